"""Keys: the keys that matter here, in one line at the bottom; a click presses one."""

from __future__ import annotations

from textual.app import App
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style

from screens.widgets.words import Prose


class Keys(Prose):
    """What Textual's Footer says, drawn as one text: ten widgets a page made every new page a third slower."""

    def __init__(self) -> None:
        super().__init__("")

    def on_mount(self) -> None:
        """Say them, and again whenever they change."""
        self.screen.bindings_updated_signal.subscribe(self, self._say)

    def _say(self, screen: Screen[object]) -> None:
        shown = [active for active in screen.active_bindings.values() if active.binding.show and active.enabled]
        # The page's own come first; of two keys with one action, the first.
        shown.sort(key=lambda active: isinstance(active.node, App))
        keys: dict[str, Binding] = {}
        for active in shown:
            keys.setdefault(active.binding.action, active.binding)
        self.update(Content("  ").join(self._key(binding) for binding in keys.values()))

    def _key(self, binding: Binding) -> Content:
        press = Style.from_meta({"@click": f"app.simulate_key('{binding.key}')"})
        return Content.assemble((self.app.get_key_display(binding), "bold $accent"), " ", (binding.description, press))
