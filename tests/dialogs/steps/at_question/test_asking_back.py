"""What resembles an option is proposed, at most twice, and never taken by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, chosen
from tests.support.at import at, at_proposing, recorded
from tests.support.player import Player
from tests.support.real_walk import come_to
from tests.support.small_dialog import text


def test_what_it_resembles_stands_first_and_what_was_typed_is_kept() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert player.labels[:3] == ["Samen sporten", "Samen koken", "Dat weten we nog niet"]
    assert recorded(player) == []
    player.taps("Samen sporten")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


def test_where_nothing_more_is_proposed_the_buttons_stay_in_the_order_that_they_had() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    before = player.labels[:3]
    player.says("iets met muziek")
    assert player.told == ["bedoel_je_geen_knop knop_geen_van_deze"]
    assert player.labels[:3] == before
    player.says("1 natuurlijk, dat zei ik toch")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje\niets met muziek"}


def test_who_tells_that_somebody_went_is_heard_before_it_is_asked_back() -> None:
    player = at_proposing("d4n")
    player.says("een jongen is weggegaan door een grap, hij komt niet meer")
    assert player.told[0].startswith("naar_gehoord")
    assert "bedoel_je_" in "".join(player.told)
    assert "d4n" in player.walk.notes


@pytest.mark.parametrize("said", ["2 denk ik. maar ook koken", "2, en soms eten"])
def test_a_number_with_more_is_proposed(said: str) -> None:
    player = at_proposing("d4n")
    player.says(said)
    assert player.labels[0] == "Samen sporten"
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert recorded(player) == []


def test_a_number_that_is_decided_on_is_taken_with_the_rest_beside_it() -> None:
    player = at_proposing("d4n")
    said = (
        "die jongens zitten de hele week binnen en willen alleen nog maar rennen in de zon. dus 2"
    )
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes["d4n"] == said


def test_what_resembles_an_option_is_still_proposed_after_two_questions_back_but_once() -> None:
    player = at_proposing("d4n")
    player.says("iets met kleuren")
    player.says("iets met muziek")
    player.says("misschien voetballen op het veldje")
    assert player.told[-1].startswith("bedoel_je_een Samen sporten")
    player.says("iets met een pan soep misschien")
    assert player.walk.answers["d4n"] == SKIPPED


def test_two_numbers_where_one_is_asked_are_both_proposed() -> None:
    player = at_proposing("d4n")
    player.says("2 en 3")
    assert player.told == ["bedoel_je_allebei Samen sporten Dat weten we nog niet"]
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


@pytest.mark.parametrize(
    "said",
    [
        "nee, dat was 1 keer. maak er maar samen sporten van",
        "dat was 1 keer, ik wou mijn antwoord veranderen naar samen sporten",
    ],
)
def test_another_answer_asked_for_some_questions_later_is_changed_where_it_stands(
    said: str,
) -> None:
    player = _after_the_goal()
    player.taps("unknown")
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.told[0].startswith("vorige_veranderd")
    assert "dat was 1 keer" in player.walk.notes["d4n"]


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
    player = at_proposing("d4n")
    player.says("samen koken")
    assert player.at != "d4n"
    return player


def test_the_third_time_the_words_are_kept_and_the_walk_goes_on() -> None:
    player = at_proposing("d4n")
    for said in ("iets met muziek", "dans"):
        player.says(said)
        assert player.told == ["bedoel_je_geen_knop knop_geen_van_deze"]
        assert player.labels[-1] == "knop_geen_van_deze"
        assert player.at == "d4n"
    player.says("toneel")
    assert player.at != "d4n"
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes == {"d4n": "iets met muziek\ndans\ntoneel"}
    assert player.told[0].startswith("woorden_blijven")


def test_a_question_that_is_asked_again_has_its_turns_again_only_as_far_as_they_are_left() -> None:
    player = at_proposing("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("terug")
    assert player.at == "d4n"
    player.says("samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_words_that_were_kept_are_shown_as_the_answer() -> None:
    player = at_proposing("d4n")
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
    player = at_proposing("s1t")
    player.says("jongere lui vooral")
    assert player.at == "s1t"
    player.taps("Jongeren")
    player.taps("Klaar met kiezen")
    assert player.walk.answers["s1t"] == chosen("j1")


def test_what_is_denied_is_not_proposed_but_what_it_is_instead() -> None:
    player = at_proposing("d4n")
    player.says("nee niet Samen koken, gewoon samen sporten")
    assert player.labels[0] == "Samen sporten"
    assert recorded(player) == []


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
    player = at_proposing("d4n")
    player.says(said)
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert recorded(player) == []


def test_a_number_and_then_its_words_is_an_answer() -> None:
    player = at_proposing("d4n")
    player.says("doe dan maar die tweede, sporten")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_nearly_a_label_is_taken_at_any_try() -> None:
    player = at_proposing("d4n")
    player.says("iets met de buren")
    player.says("en iets met muziek")
    player.says("samen dus sportten")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_an_answer_given_again_has_its_turns_again_and_takes_the_place_of_the_old_words() -> None:
    player = at_proposing("d4n")
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
    player = at_proposing("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("terug")
    player.taps("Samen koken")
    assert player.walk.notes == {"d4n": "iets met muziek\ndans\ntoneel"}


def test_who_says_that_they_speak_little_dutch_is_always_asked_back_in_the_same_words() -> None:
    player = at_proposing("d4n")
    plainer = {"bedoel_je_een": (text("makkelijk {optie}"),)}
    player.dialog = replace(player.dialog, plainer_phrases=plainer)
    player.says("mijn nederlands niet zo goed")
    player.says("misschien voetballen op het veldje")
    assert player.told == ["makkelijk Samen sporten"]
    player.says("nee, misschien pannen en soep")
    assert player.told == ["makkelijk Samen koken"]


def test_a_short_text_that_is_plainly_one_option_is_taken_and_said() -> None:
    player = at_proposing("d4n")
    player.says("voetballen op het veldje")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "voetballen op het veldje"}
    assert player.told[0].startswith("zo_opgeschreven Samen sporten")
    assert "Terug" in player.labels, "one tap changes it"
    player.taps("Terug")
    assert player.at == "d4n"


def test_none_of_these_keeps_what_was_typed_before_it_and_proposes_nothing() -> None:
    player = at_proposing("d4n")
    player.says("misschien voetballen op het veldje")
    player.says("geen van dze")
    assert player.told[-1:] == ["woorden_blijven\n\nWat komt het dichtst bij?"]
    assert player.walk.notes == {"d4n": "misschien voetballen op het veldje"}


def test_two_numbers_are_kept_in_the_words_of_the_options() -> None:
    player = at("d4n")
    first, second = player.labels[:2]
    player.says("1 en eh 2")
    assert player.labels[:2] == [first, second]
    kept = player.walk.notes["d4n"].split("\n")[0]
    assert kept == f"{first}, en {second[:1].lower()}{second[1:]}"


@pytest.mark.parametrize(
    "words",
    [
        "ik vraag de jongeren in de auto terug hoe het was. Bij de bezoeker kun je het niet"
        " navragen",
        "we vragen t nu elke keer na afloop",
    ],
)
def test_who_named_half_of_a_button_has_the_way_out_that_is_named(words: str) -> None:
    player = come_to("spanningen")
    player.says(words)
    out = player.labels[-1]
    assert out in player.told[0]
    player.taps(out)
    assert player.walk.notes["spanningen"] == words
    assert player.at != "spanningen"
