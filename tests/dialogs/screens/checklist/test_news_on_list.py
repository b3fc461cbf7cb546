"""What the list says of what came after it."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import chosen
from dialogs.screens.checklist.checklist_screens import checklist_screen
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.texts import as_plain
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk, note_key
from tests.support.real_pack import real_pack


def test_what_is_whole_by_a_new_answer_stands_on_the_list_with_what_they_wrote() -> None:
    dialog, said = real_pack(), "dat iedereen een naam weet van iemand van de andere school"
    walk = Walk(1, answers={"haalbaar": chosen("groot")})
    before = Before("2026-03-05", stands(dialog, walk), again="2026-04-20", about=("haalbaar",))
    now = replace(
        walk,
        answers={"haalbaar": chosen("te_halen")},
        notes={"haalbaar": said},
        typed={note_key("haalbaar"): ((9, len(said)),)},
        before=before,
    )
    told = as_plain(checklist_screen(dialog, now).text)
    assert f"Dit hebben jullie nu afgesproken:\n– Een resultaat dat kan lukken. ‘{said}’." in told
    assert told.count("Een resultaat dat kan lukken") == 1, "not also with what was there before"
