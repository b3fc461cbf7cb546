"""Reminds somebody, who asked for it, of what was agreed: at most once a day for each lasting
project, and adjusted to what happened since. What a later session said is done, or not wanted any
more, is left out. People who were in that session get what it agreed for the same day instead;
people who weren't are told, on the day itself, that it isn't wanted any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.clock.amsterdam import decent
from bot.room.host import Hosting
from bot.room.live_session import LiveSession
from bot.room.phases.agreed_reminders import day_of_timer, reminded_on
from bot.room.phases.group_pages import days_agreed, held_on, later_sessions
from bot.room.phases.hosted_close import readers_of
from bot.visits.visit import Outcome
from bot.walking.follow_ups import TRY_AGAIN, is_busy
from dialogs.days import Day, SomeDayIn, exact, in_words, later, next_workday, workday_before
from dialogs.screens.named_screens import without_names
from dialogs.session.agreements import Agreement
from dialogs.session.earlier_agreements import IS_OVER
from dialogs.session.outcome_in_short import told_again
from dialogs.texts import Spans, join
from dialogs.walk.intentions import HowItWent
from storage.sessions.lasting_projects import EarlierAgreementRecord
from storage.sessions.sessions import SessionTimer
from storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Due:
    """What was agreed in a session for a day, as far as it still holds. `dropped`: what isn't
    wanted any more, with the id of the session that said so, if that is known."""

    live: LiveSession
    agreed: tuple[tuple[Day, Agreement], ...]
    dropped: tuple[tuple[Agreement, int | None], ...] = ()


def remind(
    hosting: Hosting, timer: SessionTimer, work: UnitOfWork, at: float, outcome: Outcome
) -> None:
    """A reminder is due. Nobody is reminded in the middle of something else, at night, or of what
    isn't agreed any more because its writer had it erased."""
    record = work.sessions.get(timer.session_id)
    person, day = timer.person_id or 0, day_of_timer(timer)
    if record is None or record.state is None or record.pack not in hosting.walking.dialogs:
        return
    if day is None or work.chats.is_unreachable(person):
        return
    current = work.walks.current(person)
    later = decent(at)
    if later == at and current is not None and is_busy(current, at):
        later = decent(at + TRY_AGAIN)
    if later > at:
        work.session_timers.set(timer.session_id, timer.name, later, person)
        return
    live = LiveSession(hosting.walking, record, work, at, outcome)
    due = tuple(_all_due(live, person, day))
    told = _told(due, tuple(_missed(due, later_sessions(live, person), person)))
    if told:
        live.messages.to(person, told, quotes=True)


def _all_due(live: LiveSession, person: int, day: Day) -> Iterator[_Due]:
    """What this person is reminded of on this day, the latest session first. What they asked of
    other sessions of the project comes along, so its own reminder goes."""
    after, timers = later_sessions(live, person), live.work.session_timers
    asked = {one.session_id: one for one in timers.of_person(person) if day_of_timer(one) == day}
    due = _due(live, person, day)
    for one in reversed(after):
        is_asked = one.record.id in asked
        if is_asked:
            timers.cancel(one.record.id, asked[one.record.id].name)
        if is_asked or (due.dropped and person in readers_of(one, 0)):
            yield _due(one, person, day)
    yield due


def _due(live: LiveSession, person: int, day: Day) -> _Due:
    project = _project_of(live, person)
    every = [(when, one) for when, each in days_agreed(live, project).items() for one in each]
    held = held_on(live)
    found = [one for one in every if reminded_on(held, one[0], one[1].sentence) == day]
    # Earlier versions set the timer for the day itself, or the last of the week; and of what a
    # project said for itself, for a week later.
    found = found or [one for one in every if next_workday(exact(one[0])) == day]
    found = found or (every if project and day in _a_week_after(held) else [])
    kept = _kept(live, project)
    now = [
        kept.get(one.sentence) or kept.get(without_names(live.say, one.sentence))
        for _, one in found
    ]
    pairs = tuple(zip(found, now, strict=True))
    return _Due(
        live,
        tuple(one for one, as_kept in pairs if as_kept is None or as_kept.went not in IS_OVER),
        tuple(
            (one[1], as_kept.went_in)
            for one, as_kept in pairs
            if as_kept is not None and as_kept.went == HowItWent.DROPPED.value
        ),
    )


def _a_week_after(held: Day) -> tuple[Day, Day]:
    then = later(held, 7)
    return workday_before(then), next_workday(then)


def _kept(live: LiveSession, project: int) -> dict[str, EarlierAgreementRecord]:
    """What this session agreed and later ones said something about, by its words as the project
    keeps them, without names."""
    lasting = live.work.lasting_projects.of(live.record.id, project or None)
    known = () if lasting is None else live.work.lasting_projects.agreements(lasting.id)
    held = held_on(live).isoformat()
    return {one.text: one for one in known if one.went and one.agreed_on == held}


def _missed(
    due: tuple[_Due, ...], after: list[LiveSession], person: int
) -> Iterator[tuple[_Due, Agreement, LiveSession]]:
    """What isn't wanted any more by what was said in a session in which this person wasn't."""
    by_id = {one.record.id: one for one in after}
    for one in due:
        for agreed, said_in in one.dropped:
            where = None if said_in is None else by_id.get(said_in)
            if where is not None and person not in readers_of(where, 0):
                yield one, agreed, where


def _project_of(live: LiveSession, person: int) -> int:
    """The one of several projects that somebody was there for; 0 for none."""
    there = live.work.participants.get(live.record.id, person)
    return (there.project_id or 0) if there is not None and live.asks_for_projects else 0


def _told(due: tuple[_Due, ...], missed: tuple[tuple[_Due, Agreement, LiveSession], ...]) -> Spans:
    """The reminder; empty if there is nothing to tell."""
    say, known, parts = due[0].live.say, set[str](), list[Spans]()
    for one in due:
        agreed = [each for each in one.agreed if each[1].sentence not in known]
        known.update(each.sentence for _, each in agreed)
        if agreed:
            lines = (told_again(say, each) for _, each in agreed)
            parts.append(join((_head(one, agreed[0][0]), join(lines, "\n")), "\n"))
    for then, dropped, where in missed:
        parts.append(
            say.phrase(
                "uitkomst_herinnering_hoeft_niet",
                toen=in_words(held_on(then.live)),
                tekst=dropped.sentence,
                later=in_words(held_on(where)),
            )
        )
    return join((*parts, say.phrase("uitkomst_herinnering_slot"))) if parts else ()


def _head(due: _Due, when: Day) -> Spans:
    say, said = due.live.say, in_words(held_on(due.live))
    if due.live.asks_for_projects:
        return say.phrase("uitkomst_herinnering_project", toen=said)
    key = "uitkomst_herinnering_week" if isinstance(when, SomeDayIn) else "uitkomst_herinnering"
    return say.phrase(key, dag=in_words(when), toen=said)
