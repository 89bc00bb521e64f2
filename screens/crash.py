"""What is said when the program itself goes wrong: where, what was kept, what to do; never a word they typed."""

from __future__ import annotations

from traceback import extract_tb


def farewell_after(error: BaseException, kept_at: str | None) -> str:
    """A few lines for people. An error's own text is left out, for it may quote what was typed."""
    kept = f"What you had shown is safe, in {kept_at}." if kept_at else "Nothing had been kept yet, and nothing was."
    frames = [
        f"  {frame.filename.rsplit('/', 1)[-1]}, line {frame.lineno}" for frame in extract_tb(error.__traceback__)
    ]
    return "\n".join(
        (
            "Something went wrong in the program, and it had to stop. That is our mistake, not yours.",
            kept,
            "Start it again, and choose “Take it up again”. If it happens again, these lines help to mend it:",
            f"  {type(error).__name__}",
            *frames[-5:],
        )
    )
