"""A text that only says what an earlier one was about."""

from __future__ import annotations

from dialogs.understanding.quoting.said_where import says_it_was_about
from dialogs.understanding.quoting.worth_reading import worth_reading


def test_it_is_noticed_and_never_quoted() -> None:
    corrects = "Nee dat ging over het appen, niet over wie even kan"
    assert says_it_was_about(corrects)
    assert worth_reading(f"We kiezen voor vaste koppels.\n{corrects}") == (
        "We kiezen voor vaste koppels."
    )


def test_what_a_talk_was_about_is_something_told() -> None:
    assert not says_it_was_about("Dat gesprek ging over eten en over thuis")
    assert not says_it_was_about("Nee, ze praten nooit over vroeger")
