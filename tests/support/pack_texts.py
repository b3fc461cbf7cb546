"""All texts of a pack as its author wrote them, each with its place and purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.sources.source import Location, Source, read

_OWNERS = ("element", "vraag", "mededeling", "optie", "thema", "redenering", "peiling", "sessie")


@dataclass(frozen=True, slots=True)
class Written:
    """One text. `key`: what it is for ('waarom', 'want'). `owner`: the names that lead to it."""

    place: str
    key: str
    owner: tuple[str, ...]
    text: str
    in_figure: bool = False

    @property
    def element(self) -> str:
        """The element that it belongs to, or ''."""
        return next((name[8:] for name in self.owner if name.startswith("element ")), "")

    @property
    def kind(self) -> str:
        """Like `key`, but the label of a button and the words of a figure have a kind of their
        own."""
        if self.in_figure:
            return "cijfer"
        on_button = self.key == "tekst" and self.owner[-1].startswith("optie ")
        return "optie" if on_button else self.key

    @property
    def without_slots(self) -> str:
        return re.sub(r"\{\w+\}", "…", self.text)

    def __str__(self) -> str:
        return f"{self.place} {' > '.join(self.owner)} > {self.key}: {self.text.strip()!r}"


def texts_of(folder: Path, language: str = "nl") -> list[Written]:
    themes: list[str] = read(folder, "pakket.yaml").data["themas"]
    optional = ("redeneringen.yaml", "sessie.yaml")
    others = [name for name in optional if (folder / name).exists()]
    found: list[Written] = []
    for name in ("pakket.yaml", *themes, *others):
        found += _of_file(folder, name, language)
    return found + phrases_of(folder, language)


def phrases_of(folder: Path, language: str = "nl") -> list[Written]:
    """The sentences of a pack's folder, and those of the house in the folder above."""
    return _of_file(folder, "teksten.yaml", language) if (folder / "teksten.yaml").exists() else []


def _of_file(folder: Path, name: str, language: str) -> list[Written]:
    source = read(folder, name)
    return list(_within(source, source.data, (), (), language))


def _within(
    source: Source, data: Any, location: Location, owner: tuple[str, ...], language: str
) -> Iterator[Written]:
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from _within(source, item, (*location, number), owner, language)
        return
    if not isinstance(data, dict):
        return
    owner = (*owner, *(f"{kind} {data[kind]}" for kind in _OWNERS if kind in data))
    for key, value in data.items():
        if key == language and not isinstance(value, dict):
            line, _ = source.place((*location, key))
            used = next((part for part in reversed(location) if isinstance(part, str)), "")
            for text in value if isinstance(value, list) else [value]:
                yield Written(f"{source.name}:{line}", used, owner, text, "cijfer" in location)
        else:
            yield from _within(source, value, (*location, key), owner, language)


_FRAME = re.compile(r"^(Je schreef|Je schrijft|Je koos|En [^:]*): ‘\{\w+\}’\.?")


def words(sentence: str) -> list[str]:
    return [word for word in sentence.split() if any(letter.isalnum() for letter in word)]


def opening(text: str, size: int = 4) -> str:
    """The first words, without a frame that quotes the person."""
    lines = [_FRAME.sub("", line.strip()) for line in text.split("\n")]
    bare = re.sub(r"[^\w\s{}]", "", " ".join(line for line in lines if line)).lower()
    return " ".join(bare.split()[:size])
