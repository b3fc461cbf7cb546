"""What somebody typed last: what they may mean who ask to take something away without naming it."""

from __future__ import annotations

from dialogs.screens.page.taking_home_screens import on_page, source_of
from dialogs.screens.told.own_sentences import OwnSentence, StandsAs, own_sentences, when_typed
from dialogs.steps.follow_ups.told_of_another import SAID_OF
from dialogs.steps.stage import Stage
from dialogs.walk.said_later import typed_key
from dialogs.walk.state import OVERVIEW_NOTE, note_key


def latest_at_list(stage: Stage) -> tuple[OwnSentence, ...]:
    """What was typed last since the list was there."""
    later = [*filter(is_later, own_sentences(stage.dialog, stage.walk))]
    return (max(later, key=lambda one: _message(stage, one)),) if later else ()


def is_later(one: OwnSentence) -> bool:
    """Whether it can only have been typed once the list was there."""
    if one.stands_as is StandsAs.NOTE:
        return one.at == OVERVIEW_NOTE
    return one.stands_as in (StandsAs.WENT, StandsAs.LINE)


def _message(stage: Stage, one: OwnSentence) -> int:
    """The last message in which it was typed; 0 if that is unknown."""
    if one.stands_as is StandsAs.WENT:
        parts = stage.walk.typed.get(f"{SAID_OF}{one.at}", ())
        return max((message for message, _ in parts), default=0)
    key = note_key(one.at) if one.stands_as is StandsAs.NOTE else typed_key(one.at)
    parts = stage.walk.typed.get(key, ())
    return parts[one.number][0] if one.number < len(parts) else 0


def seen_on_page(stage: Stage) -> tuple[OwnSentence, ...]:
    """What they see where they take their list home."""
    shown = on_page(stage.dialog, stage.walk)
    found = (source_of(stage.dialog, stage.walk, words) for words in shown)
    return tuple(dict.fromkeys(one for one in found if one is not None))[:_MOST_ON_PAGE]


_MOST_ON_PAGE = 6


def typed_at(stage: Stage, question: str) -> tuple[OwnSentence, ...]:
    """What was typed at a question that asks about a name in it, the last first."""
    every = own_sentences(stage.dialog, stage.walk)
    return tuple(one for one in every if one.at == question)[-1:]


def recent(stage: Stage) -> tuple[OwnSentence, ...]:
    """What was typed last, wherever that was; the last first."""
    every = own_sentences(stage.dialog, stage.walk)
    asked = [one for one in every if one.stands_as in (StandsAs.ANSWER, StandsAs.NOTE)]
    asked.sort(key=lambda one: when_typed(stage.walk, one), reverse=True)
    return tuple(dict.fromkeys((*latest_at_list(stage), *asked)))[:_MOST_SHOWN]


_MOST_SHOWN = 3
