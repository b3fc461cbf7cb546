"""Agreeing on a sentence, and seeing it differently."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.screens.layout import Speech
from dialogs.session.agreements import Offered, agreements
from dialogs.session.effects import (
    OpenPhase,
    ShowAgreements,
    ShowProposals,
)
from dialogs.session.events import PanelDue
from dialogs.session.phases.agree import agreements_shown, is_agreed
from dialogs.session.phases.lead_list import proposals_to_lead
from dialogs.session.proposal_order import Proposal, ToDecide
from dialogs.session.replies import text_mark
from dialogs.session.sentence_replies import LeadVerb
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
READS = SAY.phrase("ronde_wie_leest")
TEA = Proposal(4, "We drinken elke week thee.")
ROOM = Proposal(2, "Er komt een rustige hoek.", "e4")


def test_what_seems_to_name_somebody_is_pointed_out_to_the_facilitator() -> None:
    known = replace(IN_SESSION, known=Known(first_names=Phrases(["Fatima"])))
    text = "Fatima belt haar."
    led = proposals_to_lead(Speech(known, {}), [TEA, Proposal(8, text)])
    assert [line.endswith("afspraak_leider_naam") for line in as_plain(led.text).splitlines()] == [
        *(False, False, True)
    ]
    kept = proposals_to_lead(Speech(known, {}), [Proposal(8, text, own_name=True)])
    assert "afspraak_leider_naam" not in as_plain(kept.text), "its writer said that it may stay"


def test_the_facilitator_first_says_what_they_want_with_one_and_then_with_which() -> None:
    led = proposals_to_lead(SAY, [TEA], [ROOM])
    assert led.actions == ("which_up:", "which_drop:")
    assert proposals_to_lead(SAY, [TEA, ROOM]).actions == ("which_drop:",)
    mark, waits = text_mark(TEA.text), text_mark(ROOM.text)
    up = proposals_to_lead(SAY, [TEA], [ROOM], LeadVerb.OPEN_TAKE_UP)
    assert up.actions == (f"take_up:{waits}", "which_none:")
    drop = proposals_to_lead(SAY, [TEA], [ROOM], LeadVerb.OPEN_DROP)
    assert drop.actions == (f"drop_proposal:{mark}", f"drop_proposal:{waits}", "which_none:")
    assert up.text == drop.text == led.text


def test_what_the_facilitator_reads_is_one_message_however_much_there_is() -> None:
    many = [Proposal(number, f"{number} {'x' * 400}") for number in range(60)]
    led = proposals_to_lead(SAY, many, opened=LeadVerb.OPEN_DROP)
    assert len(as_plain(led.text)) <= 4096
    assert as_plain(led.text).endswith("afspraak_leider_meer")
    assert 21 <= len(led.rows) < len(many)
    assert as_plain(proposals_to_lead(SAY, []).text) == "afspraak_geen"


def test_what_the_facilitator_reads_stands_there_whole_and_is_said_to_be_theirs() -> None:
    """Whether a sentence could lead to a young person may hang on its last words."""
    long = Proposal(8, "lang " * 60 + "einde")
    waits = as_plain(proposals_to_lead(SAY, [TEA], [long]).text)
    assert "einde" in waits, "they are asked to read it out"
    assert "einde" in as_plain(proposals_to_lead(SAY, [long]).text), "and to look for names"
    crowd = [Proposal(number, f"{number} {long.text}") for number in range(9)]
    assert "einde" not in as_plain(proposals_to_lead(SAY, crowd).text), "or nine wouldn't fit"
    assert "afspraak_leider_ernaast_pas_later" not in waits
    beside = as_plain(proposals_to_lead(SAY, [TEA], views={TEA.text: [long.text]}).text)
    assert "einde" in beside
    assert beside.startswith("afspraak_leider_kop\nafspraak_leider_ernaast_pas_later")
    many = [Proposal(number, f"{number} {'x' * 400}") for number in range(60)]
    assert as_plain(proposals_to_lead(SAY, [TEA], many).text).endswith(
        "afspraak_leider_wachten_meer"
    )


def test_agreements_stand_in_the_order_in_which_everyone_read_them() -> None:
    offered = [Offered(f"Zin {one}", agreed=True, place=9 - one) for one in range(1, 6)]
    shown = "\n".join(map(as_plain, agreements_shown(SAY, agreements(IN_SESSION, offered, ()))))
    assert [line.split()[-1] for line in shown.splitlines() if "Zin" in line] == list("54321")


def test_what_is_agreed_and_what_not_yet_is_told_apart() -> None:
    found = agreements(
        IN_SESSION,
        [
            Offered(TEA.text, agreed=False, otherwise=("Liever om de week.",)),
            Offered(ROOM.text, ROOM.element, agreed=True),
        ],
        (),
    )
    yes, not_yet = agreements_shown(SAY, found)
    assert as_plain(yes) == (
        "afspraak_kop\n\nafspraak_met Er komt een rustige hoek.\nuitkomst_over Element e4"
    )
    assert as_plain(not_yet) == (
        "afspraak_nog_niet_kop\n\nafspraak_met We drinken elke week thee."
        "\nafspraak_anders Liever om de week."
    )


def test_what_is_agreed_keeps_its_number_whatever_is_picked() -> None:
    def told(*picks: int) -> list[str]:
        offered = [
            Offered(f"Zin {one}", agreed=True, rank=picks.index(one) if one in picks else None)
            for one in range(5)
        ]
        shown = agreements_shown(SAY, agreements(IN_SESSION, offered, ()))
        return [line for text in shown for line in as_plain(text).splitlines() if "Zin" in line]

    assert len(told()) == 5
    assert told() == told(3) == told(4, 0, 2)
    assert [line.split()[1] for line in told()] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(("agreeing", "phones"), [(4, 8), (5, 8), (4, 7), (1, 1), (0, 0)])
def test_agreed_is_what_more_than_half_of_the_phones_can_live_with(
    agreeing: int, phones: int
) -> None:
    assert is_agreed(agreeing, phones) == (agreeing > phones - agreeing)


def test_nothing_was_proposed() -> None:
    (message,) = agreements_shown(SAY, agreements(IN_SESSION, (), ()))
    assert as_plain(message) == "afspraak_geen"


@given(
    data=st.data(),
    texts=st.lists(st.text(min_size=1, max_size=4), max_size=6, unique=True),
    others=st.lists(st.text(min_size=1, max_size=4), max_size=4),
)
def test_who_proposed_and_who_spoke_first_changes_no_byte(
    data: st.DataObject, texts: list[str], others: list[str]
) -> None:
    def words(proposed: list[str], spoken: list[str]) -> list[str]:
        offered = [
            Offered(text, agreed=True, otherwise=tuple(spoken if text in texts[:1] else ()))
            for text in proposed
        ]
        found = agreements_shown(SAY, agreements(IN_SESSION, offered, ()))
        return [as_plain(message) for message in found]

    first = words(texts, others)
    assert words(data.draw(st.permutations(texts)), data.draw(st.permutations(others))) == first


def test_proposals_then_voices_then_what_is_agreed() -> None:
    player = SessionPlayer.at("afspraak")
    (opened,) = player.did(OpenPhase)
    assert opened.proposals
    player.all_ready()
    player.taps("next")
    (shown,) = player.did(ShowProposals)
    assert shown.turn == player.session.turn == opened.turn + 1
    (late,) = player.join(1)
    (again,) = player.did(ShowProposals)
    assert again == replace(shown, only=late)
    player.all_ready()
    player.taps("next")
    assert player.did(ShowAgreements)
    player.taps("back")
    assert player.did(ShowProposals)
    player.taps("back")
    (reopened,) = player.did(OpenPhase)
    assert reopened.proposals


def test_the_panel_says_how_much_time_there_is_for_the_proposals_that_are_left() -> None:
    player = SessionPlayer.at("afspraak")

    def told(after: float, to_decide: ToDecide) -> str:
        player.clock += after
        player.happens(PanelDue(player.clock, to_decide=to_decide))
        return player.panel_text

    for _ in range(3):
        player.join(1)
    player.taps("next")
    player.taps("sure_next")
    assert "afspraak_nog_tijd afspraak_minuten 10 afspraak_voorstellen 3" in told(0, ToDecide(3))
    assert "afspraak_voorstellen_een" in told(240, ToDecide(1, 2))
    # 12 minutes; the last of these are for who does it and when.
    assert "afspraak_nog_tijd afspraak_minuten_een" in told(300, ToDecide(2))
    assert "afspraak_geen_tijd afspraak_voorstellen 2" in told(60, ToDecide(2))
    assert "afspraak_" not in told(0, ToDecide())


def test_who_leads_can_stop_while_people_are_busy() -> None:
    player = SessionPlayer.at("afspraak")
    player.join(2)
    assert not player.has("enough")
    player.taps("next")
    player.taps("sure_next")
    player.taps("enough")
    assert "sessie_genoeg_vraag 0 " in player.panel_text
    player.taps("main")
    player.taps("enough")
    player.taps("sure_next")
    assert player.did(ShowAgreements)
    assert not player.has("enough")
