"""What comes first on a list, since it weighs most for a team."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.checklist import checklist
from dialogs.screens.told.weighs_most import heaviest_first
from dialogs.walk.state import Walk
from tests.dialogs.screens.checklist.test_checklist_screens import MISSING
from tests.support.small_dialog import SMALL

AFRAID, NOT_SO = "dat ze niet meer bang zijn", "nu zijn ze niet bang"


@pytest.mark.parametrize(
    ("notes", "first"),
    [
        ({"d4n": AFRAID, "a9c": "ze waren eerst bang"}, True),
        ({"d4n": AFRAID}, False),
        ({"d4n": AFRAID, "a9c": NOT_SO}, False),
    ],
)
def test_fear_told_more_than_once_brings_its_element_in_front(
    notes: dict[str, str], first: bool
) -> None:
    *others, last = checklist(SMALL, MISSING)
    last = replace(last, element=replace(last.element, asked_with=("bang",)))
    items = heaviest_first(SMALL, Walk(1, answers=MISSING, notes=notes), (*others, last))
    assert (items[0] == last) is first
