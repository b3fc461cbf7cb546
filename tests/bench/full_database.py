"""A database with a hundred thousand finished walks, made in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from content.reading.loader import load
from dialogs.pack.definition import Dialog
from dialogs.steps.step import step
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.events import CommandGiven, TextWritten
from dialogs.walk.state import Walk, answer_to_json, to_json
from storage.database import open_database
from tests.bench.pack import ANSWERS, SENTENCE

WALKS = 100_000
_FIRST_PERSON = 10_000_000
_BEGAN = 1_700_000_000.0


async def make_full_database(path: Path, content: Path) -> None:
    """Store `WALKS` finished walks of as many answers as are measured."""
    await (await open_database(path)).close()
    dialog = load(content / "ontmoetingen")
    walk, answers = _one_walk(dialog)
    state = to_json(walk)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        execute = connection.execute
        execute("PRAGMA journal_mode = OFF")
        execute("PRAGMA synchronous = OFF")
        execute("BEGIN")
        connection.executemany("INSERT INTO person VALUES (?, ?)", _people())
        connection.executemany(
            "INSERT INTO walk (person_id, pack, status, state, started_at, changed_at)"
            " VALUES (?, ?, 'finished', ?, ?, ?)",
            ((person, dialog.id, state, at, at + 900.0) for person, at in _people()),
        )
        execute("CREATE TEMP TABLE given (question, question_text, value)")
        connection.executemany("INSERT INTO given VALUES (?, ?, ?)", answers)
        execute(
            "INSERT INTO answer (walk_id, question, question_text, value, pack_version, at)"
            " SELECT walk.id, given.*, ?, walk.changed_at FROM walk CROSS JOIN given",
            (dialog.version,),
        )
        execute("COMMIT")


def _people() -> Iterator[tuple[int, float]]:
    return ((_FIRST_PERSON + n, _BEGAN + n) for n in range(WALKS))


def _one_walk(dialog: Dialog) -> tuple[Walk, list[tuple[str, str, str]]]:
    walk, _ = step(dialog, Walk(WALKS), CommandGiven("start", _BEGAN))
    answers = []
    for _ in range(ANSWERS):
        walk, effects = step(dialog, walk, TextWritten(SENTENCE, _BEGAN))
        answers += [
            (effect.question, effect.shown, answer_to_json(effect.answer))
            for effect in effects
            if isinstance(effect, RecordAnswer)
        ]
    return walk, answers
