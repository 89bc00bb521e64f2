"""Evening: the agenda, the open round and the session, as one value.

`workshop.way` says what a page's result makes of it; `workshop.beginning` makes the first one.
Nothing here knows a screen, a disk or a clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from workshop.agenda import Agenda
from workshop.alone_step import AloneStep
from workshop.conversation import Conversation
from workshop.conversation_step import ConversationStep
from workshop.pages import ARRIVING, ComeBackAnswer, Editing, Page, Reveal, TonightAnswer, Writing
from workshop.program import Plan, Program, Step
from workshop.promises_step import PromisesStep
from workshop.prose import said
from workshop.questions import Question
from workshop.repair import Repairing
from workshop.repair_step import RepairStep
from workshop.round import Draft, Round, draft_from
from workshop.session import Answer, Promise, Session
from workshop.step_pages import is_apart
from workshop.steps import BreakStep, CardStep, ClosingStep, RoundStep
from workshop.together import conditions, prompts_for, side_by_side

THANKS = "thanks"
"""The question's id under which the notes keep a thank-you."""


class TonightStep(Struct, frozen=True):
    """One of tonight's steps, and the minutes it may take."""

    id: str
    minutes: float
    turn_minutes: float | None = None
    """How long each talks, where it is a conversation and the plan says so."""


class Revealed(Struct, frozen=True):
    """One question as the reveal shows it."""

    question: Question
    asked: str
    answers: tuple[tuple[str, Answer | None], ...]
    """Each partner in order; None looks the same whether passed, kept, withdrawn or spoken."""
    sentences: tuple[str, ...]
    """What is said under them: alike, different, or nothing."""


class Evening(Struct, frozen=True):
    """Everything that is true of tonight."""

    program: Program
    agenda: Agenda
    started: datetime
    """Local time, as is every time here."""
    step_began: datetime
    steps: tuple[TonightStep, ...]
    notes: tuple[Session, ...] = ()
    """Earlier sessions of whoever was here, newest first."""
    past: tuple[Session, ...] = ()
    """Those of tonight's people; empty until it was said who they are."""
    plan: Plan | None = None
    partners: tuple[str, ...] = ()
    """Who is here, in the order they sit; empty until it was said."""
    first: str = ""
    saves: bool = True
    said_tonight: Mapping[str, TonightAnswer] = {}
    asked: Mapping[str, tuple[Question, ...]] = {}
    """Tonight's questions, by step."""
    round: Round | None = None
    set_aside: Mapping[Page, Draft] = {}
    """An edit that was left half-way, by its page."""
    conversation: Conversation | None = None
    """The one under way."""
    has_parked: bool = False
    """Whether this turn's first topic was parked."""
    topic: str = ""
    """What this turn is about, where they want it in the notes."""
    pad: str = ""
    """What was typed instead of said; in memory only, and gone with the turn."""
    feelings: tuple[str, ...] = ()
    """Those picked for this turn; gone with it too."""
    interrupted: Agenda | None = None
    """The evening's agenda while a time-out lies over it."""
    said_on_return: Mapping[str, ComeBackAnswer] = {}
    repair: Repairing | None = None
    """The letter under way: in memory only, until everyone said keep."""
    outsider: str = ""
    """What one alone writes as an outsider: in memory only."""
    session: Session | None = None
    """What they chose to keep; None until there is something."""

    @property
    def page(self) -> Page:
        """The page on screen."""
        return self.agenda.page

    @property
    def is_over(self) -> bool:
        """Nothing more tonight."""
        return self.agenda.is_over

    @property
    def is_at_its_start(self) -> bool:
        """Nothing lies before the page on screen but Home."""
        return self.agenda.at == 0 and self.interrupted is None

    @property
    def is_alone(self) -> bool:
        """One person, who needs other words and no hand-over."""
        return len(self.partners) == 1

    @property
    def order(self) -> tuple[str, ...]:
        """Partners in tonight's order: whoever begins, then round the table."""
        if self.first not in self.partners:
            return self.partners
        at = self.partners.index(self.first)
        return self.partners[at:] + self.partners[:at]

    def others(self, who: str) -> tuple[str, ...]:
        """Everyone but them."""
        return tuple(partner for partner in self.partners if partner != who)

    @property
    def step(self) -> Step | None:
        """The step of the page on screen; None while arriving."""
        return None if self.page.step == ARRIVING else self.program.step(self.page.step)

    @property
    def round_step(self) -> RoundStep:
        """The step on screen, where it holds a round. Raises TypeError elsewhere."""
        if isinstance(self.step, ConversationStep):
            return self.step.check_round
        if not isinstance(self.step, RoundStep):
            raise TypeError(f"{self.page.step} holds no round")
        return self.step

    @property
    def conversation_step(self) -> ConversationStep:
        """The step on screen, where it is a conversation. Raises TypeError elsewhere."""
        if not isinstance(self.step, ConversationStep):
            raise TypeError(f"{self.page.step} is no conversation")
        return self.step

    @property
    def repair_step(self) -> RepairStep:
        """The step on screen, where it is a repair. Raises TypeError elsewhere."""
        if not isinstance(self.step, RepairStep):
            raise TypeError(f"{self.page.step} is no repair")
        return self.step

    @property
    def alone_step(self) -> AloneStep:
        """The step on screen, where it is for one alone. Raises TypeError elsewhere."""
        if not isinstance(self.step, AloneStep):
            raise TypeError(f"{self.page.step} is not for one alone")
        return self.step

    @property
    def promises_step(self) -> PromisesStep | None:
        """How promises are made and looked back at, where the program says."""
        return self.program.promises

    @property
    def turn_seconds(self) -> float:
        """How long each talks, as the plan or else the step says, in seconds."""
        planned = next((step.turn_minutes for step in self.steps if step.id == self.page.step), None)
        return 60 * (planned or self.conversation_step.turn_minutes)

    @property
    def closing_step(self) -> ClosingStep:
        """The step on screen, where it closes the evening. Raises TypeError elsewhere."""
        if not isinstance(self.step, ClosingStep):
            raise TypeError(f"{self.page.step} does not close the evening")
        return self.step

    @property
    def break_step(self) -> BreakStep:
        """The step on screen, where it is a break. Raises TypeError elsewhere."""
        if not isinstance(self.step, BreakStep):
            raise TypeError(f"{self.page.step} is no break")
        return self.step

    @property
    def card_step(self) -> CardStep:
        """The step on screen, where it is today's card. Raises TypeError elsewhere."""
        if not isinstance(self.step, CardStep):
            raise TypeError(f"{self.page.step} is no card")
        return self.step

    @property
    def title(self) -> str:
        """Where we are, for the bar on top."""
        return "Arriving" if self.step is None else self.step.short

    @property
    def minutes(self) -> float:
        """The minutes this step may take; 0 where none were planned."""
        if self.page.step == ARRIVING:
            return self.plan.arrive if self.plan else 1.0
        return next((step.minutes for step in self.steps if step.id == self.page.step), 0.0)

    def is_a_little_over(self, now: datetime) -> bool:
        """Whether this step has taken longer than its minutes."""
        return now - self.step_began > timedelta(minutes=self.minutes)

    @property
    def steps_done(self) -> int:
        """How many of tonight's steps lie behind."""
        return next((number for number, step in enumerate(self.steps) if step.id == self.page.step), 0)

    @property
    def talk_minutes(self) -> float:
        """The minutes of this step's talk: its own, and what the plan adds."""
        return max(1.0, self.round_step.talk_minutes + self.minutes - self.round_step.minutes)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Tonight's questions of the step on screen."""
        return self.asked.get(self.page.step, ())

    def question(self, question_id: str) -> Question:
        """That question of the step on screen. Raises KeyError."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    @property
    def can_look_closer(self) -> bool:
        """Whether the step on screen has a closer look that is not yet among its questions, nor too late."""
        closer = self.round_step.closer_look
        if closer is None or closer in self.questions:
            return False
        return any(is_apart(page) and page.step == self.page.step for page in self.agenda.pages)

    def draft_of(self, page: Writing | Editing) -> Draft:
        """What that page's writer has answered so far."""
        if isinstance(page, Writing):
            opened = self.round
            return Draft() if opened is None or opened.step != page.step else opened.draft(page.who, page.question)
        if page in self.set_aside:
            return self.set_aside[page]
        session = self.session
        return draft_from(None if session is None else session.answer_of(page.who, page.step, page.question))

    def answers_of(self, step: str) -> tuple[Answer, ...]:
        """What was shared in that step tonight."""
        return () if self.session is None else tuple(a for a in self.session.answers if a.step == step)

    @property
    def is_last_reveal(self) -> bool:
        """Whether no further reveal follows the page on screen in its round."""
        return not any(isinstance(page, Reveal) for page in self.agenda.pages[self.agenda.at + 1 : self.agenda.at + 2])

    def revealed(self, page: Reveal) -> Revealed:
        """What the reveal of that page shows, from what was shared alone."""
        question = self.question(page.question)
        answers = {a.by: a for a in self.answers_of(page.step) if a.ask == question.id}
        return Revealed(
            question=question,
            asked=said(question.text, alone=self.is_alone),
            answers=tuple((partner, answers.get(partner)) for partner in self.partners),
            sentences=side_by_side(question, tuple(answers.values()), self.program.words.round),
        )

    @property
    def talk(self) -> tuple[str, ...]:
        """Two or three things to talk about, chosen by what was shared."""
        true = conditions(self.questions, self.answers_of(self.page.step), self.partners)
        chosen = prompts_for(self.round_step.prompts, true, turn=len(self.past))
        return tuple(said(prompt.text, alone=self.is_alone) for prompt in chosen)

    def promise_of(self, who: str) -> Promise | None:
        """What they promised tonight."""
        return None if self.session is None else self.session.promise_of(who)

    def thanks_of(self, who: str) -> str:
        """The thank-you they wrote down tonight."""
        answer = None if self.session is None else self.session.answer_of(who, self.page.step, THANKS)
        return "" if answer is None or answer.words is None else answer.words

    def kept(self) -> Session:
        """The session, begun where there was none."""
        if self.session is not None:
            return self.session
        words = self.program.words
        return Session(
            started=self.started,
            partners=self.partners,
            first=self.first or None,
            program=words.name,
            language=words.language,
            program_id=words.id,
            plan=self.plan.id if self.plan else None,
        )

    def keeping(self, session: Session) -> Evening:
        """With that session."""
        return replace(self, session=session)

    def at(self, agenda: Agenda) -> Evening:
        """With that agenda."""
        return replace(self, agenda=agenda)

    def onward(self) -> Evening:
        """One page on."""
        return self.at(self.agenda.next())
