"""Somebody shares what their walk came to with the programme, or takes that back.

Nothing is shared without a yes to what the screen shows; if that has changed since, it is shown
again and the yes doesn't count. Each yes takes effect at once, so nothing is lost half-way, and the
only state is what waits for the next edition.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.sentences_shown import ABOUT_NOTHING
from dialogs.edition.share import to_json
from dialogs.edition.standing import Agreed
from dialogs.pack.definition import Status
from dialogs.screens.sharing.sentence_screens import one_line, retyped_key, sentences
from dialogs.screens.sharing.shared_project import PROJECT
from dialogs.screens.sharing.sharing_screens import (
    REFUSED,
    SENTENCE,
    TAKEN_BACK,
    TYPED,
    compared,
    offered,
)
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import join
from dialogs.walk.effects import BeginProject, LetCount, TakeBack, WishEdition
from dialogs.walk.events import ProjectKnown
from dialogs.walk.place import Place, View
from dialogs.walk.state import SAID_NO_TO_SHARING, changed
from dialogs.walk.tonight import told_something_serious

_MIRRORED = 3
"""How many elements the message about an edition names."""


def show(stage: Stage, place: str = "") -> None:
    """Turn the message with the buttons into this screen of sharing."""
    show_in_place(stage, Place(View.SHARING, place))


def agree(stage: Stage) -> None:
    """Share what the screen shows.

    It replaces what waits already. The organisation and sentences, which had a yes of their own,
    stay; a comparison goes, since it was with what is replaced.
    """
    if not _as_shown(stage):
        return
    before, share = stage.standing.waits, offered(stage.dialog, stage.walk)
    _share(stage, Agreed(share) if before is None else replace(before, share=share))
    show(stage)


def refuse(stage: Stage) -> None:
    """Share nothing. Anything shared earlier stays."""
    if stage.standing.waits is None:
        stage.walk = changed(stage.walk, told=stage.walk.told | {SAID_NO_TO_SHARING})
    show(stage, REFUSED)


def take_back(stage: Stage) -> None:
    """Take back what waits, unless an edition counted it already."""
    if stage.standing.waits is not None and not stage.standing.counted:
        stage.effects.append(TakeBack())
        stage.now_waits(None)
    show(stage, TAKEN_BACK)


def wish(stage: Stage) -> None:
    """Hear that the next edition is out, or no longer. The wish stays if they take back what
    waits: it is theirs, whatever is in that edition."""
    if stage.standing.waits is not None:
        wants = not stage.standing.wished
        stage.effects.append(WishEdition(wants))
        stage.now_wishes(wants=wants)
    show(stage)


def edition_out(stage: Stage) -> None:
    """Tell that an edition is out, with how often others miss what this team misses."""
    others = stage.standing.others
    if others is None or told_something_serious(stage.walk):
        return
    say = stage.speech
    missed = [
        say.phrase(
            "editie_bij_anderen",
            wat=item.element.name,
            aantal=str(others.missing[item.element.id]),
        )
        for item in items_of(stage.dialog, stage.walk)
        if item.status is Status.MISSING and item.element.id in others.missing
    ]
    parts = [say.phrase("editie_er", seizoen=others.season)]
    if missed:
        parts.append(join((say.phrase("editie_spiegel"), *missed[:_MIRRORED]), "\n"))
    stage.say(join((*parts, say.phrase("editie_meer"))))


def set_organisation(stage: Stage, name: str) -> None:
    """Set which organisation the team comes from; '' for none."""
    waits, known = stage.standing.waits, stage.standing.organisations
    if waits is not None and (not name or name in known):
        _share(stage, replace(waits, organisation=name or None))
    show(stage)


def new_project(stage: Stage) -> None:
    """Have a code made for the project that the walk is about. The host sends `ProjectKnown` when
    there is one."""
    if stage.standing.waits is None or stage.standing.counted:
        show(stage)
    else:
        stage.effects.append(BeginProject())


def asks_for_code(stage: Stage) -> bool:
    """Whether the screen asks for the code of a project."""
    waits = stage.standing.waits
    return stage.walk.place.id == PROJECT and waits is not None and waits.code is None


def project_known(stage: Stage, event: ProjectKnown) -> None:
    """Show that what waits is about a project, with its code."""
    stage.in_sight = not event.below
    show(stage, PROJECT)


def share_sentence(stage: Stage, number: str) -> None:
    """Share this sentence, as it was written or as it was retyped."""
    waits, text = stage.standing.waits, _sentence_here(stage, number)
    if text is None or waits is None or not _as_shown(stage):
        _show_again(stage)
        return
    original = _sentence(stage, number) or text
    about = sentences(stage.dialog, stage.walk, stage.standing).get(original, ABOUT_NOTHING)
    texts = dict(waits.texts)
    if stage.walk.place.id.startswith(TYPED):
        texts.pop(original, None)
    texts[text] = about
    _forget_typed(stage, number)
    _share(stage, replace(waits, texts=dict(sorted(texts.items()))))
    following = int(number) + 1
    # A retyped sentence comes last of all; don't ask about it again right away.
    _to_sentence(stage, following + (_sentence(stage, str(following)) == text))


def withhold_sentence(stage: Stage, number: str) -> None:
    """Don't share this sentence; take it out of what waits."""
    waits, text = stage.standing.waits, _sentence(stage, number)
    if waits is not None and text in waits.texts and stage.walk.place.id.startswith(SENTENCE):
        gone = len(sentences(stage.dialog, stage.walk, stage.standing))
        _share(
            stage, replace(waits, texts={t: about for t, about in waits.texts.items() if t != text})
        )
        gone -= len(sentences(stage.dialog, stage.walk, stage.standing))
        # A sentence that was listed only because it waited is gone, and the next has its number.
        number = str(int(number) - gone)
    _forget_typed(stage, number)
    _to_sentence(stage, int(number) + 1)


def keep_sentence(stage: Stage, number: str) -> None:
    """Leave a sentence that waits as it is, and go on to the next."""
    _to_sentence(stage, int(number) + 1)


def ask_to_retype(stage: Stage, number: str) -> None:
    """Ask for a sentence in place of this one."""
    _forget_typed(stage, number)
    show(stage, f"{TYPED}:{number}")


def asks_to_retype(stage: Stage) -> bool:
    """Whether the next text is the retyped sentence."""
    return stage.walk.place.id.startswith(f"{TYPED}:")


def is_over(stage: Stage) -> bool:
    """Whether the screen asks nothing any more: they said no, or took it back."""
    return stage.walk.place.id in (REFUSED, TAKEN_BACK)


def take_retyped(stage: Stage, text: str) -> bool:
    """Take a text as the retyped sentence; False if none was asked for."""
    where, _, number = stage.walk.place.id.partition(":")
    if where != TYPED or not number:
        return False
    notes = {**stage.walk.notes, retyped_key(number): one_line(text)}
    stage.walk = replace(stage.walk, notes=notes)
    show(stage, stage.walk.place.id)
    return True


def share_changes(stage: Stage) -> None:
    """Share how the elements changed since the conversation before, after a second yes."""
    waits = stage.standing.waits
    if waits is None or not _as_shown(stage):
        _show_again(stage)
        return
    new = compared(stage.dialog, stage.walk, stage.standing)
    _share(stage, replace(waits, share=replace(waits.share, changes=new)))
    show(stage)


def withhold_changes(stage: Stage) -> None:
    """Don't share the comparison; take it out of what waits."""
    waits = stage.standing.waits
    if waits is not None and waits.share.changes:
        _share(stage, replace(waits, share=replace(waits.share, changes={})))
    show(stage)


def show_others(stage: Stage, element: str) -> None:
    """Show how often an element is missing among other teams."""
    show_in_place(stage, Place(View.OTHERS, element))


def _share(stage: Stage, agreed: Agreed) -> None:
    if agreed == stage.standing.waits or stage.standing.counted:
        return
    share = to_json(agreed.share)
    stage.effects.append(LetCount(share, agreed.organisation, agreed.texts))
    stage.now_waits(agreed)


def _as_shown(stage: Stage) -> bool:
    """Whether the screen still shows what would be shared; if not, show it again."""
    layout = stage.layout_here()
    same = layout is not None and layout.text == stage.walk.screen.text
    if not same:
        _show_again(stage)
    return same


def _show_again(stage: Stage) -> None:
    place = stage.walk.place
    show(stage, place.id if place.view is View.SHARING else "")


def _to_sentence(stage: Stage, number: int) -> None:
    there = number < len(sentences(stage.dialog, stage.walk, stage.standing))
    show(stage, f"{SENTENCE}:{number}" if there else "")


def _sentence(stage: Stage, number: str) -> str | None:
    all_ = [*sentences(stage.dialog, stage.walk, stage.standing)]
    return all_[int(number)] if int(number) < len(all_) else None


def _sentence_here(stage: Stage, number: str) -> str | None:
    if stage.walk.place.id.startswith(TYPED):
        return stage.walk.notes.get(retyped_key(number))
    return _sentence(stage, number)


def _forget_typed(stage: Stage, number: str) -> None:
    key = retyped_key(number)
    notes = {about: note for about, note in stage.walk.notes.items() if about != key}
    stage.walk = replace(stage.walk, notes=notes)
