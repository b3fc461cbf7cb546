"""The same words are quoted twice in a walk at most."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Answers, written
from dialogs.pack.definition import Question
from dialogs.pack.quotations import without_third_quotation
from dialogs.texts import Slot, Span, Text
from tests.support.small_dialog import SMALL

MOST = 2
_QUOTES = (Span("Je schreef: ‘"), Slot("q0"), Span("’."))
_ASKS = (Span("Hoe nu verder?"),)


def _question(number: int, *lines: tuple[Span | Slot, ...]) -> Question:
    asked = next(one for one in SMALL.questions.values() if one.open)
    return replace(asked, id=f"q{number}", text=Text(lines), reaction=None)


def test_a_third_quotation_falls_out_of_a_text_that_says_more() -> None:
    asked = [_question(0, _ASKS), *(_question(n, _QUOTES, _ASKS) for n in range(1, MOST + 2))]
    dialog = replace(SMALL, nodes=tuple(asked))
    answers = Answers({one.id: written("soep") for one in asked})
    told = [without_third_quotation(dialog, answers, one).lines for one in asked]
    assert told == [(_ASKS,), *[(_QUOTES, _ASKS)] * MOST, (_ASKS,)]


def test_what_only_quotes_is_left_as_it_is() -> None:
    asked = [_question(0, _ASKS), *(_question(n, _QUOTES) for n in range(1, MOST + 2))]
    dialog = replace(SMALL, nodes=tuple(asked))
    answers = Answers({one.id: written("soep") for one in asked})
    assert without_third_quotation(dialog, answers, asked[-1]) == asked[-1].text
