"""Finds what a writer tells of their own health, or of what else people keep to themselves: 'ik heb
een stent'. It is theirs to tell, and easily told in passing; on paper others read it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.identifying.name_lists import Known
from dialogs.identifying.tokens import read

_HAVE = frozenset(
    {"heb", "had", "ben", "was", "kreeg", "krijg", "slik", "gebruik", "loop", "zit", "lag", "ga"}
)
_BODY = re.compile(
    r"\b(?:stents?|pacemaker|bypass|hartinfarct|hartaanval|infarct|beroerte|tia|kunstheup"
    r"|kunstknie|tumor|diabetes|copd|astma|longziekte|hernia|trombose|staar|pgb|wia|wao)\b",
    re.IGNORECASE,
)
_NEAR = 5
"""Words between the writer and what they tell."""


def tells_own_health(text: str, known: Known) -> bool:
    """Whether its writer tells so of themselves."""
    reading = read(text)
    plain = reading.plain
    private = {at for at, _ in known.private_matters.within(plain)}
    private |= {at for at, word in enumerate(plain) if _BODY.fullmatch(word)}
    return any(_is_of_writer(plain[max(0, at - _NEAR) : at + 2], known) for at in private)


def _is_of_writer(near: Sequence[str], known: Known) -> bool:
    """Whether the words around such a word say that the writer has it, and nobody else."""
    others = any(word in known.single_people for word in near)
    return "ik" in near and not _HAVE.isdisjoint(near) and not others
