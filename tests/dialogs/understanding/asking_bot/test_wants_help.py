"""Whether somebody wants help from a person."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.wants_help import wants_help
from dialogs.understanding.options.in_dutch import in_dutch
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    "text",
    [
        *("ik wil hulp. jongen is verdrietig", "help mij", "Ik heb echt hulp nodig"),
        *("aan wie kan ik dat vertellen?", "met wie kan ik hierover praten", "wie kan helpen?"),
        *("old men dont see. who i tell?", "he is sad, who can help", "help me please"),
        *("i need help", "who can i talk to?", "waar kan ik dit melden?"),
    ],
)
def test_who_asks_for_help_or_whom_to_tell(text: str) -> None:
    assert wants_help(in_dutch(real_pack().support, text))


@pytest.mark.parametrize(
    "text",
    [
        *("wie kan helpen, helpt", "we willen hulp van ouderen bij het koken", "help"),
        *("ik help haar met de fiets", "hulp vragen vinden ze moeilijk", "ze helpen elkaar"),
        *("ik weet aan wie ik dat vertel, aan de kok", "we help the old man", "de hulp van de kok"),
        "wie een probleem heeft, helpen we",
    ],
)
def test_who_tells_of_help_asks_for_none(text: str) -> None:
    assert not wants_help(in_dutch(real_pack().support, text))
