"""Walk: one evening, whatever people do on it, and what must be true after every step.

It takes a row of bytes for everything that is decided: that is quick, and a failing walk shrinks to few steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from tests.evenings import TONIGHT, draft_for, program
from tests.rules.walk_letters import Letters
from workshop.beginning import take_up
from workshop.conversing import place_of
from workshop.evening import Evening
from workshop.pages import (
    ARRIVING,
    AgreeToReturn,
    Beginning,
    CardShown,
    Choosing,
    ComeBackAnswer,
    ComingBack,
    Editing,
    Floor,
    HandOver,
    Keeping,
    KeptTonight,
    Names,
    NextTime,
    Page,
    Promising,
    Questions,
    Reveal,
    TakenUp,
    Thanks,
    TimeOutPage,
    Tonight,
    TonightAnswer,
    TonightTogether,
    Topic,
    WelcomeBack,
    Writing,
)
from workshop.refusals import Event
from workshop.results import (
    AgreedToReturn,
    AnotherCard,
    AskedCloserLook,
    AsksToEdit,
    Begins,
    Chose,
    Did,
    EndedHere,
    KeepsNotes,
    Named,
    ParkedTopic,
    Promised,
    Result,
    SaidComeBack,
    SaidTonight,
    SatDown,
    SetTurns,
    SitsDownNext,
    SkippedStep,
    SomeoneElse,
    Stopped,
    Thanked,
    TookCard,
    TookTimeOut,
    TopicNamed,
    WentOn,
    Withdrew,
    Wrote,
)
from workshop.round import Draft, Fate
from workshop.session import Session
from workshop.session_file import session_bytes, session_from
from workshop.way import after, back, can_go_back, can_skip, can_stop

PEOPLE = ("Sam", "Alex", "Kim", "Jo")

T = TypeVar("T")


class Chance:
    """Decisions, until they run out."""

    def __init__(self, decisions: bytes) -> None:
        self._decisions: Iterator[int] = iter(decisions)
        self.is_spent = False

    def number(self, below: int) -> int:
        """One of 0 to `below` - 1; 0 when nothing is left to decide."""
        decision = next(self._decisions, None)
        self.is_spent = decision is None
        return (decision or 0) % below

    def one_of(self, choices: Sequence[T]) -> T:
        """One of these; the first when nothing is left to decide."""
        return choices[self.number(len(choices))]


class Walk:
    """One evening, everything that was done on it, and what must be true after every step."""

    def __init__(self, evening: Evening, partners: tuple[str, ...], chance: Chance) -> None:
        self.evening = evening
        self.partners = partners
        self.chance = chance
        self.now = TONIGHT
        self.before: Page | None = None
        self.finished: dict[str, set[str]] = {}
        """Who has chosen, since they last wrote, by step."""
        self.opened: set[str] = set()
        """The steps whose reveal has been seen."""
        self.going_back = 0
        """How many pages more."""
        self.written = 0
        self.may_be_kept: set[str] = set()
        """Words that somebody chose to share, or wrote in everyone's view."""
        self.letters = Letters(chance.one_of, self.words)

    @property
    def at(self) -> float:
        """The moment, in monotonic seconds."""
        return (self.now - TONIGHT).total_seconds()

    def go(self) -> None:
        """Step by step until the evening or the decisions are over."""
        self.check()
        while not self.evening.is_over and not self.chance.is_spent:
            self.before = self.evening.page
            self.now += timedelta(seconds=20)
            self.step()
            self.check()

    def step(self) -> None:
        """Back, away and here again, out, or on."""
        evening, move = self.evening, self.chance.number(100)
        if 0 < move < 12:
            # Seldom far: so far back that another step's pages are reached.
            self.going_back = self.chance.one_of((1, 1, 1, 2, 40))
        if self.going_back and can_go_back(evening):
            self.going_back -= 1
            self.evening = back(evening, self.now, self.on_the_way_back())
        elif move == 16 and can_skip(evening):
            self.evening = after(evening, SkippedStep(), self.now)
        elif move == 17 and can_stop(evening):
            self.evening = after(evening, Stopped(), self.now)
        elif move in (18, 19) and evening.session is not None:
            self.take_up(evening.session)
        elif move == 20 and evening.page.step != ARRIVING and not isinstance(evening.page, TimeOutPage):
            self.evening = after(evening, TookTimeOut(self.at, self.on_the_way_back()), self.now)
        else:
            self.going_back = 0
            self.evening = after(evening, self.result(), self.now)

    def take_up(self, session: Session) -> None:
        """The program was killed, and the evening is gone on with another day."""
        self.evening = take_up(program(), session, self.evening.past, self.now)
        pages = self.evening.agenda.pages
        self.opened |= {page.step for page in pages} - {page.step for page in pages if isinstance(page, Choosing)}

    def words(self) -> str:
        """Words that nobody has written before."""
        self.written += 1
        return f"words-{self.written}."

    def openly(self) -> str:
        """Words in everyone's view, or none."""
        words = self.words()
        self.may_be_kept.add(words)
        return self.chance.one_of((words, "", " "))

    def draft(self, page: Writing | Editing) -> Draft:
        """An answer, or a pass."""
        question = self.evening.question(page.question)
        return self.chance.one_of((draft_for(question, self.words()), Draft(), Draft(words=self.words())))

    def on_the_way_back(self) -> Result | None:
        """What stands on the page that is left."""
        match self.evening.page:
            case Writing() as page:
                self.finished.setdefault(page.step, set()).discard(page.who)
                return Wrote(self.draft(page))
            case Editing() as page:
                return Wrote(self.draft(page))
            case Promising():
                return Promised(self.openly())
            case Thanks():
                return Thanked(self.openly())
        return None

    def result(self) -> Result:  # noqa: C901, PLR0911, PLR0912 - a table, one kind of page a row
        """Something that can be done on this page."""
        evening, chance = self.evening, self.chance
        match evening.page:
            case WelcomeBack():
                return chance.one_of((WentOn(), SomeoneElse(), KeepsNotes(keeps=False)))
            case Names():
                return Named(self.partners)
            case Tonight():
                return SaidTonight(chance.one_of([TonightAnswer.YES] * 20 + [TonightAnswer.LIGHTER]))
            case TonightTogether(outcome=outcome) if outcome is not TonightAnswer.YES:
                return chance.one_of((TookCard(), EndedHere()))
            case Keeping() | KeptTonight():
                return chance.one_of((WentOn(), KeepsNotes(keeps=False), KeepsNotes(keeps=True)))
            case Beginning():
                return Begins(chance.one_of(evening.partners))
            case TakenUp():
                return chance.one_of([WentOn()] * 20 + [EndedHere()])
            case Questions() as page:
                return self.look_closer(page)
            case Writing() as page:
                self.finished.setdefault(page.step, set()).discard(page.who)
                return Wrote(self.draft(page))
            case Choosing() as page:
                return self.choose(page)
            case Reveal():
                who = chance.one_of(evening.partners)
                return chance.one_of((WentOn(), WentOn(), WentOn(), AsksToEdit(who), Withdrew(who)))
            case Editing() as page:
                draft = self.draft(page)
                self.may_be_kept.add(draft.words)
                return Wrote(draft)
            case Promising():
                return Promised(self.openly())
            case Thanks():
                return Thanked(self.openly())
            case NextTime():
                return SitsDownNext(chance.one_of((None, self.now.date() + timedelta(7))))
            case CardShown():
                return chance.one_of((SatDown(len(self.partners)), AnotherCard()))
            case Topic():
                return chance.one_of((TopicNamed(self.at), ParkedTopic("the in-laws"), SetTurns(300, self.at)))
            case Floor():
                return Did(
                    chance.one_of([Event.GO_ON] * 4 + [Event.BEGIN, Event.PAUSE, Event.RESUME, Event.ABOUT_US]), self.at
                )
            case AgreeToReturn():
                return AgreedToReturn(self.now + timedelta(minutes=30))
            case ComingBack():
                return SaidComeBack(chance.one_of([ComeBackAnswer.GO_ON] * 8 + [*ComeBackAnswer]))
        return self.letters.result(evening)

    def look_closer(self, page: Questions) -> Result:
        """Sometimes one question more, for everyone."""
        if not self.evening.can_look_closer or self.chance.number(3):
            return WentOn()
        self.finished.pop(page.step, None)
        return AskedCloserLook()

    def choose(self, page: Choosing) -> Chose:
        """Something for each answer."""
        assert self.evening.round is not None
        fates = {}
        for question in self.evening.round.to_choose(page.who):
            fates[question.id] = self.chance.one_of((Fate.SHARE, Fate.KEEP, Fate.ALOUD))
            if fates[question.id] is Fate.SHARE:
                self.may_be_kept.add(self.evening.round.draft(page.who, question.id).words)
        self.finished.setdefault(page.step, set()).add(page.who)
        return Chose(fates)

    def check(self) -> None:
        """What must be true after every step."""
        if not self.evening.is_over:
            self.check_page(self.evening.page)
        if self.evening.session is not None:
            self.check_session(self.evening.session)
        if self.evening.round is None:
            # Opened or left: whoever writes there again has not finished.
            self.finished.clear()

    def check_page(self, page: Page) -> None:
        """Nobody sees what is private to another; nothing is revealed before all have finished."""
        if page.private_to is not None and len(self.partners) > 1:
            handed_over = isinstance(self.before, HandOver) and self.before.who == page.private_to
            assert handed_over or (self.before is not None and self.before.private_to == page.private_to)
        if isinstance(page, Reveal) and page.step not in self.opened:
            assert self.finished.get(page.step) == set(self.partners)
            self.opened.add(page.step)
        if isinstance(page, Reveal):
            assert self.evening.round is None or self.evening.round.step != page.step
            assert {answer.words for _, answer in self.evening.revealed(page).answers if answer} <= {
                None,
                *self.may_be_kept,
            }

    def check_session(self, session: Session) -> None:
        """It reads back equal, and holds neither an open round nor words that were not shared."""
        assert session_from(session_bytes(session), Path("tonight.toml")) == session
        assert {answer.words for answer in session.answers} <= {None, *self.may_be_kept}
        self.letters.check(session, len(self.partners))
        if self.evening.round is not None:
            assert all(answer.step != self.evening.round.step for answer in session.answers)
        if self.evening.is_over:
            assert session.finished is not None
        elif self.evening.page.step != ARRIVING:
            page = (self.evening.interrupted or self.evening.agenda).page

            assert session.left_at == f"{page.step}/{place_of(self.evening, page)}"
