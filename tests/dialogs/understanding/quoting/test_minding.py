"""What people mind is parted from what else is told."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.minding import names_minding, parted_by_minding


@pytest.mark.parametrize(
    ("text", "rest", "minded"),
    [
        (
            "iedereen helpt mee. ze schreeuwen te hard, dat vinden die jongens niks",
            "iedereen helpt mee.",
            "ze schreeuwen te hard, dat vinden die jongens niks",
        ),
        ("sommigen vinden het koor niet leuk", "", "sommigen vinden het koor niet leuk"),
        ("dat vindt niemand vervelend", "dat vindt niemand vervelend", ""),
        ("dat vinden ze niks vreemd. we doen het samen", None, ""),
        ("ze vonden het leuk", None, ""),
    ],
)
def test_what_people_mind(text: str, rest: str | None, minded: str) -> None:
    assert parted_by_minding(text) == (text if rest is None else rest, minded)


def test_what_is_about_that_is_named_so() -> None:
    assert names_minding("Merken wat niet fijn is")
    assert not names_minding("Mensen samenbrengen")
