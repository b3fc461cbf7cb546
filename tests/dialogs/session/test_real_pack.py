"""The plans that people get, walked from lobby to close in every way of answering."""

from __future__ import annotations

import pytest

from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.session.state import Session
from tests.support.real_pack import real_pack
from tests.support.session_player import FACILITATOR, SessionPlayer
from tests.support.strict import LONGEST_MESSAGE

PACK = real_pack()
LABEL = 64
"""Longer than this a button is cut off on a phone."""


@pytest.mark.parametrize(
    ("plan", "kind"),
    [(id_, kind) for id_, plan in PACK.plans.items() for kind in SessionKind if plan.is_for(kind)],
)
@pytest.mark.parametrize(
    ("phones", "mode"),
    [(8, Mode.SEPARATE), (3, Mode.OPENLY), (3, Mode.ALOUD), (3, Mode.TOGETHER)],
)
def test_from_lobby_to_close(plan: str, kind: SessionKind, phones: int, mode: Mode) -> None:
    player = SessionPlayer(Session(7, plan, kind, FACILITATOR), PACK)
    player.begins()
    player.join(phones)
    if kind is SessionKind.SEVERAL and mode is not Mode.TOGETHER:
        player.names(1, "Koken op dinsdag")
        player.names(2, "De buurttuin")
    for _ in range(400):
        player.all_ready()
        if player.session.mode is Mode.TOGETHER and not player.session.shared_on:
            player.offers_phone(2)
        ways = ("sure_end", "end", "case:2", f"mode:{mode.value}", "next")
        player.taps(next(action for action in ways if player.has(action)))
        if player.session.ended:
            break
        assert len(player.panel_text.encode("utf-16-le")) // 2 <= LONGEST_MESSAGE
        assert all(len(button.label) <= LABEL for button in player.panel.buttons)
    assert player.session.ended
    # Where nothing is asked, there is no way of answering to choose.
    asks = any(phase.kind.asks_questions for phase in PACK.plans[plan].phases)
    assert player.session.mode is (mode if asks else Mode.SEPARATE)
