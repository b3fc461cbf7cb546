"""An author saves, and the conversation follows."""

import asyncio
from pathlib import Path

import pytest

from bot.workshop import workshop
from content.checks.lint import check
from content.sources.mistakes import Mistake
from tests.bot.workshop.conftest import ANNA
from tests.support.packs import TinyPack
from tests.support.patience import PATIENCE
from tests.support.person import Person
from tests.support.workshop import Work, at_work_on


async def test_a_saved_text_is_in_the_chat_and_the_walk_goes_on(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    asked = anna.last()
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", "En de naam?"))
    changed = await anna.wait_for("En de naam?")
    assert changed.message_id == asked.message_id
    assert [b.text for b in changed.buttons] == [b.text for b in asked.buttons]
    await anna.say("De tuin")
    assert "Wat voor weer is het?" in (await anna.wait_for("weer is het")).text


async def test_saved_buttons_are_in_the_chat_and_work(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    await anna.say("De tuin")
    await anna.wait_for("weer is het")
    old = anna.last_with_buttons().buttons[0].data
    await work.saved(lambda: pack.change("begin.yaml", "Zon", "Felle zon"))
    await anna.wait_for(lambda message: any(b.text == "Felle zon" for b in message.buttons))
    assert old is not None
    await anna.tap_data(anna.last().message_id, old, force=True)
    assert (await anna.wait_for_toast()).text == "Zin voorbij"
    await anna.tap("Felle zon")
    assert "Wanneer zitten jullie?" in (await anna.wait_for("zitten")).text


async def test_what_is_said_above_the_question_follows_too(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    await anna.say("De tuin")
    shown = await anna.wait_for("weer is het")
    reaction = "    reactie: |\n      "
    await work.saved(lambda: pack.change("begin.yaml", f"{reaction}Je schreef:", f"{reaction}Dus:"))
    changed = await anna.wait_for("Dus: ‘De tuin’.")
    assert changed.text == shown.text.replace("Je schreef: ‘De tuin’.", "Dus: ‘De tuin’.", 1)


async def test_a_mistake_leaves_what_was_there_until_it_is_mended(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    before = await work.moved()
    assert (before["mistakes"], before["stale"]) == ([], False)
    state = await work.saved(lambda: pack.change("begin.yaml", "soort: open", "§soort: opne"))
    file, line, column = f"proef/{pack.mark}".split(":")
    (mistake,) = state["mistakes"]
    assert (mistake["file"], mistake["line"], mistake["column"]) == (file, int(line), int(column))
    assert mistake["severity"] == "error"
    assert "open" in mistake["remedy"]
    assert (state["stale"], state["loaded_at"]) == (True, before["loaded_at"])
    assert state["packs"] == before["packs"]
    await anna.say("De tuin")
    await anna.wait_for("weer is het")
    state = await work.saved(lambda: pack.change("begin.yaml", "soort: opne", "soort: open"))
    assert (state["mistakes"], state["stale"]) == ([], False)
    assert state["loaded_at"] > before["loaded_at"]


_QUIET = 1.5
"""Seconds without a look: longer than it takes to see that a file was saved."""


async def test_a_mistake_in_one_pack_does_not_keep_another_from_following(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    folder = pack.folder.parent / "ander"
    folder.mkdir()
    other = TinyPack(folder)
    state = await work.saved(lambda: other.change("pakket.yaml", "pakket: proef", "pakket: p2"))
    assert [known["id"] for known in state["packs"]] == ["p2", "proef"]
    await work.saved(lambda: other.change("begin.yaml", "soort: open", "soort: opne"))
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", "En de naam?"))
    # A read of before may come in between: the other pack was written file by file.
    state = await work.until(
        lambda state: {one["file"] for one in state["mistakes"]} == {"ander/begin.yaml"}
    )
    assert [known["id"] for known in state["packs"]] == ["p2", "proef"]
    await anna.wait_for("En de naam?")


async def test_what_could_be_better_is_told_and_keeps_nothing_from_being_live(
    work: Work, pack: TinyPack, anna: Person
) -> None:
    before = await work.moved()
    long = " ".join(["woord"] * 25)
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", f"Hoe heet {long}?"))
    await anna.wait_for(long)
    state = await work.until(lambda state: bool(state["mistakes"]))
    (mistake,) = state["mistakes"]
    assert (mistake["severity"], mistake["file"], mistake["line"]) == (
        *("warning", "proef/begin.yaml"),
        7,
    )
    assert (state["stale"], state["loaded_at"] > before["loaded_at"]) == (False, True)
    await work.saved(lambda: pack.change("begin.yaml", f"Hoe heet {long}?", "Hoe heet het?"))
    await work.until(lambda state: not state["mistakes"])


async def test_what_could_be_better_in_one_pack_stays_told_while_another_is_saved(
    work: Work, pack: TinyPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def look(folder: Path) -> tuple[Mistake, ...]:
        looked.append(folder.name)
        return check(folder)

    monkeypatch.setattr(workshop, "check", look)
    (pack.folder.parent / "ander").mkdir()
    other = TinyPack(pack.folder.parent / "ander")
    await work.saved(lambda: other.change("pakket.yaml", "pakket: proef", "pakket: p2"))
    long = " ".join(["woord"] * 25)
    await work.saved(lambda: other.change("begin.yaml", "Hoe heet het?", f"Hoe heet {long}?"))
    await work.until(lambda state: bool(state["mistakes"]))
    # The other pack was written file by file, and may be looked at for each.
    while looked:
        looked.clear()
        await asyncio.sleep(_QUIET)
    await work.saved(lambda: pack.change("begin.yaml", "Hoe heet het?", f"Wie {long}?"))
    state = await work.until(lambda state: len(state["mistakes"]) > 1)
    assert {one["file"] for one in state["mistakes"]} == {"ander/begin.yaml", "proef/begin.yaml"}
    assert set(looked) == {"proef"}


async def test_an_error_that_only_a_closer_look_finds_is_told_while_the_bot_uses_the_pack(
    pack: TinyPack, tmp_path: Path
) -> None:
    endless = "Branden de lampen? " * 220
    async with at_work_on(pack.folder.parent, tmp_path, measured=True) as work:
        await work.saved(lambda: pack.change("verder.yaml", "Branden de lampen?", endless.strip()))
        state = await work.until(lambda state: bool(state["mistakes"]))
    assert {mistake["severity"] for mistake in state["mistakes"]} == {"error"}
    assert state["stale"] is False


async def test_beside_a_mistake_what_could_be_better_is_told_too_and_nothing_twice(
    work: Work, pack: TinyPack
) -> None:
    long = " ".join(["woord"] * 25)
    pack.change("begin.yaml", "soort: open", "soort: opne")
    await work.saved(lambda: pack.change("begin.yaml", "Neem een jas mee.", f"Neem {long} mee."))
    state = await work.until(lambda state: len(state["mistakes"]) > 1)
    assert [mistake["severity"] for mistake in state["mistakes"]] == ["error", "warning"]
    await work.saved(lambda: pack.change("begin.yaml", "soort: opne", "soort: open"))
    await work.until(
        lambda state: [mistake["severity"] for mistake in state["mistakes"]] == ["warning"]
    )


async def test_a_bot_without_any_good_pack_waits_for_one(pack: TinyPack, tmp_path: Path) -> None:
    pack.change("begin.yaml", "soort: open", "soort: opne")
    async with at_work_on(pack.folder.parent, tmp_path) as work, Person(work.url, ANNA) as anna:
        state = await work.moved()
        assert (state["packs"], state["stale"], state["loaded_at"]) == ([], False, None)
        assert len(state["mistakes"]) == 1
        assert "error" in await work.post("replay", 409, person=ANNA)
        await anna.say("/start")
        state = await work.saved(lambda: pack.change("begin.yaml", "soort: opne", "soort: open"))
        assert [known["id"] for known in state["packs"]] == ["proef"]
        await anna.wait_for("Hoe heet het?")


async def test_another_pack_that_is_all_right_is_no_version_before(
    pack: TinyPack, tmp_path: Path
) -> None:
    folder = pack.folder.parent / "ander"
    folder.mkdir()
    TinyPack(folder).change("pakket.yaml", "pakket: proef", "pakket: p2")
    pack.change("begin.yaml", "soort: open", "soort: opne")
    async with at_work_on(pack.folder.parent, tmp_path) as work:
        state = await work.moved()
        assert [known["id"] for known in state["packs"]] == ["p2"]
        assert (state["stale"], state["loaded_at"]) == (False, None)
        state = await work.saved(lambda: pack.change("begin.yaml", "soort: opne", "soort: open"))
        assert (state["stale"], state["loaded_at"] is None) == (False, False)


async def test_an_empty_content_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    async with at_work_on(tmp_path / "content", tmp_path) as work:
        (mistake,) = (await work.moved())["mistakes"]
        assert mistake["code"] == "geen-pakket"


async def test_who_asks_what_is_new_waits_until_something_is(work: Work, pack: TinyPack) -> None:
    await work.moved()
    waiting = asyncio.create_task(work.moved())
    done, _ = await asyncio.wait([waiting], timeout=0.5)
    assert not done
    pack.change("begin.yaml", "Hoe heet het?", "En de naam?")
    async with asyncio.timeout(PATIENCE):
        await waiting


@pytest.mark.parametrize("since", ["0", "-1", "x", ""])
async def test_who_knows_another_number_hears_at_once(work: Work, since: str) -> None:
    async with asyncio.timeout(PATIENCE):
        state = await work.get("state", since=since)
    assert state["packs"][0]["title"] == "Proef"
    assert state["packs"][0]["questions"][1] == {
        "id": "weer",
        "title": "Het weer",
        "theme": "Het begin",
    }
