"""How well concerns are recognised, measured on labelled sentences: `python -m tests.concerns`.

Each file in tests/data/signalen has a line a sentence: weight, kind, notes, sentence, with tabs in
between. Something serious is found where it is taken as serious, of whatever kind; a worry where it
is taken as one or as serious. The sentences of `ongezien.tsv` are never listed.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dialogs.concerns.concern import Concern, Weight
from dialogs.concerns.noticing import concern_in
from dialogs.pack.definition import Dialog
from tests.support.real_pack import real_pack

SENTENCES = Path(__file__).parent / "data" / "signalen"
UNSEEN = "ongezien.tsv"
NOT_LEARNED = "ongeleerd.tsv"
"""Harmless lines as players type them, of other projects than the lesson has."""
NONE = "geen"
NEAR_MISS = "bijna"
PAST = "verleden"
OWN_WORKER, AT_HOME = "medewerker", "thuis"


@dataclass(frozen=True, slots=True)
class Labelled:
    weight: str
    kind: str
    notes: frozenset[str]
    sentence: str

    def is_met_by(self, found: Concern | None) -> bool:
        """Whether it is taken at least as heavily as it is."""
        if found is None or self.weight == NONE:
            return self.weight == NONE and found is None
        return self.weight == Weight.SOFT.value or found.weight is Weight.SERIOUS


@dataclass(slots=True)
class Score:
    """By weight and kind: how many there are, are met, are met as that kind; and what as."""

    there: Counter[tuple[str, str]] = field(default_factory=Counter)
    met: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    taken_for: defaultdict[tuple[str, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    past: Counter[bool] = field(default_factory=Counter)
    """Of what is past and met, how much is seen to be past."""
    misses: list[str] = field(default_factory=list)

    def found(self, weight: Weight, kind: str | None = None) -> float:
        """The share of these that is met."""
        return _share(self.met, self.there, weight.value, kind)

    def of_its_kind(self, weight: Weight, kind: str | None = None) -> float:
        """The share of what is met that is met as the kind it is."""
        return _share(self.right, self.met, weight.value, kind)

    def alarms(self, kind: str, weight: Weight) -> float:
        """The share of harmless sentences, near misses or ordinary ones, that gets this."""
        key = (NONE, kind)
        wrong = sum(n for said, n in self.taken_for[key].items() if said.startswith(weight.value))
        return wrong / self.there[key] if self.there[key] else 0.0

    def workers_sent_home(self) -> int:
        """How many sentences about an own worker are met as something at home."""
        key = (Weight.SERIOUS.value, OWN_WORKER)
        return self.taken_for[key][f"{Weight.SERIOUS.value}:{AT_HOME}"]

    def rows(self) -> Iterator[str]:
        yield f"{'':26}there   met right  taken for"
        for key in sorted(self.there):
            label = ":".join(key)
            others = ", ".join(
                f"{said} {count}"
                for said, count in self.taken_for[key].most_common()
                if said != label and (said != NONE or key[0] != NONE)
            )
            yield f"{label:26}{self.there[key]:5} {self.met[key]:5} {self.right[key]:5}  {others}"
        for weight in Weight:
            shares = f"{self.found(weight):.3f} met, {self.of_its_kind(weight):.3f} as their kind"
            yield f"{weight.value:26}{shares}"
        for kind in sorted(kind for weight, kind in self.there if weight == NONE):
            alarms = (f"{self.alarms(kind, weight):.4f} {weight.value}" for weight in Weight)
            yield f"{kind:26}{', '.join(alarms)}"
        yield f"past: seen as such {self.past[True]}, not {self.past[False]}"


def _share(
    part: Counter[tuple[str, str]], whole: Counter[tuple[str, str]], weight: str, kind: str | None
) -> float:
    keys = [key for key in whole if key[0] == weight and kind in (None, key[1])]
    total = sum(whole[key] for key in keys)
    return sum(part[key] for key in keys) / total if total else 1.0


def labelled(path: Path) -> list[Labelled]:
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        weight, kind, notes, sentence = line.split("\t")
        found.append(Labelled(weight, kind, frozenset(notes.split(",")), sentence))
    return found


def measure(dialog: Dialog, sentences: Sequence[Labelled]) -> Score:
    score = Score()
    for said in sentences:
        key = (said.weight, said.kind)
        found = concern_in(dialog, said.sentence)
        taken_for = NONE if found is None else f"{found.weight.value}:{found.kind}"
        score.there[key] += 1
        score.taken_for[key][taken_for] += 1
        met = said.is_met_by(found)
        right = met and (found is None or found.kind == said.kind)
        score.met[key] += met
        score.right[key] += right
        if PAST in said.notes and found is not None and met:
            score.past[found.past] += 1
        if not right:
            score.misses.append(
                f"{'' if met else '!'}{':'.join(key)} > {taken_for}: {said.sentence}"
            )
    score.misses.sort()
    return score


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.concerns", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SENTENCES.glob("*.tsv")))
    parser.add_argument("--misses", type=int, default=0, help="list this many, the worst first")
    chosen = parser.parse_args()
    for path in chosen.files:
        score = measure(real_pack(), labelled(path))
        print(f"\n{path.name}")
        print("\n".join(score.rows()))
        for miss in score.misses[: chosen.misses if path.name != UNSEEN else 0]:
            print(f"  {miss}")


if __name__ == "__main__":
    main()
