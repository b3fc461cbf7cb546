"""/mijngegevens shows everything that is kept, in sessions too, and who may see it."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from telegram.error import BadRequest

from bot.sandbox import Sandbox
from bot.walking.mydata import in_full
from dialogs.days import moment
from dialogs.walk.intentions import LOOK_TOGETHER, HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk, to_json
from storage.database import open_database
from storage.sessions.reveals import WalkText
from storage.unit import UnitOfWork
from tests.bot.walking.test_erasing import FIRST_NAME, WORD, walk_a_while
from tests.storage.sitting import answer, join, open_session
from tests.support import walker
from tests.support.answering import options
from tests.support.line import Line
from tests.support.person import Message, Person
from tests.support.raw_updates import message, tap
from tests.support.running_bot import running_bot
from tests.support.walker import first

ANNA, BRAM = 5_123_456_789, 6_987_654_321


async def file_of(path: Path, person: int) -> list[str]:
    database = await open_database(path)
    try:
        await database.unit(_sit)
        data = await database.read(lambda work: work.people.everything_about(person))
    finally:
        await database.close()
    return in_full(data, person, {}).splitlines()


def _sit(work: UnitOfWork) -> None:
    session = open_session(work, ANNA).id
    walk = join(work, session, ANNA, people=2, project="Koken")
    join(work, session, BRAM)
    for number, audience in enumerate(("schrijver", "geteld", "groep")):
        value = f'{{"given":"geschreven","text":"antwoord {number}"}}'
        answer(work, walk, value, audience)
    work.reveals.freeze(session, "doel", None, "{}", [WalkText(walk, "antwoord 2")])
    work.contributions.give(session, "advies", None, ANNA, "Begin klein")
    work.contributions.give(session, "vragen", None, ANNA, "")
    work.proposals.add(session, None, ANNA, "Ik bel de school")
    work.responses.give(session, "Ik bel de school", ANNA, True)
    for sentence, agrees, text in (
        ("Wij koken", True, None),
        ("Wij zingen", False, "Liever\ndansen"),
    ):
        work.proposals.add(session, None, BRAM, sentence)
        work.responses.give(session, sentence, ANNA, agrees, text)
    left = open_session(work, BRAM).id
    work.contributions.give(left, "advies", None, ANNA, "Tot ziens")
    work.sessions.end(session, 3.0)


async def test_who_may_see_an_answer_stands_beside_it(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", ANNA)
    seen_by = [lines[lines.index(f"Antwoord: antwoord {number}") + 1] for number in range(3)]
    assert [line.partition("; ")[2] for line in seen_by] == [
        "niet gedeeld met een groep)",
        "de groep ziet hoe vaak dit gekozen is)",
        "de groep mag dit lezen)",
    ]


async def test_what_one_did_in_a_session(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", ANNA)
    start = lines.index("Sessie 1: afgelopen")
    assert lines[start + 1].startswith("Begonnen: ")
    assert lines[start + 2 :] == [
        "Jij leidt deze sessie.",
        "Aantal mensen op jouw telefoon: 2",
        "Project: Koken",
        "– Hier kun je mee leven: Ik bel de school",
        "– Hier kun je mee leven: Wij koken",
        "– Dit gaf je in een ronde: niets",
        "– Dit gaf je in een ronde: Begin klein",
        "– Dit zie je anders: Wij zingen / Liever dansen",
        "– Dit stelde je voor: Ik bel de school",
        "– Dit las de groep van jou: antwoord 2",
        "",
        "Uit sessies waar je niet meer bij bent:",
        "– Dit gaf je in een ronde: Tot ziens",
    ]


async def test_of_a_session_one_only_takes_part_in(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", BRAM)
    start = lines.index("Sessie 1: afgelopen")
    assert lines[start + 2] == "Aantal mensen op jouw telefoon: 1"
    assert not any("Koken" in line or "antwoord" in line for line in lines)


async def test_what_a_team_goes_on_with(tmp_path: Path) -> None:
    """In words, and with the message that is still to come."""
    chosen = Intentions(
        points=(
            Intention("stil", PointWording.OWN, "we eten door elkaar", HowItWent.HALF, "deels"),
            Intention("", PointWording.OPEN, done_on="2027-03-15"),
        ),
        day="2027-03-14",
        who="ik",
        hour=10,
        added={"stil": "en we zingen"},
    )

    def choose(work: UnitOfWork) -> None:
        walk = work.walks.begin(ANNA, "pack", 1.0).id
        state = to_json(Walk(walk, intentions=chosen, harmless=frozenset({"0a1b2c3d"})))
        work.walks.save(walk, state, "finished", 1.0)
        work.timers.set(walk, LOOK_TOGETHER, moment(date(2027, 3, 15), 10))

    database = await open_database(tmp_path / "walks.sqlite")
    try:
        await database.unit(choose)
        data = await database.read(lambda work: work.people.everything_about(ANNA))
    finally:
        await database.close()
    lines = in_full(data, ANNA, {}).splitlines()
    start = lines.index("Een bericht dat nog komt: 15-03-2027 10:00")
    assert lines[start + 1 : lines.index("", start + 2)] == [
        "",
        "Hier gaan jullie mee verder:",
        "– stil: we eten door elkaar",
        "Hoe het ging: half gelukt",
        "Jullie zeiden: deels",
        "– nog open",
        "Gedaan op: maandag 15 maart 2027",
        "Wie begint: ik",
        "Samen kijken: zondag 14 maart 2027",
        "Later zeiden jullie nog bij stil: en we zingen",
        "Zinnen waarover jij zei dat er niets aan de hand is: 1",
    ]


async def test_everything_is_shown_as_a_message_and_a_file(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with running_bot(sandbox, tmp_path), Person(sandbox.url, ANNA, FIRST_NAME) as anna:
        screen = await walk_a_while(anna)
        asked = await next_choice(anna, screen)
        chosen = options(asked)[1]
        await walker.answer(anna, asked, lambda _: chosen, "")
        await anna.say("weet niet")
        await anna.settle(0.1)
        await anna.say("/mijngegevens")
        told = await anna.wait_for("Dit bewaar ik van jou")
        assert "Gesprekken: 1" in told.text
        file = await anna.wait_for(lambda m: m.document is not None)
        text = await document(sandbox, file)
        for words in (str(ANNA), f"{WORD} koken", f"{WORD} en soep", chosen, "weet ik niet"):
            assert words in text, words
        assert FIRST_NAME not in text
        with closing(sqlite3.connect(tmp_path / "bot.sqlite")) as database:
            for question, value in database.execute("SELECT question_text, value FROM answer"):
                assert " ".join(question.split()) in text
                assert str(json.loads(value).get("text", "")) in text
        assert not sandbox.log.refused()


async def next_choice(person: Person, screen: Message) -> Message:
    while not options(screen) or "Tik alles aan" in screen.text:
        screen = await walker.answer(person, screen, first, "iets anders")
    return screen


async def document(sandbox: Sandbox, shown: Message) -> str:
    """The file under a message."""
    (file,) = (f for f in sandbox.world.files.values() if f.file_name == "mijn-gegevens.txt")
    assert shown.document is not None
    return file.content.decode()


async def test_what_waits_or_was_refused_is_shown_as_well(line: Line) -> None:
    def refuse(made: Any) -> None:
        if WORD in made.text:
            raise BadRequest("message is too long")

    line.out.api.answer = refuse
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, "koken", number=2))
    await line.takes(message(ANNA, "/antwoorden", number=3))
    line.out.time.now += 60.0
    await line.takes(tap(ANNA, line.button("Kort p7x"), number=4))
    line.out.time.now += 60.0
    await line.takes(message(ANNA, f"{WORD} koken", number=5))
    await line.takes(message(ANNA, "/mijngegevens", number=6))
    (file,) = (m.params["document"] for m in line.out.api.made if m.method == "sendDocument")
    lines = file["text"].splitlines()
    refused = lines.index("Berichten die niet aankwamen: 2")
    assert all(WORD in said for said in lines[refused + 1 : refused + 3])
