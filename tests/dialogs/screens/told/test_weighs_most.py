"""What comes first on a list, since it weighs most for a team."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen, written
from dialogs.pack.checklist import checklist
from dialogs.screens.layout import Speech
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import line
from dialogs.screens.told.fear_told import fear_lines, fear_then
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import heaviest_first
from dialogs.texts import as_plain
from dialogs.walk.confided import confide
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk, note_key
from tests.dialogs.screens.checklist.test_checklist_screens import MISSING
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL

AFRAID, NOT_SO = "dat ze niet meer bang zijn", "nu zijn ze niet bang"


@pytest.mark.parametrize(
    ("notes", "first"),
    [
        ({"d4n": AFRAID, "a9c": "ze waren eerst bang"}, True),
        ({"d4n": AFRAID}, False),
        ({"d4n": AFRAID, "a9c": NOT_SO}, False),
        ({"d4n": f"{AFRAID} voor de jongens", "a9c": "ze waren eerst bang"}, False),
    ],
)
def test_fear_told_more_than_once_brings_its_element_in_front(
    notes: dict[str, str], first: bool
) -> None:
    *others, last = checklist(SMALL, MISSING)
    last = replace(last, element=replace(last.element, asked_with=("bang",)))
    items = heaviest_first(SMALL, Walk(1, answers=MISSING, notes=notes), (*others, last))
    assert (items[0] == last) is first


def test_fear_of_people_stands_by_itself_with_then_now_and_a_step() -> None:
    fear, now = f"{AFRAID} voor de jongens", "de ouderen zijn minder bang"
    notes = {"d4n": fear, "a9c": "ze waren eerst bang"}
    walk, say = Walk(1, answers=MISSING, notes=notes), Speech(SMALL, MISSING)
    assert list(fear_lines(say, walk)) == [f"schreven_jullie {fear}", "bang_stap"]
    assert list(fear_lines(say, walk, {fear})) == []
    later = replace(
        walk,
        notes={**notes, "d4n": f"{fear}\n{now}"},
        typed={note_key("d4n"): ((1, len(fear)), (9, len(now)))},
        before=Before("2026-03-05", (), typed_until=8),
    )
    assert list(fear_lines(say, later)) == [
        f"toen_nu_eerder {fear}",
        f"toen_nu_schreef {now}",
        "bang_stap_minder",
    ]
    confided = replace(later, told=frozenset({"vertrouwd_nu:d4n"}))
    assert f"toen_nu_schreef {now}" not in list(fear_lines(say, confided))


def test_fear_of_people_stands_in_one_place_and_not_if_it_was_told_in_confidence() -> None:
    fear = "dat ze niet meer bang zijn voor de jongens"
    notes = {"doel": fear, "spanningen": "ze waren eerst bang"}
    answers = {"doel": chosen("sociaal_contact"), "spanningen": chosen("achteraf")}
    dialog, walk = real_pack(), Walk(1, answers=answers, notes=notes)
    say = speech(dialog, walk)
    assert fear_then(dialog, walk) == fear
    assert all(fear not in as_plain(line(say, walk, item)) for item in items_of(dialog, walk))
    assert fear_then(dialog, confide(walk, "doel")) == ""
    notes = {"doel": "ze waren eerst bang"}
    seen = replace(walk, answers={**answers, dialog.noticed: written(fear)}, notes=notes)
    assert fear_then(dialog, seen) == "", "it stands above the list"
