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


def test_what_belonged_elsewhere_goes_and_the_rest_answers() -> None:
    player = at("d4n")
    player.says("iets met soep ook")
    player.says("oh dat was ergens anders voor sorry. Samen sporten")
    assert player.told[0] == "hier_weggehaald iets met soep ook"
    assert player.walk.notes == {}
    assert player.walk.answers["d4n"].options == ("r5",)


def test_the_answer_before_is_changed_by_who_interrupts_themselves() -> None:
    player = at("d4n")
    player.taps("Samen koken")
    assert player.at == "a9c"
    player.says("wacht nee toch 2 want dat wilden ze")
    assert player.walk.answers["d4n"].options == ("r5",)
    assert player.walk.notes == {"d4n": "want dat wilden ze"}
    assert player.at == "b3c", "which comes after that answer"


def test_what_was_meant_for_the_answer_before_moves_there_and_changes_it() -> None:
    player = at("d4n")
    player.taps("Samen koken")
    player.says("dat is gezelliger met soep")
    player.says("nee dat was nog bij die vorige vraag. moet 2 zijn")
    assert player.walk.answers["d4n"].options == ("r5",)
    assert player.walk.notes == {"d4n": "dat is gezelliger met soep"}
    assert player.at == "b3c", "which comes after that answer"


def test_a_number_of_options_that_stood_in_another_order_is_asked_again() -> None:
    player = come_to("doelgroep")
    player.says("we kijken vooral naar wat die ander wil, meestal dan")
    assert player.labels[0] != "We kijken wat ze allebei kunnen", "what it may be comes first"
    player.taps(player.labels[0])
    given = player.walk.answers["doelgroep"]
    player.says("wacht nee toch 2")
    assert player.at == "doelgroep"
    assert player.walk.answers["doelgroep"] == given


def test_who_denies_what_was_taken_with_its_own_words_is_asked_again() -> None:
    player = come_to("doelgroep")
    player.says("iedereen doet hetzelfde denk ik")
    assert player.at == "vormen_van_contact"
    player.says("nee iedereen doet juist NIET hetzelfde zei ik")
    assert player.at == "doelgroep"
    assert "doelgroep" not in player.walk.answers
