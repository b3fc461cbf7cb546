"""Answers to taps."""

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import bad_request, query_too_old
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.params import Kind, Params

MAX_TEXT = 200


@method(
    "answerCallbackQuery",
    callback_query_id=Kind.STRING,
    text=Kind.STRING,
)
def answer_callback_query(context: Context, params: Params) -> bool:
    """Stop the button's spinner, with a word on the screen or without."""
    text = params.text("text")
    if utf16_length(text) > MAX_TEXT:
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
