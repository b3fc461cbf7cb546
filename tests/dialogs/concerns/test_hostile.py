"""What looking for concerns costs depends on the length of a text, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from dialogs.concerns.noticing import concern_in
from tests.support.hostile import HARMLESS, MOST, SHAPES, filled
from tests.support.real_pack import real_pack
from tests.support.spread import spread
from tests.support.work import Meter, meter, work_of

TIMES = 6
"""A message may be so many times the work of a harmless one of the same length."""
CONCERNS = {
    "what isn't safe": filled("hij slaat haar "),
    "what isn't safe, denied": filled("niemand slaat haar. "),
    "who it may be": filled("haar vader en de trainer niet met een mes "),
    "what is past": filled("vroeger sloeg haar vader haar en nu weer niet "),
}


@pytest.fixture(scope="module")
def counting() -> Iterator[Meter]:
    with pytest.MonkeyPatch.context() as patched:
        yield meter(patched)


@pytest.fixture(scope="module")
def harmless(counting: Meter) -> int:
    text = filled(HARMLESS, MOST)
    return work_of(counting, lambda: concern_in(real_pack(), text))


@pytest.mark.parametrize("shape", spread([*SHAPES, *CONCERNS], 3, 2))
def test_no_message_is_more_work_than_a_few_harmless_ones(
    shape: str, counting: Meter, harmless: int
) -> None:
    text = (SHAPES | CONCERNS)[shape]
    assert work_of(counting, lambda: concern_in(real_pack(), text)) <= TIMES * harmless


def test_twice_as_much_of_it_is_about_twice_the_work(counting: Meter) -> None:
    for text in CONCERNS.values():
        half = work_of(counting, partial(concern_in, real_pack(), text[: MOST // 2]))
        whole = work_of(counting, partial(concern_in, real_pack(), text))
        assert whole <= 2.5 * half
