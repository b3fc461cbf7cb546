"""A tiny valid pack in a folder, to change one thing at a time.

pack = TinyPack(tmp_path)
pack.change("begin.yaml", "soort: keuze", "soort: §keus")
assert pack.mistakes() == [f"{pack.mark}: 'keus' kan hier niet. Bedoel je 'keuze'?"]

The § says where the mistake must be found; it isn't written to the file. A ¶ in front of a value
says that it is found at the key of that value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest

from content.checks import lint
from content.checks.lint import check
from content.reading.loader import load
from content.sources.mistakes import Mistake, PackError
from dialogs.pack.definition import Dialog
from dialogs.pack.phrases import PHRASES

MARK = "§"
AT_KEY = re.compile(r"(\w+: )?¶")

PACK = """\
pakket: proef
titel: Proef
themas:
  - begin.yaml
  - verder.yaml
belangrijk_eerst:
  - rust
  - licht
"""

BEGIN = """\
thema: begin
titel: Het begin
inhoud:
  - vraag: naam
    soort: open
    kort: Hoe het heet
    tekst: Hoe heet het?
    reactie: |
      Je schreef: ‘{naam}’.

  - vraag: weer
    soort: keuze
    kort: Het weer
    tekst: |
      Je schreef: ‘{naam}’.
      Wat voor **weer** is het?
    opties:
      - optie: zon
        tekst: Zon
        ook: [zonnig]
        reactie: Dan kan de jas thuisblijven.
      - optie: regen
        tekst: Regen
        reactie: Neem een jas mee.
    reactie_weet_niet: Kijk eens naar buiten.
    cijfer:
      tekst: Het regent 1 dag op de 3.
      bron: p. 3
      jaar: 2023

  - mededeling: nat
    als: {weer: regen}
    tekst: Dan wordt het nat.
"""

NEXT = """\
thema: verder
titel: En verder
als:
  niet: {weer: overgeslagen}
begin: We gaan verder.
inhoud:
  - element: rust
    naam: Rust
    wat: Er is tijd om te zitten.
    waarom: Wie zit hoort meer.
    bron: p. 8
    weet_niet: Of er rust is, is nog uit te zoeken.
    vragen:
      - vraag: rust
        soort: keuze
        kort: Even zitten
        tekst: Wanneer zitten jullie?
        opties:
          - optie: vast
            tekst: Na elk uur
            status: geborgd
            want: Jullie zitten na elk uur.
          - optie: soms
            tekst: Soms
            status: deels
            want: Jullie zitten soms.
          - optie: nooit
            tekst: Nooit
            status: ontbreekt
            want: Jullie staan de hele dag.
      - vraag: stoelen
        soort: meerkeuze
        als:
          een_van:
            - {rust: soms}
            - {rust: nooit}
        kort: Waarop je kunt zitten
        tekst: Wat staat er?
        opties:
          - optie: bank
            tekst: Een bank
          - optie: niets
            tekst: Niets
            alleen: true
    regels:
      - als:
          alle:
            - {rust: soms}
            - {stoelen: niets}
        status: ontbreekt
        want: Er is niets om op te zitten.
    vervolgstappen:
      - de gastheer zet een bank neer.
      - het team zit 5 minuten.
    wie_vraag_je: vraag wie er moe was.

  - element: licht
    naam: Licht
    wat: Er is licht.
    waarom: Dan zie je elkaar.
    bron: hoofdstuk 5, p. 22-30
    weet_niet: Of er licht is, is nog uit te zoeken.
    vragen:
      - vraag: licht
        soort: keuze
        kort: De lampen
        tekst: Branden de lampen?
        opties:
          - optie: aan
            tekst: Die branden
            status: geborgd
            want: De lampen branden.
          - optie: half
            tekst: Er brandt er 1
            status: deels
            want: Er brandt 1 lamp.
          - optie: uit
            tekst: Die zijn uit
            status: ontbreekt
            want: De lampen zijn uit.
    vervolgstappen:
      - de coach koopt lampen.
      - een jongere draait ze in.
    wie_vraag_je: kijk of er lampen branden.
"""


SESSIONS = """\
sessies:
  - sessie: samen
    naam: Samen
    minuten: 12
    fasen:
      - lobby: binnen
        titel: Binnen
        begin: Kom erin.
        tip: Wacht even.
      - terugkijken: terug
        titel: Terug
      - nadenken: alleen
        titel: Alleen
        minuten: 3
        vragen: [naam, weer]
      - laten_zien: naast_elkaar
        titel: Naast elkaar
        minuten: 1
        vragen: [weer]
      - praten: over_het_weer
        alleen_bij: een_project
        titel: Over het weer
        minuten: 4
        gespreksvragen:
          - Wat zie jij buiten?
          - Wat ziet een ander?
      - ronde: raad
        alleen_bij: meer_projecten
        titel: Raad
        minuten: 4
        bijdrage: een raad
        opdracht: Wat zou jij doen?
        een_project_vertelt: true
      - kiezen: het_weer
        titel: Het weer
        minuten: 1
        vraag: weer
      - afspreken: afspraak
        titel: De afspraak
        minuten: 2
      - afsluiten: buiten
        titel: Naar buiten
        minuten: 1
"""
"""A `sessie.yaml` with a phase of each kind, for a pack that wants one."""


MEASURED = [False, pytest.param(True, marks=pytest.mark.soak)]
"""Whether messages are measured. To lay out all of a pack is three quarters of a check, so tests
that are about something else leave it out; those of all messages do it in `make soak`."""


@contextmanager
def measuring(measured: bool) -> Iterator[None]:
    """Let `check` lay out every message to see whether it can get too long, or leave that out."""
    if measured:
        yield
        return
    with mock.patch.object(lint, "limits", return_value=()):
        yield


def _phrases() -> str:
    lines = ["teksten:"]
    for key, slots in PHRASES.items():
        named = "".join(f" {{{slot}}}" for slot in slots)
        lines.append(f"  {key}: 'Zin {key}{named}'")
    return "\n".join([*lines, "woorden:", "  weet_niet: [geen idee]", ""])


FILES = {
    "pakket.yaml": PACK,
    "begin.yaml": BEGIN,
    "verder.yaml": NEXT,
    "teksten.yaml": _phrases(),
}


class TinyPack:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.marks: list[str] = []
        for name, text in FILES.items():
            (folder / name).write_text(text, encoding="utf-8")

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> TinyPack:
        """Replace `old`, which occurs in the file once, by `new`."""
        text = self.text(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        return self.write(name, text.replace(old, new))

    def write(self, name: str, text: str) -> TinyPack:
        text = AT_KEY.sub(lambda found: MARK + (found[1] or ""), text)
        while MARK in text:
            before, _, after = text.partition(MARK)
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            self.marks.append(f"{name}:{line}:{column}")
            text = before + after
        (self.folder / name).write_text(text, encoding="utf-8", newline="")
        return self

    @property
    def mark(self) -> str:
        """Where the one § stood, as file:line:column."""
        (mark,) = self.marks
        return mark

    def load(self) -> Dialog:
        return load(self.folder)

    def mistakes(self) -> list[str]:
        """The pack's mistakes as its author reads them; empty if there are none."""
        return [str(mistake) for mistake in self.found()]

    def found(self) -> tuple[Mistake, ...]:
        try:
            self.load()
        except PackError as error:
            return error.mistakes
        return ()

    def check(self, *, measured: bool = False) -> list[str]:
        """What `check` tells about the pack, including warnings: see `MEASURED`."""
        with measuring(measured):
            return [str(mistake) for mistake in check(self.folder)]
