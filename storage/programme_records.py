"""What comes out of the database about the programme. JSON stays text here."""

from dataclasses import dataclass
from typing import Literal

AuditedAct = Literal["made", "sent", "invited", "joined", "removed"]


@dataclass(frozen=True, slots=True)
class Team:
    """What the programme counts as one: someone's walk, or a session, or a project in one."""

    walk_id: int | None = None
    session_id: int | None = None
    project_id: int | None = None


@dataclass(frozen=True, slots=True)
class WaitingShare:
    """What a team lets the programme count, as long as it is still linked: JSON, and sentences
    in alphabetical order."""

    team: Team
    pack: str
    organisation: str | None
    share: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Members:
    """Who is in an edition: all that waited of a pack up to the id `last`, but those `left_out`;
    `number` in all."""

    pack: str
    last: int
    left_out: tuple[int, ...]
    number: int


@dataclass(frozen=True, slots=True)
class AskedToShare:
    """Someone in a session is being asked whether its share may go; not yes is no, or nothing."""

    session_id: int
    yes: bool


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of the shares in an edition: their JSON, and the sentences that go along, those of each
    team together; beside each other, and nothing says which go with which."""

    shares: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """A published edition; `published` is its JSON, with the numbers before they were clipped."""

    number: int
    pack: str
    made_at: float
    published: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Somebody who asked for an edition and wasn't told what became of it. `number`: it is there;
    None: it won't come."""

    person_id: int
    number: int | None


@dataclass(frozen=True, slots=True)
class Audited:
    """Something that was done for the programme. `person_id` is None for who did it on the
    machine, or was erased since."""

    at: float
    what: AuditedAct
    person_id: int | None
    edition: int | None
