"""Repairing: a repair as a part of the evening. Nothing of a letter is kept before everyone said so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from workshop.agenda import Agenda
from workshop.evening import Evening
from workshop.pages import HandOver, Page
from workshop.promising import looked_back, standing
from workshop.repair import Repairing, RepairScript
from workshop.repair_pages import (
    BeforeReading,
    Heard,
    Hearing,
    KeepingLetter,
    LetterField,
    LetterKept,
    LetterOldPromise,
    LetterPage,
    LetterPromise,
    NotTonight,
    OfferOther,
    ReadingAloud,
    RepairBy,
    RepairKindPage,
    RepairOffer,
    RepairPage,
    RepairTo,
    WholeLetter,
)
from workshop.repair_results import (
    AnsweredLetter,
    BeganLetterAgain,
    ChoseKind,
    KeepsLetter,
    MadePromise,
    Repairs,
    RepairsWith,
    SaidHowItWent,
    WantsRepair,
    WroteField,
    WroteLetter,
)
from workshop.results import Result, WentOn
from workshop.session import Promise, Repair


def is_repairing(page: Page) -> bool:
    """Whether it is a page of a repair."""
    return isinstance(page, RepairPage)


def after_repairing(evening: Evening, result: Result) -> Evening:
    """What a result on a page of a repair makes of the evening. Raises TypeError for another's."""
    match result, evening.page:
        case WantsRepair(yes), RepairOffer():
            return _begin(evening) if yes else _not_tonight(evening)
        case WantsRepair(yes), OfferOther(by=by, to=to):
            return _bring(evening, Repairing(by=by, to=to, is_answer=True)) if yes else evening.onward()
        case WentOn(), RepairOffer() | OfferOther() | NotTonight() | LetterKept():
            return evening.onward()
    if evening.repair is None:
        raise TypeError(f"{type(result).__name__} without a repair under way")
    if isinstance(evening.page, LetterField | LetterPromise | LetterOldPromise | WholeLetter):
        return _after_writing(evening, evening.repair, result)
    return _after_reading(evening, evening.repair, result)


def _after_reading(evening: Evening, repair: Repairing, result: Result) -> Evening:
    match result, evening.page:
        case Repairs(who), RepairBy():
            return _begin_by(evening, replace(repair, by=who, to="", script=None))
        case RepairsWith(who), RepairTo():
            return _bring(evening, replace(repair, to=who, script=None))
        case ChoseKind(), RepairKindPage():
            return _choose(evening, repair, result)
        case WentOn(), BeforeReading() | ReadingAloud() | Heard():
            return evening.onward()
        case AnsweredLetter(received, still_need), Hearing():
            answered = replace(repair, received=received, still_need=still_need.strip())
            return replace(evening, repair=answered).onward()
        case KeepsLetter(keeps, name), KeepingLetter(who=who):
            return _say_keep(evening, repair, who, name, keeps=keeps)
    raise TypeError(f"{type(result).__name__} on {type(evening.page).__name__}")


def _after_writing(evening: Evening, repair: Repairing, result: Result) -> Evening:
    script = repair.script
    if script is None:
        raise TypeError("a letter without its kind")
    match result, evening.page:
        case WroteField(words), LetterField(number=number):
            return _write(evening, repair, script.with_words(script.form.fields[number].id, words))
        case MadePromise(day), LetterPromise():
            return _promise(evening, repair, script, day)
        case SaidHowItWent(outcome), LetterOldPromise(promise=promise):
            return replace(evening, repair=replace(repair, closes=looked_back(promise, outcome))).onward()
        case WentOn(), LetterOldPromise():
            return replace(evening, repair=replace(repair, closes=None)).onward()
        case WroteLetter(letter), WholeLetter():
            written = replace(evening, repair=replace(repair, script=with_letter(evening, script, letter)))
            return written.onward() if script.is_whole else written
        case BeganLetterAgain(), WholeLetter():
            return replace(evening, repair=replace(repair, script=script.from_fields()))
    raise TypeError(f"{type(result).__name__} on {type(evening.page).__name__}")


def with_letter(evening: Evening, script: RepairScript, letter: str) -> RepairScript:
    """With the letter as it was changed; unchanged, it goes on growing with its fields."""
    made = script.from_fields().letter(evening.repair_step.letter)
    return script.from_fields() if letter.strip() == made.strip() else script.with_letter(letter)


def letter_of(evening: Evening) -> str:
    """The letter under way; empty where there is none."""
    script = None if evening.repair is None else evening.repair.script
    return "" if script is None else script.letter(evening.repair_step.letter)


def _begin(evening: Evening) -> Evening:
    repair = evening.repair or Repairing(by=evening.order[0])
    if evening.is_alone:
        return _bring(evening, repair)
    begun = replace(evening, repair=repair)
    return begun.at(_ahead_cleared(begun).insert((RepairBy(step=evening.page.step),))).onward()


def _begin_by(evening: Evening, repair: Repairing) -> Evening:
    """Whom it is for is asked where there are several others."""
    others = evening.others(repair.by)
    if len(others) == 1:
        return _bring(evening, replace(repair, to=others[0]))
    asked = replace(evening, repair=repair)
    return asked.at(_ahead_cleared(asked).insert((RepairTo(step=evening.page.step),))).onward()


def _not_tonight(evening: Evening) -> Evening:
    cleared = replace(evening, repair=None, agenda=_ahead_cleared(evening))
    return cleared.at(cleared.agenda.insert((NotTonight(step=evening.page.step),))).onward()


def _bring(evening: Evening, repair: Repairing) -> Evening:
    """On to the choice of a kind."""
    brought = replace(evening, repair=repair)
    return brought.at(_ahead_cleared(brought).insert((RepairKindPage(step=evening.page.step),))).onward()


def _choose(evening: Evening, repair: Repairing, chosen: ChoseKind) -> Evening:
    """With the pages of that kind; what was written in another kind is gone, in the same kind it stays."""
    form = evening.repair_step.form(chosen.kind)
    to = chosen.to.strip() or repair.to
    same = repair.script if repair.script is not None and repair.script.kind == chosen.kind else None
    script = RepairScript(form, repair.by, to) if same is None else replace(same, to=to)
    begun = replace(evening, repair=replace(repair, to=to, script=script))
    return begun.at(
        _ahead_cleared(begun).insert(_letter_pages(begun, begun.repair or repair, len(form.fields)))
    ).onward()


def _letter_pages(evening: Evening, repair: Repairing, fields: int) -> tuple[Page, ...]:
    step, by, to = evening.page.step, repair.by, repair.to
    fields_and_letter: tuple[Page, ...] = (
        *(LetterField(step=step, who=by, number=number) for number in range(fields)),
        WholeLetter(step=step, who=by),
    )
    if evening.is_alone:
        return (*fields_and_letter, ReadingAloud(step=step), KeepingLetter(step=step, who=by))
    asks: list[Page] = []
    for who in evening.order if evening.saves else ():
        asks += [HandOver(step=step, who=who), KeepingLetter(step=step, who=who)]
    return (
        HandOver(step=step, who=by),
        *fields_and_letter,
        BeforeReading(step=step),
        ReadingAloud(step=step),
        HandOver(step=step, who=to),
        Hearing(step=step, who=to),
        Heard(step=step),
        *(asks or _outcome(step, repair, is_kept=False)),
    )


def _outcome(step: str, repair: Repairing, *, is_kept: bool) -> tuple[Page, ...]:
    """Kept or not, and then the same offer to the other, once."""
    kept = LetterKept(step=step, is_kept=is_kept)
    if not repair.to or repair.is_answer:
        return (kept,)
    return (kept, OfferOther(step=step, by=repair.to, to=repair.by))


def _write(evening: Evening, repair: Repairing, script: RepairScript) -> Evening:
    """With those words in the field; a required one that is empty stays on screen."""
    page = evening.page
    if not isinstance(page, LetterField):
        raise TypeError("words belong in a field")
    written = replace(evening, repair=replace(repair, script=script))
    field = script.form.fields[page.number]
    if field.missing is not None and not script.words(field.id).strip():
        return written
    if page.number + 1 < len(script.form.fields):
        return written.onward()
    return _offer_promise(written, page.who, script)


def _offer_promise(evening: Evening, who: str, script: RepairScript) -> Evening:
    """After the last field, where the letter offers something that may become a promise."""
    agenda = evening.agenda.without(lambda page: isinstance(page, LetterPromise | LetterOldPromise))
    if script.promise and evening.promises_step is not None:
        return evening.at(agenda.insert((LetterPromise(step=evening.page.step, who=who),))).onward()
    repair = evening.repair
    plain = None if repair is None else replace(repair, look_back=None, closes=None, script=script.with_day(""))
    return replace(evening, repair=plain, agenda=agenda).onward()


def _promise(evening: Evening, repair: Repairing, script: RepairScript, day: date | None) -> Evening:
    """With the day in letter and promise; an older open promise is asked about next."""
    words = evening.promises_step
    said = "" if day is None or words is None else words.days.say(day)
    promised = replace(evening, repair=replace(repair, script=script.with_day(said), look_back=day, closes=None))
    agenda = promised.agenda.without(lambda page: isinstance(page, LetterOldPromise))
    old = standing(evening, repair.by)
    if day is None or old is None:
        return promised.at(agenda).onward()
    asks = LetterOldPromise(step=evening.page.step, who=repair.by, promise=old)
    return promised.at(agenda.insert((asks,))).onward()


def _say_keep(evening: Evening, repair: Repairing, who: str, name: str, *, keeps: bool) -> Evening:
    """With one more word on keeping; after the last, the outcome alone is known."""
    answers = {**repair.said_keep, who: keeps}
    heard = replace(evening, repair=replace(repair, said_keep=answers))
    if not evening.is_alone and len(answers) < len(evening.partners):
        return heard.onward()
    if name.strip():
        heard = replace(heard, partners=(name.strip(),), first=name.strip())
        repair = replace(repair, by=name.strip())
    is_kept = all(answers.values())
    outcome = _outcome(
        evening.page.step, replace(repair, is_answer=repair.is_answer or evening.is_alone), is_kept=is_kept
    )
    if is_kept:
        heard = _keep(heard, repair)
    # The page on screen goes too, so the outcome comes first among what follows it.
    left = heard.at(heard.agenda.insert(outcome))
    return replace(left, repair=None, agenda=left.agenda.without(_goes_with_letter(evening.page.step)))


def _keep(evening: Evening, repair: Repairing) -> Evening:
    script = repair.script
    if script is None:
        return evening
    session = evening.kept().with_repair(
        Repair(
            by=repair.by,
            to=repair.to or None,
            kind=script.kind,
            letter=script.letter(evening.repair_step.letter),
            received=repair.received,
            still_need=repair.still_need or None,
        )
    )
    if repair.look_back is not None and script.promise:
        session = session.with_promise(Promise(by=repair.by, text=script.promise, look_back=repair.look_back))
        session = session if repair.closes is None else session.with_looked_back(repair.closes)
    return evening.keeping(session)


def leave_behind(evening: Evening) -> Evening:
    """Without the letter, once all of its pages lie behind: it was passed over, or everyone has said."""
    if (
        evening.repair is None
        or evening.interrupted is not None
        or any(isinstance(page, LetterPage) for page in evening.agenda.pages[evening.agenda.at :])
    ):
        return evening
    steps = {page.step for page in evening.agenda.pages if isinstance(page, LetterPage)}
    agenda = evening.agenda
    for step in steps:
        agenda = agenda.without(_goes_with_letter(step))
    return replace(evening, repair=None, agenda=agenda)


def _goes_with_letter(step: str) -> Callable[[Page], bool]:
    return lambda page: page.step == step and isinstance(page, LetterPage | HandOver)


def _ahead_cleared(evening: Evening) -> Agenda:
    """The agenda without what an earlier choice had laid after this page."""
    agenda, step = evening.agenda, evening.page.step
    ahead = agenda.pages[agenda.at + 1 :]
    kept = (page for page in ahead if page.step != step or not isinstance(page, RepairPage | HandOver))
    return replace(agenda, pages=(*agenda.pages[: agenda.at + 1], *kept))
