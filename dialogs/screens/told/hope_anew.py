"""What they hope for, where they chose from no goal, and what they say of it when they look
again."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import off_page, typed_off_page
from dialogs.screens.told.hoped import hoped
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import left_open
from dialogs.texts import Spans, quote
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import asked_this_time, noted_anew
from dialogs.walk.confided import is_confided_anew, is_confided_at
from dialogs.walk.state import Walk


def hopes_to_ask(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """The open questions at which they wrote what they hope for, where they chose from no goal."""
    return tuple(id_ for _, id_ in _hopes(dialog, walk))


def hope_asked(say: Speech, walk: Walk, question: str) -> Spans:
    """Asks whether they notice anything of it; empty if this question doesn't ask what they
    hope."""
    if question not in hopes_to_ask(say.dialog, walk):
        return ()
    return say.phrase("nogeens_hoop", woorden=say.quoted(question) or "")


def hope_now(dialog: Dialog, walk: Walk) -> str:
    """What they say of it now, as it is quoted; '' if they weren't asked or told nothing."""
    return next((now for _, id_ in _hopes(dialog, walk) if (now := _told_now(walk, id_))), "")


def told_of_hopes(say: Speech, walk: Walk) -> Iterator[Spans]:
    """What they hope for, with what they say of it now."""
    for item, id_ in _hopes(say.dialog, walk):
        if now := _told_now(walk, id_):
            yield say.phrase("toen_nu_hoop", hoop=hoped(say, walk, item), nu=now)


def hopes_not_asked(say: Speech, walk: Walk) -> Iterator[Spans]:
    """What they hope for and weren't asked about."""
    for item, id_ in _hopes(say.dialog, walk):
        hope = hoped(say, walk, item)
        if hope and not _told_now(walk, id_) and id_ not in asked_this_time(walk):
            yield say.phrase("toen_nu_niet_gevraagd_hoop", hoop=hope)


def hopes_on_page(say: Speech, walk: Walk, left_out: Collection[str]) -> Iterator[Spans]:
    """The same on the page, where what they hope for is shown above."""
    for _, id_ in _hopes(say.dialog, walk):
        now = _told_now(walk, id_)
        if now and now not in left_out:
            yield say.phrase("papier_hoop_nu", nu=now)
        elif not now and id_ not in asked_this_time(walk):
            yield say.phrase("papier_niet_gevraagd_hoop")


def _told_now(walk: Walk, question: str) -> str:
    before = walk.before
    if before is None or not (before.looking or before.again) or is_confided_anew(walk, question):
        return ""
    words = quote(well_begun(worth_reading(noted_anew(walk, question).replace("\n", " "))))
    return "" if off_page(walk, words) else words


def _hopes(dialog: Dialog, walk: Walk) -> Iterator[tuple[Item, str]]:
    """Each element that they left open, with the open question at which they wrote what they hope
    for; not what they told in confidence or took off the page."""
    counted = applicable(dialog, walk.answers)
    for item in items_of(dialog, walk):
        about = dialog.asked_of.get(item.element.id, ()) if left_open(walk, item) else ()
        lines = (one for one in dialog.wanted if holds(one.condition, counted))
        slots = {slot for line in lines for slot in line.text.slots()}
        for id_ in about:
            answer = counted.get(id_)
            if id_ not in slots or answer is None or answer.given is not Given.WRITTEN:
                continue
            if not (is_confided_at(walk, id_) or typed_off_page(walk, answer.text)):
                yield item, id_
                break
