"""What follows from a session is worked out once for each state of it, however often it is asked
for; and the facilitator's panel is laid out once for all that one tap leads to."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from types import FrameType
from typing import Any

from dialogs.session import agenda, panel, phases
from tests.support.memory_database import MemoryDatabase
from tests.support.room_course import answers, goes_on
from tests.support.room_player import RoomPlayer
from tests.support.small_session import IN_SESSION

_PHONES = 6
_MOST_CALLS = 130
"""Of the agenda and the phase, by one tap that reveals a question. When each was worked out every
time: 505."""


class Calls:
    """Counts the calls of functions in a few modules, comprehensions left out."""

    def __init__(self, *files: str | None) -> None:
        self._files = files
        self.made: Counter[tuple[str, str]] = Counter()

    def __enter__(self) -> Calls:
        sys.setprofile(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def _called(self, frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename in self._files and code.co_name[0] != "<":
            self.made[Path(code.co_filename).stem, code.co_name] += 1

    def of(self, *modules: str) -> int:
        return sum(count for (where, _), count in self.made.items() if where in modules)


async def test_one_tap_that_reveals_a_question(tmp_path: Path) -> None:
    with closing(MemoryDatabase(tmp_path)) as database:
        room = RoomPlayer(database, IN_SESSION)
        await room.opens()
        people = await room.join(_PHONES)
        await goes_on(room)
        await answers(room, people)
        await goes_on(room)  # the first question of the reveal
        of_phases = {path.stem: str(path) for path in Path(phases.__file__).parent.glob("*.py")}
        with Calls(agenda.__file__, panel.__file__, *of_phases.values()) as calls:
            await goes_on(room)
    assert "laten_zien_kop" in "".join(room.texts(people[0])), "a question was revealed"
    assert calls.made["panel", "panel"] == 1, "the panel was laid out once"
    assert 1 <= calls.of("agenda", *of_phases) <= _MOST_CALLS
