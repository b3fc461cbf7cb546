"""What only shows in the whole: where a walk can go, what fits, and how it is said."""

from __future__ import annotations

import re

from tests.content.broken import REASONINGS, Broken, Change, changed, written
from tests.support.packs import TinyPack

_QUESTION = re.compile(r"^( +)- vraag: \w+\n", re.MULTILINE)
RAIN = "tekst: Dan wordt het nat."
WHEN = "als: {weer: regen}"
WORDS = "jargon: [{woord: borg*, liever: regelen}]\nverwijten: [helaas]\n"
TOO_LONG = "Kort en goed. " * 300
RAMBLING = "Wie nu naar buiten gaat die wordt nat en dat is jammer maar ook wel weer leuk voor " + (
    "wie ervan houdt."
)


def _with_words(text: str) -> Change:
    def change(pack: TinyPack) -> None:
        pack.write("woordenlijst.yaml", WORDS).change("begin.yaml", RAIN, f"tekst: {text}")

    return change


def _many_questions(pack: TinyPack) -> None:
    more = "".join(
        f"  - vraag: extra_{number}\n    soort: open\n"
        f"    kort: 'Wat ze bij {number} zagen'\n"
        "    tekst: Wat zag je?\n"
        for number in range(60)
    )
    pack.write("begin.yaml", "§" + pack.text("begin.yaml") + more)


def _many_elements(pack: TinyPack) -> None:
    _, _, light = pack.text("verder.yaml").partition("  - element: licht\n")
    names = [f"licht_{number}" for number in range(100)]
    more = "".join(
        f"\n  - element: {name}\n" + light.replace("vraag: licht", f"vraag: {name}")
        for name in names
    )
    pack.write("verder.yaml", pack.text("verder.yaml") + more)
    order = "".join(f"  - {name}\n" for name in names)
    pack.change("pakket.yaml", "belangrijk_eerst:\n", f"§belangrijk_eerst:\n{order}")


def _status(old: str, new: str) -> Change:
    """The element 'licht', marked, with another status in the place of this one."""

    def change(pack: TinyPack) -> None:
        before, element, after = pack.text("verder.yaml").partition("element: licht")
        pack.write("verder.yaml", f"{before}§{element}{after.replace(old, new)}")

    return change


def _without_statuses(text: str) -> str:
    before, element, after = text.partition("element: licht")
    lines = after.split("\n")
    kept = [line for line in lines if not line.lstrip().startswith(("status:", "want:"))]
    return f"{before}§{element}" + "\n".join(kept)


def _plainer_but_one(pack: TinyPack) -> None:
    for name in ("begin.yaml", "verder.yaml"):
        more = re.sub(_QUESTION, r"\g<0>\1  anders_gezegd: Wat?\n", pack.text(name))
        pack.write(name, more)
    said = "- vraag: licht\n        anders_gezegd: Wat?\n"
    pack.change("verder.yaml", said, "- §vraag: licht\n")


def _out_of_sight(pack: TinyPack) -> None:
    pack.change("verder.yaml", "vraag: stoelen", "§vraag: stoelen")
    pack.change("verder.yaml", "- optie: bank\n", "- optie: bank\n            als: {rust: soms}\n")
    pack.change("verder.yaml", "alleen: true", "als: {weer: regen}")


def _short(kept: str, when: str) -> Change:
    """A pack that is short when it rains."""

    def change(pack: TinyPack) -> None:
        listed = f"kort_gesprek:\n  als: {{weer: regen}}\n  vragen: [{kept}]\n"
        pack.change("pakket.yaml", "belangrijk_eerst:", f"{listed}belangrijk_eerst:")
        pack.change("begin.yaml", f"- mededeling: nat\n    {WHEN}", when)

    return change


WHERE = "vraag: waar\n        soort: open\n        als: {rust: nooit}\n" + (
    "        kort: Waar jullie staan\n        tekst: Waar staan jullie dan?\n"
)
STOOLS = "      - vraag: stoelen\n"


def _told(option: str) -> Change:
    """The open question 'waar', with what the checklist says of it after this option."""

    def change(pack: TinyPack) -> None:
        ask = "    wie_vraag_je: vraag wie er moe was.\n"
        told = f"    geschreven:\n      - vraag: waar\n        bij:\n          {option}:\n"
        pack.change("verder.yaml", STOOLS, f"      - {WHERE}{STOOLS}")
        pack.change("verder.yaml", ask, f"{ask}{told}            want: ‘{{waar}}’ dus.\n")

    return change


LOGIC = [
    changed(
        "als-twee-antwoorden",
        "begin.yaml",
        WHEN,
        "§als: {alle: [{weer: regen}, {weer: zon}]}",
        "Bij 'weer' gaan 'regen' en 'zon' niet samen, dus de mededeling 'nat' komt nooit. "
        "Is 1 van de 2 genoeg? Zet ze dan onder 'een_van'.",
    ),
    changed(
        "als-nooit-waar",
        "begin.yaml",
        WHEN,
        "§als: {weer: regen, niet: {een_van: [{weer: regen}, {weer: zon}]}}",
        "Dit kan nooit waar zijn, dus de mededeling 'nat' komt nooit. "
        "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
    ),
    changed(
        "als-botst",
        "verder.yaml",
        "- optie: bank\n",
        "- optie: bank\n            §als: {rust: vast}\n",
        "Dit botst met wat hier al moet gelden, dus de optie 'bank' komt nooit. "
        "Kijk naar het 'als' van het thema, het element of de vraag eromheen.",
    ),
    changed(
        "als-wacht",
        "verder.yaml",
        "alleen: true\n    regels:\n      - als:\n          alle:\n"
        "            - {rust: soms}\n            - {stoelen: niets}\n",
        "als: {rust: vast}\n    regels:\n      - als:\n          alle:\n"
        "            - {rust: soms}\n            - §{stoelen: niets}\n",
        "Het antwoord 'niets' op 'stoelen' komt nooit, dus deze regel telt nooit. "
        "Kijk eerst bij 'stoelen'.",
        besides=("als-botst",),
    ),
    changed(
        "als-altijd-waar",
        "begin.yaml",
        WHEN,
        "§als: {een_van: [{weer: zon}, {niet: {weer: zon}}]}",
        "Dit is hier altijd waar. Haal 'als' weg, of kijk welk antwoord je bedoelde.",
    ),
    Broken(
        "kort-komt-nooit",
        _short("rust, §nat", "- mededeling: nat\n    als: {weer: zon}"),
        "'nat' kan in het korte gesprek nooit komen. Haal het hier weg, of kijk naar zijn 'als'.",
    ),
    Broken(
        "kort-vergeten",
        _short("rust", f"- §mededeling: nat\n    {WHEN}"),
        "'nat' kan alleen in het korte gesprek komen, en staat daar niet bij. "
        "Zet het in pakket.yaml bij 'kort_gesprek', of kijk naar 'als'.",
    ),
    Broken(
        "niets-te-kiezen",
        _out_of_sight,
        "Bij 'stoelen' is soms niets te kiezen, bijvoorbeeld na rust: nooit, weer: zon. "
        "Zet er een optie zonder 'als' bij, of geef de vraag zelf een 'als'.",
    ),
    Broken(
        "status-komt-nooit",
        _status("status: deels", "status: geborgd"),
        "Geen enkel antwoord geeft 'licht' de status 'deels'. "
        "Geef een optie of regel die kan gelden 'status: deels'.",
    ),
    Broken(
        "ontbreekt-alleen-onbekend",
        _status("status: ontbreekt", "status: deels"),
        "Alleen bij 'weet ik niet' komt uit dat 'licht' ontbreekt. "
        "Geef een optie of regel die kan gelden 'status: ontbreekt'.",
    ),
    Broken(
        "niets-bepaalt-status",
        lambda pack: pack.write("verder.yaml", _without_statuses(pack.text("verder.yaml"))),
        "Niets bepaalt de status van 'licht'. Geef opties een 'status'.",
    ),
    changed(
        "regel-telt-nooit",
        "verder.yaml",
        "    regels:\n      - als",
        "    regels:\n      - als: {rust: soms}\n        status: deels\n"
        "        want: Soms is er rust.\n      - §als",
        "Deze status komt nooit uit: een eerdere regel gaat altijd voor. "
        "Zet de bijzondere regels voorop, of haal deze weg.",
        besides=("regel-telt-nooit",),
    ),
    changed(
        "geschreven-onbekend",
        "verder.yaml",
        "    wie_vraag_je: vraag wie er moe was.\n",
        "    wie_vraag_je: vraag wie er moe was.\n"
        "    geschreven:\n      - §vraag: stoelen\n        want: Er staat iets.\n",
        "'stoelen' is geen open vraag van dit element, en geen peiling. Haal het weg.",
    ),
    Broken(
        "geschreven-antwoord",
        _told("¶vaak"),
        "'vaak' is geen antwoord op een vraag van dit element. "
        "Kies uit: 'bank', 'niets', 'nooit', 'soms', 'vast', 'weet_niet'.",
    ),
    Broken(
        "geschreven-komt-nooit",
        _told("¶vast"),
        "Na het antwoord 'vast' wordt 'waar' nooit gevraagd. "
        "Haal het hier weg, of kijk naar het 'als' van die vraag.",
    ),
    Broken(
        "doorvraag-niet-op-lijst",
        lambda pack: pack.change("verder.yaml", STOOLS, f"      - §{WHERE}{STOOLS}"),
        "Wat iemand bij 'waar' schrijft, komt nergens op de checklist. "
        "Zet bij het element, onder 'geschreven', wat er dan staat.",
    ),
    changed(
        "stap-altijd-dezelfde",
        "verder.yaml",
        "    wie_vraag_je: kijk of er lampen branden.\n",
        "",
        "Bij 'licht' is de stap altijd dezelfde, wat iemand ook antwoordt. "
        "Geef antwoorden een eigen 'stap', en het element 'wie_vraag_je'.",
        place="verder.yaml:57:5",
    ),
    written(
        "peiling-komt-nooit",
        "redeneringen.yaml",
        REASONINGS.replace("weather\n", "weather\n  kleding: clothes\n").replace(
            "- peiling: droog_jas\n", "- §peiling: droog_jas\n        bij: [kleding]\n"
        ),
        "De peiling 'droog_jas' komt nooit: geen open vraag vóór de laatste is van deze soort. "
        "Kijk naar 'bij' en 'alleen_bij', en naar 'gaat_over' bij de vragen.",
    ),
    changed(
        "redenering-zonder-vervolg",
        "begin.yaml",
        "Zon\n",
        "Zon\n        §redenering: droog\n",
        "Op 'zon' vraagt niemand door: geen latere vraag hangt ervan af. "
        "Maak een vraag met 'als: {weer: zon}', of haal 'redenering' weg.",
    ),
]

LIMITS = [
    changed(
        "bericht-te-lang",
        "begin.yaml",
        RAIN,
        f"§tekst: '{TOO_LONG}'",
        "Een bericht met deze tekst kan 4607 tekens lang worden. Telegram neemt er 4096. "
        "Maak de tekst korter.",
    ),
    Broken(
        "te-veel-elementen",
        _many_elements,
        "De checklist kan 102 elementen hebben, en dat past niet in 1 bericht. "
        "Houd er minder over, of maak 'naam' en 'want' korter.",
        besides=("te-veel-vragen",),
    ),
    Broken(
        "te-veel-vragen",
        _many_questions,
        "Dit thema kan 62 vragen hebben, en hun antwoorden passen niet in 1 bericht. "
        "Maak er 2 thema's van.",
    ),
]

STYLE = [
    changed(
        "zin-te-lang",
        "begin.yaml",
        RAIN,
        f"tekst: Nat! §{RAMBLING}",
        "De zin 'Wie nu naar buiten gaat …' heeft 21 woorden. "
        "Maak er 2 zinnen van, elk hoogstens 20 woorden.",
    ),
    changed(
        "je-en-u",
        "begin.yaml",
        RAIN,
        "tekst: Dan wordt §u nat.",
        "Hier staat 'u', en bijna overal 'je'. Kies 1 van beide, ook hier.",
    ),
    Broken(
        "vaktaal",
        _with_words("Dat wij §borgen dat het nat wordt."),
        "'borgen' is vaktaal. Schrijf liever: regelen. Of leg het woord in dezelfde tekst uit.",
    ),
    Broken(
        "verwijt",
        _with_words("Dan wordt het §helaas nat."),
        "'helaas' klinkt als een verwijt. Zeg wat er wel is, of denk met het team mee.",
    ),
    changed(
        "weekdag-in-stap",
        "verder.yaml",
        "de coach koopt lampen",
        "de coach koopt §vrijdag lampen",
        "In deze stap staat 'vrijdag'. Laat het team zelf de dag kiezen.",
    ),
    changed(
        "cijfer-te-vroeg",
        "begin.yaml",
        RAIN,
        "tekst: Bij §54% wordt het nat.",
        "'54%' staat hier vóór het antwoord. "
        "Zet een cijfer uit het rapport bij de vraag, onder 'cijfer'.",
    ),
    changed(
        "reactie-ontbreekt-soms",
        "begin.yaml",
        "      - optie: zon\n        tekst: Zon\n        ook: [zonnig]\n"
        "        reactie: Dan kan de jas thuisblijven.\n",
        "      - §optie: zon\n        tekst: Zon\n        ook: [zonnig]\n",
        "De bot zwijgt na 'zon', en na een ander antwoord niet. "
        "Geef elk antwoord een reactie, of geen.",
    ),
    changed(
        "anders-gezegd-te-lang",
        "verder.yaml",
        "        tekst: Branden de lampen?\n",
        "        tekst: Branden de lampen?\n        §anders_gezegd: Hebben jullie lampen aan?\n",
        "In makkelijker woorden is deze vraag langer: 25 tekens in plaats van 18. "
        "Zeg het korter, of neem een korter voorbeeld.",
    ),
    Broken(
        "anders-gezegd-ontbreekt",
        _plainer_but_one,
        "Deze vraag heeft geen makkelijker versie, en andere vragen wel. "
        "Schrijf onder 'anders_gezegd' de vraag in makkelijker woorden, met een voorbeeld.",
    ),
    changed(
        "woord-nergens",
        "pakket.yaml",
        "  - licht\n",
        "  - licht\nwoorden_uitgelegd:\n  §heg: een rij struiken\n",
        "'heg' staat nergens in het pakket. Haal het weg bij 'woorden_uitgelegd'.",
    ),
    changed(
        "uitleg-te-lang",
        "pakket.yaml",
        "  - licht\n",
        "  - licht\nwoorden_uitgelegd:\n  §zon: a b c d e f g h i j k l m\n",
        "De uitleg van 'zon' heeft 13 woorden. Houd het bij 12.",
    ),
    changed(
        "bron-zonder-bladzij",
        "verder.yaml",
        "bron: p. 8",
        "§bron: het rapport",
        "In deze bron staat geen bladzijde of hoofdstuk. Schrijf bijvoorbeeld: p. 8.",
    ),
]

BROKEN = [*LOGIC, *LIMITS, *STYLE]
