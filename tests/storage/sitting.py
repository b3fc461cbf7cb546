"""Make a session with people in it, in a few words."""

from itertools import count

from storage.sessions.sessions import SessionRecord
from storage.unit import UnitOfWork

LEADER = 900
_NUMBERS = count(1)


def open_session(
    work: UnitOfWork, leader: int = LEADER, code: str | None = None, at: float = 1.0
) -> SessionRecord:
    """A session with a code of its own."""
    number = next(_NUMBERS)
    token = f"token-{number:08}"
    return work.sessions.open("pack", "lang", leader, token, code or f"k{number}", at)


def join(
    work: UnitOfWork, session: int, person: int, people: int = 1, project: str | None = None
) -> int:
    """Let someone take part, in their own walk or a new one. Returns the walk's id."""
    walk = work.walks.current(person) or work.walks.begin(person, "pack", 1.0)
    named = None if project is None else work.projects.named(session, project).id
    work.participants.join(session, person, walk.id, people, named)
    return walk.id


def answer(
    work: UnitOfWork, walk: int, value: str, audience: str = "groep", question: str = "doel"
) -> None:
    """Record an answer in a walk, for this audience."""
    work.answers.record(walk, question, "Wat?", value, "v1", 2.0, audience)
