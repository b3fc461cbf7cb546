"""The screens after something serious. They repeat nothing of what was written."""

from __future__ import annotations

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Layout
from dialogs.screens.question_screens import speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, Text, join
from dialogs.walk.state import Walk


def filled(dialog: Dialog, walk: Walk, text: Text) -> Spans:
    """A text about whom to turn to, with empty lines between its lines.

    What the operator set goes before what holds for all packs.
    """
    say, words = speech(dialog, walk), {**dialog.support.words, **dialog.facts}
    return join(say.fill(Text((line,)), **words) for line in text.lines)


def serious_screen(dialog: Dialog, walk: Walk, key: str) -> Layout | None:
    """Whom to turn to, and below that what happens to the words."""
    held, say = walk.held.get(key), speech(dialog, walk)
    text = None if held is None else dialog.support.messages.get(held.kind)
    if held is None or text is None:
        return None
    if held.past:
        text = dialog.support.past
    away = (say.label("knop_zin_weg"), walk_action(WalkVerb.TAKE_AWAY, key))
    helped = (say.label("knop_al_hulp"), walk_action(WalkVerb.HELPED, key))
    pause, on = (
        (say.label("knop_pauze"), walk_action(WalkVerb.QUIET_PAUSE)),
        (say.label("knop_rustig_verder"), walk_action(WalkVerb.QUIET_ON)),
    )
    misread = (say.label("knop_zo_niet_bedoeld"), walk_action(WalkVerb.MISREAD, key))
    first, second = (helped, away) if held.past else (away, helped)
    shown = [filled(dialog, walk, text)]
    if walk.room is not None:
        shown.append(say.phrase("ernstig_groep"))
    return Layout(join(shown), ((first,), (second,), (misread,), (pause, on)))


def helped_screen(dialog: Dialog, walk: Walk, key: str) -> Layout | None:
    """After 'there is help already': asks whether the words go."""
    if key not in walk.held:
        return None
    say = speech(dialog, walk)
    away = (say.label("knop_zin_weg_ja"), walk_action(WalkVerb.TAKE_AWAY, key))
    keep = (say.label("knop_zin_laten"), walk_action(WalkVerb.KEEP_WORDS, key))
    return Layout(say.phrase("ernstig_al_hulp"), ((away,), (keep,)))
