"""Shows the group what was answered. Once shown, it is frozen: the same for everyone, for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import body_of, frozen_texts, thawed
from dialogs.pack.definition import Question
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.session.anonymity import (
    Most,
    Scattered,
    Shown,
    Spread,
    Texts,
    TooFew,
    reveal_closed,
    reveal_open,
    showing,
    thresholds,
)
from dialogs.session.effects import Reveal
from dialogs.session.events import Showed
from dialogs.session.phases.reveal import caption, label_of
from dialogs.walk.state import answer_from_json
from storage.sessions.reveals import GroupAnswer, RevealRecord, WalkText
from storage.sessions.reveals import Shown as AsShown


def show_answers(live: LiveSession, effect: Reveal) -> Showed:
    """Show the answers to a question: as frozen before, or else freeze them now."""
    question = live.dialog.questions.get(effect.question)
    shown: Shown | TooFew = TooFew()
    if question is not None:
        kept = live.work.reveals.get(live.record.id, question.id, None)
        kept_or_few = kept or _made(live, question, effect.seed)
        place = None  # that there are too few may be read anywhere
        if isinstance(kept_or_few, TooFew):
            shown = kept_or_few
        else:
            shown, place = thawed(kept_or_few), kept_or_few.place
        if not isinstance(shown, TooFew) or effect.even_nothing:
            texts = caption(live.say, question, shown)
            drawing = _drawing(live.say, question, shown)
            live.show(texts, place, drawing, follows=live.here.has_shown)
    return Showed(effect.what, showing(shown), live.at)


def _made(live: LiveSession, question: Question, seed: int) -> RevealRecord | TooFew:
    limits, session = thresholds(live.session.mode), live.record.id
    if question.open:
        given = _answers(live, question, "groep")
        written = [
            WalkText(one.walk_id, answer_from_json(one.value).text, one.place) for one in given
        ]
        texts = reveal_open((one.text for one in written), seed, limits)
        return frozen_texts(live, question.id, None, texts, written)
    given = _answers(live, question, "geteld")
    shown = reveal_closed(question, (answer_from_json(one.value) for one in given), limits)
    if isinstance(shown, TooFew):
        return shown
    return live.work.reveals.freeze(session, question.id, None, body_of(live, shown), answers=given)


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


def _drawing(say: Speech, question: Question, shown: Shown | TooFew) -> Mapping[str, Any] | None:
    """The data of the picture; None if the showing has no picture."""
    match shown:
        case Spread(positions, answers):
            bars = [[label_of(say, question, one), count] for one, count in positions]
            return {"drawing": "spread", "title": question.name, "bars": bars, "answers": answers}
        case Most(options):
            labels = [label_of(say, question, one) for one in options]
            return {"drawing": "most", "title": question.name, "labels": labels}
        case Scattered() | Texts() | TooFew():
            return None
