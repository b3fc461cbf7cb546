"""What was typed with an option and denies or tempers what the option says of the team."""

import pytest

from dialogs.understanding.options.tempering import begins_exception, opposite, says_partly, tempers

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


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("De groepen door elkaar", "erna meteen uit elkaar, scooters weg, thee voor de mannen"),
        ("De groepen door elkaar", "bij de koffie zitten ze weer apart"),
        ("Samen, ze hebben elkaar nodig", "iedereen doet z'n eigen ding"),
        ("De groepen door elkaar", "na het eten ieder bij hun eigen groepje"),
        ("Allebei, daar letten we op", "nee we letten daar juist NIET op zei ik"),
        ("Als team letten we daarop", "wij letten daar nooit op"),
        ("We vroegen het aan jongeren", "we vroegen het jongeren eigenlijk niet"),
    ],
)
def test_what_says_the_opposite_of_the_label(label: str, words: str) -> None:
    assert opposite(label, words) == words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("De groepen door elkaar", "we halen de groepjes uit elkaar"),
        ("De groepen door elkaar", "ze zitten nooit apart"),
        ("De groepen door elkaar", "eerst zaten ze apart, nu niet meer"),
        ("De groepen door elkaar", "ik heb hem apart genomen"),
        ("Iedereen bij de eigen groep", "ze zitten apart"),
        ("Allebei, daar letten we op", "de trainer let niet op de klok"),
        ("Als team letten we daarop", "we letten op wie er niet komt"),
        ("We vroegen het aan jongeren", "niemand vroeg ons iets"),
        ("Dat zeggen we niet hardop", "nee dat zeggen we nie"),
    ],
)
def test_what_does_not(label: str, words: str) -> None:
    assert opposite(label, words) == ""


@pytest.mark.parametrize(
    ("words", "partly"),
    [
        ("Bij de start vertellen we het, in september, maar daarna niet meer", True),
        ("eerst doen ze het samen en later nie meer", True),
        ("bij de start wel, later niet", True),
        ("voor een deel wel", True),
        ("ze eten samen maar de rest van de avond praten ze niet", True),
        ("we vertellen het niet, maar daarna ook niet", False),
        ("ze komen en gaan, dat is niet erg", False),
        ("we vertellen het bij de start en later weer", False),
        ("de helft is jong en de andere helft niet", False),
    ],
)
def test_it_is_so_for_a_part(words: str, partly: bool) -> None:
    assert says_partly(words) is partly
