"""Finds what a longer text says in passing of something that was asked before, by a word of that
question: 'en die sliert, dat is eigenlijk ieder bij z'n eigen groep'. Also hears that somebody
comes back to an earlier question: 'o wacht, over dat appen van net nog. …', and finds what they
told of a question before it was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_OF_SCENE = compiled(
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
    if "?" in text or ", d" not in text.lower():
        return ()
    found = (hit for one in sentences(text) for hit in _OF_SCENE.finditer(one.strip()))
    return tuple(
        (hit["word"].lower(), hit["said"].strip())
        for hit in found
        if len(hit["said"].split()) >= _FEWEST
    )


_FEWEST_TOLD = 5
"""Words of a sentence that tells something: fewer only name what is asked."""
_ONLY_ASKS = compiled(r"\b(?:waarom|bedoel|snap|vraag|vragen)\b", re.IGNORECASE)


def told_with(text: str, entries: Sequence[str], longest: int) -> str:
    """The first sentence, as it was typed and at most so many characters long, in which the words
    of one of these entries stand in their order, with at most two others between them; ''
    without one. `entries`: in normal words, of which a word in the sentence may be longer."""
    if not any(entry.split()[0] in text.lower() for entry in entries):
        return ""
    found = (one.strip() for one in sentences(text) if len(one) <= longest)
    return next((one for one in found if _tells(one) and _has_one_of(one, entries)), "")


def _tells(sentence: str) -> bool:
    if "?" in sentence or _ONLY_ASKS.search(sentence):
        return False
    return len(sentence.split()) >= _FEWEST_TOLD


def _has_one_of(sentence: str, entries: Sequence[str]) -> bool:
    said = normal(sentence)
    between = r"\w*(?: \w+){0,2}? "
    return any(re.search(rf"\b{between.join(entry.split())}", said) for entry in entries)


_ASIDE = r"(?:(?:o+h?|ja|nou|wacht|ho|sorry|trouwens|hee|hé|en|maar|eh|nee|even|nog)[ ,.…]+)*"
_JUST_NOW = (
    r"(?:van|uit|om) (?:net|daarnet|zonet|zojuist|daarstraks|straks|zo-?even|eerder|hiervoor)"
)
_COMES_BACK_TO = compiled(
    rf"\W*{_ASIDE}(?:(?:wat ik (?:net |zei |zonet )*)?over"
    r"|(?:ik kom )?(?:nog )?(?:even )?terug (?:naar|op))"
    rf" (?:dat|die|het|de) (?P<word>\w{{3,}}) (?:{_JUST_NOW}(?: nog)?(?: even)?|nog(?: even)?)"
    r"\s*[,.:;…-]+\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BELONGS_WITH = compiled(
    r"(?:(?:nee|o|oh|sorry|maar|wacht|ho) )*(?:dat|dit|die) (?:hoort|hoorde|was|is|ging|gaat) "
    r"(?:(?:niet|nog|eigenlijk|ook) )*(?:bij|over|op|van) .*?"
    r"\b(?:die|de) vraag (?:over|van|met) (?:het|dat|de|die|een) (?P<word>\w{3,})\b.*"
)
_ENDINGS = ("jes", "je", "en", "s", "n", "t")


def comes_back_to(text: str) -> tuple[str, str] | None:
    """If somebody comes back to an earlier question: the word with which they name it, and what
    they say about it. None for any other text."""
    found = _COMES_BACK_TO.match(text)
    return None if found is None else (found["word"].lower(), found["rest"].strip())


def belongs_with(text: str) -> str | None:
    """If a text only says that what was typed last belongs with an earlier question: the word with
    which it names that question ('nee, dat hoort bij die vraag over het appje'). None for any other
    text."""
    found = _BELONGS_WITH.fullmatch(normal(text)) if len(sentences(text)) == 1 else None
    return None if found is None else found["word"]


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one ('appen', 'appje')."""
    return _bare(one) == _bare(other)


def _bare(word: str) -> str:
    """The word without its ending and without doubled consonants."""
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), "")
    return re.sub(r"([^aeiou])\1+", r"\1", word.removesuffix(ending))
