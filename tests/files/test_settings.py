from __future__ import annotations

from pathlib import Path

import pytest

from workshop.errors import SettingsProblem
from workshop.settings import Settings, SettingsFile, default_settings


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.toml")


def test_without_a_file_the_settings_are_those_we_ship(file: SettingsFile) -> None:
    assert file.load() == (Settings(), None)
    assert not file.path.parent.exists()


def test_settings_read_back_as_they_were_saved(file: SettingsFile) -> None:
    file.save(Settings(theme="day\nlight", sound=True))
    file.save(Settings(theme="daylight", motion=False))

    assert file.load() == (Settings(theme="daylight", motion=False), None)
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert list(file.path.parent.iterdir()) == [file.path]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'theme = "hearth"\ncolour = 3', "colour: nothing is known by this name"),
        (b'sound = "yes"', "sound: true or false belongs here"),
        (b"theme = ", "line 1: "),
        (b"\xff", "not text in UTF-8"),
    ],
)
def test_a_file_that_makes_no_sense_is_told_and_never_written_over(
    file: SettingsFile, content: bytes, said: str
) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)

    settings, problem = file.load()
    with pytest.raises(SettingsProblem, match="left as it is"):
        file.save(Settings(sound=True))

    assert settings == Settings()
    assert problem is not None
    assert said in problem
    assert file.path.read_bytes() == content


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").touch()

    with pytest.raises(SettingsProblem, match="a file stands where a folder is needed"):
        SettingsFile(tmp_path / "config" / "settings.toml").save(Settings())


def test_settings_lie_where_the_platform_keeps_them() -> None:
    assert default_settings().parts[-2:] == ("everyday-trust", "settings.toml")
