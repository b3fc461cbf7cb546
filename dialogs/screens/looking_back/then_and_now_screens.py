"""Then and now: the status of each element on an earlier day and now, without a score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.days import in_words as day_in_words
from dialogs.days import stored_day
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.looking_back.asks_anew import MOST_PASSED_OVER, passed_over_then, rest_to_ask
from dialogs.screens.looking_back.left_unasked import told_not_asked
from dialogs.screens.looking_back.then_and_now import (
    Comparison,
    Turned,
    compared,
    just_asked,
    just_passed,
    new_on_list,
    not_asked,
    skipped,
    was_done_then,
)
from dialogs.screens.looking_back.then_and_now_element import element_then_and_now
from dialogs.screens.looking_back.then_and_now_words import only_named, told_at_another
from dialogs.screens.looking_back.went_forward import (
    answered_otherwise,
    further_by_tap,
    only_did,
    otherwise_by_name,
    stepped,
    told_of_solved,
    went_forward,
)
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import name_with_words, question_quoted
from dialogs.screens.told.chosen_lines import (
    has_passed,
    is_told_there,
    told_in_between,
    told_kept_until,
)
from dialogs.screens.told.earlier_answers import off_page
from dialogs.screens.told.fear_told import fear_now, fear_told
from dialogs.screens.told.hope_anew import told_of_hopes
from dialogs.screens.told.items_shown import was_passed_over
from dialogs.screens.told.noticed_words import noticed_about, told_of_noticed
from dialogs.screens.told.share_anew import told_of_share
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import QUOTE_LENGTH, Spans, as_plain, join, plain
from dialogs.walk.asked_anew import asked_this_time
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk

_QUOTED = (QUOTE_LENGTH, 100, 80, 60, 30)
"""Characters of each quotation, by how full the message is."""
_CALENDAR = "agenda"
"""What the action is about that sends a file with the day on which they look together."""
_FEW = 4
"""If at most this many elements weren't asked again, they are named, however full the message
is."""
_MESSAGE = 4096
"""UTF-16 units that fit in a message."""


def then_and_now_screen(dialog: Dialog, walk: Walk) -> Layout | None:
    """The comparison of then and now; None if there is nothing to compare with."""
    before = walk.before
    if before is None:
        return None
    say = speech(dialog, walk)
    rows: list[Row] = [((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)]
    if walk.room is None:
        take = (say.label("knop_neem_mee_toen_nu"), walk_action(WalkVerb.TAKE_HOME))
        rows.insert(0, (take,))
        if walk.intentions.day and not has_passed(walk) and not walk.intentions.hour:
            # No message comes on that day.
            day = walk_action(WalkVerb.TAKE_HOME, _CALENDAR)
            rows.insert(0, ((say.label("knop_neem_mee_agenda"), day),))
        if rest_to_ask(dialog, walk) and not before.looking:
            rows.insert(0, ((say.label("knop_nogeens_rest"), walk_action(WalkVerb.ASK_MORE)),))
    chosen = {point.element for point in walk.intentions.points if is_told_there(point)}
    # What they chose and what changed comes first, so that it is told in full; of what they chose,
    # what was done on the earlier day already isn't news.
    order = sorted(
        compared(dialog, walk, before),
        key=lambda one: (
            one.then.element not in chosen,
            was_done_then(walk, one.then.element),
            one.turned is Turned.SAME,
        ),
    )
    ways = (
        (_QUOTED[0], len(order), True),
        *((longest, len(order), False) for longest in _QUOTED),
        *((min(_QUOTED), most, False) for most in reversed(range(len(order)))),
    )
    every = (
        _told(replace(say, quote_length=longest), walk, before, order, most, names_all=all_)
        for longest, most, all_ in ways
    )
    text = next(text for parts in every if _fits(text := join(parts)))
    whole = tuple(_told(say, walk, before, order, len(order), names_all=False))
    return Layout(text, tuple(rows), in_two=_in_two(whole))


def _in_two(parts: Sequence[Spans]) -> tuple[Spans, Spans] | None:
    """The parts in two messages of about the same length; None if they fit in one, or not in two.
    A quotation that is cut often loses its point, so what they wrote is rather told in two."""
    if _fits(join(parts)):
        return None
    both = ((join(parts[:at]), join(parts[at:])) for at in range(1, len(parts)))
    fit = [one for one in both if all(map(_fits, one))]
    return min(fit, key=lambda one: max(map(_length, one)), default=None)


def rest_asked_screen(dialog: Dialog, walk: Walk) -> Layout | None:
    """Replaces the comparison for somebody who has already seen it and was then asked the remaining
    questions: it shows what they said more about, and what stays on the list. It shows everything
    if another goal may change what else is on the list, or if what is above the elements was
    asked."""
    whole, before = then_and_now_screen(dialog, walk), walk.before
    if whole is None or before is None:
        return None
    say = speech(dialog, walk)
    found = [one for one in compared(dialog, walk, before) if just_asked(walk, one)]
    asked = [one for id_ in asked_this_time(walk) if (one := dialog.questions.get(id_))]
    goal = None if dialog.goals is None else dialog.goals.element
    if any(one.open or one.element == goal for one in asked):
        return whole
    stays = "; ".join(one.then.name for one in found if just_passed(walk, one)) or None
    told = [element_then_and_now(say, walk, one) for one in found if not just_passed(walk, one)]
    if not told:
        return Layout(say.phrase("toen_nu_rest_over", namen=stays), whole.rows)
    parts = [say.phrase("toen_nu_rest_erbij"), *told, say.phrase("toen_nu_blijft", namen=stays)]
    parts += [_not_discussed(say, walk), _new_besides(say, walk, before)]
    text = join(parts)
    return Layout(text, whole.rows) if _fits(text) else whole


def stop_screen(dialog: Dialog, walk: Walk) -> Layout:
    """Asks whether to stop asking again, after they passed over some questions in a row. There is
    no other question below it, so a yes can only be a yes to this."""
    say = speech(dialog, walk)
    stop = say.label("knop_nogeens_stop"), walk_action(WalkVerb.STOP_LOOKING)
    more = say.label("knop_nogeens_verder"), walk_action(WalkVerb.ASK_MORE)
    return Layout(say.phrase("nogeens_stoppen"), ((stop,), (more,)))


def _fits(text: Spans) -> bool:
    return _length(text) <= _MESSAGE


def _length(text: Spans) -> int:
    return len(as_plain(text).encode("utf-16-le")) // 2


def _told(
    say: Speech,
    walk: Walk,
    before: Before,
    order: list[Comparison],
    most: int,
    *,
    names_all: bool,
) -> Iterator[Spans]:
    """Tell the first `most` in full, and only name the others. `names_all`: also name those that
    weren't asked again; otherwise say how many there are, if they are many."""
    whole = replace(say, quote_length=QUOTE_LENGTH)
    days = {"toen": _day(before.answered or before.day), "nu": _day(before.again)}
    head = [say.phrase("toen_nu_kop"), say.phrase("toen_nu_dagen", **days)]
    at = noticed_about(say.dialog, walk, say.dialog.elements)
    if at not in {one.then.element for one in order[:most] if not only_named(say, walk, one)}:
        head += told_of_noticed(say, walk)
        at = ""
    head += told_of_share(say, walk, on_page=False)
    head += told_of_hopes(say, walk)
    head += _further(whole, walk, order)
    head += told_of_solved(whole, walk, order)
    if answered := answered_otherwise(say, walk, order):
        head.append(say.phrase("toen_nu_ander_antwoord", namen="; ".join(answered)))
    if other := otherwise_by_name(whole, walk, order):
        head.append(say.phrase("toen_nu_anders", namen="; ".join(other)))
    named = [one for one in order if only_named(say, walk, one)]
    order = [one for one in order if one not in named]
    parts = [join(head, "\n"), fear_told(say, walk) if fear_now(say.dialog, walk) else ()]
    elsewhere = told_at_another(say, walk, order[:most])
    parts += [
        element_then_and_now(say, walk, one, noticed=one.then.element == at, elsewhere=elsewhere)
        for one in order[:most]
    ]
    for key, same in (("toen_nu_ook_anders", False), ("toen_nu_zelfde_namen", True)):
        rest = (one for one in order[most:] if (one.turned is Turned.SAME) is same)
        rest = (one for one in rest if not (same and stepped(walk, one)))
        if names := "; ".join(one.then.name for one in rest):
            parts.append(say.phrase(key, namen=names))
    kinds = {"toen_nu_overgeslagen_namen": skipped, "toen_nu_niet_meer_gevraagd_namen": not_asked}
    for key, which in kinds.items():
        left = [
            one.then.name if one.now is None else name_with_words(say, walk, one.now)
            for one in named
            if which(walk, one)
        ]
        if left and (names_all or len(left) <= _FEW):
            parts.append(say.phrase(key, namen="; ".join(left)))
        elif left:
            counted = key.removesuffix("_namen")
            those = [one for one in named if which(walk, one)]
            many = say.phrase(f"{counted}_aantal", aantal=str(len(left)))
            missing = "; ".join(o.then.name for o in those if o.then.status is Status.MISSING)
            key = _NOT_ASKED_MISSING if which is not_asked and missing else ""
            first = say.phrase(key, namen=missing) if key else ()
            parts.append(join((many, first, _not_asked_of(say, walk, those)), " "))
    if not (order or named):
        parts.append(say.phrase("toen_nu_niets"))
    parts.append(
        join(
            told_in_between(say, walk.intentions, {one.then.element for one in order[:most]}), "\n"
        )
    )
    parts += [told_not_asked(say, walk, before), _not_discussed(say, walk)]
    parts.append(_new_besides(say, walk, before))
    ends = join((say.phrase("toen_nu_eind"), told_kept_until(say, walk)), " ")
    return filter(None, (*parts, ends))


_NOT_ASKED_MISSING = "toen_nu_niet_meer_gevraagd_ontbrak"
"""Names what matters most of what wasn't asked again."""


def _not_asked_of(say: Speech, walk: Walk, named: list[Comparison]) -> Spans:
    """The first answer of theirs that the list quotes, such as who doesn't come, where nothing was
    asked again: among many names it would seem to be forgotten."""
    for one in named:
        asked = question_quoted(say, one.now) if one.now and not_asked(walk, one) else ""
        words = (say.quoted(asked) or "") if asked else ""
        if words and not off_page(walk, words):
            name = one.then.name
            return say.phrase("toen_nu_niet_meer_gevraagd_woorden", naam=name, woorden=words)
    return ()


def _further(say: Speech, walk: Walk, order: list[Comparison]) -> Iterator[Spans]:
    """What is further than then, under one heading with a line for each, or in one sentence if it
    is one thing; and what they only did: nobody said that this brought them further."""
    named = {
        "toen_nu_verder": went_forward(say, walk, order, quoted=_HEADLINE),
        "toen_nu_anders_gekozen": further_by_tap(say, walk, order),
    }
    if sum(map(len, named.values())) == 1:
        yield from (say.phrase(key, namen=names[0]) for key, names in named.items() if names)
    elif any(named.values()):
        yield say.phrase("toen_nu_verder_kop")
        yield from (plain(f"– {one}") for names in named.values() for one in names)
    if did := only_did(say, walk, order):
        yield say.phrase("toen_nu_stap_gedaan", namen="; ".join(did))


_HEADLINE = 80
"""Characters of a quotation there."""


def _new_besides(say: Speech, walk: Walk, before: Before) -> Spans:
    """What is on the list only because of the new answers."""
    new = new_on_list(say.dialog, walk, before)
    return say.phrase("toen_nu_nieuw_erbij", namen="; ".join(new)) if new else ()


def _not_discussed(say: Speech, walk: Walk) -> Spans:
    """What they passed over then and wasn't asked since, by name: it would seem to be forgotten."""
    left = passed_over_then(say.dialog, walk)
    if len(left) > MOST_PASSED_OVER:
        return ()
    kinds = (("overgeslagen", True), ("niet_besproken", False))
    told = (
        (key, "; ".join(o.element.name for o in left if was_passed_over(walk, o) is passed))
        for key, passed in kinds
    )
    return join(
        [say.phrase(f"toen_nu_toen_{key}", namen=names) for key, names in told if names], "\n"
    )


def _day(stored: str) -> str:
    day = stored_day(stored)
    return "" if day is None else day_in_words(day)
