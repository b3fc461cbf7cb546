"""What people ask of a list that they have."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.practical_questions import (
    PracticalQuestion,
    practical_question,
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "ik wil vraag: mag ik deze lijst in english of tigrinya?",
            PracticalQuestion.LANGUAGE,
        ),
        ("kan dit ook in het Turks", PracticalQuestion.LANGUAGE),
        ("als ik opnieuw, is lijst weg?", PracticalQuestion.GONE),
        ("is mijn lijst weg als ik opnieuw begin", PracticalQuestion.GONE),
        ("bedankt! mag ik nog een keer volgend jaar?", PracticalQuestion.ONCE_MORE),
        ("wij hebben ook map met recept in 3 talen", None),
        ("kan ik punt 2 nog een keer beantwoorden?", None),
        ("moet ik opnieuw beginnen?", None),
        ("mag punt 2 weg?", None),
    ],
)
def test_what_is_asked(text: str, asked: PracticalQuestion | None) -> None:
    assert practical_question(text) is asked
