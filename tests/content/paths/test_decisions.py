"""Choices and facts about them, against going through every way."""

from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from content.paths.decisions import (
    NO,
    YES,
    Decisions,
    Fact,
    Way,
)


def _ways(decisions: Decisions, allowed: Sequence[Sequence[Fact]]) -> Iterator[Way]:
    """Every way that only takes outcomes which can come."""
    for way in product(*(range(len(outcomes)) for outcomes in allowed)):
        if all(decisions.true(allowed[number][outcome], way) for number, outcome in enumerate(way)):
            yield way


@given(st.data())
def test_possible_is_what_some_way_makes_true(data: st.DataObject) -> None:
    decisions = Decisions()
    facts = [YES, NO]
    allowed: list[tuple[Fact, ...]] = []

    def drawn() -> Fact:
        parts = data.draw(st.lists(st.sampled_from(facts), max_size=3))
        together = data.draw(st.sampled_from([decisions.all, decisions.any]))
        fact = together(part if data.draw(st.booleans()) else -part for part in parts)
        facts.append(fact)
        return fact

    for _ in range(data.draw(st.integers(1, 4))):
        first = drawn()
        outcomes = (first, drawn(), -first)[: data.draw(st.integers(1, 3))]
        if len(outcomes) < 3:
            outcomes = (*outcomes, YES)
        allowed.append(outcomes)
        facts += decisions.choice(outcomes)
    fact = drawn()
    found = [way for way in _ways(decisions, allowed) if decisions.true(fact, way)]
    assert decisions.possible(fact) == bool(found)
    way = decisions.way(fact)
    assert way is None if not found else way is not None and tuple(way) in found


def test_equal_facts_are_one() -> None:
    decisions = Decisions()
    rain, wind = decisions.choice((YES, YES))[0], decisions.choice((YES, YES))[0]
    both = decisions.all((rain, wind))
    assert both == -decisions.any((-wind, -rain))
    assert decisions.any((both, decisions.all((rain, -wind)))) == rain
    assert decisions.all((rain, -rain)) == NO
    assert decisions.any((rain, -rain)) == YES


def test_each_choice_takes_the_first_outcome_that_will_do() -> None:
    decisions = Decisions()
    _, second, _ = decisions.choice((YES, YES, YES))
    decisions.choice((YES, YES))
    decisions.choice((-second, second, YES))
    assert decisions.way(YES) == [0, 0, 0]
    assert decisions.way(second) == [1, 0, 1]
    assert decisions.way(NO) is None


def test_a_chain_longer_than_the_stack() -> None:
    decisions = Decisions()
    odd = even = YES
    for number in range(1_500):
        fact = decisions.choice((YES, YES))[1]
        odd, even = (
            (decisions.all((odd, fact)), even) if number % 2 else (odd, decisions.all((even, fact)))
        )
    both = decisions.all((odd, even))
    assert decisions.way(both) == [1] * 1_500
    assert not decisions.possible(decisions.all((both, -odd)))
