"""Which proposals come first, and how many fit in the time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.session.proposal_order import (
    LEAST,
    Proposal,
    alike,
    how_many_fit,
    in_order,
    is_reached,
    minutes_for,
    minutes_to_respond,
    nearly_the_same,
    to_put_now,
)

POINTS = ("mist", "verschilt")


def _texts(proposals: list[Proposal], seed: int = 1) -> list[str]:
    return [one.text for one in in_order(proposals, POINTS, seed)]


@pytest.mark.parametrize("seed", range(5))
def test_what_says_when_goes_before_what_does_not(seed: int) -> None:
    """Of the first about each gap, and of two about the same."""
    proposals = [
        Proposal(1, "samen soep maken", "mist"),
        Proposal(2, "begin met een spel", "verschilt"),
        Proposal(3, "donderdag samen snijden", "mist"),
        Proposal(4, "volgende week een ronde", ""),
    ]
    assert _texts(proposals, seed) == [
        "donderdag samen snijden",
        "volgende week een ronde",
        "begin met een spel",
        "samen soep maken",
    ]


@pytest.mark.parametrize("seed", range(5))
def test_gaps_come_first_and_a_second_sentence_about_one_last(seed: int) -> None:
    proposals = [
        Proposal(1, "over niets"),
        Proposal(2, "over iets anders", "er_al"),
        Proposal(3, "verschil een", "verschilt"),
        Proposal(4, "verschil twee", "verschilt"),
        Proposal(5, "gemis een", "mist"),
        Proposal(6, "gemis twee", "mist"),
        Proposal(7, "erbij", "mist", extra=True),
    ]
    told = _texts(proposals, seed)
    assert [text.split()[0] for text in told] == [
        *("gemis", "verschil", "over", "over", "gemis", "verschil", "erbij")
    ]


@pytest.mark.parametrize("seed", range(5))
def test_of_two_about_the_same_the_one_with_a_day_comes_first(seed: int) -> None:
    vague, when = Proposal(1, "beginnen met een spel", "mist"), Proposal(2, "woensdag spel", "mist")
    assert _texts([vague, when], seed) == [when.text, vague.text]


def test_what_says_no_plan_comes_after_what_does() -> None:
    proposals = [
        Proposal(1, "meer communiceren", "mist"),
        Proposal(2, "gemis een", "mist"),
        Proposal(3, "gemis twee", "mist"),
        Proposal(4, "erbij", "", extra=True),
    ]
    told = _texts(proposals)
    assert told[2:] == ["meer communiceren", "erbij"]


def test_of_two_that_say_the_same_one_waits() -> None:
    one, too, other = "een rondje namen bij koffie", "namenronde bij de koffie", "We bellen"
    assert to_put_now([], [one, too, other], None) == (one, other)
    assert to_put_now([one, too], [other], 0.0) == (one, too)
    put, waits = Proposal(1, one), Proposal(2, too)
    assert nearly_the_same([Proposal(3, other), put], [waits]) == (put, waits)
    assert nearly_the_same([put], [Proposal(2, too, own_name=True), Proposal(3, other)]) is None


def test_the_same_sentence_stands_there_once() -> None:
    about = Proposal(9, "zin", "mist")
    assert in_order([Proposal(4, "zin", extra=True), about], POINTS) == (about,)


@given(st.permutations(range(6)), st.integers(0, 3))
def test_who_came_first_decides_nothing(ids: list[int], seed: int) -> None:
    about = ("mist", "mist", "verschilt", "", "", "er_al")
    texts = ("a", "b", "c", "d", "e", "f")
    kinds = [(text, element) for text, element in zip(texts, about, strict=True)]
    first = _texts([Proposal(number, *kind) for number, kind in enumerate(kinds)], seed)
    assert _texts([Proposal(id_, *kind) for id_, kind in zip(ids, kinds, strict=True)], seed) == (
        first
    )


def test_only_the_same_words_are_the_same() -> None:
    same = {"We bellen.", "we  bellen!", "WE BELLEN", "Wé bellen"}
    other = {"We bellen niet", "We bellen dinsdag", "?", "!"}
    found = alike(same | other)
    assert set(found) | set(found.values()) == same
    assert len(set(found.values())) == 1
    assert alike(same, ["we  bellen!"]) == dict.fromkeys(same - {"we  bellen!"}, "we  bellen!")


def test_as_many_fit_as_can_be_read_and_talked_about() -> None:
    sentence = "Wie kookt vraagt dinsdag een jongere mee"
    assert 1.2 < minutes_for(sentence) < 1.4
    eight = [sentence] * 8
    assert how_many_fit(eight, minutes_to_respond(12, None)) == 3
    assert how_many_fit(eight, minutes_to_respond(7, None)) == LEAST
    assert how_many_fit(eight, minutes_to_respond(20, None)) == 5
    assert how_many_fit(eight, minutes_to_respond(20, 6.0)) == LEAST
    assert how_many_fit(eight, minutes_to_respond(12, -3.0)) == LEAST
    assert how_many_fit(eight, minutes_to_respond(0, None)) == 8
    assert how_many_fit([f"{'woord ' * 90}", *eight], minutes_to_respond(20, None)) == 4
    assert how_many_fit([], 0.0) == 0


def test_a_proposal_is_reached_once_most_phones_said_something_of_it() -> None:
    assert [is_reached(number, 8) for number in (4, 5)] == [False, True]
    assert [is_reached(number, 5) for number in (2, 3)] == [False, True]
