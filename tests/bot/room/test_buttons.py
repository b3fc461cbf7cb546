"""Two quick taps on one button."""

from bot.incoming.incoming import SessionTapped
from bot.room.buttons import WITHIN, DoubleTaps

ONE, OTHER = SessionTapped(1, "pass", 5), SessionTapped(1, "bring", 5)


def test_the_same_at_once_is_once() -> None:
    taps = DoubleTaps()
    assert not taps.is_again(1, ONE, 0.0, "1")
    assert taps.is_again(1, ONE, 1.0, "2")
    assert not taps.is_again(2, ONE, 1.0, "3")


def test_after_a_while_or_after_something_else_it_counts_again() -> None:
    taps = DoubleTaps()
    assert not taps.is_again(1, ONE, 0.0, "4")
    assert not taps.is_again(1, ONE, WITHIN + 1, "5")
    assert not taps.is_again(1, OTHER, WITHIN + 2, "6")
    assert not taps.is_again(1, ONE, WITHIN + 3, "7")


def test_a_button_of_another_message_is_another() -> None:
    taps = DoubleTaps()
    assert not taps.is_again(1, ONE, 0.0, "8")
    assert not taps.is_again(1, SessionTapped(1, "pass", 6), 0.5, "9")


def test_one_that_could_not_be_stored_comes_again_and_counts() -> None:
    taps = DoubleTaps()
    assert not taps.is_again(1, ONE, 0.0, "tap")
    assert not taps.is_again(1, ONE, 1.0, "tap")
