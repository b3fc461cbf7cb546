"""What the way out says itself is stored like any message, and never leads to more of it."""

from __future__ import annotations

from pathlib import Path

from bot.sending.own_messages import OwnMessages
from storage.database import open_database
from storage.post.outbox import OutboxRow


async def test_what_is_said_is_in_the_outbox_and_known_by_its_number(tmp_path: Path) -> None:
    database = await open_database(tmp_path / "bot.sqlite")
    submitted: list[OutboxRow] = []
    words = OwnMessages(database, lambda: 7.0, submitted.extend)
    await words.instead(5, [{"chat_id": 5, "text": "Dat ging mis."}])
    await words.say(5, "Hij komt eraan.")
    waiting = await database.read(lambda work: work.outbox.waiting())
    await database.close()
    assert [row.params["text"] for row in waiting] == ["Dat ging mis.", "Hij komt eraan."]
    assert [row.id for row in submitted] == [row.id for row in waiting]
    sorry, said = submitted
    assert (words.is_instead(sorry), words.is_instead(said)) == (True, False)
    words.went(sorry)
    assert not words.is_instead(sorry)
