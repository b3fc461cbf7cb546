"""Which concern is met, whom it is about, and where in the text it is."""

from __future__ import annotations

import pytest

from dialogs.concerns.concern import Concern, Weight
from dialogs.concerns.noticing import concern_in
from tests.support.real_pack import real_pack


def seen(text: str) -> Concern:
    concern = concern_in(real_pack(), text)
    assert concern is not None, text
    return concern


def said(text: str) -> list[str]:
    """The sentences that have it."""
    return [text[begin:end] for begin, end in seen(text).spans]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("een trainer zit aan een meisje, ze durft het niet te zeggen", "medewerker"),
        ("Onze trainer doet raar. Hij zit steeds aan de meiden.", "medewerker"),
        ("haar vader slaat haar", "thuis"),
        ("ze zei tegen de trainer dat haar vader haar slaat", "thuis"),
        ("hij loopt met een mes rond", "bedreiging"),
        ("ze wil er niet meer zijn", "zelfdoding"),
    ],
)
def test_something_serious_by_kind(text: str, kind: str) -> None:
    concern = seen(text)
    assert (concern.kind, concern.weight) == (kind, Weight.SERIOUS)
    assert not concern.about_self
    assert not concern.past


def test_a_worry_weighs_less() -> None:
    concern = seen("hij wordt door iedereen gepest")
    assert (concern.kind, concern.weight) == ("pesten", Weight.SOFT)
    both = seen("hij wordt gepest. zijn vader slaat hem.")
    assert (both.kind, both.weight) == ("thuis", Weight.SERIOUS)


def test_who_writes_about_themselves_is_met_as_such() -> None:
    assert seen("mijn vader slaat mij").about_self
    told = seen("ze zei: ik wil niet meer leven")
    assert (told.kind, told.about_self) == ("zelfdoding", False)


def test_what_is_over_is_seen_as_past() -> None:
    assert seen("ze werd vroeger geslagen door haar vader").past
    assert not seen("ze werd vroeger al geslagen door haar vader, en nu weer").past


def test_a_denial_close_by_takes_it_back_and_one_further_away_does_not() -> None:
    assert concern_in(real_pack(), "er wordt hier niemand geslagen") is None
    assert seen("niemand weet dat haar vader haar slaat").kind == "thuis"


def test_the_sentence_that_it_stands_in_can_be_taken_out() -> None:
    text = "We aten samen.  Haar vader slaat haar!! Daarna was er muziek."
    assert said(text) == ["Haar vader slaat haar!!"]
    assert said("haar vader slaat haar") == ["haar vader slaat haar"]
    assert said("Gezellig. Hij wordt gepest\nhaar vader slaat haar ") == [
        "Hij wordt gepest",
        "haar vader slaat haar",
    ]
