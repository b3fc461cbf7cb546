"""Answers in one line what a text asks the bot beside what it tells; the rest is for the screen."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.steps.at_list.asked_at_list import remark_at_list, reply_at_list
from dialogs.steps.stage import Stage
from dialogs.understanding.meanings import AsksBot
from dialogs.understanding.options.matching import normal

_NO_ANSWER = ("anders", "bedoeling", "waarom")
"""The topics to which there is no answer, or a long one that asks for another screen."""
_MUST = compiled(
    r"(?:(?:en|maar|nou|ja|dus) )*moet (?:dat|dit|het|ik|je|we)\b(?!.*\b(?:vragen|weten)\b)"
)
"""'Moet dat van die lijst?'"""
_WHY_ASK = compiled(
    r"(?:(?:en|maar|nou|ja|dus) )*(?:moet|waarom|hoezo)\b.*\b(?:vragen|vraag|schrijven|kijken)\b"
)
"""'Moet je dat echt nog een keer vragen?'"""


def asks_whether_must(asked: str) -> bool:
    """Whether a question is whether they must do something."""
    return _MUST.match(normal(asked)) is not None


def answer_beside(stage: Stage, asked: str, otherwise: str = "weten_jullie_best") -> None:
    """Answer a question; without an answer say what is said `otherwise`: that they know best."""
    remark = remark_at_list(stage.dialog, asked)
    if asks_whether_must(asked):
        stage.tell("lijst_niets_moet")
    elif _WHY_ASK.match(normal(asked)):
        stage.tell("kijken_hoeft_niet")
    elif isinstance(remark, AsksBot) and (remark.about or remark.topic not in _NO_ANSWER):
        reply_at_list(stage, remark, asked)
    else:
        stage.tell(otherwise)
