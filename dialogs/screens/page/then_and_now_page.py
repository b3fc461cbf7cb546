"""Then and now on the page that is taken home: what is different from an earlier day, and what
wasn't asked or answered once more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from dialogs.days import in_words as day_in_words
from dialogs.days import stored_day
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.left_unasked import told_not_asked
from dialogs.screens.looking_back.then_and_now import (
    Comparison,
    Turned,
    compared,
    not_asked,
    not_told_then,
    skipped,
)
from dialogs.screens.looking_back.then_and_now_words import (
    because_now,
    chosen_now,
    leads,
    named_now,
    said_since,
    told_then,
    words_now,
    words_then,
)
from dialogs.screens.looking_back.went_forward import (
    answered_otherwise,
    further_by_tap,
    only_did,
    otherwise_by_name,
    solved_at,
    solved_by_name,
    some_come_at,
    stepped,
    went_forward,
)
from dialogs.screens.question_screens import speech
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.checklist_lines import QUOTED_ANEW
from dialogs.screens.told.earlier_answers import told_beside
from dialogs.screens.told.in_confidence import was_confided
from dialogs.screens.told.said_frames import in_frames
from dialogs.screens.told.share_anew import share_now, told_of_share
from dialogs.taken_home import PageItem, PagePart
from dialogs.texts import as_plain, quote
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk

_OTHERWISE = (Turned.OTHER, Turned.MORE, Turned.LESS, Turned.NEW)


def then_and_now_part(say: Speech, walk: Walk, left_out: Collection[str] = ()) -> PagePart | None:
    """Then and now on the page; None if nothing was asked again, or there is nothing to say.
    `left_out`: sentences of theirs that don't go on the page."""
    before = walk.before
    if before is None or not before.again:
        return None
    fresh = _compared(say.dialog, walk, before)
    # A sentence of their own is shown with what they chose, where it can be left out.
    further = [
        name for name in went_forward(say, walk, fresh, left_out) if not name.startswith("‘")
    ]
    about = {
        "toen_nu_stap_gedaan": only_did(say, walk, fresh),
        "toen_nu_verder": further,
        **dict(solved_by_name(say, walk, fresh, left_out)),
        "toen_nu_anders_gekozen": further_by_tap(say, walk, fresh),
        "toen_nu_ander_antwoord": answered_otherwise(say, walk, fresh),
        "toen_nu_anders": otherwise_by_name(say, walk, fresh),
        "toen_nu_zelfde_namen": [
            one.then.name
            for one in fresh
            if _is_same(walk, one) and not solved_at(say, walk, one, left_out)
            if not some_come_at(say, walk, one)
        ],
    }
    lines = [as_plain(line) for line in told_of_share(say, walk, left_out)]
    lines = [] if not share_now(say.dialog, walk) else lines
    lines += [say.label(key, namen="; ".join(names)) for key, names in about.items() if names]
    items = tuple(_told(say, walk, one, left_out) for one in fresh if _is_told(say, walk, one))
    if not (lines or items):
        return None
    if left := as_plain(told_not_asked(say, walk, before, left_out)):
        lines += left.split("\n")
    days = {"toen": _day(before.answered or before.day), "nu": _day(before.again)}
    return PagePart(
        say.label("papier_toen_nu"), (say.label("toen_nu_dagen", **days), *lines), items
    )


def told_there(dialog: Dialog, walk: Walk) -> frozenset[str]:
    """The elements with a comparison of then and now on the page."""
    found = _told_beside_each_other(speech(dialog, walk), walk)
    return frozenset(one.then.element for one in found)


def told_before_done(say: Speech, walk: Walk) -> dict[str, tuple[str, ...]]:
    """By element that stands otherwise since they did what they told of it: what they wrote of it
    before, such as what was missing; not what stands beside its options."""
    before = walk.before
    if before is None or not before.again:
        return {}
    found = _compared(say.dialog, walk, before)
    done = (one for one in found if one.now is not None and one.now.done)
    told = {one.then.element: words_then(say, walk, one) for one in done}
    return {
        id_: tuple(w for w in words if w not in _beside(say, walk, id_))
        for id_, words in told.items()
    }


def _beside(say: Speech, walk: Walk, element: str) -> tuple[str, ...]:
    questions = say.dialog.elements[element].questions
    return tuple(map(quote, told_beside(say.dialog, walk, questions)))


def left_as_then(say: Speech, walk: Walk) -> dict[str, str]:
    """The elements whose question was passed over or not asked when they looked again, each with
    the day that it is about."""
    before = walk.before
    if before is None or not before.again:
        return {}
    day = _day(before.answered or before.day)
    found = compared(say.dialog, walk, before)
    left = (one for one in found if skipped(walk, one) or not_asked(walk, one))
    return {one.then.element: day for one in left}


def told_anew(say: Speech, walk: Walk) -> tuple[str, ...]:
    """What they wrote when they looked again, which the page shows with then and now."""
    found = _told_beside_each_other(say, walk)
    return tuple(
        words
        for one in found
        for words in (*words_now(say, walk, one), named_now(say, walk, one))
        if words
    )


def told_of_then(say: Speech, walk: Walk) -> frozenset[str]:
    """What they wrote the first time that the page shows with then and now."""
    found = _told_beside_each_other(say, walk)
    return frozenset(words for one in found for words in words_then(say, walk, one))


def _told_beside_each_other(say: Speech, walk: Walk) -> Iterator[Comparison]:
    before = walk.before
    if before is not None and before.again:
        found = _compared(say.dialog, walk, before)
        yield from (one for one in found if _is_told(say, walk, one))


def _compared(dialog: Dialog, walk: Walk, before: Before) -> tuple[Comparison, ...]:
    """Then and now, without what was told on the condition that it goes no further. If they gave
    another answer since, without that condition, it is on the list alone: here it would say that it
    was different."""
    found = compared(dialog, walk, before)
    return tuple(one for one in found if not was_confided(walk, one.then))


def _is_told(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether the page compares then and now for an element. What they did is under that heading
    and on the list, so it isn't shown a third time."""
    if one.now is None or one.turned not in _OTHERWISE:
        return False
    by_step = one.now.done or one.now.once
    return not by_step or (one.now.once and any(words_now(say, walk, one)))


def _was_once(one: Comparison) -> bool:
    """Whether the current status is just one time that it was done, according to a report on a step
    elsewhere."""
    return one.now is not None and one.now.once


def _is_same(walk: Walk, one: Comparison) -> bool:
    """Whether they were asked again, gave the same answer as then, and did nothing about it
    since."""
    about = () if walk.before is None else walk.before.about
    left = skipped(walk, one) or not_asked(walk, one)
    same = one.turned is Turned.SAME and one.then.element in about
    return same and not (left or stepped(walk, one))


def _told(say: Speech, walk: Walk, one: Comparison, left_out: Collection[str]) -> PageItem:
    if one.now is not None and any(words in left_out for _, words in one.now.besides):
        one = replace(one, now=replace(one.now, besides=()))
    now = as_plain(because_now(say, walk, one, shown=QUOTED_ANEW))
    earlier = [words for words in words_then(say, walk, one) if words not in left_out]
    if one.turned is Turned.NEW:
        parts = [say.label(not_told_then(one))]
    else:
        parts = list(told_then(say, walk, one, earlier, left_out))
    words = [one for one in words_now(say, walk, one) if one not in left_out]
    lead = bool(words) and leads(say, walk, one)
    chose = chosen_now(say, one)
    if now and not words and one.now is not None and lacks_their_words(one.now):
        parts.append(say.label("toen_nu_nu", want=now))
    elif chose and not words:
        parts.append(say.label("toen_nu_nu_koos", woorden=chose))
    elif now and not (lead or chose or _was_once(one)):
        parts.append(say.label("toen_nu_nu", want=now))
    since = [words for words in said_since(say, walk, one) if words not in left_out]
    for key, said in in_frames(say, walk, one.then.element, since):
        parts.append(say.label(key, woorden=said))
    if words:
        key = "toen_nu_nu_woorden" if lead or chose else "toen_nu_schreef"
        parts.append(say.label(key, woorden="’ en ‘".join(words)))
        if chose:
            parts.append(say.label("toen_nu_koos_erbij", woorden=chose))
    return PageItem(one.then.name, " ".join(parts))


def _day(stored: str) -> str:
    day = stored_day(stored)
    return "" if day is None else day_in_words(day)
