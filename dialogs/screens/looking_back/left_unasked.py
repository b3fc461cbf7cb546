"""What isn't asked once more when somebody looks again after some weeks: what was there already,
and where they chose from none."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dialogs.pack.checklist import with_status
from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.earlier_answers import counted_at, off_page, told_beside
from dialogs.screens.told.hope_anew import hopes_not_asked, hopes_on_page
from dialogs.screens.told.hoped import hoped
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import left_open
from dialogs.texts import Spans, join, quote
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk


def told_not_asked(
    say: Speech, walk: Walk, before: Before, left_out: Collection[str] | None = None
) -> Spans:
    """What wasn't asked once more: what was there already, with their own measure of it, and by
    name what they left open; and what they hope for, on the page with what they say of it now.

    `left_out`: sentences of theirs that don't go on the page; None where it isn't for a page.
    """
    first = _not_asked(say, walk, on_page=left_out is not None) if _was_whole(before) else ()
    if left_out is not None:
        return join((*hopes_on_page(say, walk, left_out), first), "\n")
    besides = (*_wordless(say, walk), *_own_measures(say, walk, before)) if first else ()
    return join((*hopes_not_asked(say, walk), first, *besides), "\n")


def _wordless(say: Speech, walk: Walk) -> Iterator[Spans]:
    """By name what is there by a tap alone, with nothing of what it is."""
    items = (item for item in items_of(say.dialog, walk) if lacks_their_words(item))
    if names := "; ".join(item.element.name for item in items):
        yield say.phrase("toen_nu_niet_gevraagd_woorden", namen=names)


def _was_whole(before: Before) -> bool:
    """Whether anything was there already."""
    return any(one.status is Status.IN_PLACE for one in before.stood)


def _not_asked(say: Speech, walk: Walk, *, on_page: bool) -> Spans:
    open_ = [item for item in items_of(say.dialog, walk) if left_open(walk, item)]
    told = [say.phrase("papier_niet_gevraagd" if on_page else "toen_nu_niet_gevraagd")]
    if names := "; ".join(item.element.name for item in open_ if not hoped(say, walk, item)):
        told.append(say.phrase("toen_nu_niet_gevraagd_open", namen=names))
    return join(told, " ")


def _own_measures(say: Speech, walk: Walk, before: Before) -> Iterator[Spans]:
    """What they wrote then of what was there already, where the pack wants their words, to look at
    by themselves: only they can see whether it is so now."""
    there = {one.element for one in before.stood if one.status is Status.IN_PLACE}
    asked, _, _ = counted_at(say.dialog, walk)
    counted = say.dialog.questions[asked].element if asked else None  # told as a proportion
    for item in with_status(items_of(say.dialog, walk), Status.IN_PLACE):
        id_ = item.element.id
        if item.because_bare is None or id_ not in there or id_ in (*before.about, counted):
            continue
        told = told_beside(say.dialog, walk, item.element.questions)
        if words := next((one for one in told if not off_page(walk, one)), ""):
            shown = quote(words, say.quote_length)
            yield say.phrase("toen_nu_eigen_maat", naam=item.element.name, woorden=shown)
