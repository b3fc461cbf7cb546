"""Sending documents and pictures."""

import struct
from typing import Any

from bot.sandbox.botapi.api_errors import bad_request, too_large
from bot.sandbox.botapi.checks import inline_keyboard
from bot.sandbox.botapi.messages import in_topic, message_caption
from bot.sandbox.botapi.params import ParamKind, Params, Upload
from bot.sandbox.botapi.registry import Context, method
from bot.sandbox.world.model import JsonObject, StoredFile

MAX_DOCUMENT_BYTES = 50 * 1024 * 1024
MAX_BYTES = {"document": MAX_DOCUMENT_BYTES, "photo": 10 * 1024 * 1024}
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20
_PNG = b"\x89PNG\r\n\x1a\n"


@method(
    "sendDocument",
    chat_id=ParamKind.INTEGER,
    document=ParamKind.FILE,
    caption=ParamKind.STRING,
    caption_entities=ParamKind.JSON,
    message_thread_id=ParamKind.INTEGER,
    reply_markup=ParamKind.JSON,
)
def send_document(context: Context, params: Params) -> JsonObject:
    """Send a file."""
    return _send_file(context, params, "document")


@method(
    "sendPhoto",
    chat_id=ParamKind.INTEGER,
    photo=ParamKind.FILE,
    caption=ParamKind.STRING,
    caption_entities=ParamKind.JSON,
    message_thread_id=ParamKind.INTEGER,
    reply_markup=ParamKind.JSON,
)
def send_photo(context: Context, params: Params) -> JsonObject:
    """Send a picture."""
    return _send_file(context, params, "photo")


def _send_file(context: Context, params: Params, kind: str) -> JsonObject:
    text, entities = message_caption(params)
    keyboard = inline_keyboard(params.json("reply_markup"))
    source = params.json(kind)
    _check_source(context, source, kind)
    chat = context.open_chat(params)
    extra = in_topic(context, chat, params)
    context.limiter.admit_send(chat.id)
    file = _stored(context, source, kind)
    message = context.world.add_message(
        chat,
        person_id=None,
        text=text,
        entities=entities,
        keyboard=keyboard,
        document=file if kind == "document" else None,
        photo=file if kind == "photo" else None,
        extra=extra,
    )
    return context.world.message_object(message)


def _check_source(context: Context, source: Any, kind: str) -> None:
    """Refuse anything that is neither an upload nor the id of a file that was sent before."""
    if isinstance(source, Upload):
        _check_upload(source, kind)
    elif not source:
        raise bad_request(f"there is no {kind} in the request")
    elif source not in context.world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    elif kind == "photo" and not context.world.files[source].width:
        raise bad_request("can't use file of type Document as Photo")


def _check_upload(upload: Upload, kind: str) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > MAX_BYTES[kind]:
        raise too_large()
    if kind == "photo":
        size = picture_size(upload.content)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > MAX_PHOTO_SIDES or max(size) > MAX_PHOTO_RATIO * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _stored(context: Context, source: Any, kind: str) -> StoredFile:
    """The stored file; a new upload is stored first."""
    if not isinstance(source, Upload):
        return context.world.files[source]
    file = context.world.add_file(source.file_name, source.mime_type, source.content)
    if kind == "photo":
        file.width, file.height = picture_size(source.content) or (0, 0)
    return file


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; None for anything else."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return (width, height) if width and height else None
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg_size(content)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        # The start-of-frame markers, without the tables that lie between them.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None
