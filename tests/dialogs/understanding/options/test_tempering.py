"""What was typed with an option and denies or tempers what the option says of the team."""

import pytest

from dialogs.understanding.options.tempering import begins_exception, tempers

NOTHING, APART = "Vooraf doen jullie niets.", "Iedereen blijft bij de eigen groep."


@pytest.mark.parametrize(
    ("reason", "words", "does"),
    [
        (NOTHING, "Dan laat ik ze ui snijden met mij, dat helpt altijd", True),
        (NOTHING, "als er iemand vroeg is dan praat ik even", True),
        (NOTHING, "we bellen ze meestal even", True),
        (NOTHING, "dat doen we eigenlijk nooit", False),
        (NOTHING, "nee, het komt gewoon vanzelf", False),
        (APART, "ieder bij zijn eigen, behalve bij het schillen", True),
        (APART, "ja, op het toetje na", True),
        (APART, "maar niet altijd hoor", True),
        (APART, "altijd dezelfde tafels", False),
    ],
)
def test_words_that_say_otherwise_than_the_option(reason: str, words: str, does: bool) -> None:
    assert tempers(reason, words) is does


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        ("Behalve een mevrouw, die helpt altijd mee.", True),
        ("Maar op de muziek na regelen wij het", True),
        ("Behalve soms.", False),
        ("Iedereen doet mee, behalve op vrijdag", False),
    ],
)
def test_an_exception_that_can_be_read_by_itself(sentence: str, begins: bool) -> None:
    assert begins_exception(sentence) is begins
