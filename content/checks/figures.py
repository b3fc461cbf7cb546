"""Checks that every figure names its page in the report, and that none is told before the
answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from content.sources.places import Wording

_SHARE = re.compile(
    r"\b(?!100\s?(?:%|procent))\d+(?:[.,]\d+)?\s?(?:%|procent\b)|\b\d+ (?:van de|op de) \d+\b",
    re.IGNORECASE,
)
_IMAGINED = re.compile(r"\bstel\b|\bstel je voor\b", re.IGNORECASE)
"""Numbers in a scene are made up, not from a report."""
_PAGE = re.compile(
    r"\b(?:p|pag|pagina|pagina's|blz|bladzijden?|h|hfst|hoofdstuk|par|paragraaf|bijlage)\b\.?\s*\d"
    r"|https?://",
    re.IGNORECASE,
)


def figures(loaded: Loaded) -> Iterator[Mistake]:
    """Sources without a page, and figures that are shown too early."""
    yield from _without_page(loaded)
    yield from _too_early(loaded)


def _without_page(loaded: Loaded) -> Iterator[Mistake]:
    dialog, places = loaded.dialog, loaded.places
    for element in dialog.elements.values():
        if element.source is not None and not _PAGE.search(element.source):
            yield places.mistake(("element", element.id), "bron-zonder-bladzij", "bron")
    for question in dialog.questions.values():
        source = None if question.figure is None else question.figure.source
        if source is not None and not _PAGE.search(source):
            name = ("vraag", question.id)
            yield places.mistake(name, "bron-zonder-bladzij", "cijfer", "bron")


def _too_early(loaded: Loaded) -> Iterator[Mistake]:
    asked_in_order = {id_: number for number, id_ in enumerate(loaded.dialog.questions)}
    first: dict[str, int] = {}
    for wording in loaded.places.wordings:
        if wording.in_figure:
            for match in _shares(wording.raw):
                first.setdefault(match[0], asked_in_order.get(wording.owner[1], 0))
    for wording in loaded.places.wordings:
        if wording.in_figure:
            continue
        told_at = asked_in_order.get(wording.owner[1], len(first)) if _is_reaction(wording) else -1
        for match in _shares(wording.raw):
            before_its_question = -1 < told_at < first.get(match[0], -1)
            if before_its_question or _comes_before_an_answer(wording):
                yield wording.mistake(match.start(), "cijfer-te-vroeg", said=match[0])


@lru_cache(maxsize=4096)
def _shares(text: str) -> tuple[re.Match[str], ...]:
    """Each share of a whole in a text. Cached: most texts are the same at the next check."""
    return tuple(_SHARE.finditer(text))


def _is_reaction(wording: Wording) -> bool:
    return wording.purpose in ("reactie", "reactie_weet_niet")


def _comes_before_an_answer(wording: Wording) -> bool:
    """Whether this text is shown before an answer. Options don't count: people say those
    themselves."""
    asks = wording.owner[0] in ("vraag", "mededeling", "thema") and not _is_reaction(wording)
    return asks and not _IMAGINED.search(wording.raw)
