"""Of which other point somebody tells who answers one question anew."""

from __future__ import annotations

from dialogs.pack.answers import Answers, chosen
from dialogs.pack.definition import Question
from dialogs.screens.looking_back.also_meant import told_instead
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

_ASKED = ("begrenzing", "groepen_in_contact", "intentie", "spanningen", "vormen_van_contact")


def _told(here: str, text: str, *, plainly: bool) -> Question | None:
    dialog = real_pack()
    about = [one for one in dialog.elements if one.startswith(_ASKED)]
    asks = tuple(dialog.elements[one].questions[0] for one in about)
    goal = dialog.questions["doel"]
    answers = Answers({goal.id: chosen(goal.options[1].id)})
    walk = Walk(
        1,
        answers=answers,
        before=Before("2026-12-01", (), about=tuple(about), asks=asks, looking=True),
    )
    question = dialog.questions[dialog.elements[here].questions[0]]
    return told_instead(dialog, walk, question, text, plainly=plainly)


def test_a_likeness_moves_no_answer_and_may_only_be_asked_about() -> None:
    text = "Nog steeds niks, maar dat is ook niet nodig want ze appen niet"
    assert _told("begrenzing", text, plainly=False) is not None
    assert _told("begrenzing", text, plainly=True) is None


def test_what_surely_tells_of_another_point_does() -> None:
    text = "nu zij zitten door elkaar. oma met jongen"
    found = _told("intentie", text, plainly=False)
    assert found is not None
    assert found.element == "groepen_in_contact"
