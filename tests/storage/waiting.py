"""Make teams that let the programme count them, in a few words."""

from storage.programme.editions import EditionRecord, Members
from storage.programme.waiting_room import Team, WaitingShare
from storage.unit import UnitOfWork

PACK = "pack"


def share(
    team: Team, *texts: str, word: str = "{}", pack: str = PACK, organisation: str | None = None
) -> WaitingShare:
    """A share of a team; storage doesn't read its contents."""
    return WaitingShare(team, pack, organisation, word, dict.fromkeys(texts, "e1"))


def alone(
    work: UnitOfWork, person: int, *texts: str, word: str = "{}", organisation: str | None = None
) -> Team:
    """Let someone say yes for a new walk of theirs."""
    team = Team(work.walks.begin(person, PACK, 1.0).id)
    given = share(team, *texts, word=word, organisation=organisation)
    work.waiting_room.let_count(person, given, 2.0)
    return team


def publish_all(
    work: UnitOfWork, number: int = 1, pack: str = PACK, at: float = 5.0, by: int | None = None
) -> EditionRecord:
    """Publish an edition of all that waits."""
    edition = EditionRecord(number, pack, at, f'{{"number":{number}}}')
    work.editions.publish(edition, b"zip", all_of(work, pack), by)
    return edition


def all_of(work: UnitOfWork, pack: str = PACK) -> Members:
    """All that waits now."""
    ids = [candidate.id for candidate in work.editions.candidates(pack)]
    return Members(pack, max(ids, default=0), (), len(ids))
