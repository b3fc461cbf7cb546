"""Opens a phase in each participant's walk, with what the host asks in addition. If nothing is
asked, its opening text also goes to the group's chat.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.room.live_session import LiveSession
from bot.room.phases import hosted
from bot.room.phases.hosted_phase import ASKED
from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.session.effects import OpenPhase
from dialogs.session.events import ReadyChanged
from dialogs.texts import Spans, join
from dialogs.walk.events import PhaseOpened
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.walks.walks import WalkRecord


def open_phase(live: LiveSession, effect: OpenPhase) -> tuple[ReadyChanged, ...]:
    """Open the phase in the walks of all participants, or of `only` one. Returns how many are ready
    with it already, as an event."""
    reading: frozenset[int] = frozenset()
    if _is_for_the_group(effect) and (group := live.group_for()) is not None:
        if effect.said and _each_gets_their_own(live):
            live.messages.to_chat(
                group, (live.agenda.marked(live.say.phrase("sessie_groep_eigen")),)
            )
        elif effect.said:
            live.messages.to_chat(group, (effect.said,))
        if not _each_gets_their_own(live) and not live.here.shows_in_private:
            reading = live.reading_along()
        if live.here.shows_in_private:
            live.messages.of_group(live.say.phrase("sessie_groep_elders"))
    count = 0
    for participant, record, walk in live.walks(effect.only):
        after = _open_for(
            live, participant, record, walk, effect, there=participant.person_id in reading
        )
        count += effect.open and hosted(live).is_ready(participant, after)
    return (ReadyChanged(effect.turn, count, live.at),) if count else ()


def _is_for_the_group(effect: OpenPhase) -> bool:
    """Whether the opening text goes to the group's chat: only if nobody is asked anything, so that
    everything that follows is shown there too. Proposals come in everyone's own chat."""
    return not (effect.asks or effect.open) and effect.only is None


def _each_gets_their_own(live: LiveSession) -> bool:
    """Whether what comes is for each project alone, and so in no group."""
    return live.asks_for_projects and live.phase.kind.is_closing


def _open_for(
    live: LiveSession,
    participant: Participant,
    record: WalkRecord,
    walk: Walk,
    effect: OpenPhase,
    *,
    there: bool,
) -> Walk:
    """Open it for one person: in their walk, with what the host asks in addition. `there`: they
    read it in the group."""
    person, project = participant.person_id, participant.project_id or 0
    shares = effect.mode is not Mode.TOGETHER or person == effect.shared_on
    asked = hosted(live).asked(participant, effect)
    says = asked is None and (shares or not effect.questions)
    settled = {**effect.settled.get(0, {}), **effect.settled.get(project, {})}
    opened = PhaseOpened(
        live.record.id,
        effect.turn,
        effect.questions if shares else (),
        live.at,
        settled,
        afterwards=_not_for_all(live, effect, settled),
        said=effect.said if says and not there else (),
        open=effect.open and bool(effect.questions) and shares,
        mode=effect.mode,
        where=effect.where,
        backwards=effect.backwards,
        elsewhere=_elsewhere(live, project) if there else (),
        below=effect.below,
        leads=person == live.session.holder,
    )
    after = live.move(record, walk, opened)
    if asked is not None:
        slot = ASKED if asked.rows else None
        live.messages.to(person, join((effect.said, asked.text)), asked.rows, slot)
    return after


def _elsewhere(live: LiveSession, project: int) -> Spans:
    """Which phase it is, and that it can be read in the group; or, for people whose case it is and
    who get other instructions than the rest, that it comes below."""
    words = {"titel": live.phase.title, **live.session.where.words}
    has_own = live.phase.others is not None and project and project == live.agenda.case
    key = "sessie_kijk_hieronder" if has_own else "sessie_kijk_in_groep"
    return live.agenda.marked(live.say.phrase(key, **words))


def _not_for_all(
    live: LiveSession, effect: OpenPhase, settled: Mapping[str, Answer]
) -> tuple[str, ...]:
    """The questions that not everyone gets, which are asked last; none on a shared phone."""
    if effect.mode is Mode.TOGETHER:
        return ()
    return live.agenda.hanging(settled)
