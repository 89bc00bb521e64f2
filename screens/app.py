"""The app: which page is up, and when we keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from screens.home import HomeScreen
from screens.home_rows import exercise_rows, home_rows, plan_rows
from screens.lookup import screen_for
from screens.menu import MenuScreen
from screens.page import AskedTimeOut, AskedToSave, Finished, PageScreen, Surroundings, WentBack
from screens.private_app import PrivateApp
from workshop import time_out, way
from workshop.alone import begin_alone
from workshop.beginning import begin_card, begin_exercise, begin_plan, can_be_taken_up, take_up
from workshop.errors import NotesProblem
from workshop.notebook import Kept, Notebook
from workshop.own_file import save_own
from workshop.results import SkippedStep, Stopped, TookTimeOut
from workshop.tonights_file import TonightsFile

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.clock import Clock
    from workshop.evening import Evening
    from workshop.program import Program
    from workshop.session import Session
    from workshop.settings import SettingsFile


class EverydayTrust(PrivateApp):
    """Built once, from its collaborators; shows the evening's page, passes on its result, keeps what was shared."""

    CSS_PATH = "app.tcss"
    TITLE = "Everyday Trust"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t,f9", "time_out", "Time-out", priority=True, tooltip="A break with an agreed return"),
        Binding("f1", "help", "Help", priority=True, tooltip="What this page is for, and its keys"),
    ]

    def __init__(self, program: Program, notebook: Notebook, clock: Clock, settings_file: SettingsFile) -> None:
        super().__init__(settings_file)
        self._program = program
        self._notebook = notebook
        self._clock = clock
        self._evening: Evening | None = None
        self._file = TonightsFile(notebook)
        self._problem: str | None = None
        """Why the notebook could not be written when they sat down."""

    def on_mount(self) -> None:
        """Home."""
        self._go_home()
        self.cover_if_too_small(self.size)

    @property
    def kept_at(self) -> str | None:
        """Tonight's file."""
        return self._file.path

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A time-out belongs to an evening."""
        if action == "time_out" and (self._evening is None or not time_out.can_take_time_out(self._evening)):
            return False
        return super().check_action(action, parameters)

    def _put(self, screen: Screen[None]) -> None:
        if len(self.screen_stack) == 1:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

    # Home

    def _recent(self) -> tuple[Kept, ...]:
        try:
            recent = self._notebook.recent(self._clock.now().date())
        except NotesProblem:
            return ()
        return tuple(kept for kept in recent if isinstance(kept, Kept))

    def _past(self) -> tuple[Session, ...]:
        return tuple(kept.session for kept in self._recent())

    def _go_home(self) -> None:
        self._evening = None
        self._file = TonightsFile(self._notebook)
        self._problem = self._notes_problem()
        words, now, recent = self._program.words, self._clock.now(), self._recent()
        left = _to_take_up(recent, now)
        rows = home_rows(self._program, [kept.session for kept in recent], left.session if left else None, now)
        line = words.quiet_lines[now.date().toordinal() % len(words.quiet_lines)]
        self._put(HomeScreen(words.name, rows, line, now, self._problem))

    def _notes_problem(self) -> str | None:
        try:
            self._notebook.check_writable()
        except NotesProblem as problem:
            return str(problem)
        return None

    def on_home_screen_chose(self, event: HomeScreen.Chose) -> None:
        """What was chosen on Home."""
        match event.what:
            case "card" if self._program.cards is not None:
                self._show(begin_card(self._program, self._program.cards, self._clock.now()))
            case "evening":
                menu = MenuScreen("An evening", "How long have you got?", plan_rows(self._program))
                self.push_screen(menu, self._begin_plan)
            case "exercise":
                menu = MenuScreen("One exercise", "Which one?", exercise_rows(self._program, self._past()))
                self.push_screen(menu, self._begin_exercise)
            case "take-up":
                self._take_up()
            case "alone" if self._program.alone is not None:
                self._begin(begin_alone(self._program, self._program.alone, self._clock.now()))
            case "notes":
                self._open_notes()
            case "about":
                from screens.about import AboutScreen  # noqa: PLC0415

                self.push_screen(AboutScreen(self._program.words))

    def _begin_plan(self, plan: str | None) -> None:
        if plan is not None:
            self._begin(begin_plan(self._program, self._program.plan(plan), self._past(), self._clock.now()))

    def _begin_exercise(self, step: str | None) -> None:
        chosen = next((other for other in self._program.exercises if other.id == step), None)
        if chosen is not None:
            self._begin(begin_exercise(self._program, chosen, self._past(), self._clock.now()))

    def _begin(self, evening: Evening) -> None:
        self._file = TonightsFile(self._notebook)
        self._show(evening)

    def _take_up(self) -> None:
        now, recent = self._clock.now(), self._recent()
        left = _to_take_up(recent, now)
        if left is not None:
            self._file = TonightsFile(self._notebook, left)
            self._show(take_up(self._program, left.session, tuple(kept.session for kept in recent), now))

    def _open_notes(self) -> None:
        from screens.notes.door import OPEN, door  # noqa: PLC0415

        asked = door(self._notebook)
        if asked is None:
            self._enter_notes(OPEN)
        else:
            self.push_screen(asked, self._enter_notes)

    def _enter_notes(self, said: str | None) -> None:
        from screens.notes.door import OPEN  # noqa: PLC0415
        from screens.notes.notes import NotesScreen  # noqa: PLC0415

        if said == OPEN:
            now = self._clock.now()
            chance = Random(now.isoformat())  # noqa: S311 - which slip of paper is drawn is no secret
            # Home says anew what there is: something may have been taken out.
            self.push_screen(NotesScreen(self._notebook, now.date(), chance), lambda _: self._go_home())

    # The evening

    def on_finished(self, event: Finished) -> None:
        """What the page's result makes of the evening."""
        if self._is_current(event.page) and self._evening is not None:
            self._show(way.after(self._evening, event.result, self._clock.now()))

    def on_went_back(self, event: WentBack) -> None:
        """One page back; Home from the first."""
        evening = self._evening
        if evening is None or not self._is_current(event.page):
            return
        if evening.is_at_its_start:
            self._go_home()
        elif way.can_go_back(evening):
            self._show(way.back(evening, self._clock.now(), event.result))
        else:
            self.notify("There is no way back from here. F1 has the ways out, Ctrl+Q leaves at once.", markup=False)

    def on_asked_time_out(self, event: AskedTimeOut) -> None:
        """The words are hidden at once, the clocks stand still."""
        if self._is_current(event.page) and self._evening is not None:
            taken = TookTimeOut(self._clock.monotonic(), event.result)
            self._show(way.after(self._evening, taken, self._clock.now()))

    def on_asked_to_save(self, event: AskedToSave) -> None:
        """Someone's own words, where they say; what came of it is said in a sentence."""
        try:
            saved = save_own(event.where, event.words)
        except NotesProblem as problem:
            self.notify(str(problem), markup=False, timeout=10)
        else:
            self.notify(f"Saved in {saved}.", markup=False, timeout=10)

    def on_turn_ended(self) -> None:
        """The soft sound, where they switched it on."""
        self.ring_softly()

    def _is_current(self, page: object) -> bool:
        """A page that is gone has nothing more to say: its keys were pressed twice."""
        return self._evening is not None and not self._evening.is_over and page is self._evening.page

    def _show(self, evening: Evening) -> None:
        """Keep first, then show."""
        had_problem = self._file.problem
        self._file.keep(evening)
        if self._file.problem and not had_problem:
            self.notify(self._file.problem, markup=False, timeout=15)
        if evening.is_over:
            self._go_home()
            return
        self._evening = evening
        # A dialog, or the cover of a small terminal, may lie over the page.
        page = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, PageScreen)), None)
        if page is not None and page.shows(evening):
            return
        self._put(screen_for(evening, self._surroundings(evening, self._clock.now())))

    def _surroundings(self, evening: Evening, now: datetime) -> Surroundings:
        return Surroundings(
            clock=self._clock,
            folder=str(self._notebook.folder),
            kept_at=self._file.path,
            problem=self._file.problem or (None if self._file.path else self._problem),
            is_over_time=evening.is_a_little_over(now),
        )

    # Ways out

    def action_help(self) -> None:
        """What this page is for, its keys, and the ways out of it."""
        from screens.help import HelpDialog, KeyLine  # noqa: PLC0415

        screen = self.screen
        if isinstance(screen, HelpDialog):
            return
        words = getattr(screen, "HELP", None) or "Escape goes back."
        keys = {
            active.binding.action: KeyLine(self.get_key_display(active.binding), active.tooltip)
            for active in reversed(screen.active_bindings.values())
            if active.enabled and active.tooltip
        }
        evening = self._evening
        is_page = isinstance(screen, PageScreen) and evening is not None
        self.push_screen(
            HelpDialog(
                words,
                tuple(keys.values()),
                can_skip=is_page and evening is not None and way.can_skip(evening),
                can_stop=is_page and evening is not None and way.can_stop(evening),
            ),
            self._way_out,
        )

    def _way_out(self, chosen: str | None) -> None:
        if self._evening is None or chosen is None:
            return
        result = SkippedStep() if chosen == "skip" else Stopped()
        self._show(way.after(self._evening, result, self._clock.now()))

    def action_time_out(self) -> None:
        """From wherever they are, dialogs included."""
        while isinstance(self.screen, ModalScreen):
            self.pop_screen()
        if isinstance(self.screen, PageScreen):
            self.screen.action_time_out()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette's commands."""
        yield from super().get_system_commands(screen)
        yield SystemCommand("Help", "What this page is for, and its keys", self.action_help)


def _to_take_up(recent: Sequence[Kept], now: datetime) -> Kept | None:
    """The last evening, where it was left half-way."""
    return next((kept for kept in recent[:1] if can_be_taken_up(kept.session, now)), None)
