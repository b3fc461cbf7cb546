"""The checklist as screens: the short list, all elements of one status, and one element."""

from __future__ import annotations

from dialogs.edition.standing import ALONE, Standing
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, checklist, with_status
from dialogs.pack.conditions import holds
from dialogs.pack.definition import OF_A_WALK, Dialog, Status
from dialogs.pack.route import is_short, next_question
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.question_screens import onward_row, speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, as_plain, bold, join
from dialogs.walk.state import Walk

NAMED_FIRST = 3
"""Missing elements that the checklist names: as many as a team can take up in a week."""


def checklist_screen(dialog: Dialog, walk: Walk, standing: Standing = ALONE) -> Layout:
    """The first missing elements with a step each; a tap opens the rest."""
    say, items = speech(dialog, walk), checklist(dialog, walk.answers)
    missing = with_status(items, Status.MISSING)
    shown = missing[:NAMED_FIRST]
    unfinished = next_question(dialog, walk.answers) is not None
    nothing_yet = unfinished and all(item.status is Status.NOT_DISCUSSED for item in items)
    if nothing_yet or not items:
        return Layout(say.phrase("checklist_leeg"), (onward_row(dialog, walk, say),))
    parts = [say.phrase(_heading(walk, unfinished=unfinished))]
    if shown:
        parts.append(say.phrase("ontbreekt_kop_een" if len(missing) == 1 else "ontbreekt_kop"))
        parts += [named(say, number, item) for number, item in enumerate(shown, start=1)]
    elif unfinished or walk.room is not None:
        parts.append(say.phrase("niets_ontbreekt"))
    else:
        parts.append(_nothing_missing(say, items))
    partly_told = not shown and not unfinished and walk.room is None
    parts.append(_counts(say, items, len(missing) - len(shown), partly_told=partly_told))
    if shown:
        parts.append(say.phrase("onder_stappen"))
    elements = tuple(_element_row(item) for item in shown)
    groups = tuple(
        ((say.label(f"knop_{status.value}"), walk_action(WalkVerb.GROUP, status.value)),)
        for status in OF_A_WALK
        if with_status(items, status)
    )
    onward: tuple[Row, ...] = _sharing(say, standing)
    if unfinished or walk.room is not None:
        onward = (onward_row(dialog, walk, say),)
    elif is_short(dialog, say.answers):
        onward = (((say.label("knop_heel_gesprek"), walk_action(WalkVerb.WHOLE)),), *onward)
    return Layout(join(parts), (*elements, *groups, *onward))


def _heading(walk: Walk, *, unfinished: bool) -> str:
    """The phrase above the list. A session has a list of the group too, and no known end."""
    room = walk.room
    if walk.among_others if room is None else room.mode.each:
        return "kamer_checklist_kop"
    unfinished = unfinished and room is None
    return "checklist_kop_tussentijds" if unfinished else "checklist_kop"


def _nothing_missing(say: Speech, items: tuple[Item, ...]) -> Spans:
    """What somebody hears who is done and misses nothing: one step is left, to ask two young people
    whether they think so too."""
    partly = len(with_status(items, Status.PARTLY))
    if partly:
        key = "niets_ontbreekt_deels_een" if partly == 1 else "niets_ontbreekt_deels"
        return say.phrase(key, aantal=str(partly))
    goals = () if say.dialog.goals is None else say.dialog.goals.choices
    asks = (
        goal.ask for goal in goals if goal.ask is not None and holds(goal.condition, say.answers)
    )
    ask = next(asks, None)
    words = say.label("vraag_aan_jongere") if ask is None else as_plain(say.fill(ask))
    whole = not with_status(items, Status.NOT_DISCUSSED) and not is_short(say.dialog, say.answers)
    return say.phrase("alles_is_er" if whole else "besproken_is_er", vraag=words)


def _sharing(say: Speech, standing: Standing) -> tuple[Row, ...]:
    """The button to sharing with the programme, if there is one to share with."""
    if standing.counted:
        return (((say.label("knop_delen_meegeteld"), walk_action(WalkVerb.SHARING)),),)
    if not standing.asks:
        return ()
    key = "knop_delen" if standing.waits is None else "knop_delen_klaar"
    return (((say.label(key), walk_action(WalkVerb.SHARING)),),)


def group_screen(dialog: Dialog, walk: Walk, status: Status) -> Layout:
    """All elements with this status, in one sentence each."""
    say = speech(dialog, walk)
    items = with_status(checklist(dialog, walk.answers), status)
    heading = f"kop_{status.value}" if items else f"leeg_{status.value}"
    lines = [line(say, item) for item in items]
    back: Row = ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)
    return Layout(
        join((say.phrase(heading), *lines)), (*(_element_row(item) for item in items), back)
    )


def element_screen(
    dialog: Dialog, walk: Walk, element_id: str, standing: Standing = ALONE
) -> Layout | None:
    """What an element is, why it matters, what to do, and where the report says so.

    None if the element isn't on this walk's checklist (any more).
    """
    say, items = speech(dialog, walk), checklist(dialog, walk.answers)
    item = next((item for item in items if item.element.id == element_id), None)
    if item is None:
        return None
    element = item.element
    stands = say.phrase("status_onbekend" if item.unknown else f"status_{item.status.value}")
    steps = [say.phrase("stap", tekst=_sentence(say.fill(step))) for step in element.steps]
    text = join(
        (
            join((bold(element.name), stands), "\n"),
            say.fill(item.because) if item.because is not None else (),
            _as_told(say, item),
            join((say.phrase("wat_kop"), say.fill(element.what)), "\n"),
            join((say.phrase("waarom_kop"), say.fill(element.why)), "\n"),
            join((say.phrase(_steps_heading(item)), *steps), "\n"),
            say.phrase("bron", bron=element.source),
        )
    )
    back = walk_action(WalkVerb.GROUP, item.status.value)
    return Layout(
        text,
        (
            ((say.label("knop_vraag_opnieuw"), walk_action(WalkVerb.ASK, item.question)),),
            *_to_others(say, item, standing),
            ((say.label(f"knop_terug_{item.status.value}"), back),),
            ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),),
        ),
    )


def _steps_heading(item: Item) -> str:
    """The phrase above the steps: what is in place needs none, so there they are an offer."""
    return "stappen_kop_geborgd" if item.status is Status.IN_PLACE else "stappen_kop"


def _as_told(say: Speech, item: Item) -> Spans:
    """How something that is in place went the last time, in the team's words; or else that it is
    there by their word alone."""
    last_time = item.element.last_time
    if last_time is None or item.status is not Status.IN_PLACE:
        return ()
    answer = say.answers.get(last_time.question)
    if answer is None or answer.given is Given.SKIPPED:
        return ()
    if answer.given is not Given.WRITTEN:
        return say.phrase("volgens_jullie")
    return say.phrase("laatste_keer_was", laatste_keer=say.quoted(last_time.question) or "")


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
    items = checklist(dialog, walk.answers)
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


def named(say: Speech, number: int, item: Item) -> Spans:
    """A missing element with a step for next week."""
    head = bold(f"{number}. {item.element.name}.")
    because = say.fill(item.because) if item.because is not None else ()
    step = say.phrase("volgende_week", stap=as_plain(say.fill(item.element.steps[0])))
    return join((join((head, because), " "), step), "\n")


def _sentence(step: Spans) -> str:
    words = as_plain(step)
    return words[:1].upper() + words[1:]


def line(say: Speech, item: Item) -> Spans:
    """An element in one sentence: why it has its status, else what it is."""
    head = bold(f"{item.element.name}.")
    because = say.fill(item.because) if item.because is not None else say.fill(item.element.what)
    return join((head, because, _as_told(say, item)), " ")


def _element_row(item: Item) -> Row:
    return ((item.element.name, walk_action(WalkVerb.ELEMENT, item.element.id)),)


def _counts(say: Speech, items: tuple[Item, ...], more_missing: int, *, partly_told: bool) -> Spans:
    counts = {
        "meer": more_missing,
        "deels": 0 if partly_told else len(with_status(items, Status.PARTLY)),
        "geborgd": len(with_status(items, Status.IN_PLACE)),
        "niet_besproken": len(with_status(items, Status.NOT_DISCUSSED)),
    }
    return join(
        (
            say.phrase(f"telling_{key}_een" if count == 1 else f"telling_{key}", aantal=str(count))
            for key, count in counts.items()
            if count
        ),
        " ",
    )
