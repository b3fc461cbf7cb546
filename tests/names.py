"""How well names and the like are found, measured on labelled sentences: `python -m tests.names`.

Each file in tests/data/namen has a line a sentence: the kinds in it, the words, the sentence, with
tabs in between. What counts is a pair of a sentence and a kind. It is found if words of that kind
overlap with those that were meant; a kind found in a sentence without it is a false alarm.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from content.reading.personal_lists import known
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.search import found

SENTENCES = Path(__file__).parent / "data" / "namen"
CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Labelled:
    kinds: frozenset[KindOfFinding]
    words: tuple[str, ...]
    sentence: str


@dataclass(slots=True)
class Score:
    there: Counter[KindOfFinding] = field(default_factory=Counter)
    found: Counter[KindOfFinding] = field(default_factory=Counter)
    alarms: Counter[KindOfFinding] = field(default_factory=Counter)
    """Sentences in which the kind was found without being there."""
    clean: int = 0
    clean_alarmed: int = 0
    words: int = 0
    words_marked: int = 0
    """Pieces that were marked to their last letter, whatever they were taken for."""
    misses: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found.total() / self.there.total()

    @property
    def precision(self) -> float:
        return self.found.total() / (self.found.total() + self.alarms.total())

    def rows(self) -> Iterator[str]:
        yield f"{'':10}there  found  recall  false alarms"
        for kind in KindOfFinding:
            there, hit = self.there[kind], self.found[kind]
            recall = f"{hit / there:7.2f}" if there else "      -"
            yield f"{kind.value:10}{there:5} {hit:6} {recall} {self.alarms[kind]:13}"
        yield f"together: recall {self.recall:.2f}, precision {self.precision:.2f}"
        yield f"clean sentences with an alarm: {self.clean_alarmed} of {self.clean}"
        yield f"pieces marked whole: {self.words_marked} of {self.words}"


def labelled(path: Path) -> list[Labelled]:
    read = []
    for line in path.read_text(encoding="utf-8").splitlines():
        kinds, words, sentence = line.split("\t")
        labels = frozenset(KindOfFinding(kind) for kind in kinds.split(",") if kind != CLEAN)
        read.append(Labelled(labels, tuple(words.split("; ")) if words else (), sentence))
    return read


def measure(sentences: Sequence[Labelled]) -> Score:
    score = Score()
    for said in sentences:
        finds = found(said.sentence, known())
        meant = [_place(said.sentence, words) for words in said.words]
        hit = {find.kind for find in finds if any(_overlaps(find, place) for place in meant)}
        score.there.update(said.kinds)
        score.found.update(said.kinds & hit)
        alarms = {find.kind for find in finds} - said.kinds
        score.alarms.update(alarms)
        score.clean += not said.kinds
        score.clean_alarmed += not said.kinds and bool(finds)
        marked = [_is_marked(finds, place) for place in meant]
        score.words += len(marked)
        score.words_marked += sum(marked)
        if alarms or said.kinds - hit or not all(marked):
            told = ", ".join(f"{find.kind.value}: {find.words}" for find in finds)
            score.misses.append(f"[{told}] {said.sentence}")
    return score


def _place(sentence: str, words: str) -> tuple[int, int]:
    start = sentence.index(words)
    return start, start + len(words)


def _overlaps(find: Finding, place: tuple[int, int]) -> bool:
    return find.start < place[1] and place[0] < find.end


def _is_marked(finds: Sequence[Finding], place: tuple[int, int]) -> bool:
    return any(find.start <= place[0] and place[1] <= find.end for find in finds)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.names", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SENTENCES.glob("*.tsv")))
    parser.add_argument("--misses", action="store_true", help="list the sentences gone wrong")
    chosen = parser.parse_args()
    for path in chosen.files:
        sentences = labelled(path)
        score = measure(sentences)
        print(f"\n{path.name}: {len(sentences)} sentences")
        print("\n".join(score.rows()))
        for miss in score.misses if chosen.misses else ():
            print(f"  {miss}")


if __name__ == "__main__":
    main()
