"""The pack that is walked through: the real one with one more theme in front.

That theme asks as many questions as a whole walk has, all open or all with options, so that
every measured answer is of one kind. The rest is real: the phrases, and the themes, elements
and conditions that each step looks at.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Literal

import yaml

from bot.configuration.settings import ROOT

Kind = Literal["text", "tap"]

ANSWERS = 40
"""How many questions the theme asks, less one: the last is never answered."""
LAST_PHASE = "Slot van de meting"
_PHASES, _EACH = 4, 3
"""A session's phases that ask something, and how many questions each: as the real ones do."""
SENTENCE = "elke dinsdag koken we samen met oudere buren uit de flat hiernaast"
ECHO_TEXT = (
    "Denk aan de vorige keer dat jullie bij elkaar waren. Wie begon er toen met praten?\n"
    "Kies wat het vaakst voorkomt."
)
_OPTIONS = (
    "Meestal iemand van ons team",
    "De jongeren zelf, na een tijdje",
    "Degene die er toevallig naast zit",
    "Niemand let daar speciaal op",
)
ECHO_BUTTONS = (*_OPTIONS, "Weet ik niet", "Overslaan", "Terug")
"""As many buttons as a question of ours has."""


def make_content(kind: Kind, folder: Path) -> Path:
    """A content folder with the bench pack, inside `folder`."""
    content = folder / kind
    pack = content / "ontmoetingen"
    shutil.copytree(ROOT / "content" / "ontmoetingen", pack)
    frame = yaml.safe_load((pack / "pakket.yaml").read_text(encoding="utf-8"))
    frame["themas"].insert(0, "meting.yaml")
    _write(pack / "pakket.yaml", frame)
    _add_session(pack / "sessie.yaml")
    questions = [_question(kind, number) for number in range(ANSWERS + 1)]
    _write(
        pack / "meting.yaml",
        {"thema": "meting", "titel": "Meting", "inhoud": questions},
    )
    return content


def _add_session(path: Path) -> None:
    """A session in front of the pack's own, with phases that ask those questions."""
    sessions = yaml.safe_load(path.read_text(encoding="utf-8"))
    phases: list[dict[str, Any]] = [{"lobby": "welkom", "titel": "Welkom"}]
    for number in range(_PHASES):
        asked = range(number * _EACH, (number + 1) * _EACH)
        title = f"Deel {number + 1}"
        asks = [f"meting_{one}" for one in asked]
        phases.append({"nadenken": f"deel_{number}", "titel": title, "vragen": asks})
    phases.append({"afsluiten": "slot", "titel": LAST_PHASE})
    session = {"sessie": "meting", "naam": "Meting", "minuten": 1, "fasen": phases}
    sessions["sessies"].insert(0, session)
    _write(path, sessions)


def _question(kind: Kind, number: int) -> dict[str, Any]:
    quotation = "Je schreef: ‘{meting_0}’.\n" if number % 4 == 1 and kind == "text" else ""
    question: dict[str, Any] = {
        "vraag": f"meting_{number}",
        "soort": "open" if kind == "text" else "keuze",
        "kort": f"Meting {number}",
        "tekst": f"{quotation}{ECHO_TEXT}",
    }
    if kind == "tap":
        question["opties"] = [
            {"optie": f"keuze_{n}", "tekst": label, "ook": [f"antwoord nummer {n}"]}
            for n, label in enumerate(_OPTIONS)
        ]
    return question


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
