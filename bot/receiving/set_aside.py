"""Updates and messages that failed for good: lists them without what anyone wrote, and retries
them."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.api.causes import cause
from bot.api.verdicts import fixed_part
from bot.receiving.conversation import Conversation
from bot.receiving.flood import FLOOD
from bot.visits.visit import Outcome
from storage.errors import StorageUnavailable
from storage.post.updates import DeadLetter
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

UPDATE, MESSAGE = "u", "m"
NAME = re.compile(rf"([{UPDATE}{MESSAGE}])([1-9]\d{{0,17}})")
"""How one is named on the command line: `u12` is an update, `m12` a message."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One of them, without what anyone wrote. `at` is in Unix seconds."""

    name: str
    at: float
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Again:
    """The outcome of a retry, by name."""

    done: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def all_set_aside(work: UnitOfWork) -> list[Listed]:
    """Updates that were set aside and messages that Telegram refused, oldest first."""
    found = [
        *(
            Listed(f"{UPDATE}{letter.id}", letter.at, "update", letter.error)
            for letter in work.dead_letters.all()
        ),
        *(
            Listed(f"{MESSAGE}{failed.id}", failed.at, failed.method, fixed_part(failed.error))
            for failed in work.outbox.failed()
        ),
    ]
    return sorted(found, key=lambda listed: listed.at)


def try_again(
    names: Sequence[str],
    conversation: Conversation,
    work: UnitOfWork,
    at: float,
    outcome: Outcome,
) -> Again:
    """Handle updates as if they came now, and queue messages again; what follows is added to
    `outcome`.

    Without names it takes all of them except updates set aside as a flood, which would be one
    again. An update that breaks again is set aside again.
    """
    done: list[str] = []
    failed: list[str] = []
    unknown: list[str] = []
    for name in names or [listed.name for listed in all_set_aside(work) if listed.why != FLOOD]:
        match = NAME.fullmatch(name)
        kind, number = (match[1], int(match[2])) if match else ("", 0)
        if kind == MESSAGE and (row := work.outbox.queue_again(number)) is not None:
            outcome.rows.append(row)
            done.append(name)
        elif kind == UPDATE and (letter := work.dead_letters.take(number)) is not None:
            succeeded = _handle(letter, conversation, work, at, outcome)
            (done if succeeded else failed).append(name)
        else:
            unknown.append(name)
    return Again(tuple(done), tuple(failed), tuple(unknown))


def _handle(
    letter: DeadLetter, conversation: Conversation, work: UnitOfWork, at: float, outcome: Outcome
) -> bool:
    own = Outcome()
    try:
        with work.savepoint():
            conversation.handle(json.loads(letter.body), work, at, own)
    except StorageUnavailable:
        raise
    except Exception as error:
        log.error("update set aside again: %s", cause(error))
        work.dead_letters.set_aside(
            letter.update_id, letter.chat_id, cause(error), letter.body, letter.at
        )
        return False
    outcome.add(own)
    return True
