"""Says who wrote a quotation in the first person. The page is for the whole team, and a colleague
who reads 'Jullie schreven: ‘Als ik ziek ben niemand’' didn't write that, and doesn't know who 'ik'
is. So such words are told of the person who sends the page; on that person's own screens they are
what 'je' wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.screens.layout import Layout, Speech
from dialogs.texts import Span, Spans
from dialogs.understanding.options.matching import normal
from dialogs.walk.asked_in_session import is_groups
from dialogs.walk.state import Walk

_OF_ONE = {
    "schreven_jullie": "papier_schreef_een",
    "papier_erbij": "papier_erbij_een",
    "toen_nu_eerder": "papier_toen_een",
    "toen_nu_schreef": "papier_nu_een",
    "eerder_schreven": "papier_eerder_een",
    "later_zeiden": "papier_later_een",
    "opviel": "papier_opviel_een",
    "houdt_bezig": "papier_houdt_bezig_een",
    "papier_over": "papier_over_een",
}
"""For each phrase that introduces words of the team, the one that introduces words of the
sender."""
_OF_YOU = {
    "schreven_jullie": "jij_schreef",
    "eerder_schreven": "jij_schreef_eerder",
    "later_zeiden": "jij_zei_later",
    "toen_nu_eerder": "jij_schreef_toen",
    "toen_nu_schreef": "jij_schreef_nu",
    "toen_nu_toen_woorden": "jouw_woorden_toen",
    "toen_nu_nu_woorden": "jouw_woorden_nu",
    "opviel": "jou_opviel",
    "houdt_bezig": "houdt_jou_bezig",
}
"""The same on their own screens."""
_MYSELF = compiled(r"\b(?:ik|ikzelf|mij|mijzelf|mezelf|mijn|me)\b")
_ANOTHERS = compiled(r"\b(?:zegt|zeggen|zeiden|roept|roepen|riep|riepen) ik\b.*")
"""In 'Een mevrouw die zegt ik ben geen gast', 'ik' is somebody else than the writer."""
_WORDS = r"‘[^’]*’(?: en ‘[^’]*’)*"


def in_own_voice(say: Speech, walk: Walk) -> Callable[[str], str]:
    """Return a function that rewrites a text of the page: quotations in the first person are told
    of the sender. In a session it changes nothing, because others may have typed them."""
    return _reframed(say, walk, _OF_ONE)


def in_your_voice(say: Speech, walk: Walk, layout: Layout) -> Layout:
    """A screen of theirs on which such quotations are told of whoever reads it; the same in a
    session."""
    every = (layout.text, *(layout.in_two or ()))
    if walk.room is not None or not any(map(_has_words_of_one, every)):
        return layout
    told = _reframed(say, walk, _OF_YOU)

    def read(text: Spans) -> Spans:
        return tuple(span if span.bold else Span(told(span.text)) for span in text)

    both = None if layout.in_two is None else (read(layout.in_two[0]), read(layout.in_two[1]))
    return replace(layout, text=read(layout.text), in_two=both)


def _has_words_of_one(text: Spans) -> bool:
    return any("‘" in span.text and _MYSELF.search(span.text.lower()) for span in text)


def _reframed(say: Speech, walk: Walk, frames: Mapping[str, str]) -> Callable[[str], str]:
    if any(is_groups(walk, question) for question in walk.answers):
        return lambda text: text
    of_one = {_before_words(say, team): _before_words(say, one) for team, one in frames.items()}
    every = sorted(map(re.escape, filter(None, of_one)), key=len, reverse=True)
    frame = re.compile(rf"(?<!\w)(?P<team>{'|'.join(every)})(?P<words>{_WORDS})")

    def of_self(found: re.Match[str]) -> str:
        one = of_one[found["team"]] if speaks_of_self(found["words"]) else found["team"]
        return f"{one}{found['words']}"

    def all_if_any(line: str) -> str:
        if not any(speaks_of_self(found["words"]) for found in frame.finditer(line)):
            return line
        return frame.sub(lambda found: f"{of_one[found['team']]}{found['words']}", line)

    if frames is _OF_YOU:
        # In one line, not first what 'je' wrote and then what 'jullie' did.
        return lambda text: "\n".join(map(all_if_any, text.split("\n")))
    return lambda text: frame.sub(of_self, text)


def with_other_phrase(say: Speech, told: str, key: str, other: str) -> str:
    """If a text begins with what the phrase `key` says before its quotation, replace that by what
    `other` says there."""
    before = _before_words(say, key)
    if not told.startswith(before):
        return told
    return f"{_before_words(say, other)}{told.removeprefix(before)}"


def speaks_of_self(words: str) -> bool:
    """Whether the writer of these words speaks of themselves ('ik', 'mijn')."""
    return _MYSELF.search(_ANOTHERS.sub("", normal(words))) is not None


def _before_words(say: Speech, key: str) -> str:
    return say.label(key, woorden=_HERE).partition(f"‘{_HERE}")[0]


_HERE = "\N{WHITE SQUARE}"
