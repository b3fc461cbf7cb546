"""What somebody fears for the project, or what keeps them awake: it answers no question about
something else, and stands above the list, below what they noticed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dialogs.hearing.memo import once_for_walk
from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import off_page, typed_off_page
from dialogs.screens.told.noticed_words import noticed
from dialogs.texts import Spans, quote
from dialogs.understanding.quoting.own_fear import fears_most, own_fear
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.taking_away.kept_here import under_condition
from dialogs.walk.confided import is_confided_at
from dialogs.walk.state import Walk

_FEWEST = 2
"""Questions at which they told of such a fear; one is enough if they say that it matters most."""


def fear_told(dialog: Dialog, walk: Walk) -> str:
    """What they fear, as it is quoted; '' if they told it at one question alone, or if it is what
    they noticed."""
    return quote(well_begun(_fear(dialog, walk)))


def fear_on_list(say: Speech, walk: Walk) -> Spans:
    """That, above the list, unless it is off the page."""
    words = fear_told(say.dialog, walk)
    if not words or off_page(walk, words):
        return ()
    return say.phrase("houdt_bezig", woorden=quote(words, say.quote_length))


def fear_on_page(say: Speech, walk: Walk, left_out: Collection[str]) -> Iterator[str]:
    """The same on the page that is taken home; not what was told on the condition that it isn't."""
    fear, words = _fear(say.dialog, walk), fear_told(say.dialog, walk)
    if words and words not in left_out and not typed_off_page(walk, fear):
        yield say.label("houdt_bezig", woorden=words)


@once_for_walk
def _fear(dialog: Dialog, walk: Walk) -> str:
    """The sentence, as it was typed."""
    told = [*_told(dialog, walk)]
    fears = [own_fear(text) for text in told]
    if sum(map(bool, fears)) < _FEWEST and not any(map(fears_most, told)):
        return ""
    seen = noticed(dialog, walk)
    others = (one for one in fears if one and quote(well_begun(one)) not in seen)
    return next((one for one in others if not under_condition(one)), "")


def _told(dialog: Dialog, walk: Walk) -> Iterator[str]:
    """What was typed at each question that counts, in the order of the answers."""
    for id_, answer in applicable(dialog, walk.answers).items():
        if not answer.text and id_ not in walk.notes:
            continue
        question = dialog.questions.get(id_)
        if question is None or question.asks_to_list or is_confided_at(walk, id_):
            continue
        if id_ in walk.held:
            continue
        written = answer.text if answer.given is Given.WRITTEN else ""
        note = walk.notes.get(id_, "")
        if written or note:
            yield f"{written}\n{note}"
