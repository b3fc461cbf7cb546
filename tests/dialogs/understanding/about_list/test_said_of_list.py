"""What somebody says of the list, or of what they typed at it."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.said_of_list import AboutList, said_of_list


@pytest.mark.parametrize("gone", ["weg", "eruit", "er uit", "eraf", "er af"])
def test_by_whichever_word_something_must_go(gone: str) -> None:
    said = said_of_list(f"die zin van net moet {gone}")
    assert said is not None
    assert said.kind is AboutList.TAKE_AWAY


@pytest.mark.parametrize(
    ("said", "thanks"),
    [
        ("dank je wel voor helpen, jij bent goed", True),
        ("nee dat is geen punt, ik bedank alleen", True),
        ("dankjewel voor jouw hulp", True),
        ("ik dank je", True),
        ("we bedanken de buren elke week", False),
        ("dank je wel zeggen ze nooit tegen de kok", False),
    ],
)
def test_thanks_are_no_point(said: str, thanks: bool) -> None:
    found = said_of_list(said)
    assert (found is not None and found.kind is AboutList.THANKS) is thanks
