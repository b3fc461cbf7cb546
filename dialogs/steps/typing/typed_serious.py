"""Something serious in what was typed: held before anything else hears it, or answered by its
buttons."""

from __future__ import annotations

from dialogs.steps.actions import perform
from dialogs.steps.at_list import (
    misread,
)
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import serious
from dialogs.steps.to_bot.more_of_answer import (
    more_of,
)
from dialogs.steps.typing.typed_elsewhere import (
    said_at_serious,
)
from dialogs.walk.events import TextWritten
from dialogs.walk.held import Held, Parts
from dialogs.walk.place import View
from dialogs.walk.state import Written


def hold_if_serious(stage: Stage, event: TextWritten, *, for_follow_up: bool = False) -> bool:
    """Hold a text about something serious, or more of what is held; False for any other text.

    `for_follow_up`: it is no answer to the question on the screen.
    """
    walk, question = stage.walk, None if for_follow_up else stage.question_here()
    last = None if for_follow_up else more_of(stage, event, question, walk.written)
    earlier, parts = "", Parts()
    if last is not None and last.question not in walk.held:
        earlier = f"{walk.answers[last.question].text}\n"
        parts = walk.typed.get(last.question, ())
    text = f"{earlier}{event.text}"
    concern = serious.notice_concern(stage, text)
    if (held := _held_here(stage, event, last)) is not None:
        serious.hold_more(stage, held, event, concern)
        return True
    if concern is None:
        return False
    if last is not None:
        key, asked = last.question, last.asked
    else:
        key = misread.at_no_question(stage) if question is None else question.id
        asked = "" if for_follow_up else walk.screen.asked
    parts = (*parts, (event.message, len(event.text)))
    words = Held(concern.kind, text, concern.spans, parts, asked, concern.past)
    serious.hold(stage, key, words, stage.dialog.questions.get(key), at=event.at)
    return True


def _held_here(stage: Stage, event: TextWritten, last: Written | None) -> str | None:
    """The key in `held` of the words that this text adds to; None if it says one of the buttons."""
    walk = stage.walk
    if walk.place.view.is_serious:
        layout = stage.layout_here()
        buttons = () if layout is None else layout.buttons
        said = said_at_serious(stage, event.text, buttons, None)
        return walk.place.id if said is None and walk.place.id in walk.held else None
    return last.question if last is not None and last.question in walk.held else None


def at_something_serious(stage: Stage, text: str, word: str | None) -> None:
    """Do what a button says that was typed in full; go on after anything else."""
    layout = stage.layout_here()
    buttons = () if layout is None else layout.buttons
    yes_or_no = word if stage.walk.place.view is View.HELPED else None
    action = said_at_serious(stage, text, buttons, yes_or_no)
    if action is None:
        serious.go_on_calmly(stage)
    else:
        perform(stage, action)
