"""The packs beside this one: a walk waits here while its person goes on in another."""

from __future__ import annotations

from dialogs.screens.views import layout_at
from dialogs.steps import room
from dialogs.steps.moves import Moves
from dialogs.steps.silence import put_aside
from dialogs.walk.effects import GoToPack
from dialogs.walk.place import Place, View


def asked_for(moves: Moves, pack: str) -> None:
    """Someone asks for another pack; in the middle of this one they choose first."""
    if moves.walk.room is not None:
        room.started(moves)
        return
    nothing_open = moves.walk.finished or moves.walk.place.view is View.NOTHING
    if nothing_open or layout_at(moves.dialog, moves.walk, Place(View.OTHER, pack)) is None:
        go(moves, pack)
    else:
        moves.offer_other(pack)


def go(moves: Moves, pack: str) -> None:
    """Leave this walk as it is, and go on in the other pack."""
    if pack not in moves.dialog.beside:
        moves.resume()
        return
    put_aside(moves)
    moves.effects.append(GoToPack(pack))
