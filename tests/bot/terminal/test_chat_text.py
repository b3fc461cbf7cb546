"""What is new in a chat, in words."""

from __future__ import annotations

from pathlib import Path

from bot.sandbox.world.model import BotProfile, Message, StoredFile
from bot.sandbox.world.world import World
from bot.terminal.chat_text import ChatText, buttons_of, links_in, marked
from bot.terminal.kept_files import KeptFiles

YES, NO = {"text": "Ja", "callback_data": "j"}, {"text": "Nee", "callback_data": "n"}
LINK = {"text": "Lees", "url": "https://example.org/a"}


class _Chat:
    """One person's chat, in which the bot writes."""

    def __init__(self) -> None:
        self.world = World(BotProfile(7, "bot", "Bot"), lambda: 0.0)
        self.world.person(1)
        self.chat = self.world.chats[1]
        self.text = ChatText(self.chat)

    def writes(self, text: str, *rows: list[dict[str, str]]) -> Message:
        return self.world.add_message(
            self.chat, person_id=None, text=text, entities=[], keyboard=list(rows)
        )


def test_new_messages_with_numbered_buttons() -> None:
    chat = _Chat()
    chat.writes("Hoi!")
    chat.writes("Koken jullie?", [YES, NO], [LINK])
    assert chat.text.news() == [
        *("Hoi!", "", "Koken jullie?", "   1 Ja   2 Nee"),
        "   3 Lees → https://example.org/a",
    ]
    assert chat.text.news() == []


def test_the_newest_buttons_are_numbered_first() -> None:
    chat = _Chat()
    chat.writes("Koken?", [YES])
    chat.text.news()
    chat.writes("Eten?", [NO])
    assert chat.text.news() == ["Eten?", "   1 Nee", "", "(still there: 2 Ja)"]
    assert [button.label for button in buttons_of(chat.chat)] == ["Nee", "Ja"]
    chat.writes("Denk na.")
    assert chat.text.news() == ["Denk na.", "", "(still there: 1 to 2)"]
    assert chat.text.screen() == ["Koken?", "   2 Ja", "", "Eten?", "   1 Nee"]


def test_changes_are_told_as_changes() -> None:
    chat = _Chat()
    message = chat.writes("Koken?\nTik aan.", [YES])
    chat.text.news()
    message.text, message.keyboard = "Koken?\nTik aan.\nJouw antwoord: Ja", None
    assert chat.text.news() == ["(added under “Koken? Tik aan.”)", "Jouw antwoord: Ja"]
    message.text = "Koken?\nTik aan.\nJouw antwoord: Nee"
    assert chat.text.news() == [
        "(changed in “Koken? Tik aan. Jouw antwoord: Ja”)",
        "Jouw antwoord: Nee",
    ]
    message.text = "Koken?\nTik aan."
    assert chat.text.news() == [
        "(gone from “Koken? Tik aan. Jouw antwoord: Nee”)",
        "Jouw antwoord: Nee",
    ]
    message.text = "Eten?"
    assert chat.text.news() == ["(changed)", "Eten?"]
    message.keyboard = [[NO]]
    assert chat.text.news() == ["(other buttons under “Eten?”)", "   1 Nee"]
    message.keyboard = None
    assert chat.text.news() == ["(no buttons any more under “Eten?”)"]
    del chat.chat.messages[message.message_id]
    assert chat.text.news() == ["(deleted: “Eten?”)"]


def test_what_is_deleted_together_is_told_together() -> None:
    chat = _Chat()
    chat.writes("Koken?\nOf eten?")
    file = chat.world.add_file("alles.txt", "text/plain", b"")
    chat.world.add_message(chat.chat, person_id=None, text="", entities=[], document=file)
    assert chat.text.news()[-1] == "<file: alles.txt>"
    chat.chat.messages.clear()
    chat.writes("Dag!")
    assert chat.text.news() == [
        *("(deleted: “Koken? Of eten?”)", "(deleted: “alles.txt”)"),
        *("", "Dag!"),
    ]


def test_old_buttons_go_unsaid_below_a_new_message() -> None:
    chat = _Chat()
    message = chat.writes("Koken?", [YES])
    chat.text.news()
    message.keyboard = None
    chat.writes("Eten?", [NO])
    assert chat.text.news() == ["Eten?", "   1 Nee"]


def test_what_people_write_is_no_news() -> None:
    chat = _Chat()
    chat.world.add_message(chat.chat, person_id=1, text="hoi", entities=[])
    assert chat.text.news() == []


def test_bold_is_as_in_a_pack_and_links_are_found() -> None:
    chat = _Chat()
    message = chat.writes("👍 Ja, goed: https://t.me/bot?start=abc", [LINK])
    message.entities = [{"type": "bold", "offset": 3, "length": 2}]
    assert marked(message) == "👍 **Ja**, goed: https://t.me/bot?start=abc"
    assert list(links_in(message)) == ["https://t.me/bot?start=abc", "https://example.org/a"]


def test_files_are_saved_beside_the_transcript(tmp_path: Path) -> None:
    chat = _Chat()
    chat.text = ChatText(chat.chat, KeptFiles(tmp_path / "talk.md"))
    for number, content in enumerate((b"one", b"two")):
        file = StoredFile(str(number), "lijst.pdf", "application/pdf", content)
        chat.world.add_message(
            chat.chat, person_id=None, text="", entities=[], keyboard=[[YES]], document=file
        )
    first, second = (tmp_path / "talk-files" / f"{n}-lijst.pdf" for n in (1, 2))
    told = chat.text.news()
    assert f"<file: lijst.pdf → {first}>" in told
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    # Shown again, it is the same file.
    assert f"<file: lijst.pdf → {second}>" in chat.text.screen()
    assert len(list(first.parent.iterdir())) == 2
