"""Rows of words with gaps, options and edges, and what they take from a sentence; and which of many
patterns a sentence can match."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.hearing.lookup import Lookup
from dialogs.hearing.patterns import COMMA, Edge, Either, Gap, Maybe, Part, Pattern, Row, Word


def word(*words: str) -> Word:
    return Word(frozenset(words))


def row(*parts: Part) -> Pattern:
    return Pattern((Row(parts),))


def taken(pattern: Pattern, sentence: str, *cuts: int) -> list[str]:
    """What each match takes; the sentence is one clause unless it is cut."""
    words = sentence.split()
    edges = [0, *cuts, len(words)]
    clauses = list(itertools.pairwise(edges))
    return [" ".join(words[place] for place in one) for one in pattern.matches(words, clauses)]


A, B, C = word("aa"), word("bb"), word("cc")


@pytest.mark.parametrize(
    ("pattern", "sentence", "expected"),
    [
        (row(A, B), "xx aa bb xx", ["aa bb"]),
        (row(A, B), "aa xx bb", []),
        (row(A, B), "aa bb aa bb", ["aa bb", "aa bb"]),
        (row(word("aa", "dd"), B), "dd bb", ["dd bb"]),
        (row(Word(starts=("on",)), B), "ontmoet bb", ["ontmoet bb"]),
        (row(Word(ends=("praat",))), "kort buurtpraat hier", ["buurtpraat"]),
        (row(A, Gap(2), B), "aa bb", ["aa bb"]),
        (row(A, Gap(2), B), "aa xx xx bb", ["aa bb"]),
        (row(A, Gap(2), B), "aa xx xx xx bb", []),
        (row(A, Gap(2), B), "aa , bb", []),
        (row(A, Gap(2, wide=True), B), "aa , bb", ["aa bb"]),
        (row(A, Maybe(B), C), "aa cc", ["aa cc"]),
        (row(A, Maybe(B), C), "aa bb cc", ["aa bb cc"]),
        (row(Either((A, Row((B, C)))), A), "bb cc aa aa", ["bb cc aa", "aa aa"]),
        (row(Edge(), A), "aa xx", ["aa"]),
        (row(Edge(), A), "xx aa", []),
        (row(A, Edge(last=True)), "xx aa", ["aa"]),
        (row(A, Edge(last=True)), "aa xx", []),
        (row(Maybe(A), Maybe(B)), "xx", []),
    ],
)
def test_what_a_row_takes(pattern: Pattern, sentence: str, expected: list[str]) -> None:
    assert taken(pattern, sentence) == expected


def test_several_rows_stand_in_one_clause_in_any_order() -> None:
    both = Pattern((A, Row((B, C))))
    assert taken(both, "bb cc xx aa") == ["bb cc aa"]
    assert taken(both, "aa xx bb cc", 2) == []
    assert taken(both, "aa bb cc bb cc aa", 3) == ["aa bb cc", "bb cc aa"]


def test_one_gap_can_stand_before_two_things() -> None:
    gap = Gap(1)
    twice = row(Either((Row((A, gap, B)), Row((A, gap, C)))))
    assert taken(twice, "aa xx cc") == ["aa cc"]


_LONG = Word(frozenset({"dddd"}))


@given(st.lists(st.sampled_from(["aa", "bb", "cc", "ab", "dddd", COMMA]), max_size=8))
def test_a_glance_rules_out_only_what_does_not_match(words: list[str]) -> None:
    patterns = (
        row(A, Gap(2), B),
        Pattern((Word(starts=("a",)), Word(ends=("b",)))),
        row(Either((A, Row((Maybe(B), C)))), C),
        row(Maybe(A), Gap(1)),
        row(Either((Row((A, _LONG)), Row((_LONG, B)), C))),
    )
    lookup = Lookup(patterns)
    bits = lookup.glance(words)
    for pattern in patterns:
        if list(pattern.matches(words, [(0, len(words))])):
            assert lookup.places_among((pattern,), bits)


_ALWAYS = row(Maybe(A), Gap(1))
_TOGETHER = (row(A, B), row(Word(starts=("a",)), C), row(B), row(C, A), row(A))


@given(
    st.lists(st.sampled_from(["aa", "bb", "cc", "ab", COMMA]), max_size=8),
    st.lists(st.sampled_from((*_TOGETHER, _ALWAYS, row(C))), max_size=5).map(tuple),
)
def test_those_among_many_are_those_that_are_possible(
    words: list[str], asked: tuple[Pattern, ...]
) -> None:
    lookup = Lookup((*_TOGETHER, _ALWAYS))
    bits = lookup.glance(words)
    possible = [pattern for pattern in asked if lookup.places_among((pattern,), bits)]
    for _ in range(2):
        assert lookup.among(asked, bits) == possible


def test_a_glance_rules_out_what_lacks_a_word() -> None:
    lookup = Lookup((row(A, B), row(C)))
    needs_both, needs_one = lookup.patterns
    bits = lookup.glance(["aa", "cc"])
    assert not lookup.places_among((needs_both,), bits)
    assert lookup.places_among((needs_one,), bits)
    assert lookup.places_among((row(B),), bits), "one that it doesn't know is always worth trying"


def test_a_glance_looks_for_the_longest_word_of_each_alternative() -> None:
    lookup = Lookup((row(Either((Row((A, _LONG)), B))),))
    possible = [
        w for w in ("aa", "dddd", "bb") if lookup.among(lookup.patterns, lookup.glance([w]))
    ]
    assert possible == ["dddd", "bb"]


def test_no_sentence_takes_long() -> None:
    many = row(*(part for _ in range(6) for part in (A, Gap(8, wide=True))), B)
    began = time.process_time()
    assert taken(many, "aa " * 300) == []
    assert time.process_time() - began < 10
