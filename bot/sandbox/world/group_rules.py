"""What holds in a group: who is what, and what a bot gets to see.

Privacy mode keeps most of what people say from a bot. It sees what happened there (who came, who
went), commands for it, and replies to what was for it or from it. A plain command is for it unless
another bot was the last to write; a mention doesn't count. An administrator sees everything, which
is one more thing for a bot to cope with.
"""

from bot.sandbox.world.model import SERVICE, Chat, JsonObject, MemberStatus, Message

ANONYMOUS: JsonObject = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
"""The user that anonymous administrators appear as."""

SERVICE_USER: JsonObject = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
"""The user that brings the posts of a linked channel."""

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
_NOT_BY_DEFAULT = {"can_promote_members", "can_post_stories", "can_edit_stories"}


def status_of(chat: Chat, person_id: int) -> MemberStatus:
    """What a person is in a group."""
    if person_id not in chat.members:
        return MemberStatus.LEFT
    if person_id == chat.creator:
        return MemberStatus.CREATOR
    return MemberStatus.ADMINISTRATOR if person_id in chat.administrators else MemberStatus.MEMBER


def chat_member(user: JsonObject, standing: MemberStatus) -> JsonObject:
    """The ChatMember of the Bot API for the bot, which never owns a group."""
    member: JsonObject = {"status": standing.value, "user": user}
    match standing:
        case MemberStatus.ADMINISTRATOR:
            member |= {"can_be_edited": False, "is_anonymous": False}
            member |= {right: right not in _NOT_BY_DEFAULT for right in _RIGHTS}
        case MemberStatus.KICKED:
            member["until_date"] = 0
        case MemberStatus.CREATOR | MemberStatus.MEMBER | MemberStatus.LEFT:
            pass
    return member


def in_the_name_of(chat: JsonObject) -> JsonObject:
    """The `from` and `sender_chat` of a message by an anonymous administrator."""
    return {"from": ANONYMOUS, "sender_chat": chat}


def reaches_bot(chat: Chat, message: Message, username: str, bot_id: int) -> bool:
    """Whether a message that someone else wrote goes to the bot."""
    if chat.is_private:
        return True
    if not chat.has_bot:
        return False
    if chat.bot is MemberStatus.ADMINISTRATOR or message.kind == SERVICE:
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
