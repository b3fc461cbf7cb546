"""A text that belongs to the answer before the question on the screen is put there."""

from __future__ import annotations

from tests.support.at import at
from tests.support.player import Player
from tests.support.real_walk import come_to


def _told(text: str) -> Player:
    player = at("p7x")
    player.says(text)
    player.wait(40)
    assert player.at == "d4n"
    return player


def test_a_word_that_is_corrected_goes_to_the_answer_before() -> None:
    player = _told("elke dinsdag koken in Lochem")
    player.says("nee niet Lochem, Vorden")
    assert player.told == ["erbij_gezet"]
    assert player.walk.answers["p7x"].text.endswith("Lochem\nnee niet Lochem, Vorden")
    assert player.walk.notes == {}
    assert player.at == "d4n"


def test_an_answer_that_was_misread_is_put_right_where_it_was_asked() -> None:
    player = at("p7x", goal="Sporten")
    player.says("We stonden te schelden. Waar ik bang voor ben is dat ze weggaan.")
    player.wait(40)
    text = (
        "nee dat van bang is niet het project, het project was soep koken, dat bang zijn is anders"
    )
    player.says(text)
    assert player.told[:2] == [
        "bewerkt Kort p7x Het project was soep koken.",
        "houdt_bezig_blijft",
    ]
    assert player.walk.notes == {}
    assert player.walk.answers["p7x"].text.endswith(text)


def test_of_another_word_it_is_said_of_the_question_on_the_screen() -> None:
    player = _told("elke dinsdag koken in Lochem")
    player.says("nee niet dansen, iets met muziek")
    assert player.walk.answers["p7x"].text == "elke dinsdag koken in Lochem"


def test_what_was_about_the_question_before_moves_there_and_the_rest_answers() -> None:
    player = _told("elke dinsdag koken in Lochem")
    player.says("iets met soep ook")
    assert player.walk.notes == {"d4n": "iets met soep ook"}
    player.says("Dat was nog bij de vorige, van het koken. Samen sporten")
    assert player.told[0] == "bij_de_vorige_erbij Kort p7x iets met soep ook"
    assert player.walk.answers["p7x"].text == "elke dinsdag koken in Lochem\niets met soep ook"
    assert player.walk.notes == {}
    assert player.walk.answers["d4n"].options == ("r5",)


def test_without_a_rest_the_question_is_asked_again() -> None:
    player = _told("elke dinsdag koken in Lochem")
    player.says("iets met soep ook")
    player.says("oh dat was bij de vorige vraag")
    assert player.at == "d4n"
    assert player.told[0] == "bij_de_vorige_erbij Kort p7x iets met soep ook"
    assert "Wat is jullie doel?" in player.screen_text
    assert player.walk.notes == {}


def test_a_word_of_what_was_just_typed_here_is_corrected_here() -> None:
    player = _told("elke dinsdag koken")
    player.says("iets met soep uit Lochem")
    player.wait(40)
    player.says("nee niet Lochem, Vorden")
    assert player.told == ["naam_tik"]
    assert player.walk.notes == {"d4n": "iets met soep uit Lochem\nnee niet Lochem, Vorden"}
    player.says("iets anders")
    assert player.at == "d4n", "a correction is no try at the question"


def _past_the_line(said: str) -> Player:
    player = come_to("groepen_in_contact")
    player.says(said)
    assert player.at != "groepen_in_contact"
    return player


def test_who_comes_back_to_an_earlier_question_is_heard_there() -> None:
    player = _past_the_line("1")
    here = player.at
    told = "Dat is niet waar, de meiden lopen apart, en één komt niet meer terug."
    player.says(f"O wacht, over die sliert van net nog. {told}")
    assert player.walk.notes["groepen_in_contact"] == told
    assert here not in player.walk.answers
    assert here not in player.walk.notes
    assert player.at == here
    assert "Dat zet ik bij ‘" in player.told[0]


def test_what_was_typed_last_goes_where_it_belongs() -> None:
    player = _past_the_line("weet niet")
    here = player.at
    player.says("Er was vorige week een meisje dat achteraan liep met haar telefoon.")
    assert here in player.walk.notes
    player.says("nee dat hoort niet bij de stoelen, dat hoort bij die vraag over de sliert")
    assert player.walk.notes["groepen_in_contact"].endswith("met haar telefoon.")
    assert here not in player.walk.notes
    assert player.at == here
