"""What isn't asked once more when somebody looks again after some weeks: what was there already,
and where they chose from none."""

from __future__ import annotations

from collections.abc import Collection

from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.screens.told.hope_anew import hopes_on_page, told_of_hopes
from dialogs.screens.told.hoped import hoped
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import left_open
from dialogs.texts import Spans, join
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk


def told_not_asked(
    say: Speech, walk: Walk, before: Before, left_out: Collection[str] | None = None
) -> Spans:
    """What wasn't asked once more: what was there already, and by name what they left open; and
    what they say now of what they hope for. `left_out`: sentences of theirs that don't go on the
    page; None where it isn't for a page."""
    first = _not_asked(say, walk, on_page=left_out is not None) if _was_whole(before) else ()
    if left_out is not None:
        return join((*hopes_on_page(say, walk, left_out), first), " ")
    return join((*told_of_hopes(say, walk), first), "\n")


def _was_whole(before: Before) -> bool:
    """Whether anything was there already."""
    return any(one.status is Status.IN_PLACE for one in before.stood)


def _not_asked(say: Speech, walk: Walk, *, on_page: bool) -> Spans:
    open_ = [item for item in items_of(say.dialog, walk) if left_open(walk, item)]
    told = [say.phrase("papier_niet_gevraagd" if on_page else "toen_nu_niet_gevraagd")]
    if names := "; ".join(item.element.name for item in open_ if not hoped(say, walk, item)):
        told.append(say.phrase("toen_nu_niet_gevraagd_open", namen=names))
    return join(told, " ")
