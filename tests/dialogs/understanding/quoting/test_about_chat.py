"""What is about their writer and the bot is told from what is about the project."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.about_chat import is_about_chat


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
