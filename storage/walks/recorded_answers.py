"""The answers given in walks."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """An answer with the question as it was shown. `value` is JSON, `audience` says who may see it,
    and `group` is the title of the group that may."""

    walk_id: int
    question: str
    question_text: str
    value: str
    pack_version: str
    at: float
    audience: str
    group: str | None


class RecordedAnswers(UnitPart):
    """The answers given in walks."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def record(
        self,
        walk_id: int,
        question: str,
        question_text: str,
        value_json: str,
        pack_version: str,
        at: float,
        audience: str = "schrijver",
        place: int = OWN_CHATS.number,
    ) -> None:
        """Add an answer with the question as it was shown; earlier answers stay.

        `audience` says who may see it; the table refuses unknown ones. If that is more than the
        writer, it holds for the session they are in and no later one, and for the `place` they had
        read and no other group.
        """
        self._connection.execute(
            "INSERT INTO answer"
            " (walk_id, question, question_text, value, pack_version, at, audience, place,"
            " session_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CASE WHEN ?7 != 'schrijver' THEN"
            " (SELECT session.id FROM participant JOIN session ON session.id = session_id"
            " WHERE walk_id = ?1 AND status = 'open') END)",
            (walk_id, question, question_text, value_json, pack_version, at, audience, place),
        )

    def forget(self, walk_id: int, question: str, now: float) -> None:
        """Delete all open answers to a question in a walk."""
        if self._connection.execute(
            "DELETE FROM answer WHERE walk_id = ? AND question = ?"
            " AND json_extract(value, '$.text') IS NOT NULL",
            (walk_id, question),
        ).rowcount:
            self._moments.note(SCRUB_DUE, now)

    def reword(
        self,
        walk_id: int,
        answer: Callable[[str], str],
        question: Callable[[str], str],
        now: float,
    ) -> None:
        """Replace what was typed in a walk, its earlier answers too, and the questions above it, by
        what these make of it."""
        rows = self._connection.execute(
            "SELECT id, question_text, value FROM answer WHERE walk_id = ?", (walk_id,)
        ).fetchall()
        for id_, shown, value in rows:
            given = json.loads(value)
            if "text" in given:
                given["text"] = answer(given["text"])
            new = question(shown), json.dumps(given, ensure_ascii=False)
            if new[0] != shown or given != json.loads(value):
                self._connection.execute(
                    "UPDATE answer SET question_text = ?, value = ? WHERE id = ?", (*new, id_)
                )
                self._moments.note(SCRUB_DUE, now)
