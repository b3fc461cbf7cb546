"""What was typed with an option changes what the list says of it, on the walk's own screens."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import Answers, chosen
from dialogs.pack.checklist import Item, judge
from dialogs.pack.definition import Dialog, Question, Status
from dialogs.screens.told.besides_option import by_what_they_wrote
from dialogs.texts import as_plain
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack


def _chosen(dialog: Dialog, question: Question, option: str, note: str) -> Item:
    answers = Answers({"doel": chosen("sociaal_contact"), question.id: chosen(option)})
    item = judge(dialog, dialog.elements[question.element or ""], answers)
    assert item is not None
    walk = Walk(1, answers=answers, notes={question.id: note})
    return by_what_they_wrote(dialog, walk, item)


@pytest.mark.parametrize(
    ("note", "quoted"),
    [
        (
            "tijdens t potje door elkaar 2 oud 3 jong. erna meteen uit elkaar, scooters weg",
            "tijdens t potje door elkaar 2 oud 3 jong. erna meteen uit elkaar, scooters weg",
        ),
        ("bij het eten zitten ze weer apart", "bij het eten zitten ze weer apart"),
        ("ze zitten door elkaar aan twee tafels", ""),
        ("we halen de groepjes uit elkaar", ""),
    ],
)
def test_the_opposite_of_an_option_makes_it_partly_there(note: str, quoted: str) -> None:
    dialog = real_pack()
    asked, option = next(
        (question, option.id)
        for question in dialog.questions.values()
        if question.element
        for option in question.options
        if "door elkaar" in option.label
    )
    item = _chosen(dialog, asked, option, note)
    assert item.tempered == quoted
    assert item.status is (Status.PARTLY if quoted else Status.IN_PLACE)


@pytest.mark.parametrize(
    ("note", "asks_them"),
    [
        ("hij haalt ze op. meiden komen niet trouwens, 1 keer 2", True),
        ("we halen ze op met de auto", False),
    ],
)
def test_who_stays_away_is_who_the_step_is_about(note: str, asks_them: bool) -> None:
    dialog = real_pack()
    asked, option = next(
        (dialog.questions[element.questions[0]], option)
        for element in dialog.elements.values()
        for own in element.in_own_words
        for option, told in own.by_option.items()
        if told.plan and "missen" in as_plain(told.plan.fill(lambda _: None))
        if option in {one.id for one in dialog.questions[element.questions[0]].options}
    )
    item = _chosen(dialog, asked, option, note)
    step = "" if item.step is None else as_plain(item.step.fill(lambda _: None))
    assert ("missen" in step) is asks_them
