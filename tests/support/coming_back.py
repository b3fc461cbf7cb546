"""Somebody who chose points and asked for a message, on the day that it comes."""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import day_of, later, moment, next_workday
from dialogs.walk.intentions import (
    LOOK_TOGETHER,
    Intention,
    Intentions,
    PointWording,
)
from tests.support.at import at
from tests.support.player import Player
from tests.support.small_dialog import WORDS
from tests.support.transcript import marked

STEP = Intention("e1", PointWording.STEP, "iemand regelt e1.")
OWN = Intention("e3", PointWording.OWN, "we eten door elkaar")
OPEN = Intention("e4", PointWording.OPEN)
LOOSE = Intention("", PointWording.OWN, "taart halen")
ASKED = "vervolg_vandaag\nvervolg_stap Element e1 iemand regelt e1."
DAY = 86_400.0
WENT = {
    "ging_gelukt": ("het is gelukt",),
    "ging_nog_niet": ("niet gelukt", "geen tijd gehad"),
    "ging_geen_tijd": ("geen tijd gehad",),
    "geen_berichten": ("geen berichten meer",),
}


def chose(
    *points: Intention, hour: int = 10, days: int = 14, player: Player | None = None
) -> Player:
    """Somebody who is done, chose these points, and asked for a message."""
    if player is None:
        player = at("c6c")
        player.dialog = replace(player.dialog, words={**WORDS, **WENT})
        player.taps("Niemand let daarop")
        player.says("niks")
        assert player.walk.finished
    day = next_workday(later(day_of(player.clock), days))
    chosen = Intentions(points, day.isoformat(), hour=hour)
    player.has_chosen(chosen, {LOOK_TOGETHER: moment(day, hour)})
    return player


def asked(*points: Intention, hour: int = 10) -> Player:
    """The same person on that day, with the message before them."""
    player = chose(*points, hour=hour)
    player.wait_for_timer(LOOK_TOGETHER)
    return player


def text(player: Player) -> str:
    """The message of the bot's own accord as it is now."""
    return marked([m for m in player.messages if m.follow_up][-1].text)


def buttons(player: Player) -> list[str]:
    return [button.label for button in player.follow_up.buttons]


def is_over(player: Player) -> bool:
    return not [m for m in player.messages if m.follow_up and m.keyboard]


def point(player: Player, number: int = 0) -> Intention:
    return player.walk.intentions.points[number]
