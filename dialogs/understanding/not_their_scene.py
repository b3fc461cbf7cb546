"""Notices that somebody only says that the scene of a question isn't theirs: 'wij niet gaan met
trein', 'wij geen foto's hangen'.

A question tells of an outing or a garden, to ask about something that happens anywhere. Whoever
takes that literally hasn't answered yet.
"""

from __future__ import annotations

import re
from collections import Counter

from dialogs.pack.definition import Dialog, Question
from dialogs.texts import Text, as_plain
from dialogs.understanding.matching import known, normal
from dialogs.understanding.said_in_part import clauses, sentences, without_echo

_MOST_WORDS = 12
"""Words: a longer text tells something besides."""
_DENIES = re.compile(r"\b(?:niet|nie|geen|nooit)\b")
_NAMES = re.compile(
    r"\bgeen (?:\w+ )?\w+|\b(?:niet|nie|nooit) (?:\w+ ){0,2}(?:met|naar|op|in|bij)"
    r"(?: de| het| een)? \w+|\b\w+ (?:is|zijn) (?:niet|nie)\b"
)
"""What a denial is about: a thing or a place, where 'wij merken dat niet' tells something."""
_OURS = re.compile(r"\b(?:wij|we|ons|onze|bij ons|ik|hier)\b")
_ONLY_OURS = re.compile(
    r"(?:(?:wij|we|ik|bij ons|maar|is|zijn|doen|hebben|gewoon) )*(?:alleen|enkel)\b.*"
)
_SHORTEST = 4
"""Letters of a word of the scene."""
_SHORTEST_PART = 6
"""Letters of the first part of such a word."""
_RARE = 2
"""In so many questions a word of the scene stands at most: 'jongeren' is in nearly all."""
_ENDINGS = ("jes", "je", "en", "s", "n")


def is_not_their_scene(dialog: Dialog, question: Question, text: str) -> bool:
    """Whether the text says of a word of the question's scene that it isn't so with them, and
    nothing else but what they only do."""
    text = without_echo(text)
    if "?" in text or len(normal(text).split()) > _MOST_WORDS:
        return False
    said = [normal(clause) for clause in clauses(text)]
    denying = [one for one in said if _DENIES.search(one) and _OURS.search(one)]
    if not denying or any(
        one not in denying and _ONLY_OURS.fullmatch(one) is None for one in said if one
    ):
        return False
    named = [_named(one) for one in denying]
    if not all(named):
        return False
    scene = _scene(dialog, question)
    return all(any(_is_in(_stem(word), scene) for word in words) for words in named)


def _named(clause: str) -> list[str]:
    """The words of a clause's denial of a thing or a place; none if it denies something else."""
    found = _NAMES.search(clause)
    return [] if found is None else found[0].split()


def _is_in(word: str, scene: frozenset[str]) -> bool:
    """Whether the word is one of the scene's, or the first part of one ('tafeltennistafel')."""
    begins = len(word) >= _SHORTEST_PART and any(one.startswith(word) for one in scene)
    return word in scene or begins


def _scene(dialog: Dialog, question: Question) -> frozenset[str]:
    """The words of the question that stand in few others, and in none of its options."""
    counted = Counter(word for one in dialog.questions.values() for word in _words(one))
    options = {_stem(word) for one in question.options for word in known(one.label).split()}
    return frozenset(
        word for word in _words(question) if counted[word] <= _RARE and word not in options
    )


def _words(question: Question) -> frozenset[str]:
    texts = [question.text, *([question.plainer] if question.plainer is not None else [])]
    words = (word for one in texts for word in known(_told(one)).split())
    return frozenset(_stem(word) for word in words if len(word) >= _SHORTEST)


def _told(text: Text) -> str:
    """The text without its last sentence, which asks."""
    return "".join(sentences(as_plain(text.fill(lambda _: "")))[:-1])


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word.removesuffix(ending)
    return word
