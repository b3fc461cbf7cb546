"""Reads an author's `als:` as a condition, and notes its mistakes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from content.form.schema_questions import QuestionIn
from content.sources.mistakes import Mistake, Near
from content.sources.source import Location, Source
from dialogs.pack.answers import Given
from dialogs.pack.conditions import ALWAYS, All, Condition, Equals, Not
from dialogs.pack.conditions import Any as AnyOf
from dialogs.pack.definition import Kind

WAVED_AWAY = (Given.UNKNOWN.value, Given.SKIPPED.value)
"""The values other than options that a condition can compare with."""
ALL, ANY, NOT = "alle", "een_van", "niet"


@dataclass(slots=True)
class Names:
    """The questions of a pack, as far as one place in it can refer to them. Once all is read, that
    is every question: then each condition is read again for the checks (`content/paths`).

    `asked`: asked by then. `coming`: every question there is. `broken`: those with a mistake of
    their own; a reference to them isn't a second mistake. `some_unread`: a file couldn't be read,
    so nobody knows which questions it holds.
    """

    asked: dict[str, QuestionIn] = field(default_factory=dict)
    coming: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    some_unread: bool = False


def parse_condition(
    raw: Any,
    source: Source,
    location: Location,
    names: Names,
    mistakes: list[Mistake],
) -> Condition:
    """The condition at `location`; always true if nothing is written."""
    if raw is None and location not in source.places:
        return ALWAYS
    if not isinstance(raw, Mapping) or not raw:
        key = next((part for part in reversed(location) if isinstance(part, str)), "als")
        mistakes.append(source.mistake(location, "voorwaarde-vorm", key=key))
        return ALWAYS
    parts: list[Condition] = []
    for key, value in raw.items():
        at = (*location, key)
        if key in (ALL, ANY):
            inner = _several(value, source, at, names, mistakes)
            parts.append(All(inner) if key == ALL else AnyOf(inner))
        elif key == NOT:
            parts.append(Not(parse_condition(value, source, at, names, mistakes)))
        else:
            parts.append(_answered(key, value, source, at, names, mistakes))
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _answered(
    key: str, raw: Any, source: Source, at: Location, names: Names, mistakes: list[Mistake]
) -> Condition:
    """The condition `key: raw`: this answer, or with a list any of these."""
    listed = raw if isinstance(raw, list) else [raw]
    if not listed:
        mistakes.append(source.mistake(at, "voorwaarde-lijst", key=key))
    for number, value in enumerate(listed):
        where = (*at, number) if isinstance(raw, list) else at
        mistake = _wrong(key, value, source, where, names)
        if mistake is None and value in listed[:number]:
            mistake = source.mistake(where, "dubbel-in-lijst", said=value)
        if mistake is not None:
            mistakes.append(mistake)
    answers = tuple(Equals(key, str(value)) for value in listed)
    return answers[0] if len(answers) == 1 else AnyOf(answers)


def _several(
    raw: Any,
    source: Source,
    location: Location,
    names: Names,
    mistakes: list[Mistake],
) -> tuple[Condition, ...]:
    if not isinstance(raw, list) or not raw:
        mistakes.append(source.mistake(location, "voorwaarde-lijst", key=location[-1]))
        return ()
    return tuple(
        parse_condition(item, source, (*location, number), names, mistakes)
        for number, item in enumerate(raw)
    )


def _wrong(
    key: str, value: Any, source: Source, location: Location, names: Names
) -> Mistake | None:
    question = names.asked.get(key)
    if question is None:
        return _not_asked(key, source, location, names)
    if Kind(question.kind).open:
        return source.mistake(location, "voorwaarde-open-vraag", name=key)
    known = [*(option.id for option in question.options), *WAVED_AWAY]
    if isinstance(value, (list, dict)):
        return source.mistake(location, "voorwaarde-een-optie", name=key)
    if value in known:
        return None
    said = str(source.written.get(location, value))
    if said in known:
        return source.mistake(location, "geen-tekst-voor-yaml", said=said)
    near = Near.of(said, known)
    return source.mistake(location, "onbekende-optie", question=key, said=said, near=near)


def _not_asked(key: str, source: Source, location: Location, names: Names) -> Mistake | None:
    if key in names.broken or (names.some_unread and key not in names.coming):
        return None
    if key in names.coming:
        return source.mistake(location, "nog-niet-gesteld", name=key)
    closed = (name for name, question in names.asked.items() if not Kind(question.kind).open)
    return source.mistake(location, "onbekende-vraag", name=key, near=Near.of(key, closed))
