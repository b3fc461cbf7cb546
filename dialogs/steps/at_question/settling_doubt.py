"""Whether what somebody doubted is settled by now, and what they tell before that is asked."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.screens.told.doubted_anew import other_mark
from dialogs.screens.verbs import WalkVerb
from dialogs.steps.at_question.answering import settle_chosen, still_in_doubt
from dialogs.steps.navigation import go_on, resume
from dialogs.steps.stage import Stage
from dialogs.walk.asked_anew import chosen_then
from dialogs.walk.settled import with_settled
from dialogs.walk.state import changed


def take_settled(stage: Stage, question: Question, verb: WalkVerb) -> None:
    """Keep what they chose, as settled or still in doubt; or ask what they chose since."""
    options = chosen_then(stage.walk, question.id)
    if not options:
        resume(stage)
        return
    if verb is WalkVerb.CHOSE_OTHER:
        stage.close_screen()
        exchange = stage.walk.exchange.counted(other_mark(question.id))
        stage.walk = changed(stage.walk, exchange=exchange)
        go_on(stage)
        return
    if verb is WalkVerb.SETTLED:
        stage.walk = with_settled(stage.walk, question.id, options)
        settle_chosen(stage, question, options, stage.speech.phrase("nogeens_staat_vast"))
    elif not still_in_doubt(stage, question):
        resume(stage)
