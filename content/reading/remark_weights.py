"""Reads what was learned of what people say to the bot: `begrip/weging.txt`, `begrip/gezegd.txt`,
and the families of words for them. All packs share these."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from content.reading.concern_weights import families_in
from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.hearing.remarks import REMARKED, Remarks

FOLDER = Path(__file__).parents[1] / "begrip"
FAMILIES_FILE = FOLDER / "woordfamilies.txt"
WEIGHTS_FILE = FOLDER / "weging.txt"
SAID_FILE = FOLDER / "gezegd.txt"
_WEIGHTS_REMARK = """\
# Gewichten waarmee de bot weegt of iemand iets tegen hem zegt in plaats van te antwoorden: een
# vraag, of dat iets niet klopt. Gemaakt met `python -m tests.train_understanding`; wijzig dit
# bestand niet met de hand. Een regel per kenmerk, met een teken als gewicht: O is niets, daarna
# zwaarder, daarvoor lichter.\
"""
_SAID_REMARK = """\
# Wat mensen tegen de bot zeggen, en waar het over gaat. Daarmee vergelijkt de bot wat iemand zegt.
# Gemaakt met `python -m tests.train_understanding` uit wat er met de hand bij gezet is.\
"""


@cache
def remarks() -> Remarks:
    """The learned model; cached."""
    weights = WEIGHTS_FILE.read_text(encoding="utf-8")
    return remarks_in(weights, SAID_FILE.read_text(encoding="utf-8"), spoken_families())


@cache
def spoken_families() -> Families:
    """The families of words by which what people type is compared; cached."""
    return families_in(spoken_families_text())


def spoken_families_text() -> str:
    return FAMILIES_FILE.read_text(encoding="utf-8")


def remarks_in(weights: str, said: str, families: Families) -> Remarks:
    """The inverse of `weights_written` and `said_written`."""
    lines = (line for line in weights.splitlines() if not line.startswith("# "))
    head = dict(next(lines).split("=", 1) for _ in range(_HEAD))
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for line in said.splitlines():
        if not line.startswith("#"):
            kind, _, sentence = line.partition("\t")
            kinds[kind].append(sentence)
    sets = {REMARKED: {kind: tuple(sentences) for kind, sentences in kinds.items()}}
    return Remarks(
        families=families,
        step=float(head["stap"]),
        bias=ord(head["begin"]),
        rows={name: ord(weight) for name, weight in (line.split("\t") for line in lines)},
        floor=float(head["vanaf"]),
        examples=Examples(sets, families),
    )


_HEAD = 4


def weights_written(remarks: Remarks, data: str) -> str:
    """The text of the weights file; `data` identifies what they were learned from."""
    head = (
        f"gegevens={data}",
        f"stap={remarks.step!r}",
        f"vanaf={remarks.floor}",
        f"begin={chr(remarks.bias)}",
    )
    rows = (f"{name}\t{chr(weight)}" for name, weight in sorted(remarks.rows.items()))
    return "\n".join((_WEIGHTS_REMARK, *head, *rows, ""))


def said_written(remarks: Remarks) -> str:
    """The text of the file with the examples of each kind."""
    kinds = remarks.examples.sets[REMARKED]
    rows = sorted(f"{kind}\t{one}" for kind, sentences in kinds.items() for one in sentences)
    return "\n".join((_SAID_REMARK, *rows, ""))
