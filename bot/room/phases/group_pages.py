"""The page with which a session ends, from what is stored: of the group, or of one project.

It is made again each time from what was shown and agreed. That doesn't change, so the page is the
same each time, until somebody has their words erased.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.room.live_session import LiveSession
from bot.room.phases.group_agreements import agreements_of
from bot.room.phases.group_checklist import items, place_of_list, settled_by
from dialogs.days import Day, day_of, with_year
from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Mode
from dialogs.pack.plan import Givers
from dialogs.screens.named_screens import without_names
from dialogs.session.agreements import Agreement, AgreementStanding
from dialogs.session.anonymity import Texts, reveal_open
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.effects import contributions_of
from dialogs.session.outcome import GroupStanding
from dialogs.session.outcome_in_short import closing_told
from dialogs.session.outcome_page import group_page, wanted_lines
from dialogs.session.phases.who_and_when import day_for_itself
from dialogs.session.project_page import ProjectTakes, project_page
from dialogs.taken_home import HomePage
from dialogs.texts import Spans
from dialogs.walk.intentions import HowItWent
from storage.sessions.session_places import place_of_all


def pages_of(live: LiveSession) -> tuple[int, ...]:
    """The projects that each have a page, in the order of their names; 0 for one page of all."""
    if not live.asks_for_projects:
        return (0,)
    return tuple(project for project, _ in live.projects_by_name)


def page_of(live: LiveSession, project: int = 0, *, in_group: bool = False) -> HomePage | None:
    """The page of the group, or of this project; None as long as nothing can be on it. `in_group`:
    as the group's chat gets it, without what became of earlier agreements: people there may be of
    another project."""
    page = _of_project(live, project) if project else _of_group(live, in_group=in_group)
    if page is None or not live.session.practice:
        return page
    practice = live.say.label("sessie_oefening")
    return replace(page, subtitle=f"{practice} {page.subtitle}")


def closing_of(live: LiveSession, page: HomePage) -> tuple[Spans, ...]:
    """The page of the group in a few lines."""
    goes_on = any(one.goes_on for one in _earlier(live))
    return closing_told(live.dialog, page, _chosen(live), agreements_of(live), goes_on=goes_on)


def place_of_page(live: LiveSession) -> int | None:
    """Where the group's page may be read: in the one place that was named for everything on it."""
    named = (place_of_list(live), live.work.proposals.place(live.record.id))
    known = [place for place in named if place is not None]
    return place_of_all(known) if known else None


def held_on(live: LiveSession) -> Day:
    """The day of the session."""
    return day_of(live.session.started_at or live.record.opened_at)


def last_session(live: LiveSession) -> LiveSession | None:
    """The session about the same project before this one, as long as it is kept."""
    before = earlier_sessions(live)
    return before[-1] if before else None


def earlier_sessions(live: LiveSession) -> list[LiveSession]:
    """The sessions about the same project before this one, as far as they are kept."""
    lasting = live.work.lasting_projects.of(live.record.id, None)
    ended = () if lasting is None else live.work.lasting_projects.ended_sessions(lasting.id)
    found = (_session(live, id_) for id_ in ended if id_ < live.record.id)
    return [one for one in found if one is not None]


def later_sessions(live: LiveSession, person: int) -> list[LiveSession]:
    """Later sessions, as far as they are kept, about the project that this person was in this one
    for."""
    there = live.work.participants.get(live.record.id, person)
    project = there.project_id if there is not None and live.asks_for_projects else None
    lasting = live.work.lasting_projects.of(live.record.id, project)
    ended = () if lasting is None else live.work.lasting_projects.ended_sessions(lasting.id)
    found = (_session(live, id_) for id_ in ended if id_ > live.record.id)
    return [one for one in found if one is not None]


def _session(live: LiveSession, id_: int) -> LiveSession | None:
    record = live.work.sessions.get(id_)
    if record is None or record.state is None or record.pack != live.record.pack:
        return None
    return LiveSession(live.walking, record, live.work, live.at, live.outcome)


def wanted_then(live: LiveSession) -> str:
    """What the project chose as its goal in its session before this one, in the words of its page;
    '' if that isn't known."""
    before = last_session(live)
    return "" if before is None else " ".join(wanted_lines(live.dialog, _chosen(before)))


def undecided_then(live: LiveSession) -> tuple[str, ...]:
    """The sentences that the project wasn't done with in its previous session, in the form in which
    agreements are kept: without names, except those that their writer said may stay."""
    before = last_session(live)
    if before is None:
        return ()
    records = live.work.proposals.all_in(before.record.id)
    own = {one.text for one in records if one.own_name}
    return tuple(
        one.sentence if one.sentence in own else without_names(live.say, one.sentence)
        for one in agreements_of(before)
        if one.standing is AgreementStanding.NOT_YET
    )


def seen_otherwise_then(live: LiveSession) -> dict[str, tuple[str, ...]]:
    """By agreement of the project's previous session, as it is kept: the comments on it, without
    names."""
    before = last_session(live)
    if before is None:
        return {}
    records = live.work.proposals.all_in(before.record.id)
    own = {one.text for one in records if one.own_name}
    return {
        one.sentence if one.sentence in own else without_names(live.say, one.sentence): tuple(
            without_names(live.say, view) for view in one.otherwise
        )
        for one in agreements_of(before)
        if one.standing is AgreementStanding.AGREED and one.otherwise
    }


def days_agreed(live: LiveSession, project: int = 0) -> dict[Day, list[Agreement]]:
    """What was agreed for each day, the first day first; or what this project said for itself."""
    if live.asks_for_projects:
        said, held = said_for_themselves(live, project) if project else (), held_on(live)
        dated = [
            (day_for_itself(one, held), Agreement(AgreementStanding.AGREED, one)) for one in said
        ]
    else:
        dated = [
            (one.when, one)
            for one in agreements_of(live)
            if one.standing is AgreementStanding.AGREED and one.when is not None
        ]
    found: dict[Day, list[Agreement]] = {}
    for day, one in sorted(dated, key=lambda each: each[0]):
        found.setdefault(day, []).append(one)
    return found


def _of_group(live: LiveSession, *, in_group: bool) -> HomePage | None:
    listed, agreed, chosen = items(live), agreements_of(live), _chosen(live)
    is_known = any(item.standing is not GroupStanding.NOT_SHOWN for item in listed)
    earlier = _earlier(live)
    came_back = not in_group and any(one.went is not None for one in earlier)
    if not (is_known or chosen or came_back or any(one.sentence for one in agreed)):
        return None
    made_on = with_year(held_on(live))
    before = None if in_group else last_session(live)
    then = wanted_then(live) if before is not None else ""
    return group_page(
        live.dialog,
        listed,
        chosen,
        agreed,
        earlier=() if in_group else earlier,
        beside={} if in_group else seen_otherwise_then(live),
        left_out=in_group and bool(earlier),
        wanted_then=(then, with_year(held_on(before))) if before is not None and then else None,
        made_on=made_on,
        held=held_on(live),
    )


def _earlier(live: LiveSession) -> tuple[EarlierAgreement, ...]:
    """How the earlier agreements of the project went, by what was said in this session."""
    if not live.session.ended:
        return live.session.earlier.get(0, ())
    lasting = live.work.lasting_projects.of(live.record.id, None)
    if lasting is None:
        return ()
    day, id_ = held_on(live).isoformat(), live.record.id
    known = live.work.lasting_projects.agreements(lasting.id)
    return tuple(
        EarlierAgreement(
            one.id, one.text, one.element, one.who, one.by_when, went=HowItWent(one.went)
        )
        for one in reversed(known)
        if one.went is not None
        and (one.went_in == id_ or (one.went_in is None and one.agreed_on < day))
    )


def _of_project(live: LiveSession, project: int) -> HomePage | None:
    name = live.session.projects.get(project, "")
    own, taken = (
        tuple(said_for_themselves(live, project)),
        live.work.contributions.taken_along(live.record.id, project),
    )
    question, heard = _about_own_case(live, project)
    chosen = _chosen(live, project)
    asks = live.agenda.asks_questions
    listed = items(live, project) if asks else ()
    is_known = any(item.standing is not GroupStanding.NOT_SHOWN for item in listed)
    if not (own or taken or question or heard or chosen or is_known):
        return None
    others = [(other, tuple(_shown(live, id_))) for id_, other in live.projects_by_name]
    takes = ProjectTakes(
        name,
        question,
        own,
        (*heard, *(one.text for one in taken)),
        tuple((other, texts) for other, texts in others if other != name and texts),
    )
    made_on = with_year(held_on(live))
    return project_page(live.dialog, takes, listed, chosen, made_on=made_on)


def _chosen(live: LiveSession, project: int = 0) -> Mapping[str, Answer]:
    """What the group settled with options; words that were typed aren't quoted."""
    settled = settled_by(live, project)
    return {key: one for key, one in settled.items() if one.given is Given.CHOSEN}


def _about_own_case(live: LiveSession, project: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the project asked the others about its own case, and what it took from the answers: the
    first round that it has for itself there, and any later one."""
    asked, heard, is_first = list[str](), list[str](), True
    for phase in live.plan.phases:
        given = phase.contribution
        if not phase.brings_case:
            is_first = True
        elif given is not None and given.givers is Givers.BRINGER:
            what = contributions_of(phase.id, project)
            for of in (project, None):
                kept = live.work.reveals.get(live.record.id, what, of)
                (asked if is_first else heard).extend(() if kept is None else kept.texts)
            is_first = False
    return tuple(asked), tuple(heard)


def _rounds(live: LiveSession) -> Iterator[str]:
    """The rounds in which everyone speaks for their own project."""
    for number in live.agenda.numbers:
        phase = live.plan.phases[number]
        given = phase.contribution
        if given is not None and given.by_project and not phase.brings_case:
            yield phase.id


def _shown(live: LiveSession, project: int) -> Iterator[str]:
    """What everyone was shown of what the project said for itself."""
    for phase in _rounds(live):
        kept = live.work.reveals.get(live.record.id, contributions_of(phase, 0), project)
        yield from () if kept is None else kept.texts


def said_for_themselves(live: LiveSession, project: int) -> Iterator[str]:
    """What the project said for itself, shown or not: it is its own page."""
    walks = {one.walk_id for one in live.participants() if one.project_id == project}
    for phase in _rounds(live):
        kept = live.work.reveals.get(live.record.id, contributions_of(phase, 0), project)
        if kept is not None:
            yield from kept.texts
            continue
        given = live.work.contributions.with_walks(live.record.id, phase, None)
        written = [one.text for one in given if one.walk_id in walks]
        shown = reveal_open(written, live.session.seed, Mode.OPENLY)
        yield from shown.texts if isinstance(shown, Texts) else ()
