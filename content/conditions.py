"""From an author's `als:` to a condition, with the mistakes it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content.mistakes import Mistake, did_you_mean
from content.schema import QuestionIn
from content.source import Location, Source
from dialogs.answers import Given
from dialogs.conditions import ALWAYS, All, Condition, Equals, Not
from dialogs.conditions import Any as AnyOf

_WAVED_AWAY = (Given.UNKNOWN.value, Given.SKIPPED.value)


def parse_condition(
    raw: Any,
    source: Source,
    location: Location,
    earlier: Mapping[str, QuestionIn],
    mistakes: list[Mistake],
) -> Condition:
    """The condition at `location`; `earlier` holds the questions that come before it."""
    if raw is None:
        return ALWAYS
    if not isinstance(raw, Mapping) or not raw:
        mistakes.append(
            source.mistake(
                location,
                "Achter 'als' hoort een vraag met een antwoord.",
                "Schrijf bijvoorbeeld: als: {doel: welbevinden}.",
            )
        )
        return ALWAYS
    parts: list[Condition] = []
    for key, value in raw.items():
        at = (*location, key)
        if key in ("alle", "een_van"):
            inner = _several(value, source, at, earlier, mistakes)
            parts.append(All(inner) if key == "alle" else AnyOf(inner))
        elif key == "niet":
            parts.append(Not(parse_condition(value, source, at, earlier, mistakes)))
        else:
            mistake = _wrong(key, value, source, at, earlier)
            if mistake is not None:
                mistakes.append(mistake)
            parts.append(Equals(key, str(value)))
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _several(
    raw: Any,
    source: Source,
    location: Location,
    earlier: Mapping[str, QuestionIn],
    mistakes: list[Mistake],
) -> tuple[Condition, ...]:
    if not isinstance(raw, list) or not raw:
        mistakes.append(
            source.mistake(
                location,
                f"Achter '{location[-1]}' hoort een lijst.",
                "Zet elke voorwaarde op een eigen regel met een streepje ervoor.",
            )
        )
        return ()
    return tuple(
        parse_condition(item, source, (*location, number), earlier, mistakes)
        for number, item in enumerate(raw)
    )


def _wrong(
    key: str, value: Any, source: Source, location: Location, earlier: Mapping[str, QuestionIn]
) -> Mistake | None:
    question = earlier.get(key)
    if question is None:
        closed = [name for name, known in earlier.items() if known.kind != "open"]
        return source.mistake(
            location,
            f"Er is hiervoor geen vraag '{key}'.",
            did_you_mean(key, closed),
        )
    if question.kind == "open":
        return source.mistake(
            location,
            f"'{key}' is een open vraag.",
            "Een voorwaarde kan alleen kijken naar een vraag met opties.",
        )
    known = [*(option.id for option in question.options), *_WAVED_AWAY]
    if value not in known:
        return source.mistake(
            location, f"'{key}' heeft geen optie '{value}'.", did_you_mean(str(value), known)
        )
    return None
