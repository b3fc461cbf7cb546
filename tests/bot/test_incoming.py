"""What an update says: who, where and what, also when it isn't what it should be."""

from typing import Any

import pytest

from bot.incoming import Incoming, callback_id, chat_id, read_update, update_id
from dialogs.events import CommandGiven, OptionTapped, TextWritten
from tests.support.raw_updates import GROUP, message, tap

AT = 1_700_000_000.0


def _read(raw: dict[str, Any]) -> Incoming:
    incoming = read_update(raw, AT)
    assert incoming is not None
    return incoming


@pytest.mark.parametrize("text", ["elke dinsdag", "  koken\n", "/ is geen commando", "🙂"])
def test_a_text_comes_as_it_was_written(text: str) -> None:
    assert _read(message(7, text)) == Incoming(7, 7, True, TextWritten(text, AT))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/start", "start"),
        ("/start abc", "start"),
        ("/HELP", "help"),
        ("/checklist@ontmoetwijzer_bot", "checklist"),
        ("/onzin", "onzin"),
    ],
)
def test_a_command_is_known_by_its_name_alone(text: str, name: str) -> None:
    assert _read(message(7, text)).event == CommandGiven(name, AT)


def test_a_command_further_on_is_a_text() -> None:
    raw = message(7, "typ /start")
    raw["message"]["entities"] = [{"type": "bot_command", "offset": 4, "length": 6}]
    assert _read(raw).event == TextWritten("typ /start", AT)


@pytest.mark.parametrize("content", [{"text": " \n\u2003"}, {"photo": []}, {"sticker": None}, {}])
def test_what_holds_no_words_is_no_event(content: dict[str, Any]) -> None:
    raw = message(7, "")
    del raw["message"]["text"]
    raw["message"] |= content
    assert _read(raw) == Incoming(7, 7, True, None)


def test_in_a_group_only_commands_and_taps_are_ours() -> None:
    assert read_update(message(7, "hallo", chat=GROUP), AT) is None
    command = _read(message(7, "/start", chat=GROUP))
    assert (command.private, command.chat_id) == (False, GROUP["id"])
    assert not _read(tap(7, "1:2:3", chat=GROUP)).private


def test_a_message_without_a_sender_asks_nothing() -> None:
    raw = message(7, "/start")
    del raw["message"]["from"]
    assert read_update(raw, AT) is None


@pytest.mark.parametrize("kind", ["edited_message", "my_chat_member_of_the_future"])
def test_kinds_that_we_do_not_know_ask_nothing(kind: str) -> None:
    assert read_update({"update_id": 1, kind: message(7, "hallo")["message"]}, AT) is None


def test_a_tap_names_walk_turn_and_option() -> None:
    assert _read(tap(7, "12:3:0")) == Incoming(7, 7, True, OptionTapped(12, 3, 0, AT), "tap-12:3:0")


@pytest.mark.parametrize(
    "data", ["", "x", "1:2", "1:2:3:4", "a:b:c", "1:-2:3", "1:2:", "¹:2:3", "1: 2:3", "1:2:3.0"]
)
def test_a_tap_with_other_data_fits_no_screen(data: str) -> None:
    incoming = _read(tap(7, data))
    assert incoming.event == OptionTapped(0, 0, 0, AT)
    assert incoming.callback_id is not None


def test_a_tap_on_a_message_that_is_too_old_to_see_is_still_a_tap() -> None:
    raw = tap(7, "1:2:3")
    raw["callback_query"]["message"]["date"] = 0
    assert _read(raw).event == OptionTapped(1, 2, 3, AT)


def test_ids_are_found_in_good_updates() -> None:
    said, tapped = message(7, "hallo", number=5), tap(8, "1:2:3", number=6)
    assert (update_id(said), chat_id(said), callback_id(said)) == (5, 7, None)
    assert (update_id(tapped), chat_id(tapped), callback_id(tapped)) == (6, 8, "tap-1:2:3")


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "onzin",
        [],
        {},
        {"update_id": "1", "message": "x", "callback_query": "y"},
        {"update_id": None, "message": {"chat": 3}, "callback_query": ["id"]},
        {"update_id": True, "message": {"chat": {"id": "7"}}, "callback_query": {"id": 7}},
        {"update_id": 1.0, "callback_query": {"message": {"chat": {"id": True}}}},
        {"update_id": 2**63, "message": {"chat": {"id": 2**63}}},
        {"message": {"chat": {"id": -7}}},
    ],
)
def test_no_ids_are_found_in_what_is_none(raw: Any) -> None:
    assert (update_id(raw), chat_id(raw), callback_id(raw)) == (None, None, None)
