"""Content: the programs, words only, one folder per language.

A program of your own is a folder of TOML files like `content/en`. Copy that folder, change what you like, and
run `everyday-trust check FOLDER`: it names every fault with its file, its place and how to mend it. Then
`everyday-trust --program FOLDER` opens the workshop with it. `workshop/program.py` and `workshop/steps.py` say what
each key means; a key that is not there is refused.

**The files.** `program.toml` holds what belongs to no single step: the plans, the words of arriving and of every
round, the helplines, the About and Evidence pages. Every other file is one step. In `10-fairness.toml` the
number puts the steps in order, and the rest of the name, `fairness`, is the id by which plans and notes know the
step; the file itself has no `id`. Once people have notes, keep the ids of steps and questions: looking back over
time goes by them. The words may change; the notes keep the words that were asked.

**Kinds of step.** `kind` is one of:

- `round`: a reading, questions answered apart, what was shared, a talk, one small change
- `conversation`: a talk by turns; `course` is `out_there` (with `parking`) or `between_us` (with `settling`); a later
  one may leave out `signs`, `pad`, `feelings` and `refusals`, which are then those of the one before it
- `repair`: something small put right: letters, gestures, and hints (how to write their patterns stands in
  `workshop/patterns.py`; a language without hints has none)
- `promises`: how open promises went, and the words for days; no step on an evening where none is open
- `alone`: a breath and a look from outside, for one who is here alone
- `break`: a few minutes away from the table
- `closing`: thanks, the next time, good night; with `thanks_line` they are written, without it only spoken
- `cards`: today's card, spoken

**Questions** have a `tap`, a `line` for words, or both. A tap is a `rating` (0 to 10, words at both ends, the high
end the good one), a `choice` (one of a few), `several` (any of a few; those under `instead` exclude the rest) or
`shares` (one's own share of some areas; for `closer_look`). `asked` says how many an evening asks. Those with
`always = true` are among them every time, and the others take turns. One rating that is always asked gives a
line to look back along. A question with `for_oneself = true` is never shown and never saved.

**Prompts** for the talk have a `when`: `always`, `alike`, `different`, `low`, `high`, `one_shared`, `none_shared`, or
`chose: X`, where X is an option exactly as written. Only what was shared is looked at.

**For one and for several.** A text is a plain line if it serves everyone. Where one person alone needs other words,
give both:

    text.together = "A thank-you each."
    text.alone = "A thank-you to someone."

There may be one to four people, so write "someone here" and never count on two. The words of a round may hold
`{name}` (who writes), `{others}` (everyone else) and `{area}` (of shares); the pages of arriving `{folder}` (where
the notes are).

**Plans** name steps, each place with `one_of` (several take turns from evening to evening) and its minutes; minutes
beyond the step's own lengthen its talk. `arrive`, the steps and `slack` together are the plan's `minutes`, exactly.
Leave about a tenth as slack. Evenings run over.
"""
