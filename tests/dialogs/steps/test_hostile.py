"""What anyone sends costs the others no time: no shape of it is more work than a few answers."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from content.reading.personal_lists import known
from dialogs.hearing.utterance import LISTENED_TO
from dialogs.identifying.search import found
from dialogs.pack.definition import Kind
from dialogs.steps.step import step
from dialogs.understanding.listening import noticed
from dialogs.understanding.options.matching import normal, split
from dialogs.walk.events import CommandGiven, TextEdited, TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.support.hostile import HARMLESS, MOST, SHAPES, filled
from tests.support.real_pack import real_pack
from tests.support.spread import spread
from tests.support.work import Meter, meter, work_of

PIECES, TIMES = 5, 6
"""An answer has at most so many messages, and may be so many times the work of a harmless one."""
SOME = 1_024
"""These numbers of characters show how the work grows."""


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


@pytest.mark.parametrize("shape", spread(SHAPES, 3))
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


@pytest.mark.parametrize("shape", spread(SHAPES, 3, 1))
def test_no_pattern_goes_over_a_text_again_and_again(shape: str) -> None:
    """What a pattern does inside can't be counted, so this is in seconds of our own process. What
    goes over it again and again would take seconds, at each try."""
    text = "\n".join([SHAPES[shape]] * 2) + SHAPES[shape] * 3
    assert any(_seconds(text) < 1.0 for _ in range(3))


def _seconds(text: str) -> float:
    began = time.process_time()
    found(text, known())
    split(text)
    normal(text)
    return time.process_time() - began


@pytest.fixture(scope="module")
def walked() -> Walked:
    """Real walks, at a question of each kind."""
    return _walked()


@pytest.mark.parametrize("shape", list(SHAPES)[::6])
def test_no_message_and_no_edit_is_more_work_than_a_few_harmless_ones(
    shape: str, counting: Meter, walked: Walked
) -> None:
    _check_work(shape, counting, walked, SOME, 2)


@pytest.mark.soak
@pytest.mark.parametrize("shape", SHAPES)
def test_as_many_messages_as_there_may_be_as_long_as_they_may_be(
    shape: str, counting: Meter, walked: Walked
) -> None:
    _check_work(shape, counting, walked, MOST, PIECES)


def _check_work(shape: str, counting: Meter, walked: Walked, length: int, most: int) -> None:
    """An answer of so many messages, each of them edited once. Where a choice is asked none of them
    is an answer yet, so there each is as much work as the first."""
    for kind, walk in walked.items():
        harmless = _of_a_harmless_one(counting, kind, walk, length)
        messages = most if kind.open else 1
        hostile = _said_and_edited(walk, SHAPES[shape][:length], counting, messages)
        times = TIMES if kind.open else TIMES - PIECES + messages
        assert hostile <= times * harmless, kind


_OF_A_HARMLESS_ONE: dict[tuple[Kind, int], int] = {}
"""By kind of question and length: each counted once."""


def _of_a_harmless_one(counting: Meter, kind: Kind, walk: Walk, length: int) -> int:
    if (kind, length) not in _OF_A_HARMLESS_ONE:
        work = _said_and_edited(walk, filled(HARMLESS, length), counting, 1)
        _OF_A_HARMLESS_ONE[kind, length] = work
    return _OF_A_HARMLESS_ONE[kind, length]


Walked = dict[Kind, Walk]


def _walked() -> Walked:
    pack, walk, found_at, now = real_pack(), Walk(1), dict[Kind, Walk](), 1_000.0
    walk, _ = step(pack, walk, CommandGiven("start", now))
    for number in range(60):
        question = pack.questions.get(walk.place.id)
        now += 10.0
        if question is None or walk.place.view is not View.QUESTION:
            break
        found_at.setdefault(question.kind, walk)
        if question.open:
            walk, _ = step(pack, walk, TextWritten("We koken samen.", now, 100 + number))
        else:
            walk, _ = step(pack, walk, TextWritten("1", now, 100 + number))
    assert set(found_at) == {question.kind for question in pack.questions.values()}
    return found_at


def _said_and_edited(walk: Walk, text: str, counting: Meter, times: int) -> int:
    pack, now = real_pack(), walk.seen_at + 10.0
    counting.count = 0
    with counting.running():
        for message in range(times):
            walk, _ = step(pack, walk, TextWritten(text, now, 1_000 + message))
        for message in range(times):
            walk, _ = step(pack, walk, TextEdited(1_000 + message, text + ".", now))
    return counting.count
