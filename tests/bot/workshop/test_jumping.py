"""Jumping to any question, with the answers that lead there."""

from pathlib import Path

import pytest

from dialogs.texts import Text, as_plain
from tests.bot.workshop.conftest import ANNA
from tests.support.packs import TinyPack
from tests.support.person import Person
from tests.support.real_pack import PACKS, real_pack
from tests.support.workshop import Work, at_work_on


async def test_one_stands_before_the_question_in_a_new_walk(work: Work, anna: Person) -> None:
    hello = anna.last_with_buttons()
    answers = await work.jump(ANNA, "proef", "stoelen")
    asked = await anna.wait_for("Wat staat er?")
    assert answers == [
        {"question": "naam", "shown": "Hoe heet het?", "said": "een avond met elkaar"},
        {
            "question": "weer",
            "shown": "Je schreef: ‘een avond met elkaar’.\nWat voor weer is het?",
            "said": "Zon",
        },
        {"question": "rust", "shown": "Wanneer zitten jullie?", "said": "Soms"},
    ]
    assert [message for message in anna.new_messages() if message.buttons] == [asked]
    assert not anna.messages[hello.message_id].buttons, "there is one live screen"
    await anna.tap("Een bank")
    await anna.wait_for(lambda message: any("knop_klaar" in b.text for b in message.buttons))
    await anna.tap("knop_klaar")
    await anna.wait_for("Branden de lampen?")


async def test_the_answers_are_kept_like_any_other(work: Work, anna: Person) -> None:
    await work.jump(ANNA, "proef", "licht")
    await anna.wait_for("Branden de lampen?")
    await anna.say("/antwoorden")
    await anna.wait_for("antwoorden_kop")
    await anna.tap("knop_vorige")
    await anna.wait_for("een avond met elkaar")
    await anna.say("/mijngegevens")
    assert (await anna.wait_for(lambda message: message.document is not None)).document


async def test_from_one_jump_to_the_next_and_back_to_the_first(work: Work, anna: Person) -> None:
    for question, text in (("licht", "lampen?"), ("rust", "zitten jullie?"), ("naam", "heet het?")):
        await work.jump(ANNA, "proef", question)
        await anna.wait_for(text)
        assert len([message for message in anna.from_bot() if message.buttons]) == 1
        anna.mark = max(message.seen for message in anna.from_bot())
    await anna.say("De tuin")
    await anna.wait_for("weer is het")


async def test_a_jump_after_the_end_and_after_a_stop(work: Work, anna: Person) -> None:
    await work.jump(ANNA, "proef", "licht")
    await anna.wait_for("lampen?")
    await anna.tap("Die branden")
    await anna.wait_for("checklist_kop")
    await work.jump(ANNA, "proef", "licht")
    await anna.wait_for("lampen?")
    await anna.say("/stop")
    await anna.wait_for("gestopt")
    await work.jump(ANNA, "proef", "rust")
    await anna.wait_for("zitten jullie?")


async def test_into_another_pack(work: Work, pack: TinyPack, anna: Person) -> None:
    folder = pack.folder.parent / "tweede"
    folder.mkdir()

    def save() -> None:
        other = TinyPack(folder).change("pakket.yaml", "pakket: proef", "pakket: tweede")
        other.change("begin.yaml", "Hoe heet het?", "En hier?")

    await work.saved(save)
    await work.jump(ANNA, "tweede", "naam")
    await anna.wait_for("En hier?")
    (place,) = (await work.post("origin", text="En hier?"))["places"]
    assert place["file"] == "tweede/begin.yaml"
    (same,) = (await work.post("origin", text="Wanneer zitten jullie?"))["places"]
    assert same["file"] == "tweede/verder.yaml", "both say it, and this one is talked with"
    assert len([message for message in anna.from_bot() if message.buttons]) == 1


@pytest.mark.parametrize(
    ("pack_id", "question", "why"),
    [
        ("proef", "nergens", "Bij deze vraag kom je met geen enkel antwoord."),
        ("ander", "naam", "Dit pakket is er niet meer."),
    ],
)
async def test_what_is_nowhere(
    work: Work, anna: Person, pack_id: str, question: str, why: str
) -> None:
    reply = await work.post("jump", 409, person=ANNA, pack=pack_id, question=question)
    assert reply == {"error": why}
    await anna.say("De tuin")
    await anna.wait_for("weer is het")


async def test_a_stranger_has_to_say_something_first(work: Work, anna: Person) -> None:
    reply = await work.post("jump", 409, person=5, pack="proef", question="naam")
    assert reply == {"error": "Zeg eerst iets tegen de bot, bijvoorbeeld /start."}


@pytest.mark.parametrize("every", [10, pytest.param(1, marks=pytest.mark.soak)])
async def test_questions_of_the_real_pack(tmp_path: Path, every: int) -> None:
    """Each fifth; that every question has a road is asked of the roads themselves (test_play)."""
    dialog = real_pack()
    async with at_work_on(PACKS, tmp_path) as work, Person(work.url, ANNA) as anna:
        await anna.say("/start")
        await anna.settle()
        for question in [*dialog.questions.values()][::every]:
            anna.mark = max(message.seen for message in anna.from_bot())
            await work.jump(ANNA, dialog.id, question.id)
            await anna.wait_for(lambda message: bool(message.buttons))
            asked = question.text.lines[-1]
            assert as_plain(Text((asked,)).fill(lambda _: "")) in anna.last_with_buttons().text
