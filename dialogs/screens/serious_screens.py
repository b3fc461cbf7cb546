"""The screens after something serious. They repeat nothing of what was written."""

from __future__ import annotations

from dialogs.concerns.noticing import concern_in
from dialogs.pack.definition import Dialog
from dialogs.pack.support import NOTHING
from dialogs.screens.layout import Layout
from dialogs.screens.question_screens import speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, Text, join
from dialogs.walk.held import Held
from dialogs.walk.state import Walk


def filled(dialog: Dialog, walk: Walk, text: Text) -> Spans:
    """A text about whom to turn to, with empty lines between its lines.

    What the operator set goes before what holds for all packs.
    """
    say, words = speech(dialog, walk), {**dialog.support.words, **dialog.facts}
    return join(say.fill(Text((line,)), **words) for line in text.lines)


def serious_screen(dialog: Dialog, walk: Walk, key: str) -> Layout | None:
    """Whom to turn to, and below that what happens to the words. In doubt it asks first, and the
    first button says that nothing is the matter."""
    held, say = walk.held.get(key), speech(dialog, walk)
    text = None if held is None else dialog.support.messages.get(held.kind)
    if held is None or text is None:
        return None
    away = (say.label("knop_zin_weg"), walk_action(WalkVerb.TAKE_AWAY, key))
    helped = (say.label("knop_al_hulp"), walk_action(WalkVerb.HELPED, key))
    misread = (say.label("knop_zo_niet_bedoeld"), walk_action(WalkVerb.MISREAD, key))
    order = (away, helped, misread)
    if held.past:
        text, order = dialog.support.past, (helped, away, misread)
    elif _is_doubtful(dialog, held):
        nothing = (say.label("knop_niets_aan_de_hand"), walk_action(WalkVerb.MISREAD, key))
        text, order = dialog.support.doubt, (nothing, away, helped)
    shown = [filled(dialog, walk, text)]
    if walk.room is not None:
        shown.append(say.phrase("ernstig_groep"))
    pause_or_on = (
        (say.label("knop_pauze"), walk_action(WalkVerb.QUIET_PAUSE)),
        (say.label("knop_rustig_verder"), walk_action(WalkVerb.QUIET_ON)),
    )
    return Layout(join(shown), (*((button,) for button in order), pause_or_on))


def _is_doubtful(dialog: Dialog, held: Held) -> bool:
    """Whether these words may well mean something else. Of several messages one that is sure is
    enough: doubt about an earlier one would hide it."""
    if dialog.support.doubt is NOTHING:
        return False
    concern = concern_in(dialog, held.text)
    if concern is None or concern.sure:
        return False
    found = (concern_in(dialog, line) for line in held.text.split("\n"))
    return not any(one.sure for one in found if one is not None and one.weight is concern.weight)


def helped_screen(dialog: Dialog, walk: Walk, key: str) -> Layout | None:
    """After 'there is help already': asks whether the words go."""
    if key not in walk.held:
        return None
    say = speech(dialog, walk)
    away = (say.label("knop_zin_weg_ja"), walk_action(WalkVerb.TAKE_AWAY, key))
    keep = (say.label("knop_zin_laten"), walk_action(WalkVerb.KEEP_WORDS, key))
    return Layout(say.phrase("ernstig_al_hulp"), ((away,), (keep,)))
