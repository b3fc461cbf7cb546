"""The checklist as screens: the short list, all elements of one status, and one element."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dialogs.edition.standing import ALONE, Standing
from dialogs.pack.checklist import Item, choices, is_little_known, with_status
from dialogs.pack.definition import Dialog, Question, Status
from dialogs.pack.route import is_short, next_question
from dialogs.screens.checklist.called_points import each_named
from dialogs.screens.checklist.list_buttons import choose_row, element_row, sharing_rows
from dialogs.screens.checklist.news_on_list import (
    done_below,
    told_as_done,
    told_as_whole,
    whole_anew,
)
from dialogs.screens.checklist.nothing_missing import nothing_missing
from dialogs.screens.layout import Layout, Row, Speech, side_by_side
from dialogs.screens.question_screens import onward_row, speech
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.checklist_lines import (
    ItemInWords,
    in_words,
    line,
    name_with_words,
    named,
    own_plan,
    question_quoted,
    times_shown,
)
from dialogs.screens.told.chosen_lines import chosen_part
from dialogs.screens.told.earlier_answers import told_outside, typed_off_page
from dialogs.screens.told.fear_told import fear_told
from dialogs.screens.told.hoped import hoped
from dialogs.screens.told.in_confidence import only_here, stands_confided
from dialogs.screens.told.items_shown import items_of, was_passed_over
from dialogs.screens.told.noticed_words import (
    noticed,
    noticed_about,
    noticed_at,
    step_told,
    told_above_list,
)
from dialogs.screens.told.own_fears import fear_on_list
from dialogs.screens.told.own_step_lines import own_step_at
from dialogs.screens.told.told_at_element import (
    is_done,
    is_not_for_them,
    lines_at,
    listed_at,
    said_at,
)
from dialogs.screens.told.weighs_most import left_open, weakest_at, weighs_at
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import QUOTE_LENGTH, Spans, as_plain, join, quote
from dialogs.understanding.quoting.telling import names_next_time
from dialogs.walk.intentions import HowItWent
from dialogs.walk.state import Walk
from dialogs.walk.steps_done import step_done

NAMED_FIRST = 3
"""Missing elements that the checklist names: as many as a team can take up in a week."""
_QUOTED_IN_LISTS = (QUOTE_LENGTH, 100, 60, 30)
"""Characters of each quotation, by how full the list is."""
_LOOSE = 60
"""Characters of each quotation of a text that was typed later and belongs to no element."""
_MESSAGE = 4096
"""UTF-16 units that fit in a message."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The elements that the first screen names: what is missing, and if that is little, what is
    partly there."""

    missing: tuple[Item, ...]
    partly: tuple[Item, ...]

    @property
    def all(self) -> tuple[Item, ...]:
        """In the order in which they are shown: what they still have to find out follows what is
        missing."""
        known = (item for item in self.missing if not item.unknown)
        return (*known, *(item for item in self.missing if item.unknown), *self.partly)

    def told(
        self, say: Speech, walk: Walk, own: str, *, headed: bool, chosen: Collection[str] = ()
    ) -> Iterator[Spans]:
        """Each with its number. `headed`: with a heading above what is partly there. `own`: the
        element that shows their own step. `chosen`: those whose step is shown above already."""
        heading, above = "", {one.element for one in walk.intentions.to_do if one.text}
        for number, item in enumerate(self.all, start=1):
            if (head := self._above(item)) != heading and (
                headed or item.status is not Status.PARTLY
            ):
                yield say.phrase(head)
            heading = head
            later = said_at(say, walk, item.element.id, all_of_it=False)
            settled = is_done(walk, item.element.id) or is_not_for_them(walk, item)
            with_step = not (settled or item.element.id in chosen)
            told = named(say, walk, number, item, with_step=with_step, own_step=own)
            if item.element.id in chosen and item.element.id in above:
                told = join((told, say.phrase("papier_stap_boven")), " ")
            also = _goes_along(say, walk, item)
            yield join((told, join((later, also), " ")), "\n")

    def _above(self, item: Item) -> str:
        if item.status is Status.PARTLY:
            return "deels_kop"
        if item.unknown:
            return "uitzoeken_kop"
        known = sum(not one.unknown for one in self.missing)
        return "ontbreekt_kop_een" if known == 1 else "ontbreekt_kop"


def _goes_along(say: Speech, walk: Walk, item: Item) -> Spans:
    """Says that what they said later about a confided point does go along."""
    said = lines_at(walk, item.element.id)[-1:] if stands_confided(walk, item) else ()
    goes = bool(said) and not typed_off_page(walk, said[0])
    return say.phrase("later_gaat_mee") if goes else ()


def named_first(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """The elements that the first screen names, in its order."""
    return _named_first(dialog, walk, items_of(dialog, walk)).all


def checklist_screen(dialog: Dialog, walk: Walk, standing: Standing = ALONE) -> Layout:
    """The first missing elements with a step each; a tap opens the rest."""
    say, items = speech(dialog, walk), items_of(dialog, walk)
    missing, shown = with_status(items, Status.MISSING), _named_first(dialog, walk, items)
    unfinished = next_question(dialog, walk.answers) is not None
    nothing_known = all(item.status is Status.NOT_DISCUSSED for item in items)
    if (nothing_known and unfinished) or not items:
        return Layout(say.phrase("checklist_leeg"), (onward_row(dialog, walk, say),))
    finished = not unfinished and walk.room is None
    head = [say.phrase(_heading(walk, unfinished=unfinished))]
    to_begin = _to_begin(items) if finished and not missing else ()
    if not missing:
        whole = finished and not choices(items)
        head.append(nothing_missing(say, items) if whole else say.phrase("niets_ontbreekt"))
    chosen = chosen_part(say, walk.intentions)
    where = _where_noticed(say, walk, items, shown) if noticed(dialog, walk) else ()
    headed = bool(missing or to_begin) or not finished
    below = (*head[1:], chosen)
    if chosen and finished and not (missing or to_begin) and shown.partly:
        below = (chosen, say.phrase("ook_nog_beter"))  # they did choose one to begin with
    here = {item.element.id for item in shown.all}
    told = tuple(i for i in items if not to_begin or i.status is not Status.NOT_DISCUSSED)
    others = tuple(item for item in missing if item not in shown.missing)
    counts = (_more_to_find_out(say, others), _counts(say, walk, told, shown))
    text: Spans = ()
    at, quoted = own_step_at(dialog, walk, items), {id_ for i in shown.all for id_, _ in i.besides}
    outside = tuple(one for one in told_outside(dialog, walk) if one[0].id not in quoted)
    for quote_length, without_step in _ever_shorter(say, walk, shown):
        quoting = replace(say, quote_length=quote_length)
        named_ones = shown.told(quoting, walk, at, headed=headed, chosen=without_step)
        did: tuple[Spans, ...] = told_as_done(quoting, walk, here), told_as_whole(quoting, walk)
        loose = said_at(replace(say, quote_length=min(quote_length, _LOOSE)), walk, "")
        struck = told_above_list(quoting, walk, where), fear_on_list(quoting, walk)
        own = _typed_besides(
            quoting, walk, outside, at in {i.element.id for i in shown.all} - {*without_step}
        )
        here_only = only_here(say, walk, shown.all)
        theirs = tuple(_by_choice(quoting, walk, items))
        last = (loose, here_only, say.phrase("onder_stappen"))
        weighs = fear_told(quoting, walk)  # what they fear most comes first, as on the page
        text = join(
            (head[0], *struck, weighs, *below, *named_ones, *did, *theirs, *counts, *own, *last)
        )
        if _fits(text):
            break
    elements = tuple(element_row(item) for item in (*shown.all, *choices(items))) + to_begin
    groups = side_by_side(
        (say.label(f"knop_{status.value}"), walk_action(WalkVerb.GROUP, status.value))
        for status in Status
        if with_status(items, status)
    )
    onward: tuple[Row, ...] = ()
    if not nothing_known or standing.counted or standing.waits is not None:
        onward = sharing_rows(say, walk, standing)
    if unfinished or walk.room is not None:
        onward = (onward_row(dialog, walk, say),)
    elif is_short(dialog, say.answers):
        onward = (((say.label("knop_heel_gesprek"), walk_action(WalkVerb.WHOLE)),), *onward)
    take: Row = ()
    if walk.room is None and not nothing_known:
        take = ((say.label("knop_neem_mee"), walk_action(WalkVerb.TAKE_HOME)),)
    if finished:
        # What most people want next comes first; while questions are left, that is these.
        choose = () if to_begin else choose_row(dialog, walk, say)
        return Layout(text, (*side_by_side((*choose, *take)), *elements, *groups, *onward))
    return Layout(text, (*elements, *groups, *side_by_side(take), *onward))


def _where_noticed(say: Speech, walk: Walk, items: Sequence[Item], shown: _Named) -> Spans:
    """Which of the points shown say more about what they noticed; otherwise the button of the point
    that it is clearly about, if that isn't in place yet."""
    ids = [item.element.id for item in shown.all]
    about = noticed_about(say.dialog, walk, say.dialog.elements)
    if found := noticed_at(say.dialog, walk, ids) or ((about,) if about in ids else ()):
        numbers = " en ".join(str(ids.index(one) + 1) for one in found)
        every = len(found) == len(ids)
        return () if every else say.phrase("opviel_punten", nummers=numbers)
    for item in items:
        named = item.status in _NOT_WHOLE and not item.by_choice
        if item.element.id == about and about not in ids and named:
            button = say.label(f"knop_{item.status.value}")
            return say.phrase("opviel_elders", naam=item.element.name, knop=button)
    return ()


_NOT_WHOLE = (Status.MISSING, Status.PARTLY)


def _typed_besides(
    say: Speech,
    walk: Walk,
    outside: Iterable[tuple[Question, tuple[str, ...]]],
    step_elsewhere: bool,
) -> Iterator[Spans]:
    """What they typed at questions of no element, and unless it stands above a step they told after
    all questions."""
    for question, told in outside:
        typed = "’ en ‘".join(quote(one, say.quote_length) for one in told)
        yield say.phrase("bij_vraag", naam=question.name, woorden=typed)
    if not step_elsewhere and (step := step_told(say.dialog, walk)):
        yield say.phrase("eigen_stap", woorden=quote(step, say.quote_length))


def _is_step(told: ItemInWords | None, text: str) -> bool:
    return told is not None and told.is_step(text)


def _ever_shorter(say: Speech, walk: Walk, shown: _Named) -> Iterator[tuple[int, Collection[str]]]:
    """How many characters are quoted, and the elements whose step isn't shown. The step of a chosen
    one is above the list already, unless it went half and the next step is another; if the list
    gets too long for one message, no step is shown."""
    now = {item.element.id: in_words(say, item) for item in shown.all}
    chosen = {
        point.element
        for point in walk.intentions.to_do
        if point.text
        and (point.outcome is not HowItWent.HALF or _is_step(now.get(point.element), point.text))
    }
    for quote_length in _QUOTED_IN_LISTS:
        yield quote_length, chosen
    yield _QUOTED_IN_LISTS[-1], {item.element.id for item in shown.all}


def _fits(text: Spans) -> bool:
    return len(as_plain(text).encode("utf-16-le")) // 2 <= _MESSAGE


def _named_first(dialog: Dialog, walk: Walk, items: tuple[Item, ...]) -> _Named:
    """What is missing first, of that last what they wrote of without it being clear how it stands.
    What is partly there and at which they told what they fear, or what they will do and when, takes
    the place of the last of what is only to be found out; what they call their weakest spot, of the
    last. What they let onto the list is told there, after as many as are named anyway."""
    first, partly = with_status(items, Status.MISSING), with_status(items, Status.PARTLY)
    known = sum(not item.unknown for item in first)
    first = tuple(sorted(first, key=lambda item: item.unknown and bool(item.kept)))
    say = speech(dialog, walk)
    planned = [item for item in partly if names_next_time(own_plan(say, item))]
    partly = (*planned, *(item for item in partly if item not in planned))
    leads = planned or any(item.element.id in weighs_at(dialog, walk) for item in partly[:1])
    weak = any(item.element.id in weakest_at(dialog, walk) for item in partly[:1])
    most = NAMED_FIRST
    if (weak or (leads and known < NAMED_FIRST)) and len(first) >= NAMED_FIRST:
        most -= 1
        shown = first[:NAMED_FIRST]
        later = ([item for item in shown if item.unknown] or shown)[-1]
        first = (*(item for item in first if item is not later), later)
    left = NAMED_FIRST - len(first[:most])
    first, partly = (
        (*group[:count], *(i for i in group[count:] if listed_at(dialog, walk, i.element.id)))
        for group, count in ((first, most), (partly, left))
    )
    return _Named(first, partly)


def _heading(walk: Walk, *, unfinished: bool) -> str:
    """The phrase above the list. A session has a list of the group too, and no known end."""
    room = walk.room
    if walk.among_others if room is None else room.mode.each:
        return "kamer_checklist_kop"
    unfinished = unfinished and room is None
    return "checklist_kop_tussentijds" if unfinished else "checklist_kop"


def _to_begin(items: tuple[Item, ...]) -> tuple[Row, ...]:
    """Buttons to the first questions of elements that nothing is known of, if those are most."""
    if not is_little_known(items):
        return ()
    first = with_status(items, Status.NOT_DISCUSSED)[:NAMED_FIRST]
    return tuple(((i.element.name, walk_action(WalkVerb.ASK, i.question)),) for i in first)


def group_screen(dialog: Dialog, walk: Walk, status: Status) -> Layout:
    """All elements with this status, in one sentence each."""
    say = speech(dialog, walk)
    every = items_of(dialog, walk)
    items, first = with_status(every, status), _named_first(dialog, walk, every).all
    shown = [times_shown(say, item, with_step=True) if item in first else 0 for item in items]
    heading = f"kop_{status.value}" if items else f"leeg_{status.value}"
    back: Row = ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)
    text: Spans = ()
    for longest in _QUOTED_IN_LISTS:
        quoting = replace(say, quote_length=longest)
        lines = _lines(quoting, walk, items, shown)
        text = join((say.phrase(heading), *lines))
        if _fits(text):
            break
    return Layout(text, (*(element_row(item) for item in items), back))


def _lines(
    say: Speech, walk: Walk, items: tuple[Item, ...], shown: Sequence[int]
) -> Iterator[Spans]:
    """`shown`: how often each one's words were shown before."""
    for item, times in zip(items, shown, strict=True):
        later = said_at(say, walk, item.element.id, all_of_it=False)
        told = line(say, walk, item, shown=times)
        yield join((told, later), " ")
    yield only_here(say, walk, items)


def _by_choice(say: Speech, walk: Walk, items: tuple[Item, ...]) -> Iterator[Spans]:
    """What isn't whole because they want it so, in their words."""
    if chosen := choices(items):
        yield say.phrase("keuze_kop")
        yield from _lines(say, walk, chosen, [0] * len(chosen))


def _counts(say: Speech, walk: Walk, items: tuple[Item, ...], shown: _Named) -> Spans:
    """The elements that aren't listed above: by name, or only their number if there are many. One
    that is partly there and of which a step is told as done, or that is in place by what they
    answered when they looked again, is shown above."""
    more = [item for item in with_status(items, Status.MISSING) if item not in shown.all]
    partly = [item for item in with_status(items, Status.PARTLY) if item not in shown.all]
    told = {one.then.element for one in whole_anew(say, walk)}
    open_ = [item for item in partly if left_open(walk, item)][:_NAMED_THERE]
    doubted = [item for item in partly if item.doubted][:_NAMED_THERE]
    did = {one.element for one in done_below(walk, {item.element.id for item in shown.all})}
    partly = [i for i in partly if i not in (*open_, *doubted) and i.element.id not in did]
    goal = "" if say.dialog.goals is None else say.dialog.goals.element
    at_goal = (item for item in open_ if item.element.id == goal)
    hopes = {item.element.id: hope for item in at_goal if (hope := hoped(say, walk, item))}
    unsaid = with_status(items, Status.NOT_DISCUSSED)
    passed = [item for item in unsaid if was_passed_over(walk, item)]
    key = "deels_meer" if shown.partly else "deels"
    if shown.partly and len(partly) <= _NAMED_THERE and not shown.missing:
        key = "deels_beter"
    counted = {
        "meer": [item for item in more if not item.unknown],
        key: partly,
        "twijfel": doubted,
        "opengelaten": [item for item in open_ if item.element.id not in hopes],
        "geborgd": [i for i in with_status(items, Status.IN_PLACE) if i.element.id not in told],
        "overgeslagen": [item for item in unsaid if item in passed],
        "niet_besproken": [item for item in unsaid if item not in passed],
    }

    def name(item: Item) -> str:
        point = step_done(walk, item.element.id)
        if item.status is Status.PARTLY and point is not None and point.text and point.done_on:
            return say.label("toen_nu_verder_stap", naam=item.element.name)
        in_place = item.status is Status.IN_PLACE
        if in_place and lacks_their_words(item) and not question_quoted(say, item):
            return say.label("telling_zonder_woorden", naam=item.element.name)
        return name_with_words(say, walk, item) if item in (*more, *partly) else item.element.name

    plain_words = walk.exchange.wants_plain
    lines = (
        each_named(say, f"telling_{key}_namen", [*map(name, found)], apart=plain_words)
        if len(found) <= (_NAMED_THERE if key in _ALL_NAMED else NAMED_FIRST)
        else say.phrase(f"telling_{key}", aantal=str(len(found)))
        for key, found in counted.items()
        if found
    )
    hoping = (say.phrase("telling_gehoopt", hoop=hope) for hope in hopes.values())
    return join((*hoping, *lines), "\n")


_NAMED_THERE = 6
"""At most this many elements in place are named: what is missing is written out above them."""
_ALL_NAMED = ("geborgd", "deels", "deels_meer", "deels_beter", "twijfel", "opengelaten")
"""So is what is partly there: what weighs for their goal may be among it."""


def _more_to_find_out(say: Speech, items: tuple[Item, ...]) -> Spans:
    """What isn't known and isn't named above: it was promised that it would be on the list."""
    names = [item.element.name for item in items if item.unknown]
    return say.phrase("ook_uitzoeken", wat="; ".join(names)) if names else ()
