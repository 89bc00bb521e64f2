"""What stands on Home: what there is to do, and how much of it is open; nobody's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from screens.menu import Row
from workshop.between import is_between
from workshop.parking import waiting_topics
from workshop.program import Program
from workshop.promises import open_promises
from workshop.prose import said
from workshop.session import Session


def home_rows(program: Program, past: Sequence[Session], left: Session | None, now: datetime) -> tuple[Row, ...]:
    """Home's menu; `past` are the last sessions, `left` the one that can be taken up again."""
    minutes = [f"{plan.minutes:.0f}" for plan in program.words.plans]
    notes = Row("notes", "Our notes", _notes_in_short(past))
    rows = [
        Row("evening", "An evening", f"{' or '.join(filter(None, [', '.join(minutes[:-1]), minutes[-1]]))} minutes"),
        Row("exercise", "One exercise", "a guidepost, a talk, a repair"),
        notes,
        Row("about", "About this workshop", "where it comes from, helplines"),
    ]
    if program.cards is not None:
        rows.insert(0, Row("card", program.cards.title, "five minutes, nothing to type"))
    if program.alone is not None:
        rows.insert(-1, Row("alone", program.alone.title, program.alone.about))
    if left is not None:
        rows.insert(rows.index(notes), Row("take-up", "Take it up again", _left_in_short(program, left, now)))
    return tuple(rows)


def plan_rows(program: Program) -> tuple[Row, ...]:
    """The plans, by the time they take."""
    return tuple(
        Row(
            plan.id,
            plan.name,
            f"{plan.minutes:.0f} minutes",
            " ".join(filter(None, (_sentence(plan.about), plan.note))),
        )
        for plan in program.words.plans
    )


def exercise_rows(program: Program, past: Sequence[Session]) -> tuple[Row, ...]:
    """The steps that are offered by themselves; for one thing between them, how many wait, and never which."""
    waiting = len(waiting_topics(past))
    return tuple(
        Row(
            step.id,
            step.title,
            f"{step.minutes:.0f} minutes",
            _sentence(_waits(waiting) if is_between(step) and waiting else step.about),
        )
        for step in program.exercises
    )


def _waits(topics: int) -> str:
    return f"{topics} {'waits' if topics == 1 else 'wait'} in your notes"


def _left_in_short(program: Program, left: Session, now: datetime) -> str:
    if left.back_at is None:
        return f"{left.started:%A}’s evening"
    words = program.words.time_out.home
    return said(words.is_past if left.back_at < now else words.waits, alone=False, time=f"{left.back_at:%H:%M}")


def _notes_in_short(past: Sequence[Session]) -> str:
    if not past:
        return "nothing yet"
    promises = len(open_promises(past))
    evenings = f"{len(past)} {'evening' if len(past) == 1 else 'evenings'} lately"
    return f"{evenings} · {promises} {'promise' if promises == 1 else 'promises'} open" if promises else evenings


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."
