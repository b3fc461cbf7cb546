"""Screens that only show something: the checklist, the answers so far, help."""

from __future__ import annotations

from dialogs.screens.question_screens import answer_pages
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.walk.effects import ShowMyData
from dialogs.walk.place import Place, View


def show_help(stage: Stage) -> None:
    """/help: say what one can do here."""
    stage.tell("hulp")


def show_privacy(stage: Stage) -> None:
    """/privacy: say what happens to what is typed."""
    stage.tell("privacy")


def show_checklist(stage: Stage) -> None:
    """Send the checklist as a new message."""
    stage.close_screen()
    stage.open(Place(View.CHECKLIST))


def return_to_checklist(stage: Stage) -> None:
    """Show the checklist in the message it was left from, else as a new one."""
    if stage.walk.place.view.is_below_checklist:
        show_in_place(stage, Place(View.CHECKLIST))
    else:
        show_checklist(stage)


def show_answers(stage: Stage, page: int | None) -> None:
    """Send a page of answers. None: the page of the question on the screen."""
    if page is None:
        page = _page_here(stage)
    stage.close_screen()
    stage.open(Place(View.ANSWERS, str(page)))


def _page_here(stage: Stage) -> int:
    pages = answer_pages(stage.dialog, stage.walk)
    question = stage.question_here()
    for number, page in enumerate(pages):
        if question is not None and page.theme == question.theme:
            return number
    return 0


def show_my_data(stage: Stage) -> None:
    """/mijngegevens: only the host knows all that is stored."""
    stage.effects.append(ShowMyData())
