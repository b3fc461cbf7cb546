"""The pack was edited during a walk: bring its live screen up to date."""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.standing import AskStanding, alone
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Layout, keyboard
from dialogs.screens.views import layout_at
from dialogs.steps.follow_ups.reminders import cancel
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, before, join
from dialogs.walk.effects import EditMessage, Effect
from dialogs.walk.probes import own
from dialogs.walk.shown import Screen
from dialogs.walk.state import Walk


def renew(
    old: Dialog,
    new: Dialog,
    walk: Walk,
    said: Spans | None = None,
    standing: AskStanding = alone,
) -> tuple[Walk, tuple[Effect, ...]]:
    """Move a walk whose screen was made by `old` to `new`; a pure function, like a step.

    The message with the buttons is edited in place. Its buttons get a new turn only if they
    changed, so that a tap already on its way still counts. What that message says above the
    screen's own text is replaced by `said`, and stays if that is None. A question that is gone
    makes way for the next.
    """
    if not walk.screen.actions:
        return walk, ()
    stage = Stage(new, walk, standing)
    question = stage.question_here()
    if question is not None:
        ids = {option.id for option in stage.options(question)}
        stage.walk = replace(walk, picked=tuple(id_ for id_ in walk.picked if id_ in ids))
    stood = layout_at(own(old, walk), walk, walk.place, standing)
    stands = stage.layout_here()
    if stands is None:
        resume(stage)
        if stage.walk.finished:  # the edit took out what was still to be asked
            cancel(stage)
    else:
        asked = "" if question is None else stage.asked(question)
        _change(stage, stood, stands, asked, said)
    return stage.walk, tuple(stage.effects)


def _change(
    stage: Stage, stood: Layout | None, stands: Layout, asked: str, said: Spans | None
) -> None:
    screen = stage.walk.screen
    if said is None and stood is not None and stood.text == stands.text:
        text = screen.text
    else:
        above = before(screen.text, () if stood is None else stood.text)
        text = join((above if said is None else said, stands.text), "")
    same_buttons = stood is not None and stood.rows == stands.rows
    kept = () if stands.passing else text
    if same_buttons:
        changed = replace(screen, text=kept, asked=asked)
    else:
        changed = Screen(screen.slot, stage.walk.next_turn, kept, stands.actions, asked)
    stage.walk = replace(stage.walk, screen=changed)
    if text != screen.text or not same_buttons:
        buttons = keyboard(stands.rows, stage.walk.id, changed)
        stage.effects.append(
            EditMessage(screen.slot, None if text == screen.text else text, buttons)
        )
