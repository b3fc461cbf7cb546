"""What a pack listens for: read, checked, and referred to by questions and options."""

from pathlib import Path

import pytest

from dialogs.texts import as_plain
from tests.support.packs import TinyPack

LANGUAGE = """\
woorden:
  droog: [droog|droge, zonder <nat>]
  nat: [regen|nat]
ontkenning: [niet]
"""
LISTENS = """\
vraagsoorten:
  weerbericht: weather
  kleding: clothes
redeneringen:
  - redenering: droog
    naam: Het blijft droog
    signalen:
      - zinnen: [blijft <droog>]
        voorbeeld: het blijft droog
        maar_niet: [het blijft niet droog, blijft het droog?]
    peilingen:
      - peiling: droog_jas
        kort: Over droog_jas
        bij: [kleding]
        tekst: |
          Je schreef: ‘{woorden}’.
          En als het regent op {naam}?
      - peiling: droog_lucht
        kort: Over droog_lucht
        tekst: 'Hoe ziet de lucht eruit?'
  - redenering: zonnig
    naam: De zon schijnt
    alleen_bij: [weerbericht]
    signalen:
      - zinnen: [zon]
        hele_zin: true
        voorbeeld: [zon, Zon!]
        maar_niet: zon en regen
    tenzij:
      onder_een_dak: {waar: antwoord, zinnen: [parasol]}
    peilingen:
      - peiling: zonnig_pet
        kort: Over zonnig_pet
        tekst: 'Wie heeft er geen pet?'
"""


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    pack = TinyPack(tmp_path).write("luisteren.yaml", LANGUAGE)
    return pack.write("redeneringen.yaml", LISTENS)


def test_a_pack_without_the_file_listens_for_nothing(tmp_path: Path) -> None:
    dialog = TinyPack(tmp_path).load()
    assert not dialog.reasonings
    assert not dialog.kinds
    assert {question.about for question in dialog.questions.values()} == {""}


def test_reasonings_stand_in_the_order_of_the_file(pack: TinyPack) -> None:
    dialog = pack.load()
    assert dialog.kinds == {"weerbericht": "weather", "kleding": "clothes"}
    assert list(dialog.reasonings) == ["droog", "zonnig"]
    droog, zonnig = dialog.reasonings.values()
    assert (droog.name, droog.kinds) == ("Het blijft droog", frozenset())
    assert zonnig.kinds == {"weerbericht"}
    assert [probe.id for probe in droog.probes] == ["droog_jas", "droog_lucht"]
    assert [sign.whole for sign in (*droog.signs, *zonnig.signs)] == [False, True]
    assert (len(droog.unless), len(zonnig.unless)) == (0, 1)
    jas, lucht = droog.probes
    assert jas.fits("kleding")
    assert not jas.fits("weerbericht")
    assert lucht.fits("weerbericht")
    filled = jas.text.fill({"woorden": "het blijft droog", "naam": "zaterdag"}.get)
    assert as_plain(filled) == "Je schreef: ‘het blijft droog’.\nEn als het regent op zaterdag?"


def test_a_question_says_what_it_is_about_and_an_option_what_it_says(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: open", "soort: open\n    gaat_over: kleding")
    pack.change("begin.yaml", "ook: [zonnig]", "ook: [zonnig]\n        redenering: zonnig")
    dialog = pack.load()
    assert dialog.questions["naam"].about == "kleding"
    assert dialog.questions["weer"].about == "weerbericht"
    sun, rain = dialog.questions["weer"].options
    assert (sun.reasoning, rain.reasoning) == ("zonnig", None)


def test_other_reasonings_make_another_version(pack: TinyPack) -> None:
    before = pack.load().version
    pack.change("redeneringen.yaml", "[blijft <droog>]", "[blijft <droog>, hou droog]")
    assert pack.load().version != before


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (
            "begin.yaml",
            "soort: open",
            "soort: open\n    §gaat_over: kledin",
            "onbekende-vraagsoort: Er is geen soort vraag 'kledin'. Bedoel je 'kleding'?",
        ),
        (
            "begin.yaml",
            "ook: [zonnig]",
            "ook: [zonnig]\n        §redenering: zonig",
            "onbekende-redenering: Er is geen redenering 'zonig'. Bedoel je 'zonnig'?",
        ),
        (
            "redeneringen.yaml",
            "bij: [kleding]",
            "bij: [§kleren]",
            "onbekende-vraagsoort: Er is geen soort vraag 'kleren'. Bedoel je 'kleding'?",
        ),
        (
            "redeneringen.yaml",
            "alleen_bij: [weerbericht]",
            "alleen_bij: [§weerberich]",
            "onbekende-vraagsoort: Er is geen soort vraag 'weerberich'. Bedoel je 'weerbericht'?",
        ),
        (
            "redeneringen.yaml",
            "- redenering: zonnig",
            "- §redenering: droog",
            "redenering-dubbel: De redenering 'droog' staat er 2 keer. Geef er 1 een andere naam.",
        ),
        (
            "redeneringen.yaml",
            "- peiling: zonnig_pet",
            "- §peiling: droog_jas",
            "peiling-dubbel: De peiling 'droog_jas' staat er 2 keer. Geef er 1 een andere naam.",
        ),
        (
            "redeneringen.yaml",
            "        tekst: |\n          Je schreef: ‘{woorden}’.",
            "        §tekst: |\n          Je schreef: ‘{worden}’.",
            "onbekende-invulling: '{worden}' kan ik hier niet invullen. Kies uit: "
            "'licht', 'naam', 'rust', 'stoelen', 'weer'.",
        ),
        (
            "redeneringen.yaml",
            "[blijft <droog>]",
            "[§blijft <drog>]",
            "onbekende-woordenlijst: Er is geen woordenlijst 'drog'. Bedoel je 'droog'?",
        ),
        (
            "luisteren.yaml",
            "zonder <nat>",
            "§zonder <na>",
            "onbekende-woordenlijst: Er is geen woordenlijst 'na'. Bedoel je 'nat'?",
        ),
        (
            "luisteren.yaml",
            "  nat: [regen|nat]",
            "  §nat: [regen|nat, <nat> water]",
            "woordenlijst-in-kring: De woordenlijst 'nat' leunt op zichzelf. "
            "Haal 1 van de lijsten eruit.",
        ),
        (
            "luisteren.yaml",
            "ontkenning: [niet]",
            "ontkenning: [niet, §(nooit]",
            "zin-haakje-open: Een ( gaat niet meer dicht. Zet er een ) achter.",
        ),
        (
            "redeneringen.yaml",
            "zinnen: [parasol]",
            "zinnen: [§parasol ..]",
            "zin-gat-aan-rand: Een gat (.. of ...) staat tussen 2 woorden. Haal het hier weg.",
        ),
        (
            "redeneringen.yaml",
            "voorbeeld: het blijft droog",
            "§voorbeeld: het is droog",
            "voorbeeld-niet-gehoord: Dit voorbeeld hoort de bot niet: 'het is droog'. "
            "Pas de zin aan, of het voorbeeld.",
        ),
        (
            "redeneringen.yaml",
            "[het blijft niet droog, blijft het droog?]",
            "[het blijft niet droog, §het blijft droog vandaag]",
            "maar-niet-gehoord: Dit hoort de bot toch, om 'blijft droog': "
            "'het blijft droog vandaag'. Maak de zin strenger.",
        ),
    ],
)
def test_a_name_that_is_not_there(pack: TinyPack, file: str, old: str, new: str, says: str) -> None:
    pack.change(file, old, new)
    assert pack.mistakes() == [f"{pack.mark}: {says}"]


def test_a_file_that_cannot_be_read_is_one_mistake(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: open", "soort: open\n    gaat_over: kleding")
    pack.write("redeneringen.yaml", "vraagsoorten: {a: b\n")
    assert len(pack.mistakes()) == 1
    pack.write("redeneringen.yaml", "vraagsoorten: {a: b}\n")
    assert pack.mistakes() == [
        "redeneringen.yaml:1:1: sleutel-ontbreekt: 'redeneringen' ontbreekt. Zet het erbij."
    ]


def test_no_question_has_the_name_of_the_words_that_were_heard(tmp_path: Path) -> None:
    pack = TinyPack(tmp_path).change("begin.yaml", "- vraag: weer", "- §vraag: woorden")
    assert pack.mistakes()[0] == (
        f"{pack.mark}: naam-bezet: De naam 'woorden' is al van wat de bot hoorde. "
        "Kies een andere naam."
    )
