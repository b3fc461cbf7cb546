"""The road to any question: the answers that matter, and examples for the rest."""

from dataclasses import replace

from hypothesis import given

from bot.workshop.play import Playing
from bot.workshop.road import example, road_to
from content.reading.paths import way_to
from dialogs.pack.answers import written
from dialogs.pack.definition import Dialog
from dialogs.walk.state import from_json, to_json
from tests.support.random_dialogs import dialogs
from tests.support.real_pack import PACKS, real_pack
from tests.support.small_dialog import SMALL, text

AT = 1_700_000_000.0


def road(dialog: Dialog, question: str) -> Playing:
    way = way_to(dialog, question)
    assert way is not None
    return road_to(dialog, question, way, 7, AT)


def test_every_question_of_every_pack_has_a_road() -> None:
    for dialog in (SMALL, *(real_pack(path.parent.name) for path in PACKS.glob("*/pakket.yaml"))):
        for question in dialog.questions:
            walk = road(dialog, question).walk
            assert walk.place.id == question
            assert (walk.id, walk.seen_at) == (7, AT)
            assert walk.screen.actions
            assert question not in walk.answers
            assert from_json(to_json(walk)) == walk


@given(any_dialog=dialogs())
def test_every_question_of_any_pack_that_can_come_has_a_road(any_dialog: Dialog) -> None:
    for question in any_dialog.questions:
        if (way := way_to(any_dialog, question)) is not None:
            assert road_to(any_dialog, question, way, 7, AT).question == question


def test_the_first_question_needs_nothing() -> None:
    first = road(SMALL, "p7x")
    assert first.walk.answers == {}
    assert first.reached == {"p7x"}


def test_an_open_question_gets_the_example_that_it_names() -> None:
    def of(*lines: str) -> str:
        return example(replace(SMALL.questions["p7x"], text=text(*lines)))

    assert of("Noem iets, zoals ‘de soep’ of ‘de afwas’.") == "de soep"
    assert of("Je schreef: ‘{p7x}’.", "En verder?") == "voorbeeld"
    assert road(SMALL, "d4n").walk.answers["p7x"] == written("voorbeeld")
