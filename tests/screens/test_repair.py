from __future__ import annotations

from pathlib import Path

from screens.app import EverydayTrust
from tests.evenings import LATER, on, sat_down, to
from tests.rules.repairs import CONFESSED, acknowledged, apologized, at_field, at_kind, promised_before
from tests.screens.stage import Stage
from tests.screens.table import sit_down
from workshop.evening import Evening
from workshop.pages import Promising
from workshop.repair_results import ChoseKind, WroteField, WroteLetter
from workshop.results import Promised, WentOn
from workshop.way import back

TWO_HINTS = "I'm sorry if I was loud.\n\nYou made me wait."


def field_with(words: str) -> Evening:
    """The first field of an apology, with these words in it."""
    return back(on(at_field(), WroteField(words)), LATER)


def read_aloud(words: str = CONFESSED) -> Evening:
    """The letter is read."""
    return on(acknowledged(words), WroteLetter(""), WentOn())


def hearing() -> Evening:
    """Alex has the keyboard."""
    return on(read_aloud(), WentOn(), WentOn())


async def test_each_kind_says_what_it_is_and_how_long_it_takes() -> None:
    async with sit_down(Stage(at_kind())) as table:
        assert "I saw that it hurt" in table.seen()
        assert "about 8 min" in table.seen()

        await table.press("down", "down", "enter")

        assert "I am Sam: begin" in table.seen()


async def test_a_hint_stands_below_the_field_and_goes_when_the_words_are_kept() -> None:
    async with sit_down(Stage(field_with("I'm sorry if I was loud."))) as table:
        assert "› You wrote: sorry if" in table.seen()

        await table.press("f2")

        assert "You wrote" not in table.seen()
        assert "sorry if I was loud" in table.seen()


async def test_only_the_paragraph_under_the_cursor_is_looked_at() -> None:
    async with sit_down(Stage(field_with(TWO_HINTS))) as table:
        assert "You wrote: You made me" in table.said()
        assert "sorry if" not in table.said().split("You wrote")[1]


async def test_the_words_a_hint_is_about_can_be_typed_over() -> None:
    async with sit_down(Stage(field_with("I'm sorry if I was loud."))) as table:
        await table.press("f3", *"that")

        assert "I'm that I was loud." in table.seen()


async def test_an_empty_required_field_says_what_is_missing_and_stays() -> None:
    async with sit_down(Stage(at_field())) as table:
        await table.press("ctrl+n")

        assert "The letter still needs what you did." in table.said()
        assert "1 of 7" in table.seen()


async def test_the_letter_stands_below_the_field_and_beside_it_where_there_is_room() -> None:
    evening = on(at_field(), WroteField("I came at nine"))
    async with sit_down(Stage(evening)) as table:
        below = table.seen()
    async with sit_down(Stage(evening), 140, 40) as table:
        beside = table.line_with("Your letter")

    assert "I came at nine." in below
    assert beside.index("Your letter") > 60


async def test_a_gesture_is_picked_and_asks_may_i() -> None:
    evening = to(on(at_kind(), ChoseKind("gesture")), type(at_field().page))
    async with sit_down(Stage(evening)) as table:
        await table.press("down", "enter")

        assert "May I give you a hug" in table.seen()


async def test_not_knowing_yet_is_a_tap() -> None:
    evening = at_field()
    for words in ("did", "hurt", "part", "regret", "change"):
        evening = on(evening, WroteField(words))
    async with sit_down(Stage(evening)) as table:
        await table.click("I don’t know yet")

        assert "I don't know yet what would help. May I ask you?" in table.seen()


async def test_a_day_that_cannot_be_is_kindly_refused_with_an_example() -> None:
    async with sit_down(Stage(apologized())) as table:
        await table.press(*"someday", "enter")

        assert "Nothing is lost: try" in table.said()

        await table.press("ctrl+u", *"2026-12-01", "enter", "ctrl+n", "ctrl+n")

        assert "Tuesday, December 1" in table.said()


async def test_read_aloud_shows_the_letter_page_by_page_and_nothing_else() -> None:
    long = " ".join(f"word{number}" for number in range(120))
    async with sit_down(Stage(read_aloud(long))) as table:
        pages = [table.seen()]
        for _ in range(2):
            await table.press("space")
            pages.append(table.seen())

        assert ["I have read it" in page for page in pages] == [False, False, True]
        assert "word119" not in pages[0]
        assert all(f"word{number}" in " ".join(pages) for number in range(120))
        assert not any("Repair" in page for page in pages)

        await table.press("escape")

        assert table.seen() == pages[1]


async def test_names_and_words_are_shown_as_they_are() -> None:
    async with sit_down(Stage(read_aloud("[/b] o’clock, שלום"))) as table:
        assert "[/b] o’clock" in table.seen()


async def test_what_is_still_needed_has_a_line_that_may_stay_empty() -> None:
    async with sit_down(Stage(hearing())) as table:
        assert "still need to hear" not in table.seen()

        await table.press("down", "down", "down", "enter", *"to be asked", "enter")

        assert "to be asked" in table.seen()
        assert "Sam, say back what you heard" in table.said()


async def test_needing_time_is_a_whole_ending() -> None:
    async with sit_down(Stage(hearing())) as table:
        assert "words are only the start" in table.said()

        await table.press("down", "down", "enter")

        assert "That is a whole ending." in table.said()


async def test_a_promise_before_is_asked_about_when_a_new_one_is_made() -> None:
    evening = to(sat_down("15", past=(promised_before("I cook"),)), Promising, "Sam")
    async with sit_down(Stage(on(evening, Promised("I call")))) as table:
        assert "there is already a promise open" in table.said()
        assert "I cook" in table.seen()


async def test_a_promise_takes_a_day_as_people_say_it() -> None:
    evening = to(sat_down("15"), Promising, "Sam")
    async with sit_down(Stage(evening)) as table:
        await table.press(*"cook", "tab", "tab", *"yesterday", "ctrl+n")

        assert "That day has gone by." in table.said()


async def test_a_letter_alone_is_saved_where_its_writer_says(whole_app: EverydayTrust, tmp_path: Path) -> None:
    async with sit_down(whole_app) as table:
        await table.choose("alone")
        await table.press("ctrl+n")
        await table.paste("They both wanted a quiet Sunday.")
        await table.press("ctrl+n", "down", "down", "down", "enter")
        await table.paste(str(tmp_path / "mine.txt"))
        await table.press("enter")

        assert (tmp_path / "mine.txt").read_text() == "They both wanted a quiet Sunday.\n"
        assert (tmp_path / "mine.txt").stat().st_mode & 0o077 == 0
        assert not list((tmp_path / "notes").rglob("*.toml"))


async def test_the_notes_keep_it_only_with_a_name_and_say_who_can_read_it(
    whole_app: EverydayTrust, tmp_path: Path
) -> None:
    async with sit_down(whole_app) as table:
        await table.choose("alone")
        await table.press("ctrl+n")
        await table.paste("They both wanted a quiet Sunday.")
        await table.press("ctrl+n")

        assert "can read it there" in table.said()

        await table.press("down", "down", "down", "down", "enter")

        assert "Write a name first" in table.said()
        assert not list((tmp_path / "notes").rglob("*.toml"))

        await table.press(*"Sam", "enter")

        assert "quiet Sunday" in "".join(path.read_text() for path in (tmp_path / "notes").rglob("*.toml"))
