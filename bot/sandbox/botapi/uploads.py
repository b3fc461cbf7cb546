"""Sending documents and pictures."""

import struct

from bot.sandbox.botapi.api_errors import bad_request, too_large, too_strict_for_telegram
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
    source = _source(params, kind)
    if isinstance(source, Upload):
        _check_upload(source, kind)
    chat = context.open_chat(params)
    extra = in_topic(context, chat, params)
    context.limiter.admit_send(chat.id)
    if isinstance(source, Upload):
        file = _stored(context, source, kind)
    else:
        file = _sent_before(context, source)
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


def _source(params: Params, kind: str) -> Upload | str:
    """The file of a call, or the id of one that was sent before; the bot sends none by its
    address."""
    source = params.json(kind)
    if source is None:
        raise bad_request(f"there is no {kind} in the request")
    if isinstance(source, Upload | str):
        return source
    raise too_strict_for_telegram("this sandbox only knows files that are uploaded")


def _sent_before(context: Context, file_id: str) -> StoredFile:
    file = context.world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


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


def _stored(context: Context, upload: Upload, kind: str) -> StoredFile:
    file = context.world.add_file(upload.file_name, upload.mime_type, upload.content)
    if kind == "photo":
        file.width, file.height = picture_size(upload.content) or (0, 0)
    return file


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, the kind that the bot sends; None for anything else."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return (width, height) if width and height else None
    return None
