"""Whatever someone sends gets a fitting, kind answer, and the walk goes on from where it was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import Limits, Sandbox
from dialogs.texts import as_plain
from tests.support.answering import options
from tests.support.person import Message, Person
from tests.support.real_pack import label, real_pack
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import answer, first, first_open, next_screen

GROUP = {"id": -1_001_234_567_890, "type": "supergroup", "title": "Intervisie"}
CHANNEL = {"id": -1_009_876_543_210, "type": "channel", "title": "Nieuws"}
ELSEWHERE = {GROUP["id"], CHANNEL["id"]}
ODD = {
    "sticker": "stuurde_sticker",
    "dice": "stuurde_sticker",
    "voice": "stuurde_spraak",
    "photo": "stuurde_beeld",
    "video": "stuurde_beeld",
    "location": "stuurde_plek",
    "contact": "stuurde_plek",
    "poll": "stuurde_anders",
    "forward": "stuurde_doorgestuurd",
}
"""What someone may send, and the sentence that answers it."""


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    """A sandbox with the bot on it, at full speed. Afterwards no call was refused."""
    async with running_sandbox(limits=Limits.off()) as sandbox:
        async with running_bot(sandbox, tmp_path):
            yield sandbox
        assert not sandbox.log.refused()


def phrase(key: str) -> str:
    """A shared sentence, as far as it is the same for everyone: the longest line of it."""
    lines = as_plain(real_pack().phrases[key][0].fill(lambda _: None)).splitlines()
    return max(lines, key=len)


async def at_open(person: Person) -> Message:
    """Come to the first open question."""
    return await first_open(person)


async def at_choice(person: Person) -> Message:
    """Come to a question that is answered with one tap, right after one that was tapped too: what
    is typed so soon after a typed answer would be more of that."""
    screen = await at_open(person)
    before: list[str] = []
    while not (before and options(screen)) or "Tik alles aan" in screen.text:
        before = options(screen)
        screen = await answer(person, screen, first, "elke dinsdag koken")
    return screen


async def goes_on(person: Person, screen: Message) -> None:
    """The question that was on the screen can still be answered, and then comes the next."""
    assert person.messages[screen.message_id].buttons == screen.buttons
    following = await answer(person, screen, first, "dat zijn de buren")
    assert following.text != screen.text


def stored(folder: Path, person: int) -> dict[str, Any]:
    """The walk of someone, as it is in the database."""
    with closing(sqlite3.connect(folder / "bot.sqlite")) as database:
        ((state,),) = database.execute(
            "SELECT state FROM walk WHERE person_id = ? ORDER BY id DESC LIMIT 1", (person,)
        )
    walk: dict[str, Any] = json.loads(state)
    return walk


# What can't be read


@pytest.mark.parametrize("where", [at_open, at_choice])
async def test_what_cannot_be_read_gets_a_fitting_word(sandbox: Sandbox, where: Any) -> None:
    for number, (kind, key) in enumerate(ODD.items(), start=1):
        async with Person(sandbox.url, number) as person:
            screen = await where(person)
            await person.sends(kind)
            await person.wait_for(phrase(key))
            assert len(await person.settle(0.02)) == 1, kind
            await goes_on(person, screen)


async def test_as_a_first_word_it_begins_the_conversation(sandbox: Sandbox) -> None:
    for number, kind in enumerate(ODD, start=1):
        async with Person(sandbox.url, number) as person:
            await person.sends(kind)
            await goes_on(person, await next_screen(person, 0))


async def test_the_words_under_a_picture_are_an_answer(sandbox: Sandbox, tmp_path: Path) -> None:
    for number, kind in enumerate(("photo", "video", "voice"), start=1):
        async with Person(sandbox.url, number) as person:
            screen = await at_open(person)
            await person.sends(kind, "elke dinsdag soep")
            assert "elke dinsdag soep" in (await next_screen(person, screen.message_id)).text
            assert "elke dinsdag soep" in json.dumps(stored(tmp_path, number)["answers"])


async def test_what_someone_else_wrote_is_not_kept(sandbox: Sandbox, tmp_path: Path) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_open(anna)
        await anna.sends("forward", "van een ander")
        await anna.settle(0.02)
        await anna.sends("forward", "/stop")
        await anna.wait_for(phrase("stuurde_doorgestuurd"))
        await goes_on(anna, screen)
        assert "van een ander" not in json.dumps(stored(tmp_path, 1), ensure_ascii=False)


async def test_a_reaction_gets_one_word_a_question(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_open(anna)
        await anna.reacts(screen.message_id)
        await anna.wait_for(phrase("stuurde_reactie"))
        for emoji in ("❤", "", "🔥"):
            await anna.reacts(screen.message_id, emoji)
        await goes_on(anna, screen)
        assert sum(phrase("stuurde_reactie") in m.text for m in anna.from_bot()) == 1
        await anna.reacts(screen.message_id, "🎉")
        await anna.wait_for(phrase("stuurde_reactie"))


async def test_a_reaction_of_a_stranger_begins_nothing(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await anna.say("/help")
        shown = await anna.wait_for("/wis")
        await anna.reacts(shown.message_id)
        await anna.say("/mijngegevens")
        await anna.wait_for(phrase("gegevens_geen"))


# Words


@pytest.mark.parametrize("text", ["🙂", "👍👍", "…", "!", "-"])
async def test_without_words_it_is_asked_what_is_meant(
    sandbox: Sandbox, tmp_path: Path, text: str
) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_open(anna)
        await anna.say(text)
        await anna.wait_for(phrase("alleen_tekens"))
        assert "text" not in json.dumps(stored(tmp_path, 1)["answers"])
        await goes_on(anna, screen)


@pytest.mark.parametrize(
    "text",
    [
        "every Tuesday we cook",
        "كل يوم ثلاثاء نطبخ",
        "каждый вторник",
        "毎週火曜日に料理",
        "𝓭𝓪𝓪𝓻 𝓮𝓷 𝓱𝓲𝓮𝓻",
    ],
)
async def test_any_language_is_an_answer_and_at_a_choice_a_note(
    sandbox: Sandbox, tmp_path: Path, text: str
) -> None:
    async with Person(sandbox.url, 1) as anna:
        await at_open(anna)
        await anna.say(text)
        await anna.wait_for(f"‘{text}’")
    async with Person(sandbox.url, 2) as bram:
        screen = await at_choice(bram)
        await bram.say(text)
        (asked, *_) = real_pack().phrases["bedoel_je_geen_knop"]
        told = await bram.wait_for(as_plain(asked.fill(lambda _: label("knop_geen_van_deze"))))
        assert options(told)[0] == options(screen)[0]
        assert text in json.dumps(stored(tmp_path, 2)["notes"], ensure_ascii=False)
        await goes_on(bram, told)


async def test_a_long_text_comes_in_two_messages_and_is_one_answer(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    text = " ".join(f"woord{number}" for number in range(600))[:5_000].strip()
    async with Person(sandbox.url, 1) as anna:
        await at_open(anna)
        await anna.say(text)
        await anna.wait_for(phrase("erbij_gezet"))
        *_, answered = stored(tmp_path, 1)["answers"].values()
        assert answered["text"].split() == text.split()
        await goes_on(anna, anna.last_with_buttons())


async def test_markup_is_only_text(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await at_open(anna)
        await anna.say("<b>koken</b> & {project} **vet** [x](tg://user?id=1) \\ %s")
        screen = await anna.wait_for("<b>koken</b> & {project} **vet** [x](tg://user?id=1) \\ %s")
        await goes_on(anna, screen)


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("Help!", "/mijngegevens"),
        ("stop", "we stoppen hier"),
        ("pauze", "we pauzeren"),
        ("checklist", phrase("checklist_kop_tussentijds")),
        ("mijn antwoorden", phrase("antwoorden_voet")),
        ("verder", "Deel"),
        ("Weet niet", ""),
        ("overslaan", ""),
        ("terug", "Je eerdere antwoord"),
    ],
)
async def test_words_in_place_of_a_command(sandbox: Sandbox, word: str, says: str) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_choice(anna)
        await anna.say(word)
        told = await anna.wait_for(lambda m: m.message_id > screen.message_id and says in m.text)
        await anna.settle(0.02)
        if not told.buttons:
            await anna.say("/verder")
            await anna.settle(0.02)
        await anna.tap(0)
        await anna.settle(0.02)
        await anna.wait_until(lambda: anna.buttons() or None, "nothing to tap")


@pytest.mark.parametrize("command", ["/onzin", "/START_", "/editie", "/wis_alles"])
async def test_an_unknown_command_is_said_to_be_one(sandbox: Sandbox, command: str) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_choice(anna)
        await anna.say(command)
        reply = await anna.wait_for(lambda m: m.message_id > screen.message_id)
        assert phrase("onbekend_commando") in reply.text
        await goes_on(anna, screen)


async def test_start_with_a_payload_is_a_start(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        await anna.say("/start c2Vzc2llLTE")
        screen = await next_screen(anna, 0)
        assert anna.from_bot()[0].text.startswith("Hoi")
        await goes_on(anna, screen)
        await anna.say("/start c2Vzc2llLTE")
        await anna.wait_for(lambda m: [b.text for b in m.buttons][-1:] == ["Opnieuw beginnen"])


async def test_a_text_while_a_file_is_on_its_way(sandbox: Sandbox, tmp_path: Path) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_open(anna)
        sandbox.faults.add("slow", method="sendDocument", seconds=0.5)
        await anna.say("/mijngegevens")
        await anna.wait_for(phrase("gegevens_voet"))
        await anna.say("elke dinsdag soep")
        assert "elke dinsdag soep" in (await next_screen(anna, screen.message_id)).text
        assert any(message.document for message in anna.from_bot())


# Buttons of yesterday


async def test_yesterdays_button_gets_a_short_word(sandbox: Sandbox) -> None:
    async with Person(sandbox.url, 1) as anna:
        screen = await at_choice(anna)
        data = screen.buttons[1].data
        assert data is not None
        following = await answer(anna, screen, first, "koken")
        sandbox.clock.advance(26 * 3600.0)
        callback = await anna.tap_data(screen.message_id, data, force=True)
        assert phrase("voorbij") in (await anna.wait_for_toast(callback)).text
        await goes_on(anna, following)


async def test_the_live_button_of_a_message_that_is_gone_still_counts(tmp_path: Path) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, 1) as anna,
    ):
        screen = await at_choice(anna)
        data = screen.buttons[0].data
        assert data is not None
        await anna.clear()
        callback = await anna.tap_data(screen.message_id, data, force=True)
        assert (await anna.wait_for_toast(callback)).text == ""
        await goes_on(anna, await anna.wait_for(lambda m: bool(m.buttons)))
        # Its message can't be shown as answered any more, and that stops nothing.
        assert {call.method for call in sandbox.log.refused()} == {"editMessageText"}


@pytest.mark.parametrize("data", ["1:1:0", "0:0:0", "x", "99:1:1", f"{2**40}:1:1", "1:1:999999999"])
async def test_buttons_that_nobody_made(sandbox: Sandbox, data: str) -> None:
    async with Person(sandbox.url, 1) as anna, Person(sandbox.url, 2) as bram:
        await at_choice(bram)
        screen = await at_choice(anna)
        callback = await anna.tap_data(screen.message_id, data, force=True)
        assert phrase("voorbij") in (await anna.wait_for_toast(callback)).text
        await goes_on(anna, screen)
