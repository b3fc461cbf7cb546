"""That people stay away because of somebody."""

from __future__ import annotations

import pytest

from dialogs.understanding.kept_away import kept_away


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Er zijn wel meiden maar die komen niet. En dat komt door één persoon.", True),
        ("de jongens komen niet meer door die ene vrijwilliger", True),
        ("twee meiden zijn weggebleven, vanwege hem", True),
        ("ze durven niet te komen door een van de begeleiders", True),
        ("ze komt niet door haar werk", False),
        ("de meiden komen niet door een collega die ziek was", False),
        ("die komen niet, dat komt door de reis", False),
        ("ze komen graag, door één vrijwilliger", False),
    ],
)
def test_it_is_said_of_a_person_only(text: str, is_so: bool) -> None:
    assert kept_away(text) is is_so
