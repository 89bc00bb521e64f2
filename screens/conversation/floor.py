"""FloorScreen: who talks, who listens, what each does now, and how long is left."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from screens.conversation.feelings import FeelingsDialog
from screens.conversation.roles import Roles
from screens.conversation.slept import SleepWatch, SleptDialog
from screens.page import PageScreen, TurnEnded
from screens.widgets.countdown import Countdown
from screens.widgets.words import Headline, Prose, Quiet
from screens.widgets.words_area import WordsArea
from workshop.conversation import Conversation
from workshop.conversation_step import PhaseWords
from workshop.conversing import sign_of
from workshop.evening import Evening
from workshop.pages import Floor
from workshop.phases import GRACE, Role
from workshop.refusals import Event
from workshop.results import Did, HidClock, LaidAside, Result

A_LITTLE = 0.01
"""Seconds by which a look comes late, so that the second it waits for has gone by."""

HELD = 1.0
"""A key that comes again within so many seconds is still held down, and acts once."""


class FloorScreen(PageScreen[Floor]):
    """Quiet, and readable from two meters: it looks when the next second is due, and draws what changed.

    Nothing is counted by its looks; a late one is told the truth by the conversation.
    """

    HELP = (
        "One talks, the others listen. Nothing here cuts anybody off. Space pauses the clock. N goes on, early or "
        "late. M gives this turn two minutes more, once. U parks what turns out to be about the two of you, and "
        "gives the whole turn back. W is a pad to type on, shown large and gone with the turn. F has words for "
        "feelings. H hides the clock, B is the soft sound. Help does not stop the clock; Space does."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", "Pause", tooltip="Stop the clock, or let it run again"),
        Binding("n", "next", "Done", tooltip="On, early or late"),
        Binding("ctrl+n,f8", "next", "Done", show=False),
        Binding("m", "more", "2 minutes more", show=False, tooltip="Two minutes more, once a turn"),
        Binding("u", "about_us", "It is about us", show=False, tooltip="Park it; the turn begins anew"),
        Binding("w", "pad", "Pad", show=False, tooltip="Type instead of talking; nothing is saved"),
        Binding("f", "feelings", "Feelings", show=False, tooltip="Words to pick from"),
        Binding("h", "hide_clock", "Hide clock", show=False, tooltip="Hide the clock, or show it again"),
        Binding("b", "app.toggle_sound", "Sound", show=False, tooltip="The soft sound at a turn’s end, on or off"),
    ]

    def body(self) -> Iterable[Widget]:
        """The phase, the clock, a card each; the pad when it is asked for."""
        self._drawn: tuple[object, ...] = ()
        self._picked = self.evening.feelings
        self._phase = self._conversation.phase(self._now)
        # A key that is still held from the page before does not end this one.
        self._pressed = {Event.GO_ON: self._now}
        self._sleep = SleepWatch(self.around.clock)
        yield Headline("", id="phase")
        yield Countdown()
        yield Quiet("", id="sign")
        yield Prose("", id="picked", classes="their-words")
        yield Roles(self.evening.partners)
        yield Prose("", id="together")
        yield WordsArea(self.evening.pad, id="pad")

    def buttons(self) -> Iterable[Widget]:
        """Space, the two minutes, parking, done."""
        yield Button("About us", id="about-us", action="screen.about_us")
        yield Button("2 min more", id="more", action="screen.more")
        yield Button("Pause", id="pause", action="screen.pause")
        yield self.next_button("Done")

    def on_mount(self) -> None:
        """Begin what waits to be begun, then look at the clock now and then."""
        self.query_one("#pad").display = False
        self._show_picked(self._picked)
        self._look()
        if not self._conversation.has_begun:
            self._do(Event.BEGIN)

    def shows(self, evening: Evening) -> bool:
        """The same page a moment later: draw what changed, and keep the pad."""
        if evening.page is not self.page:
            return False
        turns_before = len(self._conversation.finished_turns)
        self.evening = evening
        if len(self._conversation.finished_turns) > turns_before:
            self._sweep()
        self._draw()
        return True

    def standing(self) -> Result:
        """The pad, and the feelings picked: they are there again when the turn goes on."""
        return LaidAside(self.query_one("#pad", WordsArea).text, self._picked)

    def _sweep(self) -> None:
        pad = self.query_one("#pad", WordsArea)
        if pad.has_focus:
            self.query_one("#next").focus()
        pad.clear()
        pad.display = False
        self._show_picked(())

    @property
    def _conversation(self) -> Conversation:
        if self.evening.conversation is None:
            raise RuntimeError("a floor without a conversation")
        return self.evening.conversation

    @property
    def _now(self) -> float:
        return self.around.clock.monotonic()

    def _look(self) -> None:
        if self.app.screen is self and self._sleep.has_slept():
            self._sleep = SleepWatch(self.around.clock)
            if not self._conversation.is_paused:
                self._do(Event.PAUSE)
                slept = self.evening.conversation_step.signs.slept
                self.app.push_screen(SleptDialog(self.said(slept)), self._woke)
        self._draw()
        self.set_timer(self._until_the_next_second(), self._look)

    def _until_the_next_second(self) -> float:
        """Seconds until another digit is due; a whole one where none is."""
        left = self._conversation.seconds_left(self._now)
        if not left or self._conversation.is_paused:
            return 1
        return (left % 1 or 1) + A_LITTLE

    def _woke(self, goes_on: bool | None) -> None:  # noqa: FBT001 - what a dialog gives back
        self._sleep = SleepWatch(self.around.clock)
        if goes_on:
            self._do(Event.RESUME)

    @property
    def _names(self) -> dict[str, str]:
        conversation = self._conversation
        who = conversation.speaker or ""
        return {"name": who, "listener": conversation.listener or "", "others": self.others(who)}

    def _draw(self) -> None:
        now, conversation = self._now, self._conversation
        phase = conversation.phase(now)
        if phase is None:
            return
        self._draw_clock(conversation, now)
        if phase is GRACE and self._phase is not GRACE:
            self.post_message(TurnEnded())
        self._phase = phase
        state = (phase.name, conversation.place, conversation.is_paused, conversation.has_two_more, self._sign(now))
        if state == self._drawn:
            return
        self._drawn = state
        words = self.evening.conversation_step.phases[phase.name]
        self.query_one("#phase", Headline).update(self.said(words.title, **self._names))
        self.query_one("#sign", Quiet).update(self._sign(now))
        self.query_one("#pause", Button).label = Content("Go on" if conversation.is_paused else "Pause")
        is_turn = conversation.refusal(Event.ABOUT_US, now) is None
        self.query_one("#about-us").display = is_turn and self._can_park and not self.evening.is_alone
        self.query_one("#more").display = conversation.refusal(Event.TWO_MORE, now) is None
        self._draw_roles(words)

    def _draw_roles(self, words: PhaseWords) -> None:
        """What each does; one text for all where nobody has the floor, and none beside the pad."""
        roles = self._conversation.roles()
        is_together = Role.TOGETHER in roles.values()
        has_pad = self.query_one("#pad").display
        has_roles = not is_together and not has_pad
        self.set_class(has_roles, "by-roles")
        self.query_one(Roles).display = has_roles
        self.query_one(Roles).show(roles, partial(self._lines, words))
        together = self.query_one("#together", Prose)
        together.display = is_together and not has_pad
        together.update("\n".join(self._lines(words, Role.TOGETHER)))

    def _lines(self, words: PhaseWords, role: Role) -> list[str]:
        return [self.said(line, **self._names) for line in words.of(role)]

    def _draw_clock(self, conversation: Conversation, now: float) -> None:
        clock = self.query_one(Countdown)
        left = conversation.seconds_left(now)
        clock.display = left is not None and not conversation.clock_is_hidden
        if left is not None and clock.display:
            clock.show(left, conversation.fraction(now) or 0.0)

    def _sign(self, now: float) -> str:
        step = self.evening.conversation_step
        if self.query_one("#pad").display:
            return f"{self.said(step.pad.ask, **self._names)} {step.pad.gone} Esc closes it."
        return sign_of(self._conversation, step.signs, now)

    def _do(self, event: Event) -> None:
        now = self._now
        if (refusal := self._conversation.refusal(event, now)) is not None:
            words = self.evening.conversation_step.refusals[refusal]
            self.notify(self.said(words, **self._names), markup=False)
            return
        self.finish(Did(event, now))

    def action_next(self) -> None:
        """The next phase."""
        if not self._is_held(Event.GO_ON):
            self._do(Event.GO_ON)

    def action_pause(self) -> None:
        """Stop the clock, or let it run again."""
        if not self._is_held(Event.PAUSE):
            self._do(Event.RESUME if self._conversation.is_paused else Event.PAUSE)

    def _is_held(self, event: Event) -> bool:
        now, before = self._now, self._pressed.get(event)
        self._pressed[event] = now
        return before is not None and now - before < HELD

    def action_more(self) -> None:
        """Two minutes more."""
        self._do(Event.TWO_MORE)

    @property
    def _can_park(self) -> bool:
        return self.evening.conversation_step.parking is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """What is between them already is parked nowhere."""
        return action != "about_us" or self._can_park

    def action_about_us(self) -> None:
        """Park it; the turn begins anew with another topic."""
        self._do(Event.ABOUT_US)

    def action_hide_clock(self) -> None:
        """It runs all the same."""
        self.finish(HidClock(not self._conversation.clock_is_hidden))

    def action_pad(self) -> None:
        """A place to type, shown large; Escape leaves it, and the turn's end wipes it."""
        pad = self.query_one("#pad", WordsArea)
        pad.display = not pad.display
        self._drawn = ()
        self._draw()
        if pad.display:
            pad.focus()

    def action_feelings(self) -> None:
        """Words to pick from; those picked stand on the page until the turn ends."""
        self.app.push_screen(FeelingsDialog(self.evening.conversation_step.feelings, self._picked), self._show_picked)

    def _show_picked(self, picked: tuple[str, ...] | None) -> None:
        self._picked = picked or ()
        line = self.query_one("#picked", Prose)
        line.display = bool(self._picked)
        line.update(" · ".join(self._picked))

    def action_back(self) -> None:
        """Out of the pad; a turn under way has no way back."""
        if self.query_one("#pad").display:
            self.action_pad()
            self.query_one("#next").focus()
        else:
            super().action_back()
