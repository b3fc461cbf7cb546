"""Shows the group what was answered. Once shown, it is frozen: the same for everyone, for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import body_of, frozen_texts, is_first, thawed
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Question
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.session.anonymity import (
    Counted,
    Shared,
    Shown,
    Texts,
    TooFew,
    counted,
    reveal_open,
    shared,
    showing,
)
from dialogs.session.effects import Reveal
from dialogs.session.events import Showed
from dialogs.session.phases.reveal import caption, in_words
from dialogs.session.state import Showing
from dialogs.walk.state import answer_from_json
from storage.sessions.reveals import GroupAnswer, RevealRecord, WalkText
from storage.sessions.reveals import Shown as AsShown


def show_answers(live: LiveSession, effect: Reveal) -> Showed:
    """Show the answers to a question: as frozen before, or else freeze them now."""
    question = live.dialog.questions.get(effect.question)
    if question is None:
        return Showed(effect.what, Showing.TOO_FEW, live.at)
    kept = live.work.reveals.get(live.record.id, question.id, None) or _made(live, question, effect)
    shown = kept if isinstance(kept, TooFew) else thawed(kept)
    if not isinstance(kept, TooFew) and not isinstance(shown, TooFew):
        texts = caption(live.say, question, shown, first=is_first(live, kept))
        drawing = drawing_of(live.say, question, shown)
        live.show(texts, kept.place, drawing, follows=live.here.has_shown)
    return Showed(effect.what, showing(shown, several=question.several), live.at)


def _made(live: LiveSession, question: Question, effect: Reveal) -> RevealRecord | TooFew:
    mode, session = live.session.mode, live.record.id
    if question.open:
        given = _answers(live, question, "groep")
        written = [
            WalkText(one.walk_id, answer_from_json(one.value).text, one.place) for one in given
        ]
        texts = reveal_open((one.text for one in written), effect.seed, mode)
        return frozen_texts(live, question.id, None, texts, written)
    given = _answers(live, question, "geteld")
    answers = [answer_from_json(one.value) for one in given]
    shown = (
        counted(question, answers)
        if mode is Mode.OPENLY
        else shared(question, answers, _asked(live, question, effect), of_some=effect.of_some)
    )
    if isinstance(shown, TooFew):
        return shown
    # An answer that isn't shown decides nothing, so it doesn't decide either where the others' may
    # be shown.
    named = {position for position, _ in shown.positions}
    places = [
        one.place
        for one, answer in zip(given, answers, strict=True)
        if named.intersection(answer.values)
    ]
    body = body_of(live, shown)
    return live.work.reveals.freeze(session, question.id, None, body, places=places)


def _asked(live: LiveSession, question: Question, effect: Reveal) -> int:
    """How many phones were asked the question: of all projects that may get it."""
    projects = live.agenda.projects_asked(question.id)
    if projects == live.agenda.projects:
        return effect.asked
    there = sum(one.project_id in projects for one in live.participants())
    return min(effect.asked, there)


def _answers(live: LiveSession, question: Question, shown: AsShown) -> list[GroupAnswer]:
    """The answers that still apply: not those of someone who chose another goal since, which
    doesn't have this question."""
    given = live.work.reveals.answers(live.record.id, question.id, None, shown)
    walks = {record.id: walk for _, record, walk in live.walks()} if given else {}
    return [
        one
        for one in given
        if one.walk_id in walks
        and question.id in applicable(live.dialog, walks[one.walk_id].answers)
    ]


def drawing_of(say: Speech, question: Question, shown: Shown | TooFew) -> Mapping[str, Any] | None:
    """The data of the picture; None if the showing has no picture."""
    match shown:
        case Shared() | Counted():
            told = in_words(say, question, shown)
            lines = [list(line) for line in told.lines]
            said = {"lead": told.lead, "lines": lines, "close": told.close}
            return {"drawing": "shared", "title": question.name, **said}
        case Texts() | TooFew():
            return None
