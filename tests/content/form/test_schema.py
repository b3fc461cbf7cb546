"""The form of the files: what is missing, unknown, empty or of the wrong kind."""

from typing import get_args

import pytest

from content.form.schema_questions import QuestionIn
from content.sources.mistakes import Near
from dialogs.pack.definition import Kind
from tests.support.packs import TinyPack

NAME = "Gebruik kleine letters, cijfers en _, en begin met een letter."


def surprise(written: str) -> str:
    return (
        f"geen-tekst-voor-yaml: '{written}' leest YAML niet als tekst. "
        f"Zet er aanhalingstekens omheen: '{written}'."
    )


def test_an_author_can_write_each_kind_of_question() -> None:
    written = get_args(QuestionIn.model_fields["kind"].annotation)
    assert written == tuple(kind.value for kind in Kind)


def test_the_tiny_pack_is_valid(pack: TinyPack) -> None:
    assert pack.mistakes() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        # Missing
        (
            "pakket.yaml",
            "pakket: proef\n",
            "",
            "1:1: sleutel-ontbreekt: 'pakket' ontbreekt. Zet het erbij.",
        ),
        (
            "begin.yaml",
            "titel: Het begin\n",
            "",
            "1:1: sleutel-ontbreekt: 'titel' ontbreekt. Zet het erbij.",
        ),
        (
            "begin.yaml",
            "vraag: weer\n    soort: keuze\n    kort: Het weer\n",
            "§vraag: weer\n    soort: keuze\n",
            "§: sleutel-ontbreekt: 'kort' ontbreekt. Zet het erbij.",
        ),
        (
            "begin.yaml",
            "cijfer:\n      tekst: Het regent 1 dag op de 3.\n",
            "§cijfer:\n",
            "§: sleutel-ontbreekt: 'tekst' ontbreekt. Zet het erbij.",
        ),
        (
            "verder.yaml",
            "    weet_niet: Of er rust is, is nog uit te zoeken.\n",
            "",
            "7:5: sleutel-ontbreekt: 'weet_niet' ontbreekt. Zet het erbij.",
        ),
        (
            "teksten.yaml",
            "teksten:",
            "§texten:",
            "§: onbekende-sleutel: 'texten' ken ik hier niet. Bedoel je 'teksten'?",
        ),
        # Unknown
        (
            "begin.yaml",
            "reactie_weet_niet:",
            "§reactie_weetniet:",
            "§: onbekende-sleutel: 'reactie_weetniet' ken ik hier niet. "
            "Bedoel je 'reactie_weet_niet'?",
        ),
        (
            "begin.yaml",
            "        ook: [zonnig]",
            "        §oook: [zonnig]",
            "§: onbekende-sleutel: 'oook' ken ik hier niet. Bedoel je 'ook'?",
        ),
        (
            "begin.yaml",
            "      bron: p. 3\n",
            "      bron: p. 3\n      §xyz: 1\n",
            "§: onbekende-sleutel: 'xyz' ken ik hier niet. Kies uit: 'bron', 'jaar', "
            "'niet_genoemd', 'tekst'.",
        ),
        (
            "pakket.yaml",
            "themas:",
            "§tema: x\nthemas:",
            "§: onbekende-sleutel: 'tema' ken ik hier niet. Bedoel je 'themas'?",
        ),
        (
            "begin.yaml",
            "soort: open",
            "§soort: opne",
            "§: onbekend-woord: 'opne' kan hier niet. Bedoel je 'open'?",
        ),
        (
            "verder.yaml",
            "status: geborgd\n            want: Jullie",
            "§status: ja\n            want: Jullie",
            "§: onbekend-woord: 'ja' kan hier niet. Kies uit: 'deels', 'geborgd', 'ontbreekt'.",
        ),
        # What YAML reads as something else
        ("begin.yaml", "optie: zon", "§optie: no", "§: " + surprise("no")),
        ("begin.yaml", "optie: zon", "§optie: on", "§: " + surprise("on")),
        ("begin.yaml", "optie: zon", "§optie: Yes", "§: " + surprise("Yes")),
        ("begin.yaml", "optie: zon", "§optie: 12", "§: " + surprise("12")),
        ("begin.yaml", "Zon", "¶No", "§: " + surprise("No")),
        ("begin.yaml", "Zon", "¶1:30", "§: " + surprise("1:30")),
        ("begin.yaml", "Zon", "¶2023-10-04", "§: " + surprise("2023-10-04")),
        ("begin.yaml", "Zon", "¶1.5", "§: " + surprise("1.5")),
        ("begin.yaml", "[zonnig]", "[zonnig, §yes]", "§: " + surprise("yes")),
        ("begin.yaml", "bron: p. 3", "§bron: 3", "§: " + surprise("3")),
        ("pakket.yaml", "- licht", "- §no", "§: " + surprise("no")),
        (
            "teksten.yaml",
            "[geen idee]",
            "[geen idee, §off]",
            "§: " + surprise("off"),
        ),
        (
            "teksten.yaml",
            "begroeting: 'Zin begroeting'",
            "begroeting: ¶12",
            "§: " + surprise("12"),
        ),
        (
            "teksten.yaml",
            "begroeting: 'Zin begroeting'",
            "begroeting: [een, §on]",
            "§: " + surprise("on"),
        ),
        (
            "begin.yaml",
            "soort: open",
            "§soort: on",
            "§: onbekend-woord: 'on' kan hier niet. Bedoel je 'open'?",
        ),
        # Empty
        (
            "begin.yaml",
            "Zon",
            "¶",
            "§: leeg: 'tekst' is leeg. Vul het in, of haal het weg.",
        ),
        (
            "begin.yaml",
            "Zon",
            "¶''",
            "§: leeg: 'tekst' is leeg. Vul het in, of haal het weg.",
        ),
        (
            "begin.yaml",
            "tekst: Zon",
            "§tekst:",
            "§: leeg: 'tekst' is leeg. Vul het in, of haal het weg.",
        ),
        (
            "pakket.yaml",
            "themas:\n  - begin.yaml\n  - verder.yaml\n",
            "themas: []\n",
            "3:1: te-weinig-delen: 'themas' heeft te weinig delen. Er horen er minstens 1 te zijn.",
        ),
        (
            "teksten.yaml",
            "begroeting: 'Zin begroeting'",
            "begroeting: ¶[]",
            "§: te-weinig-delen: 'begroeting' heeft te weinig delen. "
            "Er horen er minstens 1 te zijn.",
        ),
        (
            "verder.yaml",
            "      - het team zit 5 minuten.\n",
            "",
            "52:5: te-weinig-delen: 'vervolgstappen' heeft te weinig delen. "
            "Er horen er minstens 2 te zijn.",
        ),
        (
            "verder.yaml",
            "      - het team zit 5 minuten.\n",
            "      - a\n      - b\n      - c\n",
            "52:5: te-veel-delen: 'vervolgstappen' heeft te veel delen. "
            "Er mogen er hoogstens 3 zijn.",
        ),
        # Of another kind
        (
            "teksten.yaml",
            "woorden:\n  weet_niet: [geen idee]",
            "§woorden: [geen idee]",
            "§: geen-namen: Onder 'woorden' horen namen. "
            "Zet elke naam op een eigen regel, met een : erachter.",
        ),
        (
            "begin.yaml",
            "ook: [zonnig]",
            "§ook: zonnig",
            "§: geen-lijst: 'ook' is geen lijst. Zet elk deel op een eigen regel met een streepje.",
        ),
        (
            "begin.yaml",
            "Zon",
            "¶{naam}",
            "§: geen-tekst: Bij 'tekst' hoort 1 stuk tekst. Zet de tekst er meteen achter.",
        ),
        (
            "begin.yaml",
            "bron: p. 3",
            "§bron: [p. 3, p. 4]",
            "§: geen-tekst: Bij 'bron' hoort 1 stuk tekst. Zet de tekst er meteen achter.",
        ),
        (
            "verder.yaml",
            "alleen: true",
            "§alleen: ja",
            "§: geen-ja-of-nee: 'alleen' is geen ja of nee. "
            "Schrijf true of false, zonder aanhalingstekens.",
        ),
        (
            "begin.yaml",
            "jaar: 2023",
            "§jaar: in 2023",
            "§: geen-getal: 'in 2023' is geen getal. "
            "Schrijf alleen cijfers, zonder aanhalingstekens.",
        ),
        (
            "begin.yaml",
            "jaar: 2023",
            "§jaar: 23",
            "§: getal-te-laag: '23' kan hier niet. Schrijf 2000 of hoger.",
        ),
        (
            "begin.yaml",
            "jaar: 2023",
            "§jaar: 20233",
            "§: getal-te-hoog: '20233' kan hier niet. Schrijf 2100 of lager.",
        ),
        (
            "begin.yaml",
            "jaar: 2023",
            "jaar: 2023\n      niet_genoemd: {§projecten: 72, van: 71}",
            "§: getal-te-hoog: '72' kan hier niet. Schrijf 71 of lager.",
        ),
        (
            "begin.yaml",
            "    cijfer:\n      tekst: Het regent 1 dag op de 3.\n      bron: p. 3\n"
            "      jaar: 2023\n",
            "    §cijfer: 33 procent\n",
            "§: geen-onderdelen: 'cijfer' bestaat uit onderdelen. "
            "Zet eronder: 'tekst', 'bron', 'jaar', 'niet_genoemd'.",
        ),
        (
            "begin.yaml",
            "soort: open",
            "§soort: {open: ja}",
            "§: geen-tekst: Bij 'soort' hoort 1 stuk tekst. Zet de tekst er meteen achter.",
        ),
        # Names
        (
            "begin.yaml",
            "optie: zon",
            "§optie: Zon",
            f"§: naam-vorm: 'Zon' is geen goede naam. {NAME}",
        ),
        (
            "begin.yaml",
            "optie: zon",
            "§optie: mooi weer",
            f"§: naam-vorm: 'mooi weer' is geen goede naam. {NAME}",
        ),
        (
            "begin.yaml",
            "optie: zon",
            "§optie: 1e",
            f"§: naam-vorm: '1e' is geen goede naam. {NAME}",
        ),
        (
            "begin.yaml",
            "optie: zon",
            "§optie: " + "z" * 41,
            f"§: naam-te-lang: '{'z' * 41}' is te lang. Een naam heeft hoogstens 40 tekens.",
        ),
        # An entry that isn't one
        (
            "begin.yaml",
            "  - mededeling: nat\n    als",
            "  - §als",
            "§: geen-onderdeel: Dit is geen vraag, mededeling of element. "
            "Begin met 'vraag:', 'mededeling:' of 'element:' en een naam.",
        ),
        (
            "begin.yaml",
            "  - mededeling: nat\n    als: {weer: regen}\n    tekst: Dan wordt het nat.\n",
            "  - §Dan wordt het nat.\n",
            "§: geen-onderdeel: Dit is geen vraag, mededeling of element. "
            "Begin met 'vraag:', 'mededeling:' of 'element:' en een naam.",
        ),
    ],
)
def test_one_slip(pack: TinyPack, file: str, old: str, new: str, expected: str) -> None:
    pack.change(file, old, new)
    found = pack.mistakes()
    expected = expected.replace("§", pack.mark) if pack.marks else f"{file}:{expected}"
    assert expected in found
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "leeg"),
        ("# niets\n", "leeg"),
        ("- een\n", "geen-onderdelen"),
        ("tekst", "geen-onderdelen"),
    ],
)
@pytest.mark.parametrize("file", ["pakket.yaml", "begin.yaml", "teksten.yaml"])
def test_a_file_of_the_wrong_form(pack: TinyPack, file: str, raw: str, code: str) -> None:
    pack.write(file, raw)
    (mistake,) = (said for said in pack.mistakes() if said.startswith(file))
    assert mistake.startswith(f"{file}:1:1: {code}: '{file}' ")


def test_nee_is_a_fine_name_and_quoted_words_are_text(pack: TinyPack) -> None:
    pack.change("begin.yaml", "optie: zon", "optie: nee")
    pack.change("begin.yaml", "Zon", "'No'")
    pack.change("begin.yaml", "[zonnig]", "['on', \"1:30\", nee, ja]")
    question = pack.load().questions["weer"]
    assert [option.id for option in question.options] == ["nee", "regen"]
    assert question.options[0].label == "No"
    assert question.options[0].also == ("on", "1:30", "nee", "ja")


def test_near_misses() -> None:
    near, far = Near.of("vrag", ["vraag", "element"]), Near.of("xyz", ["vraag", "element"])
    assert (near.said("nl"), near.said("en")) == ("Bedoel je 'vraag'?", "Did you mean 'vraag'?")
    assert far.said("nl") == "Kies uit: 'element', 'vraag'."
    assert far.said("en") == "Choose from: 'element', 'vraag'."
    nothing = Near.of("xyz", [])
    assert (nothing.said("nl"), nothing.said("en")) == ("Haal het weg.", "Take it away.")
