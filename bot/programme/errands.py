"""The database queries behind the commands `edition` and `invite`, which run them directly or
through the running bot.

Each takes the command's argument, if any, and returns a JSON value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from bot.programme.staff_chat import GOOD_FOR, new_token
from storage.unit import UnitOfWork

Errand = Callable[[UnitOfWork, float, Any], Any]


def editions(work: UnitOfWork, at: float, asked: Any) -> Any:
    """All editions: number, pack, and when they were made."""
    return [[record.number, record.pack, record.made_at] for record in work.editions.all()]


def trail(work: UnitOfWork, at: float, asked: Any) -> Any:
    """Who did what."""
    return [asdict(audited) for audited in work.audit.trail()]


def invitation(work: UnitOfWork, at: float, asked: Any) -> Any:
    """Make an invitation: a token that works once. Only its hash is stored. The running bot adds
    the link."""
    token = new_token()
    work.staff.invite(token, at + GOOD_FOR)
    work.audit.note(at, "invited", None)
    return {"token": token}


def staff(work: UnitOfWork, at: float, asked: Any) -> Any:
    """Staff who joined by invitation, and when."""
    return [list(one) for one in work.staff.all()]


def removal(work: UnitOfWork, at: float, asked: Any) -> Any:
    """Remove someone from staff; False if they weren't."""
    if not isinstance(asked, int) or not work.staff.remove(asked):
        return False
    work.audit.note(at, "removed", asked)
    return True


ERRANDS: Mapping[str, Errand] = {
    errand.__name__: errand for errand in (editions, trail, invitation, staff, removal)
}
