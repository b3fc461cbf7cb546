"""Names that don't exist, and texts that can't be said."""

from __future__ import annotations

from content.checks.lint import remember_names
from tests.content.broken import Broken, changed
from tests.support.packs import TinyPack

RAIN = "tekst: Dan wordt het nat."
WHEN = "als: {weer: regen}"
LONG = "Een knop met wel 36 tekens, 1 te veel"[:36]
LAST = "  - licht\n"


def _remembered(pack: TinyPack) -> TinyPack:
    remember_names(pack.folder)
    return pack


def _renamed(pack: TinyPack) -> None:
    _remembered(pack).change("verder.yaml", "vraag: licht", "vraag: lampen")


NAMES = [
    changed(
        "naam-vorm",
        "begin.yaml",
        "optie: zon",
        "§optie: Zon",
        "'Zon' is geen goede naam. Gebruik kleine letters, cijfers en _, en begin met een letter.",
    ),
    changed(
        "naam-te-lang",
        "begin.yaml",
        "optie: zon",
        f"§optie: {'z' * 41}",
        f"'{'z' * 41}' is te lang. Een naam heeft hoogstens 40 tekens.",
    ),
    changed(
        "naam-bezet",
        "verder.yaml",
        "vraag: licht",
        "§vraag: rust",
        "De naam 'rust' is al van een vraag. Kies een andere naam.",
    ),
    changed(
        "optie-dubbel",
        "begin.yaml",
        "- optie: zon\n",
        "- §optie: regen\n",
        "De optie 'regen' staat er 2 keer. Geef er 1 een andere naam.",
        "begin.yaml:22:9",
    ),
    changed(
        "optie-bestaat-altijd",
        "begin.yaml",
        "optie: zon",
        "§optie: weet_niet",
        "'weet_niet' kan iedereen altijd al kiezen. Haal deze optie weg, of geef een andere naam.",
    ),
    changed(
        "doel-naam-bezet",
        "pakket.yaml",
        LAST,
        f"{LAST}doelen:\n  element: licht\n  keuzes:\n    - §doel: ontbreekt\n"
        "      naam: Geen\n      als: {weer: regen}\n",
        "'ontbreekt' zegt al dat een team geen doel heeft. Geef dit doel een andere naam.",
    ),
    changed(
        "onbekende-vraag",
        "begin.yaml",
        WHEN,
        "als: {§wer: regen}",
        "Er is geen vraag 'wer'. Bedoel je 'weer'?",
    ),
    changed(
        "onbekende-optie",
        "begin.yaml",
        WHEN,
        "als: {§weer: regn}",
        "'weer' heeft geen optie 'regn'. Bedoel je 'regen'?",
    ),
    changed(
        "onbekend-element",
        "pakket.yaml",
        LAST,
        f"{LAST}  - §zicht\n",
        "Er is geen element 'zicht'. Bedoel je 'licht'?",
    ),
    changed(
        "nog-niet-gesteld",
        "begin.yaml",
        WHEN,
        "als: {§rust: soms}",
        "De vraag 'rust' is hier nog niet gesteld. "
        "Kies een eerdere vraag, of zet dit verder naar achteren.",
    ),
    changed(
        "element-zonder-plaats",
        "pakket.yaml",
        "belangrijk_eerst:\n  - rust\n",
        "§belangrijk_eerst:\n",
        "Het element 'rust' staat niet in 'belangrijk_eerst'. Zet het op zijn plaats in die lijst.",
    ),
    Broken(
        "naam-verdwenen",
        _renamed,
        "De vraag 'licht' is er niet meer, en antwoorden worden bij die naam bewaard. "
        "Geef de oude naam terug, of zet die naam in pakket.yaml bij 'vervallen'.",
        "pakket.yaml:1:1",
    ),
    Broken(
        "vervallen-bestaat-nog",
        lambda pack: _remembered(pack).change("pakket.yaml", LAST, f"{LAST}vervallen: [§weer]\n"),
        "'weer' staat bij 'vervallen', maar is er nog. Haal de naam uit die lijst.",
    ),
    Broken(
        "vervallen-onbekend",
        lambda pack: _remembered(pack).change("pakket.yaml", LAST, f"{LAST}vervallen: [§wind]\n"),
        "'wind' was nooit een naam in dit pakket. Haal het weg.",
    ),
]

CONDITIONS = [
    changed(
        "voorwaarde-vorm",
        "begin.yaml",
        WHEN,
        "§als: regen",
        "Achter 'als' hoort een vraag met een antwoord. "
        "Schrijf bijvoorbeeld: {naam_van_de_vraag: naam_van_de_optie}.",
    ),
    changed(
        "voorwaarde-lijst",
        "begin.yaml",
        WHEN,
        "als: {§een_van: {weer: regen}}",
        "Achter 'een_van' hoort een lijst. "
        "Zet elke voorwaarde op een eigen regel met een streepje ervoor.",
    ),
    changed(
        "voorwaarde-open-vraag",
        "begin.yaml",
        WHEN,
        "als: {§naam: regen}",
        "'naam' is een open vraag. Een voorwaarde kan alleen kijken naar een vraag met opties.",
    ),
    changed(
        "voorwaarde-een-optie",
        "begin.yaml",
        WHEN,
        "als: {§weer: {zon: regen}}",
        "Achter 'weer' hoort 1 optie, of een rijtje opties. "
        "Schrijf alleen de naam van een optie, of zet namen tussen [ ].",
    ),
    changed(
        "kort-onbekend",
        "pakket.yaml",
        LAST,
        f"{LAST}kort_gesprek:\n  als: {{weer: zon}}\n  vragen: [rust, §lucht]\n",
        "Er is geen vraag of mededeling 'lucht'. Bedoel je 'licht'?",
    ),
    changed(
        "kort-een-optie",
        "pakket.yaml",
        LAST,
        f"{LAST}kort_gesprek:\n  §als: {{niet: {{weer: zon}}}}\n  vragen: [rust]\n",
        "Achter 'als' hoort hier 1 vraag met 1 optie. Schrijf bijvoorbeeld: {tijd: kort}.",
    ),
    changed(
        "kort-zonder-keuze",
        "pakket.yaml",
        LAST,
        f"{LAST}kort_gesprek:\n  als: {{§weer: weet_niet}}\n  vragen: [rust]\n",
        "Bij 'weer' hoort een optie voor kort, en een voor het hele gesprek. "
        "Geef de vraag 2 opties, en noem hier die voor kort.",
    ),
]

TEXTS = [
    changed(
        "vet-niet-gesloten",
        "begin.yaml",
        RAIN,
        "tekst: ¶Dan wordt het **nat.",
        "Een ** wordt op deze regel niet gesloten. Zet aan het eind van het vet ook **.",
    ),
    changed(
        "accolade-los",
        "begin.yaml",
        RAIN,
        "tekst: ¶'Dan {naam wordt het nat.'",
        "Er staat een { of } alleen. Schrijf {naam_van_de_vraag}, of haal hem weg.",
    ),
    changed(
        "invulling-vorm",
        "begin.yaml",
        RAIN,
        "tekst: ¶'Dan wordt { naam } nat.'",
        "'{ naam }' is geen naam om in te vullen. "
        "Zet tussen { } de naam van een vraag, zonder spaties.",
    ),
    changed(
        "onbekende-invulling",
        "begin.yaml",
        RAIN,
        'tekst: ¶"Nat.\\nArme {nam}!"',
        "'{nam}' kan ik hier niet invullen. Bedoel je 'naam'?",
    ),
    changed(
        "niets-over",
        "begin.yaml",
        RAIN,
        "tekst: ¶'Dan wordt {naam} nat.'",
        "Elke regel vult een antwoord in. Ontbreekt dat, dan blijft er niets over. "
        "Zet er een regel zonder { } bij.",
    ),
    changed(
        "onbekende-zin",
        "teksten.yaml",
        "  hulp: 'Zin hulp'\n",
        "  hulp: 'Zin hulp'\n  §help: Hulp\n",
        "De tekst 'help' ken ik niet. Bedoel je 'hulp'?",
    ),
    changed(
        "onbekend-getypt-woord",
        "teksten.yaml",
        "weet_niet: [geen idee]",
        "weet_niet: [geen idee]\n  §weetniet: [geen flauw idee]",
        "'weetniet' kun je niet typen. Bedoel je 'weet_niet'?",
    ),
    changed(
        "knop-te-lang",
        "begin.yaml",
        "Zon",
        f"¶'{LONG}'",
        f"'{LONG}' heeft 36 tekens. Een knop heeft er hoogstens 35.",
    ),
    changed(
        "knop-te-lang",
        "teksten.yaml",
        "'Zin knop_terug'",
        f"[Terug, §'{LONG}']",
        f"'{LONG}' heeft 36 tekens. Een knop heeft er hoogstens 35.",
    ),
    changed(
        "knop-regels",
        "begin.yaml",
        "Zon",
        '¶"Zon\\nof niet"',
        "Een knop heeft maar 1 regel. Maak er 1 regel van.",
    ),
]

BROKEN = [*NAMES, *CONDITIONS, *TEXTS]
