"""Notebooks of any size: evenings as people keep them, over twenty years, the same for the same seed.

Two programs in two languages, about 3 kB an evening: answers, turns, letters, promises and how they went,
parked topics, thank-yous. The newest evening is always on the same day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Literal, NamedTuple

from workshop.notebook import Notebook
from workshop.session import Answer, LookedBack, Parked, Promise, Repair, Session, Talk
from workshop.session_file import session_bytes

NEWEST = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)

YEARS = 20

Outcome = Literal["kept", "partly", "not kept", "no longer fits"]

OUTCOMES: tuple[Outcome, ...] = ("kept", "partly", "not kept", "no longer fits")


class Guidepost(NamedTuple):
    """What is asked about: the step, its title, and its questions by id."""

    step: str
    title: str
    rated: tuple[str, str]
    told: tuple[tuple[str, str], ...]


class Tongue(NamedTuple):
    """A program in its language, and what its people say."""

    program: str
    language: str
    guideposts: tuple[Guidepost, ...]
    closing: str
    thanks: str
    words: str
    """One after the other; what people say is drawn from these."""
    sorry: str


ENGLISH = Tongue(
    program="Everyday Trust",
    language="en",
    guideposts=(
        Guidepost(
            "fairness",
            "Fairness and the balance of power",
            ("sits-with-us", "Does it feel fair to you both, lately?"),
            (("you-would-miss", "What do you do that would be missed?"), ("one-change", "What one thing might shift?")),
        ),
        Guidepost(
            "dependability",
            "Being there, and following through",
            ("held-lately", "How far could you count on each other, lately?"),
            (("what-held", "What did the other do that held?"), ("ahead", "Which choice ahead touches the other?")),
        ),
        Guidepost(
            "support",
            "Support when it is hard",
            ("felt-held", "On the last hard day, how held did you feel?"),
            (
                ("what-helped", "What helped, even a little?"),
                ("next-hard-day", "What would help on the next hard day?"),
            ),
        ),
    ),
    closing="Closing",
    thanks="A thank-you, for something tonight or this week.",
    words=(
        "the and when you came home with kitchen garden early mother phone tired dishes morning "
        "bus waited walk asked before money week again quiet listened laughed soup school meeting "
        "letter window I we it was good hard felt seen alone trip work late evening Sunday rain "
        "holiday neighbor bicycle music sleep coffee talk"
    ),
    sorry="I was short with you at the door, and I saw your face. It hurt you to be waved off like that.",
)

GERMAN = Tongue(
    program="Vertrauen im Alltag",
    language="de",
    guideposts=(
        Guidepost(
            "fairness",
            "Gerecht, und wer wie viel zählt",
            ("sits-with-us", "Fühlt es sich für euch beide gerecht an, in letzter Zeit?"),
            (("you-would-miss", "Was würde ohne dich fehlen?"), ("one-change", "Was ließe sich ein wenig ändern?")),
        ),
        Guidepost(
            "support",
            "Halt, wenn es schwer ist",
            ("felt-held", "Wie gehalten warst du am letzten schweren Tag?"),
            (("what-helped", "Was hat geholfen, und sei es wenig?"), ("next-hard-day", "Was hülfe beim nächsten Mal?")),
        ),
    ),
    closing="Zum Schluss",
    thanks="Ein Dank, für heute Abend oder für diese Woche.",
    words=(
        "die und wenn du nach Hause kamst Küche Gärten früh Mutter Anruf müde Geschirr Morgen Bus "
        "gewartet Spaß gefragt vorher Geld Woche wieder still zugehört gelacht Suppe Schule Brief "
        "Fenster ich wir es war schön schwer gefühlt gesehen allein Reise Arbeit spät Abend "
        "Sonntag Regen Urlaub Nachbarn Fahrrad Musik Schlaf Kaffee reden"
    ),
    sorry="Ich war an der Tür kurz zu dir, und ich habe dein Gesicht gesehen. Das hat dir weh getan.",
)


def write_notebook(folder: Path, evenings: int, seed: int = 1) -> Notebook:
    """A notebook of that many evenings, written without waiting for the disk."""
    notebook = Notebook(folder)
    for session in many_evenings(evenings, seed):
        name = f"{session.started:%Y-%m-%d-%H%M}-" + "-".join(partner.lower() for partner in session.partners)
        path = notebook.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(session_bytes(session))
    return notebook


def many_evenings(evenings: int, seed: int = 1) -> Iterator[Session]:
    """That many evenings, the oldest first, spread over twenty years."""
    chance = Random(seed)  # noqa: S311 - the same evenings every time, and nobody's secrets
    apart = timedelta(days=YEARS * 365) / max(evenings, 1)
    open_promises: dict[str, tuple[Promise, date]] = {}
    for number in range(evenings):
        ago = (evenings - 1 - number) * apart
        # Winter and summer time, and a move to another country.
        offset = timezone(timedelta(hours=1 + (number // 7) % 2 + (6 if number % 97 == 0 else 0)))
        started = (NEWEST - ago).replace(second=0, microsecond=0).astimezone(offset)
        yield _evening(chance, started, open_promises)


def _evening(chance: Random, started: datetime, open_promises: dict[str, tuple[Promise, date]]) -> Session:
    tongue = GERMAN if chance.random() < 1 / 3 else ENGLISH
    partners = ("Kim", "Robin") if chance.random() < 1 / 20 else ("Sam", "Alex")
    looked_back = tuple(
        LookedBack(by=who, promise=promise.text, made=made, outcome=chance.choice(OUTCOMES))
        for who in partners
        for promise, made in [open_promises.pop(who, (None, None))]
        if promise is not None and made is not None
    )
    promises = tuple(
        Promise(by=who, text=_said(chance, tongue, 8), look_back=started.date() + timedelta(weeks=2))
        for who in partners
        if chance.random() < 1 / 2
    )
    open_promises.update({promise.by: (promise, started.date()) for promise in promises})
    minutes = chance.choice((30, 60, 90))
    return Session(
        started=started,
        finished=started + timedelta(minutes=minutes - 4),
        partners=partners,
        first=chance.choice(partners),
        program=tongue.program,
        language=tongue.language,
        program_id="everyday-trust",
        plan=str(minutes),
        next=started.date() + timedelta(days=7),
        answers=(*_answers(chance, tongue, partners), *_thanks(chance, tongue, partners)),
        talks=tuple(Talk(speaker=who, seconds=chance.randint(200, 420)) for who in partners),
        repairs=_repairs(chance, tongue, partners),
        promises=promises,
        looked_back=looked_back,
        parked=(Parked(topic=_said(chance, tongue, 6)),) if chance.random() < 1 / 6 else (),
    )


def _answers(chance: Random, tongue: Tongue, partners: tuple[str, ...]) -> Iterator[Answer]:
    for guidepost in chance.sample(tongue.guideposts, 2):
        step, title, (rated, asked), told = guidepost
        for who in partners:
            rating = min(10, max(0, round(chance.gauss(6.5, 2))))
            words = _said(chance, tongue, 18)
            yield Answer(ask=rated, step=step, title=title, question=asked, by=who, rating=rating, words=words)
        ask, asked = chance.choice(told)
        for who in partners:
            words = _said(chance, tongue, 28)
            yield Answer(ask=ask, step=step, title=title, question=asked, by=who, words=words)


def _thanks(chance: Random, tongue: Tongue, partners: tuple[str, ...]) -> Iterator[Answer]:
    for who in partners:
        words = _said(chance, tongue, 15)
        yield Answer(ask="thanks", step="closing", title=tongue.closing, question=tongue.thanks, by=who, words=words)


def _repairs(chance: Random, tongue: Tongue, partners: tuple[str, ...]) -> tuple[Repair, ...]:
    if chance.random() >= 1 / 5:
        return ()
    letter = f"{tongue.sorry}\n\n{_said(chance, tongue, 30)}"
    return (Repair(by=partners[0], to=partners[1], kind="apologize", letter=letter, received="taken"),)


def _said(chance: Random, tongue: Tongue, length: int) -> str:
    words = " ".join(chance.choices(tongue.words.split(), k=length))
    # Now and then somebody quotes, which the file writes with a backslash.
    quoted = f'You said "{words}"' if chance.random() < 1 / 60 else words
    return f"{quoted[0].upper()}{quoted[1:]}."
