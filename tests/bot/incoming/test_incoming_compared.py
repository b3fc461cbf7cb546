"""What our reader makes of an update is what Telegram's library makes of it; and something that
isn't an update becomes nothing worse than a malformed one."""

from __future__ import annotations

import contextlib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.incoming.incoming import MalformedUpdateError, read_update
from tests.support.library_reader import read_by_library
from tests.support.raw_updates import NAME

AT = 1_700_000_000.0
Objects = st.SearchStrategy[dict[str, Any]]

IDS = st.integers(1, 2**52)
TEXTS = st.one_of(
    st.sampled_from(["/start", "/start sjabloon", "/START@bot x y", " \n", "koken", "🙂", "a/b"]),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40),
)
FILE = {"file_id": "a", "file_unique_id": "b"}
SIZED = FILE | {"width": 1, "height": 1}
LOOKS = {"is_animated": False, "is_video": False, "type": "regular"}
CONTENTS: tuple[dict[str, Any], ...] = (
    {},
    {"photo": [SIZED]},
    {"photo": []},
    {"video": SIZED | {"duration": 1}},
    {"animation": SIZED | {"duration": 1}, "document": FILE},
    {"document": FILE},
    {"story": {"id": 1, "chat": {"id": 5, "type": "private"}}},
    {"voice": FILE | {"duration": 1}},
    {"audio": FILE | {"duration": 1}},
    {"video_note": FILE | {"length": 1, "duration": 1}},
    {"sticker": SIZED | LOOKS},
    {"sticker": None},
    {"dice": {"emoji": "🎲", "value": 3}},
    {"location": {"latitude": 52.0, "longitude": 5.0}},
    {"contact": {"phone_number": "1", "first_name": NAME}},
    {"new_chat_members": [{"id": 4, "is_bot": False, "first_name": NAME}]},
    {"left_chat_member": {"id": 4, "is_bot": True, "first_name": NAME}},
    {"new_chat_title": NAME},
    {"migrate_to_chat_id": -1001},
    {"group_chat_created": True},
)
FORWARD = {"type": "hidden_user", "date": 5, "sender_user_name": NAME}


def users() -> Objects:
    return st.builds(lambda id_: {"id": id_, "is_bot": False, "first_name": NAME}, IDS)


def chats() -> Objects:
    return st.builds(
        lambda kind, id_: {"id": id_ if kind == "private" else -id_, "type": kind},
        st.sampled_from(["private", "private", "group", "supergroup", "channel"]),
        IDS,
    )


@st.composite
def entities(draw: st.DrawFn, text: str) -> list[dict[str, Any]]:
    word = text.split(" ")[0]
    command = {"type": "bot_command", "offset": 0, "length": max(len(word), 1)}
    other = {"type": "bold", "offset": 0, "length": 1}
    later = {"type": "bot_command", "offset": 1, "length": 1}
    return draw(st.lists(st.sampled_from([command, other, later]), max_size=2))


@st.composite
def messages(draw: st.DrawFn) -> dict[str, Any]:
    message = {"message_id": draw(IDS), "date": draw(st.integers(0, 2**31)), "chat": draw(chats())}
    if draw(st.integers(0, 9)):
        message["from"] = draw(users())
    if draw(st.booleans()):
        text = draw(TEXTS)
        message |= {"text": text, "entities": draw(entities(text))}
    else:
        message |= draw(st.sampled_from(CONTENTS))
        if draw(st.booleans()):
            message["caption"] = draw(TEXTS)
    if not draw(st.integers(0, 5)):
        message["forward_origin"] = FORWARD
    if not draw(st.integers(0, 5)):
        shown = {"message_id": 3, "date": 0, "chat": message["chat"]}
        message["pinned_message"] = shown
    return message


@st.composite
def taps(draw: st.DrawFn) -> dict[str, Any]:
    query = {"id": draw(st.text(max_size=9)), "from": draw(users()), "chat_instance": "1"}
    if draw(st.integers(0, 5)):
        seen = {"message_id": 3, "date": draw(st.sampled_from([0, 5])), "chat": draw(chats())}
        query["message"] = seen
    if draw(st.booleans()):
        query["data"] = draw(st.sampled_from(["1:2:3", "x", "1:2", "1:2:3:4", "1:-2:3", "٣:2:3"]))
    return query


@st.composite
def reactions(draw: st.DrawFn) -> dict[str, Any]:
    thumbs = st.lists(st.just({"type": "emoji", "emoji": "👍"}), max_size=1)
    reaction = {"chat": draw(chats()), "message_id": 3, "date": 5}
    if draw(st.integers(0, 5)):
        reaction["user"] = draw(users())
    return reaction | {"old_reaction": draw(thumbs), "new_reaction": draw(thumbs)}


@st.composite
def members(draw: st.DrawFn) -> dict[str, Any]:
    bot = {"id": 70, "is_bot": True, "first_name": "Bot"}
    change: dict[str, Any] = {"chat": draw(chats()), "from": draw(users()), "date": 5}
    for when in ("old", "new"):
        status = draw(st.sampled_from(["member", "left", "kicked"]))
        change[f"{when}_chat_member"] = {"status": status, "user": bot, "until_date": 0}
    return change


@st.composite
def updates(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(
        st.sampled_from(
            [
                *("message", "message", "edited_message", "channel_post", "edited_channel_post"),
                *("callback_query", "message_reaction", "my_chat_member", "poll_of_the_future"),
            ]
        )
    )
    of_kind: dict[str, Objects] = {
        "callback_query": taps(),
        "message_reaction": reactions(),
        "my_chat_member": members(),
    }
    return {"update_id": draw(IDS), kind: draw(of_kind.get(kind, messages()))}


@given(updates())
@settings(max_examples=max(150, settings().max_examples))
def test_it_says_what_the_library_reads(raw: dict[str, Any]) -> None:
    assert read_update(raw, AT) == read_by_library(raw, AT)


JUNK = st.sampled_from([None, True, -1, 2.5, "", "onzin", [], [1], {}, {"id": "x"}])


def _spoil(value: Any, draw: st.DrawFn) -> Any:
    """Somewhere in it something else."""
    if isinstance(value, dict) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(value)))
        return value | {key: _spoil(value[key], draw)}
    if isinstance(value, list) and value and draw(st.booleans()):
        return [_spoil(value[0], draw), *value[1:]]
    return draw(JUNK)


@st.composite
def spoiled(draw: st.DrawFn) -> dict[str, Any]:
    raw = draw(updates())
    (kind,) = raw.keys() - {"update_id"}
    return raw | {kind: _spoil(raw[kind], draw)}


@given(spoiled())
@settings(max_examples=max(150, settings().max_examples))
def test_what_is_no_update_is_malformed_at_worst(raw: dict[str, Any]) -> None:
    with contextlib.suppress(MalformedUpdateError):
        read_update(raw, AT)
