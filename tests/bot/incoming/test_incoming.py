"""What an update says: who, where and what, also when it isn't what it should be."""

from typing import Any

import pytest

from bot.incoming.incoming import (
    BotRemoved,
    Incoming,
    callback_id,
    chat_id,
    read_update,
    sent_at,
    update_id,
)
from dialogs.walk.events import (
    CommandGiven,
    OptionTapped,
    SomethingSent,
    TextEdited,
    TextWritten,
)
from tests.support.raw_updates import GROUP, NAME, message, tap

AT = 1_700_000_000.0
_FILE = {"file_id": "a", "file_unique_id": "b"}
_FORWARD = {"type": "hidden_user", "date": 5, "sender_user_name": NAME}


def _read(raw: dict[str, Any]) -> Incoming:
    incoming = read_update(raw, AT)
    assert incoming is not None
    return incoming


@pytest.mark.parametrize("text", ["elke dinsdag", "  koken\n", "/ is geen commando", "🙂"])
def test_a_text_comes_as_it_was_written(text: str) -> None:
    raw = message(7, text, number=5)
    assert _read(raw) == Incoming(7, 7, True, TextWritten(text, AT, raw["message"]["message_id"]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/start", "start"),
        ("/HELP", "help"),
        ("/checklist@ontmoetwijzer_bot", "checklist"),
        ("/onzin", "onzin"),
    ],
)
def test_a_command_is_known_by_its_name_alone(text: str, name: str) -> None:
    assert _read(message(7, text)).event == CommandGiven(name, AT)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("/start klein", "klein"),
        ("/start@ontmoetwijzer_bot  Klein_2-b \n", "klein_2-b"),
        ("/start " + "x" * 64, "x" * 64),
        ("/start " + "x" * 65, ""),
        ("/start klein anders", ""),
        ("/start kleïn", ""),
        ("/start \u202eklein", ""),
        ("/start ' OR 1=1 --", ""),
        ("/start {klein}", ""),
        ("/start ../klein", ""),
        ("/start 😀", ""),
        ("/start", ""),
    ],
)
def test_what_stands_behind_a_command_is_what_a_link_may_carry(text: str, about: str) -> None:
    assert _read(message(7, text)).event == CommandGiven("start", AT, about)


def test_a_command_further_on_is_a_text() -> None:
    raw = message(7, "typ /start")
    raw["message"]["entities"] = [{"type": "bot_command", "offset": 4, "length": 6}]
    assert _read(raw).event == TextWritten("typ /start", AT, raw["message"]["message_id"])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"text": " \n\u2003"}, "anders"),
        ({"photo": []}, "anders"),
        ({"sticker": None}, "anders"),
        ({}, "anders"),
        ({"photo": [_FILE | {"width": 1, "height": 1}]}, "beeld"),
        ({"photo": [_FILE | {"width": 1, "height": 1}], "caption": " "}, "beeld"),
        ({"video": _FILE | {"width": 1, "height": 1, "duration": 1}}, "beeld"),
        ({"document": _FILE}, "beeld"),
        ({"voice": _FILE | {"duration": 1}}, "spraak"),
        ({"audio": _FILE | {"duration": 1}}, "spraak"),
        ({"video_note": _FILE | {"length": 1, "duration": 1}}, "spraak"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "sticker"),
        ({"location": {"latitude": 52.0, "longitude": 5.0}}, "plek"),
        ({"contact": {"phone_number": "1", "first_name": NAME}}, "plek"),
        ({"text": "van een ander", "forward_origin": _FORWARD}, "doorgestuurd"),
        ({"text": "/start", "forward_origin": _FORWARD}, "doorgestuurd"),
        ({"caption": "van een ander", "forward_origin": _FORWARD}, "doorgestuurd"),
    ],
)
def test_what_cannot_be_an_answer_has_a_kind(content: dict[str, Any], kind: str) -> None:
    raw = message(7, "")
    del raw["message"]["text"]
    raw["message"] |= content
    assert _read(raw) == Incoming(7, 7, True, SomethingSent(kind, AT))


def test_the_words_under_a_picture_are_a_text() -> None:
    raw = message(7, "")
    del raw["message"]["text"]
    raw["message"] |= {"photo": [_FILE | {"width": 1, "height": 1}], "caption": "dinsdag"}
    assert _read(raw).event == TextWritten("dinsdag", AT, raw["message"]["message_id"])


@pytest.mark.parametrize("field", ["text", "caption"])
def test_an_edit_names_its_message(field: str) -> None:
    raw = _as("edited_message", message(7, ""))
    del raw["edited_message"]["text"]
    raw["edited_message"][field] = "woensdag"
    event = TextEdited(raw["edited_message"]["message_id"], "woensdag", AT)
    assert _read(raw) == Incoming(7, 7, True, event)


def test_an_edit_without_words_or_in_a_group_asks_nothing() -> None:
    raw = _as("edited_message", message(7, "hallo", chat=GROUP))
    assert read_update(raw, AT) is None
    raw = _as("edited_message", message(7, ""))
    assert read_update(raw, AT) is None


def test_a_reaction_that_is_added_is_something_sent() -> None:
    thumb = {"type": "emoji", "emoji": "👍"}
    assert _read(_reaction([], [thumb])) == Incoming(7, 7, True, SomethingSent("reactie", AT))
    assert read_update(_reaction([thumb], []), AT) is None
    assert read_update(_reaction([], [thumb], chat=GROUP), AT) is None
    nobodys = _reaction([], [thumb])
    del nobodys["message_reaction"]["user"]
    assert read_update(nobodys, AT) is None


def test_who_unblocks_us_can_be_reached_and_who_blocks_us_cannot() -> None:
    assert _read(_member("kicked", "member")) == Incoming(7, 7, True, None)
    assert _read(_member("member", "kicked")) == Incoming(7, 7, True, BotRemoved())
    assert read_update(_member("member", "administrator"), AT) is None


def test_a_service_message_asks_nothing() -> None:
    raw = message(7, "")
    del raw["message"]["text"]
    raw["message"]["pinned_message"] = message(7, "hallo")["message"]
    assert read_update(raw, AT) is None


def _as(kind: str, raw: dict[str, Any]) -> dict[str, Any]:
    return {"update_id": raw["update_id"], kind: raw["message"]}


def _reaction(old: list[Any], new: list[Any], chat: dict[str, Any] | None = None) -> dict[str, Any]:
    said = message(7, "")["message"]
    shown = {"chat": chat or said["chat"], "user": said["from"], "message_id": 3, "date": 5}
    return {"update_id": 1, "message_reaction": shown | {"old_reaction": old, "new_reaction": new}}


def _member(old: str, new: str) -> dict[str, Any]:
    said = message(7, "")["message"]
    bot = {"id": 70, "is_bot": True, "first_name": "Bot"}
    rights = {"can_be_edited": False, "is_anonymous": False, "until_date": 0}
    rights |= dict.fromkeys(
        (
            *(
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_edit_stories",
            ),
            *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
            *("can_post_stories", "can_delete_stories"),
        ),
        False,
    )
    change = {
        f"{when}_chat_member": {"status": status, "user": bot, **rights}
        for when, status in (("old", old), ("new", new))
    }
    return {
        "update_id": 1,
        "my_chat_member": {"chat": said["chat"], "from": said["from"], "date": 5, **change},
    }


def test_in_a_group_only_commands_and_taps_are_ours() -> None:
    assert read_update(message(7, "hallo", chat=GROUP), AT) is None
    command = _read(message(7, "/start", chat=GROUP))
    assert (command.private, command.chat_id) == (False, GROUP["id"])
    assert not _read(tap(7, "1:2:3", chat=GROUP)).private


def test_a_message_without_a_sender_asks_nothing() -> None:
    raw = message(7, "/start")
    del raw["message"]["from"]
    assert read_update(raw, AT) is None


@pytest.mark.parametrize("kind", ["channel_post", "my_chat_member_of_the_future"])
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


@pytest.mark.parametrize("date", [None, "gisteren", True, -1, 10**400])
def test_a_time_is_found_in_what_has_one(date: Any) -> None:
    raw = message(7, "hallo")
    assert sent_at(raw) == AT
    raw["message"]["date"] = date
    assert sent_at(raw) is None
