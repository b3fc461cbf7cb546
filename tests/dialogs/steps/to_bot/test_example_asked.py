"""Whoever asks for an example gets that of the question, and a word is explained as it stands."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Question
from dialogs.texts import as_plain
from tests.support.choosing import choosing
from tests.support.real_pack import real_pack
from tests.support.real_walk import come_to
from tests.support.taking_home import at_list

LITTLE = "ik spreek weinig nederlands"


@pytest.mark.parametrize("question", ["project", "haalbaar", "gelijke_status"])
def test_the_example_of_the_question_is_given(question: str) -> None:
    player = come_to(question)
    player.says("geef mij een voorbeeld aub")
    example = real_pack().questions[question].example
    assert example is not None
    assert as_plain(example.fill(str)) in player.told[-1]
    assert player.at == question
    assert not player.walk.notes


def test_every_question_with_plainer_words_has_an_example() -> None:
    asked = [one for one in real_pack().nodes if isinstance(one, Question) and not one.last_time]
    without = [one.id for one in asked if one.plainer is not None and one.example is None]
    assert not without


def test_who_asks_which_to_choose_is_not_quoted_unless_they_say_it_was_an_answer() -> None:
    said = "ik snap niet het verschil. alle mensen kan lachen. wat moet ik kiezen?"
    player = come_to("haalbaar")
    player.says(said)
    assert "twee mensen groeten elkaar" in player.told[-1]
    assert "Dit was mijn antwoord" in player.labels
    player.says("1")
    assert not player.walk.notes


def test_words_of_an_option_are_explained_as_they_stand_there() -> None:
    player = come_to("gelijke_status")
    player.says(LITTLE)
    player.says("wie daar altijd is wat is dat?")
    assert player.told[-1].startswith("**Wie daar altijd is**: ")


def test_words_that_are_not_explained_get_the_example_and_no_other_word() -> None:
    player = come_to("gelijke_status")
    player.says(LITTLE)
    player.says("wijst wat is dat?")
    assert player.told[-1].startswith("Wat ‘wijst’ is, kan ik alleen met een voorbeeld zeggen.")
    assert "**" not in player.told[-1]


def test_where_they_choose_or_at_the_list_it_is_no_point() -> None:
    player = choosing()
    player.says("geef mij een voorbeeld")
    assert player.told == ["kiezen_zin_voorbeeld"]
    assert not player.walk.intentions.points
    player = at_list()
    player.says("voorbeeld aub")
    assert not player.walk.intentions.added
    assert "eerste_stap" in player.told[0]
