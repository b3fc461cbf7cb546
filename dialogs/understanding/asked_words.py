"""Finds the word that somebody asks about: 'schuren wat is dat', 'heg? wat is heg', 'eisen?'.

Whoever learns Dutch asks in few words, and often beside something else. So each sentence counts,
and it must be about a word that the pack explains, or that stands in the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.pack.definition import Dialog, Explained, Option, Question
from dialogs.texts import Text, as_plain
from dialogs.understanding.matching import known, normal

_SENTENCE = re.compile(r"[^.!?\n]+\??")
_BEFORE = re.compile(
    r"(?:en |maar |hoezo )?(?:(?:wat|wie) (?:is|zijn|betekent|betekenen)"
    r"|wat bedoel(?:t|en)? (?:je|u|jullie) met|wat wordt bedoeld met|(?:ik )?(?:ken|begrijp|snap) "
    r"(?:het )?woord)"
    r"(?: (?:dat|nou|nu|dan|eigenlijk|precies|een|de|het|woord))* (?P<term>.+?)"
    r"(?: (?:eigenlijk|precies|dan|nou|niet|ook al ?weer|voor iets|voor woord))*"
)
"""'Wat is X', with what else people put around it."""
_AFTER = re.compile(
    r"(?P<term>.+?) (?:(?:dat )?(?:wat is|wat zijn|wat betekent|is wat|betekent wat)"
    r"(?: (?:dat|dit|het|die))?|(?:ik )?(?:ken|begrijp|snap) (?:ik )?(?:het )?niet"
    r"|niet (?:ken|begrijp|snap)|(?:dat )?woord (?:ken|begrijp|snap) ik niet)"
)
"""'X wat is dat', or 'X niet begrijp'."""
_ASKING = re.compile(r"\b(?:w(?:at|ie)|ken|begrijp|snap)\b")
"""Each of the two has one of these words: most texts have none, and needn't be matched."""
_LOST = re.compile(r"\b(?:begrijp|snap|ken|weet)\b")
_MOST_WORDS = 5
"""Words: more is no word that is asked about."""
_TELLING = 4
"""Letters: at least one word must be as long to be asked about without being in the glossary."""
_ARTICLES = ("een ", "de ", "het ")


@dataclass(frozen=True, slots=True)
class AskedWord:
    """Somebody asks what a word means; `explained`: None if the pack doesn't say it."""

    explained: Explained | None


def asked_word(
    dialog: Dialog, question: Question | None, options: Sequence[Option], text: str
) -> AskedWord | None:
    """The word that the text asks about; None if it asks about none. `question`: the one on the
    screen, with its `options`."""
    if len(text) > LONGEST_REMARK:
        return None
    sentences = _SENTENCE.findall(text)
    for number, sentence in enumerate(sentences, 1):
        said = normal(sentence)
        may_ask = _ASKING.search(said) is not None
        found = (_BEFORE.fullmatch(said) or _AFTER.fullmatch(said)) if may_ask else None
        if found is not None:
            asked = _asked(dialog, found["term"], _words_here(question, options))
            if asked is not None:
                return asked
        elif sentence.endswith("?") and not _tells(sentences[number:]):
            word = _explained(dialog, said)
            if word is not None:
                return AskedWord(word)
    return None


def _tells(sentences: Sequence[str]) -> bool:
    """Something is told in these: 'kosten? het is gratis' answers, and asks no meaning."""
    return any(
        normal(one) and not one.endswith("?") and not _LOST.search(normal(one)) for one in sentences
    )


def _asked(dialog: Dialog, term: str, here: frozenset[str]) -> AskedWord | None:
    words = term.split()
    if len(words) > _MOST_WORDS:
        return None
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            found = _explained(dialog, " ".join(words[first:last]))
            if found is not None:
                return AskedWord(found)
    told = here.issuperset(words) and any(len(word) >= _TELLING for word in words)
    return AskedWord(None) if told else None


def _explained(dialog: Dialog, said: str) -> Explained | None:
    for article in _ARTICLES:
        said = said.removeprefix(article)
    return dialog.glossary.get(said)


def _words_here(question: Question | None, options: Sequence[Option]) -> frozenset[str]:
    """The words of a question, of its plainer version and of its options."""
    if question is None:
        return frozenset()
    texts = [_known(question.text)]
    if question.plainer is not None:
        texts.append(_known(question.plainer))
    texts += [known(option.label) for option in options]
    return frozenset(word for one in texts for word in one.split())


def _known(text: Text) -> str:
    return known(as_plain(text.fill(lambda _: "")))
