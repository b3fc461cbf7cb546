"""Reads the shared sentences from `teksten.yaml`: a pack's own, and that for all packs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from content.form.schema import PhrasesIn
from content.reading.wording import Reader
from content.sources.mistakes import Near
from content.sources.source import Source
from dialogs.pack.phrases import PHRASES, TYPED_WORDS
from dialogs.pack.plan import Words
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.texts import Text

_KNOWN = PHRASES | SESSION_PHRASES
"""Sentences of a session are only needed by packs that have one."""


def needed(*, sessions: bool) -> Collection[str]:
    """The sentences that a pack must have, with or without sessions."""
    return _KNOWN if sessions else PHRASES


@dataclass(slots=True)
class SharedTexts:
    """What a pack says outside its questions. For each key the first file that has it counts."""

    phrases: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    plainer: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    """The same in plain words, for those that have it."""
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What people type for a button."""
    pairs: Words | None = None
    """The words by which people in a session recognise each other."""

    def add(self, raw: PhrasesIn, read: Reader, required: Collection[str], *, own: bool) -> None:
        """Add the sentences that are still missing. A pack's own sentence isn't said in the plain
        words of the shared one, which may say something else."""
        nearer, needed_here = frozenset(self.phrases), _KNOWN if own else required
        for key, variants in raw.phrases.items():
            if key not in nearer:
                self.phrases |= _sentence(("teksten", key), variants, read, needed_here)
        for key, variants in raw.plainer.items():
            if key not in nearer and key not in self.plainer:
                self.plainer |= _sentence(("makkelijk", key), variants, read, needed_here)
        for key, words in raw.words.items():
            if key not in TYPED_WORDS:
                near = Near.of(key, TYPED_WORDS)
                read.note(("woorden", key), "onbekend-getypt-woord", key=key, near=near)
            self.words.setdefault(key, tuple(words))
        if raw.pairs is not None and self.pairs is None:
            self.pairs = Words(tuple(raw.pairs.first), tuple(raw.pairs.second))


def shared_of(
    files: Sequence[tuple[PhrasesIn, Source]],
    read: Reader,
    required: Collection[str],
    *,
    first_is_own: bool,
) -> SharedTexts:
    """The shared sentences from these files together. `first_is_own`: the first belongs to the pack
    itself."""
    shared = SharedTexts()
    for number, (raw, source) in enumerate(files):
        shared.add(raw, read.of(source), required, own=first_is_own and number == 0)
    return shared


def _sentence(
    at: tuple[str, str], variants: Sequence[str], read: Reader, needed_here: Collection[str]
) -> dict[str, tuple[Text, ...]]:
    """The wordings of a shared sentence, under its name; nothing if it doesn't exist, or the pack
    doesn't need it."""
    _, key = at
    if key not in _KNOWN:
        read.note(at, "onbekende-zin", key=key, near=Near.of(key, _KNOWN))
    elif key in needed_here:
        read.places.name(("tekst", key), read.source, at)
        return {key: read.variants(variants, at, _KNOWN[key], button=key.startswith("knop_"))}
    return {}
