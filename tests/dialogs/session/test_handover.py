"""The role of facilitator: given with two words, or taken where the facilitator is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.session.effects import (
    ClosePanel,
    GiveRole,
    OfferRole,
    ShowPanel,
    Tell,
    TellEveryone,
    WithdrawRole,
)
from dialogs.session.events import HolderGone
from dialogs.session.handover import TIMER
from dialogs.session.state import Offer
from dialogs.texts import as_plain
from tests.support.session_player import FACILITATOR, SessionPlayer
from tests.support.small_session import IN_SESSION, PLAN


@pytest.fixture
def player() -> SessionPlayer:
    room = SessionPlayer.opened()
    room.join(6)
    room.goes_to("zelf")
    return room


def told(player: SessionPlayer) -> list[tuple[int, str]]:
    return [(effect.person, as_plain(effect.text)) for effect in player.did(Tell)]


def hands_over(player: SessionPlayer) -> None:
    player.taps("more")
    player.taps("hand_over")


def test_the_first_who_accepts_is_shown_two_words_that_are_confirmed(
    player: SessionPlayer,
) -> None:
    hands_over(player)
    (offer,) = player.did(OfferRole)
    assert as_plain(offer.text) == "sessie_wie_neemt_over"
    player.takes_over(3)
    words = player.session.handover.words
    assert words in ("blauwe fiets", "rode fiets", "blauwe tafel", "rode tafel")
    assert told(player) == [(3, f"sessie_twee_woorden {words}")]
    assert f"sessie_overdracht_klopt {words}" in player.panel_text
    player.takes_over(4)
    assert told(player) == [(4, "sessie_overname_voorbij")]
    old = player.taps("right")
    assert [gave.person for gave in player.did(GiveRole)] == [3]
    assert [as_plain(t.text) for t in player.did(TellEveryone)] == ["sessie_overgenomen"]
    (closed,) = player.did(ClosePanel)
    assert closed.holder == FACILITATOR
    player.taps_button(old, by=FACILITATOR)
    assert player.toast == "sessie_alleen_begeleider"
    player.all_ready()
    player.taps("next")
    assert player.phase.id == "samen"


def test_every_pair_of_words_can_come(player: SessionPlayer) -> None:
    seen = set()
    for _ in range(4):
        hands_over(player)
        player.takes_over(3)
        seen.add(player.session.handover.words)
        player.seed += 1
        player.taps("withdraw")
    assert len(seen) > 1


def test_wrong_words_leave_the_question_for_the_others(player: SessionPlayer) -> None:
    hands_over(player)
    player.takes_over(3)
    player.taps("wrong")
    assert told(player) == [(3, "sessie_overname_voorbij")]
    player.takes_over(4)
    assert player.session.handover.candidate == 4
    player.leaves(4)
    assert player.session.handover.candidate == 0
    assert "sessie_overdracht_wacht" in player.panel_text


def test_the_facilitator_can_think_better_of_it(player: SessionPlayer) -> None:
    hands_over(player)
    player.takes_over(3)
    player.taps("withdraw")
    assert player.did(WithdrawRole)
    player.takes_over(3)
    assert told(player) == [(3, "sessie_overname_voorbij")]
    assert player.holder == FACILITATOR


def test_a_second_yes_of_the_same_person_does_nothing(player: SessionPlayer) -> None:
    hands_over(player)
    player.takes_over(3)
    player.takes_over(3)
    assert player.last == ()


def test_who_is_gone_is_relieved_after_the_wait(player: SessionPlayer) -> None:
    player.misses(3)
    assert told(player) == [(3, "sessie_gemeld 5")]
    assert "sessie_gemist 5" in player.panel_text
    (panel,) = player.did(ShowPanel)
    assert panel.as_new
    assert player.timers[TIMER] == player.events[-1].at + 300
    player.takes_over(3)
    assert told(player) == [(3, "sessie_overname_voorbij")]
    player.wait_for_timer(TIMER)
    (offer,) = player.did(OfferRole)
    assert as_plain(offer.text) == "sessie_begeleider_weg"
    player.takes_over(4)
    assert player.holder == 4
    assert [as_plain(t.text) for t in player.did(TellEveryone)] == ["sessie_overgenomen"]
    player.takes_over(3)
    assert told(player) == [(3, "sessie_overname_voorbij")]


def test_one_minute_is_said_as_one() -> None:
    dialog = replace(IN_SESSION, plans={PLAN.id: replace(PLAN, wait=1)})
    player = SessionPlayer.opened(dialog=dialog)
    player.join(6)
    player.misses(3)
    assert told(player) == [(3, "sessie_gemeld_een")]
    assert "sessie_gemist_een" in player.panel_text


def test_any_tap_of_the_facilitator_shows_that_they_are_there(player: SessionPlayer) -> None:
    old = player.button("next")
    player.taps("more")
    player.misses(3)
    player.misses(4)
    assert len(player.timers) == 2
    player.taps_button(old)
    assert player.toast == "voorbij"
    assert TIMER not in player.timers
    assert "sessie_gemist" not in player.panel_text


def test_the_facilitator_may_come_back_before_anyone_took_over(player: SessionPlayer) -> None:
    player.misses(3)
    player.wait_for_timer(TIMER)
    player.taps("more")
    assert player.did(WithdrawRole)
    player.takes_over(3)
    assert player.holder == FACILITATOR


def test_who_says_it_again_or_comes_in_is_asked_too(player: SessionPlayer) -> None:
    player.misses(3)
    player.wait_for_timer(TIMER)
    player.misses(4)
    assert [offer.only for offer in player.did(OfferRole)] == [4]
    (late,) = player.join()
    assert [offer.only for offer in player.did(OfferRole)] == [late]


def test_a_facilitator_who_misses_themselves_is_there(player: SessionPlayer) -> None:
    player.misses(FACILITATOR)
    assert player.last == ()


def test_of_one_who_cannot_be_reached_the_role_is_free_at_once(player: SessionPlayer) -> None:
    player.misses(3)
    player.panels[-1].keyboard = ()
    player.happens(HolderGone(player.clock))
    assert player.session.holder == 0
    assert player.session.handover.offer is Offer.TAKEOVER
    player.takes_over(2)
    assert player.holder == 2
    player.all_ready()
    player.taps("next")
    assert player.phase.id == "samen"


def test_a_facilitator_who_was_struck_out_is_replaced(player: SessionPlayer) -> None:
    """The store takes who erased everything out of the session, and tells nobody."""
    player.session = replace(player.session, holder=0)
    player.panels[-1].keyboard = ()
    player.join()
    assert player.did(OfferRole)
    player.takes_over(3)
    assert player.holder == player.session.holder == 3


def test_who_would_take_over_and_was_struck_out_is_forgotten(player: SessionPlayer) -> None:
    hands_over(player)
    player.takes_over(3)
    hand = replace(player.session.handover, candidate=0)
    player.session = replace(player.session, handover=hand)
    player.taps("right")
    assert player.holder == FACILITATOR
    assert "sessie_overdracht_wacht" in player.panel_text
    player.takes_over(4)
    assert player.session.handover.candidate == 4
