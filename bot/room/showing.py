"""What the group is shown: answers and contributions, once and for all the same.

What is shown is frozen in the unit that shows it. Below the thresholds nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from bot.room.host import Host

TAKING = "m"
"""The slot of what a project can take along."""


def reveal(host: Host, effect: Reveal) -> Showed:
    """Show the answers to a question: the frozen ones where there are, else made now."""
    question = host.dialog.questions.get(effect.question)
    shown: Shown | TooFew = TooFew()
    if question is not None:
        record = host.work.reveal(host.record.id, question.id, None)
        shown = _made(host, question, effect.seed) if record is None else _thawed(record)
        if not isinstance(shown, TooFew) or effect.even_nothing:
            texts = caption(host.say, question, shown)
            _show(host, texts, _drawing(host.say, question, shown))
    return Showed(effect.what, showing(shown), host.at)


def _made(host: Host, question: Question, seed: int) -> Shown | TooFew:
    limits, session = thresholds(host.session.mode), host.record.id
    if question.kind is Kind.OPEN:
        given = _answers(host, question, "groep")
        written = [(one.walk_id, answer_from_json(one.value).text) for one in given]
        texts = reveal_open((text for _, text in written), seed, limits)
        return _frozen_texts(host, question.id, None, texts, written)
    given = _answers(host, question, "geteld")
    shown = reveal_closed(question, (answer_from_json(one.value) for one in given), limits)
    if isinstance(shown, TooFew):
        return shown
    body = _body(host, shown)
    return _thawed(host.work.freeze(session, question.id, None, body, answers=given))


def _answers(host: Host, question: Question, shown: AsShown) -> list[GroupAnswer]:
    """Those that still count: whose writer chose another goal since, was asked other questions."""
    given = host.work.answers_for_group(host.record.id, question.id, None, shown)
    walks = {record.id: walk for _, record, walk in host.walks()} if given else {}
    return [
        one
        for one in given
        if one.walk_id in walks
        and question.id in applicable(host.dialog, walks[one.walk_id].answers)
    ]


def _frozen_texts(
    host: Host,
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
    record = host.work.freeze(host.record.id, what, project, _body(host, Texts(())), of_whom)
    return Texts(record.texts)


def _body(host: Host, shown: Shown) -> str:
    """What is kept of a showing, and in which way the group was answering."""
    return f"{host.session.mode.value} {freeze(shown)}"


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


def _show(host: Host, texts: Sequence[Spans], drawing: Mapping[str, Any] | None = None) -> None:
    """In the group's chat, or to everyone and the facilitator."""
    marked = host.marked(texts)
    for chat in host.room(with_holder=True):
        if drawing is None:
            host.mail.to_chat(chat, marked, quotes=True)
        else:
            host.mail.picture(chat, drawing, marked[0], quotes=True)
            host.mail.to_chat(chat, marked[1:], quotes=True)


# A round


def contributions(host: Host, effect: ShowContributions) -> Showed:
    """Show what was given in a round; the project whose case it is may take from it."""
    shown = given(host, effect.phase, effect.case, effect.seed)
    name = _name_of(host, effect.phase)
    _show(host, rounds.round_shown(host.say, name, shown))
    if isinstance(shown, Texts) and shown.texts and effect.case:
        for participant in host.participants():
            if participant.project_id == effect.case:
                layout = taking(host, effect.phase, effect.case, shown)
                host.mail.show(participant.person_id, layout, TAKING, quotes=True)
    return Showed(effect.what, showing(shown), host.at)


def given(host: Host, phase: str, case: int, seed: int) -> Texts | TooFew:
    """What was given in a round: frozen, or else made and frozen now."""
    what, project = contributions_of(phase, case), case or None
    record = host.work.reveal(host.record.id, what, project)
    if record is not None:
        return Texts(record.texts)
    written = host.work.texts_given(host.record.id, phase, project)
    limits = thresholds(host.session.mode)
    texts = reveal_open((text for _, text in written), seed, limits)
    return _frozen_texts(host, what, project, texts, written)


def taking(host: Host, phase: str, case: int, shown: Texts) -> Layout:
    """What was given, as buttons for who brought the case."""
    taken = [one.text for one in host.work.taken_along(host.record.id, case) if one.phase == phase]
    return rounds.to_take_along(host.say, _name_of(host, phase), shown, taken)


def _name_of(host: Host, phase_id: str) -> str:
    phases: Iterable[Any] = host.plan.phases
    phase = next((one for one in phases if one.id == phase_id), None)
    return "" if phase is None or phase.contribution is None else phase.contribution.name
