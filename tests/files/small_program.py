"""A program just large enough to be whole, as the text of its files."""

from __future__ import annotations

from pathlib import Path

WORDS = """\
id = "small"
name = "Small"
language = "en"
quiet_lines = ["Here you are."]
about = ["A small program."]
evidence = ["None."]

[arriving]
limits = ["Notes lie in {folder}."]
limits_titles = ["Notes"]
limit_in_short = "It is not therapy."
everyone_sees = "Everyone sees this."
names = "Who is here?"
tonight = "Is tonight a good night?"
tonight_yes = "yes"
tonight_lighter = "lighter"
tonight_another = "another night"
go_on = "Then begin."
lighter = "Then lightly."
another = "Then not tonight."
keep = "Keep it?"
begins = "Who begins?"

[round]
read_first = "Read first."
writes = "{name} writes. {others}, rest your eyes."
rest_eyes = "Rest your eyes, {others}."
third_person = "You too."
private = "Only you see this."
choose = "What may be seen?"
for_oneself = "For yourself."
nothing_shown = "Nothing shown here."
alike = "Alike."
different = "Different."
shares_both_most = "Most of the {area}."
shares_alike = "Alike about the {area}."
shares_different = "Different about the {area}."
talk = "Talk."
promise = "Promise."

[time_out]
title = "Time-out"
hidden = "Hidden."
anyone = "Anyone."

[time_out.return]
ask = "When?"
minutes = [20]
choice = "in {minutes} minutes"
at_a_time = "at"
at_a_time_example = "21:15"
too_soon = "Too soon."
too_late = "Too late."
unclear = "Unclear."
agreed = "Back at {time}."

[time_out.rest]
title = "Until {time}"
calms_title = "Calms"
calms = ["tea"]
stirs_title = "Stirs"
stirs = ["going over it"]
apart = "Apart."
closing_is_fine = "Close it."
early = "Early."
due = "It is {time}."

[time_out.pacer]
title = "Breathe"
in = "in"
out = "out"
off = "off"

[time_out.come_back]
title = "Back"
ask = "How?"
go_on = "go on"
lighter = "lighter"
stop = "stop"
goes_on = "On."
turns_lighter = "Lighter."
stops = "Stop."
good_night = "Good night."

[time_out.home]
waits = "At {time}."
is_past = "It was {time}."

[[helplines]]
where = "Everywhere"
name = "Emergencies"
number = "your local number"

[[plans]]
id = "15"
name = "A quarter of an hour"
minutes = 15
arrive = 1
slack = 2.5
about = "One guidepost."
steps = [{ one_of = ["fairness"], minutes = 10 }, { one_of = ["good-night"], minutes = 1.5 }]
"""

FAIRNESS = """\
kind = "round"
title = "Fairness"
short = "Fairness"
minutes = 10
talk_minutes = 5
about = "does it feel fair"
asked = 2

[[questions]]
id = "sits-with-us"
text.together = "Does it feel fair to you both?"
text.alone = "Does it feel fair to you?"
always = true
tap = { kind = "rating", low = "it weighs", high = "sits well" }

[[questions]]
id = "more-of"
text = "What would you like more of?"
tap = { kind = "several", options = ["time", "a say", "nothing, it's good"], instead = ["nothing, it's good"] }

[[prompts]]
text = "What would time look like?"
when = "chose: time"

[[prompts]]
text = "Tell one ordinary day."
when = "different"
"""

GOOD_NIGHT = """\
kind = "closing"
title = "Good night"
short = "Closing"
minutes = 1.5
thanks = "Say thank you."
next_time = "When again?"
cue = "After breakfast."
good_night = "Good night."
"""


def write_program(
    folder: Path,
    *,
    words: str | None = WORDS,
    fairness: str | bytes = FAIRNESS,
    good_night: str = GOOD_NIGHT,
    **others: str,
) -> Path:
    """Write the program's files into a folder; `others` are more step files, `_` for a hyphen."""
    folder.mkdir(exist_ok=True)
    files = {"program": words, "10-fairness": fairness, "90-good-night": good_night}
    files |= {name.strip("_").replace("_", "-"): text for name, text in others.items()}
    for name, text in files.items():
        if text is not None:
            (folder / f"{name}.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
