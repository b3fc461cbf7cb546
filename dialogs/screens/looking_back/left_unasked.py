"""What isn't asked once more when somebody looks again after some weeks: what was there already,
and where they chose from none."""

from __future__ import annotations

from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.screens.told.hoped import hoped
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import left_open
from dialogs.texts import Spans, join
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk


def told_not_asked(say: Speech, walk: Walk, before: Before, *, on_page: bool = False) -> Spans:
    """What wasn't asked once more: what was there already, what they hope for, and by name what
    they left open. `on_page`: what they hope for is shown above there."""
    if not any(one.status is Status.IN_PLACE for one in before.stood):
        return ()
    open_ = [item for item in items_of(say.dialog, walk) if left_open(walk, item)]
    hopes = {item.element.id: hope for item in open_ if (hope := hoped(say, walk, item))}
    told = [say.phrase("toen_nu_niet_gevraagd")]
    if on_page and hopes:
        told.append(say.phrase("papier_niet_gevraagd_hoop"))
    names = "; ".join(item.element.name for item in open_ if item.element.id not in hopes)
    if names:
        told.append(say.phrase("toen_nu_niet_gevraagd_open", namen=names))
    first = join(told, " ")
    if on_page:
        return first
    hoping = (say.phrase("toen_nu_niet_gevraagd_hoop", hoop=hope) for hope in hopes.values())
    return join((first, *hoping), "\n")
