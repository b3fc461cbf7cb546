"""Checks the words that a pack explains: each occurs somewhere in it, and is explained in few
words."""

from __future__ import annotations

from collections.abc import Iterator

from content.form.schema import PackIn
from content.reading.files import PackFiles
from content.reading.glossary import KEY, forms_of
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from dialogs.understanding.options.matching import normal

MOST_WORDS = 12


def explained_words(files: PackFiles, pack: PackIn, loaded: Loaded) -> Iterator[Mistake]:
    """Words that don't occur in the pack, and explanations that are too long."""
    if not pack.glossary:
        return
    texts = " ".join(
        f" {normal(wording.raw)} "
        for wording in loaded.places.wordings
        if wording.location[:1] != (KEY,)
    )
    for words, meaning in pack.glossary.items():
        if not any(f" {normal(form)} " in texts for form in forms_of(words)):
            yield files.source.mistake((KEY, words), "woord-nergens", said=words)
        if (count := len(meaning.split())) > MOST_WORDS:
            at = (KEY, words)
            yield files.source.mistake(
                at, "uitleg-te-lang", said=words, count=count, most=MOST_WORDS
            )
