"""The sentences on which it is measured how well serious signs are recognised: form and counts.

Each line of the files in tests/data/signalen is a weight, a kind, notes (empty, or `verleden` for a
past case that was dealt with) and a sentence, with tabs in between. All were written one by one, by
another hand than the rules: `oefenen` to write the rules with, `ongezien` to measure them, with
other wordings. Whoever writes rules never opens `ongezien`. Any further file holds sentences to
learn from, of the same form; none of them may be in another file, `ongezien` above all.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

SENTENCES = Path(__file__).parent / "data" / "signalen"
KINDS = {
    "ernstig": {
        *("gevaar", "thuis", "medewerker", "seksueel", "zelfdoding", "zelfbeschadiging"),
        *("bedreiging", "uitbuiting", "zelf"),
    },
    "zorg": {"signaal", "pesten", "uitsluiting", "discriminatie"},
    "geen": {"bijna", "gewoon"},
}
NOTES = {"", "verleden"}
AT_LEAST = {
    "oefenen.tsv": {"ernstig": 130, "zorg": 70, "bijna": 80, "gewoon": 300},
    "ongezien.tsv": {"ernstig": 220, "zorg": 120, "bijna": 150, "gewoon": 1000},
}
FILES = sorted(path.name for path in SENTENCES.glob("*.tsv"))
OF_EACH_KIND = 12
"""At least, so that a kind that isn't recognised shows in its own figure."""
FROM_A_TEMPLATE = 5
"""From so many words on, two sentences that differ in one of them are one sentence."""


class Line(NamedTuple):
    weight: str
    kind: str
    notes: str
    sentence: str


def lines(name: str) -> list[Line]:
    text = (SENTENCES / name).read_text(encoding="utf-8")
    return [Line(*line.split("\t")) for line in text.splitlines()]


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", sentence.casefold()))


@pytest.mark.parametrize("name", FILES)
def test_each_line_has_a_weight_a_kind_of_it_and_a_sentence(name: str) -> None:
    for line in lines(name):
        assert line.kind in KINDS[line.weight], line
        assert line.notes in NOTES, line
        assert line.weight != "geen" or not line.notes, line
        assert line.sentence == line.sentence.strip() != "", line


@pytest.mark.parametrize("name", AT_LEAST)
def test_there_are_enough_of_each(name: str) -> None:
    counted = Counter(chain.from_iterable(line[:2] for line in lines(name)))
    for label, least in AT_LEAST[name].items():
        assert counted[label] >= least, label
    for kind in set().union(*KINDS.values()):
        assert counted[kind] >= OF_EACH_KIND, kind


@pytest.mark.parametrize("name", AT_LEAST)
def test_a_past_case_occurs_with_most_kinds(name: str) -> None:
    assert len({line.kind for line in lines(name) if line.notes == "verleden"}) >= 6


@pytest.mark.parametrize("name", AT_LEAST)
def test_some_are_3_words_and_some_have_it_in_the_middle_of_a_long_story(name: str) -> None:
    lengths = [len(_words(line.sentence)) for line in lines(name) if line.weight == "ernstig"]
    assert sum(length <= 5 for length in lengths) >= 8
    assert sum(length >= 24 for length in lengths) >= 5


def test_no_sentence_stands_there_twice_or_is_another_with_one_word_swapped() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for sentence in (line.sentence for name in FILES for line in lines(name)):
        words = _words(sentence)
        forms = {words}
        if len(words) >= FROM_A_TEMPLATE:
            forms |= {(*words[:at], "", *words[at + 1 :]) for at in range(len(words))}
        for form in forms:
            assert form not in seen, (sentence, seen[form])
            seen[form] = sentence
