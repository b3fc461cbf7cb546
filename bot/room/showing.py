"""What the group is shown: answers and contributions, once and for all the same.

What is shown is frozen in the unit that shows it. Below the thresholds nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.room.sitting import Sitting
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Question
from dialogs.pack.route import applicable
from dialogs.screens.layout import Layout, Speech
from dialogs.session.anonymity import (
    Most,
    Scattered,
    Shown,
    Spread,
    Texts,
    TooFew,
    freeze,
    reveal_closed,
    reveal_open,
    showing,
    thaw,
    thresholds,
)
from dialogs.session.effects import Reveal, ShowContributions, contributions_of
from dialogs.session.events import Showed
from dialogs.session.phases import round
from dialogs.session.phases.reveal import caption, label_of
from dialogs.walk.state import answer_from_json
from storage.sessions.reveals import GroupAnswer, RevealRecord, WalkText
from storage.sessions.reveals import Shown as AsShown

TAKING = "m"
"""The slot of what a project can take along."""


def reveal(sitting: Sitting, effect: Reveal) -> Showed:
    """Show the answers to a question: the frozen ones where there are, else made now."""
    question = sitting.dialog.questions.get(effect.question)
    shown: Shown | TooFew = TooFew()
    if question is not None:
        kept = sitting.work.reveals.get(sitting.record.id, question.id, None)
        kept_or_few = kept or _made(sitting, question, effect.seed)
        place = None  # what says that there are too few is nobody's
        if isinstance(kept_or_few, TooFew):
            shown = kept_or_few
        else:
            shown, place = _thawed(kept_or_few), kept_or_few.place
        if not isinstance(shown, TooFew) or effect.even_nothing:
            texts = caption(sitting.say, question, shown)
            drawing = _drawing(sitting.say, question, shown)
            sitting.show(texts, place, drawing, follows=_follows(sitting))
    return Showed(effect.what, showing(shown), sitting.at)


def _follows(sitting: Sitting) -> bool:
    """Whether answers to a question before this one were shown in this phase."""
    return sitting.here.has_shown


def _made(sitting: Sitting, question: Question, seed: int) -> RevealRecord | TooFew:
    limits, session = thresholds(sitting.session.mode), sitting.record.id
    if question.open:
        given = _answers(sitting, question, "groep")
        written = [
            WalkText(one.walk_id, answer_from_json(one.value).text, one.place) for one in given
        ]
        texts = reveal_open((one.text for one in written), seed, limits)
        return _frozen_texts(sitting, question.id, None, texts, written)
    given = _answers(sitting, question, "geteld")
    shown = reveal_closed(question, (answer_from_json(one.value) for one in given), limits)
    if isinstance(shown, TooFew):
        return shown
    return sitting.work.reveals.freeze(
        session, question.id, None, _body(sitting, shown), answers=given
    )


def _answers(sitting: Sitting, question: Question, shown: AsShown) -> list[GroupAnswer]:
    """Those that still count: whose writer chose another goal since, was asked other questions."""
    given = sitting.work.reveals.answers(sitting.record.id, question.id, None, shown)
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
    written: Sequence[WalkText],
) -> RevealRecord | TooFew:
    """Keep the texts with the walks they came from, so that they go when their writer does."""
    if isinstance(shown, TooFew):
        return shown
    left = list(written)
    in_order = []
    for text in shown.texts:
        one = next(words for words in left if words.text == text)
        left.remove(one)
        in_order.append(one)
    body = _body(sitting, Texts(()))
    return sitting.work.reveals.freeze(sitting.record.id, what, project, body, in_order)


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
        case Scattered() | Texts() | TooFew():
            return None


# A round


def contributions(sitting: Sitting, effect: ShowContributions) -> Showed:
    """Show what was given in a round; the project whose case it is may take from it."""
    kept = _given(sitting, effect.phase, effect.case, effect.seed)
    shown: Texts | TooFew
    place = None
    if isinstance(kept, TooFew):
        shown = kept
    else:
        shown, place = Texts(kept.texts), kept.place
    name = _name_of(sitting, effect.phase)
    sitting.show(round.round_shown(sitting.say, name, shown), place)
    if isinstance(shown, Texts) and shown.texts and effect.case:
        for participant in sitting.participants():
            if participant.project_id == effect.case:
                layout = taking(sitting, effect.phase, effect.case, shown)
                sitting.mail.show(participant.person_id, layout, TAKING, quotes=True)
    return Showed(effect.what, showing(shown), sitting.at)


def _given(sitting: Sitting, phase: str, case: int, seed: int) -> RevealRecord | TooFew:
    """What was given in a round: frozen, or else made and frozen now."""
    what, project = contributions_of(phase, case), case or None
    kept = sitting.work.reveals.get(sitting.record.id, what, project)
    if kept is not None:
        return kept
    written = sitting.work.contributions.with_walks(sitting.record.id, phase, project)
    texts = reveal_open((one.text for one in written), seed, thresholds(sitting.session.mode))
    return _frozen_texts(sitting, what, project, texts, written)


def taking(sitting: Sitting, phase: str, case: int, shown: Texts) -> Layout:
    """What was given, as buttons for who brought the case."""
    taken = [
        one.text
        for one in sitting.work.contributions.taken_along(sitting.record.id, case)
        if one.phase == phase
    ]
    return round.to_take_along(sitting.say, _name_of(sitting, phase), shown, taken)


def _name_of(sitting: Sitting, phase_id: str) -> str:
    phases: Iterable[Any] = sitting.plan.phases
    phase = next((one for one in phases if one.id == phase_id), None)
    return "" if phase is None or phase.contribution is None else phase.contribution.name
