"""Says what the page that they take home will show, and whether what was typed here comes on it.

The page is only made after each of their sentences was shown with a way to leave it out
(`dialogs/screens/page/taking_home_screens.py`). The bot says that first, wherever it is asked.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.pack.definition import Question
from dialogs.steps.at_question.removing import kept_last
from dialogs.steps.in_turn import varied
from dialogs.steps.stage import Stage
from dialogs.texts import RESULT_LENGTH, Spans, quote
from dialogs.understanding.taking_away.kept_here import under_condition
from dialogs.walk.confided import is_confided_at
from dialogs.walk.place import View

ABOUT_PAGE = (OwnData.ON_PAGE, OwnData.THIS_ON_PAGE)


def answers_about_page(stage: Stage, text: str) -> bool:
    """Answer a text at a screen without a question that only asks what the page shows, or what the
    bot has of them; False for any other."""
    asked = data_question(text)
    if asked is not None and asked.kind is OwnData.KNOWS and stage.walk.room is None:
        stage.say(varied(stage, "bot_wat_weet_je"))
        return True
    if asked is None or asked.told or asked.kind not in ABOUT_PAGE:
        return False
    stage.say(on_page_told(stage, asked.kind, None, text))
    return True


def on_page_told(stage: Stage, about: OwnData, question: Question | None, text: str) -> Spans:
    """What is said of the page. `question`: the one on the screen."""
    if stage.walk.room is not None:
        return varied(stage, "bot_op_papier_sessie")
    button = stage.speech.label("knop_neem_mee")
    if stage.walk.place.view is View.TAKING_HOME:
        return varied(stage, "bot_op_papier_hier")
    if question is None and stage.walk.finished:
        return varied(stage, "bot_op_papier_klaar", knop=button)
    if question is None or about is OwnData.ON_PAGE:
        return varied(stage, "bot_op_papier", knop=button)
    asked = data_question(text)
    kept = None if asked is not None and asked.told else kept_last(stage, question)
    if kept is None:
        return varied(stage, "bot_dit_op_papier")
    words = quote(kept[1], RESULT_LENGTH)
    if _stays_here(stage, *kept):
        return varied(stage, "bot_dit_niet_op_papier", tekst=words)
    return varied(stage, "bot_dit_op_papier_getypt", tekst=words)


def _stays_here(stage: Stage, name: str, words: str) -> bool:
    at = (one.id for one in stage.dialog.questions.values() if one.name == name)
    return under_condition(words) or any(is_confided_at(stage.walk, id_) for id_ in at)
