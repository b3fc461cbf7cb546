"""Reads from `pakket.yaml` what words mean, for whoever asks about one."""

from __future__ import annotations

from collections.abc import Mapping

from content.reading.wording import Reader
from dialogs.pack.definition import Explained
from dialogs.understanding.options.matching import normal

KEY = "woorden_uitgelegd"


def forms_of(written: str) -> list[str]:
    """The forms of a word, as its author wrote them: 'schuren, schuurt'."""
    return [form.strip() for form in written.split(",") if form.strip()]


def glossary_of(written: Mapping[str, str], read: Reader) -> dict[str, Explained]:
    """What each form of each word means. Mistakes are noted."""
    glossary: dict[str, Explained] = {}
    for words, meaning in written.items():
        explained = read.plain(meaning, (KEY, words))
        for form in forms_of(words):
            if (said := normal(form)) in glossary:
                read.note((KEY, words), "dubbel-in-lijst", said=form)
            glossary[said] = Explained(form, explained)
    return glossary
