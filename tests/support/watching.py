"""A small dialog that watches for what the house watches for, with the house's own words."""

from __future__ import annotations

from dataclasses import replace

from dialogs.concerns.weighing import ZERO, Floors, Weighing
from dialogs.pack.definition import Dialog
from tests.support.real_pack import real_pack

COACH = "Een trainer zit aan een meisje."
HOME = "Hij wordt thuis geslagen."
OWN = "Ik word thuis geslagen."
PAST = "Vorig jaar werd hij thuis geslagen, daar is nu hulp bij."
BULLIED = "Hij wordt gepest."
BUTTONS = [
    "Haal mijn zin weg",
    "Hier is al hulp bij",
    "Zo bedoelde ik het niet",
    "Pauze",
    "Verder",
]

_BUTTONS = (
    "zin_weg",
    "al_hulp",
    "pauze",
    "rustig_verder",
    "zin_weg_ja",
    "zin_laten",
    "zo_niet_bedoeld",
    "niets_aan_de_hand",
    "maak_me_zorgen",
)


def watchful(dialog: Dialog) -> Dialog:
    """The dialog with the house's words about something serious."""
    real = real_pack()
    keys = [key for key in real.phrases if "ernstig" in key or key == "zorg_verkeerd"]
    keys += [f"knop_{name}" for name in _BUTTONS]
    phrases = {**dialog.phrases, **{key: real.phrases[key] for key in keys}}
    words = {name: real.words[name] for name in ("onveilig", "niet_ernstig")}
    words = {**dialog.words, **words}
    return replace(dialog, watch=real.watch, support=real.support, phrases=phrases, words=words)


def weighing_all(steps: int, kind: str = "thuis") -> Weighing:
    """Takes any words for something of this kind, whatever they are."""
    bias = bytes((ZERO + steps, ZERO + steps, ZERO - 20, ZERO + 1))
    floors = Floors(serious=0.5, seen=0.1, concern=0.5, past=0.5)
    return Weighing(kinds=(kind,), step=0.1, bias=bias, rows={"-": bias}, floors=floors)
