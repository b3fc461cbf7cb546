"""What resembles an option is proposed, at most twice, and never taken by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.pack.answers import SKIPPED, chosen
from tests.support.at import at, recorded
from tests.support.player import Player
from tests.support.small_dialog import SMALL, text

LISTENING = replace(
    SMALL,
    examples=Examples(
        {"d4n": {"m2": ("pannen en soep",), "r5": ("voetballen op het veld",)}}, Families()
    ),
)


def _at(question: str) -> Player:
    player = at(question)
    player.dialog = LISTENING
    return player


def test_what_it_resembles_stands_first_and_what_was_typed_is_kept() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert player.labels[:3] == ["Samen sporten", "Samen koken", "Dat weten we nog niet"]
    assert recorded(player) == []
    player.taps("Samen sporten")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


def test_yes_takes_the_one_that_was_proposed() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


@pytest.mark.parametrize("yes", ["ja klopt", "ja is goed", "ja hoort", "klopt", "inderdaad"])
def test_yes_in_other_words_does_too(yes: str) -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says(yes)
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


def test_yes_with_more_in_it_does_not() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja maar soms niet")
    assert recorded(player) == []


def test_yes_to_two_asks_which_and_an_ordinal_tells() -> None:
    player = _at("d4n")
    player.says("sporten of koken")
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    player.says("ja klopt")
    assert player.told == ["bedoel_je_twee Samen koken Samen sporten"]
    assert recorded(player) == []
    player.says("ja de tweede")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "sporten of koken"}


@pytest.mark.parametrize("said", ["nee 2", "nee, de tweede", "nee koken", "nee, liever koken"])
def test_no_with_what_it_is_instead(said: str) -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("m2")


def test_no_before_a_number_without_a_proposal() -> None:
    player = _at("d4n")
    player.says("nee 2")
    assert player.walk.answers["d4n"] == chosen("r5")


@pytest.mark.parametrize("said", ["2 denk ik. maar ook koken", "2, en soms eten"])
def test_a_number_with_more_is_proposed(said: str) -> None:
    player = _at("d4n")
    player.says(said)
    assert player.labels[0] == "Samen sporten"
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert recorded(player) == []


def test_two_numbers_where_one_is_asked_are_both_proposed() -> None:
    player = _at("d4n")
    player.says("2 en 3")
    assert player.told == ["bedoel_je_twee Samen sporten Dat weten we nog niet"]
    assert player.labels[:2] == ["Samen sporten", "Dat weten we nog niet"]


@pytest.mark.parametrize("said", ["vorige was 2", "vorige vraag 2", "ik bedoelde 2 bij de vorige"])
def test_the_answer_before_is_changed_and_the_question_asked_again(said: str) -> None:
    player = _after_the_goal()
    here = player.at
    player.says(said)
    assert recorded(player) == [("d4n", chosen("r5"))]
    assert player.told[0].startswith("vorige_veranderd")
    assert player.at != here, "the goal decides what is asked"
    assert player.walk.answers["d4n"] == chosen("r5")
    assert not player.walk.notes


def test_what_the_answer_before_resembles_is_proposed_there() -> None:
    player = _after_the_goal()
    player.says("de vorige was voetballen op het veldje")
    assert player.at == "d4n"
    assert player.labels[0] == "Samen sporten"
    assert player.told[0].startswith("vorige_weer")
    player.says("ja klopt")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_of_something_else_that_came_before_it_is_an_answer() -> None:
    player = _after_the_goal()
    player.says("de vorige keer was het druk")
    assert player.at != "d4n"
    assert player.walk.answers["d4n"] == chosen("m2")


def _after_the_goal() -> Player:
    player = _at("d4n")
    player.says("samen koken")
    assert player.at != "d4n"
    return player


def test_a_number_is_that_of_the_screen() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_after_no_a_plain_answer_works() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("nee")
    assert player.told == ["na_nee"]
    assert player.labels[:2] == ["Samen koken", "Samen sporten"]
    player.says("samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize("said", ["nee", "ja", "nee hoor", "ja hoor"])
def test_a_bare_yes_or_no_gets_no_proposal_and_twice_at_most_a_question_back(said: str) -> None:
    player = _at("d4n")
    player.says(said)
    assert player.told == ["ja_of_nee"]
    player.says("ja")
    assert player.told == ["ja_of_nee"]
    player.says("nee")
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.told[0].startswith("woorden_blijven")


def test_a_bare_no_after_no_means_that_it_was_still_not_meant() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    for _ in range(2):
        assert player.at == "d4n"
        player.says("nee hoor")
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes["d4n"].startswith("misschien voetballen op het veldje")


def test_the_third_time_the_words_are_kept_and_the_walk_goes_on() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans"):
        player.says(said)
        assert player.told == ["bedoel_je_geen"]
        assert player.at == "d4n"
    player.says("toneel")
    assert player.at != "d4n"
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes == {"d4n": "iets met muziek\ndans\ntoneel"}
    assert player.told[0].startswith("woorden_blijven")


def test_a_question_that_is_asked_again_has_its_turns_again_only_as_far_as_they_are_left() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("terug")
    assert player.at == "d4n"
    player.says("samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_words_that_were_kept_are_shown_as_the_answer() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("terug")
    assert player.at == "d4n"
    assert "was_je_antwoord ‘iets met muziek" in player.screen_text
    player.command("antwoorden")
    while "ask:d4n" not in player.actions:
        player.taps("knop_volgende")
    assert "Kort d4n**\n‘iets met muziek" in player.screen_text
    assert "toelichting" not in player.screen_text


def test_of_several_a_proposal_can_be_ticked() -> None:
    player = _at("s1t")
    player.says("jongere lui vooral")
    assert player.at == "s1t"
    player.taps("Jongeren")
    player.taps("Klaar met kiezen")
    assert player.walk.answers["s1t"] == chosen("j1")


def test_a_protest_with_more_in_it_takes_back_what_was_mapped() -> None:
    player = _at("d4n")
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


def test_what_is_denied_is_not_proposed_but_what_it_is_instead() -> None:
    player = _at("d4n")
    player.says("nee niet Samen koken, gewoon samen sporten")
    assert player.labels[0] == "Samen sporten"
    assert recorded(player) == []


@pytest.mark.parametrize("none", ["geen van twee", "nee, geen van die", "geen van alle"])
def test_none_of_those_goes_on_with_the_words_kept(none: str) -> None:
    player = _at("d4n")
    player.says("sporten of koken")
    player.says(none)
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes["d4n"] == "sporten of koken"
    assert player.at != "d4n"


def test_what_is_not_among_the_options_is_kept_in_their_words() -> None:
    player = at("d4n")
    player.says("we zingen samen liedjes in de gang")
    assert player.at == "d4n"
    player.says("staat er nie bij")
    assert player.at != "d4n"
    assert player.walk.notes["d4n"] == "we zingen samen liedjes in de gang"


def test_without_words_they_are_asked_for() -> None:
    player = at("d4n")
    player.says("staat er niet bij")
    assert player.at == "d4n"
    assert player.told == ["eigen_woorden_graag"]


@pytest.mark.parametrize(
    "said",
    [
        "pannen en soep, ja nee, eigenlijk niet, voetballen op het veld",
        "voetballen op het veld. Pannen en soep, maar ja nee, daar is het niet van gekomen.",
    ],
)
def test_the_correction_decides_what_is_proposed(said: str) -> None:
    player = _at("d4n")
    player.says(said)
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert recorded(player) == []


def test_a_number_and_then_its_words_is_an_answer() -> None:
    player = _at("d4n")
    player.says("doe dan maar die tweede, sporten")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_yes_with_regret_is_a_yes() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("ja helaas wel")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_second_text_right_behind_the_first_contradicts_no_proposal() -> None:
    player = _at("d4n")
    player.says("sporten of koken")
    player.wait(-9)
    player.says("en verder van alles")
    assert player.told == ["naam_tik"]
    assert player.walk.notes == {"d4n": "sporten of koken\nen verder van alles"}
    player.says("ja de tweede")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_nearly_a_label_is_taken_at_any_try() -> None:
    player = _at("d4n")
    player.says("iets met de buren")
    player.says("en iets met muziek")
    player.says("samen dus sportten")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_an_answer_given_again_has_its_turns_again_and_takes_the_place_of_the_old_words() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("antwoorden")
    while "ask:d4n" not in player.actions:
        player.taps("knop_volgende")
    player.taps("Kort d4n")
    player.says("misschien voetballen op het veldje")
    assert "bedoel_je_een Samen sporten" in player.screen_text
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}
    player.says("en op het pleintje")
    assert player.at == "d4n"
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje\nen op het pleintje"}


def test_a_tap_when_it_is_asked_again_keeps_the_words() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("terug")
    player.taps("Samen koken")
    assert player.walk.notes == {"d4n": "iets met muziek\ndans\ntoneel"}


def test_who_says_that_they_speak_little_dutch_is_always_asked_back_in_the_same_words() -> None:
    player = _at("d4n")
    plainer = {"bedoel_je_een": (text("makkelijk {optie}"),)}
    player.dialog = replace(player.dialog, plainer_phrases=plainer)
    player.says("mijn nederlands niet zo goed")
    player.says("misschien voetballen op het veldje")
    assert player.told == ["makkelijk Samen sporten"]
    player.says("nee, misschien pannen en soep")
    assert player.told == ["makkelijk Samen koken"]


def test_a_detail_that_is_added_to_what_was_understood_takes_nothing_back() -> None:
    player = _at("d4n")
    player.says("samen koken")
    here = player.at
    player.says("Nee wacht, met vijf van de acht zelfs")
    assert player.told == ["erbij_gezet"]
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {"d4n": "Nee wacht, met vijf van de acht zelfs"}
    player.says("Nee dat klopte wel! Alleen het aantal, het zijn er vijf")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.at == here


def test_another_option_after_no_takes_it_back() -> None:
    player = _at("d4n")
    player.says("samen koken")
    player.says("nee wacht, voetballen op het veldje dus")
    assert player.at == "d4n"
    assert "d4n" not in player.walk.answers


def test_a_short_text_that_is_plainly_one_option_is_taken_and_said() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "voetballen op het veldje"}
    assert player.told[0].startswith("zo_opgeschreven Samen sporten")
    assert "Terug" in player.labels, "one tap changes it"
    player.taps("Terug")
    assert player.at == "d4n"


def test_the_same_is_never_proposed_twice() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("nou misschien toch voetballen op het veld")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_yes_or_no_to_what_was_taken() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    here = player.at
    player.says("ja klopt")
    assert (player.at, player.told) == (here, ["zo_klopt"])
    assert here not in player.walk.notes
    player.says("nee")
    assert player.at == "d4n"
    assert "d4n" not in player.walk.answers


def test_a_protest_that_says_the_same_again_is_not_asked_again() -> None:
    player = _at("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("Nee ho, dat is niet waar, voetballen op het veldje doen we")
    assert player.walk.answers["d4n"] == chosen("r5")
