"""Pretend participants join and answer by themselves in a practice session.

They are ordinary participants with special ids: nothing is ever sent to them, and they are deleted
when the session ends.
"""

from __future__ import annotations

from bot.room import joining, participant_events, typed_project
from bot.room.host import Host, Hosting
from bot.room.phases import hosted
from bot.room.session_messages import is_pretend, pretend_people
from bot.room.taking_part import do_and_report
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.texts import as_plain
from dialogs.walk.events import OptionTapped, TextWritten
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.walks.walks import WalkRecord

TIMER = "oefenen"
EVERY = 3.0
"""Seconds between two rounds of actions."""
_AT_ONCE = 3
_GIVES_WAY = (
    WalkVerb.BACK,
    WalkVerb.DROP,
    WalkVerb.SKIP,
    WalkVerb.UNKNOWN,
    WalkVerb.PREVIOUS,
    WalkVerb.ANSWERS,
    WalkVerb.MISSED,
    WalkVerb.LEAVE,
    WalkVerb.HOLD,
    WalkVerb.KEEP,
)
"""Verbs of buttons that a pretend participant never taps, because they lead nowhere."""


def let_in(hosting: Hosting, host: Host) -> None:
    """Let them in, and set the timer that makes them act."""
    names = host.dialog.wordings("sessie_oefening_projecten")
    for number, person in enumerate(pretend_people(host.record.id)):
        joining.join(hosting, host, person, 1)
        if host.asks_for_projects:
            participant = host.work.participants.get(host.record.id, person)
            assert participant is not None  # noqa: S101 (they have just joined)
            name = as_plain(host.say.fill(names[number % len(names)]))
            typed_project.project_typed(hosting, host, participant, name)
    host.work.session_timers.set(host.record.id, TIMER, host.at + EVERY)


def act(hosting: Hosting, host: Host) -> None:
    """Make a few of them do what they are asked next, and set the timer again."""
    host.work.session_timers.set(host.record.id, TIMER, host.at + EVERY)
    for _ in range(_AT_ONCE):
        # Each of them changes the session, so read it again.
        record = host.work.sessions.get(host.record.id)
        now = hosting.host(record, host.work, host.at, host.outcome)
        if now is None or not _one_acts(hosting, now):
            return


def _one_acts(hosting: Hosting, host: Host) -> bool:
    seed = hosting.randomness.seed()
    busy = [one for one in host.walks() if _is_busy(host, one[0], one[2])]
    if not busy:
        return False
    _acts(hosting, host, *busy[seed % len(busy)], seed)
    return True


def _is_busy(host: Host, participant: Participant, walk: Walk) -> bool:
    return (
        is_pretend(participant.person_id)
        and host.session.open
        and not host.is_ready(participant, walk)
    )


def _acts(
    hosting: Hosting,
    host: Host,
    participant: Participant,
    record: WalkRecord,
    walk: Walk,
    seed: int,
) -> None:
    if host.phase.kind.asks_questions:
        visit = host.messages.visit(participant.person_id)
        participant_events.handle(hosting, visit, record, walk, _answer(host, participant, walk))
    else:
        do_and_report(host, participant, lambda: hosted(host).pretend_gives(participant, seed))


def _answer(host: Host, participant: Participant, walk: Walk) -> OptionTapped | TextWritten:
    """Tap one of the buttons on the screen, or type a sentence if one is asked.

    Four agree and two see it differently: enough on each side to be shown and discussed.
    """
    actions, which = walk.screen.actions, -participant.person_id
    ways = [n for n, action in enumerate(actions) if read_action(action)[0] not in _GIVES_WAY]
    if not ways:
        return TextWritten(_sentence(host, "sessie_oefening_antwoorden", which), host.at)
    done = [n for n in ways if read_action(actions[n])[0] is WalkVerb.DONE]
    others = [n for n in ways if n not in done] or ways
    chosen = len(walk.place.id) + int(which % 3 == 0)
    number = done[0] if done and walk.picked else others[chosen % len(others)]
    return OptionTapped(walk.id, walk.screen.turn, number, host.at)


def _sentence(host: Host, key: str, seed: int) -> str:
    return as_plain(host.say.variant(key, seed))
