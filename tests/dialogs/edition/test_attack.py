"""What an attacker learns who holds every edition and knows all teams but one.

Certainty is excluded by how the noise is made; so beside it, what they may come to believe stays
under the bound that the officer reads, and would not under half the noise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from dialogs.edition.noise import noise
from dialogs.edition.posterior import OF_AN_ANSWER, ONE_NUMBER, bound
from tests.support import attacker
from tests.support.attacker import Claims, Left, editions_with, left, truth
from tests.support.programme import Programme
from tests.support.real_pack import real_pack

DPIA = Path(__file__).parents[3] / "docs" / "dpia.md"
TARGETS = 20
LEARNED = 1
"""Per cent: an attacker learns the noise by trying it out, and not to the last digit."""


@dataclass(frozen=True, slots=True)
class World:
    """A number of teams. `eight`: they come back so often that there are eight editions, with many
    of them in more than three; otherwise a team is in three at most."""

    teams: int
    eight: bool = False

    def __str__(self) -> str:
        return f"{self.teams} teams{', eight editions' if self.eight else ''}"


WORLDS = [
    World(35),
    World(200),
    World(100, eight=True),
    *(pytest.param(World(teams, eight=True), marks=pytest.mark.soak) for teams in (35, 200)),
]
in_each_world = pytest.mark.parametrize("world", WORLDS, ids=str)

Noise = Callable[[bytes, str, str], int]
Attack = Callable[[list[Left]], Claims]
ATTACKS: dict[str, Attack] = {
    "differencing": attacker.by_differencing,
    "intervals": lambda found: attacker.by_intervals(found, attacker.widest_noise()),
    "averaging": attacker.by_averaging,
}


def none(key: bytes, table: str, cell: str) -> int:
    return 0


def halved(key: bytes, table: str, cell: str) -> int:
    return int(noise(key, table, cell) / 2)


def at_most_one(key: bytes, table: str, cell: str) -> int:
    return max(-1, min(1, noise(key, table, cell)))


@pytest.fixture
def under(monkeypatch: pytest.MonkeyPatch) -> Callable[[Noise], None]:
    """Replaces the noise by another one."""

    def put(other: Noise) -> None:
        monkeypatch.setattr("dialogs.edition.noise.noise", other)

    return put


def programme(world: World) -> Programme:
    made = Programme(real_pack(), Random(world.teams), one_in=3)
    if not world.eight:
        made.run(world.teams)
        assert made.made, "no edition was made: there is nothing to attack"
        return made
    made.back, made.most_times = 0.2, 8
    made.run(world.teams, weeks=140, most=8)
    assert len(made.made) == 8
    return made


def targets(of: Programme) -> list[int]:
    took_part = sorted({team for made in of.made for team in made.shares})
    return Random(1).sample(took_part, TARGETS)


def test_the_document_tells_of_these_worlds() -> None:
    said = DPIA.read_text()
    assert "35, 100 en 200 teams doen mee" in said
    assert "In een deel van de gevallen zijn dat er 8" in said
    assert f"en met gemiddelden, bij {TARGETS} teams" in said


def test_a_project_with_a_code_is_in_two_editions_a_year_at_most() -> None:
    of = programme(World(200))
    assert any(made.projects for made in of.made)
    for made in of.made:
        year = [one for one in of.made if 0 <= made.week - one.week < 52]
        assert all(sum(team in one.shares for one in year) <= 2 for team in made.projects)


def claims(of: Programme, attack: Attack) -> Iterator[tuple[int, int]]:
    """Of each target, of how many answers they say to be sure, and of how many they are right.

    Right is what the team said last, as with any who changed between two editions.
    """
    for team in targets(of):
        its = editions_with(of, team)
        found = [left(of.listed, made, team) for made in its]
        said = attack(found)
        stands_in = truth(of.listed, its[-1].shares[team])
        right = sum((place in stands_in) == bool(answer) for place, answer in said.items())
        yield len(said), right


def bounds() -> dict[str, int]:
    """How sure one can become, in per cent, as the document says it: by what one holds."""
    rows = re.findall(r"^\| (1 getal|\d editie)s? \| (\d+)% \|$", DPIA.read_text(), re.MULTILINE)
    return {held: int(percent) for held, percent in rows}


def told(held: str) -> float:
    """The same; for more editions than the document has, by the rule that gave the others."""
    editions = int(held.split()[0])
    return bounds().get(held) or 100 * bound(0.5, editions * OF_AN_ANSWER)


def test_the_document_tells_the_bound_that_follows_from_the_noise() -> None:
    told = bounds()
    assert told["1 getal"] == round(100 * bound(0.5, ONE_NUMBER))
    for editions in (1, 2, 3):
        assert told[f"{editions} editie"] == round(100 * bound(0.5, editions * OF_AN_ANSWER))


@in_each_world
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attacker_is_certain_of_no_answer(world: World, attack: str) -> None:
    assert list(claims(programme(world), ATTACKS[attack])) == [(0, 0)] * TARGETS


@in_each_world
@pytest.mark.parametrize("attack", ATTACKS)
def test_of_exact_counts_the_same_attacker_finds_every_answer(
    world: World, attack: str, under: Callable[[Noise], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    under(none)
    monkeypatch.setattr(attacker, "COINS", 0)
    exact = programme(world)
    found = list(claims(exact, ATTACKS[attack]))
    assert sum(right for _, right in found) > 0
    for (said, right), team in zip(found, targets(exact), strict=True):
        if len(editions_with(exact, team)) == 1:
            assert 0 < said == right


@in_each_world
def test_of_noise_with_a_bound_the_same_attacker_finds_answers(
    world: World, under: Callable[[Noise], None]
) -> None:
    under(at_most_one)
    found = list(claims(programme(world), lambda found: attacker.by_intervals(found, 1)))
    assert sum(right for _, right in found) > TARGETS


def sure(world: World) -> dict[str, float]:
    """How sure the attacker became of anything at most, in per cent, by what they hold."""
    of, laws = programme(world), attacker.learned()
    most: dict[str, float] = {}
    for team in targets(of):
        for belief in attacker.beliefs(of, team, laws):
            held = f"{belief.editions} editie"
            most[held] = max(most.get(held, 0.0), 100 * belief.sure)
        for week in of.weeks:
            joined = 100 * attacker.joined(week, team, laws)
            most["1 getal"] = max(most.get("1 getal", 0.0), joined)
    return most


@in_each_world
def test_what_an_attacker_believes_stays_under_the_bound_that_the_document_tells(
    world: World,
) -> None:
    found = sure(world)
    assert {"1 getal", "1 editie"} <= found.keys()
    assert {held: most for held, most in found.items() if most > told(held) + LEARNED} == {}


@in_each_world
def test_under_half_the_noise_it_would_not(world: World, under: Callable[[Noise], None]) -> None:
    under(halved)
    found = sure(world)
    assert all(found[held] > told(held) + 5 for held in ("1 getal", "1 editie"))
