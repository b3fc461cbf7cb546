"""Whether what somebody typed at their checklist moves its element: a yes, a no, a place."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import chosen
from dialogs.pack.definition import Status
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import last_line, lines
from tests.support.at import recorded
from tests.support.at_list import KETTLE_WORDS, missing, status_of
from tests.support.player import Player
from tests.support.real_pack import real_pack


def test_an_element_moves_only_by_a_tap_and_its_answer_stays_what_was_tapped() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    assert status_of(player, "e4") is Status.MISSING
    player.taps("now_in_place:e4")
    assert status_of(player, "e4") is Status.IN_PLACE
    assert not recorded(player)
    assert player.walk.answers["c6c"] == chosen("c6c_nee")
    assert player.walk.place == Place(View.NOTED, "e4")
    assert KETTLE_WORDS in player.screen_text


@pytest.mark.parametrize("yes", ["ja", "ja klopt"])
def test_a_plain_yes_moves_it_if_there_is_one_way_to_move(yes: str) -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says(yes)
    assert player.told == ["later_welke"]
    assert status_of(player, "e4") is Status.MISSING
    player.taps("now_partly:e4")
    player.says(KETTLE_WORDS)
    player.says(yes)
    assert status_of(player, "e4") is Status.IN_PLACE


def test_a_plain_yes_is_the_button_that_says_yes_and_two_sentences_are_parted() -> None:
    player = Player(real_pack())
    player.command("start")
    player.says("kort")
    while not player.walk.finished:
        player.says("weet ik niet")
    player.says("samenbrengen doen we dus wel. en doel is groepen dichter bij elkaar")
    assert lines(player.walk, "intentie") == ("samenbrengen doen we dus wel",)
    assert lines(player.walk, "doel") == ("doel is groepen dichter bij elkaar",)
    player.says("ja")
    assert player.walk.intentions.own_word == {"doel": Status.IN_PLACE}


def test_laat_zo_where_nothing_is_asked_is_not_put_on_the_list() -> None:
    player = missing()
    player.says("laat zo")
    assert player.told == ["lijst_tik"]
    assert lines(player.walk, "") == ()


def test_a_plain_no_leaves_it() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says("nee hoor")
    assert player.walk.place == Place(View.NOTED, "e4")
    assert status_of(player, "e4") is Status.MISSING
    assert lines(player.walk, "e4") == (KETTLE_WORDS,)


@pytest.mark.parametrize("no", ["laat maar", "nee", "geen van deze", "nee niet deze"])
def test_a_plain_no_to_where_it_belongs_leaves_it_with_none(no: str) -> None:
    player = missing()
    player.says("De kast is blauw")
    player.says(no)
    assert player.walk.place == Place(View.NOTED)
    assert lines(player.walk, "") == ("De kast is blauw",)


@pytest.mark.parametrize("name", ["Element e3", "bij element e3"])
def test_where_it_belongs_can_be_typed(name: str) -> None:
    player = missing()
    player.says("De kast is blauw")
    player.says("ja dat is er al")
    assert player.told == ["lijst_tik"]
    player.says(name)
    assert player.walk.place == Place(View.SAID_LATER, "e3")
    assert lines(player.walk, "e3") == ("De kast is blauw",)


@pytest.mark.parametrize(
    ("said", "status"),
    [("ja dat is er al", Status.IN_PLACE), ("ja, deels wel", Status.PARTLY)],
)
def test_which_move_it_is_can_be_typed(said: str, status: Status) -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says(said)
    assert status_of(player, "e4") is status


def test_a_move_that_is_typed_with_more_keeps_the_rest() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says("deels. koffie blief van de olden")
    assert status_of(player, "e4") is Status.PARTLY
    assert lines(player.walk, "e4") == (KETTLE_WORDS, "koffie blief van de olden")


def test_a_move_that_is_taken_back_moves_nothing() -> None:
    player = missing()
    before = status_of(player, "e4")
    player.says(KETTLE_WORDS)
    player.says("deels. nee toch niet")
    assert status_of(player, "e4") is before


def test_in_doubt_it_is_asked_where_it_belongs_and_nothing_is_lost_meanwhile() -> None:
    player = missing()
    player.says("De kast is blauw")
    assert player.walk.place == Place(View.WHERE_TO)
    assert lines(player.walk, "") == ("De kast is blauw",)
    offered = next(one for one in player.actions if one.startswith("belongs_at:"))
    player.taps(offered)
    assert player.walk.place.view is View.SAID_LATER
    element = player.walk.place.id
    assert not lines(player.walk, "")
    assert last_line(player.walk, element) == "De kast is blauw"
    player.taps(f"belongs_elsewhere:{element}")
    assert player.walk.place == Place(View.WHERE_TO, element)
    assert offered not in player.actions
    player.taps("belongs_at")
    assert player.walk.place == Place(View.NOTED)
    player.taps("checklist")
    assert "later_los De kast is blauw" in player.screen_text
