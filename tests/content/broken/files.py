"""Broken files, broken YAML, and parts of the wrong form."""

from __future__ import annotations

from content.sources.source import DEEPEST, LARGEST_FILE
from tests.content.broken import Broken, changed
from tests.support.packs import TinyPack

QUOTES = "Zet aanhalingstekens om de hele tekst."
OPEN = "Hier gaat een {} open, en niet meer dicht. " + (
    'Zet er achteraan een {} bij. Hoort het teken bij de tekst? Zet er " omheen.'
)
RAIN = "tekst: Dan wordt het nat."
NAMED = "  - verder.yaml\n"


def _linked_to_itself(pack: TinyPack) -> None:
    pack.change("pakket.yaml", NAMED, f"{NAMED}  - §rond.yaml\n")
    (pack.folder / "rond.yaml").symlink_to(pack.folder / "rond.yaml")


def _with_a_folder(pack: TinyPack) -> None:
    (pack.folder / "foto").mkdir()
    pack.change("pakket.yaml", NAMED, f"{NAMED}  - §foto\n")


def _too_large(pack: TinyPack) -> None:
    pack.write("begin.yaml", pack.text("begin.yaml") + "#" * LARGEST_FILE)


def _in_latin_1(pack: TinyPack) -> None:
    text = pack.text("begin.yaml").replace("Dan wordt het nat.", "Dan wordt alles één bende.")
    (pack.folder / "begin.yaml").write_bytes(text.encode("latin-1", "replace"))


FILES = [
    changed(
        "oude-vorm",
        "begin.yaml",
        RAIN,
        "§tekst: {nl: Dan wordt het nat.}\n    reactie: {nl: Of niet.}",
        "Dit staat in de oude vorm, met 'nl' bij elke tekst. "
        "Draai: python -m bot check --nieuw. Dat zet alle bestanden om.",
    ),
    changed(
        "bestand-ontbreekt",
        "pakket.yaml",
        NAMED,
        f"{NAMED}  - §later.yaml\n",
        "Het bestand 'later.yaml' is er niet. Maak het, of kijk hoe de naam gespeld is.",
    ),
    Broken("bestand-is-map", _with_a_folder, "'foto' is een map. Noem een bestand."),
    Broken(
        "bestand-onleesbaar",
        _linked_to_itself,
        "'rond.yaml' is niet te lezen. Kijk naar de naam, en of je het mag openen.",
    ),
    Broken(
        "bestand-te-groot",
        _too_large,
        "Dit bestand is te groot. Houd het onder 1000000 bytes. Maak er meer thema's van.",
        "begin.yaml:1:1",
    ),
    changed(
        "buiten-de-map",
        "pakket.yaml",
        NAMED,
        f"{NAMED}  - §../../etc/passwd\n",
        "'../../etc/passwd' ligt buiten de map van het pakket. Zet het in de map zelf.",
    ),
    Broken(
        "geen-utf8",
        _in_latin_1,
        "Dit bestand is geen UTF-8. Bewaar het als UTF-8: de meeste tekstprogramma's kunnen dat.",
        "begin.yaml:33:28",
    ),
    changed(
        "onzichtbaar-teken",
        "begin.yaml",
        RAIN,
        "tekst: Dan §\x07wordt het nat.",
        "Hier staat een teken dat je niet ziet. Haal het weg en typ de tekst opnieuw.",
    ),
]

YAML = [
    changed(
        "tab",
        "begin.yaml",
        "    tekst: Hoe heet",
        "§\ttekst: Hoe heet",
        "Hier staat een tab. Gebruik spaties.",
    ),
    changed(
        "dubbele-punt",
        "begin.yaml",
        RAIN,
        "tekst: Let op§: dan wordt het nat.",
        f"Hier staat een dubbele punt die YAML niet snapt. {QUOTES}",
    ),
    changed(
        "dubbele-punt-mist",
        "begin.yaml",
        "titel: Het begin\n",
        "§titel\ninhoudt: x\n",
        "Hier mist een dubbele punt. Schrijf: naam: tekst.",
    ),
    changed(
        "begin-teken",
        "begin.yaml",
        RAIN,
        "tekst: §**Let op**, het wordt nat.",
        f"Tekst kan hier niet met * beginnen. {QUOTES}",
    ),
    changed(
        "streepje",
        "begin.yaml",
        RAIN,
        "tekst: §- dan wordt het nat",
        "Hier kan geen streepje staan. Begin een lijst op een nieuwe regel.",
    ),
    changed(
        "streepje-mist",
        "pakket.yaml",
        NAMED,
        "  §verder.yaml: x\n",
        "Hier mist een streepje. "
        "Zet het ervoor, of laat de regel even ver inspringen als die erboven.",
    ),
    changed(
        "inspringen",
        "verder.yaml",
        "begin: We",
        " §begin: We",
        "Deze regel past niet bij wat erboven staat. Kijk of hij even ver inspringt. "
        "Staat er een ' of { in de tekst? Zet er \" omheen.",
    ),
    changed(
        "aanhalingsteken",
        "begin.yaml",
        RAIN,
        "tekst: 'Dan worden de foto§'s nat.'",
        "De tekst stopt al bij deze '. Schrijf in de tekst zelf ‘ of ’.",
    ),
    changed(
        "niet-gesloten",
        "begin.yaml",
        RAIN,
        "tekst: §{Dan wordt het nat.",
        OPEN.format("{", "}"),
    ),
    changed(
        "schuine-streep",
        "begin.yaml",
        RAIN,
        'tekst: "Nat §\\o/ worden."',
        "Een \\ betekent tussen dubbele aanhalingstekens iets anders. Haal de \\ weg.",
    ),
    changed(
        "tweede-document",
        "begin.yaml",
        "\n  - mededeling",
        "\n§---\n  - mededeling",
        "Hier begint een 2e document. Haal de regel --- weg.",
    ),
    changed(
        "te-diep",
        "begin.yaml",
        RAIN,
        f"tekst: {'[' * (DEEPEST - 3)}§[{']' * (DEEPEST - 2)}",
        "Hier zit te veel in elkaar. Maak het eenvoudiger, of haal haken weg.",
    ),
    changed(
        "geen-yaml",
        "begin.yaml",
        RAIN,
        "tekst: |§x\n      Nat.",
        "Dit is geen geldige YAML. Kijk naar inspringing, dubbele punten en aanhalingstekens.",
    ),
    changed(
        "verwijzing",
        "begin.yaml",
        RAIN,
        "tekst: §&nat Dan wordt het nat.",
        "Hier staat een verwijzing (* of &). "
        "Schrijf de tekst voluit, of zet hem tussen aanhalingstekens.",
    ),
    changed(
        "dubbele-sleutel",
        "begin.yaml",
        RAIN,
        f"{RAIN}\n    §{RAIN}",
        "'tekst' staat hier 2 keer. Haal er 1 weg.",
    ),
    changed(
        "sleutel-geen-woord",
        "begin.yaml",
        RAIN,
        f"{RAIN}\n    §{{a: b}}: c",
        "Vóór een dubbele punt hoort 1 woord. Is dit tekst? Zet er dan aanhalingstekens omheen.",
    ),
    changed(
        "komma",
        "begin.yaml",
        RAIN,
        f"{RAIN}\n  - {{mededeling: af, tekst: Nat, §zei ze.}}",
        f"Na de komma begint hier voor YAML iets nieuws. {QUOTES}",
    ),
    changed(
        "geen-tekst-voor-yaml",
        "begin.yaml",
        "Zon",
        "¶1:30",
        "'1:30' leest YAML niet als tekst. Zet er aanhalingstekens omheen: '1:30'.",
    ),
    changed(
        "geen-tekst-voor-yaml",
        "begin.yaml",
        "Zon",
        "¶no",
        "'no' leest YAML niet als tekst. Zet er aanhalingstekens omheen: 'no'.",
    ),
]

FORM = [
    changed(
        "sleutel-ontbreekt",
        "begin.yaml",
        "- mededeling: nat\n    als: {weer: regen}\n    " + RAIN,
        "- §mededeling: nat\n    als: {weer: regen}",
        "'tekst' ontbreekt. Zet het erbij.",
    ),
    changed(
        "onbekende-sleutel",
        "begin.yaml",
        "reactie_weet_niet:",
        "§reactie_weetniet:",
        "'reactie_weetniet' ken ik hier niet. Bedoel je 'reactie_weet_niet'?",
    ),
    changed(
        "leeg", "begin.yaml", RAIN, "tekst: ¶''", "'tekst' is leeg. Vul het in, of haal het weg."
    ),
    changed(
        "onbekend-woord",
        "begin.yaml",
        "soort: open",
        "§soort: opne",
        "'opne' kan hier niet. Bedoel je 'open'?",
    ),
    changed(
        "geen-tekst",
        "begin.yaml",
        RAIN,
        "tekst: ¶[Nat., Nog natter.]",
        "Bij 'tekst' hoort 1 stuk tekst. Zet de tekst er meteen achter.",
    ),
    changed(
        "geen-namen",
        "teksten.yaml",
        "woorden:\n  weet_niet: [geen idee]",
        "§woorden: [geen idee]",
        "Onder 'woorden' horen namen. Zet elke naam op een eigen regel, met een : erachter.",
    ),
    changed(
        "geen-lijst",
        "begin.yaml",
        "ook: [zonnig]",
        "§ook: zonnig",
        "'ook' is geen lijst. Zet elk deel op een eigen regel met een streepje.",
    ),
    changed(
        "geen-ja-of-nee",
        "verder.yaml",
        "alleen: true",
        "§alleen: ja",
        "'alleen' is geen ja of nee. Schrijf true of false, zonder aanhalingstekens.",
    ),
    changed(
        "geen-getal",
        "begin.yaml",
        "jaar: 2023",
        "§jaar: in 2023",
        "'in 2023' is geen getal. Schrijf alleen cijfers, zonder aanhalingstekens.",
    ),
    changed(
        "getal-te-laag",
        "begin.yaml",
        "jaar: 2023",
        "§jaar: 23",
        "'23' kan hier niet. Schrijf 2000 of hoger.",
    ),
    changed(
        "getal-te-hoog",
        "begin.yaml",
        "jaar: 2023",
        "§jaar: 20233",
        "'20233' kan hier niet. Schrijf 2100 of lager.",
    ),
    changed(
        "geen-onderdelen",
        "begin.yaml",
        "cijfer:\n      tekst: Het regent 1 dag op de 3.\n      bron: p. 3\n      jaar: 2023",
        "§cijfer: 1 dag op de 3",
        "'cijfer' bestaat uit onderdelen. Zet eronder: 'tekst', 'bron', 'jaar', 'niet_genoemd'.",
    ),
    changed(
        "te-weinig-delen",
        "verder.yaml",
        "vervolgstappen:\n      - de coach koopt lampen.\n",
        "§vervolgstappen:\n",
        "'vervolgstappen' heeft te weinig delen. Er horen er minstens 2 te zijn.",
    ),
    changed(
        "te-veel-delen",
        "verder.yaml",
        "vervolgstappen:\n      - de coach koopt lampen.\n",
        "§vervolgstappen:\n      - de buurvrouw denkt zaterdag mee.\n"
        "      - de coach koopt lampen.\n      - de gastheer meet het.\n",
        "'vervolgstappen' heeft te veel delen. Er mogen er hoogstens 3 zijn.",
    ),
    changed(
        "dubbel-in-lijst",
        "pakket.yaml",
        "  - licht\n",
        "  - licht\n  - §licht\n",
        "'licht' staat hier 2 keer. Haal er 1 weg.",
    ),
    changed(
        "geen-onderdeel",
        "begin.yaml",
        "- mededeling: nat\n    als",
        "- §als",
        "Dit is geen vraag, mededeling of element. "
        "Begin met 'vraag:', 'mededeling:' of 'element:' en een naam.",
    ),
    changed(
        "opties-horen-erbij",
        "begin.yaml",
        "soort: open",
        "§soort: keuze",
        "Bij een vraag 'keuze' horen opties. Zet ze erbij, of maak er 'open' van.",
    ),
    changed(
        "opties-horen-niet",
        "begin.yaml",
        "soort: open",
        "§soort: open\n    opties: [{optie: kort, tekst: Kort}]",
        "Bij een open vraag horen geen opties. Haal ze weg, of maak er 'keuze' van.",
    ),
    changed(
        "alleen-zonder-meerkeuze",
        "begin.yaml",
        "Zon\n",
        "Zon\n        §alleen: true\n",
        "'alleen' past alleen bij een meerkeuze. Haal het weg.",
    ),
    changed(
        "volgorde-zonder-status",
        "begin.yaml",
        "soort: keuze\n",
        "soort: keuze\n    §volgorde: vast\n",
        "De opties van 'weer' staan altijd in deze volgorde. "
        "Haal 'volgorde' weg, of geef opties een 'status'.",
    ),
    changed(
        "status-zonder-element",
        "begin.yaml",
        "Zon\n",
        "Zon\n        §status: deels\n        want: De zon schijnt.\n",
        "Een status telt alleen bij een vraag van een element. Haal hem weg.",
    ),
    changed(
        "status-zonder-want",
        "verder.yaml",
        "- optie: soms\n            tekst: Soms\n            status: deels\n"
        "            want: Jullie zitten soms.\n",
        "- §optie: soms\n            tekst: Soms\n            status: deels\n",
        "Bij 'soms' ontbreekt 'want'. Zet erbij waarom dit de status is.",
    ),
    changed(
        "want-zonder-status",
        "verder.yaml",
        "            status: deels\n            want: Jullie zitten soms.\n",
        "            §want: Jullie zitten soms.\n",
        "Bij 'soms' staat 'want' zonder 'status'. Zet de status erbij, of haal 'want' weg.",
    ),
]

BROKEN = [*FILES, *YAML, *FORM]
