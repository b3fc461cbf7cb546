"""Changing pictures, files and what stands under them."""

from typing import Any

from bot.sandbox.errors import ApiError, bad_request, not_modified, too_strict_for_telegram
from bot.sandbox.keyboards import inline_keyboard
from bot.sandbox.methods.files import MAX_BYTES, check_source, stored
from bot.sandbox.methods.messages import message_caption
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.model import JsonObject, Message
from bot.sandbox.params import Kind, Params, Upload

_FIELDS = {"type", "media", "caption", "parse_mode", "caption_entities"}


@method(
    "editMessageCaption",
    chat_id=Kind.CHAT,
    message_id=Kind.INTEGER,
    caption=Kind.STRING,
    parse_mode=Kind.STRING,
    caption_entities=Kind.JSON,
    reply_markup=Kind.JSON,
)
def edit_message_caption(context: Context, params: Params) -> JsonObject:
    """Change what stands under a picture or file; without a caption nothing does."""
    text, entities = message_caption(context, params)
    keyboard = inline_keyboard(params.json("reply_markup"), inline_only=True)
    message = context.own_message(context.open_chat(params), params)
    if not message.has_media:
        raise bad_request("there is no caption in the message to edit")
    if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
        raise not_modified()
    context.limiter.admit_edit(message.chat_id)
    message.text, message.entities, message.keyboard = text, entities, keyboard
    return _edited(context, message)


@method(
    "editMessageMedia",
    chat_id=Kind.CHAT,
    message_id=Kind.INTEGER,
    media=Kind.MEDIA,
    reply_markup=Kind.JSON,
)
def edit_message_media(context: Context, params: Params) -> JsonObject:
    """Put another picture or file in a message, with its caption; a text becomes one too."""
    media = params.json("media")
    if not isinstance(media, dict) or media.get("type") not in MAX_BYTES:
        raise _cannot_parse("type must be photo or document")
    if strange := media.keys() - _FIELDS:
        raise too_strict_for_telegram(f"this sandbox doesn't know {sorted(strange)[0]} of a media")
    kind = media["type"]
    caption = Params({name: media[name] for name in media.keys() - {"type", "media"}})
    text, entities = message_caption(context, caption)
    keyboard = inline_keyboard(params.json("reply_markup"), inline_only=True)
    source = _source(params, media.get("media"))
    check_source(context, source, kind)
    message = context.own_message(context.open_chat(params), params)
    before = (message.photo or message.document, message.text, message.entities, message.keyboard)
    if (_known(context, source), text, entities, keyboard) == before:
        raise not_modified()
    context.limiter.admit_edit(message.chat_id)
    file = stored(context, source, kind)
    message.photo = file if kind == "photo" else None
    message.document = file if kind == "document" else None
    message.text, message.entities, message.keyboard = text, entities, keyboard
    message.extra.pop("link_preview_options", None)
    return _edited(context, message)


def _source(params: Params, media: Any) -> Any:
    if not isinstance(media, str):
        raise _cannot_parse("media not found")
    return params.source(media)


def _known(context: Context, source: Any) -> Any:
    """A picture that was sent before; the same bytes sent anew are another one."""
    return None if isinstance(source, Upload) else context.world.files[source]


def _edited(context: Context, message: Message) -> JsonObject:
    context.world.mark_edited(message)
    return context.world.message_object(message)


def _cannot_parse(reason: str) -> ApiError:
    return bad_request(f"can't parse InputMedia: {reason}")
