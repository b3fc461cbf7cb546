"""Finds what a longer text says in passing of something that was asked before, by a word of that
question: 'en die sliert, dat is eigenlijk ieder bij z'n eigen groep'."""

from __future__ import annotations

import re

from dialogs.understanding.options.said_in_part import sentences

_OF_SCENE = re.compile(
    r"(?:^|\b(?:en|maar|van|o ja|trouwens),? |, )(?:die|dat|de|het) (?P<word>\w{4,}), "
    r"(?P<said>(?:dat|die) (?:is|was|zijn|waren|zou|zouden|moet|moeten|moest|gaat|doen|doet|kan)\b"
    r"[^.!?]*?)(?=,? en (?:die|dat|de|het) \w{4,}, (?:dat|die) |[.!?]|$)",
    re.IGNORECASE,
)
_FEWEST = 5
"""Words that must be said of it."""


def said_of_scenes(text: str) -> tuple[tuple[str, str], ...]:
    """By word, what is said of it, as it was typed. Whether a question has that word, the caller
    finds out."""
    if "?" in text:
        return ()
    found = (hit for one in sentences(text) for hit in _OF_SCENE.finditer(one.strip()))
    return tuple(
        (hit["word"].lower(), hit["said"].strip())
        for hit in found
        if len(hit["said"].split()) >= _FEWEST
    )
