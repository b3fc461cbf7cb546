"""`laatste_keer` at an element: which questions come from it, and where."""

from __future__ import annotations

import pytest

from content.checks.names import names_in
from content.reading.loader import load_with_places
from dialogs.pack.answers import Answer, chosen
from dialogs.pack.checklist import checklist
from dialogs.pack.definition import Status
from dialogs.pack.route import applicable
from dialogs.texts import Slot, as_plain
from tests.support.packs import TinyPack

OF_REST = "    weet_niet: Of er rust is, is nog uit te zoeken.\n"
OWN = """\
    laatste_keer:
      kort: De laatste pauze
      vraag: Hoe zat je de laatste keer?
      voorbeeld: Zo zat je, ‘{laatste_keer}’.
      want: De pauze is bedacht.
"""


def asking(pack: TinyPack, written: str) -> TinyPack:
    return pack.change("verder.yaml", OF_REST, OF_REST + written)


def test_the_questions_come_right_after_the_one_that_decides(pack: TinyPack) -> None:
    dialog = asking(pack, OWN).load()
    assert list(dialog.questions) == [
        "naam",
        "weer",
        "rust",
        "rust_laatste_keer",
        "rust_bedacht",
        "stoelen",
        "licht",
    ]
    assert dialog.elements["rust"].questions == ("rust", "stoelen")
    assert [question.id for question in dialog.last_times] == ["rust_laatste_keer"]


def test_an_author_may_write_some_of_the_words(pack: TinyPack) -> None:
    dialog = asking(pack, OWN).load()
    question = dialog.questions["rust_laatste_keer"]
    assert question.name == "De laatste pauze"
    assert as_plain(question.text.fill(str)) == "Hoe zat je de laatste keer?"
    assert question.reaction is not None
    assert question.reaction.slots() == {"rust_laatste_keer"}, "it quotes its own answer"
    offer = dialog.questions["rust_bedacht"]
    assert as_plain(offer.text.fill(str)) == "Zin laatste_keer_nog_niet"


@pytest.mark.parametrize("written", ["true", "Hoe zat je toen?"])
def test_the_usual_words_do_for_the_rest(pack: TinyPack, written: str) -> None:
    dialog = asking(pack, f"    laatste_keer: {written}\n").load()
    question = dialog.questions["rust_laatste_keer"]
    said = as_plain(question.text.fill(str))
    assert said == ("Zin laatste_keer_vraag" if written == "true" else written)
    assert question.name == "Zin laatste_keer_kort"
    assert not any(
        isinstance(piece, Slot) and piece.name == "laatste_keer"
        for line in (question.reaction.lines if question.reaction else ())
        for piece in line
    )


def _in_plain_words(pack: TinyPack) -> str | None:
    plainer = pack.load().questions["rust_laatste_keer"].plainer
    return None if plainer is None else as_plain(plainer.fill(str))


def test_it_is_there_in_plain_words_if_somebody_wrote_these(pack: TinyPack) -> None:
    """The plain words of all packs are for the question of all packs, not for one's own."""
    asking(pack, "    laatste_keer: true\n")
    plain = "makkelijk:\n  laatste_keer_vraag: Hoe was het?\n"
    pack.change("teksten.yaml", "teksten:\n", f"{plain}teksten:\n")
    assert _in_plain_words(pack) == "Hoe was het?"
    pack.change("verder.yaml", "    laatste_keer: true\n", OWN)
    assert _in_plain_words(pack) is None
    plain = "      vraag: Hoe zat je de laatste keer?\n      anders_gezegd: Hoe zat je toen?\n"
    pack.change("verder.yaml", "      vraag: Hoe zat je de laatste keer?\n", plain)
    assert _in_plain_words(pack) == "Hoe zat je toen?"


def test_it_is_asked_only_of_what_is_in_place(pack: TinyPack) -> None:
    dialog = asking(pack, OWN).load()
    before: dict[str, Answer] = {"naam": chosen("x"), "weer": chosen("zon")}
    for option, asked in (("vast", True), ("soms", False), ("nooit", False)):
        given = {**before, "rust": chosen(option), "rust_laatste_keer": chosen("nog_niet_gebeurd")}
        assert ("rust_laatste_keer" in applicable(dialog, given)) is asked


def test_only_a_yes_makes_it_partly(pack: TinyPack) -> None:
    dialog = asking(pack, OWN).load()
    given = {
        "weer": chosen("zon"),
        "rust": chosen("vast"),
        "rust_laatste_keer": chosen("nog_niet_gebeurd"),
    }
    for answer, status in (("ja", Status.PARTLY), ("nee", Status.IN_PLACE)):
        (rest, _) = checklist(dialog, {**given, "rust_bedacht": chosen(answer)})
        assert rest.status is status
    (rest, _) = checklist(dialog, given)
    assert rest.status is Status.IN_PLACE


def test_their_names_are_taken_and_remembered(pack: TinyPack) -> None:
    asking(pack, OWN)
    names = names_in(load_with_places(pack.folder).places)
    assert {
        ("vraag", "rust_laatste_keer"),
        ("vraag", "rust_bedacht"),
        ("optie", "rust_bedacht.ja"),
    } <= names
    pack.change("begin.yaml", "- vraag: weer", "- vraag: rust_bedacht")
    assert any("naam-bezet" in mistake for mistake in pack.mistakes())


@pytest.mark.parametrize("written", ["true", "Hoe zat je toen?", "{kort: De laatste pauze}"])
def test_check_has_nothing_against_it(pack: TinyPack, written: str) -> None:
    before = pack.check()
    assert asking(pack, f"    laatste_keer: {written}\n").check() == before


@pytest.mark.parametrize(
    ("written", "code"),
    [("false", "geen-onderdelen"), ("3", "geen-onderdelen"), ("{vraag: 3}", "geen-tekst"),
     ("{vraagt: x}", "onbekende-sleutel"), ("Ging het zoals ‘{niets}’?", "onbekende-invulling")],
)  # fmt: skip
def test_a_slip_is_told(pack: TinyPack, written: str, code: str) -> None:
    assert any(code in one for one in asking(pack, f"    laatste_keer: {written}\n").mistakes())


def test_more_words_are_not_plainer(pack: TinyPack) -> None:
    own = "{vraag: Hoe was dat?, anders_gezegd: En hoe ging dat toen precies?}"
    found = [one for one in asking(pack, f"    laatste_keer: {own}\n").check() if "te-lang" in one]
    assert len(found) == 1
    assert "anders-gezegd-te-lang" in found[0]
