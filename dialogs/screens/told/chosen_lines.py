"""The lines about what a team chose: each point, who begins, when they look, which message
comes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import assert_never

from dialogs.days import (
    Day,
    day_and_moment,
    day_of,
    exact,
    in_words,
    later,
    next_workday,
    stored_day,
    with_year,
)
from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.texts import RESULT_LENGTH, Spans, after_colon, join, plain, quote
from dialogs.understanding.about_list.who_begins import by_number
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.intentions import HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk

HOURS = (10, 16)
"""At which hours of the day a message can come."""


def chosen_part(say: Speech, chosen: Intentions, *, message: bool = True) -> Spans:
    """All that was chosen and is still to be done, below a heading; empty if that is nothing.
    `message`: with the messages that come, unless that is told elsewhere."""
    if not chosen.to_do:
        return ()
    come = (told_message(say, chosen), _told_look(say, chosen)) if message else ()
    about = (told_who(say, chosen), told_day(say, chosen), *come)
    lines = (*told_points(say, chosen), *about)
    return join((say.phrase("gekozen_kop"), *(line for line in lines if line)), "\n")


def _told_look(say: Speech, chosen: Intentions) -> Spans:
    """When they are asked to look at the whole list once more; empty if they aren't."""
    day = stored_day(chosen.look)
    return () if day is None else say.phrase("nogeens_op_lijst", dag=in_words(next_workday(day)))


def went_part(say: Speech, chosen: Intentions) -> Spans:
    """What was chosen and is over, each with how it went, below a heading; empty if there is
    none."""
    over = [point for point in chosen.points if point not in chosen.to_do]
    return join(told_went(say, chosen, over), "\n")


def told_went(say: Speech, chosen: Intentions, points: Iterable[Intention]) -> list[Spans]:
    """A line for each of these points that has an outcome, below a heading; empty if there is
    none."""
    lines = [
        join((plain("– "), join((told_point(say, chosen, point), *outcome), "\n")), "")
        for point in points
        if point.outcome is not None and (outcome := tuple(told_outcome(say, chosen, point)))
    ]
    return [say.phrase("toen_nu_tussendoor"), *lines] if lines else []


def told_in_between(say: Speech, chosen: Intentions, told: Collection[str]) -> list[Spans]:
    """What else was chosen, each with how it went, and then what is still to be told. `told`: the
    elements with which it was already told."""
    rest = [
        point for point in chosen.points if not (point.element in told and is_told_there(point))
    ]
    still_open = [point for point in rest if point.outcome is None]
    lines = told_went(say, chosen, rest)
    if still_open:
        lines.append(say.phrase("toen_nu_nog_te_doen"))
        lines += [join((plain("– "), told_point(say, chosen, point)), "") for point in still_open]
    return lines


def is_told_there(point: Intention) -> bool:
    """Whether a point is told with its element."""
    return point.outcome is not None and bool(point.text or point.said)


def told_points(say: Speech, chosen: Intentions) -> Iterator[Spans]:
    """A line for each point, with how it went so far."""
    for point in chosen.to_do:
        # The day itself is shown below.
        role = who_begins_with(chosen, point)
        begins = (say.phrase("gekozen_begint", rol=as_you(role)),) if role else ()
        went = told_outcome(say, chosen, point, dated=False)
        lines = (told_point(say, chosen, point), *begins, *went)
        yield join((plain("– "), join(lines, "\n")), "")


def numbered_points(say: Speech, chosen: Intentions) -> Iterator[Spans]:
    """The same with numbers, while they choose: one that is still to be typed isn't an open one."""
    for number, point in enumerate(chosen.to_do, start=1):
        told = told_point(say, chosen, point)
        if point.wording is PointWording.OWN and not point.text:
            told = say.phrase("gekozen_typ", naam=point_name(say, point))
        yield join((plain(f"{number}. "), told), "")


def told_point(say: Speech, chosen: Intentions, point: Intention) -> Spans:
    """One point in a line: what it is about, and what they do."""
    if not point.element:
        return say.phrase("gekozen_eigen", zin=point.told)
    name = point_name(say, point)
    if not point.text:
        # What was ticked off at once, without choosing a step, isn't open.
        is_open = point in chosen.not_begun
        return say.phrase("gekozen_open" if is_open else "gekozen_zonder_stap", naam=name)
    if point.wording is PointWording.OWN:
        return say.phrase("gekozen_zin", naam=name, zin=point.told)
    return say.phrase("gekozen_stap", naam=name, stap=after_colon(point.text))


def told_outcome(
    say: Speech,
    chosen: Intentions,
    point: Intention,
    *,
    dated: bool = True,
    just_told: bool = False,
) -> Iterator[Spans]:
    """How it went with a point, and what was typed about it; nothing if that wasn't told. `dated`:
    whether what comes later has its day. `just_told`: that there was no time is quoted too, once.
    """
    match point.outcome:
        case HowItWent.DONE:
            day = stored_day(point.done_on)
            yield say.phrase("ging_gelukt", dag=None if day is None else in_words(day))
        case HowItWent.LATER:
            day = stored_day(chosen.day) if chosen.hour and dated else None
            on = () if day is None else say.phrase("ging_later_dag", dag=in_words(day))
            yield on or say.phrase("ging_later")
        case HowItWent.HALF | HowItWent.NOT_YET | HowItWent.DROPPED:
            yield say.phrase(f"ging_{point.outcome.value}")
        case None:
            pass
        case _:
            assert_never(point.outcome)
    undone = point.outcome in _UNDONE
    # A question to the bot is no part of how it went.
    less = (undone and not just_told) or "?" in point.said
    if said := worth_reading(point.said) if less else what_stands(point.said):
        key = "ging_niet_schreven" if undone else "ging_jullie_zeiden"
        yield say.phrase(key, woorden=quote(said, RESULT_LENGTH))


_UNDONE = (None, HowItWent.NOT_YET, HowItWent.LATER, HowItWent.DROPPED)
"""The report on these is why nothing came of them."""


def next_message_day(chosen: Intentions) -> Day | None:
    """The day of the next message that they asked for; None if they asked for none."""
    asked = (chosen.day if chosen.hour else "", chosen.look)
    days = sorted(day for one in asked if (day := stored_day(one)) is not None)
    return next_workday(days[0]) if days else None


def point_name(say: Speech, point: Intention) -> str:
    """What a point is called: its element's name, or its own words."""
    element = say.dialog.elements.get(point.element)
    return point.told or point.element if element is None else element.name


def told_who(say: Speech, chosen: Intentions) -> Spans:
    """Who begins, if they said so once for all points."""
    who = as_you(who_in_words(chosen))
    return say.phrase("gekozen_wie", rol=who) if who else ()


def as_you(role: str) -> str:
    """Who begins, as the bot says it to whoever typed it: 'ik' is 'jij', and 'mijn collega' is 'je
    collega'. A sentence stays as it is."""
    if _SAYS_MORE.search(role):
        return role
    return _OF_THEMSELVES.sub(lambda found: _YOU[found[0].lower()], role)


_YOU = {"ik": "jij", "mij": "jou", "mijn": "je", "mn": "je", "m'n": "je", "wij": "jullie"}
_YOU |= {"we": "jullie", "ons": "jullie", "onze": "jullie"}
_OF_THEMSELVES = compiled(rf"\b(?:{'|'.join(sorted(_YOU, key=len, reverse=True))})\b", re.I)
_SAYS_MORE = compiled(r"\b(?:ik|wij|we)\b(?!$|[,;+&]| (?:en|of|met|samen|zelf|eerst)\b)", re.I)
"""'Ik ga dat vragen', which has a verb of the first person."""


def who_in_words(chosen: Intentions) -> str:
    """Who begins, if they said so once for all points. Not for points that are done, begun or
    dropped."""
    return chosen.who if chosen.not_begun and not _by_point(chosen) else ""


def who_begins_with(chosen: Intentions, point: Intention) -> str:
    """Who begins with a point, if they said that for each ('1: ik, 2: mijn collega'); '' if not, or
    once it was begun."""
    if point not in chosen.not_begun:
        return ""
    places = [n for n, one in enumerate(chosen.points, start=1) if one is point]
    return next((role for numbers, role in _by_point(chosen) if set(numbers) & set(places)), "")


def _by_point(chosen: Intentions) -> tuple[tuple[tuple[int, ...], str], ...]:
    found, count = by_number(chosen.who), len(chosen.points)
    return () if any(number > count for numbers, _ in found for number in numbers) else found


def told_day(say: Speech, chosen: Intentions) -> Spans:
    """When they look together, if they chose a day."""
    day = stored_day(chosen.day)
    if day is None:
        return ()
    return say.phrase("gekozen_dag", dag=day_and_moment(chosen.day, in_words(day)))


def has_passed(walk: Walk) -> bool:
    """Whether they looked again on the day on which they were to look together, or later."""
    before, day = walk.before, stored_day(walk.intentions.day)
    again = None if before is None else stored_day(before.again)
    return day is not None and again is not None and exact(day) <= again


def kept_until(dialog: Dialog, walk: Walk) -> Day:
    """Until when the answers of a finished walk are kept, whatever message is still to come."""
    return later(day_of(walk.seen_at), int(dialog.facts.get("dagen_klaar", "365")))


def told_kept_until(say: Speech, walk: Walk) -> Spans:
    """Until when the answers are kept: for the message, or as long as any finished walk."""
    kept, day = kept_until(say.dialog, walk), stored_day(walk.intentions.day)
    until = kept if day is None else max(kept, next_workday(day))
    return say.phrase("bericht_bewaard", datum=with_year(until))


def told_message(say: Speech, chosen: Intentions) -> Spans:
    """When the message comes that they asked for; empty if they didn't."""
    day = stored_day(chosen.day)
    if day is None or chosen.hour not in HOURS:
        return ()
    time = say.label(f"tijd_{chosen.hour}")
    on = next_workday(day)
    if on == day:
        return say.phrase("gekozen_bericht_die_dag", hoe_laat=time)
    return say.phrase("gekozen_bericht", dag=in_words(on), hoe_laat=time)
