"""What a group agreed, isn't done with, and didn't get to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dialogs.session.agreements import (
    MOST_PICKED,
    Agreement,
    AgreementStanding,
    Offered,
    agreements,
    merged,
    picked,
)
from dialogs.session.outcome import GroupItem, GroupStanding
from tests.support.small_session import IN_SESSION

AGREED, NOT_YET, NOT_REACHED, WAITED = AgreementStanding
E1, E4 = (IN_SESSION.elements[id_] for id_ in ("e1", "e4"))
GAP = GroupItem(E4, GroupStanding.MISSING)
TEA = Offered("We drinken thee", agreed=True)


def test_an_agreement_says_which_gap_it_came_from_and_who_does_it_when() -> None:
    found = agreements(
        IN_SESSION, [replace(TEA, element="e4", who="de kok", when="2026-12-07")], [GAP]
    )
    assert found == (Agreement(AGREED, TEA.text, E4, GAP, True, "de kok", date(2026, 12, 7)),)


def test_what_was_left_open_is_open() -> None:
    (one,) = agreements(IN_SESSION, [replace(TEA, who="", when="")], [])
    assert (one.picked, one.who, one.when, one.came_from) == (True, "", None, None)


def test_what_isnt_decided_or_has_no_sentence_was_not_reached() -> None:
    offered = [Offered("Nooit voorgelegd"), Offered("Niet eens", agreed=False), TEA]
    found = agreements(IN_SESSION, offered, [GAP, GroupItem(E1, GroupStanding.IN_PLACE)])
    assert [(one.standing, one.sentence, one.element) for one in found] == [
        (AGREED, TEA.text, None),
        (NOT_YET, "Niet eens", None),
        (NOT_REACHED, "Nooit voorgelegd", None),
        (NOT_REACHED, "", E4),
    ]


def test_what_was_never_put_to_everyone_is_counted_and_has_no_words() -> None:
    never = Offered("Nooit gelezen", "e4", was_put=False)
    assert agreements(IN_SESSION, [never, TEA], [GAP])[1:] == (Agreement(WAITED),)
    read = agreements(IN_SESSION, [never, replace(never, was_put=True)], [GAP])
    assert [one.standing for one in read] == [NOT_REACHED], "somebody else's was read"


def test_a_gap_about_which_anything_was_offered_was_reached() -> None:
    offered = [Offered("Niet eens", "e4", agreed=False)]
    (one,) = agreements(IN_SESSION, offered, [GAP])
    assert one.came_from == GAP


def test_of_many_agreements_those_that_were_picked_come_first() -> None:
    many = [replace(TEA, text=f"Zin {number}") for number in range(MOST_PICKED + 1)]
    assert picked(merged(many)) == ()
    last = [*many[:-2], replace(many[-2], rank=2), replace(many[-1], rank=1, who="ik")]
    found = agreements(IN_SESSION, last, [])
    assert [one.sentence for one in found[:2]] == [many[-1].text, many[-2].text]
    assert [one.picked for one in found] == [True, True, False, False]
    assert (found[0].who, len(picked(merged(many[:MOST_PICKED])))) == ("ik", MOST_PICKED)


@given(data=st.data(), texts=st.lists(st.text(min_size=1, max_size=4), max_size=6))
def test_the_order_in_which_sentences_came_changes_nothing(
    data: st.DataObject, texts: list[str]
) -> None:
    offered = [
        Offered(text, data.draw(st.sampled_from(["", "e1", "e4"])), agreed=True) for text in texts
    ]
    first = agreements(IN_SESSION, offered, [GAP])
    assert agreements(IN_SESSION, data.draw(st.permutations(offered)), [GAP]) == first
