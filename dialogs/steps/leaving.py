"""The moves a step is made of: settle a question, go on, open a screen."""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.views import layout_at
from dialogs.steps.navigation import begin, resume
from dialogs.steps.reminders import put_aside
from dialogs.steps.stage import Stage
from dialogs.understanding.matching import normal
from dialogs.walk.effects import (
    BeginAnew,
    EraseMe,
    GoToPack,
)
from dialogs.walk.place import NOWHERE, Place, View


def start_pack(stage: Stage, pack: str) -> None:
    """Someone asks for another pack; in the middle of this one they choose first."""
    if stage.walk.room is not None:
        start(stage)
        return
    nothing_open = stage.walk.finished or stage.walk.place.view is View.NOTHING
    if nothing_open or layout_at(stage.dialog, stage.walk, Place(View.OTHER, pack)) is None:
        go_to_pack(stage, pack)
    else:
        _offer_other(stage, pack)


def go_to_pack(stage: Stage, pack: str) -> None:
    """Leave this walk as it is, and go on in the other pack."""
    if pack not in stage.dialog.beside:
        resume(stage)
        return
    put_aside(stage)
    stage.effects.append(GoToPack(pack))


def start(stage: Stage) -> None:
    """/start: in a room there is nothing to begin anew, and no other pack to go to."""
    if stage.walk.room is None:
        offer_restart(stage)
    else:
        resume(stage, stage.speech.phrase("kamer_start"))


def offer_restart(stage: Stage) -> None:
    stage.close_screen()
    stage.open(Place(View.RESTART))


def _offer_other(stage: Stage, pack: str) -> None:
    stage.close_screen()
    stage.open(Place(View.OTHER, pack))


def offer_erasure(stage: Stage) -> None:
    if stage.walk.place.view is View.NOTHING:
        stage.tell("wis_niets")
        return
    stage.close_screen()
    stage.open(Place(View.ERASE))


def erase_all(stage: Stage) -> None:
    _leave_for_good(stage)
    stage.effects.append(EraseMe())


def keep_data(stage: Stage) -> None:
    stage.tell("wis_niet")
    if stage.walk.told or stage.walk.room is not None:
        resume(stage)
    else:
        # Someone who asked for this before anything else: they haven't been greeted.
        stage.close_screen()
        begin(stage)


def begin_anew(stage: Stage) -> None:
    _leave_for_good(stage)
    stage.effects.append(BeginAnew())


def _leave_for_good(stage: Stage) -> None:
    """Nothing is asked in this walk any more, and nobody is reminded of it."""
    stage.close_screen()
    stage.walk = replace(stage.walk, place=NOWHERE, room=None)


_GONE = (
    "gewist wissen wist kwijt weg verwijderd verwijderen vergeten verdwenen gegevens opgeslagen"
    " bewaard bewaar bewaart bewaren onthoud onthouden"
)
_ASKING = (
    "is zijn staat staan heb heeft hebben weet weten kan kun kunnen ben bewaar bewaart bewaren"
    " onthoud onthouden echt wat waar wie welke hoe"
)
_LONGEST = 20
"""A question about it has no more words than this."""


def asks_about_erasing(text: str) -> bool:
    """Whether it asks if everything is gone, or what is kept. In doubt it doesn't."""
    words = normal(text).split()
    if not words or len(words) > _LONGEST or set(_GONE.split()).isdisjoint(words):
        return False
    return "?" in text or words[0] in _ASKING.split()
