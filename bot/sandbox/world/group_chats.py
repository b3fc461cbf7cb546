"""What people do with groups: make, join and leave them, bring the bot in and throw it out, open
topics, upgrade to a supergroup, and speak in the group's name.

The bot gets the updates about it in Telegram's order and words. About an upgrade it gets three
updates: that it is in the supergroup, and one message in each of the two, in either order. It is
never told that it left the old group.
"""

from bot.sandbox.world.group_rules import SERVICE_USER, chat_member, in_the_name_of, status_of
from bot.sandbox.world.model import (
    SERVICE,
    Chat,
    JsonObject,
    MemberStatus,
    Message,
    RefusalError,
    Topic,
)
from bot.sandbox.world.text_rules import detect
from bot.sandbox.world.world import World

MAX_TITLE = 128
MAX_MEMBERS = 200
"""Of a small group; a supergroup has no limit here."""

_TOPIC_COLOUR = 7322096
_GROUP, _SUPERGROUP, _CHANNEL = -4_500_000_000, -1_002_000_000_000, -1_003_000_000_000
_RULERS = (MemberStatus.CREATOR, MemberStatus.ADMINISTRATOR)


class GroupChats:
    """What people do with groups."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._made = 0

    def create(
        self,
        person_id: int,
        title: str,
        others: list[int],
        *,
        supergroup: bool = False,
        forum: bool = False,
    ) -> Chat:
        """Make a group of people. The bot isn't in it yet, and can't know of it."""
        if not 1 <= len(title.strip()) <= MAX_TITLE:
            raise RefusalError(400, f"a title has 1 to {MAX_TITLE} characters")
        if forum and not supergroup:
            raise RefusalError(400, "only a supergroup has topics")
        members = {self._world.person(member).id for member in (person_id, *others)}
        if not supergroup and len(members) > MAX_MEMBERS:
            raise RefusalError(400, f"a small group has at most {MAX_MEMBERS} members")
        chat = self._new_chat(title.strip(), members, supergroup=supergroup)
        chat.creator, chat.is_forum = person_id, forum
        made = "supergroup_chat_created" if supergroup else "group_chat_created"
        self._happened(chat, person_id, "{} maakte deze groep", {made: True})
        self._show(chat)
        return chat

    def add(self, person_id: int, chat_id: int, added: int) -> None:
        """Add a person, or the bot by its own id."""
        chat = self.of(person_id, chat_id)
        is_bot = added == self._world.bot.id
        if chat.has_bot if is_bot else added in chat.members:
            raise RefusalError(409, "is in the group already")
        if is_bot:
            user = self._world.bot.as_user()
            self._set_bot(chat, person_id, MemberStatus.MEMBER)
        else:
            if chat.type == "group" and len(chat.members) >= MAX_MEMBERS:
                raise RefusalError(409, f"a small group has at most {MAX_MEMBERS} members")
            user = self._world.person(added).as_user()
            chat.members.add(added)
        notice = f"{{}} voegde {user['first_name']} toe"
        self._happened(chat, person_id, notice, {"new_chat_members": [user]})
        self._show(chat)

    def remove(self, person_id: int, chat_id: int, removed: int) -> None:
        """Remove a person or the bot; people who name themselves leave."""
        chat = self.of(person_id, chat_id)
        if removed != person_id:
            self._check_ruler(chat, person_id)
        is_bot = removed == self._world.bot.id
        if not (chat.has_bot if is_bot else removed in chat.members):
            raise RefusalError(404, "isn't in the group")
        user = self._world.bot.as_user() if is_bot else self._world.person(removed).as_user()
        notice = f"{{}} haalde {user['first_name']} weg" if removed != person_id else "{} ging weg"
        gone: JsonObject = {"left_chat_member": user}
        if is_bot:
            # A bot thrown out of a supergroup isn't there any more to get the message.
            from_group = chat.type == "group"
            message = self._happened(chat, person_id, notice, gone, tell_bot=False)
            self._set_bot(chat, person_id, MemberStatus.KICKED)
            if from_group:
                self._world.add_update("message", self._world.message_object(message))
        else:
            self._happened(chat, person_id, notice, gone)
            for these in (chat.members, chat.administrators, chat.anonymous):
                these.discard(removed)
        self._show(chat, removed)

    def promote(self, person_id: int, chat_id: int, promoted: int, *, up: bool = True) -> None:
        """Make someone or the bot an administrator, or no longer."""
        chat = self.of(person_id, chat_id)
        self._check_ruler(chat, person_id)
        if promoted == self._world.bot.id:
            if not chat.has_bot:
                raise RefusalError(404, "the bot isn't in the group")
            self._set_bot(
                chat, person_id, MemberStatus.ADMINISTRATOR if up else MemberStatus.MEMBER
            )
        elif promoted not in chat.members:
            raise RefusalError(404, "isn't in the group")
        elif up:
            chat.administrators.add(promoted)
        else:
            chat.administrators.discard(promoted)
            chat.anonymous.discard(promoted)
        self._show(chat)

    def hide(self, person_id: int, chat_id: int, *, anonymous: bool = True) -> None:
        """Make an administrator speak in the group's name from now on, or as themselves again."""
        chat = self.of(person_id, chat_id)
        self._check_ruler(chat, person_id)
        if chat.type != "supergroup":
            raise RefusalError(409, "only a supergroup has anonymous administrators")
        (chat.anonymous.add if anonymous else chat.anonymous.discard)(person_id)
        self._show(chat)

    def upgrade(self, person_id: int, chat_id: int, *, old_first: bool = False) -> Chat:
        """Upgrade a small group to a supergroup: it gets another id, and its messages count from
        1."""
        old = self.of(person_id, chat_id)
        if person_id != old.creator or old.type != "group":
            raise RefusalError(409, "only the maker of a small group can let it grow")
        new = self._new_chat(old.title, set(old.members), supergroup=True)
        new.creator, new.administrators = old.creator, set(old.administrators)
        old.moved_to = new.id
        if old.has_bot:
            self._set_bot(new, person_id, MemberStatus.MEMBER)
            new.bot = old.bot
        moves = [
            (old, {"migrate_to_chat_id": new.id}),
            (
                new,
                in_the_name_of(self._world.chat_object(new)) | {"migrate_from_chat_id": old.id},
            ),
        ]
        for chat, extra in moves if old_first else reversed(moves):
            self._happened(chat, person_id, "Deze groep is nu een supergroep", extra)
        self._show(new)
        return new

    def open_topic(self, person_id: int, chat_id: int, name: str) -> Topic:
        """Open a subject of its own in a forum."""
        chat = self.of(person_id, chat_id)
        if not chat.is_forum or not 1 <= len(name.strip()) <= MAX_TITLE:
            raise RefusalError(400, f"a topic has 1 to {MAX_TITLE} characters, in a forum")
        topic = Topic(chat.last_message_id + 1, name.strip())
        chat.topics[topic.id] = topic
        created = {"name": topic.name, "icon_color": _TOPIC_COLOUR}
        extra = {"message_thread_id": topic.id, "is_topic_message": True}
        notice = f"{{}} opende het onderwerp {topic.name}"
        self._happened(chat, person_id, notice, extra | {"forum_topic_created": created})
        self._show(chat)
        return topic

    def close_topic(self, person_id: int, chat_id: int, topic_id: int) -> None:
        """Let only administrators write there."""
        chat = self.of(person_id, chat_id)
        self._check_ruler(chat, person_id)
        topic = chat.topics.get(topic_id)
        if topic is None:
            raise RefusalError(404, "no such topic")
        topic.closed = True
        extra = {"message_thread_id": topic.id, "is_topic_message": True, "forum_topic_closed": {}}
        self._happened(chat, person_id, f"{{}} sloot het onderwerp {topic.name}", extra)
        self._show(chat)

    def channel_posts(self, chat_id: int, text: str) -> Message:
        """A post of the channel linked to this group, brought by Telegram itself."""
        chat = self._existing(chat_id)
        channel = {"id": _CHANNEL + chat_id % 1_000_000, "type": "channel", "title": "Nieuws"}
        post = {"type": "channel", "chat": channel, "message_id": 7, "date": self._now()}
        return self._stranger_writes(
            chat,
            text,
            {
                "from": SERVICE_USER,
                "sender_chat": channel,
                "is_automatic_forward": True,
                "forward_origin": post,
            },
            "Nieuws",
        )

    def other_bot_says(self, chat_id: int, text: str) -> Message:
        """Another bot writes. Ours never sees that, but plain commands aren't for it until it
        writes again."""
        chat = self._existing(chat_id)
        other = {
            "id": 700000999,
            "is_bot": True,
            "first_name": "Andere bot",
            "username": "andere_bot",
        }
        message = self._stranger_writes(chat, text, {"from": other}, "Andere bot", deliver=False)
        chat.stranger_spoke = True
        return message

    def of(self, person_id: int, chat_id: int) -> Chat:
        """Return a group that someone is in. Raises RefusalError when they aren't, or when it has
        another id now."""
        chat = self._existing(chat_id)
        if person_id not in chat.members:
            raise RefusalError(404, "this person isn't in that group")
        if chat.moved_to is not None:
            raise RefusalError(409, "that group is a supergroup now")
        return chat

    def _existing(self, chat_id: int) -> Chat:
        chat = self._world.chats.get(chat_id)
        if chat is None or chat.is_private:
            raise RefusalError(404, "no such group")
        return chat

    def _check_ruler(self, chat: Chat, person_id: int) -> None:
        if status_of(chat, person_id) not in _RULERS:
            raise RefusalError(409, "only an administrator can do that")

    def _new_chat(self, title: str, members: set[int], *, supergroup: bool) -> Chat:
        self._made += 1
        chat_id = (_SUPERGROUP if supergroup else _GROUP) - self._made
        kind = "supergroup" if supergroup else "group"
        chat = self._world.chats[chat_id] = Chat(chat_id, kind, members, title=title)
        return chat

    def _set_bot(self, chat: Chat, person_id: int, standing: MemberStatus) -> None:
        """Change the bot's status here, and tell it who did so."""
        bot = self._world.bot.as_user()
        before, chat.bot = chat.bot or MemberStatus.LEFT, standing
        doer = self._author(chat, person_id).get("from") or self._user(person_id)
        self._world.add_update(
            "my_chat_member",
            {
                "chat": self._world.chat_object(chat),
                "from": doer,
                "date": self._now(),
                "old_chat_member": chat_member(bot, _told(chat, before)),
                "new_chat_member": chat_member(bot, _told(chat, standing)),
            },
        )

    def _happened(
        self,
        chat: Chat,
        person_id: int,
        notice: str,
        extra: JsonObject,
        *,
        tell_bot: bool = True,
    ) -> Message:
        """A service message: something that somebody did here."""
        author = self._author(chat, person_id)
        name = chat.title if author else self._world.person(person_id).first_name
        message = self._world.add_message(
            chat,
            person_id=person_id,
            text="",
            entities=[],
            extra=author | extra,
            kind=SERVICE,
            notice=notice.format(name),
        )
        if tell_bot:
            self._world.deliver(message)
        return message

    def _stranger_writes(
        self, chat: Chat, text: str, extra: JsonObject, name: str, *, deliver: bool = True
    ) -> Message:
        message = self._world.add_message(
            chat,
            person_id=extra["from"]["id"],
            text=text,
            entities=detect(text, []),
            extra=extra,
            author=name,
        )
        message.for_bot = False
        if deliver:
            self._world.deliver(message)
        return message

    def _author(self, chat: Chat, person_id: int) -> JsonObject:
        if person_id not in chat.anonymous:
            return {}
        return in_the_name_of(self._world.chat_object(chat))

    def _user(self, person_id: int) -> JsonObject:
        return self._world.person(person_id).as_user()

    def _now(self) -> int:
        return int(self._world.clock())

    def _show(self, chat: Chat, *others: int) -> None:
        """Tell the screens that the group changed."""
        for person_id in chat.members.union(others) - {self._world.bot.id}:
            self._world.tell_groups(person_id)


def _told(chat: Chat, standing: MemberStatus) -> MemberStatus:
    """The status as Telegram tells it: nobody is banned from a small group."""
    is_out = standing is MemberStatus.KICKED and chat.type == "group"
    return MemberStatus.LEFT if is_out else standing
