"""Who is what in a chat, and who speaks in a group, as the Bot API tells it."""

from bot.sandbox.model import Chat, JsonObject, Standing

ANONYMOUS: JsonObject = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
"""Who an administrator seems to be that writes in the name of the group."""

SERVICE_USER: JsonObject = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
"""Who brings the posts of a linked channel."""

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


def standing_of(chat: Chat, person_id: int) -> Standing:
    """What a person is in a group."""
    if person_id not in chat.members:
        return Standing.LEFT
    if person_id == chat.creator:
        return Standing.CREATOR
    return Standing.ADMINISTRATOR if person_id in chat.administrators else Standing.MEMBER


def chat_member(user: JsonObject, standing: Standing) -> JsonObject:
    """The ChatMember of the Bot API, as the bot reads of itself: it never owns a group."""
    member: JsonObject = {"status": standing.value, "user": user}
    match standing:
        case Standing.ADMINISTRATOR:
            member |= {"can_be_edited": False, "is_anonymous": False}
            member |= {right: right not in _NOT_BY_DEFAULT for right in _RIGHTS}
        case Standing.KICKED:
            member["until_date"] = 0
        case Standing.CREATOR | Standing.MEMBER | Standing.LEFT:
            pass
    return member


def in_the_name_of(chat: JsonObject) -> JsonObject:
    """The fields of a message that an anonymous administrator writes."""
    return {"from": ANONYMOUS, "sender_chat": chat}
