"""Where the texts of a message are from."""

from pathlib import Path

import pytest

from bot.workshop.origins import Origin, Origins, patterns_of
from bot.workshop.play import Playing
from content.reading.loader import load_with_places
from dialogs.pack.answers import Answer, chosen, written
from dialogs.pack.definition import Question
from dialogs.pack.route import applicable, options_now
from dialogs.walk.state import Walk
from tests.support.packs import TinyPack
from tests.support.real_pack import PACKS, real_pack


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    folder = tmp_path / "proef"
    folder.mkdir()
    pack = TinyPack(folder)
    pack.change("teksten.yaml", "Zin deel_kop {nummer} {totaal}", "Deel {nummer} van {totaal}:")
    return pack.change("teksten.yaml", "Zin gekozen {", "Jouw antwoord: {")


def origins(pack: TinyPack) -> Origins:
    return Origins({"proef": patterns_of(pack.folder, load_with_places(pack.folder))})


def found(pack: TinyPack, message: str) -> list[tuple[str, str | None]]:
    """The lines that the texts of a message are from, and their questions."""
    return [
        (
            pack.text(origin.file.removeprefix("proef/")).split("\n")[origin.line - 1].strip(),
            origin.question,
        )
        for origin in origins(pack).of(message)
    ]


def test_a_text_is_found_with_its_file_line_and_question(pack: TinyPack) -> None:
    assert origins(pack).of("Hoe heet het?") == [
        Origin("proef/begin.yaml", 7, "Hoe heet het?", "naam")
    ]


def test_a_message_of_several_texts_has_them_in_the_order_of_reading(pack: TinyPack) -> None:
    message = (
        "Neem een jas mee.\n\nHet regent 1 dag op de 3. Zin cijfer_bron p. 3 2023\n\n"
        "Deel 2 van 3: En verder\n\nWe gaan verder.\n\nWanneer zitten jullie?"
    )
    assert found(pack, message) == [
        ("reactie: Neem een jas mee.", "weer"),
        ("tekst: Het regent 1 dag op de 3.", "weer"),
        ("cijfer_bron: 'Zin cijfer_bron {bron} {jaar}'", None),
        ("deel_kop: 'Deel {nummer} van {totaal}: {titel}'", None),
        ("titel: En verder", None),
        ("begin: We gaan verder.", None),
        ("tekst: Wanneer zitten jullie?", "rust"),
    ]


def test_what_is_filled_in_can_be_anything_and_a_line_may_be_left_out(pack: TinyPack) -> None:
    begins = ("Je schreef: ‘{naam}’.", "weer")
    whole = "Je schreef: ‘a (b) [c] *? ’.\nWat voor weer is het?"
    assert found(pack, whole) == [begins]
    assert found(pack, "Wat voor weer is het?") == [begins]


def test_a_text_that_is_a_quotation_only_is_known_by_its_words(pack: TinyPack) -> None:
    assert found(pack, "Je schreef: ‘de tuin’.") == [("Je schreef: ‘{naam}’.", "naam")]


def test_a_text_that_is_only_filled_in_matches_nothing(pack: TinyPack) -> None:
    pack.change("begin.yaml", "Kijk eens naar buiten.", "'{naam}'")
    assert found(pack, "de tuin") == []


def test_a_short_text_is_found_alone_and_not_inside_a_sentence(pack: TinyPack) -> None:
    assert found(pack, "Zon") == [("tekst: Zon", "weer")]
    assert found(pack, "Jouw antwoord: Zon")[-1] == ("tekst: Zon", "weer")
    assert found(pack, "1. Rust. En dat is goed.") == [("naam: Rust", None)]
    assert found(pack, "Er is hier geen rust te vinden") == []
    assert found(pack, "Zonder jas, en de zonnebloem") == []


def test_a_text_inside_another_has_its_own_place(pack: TinyPack) -> None:
    message = "Zin stap_ontbreekt de gastheer zet een bank neer."
    assert found(pack, message) == [
        ("stap_ontbreekt: 'Zin stap_ontbreekt {stap}'", None),
        ("- de gastheer zet een bank neer.", None),
    ]


def test_the_longest_text_that_fits_has_it(pack: TinyPack) -> None:
    pack.change("begin.yaml", "Kijk eens naar buiten.", "Wanneer zitten")
    assert found(pack, "Wanneer zitten jullie?") == [("tekst: Wanneer zitten jullie?", "rust")]


def test_what_a_copy_of_a_pack_says_as_well_is_said_by_the_one_in_use(
    pack: TinyPack, tmp_path: Path
) -> None:
    folder = tmp_path / "afschrift"
    folder.mkdir()
    copy = TinyPack(folder)
    copy.change("begin.yaml", "Regen", "Motregen")
    both = Origins(
        {
            "afschrift": patterns_of(copy.folder, load_with_places(copy.folder)),
            "proef": patterns_of(pack.folder, load_with_places(pack.folder)),
        }
    )
    for id_ in ("afschrift", "proef"):
        (place,) = both.of("Hoe heet het?", id_)
        assert place.file == f"{id_}/begin.yaml"
    (place,) = both.of("Motregen", "proef")
    assert place.file == "afschrift/begin.yaml"


@pytest.mark.parametrize(
    "written",
    [
        "tekst: Hoe heet het?",
        "tekst: |\n      Hoe heet het?",
        "tekst: |-\n\n      Hoe heet het?\n      Zeg het maar.",
        "tekst:\n      Hoe heet\n      het?",
        "tekst: 'Hoe heet het?'",
        'tekst: "Hoe heet het?"',
        "tekst: >\n      Hoe heet het?",
    ],
)
def test_the_line_is_that_of_the_words_however_they_are_written(
    pack: TinyPack, written: str
) -> None:
    pack.change("begin.yaml", "tekst: Hoe heet het?", written)
    ((line, question),) = found(pack, "Hoe heet het?\nZeg het maar.")
    assert "Hoe heet" in line
    assert question == "naam"


def test_every_message_of_the_real_pack_has_its_places() -> None:
    folder = PACKS / "ontmoetingen"
    known = Origins({"ontmoetingen": patterns_of(folder, load_with_places(folder))})

    def last(question: Question, walk: Walk) -> Answer:
        if question.open:
            return written(f"iets over {question.name}")
        return chosen(options_now(question, applicable(dialog, walk.answers))[-1].id)

    dialog = real_pack()
    playing = Playing(dialog, Walk(1), 0.0).go(last)
    assert playing.walk.finished
    for line in playing.lines:
        if line.who == "bot":
            places = known.of(line.text)
            assert places, line.text
            asked = [place.question for place in places if not place.file.endswith("teksten.yaml")]
            assert line.question is None or asked[-1] == line.question, line.text
