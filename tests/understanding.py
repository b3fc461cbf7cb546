"""How well what people type is understood, measured on labelled sentences:
`python -m tests.understanding FILE…`.

Each line of a file has a question ('*': any), labels with | in between, and the sentence, with tabs
in between. The labels are what `understand` prints, and `niet_optie`: it says more than an option,
denies one, or mixes. `--list` shows what went wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.commandline.sentence_commands import ANSWER, taken
from dialogs.pack.definition import Dialog, Question
from dialogs.understanding.meanings import COMPLAINT, PROTEST, WAYS_PAST
from tests.support.real_pack import real_pack
from tests.train_understanding import LABELLED, Heard, heard_in

NO_OPTION_SAID = "niet_optie"
_PAST = tuple(f"optie:{way}" for way in WAYS_PAST)


@dataclass(slots=True)
class Measured:
    """By measure: how many sentences it is about, and how many of them are so."""

    there: Counter[str] = field(default_factory=Counter)
    are: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def count(self, measure: str, is_so: bool) -> None:
        self.there[measure] += 1
        self.are[measure] += is_so

    def share(self, measure: str) -> float:
        return self.are[measure] / self.there[measure] if self.there[measure] else 0.0

    def rows(self) -> Iterator[str]:
        for measure in sorted(self.there):
            yield f"{measure:74}{self.there[measure]:5} {self.share(measure):.3f}"


MAPPED = "more, a denial or a mix: mapped to an option (0)"
MORE_PROPOSED = "more, a denial or a mix: proposed"
FOUND = "clear paraphrase: mapped or proposed right (>= 0.7)"
FIRST = "clear paraphrase: mapped, or proposed first"
PLAIN = "number, ordinal or label: mapped right"
WRONG = "clear paraphrase: mapped to a wrong option (0)"
NOTHING_PROPOSED = "fits nothing: gets a proposal (<= 0.15)"
NOTHING_MAPPED = "fits nothing: mapped to an option"
ASKED = "question to the bot: found (>= 0.75)"
TOPIC = "question to the bot: with its topic"
FALSE = "answer at an open question: taken for a question (<= 0.03)"
FALSE_AT_OPTIONS = "answer at a question with options: taken for a question"
PROTESTED = "protest: found"
PAST = "doesn't know, or skips: found"


def measure(pack: Dialog, sentences: Sequence[Heard]) -> Measured:
    """These sentences, each at its question; those of any question at an open one and one with
    options. A sentence of a question that the pack doesn't have is left out."""
    measured = Measured()
    every = [*pack.questions.values()]
    anywhere = [next(q for q in every if q.open), next(q for q in every if q.one)]
    for one in sentences:
        at = anywhere if one.question == "*" else [pack.questions.get(one.question)]
        for question in at:
            if question is not None:
                _count(measured, pack, question, one)
    return measured


def _count(measured: Measured, pack: Dialog, question: Question, one: Heard) -> None:
    (said,) = taken(pack, question, [one.sentence.encode()])
    asked, mapped = said.startswith("vraag:"), said.startswith("optie:")
    label, right = one.labels[0], _is_right(said, one.labels)
    if label.startswith("vraag:"):
        measured.count(ASKED, asked)
        measured.count(TOPIC, said in one.labels)
    elif label in (PROTEST, COMPLAINT):
        measured.count(PROTESTED, said == PROTEST)
    elif label in _PAST:
        measured.count(PAST, said in one.labels)
    else:
        measured.count(FALSE if question.open else FALSE_AT_OPTIONS, asked or said == PROTEST)
        if not question.open:
            _count_choice(measured, question, one, said)
    if not right and not (label == NO_OPTION_SAID and not mapped):
        measured.wrong.append(f"{question.id}\t{'|'.join(one.labels)}\t{one.sentence}\t{said}")


def _count_choice(measured: Measured, question: Question, one: Heard, said: str) -> None:
    label = one.labels[0]
    mapped, proposed = said.startswith("optie:"), said.startswith("stel_voor:")
    if label == NO_OPTION_SAID:
        measured.count(MAPPED, mapped)
        measured.count(MORE_PROPOSED, proposed)
    elif label == ANSWER:
        measured.count(NOTHING_PROPOSED, proposed)
        measured.count(NOTHING_MAPPED, mapped)
    elif any(label == f"optie:{option.id}" for option in question.options):
        if len(one.labels) == 1 and one.sets_apart:
            measured.count(PLAIN, said == label)
            return
        id_ = label.removeprefix("optie:")
        named = said.partition(":")[2].split(",")
        measured.count(FOUND, (mapped or proposed) and id_ in named)
        measured.count(FIRST, (mapped or proposed) and named[0] == id_)
        measured.count(WRONG, mapped and said != label)


def _is_right(said: str, labels: Sequence[str]) -> bool:
    named = said.partition(":")[2].split(",")
    return said in labels or (
        said.startswith("stel_voor:")
        and any(label.partition(":")[2] in named for label in labels if "vraag" not in label)
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.understanding", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="else all that is learned from")
    parser.add_argument("--list", action="store_true", help="show what went wrong")
    chosen = parser.parse_args()
    for path in chosen.files or sorted(LABELLED.glob("hand_*.tsv")):
        measured = measure(real_pack(), heard_in(path))
        print(path.name)
        print("\n".join(measured.wrong if chosen.list else ()))
        print("\n".join(measured.rows()))


if __name__ == "__main__":
    main()
