"""A team types in its own words what it goes on with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.screens.named_screens import NAMES_OUT
from dialogs.screens.page.marked_words import WhyMarked, marked_words
from dialogs.walk.intentions import Intention, PointWording
from tests.support.choosing import choosing, turn

STEP_1 = Intention("e1", PointWording.STEP, "Iemand regelt e1.")
STEP_5 = Intention("e5", PointWording.STEP, "Iemand regelt e5.")


def test_what_is_not_on_the_list_is_a_point_of_their_own() -> None:
    player = choosing()
    player.says("wij gaan samen\nbowlen")
    own = Intention("", PointWording.OWN, "wij gaan samen bowlen")
    assert player.walk.intentions.points == (own,)
    player.says("klaar")
    assert turn(player) == "wanneer", "its words are there already"


def test_that_they_want_to_do_it_is_no_point_of_their_own() -> None:
    player = choosing("e1")
    player.says("nee die wil ik gaan doen!!")
    assert player.walk.intentions.points == (STEP_1,)
    assert turn(player) == "stap"


def test_their_own_sentence() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.taps("wording:eigen:0")
    player.says("wij eten door elkaar")
    assert player.walk.intentions.points == (
        Intention("e1", PointWording.OWN, "wij eten door elkaar"),
    )
    assert "gekozen_zin Element e1 wij eten door elkaar" in player.screen_text


@pytest.mark.parametrize("said", ["niks", "weet niet", "nee"])
def test_no_sentence_leaves_it_open(said: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.taps("wording:eigen:0")
    player.says(said)
    assert player.walk.intentions.points == (Intention("e1", PointWording.OPEN),)
    assert turn(player) == "wanneer"


@pytest.mark.parametrize("said", ["ja doen", "doen", "ja dat", "dat doen we", "deze"])
def test_a_yes_to_the_step_is_no_wording_of_it(said: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says(said)
    assert player.walk.intentions.points == (STEP_1,)
    assert turn(player) == "wanneer"


@pytest.mark.parametrize("said", ["we doen samen de was", "doen we al: elke week soep"])
def test_what_they_will_do_is_their_own_sentence(said: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says(said)
    assert player.walk.intentions.points[0].wording is PointWording.OWN


def test_a_step_on_a_condition_is_kept_and_shown_before_it_goes_home() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("de meiden kiezen de muziek, als het maar hier blijft. wie krijgt dit?")
    (point,) = player.walk.intentions.points
    assert point.text == "de meiden kiezen de muziek, als het maar hier blijft."
    (marked,) = marked_words(player.dialog, player.walk)
    assert (marked.words, marked.why) == (point.text, WhyMarked.KEPT_HERE)
    assert marked.without == "de meiden kiezen de muziek"


def test_a_long_sentence_is_asked_for_in_fewer_words() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("heel " * 40)
    assert turn(player) == "zin:lang"
    player.says("kort")
    assert player.walk.intentions.points[0].text == "kort"


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("point_name:weg:0", "eten met naam_wordt_name"),
        ("ja", "eten met naam_wordt_name"),
        ("point_name:laat:0", "eten met Fatima"),
        ("nee", "eten met Fatima"),
        ("eten met de buurt", "eten met de buurt"),
    ],
)
def test_a_name_is_pointed_out(said: str, stored: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("eten met Fatima")
    assert turn(player) == "naam:0"
    assert "kiezen_naam_zo eten met naam_wordt_name" in player.screen_text
    if said.startswith("point_name"):
        player.taps(said)
    else:
        player.says(said)
    assert player.walk.intentions.points[0].text == stored
    assert turn(player) == "wanneer"


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("point_name:is0:0", "Naam_is eet met ons"),
        ("een van de ouderen", "Een van de ouderen eet met ons"),
        ("point_name:laat:0", "Naam_wordt_name eet met ons"),
        ("weet niet", "Naam_wordt_name eet met ons"),
    ],
)
def test_who_it_was_is_asked_where_a_name_goes_out_by_itself(said: str, stored: str) -> None:
    player = choosing("e1")
    player.walk = replace(player.walk, told=player.walk.told | {NAMES_OUT})
    player.taps("choose:stap")
    player.says("Fatima eet met ons")
    assert turn(player) == "naam:0"
    assert "kiezen_naam_wie Naam_wordt_name eet met ons" in player.screen_text
    if said.startswith("point_name"):
        player.taps(said)
    else:
        player.says(said)
    assert player.walk.intentions.points[0].text == stored
    assert turn(player) == "wanneer"


def test_who_types_somebody_themselves_is_not_asked_who_that_is() -> None:
    player = choosing("e1")
    player.walk = replace(player.walk, told=player.walk.told | {NAMES_OUT})
    player.taps("choose:stap")
    player.says("we vragen naam_wordt_name om te koken")
    assert turn(player) == "wanneer"


def test_a_name_is_typed_again() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("eten met Fatima")
    player.taps("point_name:typ:0")
    assert turn(player) == "zin"
    assert "Fatima" not in str(player.walk.intentions)


def test_who_types_a_sentence_anew_may_put_its_number_in_front() -> None:
    player = choosing("e1", "e5")
    player.taps("choose:stap")
    player.says("1: we vragen het Fatima. 2 prima")
    player.says("1: we vragen het een deelnemer")
    assert player.walk.intentions.points == (
        Intention("e1", PointWording.OWN, "we vragen het een deelnemer"),
        STEP_5,
    )


def test_each_name_of_several_is_pointed_out() -> None:
    player = choosing("e1", "e5")
    player.taps("choose:stap")
    player.says("1: eten met Fatima\n2: bellen met Youssef")
    player.taps("point_name:weg:0")
    assert turn(player) == "naam:1"
    player.taps("point_name:weg:1")
    assert turn(player) == "wanneer"
    assert "Fatima" not in str(player.walk.intentions)
    assert "Youssef" not in str(player.walk.intentions)


def test_with_several_points_a_sentence_needs_a_number() -> None:
    player = choosing("e1", "e5")
    player.taps("choose:stap")
    player.says("wij eten door elkaar")
    assert turn(player) == "stap:welke"
    player.says("2: wij eten door elkaar")
    assert player.walk.intentions.points == (
        STEP_1,
        Intention("e5", PointWording.OWN, "wij eten door elkaar"),
    )


def test_their_sentence_changes_with_their_message() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    message = player.says("wij eten door elkaar")
    player.edits(message, "wij eten samen")
    assert player.walk.intentions.points[0].text == "wij eten samen"
    assert player.told[0] == "bewerkt Element e1 wij eten samen"


def test_a_second_text_in_the_same_breath_is_more_of_the_sentence() -> None:
    player = choosing("e1", "e5", "e3")
    player.taps("choose:stap")
    for number in range(3):
        player.taps(f"wording:eigen:{number}")
    player.says("1: wij koken\n2: wij zingen\n3: wij bellen")
    assert turn(player) == "wanneer"
    player.wait(1)
    player.says("of nee, alleen de muziek eerst")
    assert player.walk.intentions.points[2].text == "wij bellen of nee, alleen de muziek eerst"
    assert turn(player) == "wanneer"


@pytest.mark.parametrize(
    ("anew", "stored"),
    [
        ("dinsdag vraag ik Gerrit over het menu", "{then} {anew}"),
        ("dinsdag praat ik over het menu, dat de buren dat samen kiezen", "{anew}"),
        (f"dinsdag vraag ik over het menu {'heel ' * 24}veel", "{anew}"),
    ],
)
def test_a_step_that_is_told_once_more_keeps_what_it_is_for(anew: str, stored: str) -> None:
    then = "dinsdag praat ik over het menu, dat de buren samen kiezen."
    player = choosing("e1")
    player.taps("choose:stap")
    player.says(then)
    assert turn(player) == "wanneer"
    player.wait(600)
    player.says(anew)
    assert player.walk.intentions.points[0].text == stored.format(then=then, anew=anew)


def test_a_plan_that_is_put_more_precisely_replaces_the_first_if_they_agree() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("dinsdag praat ik over het menu, dat de buren samen kiezen.")
    player.wait(600)
    precise = "dinsdag vraag ik de kok over het menu"
    player.says(precise)
    assert turn(player) == "plan:0"
    player.taps("point_plan:deel:0")
    assert player.walk.intentions.points[0].text == precise
    assert turn(player) == "wanneer"


def test_the_one_point_that_waits_for_a_sentence_gets_it() -> None:
    player = choosing("e1", "e5", "e3")
    player.taps("choose:stap")
    player.taps("wording:eigen:1")
    player.says("wij eten door elkaar")
    assert player.walk.intentions.points[1].text == "wij eten door elkaar"


OBJECTS = "nee kan niet, we zijn met 2. na afloop vragen in de bus"


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("point_plan:deel:0", "na afloop vragen in de bus"),
        ("ja", "na afloop vragen in de bus"),
        ("point_plan:heel:0", OBJECTS),
        ("nee", OBJECTS),
        ("wij eten samen", "wij eten samen"),
    ],
)
def test_the_part_of_a_sentence_that_is_the_plan_is_proposed(said: str, stored: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says(OBJECTS)
    assert turn(player) == "plan:0"
    assert "kiezen_plan na afloop vragen in de bus" in player.screen_text
    if said.startswith("point_plan"):
        player.taps(said)
    else:
        player.says(said)
    assert player.walk.intentions.points[0].text == stored
    assert turn(player) == "wanneer"


def test_the_plan_that_was_taken_changes_with_its_message() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    message = player.says(OBJECTS)
    player.taps("point_plan:deel:0")
    player.edits(message, "na afloop vragen aan tafel")
    assert player.walk.intentions.points[0].text == "na afloop vragen aan tafel"


def test_of_a_point_of_their_own_too_and_then_the_list_is_there_again() -> None:
    player = choosing()
    player.says("nee, wij gaan samen bowlen")
    assert turn(player) == "plan:0"
    player.taps("point_plan:deel:0")
    assert (player.walk.intentions.points[0].text, turn(player)) == ("wij gaan samen bowlen", "")


def test_a_name_in_the_plan_is_pointed_out_after_it() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("nee, eten met Fatima")
    player.taps("point_plan:deel:0")
    assert turn(player) == "naam:0"


def test_of_a_long_text_a_sentence_is_proposed() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says(f"Wij koken op dinsdag samen. {'En dan nog veel meer. ' * 10}")
    assert "kiezen_plan_lang Wij koken op dinsdag samen." in player.screen_text
    assert "point_plan:heel:0" not in player.actions
    player.taps("point_plan:deel:0")
    assert turn(player) == "wanneer"
    assert player.walk.intentions.points[0].text == "Wij koken op dinsdag samen."


def test_a_question_is_never_ticked_and_a_protest_takes_it_away() -> None:
    player = choosing("e1")
    before = player.walk.intentions.points
    player.says("Voor ik kies, word ik hier dan later op afgerekend")
    assert player.walk.intentions.points == before
    assert player.told[0].startswith("bot_afgerekend")
    player.says("Hee dat is geen punt dat ik kies, dat was een vraag!")
    assert player.walk.intentions.points == before
    player.says("samen fietsen")
    assert len(player.walk.intentions.points) == len(before) + 1
    player.says("dat was een vraag")
    assert player.walk.intentions.points == before


def test_a_question_behind_a_sentence_is_answered_and_no_part_of_it() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.taps("wording:eigen:0")
    player.says("wij eten door elkaar. maar wie krijgt zo n zin te zien")
    assert player.walk.intentions.points[0].text == "wij eten door elkaar."
    assert player.told[0].startswith("bot_toegang")


@pytest.mark.parametrize(
    "said",
    ["we vragen wie er wil koken", "Wie er binnenkomt krijgt een bandje", "vraag: wie kookt"],
)
def test_what_they_will_ask_others_is_a_sentence_of_theirs(said: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.taps("wording:eigen:0")
    player.says(said)
    assert player.walk.intentions.points[0].text == said


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "We delen de tweetallen in bij de deur. Dat vinden ze fijn.",
            "We delen de tweetallen in bij de deur.",
        ),
        ("Een bandje bij de deur, en dan een foto", "Een bandje bij de deur"),
    ],
)
def test_the_last_part_of_a_sentence_goes(typed: str, left: str) -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says(typed)
    player.says("Dat laatste stukje hoort er niet bij, ik vroeg wie het ziet")
    assert player.walk.intentions.points[0].text == left
    assert turn(player) == "wanneer"


def test_a_point_stands_without_what_joins_it_or_says_it_was_told() -> None:
    player = choosing()
    player.says("thee voor het potje, had ik toch gezegd. woensdag")
    message = player.says("en de buurvrouw bellen vanavond")
    told = [point.text for point in player.walk.intentions.points]
    assert told == ["thee voor het potje. woensdag", "de buurvrouw bellen vanavond"]
    player.edits(message, "en de buurvrouw appen")
    assert player.walk.intentions.points[1].text == "de buurvrouw appen"
