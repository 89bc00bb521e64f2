from __future__ import annotations

from tests.evenings import LATER, TONIGHT, on, program
from tests.rules.repairs import CONFESSED
from workshop.alone import begin_alone, is_nameless
from workshop.alone_pages import AfterOutsider, Breathing, Outsider
from workshop.alone_results import KeepsOutside, PreparesAcknowledgement, WroteOutside
from workshop.evening import Evening
from workshop.repair_pages import KeepingLetter, LetterField
from workshop.repair_results import KeepsLetter, WroteField, WroteLetter
from workshop.results import WentOn
from workshop.way import back

SEEN = "They both wanted a quiet Sunday."


def written() -> Evening:
    """What now?"""
    step = program().alone
    assert step is not None
    return on(begin_alone(program(), step, TONIGHT), WentOn(), WroteOutside(SEEN))


def test_it_goes_from_breathing_to_writing_to_what_now() -> None:
    assert [type(page) for page in written().agenda.pages] == [Breathing, Outsider, AfterOutsider]


def test_what_was_written_is_in_no_session_and_gone_at_the_end() -> None:
    evening = written()
    over = on(evening, WentOn())

    assert evening.session is None
    assert over.is_over
    assert over.session is None
    assert over.outsider == ""


def test_back_keeps_what_was_written() -> None:
    assert back(written(), LATER).outsider == SEEN


def test_it_is_kept_only_under_a_name_they_give() -> None:
    unnamed, named = on(written(), KeepsOutside(" ")), on(written(), KeepsOutside("Sam"))

    assert unnamed.session is None
    assert named.session is not None
    assert named.session.partners == ("Sam",)
    assert [answer.words for answer in named.session.answers] == [SEEN]
    assert not is_nameless(named)


def test_an_acknowledgement_may_follow_and_nothing_of_it_is_kept_by_itself() -> None:
    evening = on(written(), PreparesAcknowledgement())
    assert isinstance(evening.page, LetterField)
    ready = on(evening, WroteField(CONFESSED), WroteField("you liked it"), WroteLetter(""), WentOn())

    assert isinstance(ready.page, KeepingLetter)
    ended = on(ready, KeepsLetter(keeps=False), WentOn())
    assert ended.is_over
    assert ended.session is None


def test_kept_in_the_notes_it_stands_under_the_name_given_then() -> None:
    evening = on(written(), PreparesAcknowledgement(), WroteField(CONFESSED), WroteField("you liked it"))
    kept = on(evening, WroteLetter(""), WentOn(), KeepsLetter(keeps=True, name="Sam"))

    assert kept.session is not None
    assert kept.session.partners == ("Sam",)
    assert CONFESSED in kept.session.repairs[0].letter
    assert not kept.session.answers
