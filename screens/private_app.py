"""PrivateApp: a Textual app that lets no words out, leaves at once, and keeps its look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from screens import theme
from screens.crash import farewell_after
from screens.terminal import forgive_bad_bytes, leave_on_signals
from screens.too_small import TooSmallScreen, is_too_small
from workshop.errors import SettingsProblem

if TYPE_CHECKING:
    from textual.geometry import Size

    from workshop.settings import Settings, SettingsFile

BLANK = "\x1b[2J\x1b[H"
"""Clears the screen at once, before anything else is done."""


class PrivateApp(App[None]):
    """What Textual brings that would let words out is closed here; what every screen shares is opened."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (110, "-wide")]  # noqa: RUF012 - Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (36, "-tall")]  # noqa: RUF012 - Textual declares them
    # Words that can be selected can be copied, and a clipboard outlives the evening.
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "Leave", priority=True, tooltip="Leave at once"),
        Binding("ctrl+c", "say_how_to_leave", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False),
    ]

    def __init__(self, settings_file: SettingsFile) -> None:
        super().__init__()
        # Not on mount: the terminal's reader has started by then, strict as it is.
        forgive_bad_bytes()
        self._settings_file = settings_file
        self._settings, self._settings_problem = settings_file.load()
        self.farewell: str | None = None
        """What is said on the ordinary screen once the program has ended; nothing after an ordinary end."""

    @property
    def kept_at(self) -> str | None:
        """Where the words that were shown are kept, for the farewell after a fault of ours."""
        return None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colors of people, for themes that are not ours."""
        return theme.variables(dark=self.current_theme.dark)

    def on_mount(self) -> None:
        """The look they chose, and the terminal's ways of ending a program."""
        for ours in theme.THEMES:
            self.register_theme(ours)
        known = self._settings.theme in self.available_themes
        self.theme = self._settings.theme if known else theme.DEFAULT_THEME
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        if not self._settings.motion:
            self.animation_level = "none"
        if not self.is_headless:
            leave_on_signals(self)
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

    def action_toggle_sound(self) -> None:
        """The soft sound at a turn's end, on or off; kept."""
        self._keep_settings(replace(self._settings, sound=not self._settings.sound))
        self.notify(f"The soft sound is {'on' if self._settings.sound else 'off'}.", markup=False)

    def ring_softly(self) -> None:
        """The soft sound, where they switched it on."""
        if self._settings.sound:
            self.bell()

    # Too small

    def on_resize(self, event: events.Resize) -> None:
        """Cover the page while there is no room for it; it stays underneath as it is."""
        # The first size comes before the first screen does.
        if len(self.screen_stack) > 1:
            self.cover_if_too_small(event.size)

    def cover_if_too_small(self, size: Size) -> None:
        """Cover the page, or take the cover away, as that size asks."""
        if is_too_small(size) and not self._is_covered:
            self.push_screen(TooSmallScreen())
        elif self._is_covered and not is_too_small(size):
            self.pop_screen()

    @property
    def _is_covered(self) -> bool:
        return isinstance(self.screen, TooSmallScreen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing opens over a page that cannot be seen; leaving always works."""
        if action in {"time_out", "help", "command_palette"} and self.screen_stack and self._is_covered:
            return False
        return super().check_action(action, parameters)

    # Leaving

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

    # What would let words out

    def copy_to_clipboard(self, text: str) -> None:
        """Nothing goes to the clipboard: it outlives the evening, and the next person's paste would show it."""

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's signature
        """The palette's commands; without the screenshot, which would put private words into a file."""
        yield SystemCommand("Theme", "Choose the colors", self.action_change_theme)
        yield SystemCommand("Sound", "The soft sound at a turn’s end, on or off", self.action_toggle_sound)
        yield SystemCommand("Leave", "Leave at once", self.action_leave)

    def _handle_exception(self, error: Exception) -> None:
        """End without a traceback: Textual's shows local variables, typed words included."""
        self.farewell = farewell_after(error, self.kept_at)
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()
