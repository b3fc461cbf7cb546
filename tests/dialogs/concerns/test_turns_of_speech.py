from __future__ import annotations

import pytest

from dialogs.concerns.turns_of_speech import without_turns


@pytest.mark.parametrize(
    "text",
    [
        "En dat er niemand is die het overneemt als ik er niet meer ben, dat houdt me 's nachts"
        " wakker.",
        "als ik er straks niet meer ben valt alles stil",
        "Als ik er niet meer ben, wie doet het dan? wie opent de loods",
        "niemand wil het overnemen zodra ik er niet meer ben",
        "Waar slaat dit op? Er is nooit iets.",
    ],
)
def test_who_wonders_who_goes_on_speaks_of_the_work(text: str) -> None:
    left = without_turns(text)
    assert len(left) == len(text)
    assert "niet meer ben" not in left
    assert "slaat" not in left


@pytest.mark.parametrize(
    "text",
    [
        "ik wil er niet meer zijn",
        "als ik er niet meer ben zijn ze beter af",
        "als ik er niet meer ben neemt iemand het wel over, ze zijn beter af zonder mij",
        "niemand mist me als ik er niet meer ben",
        "Iemand neemt het wel over als ik er niet meer ben. Ik ben zo moe van alles.",
        "niemand neemt het over als ik er niet meer ben, ik heb er alles voor klaargelegd",
        "alles is geregeld voor als ik er niet meer ben",
    ],
)
def test_what_may_be_about_more_than_the_work_stays(text: str) -> None:
    assert without_turns(text) == text
