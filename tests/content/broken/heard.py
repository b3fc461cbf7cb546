"""What the bot listens for, and what it says to a worry."""

from __future__ import annotations

from dataclasses import replace

from tests.content.broken import LISTENING as LANGUAGE
from tests.content.broken import REASONINGS, SUPPORT, WATCHING, Broken, changed, written

LISTENING = [
    changed(
        "onbekende-vraagsoort",
        "begin.yaml",
        "soort: open",
        "soort: open\n    §gaat_over: weerbrich",
        "Er is geen soort vraag 'weerbrich'. Bedoel je 'weerbericht'?",
    ),
    changed(
        "onbekende-redenering",
        "begin.yaml",
        "Zon\n",
        "Zon\n        §redenering: drog\n",
        "Er is geen redenering 'drog'. Bedoel je 'droog'?",
    ),
    written(
        "redenering-dubbel",
        "redeneringen.yaml",
        REASONINGS
        + REASONINGS.partition("redeneringen:\n")[2]
        .replace("- redenering", "- §redenering")
        .replace("droog_jas", "droog_hoed"),
        "De redenering 'droog' staat er 2 keer. Geef er 1 een andere naam.",
    ),
    changed(
        "peiling-dubbel",
        "redeneringen.yaml",
        "        tekst: En als het toch regent?\n",
        "        tekst: En als het toch regent?\n      - §peiling: droog_jas\n"
        "        kort: Je jas\n        tekst: Waar hangt je jas?\n",
        "De peiling 'droog_jas' staat er 2 keer. Geef er 1 een andere naam.",
    ),
    changed(
        "zin-zonder-woord",
        "redeneringen.yaml",
        "[blijft <droog>]",
        "[blijft <droog>, §droog &]",
        "In deze zin ontbreekt een woord. Zet er een woord bij, of haal het teken weg.",
    ),
    changed(
        "zin-los-teken",
        "redeneringen.yaml",
        "[blijft <droog>]",
        "[blijft <droog>, §droog)]",
        "')' staat hier los. Haal het weg, of kijk hoe andere zinnen het doen.",
    ),
    changed(
        "zin-gat-aan-rand",
        "redeneringen.yaml",
        "[blijft <droog>]",
        "[blijft <droog>, §droog ..]",
        "Een gat (.. of ...) staat tussen 2 woorden. Haal het hier weg.",
    ),
    changed(
        "zin-haakje-open",
        "redeneringen.yaml",
        "[blijft <droog>]",
        "[blijft <droog>, §(droog]",
        "Een ( gaat niet meer dicht. Zet er een ) achter.",
    ),
    changed(
        "zin-streep-zonder-haakjes",
        "redeneringen.yaml",
        "[blijft <droog>]",
        "[blijft <droog>, §blijft|is droog]",
        "Waar begint en eindigt deze keuze? Zet ( ) om wat tussen de | staat.",
    ),
    changed(
        "onbekende-woordenlijst",
        "redeneringen.yaml",
        "[blijft <droog>]",
        "[blijft <droog>, §altijd <drog>]",
        "Er is geen woordenlijst 'drog'. Bedoel je 'droog'?",
    ),
    changed(
        "woordenlijst-in-kring",
        "luisteren.yaml",
        "  droog: [droog|droge]",
        "  §droog: [droog|droge, <droog> weer]",
        "De woordenlijst 'droog' leunt op zichzelf. Haal 1 van de lijsten eruit.",
    ),
    changed(
        "voorbeeld-niet-gehoord",
        "redeneringen.yaml",
        "voorbeeld: het blijft droog",
        "§voorbeeld: het is droog",
        "Dit voorbeeld hoort de bot niet: 'het is droog'. Pas de zin aan, of het voorbeeld.",
    ),
    changed(
        "maar-niet-gehoord",
        "redeneringen.yaml",
        "maar_niet: het blijft niet droog",
        "§maar_niet: het blijft droog vandaag",
        "Dit hoort de bot toch, om 'blijft droog': 'het blijft droog vandaag'. "
        "Maak de zin strenger.",
    ),
]


def _watching(old: str = "", new: str = "") -> str:
    """The language with concerns of the pack's own, with one thing in it another."""
    return LANGUAGE + WATCHING.replace(old, new, 1)


def _with_help(code: str, text: str, says: str, place: str = "", support: str = SUPPORT) -> Broken:
    """The pack with concerns of its own, and words for them."""
    return Broken(
        code,
        lambda pack: pack.write("hulp.yaml", support).write("luisteren.yaml", text),
        says,
        place,
    )


def _in_help(code: str, old: str, new: str, says: str) -> Broken:
    """The pack with help of its own, with `new` instead of `old`."""
    return _with_help(code, _watching(), says, support=SUPPORT.replace(old, new, 1))


CONCERNS = [
    _with_help(
        "onbekende-soort-zorg",
        _watching("in_plaats_van: [onweer]", "in_plaats_van: [§onwer]"),
        "Er is geen soort 'onwer' onder `ernstig`. Bedoel je 'onweer'?",
    ),
    _with_help(
        "soort-weegt-anders",
        _watching(
            "  wie_het_doet:",
            "    - soort: onweer\n      §gewicht: zorg\n      signalen:\n"
            "        - {zinnen: [bliksem], voorbeeld: bliksem}\n  wie_het_doet:",
        ),
        "De soort 'onweer' bestaat al, met een ander gewicht. "
        "Neem dat over, of kies een andere naam.",
    ),
    _with_help(
        "voorbeeld-andere-soort",
        _watching("voorbeeld: het stormt", "§voorbeeld: onweer"),
        "Dit voorbeeld hoort de bot als 'onweer': 'onweer'. Pas de zin aan, of het voorbeeld.",
    ),
    _with_help(
        "toch-gehoord",
        _watching("maar_niet: geen onweer", "§maar_niet: veel onweer"),
        "Dit hoort de bot toch: 'veel onweer'. Maak de zin strenger.",
    ),
]

HELP = [
    _with_help(
        "soort-zonder-bericht",
        _watching("    - soort: storm\n", "    - soort: hagel\n").replace(
            "soort: storm", "soort: hagel"
        ),
        "Bij 'hagel' staat niet wat de bot dan zegt. Zet 'hagel' in hulp.yaml, met een tekst.",
        "hulp.yaml:5:1",
        SUPPORT.replace("  storm: Blijf liever binnen.", "  onweer: Blijf binnen."),
    ),
    replace(
        _in_help(
            "onbekende-soort-zorg",
            "  storm:",
            "  §strom:",
            "Er is geen soort 'strom' onder `ernstig`. Bedoel je 'storm'?",
        ),
        besides=("soort-zonder-bericht",),
    ),
    _in_help(
        "nummer-in-tekst",
        "  storm: Blijf liever binnen.",
        "  §storm: Bel 0800-1234.",
        "Het nummer 0800-1234 staat in een tekst. Zet het onder 'nummers', met de dag waarop je "
        "het nakeek. Noem in de tekst de naam tussen accolades.",
    ),
    _in_help(
        "nummer-lang-geleden",
        "nagekeken: 2100-01-01",
        "§nagekeken: 2020-01-01",
        "'bliksemlijn' is voor het laatst nagekeken op 2020-01-01. Dat is meer dan een jaar "
        "geleden. Kijk bij de bron zelf of het nog klopt, en zet er de dag van vandaag bij.",
    ),
    _in_help(
        "geen-datum",
        "nagekeken: 2100-01-01",
        "§nagekeken: gisteren",
        "'nagekeken' is geen dag. Schrijf hem als jaar-maand-dag, zoals 2026-11-30.",
    ),
]

BROKEN = [*LISTENING, *CONCERNS, *HELP]
