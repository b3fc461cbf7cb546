"""Turns a row of the outbox into a call, by filling in what the row leaves open.

A row may name the message to change by its slot instead of its id. And it may hold a file as data,
from which the file is made just before sending: `{"photo": {"drawing": "shared", …}}`. A
`file_name` in there names the file; a picture needs none.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from bot.api.deleting import RECALL
from bot.sending.uploaded_pictures import UploadedPictures, picture_of
from bot.visits.render import DELETE
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import SESSION, kind_of

K = TypeVar("K")
V = TypeVar("V")

Maker = Callable[[Mapping[str, Any]], Awaitable[bytes]]
"""Makes a file's bytes from the data that a row holds instead."""

_REMEMBERED = 4096
_RECALLED_SECONDS = 3600.0
"""Seconds: a recall also deletes a message that was sent at most this long ago, though the recall
doesn't name it."""
_GONE = 0
_Look = tuple[int, ...]
"""Hashes, not words: people's words are kept only in the database, where they can be erased."""
OTHERWISE = "otherwise"
"""The key in a file's data with the text to send if there can be no file."""
FOR_MANY = "for_many"
"""The key in a file's data that says that the same file goes to many, and is uploaded once."""
_UPLOADED_ONCE = {"sendPhoto": "photo", "sendDocument": "document"}
_CAPTIONS = {"caption": "text", "caption_entities": "entities"}
_LIKE_A_TEXT = ("message_thread_id", "reply_markup", "disable_notification", "protect_content")


class NotMadeError(Exception):
    """A file could not be made; the message is the name of the error."""


class Outgoing:
    """Knows the message id of each slot, and makes the files that rows describe."""

    def __init__(
        self,
        database: Database,
        makers: Mapping[str, Maker],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`makers`: by the key in a row's data that asks for it, such as 'drawing'."""
        self._database, self._makers, self._monotonic = database, makers, monotonic
        self._screens: dict[tuple[int, str], int] = {}
        self._shown: dict[tuple[int, str], _Look] = {}
        """What the message of a slot looks like, where every call about it is known to be done."""
        self._newest: dict[int, tuple[int, float]] = {}
        """The last message that was sent to a chat, and when."""
        self._pictures = UploadedPictures()
        self._uploading: dict[int, bytes] = {}
        self._by_id: dict[int, bytes] = {}
        """By row, the picture that its call uploads, or sends by its id."""

    async def params(self, row: OutboxRow) -> dict[str, Any] | None:
        """The parameters of the call; None if the message that it changes isn't known any more.

        Raises NotMadeError and StorageUnavailable.
        """
        # Until the call is answered, it is uncertain what the message looks like.
        if row.slot is not None:
            self._shown.pop((row.chat_id, row.slot), None)
        elif not is_message(row):
            _forget_chat(self._shown, row.chat_id)
        params = {**row.params, "chat_id": row.chat_id}
        if is_about_a_message(row) and row.slot is not None:
            # The row has this in case the edit must become a new message; an edit itself doesn't
            # take it.
            params.pop("message_thread_id", None)
            message_id = await self._on_screen(row.chat_id, row.slot)
            if message_id == _GONE:
                return None
            params["message_id"] = message_id
        if row.method == RECALL:
            params["message_ids"] = self._with_newest(row)
        for name, value in row.params.items():
            if (kind := self._to_make(value)) is not None:
                known = await self._known_picture(row, value)
                params[name] = await self._made(kind, value) if known is None else known
        return params

    async def _known_picture(self, row: OutboxRow, value: Mapping[str, Any]) -> str | None:
        """The id of a picture, or of a file for many, that was uploaded before; None if it is
        neither, or if this call has to upload it."""
        if row.method != "sendPhoto" and not value.get(FOR_MANY):
            return None
        picture = picture_of(value)
        known = await self._pictures.id_of(picture)
        (self._uploading if known is None else self._by_id)[row.id] = picture
        return known

    def upload_again(self, row: OutboxRow) -> bool:
        """Telegram refused the row: whether it went by the id of a picture. Then the id is
        forgotten, and the row can be sent once more."""
        picture = self._by_id.pop(row.id, None)
        if picture is not None:
            self._pictures.refused(picture)
        return picture is not None

    def ended(self, row: OutboxRow) -> None:
        """The call for the row is over, however it went: nobody waits for its upload any more."""
        self._by_id.pop(row.id, None)
        if (picture := self._uploading.pop(row.id, None)) is not None:
            self._pictures.ended(picture, None)

    def changes_nothing(self, row: OutboxRow) -> bool:
        """Whether the message already looks as this edit asks, because two changes undid each other
        while it waited. Telegram refuses such an edit."""
        if row.method != "editMessageText" or row.slot is None:
            return False
        return self._shown.get((row.chat_id, row.slot)) == _look(row)

    def sent(self, row: OutboxRow, result: Any) -> int | None:
        """Remember what the message looks like now; returns the id of a new message, if one was
        made."""
        if row.slot is not None and row.method in ("sendMessage", "editMessageText"):
            _remember(self._shown, (row.chat_id, row.slot), _look(row))
        if is_about_a_message(row) or not isinstance(result, dict):
            return None
        sent = result.get(_UPLOADED_ONCE.get(row.method, ""))
        if row.id in self._uploading and sent:
            # Of a picture there are several sizes; the last is the largest.
            file = sent[-1] if isinstance(sent, list) else sent
            self._pictures.ended(self._uploading.pop(row.id), file["file_id"])
        message_id: int | None = result.get("message_id")
        if message_id is not None:
            _remember(self._newest, row.chat_id, (message_id, self._monotonic()))
            if row.slot is not None:
                _remember(self._screens, (row.chat_id, row.slot), message_id)
        return message_id

    def gone(self, chat_id: int, slot: str) -> None:
        """Remember that the message of this slot is gone."""
        _remember(self._screens, (chat_id, slot), _GONE)
        self._shown.pop((chat_id, slot), None)

    def forget(self, chat_id: int) -> None:
        """Forget all messages of this chat."""
        _forget_chat(self._screens, chat_id)
        _forget_chat(self._shown, chat_id)

    def in_words(self, row: OutboxRow) -> OutboxRow | None:
        """The row as a text message without its file, for when the file can't be made or sent: what
        the file's data says to say `OTHERWISE`, else its caption. None if there is neither, or no
        file that we make."""
        made = [value for value in row.params.values() if self._to_make(value) is not None]
        if not made:
            return None
        words = {_CAPTIONS[key]: row.params[key] for key in _CAPTIONS if key in row.params}
        words = made[0].get(OTHERWISE, words)
        if not words.get("text"):
            return None
        kept = {key: row.params[key] for key in _LIKE_A_TEXT if key in row.params}
        return replace(row, method="sendMessage", params={**words, **kept})

    async def _on_screen(self, chat_id: int, slot: str) -> int:
        message_id = self._screens.get((chat_id, slot))
        if message_id is None:
            message_id = await self._database.read(
                lambda work: work.screens.message_of(chat_id, slot)
            )
        return _GONE if message_id is None else message_id

    def _with_newest(self, row: OutboxRow) -> list[int]:
        """Ids to delete, plus the message that was being sent when the recall was queued."""
        found: set[int] = set(row.params["message_ids"])
        message_id, at = self._newest.get(row.chat_id, (0, 0.0))
        if message_id and self._monotonic() - at < _RECALLED_SECONDS:
            found.add(message_id)
        return sorted(found)

    def _to_make(self, value: Any) -> str | None:
        if not isinstance(value, dict):
            return None
        return next((kind for kind in self._makers if kind in value), None)

    async def _made(self, kind: str, value: Mapping[str, Any]) -> dict[str, Any]:
        try:
            content = await self._makers[kind](value)
        except StorageUnavailable:
            raise
        except Exception as error:
            reason = type(error).__name__
        else:
            return {"file_name": value.get("file_name", kind), "bytes": content}
        # Not chained: the error may quote what someone wrote.
        raise NotMadeError(reason)


def as_new_message(row: OutboxRow) -> OutboxRow | None:
    """The new message that an edit becomes when its message is gone.

    Only for sessions, whose messages must stay readable whatever happens to the chat; None for
    others, and for an edit without a text.
    """
    if row.method != "editMessageText" or row.slot is None or kind_of(row.slot) != SESSION:
        return None
    return replace(row, method="sendMessage")


def said_instead(row: OutboxRow, sorry: str) -> list[dict[str, Any]]:
    """The texts to send instead of a message that Telegram refused: its own text without buttons,
    if it had any, and `sorry`."""
    has_words = row.method in ("sendMessage", "editMessageText")
    if not sorry or row.chat_id <= 0 or not (has_words or row.method.startswith("send")):
        return []
    bare = has_words and bool(row.params.get("reply_markup")) and bool(row.params.get("text"))
    said = [row.params["text"], sorry] if bare else [sorry]
    return [{"chat_id": row.chat_id, "text": text} for text in said]


def _look(row: OutboxRow) -> _Look:
    """What the message looks like after this call: its text and its buttons."""
    parts = (row.params.get(key) or None for key in ("text", "entities", "reply_markup"))
    return tuple(hash(repr(part)) for part in parts)


def thread_of(row: OutboxRow) -> int | None:
    """The topic of a group that the call goes to; None outside topics."""
    thread: int | None = row.params.get("message_thread_id")
    return thread


def is_about_a_message(row: OutboxRow) -> bool:
    """Whether the call changes or deletes an existing message and makes no new one."""
    return is_edit(row) or row.method == DELETE


def is_edit(row: OutboxRow) -> bool:
    """Whether making the call twice changes nothing."""
    return row.method.startswith("edit")


def is_message(row: OutboxRow) -> bool:
    """Whether the call makes a new message."""
    return row.method.startswith("send")


def _forget_chat(of: dict[tuple[int, str], V], chat_id: int) -> None:
    for key in [key for key in of if key[0] == chat_id]:
        del of[key]


def _remember(of: dict[K, V], key: K, value: V) -> None:
    # Taken out and put back at the end: the least recently used is forgotten first.
    of.pop(key, None)
    if len(of) >= _REMEMBERED:
        del of[next(iter(of))]
    of[key] = value
