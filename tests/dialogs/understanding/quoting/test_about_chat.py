"""What is about their writer and the bot is told from what is about the project."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.about_chat import is_about_chat, is_reply_to_bot


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("dat ik vaker vraag wie meeleest dan dat ik over de jongeren praat", True),
        ("ik vertrouw deze bot nog steeds niet", True),
        ("ik let erg op wat ik intyp", True),
        ("dat we de ouderen nooit iets vragen", False),
        ("ik lees met ze mee tijdens het voorlezen", False),
        ("de jongens bouwen een bot", False),
    ],
)
def test_words_about_the_chat_are_known(words: str, is_so: bool) -> None:
    assert is_about_chat(words) is is_so


@pytest.mark.parametrize(
    ("clause", "is_so"),
    [
        ("ik begrijp je vragen prima", True),
        ("ik verbeterde alleen mezelf", True),
        ("Grappig dat je de dames van de afwas eruit pikt", True),
        ("Je schrijft nu net het halve op", True),
        ("Ik schreef juist dat niet iedereen dat kan", True),
        ("dat was tegen jou gezegd", True),
        ("Nee, je hebt nu te veel weggehaald", True),
        ("De naam staat er nog in!", True),
        ("leuk dat je meedoet zeggen we dan", False),
        ("je schrijft een brief aan je buurman", False),
        ("ik begrijp de jongens prima", False),
        ("fijn dat je het vraagt aan ze", False),
        ("ik verbeterde zijn uitspraak", False),
        ("dat is voor jou een schilderij", False),
        ("mijn naam staat op het bord", False),
        ("je hebt de ramen weggehaald", False),
    ],
)
def test_a_reply_to_the_bot_is_known(clause: str, is_so: bool) -> None:
    assert is_reply_to_bot(clause) is is_so
