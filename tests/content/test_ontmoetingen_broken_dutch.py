"""What somebody with little Dutch typed at the questions of the real pack."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import chosen
from dialogs.screens.question_screens import speech
from dialogs.screens.told.wording_anew import in_place_of_scene
from dialogs.texts import as_plain
from tests.support.real_pack import said
from tests.support.real_walk import come_to


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("gelijke_status", "ik niet weet wat is om en om"),
        ("vooroordelen", "oordeelt hard, ik snap woord niet"),
        ("doel", "ik begrijp niet lekker in vel"),
        ("doel", "wat is MDT?"),
        ("doel_ook", "tweede plaats is andere plaats? of wat bedoel"),
        ("vertrouwen", "job zoeken? wij koken. niet begrijp waarom bellen"),
    ],
)
def test_what_asks_about_a_word_proposes_and_keeps_nothing(question: str, text: str) -> None:
    player = come_to(question, goal="3" if question == "vertrouwen" else "2")
    player.says(text)
    assert player.at == question
    assert player.walk.notes == {}
    assert player.walk.exchange.proposal is None


def test_whose_scene_it_is_not_answers_what_is_meant() -> None:
    player = come_to("groepen_in_contact")
    player.says("wij niet hebben uitje. wij alleen koken")
    asked = in_place_of_scene(
        speech(player.dialog, player.walk),
        player.walk,
        player.dialog.questions["groepen_in_contact"],
    )
    assert player.told[0] == f"{said('is_een_voorbeeld')} {as_plain(asked)}"
    player.says("bij tafel jongeren zitten samen en oude mensen zitten samen")
    player.says("iedereen bij eigen grop")
    assert player.walk.answers["groepen_in_contact"] == chosen("eigen_mensen")
    assert "uitje" not in player.walk.notes["groepen_in_contact"]
