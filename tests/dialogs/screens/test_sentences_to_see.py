"""Where on the page their sentences are."""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.sentences_to_see import on_their_place
from dialogs.taken_home import PageItem, PagePart
from tests.support.home_pages import PAGE

PARTS = (
    PagePart("Jullie project", ("Wat jullie doen: ‘koken, behalve de soep’.",)),
    PagePart("Deels", items=(PageItem("Een klus", "Jullie schreven: ‘de soep’."),)),
)


def test_a_sentence_stands_where_it_is_quoted_by_itself_and_what_they_chose_comes_first() -> None:
    typed = {
        "de soep": "1",
        "koken, behalve de soep": "2",
        "we zingen": "3",
        "koken": "4",
        "x": "5",
    }
    found = on_their_place(replace(PAGE, parts=PARTS), typed.items())
    assert [(one.id, one.place) for one in found] == [
        ("3", "Waar jullie mee verder gaan"),
        ("2", "Jullie project"),
        ("1", "Een klus"),
    ]
