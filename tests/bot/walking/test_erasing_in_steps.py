"""/wis at every moment between its steps, on a line of the test's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from telegram.error import BadRequest, TimedOut

from tests.bot.walking.test_erasing import ANNA, NO, WORD, YES
from tests.storage.raw import query
from tests.support.line import Line, line_to
from tests.support.raw_updates import NAME, message, tap
from tests.support.sending import Sending, sending


async def at_wis(line: Line) -> str:
    """Someone who is asked whether to erase; the data of the button that says yes."""
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, WORD, number=2))
    await line.takes(message(ANNA, "/wis", number=3))
    return line.button(YES.split(",")[0])


async def traces(line: Line) -> dict[str, int]:
    left = {}
    for (table,) in await query(
        line.out.database, "SELECT name FROM sqlite_schema WHERE type = 'table'"
    ):
        rows = await query(line.out.database, f"SELECT * FROM {table}")  # noqa: S608
        if count := sum(str(ANNA) in str(row) for row in rows):
            left[table] = count
    return left


async def test_what_was_said_in_the_same_batch_does_not_go_out(line: Line) -> None:
    yes = await at_wis(line)
    before = len(line.texts(ANNA))
    await line.takes(message(ANNA, f"{WORD}?", number=4), tap(ANNA, yes, number=5))
    assert line.texts(ANNA)[before:] == ["gewist"]
    assert await traces(line) == {}


async def test_the_message_that_is_on_its_way_is_recalled_too(line: Line) -> None:
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, WORD, number=2))

    def hold_what_comes_next(made: Any) -> None:
        if made.method.startswith("edit"):
            line.out.api.hold()

    line.out.api.answer = hold_what_comes_next
    await line.takes(message(ANNA, "/wis", number=3))
    assert line.out.api.under_way == 1
    yes = line.button(YES.split(",")[0])
    await line.takes(tap(ANNA, yes, number=4))
    line.out.api.let_go()
    await line.out.settle()
    (recall,) = (made for made in line.out.api.made if made.method == "deleteMessages")
    sent = [made for made in line.out.api.made if made.method == "sendMessage"]
    assert len(recall.params["message_ids"]) == len(sent) - 1, "all but the goodbye"
    assert await traces(line) == {}


async def test_more_messages_than_telegram_deletes_at_once(line: Line) -> None:
    await line.takes(message(ANNA, "/start", number=1))
    for number in range(2, 232):
        line.out.time.now += 60.0
        await line.takes(message(ANNA, "/help", number=number))
    await line.takes(message(ANNA, "/wis", number=300))
    await line.takes(tap(ANNA, line.button(YES.split(",")[0]), number=301))
    recalls = [made for made in line.out.api.made if made.method == "deleteMessages"]
    assert [len(made.params["message_ids"]) <= 100 for made in recalls] == [True] * 3
    assert len({number for made in recalls for number in made.params["message_ids"]}) == 233


async def test_old_messages_are_left(line: Line) -> None:
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, WORD, number=2))
    line.out.time.now += 49 * 3600.0
    await line.takes(message(ANNA, "/wis", number=3))
    await line.takes(tap(ANNA, line.button(YES.split(",")[0]), number=4))
    (recall,) = (made for made in line.out.api.made if made.method == "deleteMessages")
    assert len(recall.params["message_ids"]) == 1


async def test_whose_first_word_broke_us_can_see_and_erase_it(line: Line) -> None:
    broken = message(ANNA, WORD, number=1)
    broken["message"]["date"] = "gisteren"
    await line.takes(broken)
    assert await traces(line) == {"dead_letter": 1}
    await line.takes(message(ANNA, "/mijngegevens", number=2))
    (file,) = (m.params["document"] for m in line.out.api.made if m.method == "sendDocument")
    assert WORD in file["text"]
    assert NAME not in file["text"]
    assert "gegevens_geen" not in line.texts(ANNA)
    before = len(line.texts(ANNA))
    await line.takes(message(ANNA, "/wis", number=3))
    assert line.texts(ANNA)[before:] == ["wis_vraag"], "no greeting for who wants to go"
    await line.takes(tap(ANNA, line.button(YES.split(",")[0]), number=4))
    assert line.texts(ANNA)[-1] == "gewist"
    assert await traces(line) == {}


async def test_whose_first_word_broke_us_may_stay_after_all(line: Line) -> None:
    broken = message(ANNA, WORD, number=1)
    broken["message"]["date"] = "gisteren"
    await line.takes(broken, message(ANNA, "/wis", number=2))
    before = len(line.texts(ANNA))
    await line.takes(tap(ANNA, line.button(NO.split(",")[0]), number=3))
    told = [text.split("\n")[0] for text in line.texts(ANNA)[before:]]
    assert told == ["wis_niet"], "no conversation begins"
    await line.takes(message(ANNA, "hoi", number=4))
    assert any(text.startswith("begroeting") for text in line.texts(ANNA)[before:])
    await line.takes(message(ANNA, "koken", number=5))
    assert await line.answers() == [(ANNA, "koken")]


async def test_a_walk_of_a_pack_that_is_gone_can_be_erased(out: Sending) -> None:
    await out.database.unit(lambda work: work.walks.begin(ANNA, "weg", 5.0))
    line = line_to(out)
    await line.takes(message(ANNA, "/wis", number=1))
    await line.takes(tap(ANNA, line.button(YES.split(",")[0]), number=2))
    assert line.texts(ANNA)[-1] == "gewist"
    assert await traces(line) == {}


async def test_a_goodbye_that_is_refused_is_forgotten_too(out: Sending) -> None:
    line = line_to(out)
    yes = await at_wis(line)

    def refuse(made: Any) -> None:
        if made.method in ("deleteMessages", "sendMessage"):
            raise BadRequest("message can't be deleted")

    out.api.answer = refuse
    await line.takes(tap(ANNA, yes, number=4))
    await out.passes(10.0)
    assert await traces(line) == {}


async def test_stopped_before_the_goodbye_went_out(tmp_path: Path) -> None:
    """The goodbye is sent after the next start, and leaves no trace either."""
    path = tmp_path / "walks.sqlite"
    async with sending(path) as out:
        line = line_to(out)
        yes = await at_wis(line)
        out.api.answer = unreachable
        await line.takes(tap(ANNA, yes, number=4))
        assert await traces(line) == {"outbox": 2}
        await line.processor.close()
    async with sending(path) as out:
        await out.settle()
        assert [made.method for made in out.api.made] == ["deleteMessages", "sendMessage"]
        assert await traces(line_to(out)) == {}


def unreachable(made: Any) -> None:
    raise TimedOut
