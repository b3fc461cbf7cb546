"""The whole bot on packs made of random names: it leans on no name in content.

Every theme, question, option, element, reasoning and file of the real packs gets another name,
and all that people read stays the same, word for word.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings
from bot.sandbox import Limits, Sandbox
from dialogs.pack.definition import Dialog, Question
from dialogs.walk.state import OVERVIEW_NOTE
from storage.database import open_database
from tests.storage.raw import query
from tests.support.answering import CHECKLIST
from tests.support.golden import FOLDER, play, read_script
from tests.support.person import Person
from tests.support.real_pack import PACKS
from tests.support.renamed import Names, write_renamed
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.walker import at_random, first, next_screen, walk_to_checklist

GOLDEN = sorted(FOLDER.glob("*.yaml"))
PEOPLE = 8


def renamed(folder: Path, seed: int) -> Names:
    """Both packs under `folder`, with other names."""
    names = Names(seed)
    for name in ("ontmoetingen", "sjabloon"):
        write_renamed(PACKS / name, folder, names)
    return names


def loaded(folder: Path) -> dict[str, Dialog]:
    return load_packs(MachineSettings.model_construct(content=folder))


def _written(dialog: Dialog) -> Iterator[Question]:
    """The questions whose options are an author's: those about the last time have the same ones in
    every pack."""
    times = [time for element in dialog.elements.values() if (time := element.last_time)]
    ours = {id_ for time in times for id_ in (time.question, time.offer)}
    return (question for id_, question in dialog.questions.items() if id_ not in ours)


def names_in(dialogs: Mapping[str, Dialog]) -> set[str]:
    return {
        name
        for dialog in dialogs.values()
        for name in (
            dialog.id,
            *(theme.id for theme in dialog.themes),
            *(node.id for node in dialog.nodes),
            *(option.id for question in _written(dialog) for option in question.options),
            *dialog.elements,
            *dialog.reasonings,
            *dialog.kinds,
            *(probe.id for reasoning in dialog.reasonings.values() for probe in reasoning.probes),
        )
    }


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.soak) for n in (1, 2))])
def test_not_one_name_is_left(tmp_path: Path, seed: int) -> None:
    renamed(tmp_path, seed)
    real, other = loaded(PACKS), loaded(tmp_path)
    assert len(names_in(other)) >= len(names_in(real)) > 100
    assert not names_in(other) & names_in(real)
    files = {path.name for folder in tmp_path.iterdir() for path in folder.iterdir()}
    assert not files & {"doel.yaml", "afscheid.yaml"}
    assert [len(dialog.nodes) for dialog in other.values()] == [
        len(dialog.nodes) for dialog in real.values()
    ]


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, Dialog]]:
    """By real pack the name that it has here; and the packs."""
    folder = tmp_path_factory.mktemp("packs")
    names = renamed(folder, 7)
    return names.of["pakket"], loaded(folder)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_conversation_is_the_same_word_for_word(
    others: tuple[dict[str, str], dict[str, Dialog]], path: Path
) -> None:
    packs, dialogs = others
    script = read_script(path)

    def in_other_words(words: str) -> str:
        return re.sub(r"(?<=^/start )\w+", lambda name: packs.get(name[0], name[0]), words)

    doings = tuple(replace(doing, words=in_other_words(doing.words)) for doing in script.doings)
    said = play(dialogs, replace(script, pack=packs[script.pack], doings=doings))
    for old, new in packs.items():
        said = said.replace(new, old)
    assert said == path.read_text(encoding="utf-8")


async def test_people_come_to_their_checklist_in_either_pack(tmp_path: Path) -> None:
    content = tmp_path / "packs"
    content.mkdir()
    names = renamed(content, 20)
    async with running_sandbox(limits=Limits.off()) as sandbox:
        async with running_bot(sandbox, tmp_path, content=content), asyncio.TaskGroup() as group:
            for number in range(1, PEOPLE + 1):
                asked_for = names.of["pakket"]["sjabloon"] if number % 2 else ""
                group.create_task(_walks(sandbox, number, asked_for))
        assert not sandbox.log.refused()
    database = await open_database(tmp_path / "bot.sqlite")
    try:
        packs = {pack for (pack,) in await query(database, "SELECT pack FROM walk")}
        assert packs == set(names.of["pakket"].values())
        asked = {key.split("#")[0] for (key,) in await query(database, _QUESTIONS)}
        assert asked - {OVERVIEW_NOTE} <= names_in(loaded(content))
        assert len(asked) > 20
        assert await query(database, "SELECT error FROM dead_letter") == []
    finally:
        await database.close()


_QUESTIONS = "SELECT DISTINCT question FROM answer"


async def _walks(sandbox: Sandbox, number: int, pack: str) -> None:
    """One person, in the pack they ask for or else in that of new people."""
    async with Person(sandbox.url, number) as person:
        if pack:
            await person.say(f"/start {pack}")
            assert "De laatste dag" in (await next_screen(person, 0)).text
        await walk_to_checklist(person, first if number < 3 else at_random(number))
        assert person.last().text.startswith(CHECKLIST)
