"""How far the noise reaches: told exactly, and true of the noise that is made."""

from hashlib import sha256
from itertools import pairwise

from bot.publishing.certainty import apart, margin
from dialogs.edition.noise import noise

NOISES = [noise(sha256(b"%d" % n).digest(), "teams", "{}") for n in range(20_000)]


def part_of(held: list[bool]) -> float:
    return sum(held) / len(held)


def test_the_noise_is_mostly_within_the_margin_and_no_smaller_one_would_do() -> None:
    assert part_of([abs(one) <= margin() for one in NOISES]) >= 0.95
    assert part_of([abs(one) <= margin() - 1 for one in NOISES]) < 0.95


def test_two_numbers_so_far_apart_are_mostly_in_their_true_order() -> None:
    differences = [one - other for one, other in list(pairwise(NOISES))[::2]]
    assert part_of([abs(one) < apart() for one in differences]) >= 0.95
    assert part_of([abs(one) < apart() - 1 for one in differences]) < 0.95
