"""What the group is shown: answers and contributions, once and for all the same.

What is shown is frozen in the unit that shows it. Below the thresholds nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.room.sitting import Sitting
from dialogs.audience import Mode
from dialogs.definition import Kind, Question
from dialogs.layout import Layout, Speech
from dialogs.route import applicable
from dialogs.session import rounds
from dialogs.session.effects import Reveal, ShowContributions, contributions_of
from dialogs.session.events import Showed
from dialogs.session.reveal import (
    Most,
    Shown,
    Spread,
    Texts,
    TooFew,
    caption,
    freeze,
    label_of,
    reveal_closed,
    reveal_open,
    showing,
    thaw,
    thresholds,
)
from dialogs.state import answer_from_json
from dialogs.texts import Spans
from storage.records import GroupAnswer, RevealRecord
from storage.records import Shown as AsShown

TAKING = "m"
"""The slot of what a project can take along."""


def reveal(sitting: Sitting, effect: Reveal) -> Showed:
    """Show the answers to a question: the frozen ones where there are, else made now."""
    question = sitting.dialog.questions.get(effect.question)
    shown: Shown | TooFew = TooFew()
    if question is not None:
        record = sitting.work.reveal(sitting.record.id, question.id, None)
        shown = _made(sitting, question, effect.seed) if record is None else _thawed(record)
        if not isinstance(shown, TooFew) or effect.even_nothing:
            texts = caption(sitting.say, question, shown)
            _show(sitting, texts, _drawing(sitting.say, question, shown))
    return Showed(effect.what, showing(shown), sitting.at)


def _made(sitting: Sitting, question: Question, seed: int) -> Shown | TooFew:
    limits, session = thresholds(sitting.session.mode), sitting.record.id
    if question.kind is Kind.OPEN:
        given = _answers(sitting, question, "groep")
        written = [(one.walk_id, answer_from_json(one.value).text) for one in given]
        texts = reveal_open((text for _, text in written), seed, limits)
        return _frozen_texts(sitting, question.id, None, texts, written)
    given = _answers(sitting, question, "geteld")
    shown = reveal_closed(question, (answer_from_json(one.value) for one in given), limits)
    if isinstance(shown, TooFew):
        return shown
    body = _body(sitting, shown)
    return _thawed(sitting.work.freeze(session, question.id, None, body, answers=given))


def _answers(sitting: Sitting, question: Question, shown: AsShown) -> list[GroupAnswer]:
    """Those that still count: whose writer chose another goal since, was asked other questions."""
    given = sitting.work.answers_for_group(sitting.record.id, question.id, None, shown)
    walks = {record.id: walk for _, record, walk in sitting.walks()} if given else {}
    return [
        one
        for one in given
        if one.walk_id in walks
        and question.id in applicable(sitting.dialog, walks[one.walk_id].answers)
    ]


def _frozen_texts(
    sitting: Sitting,
    what: str,
    project: int | None,
    shown: Texts | TooFew,
    written: Sequence[tuple[int, str]],
) -> Texts | TooFew:
    """Keep the texts with the walks they came from, so that they go when their writer does."""
    if isinstance(shown, TooFew):
        return shown
    left = list(written)
    of_whom = []
    for text in shown.texts:
        one = next(pair for pair in left if pair[1] == text)
        left.remove(one)
        of_whom.append(one)
    record = sitting.work.freeze(
        sitting.record.id, what, project, _body(sitting, Texts(())), of_whom
    )
    return Texts(record.texts)


def _body(sitting: Sitting, shown: Shown) -> str:
    """What is kept of a showing, and in which way the group was answering."""
    return f"{sitting.session.mode.value} {freeze(shown)}"


def was_open(record: RevealRecord) -> bool:
    """Whether everyone had agreed that it is seen whose answers these are."""
    return record.body.partition(" ")[0] == Mode.OPENLY.value


def _thawed(record: RevealRecord) -> Shown:
    shown = thaw(record.body.partition(" ")[2])
    return Texts(record.texts) if isinstance(shown, Texts) else shown


def _drawing(say: Speech, question: Question, shown: Shown | TooFew) -> Mapping[str, Any] | None:
    """What is drawn of it; words need no picture."""
    match shown:
        case Spread(positions, answers):
            bars = [[label_of(say, question, one), count] for one, count in positions]
            return {"drawing": "spread", "title": question.name, "bars": bars, "answers": answers}
        case Most(options):
            labels = [label_of(say, question, one) for one in options]
            return {"drawing": "most", "title": question.name, "labels": labels}
        case _:
            return None


def _show(
    sitting: Sitting, texts: Sequence[Spans], drawing: Mapping[str, Any] | None = None
) -> None:
    """In the group's chat, or to everyone and the facilitator."""
    marked = sitting.marked(texts)
    for chat in sitting.room(with_holder=True):
        if drawing is None:
            sitting.mail.to_chat(chat, marked, quotes=True)
        else:
            sitting.mail.picture(chat, drawing, marked[0], quotes=True)
            sitting.mail.to_chat(chat, marked[1:], quotes=True)


# A round


def contributions(sitting: Sitting, effect: ShowContributions) -> Showed:
    """Show what was given in a round; the project whose case it is may take from it."""
    shown = given(sitting, effect.phase, effect.case, effect.seed)
    name = _name_of(sitting, effect.phase)
    _show(sitting, rounds.round_shown(sitting.say, name, shown))
    if isinstance(shown, Texts) and shown.texts and effect.case:
        for participant in sitting.participants():
            if participant.project_id == effect.case:
                layout = taking(sitting, effect.phase, effect.case, shown)
                sitting.mail.show(participant.person_id, layout, TAKING, quotes=True)
    return Showed(effect.what, showing(shown), sitting.at)


def given(sitting: Sitting, phase: str, case: int, seed: int) -> Texts | TooFew:
    """What was given in a round: frozen, or else made and frozen now."""
    what, project = contributions_of(phase, case), case or None
    record = sitting.work.reveal(sitting.record.id, what, project)
    if record is not None:
        return Texts(record.texts)
    written = sitting.work.texts_given(sitting.record.id, phase, project)
    limits = thresholds(sitting.session.mode)
    texts = reveal_open((text for _, text in written), seed, limits)
    return _frozen_texts(sitting, what, project, texts, written)


def taking(sitting: Sitting, phase: str, case: int, shown: Texts) -> Layout:
    """What was given, as buttons for who brought the case."""
    taken = [
        one.text for one in sitting.work.taken_along(sitting.record.id, case) if one.phase == phase
    ]
    return rounds.to_take_along(sitting.say, _name_of(sitting, phase), shown, taken)


def _name_of(sitting: Sitting, phase_id: str) -> str:
    phases: Iterable[Any] = sitting.plan.phases
    phase = next((one for one in phases if one.id == phase_id), None)
    return "" if phase is None or phase.contribution is None else phase.contribution.name
