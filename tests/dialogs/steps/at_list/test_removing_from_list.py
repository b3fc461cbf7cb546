"""Somebody at their checklist names words of theirs that are to go, or to be replaced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, written
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import lines
from tests.support.at import at, done
from tests.support.player import Player


def _with_two() -> Player:
    """Somebody who put two lines below the list."""
    player = done()
    player.says("De soep van Yassin is altijd op")
    player.taps("belongs_at")
    player.taps("checklist")
    player.says("De oude bus staat achter het gebouw")
    player.taps("belongs_at")
    player.taps("checklist")
    assert len(lines(player.walk, "")) == 2
    return player


def test_a_line_is_found_by_a_word_of_it_and_shown_before_it_goes() -> None:
    player = _with_two()
    player.says("haal die zin met Yassin eruit")
    assert "later_deze De soep van Yassin is altijd op" in player.screen_text
    assert len(lines(player.walk, "")) == 2
    player.taps("knop_later_weg")
    assert lines(player.walk, "") == ("De oude bus staat achter het gebouw",)
    assert player.screen_text == "later_weg", "and not the whole list again"
    player.taps("checklist")
    assert "Yassin" not in player.screen_text


def test_where_the_wrong_one_is_shown_the_right_one_can_be_named() -> None:
    player = _with_two()
    player.says("haal dat weg")
    assert "De oude bus" in player.screen_text
    player.says("welke nou? die van Yassin")
    assert "later_deze De soep van Yassin is altijd op" in player.screen_text
    player.says("ja")
    assert lines(player.walk, "") == ("De oude bus staat achter het gebouw",)


@pytest.mark.parametrize("said", ["ja weg", "nee gewoon weghalen", "niet bewaren"])
def test_who_says_that_it_goes_says_yes(said: str) -> None:
    player = _with_two()
    player.says("haal die zin met Yassin eruit")
    player.says(said)
    assert lines(player.walk, "") == ("De oude bus staat achter het gebouw",)


@pytest.mark.parametrize("said", ["weg", "niet bewaren joh"])
def test_what_was_just_put_there_goes_the_same_way(said: str) -> None:
    player = _with_two()
    player.says("De soep was ook te zout")
    player.says(said)
    assert len(lines(player.walk, "")) == 2


def test_where_nothing_is_asked_the_last_is_offered_and_after_that_nothing() -> None:
    player = _with_two()
    player.says("niet bewaren")
    assert "later_deze De oude bus staat achter het gebouw" in player.screen_text
    player.says("ja weg")
    player.says("nee gewoon weghalen")
    assert player.told == ["later_niets_te_zetten"]
    assert lines(player.walk, "") == ("De soep van Yassin is altijd op",)


def test_a_whole_sentence_between_quotation_marks_is_that_one_alone() -> None:
    player = _with_two()
    player.says("Denk ik: De oude bus staat achter het gebouw, of ernaast")
    player.says("haal ‘De oude bus staat achter het gebouw’ weg")
    assert player.screen_text == "later_deze De oude bus staat achter het gebouw"


def test_who_says_that_it_stays_says_no() -> None:
    player = _with_two()
    player.says("haal die zin met Yassin eruit")
    player.says("niet weghalen joh")
    assert player.walk.place == Place(View.CHECKLIST)
    assert len(lines(player.walk, "")) == 2


def test_of_several_it_is_asked_which() -> None:
    player = _with_two()
    player.says("De soep was ook te zout")
    player.taps("belongs_at")
    player.says("haal die zin over de soep weg")
    assert "later_welke_weg" in player.screen_text
    player.says("ja")
    assert player.told == ["lijst_tik"]
    player.taps("De soep was ook te zout")
    assert "De soep was ook te zout" not in lines(player.walk, "")


def test_an_answer_is_found_too_and_counts_as_skipped_then() -> None:
    player = done()
    player.says("haal die zin over de lange tafel weg")
    assert "later_deze Een lange tafel" in player.screen_text
    player.taps("knop_later_weg")
    assert player.walk.answers["p7x"] == SKIPPED
    assert ForgetAnswer("p7x") in player.last


def test_a_sentence_that_came_with_it_stands_in_its_place() -> None:
    player = done()
    player.says("‘een lange tafel’ moet eruit, dat was een grap. zet neer: elke dinsdag koken")
    assert player.walk.answers["p7x"] == written("elke dinsdag koken")
    assert "later_vervangen elke dinsdag koken" in player.screen_text


def test_without_new_words_it_is_asked_what_is_to_stand_there() -> None:
    player = _with_two()
    player.says("nee je moet het vervangen")
    assert "later_wat_dan De oude bus staat achter het gebouw" in player.screen_text
    player.says("De nieuwe bus staat ernaast")
    assert lines(player.walk, "")[1] == "De nieuwe bus staat ernaast"
    assert "later_vervangen" in player.screen_text


def test_what_was_a_joke_is_shown_and_what_is_meant_is_kept() -> None:
    player = done()
    player.says("die quote van de lange tafel dat was een grap. het gaat om de zusjes buiten")
    assert "later_deze Een lange tafel" in player.screen_text
    assert "de zusjes buiten" in str(player.walk.intentions.added)
    assert player.walk.answers["p7x"] == written("Een lange tafel")


def test_what_was_a_question_is_off_the_list() -> None:
    player = _with_two()
    player.says("Dat van die deur, dat snap ik nog niet helemaal")
    assert player.walk.place.view in (View.SAID_LATER, View.WHERE_TO, View.CHECKLIST)
    player = _with_two()
    player.says("De deur staat altijd open voor iedereen")
    player.says("ja maar dat was een vraag")
    assert player.told[0] == "later_was_vraag"
    assert "De deur" not in str(player.walk.intentions.added)
    player.says("dat was een vraag")
    assert player.told == ["later_geen_vraag"]


def test_a_protest_and_a_question_are_never_put_on_the_list() -> None:
    player = done()
    player.says("nee je moet het vervangen")
    assert not player.walk.intentions.added
    player.says("je snapt er helemaal niks van")
    assert not player.walk.intentions.added
    player.says("samen eten? de oude bus staat achter het gebouw. dat stond er toch al?")
    assert lines(player.walk, player.walk.place.id) == ("de oude bus staat achter het gebouw.",)


def test_old_places_of_forgetting_go_on() -> None:
    player = _with_two()
    player.says("haal dat weg")
    assert player.walk.place == Place(View.FORGET, "")


def test_a_sentence_that_stands_nowhere_is_not_found_and_nothing_is_put() -> None:
    player = _with_two()
    before = player.walk.intentions
    player.says("haal die zin over de trein weg")
    assert player.told == ["later_niet_gevonden"]
    assert player.walk.intentions == before


def test_among_the_answers_a_sentence_is_found_by_its_words_too() -> None:
    player = done()
    player.command("antwoorden")
    player.says("haal die zin over de lange tafel weg")
    assert "later_deze Een lange tafel" in player.screen_text
    player.says("ja")
    assert player.walk.answers["p7x"] == SKIPPED


def test_who_begins_can_be_taken_away_where_it_was_chosen() -> None:
    player = done()
    player.walk = replace(player.walk, intentions=replace(player.walk.intentions, who="de kok"))
    player.says("haal dat weg bij de kok, dat was een vraag")
    assert "later_deze de kok" in player.screen_text
    player.taps("knop_later_weg")
    assert not player.walk.intentions.who


@pytest.mark.parametrize(
    "said",
    [
        "haal weg de lange tafel",
        "Haal weg: een lange tafel",
        "haal weg ‘lange tafel’",
        "wis die zin over de lange tafel",
        "HAAL die zin over de lange tafel eruit aub",
        "nee joh, haal weg lange tafel svp",
    ],
)
@pytest.mark.parametrize("where", ["lijst", "antwoorden", "onderdeel", "kiezen", "meenemen"])
def test_the_recipe_of_the_bot_works_wherever_it_is_typed(where: str, said: str) -> None:
    player = done()
    if where in ("antwoorden", "meenemen"):
        player.command(where)
    elif where == "onderdeel":
        player.taps("group:geborgd")
        player.taps(next(one for one in player.actions if one.startswith("element:")))
    elif where == "kiezen":
        player.taps("choose")
    player.says(said)
    assert "later_deze Een lange tafel" in player.screen_text
    player.taps("knop_later_weg")
    assert player.walk.answers["p7x"] == SKIPPED


def test_at_a_question_too_and_an_answer_that_is_gone_is_asked_again() -> None:
    player = at("a9c")
    before = player.walk.answers
    player.says("haal weg een lange tafel")
    assert "later_deze Een lange tafel" in player.screen_text
    player.taps("knop_later_laten")
    assert player.at == "a9c"
    assert player.walk.answers == before
    player.says("haal weg een lange tafel")
    player.taps("knop_later_weg")
    assert player.at == "p7x"
    assert "p7x" not in player.walk.answers
    assert "later_weg" in player.screen_text


def test_what_an_order_does_not_find_is_asked_and_never_kept() -> None:
    for where in ("lijst", "antwoorden", "meenemen"):
        player = done()
        if where != "lijst":
            player.command(where)
        before = (player.walk.intentions, player.walk.notes)
        player.says("haal weg voor vanavond")
        assert player.told == ["later_niet_gevonden"]
        assert (player.walk.intentions, player.walk.notes) == before
    player = at("a9c")
    player.says("haal weg voor vanavond")
    assert "later_niet_gevonden" in player.screen_text
    assert player.at == "a9c"
    assert not player.walk.notes


@pytest.mark.parametrize(
    "said",
    [
        "Mag ik nog even. Ik wil niks meer hiervan op m n telefoon hebben staan, hoe doe ik dat",
        "Zo, en hoe krijg ik dit straks allemaal weer van het internet af",
    ],
)
def test_how_all_of_it_goes_is_answered_and_never_kept(said: str) -> None:
    for where in ("checklist", "antwoorden", "meenemen"):
        player = done()
        player.command(where)
        before = (player.walk.intentions, player.walk.notes)
        player.says(said)
        assert player.told == ["bot_alles_weg"], where
        assert (player.walk.intentions, player.walk.notes) == before
    player = at("a9c")
    player.says(said)
    assert "bot_alles_weg" in player.screen_text
    assert player.at == "a9c"
    assert not player.walk.notes


def test_make_it_all_empty_offers_to_erase() -> None:
    player = done()
    player.says("Oke maak alles maar leeg")
    assert player.walk.place.view is View.ERASE


def test_what_is_typed_once_something_is_gone_is_news_and_asks_to_remove_nothing() -> None:
    player = _with_two()
    player.says("haal die zin met Yassin eruit")
    player.taps("knop_later_weg")
    player.says("De oude bus staat nu voor het gebouw")
    assert "later_deze" not in player.screen_text
