"""How well what people type at their checklist is understood, measured on labelled sentences:
`python -m tests.list_sentences FILE…`.

Each line of a file has where it was typed ('*': the checklist, or else the element on the screen),
labels with | in between, and the sentence, with tabs in between. The labels are the kinds of
`AboutList`, with ':' and a number or an element behind it where it names one; `vraag:TOPIC` and
`dank` for what is said to the bot; `erbij:ELEMENT` for what belongs with an element, `los` for what
belongs with none; and `niet_KIND` for what looks like that kind and isn't it. `--list` shows what
went wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dialogs.pack.definition import Dialog
from dialogs.steps.at_list.asked_at_list import remark_at_list
from dialogs.understanding.about_list.elements_meant import ElementsMeant, elements_meant
from dialogs.understanding.about_list.said_of_list import AboutList, asks_something, said_of_list
from dialogs.understanding.meanings import AsksBot, SmallTalk
from tests.support.real_pack import real_pack
from tests.understanding import Measured

SENTENCES = Path(__file__).parent / "data" / "lijst"
TOLD = ("erbij", "los")
KINDS = tuple(kind.value for kind in AboutList)

FOUND = "does something with the list: found (>= 0.9)"
FALSE_DONE = "isn't done: ticked off (0)"
FALSE_KIND = "tells something, or isn't that: taken for a kind (<= 0.03)"
LOST = "tells something: taken for something said to the bot (<= 0.03)"
LIKELY = "belongs with an element: that is put there or offered (>= 0.9)"
SURE = "belongs with an element: put there at once"
WRONG = "put at once with an element that it isn't about (<= 0.02)"
OFFERED = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """One labelled sentence. `here`: the element on the screen; '' at the checklist."""

    here: str
    labels: tuple[str, ...]
    sentence: str


def typed_in(path: Path) -> list[Typed]:
    """The sentences of a file."""
    rows = (row.split("\t") for row in path.read_text(encoding="utf-8").splitlines())
    return [
        Typed("" if row[0] == "*" else row[0], tuple(row[1].split("|")), row[2])
        for row in rows
        if not row[0].startswith("#")
    ]


def measured(pack: Dialog, sentences: Sequence[Typed]) -> Measured:
    """These sentences, each where it was typed."""
    counted = Measured()
    for one in sentences:
        kind, meant = _heard(pack, one)
        _count(counted, one, kind, meant)
    return counted


def _heard(pack: Dialog, one: Typed) -> tuple[str, ElementsMeant]:
    """What it is taken for, as in a label; and which elements it may be about."""
    said = said_of_list(one.sentence)
    about = one.sentence if said is None or not said.rest else said.rest
    meant = elements_meant(pack, pack.elements, about)
    if said is not None:
        if said.kind is AboutList.DONE and said.rest and not (meant.sure or meant.named):
            return "erbij", meant
        if said.kind is AboutList.BELONGS:
            return "erbij", meant
        return f"{said.kind.value}:{said.number}" if said.number else said.kind.value, meant
    remark = remark_at_list(pack, one.sentence)
    match remark:
        case None if asks_something(one.sentence):
            return "vraag:anders", meant
        case None:
            return "erbij", meant
        case AsksBot(topic):
            return f"vraag:{topic}", meant
        case SmallTalk(kind):
            return kind, meant
        case _:
            return AboutList.NOT_RIGHT.value, meant


_SAME = {"vraag:waarom": "waarom", "vraag:wie_leest": "wie_leest", "vraag:delen": "team"}


def _count(counted: Measured, one: Typed, heard: str, meant: ElementsMeant) -> None:
    label, _, about = one.labels[0].partition(":")
    kind = _SAME.get(heard, heard)
    right = True
    if label in TOLD or label.startswith("niet_"):
        done = kind.partition(":")[0] == AboutList.DONE.value
        counted.count(FALSE_DONE, done)
        right = kind.partition(":")[0] != label.removeprefix("niet_") or label in TOLD
        if label in TOLD:
            counted.count(FALSE_KIND, kind.partition(":")[0] in KINDS)
            counted.count(LOST, kind not in ("erbij", *KINDS) and kind.partition(":")[0] != "erbij")
            right = kind == "erbij"
    elif label in KINDS:
        right = any(kind == _kind(one) for one in one.labels)
        counted.count(FOUND, right)
    elif label == "vraag":
        right = heard in one.labels
        counted.count(FOUND, right)
    if label == "erbij" and about:
        likely = meant.likely[:1] if meant.sure else meant.likely[:OFFERED]
        counted.count(LIKELY, about in likely)
        counted.count(SURE, meant.sure and meant.likely[0] == about)
        counted.count(WRONG, meant.sure and meant.likely[0] != about)
        right = right and about in likely
    elif label == "los":
        counted.count(WRONG, meant.sure)
        right = right and not meant.sure
    if not right:
        found = ",".join(meant.likely[:OFFERED])
        counted.wrong.append(f"{'|'.join(one.labels)}\t{one.sentence}\t{heard}\t{found}")


def _kind(label: str) -> str:
    """A label without the element that it names; a number stays."""
    kind, _, about = label.partition(":")
    return label if about.isdigit() or kind not in KINDS else kind


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.list_sentences", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="else all that was written for tuning")
    parser.add_argument("--list", action="store_true", help="show what went wrong")
    given = parser.parse_args()
    for path in given.files or sorted(SENTENCES.glob("hand_*.tsv")):
        counted = measured(real_pack(), typed_in(path))
        print(path.name)
        print("\n".join(counted.wrong if given.list else ()))
        print("\n".join(counted.rows()))


if __name__ == "__main__":
    main()
