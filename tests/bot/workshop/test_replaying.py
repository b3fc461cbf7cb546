"""A walk played again on the present pack, and where a text is from."""

from typing import Any

from tests.bot.workshop.conftest import ANNA
from tests.support.packs import TinyPack
from tests.support.person import Person
from tests.support.workshop import Work


def marked(replay: dict[str, Any]) -> list[str]:
    return [line["text"] for line in replay["transcript"] if line["changed"]]


async def test_what_was_said_is_said_again_with_what_changed_marked(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    await anna.say("De tuin")
    await anna.wait_for("weer is het")
    first = await work.replay(ANNA)
    assert [(line["who"], line["question"]) for line in first["transcript"]] == [
        ("bot", None),
        ("bot", "naam"),
        ("person", "naam"),
        ("bot", "weer"),
    ]
    assert first["transcript"][2]["text"] == "De tuin"
    assert first["transcript"][3]["text"] == anna.last().text
    assert (marked(first), first["stopped_at"]) == ([], "weer")
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", "En de naam?"))
    second = await work.replay(ANNA)
    assert marked(second) == ["Zin deel_kop_begin 1 2 Het begin\n\nEn de naam?"]
    assert marked(await work.replay(ANNA)) == [], "that is how it was played last"


async def test_the_first_time_it_is_compared_with_what_was_shown(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    await anna.say("De tuin")
    await anna.wait_for("weer is het")
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", "En de naam?"))
    await work.saved(lambda: pack.change("begin.yaml", "**weer**", "**klimaat**"))
    assert len(marked(await work.replay(ANNA))) == 2


async def test_a_new_question_before_the_one_that_waits_is_asked_instead(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    await anna.say("De tuin")
    await anna.wait_for("weer is het")
    new = "  - vraag: nieuw\n    soort: open\n    kort: Nieuw\n    tekst: Nog iets?\n\n"
    await work.saved(lambda: pack.change("begin.yaml", "  - vraag: weer", f"{new}  - vraag: weer"))
    replay = await work.replay(ANNA)
    assert replay["stopped_at"] == "nieuw"
    await anna.wait_for("Nog iets?")
    assert [m.text for m in anna.from_bot() if m.buttons] == [anna.last().text]
    await anna.say("Nee")
    await anna.wait_for("weer is het")


async def test_an_answer_that_no_longer_fits_stops_it(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    await work.jump(ANNA, "proef", "licht")
    await anna.wait_for("lampen?")
    option = "      - optie: zon\n        tekst: Zon\n        ook: [zonnig]\n"
    other = option.replace("zon\n", "wind\n").replace("Zon}", "Wind}")
    await work.saved(lambda: pack.change("begin.yaml", option, other))
    assert (await work.replay(ANNA))["stopped_at"] == "weer"


async def test_at_the_checklist_nothing_waits(work: Work, anna: Person) -> None:
    await work.jump(ANNA, "proef", "licht")
    await anna.wait_for("lampen?")
    await anna.tap("Die branden")
    await anna.wait_for("checklist_kop")
    replay = await work.replay(ANNA)
    assert replay["stopped_at"] is None
    assert "checklist_kop" in replay["transcript"][-1]["text"]


async def test_who_said_nothing_has_nothing_to_play(work: Work, anna: Person) -> None:
    assert await work.replay(5) == {"transcript": [], "stopped_at": None}


async def test_each_message_has_its_places(work: Work, pack: TinyPack, anna: Person) -> None:
    message = anna.last().text
    one = (await work.post("origin", text=message))["places"]
    assert [(place["file"], place["question"]) for place in one] == [
        ("proef/teksten.yaml", None),
        ("proef/begin.yaml", "naam"),
    ]
    assert one[1] == {
        "file": "proef/begin.yaml",
        "line": 7,
        "excerpt": "Hoe heet het?",
        "question": "naam",
    }
    assert (await work.post("origin", texts=[message, "anders", ""]))["places"] == [one, [], []]


async def test_the_places_move_with_the_file_and_stay_while_it_has_a_mistake(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    async def line() -> int:
        ((place),) = (await work.post("origin", text="Hoe heet het?"))["places"]
        return int(place["line"])

    text = pack.text("begin.yaml")
    await work.saved(lambda: pack.write("begin.yaml", f"# Een woord vooraf\n\n{text}"))
    assert await line() == 9
    await work.saved(lambda: pack.write("begin.yaml", f"# Fout\n\n\n\n{text}\n  - {{"))
    assert await line() == 9
