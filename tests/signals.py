"""How well the pack listens, measured on labelled answers: `python -m tests.signals`.

Each file in tests/data/antwoorden has a line an answer: context, labels, answer, with tabs in
between. What counts is a pair of an answer and a label: precision is the share of what was heard
that is right, recall the share of what is right that was heard.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dialogs.pack.definition import Dialog
from dialogs.understanding.listening import noticed
from tests.support.real_pack import real_pack

ANSWERS = Path(__file__).parent / "data" / "antwoorden"
NONE = "geen"
ALL = "samen"


@dataclass(frozen=True, slots=True)
class Labelled:
    context: str
    labels: frozenset[str]
    answer: str


@dataclass(frozen=True, slots=True)
class Miss:
    """An answer in which something was heard that isn't there, or not what is."""

    said: Labelled
    wrong: dict[str, str] = field(hash=False)
    missed: frozenset[str]

    def __str__(self) -> str:
        wrong = [f"+{label} ({words})" for label, words in self.wrong.items()]
        missed = [f"-{label}" for label in sorted(self.missed)]
        return f"{' '.join(wrong + missed)}: [{self.said.context}] {self.said.answer}"


@dataclass(slots=True)
class Score:
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def precision(self, label: str = ALL) -> float:
        heard = self.right[label] + self.wrong[label]
        return self.right[label] / heard if heard else 1.0

    def recall(self, label: str = ALL) -> float:
        there = self.right[label] + self.missed[label]
        return self.right[label] / there if there else 1.0

    def rows(self) -> Iterator[str]:
        yield f"{'':22}precision  recall  right wrong missed"
        for label in (*sorted({*self.right, *self.wrong, *self.missed} - {ALL}), ALL):
            counts = f"{self.right[label]:5} {self.wrong[label]:5} {self.missed[label]:6}"
            shares = f"{self.precision(label):9.2f} {self.recall(label):7.2f}"
            yield f"{label:22}{shares}  {counts}"


def labelled(path: Path) -> list[Labelled]:
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        context, labels, answer = line.split("\t")
        found.append(Labelled(context, frozenset(labels.split(",")) - {NONE}, answer))
    return found


def measure(dialog: Dialog, answers: Sequence[Labelled]) -> Score:
    score = Score()
    kinds = {word: kind for kind, word in dialog.kinds.items()}
    for said in answers:
        heard = {n.reasoning: n.words for n in noticed(dialog, said.answer, kinds[said.context])}
        wrong = {label: words for label, words in heard.items() if label not in said.labels}
        missed = said.labels - heard.keys()
        for counter, labels in (
            (score.right, said.labels & heard.keys()),
            (score.wrong, wrong),
            (score.missed, missed),
        ):
            counter.update(iter(labels))
            counter[ALL] += len(labels)
        if wrong or missed:
            score.misses.append(Miss(said, wrong, missed))
    score.misses.sort(key=lambda miss: not miss.wrong)
    return score


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.signals", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(ANSWERS.glob("*.tsv")))
    parser.add_argument("--misses", type=int, default=0, help="list this many, the worst first")
    chosen = parser.parse_args()
    for path in chosen.files:
        answers = labelled(path)
        score = measure(real_pack(), answers)
        none = sum(not said.labels for said in answers)
        print(f"\n{path.name}: {len(answers)} answers, {none} of them without any")
        print("\n".join(score.rows()))
        for miss in score.misses[: chosen.misses]:
            print(f"  {miss}")


if __name__ == "__main__":
    main()
