"""One slip in a pack, and what its author reads about it."""

import pytest

from content.form.schema import LABEL_LENGTH
from tests.support.packs import TinyPack

THIRTY_SIX = "Een knop met wel 36 tekens, 1 te veel"[: LABEL_LENGTH + 1]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        # What is filled in
        (
            "begin.yaml",
            "tekst: |\n      Je schreef: ‘{naam}’.\n      Wat",
            "§tekst: |\n      Je schreef: ‘{nam}’.\n      Wat",
            "onbekende-invulling: '{nam}' kan ik hier niet invullen. Bedoel je 'naam'?",
        ),
        (
            "begin.yaml",
            "Hoe heet het?",
            '¶"{weer}\\nHoe heet het?"',
            "nog-niet-gesteld: De vraag 'weer' is hier nog niet gesteld. "
            "Kies een eerdere vraag, of zet dit verder naar achteren.",
        ),
        (
            "begin.yaml",
            "Hoe heet het?",
            '¶"{naam}\\nHoe heet het?"',
            "nog-niet-gesteld: De vraag 'naam' is hier nog niet gesteld. "
            "Kies een eerdere vraag, of zet dit verder naar achteren.",
        ),
        (
            "begin.yaml",
            "Zon",
            "¶'Zon {naam}'",
            "onbekende-invulling: '{naam}' kan ik hier niet invullen. Haal het weg.",
        ),
        (
            "teksten.yaml",
            "gekozen: 'Zin gekozen {antwoord}'",
            "gekozen: ¶'Zin gekozen {antword}'",
            "onbekende-invulling: '{antword}' kan ik hier niet invullen. Bedoel je 'antwoord'?",
        ),
        (
            "teksten.yaml",
            "hulp: 'Zin hulp'",
            "hulp: [Zin, §'Zin {naam}']",
            "onbekende-invulling: '{naam}' kan ik hier niet invullen."
            " Kies uit: 'beheert', 'contact', 'dagen', 'dagen_backup', 'dagen_klaar', "
            "'programma', 'programma_link', 'programma_wat', 'rapport', 'rapport_auteurs', "
            "'rapport_jaar', 'rapport_link'.",
        ),
        (
            "begin.yaml",
            "Neem een jas mee.",
            "¶Neem **een jas mee.",
            "vet-niet-gesloten: Een ** wordt op deze regel niet gesloten. "
            "Zet aan het eind van het vet ook **.",
        ),
        (
            "begin.yaml",
            "Neem een jas mee.",
            "¶'Neem {naam mee.'",
            "accolade-los: Er staat een { of } alleen. "
            "Schrijf {naam_van_de_vraag}, of haal hem weg.",
        ),
        (
            "begin.yaml",
            "Neem een jas mee.",
            "¶' '",
            "leeg: 'reactie' is leeg. Vul het in, of haal het weg.",
        ),
        (
            "begin.yaml",
            "Neem een jas mee.",
            "¶'****'",
            "leeg: 'reactie' is leeg. Vul het in, of haal het weg.",
        ),
        (
            "begin.yaml",
            "tekst: Dan wordt het nat.",
            "tekst: ¶'Je schreef: {naam}'",
            "niets-over: Elke regel vult een antwoord in. Ontbreekt dat, dan blijft er niets over. "
            "Zet er een regel zonder { } bij.",
        ),
        (
            "verder.yaml",
            "Branden de lampen?",
            "¶'Branden ze, {naam}?'",
            "niets-over: Elke regel vult een antwoord in. Ontbreekt dat, dan blijft er niets over. "
            "Zet er een regel zonder { } bij.",
        ),
        # Buttons
        (
            "begin.yaml",
            "Zon",
            f"¶'{THIRTY_SIX}'",
            f"knop-te-lang: '{THIRTY_SIX}' heeft 36 tekens. Een knop heeft er hoogstens 35.",
        ),
        (
            "verder.yaml",
            "naam: Rust",
            f"naam: ¶'{THIRTY_SIX}'",
            f"knop-te-lang: '{THIRTY_SIX}' heeft 36 tekens. Een knop heeft er hoogstens 35.",
        ),
        (
            "begin.yaml",
            "kort: Het weer",
            f"kort: ¶'{THIRTY_SIX}'",
            f"knop-te-lang: '{THIRTY_SIX}' heeft 36 tekens. Een knop heeft er hoogstens 35.",
        ),
        (
            "begin.yaml",
            "Zon",
            '¶"Zon\\nof niet"',
            "knop-regels: Een knop heeft maar 1 regel. Maak er 1 regel van.",
        ),
        # Statuses and rules
        (
            "verder.yaml",
            "            want: Jullie zitten soms.\n          - optie: nooit",
            "          - optie: nooit",
            None,
        ),
        (
            "verder.yaml",
            "            status: deels\n            want: Jullie zitten soms.",
            "            §want: Jullie zitten soms.",
            "want-zonder-status: Bij 'soms' staat 'want' zonder 'status'. "
            "Zet de status erbij, of haal 'want' weg.",
        ),
        (
            "begin.yaml",
            "tekst: Zon\n",
            "tekst: Zon\n        §status: deels\n        want: De zon schijnt.\n",
            "status-zonder-element: "
            "Een status telt alleen bij een vraag van een element. Haal hem weg.",
        ),
        # Questions and their options
        (
            "begin.yaml",
            "soort: open",
            "§soort: keuze",
            "opties-horen-erbij: Bij een vraag 'keuze' horen opties. "
            "Zet ze erbij, of maak er 'open' van.",
        ),
        (
            "begin.yaml",
            "soort: keuze",
            "§soort: open",
            None,
        ),
        (
            "begin.yaml",
            "tekst: Zon\n",
            "tekst: Zon\n        §alleen: true\n",
            "alleen-zonder-meerkeuze: 'alleen' past alleen bij een meerkeuze. Haal het weg.",
        ),
        (
            "begin.yaml",
            "tekst: Zon\n",
            "tekst: Zon\n        als: {§weer: regen}\n",
            "nog-niet-gesteld: De vraag 'weer' is hier nog niet gesteld. "
            "Kies een eerdere vraag, of zet dit verder naar achteren.",
        ),
        # Names that are taken
        (
            "begin.yaml",
            "      - optie: zon\n        tekst: Zon\n        ook: [zonnig]\n"
            "        reactie: Dan kan de jas thuisblijven.\n      - optie: regen",
            "      - optie: regen\n        tekst: Zon\n      - §optie: regen",
            "optie-dubbel: De optie 'regen' staat er 2 keer. Geef er 1 een andere naam.",
        ),
        (
            "begin.yaml",
            "optie: zon",
            "§optie: weet_niet",
            "optie-bestaat-altijd: 'weet_niet' kan iedereen altijd al kiezen. "
            "Haal deze optie weg, of geef een andere naam.",
        ),
        (
            "begin.yaml",
            "mededeling: nat",
            "§mededeling: weer",
            "naam-bezet: De naam 'weer' is al van een vraag. Kies een andere naam.",
        ),
        (
            "verder.yaml",
            "vraag: licht",
            "§vraag: weer",
            "naam-bezet: De naam 'weer' is al van een vraag. Kies een andere naam.",
        ),
        (
            "verder.yaml",
            "vraag: licht",
            "§vraag: verder_begin",
            "naam-bezet: De naam 'verder_begin' is al van het begin van een thema. "
            "Kies een andere naam.",
        ),
        (
            "verder.yaml",
            "vraag: licht",
            "§vraag: contact",
            "naam-bezet: "
            "De naam 'contact' is al van een gegeven dat de bot zelf invult. Kies een andere naam.",
        ),
        (
            "verder.yaml",
            "vraag: licht",
            "§vraag: niet",
            "naam-bezet: De naam 'niet' is al van een voorwaarde. Kies een andere naam.",
        ),
        (
            "verder.yaml",
            "thema: verder",
            "§thema: begin",
            "naam-bezet: De naam 'begin' is al van een thema. Kies een andere naam.",
        ),
        (
            "verder.yaml",
            "element: licht",
            "§element: rust",
            None,
        ),
        # What matters first
        (
            "pakket.yaml",
            "belangrijk_eerst:\n  - rust\n  - licht\n",
            "§belangrijk_eerst:\n  - rust\n",
            "element-zonder-plaats: Het element 'licht' staat niet in 'belangrijk_eerst'. "
            "Zet het op zijn plaats in die lijst.",
        ),
        (
            "pakket.yaml",
            "  - licht\n",
            "  - licht\n  - §licht\n",
            "dubbel-in-lijst: 'licht' staat hier 2 keer. Haal er 1 weg.",
        ),
        (
            "pakket.yaml",
            "  - licht\n",
            "  - licht\n  - §rusd\n",
            "onbekend-element: Er is geen element 'rusd'. Bedoel je 'rust'?",
        ),
        # Files
        (
            "pakket.yaml",
            "  - verder.yaml\n",
            "  - verder.yaml\n  - §later.yaml\n",
            "bestand-ontbreekt: Het bestand 'later.yaml' is er niet. "
            "Maak het, of kijk hoe de naam gespeld is.",
        ),
        (
            "pakket.yaml",
            "  - verder.yaml\n",
            "  - verder.yaml\n  - §begin.yaml\n",
            "dubbel-in-lijst: 'begin.yaml' staat hier 2 keer. Haal er 1 weg.",
        ),
        # The shared sentences
        (
            "teksten.yaml",
            "  hulp: 'Zin hulp'\n",
            "  hulp: 'Zin hulp'\n  §help: Hulp\n",
            "onbekende-zin: De tekst 'help' ken ik niet. Bedoel je 'hulp'?",
        ),
        (
            "teksten.yaml",
            "  weet_niet: [geen idee]",
            "  §weetniet: [geen idee]",
            "onbekend-getypt-woord: 'weetniet' kun je niet typen. Bedoel je 'weet_niet'?",
        ),
    ],
)
def test_one_slip(pack: TinyPack, file: str, old: str, new: str, expected: str | None) -> None:
    pack.change(file, old, new)
    if expected is not None:
        assert pack.mistakes() == [f"{pack.mark}: {expected}"]
    else:
        assert len(pack.mistakes()) > 0
