"""Learn the weights with which a remark to the bot is told from an answer:
`python -m tests.train_understanding`.

From the labelled sentences in tests/data/begrip, from ordinary answers, and from the families of
words in content/begrip/woordfamilies.txt, to weging.txt and gezegd.txt beside them. What those
hands typed at the questions of the pack goes to its zo_gezegd.txt. The same data give the same
files. `--across` learns without a part of the sentences at a time and measures on that: that is
what to choose by.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.reading.remark_weights import (
    SAID_FILE,
    WEIGHTS_FILE,
    said_written,
    spoken_families,
    spoken_families_text,
    weights_written,
)
from content.reading.typed_examples import EXAMPLES_FILE
from dialogs.hearing.cues import cues_of
from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.hearing.remarks import LONGEST_REMARK, NO_CHANGE, REMARKED, Remarks, remark_share
from dialogs.understanding.meanings import COMPLAINT, PROTEST, TOPICS, WAYS_PAST
from tests.signals import ANSWERS
from tests.signals import labelled as answers_in
from tests.support.linear import Column, mean_of
from tests.support.real_pack import PACKS
from tests.train_concerns import hands as worrying_hands

LABELLED = Path(__file__).parent / "data" / "begrip"
UNSEEN_SENTENCES = "ongezien.tsv"
KINDS = (*TOPICS, PROTEST, COMPLAINT, *WAYS_PAST)
ROUNDS = 10
"""How often all sentences are gone through."""
ORDERS = (11, 23, 37)
"""How many orders it is learned in; the mean of these is kept."""
FLOOR = 0.5
"""Lower takes more answers for a question to the bot."""
WORRYING = (*(f"hand_{hand}.tsv" for hand in "abcdefghijklmno"), "oefenen.tsv")
"""The hands with sentences about concerns; one that is added there needn't be added here."""
WORRIES = 6_000
"""How many of their sentences are used as ordinary answers here."""
OFTEN = 2
"""A cue counts from so many sentences on."""
SIZE = 9_000
"""How many cues are kept: those that weigh most."""
STEPS, FINE = 46, 0.999
"""A weight is at most so many steps; steps are as fine as this share of the weights allows."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence, typed at a question ('*': any), and what it may be taken for."""

    question: str
    labels: tuple[str, ...]
    sentence: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of remark it may be; none if it is an answer."""
        found = (label.removeprefix("vraag:").removeprefix("optie:") for label in self.labels)
        return tuple(kind for kind in found if kind in KINDS)

    @property
    def is_example(self) -> bool:
        """Whether it tells what people mean by other words than the option's own."""
        label = self.labels[0]
        past = label in (f"optie:{way}" for way in WAYS_PAST)
        means = label.startswith("optie:") and not past and not self.sets_apart
        return means or label == "antwoord"

    @property
    def sets_apart(self) -> bool:
        """Whether it only points at an option, with a number or the like."""
        words = len(self.sentence.split())
        return (
            len(self.labels) == 1 and words <= POINTED and POINTS.search(self.sentence) is not None
        )


POINTED = 4
"""Words: what only points at an option has no more."""
POINTS = re.compile(r"\d|\b(een|twee|drie|vier|vijf|\w+de|eerste|laatste|optie)\b")


def heard_in(path: Path) -> list[Heard]:
    """The sentences of one hand: question, labels with | in between, sentence; tabs in between."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return [Heard(row[0], tuple(row[1].split("|")), row[2]) for row in rows if len(row) == _PARTS]


_PARTS = 3


def given() -> list[Heard]:
    """All that is learned from."""
    paths = [path for path in sorted(LABELLED.glob("*.tsv")) if path.name != UNSEEN_SENTENCES]
    every = [*itertools.chain.from_iterable(map(heard_in, paths)), *_ordinary()]
    return [*{one.sentence.casefold(): one for one in reversed(every)}.values()]


def _ordinary() -> Iterator[Heard]:
    """Answers that were labelled for something else."""
    for path in sorted(ANSWERS.glob("*.tsv")):
        if path.name != UNSEEN_SENTENCES:
            yield from (Heard("*", ("antwoord",), said.answer) for said in answers_in(path))
    hands = worrying_hands()
    worries = [said.sentence for name in WORRYING for said in hands[name]]
    # Some of these are questions to a reader; nobody labelled them as such.
    worries = [said for said in worries if "?" not in said and len(said) <= LONGEST_REMARK]
    random.Random(5).shuffle(worries)
    yield from (Heard("*", ("antwoord",), said) for said in worries[:WORRIES])


_Row = tuple[list[int], float, bool]


def learned_remarks(sentences: Sequence[Heard], families: Families) -> Remarks:
    """The weights that fit these sentences."""
    cues = [cues_of(one.sentence, families) for one in sentences]
    counted = Counter(itertools.chain.from_iterable(cues))
    names = sorted(name for name, count in counted.items() if count >= OFTEN)
    number = {name: place for place, name in enumerate(names)}
    rows = [
        (
            [number[name] for name in sorted(found) if name in number],
            remark_share(len(found)),
            bool(one.kinds),
        )
        for found, one in zip(cues, sentences, strict=True)
    ]
    every = [_in_one_order(rows, len(names), seed) for seed in ORDERS]
    weights = mean_of([column.weights for column in every])
    return _kept(names, weights, _examples(sentences, families))


def _examples(sentences: Sequence[Heard], families: Families) -> Examples:
    kinds: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for one in sentences:
        if one.kinds:
            kinds[one.kinds[0]].append(one.sentence)
    given = {kind: tuple(sorted(said)) for kind, said in sorted(kinds.items()) if said}
    return Examples({REMARKED: given}, families)


def _in_one_order(given: Sequence[_Row], size: int, seed: int) -> Column:
    rows = list(given)
    order = random.Random(seed)
    column = Column.of(size)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for places, share, is_remark in rows:
            column.learn(places, share, is_remark)
        column.forget()
    return column


def _kept(names: Sequence[str], weights: Sequence[float], examples: Examples) -> Remarks:
    """The cues that weigh most, each weight in steps."""
    by_size = sorted(range(len(names)), key=lambda place: (-abs(weights[place]), place))
    best = sorted(by_size[:SIZE])
    every = sorted(abs(weights[place]) for place in best)
    step = max(every[int(len(every) * FINE)], abs(weights[-1])) / STEPS

    def coded(weight: float) -> int:
        return NO_CHANGE + max(-STEPS, min(STEPS, round(weight / step)))

    found = {names[place]: coded(weights[place]) for place in best}
    rows = {name: code for name, code in found.items() if code != NO_CHANGE}
    return Remarks(examples.families, step, coded(weights[-1]), rows, FLOOR, examples)


def examples_written(sentences: Sequence[Heard]) -> str:
    """The text of a pack's file with what people type at its questions."""
    with_options = {one.question for one in sentences if one.labels[0].startswith("optie:")}
    rows = (
        (one.question, one.labels[0].removeprefix("optie:"), one.sentence)
        for one in sentences
        if one.question in with_options - {"*"} and one.is_example
    )
    return "\n".join((_EXAMPLES_REMARK, *("\t".join(row) for row in sorted(rows)), ""))


_EXAMPLES_REMARK = """\
# Wat mensen typen bij een vraag met knoppen, en welke knop ze bedoelen. De bot vergelijkt ermee, en
# vraagt dan: bedoel je …? Een regel per zin: de vraag, de optie (of 'antwoord' als het bij geen
# optie hoort) en de zin, met een tab ertussen. Een nummer of de tekst van de knop hoeft niet.
""".rstrip()


def made_of(sentences: Sequence[Heard]) -> str:
    """What tells these data from others."""
    rows = sorted(f"{one.question}\t{'|'.join(one.labels)}\t{one.sentence}" for one in sentences)
    how = repr((ROUNDS, ORDERS, FLOOR, WORRIES, OFTEN, SIZE, STEPS, FINE))
    whole = "\n".join((*rows, spoken_families_text(), how))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _across(sentences: Sequence[Heard], families: Families, parts: int = 4) -> Iterator[str]:
    rows = list(sentences)
    random.Random(3).shuffle(rows)
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for part in range(parts):
        model = learned_remarks([o for n, o in enumerate(rows) if n % parts != part], families)
        for one in rows[part::parts]:
            remark = model.remark(one.sentence)
            name = one.kinds[0] if one.kinds else one.labels[0].split(":")[0]
            there[name] += 1
            if not one.kinds and remark is not None:
                yield f"  {remark.chance:.2f} {remark.kind:12} {name:12} {one.sentence}"
            found[name] += remark is not None and remark.kind != PROTEST
            found[f"{name} right"] += remark is not None and remark.kind in one.kinds
    for name in sorted(there):
        many = there[name]
        share, right = found[name] / many, found[f"{name} right"] / many
        yield f"{name:12}{many:6} {share:.3f} taken for a question, {right:.3f} right"
    questions = [name for name in TOPICS if there[name]]
    many = sum(there[name] for name in questions)
    yield f"questions found {sum(found[name] for name in questions) / many:.3f}"
    yield f"and their topic {sum(found[f'{name} right'] for name in questions) / many:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.train_understanding", description=__doc__
    )
    parser.add_argument("--across", action="store_true", help="measure on each part in turn")
    chosen = parser.parse_args()
    sentences = given()
    if chosen.across:
        print("\n".join(_across(sentences, spoken_families())))
        return
    path = PACKS / "ontmoetingen" / EXAMPLES_FILE
    path.write_text(examples_written(sentences), encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size:,} bytes")
    made = learned_remarks(sentences, spoken_families())
    WEIGHTS_FILE.write_text(weights_written(made, made_of(sentences)), encoding="utf-8")
    SAID_FILE.write_text(said_written(made), encoding="utf-8")
    for path in (WEIGHTS_FILE, SAID_FILE):
        print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
