"""What people send other than words."""

from __future__ import annotations

import pytest

from dialogs.pack.phrases import PHRASES
from dialogs.walk.events import KINDS_SENT
from dialogs.walk.place import NOWHERE, View
from tests.support.at import at, done
from tests.support.player import Player, lasting
from tests.support.small_dialog import GREETING, SMALL

THINGS = [kind for kind in KINDS_SENT if kind != "reactie"]


@pytest.mark.parametrize("kind", KINDS_SENT)
def test_for_each_kind_there_is_a_sentence(kind: str) -> None:
    assert f"stuurde_{kind}" in PHRASES


@pytest.mark.parametrize("kind", THINGS)
@pytest.mark.parametrize("question", ["p7x", "a9c", "s1t"])
def test_a_thing_gets_a_kind_word_each_time_and_leaves_the_question(
    kind: str, question: str
) -> None:
    player = at(question)
    before = player.walk
    for _ in range(2):
        player.sends(kind)
        assert player.told == [f"stuurde_{kind}"]
    assert lasting(player.walk) == lasting(before)
    assert player.screen.buttons


@pytest.mark.parametrize("kind", THINGS)
def test_a_thing_may_be_the_first_that_is_sent(kind: str) -> None:
    player = Player(SMALL)
    player.sends(kind)
    assert (player.told[0], player.at) == (GREETING, "p7x")


@pytest.mark.parametrize("kind", THINGS)
@pytest.mark.parametrize("command", ["stop", "checklist", "wis", "start"])
def test_a_thing_elsewhere(kind: str, command: str) -> None:
    player = at("a9c")
    player.command(command)
    before = player.walk
    player.sends(kind)
    assert len(player.told) == 1
    assert lasting(player.walk) == lasting(before)


def test_ticks_stay_when_something_is_sent() -> None:
    player = at("s1t")
    player.taps("Mbo")
    player.sends("beeld")
    assert player.walk.picked == ("mb",)
    player.taps("done")
    assert player.at == "c6c"


def test_of_reactions_one_a_question_gets_a_word() -> None:
    player = at("a9c")
    player.sends("reactie")
    assert player.told == ["stuurde_reactie"]
    for _ in range(3):
        player.sends("reactie")
        assert player.last == ()
    player.taps("Soms wel")
    player.sends("reactie")
    assert player.told == ["stuurde_reactie"]
    player.taps("back")
    player.sends("reactie")
    assert player.told == [], "once a question, also when it is asked again"


def test_a_reaction_where_nothing_is_asked_gets_no_word() -> None:
    for player in (Player(SMALL), done()):
        player.sends("reactie")
        assert player.last == ()
    assert player.walk.place.view is View.CHECKLIST
    player = at("a9c")
    player.command("stop")
    player.sends("reactie")
    assert player.last == ()


def test_a_reaction_begins_nothing() -> None:
    player = Player(SMALL)
    player.sends("reactie")
    assert player.walk.place == NOWHERE
    assert player.walk.told == frozenset()
