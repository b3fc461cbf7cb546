"""Reads the learned weights for concerns, `signalen/weging.txt`, and the families of words.

All packs share them. `python -m tests.train_concerns` makes the weights; the families are written
by hand, and the weights must be learned again after they change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import astuple
from functools import cache
from itertools import dropwhile
from pathlib import Path

from dialogs.concerns.weighing import Floors, Weighing
from dialogs.hearing.features import Families, Rows

FOLDER = Path(__file__).parents[1] / "signalen"
FAMILIES = FOLDER / "woordfamilies.txt"
WEIGHTS = FOLDER / "weging.txt"
REMARK = """\
# Gewichten waarmee de bot een zin weegt: hoe sterk die lijkt op zinnen die mensen als ernstig of
# als zorg merkten. Gemaakt met `python -m tests.train_concerns`; wijzig dit bestand niet met de
# hand. Het vult de patronen in luisteren.yaml aan: wat een patroon herkent, blijft herkend.
# Een regel per kenmerk: een woord, twee woorden bij elkaar, ~ een stukje van een woord, < een
# woordfamilie of twee. Daarachter een teken per gewicht: O is niets, daarna zwaarder, daarvoor
# lichter; eerst ernstig, zorg en voorbij, dan elke soort.
"""


@cache
def weighing() -> Weighing:
    """The weights; cached."""
    return weighing_in(WEIGHTS.read_text(encoding="utf-8"), families_in(families_text()))


def families_text() -> str:
    return FAMILIES.read_text(encoding="utf-8")


def families_in(text: str) -> Families:
    """The families, one a line: a name, a colon and words. A word may begin or end with *; _ joins
    two words."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    starts: defaultdict[str, list[str]] = defaultdict(list)
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for name, word in _words_in(text):
        if word.endswith("*"):
            starts[word[:-1]].append(name)
        elif word.startswith("*"):
            ends[word[1:]].append(name)
        else:
            words[word].append(name)
    return Families(
        *({word: tuple(names) for word, names in d.items()} for d in (words, starts, ends))
    )


def _words_in(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, words = line.partition(":")
            for word in dict.fromkeys(words.split()):
                yield name.strip(), word.replace("_", " ")


def weighing_in(text: str, families: Families) -> Weighing:
    """The inverse of `written`."""
    lines = dropwhile(lambda line: line.startswith("#"), text.splitlines())
    head = dict(next(lines).split("=", 1) for _ in range(_HEAD))
    return Weighing(
        families=families,
        kinds=tuple(head["soorten"].split()),
        step=float(head["stap"]),
        bias=head["begin"].encode("ascii"),
        rows=Rows(lines),
        floors=Floors(*map(float, head["vanaf"].split())),
    )


_HEAD = 5


def written(weighing: Weighing, data: str) -> str:
    """The text of the weights file; `data` identifies what they were learned from."""
    floors = " ".join(map(str, astuple(weighing.floors)))
    head = (
        f"gegevens={data}",
        f"soorten={' '.join(weighing.kinds)}",
        f"stap={weighing.step!r}",
        f"vanaf={floors}",
        f"begin={weighing.bias.decode('ascii')}",
    )
    rows = (f"{name}\t{row.decode('ascii')}" for name, row in sorted(weighing.rows.items()))
    return REMARK + "\n".join((*head, *rows)) + "\n"


def made_from(text: str) -> str:
    """The identification of the data that a weights file was learned from."""
    line = next(line for line in text.splitlines() if line.startswith("gegevens="))
    return line.removeprefix("gegevens=")
