"""What somebody noticed after all questions, and what they said there that they will do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.understanding.elements_meant import ElementsMeant, elements_meant, plainly_about
from dialogs.understanding.intending import noticed_and_intended
from dialogs.understanding.matching import denies
from dialogs.understanding.telling import telling
from dialogs.understanding.worth_reading import is_about_the_same, worth_reading
from dialogs.walk.intentions import PointWording
from dialogs.walk.state import Walk


def noticed(dialog: Dialog, walk: Walk) -> str:
    """What they noticed, as it is quoted; '' if nothing."""
    insight, _ = _parts(dialog, walk)
    question = dialog.questions.get(dialog.noticed)
    words = worth_reading(insight)
    return "" if question is None or not words else telling(dialog, question, words) or ""


def noticed_about(dialog: Dialog, walk: Walk, elements: Collection[str]) -> str:
    """Which of these elements what they noticed is plainly about; '' for none."""
    words = noticed(dialog, walk)
    meant = elements_meant(dialog, elements, words) if words else ElementsMeant()
    return meant.likely[0] if meant.sure else ""


def step_told(dialog: Dialog, walk: Walk) -> str:
    """What they said there that they are going to do; '' if they said nothing so, or chose or did
    it since."""
    _, plan = _parts(dialog, walk)
    question = dialog.questions.get(dialog.noticed)
    if not plan or question is None:
        return ""
    words = telling(dialog, question, plan) or ""
    chosen = (point.text for point in walk.intentions.points if point.wording is PointWording.OWN)
    return "" if any(is_about_the_same(words, one) for one in chosen) else words


def step_told_at(dialog: Dialog, walk: Walk, items: Iterable[Item]) -> str:
    """At which of these elements that step stands: the one that isn't whole yet and that it is
    plainly about; '' if it stands by itself. There they have chosen no other step."""
    step = step_told(dialog, walk)
    if not step:
        return ""
    chosen = {point.element for point in walk.intentions.points}
    open_ = [i.element.id for i in items if i.status in (Status.MISSING, Status.PARTLY)]
    about = plainly_about(dialog, open_, step)
    return "" if about in chosen else about


def noticed_lines(
    say: Speech,
    walk: Walk,
    left_out: Collection[str],
    *,
    elsewhere: bool = False,
    step_elsewhere: bool = False,
) -> Iterator[str]:
    """Both, as they stand on the page that is taken home, without words that are left out.
    `elsewhere`: what they noticed stands with the element that it is about; `step_elsewhere`: so
    does the step."""
    words = "" if elsewhere else noticed(say.dialog, walk)
    if words and words not in left_out:
        yield f"‘{words}’"
    step = "" if step_elsewhere else step_told(say.dialog, walk)
    if step and step not in left_out:
        yield say.label("papier_eigen_stap", woorden=step)


def _parts(dialog: Dialog, walk: Walk) -> tuple[str, str]:
    answer = applicable(dialog, walk.answers).get(dialog.noticed)
    if answer is None or answer.given is not Given.WRITTEN or denies(answer.text):
        return "", ""
    return noticed_and_intended(answer.text)
