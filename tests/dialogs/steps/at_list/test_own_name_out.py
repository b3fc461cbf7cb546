"""A name that its writer wants gone goes from all that they typed, and becomes no point."""

from __future__ import annotations

from dialogs.pack.answers import written
from dialogs.walk.effects import PutInPlace, RecordAnswer
from dialogs.walk.place import View
from tests.support.real_walk import come_to
from tests.support.taking_home import NAME, TEXT, at_list

COOKS = "we heten Twee wielen, Selam kookt elke zaterdag"


def test_a_name_goes_from_what_was_typed_and_recorded() -> None:
    player = come_to("project")
    player.says(COOKS)
    player.says("haal Selam weg aub")
    assert player.walk.answers["project"].text == COOKS.replace("Selam", "iemand")
    assert "‘Selam’ is weg" in player.told[0]
    assert PutInPlace("Selam", "iemand") in player.last
    recorded = [one for one in player.last if isinstance(one, RecordAnswer)]
    assert [one.answer.text for one in recorded] == [COOKS.replace("Selam", "iemand")]
    assert player.at == "wie"


def test_instead_of_their_own_name_it_says_i_and_other_names_stay() -> None:
    player = come_to("project")
    player.says("we koken, Selam en Henk snijden")
    player.says("mijn naam Selam staat daar, ik wil dat niet")
    assert player.walk.answers["project"].text == "we koken, ik en Henk snijden"


def test_who_is_spoken_to_by_name_is_left_out() -> None:
    player = come_to("project")
    player.says("een vrijwilliger belt mij: Selam wanneer kom jij terug")
    player.says("haal mijn naam Selam weg")
    text = "een vrijwilliger belt mij: wanneer kom jij terug"
    assert player.walk.answers["project"].text == text


def test_a_word_that_is_no_name_or_stands_nowhere_changes_nothing() -> None:
    player = come_to("project")
    player.says("we drinken koffie met de buurt")
    player.says("haal koffie weg")
    assert player.walk.answers["project"] == written("we drinken koffie met de buurt")


def test_at_the_list_a_name_that_stands_nowhere_becomes_no_point() -> None:
    player = at_list()
    player.says("haal Selam weg uit de lijst aub")
    assert "naam_nergens" in " ".join(player.told)
    assert not player.walk.intentions.added


def test_something_serious_beside_it_comes_first() -> None:
    player = come_to("project")
    player.says("we koken, Selam snijdt")
    player.says("haal mijn naam Selam weg. mijn man slaat mij elke dag")
    assert player.walk.place.view.is_serious


def test_all_names_go_at_once_and_they_stay_where_they_look_at_sentences() -> None:
    player = at_list(NAME)
    player.command("meenemen")
    player.taps(TEXT)
    assert player.walk.place.view is View.TAKING_HOME
    player.says("haal alle namen weg dan")
    assert player.told[0] == "namen_alle_weg"
    assert player.walk.place.view is View.TAKING_HOME
    assert "Fatima" not in str(player.walk.answers)


def test_all_names_go_at_a_question() -> None:
    player = come_to("project")
    player.says(NAME)
    assert player.walk.place.view is View.NAMED
    player.says("haal gewoon alle namen eruit")
    assert "Fatima" not in player.walk.answers["project"].text
    assert player.at == "wie"
    player.says("jongeren met Henk Bakker erbij")
    assert "Henk" not in str(player.walk.answers["wie"])


def test_a_double_name_is_one_name() -> None:
    for said in ("haal de naam Jan-Willem weg", "haal Willem weg aub"):
        player = come_to("project")
        player.says("wij koken, en Jan-Willem snijdt")
        player.says(said)
        assert player.walk.answers["project"].text == "wij koken, en iemand snijdt"
