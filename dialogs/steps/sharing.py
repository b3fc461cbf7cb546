"""Someone lets the programme have what their walk came to, or takes it back.

Nothing goes without a yes to what stands on the screen: where that has changed behind it, it is
shown anew. Each yes is carried out at once, so there is nothing to lose half-way, and what waits
is all there is to remember.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.share import to_json
from dialogs.edition.standing import Agreed
from dialogs.screens.sharing_screens import (
    REFUSED,
    SENTENCE,
    TAKEN_BACK,
    TYPED,
    compared,
    offered,
    one_line,
    sentences,
    typed_anew,
)
from dialogs.steps.moves import Moves
from dialogs.walk.effects import LetCount, TakeBack
from dialogs.walk.place import Place, View


def show(moves: Moves, place: str = "") -> None:
    """Turn the message with the buttons into this screen of sharing."""
    moves.show_in_place(Place(View.SHARING, place))


def agree(moves: Moves) -> None:
    """Yes to what stands there. Where something waits already, this takes its place, and what had
    a yes of its own stays; a comparison was with what is now gone."""
    if not _as_shown(moves):
        return
    before, share = moves.standing.waits, offered(moves.dialog, moves.walk)
    _let_count(moves, Agreed(share) if before is None else replace(before, share=share))
    show(moves)


def refuse(moves: Moves) -> None:
    """No: nothing waits, and nothing of it is kept."""
    show(moves, REFUSED)


def take_back(moves: Moves) -> None:
    if moves.standing.waits is not None and not moves.standing.counted:
        moves.effects.append(TakeBack())
        moves.stands(waits=None)
    show(moves, TAKEN_BACK)


def organisation(moves: Moves, name: str) -> None:
    """They come from this one, or rather don't say."""
    waits, known = moves.standing.waits, moves.standing.organisations
    if waits is not None and (not name or name in known):
        _let_count(moves, replace(waits, organisation=name or None))
    show(moves)


def sentence(moves: Moves, number: str) -> None:
    """Yes to this sentence: as it was written, or as it was typed anew."""
    waits, text = moves.standing.waits, _sentence_here(moves, number)
    if text is None or waits is None or not _as_shown(moves):
        _show_anew(moves)
        return
    texts = {text, *waits.texts}
    if moves.walk.place.id.startswith(TYPED):
        texts.discard(_sentence(moves, number) or "")
        texts.add(text)
    _forget_typed(moves, number)
    _let_count(moves, replace(waits, texts=tuple(sorted(texts))))
    following = int(number) + 1
    # What was typed just now comes last of all, and isn't asked about again at once.
    _to_sentence(moves, following + (_sentence(moves, str(following)) == text))


def no_sentence(moves: Moves, number: str) -> None:
    """Not this one; where it waited, it does no more."""
    waits, text = moves.standing.waits, _sentence(moves, number)
    if waits is not None and text in waits.texts and moves.walk.place.id.startswith(SENTENCE):
        gone = len(sentences(moves.dialog, moves.walk, moves.standing))
        _let_count(moves, replace(waits, texts=tuple(t for t in waits.texts if t != text)))
        gone -= len(sentences(moves.dialog, moves.walk, moves.standing))
        # One that was only there because it waited makes room for the next.
        number = str(int(number) - gone)
    _forget_typed(moves, number)
    _to_sentence(moves, int(number) + 1)


def keep_sentence(moves: Moves, number: str) -> None:
    _to_sentence(moves, int(number) + 1)


def type_anew(moves: Moves, number: str) -> None:
    """Room to type a sentence in the place of this one."""
    _forget_typed(moves, number)
    show(moves, f"{TYPED}:{number}")


def typed(moves: Moves, text: str) -> bool:
    """Take what was typed in the place of a sentence; False where nothing is to be typed."""
    where, _, number = moves.walk.place.id.partition(":")
    if where != TYPED or not number:
        return False
    notes = {**moves.walk.notes, typed_anew(number): one_line(text)}
    moves.walk = replace(moves.walk, notes=notes)
    show(moves, moves.walk.place.id)
    return True


def changes(moves: Moves) -> None:
    """A second yes: how it stands beside the conversation before."""
    waits = moves.standing.waits
    if waits is None or not _as_shown(moves):
        _show_anew(moves)
        return
    new = compared(moves.dialog, moves.walk, moves.standing)
    _let_count(moves, replace(waits, share=replace(waits.share, changes=new)))
    show(moves)


def no_changes(moves: Moves) -> None:
    waits = moves.standing.waits
    if waits is not None and waits.share.changes:
        _let_count(moves, replace(waits, share=replace(waits.share, changes={})))
    show(moves)


def others(moves: Moves, element: str) -> None:
    """How that is with other teams, for who has answered."""
    moves.show_in_place(Place(View.OTHERS, element))


def _let_count(moves: Moves, agreed: Agreed) -> None:
    if agreed == moves.standing.waits or moves.standing.counted:
        return
    share = to_json(agreed.share)
    moves.effects.append(LetCount(share, agreed.organisation, agreed.texts))
    moves.stands(waits=agreed)


def _as_shown(moves: Moves) -> bool:
    """Whether what stands on the screen is still what would go; else it is shown anew."""
    layout = moves.layout_here()
    same = layout is not None and layout.text == moves.walk.screen.text
    if not same:
        _show_anew(moves)
    return same


def _show_anew(moves: Moves) -> None:
    place = moves.walk.place
    show(moves, place.id if place.view is View.SHARING else "")


def _to_sentence(moves: Moves, number: int) -> None:
    there = number < len(sentences(moves.dialog, moves.walk, moves.standing))
    show(moves, f"{SENTENCE}:{number}" if there else "")


def _sentence(moves: Moves, number: str) -> str | None:
    all_ = sentences(moves.dialog, moves.walk, moves.standing)
    return all_[int(number)] if int(number) < len(all_) else None


def _sentence_here(moves: Moves, number: str) -> str | None:
    if moves.walk.place.id.startswith(TYPED):
        return moves.walk.notes.get(typed_anew(number))
    return _sentence(moves, number)


def _forget_typed(moves: Moves, number: str) -> None:
    key = typed_anew(number)
    notes = {about: note for about, note in moves.walk.notes.items() if about != key}
    moves.walk = replace(moves.walk, notes=notes)
