"""Learn the weights with which concerns are weighed: `python -m tests.train_concerns`.

From the labelled sentences of every hand but the one that is kept for measuring, from ordinary
answers, and from the families of words in content/signalen/woordfamilies.txt, to weging.txt beside
them. The same data give the same file. It is learned in two lessons: what is serious, what is past
and of which kind, from the older hands, and then from all of them whether anything is a concern at
all. What is typed at questions tells that best, and would blur the rest.

`--leave-out` learns without one hand at a time and measures
on it: that tells how well it does with people whose sentences it never saw, and is what to choose
by.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from content.reading.concern_weights import (
    WEIGHTS,
    families_in,
    families_text,
    written,
)
from dialogs.concerns.concern import Span, Weight
from dialogs.concerns.noticing import seen_in
from dialogs.concerns.watch import Watch
from dialogs.concerns.weighing import (
    CONCERN,
    KINDS_FROM,
    MARK,
    ZERO,
    Floors,
    Weighing,
    share_of,
)
from dialogs.hearing.features import Families, features_of
from dialogs.hearing.said import Said
from tests.concerns import (
    NONE,
    NOT_LEARNED,
    OWN_WORKER,
    PAST,
    SENTENCES,
    UNSEEN,
    Labelled,
    labelled,
    measure,
)
from tests.signals import ANSWERS
from tests.signals import labelled as answers_in
from tests.support.linear import DECAY, PACE, SMALL, Column, learn_choice, mean_of
from tests.support.real_pack import real_pack

FLOORS = Floors(0.38, seen=0.05, concern=0.242, past=0.36, least=0.07, marked=0.05, unseen=0.2)
"""Chosen by the totals of the kept hands, of concerns and of what is typed, so these flatter: lower
takes more ordinary answers for something serious, and from 0.42 on one in a hundred of what is
serious is lost. A worry without a sign needs more than one with a sign: nearly everything that
isn't one has no sign either."""
ROUNDS = 12
"""How often all sentences are gone through."""
SEEDS = (11, 23, 37)
"""How many orders it is learned in; the mean of these is kept: what one order happens to make of a
rare word evens out. That finds some three in a hundred more at as many false alarms."""
HEED = {"gewoon": 12.0}
"""How much more than others these are heeded: most of what people type is ordinary, and a false
alarm throws an answer away."""
HEED_CONCERN = {"gewoon": 20.0, "bijna": 8.0}
"""The same in the second lesson."""
ALSO = 0.5
"""Something serious is a concern too: how much of what tells the one counts for the other."""
IN_DOUBT = 1.6
"""How much more an own worker weighs than any other kind: if it may be one of them, the first to
turn to is never whoever is named for something at home."""
OFTEN = 2
"""A feature counts from so many sentences on."""
SIZE = 60_000
"""How many features are kept: those that weigh most."""
MORE = 5_500
"""And so many that tell only whether it is a concern."""
STEPS, FINE = 46, 0.999
"""A weight is at most so many steps; steps are as fine as this share of the weights allows."""


@dataclass(frozen=True, slots=True)
class Example:
    features: frozenset[str]
    said: Labelled


def examples(watch: Watch, families: Families, sentences: Sequence[Labelled]) -> list[Example]:
    """Each text with all that is weighed of it. Of a harmless one every sentence is harmless too,
    and it is by sentence that the bot weighs."""
    made = []
    for said in sentences:
        heard = Said(said.sentence, watch.hearing, whole=True)
        made.append(_example(watch, families, heard, said))
        if said.weight == NONE and len(heard.sentences) > 1:
            for begin, end in _sentences(said.sentence, heard):
                alone = Said(said.sentence[begin:end], watch.hearing, whole=True)
                made.append(_example(watch, families, alone, said))
    return made


def _example(watch: Watch, families: Families, heard: Said, said: Labelled) -> Example:
    words = [*itertools.chain.from_iterable(one.words for one in heard.sentences)]
    marks = {MARK + kind for kind in seen_in(watch, heard)}
    return Example(frozenset(features_of(words, families) | marks), said)


def _sentences(text: str, heard: Said) -> Iterator[Span]:
    begins = [0, *(sentence.places[0][0] for sentence in heard.sentences[1:]), len(text)]
    return itertools.pairwise(begins)


_Row = tuple[list[int], float, Labelled]


def _numbered(given: Sequence[Example]) -> tuple[list[str], list[_Row]]:
    """The features that occur often enough, and each example with the numbers of its features."""
    counted = Counter(itertools.chain.from_iterable(example.features for example in given))
    names = sorted(name for name, count in counted.items() if count >= OFTEN)
    number = {name: place for place, name in enumerate(names)}
    rows = [
        (
            [number[name] for name in sorted(example.features) if name in number],
            share_of(len(example.features)),
            example.said,
        )
        for example in given
    ]
    return names, rows


def learned(given: Sequence[Example], kinds: Sequence[str], families: Families) -> Weighing:
    """The weights that fit these examples."""
    names, rows = _numbered(given)
    every = [_in_one_order(rows, len(names), kinds, seed) for seed in SEEDS]
    columns = [mean_of([one.weights for one in same]) for same in zip(*every, strict=True)]
    columns[0] = mean_of((columns[0], columns[1]), (1.0, ALSO))
    return _kept(names, columns, kinds, families)


def with_concerns(weighing: Weighing, given: Sequence[Example]) -> Weighing:
    """The same, but whether anything is a concern is learned from these examples."""
    names, rows = _numbered(given)
    weights = mean_of([_concern_in_one_order(rows, len(names), seed) for seed in SEEDS])
    told = dict(zip(names, weights[:-1], strict=True))
    others = sorted(told.keys() - weighing.rows.keys(), key=lambda name: (-abs(told[name]), name))
    nothing = bytes([ZERO] * len(weighing.bias))

    def changed(row: bytes, weight: float) -> bytes:
        step = max(-STEPS, min(STEPS, round(weight / weighing.step)))
        return row[:CONCERN] + bytes([ZERO + step]) + row[CONCERN + 1 :]

    known = {name: changed(row, told.get(name, 0.0)) for name, row in weighing.rows.items()}
    more = {name: changed(nothing, told[name]) for name in others[:MORE]}
    return replace(weighing, rows=known | more, bias=changed(weighing.bias, weights[-1]))


def _concern_in_one_order(given: Sequence[_Row], size: int, seed: int) -> list[float]:
    rows = list(given)
    order = random.Random(seed)
    concern = Column.of(size)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for places, share, said in rows:
            concern.learn(places, share, said.weight != NONE, HEED_CONCERN.get(said.kind, 1.0))
        concern.forget()
    return concern.weights


def _in_one_order(
    given: Sequence[_Row], size: int, kinds: Sequence[str], seed: int
) -> list[Column]:
    """The columns as learned in the order that this seed gives."""
    rows = list(given)
    order = random.Random(seed)
    columns = [Column.of(size) for _ in range(KINDS_FROM + len(kinds))]
    serious, concern, past = columns[:KINDS_FROM]
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for places, share, said in rows:
            heed = HEED.get(said.kind, 1.0)
            serious.learn(places, share, said.weight == Weight.SERIOUS.value, heed)
            concern.learn(places, share, said.weight != NONE, heed)
            if said.weight == NONE:
                continue
            past.learn(places, share, PAST in said.notes)
            of = [kind == said.kind for kind in kinds]
            learn_choice(columns[KINDS_FROM:], of, places, share)
        for column in columns:
            column.forget()
    return columns


def _kept(
    names: Sequence[str],
    columns: Sequence[Sequence[float]],
    kinds: Sequence[str],
    families: Families,
) -> Weighing:
    """The features that weigh most, each weight in steps."""
    sizes = [
        3 * max(abs(column[place]) for column in columns[:2])
        + max(abs(column[place]) for column in columns[2:])
        for place in range(len(names))
    ]
    best = sorted(sorted(range(len(names)), key=lambda place: (-sizes[place], place))[:SIZE])
    every = sorted(abs(column[place]) for column in columns for place in best)
    bias = [column[-1] for column in columns]
    if OWN_WORKER in kinds:
        bias[KINDS_FROM + kinds.index(OWN_WORKER)] += IN_DOUBT
    step = max(every[int(len(every) * FINE)], *map(abs, bias)) / STEPS

    def row(weights: Sequence[float]) -> bytes:
        return bytes(ZERO + max(-STEPS, min(STEPS, round(weight / step))) for weight in weights)

    found = {names[place]: row([column[place] for column in columns]) for place in best}
    nothing = bytes([ZERO] * len(columns))
    return Weighing(
        families,
        tuple(kinds),
        step,
        row(bias),
        {name: one for name, one in found.items() if one != nothing},
        FLOORS,
    )


# What is learned from


def hands() -> dict[str, list[Labelled]]:
    """By file the labelled sentences, but for those that are kept to measure by."""
    kept = (UNSEEN, NOT_LEARNED)
    paths = (path for path in sorted(SENTENCES.glob("*.tsv")) if path.name not in kept)
    return {path.name: labelled(path) for path in paths}


LATER = {"hand_p.tsv", "hand_q.tsv", "hand_r.tsv"}
"""Hands of the second lesson only."""
CONVERSATIONS = ANSWERS / "gesprekken.txt"
"""Lines of golden conversations, as they were once: those of today may change without learning
everything again."""
TYPED = Path(__file__).parent / "data" / "begrip"
TYPED_HANDS = tuple(f"hand_{hand}.tsv" for hand in "12pqrt")
"""What people type at questions: the question, labels and the sentence. A hand that is added there
needn't be added here: then nothing has to be learned again."""
EVERYDAY = ANSWERS / "doordeweeks.txt"
"""What youth workers say about an ordinary evening, in words that sound like more: knives in the
kitchen, who goes home alone, who has died and is remembered."""
ABOUT_TENSIONS = {"spanningen_verzwegen", "vooroordelen"}
"""At these questions people tell what is a worry after all."""


def ordinary() -> list[Labelled]:
    """Answers about something else, and what is said in conversations."""
    paths = sorted(ANSWERS.glob("*.tsv"))
    answers = [said.answer for path in paths for said in answers_in(path)]
    answers += CONVERSATIONS.read_text(encoding="utf-8").splitlines()
    return _as_ordinary(answers)


def typed() -> list[Labelled]:
    """What is typed at questions, and told of an ordinary evening."""
    answers: list[str] = []
    for name in TYPED_HANDS:
        lines = (TYPED / name).read_text(encoding="utf-8").splitlines()
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        answers += [row[-1] for row in rows if row[0] not in ABOUT_TENSIONS]
    answers += EVERYDAY.read_text(encoding="utf-8").splitlines()
    return _as_ordinary(answers)


def _as_ordinary(answers: Sequence[str]) -> list[Labelled]:
    every = dict.fromkeys(answer.strip() for answer in answers if answer.strip())
    return [Labelled(NONE, "gewoon", frozenset(), answer) for answer in every]


def made_of() -> str:
    """What tells these data from others."""
    sentences = itertools.chain(*hands().values(), ordinary(), typed())
    rows = [
        f"{said.weight}\t{said.kind}\t{','.join(sorted(said.notes))}\t{said.sentence}"
        for said in sentences
    ]
    how = repr(
        (
            *(FLOORS, ROUNDS, PACE, DECAY, SEEDS, HEED, HEED_CONCERN, ALSO, IN_DOUBT),
            *(SMALL, OFTEN, SIZE, MORE, STEPS, FINE),
        )
    )
    whole = "\n".join((*rows, families_text(), how))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


class School:
    """Sentences worked out once, to learn from several selections of them."""

    def __init__(self) -> None:
        self._watch = real_pack().watch
        self.families = families_in(families_text())
        self.kinds = [kind.id for kind in self._watch.kinds]
        self.by_hand = {name: self._worked_out(said) for name, said in hands().items()}
        self.ordinary = self._worked_out(ordinary())
        known = {example.said.sentence for example in self.ordinary}
        self.typed = self._worked_out([said for said in typed() if said.sentence not in known])

    def _worked_out(self, sentences: Sequence[Labelled]) -> list[Example]:
        return examples(self._watch, self.families, sentences)

    def learned(self, without: str | None = None) -> Weighing:
        hands = {name: given for name, given in self.by_hand.items() if name != without}
        older = (given for name, given in hands.items() if name not in LATER)
        first = [*itertools.chain.from_iterable(older), *self.ordinary]
        every = [*itertools.chain.from_iterable(hands.values()), *self.ordinary, *self.typed]
        return with_concerns(learned(first, self.kinds, self.families), every)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.train_concerns", description=__doc__)
    parser.add_argument("--leave-out", action="store_true", help="measure on each hand in turn")
    chosen = parser.parse_args()
    school = School()
    if not chosen.leave_out:
        WEIGHTS.write_text(written(school.learned(), made_of()), encoding="utf-8")
        print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size:,} bytes")
        return
    pack = real_pack()
    for name, given in school.by_hand.items():
        watch = replace(pack.watch, weighing=school.learned(without=name))
        score = measure(replace(pack, watch=watch), [example.said for example in given])
        print(f"\n{name}, learned without it")
        print("\n".join(score.rows()))


if __name__ == "__main__":
    main()
