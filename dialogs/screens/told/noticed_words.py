"""What somebody noticed after all questions, and what they said there that they will do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import off_page
from dialogs.screens.told.weighs_most import (
    hangs_at,
    is_told_at,
    with_weight,
    with_what_they_came_back_to,
)
from dialogs.texts import Spans, join, quote
from dialogs.understanding.about_list.denied_later import denies_earlier
from dialogs.understanding.about_list.elements_meant import (
    ElementsMeant,
    elements_meant,
    plainly_about,
)
from dialogs.understanding.options.matching import denies
from dialogs.understanding.outcomes.intending import noticed_and_intended
from dialogs.understanding.quoting.hangs_on_one import hangs_on_one
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.worth_reading import is_about_the_same, worth_reading
from dialogs.walk.asked_anew import noted_anew
from dialogs.walk.confided import is_confided_at
from dialogs.walk.intentions import Intention, PointWording
from dialogs.walk.state import Walk


def noticed(dialog: Dialog, walk: Walk) -> str:
    """What they noticed, as it is quoted; '' if nothing."""
    insight, _ = _parts(dialog, walk)
    question = dialog.questions.get(dialog.noticed)
    words = worth_reading(insight)
    return "" if question is None or not words else telling(dialog, question, words) or ""


def stands_first(say: Speech, walk: Walk) -> Spans:
    """Says that what was typed there is first on the list, if it is; what they say there that they
    will do may be at a point."""
    if not noticed(say.dialog, walk):
        return ()
    also = step_told(say.dialog, walk)
    return say.phrase("staat_op_lijst" if also else "staat_bovenaan")


def noticed_about(dialog: Dialog, walk: Walk, elements: Collection[str]) -> str:
    """The one of these elements that is plainly about what they noticed; '' for none. If they
    noticed that it all hangs on one person, it is the element where they told that too."""
    words = noticed(dialog, walk)
    if hangs_on_one(words):
        at = [one for one in hangs_at(dialog, walk) if one in elements]
        return at[0] if len(at) == 1 else ""
    meant = elements_meant(dialog, elements, words) if words else ElementsMeant()
    return meant.likely[0] if meant.sure else ""


def with_what_they_noticed(dialog: Dialog, walk: Walk) -> Walk:
    """The walk in which it weighs what they noticed, and what they came back to there."""
    about = noticed_about(dialog, walk, dialog.elements)
    walk = with_what_they_came_back_to(dialog, walk)
    return with_weight(walk, about, noticed=True) if about else walk


def noticed_at(dialog: Dialog, walk: Walk, elements: Collection[str]) -> tuple[str, ...]:
    """Which of these elements say more about what they noticed: it may be about those, and they
    wrote about the same there."""
    words = noticed(dialog, walk)
    if hangs_on_one(words):
        return ()
    likely = elements_meant(dialog, tuple(dialog.elements), words).likely if words else ()
    return tuple(one for one in elements if one in likely and is_told_at(dialog, walk, one, words))


def noticed_to_ask(dialog: Dialog, walk: Walk, items: Sequence[Item]) -> tuple[str, ...]:
    """The question that asks again about what they noticed; none if that is clearly about one of
    these elements, which are asked about anyway, or if they took it off the page."""
    words = noticed(dialog, walk)
    if not (words and items) or off_page(walk, words):
        return ()
    about = noticed_about(dialog, walk, dialog.elements)
    return () if about in [item.element.id for item in items] else (dialog.noticed,)


def noticed_now(dialog: Dialog, walk: Walk) -> str:
    """What they say of it now that they looked again, as it is quoted; '' if nothing."""
    question, before = dialog.questions.get(dialog.noticed), walk.before
    if before is None or not (before.looking or before.again):
        return ""
    words = worth_reading(noted_anew(walk, dialog.noticed).replace("\n", " "))
    return "" if question is None or not words else telling(dialog, question, words) or ""


def told_of_noticed(say: Speech, walk: Walk) -> Iterator[Spans]:
    """What they noticed then, and what they say of it now, unless it is off the page."""
    words, now = noticed(say.dialog, walk), noticed_now(say.dialog, walk)
    if words and not off_page(walk, words):
        yield say.phrase("toen_nu_opviel", woorden=quote(words, say.quote_length))
        if now and not off_page(walk, now):
            key = "jouw_woorden_nu" if walk.room is None else "toen_nu_nu_woorden"
            yield say.phrase(key, woorden=quote(now, say.quote_length))


def told_above_list(say: Speech, walk: Walk, where: Spans) -> Spans:
    """What they noticed, shown above the list because the list is theirs, and where on it to look.
    Once they looked again, it is told as something of then, with what they say about it now."""
    words, before = noticed(say.dialog, walk), walk.before
    if before is not None and before.again and (then := [*told_of_noticed(say, walk)]):
        return join((join((then[0], where), " "), *then[1:]), "\n")
    if not words:
        return ()
    return join((say.phrase("opviel", woorden=quote(words, say.quote_length)), where), " ")


def denied_there(dialog: Dialog, walk: Walk) -> Iterator[str]:
    """The questions whose answer they deny in what they noticed."""
    words = noticed(dialog, walk)
    for id_, answer in walk.answers.items():
        asked = dialog.questions.get(id_)
        if asked is None or asked.asks_to_list or id_ == dialog.noticed:
            continue
        told = answer.given is Given.WRITTEN and id_ not in walk.held
        if words and told and denies_earlier(words, answer.text):
            yield id_


def step_told(dialog: Dialog, walk: Walk) -> str:
    """What they said there that they are going to do; '' if they said nothing so, or chose or did
    it since."""
    words = _plan(dialog, walk)
    return "" if _made_of_it(walk, words) is not None else words


def _plan(dialog: Dialog, walk: Walk) -> str:
    """What they said there that they are going to do, whatever became of it."""
    _, plan = _parts(dialog, walk)
    question = dialog.questions.get(dialog.noticed)
    return "" if not plan or question is None else telling(dialog, question, plan) or ""


def _made_of_it(walk: Walk, words: str) -> Intention | None:
    """The point that they made of that."""
    own = (point for point in walk.intentions.points if point.wording is PointWording.OWN)
    return next((one for one in own if words and is_about_the_same(words, one.text)), None)


def step_told_at(dialog: Dialog, walk: Walk, items: Iterable[Item]) -> str:
    """The element to show that step with: one that isn't in place yet, that the step is clearly
    about and for which they chose no other step; '' if the step is shown on its own."""
    return _element_of(dialog, walk, items, step_told(dialog, walk))


def step_counts_at(dialog: Dialog, walk: Walk, items: Iterable[Item]) -> tuple[str, str]:
    """The element that step would be shown with if they hadn't chosen it for another one, and that
    other one; both '' if there are none. The step is still to be done."""
    words = _plan(dialog, walk)
    point = _made_of_it(walk, words)
    if point is None or not point.element or point not in walk.intentions.to_do:
        return "", ""
    about = _element_of(dialog, walk, items, words)
    return (about, point.element) if about else ("", "")


def _element_of(dialog: Dialog, walk: Walk, items: Iterable[Item], step: str) -> str:
    """The element that isn't whole and that a step is plainly about, if they chose no other there;
    '' without one."""
    if not step:
        return ""
    chosen = {point.element for point in walk.intentions.points}
    open_ = [i.element.id for i in items if i.status in (Status.MISSING, Status.PARTLY)]
    about = plainly_about(dialog, open_, step)
    return "" if about in chosen else about


def taken_back_lines(
    say: Speech, walk: Walk, questions: Collection[str], left_out: Collection[str]
) -> Iterator[str]:
    """What they noticed, if it denies one of the answers to these questions: the page shows it
    right after them. Nothing if it denies none."""
    words, now = noticed(say.dialog, walk), noticed_now(say.dialog, walk)
    if words not in left_out and not set(questions).isdisjoint(denied_there(say.dialog, walk)):
        yield say.label("papier_toch_anders", woorden=words)
        if now and now not in left_out:
            yield say.label("toen_nu_nu_woorden", woorden=now)


def noticed_lines(
    say: Speech,
    walk: Walk,
    left_out: Collection[str],
    *,
    elsewhere: bool = False,
    step_elsewhere: bool = False,
) -> Iterator[str]:
    """Both, as the page that is taken home shows them, without words that are left out.
    `elsewhere`: what they noticed is shown with the element that it is about; `step_elsewhere`: so
    is the step."""
    words = "" if elsewhere else noticed(say.dialog, walk)
    if words and words not in left_out:
        yield f"‘{words}’"
        if (now := noticed_now(say.dialog, walk)) and now not in left_out:
            yield say.label("toen_nu_nu_woorden", woorden=now)
    step = "" if step_elsewhere else step_told(say.dialog, walk)
    if step and step not in left_out:
        yield say.label("papier_eigen_stap", woorden=step)


def _parts(dialog: Dialog, walk: Walk) -> tuple[str, str]:
    answer = applicable(dialog, walk.answers).get(dialog.noticed)
    if answer is None or answer.given is not Given.WRITTEN or denies(answer.text):
        return "", ""
    if is_confided_at(walk, dialog.noticed):
        return "", ""
    return noticed_and_intended(answer.text)
