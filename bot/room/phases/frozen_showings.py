"""Freezes what the group is shown, in the unit of work that shows it, so that showing it again
gives the same. Below the thresholds nothing is shown or frozen.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.room.live_session import LiveSession
from dialogs.pack.audience import Mode
from dialogs.session.anonymity import (
    Shown,
    Texts,
    TooFew,
    freeze,
    reveal_open,
    thaw,
)
from dialogs.session.effects import contributions_of
from storage.sessions.reveals import RevealRecord, WalkText


def frozen_texts(
    live: LiveSession,
    what: str,
    project: int | None,
    shown: Texts | TooFew,
    written: Sequence[WalkText],
) -> RevealRecord | TooFew:
    """Freeze the texts, each with the walk it came from, so that it can be deleted with its writer.

    `what`: a question, or the name of a round's showing.
    """
    if isinstance(shown, TooFew):
        return shown
    left = list(written)
    in_order = []
    for text in shown.texts:
        one = next(words for words in left if words.text == text)
        left.remove(one)
        in_order.append(one)
    body = body_of(live, Texts(()))
    return live.work.reveals.freeze(live.record.id, what, project, body, in_order)


def body_of(live: LiveSession, shown: Shown) -> str:
    """The stored form of a showing: the mode in which the group answered, and what was shown."""
    return f"{live.session.mode.value} {freeze(shown)}"


def was_open(record: RevealRecord) -> bool:
    """Whether the group answered in the open mode, in which everyone knows whose answers are
    whose."""
    return record.body.partition(" ")[0] == Mode.OPENLY.value


def thawed(record: RevealRecord) -> Shown | TooFew:
    """The showing that `body_of` stored, with the texts that haven't been erased. An older showing
    may be one that may not be shown at all any more."""
    mode, _, frozen = record.body.partition(" ")
    shown = thaw(frozen, Mode(mode))
    return Texts(record.texts) if isinstance(shown, Texts) else shown


def is_first(live: LiveSession, record: RevealRecord) -> bool:
    """Whether nothing was shown in this way before: without names, or openly."""
    earlier = (one for one in live.work.reveals.all_in(live.record.id) if one.id < record.id)
    way = type(thawed(record))
    return not any(type(thawed(one)) is way for one in earlier)


def frozen_by_project(
    live: LiveSession, phase: str, case: int, project: int, seed: int
) -> RevealRecord | None:
    """What one project gave in a round, as frozen before or else frozen now; None if nothing."""
    what = contributions_of(phase, case)
    kept = live.work.reveals.get(live.record.id, what, project)
    if kept is not None:
        return kept
    walks = {one.walk_id for one in live.participants() if one.project_id == project}
    all_given = live.work.contributions.with_walks(live.record.id, phase, case or None)
    written = [one for one in all_given if one.walk_id in walks]
    texts = reveal_open((one.text for one in written), seed, Mode.OPENLY)
    record = frozen_texts(live, what, project, texts, written)
    return None if isinstance(record, TooFew) else record
