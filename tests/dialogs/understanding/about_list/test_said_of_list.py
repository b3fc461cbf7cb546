"""What somebody says of the list, or of what they typed at it."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.said_of_list import AboutList, said_of_list


@pytest.mark.parametrize("gone", ["weg", "eruit", "er uit", "eraf", "er af"])
def test_by_whichever_word_something_must_go(gone: str) -> None:
    said = said_of_list(f"die zin van net moet {gone}")
    assert said is not None
    assert said.kind is AboutList.TAKE_AWAY
