"""Editing messages."""

from bot.sandbox.errors import bad_request, not_modified
from bot.sandbox.keyboards import inline_keyboard
from bot.sandbox.methods.messages import link_preview, message_text
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.model import JsonObject
from bot.sandbox.params import Kind, Params


@method(
    "editMessageText",
    chat_id=Kind.INTEGER,
    message_id=Kind.INTEGER,
    text=Kind.STRING,
    entities=Kind.JSON,
    link_preview_options=Kind.JSON,
    reply_markup=Kind.JSON,
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
    "editMessageReplyMarkup", chat_id=Kind.INTEGER, message_id=Kind.INTEGER, reply_markup=Kind.JSON
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
