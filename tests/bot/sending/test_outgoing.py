"""What a row leaves open is filled in just before it goes."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.sending.outgoing import (
    NotMadeError,
    Outgoing,
    as_new_message,
    is_about_a_message,
    is_edit,
    is_message,
)
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import EMPTY
from tests.storage.raw import make_known
from tests.support.sending import Sending

SPREAD = {"drawing": "spread", "bars": [["ja", 3]]}


def _row(method: str, slot: str | None = None, chat_id: int = 5, **params: Any) -> OutboxRow:
    return OutboxRow(1, chat_id, method, params, slot)


async def _draw(spec: Mapping[str, Any]) -> bytes:
    return f"{spec['drawing']}:{spec['bars'][0][1]}".encode()


@pytest.fixture
def outgoing(out: Sending) -> Outgoing:
    return Outgoing(out.database, {"drawing": _draw, "edition": _gone}, out.time.monotonic)


async def _gone(spec: Mapping[str, Any]) -> bytes:
    raise StorageUnavailable("database is locked")


async def _remembered(database: Database, slot: str, message_id: int) -> None:
    def send(work: Any) -> None:
        make_known(work, 5)
        work.outbox.mark_sent(
            work.outbox.enqueue(5, "sendMessage", {}, 1.0, slot, None).id, message_id, 1.0
        )

    await database.unit(send)


@pytest.mark.parametrize("method", ["editMessageText", "editMessageReplyMarkup", "deleteMessage"])
async def test_a_message_is_found_by_its_slot(
    outgoing: Outgoing, out: Sending, method: str
) -> None:
    row = _row(method, "s1p2", message_thread_id=3)
    assert await outgoing.params(row) is None
    await _remembered(out.database, "s1p2", 41)
    assert await outgoing.params(row) == {"chat_id": 5, "message_id": 41}
    outgoing.sent(_row("sendMessage", "s1p2"), {"message_id": 42})
    assert await outgoing.params(row) == {"chat_id": 5, "message_id": 42}
    outgoing.gone(5, "s1p2")
    assert await outgoing.params(row) is None
    outgoing.forget(5)
    assert await outgoing.params(row) == {"chat_id": 5, "message_id": 41}


async def test_a_call_that_names_its_message_itself_is_left_alone(outgoing: Outgoing) -> None:
    row = _row("deleteMessage", message_id=9)
    assert await outgoing.params(row) == {"chat_id": 5, "message_id": 9}


async def test_the_topic_of_a_message_is_told_and_that_of_an_edit_is_not(
    outgoing: Outgoing,
) -> None:
    row = _row("editMessageText", "s1g", text="Bijna klaar", message_thread_id=3)
    new = as_new_message(row)
    assert new is not None
    assert await outgoing.params(new) == {
        "chat_id": 5, "text": "Bijna klaar", "message_thread_id": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("method", "slot"),
    [
        ("editMessageReplyMarkup", "s1p2"),
        ("editMessageText", "w1t2"),
        ("editMessageText", None),
        ("deleteMessage", "s1p2"),
    ],
)
def test_what_never_becomes_a_new_message(method: str, slot: str | None) -> None:
    assert as_new_message(_row(method, slot, text="a")) is None


async def test_a_file_is_made_of_what_the_row_holds(outgoing: Outgoing) -> None:
    row = _row("sendPhoto", photo=SPREAD, caption="Drie van jullie", chat_id=-7)
    assert await outgoing.params(row) == {
        "chat_id": -7,
        "photo": {"file_name": "drawing", "bytes": b"spread:3"},
        "caption": "Drie van jullie",
    }
    named = _row("sendDocument", document={**SPREAD, "file_name": "beeld.png"})
    made = await outgoing.params(named)
    assert made is not None
    assert made["document"]["file_name"] == "beeld.png"


async def test_a_file_that_cannot_be_made(outgoing: Outgoing) -> None:
    row = _row("sendPhoto", photo={"drawing": "CANARY"})
    with pytest.raises(NotMadeError, match=r"^KeyError$") as failed:
        await outgoing.params(row)
    assert failed.value.__context__ is None
    with pytest.raises(StorageUnavailable):
        await outgoing.params(_row("sendDocument", document={"edition": 3}))


def test_the_words_that_go_with_a_file(outgoing: Outgoing) -> None:
    bold = [{"type": "bold", "offset": 0, "length": 4}]
    kept: dict[str, Any] = {"message_thread_id": 3, "reply_markup": {"inline_keyboard": []}}
    row = _row(
        "sendPhoto", "s1q", photo=SPREAD, caption="Drie", caption_entities=bold,
        show_caption_above_media=True, **kept,
    )  # fmt: skip
    words = outgoing.in_words(row)
    assert words == _row("sendMessage", "s1q", text="Drie", entities=bold, **kept)
    assert outgoing.in_words(words) is None
    assert outgoing.in_words(_row("sendPhoto", photo=SPREAD)) is None
    # A file may say what to say without it: a caption such as 'here it is' would be wrong.
    other = {**SPREAD, "otherwise": {"text": "Het lukt niet."}}
    without = outgoing.in_words(_row("sendDocument", document=other, caption="Hier is het."))
    assert without == _row("sendMessage", text="Het lukt niet.")
    # A file that is there isn't refused for want of making it.
    text = {"file_name": "a.txt", "text": "a"}
    assert outgoing.in_words(_row("sendDocument", document=text, caption="a")) is None


async def test_a_recall_takes_along_what_was_just_sent(outgoing: Outgoing, out: Sending) -> None:
    recall = _row("deleteMessages", message_ids=[4, 9])
    outgoing.sent(_row("sendMessage"), {"message_id": 12})
    found = await outgoing.params(recall)
    assert found == {"chat_id": 5, "message_ids": [4, 9, 12]}
    out.time.now += 3600.0
    assert await outgoing.params(recall) == {"chat_id": 5, "message_ids": [4, 9]}


def test_only_a_message_has_a_number(outgoing: Outgoing) -> None:
    for method in ("editMessageText", "deleteMessage"):
        assert outgoing.sent(_row(method, "s1p2"), {"message_id": 4}) is None
    assert outgoing.sent(_row("sendMessage"), True) is None
    assert outgoing.sent(_row("sendPhoto", "s1p2"), {"message_id": 4}) == 4


BUTTON = {"inline_keyboard": [[{"text": "Ja", "callback_data": "s1:1:0"}]]}


@pytest.mark.parametrize(
    ("first", "then", "same"),
    [
        ({"text": "a"}, {"text": "a"}, True),
        ({"text": "a"}, {"text": "b"}, False),
        ({"text": "a", "reply_markup": BUTTON}, {"text": "a", "reply_markup": BUTTON}, True),
        ({"text": "a", "reply_markup": BUTTON}, {"text": "a"}, False),
        ({"text": "a", "entities": [{"type": "bold"}]}, {"text": "a"}, False),
        ({"text": "a", "message_thread_id": 3}, {"text": "a", "entities": []}, True),
    ],
)
async def test_an_edit_that_changes_nothing(
    outgoing: Outgoing, first: dict[str, Any], then: dict[str, Any], same: bool
) -> None:
    edit = _row("editMessageText", "s1g", **then)
    assert not outgoing.changes_nothing(edit)
    outgoing.sent(_row("sendMessage", "s1g", **first), {"message_id": 4})
    assert outgoing.changes_nothing(edit) == same
    assert not outgoing.changes_nothing(_row("editMessageText", "s1h", **then))
    assert not outgoing.changes_nothing(_row("editMessageText", "s1g", chat_id=6, **then))


async def test_a_message_of_which_nobody_knows_what_it_looks_like(outgoing: Outgoing) -> None:
    edit = _row("editMessageText", "s1g", text="a")
    calls = (
        _row("editMessageReplyMarkup", "s1g", reply_markup=BUTTON),
        _row(EMPTY, message_id=4, text="weg"),
        _row("deleteMessages", message_ids=[4]),
    )
    for call in calls:
        outgoing.sent(edit, True)
        assert outgoing.changes_nothing(edit)
        await outgoing.params(call)
        outgoing.sent(call, True)
        assert not outgoing.changes_nothing(edit)
    outgoing.sent(edit, True)
    await outgoing.params(_row("sendMessage", text="b"))
    assert outgoing.changes_nothing(edit)
    outgoing.gone(5, "s1g")
    assert not outgoing.changes_nothing(edit)
    outgoing.sent(edit, True)
    outgoing.forget(5)
    assert not outgoing.changes_nothing(edit)


async def test_what_is_remembered_has_a_bound(
    outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sending.outgoing._REMEMBERED", 3)
    for number in (1, 2, 3, 1, 4):
        outgoing.sent(_row("sendMessage", f"w1t{number}"), {"message_id": number})
    edits = [_row("editMessageText", f"w1t{number}") for number in range(1, 5)]
    found = [await outgoing.params(edit) for edit in edits]
    assert [params and params["message_id"] for params in found] == [1, None, 3, 4]


def test_kinds_of_calls() -> None:
    kinds = [is_about_a_message, is_edit, is_message]
    for method, expected in [
        ("sendPhoto", [False, False, True]),
        ("editMessageText", [True, True, False]),
        ("deleteMessage", [True, False, False]),
        ("deleteMessages", [False, False, False]),
    ]:
        assert [kind(_row(method)) for kind in kinds] == expected
