"""Who wrote what the page quotes. It is for the whole team, and a colleague who reads 'Jullie
schreven: ‘Als ik ziek ben niemand’' neither wrote that nor knows who it is about. So what is said
in the first person is told of the one who sends the page."""

from __future__ import annotations

import re
from collections.abc import Callable

from dialogs.screens.layout import Speech
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
"""By the phrase that tells of the team, the one that tells of the sender."""
_MYSELF = re.compile(r"\b(?:ik|ikzelf|mij|mijzelf|mezelf|mijn|me)\b")
_ANOTHERS = re.compile(r"\b(?:zegt|zeggen|zeiden|roept|roepen|riep|riepen) ik\b.*")
"""'Een mevrouw die zegt ik ben geen gast': somebody else speaks."""
_WORDS = r"‘[^’]*’(?: en ‘[^’]*’)*"


def in_own_voice(say: Speech, walk: Walk) -> Callable[[str], str]:
    """What tells in a text of the page of the sender what only they say. In a session others may
    have typed it."""
    if any(is_groups(walk, question) for question in walk.answers):
        return lambda text: text
    of_one = {_before_words(say, team): _before_words(say, one) for team, one in _OF_ONE.items()}
    every = sorted(map(re.escape, filter(None, of_one)), key=len, reverse=True)
    frame = re.compile(rf"(?<!\w)(?P<team>{'|'.join(every)})(?P<words>{_WORDS})")

    def told(found: re.Match[str]) -> str:
        one = of_one[found["team"]] if speaks_of_self(found["words"]) else found["team"]
        return f"{one}{found['words']}"

    return lambda text: frame.sub(told, text)


def in_frame(say: Speech, told: str, key: str, other: str) -> str:
    """A text that begins with the words of one phrase before a quotation, with those of the other
    phrase in their place."""
    before = _before_words(say, key)
    if not told.startswith(before):
        return told
    return f"{_before_words(say, other)}{told.removeprefix(before)}"


def speaks_of_self(words: str) -> bool:
    """Whether words are said in the first person, by the one who typed them."""
    return _MYSELF.search(_ANOTHERS.sub("", normal(words))) is not None


def _before_words(say: Speech, key: str) -> str:
    return say.label(key, woorden=_HERE).partition(f"‘{_HERE}")[0]


_HERE = "\N{WHITE SQUARE}"
