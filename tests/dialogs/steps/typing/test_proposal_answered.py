"""Somebody answers what was proposed, or what was taken without asking."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import SKIPPED, chosen
from tests.support.at import at, at_proposing, recorded


def test_yes_takes_the_one_that_was_proposed() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


@pytest.mark.parametrize("yes", ["ja klopt", "ja is goed", "ja hoort", "klopt", "inderdaad"])
def test_yes_in_other_words_does_too(yes: str) -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says(yes)
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


def test_yes_with_more_in_it_does_not() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja maar soms niet")
    assert recorded(player) == []


def test_yes_to_two_asks_which_and_an_ordinal_tells() -> None:
    player = at_proposing("d4n")
    player.says("sporten of koken")
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    player.says("ja klopt")
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    assert recorded(player) == []
    player.says("ja de tweede")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "sporten of koken"}


def test_yes_with_regret_is_a_yes() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja helaas wel")
    assert player.walk.answers["d4n"] == chosen("r5")


@pytest.mark.parametrize("said", ["nee 2", "nee, de tweede", "nee koken", "nee, liever koken"])
def test_no_with_what_it_is_instead(said: str) -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("m2")


def test_no_before_a_number_without_a_proposal() -> None:
    player = at_proposing("d4n")
    player.says("nee 2")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_number_is_that_of_the_screen() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_after_no_a_plain_answer_works() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("nee")
    assert player.told == ["na_nee"]
    assert player.labels[:2] == ["Samen koken", "Samen sporten"]
    player.says("samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize(
    ("denial", "told"),
    [
        ("Nee dat klopt juist niet, het veldje wordt nu bebouwd", "het veldje wordt nu bebouwd"),
        ("klopt niet, op het veldje mag niks", "op het veldje mag niks"),
        ("nee juist niet, ze haten voetballen", "ze haten voetballen"),
    ],
)
def test_what_is_told_after_a_denial_is_kept_and_nothing_is_proposed(
    denial: str, told: str
) -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says(denial)
    assert player.told == ["na_nee"]
    assert player.walk.notes["d4n"].endswith(told)
    assert "d4n" not in player.walk.answers


def test_after_a_question_back_without_a_proposal_a_denial_gets_none_either() -> None:
    player = at_proposing("d4n")
    player.says("iets met kleuren misschien")
    player.says("nee dat klopt juist niet, misschien voetballen op het veldje")
    assert player.told == ["na_nee"]
    assert player.walk.notes["d4n"].endswith("op het veldje")


def test_a_denial_that_says_what_it_is_takes_that() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("dat is niet zo, samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize("said", ["nee", "ja", "nee hoor", "ja hoor"])
def test_a_bare_yes_or_no_gets_no_proposal_and_twice_at_most_a_question_back(said: str) -> None:
    player = at_proposing("d4n")
    player.says(said)
    assert player.told == ["ja_of_nee"]
    player.says("ja")
    assert player.told == ["ja_of_nee"]
    player.says("nee")
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.told[0].startswith("woorden_blijven")


def test_a_bare_no_after_no_means_that_it_was_still_not_meant() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    for _ in range(2):
        assert player.at == "d4n"
        player.says("nee hoor")
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes["d4n"].startswith("misschien voetballen op het veldje")


@pytest.mark.parametrize("none", ["geen van twee", "nee, geen van die", "geen van alle"])
def test_none_of_those_goes_on_with_the_words_kept(none: str) -> None:
    player = at_proposing("d4n")
    player.says("sporten of koken")
    player.says(none)
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes["d4n"] == "sporten of koken"
    assert player.at != "d4n"


def test_a_second_text_right_behind_the_first_contradicts_no_proposal() -> None:
    player = at_proposing("d4n")
    player.says("sporten of koken")
    player.wait(-9)
    player.says("en verder van alles")
    assert player.told == ["naam_tik"]
    assert player.walk.notes == {"d4n": "sporten of koken\nen verder van alles"}
    player.says("ja de tweede")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_the_same_is_never_proposed_twice() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("nou misschien toch voetballen op het veld")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_protest_that_says_the_same_again_is_not_asked_again() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("Nee ho, dat is niet waar, voetballen op het veldje doen we")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_protest_with_more_in_it_takes_back_what_was_mapped() -> None:
    player = at_proposing("d4n")
    player.says("koken")
    assert player.walk.answers["d4n"] == chosen("m2")
    here = player.at
    player.says("Nee ho, dat is niet waar, voetballen op het veldje doen we")
    assert "d4n" not in player.walk.answers
    assert here not in player.walk.answers
    assert player.at == "d4n"
    assert player.labels[0] == "Samen sporten"
    assert "voetballen" in player.walk.notes["d4n"]
    assert "bedoel_je_een Samen sporten" in player.screen_text
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_an_answer_that_begins_so_after_a_tap_is_not_touched() -> None:
    player = at("d4n")
    player.taps("option:m2")
    player.says("dat klopt niet helemaal, we koken soms")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_a_yes_or_no_to_what_was_taken() -> None:
    player = at_proposing("d4n")
    player.says("voetballen op het veldje")
    here = player.at
    player.says("ja klopt")
    assert (player.at, player.told) == (here, ["zo_klopt"])
    assert here not in player.walk.notes
    player.says("nee")
    assert player.at == "d4n"
    assert "d4n" not in player.walk.answers


def test_a_detail_that_is_added_to_what_was_understood_takes_nothing_back() -> None:
    player = at_proposing("d4n")
    player.says("samen koken")
    here = player.at
    player.says("Nee wacht, met vijf van de acht zelfs")
    assert player.told == ["bij_de_vorige_erbij Kort d4n Nee wacht, met vijf van de acht zelfs"]
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {"d4n": "Nee wacht, met vijf van de acht zelfs"}
    player.says("Nee dat klopte wel! Alleen het aantal, het zijn er vijf")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.at == here


def test_another_option_after_no_takes_it_back() -> None:
    player = at_proposing("d4n")
    player.says("samen koken")
    player.says("nee wacht, voetballen op het veldje dus")
    assert player.at == "d4n"
    assert "d4n" not in player.walk.answers


def test_what_is_added_to_a_firm_yes_is_kept_beside_it() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja klopt. maar daarna is er soep")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes["d4n"].endswith("maar daarna is er soep")


def test_a_shrug_is_no_yes_though_it_has_the_words_of_what_was_proposed() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("mwa voetballen op het veldje is een groot woord")
    assert player.told == ["na_nee"]
    assert recorded(player) == []


def test_who_wants_both_hears_that_it_can_be_one() -> None:
    player = at_proposing("d4n")
    player.says("sporten of koken")
    player.says("allebei joh")
    assert player.told == ["hier_kan_er_een"]
    assert player.labels[:2] == ["Samen koken", "Samen sporten"]
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_number_that_was_typed_before_means_the_same_with_a_yes_and_is_asked_without() -> None:
    player = at_proposing("d4n")
    player.says("voetballen op het veldje. 1 of 2?")
    assert player.labels[:2] == ["Samen sporten", "Samen koken"]
    player.says("2")
    # In the order of the list, so that '2' can't mean the other one.
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("r5")
    again = at_proposing("d4n")
    again.says("voetballen op het veldje. 1 of 2?")
    again.says("jaa 2 dus")
    assert again.walk.answers["d4n"] == chosen("r5")


@pytest.mark.parametrize("said", ["wacht nee ik bedoelde 1", "nee man 1 bedoelde ik"])
def test_a_number_that_was_meant_counts_in_the_list_in_which_the_other_was_counted(
    said: str,
) -> None:
    player = at_proposing("d4n")
    player.says("2, maar met een bal misschien")
    assert "d4n" not in player.walk.answers
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize("said", ["2 dus", "2 zei ik toch", "gewoon 2"])
def test_a_number_that_insists_on_what_was_proposed_is_asked_about(said: str) -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says(said)
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("r5")


@pytest.mark.parametrize(
    "said",
    [
        "ik zei toch 2",
        "2 zei ik toch",
        "ik zei toch al 2",
        "nee man ik zei 2",
        "ik had toch 2 getypt",
    ],
)
def test_a_number_that_was_said_before_is_taken_where_it_names_the_same_option(said: str) -> None:
    player = at_proposing("d4n")
    player.says("sporten of koken")
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("r5")


@pytest.mark.parametrize("said", ["ik zei toch al 2", "nee man ik zei 2", "ik typte net 2"])
def test_a_number_that_was_said_before_asks_where_it_names_another_by_now(said: str) -> None:
    player = at_proposing("d4n")
    player.says("2, maar met een bal misschien")
    player.says(said)
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]


@pytest.mark.parametrize("said", ["ik zei toch 2 keer", "hij zei 2", "ik zei 2 of 1"])
def test_a_number_that_is_no_button_said_before_takes_nothing(said: str) -> None:
    player = at_proposing("d4n")
    player.says("sporten of koken")
    player.says(said)
    assert "d4n" not in player.walk.answers


def test_after_a_no_what_the_words_say_instead_is_proposed() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("nee we zetten pannen en soep op")
    assert player.labels[0] == "Samen koken"


def test_a_number_beside_words_for_another_option_asks_which() -> None:
    player = at_proposing("d4n")
    player.says("1. voetballen op het veld")
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("r5")
