"""A tiny valid pack in a folder, to change one thing at a time.

pack = TinyPack(tmp_path)
pack.change("begin.yaml", "soort: keuze", "soort: §keus")
assert pack.mistakes() == [f"{pack.mark}: 'keus' kan hier niet. Bedoel je 'keuze'?"]

The § says where the mistake must be found; it isn't written to the file.
"""

from __future__ import annotations

from pathlib import Path

from content.checks.lint import check
from content.reading.loader import load
from content.sources.mistakes import Mistake, PackError
from dialogs.pack.definition import Dialog
from dialogs.pack.phrases import PHRASES

MARK = "§"

PACK = """\
pakket: proef
titel: {nl: Proef}
talen: [nl]
themas:
  - begin.yaml
  - verder.yaml
belangrijk_eerst:
  - rust
  - licht
"""

BEGIN = """\
thema: begin
titel: {nl: Het begin}
inhoud:
  - vraag: naam
    soort: open
    kort: {nl: Hoe het heet}
    tekst: {nl: Hoe heet het?}
    reactie:
      nl: |
        Je schreef: ‘{naam}’.

  - vraag: weer
    soort: keuze
    kort: {nl: Het weer}
    tekst:
      nl: |
        Je schreef: ‘{naam}’.
        Wat voor **weer** is het?
    opties:
      - optie: zon
        tekst: {nl: Zon}
        ook: [zonnig]
      - optie: regen
        tekst: {nl: Regen}
        reactie: {nl: Neem een jas mee.}
    reactie_weet_niet: {nl: Kijk eens naar buiten.}
    cijfer:
      tekst: {nl: Het regent 1 dag op de 3.}
      bron: p. 3
      jaar: 2023

  - mededeling: nat
    als: {weer: regen}
    tekst: {nl: Dan wordt het nat.}
"""

NEXT = """\
thema: verder
titel: {nl: En verder}
als:
  niet: {weer: overgeslagen}
begin: {nl: We gaan verder.}
inhoud:
  - element: rust
    naam: {nl: Rust}
    wat: {nl: Er is tijd om te zitten.}
    waarom: {nl: Wie zit hoort meer.}
    bron: p. 8
    weet_niet:
      nl: Of er rust is, is nog uit te zoeken.
    vragen:
      - vraag: rust
        soort: keuze
        kort: {nl: Even zitten}
        tekst: {nl: Wanneer zitten jullie?}
        opties:
          - optie: vast
            tekst: {nl: Na elk uur}
            status: geborgd
            want: {nl: Jullie zitten na elk uur.}
          - optie: soms
            tekst: {nl: Soms}
            status: deels
            want: {nl: Jullie zitten soms.}
          - optie: nooit
            tekst: {nl: Nooit}
            status: ontbreekt
            want: {nl: Jullie staan de hele dag.}
      - vraag: stoelen
        soort: meerkeuze
        als:
          een_van:
            - {rust: soms}
            - {rust: nooit}
        kort: {nl: Waarop je kunt zitten}
        tekst: {nl: Wat staat er?}
        opties:
          - optie: bank
            tekst: {nl: Een bank}
          - optie: niets
            tekst: {nl: Niets}
            alleen: true
    regels:
      - als:
          alle:
            - {rust: soms}
            - {stoelen: niets}
        status: ontbreekt
        want: {nl: Er is niets om op te zitten.}
    vervolgstappen:
      - {nl: de gastheer zet maandag een bank neer.}
      - {nl: het team zit woensdag 5 minuten.}

  - element: licht
    naam: {nl: Licht}
    wat: {nl: Er is licht.}
    waarom: {nl: Dan zie je elkaar.}
    bron: hoofdstuk 5, p. 22-30
    weet_niet:
      nl: Of er licht is, is nog uit te zoeken.
    vragen:
      - vraag: licht
        soort: keuze
        kort: {nl: De lampen}
        tekst: {nl: Branden de lampen?}
        opties:
          - optie: aan
            tekst: {nl: Die branden}
            status: geborgd
            want: {nl: De lampen branden.}
          - optie: half
            tekst: {nl: Er brandt er 1}
            status: deels
            want: {nl: Er brandt 1 lamp.}
          - optie: uit
            tekst: {nl: Die zijn uit}
            status: ontbreekt
            want: {nl: De lampen zijn uit.}
    vervolgstappen:
      - {nl: de coach koopt vrijdag lampen.}
      - {nl: een jongere draait ze zaterdag in.}
"""


SESSIONS = """\
sessies:
  - sessie: samen
    naam: {nl: Samen}
    minuten: 12
    fasen:
      - lobby: binnen
        titel: {nl: Binnen}
        begin: {nl: Kom erin.}
        tip: {nl: Wacht even.}
      - nadenken: alleen
        titel: {nl: Alleen}
        minuten: 3
        vragen: [naam, weer]
      - laten_zien: naast_elkaar
        titel: {nl: Naast elkaar}
        minuten: 1
        vragen: [weer]
      - praten: over_het_weer
        alleen_bij: een_project
        titel: {nl: Over het weer}
        minuten: 4
        gespreksvragen:
          - {nl: Wat zie jij buiten?}
          - {nl: Wat ziet een ander?}
      - ronde: raad
        alleen_bij: meer_projecten
        titel: {nl: Raad}
        minuten: 4
        bijdrage: {nl: een raad}
        opdracht: {nl: Wat zou jij doen?}
        een_project_vertelt: true
      - kiezen: het_weer
        titel: {nl: Het weer}
        minuten: 1
        vraag: weer
      - afspreken: afspraak
        titel: {nl: De afspraak}
        minuten: 2
      - afsluiten: buiten
        titel: {nl: Naar buiten}
        minuten: 1
"""
"""A `sessie.yaml` with a phase of each kind, for a pack that wants one."""


def _phrases() -> str:
    lines = ["teksten:"]
    for key, slots in PHRASES.items():
        named = "".join(f" {{{slot}}}" for slot in slots)
        lines.append(f"  {key}: {{nl: 'Zin {key}{named}'}}")
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
        """Replace `old`, which stands in the file once, by `new`."""
        text = self.text(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        return self.write(name, text.replace(old, new))

    def write(self, name: str, text: str) -> TinyPack:
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

    def load(self, language: str = "nl") -> Dialog:
        return load(self.folder, language)

    def mistakes(self, language: str = "nl") -> list[str]:
        """The pack's mistakes as its author reads them; empty if there are none."""
        return [str(mistake) for mistake in self.found(language)]

    def found(self, language: str = "nl") -> tuple[Mistake, ...]:
        try:
            self.load(language)
        except PackError as error:
            return error.mistakes
        return ()

    def check(self) -> list[str]:
        """What `check` tells about the pack, including warnings."""
        return [str(mistake) for mistake in check(self.folder)]
