"""What does not make sense in a program whose every entry has the right shape.

Plans that name steps which are not there, minutes that do not add up, prompts that wait for an
answer nobody can give. Each finding says where it is, what is wrong and how to mend it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from math import isclose

from msgspec import Struct, to_builtins

from workshop.alone_step import AloneStep
from workshop.conversation_step import ConversationStep
from workshop.program import Plan, PlanStep, ProgramWords, Step
from workshop.program_shape import ShapeFault, entry_place, in_words
from workshop.promises_step import PromisesStep
from workshop.questions import Choice, Question, Several, Shares
from workshop.repair_step import RepairStep
from workshop.steps import RoundStep

WHEN = ("always", "alike", "different", "low", "high", "one_shared", "none_shared")
"""What a prompt may wait for, beside `chose: X`."""

CHOSE = "chose: "

SLOTS = frozenset({"name", "others"})
"""The slots that every text may have."""

SLOTS_OF = {"arriving": SLOTS | {"folder"}, "round": SLOTS | {"area"}, "time_out": SLOTS | {"time", "minutes"}}
"""The slots of a part of `program.toml` that has more of them."""

SLOTS_OF_STEP: dict[type[Struct], frozenset[str]] = {
    ConversationStep: SLOTS | {"listener", "topic"},
    RepairStep: SLOTS | {"to", "by", "day", "words", "count"},
    PromisesStep: SLOTS | {"by", "day", "promise", "weekday", "month", "example", "last"},
    AloneStep: SLOTS | {"folder"},
}
"""The slots of a kind of step that has more of them."""

SLOT = re.compile(r"\{([^{}]*)\}")


def step_sense(step: Step) -> Iterator[ShapeFault]:
    """What does not make sense within one step."""
    yield from _slot_faults(step, (), SLOTS_OF_STEP.get(type(step), SLOTS))
    if not isinstance(step, RoundStep):
        return
    asked_of = [(entry_place(("questions",), number), q) for number, q in enumerate(step.questions, 1)]
    if step.closer_look is not None:
        asked_of.append((("closer_look",), step.closer_look))
    yield from _twice([question.id for _, question in asked_of], ("questions",), "id")
    for place, question in asked_of:
        yield from _question_faults(question, place)
    yield from _rotation_faults(step)
    yield from _prompt_faults(step)


def words_sense(words: ProgramWords, minutes: Mapping[str, float], step_ids: Collection[str]) -> Iterator[ShapeFault]:
    """What does not make sense in `program.toml`.

    `step_ids` are those of all step files; `minutes` has those of the steps that could be read.
    """
    for name, part in to_builtins(words).items():
        yield from _slot_faults(part, (name,), SLOTS_OF.get(name, SLOTS))
    titles, limits = len(words.arriving.limits_titles), len(words.arriving.limits)
    if titles != limits:
        place = in_words(("arriving", "limits_titles"))
        yield ShapeFault(place, f"{titles} titles stand over {limits} limits", "write one title for each")
    yield from _twice([plan.id for plan in words.plans], ("plans",), "id")
    for number, plan in enumerate(words.plans, 1):
        yield from _plan_faults(plan, entry_place(("plans",), number), minutes, step_ids)


def _question_faults(question: Question, place: tuple[str, ...]) -> Iterator[ShapeFault]:
    tap = question.tap
    if tap is None and question.line is None:
        yield ShapeFault(in_words(place), "it can be answered by nothing", "give it a tap, a line, or both")
    if isinstance(tap, Choice | Several):
        yield from _twice(list(tap.options), (*place, "tap", "options"), "option")
    if isinstance(tap, Shares):
        yield from _twice(list(tap.areas), (*place, "tap", "areas"), "area")
        yield from _twice(list(tap.levels), (*place, "tap", "levels"), "level")
    if isinstance(tap, Several):
        for number, option in enumerate(tap.instead, 1):
            if option not in tap.options:
                where = in_words(entry_place((*place, "tap", "instead"), number))
                yield ShapeFault(where, f"“{option}” is none of the options", "write it as it stands in options")


def _rotation_faults(step: RoundStep) -> Iterator[ShapeFault]:
    always = sum(question.always for question in step.questions)
    if step.asked > len(step.questions):
        what = f"an evening asks {step.asked} and there are {len(step.questions)} questions"
        yield ShapeFault("asked", what, "write more questions, or ask fewer")
    if always > step.asked:
        what = f"{always} questions are asked always, and an evening asks {step.asked}"
        yield ShapeFault("asked", what, "let some of them take turns, or ask more")


def _prompt_faults(step: RoundStep) -> Iterator[ShapeFault]:
    taps = [question.tap for question in step.questions]
    options = {option for tap in taps if isinstance(tap, Choice | Several) for option in tap.options}
    for number, prompt in enumerate(step.prompts, 1):
        place = in_words((*entry_place(("prompts",), number), "when"))
        if prompt.when.startswith(CHOSE):
            option = prompt.when.removeprefix(CHOSE)
            if option not in options:
                yield ShapeFault(place, f"no question here has the option “{option}”", "write an option as it stands")
        elif prompt.when not in WHEN:
            mend = f"write one of {', '.join(WHEN)}, or chose: and an option"
            yield ShapeFault(place, f"“{prompt.when}” is not known", mend)


def _plan_faults(
    plan: Plan, place: tuple[str, ...], minutes: Mapping[str, float], step_ids: Collection[str]
) -> Iterator[ShapeFault]:
    for number, stop in enumerate(plan.steps, 1):
        yield from _stop_faults(stop, entry_place((*place, "steps"), number), minutes, step_ids)
    total = plan.arrive + sum(stop.minutes for stop in plan.steps) + plan.slack
    if not isclose(total, plan.minutes):
        what = f"arriving, steps and slack make {total:g} minutes, and the plan says {plan.minutes:g}"
        yield ShapeFault(in_words((*place, "minutes")), what, "let them agree")


def _stop_faults(
    stop: PlanStep, place: tuple[str, ...], minutes: Mapping[str, float], step_ids: Collection[str]
) -> Iterator[ShapeFault]:
    yield from _twice(list(stop.one_of), (*place, "one_of"), "step")
    for step_id in stop.one_of:
        if step_id not in step_ids:
            mend = f"write one of {', '.join(sorted(step_ids))}" if step_ids else "write its file"
            yield ShapeFault(in_words((*place, "one_of")), f"there is no step “{step_id}”", mend)
        elif stop.minutes < minutes.get(step_id, 0):
            what = f"{stop.minutes:g} minutes are fewer than the {minutes[step_id]:g} that “{step_id}” takes"
            yield ShapeFault(in_words((*place, "minutes")), what, "give it its minutes, or shorten the step")


def _twice(names: list[str], place: tuple[str, ...], noun: str) -> Iterator[ShapeFault]:
    for name, count in Counter(names).items():
        if count > 1:
            yield ShapeFault(in_words(place), f"the {noun} “{name}” stands there {count} times", "keep one of them")


def _slot_faults(part: object, place: tuple[str, ...], slots: frozenset[str]) -> Iterator[ShapeFault]:
    """Slots that nothing would fill, in all the texts of a part."""
    if isinstance(part, Struct):
        part = to_builtins(part)
    if isinstance(part, str):
        for slot in SLOT.findall(part):
            if slot not in slots:
                mend = f"use one of {', '.join('{' + name + '}' for name in sorted(slots))}"
                yield ShapeFault(in_words(place), f"nothing fills {{{slot}}}", mend)
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from _slot_faults(inner, (*place, name), slots)
    elif isinstance(part, list | tuple):
        for number, inner in enumerate(part, 1):
            yield from _slot_faults(inner, entry_place(place, number), slots)
