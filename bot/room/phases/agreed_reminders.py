"""Reminders of what was agreed, on the day for which it was. Whoever asked for them has a timer for
each day."""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases.group_pages import days_agreed
from dialogs.days import Day, exact, in_words, moment, next_workday, stored_day
from storage.sessions.sessions import SessionTimer

_AT_TEN = 10
"""The hour at which somebody is reminded."""


def reminding_days(live: LiveSession, project: int = 0) -> tuple[Day, ...]:
    """The days on which somebody, of this one of several projects, can be reminded: weekdays on
    which it isn't ten yet."""
    days = dict.fromkeys(next_workday(exact(day)) for day in days_agreed(live, project))
    return tuple(day for day in days if moment(day, _AT_TEN) > live.at)


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
    *earlier, last = map(in_words, days)
    if not earlier:
        return last
    return live.say.label("uitkomst_en", eerder=", ".join(earlier), laatst=last)


def follow_days(live: LiveSession) -> None:
    """Move the reminders along with the days that are agreed now; whoever wants them reads so."""
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
