"""Tells whether words are about their writer and the chat with the bot, and not about the project:
'dat ik vaker vraag wie meeleest dan dat ik over de jongeren praat'. Others needn't read that."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_OF_CHAT = compiled(
    r"\b(?:wie (?:er )?(?:meeleest|meelezen|meekijkt)"
    r"|wie (?:er )?(?:dit|dat|het|hier) (?:allemaal )?(?:leest|ziet)"
    r"|meele(?:est|zen|zer\w*) (?:hier|bij dit)|(?:deze|die|de|een|jouw|zo n) (?:chat)?bot"
    r"|dit (?:gesprek|ding) (?:met (?:jou|de bot)|hier)"
    r"|(?:hier|dit|wat ik) (?:allemaal )?(?:in)?typ)\b"
)
_SELF = compiled(r"\b(?:ik|me|mij|mijn|je|jij)\b")


def is_about_chat(words: str) -> bool:
    """Whether the words are about that."""
    said = normal(words)
    return _OF_CHAT.search(said) is not None and _SELF.search(said) is not None
