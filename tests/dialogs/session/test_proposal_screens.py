"""What somebody reads who proposes a sentence, or responds to one."""

from __future__ import annotations

from dialogs.screens.layout import Speech
from dialogs.session.proposal_order import Proposal
from dialogs.session.proposal_screens import (
    MOST_ELEMENTS,
    all_responded,
    element_screen,
    otherwise_asked,
    otherwise_kept,
    proposal_kept,
    proposal_passed,
    proposal_screen,
    proposals_asked,
    refused,
)
from dialogs.session.replies import text_mark
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
READS = SAY.phrase("ronde_wie_leest")
TEA = Proposal(4, "We drinken elke week thee.")
ROOM = Proposal(2, "Er komt een rustige hoek.", "e4")


def test_a_sentence_is_asked_of_everyone_and_so_is_another() -> None:
    first, more = proposals_asked(SAY, READS), proposals_asked(SAY, READS, again=True)
    assert as_plain(first.text) == "afspraak_typ\n\nafspraak_blijft\nronde_wie_leest"
    assert as_plain(more.text) == "afspraak_nog_een\n\nronde_wie_leest"
    assert (first.actions, more.actions) == (("pass",), ()), "who proposed isn't waited for"


def test_what_was_proposed_is_said_back() -> None:
    kept = proposal_kept(SAY, TEA.text)
    assert as_plain(kept.text) == f"afspraak_bewaard {TEA.text}"
    assert kept.buttons == (("knop_afspraak_haal_weg", f"take_back:{text_mark(TEA.text)}"),)
    assert as_plain(proposal_passed(SAY)) == "afspraak_niets"
    assert as_plain(refused(SAY)) == "afspraak_te_lang 500"


def test_it_can_be_about_an_element_of_the_list() -> None:
    layout = element_screen(SAY, ["e4", "gone", "e1"])
    assert layout is not None
    assert layout.buttons == (
        ("Element e4", "about:0"),
        ("Element e1", "about:2"),
        ("knop_afspraak_los", "about_none"),
    )
    assert element_screen(SAY, ["gone"]) is None
    assert element_screen(SAY, []) is None


def test_of_many_elements_the_first_can_be_chosen() -> None:
    many = element_screen(SAY, ["e4"] * (MOST_ELEMENTS + 1))
    assert many is not None
    assert len(many.actions) == MOST_ELEMENTS + 1


def test_a_proposal_has_two_buttons_that_tell_no_order() -> None:
    layout = proposal_screen(SAY, TEA, 2, 5)
    assert as_plain(layout.text) == f"afspraak_voorstel 2 5 {TEA.text}\n\nafspraak_vraag_kort"
    first = as_plain(proposal_screen(SAY, TEA, 1, 5).text)
    assert first == f"afspraak_voorstel 1 5 {TEA.text}\n\nafspraak_vraag", "all is told once"
    mark = text_mark(TEA.text)
    assert layout.actions == (f"with:{mark}", f"otherwise:{mark}")
    about = as_plain(proposal_screen(SAY, ROOM, 1, 1).text)
    assert "\n\nafspraak_gaat_over Element e4\n\n" in about


def test_who_sees_it_differently_says_how_or_says_it_aloud() -> None:
    layout = otherwise_asked(SAY, TEA.text, READS)
    assert as_plain(layout.text) == f"afspraak_hoe_dan {TEA.text}\n\nronde_wie_leest"
    assert layout.actions == ("pass",)
    kept = as_plain(otherwise_kept(SAY, TEA.text, "Liever koffie.").text)
    assert kept == f"afspraak_ernaast Liever koffie. {TEA.text}"
    assert as_plain(all_responded(SAY)) == "afspraak_alles_gehad"
