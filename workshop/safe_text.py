"""The one function that makes people's words safe to show. The file keeps what they wrote."""

from __future__ import annotations

import re

STAND_IN = "\N{REPLACEMENT CHARACTER}"

COMMANDS = (
    (0x00, 0x08),  # C0: bell, backspace …; tab and line feed are words
    (0x0B, 0x1F),  # … carriage return, escape
    (0x7F, 0x9F),  # delete and C1
    (0x202A, 0x202E),  # bidi embeddings and overrides: what follows would stand back to front
    (0x2066, 0x2069),  # bidi isolates
    (0x206A, 0x206F),  # switches that Unicode itself gave up
    (0xD800, 0xDFFF),  # lone surrogates: no terminal can be sent them
    (0xFFF9, 0xFFFB),  # annotations that hide what they annotate
)
"""Code points that tell a terminal to do something, or hide what is written."""

LINE_ENDS = (0x2028, 0x2029)
"""Line ends that only some programs know: as blanks, every program counts the same lines."""

UNSAFE = re.compile("[" + "".join(rf"\U{first:08x}-\U{last:08x}" for first, last in (*COMMANDS, LINE_ENDS)) + "]")

STAND_INS = {code: STAND_IN for first, last in COMMANDS for code in range(first, last + 1)} | dict.fromkeys(
    LINE_ENDS, " "
)


def safe(text: str) -> str:
    """The same words with nothing in them that could steer a terminal.

    Character for character, so that a place in the one is the same place in the other. Joiners,
    direction marks, combining marks and emoji stay.
    """
    # Looking first: in a megabyte of any script, 9 ms where translating takes 150.
    return text.translate(STAND_INS) if UNSAFE.search(text) else text
