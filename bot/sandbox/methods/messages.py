"""Sending and deleting messages."""

from bot.sandbox.entities import Entity, formatted, utf16_length
from bot.sandbox.errors import bad_request, too_strict_for_telegram
from bot.sandbox.keyboards import inline_keyboard
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.model import Chat, JsonObject, Message, Standing
from bot.sandbox.params import Kind, Params
from bot.sandbox.threads import checked_thread, placed

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_DELETED = 100
DELETE_SECONDS = 48 * 3600

# What the bot shows while it is busy; the sandbox knows no other.
_ACTIONS = {"typing"}


@method(
    "sendMessage",
    chat_id=Kind.INTEGER,
    text=Kind.STRING,
    entities=Kind.JSON,
    link_preview_options=Kind.JSON,
    message_thread_id=Kind.INTEGER,
    reply_markup=Kind.JSON,
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
    return placed(context.world, chat, None, _thread(chat, params))


def _thread(chat: Chat, params: Params) -> int | None:
    if "message_thread_id" not in params:
        return None
    return checked_thread(chat, params.number("message_thread_id"))


@method("sendChatAction", chat_id=Kind.INTEGER, message_thread_id=Kind.INTEGER, action=Kind.STRING)
def send_chat_action(context: Context, params: Params) -> bool:
    """Show that the bot is busy."""
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = context.open_chat(params)
    _thread(chat, params)
    context.world.typing(chat)
    return True


@method("deleteMessage", chat_id=Kind.INTEGER, message_id=Kind.INTEGER)
def delete_message(context: Context, params: Params) -> bool:
    """Take back a message of the last 48 hours; people's messages too in a private chat, and in
    a group where the bot is an administrator."""
    chat = context.chat(params)
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    _check_deletable(context, chat, message)
    context.world.delete_message(message)
    return True


@method("deleteMessages", chat_id=Kind.INTEGER, message_ids=Kind.JSON)
def delete_messages(context: Context, params: Params) -> bool:
    """The same for many; those that aren't there are passed over."""
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
    if not chat.is_private and chat.bot is Standing.ADMINISTRATOR:
        return
    if is_old or not (is_own or chat.is_private):
        raise bad_request("message can't be deleted")
