"""What a pack listens for: read, checked, and referred to by questions and options."""

from pathlib import Path

import pytest

from dialogs.texts import as_plain
from tests.support.packs import TinyPack

LISTENS = """\
vraagsoorten:
  weerbericht: weather
  kleding: clothes
redeneringen:
  - redenering: droog
    naam: {nl: Het blijft droog}
    zinnen: [blijft droog]
    peilingen:
      - peiling: droog_jas
        bij: [kleding]
        tekst:
          nl: |
            Je schreef: ‘{woorden}’.
            En als het regent op {naam}?
      - peiling: droog_lucht
        tekst: {nl: 'Hoe ziet de lucht eruit?'}
  - redenering: zonnig
    naam: {nl: De zon schijnt}
    alleen_bij: [weerbericht]
    zinnen: [zon]
    peilingen:
      - peiling: zonnig_pet
        tekst: {nl: 'Wie heeft er geen pet?'}
"""


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    return TinyPack(tmp_path).write("redeneringen.yaml", LISTENS)


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
    pack.change("redeneringen.yaml", "[blijft droog]", "[blijft vast droog]")
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
            "redenering-dubbel: De redenering 'droog' staat er 2 keer. Hernoem er 1.",
        ),
        (
            "redeneringen.yaml",
            "- peiling: zonnig_pet",
            "- §peiling: droog_jas",
            "peiling-dubbel: De peiling 'droog_jas' staat er 2 keer. Hernoem er 1.",
        ),
        (
            "redeneringen.yaml",
            "          nl: |\n            Je schreef: ‘{woorden}’.",
            "          §nl: |\n            Je schreef: ‘{worden}’.",
            "onbekende-invulling: '{worden}' kan ik hier niet invullen. Kies uit: "
            "'licht', 'naam', 'rust', 'stoelen', 'weer'.",
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
