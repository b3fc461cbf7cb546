"""Notices that a text only says what an earlier one was about: 'nee dat ging over het appen'. It
tells nothing to whoever reads a page."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_WAS_ABOUT = compiled(
    r"(?:(?:nee+|neen|ho|wacht|maar|joh|hoor|sorry|hé|he) )+"
    r"(?:(?:dat|dit|het|wat ik (?:zei|schreef)) (?:ging|gaat|hoort|hoorde)|ik had het)"
    r"(?: (?:juist|nog|gewoon|toch|echt))* (?:niet )?(?:over|bij)\b.*"
)
_MOST_WORDS = 16


def says_it_was_about(sentence: str) -> bool:
    """Whether it says no more than that."""
    said = normal(sentence)
    return len(said.split()) <= _MOST_WORDS and _WAS_ABOUT.fullmatch(said) is not None
