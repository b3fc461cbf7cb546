"""Teams in the waiting room of a bot, and a maker of editions whose coins are known."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count

from bot.programme.counting import here
from bot.programme.making import Maker
from bot.programme.tally import Pack
from dialogs.edition.published import Edition, release
from dialogs.edition.share import Share, to_json
from storage.database import Database
from storage.programme.waiting_room import Team, WaitingShare
from storage.unit import UnitOfWork
from tests.support.small_edition import COUNTED

FIRST_PERSON = 5_000_000_000
NOW = 1_790_000_000.0


def let_count(
    work: UnitOfWork,
    shares: Sequence[Share],
    texts: Mapping[int, str] | None = None,
    organisations: Mapping[int, str] | None = None,
    pack: str = COUNTED.id,
    first: int = FIRST_PERSON,
) -> list[int]:
    """Store one person with a walk for each share. `texts` and `organisations` are by number."""
    people = [first + number for number in range(len(shares))]
    for number, (person, share) in enumerate(zip(people, shares, strict=True)):
        walk = work.walks.begin(person, pack, NOW)
        words = {} if texts is None or number not in texts else {texts[number]: ""}
        organisation = (organisations or {}).get(number)
        waiting = WaitingShare(Team(walk.id), pack, organisation, to_json(share), words)
        work.waiting_room.let_count(person, waiting, NOW)
    return people


def keys() -> Iterator[bytes]:
    """Keys of 32 bytes, all different, and the same every time."""
    return (number.to_bytes(32, "big") for number in count(1))


def maker(
    database: Database,
    pack: Pack = lambda edition, *_: packed(edition),
    enough: int = 20,
    new_key: Callable[[], bytes] | None = None,
    at: float = NOW,
    *,
    clock_is_wrong: bool = False,
) -> Maker:
    """Makes editions of the small pack, packed as `release.json` alone."""
    made = keys()
    return Maker(
        database,
        lambda: {COUNTED.id: COUNTED},
        pack,
        here,
        enough,
        lambda: at,
        new_key or (lambda: next(made)),
        clock_is_wrong=lambda: clock_is_wrong,
    )


def packed(edition: Edition) -> bytes:
    """Bytes used instead of a zip."""
    return json.dumps([release(edition), [*edition.texts]]).encode()
