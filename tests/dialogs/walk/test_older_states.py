"""What earlier versions wrote of a walk is read, byte for byte."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dialogs.codec import UnreadableStateError
from dialogs.hearing.reasoning import Noticed
from dialogs.pack.answers import (
    chosen,
    written,
)
from dialogs.pack.audience import Audience, Mode
from dialogs.screens.layout import keyboard
from dialogs.screens.question_screens import question_screen
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.steps.step import step
from dialogs.walk.events import CommandGiven
from dialogs.walk.intentions import Intentions
from dialogs.walk.place import Place, View
from dialogs.walk.state import (
    FORMAT,
    Room,
    Silence,
    from_json,
    note_key,
    to_json,
)
from tests.support.player import Player
from tests.support.random_moves import finish
from tests.support.real_pack import real_pack
from tests.support.shown import Shown
from tests.support.small_dialog import SMALL

FORMAT_1 = (
    '{"format":1,"id":1,"answers":{"p7x":{"given":"geschreven","text":"Een lange tafel"},'
    '"d4n":{"given":"gekozen","options":["m2"]},"a9c":{"given":"gekozen","options":["a9c_soms"]},'
    '"y4c":{"given":"gekozen","options":["y4c_ja"]}},"notes":{"d4n":"muziek"},'
    '"told":["cijfer:a9c","thema:g1","thema:k3","thema:t5","thema:w8","u2m"],'
    '"place":["vraag","s1t"],"back_to":["niets",""],"picked":["o8"],"screen":{"slot":5,"turn":5,'
    '"text":[["deel_kop 4 5 Mensen\\n\\nWie doen er mee?",0]],"actions":["pick:j1","pick:o8",'
    '"pick:mb","pick:al","unknown","skip","back","drop:j1","drop:o8","drop:mb","drop:al","done"],'
    '"asked":"Wie doen er mee?"},"tapped":[5,1],"finished":false}'
)
FORMAT_1_STOPPED = (
    '{"format":1,"id":1,"answers":{"p7x":{"given":"geschreven","text":"Een lange tafel"}},'
    '"notes":{},"told":["thema:k3","thema:w8"],"place":["gestopt",""],"back_to":["niets",""],'
    '"picked":[],"screen":{"slot":2,"turn":2,"text":[],"actions":[],"asked":""},"tapped":null,'
    '"finished":false}'
)
FORMAT_2 = (
    '{"format":2,"id":1,"answers":{"p7x":{"given":"geschreven","text":"Een lange tafel"},'
    '"d4n":{"given":"gekozen","options":["m2"]},"a9c":{"given":"gekozen","options":["a9c_ja"]},'
    '"y4c":{"given":"gekozen","options":["y4c_ja"]}},"notes":{"d4n":"iets anders"},'
    '"told":["cijfer:a9c","thema:g1","thema:k3","thema:t5","thema:w8","u2m"],'
    '"place":["vraag","s1t"],"back_to":["niets",""],"picked":["o8"],"screen":{"slot":5,"turn":5,'
    '"text":[["deel_kop 4 5 Mensen\\n\\nWie doen er mee?\\n\\nwie_ziet_schrijver",0]],'
    '"actions":["pick:j1","pick:o8","pick:mb","pick:al","unknown","skip","back","drop:j1",'
    '"drop:o8","drop:mb","drop:al","done"],"asked":"Wie doen er mee?"},"tapped":[5,1],'
    '"finished":false,"typed":{"p7x":[[1,15]],"d4n#toelichting":[[2,11]],"a9c":[[3,2]],'
    '"y4c":[[4,2]]},"written":null,"seen_at":1700000060.0,"silence":"herinneren"}'
)
FORMAT_3 = (
    '{"format":3,"id":1,"answers":{"p7x":{"given":"geschreven","text":"Dat gaat vanzelf, denk ik"},'
    '"p7x+peiling":{"given":"geschreven","text":"Iemand regelt het"},"d4n":{"given":"gekozen",'
    '"options":["m2"]},"a9c":{"given":"gekozen","options":["a9c_soms"]},"y4c":{"given":"gekozen",'
    '"options":["y4c_ja"]}},"notes":{},"told":["cijfer:a9c","thema:g1","thema:k3","thema:t5",'
    '"thema:w8","u2m"],"place":["vraag","s1t"],"back_to":["niets",""],"picked":["o8"],"screen":'
    '{"slot":6,"turn":6,"text":[["deel_kop 4 5 Mensen\\n\\nWie doen er mee?\\n\\n'
    'wie_ziet_schrijver",0]],"actions":["pick:j1","pick:o8","pick:mb","pick:al","unknown","skip",'
    '"back","drop:j1","drop:o8","drop:mb","drop:al","done"],"asked":"Wie doen er mee?"},'
    '"tapped":[6,1],"finished":false,"typed":{"p7x":[[1,25]],"p7x+peiling":[[2,17]],'
    '"d4n":[[3,5]],"a9c":[[4,4]],"y4c":[[5,2]]},"written":null,"seen_at":1700000060.0,'
    '"silence":"herinneren","noticed":{"p7x":[["rz","vanzelf"]]},"probes":{"p7x":"z2"}}'
)
FORMAT_4 = (
    '{"format":4,"id":1,"answers":{"p7x":{"given":"geschreven","text":"Een lange tafel"},'
    '"d4n":{"given":"gekozen","options":["r5"]}},"notes":{},"told":[],"place":["vraag","s1t"],'
    '"back_to":["niets",""],"picked":["o8"],"screen":{"slot":4,"turn":4,"text":[["Wie doen er '
    'mee?\\n\\nwie_ziet_geteld",0]],"actions":["pick:j1","pick:o8","pick:mb","pick:al",'
    '"unknown","skip","back","drop:j1","drop:o8","drop:mb","drop:al","done"],"asked":"Wie doen '
    'er mee?"},"tapped":[4,1],"finished":false,"typed":{"p7x":[[1,15]]},"written":null,'
    '"seen_at":1700000040.0,"silence":null,"noticed":{},"probes":{},"room":{"session":1,'
    '"turn":1,"questions":["p7x","d4n","s1t"],"open":true,"consents":{"p7x":true},"brought":{}}}'
)
ROOM = Room(1, 1, ("p7x", "d4n", "s1t"), mode=Mode.OPENLY)
FORMAT_5 = (
    FORMAT_4.replace('"format":4', '"format":5')
    .replace('"open":true,"consents":{"p7x":true}', '"open":false,"consents":{}')
    .replace('"brought":{}', '"brought":{},"mode":"openlijk"')
)


def test_format_1_is_read_with_all_that_it_holds() -> None:
    walk = from_json(FORMAT_1)
    assert walk.answers["p7x"] == written("Een lange tafel")
    assert walk.answers["a9c"] == chosen("a9c_soms")
    assert (walk.place, walk.picked, walk.tapped) == (Place(View.QUESTION, "s1t"), ("o8",), (5, 1))
    assert walk.screen.actions[1] == "pick:o8"
    assert walk.typed == {note_key("d4n"): ((0, len("muziek")),)}
    assert (walk.written, walk.seen_at, walk.silence) == (None, 0.0, None)
    assert json.loads(to_json(walk))["format"] == FORMAT
    assert from_json(to_json(walk)) == walk


def test_format_2_is_read_with_all_that_it_holds() -> None:
    """It knew no probes: nothing was noticed in what was said then."""
    walk = from_json(FORMAT_2)
    assert (walk.noticed, walk.probes) == ({}, {})
    assert walk.typed["y4c"] == ((4, 2),)
    assert (walk.seen_at, walk.silence) == (1_700_000_060.0, Silence.REMIND)
    assert json.loads(to_json(walk))["format"] == FORMAT
    assert from_json(to_json(walk)) == walk


def test_format_3_is_read_with_all_that_it_holds() -> None:
    """It knew no sessions: whoever walked then walked alone."""
    walk = from_json(FORMAT_3)
    assert walk.room is None
    assert (walk.probes, walk.noticed) == ({"p7x": "z2"}, {"p7x": (Noticed("rz", "vanzelf"),)})
    assert walk.answers["p7x+peiling"] == written("Iemand regelt het")
    assert json.loads(to_json(walk))["format"] == FORMAT
    assert from_json(to_json(walk)) == walk


def test_format_4_is_read_with_all_that_it_holds() -> None:
    """In its rooms nobody was told that all know whose answers are whose: there they don't."""
    walk = from_json(FORMAT_4)
    assert walk.room == Room(1, 1, ("p7x", "d4n", "s1t"), open=True, consents={"p7x": True})
    assert not walk.room.openly
    assert json.loads(to_json(walk))["format"] == FORMAT
    assert from_json(to_json(walk)) == walk


def test_in_a_room_of_format_4_one_goes_on() -> None:
    player = resumed(FORMAT_4)
    player.taps("done")
    assert player.walk.place.view is View.WAITING
    assert player.recorded[1, "s1t"].audience is Audience.COUNTED


def resumed(form: str) -> Player:
    """Someone in the middle of a walk while the bot was upgraded; their message has its buttons."""
    player = Player(SMALL, from_json(form))
    screen = player.walk.screen
    if player.walk.silence is not None:
        player.timers[TIMER] = player.clock + DAY
    if screen.actions:
        layout = question_screen(SMALL, player.walk, SMALL.questions["s1t"], first=False)
        buttons = keyboard(layout.rows, 1, screen)
        player.messages.append(Shown(1, screen.slot, screen.text, buttons))
    return player


def test_a_walk_of_format_5_goes_on_alone() -> None:
    """It knew nothing of the sessions that were over."""
    walk = from_json(FORMAT_5)
    assert not walk.among_others
    assert walk.room == Room(1, 1, ("p7x", "d4n", "s1t"), mode=Mode.OPENLY)
    assert json.loads(to_json(walk))["format"] == FORMAT
    assert from_json(to_json(walk)) == walk


def test_a_walk_of_format_7_is_waited_for_as_it_was() -> None:
    """It knew of no questions that come after those that everyone gets."""
    raw = json.loads(to_json(replace(from_json(FORMAT_5), room=ROOM)))
    del raw["room"]["afterwards"]
    walk = from_json(json.dumps(raw | {"format": 7}))
    assert walk.room == ROOM
    assert json.loads(to_json(walk))["room"]["afterwards"] == []


def test_a_walk_of_format_8_keeps_its_order() -> None:
    """It knew of no other than the order of the pack."""
    raw = json.loads(to_json(from_json(FORMAT_5)))
    del raw["backwards"]
    assert not from_json(json.dumps(raw | {"format": 8})).backwards


def test_in_a_walk_of_format_10_nothing_was_chosen_yet() -> None:
    raw = json.loads(to_json(from_json(FORMAT_5)))
    for later in ("intentions", "before", "follow_up", "asked_by"):
        del raw[later]
    walk = from_json(json.dumps(raw | {"format": 10}))
    assert (walk.intentions, walk.before) == (Intentions(), None)
    assert (walk.follow_up, walk.asked_by) == (None, 0)
    assert from_json(to_json(walk)) == walk


@pytest.mark.parametrize(("openly", "mode"), [(True, Mode.OPENLY), (False, Mode.SEPARATE)])
def test_a_room_of_format_5_may_say_openly_for_its_mode(openly: bool, mode: Mode) -> None:
    raw = json.loads(FORMAT_5)
    del raw["room"]["mode"]
    raw["room"]["openly"] = openly
    room = from_json(json.dumps(raw)).room
    assert room is not None
    assert room.mode is mode


@pytest.mark.parametrize("form", [FORMAT_1, FORMAT_2, FORMAT_3])
def test_a_walk_goes_on_with_the_buttons_that_were_there(form: str) -> None:
    player = resumed(form)
    player.taps("Mbo")
    assert player.walk.picked == ("o8", "mb")
    player.taps("done")
    assert player.walk.answers["s1t"] == chosen("o8", "mb")
    assert player.at == "v8e"
    assert player.timers, "from now on someone looks after them"
    finish(player)


def test_a_note_of_format_1_grows_and_keeps_its_beginning() -> None:
    player = resumed(FORMAT_1)
    for _ in range(3):
        player.command("terug")
    assert player.at == "d4n"
    message = player.says("of dans")
    player.edits(message, "of toneel")
    assert player.walk.notes == {"d4n": "muziek\nof toneel"}


def test_an_answer_of_format_1_has_no_message_that_can_be_edited() -> None:
    player = resumed(FORMAT_1)
    player.edits(2, "Een korte tafel")
    assert player.told == ["bewerkt_onbekend"]
    assert player.walk.answers["p7x"] == written("Een lange tafel")


def test_a_stopped_walk_of_format_1_is_warned_once_it_is_heard_from() -> None:
    player = resumed(FORMAT_1_STOPPED)
    player.says("hallo?")
    assert player.told == ["gestopt_stil"]
    assert player.walk.silence is Silence.WARN
    player.command("verder")
    assert player.at == "d4n"
    finish(player)


@pytest.mark.parametrize("broken", [{"notes": []}, {"notes": {"q": 3}}, {"notes": None}])
def test_a_broken_walk_of_format_1_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(UnreadableStateError):
        from_json(json.dumps({**json.loads(FORMAT_1), **broken}))


WALKS_11 = Path(__file__).parents[2] / "data" / "walks-11.jsonl"
"""Real walks as commit d9cc4c4 left them: at questions, while choosing, at the checklist, and one
that compared then and now."""


@pytest.mark.parametrize("old", WALKS_11.read_text(encoding="utf-8").splitlines())
def test_a_walk_of_format_11_goes_on(old: str) -> None:
    was, walk = json.loads(old), from_json(old)
    assert (walk.intentions.own_word, walk.harmless) == ({}, frozenset())
    assert walk.before is None or (walk.before.passed, walk.before.typed_until) == ((), 0)
    now = json.loads(to_json(walk))
    del now["intentions"]["own_word"], now["harmless"]
    if now["before"] is not None:
        del now["before"]["passed"], now["before"]["typed_until"]
    assert now == was | {"format": FORMAT}
    after, _ = step(real_pack(), walk, CommandGiven("checklist", 1_800_000_000.0))
    assert after.place.view.is_of_checklist
