"""/mijngegevens shows what is stored; /wis asks once, and deletes all of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dialogs.pack.answers import chosen
from dialogs.walk.effects import AnswerTap, EraseMe, ShowMyData
from dialogs.walk.place import NOWHERE, View
from dialogs.walk.state import Walk
from tests.support.at import at, done, in_answers
from tests.support.player import Player, lasting
from tests.support.small_dialog import GREETING, SMALL


def _ticked() -> Player:
    player = at("s1t")
    player.taps("Mbo")
    return player


def _asked_again() -> Player:
    player = done()
    in_answers(player, "q0o")
    player.taps("Kort q0o")
    return player


def _told(command: str) -> Callable[[], Player]:
    def there() -> Player:
        player = at("a9c")
        player.command(command)
        return player

    return there


def _group() -> Player:
    player = done()
    player.taps("group:geborgd")
    return player


PLACES: dict[str, Callable[[], Player]] = {
    "first": lambda: at("p7x"),
    "choice": lambda: at("a9c"),
    "ticked": _ticked,
    "asked again": _asked_again,
    "checklist": done,
    "group": _group,
    "answers": _told("antwoorden"),
    "restart": _told("start"),
    "stopped": _told("stop"),
    "paused": _told("pauze"),
    "erasing": _told("wis"),
}


@pytest.fixture(params=PLACES)
def anywhere(request: pytest.FixtureRequest) -> Player:
    return PLACES[request.param]()


def test_my_data_is_shown_anywhere_and_changes_nothing(anywhere: Player) -> None:
    before, live = anywhere.walk, [message.slot for message in anywhere.live]
    anywhere.command("mijngegevens")
    assert anywhere.last == (ShowMyData(),)
    assert lasting(anywhere.walk) == lasting(before)
    assert [message.slot for message in anywhere.live] == live


def test_my_data_before_anything_began() -> None:
    player = Player(SMALL)
    player.command("mijngegevens")
    assert player.last == (ShowMyData(),)
    assert player.walk.place == NOWHERE


def test_erasing_is_asked_once_anywhere(anywhere: Player) -> None:
    answers = anywhere.walk.answers
    anywhere.command("wis")
    assert anywhere.told == ["wis_vraag"]
    assert anywhere.labels == ["Ja, wis alles", "Nee, laat alles staan"]
    assert anywhere.walk.answers == answers, "nothing goes by asking"
    assert not any(isinstance(effect, EraseMe) for effect in anywhere.effects)


@pytest.mark.parametrize("how", ["tap", "Ja, wis alles", "ja wis alles!"])
def test_yes(anywhere: Player, how: str) -> None:
    anywhere.command("wis")
    yes = anywhere.button("erase")
    if how == "tap":
        anywhere.taps_button(yes)
    else:
        anywhere.says(how)
    assert sum(isinstance(effect, EraseMe) for effect in anywhere.last) == 1
    assert not anywhere.live
    assert anywhere.timers == {}
    assert anywhere.walk == Walk(2), "what comes next begins at the beginning"
    anywhere.taps_button(yes)
    assert anywhere.last == (AnswerTap("voorbij"),)
    anywhere.says("hoi")
    assert (anywhere.told[0], anywhere.at) == (GREETING, "p7x")


@pytest.mark.parametrize("how", ["tap", "Nee, laat alles staan", "2", "nee", "Nee!", "laat maar"])
def test_no(anywhere: Player, how: str) -> None:
    before = anywhere.walk
    anywhere.command("wis")
    if how == "tap":
        anywhere.taps("keep_data")
    else:
        anywhere.says(how)
    assert anywhere.told[0] == "wis_niet"
    assert not any(isinstance(effect, EraseMe) for effect in anywhere.effects)
    assert anywhere.walk.answers == before.answers
    assert anywhere.walk.notes == before.notes
    place = before.place
    if place.view is View.STOPPED or place.view.is_of_checklist:
        assert anywhere.walk.place == place, "back where it was asked"
    else:
        assert anywhere.walk.place.view is (View.CHECKLIST if before.finished else View.QUESTION)
    assert len(anywhere.live) == (place.view is not View.STOPPED)


def test_after_no_nobody_is_asked_what_they_were_not_asked_before() -> None:
    player = at("a9c")
    player.command("stop")
    player.command("wis")
    player.command("wis")
    player.taps("keep_data")
    assert player.told == ["wis_niet"]
    assert not player.live
    player.command("verder")
    assert player.at == "a9c"


@pytest.mark.parametrize(
    "typed",
    [
        "ja",
        "1",
        "de eerste",
        "optie 1",
        "alles",
        "wis alles",
        "laat alles staan",
        "hoi",
        "😀",
        "niet wissen",
        "ja wis alles niet",
        "ja, wis alles van mijn buurman",
    ],
)
def test_what_is_not_clear_erases_nothing(typed: str) -> None:
    """What can't be undone takes all its words: a number may have been meant for a question."""
    player = at("a9c")
    player.command("wis")
    player.says(typed)
    assert not any(isinstance(effect, EraseMe) for effect in player.effects)
    assert player.walk.answers


@pytest.mark.parametrize(
    "typed", ["ja", "Ja!", "doe maar", "1", "wis alles", "ja, wis alles graag"]
)
def test_a_mere_yes_is_told_what_to_type(typed: str) -> None:
    player = at("a9c")
    player.command("wis")
    asked = player.screen
    player.says(typed)
    assert player.told == ["wis_typ Ja, wis alles"]
    assert player.screen is asked, "it is still asked"
    player.says("Ja, wis alles")
    assert any(isinstance(effect, EraseMe) for effect in player.last)


@pytest.mark.parametrize("typed", ["ja", "nee"])
def test_yes_and_no_are_answers_to_a_question_as_ever(typed: str) -> None:
    player = at("a9c")
    player.says(typed)
    assert player.walk.answers["a9c"] == chosen(f"a9c_{typed}")


def test_going_on_with_something_else_is_no(anywhere: Player) -> None:
    answers = anywhere.walk.answers
    anywhere.command("wis")
    yes = anywhere.button("erase")
    anywhere.command("verder")
    anywhere.taps_button(yes)
    assert anywhere.toast == "voorbij"
    assert anywhere.walk.answers == answers


def test_after_no_the_question_is_asked_again() -> None:
    player = at("a9c")
    player.command("wis")
    player.taps("keep_data")
    assert player.told == ["wis_niet", "deel_kop 3 5 Koken\n\nVraag a9c"]


def test_with_nothing_stored_there_is_nothing_to_erase() -> None:
    player = Player(SMALL)
    player.command("wis")
    assert player.told == ["wis_niets"]
    assert not player.live
    assert player.walk.place == NOWHERE


def test_doubled_taps_on_yes_and_no() -> None:
    player = at("a9c")
    player.command("wis")
    no = player.taps("keep_data")
    after = player.walk
    player.taps_button(no)
    assert player.last == (AnswerTap(""),)
    assert lasting(player.walk) == lasting(after)
