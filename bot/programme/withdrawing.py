"""Shows what waits for the programme to people who may take it back: whoever agreed to share it,
which in a group is everyone. /mijngegevens shows it, even long after the walk or session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.clock.amsterdam import AMSTERDAM
from bot.incoming.programme_taps import OriginTapped, TakenBack
from bot.programme import origin
from bot.visits.render import inline, text_of
from bot.visits.visit import Visit
from dialogs.edition.share import from_json
from dialogs.edition.standing import Agreed
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.sharing.sharing_screens import agreed_in_words
from dialogs.texts import Spans, join
from storage.programme.waiting_room import Team, WaitingShare


def offer(visit: Visit, dialogs: Mapping[str, Dialog], organisations: Sequence[str]) -> None:
    """Send a message for each share that waits, with a button that takes it back."""
    for waiting in visit.work.waiting_room.with_person(visit.person_id):
        dialog = dialogs.get(waiting.pack)
        if dialog is not None:
            show(visit, Speech(dialog, {}), waiting, "sendMessage", organisations)


def show(
    visit: Visit, say: Speech, waiting: WaitingShare, method: str, organisations: Sequence[str]
) -> None:
    """Show what waits, with a button to take it back. `method` decides whether as a new message or
    as an edit of the question. A group's facilitator may also say which of the `organisations` it
    is from."""
    label = say.label("knop_delen_terugnemen")
    rows = [[{"text": label, "callback_data": _data(waiting.team)}]]
    if organisations and origin.can_tell(visit, waiting):
        rows.insert(0, [origin.way_in(say, waiting.team)])
    params = {**text_of(_told(visit, say, waiting)), **inline(rows)}
    visit.call((method, {"chat_id": visit.chat_id, **params}), _slot(visit, waiting.team))


def origin_tapped(
    visit: Visit,
    tap: OriginTapped,
    say: Speech,
    dialogs: Mapping[str, Dialog],
    organisations: Sequence[str],
) -> None:
    """Handle a facilitator's tap to say which organisation the group is from, in the message that
    shows what waits."""
    slot = _slot(visit, Team(session_id=tap.session))
    waiting = origin.tapped(visit, tap, say, organisations, slot)
    if waiting is not None and waiting.pack in dialogs:
        # Use the names in the share's own pack.
        say = Speech(dialogs[waiting.pack], {})
        show(visit, say, waiting, "editMessageText", organisations)


def taken_back(visit: Visit, tap: TakenBack, say: Speech) -> None:
    """Take a share out of the waiting room; if it is gone or not theirs, only say that it is
    over."""
    theirs = {waiting.team for waiting in visit.work.waiting_room.with_person(visit.person_id)}
    if tap.team not in theirs:
        visit.answer_tap(say.label("voorbij"))
        return
    visit.answer_tap("")
    visit.work.waiting_room.take_back(tap.team, visit.at)
    text = text_of(say.phrase("delen_terug"))
    call = "editMessageText", {"chat_id": visit.chat_id, **text}
    visit.call(call, _slot(visit, tap.team))


def _told(visit: Visit, say: Speech, waiting: WaitingShare) -> Spans:
    # The code of a session's project is for whoever its facilitator gives it to.
    code = None if waiting.team.walk_id is None else waiting.code
    agreed = Agreed(from_json(waiting.share), waiting.organisation, waiting.texts, code)
    until = say.phrase("delen_tot_dan")
    if waiting.team.session_id is not None:
        until = say.phrase("delen_van_de_groep", welke=_which(visit, waiting.team))
    return join([say.phrase("delen_staat_klaar"), agreed_in_words(say, agreed), until])


def _which(visit: Visit, team: Team) -> str:
    """Names the session by when it began, and the project in it: a facilitator may lead several on
    one day."""
    assert team.session_id is not None  # noqa: S101 (it is asked of a group's)
    record = visit.work.sessions.get(team.session_id)
    at = visit.at if record is None else record.opened_at
    day = datetime.fromtimestamp(at, AMSTERDAM).strftime("%d-%m-%Y om %H.%M uur")
    projects = visit.work.projects.all_in(team.session_id)
    name = next((one.name for one in projects if one.id == team.project_id), "")
    return f"{day}, {name}" if name else day


def _data(team: Team) -> str:
    return f"d:{team.walk_id or 0}.{team.session_id or 0}.{team.project_id or 0}"


ASKED = "d"
"""The slot of the message that asks whether the programme may have the share, and later shows what
waits."""


def _slot(visit: Visit, team: Team) -> str:
    """The slot of the message that asked this person. A facilitator who doesn't take part has one
    for each project."""
    if team.session_id is None:
        return _data(team)
    asked = visit.work.participants.get(team.session_id, visit.person_id)
    theirs = team.project_id is None or (asked and asked.project_id == team.project_id)
    return f"s{team.session_id}{ASKED}" if theirs else _data(team)
