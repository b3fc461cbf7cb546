"""Privacy mode: what a bot gets to see of what is said in a group.

It sees what happened there (who came, who went), commands for it, and replies to what was for it
or from it. A plain command is for it unless another bot was the last to write; a mention is no
reason. An administrator sees everything, which is one more thing for a bot to cope with.
"""

from bot.sandbox.model import SERVICE, Chat, Message, Standing


def reaches_bot(chat: Chat, message: Message, username: str, bot_id: int) -> bool:
    """Whether a message that someone else wrote goes to the bot."""
    if chat.is_private:
        return True
    if not chat.has_bot:
        return False
    if chat.bot is Standing.ADMINISTRATOR or message.kind == SERVICE:
        return True
    replied = message.extra.get("reply_to_message")
    if replied is not None:
        known = chat.messages.get(replied["message_id"])
        was_for_it = known is not None and known.kind != SERVICE and known.for_bot
        if was_for_it or replied["from"]["id"] == bot_id:
            return True
    return _is_command(message, username, plain=not chat.stranger_spoke)


def _is_command(message: Message, username: str, *, plain: bool) -> bool:
    for entity in message.entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            _, _, addressed = message.text[: entity["length"]].partition("@")
            return addressed.lower() == username.lower() if addressed else plain
    return False
