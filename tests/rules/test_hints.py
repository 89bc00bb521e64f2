"""Hints find what takes an apology back, and leave the rest alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from timeit import default_timer

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from workshop.hints import Hint, ready
from workshop.patterns import PatternError, read_pattern
from workshop.repair_step import RepairStep

CONTENT = Path(__file__).parents[2] / "content" / "en" / "70-repair.toml"
SOURCE = CONTENT.read_text(encoding="utf-8")
STEP = convert({"id": "repair", **tomllib.loads(SOURCE)}, RepairStep)
ENGLISH = ready(STEP.hints)

TAKES_IT_BACK = (
    ("I'm sorry if I hurt you.", "sorry if"),
    ("Sorry if you heard it wrong.", "Sorry if"),
    ("I apologize if it came out badly.", "apologize if"),
    ("I\u2019m SORRY IF that was rude.", "SORRY IF"),
    ("I'm sorry for what I said if it hurt you.", "sorry for what I said if it hurt"),
    ("If I hurt you, I'm sorry.", "If I hurt you, I'm sorry"),
    ("If you feel left out, then I'm sorry.", "If you feel left out, then I'm sorry"),
    ("I'm sorry, if anything I said was unkind.", "sorry, if"),
    ("I'm sorry, but you were late too.", "sorry, but"),
    ("Sorry, but that is how I am.", "Sorry, but"),
    ("I am sorry I shouted, but it was a long day.", "sorry I shouted, but"),
    ("I was wrong, but so was everybody.", "wrong, but"),
    ("It is my fault but there were reasons.", "fault but"),
    ("I regret it, however I was tired.", "regret it, however"),
    ("I know I was late, but you said seven.", "I know I was late, but you"),
    ("I forgot your day. But you started it.", "But you started"),
    ("I was rude, but you also raised your voice.", "but you also"),
    ("I shouted, but you should see my week.", "but you should"),
    ("I left early, but to be fair it was late.", "but to be fair"),
    ("I said no, but it wasn't meant badly.", "but it wasn't"),
    ("I didn't ask, but you have to understand me.", "but you have to understand"),
    ("I'm sorry... but you know how I get.", "sorry... but"),
    ("I'm sorry that you felt left out.", "sorry that you felt"),
    ("I'm sorry you feel that way.", "sorry you feel"),
    ("I am sorry that you are so upset.", "sorry that you are so upset"),
    ("I'm sorry you're angry.", "sorry you're angry"),
    ("Sorry that you took it badly.", "Sorry that you took"),
    ("I'm sorry you misunderstood.", "sorry you misunderstood"),
    ("I'm sorry for how you took it.", "sorry for how you took"),
    ("I'm sorry you can't see it.", "sorry you can't"),
    ("I was just trying to help.", "I was just trying"),
    ("I was only joking.", "I was only joking"),
    ("I was just being honest.", "I was just being"),
    ("I was just tired.", "I was just tired"),
    ("I just wanted some peace.", "I just wanted"),
    ("I only meant it kindly.", "I only meant"),
    ("It was just a joke.", "It was just a"),
    ("Come on, it was only one evening.", "it was only one"),
    ("I'm just saying what all think.", "I'm just saying"),
    ("You made me shout.", "You made me"),
    ("You made me so angry.", "You made me"),
    ("You make me do these things.", "You make me"),
    ("You left me no choice.", "You left me no choice"),
    ("You pushed me to say it.", "You pushed me"),
    ("It happened because of you.", "because of you"),
    ("If you hadn't come late, I wouldn't have shouted.", "If you hadn't come late, I wouldn't"),
    ("You started it.", "You started it"),
    ("It was your fault as well.", "It was your fault"),
    ("You made me feel like a child.", "You made me feel"),
    ("I'm sorry for whatever I did.", "whatever I did"),
    ("I apologize for anything I said.", "anything I said"),
    ("Sorry for whatever it was.", "whatever it was"),
    ("For anything I may have done, I say this.", "anything I may"),
    ("Mistakes were made on Friday.", "Mistakes were made"),
    ("Things were said that night.", "Things were said"),
    ("I regret any pain. I am sorry for any hurt.", "for any hurt"),
    ("You always do this.", "You always"),
    ("You never listen to me.", "You never"),
    ("You're always late.", "You're always"),
    ("Every single time you do it again.", "Every single time you"),
    ("You are never on time.", "You are never"),
    ("You constantly check your phone.", "You constantly"),
    ("I already said sorry.", "I already said"),
    ("I've already apologized twice.", "I've already apologized"),
    ("How many times must I say it?", "How many times must I"),
    ("What more do you want from me?", "What more do you want"),
    ("Can we just drop it?", "Can we just drop it"),
    ("I said I'm sorry. Let's move on.", "I said I'm sorry"),
)

MEANS_NO_HARM = (
    "I was just leaving.",
    "I was just about to call you.",
    "I was only ten minutes away.",
    "I was just in time for the train.",
    "We were just coming home.",
    "It was just after nine.",
    "It is just us two tonight.",
    "You just sat there and waited.",
    "I just left without a word.",
    "That was a just and fair thing to ask.",
    "I'm sorry for everything but the dishes.",
    "I'm sorry; I ate everything but the peas.",
    "I am sorry not only for Friday but also for the week before.",
    "I was wrong not just once but twice.",
    "I'm sorry I said I'd come but didn't.",
    "I'm sorry I promised to call but forgot.",
    "I'm sorry, I wanted to help but failed.",
    "It was my fault, and nobody's but mine.",
    "I'm sorry I had no choice but to go.",
    "I could not help but laugh, and I saw your face.",
    "Last but not least, I did not thank you.",
    "I was tired but I should have asked.",
    "It is a small butter dish, and I broke it.",
    "You waited for an hour but nobody came.",
    "I said I would come, but you sat alone.",
    "The fault is mine. But for you I would still be in bed.",
    "I'm sorry. If you like, I'll cook.",
    "I am sorry. I will ask if I may join you.",
    "I'm sorry I did not ask if you were cold.",
    "If I see I'll be late, then I call you.",
    "If it gets past six, I will call from the car.",
    "You asked if I was coming, and I looked away.",
    "I don't know yet what would help. May I ask you if it's a good time?",
    "It felt to you as if I didn't care.",
    "I'm sorry that I shouted.",
    "I'm sorry that you had to wait in the rain.",
    "I'm sorry you were alone with all of it.",
    "I'm sorry that you sat there with a cold dinner.",
    "I'm sorry you got home to a dark house.",
    "You felt small, and I saw it.",
    "I'm sorry that your evening was spoiled by me.",
    "You made me tea and I did not even say thank you.",
    "You made me a scarf and I left it on the bus.",
    "You made me laugh on a bad day.",
    "The cake you made me was gone before you had any.",
    "You made me feel safe, and I did not say so.",
    "You made me proud last night.",
    "You pushed me home in the wheelchair.",
    "Because of you I smile again.",
    "I made you wait.",
    "It was my fault.",
    "I blamed you, and it was mine to own.",
    "Whatever you need, I am here.",
    "I will do whatever I can.",
    "Tell me anything I did that hurt you.",
    "Is there anything I said that still hurts?",
    "I will bring whatever is left.",
    "I always put my work first.",
    "I never called you back.",
    "I will never say that again.",
    "I will always ask you first.",
    "You can always call me.",
    "You never have to wait for me like that again.",
    "I want you to know that you always make me smile.",
    "You always listen to me, and I did not listen to you.",
    "You never complained, and I took it for granted.",
    "You are always kind to my mother.",
    "I had already left when you called.",
    "We already told them we would come.",
    "I said sorry too fast.",
    "What more can I do for you?",
    'You said, "I\'m sorry if I hurt you," and I turned away.',
    "I said \u201cyou always do this\u201d in front of your friends.",
    "I said 'you never listen' and slammed the door.",
    "I told them \u2018you made me do it\u2019 and it was a lie.",
    "I shouted \u00abit was your fault\u00bb down the stairs.",
    "Ich sagte \u201eyou started it\u201c und ging.",
)


def first_words(text: str) -> str | None:
    hits = ENGLISH.hits(text)
    return text[hits[0].start : hits[0].end] if hits else None


def hint(*patterns: str, unless: tuple[str, ...] = ()) -> Hint:
    return Hint(patterns=patterns, why="why", instead="instead", unless=unless)


def found(text: str, *hints: Hint) -> tuple[str, ...]:
    return tuple(text[hit.start : hit.end] for hit in ready(hints).hits(text))


@pytest.mark.parametrize(("sentence", "words"), TAKES_IT_BACK)
def test_what_takes_an_apology_back_is_found(sentence: str, words: str) -> None:
    """The hint stands at the words that called for it."""
    assert first_words(sentence) == words


@pytest.mark.parametrize("sentence", MEANS_NO_HARM)
def test_what_means_no_harm_is_left_alone(sentence: str) -> None:
    """Time, gifts, one's own fault and what is quoted call for no hint."""
    assert first_words(sentence) is None


def test_both_tables_are_long() -> None:
    """At least sixty sentences of each."""
    assert min(len(set(TAKES_IT_BACK)), len(set(MEANS_NO_HARM))) >= 60


def test_our_own_examples_call_for_no_hint() -> None:
    """What the pages show as an example, and the words of the letter, follow their own advice."""
    fields = [field for form in STEP.forms for field in form.fields]
    gestures = [gesture.may_i for form in STEP.forms for gesture in form.gestures]
    ours = [field.example for field in fields] + [field.unsure or "" for field in fields] + gestures
    ours += [form.ending or "" for form in STEP.forms]

    assert [words for words in ours if ENGLISH.hits(words)] == []


def test_every_english_pattern_can_be_read() -> None:
    """None is broken."""
    assert ENGLISH.broken == ()


def test_hits_come_in_reading_order() -> None:
    """Whatever the order of the hints."""
    assert found("one two three", hint("three"), hint("one two"), hint("two")) == ("one two", "two", "three")


def test_an_overlapping_turn_of_phrase_is_said_once() -> None:
    """Two patterns of one hint that meet are one hit."""
    assert found("sorry if it hurt you", hint("sorry if", "if it hurt")) == ("sorry if",)


def test_a_pattern_stands_on_whole_words() -> None:
    """Neither the beginning nor the end of a longer word counts."""
    assert found("butter rebut but-end but", hint("but")) == ("but",)


def test_capitals_and_curly_apostrophes_make_no_difference() -> None:
    """In the text or in the pattern."""
    assert found("I\u2019M sorry and i'm SORRY", hint("I'm sorry")) == ("I\u2019M sorry", "i'm SORRY")


def test_a_gap_ends_with_the_sentence() -> None:
    """What the next sentence says belongs to it alone."""
    assert found("sorry. I went, but late", hint("sorry ... but")) == ()


def test_a_gap_is_short() -> None:
    """Eight words may stand between, and no ninth."""
    eight = "sorry " + "so " * 8 + "but"
    nine = "sorry " + "so " * 9 + "but"

    assert found(f"{eight}. {nine}", hint("sorry ... but")) == (eight,)


def test_a_gap_passes_over_a_quotation() -> None:
    """A quotation counts as a word, and its words are not looked at."""
    assert found('sorry I said "but you" but', hint("sorry ... but")) == ('sorry I said "but you" but',)


def test_a_word_may_be_left_out() -> None:
    """With a question mark after it."""
    assert found("so sad, so very sad, so not sad", hint("so very? sad")) == ("so sad", "so very sad")


def test_an_excuse_counts_only_where_it_stands() -> None:
    """A harmless turn does not excuse the next one."""
    assert found("nothing but tea, but cold", hint("but", unless=("nothing but",))) == ("but",)


def test_an_open_quotation_reaches_to_the_end_of_its_paragraph() -> None:
    """While someone is still typing it, no hint comes and goes."""
    assert found('I said "but you\n\nbut', hint("but")) == ("but",)


def test_an_apostrophe_opens_no_quotation() -> None:
    """The words after it are looked at."""
    assert found("it's the kids' room, but 'twas late, but", hint("but")) == ("but", "but")


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("", "empty"),
        ("... but", "begin and end"),
        ("but?", "begin and end"),
        ("(sorry", "not a word"),
        ("sorry||if now", "not a word"),
        (r"^(a+)+$", "not a word"),
        ("a " * 13, "12 or fewer"),
        ("a ... b ... c ... d", "more than 2 gaps"),
    ],
)
def test_a_broken_pattern_says_what_is_wrong(pattern: str, what: str) -> None:
    """In words for whoever wrote it."""
    with pytest.raises(PatternError, match=what):
        read_pattern(pattern)


def test_a_broken_pattern_takes_only_itself_away() -> None:
    """The other patterns of the same hint still work."""
    assert found("sorry but", hint("(sorry", "but")) == ("but",)


def test_a_broken_pattern_is_named_with_its_line() -> None:
    """The line of the file in which it stands, also when other hints hold the same words."""
    source = '[[hints]]\npatterns = ["but"]\nwhy = "w"\n\n[[hints]]\npatterns = [\n    "but",\n    "so (",\n]\n'
    broken = ready((hint("but"), hint("but", "so ("))).broken

    assert [(fault.pattern, fault.line(source)) for fault in broken] == [("so (", 8)]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("a " + "a? " * 10 + "b", "a " * 10_000),
        ("a ... a? a? a? a? ... a? a? a? a? b", "a " * 10_000),
        ("but", "'a " * 10_000),
        ("but", "'a'" * 10_000),
        ("but", '"' * 20_000),
        ("but", "\u2018a" * 10_000),
        ("but", "\n " * 10_000),
        ("but", "a'" * 10_000),
        ("but", "." * 20_000),
    ],
    ids=range(9),
)
def test_a_hostile_pattern_or_text_does_not_hang(pattern: str, text: str) -> None:
    """20 kB are done in a moment: a regular expression of this kind would outlive us."""
    begun = default_timer()
    ready((hint(pattern, unless=(pattern,)),)).hits(text)

    assert default_timer() - begun < 5


def test_paragraphs_can_be_looked_at_one_by_one() -> None:
    """Neither a turn of phrase nor a quotation reaches over an empty line: while typing, one paragraph is enough."""
    paragraphs = ('sorry "but', "but you", "I said \u201cbut", "but sorry", "but")

    assert found("\n\n".join(paragraphs), hint("but", "sorry but")) == tuple(
        words for paragraph in paragraphs for words in found(paragraph, hint("but", "sorry but"))
    )


@given(st.text(alphabet=st.sampled_from("abut '\"\u2018\u2019\u201c\u201d.\n,|?") | st.characters()))
def test_any_text_has_its_hits_inside_it_and_in_order(text: str) -> None:
    """Whatever is typed."""
    hits = ENGLISH.hits(text)

    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
