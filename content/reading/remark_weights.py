"""Reads what was learned of what people say to the bot, `begrip/weging.txt`, and the families of
words for it. All packs share them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from content.reading.concern_weights import families_in
from dialogs.hearing.features import Families
from dialogs.hearing.remarks import Remarks

FOLDER = Path(__file__).parents[1] / "begrip"
FAMILIES_FILE = FOLDER / "woordfamilies.txt"
WEIGHTS_FILE = FOLDER / "weging.txt"
_REMARK = """\
# Gewichten waarmee de bot weegt of iemand iets tegen hem zegt in plaats van te antwoorden: een
# vraag, of dat iets niet klopt. Gemaakt met `python -m tests.train_understanding`; wijzig dit
# bestand niet met de hand. Een regel per kenmerk, met een teken per gewicht: O is niets, daarna
# zwaarder, daarvoor lichter; eerst of het geen antwoord is, dan elke soort.
"""


@cache
def remarks() -> Remarks:
    """The learned model; cached."""
    return remarks_in(WEIGHTS_FILE.read_text(encoding="utf-8"), spoken_families())


@cache
def spoken_families() -> Families:
    """The families of words by which what people type is compared; cached."""
    return families_in(spoken_families_text())


def spoken_families_text() -> str:
    return FAMILIES_FILE.read_text(encoding="utf-8")


def remarks_in(text: str, families: Families) -> Remarks:
    """The inverse of `remarks_written`."""
    lines = (line for line in text.splitlines() if not line.startswith("# "))
    head = dict(next(lines).split("=", 1) for _ in range(_HEAD))
    return Remarks(
        families=families,
        kinds=tuple(head["soorten"].split()),
        step=float(head["stap"]),
        bias=head["begin"].encode("ascii"),
        rows={name: row.encode("ascii") for name, row in (line.split("\t") for line in lines)},
        floor=float(head["vanaf"]),
    )


_HEAD = 5


def remarks_written(remarks: Remarks, data: str) -> str:
    """The text of the weights file; `data` identifies what they were learned from."""
    head = (
        f"gegevens={data}",
        f"soorten={' '.join(remarks.kinds)}",
        f"stap={remarks.step!r}",
        f"vanaf={remarks.floor}",
        f"begin={remarks.bias.decode('ascii')}",
    )
    rows = (f"{name}\t{row.decode('ascii')}" for name, row in sorted(remarks.rows.items()))
    return _REMARK + "\n".join((*head, *rows)) + "\n"
