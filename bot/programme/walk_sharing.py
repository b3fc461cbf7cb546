"""Looks up what a walk has to do with the programme, when a step asks, and puts what someone agreed
to share in the waiting room."""

from __future__ import annotations

from functools import partial

from bot.configuration.organisations import Organisations
from bot.visits.visit import Visit
from dialogs.edition.edition_json import from_json as edition_from_json
from dialogs.edition.published import share_missing
from dialogs.edition.share import from_json
from dialogs.edition.standing import (
    Agreed,
    AskStanding,
    Others,
    Standing,
)
from dialogs.pack.definition import Dialog
from dialogs.walk.effects import LetCount
from dialogs.walk.state import Walk
from dialogs.walk.state import from_json as walk_from_json
from storage.programme.waiting_room import Team, WaitingShare
from storage.unit import UnitOfWork
from storage.walks.walks import WalkRecord


class WalkSharing:
    """What walks may share with the programme, and the published figures that it shows them."""

    def __init__(self, organisations: Organisations | None = None) -> None:
        self._organisations = organisations or Organisations("")
        self._others: dict[str, tuple[int, str, Others]] = {}
        """By pack: for which edition and which version of the pack."""

    def organisations(self) -> tuple[str, ...]:
        """The organisations that teams can choose from."""
        return self._organisations.names()

    def standing(self, visit: Visit, record: WalkRecord, dialog: Dialog) -> AskStanding:
        """What this walk has to do with the programme. A step calls it when it needs to know."""
        return partial(self._look_up, visit.work, record, dialog)

    def _look_up(self, work: UnitOfWork, record: WalkRecord, dialog: Dialog) -> Standing:
        team = Team(walk_id=record.id)
        of_them = work.waiting_room.of(record.person_id)
        waits = next((_agreed(one) for one in of_them if one.team == team), None)
        # What waits can be taken back, also if the pack has no programme any more.
        has_programme = bool(dialog.programme) or waits is not None
        return Standing(
            # What was said in a session counts for the group, as one team.
            asks=has_programme and not work.participants.took_part(record.id),
            waits=waits,
            elsewhere=any(one.team.walk_id not in (None, record.id) for one in of_them),
            counted=work.waiting_room.was_counted(team),
            organisations=self.organisations(),
            before=_before(work, record),
            others=self._of_others(work, dialog),
            wished=dialog.id in work.edition_wishes.of(record.person_id),
        )

    def _of_others(self, work: UnitOfWork, dialog: Dialog) -> Others | None:
        number = work.editions.last_number_of(dialog.id)
        if number is None:
            return None
        found = self._others.get(dialog.id)
        if found is None or found[:2] != (number, dialog.version):
            latest = work.editions.latest(dialog.id)
            if latest is None:
                return None
            edition = edition_from_json(latest.published)
            counts = {id_: share_missing(edition, id_) for id_ in dialog.elements}
            missing = {id_: count for id_, count in counts.items() if count is not None}
            found = number, dialog.version, Others(edition.season, missing)
            self._others[dialog.id] = found
        return found[2]


def let_count(visit: Visit, record: WalkRecord, effect: LetCount) -> None:
    """Put what someone agreed to share in the waiting room."""
    waiting = WaitingShare(
        Team(walk_id=record.id), record.pack, effect.organisation, effect.share, effect.texts
    )
    visit.work.waiting_room.let_count(visit.person_id, waiting, visit.at)


def take_back(visit: Visit, record: WalkRecord) -> None:
    """Take what the walk shared out of the waiting room."""
    visit.work.waiting_room.take_back(Team(walk_id=record.id), visit.at)


def _agreed(waiting: WaitingShare) -> Agreed:
    return Agreed(from_json(waiting.share), waiting.organisation, waiting.texts, waiting.code)


def _before(work: UnitOfWork, record: WalkRecord) -> Walk | None:
    found = work.walks.finished_before(record.person_id, record.pack, record.id)
    return None if found is None or found.state is None else walk_from_json(found.state)
