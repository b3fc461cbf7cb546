"""What the group is shown: answers and contributions, once and for all the same.

What is shown is frozen in the unit that shows it. Below the thresholds nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.room.live_session import LiveSession
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


def reveal(live: LiveSession, effect: Reveal) -> Showed:
    """Show the answers to a question: the frozen ones where there are, else made now."""
    question = live.dialog.questions.get(effect.question)
    shown: Shown | TooFew = TooFew()
    if question is not None:
        kept = live.work.reveals.get(live.record.id, question.id, None)
        kept_or_few = kept or _made(live, question, effect.seed)
        place = None  # what says that there are too few is nobody's
        if isinstance(kept_or_few, TooFew):
            shown = kept_or_few
        else:
            shown, place = _thawed(kept_or_few), kept_or_few.place
        if not isinstance(shown, TooFew) or effect.even_nothing:
            texts = caption(live.say, question, shown)
            drawing = _drawing(live.say, question, shown)
            live.show(texts, place, drawing, follows=_follows(live))
    return Showed(effect.what, showing(shown), live.at)


def _follows(live: LiveSession) -> bool:
    """Whether answers to a question before this one were shown in this phase."""
    return live.here.has_shown


def _made(live: LiveSession, question: Question, seed: int) -> RevealRecord | TooFew:
    limits, session = thresholds(live.session.mode), live.record.id
    if question.open:
        given = _answers(live, question, "groep")
        written = [
            WalkText(one.walk_id, answer_from_json(one.value).text, one.place) for one in given
        ]
        texts = reveal_open((one.text for one in written), seed, limits)
        return _frozen_texts(live, question.id, None, texts, written)
    given = _answers(live, question, "geteld")
    shown = reveal_closed(question, (answer_from_json(one.value) for one in given), limits)
    if isinstance(shown, TooFew):
        return shown
    return live.work.reveals.freeze(session, question.id, None, _body(live, shown), answers=given)


def _answers(live: LiveSession, question: Question, shown: AsShown) -> list[GroupAnswer]:
    """Those that still count: whose writer chose another goal since, was asked other questions."""
    given = live.work.reveals.answers(live.record.id, question.id, None, shown)
    walks = {record.id: walk for _, record, walk in live.walks()} if given else {}
    return [
        one
        for one in given
        if one.walk_id in walks
        and question.id in applicable(live.dialog, walks[one.walk_id].answers)
    ]


def _frozen_texts(
    live: LiveSession,
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
    body = _body(live, Texts(()))
    return live.work.reveals.freeze(live.record.id, what, project, body, in_order)


def _body(live: LiveSession, shown: Shown) -> str:
    """What is kept of a showing, and in which way the group was answering."""
    return f"{live.session.mode.value} {freeze(shown)}"


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


def contributions(live: LiveSession, effect: ShowContributions) -> Showed:
    """Show what was given in a round; the project whose case it is may take from it."""
    kept = _given(live, effect.phase, effect.case, effect.seed)
    shown: Texts | TooFew
    place = None
    if isinstance(kept, TooFew):
        shown = kept
    else:
        shown, place = Texts(kept.texts), kept.place
    name = _name_of(live, effect.phase)
    live.show(round.round_shown(live.say, name, shown), place)
    if isinstance(shown, Texts) and shown.texts and effect.case:
        for participant in live.participants():
            if participant.project_id == effect.case:
                layout = taking(live, effect.phase, effect.case, shown)
                live.messages.show(participant.person_id, layout, TAKING, quotes=True)
    return Showed(effect.what, showing(shown), live.at)


def _given(live: LiveSession, phase: str, case: int, seed: int) -> RevealRecord | TooFew:
    """What was given in a round: frozen, or else made and frozen now."""
    what, project = contributions_of(phase, case), case or None
    kept = live.work.reveals.get(live.record.id, what, project)
    if kept is not None:
        return kept
    written = live.work.contributions.with_walks(live.record.id, phase, project)
    texts = reveal_open((one.text for one in written), seed, thresholds(live.session.mode))
    return _frozen_texts(live, what, project, texts, written)


def taking(live: LiveSession, phase: str, case: int, shown: Texts) -> Layout:
    """What was given, as buttons for who brought the case."""
    taken = [
        one.text
        for one in live.work.contributions.taken_along(live.record.id, case)
        if one.phase == phase
    ]
    return round.to_take_along(live.say, _name_of(live, phase), shown, taken)


def _name_of(live: LiveSession, phase_id: str) -> str:
    phases: Iterable[Any] = live.plan.phases
    phase = next((one for one in phases if one.id == phase_id), None)
    return "" if phase is None or phase.contribution is None else phase.contribution.name
