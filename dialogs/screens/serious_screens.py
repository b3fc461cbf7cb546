"""The screens after something serious. They repeat nothing of what was written."""

from __future__ import annotations

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Layout
from dialogs.screens.question_screens import speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, Text, join
from dialogs.walk.harmless import is_doubtful
from dialogs.walk.state import Walk


def filled(dialog: Dialog, walk: Walk, text: Text) -> Spans:
    """A text about whom to turn to, with empty lines between its lines.

    What the operator set overrides what holds for all packs.
    """
    say, words = speech(dialog, walk), {**dialog.support.words, **dialog.facts}
    return join(say.fill(Text((line,)), **words) for line in text.lines)


def serious_screen(dialog: Dialog, walk: Walk, key: str) -> Layout | None:
    """Whom to turn to, and below that what happens to the words. In doubt it only asks whether
    somebody isn't safe, and the first button says that nothing is the matter."""
    held, say = walk.held.get(key), speech(dialog, walk)
    text = None if held is None else dialog.support.messages.get(held.kind)
    if held is None or text is None:
        return None
    away = (say.label("knop_zin_weg"), walk_action(WalkVerb.TAKE_AWAY, key))
    helped = (say.label("knop_al_hulp"), walk_action(WalkVerb.HELPED, key))
    misread = (say.label("knop_zo_niet_bedoeld"), walk_action(WalkVerb.MISREAD, key))
    order = (away, helped, misread)
    if only_asks(dialog, walk, key):
        nothing = (say.label("knop_niets_aan_de_hand"), walk_action(WalkVerb.MISREAD, key))
        worried = (say.label("knop_maak_me_zorgen"), walk_action(WalkVerb.CONFIRM, key))
        text, order = dialog.support.doubt, (nothing, worried, away)
    elif held.past:
        text, order = dialog.support.past, (helped, away, misread)
    shown = [filled(dialog, walk, text)]
    if walk.room is not None:
        shown.append(say.phrase("ernstig_groep"))
    pause_or_on = (
        (say.label("knop_pauze"), walk_action(WalkVerb.QUIET_PAUSE)),
        (say.label("knop_rustig_verder"), walk_action(WalkVerb.QUIET_ON)),
    )
    return Layout(join(shown), (*((button,) for button in order), pause_or_on))


def only_asks(dialog: Dialog, walk: Walk, key: str) -> bool:
    """Whether these words are only asked about: they are doubtful, and their writer didn't say that
    something is the matter."""
    held = walk.held.get(key)
    return held is not None and held.kind not in walk.met and is_doubtful(dialog, walk, held.text)


def helped_screen(dialog: Dialog, walk: Walk, key: str) -> Layout | None:
    """After 'there is help already': asks whether the words go."""
    if key not in walk.held:
        return None
    say = speech(dialog, walk)
    away = (say.label("knop_zin_weg_ja"), walk_action(WalkVerb.TAKE_AWAY, key))
    keep = (say.label("knop_zin_laten"), walk_action(WalkVerb.KEEP_WORDS, key))
    return Layout(say.phrase("ernstig_al_hulp"), ((away,), (keep,)))
