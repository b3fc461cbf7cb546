"""Choosing: what the facilitator settles for the group."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import UNKNOWN, chosen
from dialogs.pack.plan import SessionKind
from dialogs.session.effects import OpenPhase, TellRoom
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION


def test_what_the_group_settles_is_taken_over_from_then_on() -> None:
    player = SessionPlayer.at("doel")
    player.taps("settle:r5")
    assert "✓ Samen sporten" in [button.label for button in player.panel.buttons]
    player.taps("settle:m2")
    player.taps("next")
    (opened,) = player.did(OpenPhase)
    assert opened.settled == {0: {"d4n": chosen("m2")}}
    (told,) = player.did(TellRoom)
    assert as_plain(told.text) == "samen_gekozen Samen koken", "or nobody sees a wrong tap"


def test_not_yet_is_an_answer() -> None:
    player = SessionPlayer.at("doel")
    player.taps("settle:nog_niet")
    assert player.session.settled == {"d4n": {0: ("nog_niet",)}}
    player.taps("next")
    (opened,) = player.did(OpenPhase)
    assert opened.settled == {0: {"d4n": UNKNOWN}}
    assert not player.did(TellRoom)


def test_each_project_settles_its_own() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.names(9, "Tuin")
    player.goes_to("doel")
    assert "sessie_kies_project Dans" in player.panel_text
    player.taps("settle:m2")
    player.taps("next")
    assert "sessie_kies_project Tuin" in player.panel_text
    player.taps("settle:r5")
    assert player.session.settled == {"d4n": {4: ("m2",), 9: ("r5",)}}
    player.taps("next")
    assert not player.did(TellRoom), "what one project chose is its own"
    player.taps("back")
    player.taps("back")
    assert (player.phase.id, player.session.step) == ("doel", 0)


def test_the_options_are_in_the_order_of_the_phones() -> None:
    questions = dict(IN_SESSION.questions)
    goal = questions["d4n"]
    swapping = replace(goal, options=tuple(replace(one, swaps=True) for one in goal.options))
    nodes = tuple(swapping if node.id == "d4n" else node for node in IN_SESSION.nodes)
    labels = ["Samen koken", "Samen sporten", "Dat weten we nog niet"]
    for seed, order in ((2, labels), (3, labels[::-1])):
        player = SessionPlayer.opened(dialog=replace(IN_SESSION, nodes=nodes), seed=seed)
        player.join(6)
        player.goes_to("doel")
        assert [button.label for button in player.panel.buttons][:3] == order
