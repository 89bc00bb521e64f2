"""An evening, and the booklet of thanks, as one page of HTML for printing: nothing in it is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from workshop.days import day_in_words
from workshop.safe_text import safe
from workshop.session import Session
from workshop.session_page import INDENT, Line, session_page
from workshop.thank_yous import ThankYou

# Margins that leave A4 and Letter alike a column of some 65 letters. Light, whatever the machine prefers: it is paper.
STYLE = """\
@page { margin: 22mm 25mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 3rem auto; max-width: 42rem; padding: 0 1.5rem; background: #fffdf8; color: #2c2620;
  font: 12pt/1.55 Georgia, "Times New Roman", serif; }
h1 { margin: 0; font-size: 1.7em; font-weight: normal; color: #8f5228; }
h2 { margin: 2em 0 .6em; padding-bottom: .25em; border-bottom: 1px solid #e0d3bf; font-size: 1.15em; color: #8f5228; }
h1, h2 { break-after: avoid; }
p { margin: .35em 0; white-space: pre-wrap; overflow-wrap: anywhere; orphans: 3; widows: 3; }
.quiet { color: #6d6154; font-size: .92em; }
.asked { margin-top: 1em; font-style: italic; color: #55493d; break-after: avoid; }
.said { margin-left: 1.2em; }
.slips { display: grid; grid-template-columns: 1fr 1fr; gap: 1.1em; margin-top: 2em; }
.slip { margin: 0; padding: 1em 1.2em; border: 1px solid #d9c8ae; border-radius: .5em; break-inside: avoid; }
footer { margin-top: 3em; }
@media print { body { margin: 0; max-width: none; padding: 0; background: none; } }
@media (max-width: 34rem) { .slips { grid-template-columns: 1fr; } }
"""

PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def print_page(session: Session) -> str:
    """The evening as `notes show` tells it, on paper."""
    people, *lines = session_page(session)
    body = [f"<h1>{_words(people.text)}</h1>", *(_element(line) for line in lines if line.text)]
    return _page(" and ".join(session.partners), session.language or "en", body)


def booklet(slips: Iterable[ThankYou], language: str = "en") -> str:
    """The thank-yous, as they come, each on a slip of its own."""
    cards = [
        f'<figure class="slip"><p dir="auto">{_words(slip.words)}</p>'
        f'<p class="quiet">{_words(slip.by)}, {_words(day_in_words(slip.day))}</p></figure>'
        for slip in slips
    ]
    return _page("Thank-yous", language, ["<h1>Thank-yous</h1>", '<div class="slips">', *cards, "</div>"])


def _page(title: str, language: str, body: Iterable[str]) -> str:
    return PAGE.format(language=_words(language), title=_words(title), style=STYLE, body="\n".join(body))


def _element(line: Line) -> str:
    if line.style == "bold":
        return f"<h2>{_words(line.text)}</h2>"
    depth = "said" if line.indent > INDENT else "asked" if line.is_question else ""
    classes = " ".join(filter(None, (depth, "quiet" if line.style == "dim" else "")))
    return f'<p class="{classes}" dir="auto">{_words(line.text)}</p>'


def _words(words: str) -> str:
    """Words as HTML shows them letter for letter: nothing in them is markup, or steers a terminal that prints it."""
    return escape(safe(words))
