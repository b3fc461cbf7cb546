"""What anyone sends costs the others no time: no shape of it is more work than a few answers."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from content.personal import known
from dialogs.identifying.found import found
from dialogs.listening import noticed
from dialogs.matching import normal, split
from dialogs.utterance import LISTENED_TO
from tests.support.hostile import HARMLESS, MOST, SHAPES, filled
from tests.support.real_pack import real_pack
from tests.support.work import Meter, meter, work_of

PIECES, TIMES = 5, 6
"""An answer has at most so many messages, and may be so many times the work of a harmless one."""
SOME = 1_024
"""So many characters of it show how the work grows."""


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


@pytest.fixture(scope="module")
def harmless_looking(counting: Meter) -> int:
    harmless = filled(HARMLESS, SOME)
    return work_of(counting, lambda: found(harmless, known()))


@pytest.mark.parametrize("shape", SHAPES)
def test_looking_for_names_takes_as_long_as_the_text(
    shape: str, counting: Meter, harmless_looking: int
) -> None:
    """All of it is looked through: what is passed over could be somebody's number."""
    once = SHAPES[shape][:SOME]
    often = "\n".join([once] * PIECES)
    one = work_of(counting, lambda: found(once, known()))
    five = work_of(counting, lambda: found(often, known()))
    assert one <= TIMES * harmless_looking
    assert five <= TIMES * max(one, harmless_looking / PIECES)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_pattern_goes_over_a_text_again_and_again(shape: str) -> None:
    """What a pattern does inside can't be counted, so this is in seconds of our own process. What
    goes over it again and again would take seconds."""
    often, text = "\n".join([SHAPES[shape]] * PIECES), SHAPES[shape] * PIECES
    fastest = min(_seconds(often + text) for _ in range(3))
    assert fastest < 1.0


def _seconds(text: str) -> float:
    began = time.process_time()
    found(text, known())
    split(text)
    normal(text)
    return time.process_time() - began
