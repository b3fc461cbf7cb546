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
from dialogs.steps.navigation import show_in_place
from dialogs.steps.stage import Stage
from dialogs.walk.effects import LetCount, TakeBack
from dialogs.walk.place import Place, View


def show(stage: Stage, place: str = "") -> None:
    """Turn the message with the buttons into this screen of sharing."""
    show_in_place(stage, Place(View.SHARING, place))


def agree(stage: Stage) -> None:
    """Yes to what stands there. Where something waits already, this takes its place, and what had
    a yes of its own stays; a comparison was with what is now gone."""
    if not _as_shown(stage):
        return
    before, share = stage.standing.waits, offered(stage.dialog, stage.walk)
    _let_count(stage, Agreed(share) if before is None else replace(before, share=share))
    show(stage)


def refuse(stage: Stage) -> None:
    """No: nothing waits, and nothing of it is kept."""
    show(stage, REFUSED)


def take_back(stage: Stage) -> None:
    if stage.standing.waits is not None and not stage.standing.counted:
        stage.effects.append(TakeBack())
        stage.stands(waits=None)
    show(stage, TAKEN_BACK)


def organisation(stage: Stage, name: str) -> None:
    """They come from this one, or rather don't say."""
    waits, known = stage.standing.waits, stage.standing.organisations
    if waits is not None and (not name or name in known):
        _let_count(stage, replace(waits, organisation=name or None))
    show(stage)


def sentence(stage: Stage, number: str) -> None:
    """Yes to this sentence: as it was written, or as it was typed anew."""
    waits, text = stage.standing.waits, _sentence_here(stage, number)
    if text is None or waits is None or not _as_shown(stage):
        _show_anew(stage)
        return
    texts = {text, *waits.texts}
    if stage.walk.place.id.startswith(TYPED):
        texts.discard(_sentence(stage, number) or "")
        texts.add(text)
    _forget_typed(stage, number)
    _let_count(stage, replace(waits, texts=tuple(sorted(texts))))
    following = int(number) + 1
    # What was typed just now comes last of all, and isn't asked about again at once.
    _to_sentence(stage, following + (_sentence(stage, str(following)) == text))


def no_sentence(stage: Stage, number: str) -> None:
    """Not this one; where it waited, it does no more."""
    waits, text = stage.standing.waits, _sentence(stage, number)
    if waits is not None and text in waits.texts and stage.walk.place.id.startswith(SENTENCE):
        gone = len(sentences(stage.dialog, stage.walk, stage.standing))
        _let_count(stage, replace(waits, texts=tuple(t for t in waits.texts if t != text)))
        gone -= len(sentences(stage.dialog, stage.walk, stage.standing))
        # One that was only there because it waited makes room for the next.
        number = str(int(number) - gone)
    _forget_typed(stage, number)
    _to_sentence(stage, int(number) + 1)


def keep_sentence(stage: Stage, number: str) -> None:
    _to_sentence(stage, int(number) + 1)


def type_anew(stage: Stage, number: str) -> None:
    """Room to type a sentence in the place of this one."""
    _forget_typed(stage, number)
    show(stage, f"{TYPED}:{number}")


def typed(stage: Stage, text: str) -> bool:
    """Take what was typed in the place of a sentence; False where nothing is to be typed."""
    where, _, number = stage.walk.place.id.partition(":")
    if where != TYPED or not number:
        return False
    notes = {**stage.walk.notes, typed_anew(number): one_line(text)}
    stage.walk = replace(stage.walk, notes=notes)
    show(stage, stage.walk.place.id)
    return True


def changes(stage: Stage) -> None:
    """A second yes: how it stands beside the conversation before."""
    waits = stage.standing.waits
    if waits is None or not _as_shown(stage):
        _show_anew(stage)
        return
    new = compared(stage.dialog, stage.walk, stage.standing)
    _let_count(stage, replace(waits, share=replace(waits.share, changes=new)))
    show(stage)


def no_changes(stage: Stage) -> None:
    waits = stage.standing.waits
    if waits is not None and waits.share.changes:
        _let_count(stage, replace(waits, share=replace(waits.share, changes={})))
    show(stage)


def others(stage: Stage, element: str) -> None:
    """How that is with other teams, for who has answered."""
    show_in_place(stage, Place(View.OTHERS, element))


def _let_count(stage: Stage, agreed: Agreed) -> None:
    if agreed == stage.standing.waits or stage.standing.counted:
        return
    share = to_json(agreed.share)
    stage.effects.append(LetCount(share, agreed.organisation, agreed.texts))
    stage.stands(waits=agreed)


def _as_shown(stage: Stage) -> bool:
    """Whether what stands on the screen is still what would go; else it is shown anew."""
    layout = stage.layout_here()
    same = layout is not None and layout.text == stage.walk.screen.text
    if not same:
        _show_anew(stage)
    return same


def _show_anew(stage: Stage) -> None:
    place = stage.walk.place
    show(stage, place.id if place.view is View.SHARING else "")


def _to_sentence(stage: Stage, number: int) -> None:
    there = number < len(sentences(stage.dialog, stage.walk, stage.standing))
    show(stage, f"{SENTENCE}:{number}" if there else "")


def _sentence(stage: Stage, number: str) -> str | None:
    all_ = sentences(stage.dialog, stage.walk, stage.standing)
    return all_[int(number)] if int(number) < len(all_) else None


def _sentence_here(stage: Stage, number: str) -> str | None:
    if stage.walk.place.id.startswith(TYPED):
        return stage.walk.notes.get(typed_anew(number))
    return _sentence(stage, number)


def _forget_typed(stage: Stage, number: str) -> None:
    key = typed_anew(number)
    notes = {about: note for about, note in stage.walk.notes.items() if about != key}
    stage.walk = replace(stage.walk, notes=notes)
