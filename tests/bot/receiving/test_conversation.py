"""One update in one transaction: what is stored, and what is to go out."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.counters import PeopleCounts
from bot.receiving.conversation import Conversation
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome, TapAnswer
from dialogs.pack.definition import Dialog
from dialogs.steps.follow_ups.reminders import DAY
from storage.database import Database, open_database
from tests.storage.raw import query
from tests.support.raw_updates import GROUP, NAME, message, tap
from tests.support.small_dialog import GREETING, SMALL, text

AT = 1_700_000_000.0
BY_DAY = AT + 2.5 * DAY
ANNA = 7


class Chat:
    """Someone whose updates are dealt with one by one."""

    def __init__(self, database: Database, *dialogs: Dialog) -> None:
        self.database = database
        self.conversation = Conversation(GroupSessions({dialog.id: dialog for dialog in dialogs}))
        self.at = AT
        self.counted = PeopleCounts()

    async def gets(self, raw: dict[str, Any]) -> Outcome:
        outcome = Outcome()
        self.at += 1.0
        await self.database.unit(lambda work: self.conversation.handle(raw, work, self.at, outcome))
        self.counted.add(outcome.counted)
        return outcome

    async def says(self, text: str, **more: Any) -> Outcome:
        return await self.gets(message(ANNA, text, **more))

    async def taps(self, data: str, **more: Any) -> Outcome:
        return await self.gets(tap(ANNA, data, **more))

    async def walks(self) -> list[tuple[Any, ...]]:
        return await query(self.database, "SELECT id, pack, status FROM walk ORDER BY id")

    async def answers(self) -> list[tuple[Any, ...]]:
        return await query(
            self.database,
            "SELECT walk_id, question, question_text, value, pack_version FROM answer",
        )


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "walks.sqlite")
    yield database
    await database.close()


@pytest.fixture
def chat(database: Database) -> Chat:
    return Chat(database, SMALL)


def _texts(outcome: Outcome) -> list[str]:
    return [row.params["text"] for row in outcome.rows if row.method == "sendMessage"]


def _button(outcome: Outcome, label: str) -> str:
    """The callback data of the last button with this label."""
    keyboards = [row.params["reply_markup"] for row in outcome.rows if "reply_markup" in row.params]
    buttons = [b for keyboard in keyboards for line in keyboard["inline_keyboard"] for b in line]
    return str([b["callback_data"] for b in buttons if label in b["text"]][-1])


async def test_the_first_word_begins_a_walk(chat: Chat) -> None:
    outcome = await chat.says("/start")
    assert len(_texts(outcome)) == 2
    assert "Waar gaat jullie project over?" in _texts(outcome)[1]
    assert await chat.walks() == [(1, "klein", "walking")]
    assert outcome.heard_from == {ANNA}
    waiting = await chat.database.read(lambda work: work.outbox.waiting())
    assert [(row.id, row.params, row.slot) for row in waiting] == [
        (row.id, row.params, row.slot) for row in outcome.rows
    ]


async def test_an_answer_is_kept_with_the_question_as_it_was_shown(chat: Chat) -> None:
    await chat.says("/start")
    await chat.says("koken met <b>iedereen</b>")
    ((walk, question, shown, value, version),) = await chat.answers()
    assert (walk, question, version) == (1, "p7x", "v1")
    assert "Waar gaat jullie project over?" in shown
    assert "koken met <b>iedereen</b>" in json.dumps(json.loads(value), ensure_ascii=False)


async def test_what_is_typed_beside_a_question_is_kept_as_a_note(chat: Chat) -> None:
    await chat.says("/start")
    await chat.says("koken")
    chat.at += 3600.0
    await chat.says("dat ligt eraan, zeg maar")
    assert [question for _, question, *_ in await chat.answers()] == ["p7x", "d4n#toelichting"]


async def test_a_tap_is_answered_and_its_screen_closed(chat: Chat) -> None:
    await chat.says("/start")
    asked = await chat.says("koken")
    outcome = await chat.taps(_button(asked, "Samen koken"))
    assert [(tap.text, tap.chat_id) for tap in outcome.taps] == [("", ANNA)]
    closed, *_ = outcome.rows
    assert closed.method == "editMessageText"
    assert closed.slot == asked.rows[-1].slot
    assert [question for _, question, *_ in await chat.answers()] == ["p7x", "d4n"]


async def test_the_same_tap_again_changes_nothing(chat: Chat) -> None:
    await chat.says("/start")
    data = _button(await chat.says("koken"), "Samen koken")
    await chat.taps(data)
    before = await chat.answers()
    again = await chat.taps(data)
    assert again.rows == []
    assert len(again.taps) == 1
    assert await chat.answers() == before


async def test_a_tap_on_something_else_gets_a_word_over_the_screen(chat: Chat) -> None:
    await chat.says("/start")
    outcome = await chat.taps("1:99:0")
    # Nobody sends here, so what was said is still on its way.
    assert outcome.taps == [TapAnswer("tap-1:99:0", "onderweg", ANNA)]
    assert outcome.rows == []


async def test_a_tap_without_a_walk_makes_none(chat: Chat) -> None:
    outcome = await chat.taps("1:1:0")
    assert outcome.taps == [TapAnswer("tap-1:1:0", "voorbij", ANNA)]
    assert await chat.walks() == []


async def test_an_edit_by_who_isnt_known_makes_nobody_known(chat: Chat) -> None:
    """Someone who was erased may still change an old message."""
    raw = message(ANNA, "toch anders")
    raw["edited_message"] = raw.pop("message")
    assert _texts(await chat.gets(raw)) == ["bewerkt_onbekend"]
    assert await query(chat.database, "SELECT * FROM person") == []


async def test_a_tap_on_someone_elses_button_moves_nobody(chat: Chat) -> None:
    await chat.says("/start")
    data = _button(await chat.says("koken"), "Samen koken")
    before = await query(chat.database, "SELECT * FROM walk")
    outcome = await chat.gets(tap(8, data))
    assert [answer.text for answer in outcome.taps] == ["voorbij"]
    assert await query(chat.database, "SELECT * FROM walk") == before


async def test_begin_anew_keeps_the_old_walk_and_its_answers(chat: Chat) -> None:
    await chat.says("/start")
    await chat.says("koken")
    offer = await chat.says("/start")
    outcome = await chat.taps(_button(offer, "Opnieuw beginnen"))
    assert await chat.walks() == [(1, "klein", "replaced"), (2, "klein", "walking")]
    assert len(await chat.answers()) == 1
    assert "Waar gaat jullie project over?" in _texts(outcome)[-1]
    assert outcome.rows[-1].slot is not None
    assert outcome.rows[-1].slot.startswith("w2t")


async def test_the_status_follows_the_walk(chat: Chat) -> None:
    await chat.says("/start")
    await chat.says("/stop")
    assert await chat.walks() == [(1, "klein", "stopped")]
    await chat.says("/verder")
    assert await chat.walks() == [(1, "klein", "walking")]
    for answer in ("koken", "sporten", "ja", "jeugd", "ja", "dat het kan"):
        await chat.says(answer)
    assert await chat.walks() == [(1, "klein", "finished")]
    assert chat.counted == PeopleCounts(walks_begun=1, walks_finished=1)


async def test_what_cannot_be_read_gets_a_kind_word(chat: Chat) -> None:
    await chat.says("/start")
    assert _texts(await chat.gets(_sticker())) == ["stuurde_sticker"]
    assert await chat.answers() == []


async def test_something_odd_is_a_first_word_like_any_other(chat: Chat) -> None:
    assert _texts(await chat.gets(_sticker()))[0] == GREETING
    assert await chat.walks() == [(1, "klein", "walking")]


def _sticker() -> dict[str, Any]:
    raw = message(ANNA, "")
    del raw["message"]["text"]
    looks = {"is_animated": False, "is_video": False, "type": "regular", "width": 1, "height": 1}
    raw["message"]["sticker"] = {"file_id": "a", "file_unique_id": "b", **looks}
    return raw


async def test_in_a_group_a_command_is_sent_to_its_own_chat(chat: Chat) -> None:
    outcome = await chat.says("/start", chat=GROUP)
    assert [(row.chat_id, row.params["text"]) for row in outcome.rows] == [
        (GROUP["id"], "alleen_prive")
    ]
    assert await chat.walks() == []


async def test_in_a_group_onveilig_points_to_the_private_chat(chat: Chat) -> None:
    outcome = await chat.says("/onveilig", chat=GROUP)
    assert [(row.chat_id, row.params["text"]) for row in outcome.rows] == [
        (GROUP["id"], "onveilig_in_groep")
    ]


async def test_in_a_group_where_much_is_asked_at_once_it_is_said_once(chat: Chat) -> None:
    asked = [await chat.gets(message(person, "/start", chat=GROUP)) for person in (1, 2, 3)]
    assert [len(outcome.rows) for outcome in asked] == [1, 0, 0]
    (row,) = asked[0].rows
    await chat.database.unit(lambda work: work.outbox.mark_sent(row.id, 5, AT))
    assert len((await chat.says("/start", chat=GROUP)).rows) == 1


async def test_in_a_group_a_tap_is_answered_and_moves_nothing(chat: Chat) -> None:
    await chat.says("/start")
    data = _button(await chat.says("koken"), "Samen koken")
    outcome = await chat.taps(data, chat=GROUP)
    assert [tap.text for tap in outcome.taps] == ["voorbij"]
    assert outcome.rows == []
    assert len(await chat.answers()) == 1


async def test_what_asks_nothing_gets_nothing(chat: Chat) -> None:
    outcome = await chat.says("hallo allemaal", chat=GROUP)
    assert outcome == Outcome()


async def test_new_people_get_the_first_dialog_and_others_go_on_in_theirs(
    database: Database,
) -> None:
    await Chat(database, SMALL).says("/start")
    chat = Chat(database, replace(SMALL, id="anders"), SMALL)
    await chat.says("koken")
    await chat.gets(message(8, "/start"))
    assert await chat.walks() == [(1, "klein", "walking"), (2, "anders", "walking")]
    assert len(await chat.answers()) == 1


async def test_a_walk_of_a_pack_that_is_gone_gives_way_to_a_new_one(database: Database) -> None:
    await Chat(database, SMALL).says("/start")
    chat = Chat(database, replace(SMALL, id="anders"))
    outcome = await chat.says("hoi")
    assert await chat.walks() == [(1, "klein", "walking"), (2, "anders", "walking")]
    assert len(_texts(outcome)) == 2


async def test_a_walk_is_still_there_when_its_pack_comes_back(database: Database) -> None:
    old = Chat(database, SMALL)
    await old.says("/start")
    await old.says("koken")
    await Chat(database, replace(SMALL, id="anders")).says("hoi")
    both = Chat(database, *_beside())
    back = await both.taps(_button(await both.says("/start klein"), "knop_ander"))
    assert "Je schreef: ‘koken’." in _texts(back)[-1]


async def test_a_walk_whose_pack_was_gone_reminds_nobody_when_that_comes_back(
    database: Database,
) -> None:
    old = Chat(database, SMALL)
    await old.says("/start")
    (timer,) = await database.read(lambda work: work.timers.due(AT + 10 * DAY, 10))
    await Chat(database, replace(SMALL, id="anders")).says("hoi")
    both, outcome = (
        Conversation(GroupSessions({dialog.id: dialog for dialog in _beside()})),
        Outcome(),
    )
    await database.unit(lambda work: both.wake(timer, work, BY_DAY, outcome))
    assert outcome.rows == []


def _beside() -> tuple[Dialog, Dialog]:
    """The small dialog, and another one that can be told from it."""
    other = replace(SMALL, id="anders", title="Anders", version="v9")
    small = replace(SMALL, title="Klein", other_packs={"anders": "Anders"})
    return small, replace(other, other_packs={"klein": "Klein"})


async def test_who_is_new_begins_in_the_pack_they_ask_for(database: Database) -> None:
    chat = Chat(database, *_beside())
    await chat.says("/start anders")
    await chat.says("koken")
    assert await chat.walks() == [(1, "anders", "walking")]
    assert [version for *_, version in await chat.answers()] == ["v9"]


@pytest.mark.parametrize("asked", ["niets", "klein2", "Klein;", "kle\u00efn", "x" * 65, "1 2"])
async def test_who_asks_for_what_is_not_there_begins_as_anyone(
    database: Database, asked: str
) -> None:
    chat = Chat(database, *_beside())
    outcome = await chat.says(f"/start {asked}")
    assert "Waar gaat jullie project over?" in _texts(outcome)[-1]
    assert await chat.walks() == [(1, "klein", "walking")]


async def test_to_the_other_pack_and_back_without_a_loss(database: Database) -> None:
    chat = Chat(database, *_beside())
    await chat.says("/start")
    await chat.says("koken")
    asked = await chat.says("/start anders")
    there = await chat.taps(_button(asked, "knop_ander"))
    assert there.rows[-1].slot is not None
    assert there.rows[-1].slot.startswith("w2t")
    await chat.says("tafels")
    assert await chat.walks() == [(1, "klein", "stopped"), (2, "anders", "walking")]
    back = await chat.taps(_button(await chat.says("/start klein"), "knop_ander"))
    assert "Je schreef: ‘koken’." in _texts(back)[-1]
    assert await chat.walks() == [(1, "klein", "walking"), (2, "anders", "stopped")]
    await chat.says("sporten")
    assert [(walk, question, version) for walk, question, *_, version in await chat.answers()] == [
        (1, "p7x", "v1"),
        (2, "p7x", "v9"),
        (1, "d4n", "v1"),
    ]


async def test_begin_anew_stays_in_the_pack(database: Database) -> None:
    chat = Chat(database, *_beside())
    await chat.says("/start")
    await chat.taps(_button(await chat.says("/start anders"), "knop_ander"))
    await chat.taps(_button(await chat.says("/start"), "Opnieuw beginnen"))
    assert await chat.walks() == [
        (1, "klein", "stopped"),
        (2, "anders", "replaced"),
        (3, "anders", "walking"),
    ]


async def test_a_word_about_oneself_comes_in_the_words_of_the_pack_one_is_in(
    database: Database,
) -> None:
    klein, anders = _beside()
    phrases = {
        key: (text(f"{key} van anders"),) for key in ("gegevens_kop", "gegevens_voet", "gewist")
    }
    chat = Chat(database, klein, replace(anders, phrases={**anders.phrases, **phrases}))
    await chat.says("/start anders")
    assert _texts(await chat.says("/mijngegevens"))[0].startswith("gegevens_kop van anders")
    gone = await chat.taps(_button(await chat.says("/wis"), "Ja, wis alles"))
    assert _texts(gone) == ["gewist van anders"]


async def test_what_is_known_and_erased_is_of_all_packs(database: Database) -> None:
    chat = Chat(database, *_beside())
    await chat.says("/start")
    await chat.says("koken")
    await chat.taps(_button(await chat.says("/start anders"), "knop_ander"))
    await chat.says("tafels")
    (file,) = [
        row.params["document"]["text"]
        for row in (await chat.says("/mijngegevens")).rows
        if row.method == "sendDocument"
    ]
    assert "Gesprek 1, Klein: gestopt" in file
    assert "Gesprek 2, Anders: bezig" in file
    assert {"Antwoord: koken", "Antwoord: tafels"} <= set(file.split("\n"))
    await chat.taps(_button(await chat.says("/wis"), "Ja, wis alles"))
    assert (await chat.walks(), await chat.answers()) == ([], [])


async def test_a_walk_that_was_begun_and_never_saved_begins(chat: Chat) -> None:
    await chat.database.unit(lambda work: work.walks.begin(ANNA, "klein", AT))
    await chat.says("hoi")
    assert await chat.walks() == [(1, "klein", "walking")]


async def test_of_a_person_only_the_id_is_stored(chat: Chat, tmp_path: Path) -> None:
    await chat.says("/start")
    await chat.says("koken")
    assert await query(chat.database, "SELECT * FROM person") == [(ANNA, AT + 1)]
    assert NAME.encode() not in _stored(tmp_path)


def _stored(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())
