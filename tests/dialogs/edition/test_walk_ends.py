"""How far walks came is counted from the walks themselves, and no answer with it."""

from __future__ import annotations

from dialogs.edition.cells import BEGUN, FINISHED, WALKS, stopped_at, tables
from dialogs.edition.noise import noisy
from dialogs.edition.rules import ENOUGH
from dialogs.edition.walk_ends import counts_of, ended_at
from dialogs.pack.answers import SKIPPED
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk
from tests.support.small_dialog import SMALL

QUESTIONS = [*SMALL.questions.values()]
ANSWERED = {QUESTIONS[0].id: SKIPPED}


def test_a_walk_ends_at_its_end_or_in_the_theme_of_its_question() -> None:
    last = QUESTIONS[-1]
    asked = Place(View.QUESTION, last.id)
    assert ended_at(SMALL, Walk(1, place=asked)) == stopped_at(last.theme)
    assert ended_at(SMALL, Walk(1, place=asked, finished=True)) == FINISHED
    # On another screen the next question tells it.
    elsewhere = ended_at(SMALL, Walk(1, answers=ANSWERED, place=Place(View.STOPPED)))
    assert elsewhere == stopped_at(QUESTIONS[1].theme)
    assert ended_at(SMALL, Walk(1, place=Place(View.STOPPED))) is None


def test_the_table_is_there_from_enough_walks_on() -> None:
    listed, key = tables(SMALL), b"k" * 32
    theme = stopped_at(SMALL.themes[0].id)
    found = counts_of(listed, {FINISHED: 50, theme: 10})
    assert [found.of(WALKS, cell) for cell in (BEGUN, FINISHED, theme)] == [60, 50, 10]
    assert WALKS in {table.name for table in noisy(found, key)}
    few = counts_of(listed, {FINISHED: ENOUGH // 3})
    assert WALKS not in {table.name for table in noisy(few, key)}
