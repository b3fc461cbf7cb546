"""Reminders of what was agreed, when there is still time to do it. Whoever asked for them has a
timer for each day."""

from __future__ import annotations

import re

from bot.room.live_session import LiveSession
from bot.room.phases.group_pages import days_agreed, earlier_sessions, held_on
from dialogs.days import (
    Day,
    SomeDayIn,
    exact,
    in_words,
    later,
    moment,
    next_workday,
    stored_day,
    workday_before,
)
from dialogs.screens.named_screens import without_names
from dialogs.session.group_texts import listed
from dialogs.session.proposal_words import share_a_word
from dialogs.walk.intentions import HowItWent
from storage.sessions.sessions import SessionTimer

_AT_TEN = 10
"""The hour at which somebody is reminded."""


def reminding_days(live: LiveSession, project: int = 0) -> tuple[Day, ...]:
    """The days on which somebody can be reminded (of this project, if there are several): weekdays
    on which it isn't ten o'clock yet."""
    held = held_on(live)
    found = {
        reminded_on(held, day, one.sentence)
        for day, each in days_agreed(live, project).items()
        for one in each
    }
    return tuple(day for day in sorted(found) if moment(day, _AT_TEN) > live.at)


def reminded_on(held: Day, day: Day, sentence: str) -> Day:
    """When somebody is reminded of a sentence that was agreed for this day, in a session that was
    held on `held`. For a week that is its first workday; for something to be done 'voor' a day, in
    a weekend or on a holiday it is the workday before. If that isn't after the session, it is the
    day itself; if the week is that of the session, it is the first workday after the session."""
    named = exact(day)
    if isinstance(day, SomeDayIn):
        monday = later(named, -named.weekday())
        return min(next_workday(max(monday, later(held, 1))), max(named, held))
    before = workday_before(named)
    is_before = _BEFORE.search(sentence) is not None or next_workday(named) != named
    return before if is_before and before > held else named


_BEFORE = re.compile(
    r"\bv(?:oor|óór|óor|oór) (?:(?:aanstaande|komende) )?"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:de )?\d)",
    re.IGNORECASE,
)
"""Says that something is done before the day that follows."""


def wants_reminders(live: LiveSession, person: int) -> bool:
    """Whether somebody asked to be reminded of what this session agreed."""
    timers = live.work.session_timers.of_person(person)
    return any(one.session_id == live.record.id for one in timers)


def day_of_timer(timer: SessionTimer) -> Day | None:
    """The day that a reminder is for."""
    return stored_day(timer.name.rpartition(":")[2])


def set_reminders(live: LiveSession, person: int, days: tuple[Day, ...]) -> None:
    """Remind somebody on these days and on no others."""
    timers, session = live.work.session_timers, live.record.id
    timers.cancel_of(session, person)
    for day in days:
        timers.set(session, f"afspraak:{person}:{day.isoformat()}", moment(day, _AT_TEN), person)


def days_told(live: LiveSession, days: tuple[Day, ...]) -> str:
    """The days in words: one, or several with 'en' before the last."""
    return listed(live.say, [in_words(day) for day in days])


def follow_days(live: LiveSession) -> None:
    """Move the reminders along with the days that are agreed now; people who want them are told
    so."""
    days, known = reminding_days(live), dict[int, set[Day | None]]()
    for timer in live.work.session_timers.of_people(live.record.id):
        known.setdefault(timer.person_id or 0, set()).add(day_of_timer(timer))
    for person, before in known.items():
        if before == set(days):
            continue
        set_reminders(live, person, days)
        if days:
            told = live.say.phrase("uitkomst_herinner_dag", wanneer=days_told(live, days))
        else:
            told = live.say.phrase("uitkomst_herinner_vervalt")
        live.messages.to(person, told)


def follow_replaced(live: LiveSession) -> None:
    """If an agreement that isn't wanted any more was replaced by one for another day, remind people
    of the new one if they asked to be reminded of the old one, and tell them so."""
    over = {one.text for one in live.session.earlier.get(0, ()) if one.went is HowItWent.DROPPED}
    if not over or not days_agreed(live):
        return
    asked = [
        (then, timer.person_id or 0, day)
        for then in earlier_sessions(live)
        for timer in live.work.session_timers.of_people(then.record.id)
        if (day := day_of_timer(timer)) is not None
    ]
    for participant in live.participants():
        person = participant.person_id
        for then, who, day in asked:
            if who != person or wants_reminders(live, person):
                continue
            gone = next((one for one in _reminded_of(then, day) if one in over), None)
            days = () if gone is None else _instead(live, gone, day)
            if gone is not None and days:
                set_reminders(live, person, days)
                told = {"tekst": gone, "wanneer": days_told(live, days)}
                said = live.say.phrase("uitkomst_herinner_in_plaats", **told)
                live.messages.to(person, said, quotes=True)


def _reminded_of(live: LiveSession, day: Day) -> tuple[str, ...]:
    """The sentences of this session that somebody is reminded of on this day, as the project keeps
    them."""
    held = held_on(live)
    return tuple(
        said
        for when, each in days_agreed(live).items()
        for one in each
        if reminded_on(held, when, one.sentence) == day
        for said in {one.sentence, without_names(live.say, one.sentence)}
    )


def _instead(live: LiveSession, gone: str, before: Day) -> tuple[Day, ...]:
    """The days on which somebody is reminded of what replaced this sentence: what this session
    agreed about the same, or all that it agreed if that is one sentence. Without the day `before`
    on which they would be reminded: what is agreed for that day comes by itself."""
    dated = [(when, one) for when, each in days_agreed(live).items() for one in each]
    about = [one for one in dated if len(dated) == 1 or share_a_word(one[1].sentence, gone)]
    held, ahead = held_on(live), reminding_days(live)
    found = {reminded_on(held, when, one.sentence) for when, one in about}
    return tuple(day for day in ahead if day in found and day != before)
