"""What anyone sends costs the others no time: no shape of it is more work than a few answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dialogs.listening import noticed
from dialogs.utterance import LISTENED_TO
from tests.support.hostile import HARMLESS, MOST, SHAPES, filled
from tests.support.real_pack import real_pack
from tests.support.work import Meter, meter, work_of

PIECES, TIMES = 5, 6
"""An answer has at most so many messages, and may be so many times the work of a harmless one."""


@pytest.fixture(scope="module")
def counting() -> Iterator[Meter]:
    with pytest.MonkeyPatch.context() as patched:
        yield meter(patched)


@pytest.fixture(scope="module")
def harmless_listening(counting: Meter) -> int:
    pack, harmless = real_pack(), filled(HARMLESS, MOST)
    return work_of(counting, lambda: noticed(pack, harmless, "spanningen"))


@pytest.mark.parametrize("shape", SHAPES)
def test_listening_to_all_of_it_is_little_more_than_to_one_message(
    shape: str, counting: Meter, harmless_listening: int
) -> None:
    pack, hostile = real_pack(), "\n".join([SHAPES[shape]] * PIECES)
    five = work_of(counting, lambda: noticed(pack, hostile, "spanningen"))
    assert five <= TIMES * harmless_listening


def test_what_lies_beyond_what_is_listened_to_is_not_heard() -> None:
    pack, said = real_pack(), "Het gaat vanzelf."
    about = next(q.about for q in pack.questions.values() if noticed(pack, said, q.about))
    full = filled(HARMLESS, LISTENED_TO - len(said) - 2).rpartition(".")[0] + "."
    start = full.ljust(LISTENED_TO - len(said))
    assert noticed(pack, start + said, about) == noticed(pack, said, about) != ()
    assert noticed(pack, start + " " * len(said) + said, about) == ()
