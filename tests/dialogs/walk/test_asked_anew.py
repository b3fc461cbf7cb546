"""What was typed since questions were asked again is told from what was typed before."""

from __future__ import annotations

import pytest

from dialogs.walk.asked_anew import noted_anew, part_of_message
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk, note_key

LOOKING = Before("2026-12-01", (), looking=True, typed_until=166)


@pytest.mark.parametrize(
    ("ids", "now"),
    [
        ((100, 170), "samen"),
        ((100, part_of_message(Walk(1, before=LOOKING))), "samen"),
        ((100, part_of_message(Walk(1))), ""),
        ((100, 102), ""),
    ],
)
def test_a_part_of_a_message_is_of_its_time_too(ids: tuple[int, int], now: str) -> None:
    typed = {note_key("werk"): ((ids[0], 10), (ids[1], 5))}
    walk = Walk(1, notes={"werk": "de een wel\nsamen"}, typed=typed, before=LOOKING)
    assert noted_anew(walk, "werk") == now
