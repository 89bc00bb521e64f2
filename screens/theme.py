"""Our two themes, and the colors that belong to people. No other file names a color."""

from __future__ import annotations

from textual.theme import Theme

PERSON_COLORS_DARK = ("#e0a15e", "#74b8b0", "#c3a1d8", "#a9ba72")
PERSON_COLORS_LIGHT = ("#8f4a12", "#1f6b66", "#6b4a8f", "#55651f")
SIGNS = ("●", "◆", "▲", "■")
"""A person is a color, a sign and a name together."""

DEFAULT_THEME = "hearth"


def variables(*, dark: bool) -> dict[str, str]:
    """What our stylesheet needs beyond Textual's own, for any theme."""
    people = PERSON_COLORS_DARK if dark else PERSON_COLORS_LIGHT
    return {f"person-{number}": color for number, color in enumerate(people, start=1)}


def _theme(name: str, *, dark: bool, background: str, surface: str, text: str, accent: str, primary: str) -> Theme:  # noqa: PLR0913 - a theme is its colors
    return Theme(
        name=name,
        primary=primary,
        secondary=accent,
        accent=accent,
        warning=accent,
        error=accent,
        success=accent,
        foreground=text,
        background=background,
        surface=surface,
        panel=surface,
        dark=dark,
        text_alpha=1.0,
        variables={
            **variables(dark=dark),
            "block-cursor-foreground": background,
            "block-cursor-background": accent,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": background,
            "block-cursor-blurred-background": f"{accent} 80%" if dark else accent,
            "border": accent,
            "border-blurred": f"{text} 30%",
            "footer-key-foreground": accent,
            "footer-background": surface,
            "footer-foreground": text,
            "footer-description-foreground": text,
            "input-cursor-background": text,
            "input-cursor-foreground": background,
            "input-selection-background": f"{primary} 40%",
            "scrollbar": f"{text} 25%",
            "scrollbar-background": background,
            "scrollbar-corner-color": background,
            "scrollbar-hover": f"{text} 40%",
            "scrollbar-active": accent,
        },
    )


HEARTH = _theme(
    "hearth",
    dark=True,
    background="#1d1a18",
    surface="#26221f",
    text="#ece3d6",
    accent="#e8c48f",
    primary="#d9a26a",
)
DAYLIGHT = _theme(
    "daylight",
    dark=False,
    background="#faf5ec",
    surface="#f2eadc",
    text="#2c2620",
    accent="#8f5228",
    primary="#9a5b2c",
)
THEMES = (HEARTH, DAYLIGHT)
