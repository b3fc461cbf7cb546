"""Agreeing on a sentence, and seeing it differently."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.layout import Speech
from dialogs.session.agree import (
    Proposal,
    Stance,
    Voice,
    agreed,
    agreements_shown,
    in_turn,
    proposal_shown,
)
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
TEA = Proposal(4, "We drinken elke week thee.")
ROOM = Proposal(2, "Er komt een rustige hoek.", "e4")


def test_a_proposal_has_two_buttons() -> None:
    layout = proposal_shown(SAY, TEA)
    assert as_plain(layout.text) == "afspraak_voorstel We drinken elke week thee."
    assert layout.actions == ("mee_leven:4", "anders:4")


def test_both_stand_side_by_side_and_nothing_is_counted() -> None:
    voices = [
        Voice(4, Stance.WITH),
        Voice(4, Stance.OTHERWISE, "Liever om de week."),
        Voice(4, Stance.OTHERWISE),
        Voice(2, Stance.WITH),
    ]
    (message,) = agreements_shown(IN_SESSION, SAY, agreed([TEA, ROOM], voices, 1))
    assert sorted(as_plain(message).splitlines()[1:]) == [
        "afspraak_anders Liever om de week.",
        "afspraak_met We drinken elke week thee.",
        "afspraak_over Er komt een rustige hoek. Element e4",
    ]


def test_nothing_was_proposed() -> None:
    (message,) = agreements_shown(IN_SESSION, SAY, agreed([], [], 1))
    assert as_plain(message) == "afspraak_geen"


def test_the_same_sentence_stands_there_once() -> None:
    assert in_turn([Proposal(9, TEA.text), TEA], 1) == (TEA,)


@given(
    data=st.data(),
    texts=st.lists(st.text(min_size=1, max_size=4), max_size=6, unique=True),
    others=st.lists(st.text(min_size=1, max_size=4), max_size=4),
    seed=st.integers(0),
)
def test_who_proposed_and_who_spoke_first_changes_no_byte(
    data: st.DataObject, texts: list[str], others: list[str], seed: int
) -> None:
    def words(proposed: list[str], spoken: list[str]) -> list[str]:
        proposals = [Proposal(number, text) for number, text in enumerate(proposed)]
        about = next((p.id for p in proposals if p.text == texts[0]), 0) if texts else 0
        voices = [Voice(about, Stance.OTHERWISE, text) for text in spoken]
        found = agreements_shown(IN_SESSION, SAY, agreed(proposals, voices, seed))
        return [as_plain(message) for message in found]

    first = words(texts, others)
    assert words(data.draw(st.permutations(texts)), data.draw(st.permutations(others))) == first
