"""The screens of one element: why it is on the list, what to do about it, and to whom it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.edition.standing import ALONE, Standing
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.choice.choosing_screens import OWN_STEP
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import (
    QUOTED_ANEW,
    as_sentence,
    as_told,
    asks,
    in_words,
    looks_like,
    times_shown,
    with_typed_beside,
)
from dialogs.screens.told.earlier_answers import told_earlier
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.own_step_lines import own_step_here, own_step_may_fit
from dialogs.screens.told.told_at_element import is_done, is_not_for_them, said_at
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, as_plain, bold, join, quote
from dialogs.walk.state import Walk

_LISTED = 100
"""Characters of each quotation of what was said later at an element."""


def element_screen(
    dialog: Dialog, walk: Walk, element_id: str, standing: Standing = ALONE
) -> Layout | None:
    """What an element is, why it matters, what to do, and where the report says so.

    None if the element isn't on this walk's checklist (any more).
    """
    say, items = speech(dialog, walk), items_of(dialog, walk)
    item = next((item for item in items if item.element.id == element_id), None)
    if item is None:
        return None
    element = item.element
    stands = say.phrase(
        "status_keuze"
        if item.by_choice
        else "status_onbekend"
        if item.unknown
        else f"status_{item.status.value}"
    )
    shown = times_shown(say, item, with_step=item in named_first(dialog, walk))
    told, source = in_words(say, item, shown=shown), say.phrase("bron", bron=element.source)
    # That it is so because of their words means nothing unless these words are shown.
    because = (in_words(say, item, shown=QUOTED_ANEW) if item.by_words else told).because
    because = with_typed_beside(say, walk, item, because)
    settled = is_done(walk, element_id) or is_not_for_them(walk, item)
    own = own_step_here(say, walk, items, element_id)
    theirs = "" if settled or own else _own_step(dialog, walk, items, item)
    text = join(
        (
            join((bold(element.name), stands if item.by_answers is None else ()), "\n"),
            join((because, as_told(say, item, shown=shown)), " "),
            _tapped(say, item),
            said_at(replace(say, quote_length=_LISTED), walk, element_id),
            _said_earlier(say, dialog, walk, element_id),
            () if item.status is Status.IN_PLACE else looks_like(say, item),
            join((say.phrase("waarom_kop"), say.fill(say.for_them(element.why)), source), "\n"),
            () if settled else own or told.step,
            say.phrase("eigen_stap_ook_hier", woorden=quote(theirs)) if theirs else (),
            () if is_not_for_them(walk, item) else _other_steps(say, item),
        )
    )
    back = walk_action(WalkVerb.GROUP, item.status.value)
    return Layout(
        text,
        (
            *(((_own_step_button(say, element_id),),) if theirs else ()),
            ((say.label("knop_vraag_opnieuw"), walk_action(WalkVerb.ASK, item.question)),),
            *_to_others(say, item, standing),
            *(() if item.by_choice else (((say.label(f"knop_terug_{item.status.value}"), back),),)),
            ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),),
        ),
    )


def _own_step(dialog: Dialog, walk: Walk, items: Sequence[Item], item: Item) -> str:
    """The step of theirs that may fit what isn't whole here; '' without one."""
    is_open = item.status in (Status.MISSING, Status.PARTLY) and walk.room is None
    return own_step_may_fit(dialog, walk, items, item.element) if is_open else ""


def _own_step_button(say: Speech, element: str) -> tuple[str, str]:
    return say.label("knop_eigen_stap"), walk_action(WalkVerb.POINT, f"{OWN_STEP}{element}")


def _tapped(say: Speech, item: Item) -> Spans:
    """The answer of an element whose status the team changed later."""
    question = say.dialog.questions.get(item.question)
    if item.by_answers is None or question is None or question.id not in say.answers:
        return ()
    return say.phrase("woord_koos", antwoord=say.in_words(question))


def _said_earlier(say: Speech, dialog: Dialog, walk: Walk, element: str) -> Spans:
    """What was written about an element with an answer that was changed since."""
    words = (quote(one, _LISTED) for one in told_earlier(dialog, walk, element))
    told = "’ en ‘".join(words)
    return say.phrase("eerder_schreven", woorden=told) if told else ()


def _other_steps(say: Speech, item: Item) -> Spans:
    """What else can be done about something that is missing."""
    if item.status is not Status.MISSING or asks(item):
        return ()
    others = (step for step in item.element.steps if step != item.step)
    steps = [say.phrase("stap", tekst=as_sentence(as_plain(say.fill(step)))) for step in others]
    return join((say.phrase("stappen_kop"), *steps), "\n") if steps else ()


def _to_others(say: Speech, item: Item, standing: Standing) -> tuple[Row, ...]:
    """The button to other teams' numbers, shown only once this element was answered, so that it
    can't steer the answer."""
    answered = item.status is not Status.NOT_DISCUSSED
    known = standing.others is not None and item.element.id in standing.others.missing
    label = say.label("knop_anderen")
    action = walk_action(WalkVerb.OTHERS, item.element.id)
    return (((label, action),),) if answered and known else ()


def others_screen(dialog: Dialog, walk: Walk, element_id: str, standing: Standing) -> Layout | None:
    """How often an element was missing among other teams; None if that isn't known, or the
    element wasn't answered yet."""
    say, others = speech(dialog, walk), standing.others
    items = items_of(dialog, walk)
    item = next((item for item in items if item.element.id == element_id), None)
    if item is None or others is None or not _to_others(say, item, standing):
        return None
    count = others.missing[element_id]
    told = {"aantal": str(count), "seizoen": others.season}
    said = say.phrase("anderen_aantal" if count else "anderen_geen", **told)
    back: Row = ((say.label("knop_anderen_terug"), walk_action(WalkVerb.ELEMENT, element_id)),)
    return Layout(
        join((join((bold(item.element.name), said), "\n"), say.phrase("anderen_ongeveer"))),
        (back, ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)),
    )
