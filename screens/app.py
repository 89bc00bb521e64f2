"""The app: which page is up, and when we keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from screens import theme
from screens.crash import farewell_after
from screens.home import HomeScreen
from screens.lookup import screen_for
from screens.menu import MenuScreen, Row
from screens.page import AskedTimeOut, Finished, PageScreen, Surroundings, WentBack
from screens.terminal import forgive_bad_bytes, leave_on_signals
from screens.too_small import TooSmallScreen, is_too_small
from workshop import time_out, way
from workshop.beginning import begin_card, begin_exercise, begin_plan, can_be_taken_up, take_up
from workshop.errors import NotesProblem, SettingsProblem
from workshop.notebook import Kept, Notebook
from workshop.promises import open_promises
from workshop.prose import said
from workshop.results import SkippedStep, Stopped, TookTimeOut
from workshop.tonights_file import TonightsFile

if TYPE_CHECKING:
    from datetime import datetime

    from textual.geometry import Size

    from workshop.clock import Clock
    from workshop.evening import Evening
    from workshop.program import Program
    from workshop.session import Session
    from workshop.settings import Settings, SettingsFile

ALL_HERE = "Are all of you here, or have all of you agreed?"
WHY_ALL = "These notes hold what you showed each other. They open when everyone whose words they are is fine with it."

NEWEST = 20
"""Evenings that tell whether the notes are shared."""

BLANK = "\x1b[2J\x1b[H"
"""Clears the screen at once, before anything else is done."""


class EverydayTrust(App[None]):
    """Built once, from its collaborators; shows the evening's page, passes on its result, keeps what was shared."""

    CSS_PATH = "app.tcss"
    TITLE = "Everyday Trust"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (110, "-wide")]  # noqa: RUF012 - Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (36, "-tall")]  # noqa: RUF012 - Textual declares them
    # Words that can be selected can be copied, and a clipboard outlives the evening.
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", priority=True, tooltip="What this page is for, and its keys"),
        Binding("ctrl+t,f9", "time_out", "Time-out", priority=True, tooltip="A break with an agreed return"),
        Binding("ctrl+q", "leave", "Leave", priority=True, tooltip="Leave at once"),
        Binding("ctrl+c", "say_how_to_leave", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False),
    ]

    def __init__(self, program: Program, notebook: Notebook, clock: Clock, settings_file: SettingsFile) -> None:
        super().__init__()
        self._program = program
        self._notebook = notebook
        self._clock = clock
        self._settings_file = settings_file
        self._settings, self._settings_problem = settings_file.load()
        self._evening: Evening | None = None
        self._file = TonightsFile(notebook)
        self.farewell: str | None = None
        """What is said on the ordinary screen once the program has ended; nothing after an ordinary end."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colors of people, for themes that are not ours."""
        return theme.variables(dark=self.current_theme.dark)

    def on_mount(self) -> None:
        """Home."""
        for ours in theme.THEMES:
            self.register_theme(ours)
        known = self._settings.theme in self.available_themes
        self.theme = self._settings.theme if known else theme.DEFAULT_THEME
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        if not self._settings.motion:
            self.animation_level = "none"
        if not self.is_headless:
            leave_on_signals(self)
            forgive_bad_bytes()
        self._go_home()
        self._cover_if_too_small(self.size)
        if self._settings_problem:
            self.notify(self._settings_problem, markup=False, timeout=10)

    def _keep_theme(self, chosen: object) -> None:  # noqa: ARG002 - the app knows its theme
        if self.theme != self._settings.theme:
            self._keep_settings(replace(self._settings, theme=self.theme))

    def _keep_settings(self, settings: Settings) -> None:
        self._settings = settings
        try:
            self._settings_file.save(settings)
        except SettingsProblem as problem:
            self.notify(str(problem), markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Cover the page while there is no room for it; it stays underneath as it is."""
        # The first size comes before Home does.
        if len(self.screen_stack) > 1:
            self._cover_if_too_small(event.size)

    def _cover_if_too_small(self, size: Size) -> None:
        if is_too_small(size) and not self._is_covered:
            self.push_screen(TooSmallScreen())
        elif self._is_covered and not is_too_small(size):
            self.pop_screen()

    @property
    def _is_covered(self) -> bool:
        return isinstance(self.screen, TooSmallScreen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing opens over a page that cannot be seen; leaving always works."""
        if action == "time_out":
            return self._evening is not None and time_out.can_take_time_out(self._evening)
        if action in {"help", "command_palette"} and self.screen_stack and self._is_covered:
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

    def _to_take_up(self) -> Kept | None:
        now = self._clock.now()
        return next((kept for kept in self._recent()[:1] if can_be_taken_up(kept.session, now)), None)

    def _go_home(self) -> None:
        self._evening = None
        self._file = TonightsFile(self._notebook)
        words, now = self._program.words, self._clock.now()
        line = words.quiet_lines[now.date().toordinal() % len(words.quiet_lines)]
        home = HomeScreen(words.name, self._home_rows(), line, now, self._notes_problem())
        self._put(home)

    def _home_rows(self) -> Sequence[Row]:
        rows = []
        if self._program.cards is not None:
            rows.append(Row("card", self._program.cards.title, "five minutes, nothing to type"))
        minutes = [f"{plan.minutes:.0f}" for plan in self._program.words.plans]
        rows.append(Row("evening", "An evening", f"{' or '.join([', '.join(minutes[:-1]), minutes[-1]])} minutes"))
        rows.append(Row("exercise", "One exercise", "a guidepost, or the closing questions"))
        if (left := self._to_take_up()) is not None:
            rows.append(Row("take-up", "Take it up again", self._left_in_short(left.session)))
        rows.append(Row("notes", "Our notes", self._notes_in_short()))
        rows.append(Row("about", "About this workshop", "where it comes from, helplines"))
        return rows

    def _left_in_short(self, session: Session) -> str:
        if session.back_at is None:
            return f"{session.started:%A}’s evening"
        words = self._program.words.time_out.home
        is_past = session.back_at < self._clock.now()
        return said(words.is_past if is_past else words.waits, alone=False, time=f"{session.back_at:%H:%M}")

    def _notes_in_short(self) -> str:
        past = self._past()
        if not past:
            return "nothing yet"
        promises = len(open_promises(past))
        evenings = f"{len(past)} {'evening' if len(past) == 1 else 'evenings'} lately"
        return f"{evenings} · {promises} {'promise' if promises == 1 else 'promises'} open" if promises else evenings

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
                plans = [Row(plan.id, plan.name, plan.about) for plan in self._program.words.plans]
                note = " ".join(f"{plan.name}: {plan.note}" for plan in self._program.words.plans if plan.note)
                self.push_screen(MenuScreen("An evening", "How long have you got?", plans, note), self._begin_plan)
            case "exercise":
                steps = [
                    Row(step.id, step.title, f"{step.minutes:.0f} minutes · {step.about}")
                    for step in self._program.exercises
                ]
                self.push_screen(MenuScreen("One exercise", "Which one?", steps), self._begin_exercise)
            case "take-up":
                self._take_up()
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
        left = self._to_take_up()
        if left is not None:
            self._file = TonightsFile(self._notebook, left)
            self._show(take_up(self._program, left.session, self._past(), self._clock.now()))

    def _open_notes(self) -> None:
        if any(len(session.partners) > 1 for session in self._newest()):
            rows = (Row("open", "Yes", "open our notes"), Row("not-now", "Not now", "back to Home"))
            self.push_screen(MenuScreen("Our notes", ALL_HERE, rows, WHY_ALL), self._enter_notes)
        else:
            self._enter_notes("open")

    def _newest(self) -> tuple[Session, ...]:
        try:
            newest = [self._notebook.read(name) for name in self._notebook.names(NEWEST)]
        except NotesProblem:
            return ()
        return tuple(kept.session for kept in newest if isinstance(kept, Kept))

    def _enter_notes(self, said: str | None) -> None:
        if said != "open":
            return
        from screens.notes.notes import NotesScreen  # noqa: PLC0415

        now = self._clock.now()
        self.push_screen(NotesScreen(self._notebook, now.date(), Random(now.isoformat())), self._after_notes)  # noqa: S311 - which slip of paper is drawn is no secret

    def _after_notes(self, nothing: None) -> None:  # noqa: ARG002 - what every screen gives back
        """Home says anew what there is: something may have been taken out."""
        self._go_home()

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
        if evening.agenda.at == 0:
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

    def on_turn_ended(self) -> None:
        """The soft sound, where they switched it on."""
        if self._settings.sound:
            self.bell()

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
        if isinstance(self.screen, PageScreen) and self.screen.shows(evening):
            return
        self._put(screen_for(evening, self._surroundings(evening, self._clock.now())))

    def _surroundings(self, evening: Evening, now: datetime) -> Surroundings:
        return Surroundings(
            clock=self._clock,
            folder=str(self._notebook.folder),
            kept_at=self._file.path,
            problem=self._file.problem or self._notes_problem(),
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

    def action_toggle_sound(self) -> None:
        """The soft sound at a turn's end, on or off; kept."""
        self._keep_settings(replace(self._settings, sound=not self._settings.sound))
        self.notify(f"The soft sound is {'on' if self._settings.sound else 'off'}.", markup=False)

    def action_leave(self) -> None:
        """At once: the blank first, then the end; no question, no goodbye."""
        if self._driver is not None:
            self._driver.write(BLANK)
            self._driver.flush()
        self.exit()

    def action_say_how_to_leave(self) -> None:
        """Ctrl+C ends other programs; here it would lose a tired hand's words."""
        self.notify("Ctrl+Q leaves at once.", markup=False)

    def get_key_display(self, binding: Binding) -> str:
        """Keys as people name them: Ctrl+N, F1, Esc."""
        names = {"escape": "Esc", "question_mark": "?", "slash": "/", "space": "Space"}
        return names.get(binding.key, "+".join(part.capitalize() for part in binding.key.split("+")))

    # What Textual brings that would let words out

    def copy_to_clipboard(self, text: str) -> None:
        """Nothing goes to the clipboard: it outlives the evening, and the next person's paste would show it."""

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's signature
        """The palette's commands; without the screenshot, which would put private words into a file."""
        yield SystemCommand("Theme", "Choose the colors", self.action_change_theme)
        yield SystemCommand("Sound", "The soft sound at a turn’s end, on or off", self.action_toggle_sound)
        yield SystemCommand("Help", "What this page is for, and its keys", self.action_help)
        yield SystemCommand("Leave", "Leave at once", self.action_leave)

    def _handle_exception(self, error: Exception) -> None:
        """End without a traceback: Textual's shows local variables, typed words included."""
        self.farewell = farewell_after(error, self._file.path)
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()
