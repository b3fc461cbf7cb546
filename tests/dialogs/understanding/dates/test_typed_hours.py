"""The hour of a message, at the end of what somebody types."""

from __future__ import annotations

import pytest

from dialogs.understanding.dates.typed_hours import hour_at_end


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("savonds na de kippen, 16 uur dan", "16"),
        ("man man. 16 uur", "16"),
        ("ik ben er pas laat, om 4 uur", "16"),
        ("eerst koffie, dan maar 10.00", "10"),
        ("niet om 16 uur", None),
        ("om 16 uur?", None),
        ("we zijn met 16", None),
        ("we beginnen om 16 uur met koken", None),
    ],
)
def test_the_hour_of_a_message_at_the_end(text: str, hour: str | None) -> None:
    assert hour_at_end(text) == hour
