"""What a young person wouldn't say, and a team can do something about."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_things import is_about_things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        *(("dat ie bang is voor de bok", True), ("ze verstaan hem niet, hij praat plat", True)),
        *(("het is er koud, de verwarming doet het half", True), ("dat de wc vies is", True)),
        *(("zij schaamt zich voor haar nederlandse taal", False), ("dat er ruzie is", False)),
        *(("dat ze thuis geen eten hebben", False), ("dat hij bang is voor de trainer", False)),
        *(("dat ze zich eenzaam voelt", False), ("waarom wil je dat weten, over de bok?", False)),
    ],
)
def test_is_about_things(text: str, things: bool) -> None:
    assert is_about_things(text) is things
