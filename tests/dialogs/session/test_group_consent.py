"""The facilitator asks the group whether it may go to the programme."""

from __future__ import annotations

import pytest

from dialogs.edition.share import Share
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Speech
from dialogs.session.effects import AskToShare, DecideSharing, EndSession
from dialogs.session.events import SharingDecided
from dialogs.session.group_consent import (
    TIMER,
    WAIT,
    answered_screen,
    asked_screen,
)
from dialogs.session.state import Sharing
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
SHARE = Share("niet_besproken", frozenset({"e1"}))


def at_the_close(kind: SessionKind = SessionKind.ONE, *, practice: bool = False) -> SessionPlayer:
    room = SessionPlayer.opened(kind, practice=practice)
    if kind is SessionKind.SEVERAL:
        room.names(1, "Koken")
    room.join(6)
    room.goes_to("slot")
    return room


def test_it_is_asked_at_the_close_and_once() -> None:
    room = SessionPlayer.opened()
    room.join(6)
    assert not room.has("share")
    room.goes_to("slot")
    room.taps("share")
    assert room.did(AskToShare) == [AskToShare()]
    assert not room.has("share")
    assert "sessie_delen_gevraagd" in room.panel_text
    assert room.timers[TIMER] == pytest.approx(room.clock - 1.0 + WAIT)


def test_never_in_practice() -> None:
    assert not at_the_close(practice=True).has("share")


def test_all_said_yes() -> None:
    room = at_the_close()
    room.taps("share")
    room.happens(SharingDecided(Sharing.READY, room.clock))
    assert "sessie_delen_klaar" in room.panel_text
    assert TIMER not in room.timers
    assert not room.has("share")


@pytest.mark.parametrize(
    ("kind", "key"), [(SessionKind.ONE, "niets"), (SessionKind.SEVERAL, "ieder")]
)
def test_when_the_time_is_over_the_rest_is_no(kind: SessionKind, key: str) -> None:
    room = at_the_close(kind)
    room.taps("share")
    room.wait_for_timer(TIMER)
    assert room.did(DecideSharing) == [DecideSharing()]
    assert f"sessie_delen_{key}" in room.panel_text


def test_a_session_that_ends_doesn_t_wait_for_answers() -> None:
    room = at_the_close()
    room.taps("share")
    room.taps("end")
    room.taps("sure_end")
    kinds = [type(effect) for effect in room.last]
    assert room.did(DecideSharing) == [DecideSharing(at_the_end=True)]
    assert kinds.index(DecideSharing) < kinds.index(EndSession)


def test_a_session_that_ends_without_the_question_decides_nothing() -> None:
    room = at_the_close()
    room.taps("end")
    room.taps("sure_end")
    assert room.did(DecideSharing) == []


def test_a_phase_back_doesn_t_take_the_question_back() -> None:
    room = at_the_close()
    room.taps("share")
    room.taps("back")
    assert "sessie_delen" not in room.panel_text
    room.wait_for_timer(TIMER)
    room.goes_to("slot")
    assert "sessie_delen_niets" in room.panel_text
    assert not room.has("share")


def test_no_comes_first_and_a_yes_can_be_taken_back() -> None:
    asked = asked_screen(SAY, SHARE)
    assert [action for _, action in asked.buttons] == ["share_no", "share_yes", "share_more"]
    text = as_plain(asked.text)
    for part in (
        "sessie_delen_vraag",
        "Element e1",
        "sessie_delen_verder_niets",
        "sessie_delen_kort",
    ):
        assert part in text
    whole = asked_screen(SAY, SHARE, whole=True)
    assert [action for _, action in whole.buttons] == ["share_no", "share_yes"]
    for part in ("Element e1", "sessie_delen_verder_niets", "delen_daarna", "sessie_delen_nee_mag"):
        assert part in as_plain(whole.text)
    assert "sessie_delen_in_plaats" not in text
    for yes, other in ((True, "share_no"), (False, "share_yes")):
        layout = answered_screen(SAY, SHARE, yes=yes)
        assert [action for _, action in layout.buttons] == [other]
        assert "Element e1" in as_plain(layout.text)


def test_a_group_with_a_code_reads_what_its_yes_replaces() -> None:
    for layout in (
        asked_screen(SAY, SHARE, has_code=True),
        answered_screen(SAY, SHARE, yes=True, has_code=True),
    ):
        assert "sessie_delen_in_plaats" in as_plain(layout.text)
