from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from tests.noted import on, rated, thanked
from workshop.markdown import escaped, markdown_booklet, markdown_page
from workshop.print_page import booklet, print_page
from workshop.session import Promise, Repair
from workshop.thank_yous import thank_yous

NASTY = "<script>alert(1)</script> & \"so\" 'so' ![x](http://example.com/x.png) <img src=x onerror=y>\x1b[2J"

EVENING = on("2026-11-23", rated(6, NASTY), thanked("soup"), partners=("Sam", "Alex", "<b>")).session.with_promise(
    Promise(by="<b>", text="</style><h1>x")
)


class Page(HTMLParser):
    """What a browser makes of it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""
        self.addresses: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in {"src", "href", "srcset", "action", "data"}]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_page_to_print_shows_every_word_and_makes_markup_of_none() -> None:
    page = Page(print_page(EVENING))

    assert page.tags == {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p"}
    assert NASTY.replace("\x1b", "\ufffd") in page.words
    assert "</style><h1>x" in page.words


def test_a_page_to_print_fetches_nothing() -> None:
    text = print_page(EVENING)

    assert Page(text).addresses == []
    assert not re.search(r"@import|url\(", text)
    assert "default-src 'none'" in text


def test_a_page_to_print_is_light_and_leaves_the_paper_to_the_printer() -> None:
    text = print_page(EVENING)

    assert "color-scheme: light" in text
    assert "@page { margin" in text
    assert "size:" not in text.split("@page")[1].split("}")[0]


def test_a_page_names_its_language_and_lets_words_run_their_own_way() -> None:
    text = print_page(replace(EVENING, language="de"))

    assert '<html lang="de">' in text
    assert 'dir="auto"' in text


def test_the_booklet_has_a_slip_for_each_thank_you() -> None:
    text = booklet(thank_yous([on("2026-11-23", thanked("soup & <tea>"), thanked("the walk", "Alex"))]))

    assert text.count('class="slip"') == 2
    assert "soup &amp; &lt;tea&gt;" in text
    assert "Monday, 23 November 2026" in text


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("*so* _so_ `so`", r"\*so\* \_so\_ \`so\`"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("12) no list", r"12\) no list"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("[x](y)", r"\[x\](y)"),
        ("    no code", "no code"),
        ("one\ntwo", "one  \ntwo"),
        ("===", r"\=\=\="),
        ("a-b 1.5", "a-b 1.5"),
        ("---", r"\---"),
    ],
)
def test_markdown_shows_words_letter_for_letter(words: str, written: str) -> None:
    assert escaped(words) == written


def test_markdown_tells_the_evening() -> None:
    letter = Repair(by="Sam", to="Alex", kind="apologize", letter="I was short.\n\nI am sorry.")
    session = on("2026-11-23", rated(6, "well\nand good")).session.with_repair(letter)

    assert markdown_page(session) == (
        "## Sam and Alex\n\nMonday, 23 November 2026, 19:30\n\nNot finished.\n\n## Fairness\n\nFair?\n\n"
        "> Sam: well  \n> and good  \n> 6 of 10\n\n## From Sam to Alex\n\nI was short.  \n  \nI am sorry.\n"
    )


def test_a_booklet_in_markdown_quotes_each_thank_you() -> None:
    assert markdown_booklet(thank_yous([on("2026-11-23", thanked("soup\nand tea"))])) == (
        "# Thank-yous\n\n> soup  \n> and tea\n>\n> Sam, Monday, 23 November 2026\n"
    )
