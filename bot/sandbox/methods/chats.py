"""The chats that the bot is in, and who is in them."""

from bot.sandbox.errors import bad_request
from bot.sandbox.members import chat_member, standing_of
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.model import Chat, JsonObject, Standing
from bot.sandbox.params import Kind, Params

_RULERS = (Standing.CREATOR, Standing.ADMINISTRATOR)


@method("getChat", chat_id=Kind.CHAT)
def get_chat(context: Context, params: Params) -> JsonObject:
    """A chat in full."""
    return context.world.chat_object(context.chat(params)) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }


@method("getChatMember", chat_id=Kind.CHAT, user_id=Kind.INTEGER)
def get_chat_member(context: Context, params: Params) -> JsonObject:
    """What someone is in a chat."""
    chat = context.chat(params)
    if "user_id" not in params:
        raise bad_request("invalid user_id specified")
    user_id = params.number("user_id")
    user = context.world.user(user_id)
    if user is None:
        raise bad_request("invalid user_id specified")
    if user_id == context.world.bot.id:
        return chat_member(user, chat.bot or Standing.MEMBER)
    return _member(context, chat, user_id)


@method("getChatMemberCount", chat_id=Kind.CHAT)
def get_chat_member_count(context: Context, params: Params) -> int:
    """How many there are, the bot included."""
    return len(context.chat(params).members) + 1


@method("getChatAdministrators", chat_id=Kind.CHAT)
def get_chat_administrators(context: Context, params: Params) -> list[JsonObject]:
    """Who rules a group."""
    chat = context.chat(params)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    members = [
        _member(context, chat, person_id)
        for person_id in sorted(chat.members)
        if standing_of(chat, person_id) in _RULERS
    ]
    if chat.bot is Standing.ADMINISTRATOR:
        members.append(chat_member(context.world.bot.as_user(), chat.bot))
    return members


@method("leaveChat", chat_id=Kind.CHAT)
def leave_chat(context: Context, params: Params) -> bool:
    """Go out of a group."""
    chat = context.chat(params)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    context.groups.bot_leaves(chat)
    return True


def _member(context: Context, chat: Chat, person_id: int) -> JsonObject:
    if chat.is_private:
        standing = Standing.MEMBER if person_id in chat.members else Standing.LEFT
    else:
        standing = standing_of(chat, person_id)
    user = context.world.person(person_id).as_user()
    return chat_member(user, standing, anonymous=person_id in chat.anonymous)
