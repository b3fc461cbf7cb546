"""Sending, editing and deleting messages, and answering taps."""

from bot.sandbox.botapi.api_errors import (
    bad_request,
    not_modified,
    query_too_old,
    too_strict_for_telegram,
)
from bot.sandbox.botapi.checks import formatted, inline_keyboard
from bot.sandbox.botapi.params import ParamKind, Params, Upload, media_of
from bot.sandbox.botapi.registry import Context, method
from bot.sandbox.world.model import Chat, Entity, JsonObject, MemberStatus, Message
from bot.sandbox.world.text_rules import utf16_length

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_TAP_ANSWER = 200
MAX_DELETED = 100
DELETE_SECONDS = 48 * 3600

# What the bot shows while it is busy; the sandbox knows no other.
_ACTIONS = {"typing"}


@method(
    "sendMessage",
    chat_id=ParamKind.INTEGER,
    text=ParamKind.STRING,
    entities=ParamKind.JSON,
    link_preview_options=ParamKind.JSON,
    message_thread_id=ParamKind.INTEGER,
    reply_markup=ParamKind.JSON,
)
def send_message(context: Context, params: Params) -> JsonObject:
    """Write in a chat."""
    text, entities = message_text(params)
    keyboard = inline_keyboard(params.json("reply_markup"))
    preview = link_preview(params)
    chat = context.open_chat(params)
    extra = preview | in_topic(context, chat, params)
    context.limiter.admit_send(chat.id)
    message = context.world.add_message(
        chat, person_id=None, text=text, entities=entities, keyboard=keyboard, extra=extra
    )
    return context.world.message_object(message)


def message_text(params: Params) -> tuple[str, list[Entity]]:
    """The checked text of a message."""
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    text, entities = formatted(source, params.array("entities"))
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, entities


def message_caption(params: Params) -> tuple[str, list[Entity]]:
    """The checked caption of a file; it may be empty."""
    text, entities = formatted(params.text("caption"), params.array("caption_entities"))
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


def link_preview(params: Params) -> JsonObject:
    """Checked link_preview_options, as the message shows them again: previews can only be off."""
    options = params.json("link_preview_options")
    if options not in (None, {"is_disabled": True}):
        raise too_strict_for_telegram("this sandbox only knows link previews that are disabled")
    return {} if options is None else {"link_preview_options": options}


def in_topic(context: Context, chat: Chat, params: Params) -> JsonObject:
    """The fields of a message that the bot sends to a topic, if it names one."""
    return context.world.placed(chat, None, _thread(chat, params))


def _thread(chat: Chat, params: Params) -> int | None:
    if "message_thread_id" not in params:
        return None
    return checked_thread(chat, params.number("message_thread_id"))


@method(
    "sendChatAction",
    chat_id=ParamKind.INTEGER,
    message_thread_id=ParamKind.INTEGER,
    action=ParamKind.STRING,
)
def send_chat_action(context: Context, params: Params) -> bool:
    """Show that the bot is busy."""
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = context.open_chat(params)
    _thread(chat, params)
    context.world.typing(chat)
    return True


@method("deleteMessage", chat_id=ParamKind.INTEGER, message_id=ParamKind.INTEGER)
def delete_message(context: Context, params: Params) -> bool:
    """Delete a message of the last 48 hours. In a private chat, and in a group where the bot is an
    administrator, people's messages too."""
    chat = context.chat(params)
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    _check_deletable(context, chat, message)
    context.world.delete_message(message)
    return True


@method("deleteMessages", chat_id=ParamKind.INTEGER, message_ids=ParamKind.JSON)
def delete_messages(context: Context, params: Params) -> bool:
    """Delete many messages; unknown ones are ignored."""
    chat = context.chat(params)
    ids = params.array("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MAX_DELETED:
        raise bad_request("too many message identifiers specified")
    if any(type(message_id) is not int for message_id in ids):
        raise bad_request("can't parse message identifier")
    found = [
        chat.messages[message_id]
        for message_id in dict.fromkeys(ids)
        if message_id in chat.messages
    ]
    for message in found:
        _check_deletable(context, chat, message)
    for message in found:
        context.world.delete_message(message)
    return True


def _check_deletable(context: Context, chat: Chat, message: Message) -> None:
    is_old = context.world.clock() - message.date > DELETE_SECONDS
    is_own = message.person_id is None
    if not chat.is_private and chat.bot is MemberStatus.ADMINISTRATOR:
        return
    if is_old or not (is_own or chat.is_private):
        raise bad_request("message can't be deleted")


@method(
    "editMessageText",
    chat_id=ParamKind.INTEGER,
    message_id=ParamKind.INTEGER,
    text=ParamKind.STRING,
    entities=ParamKind.JSON,
    link_preview_options=ParamKind.JSON,
    reply_markup=ParamKind.JSON,
)
def edit_message_text(context: Context, params: Params) -> JsonObject:
    """Change text and buttons; buttons that aren't sent again are gone."""
    text, entities = message_text(params)
    keyboard = inline_keyboard(params.json("reply_markup"))
    preview = link_preview(params)
    message = context.own_message(context.open_chat(params), params)
    if message.has_media:
        raise bad_request("there is no text in the message to edit")
    if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
        raise not_modified()
    context.limiter.admit_edit(message.chat_id)
    message.text, message.entities, message.keyboard = text, entities, keyboard
    message.extra = message.extra | preview
    context.world.mark_edited(message)
    return context.world.message_object(message)


@method(
    "editMessageMedia",
    chat_id=ParamKind.INTEGER,
    message_id=ParamKind.INTEGER,
    media=ParamKind.JSON,
)
def edit_message_media(context: Context, params: Params) -> JsonObject:
    """Put another document in place of the file; words and buttons that aren't sent are gone."""
    media = params.json("media")
    upload = media_of(media)
    if not isinstance(upload, Upload) or media.get("type") != "document":
        raise too_strict_for_telegram("this sandbox only puts an uploaded document in place")
    message = context.own_message(context.open_chat(params), params)
    if not message.has_media:
        raise too_strict_for_telegram("this sandbox gives no file to a message without one")
    context.limiter.admit_edit(message.chat_id)
    message.document = context.world.add_file(upload.file_name, upload.mime_type, upload.content)
    message.photo, message.text, message.entities, message.keyboard = None, "", [], []
    context.world.mark_edited(message)
    return context.world.message_object(message)


@method(
    "editMessageReplyMarkup",
    chat_id=ParamKind.INTEGER,
    message_id=ParamKind.INTEGER,
    reply_markup=ParamKind.JSON,
)
def edit_message_reply_markup(context: Context, params: Params) -> JsonObject:
    """Change the buttons only, or take them away."""
    keyboard = inline_keyboard(params.json("reply_markup"))
    message = context.own_message(context.open_chat(params), params)
    if keyboard == message.keyboard:
        raise not_modified()
    context.limiter.admit_edit(message.chat_id)
    message.keyboard = keyboard
    context.world.mark_edited(message)
    return context.world.message_object(message)


@method(
    "answerCallbackQuery",
    callback_query_id=ParamKind.STRING,
    text=ParamKind.STRING,
)
def answer_callback_query(context: Context, params: Params) -> bool:
    """Stop the button's spinner, with a word on the screen or without."""
    text = params.text("text")
    if utf16_length(text) > MAX_TAP_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = context.world.take_callback(params.text("callback_query_id"))
    if query is None:
        raise query_too_old()
    context.world.feed(query.person_id).tell(
        "toast",
        chat_id=query.chat_id,
        callback_id=query.id,
        text=text,
    )
    return True


def checked_thread(chat: Chat, thread_id: int) -> int:
    """Return the thread if the bot can write in it; otherwise refuse as Telegram does."""
    if chat.is_forum:
        topic = chat.topics.get(thread_id)
        if topic is not None:
            if topic.closed and chat.bot is not MemberStatus.ADMINISTRATOR:
                raise bad_request("TOPIC_CLOSED")
            return thread_id
    elif chat.type == "supergroup" and thread_id in chat.messages:
        return thread_id
    raise bad_request("message thread not found")
