"""Reads a file as it is for somebody who wants plain words: what an author wrote under `makkelijk`
replaces the key beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from content.form.schema import PlainKey
from content.sources.source import Location, Source

_PLAIN = "makkelijk"
_KEYS = frozenset(get_args(PlainKey))
_NAMED_BY_AUTHOR = "bij"
"""Under it are an author's own names, and one of them could be the same."""


def in_plain_words(source: Source) -> Source | None:
    """The file in plain words, in which each text has the place where it was written; None if it
    has no plain words."""
    reading = _PlainSource(source)
    data = reading.value(source.data, (), ())
    return replace(source, data=data, places=reading.places) if reading.found else None


class _PlainSource:
    def __init__(self, source: Source) -> None:
        self._source = source
        self.places = dict(source.places)
        self.found = False

    def value(self, data: Any, written: Location, at: Location) -> Any:
        """The data that is written at one place, as it is put at the other."""
        if written in self._source.places:
            self.places[at] = self._source.places[written]
        if isinstance(data, list):
            return [
                self.value(one, (*written, number), (*at, number))
                for number, one in enumerate(data)
            ]
        if not isinstance(data, dict):
            return data
        plain = data.get(_PLAIN) if at[-1:] != (_NAMED_BY_AUTHOR,) else None
        if not isinstance(plain, dict):
            return {key: self.value(one, (*written, key), (*at, key)) for key, one in data.items()}
        self.found = True
        read = {
            key: self.value(one, (*written, key), (*at, key))
            for key, one in data.items()
            if key != _PLAIN
        }
        for key in _KEYS.intersection(plain):
            read[key] = self.value(plain[key], (*written, _PLAIN, key), (*at, key))
        return _with_usual_label(data, read)


def _with_usual_label(data: dict[str, Any], read: dict[str, Any]) -> dict[str, Any]:
    """An option is understood by its usual label too, in whichever words it is shown."""
    if "optie" not in data or read.get("tekst") == data.get("tekst"):
        return read
    return {**read, "ook": [*(read.get("ook") or ()), data["tekst"]]}
