"""Where in a chat a message stands: what it replies to, in which topic or thread.

A trap for bots lies here: in a supergroup without topics every reply names a thread too.
"""

from bot.sandbox.errors import bad_request
from bot.sandbox.model import Chat, JsonObject, Message, Standing
from bot.sandbox.world import World


def placed(
    world: World, chat: Chat, replied: Message | None, thread_id: int | None = None
) -> JsonObject:
    """The fields of a message that say where it stands."""
    fields: JsonObject = {}
    if chat.is_forum:
        thread_id = thread_id or (replied.thread_id if replied else None)
        if thread_id is not None:
            fields |= {"message_thread_id": thread_id, "is_topic_message": True}
            # What replies to nothing in a topic replies to the message that opened it.
            replied = replied or chat.messages.get(thread_id)
    elif chat.type == "supergroup" and (replied or thread_id):
        root = thread_id or (replied and (replied.thread_id or replied.message_id))
        fields["message_thread_id"] = root
    if replied is not None:
        shown = world.message_object(replied)
        shown.pop("reply_to_message", None)
        fields["reply_to_message"] = shown
    return fields


def checked_thread(chat: Chat, thread_id: int) -> int:
    """The thread in which the bot wants to write, or Telegram's refusal."""
    if chat.is_forum:
        topic = chat.topics.get(thread_id)
        if topic is not None:
            if topic.closed and chat.bot is not Standing.ADMINISTRATOR:
                raise bad_request("TOPIC_CLOSED")
            return thread_id
    elif chat.type == "supergroup" and thread_id in chat.messages:
        return thread_id
    raise bad_request("message thread not found")
