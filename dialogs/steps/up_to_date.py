"""Brings the screen up to date when something changed what it shows: an overview is shown again,
and a question that no longer applies is replaced by the next."""

from __future__ import annotations

from dialogs.pack.conditions import holds
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.walk.asked_in_session import next_place
from dialogs.walk.place import Place, View


def show_changed_answer(stage: Stage) -> None:
    """Bring the screen up to date with an answer that was changed by a message.

    An overview is shown again, and a question that no longer applies is replaced by the next.
    """
    walk, question = stage.walk, stage.question_here()
    if walk.place.view.is_overview:
        layout = stage.layout_here()
        if layout is None or (layout.kept, layout.actions) != (
            walk.screen.text,
            walk.screen.actions,
        ):
            stage.in_sight = False
            show_in_place(stage, walk.place)
    elif walk.room is not None and walk.place.view.is_of_session:
        # The words for which consent is asked changed, or a question must be asked again.
        next_ = next_place(stage.dialog, walk, walk.room)
        if walk.place.view is View.CONSENT or next_ != walk.place:
            resume(stage)
    elif question is not None and not holds(question.condition, stage.speech.answers):
        resume(stage)


def bring_up_to_date(stage: Stage) -> None:
    """Change an overview in place after something else changed what it shows."""
    walk = stage.walk
    if walk.room is not None or not walk.place.view.is_overview or not walk.screen.actions:
        return
    layout = stage.layout_here()
    shown = (walk.screen.text, walk.screen.actions)
    if layout is not None and (layout.kept, layout.actions) != shown:
        stage.change(walk.place, layout)


def show_in_place(stage: Stage, place: Place) -> None:
    """Show a place in the message with the buttons; as a new message if that is out of sight."""
    layout = stage.layout_of(place)
    if layout is None:
        resume(stage)
        return
    if not stage.in_sight:
        stage.close_screen()
        stage.show(place, layout)
        return
    stage.change(place, layout)
