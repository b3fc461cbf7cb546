"""Sentences that the bot took for a concern, and that their writer said aren't one.

They are believed for as long as the walk lasts: nothing asks about the same words again, wherever
they come back. A walk stores only a hash of each sentence (`Walk.harmless`), since the words
themselves are in an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from zlib import crc32

from dialogs.concerns.concern import Concern, Weight
from dialogs.concerns.noticing import concern_in
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog
from dialogs.pack.support import NOTHING
from dialogs.texts import without
from dialogs.walk.state import DENIED_DOUBT, Walk

_BETWEEN_WORDS = compiled(r"[\W_]+")


def hashes_in(dialog: Dialog, texts: Iterable[str]) -> frozenset[str]:
    """What a walk stores of the sentences in these texts that are a concern."""
    found = ((text, concern_in(dialog, text)) for text in texts)
    return frozenset(
        _hash(text[begin:end])
        for text, concern in found
        if concern is not None
        for begin, end in concern.spans
    )


def concern_left(dialog: Dialog, walk: Walk, text: str) -> Concern | None:
    """The heaviest concern in a text, apart from what is harmless in this walk."""
    concern = concern_in(dialog, text)
    if concern is None or not walk.harmless:
        return concern
    known = [
        (begin, end) for begin, end in concern.spans if _is_harmless(dialog, walk, text[begin:end])
    ]
    if not known:
        return concern
    left = tuple(span for span in concern.spans if span not in known)
    other = concern_in(dialog, without(text, known)) if left else None
    return None if other is None else replace(other, spans=left)


def is_doubtful(dialog: Dialog, walk: Walk, text: str) -> bool:
    """Whether serious words may well mean something else. Not if at least one of several lines is
    certain: doubt about an earlier one would hide it."""
    if dialog.support.doubt is NOTHING:
        return False
    found = (concern_left(dialog, walk, said) for said in (text, *text.split("\n")))
    return not any(one is not None and one.weight is Weight.SERIOUS and one.sure for one in found)


def is_asked_softly(dialog: Dialog, walk: Walk, text: str) -> bool:
    """Whether doubtful words get no more than a line, because their writer said of others in this
    walk that nothing was the matter."""
    return walk.exchange.count(DENIED_DOUBT) > 0 and is_doubtful(dialog, walk, text)


def _is_harmless(dialog: Dialog, walk: Walk, sentence: str) -> bool:
    """Whether this is a harmless sentence, or a part of one that is in an answer or note."""
    if _hash(sentence) in walk.harmless:
        return True
    words = _words(sentence)
    kept = (*(answer.text for answer in walk.answers.values()), *walk.notes.values())
    return any(
        words in _words(whole) and _hash(whole) in walk.harmless
        for text in kept
        if words in _words(text)
        for whole in _concerning(dialog, text)
    )


def _concerning(dialog: Dialog, text: str) -> Iterator[str]:
    """The sentences of a text that are a concern."""
    concern = concern_in(dialog, text)
    spans = () if concern is None else concern.spans
    return (text[begin:end] for begin, end in spans)


def _hash(sentence: str) -> str:
    return f"{crc32(_words(sentence).encode()):08x}"


def _words(text: str) -> str:
    """The words of a text: how they are written and what is between them may differ."""
    return _BETWEEN_WORDS.sub(" ", text.lower()).strip()
