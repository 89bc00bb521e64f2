"""How the workshop looks and sounds, and the file that remembers it."""

from __future__ import annotations

from pathlib import Path

import rtoml
import tomli_w
from msgspec import Struct, ValidationError, convert, to_builtins

from workshop.errors import SettingsProblem
from workshop.toml_faults import fault
from workshop.whole_file import make_folder, read_whole, seen_at, trouble, write_whole


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person can choose once for every evening."""

    theme: str = "hearth"
    sound: bool = False
    motion: bool = True


class SettingsFile:
    """The file they lie in, which need not be there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> tuple[Settings, str | None]:
        """The settings, and a sentence where the file makes no sense: then they are those we ship."""
        try:
            content, _ = read_whole(self.path)
            return convert(rtoml.loads(content.decode("utf-8-sig")), Settings), None
        except FileNotFoundError:
            return Settings(), None
        except OSError as problem:
            reason = trouble(problem)
        except (UnicodeDecodeError, rtoml.TomlParsingError, ValidationError) as problem:
            reason = fault(problem)
        return Settings(), (
            f"The settings in {self.path} cannot be read: {reason}. "
            "It was left as it is, and tonight goes without it. Mend it, or delete it."
        )

    def save(self, settings: Settings) -> None:
        """Remember the settings. Raises SettingsProblem; a file that makes no sense is never written over."""
        _, problem = self.load()
        if problem:
            raise SettingsProblem(problem)
        try:
            make_folder(self.path.parent)
            write_whole(self.path, tomli_w.dumps(to_builtins(settings)).encode(), over=seen_at(self.path))
        except OSError as failure:
            raise SettingsProblem(
                f"Your choice holds for tonight, but could not be kept in {self.path}: {trouble(failure)}."
            ) from failure


def default_settings() -> Path:
    """The platform's place for them."""
    # Here, not above: most commands never need to know.
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path("everyday-trust", appauthor=False) / "settings.toml"
