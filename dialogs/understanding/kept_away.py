"""Tells whether people stay away because of somebody, as in 'die komen niet, en dat komt door hem'.

It may be nothing, or somebody isn't safe there. So it only asks for one calm line; what sounds
serious by itself is noticed elsewhere (`dialogs/concerns/noticing.py`).
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_NOT = r"(?:niet|nie|nooit)"
_AWAY = compiled(
    rf"\b(?:kom|komt|komen|kwam|kwamen|durft|durven) (?:\w+ ){{0,2}}{_NOT}\b"
    rf"|\b{_NOT} (?:meer )?(?:komen|gekomen|durven)\b"
    r"|\b(?:weggebleven|wegblijven|weggegaan|afgehaakt)\b|\bblij(?:ft|ven|f) (?:\w+ ){0,2}weg\b"
)
_SOMEBODY = (
    r"(?:persoon|iemand|man|vrouw|jongen|meisje|meid|jongere|vrijwilliger|begeleider|deelnemer"
    r"|collega|coach|leider|buurman|buurvrouw)(?:s|en)?"
)
_BECAUSE = compiled(
    rf"\b(?:door|vanwege|wegens) (?:(?:een van )?(?:de|die|dat|een|1) )?(?:ene |\w+e )?"
    rf"(?:{_SOMEBODY}|hem|haar)$"
)
"""At the end of a clause: in 'door een collega die ziek was' and 'door haar werk' it isn't a person
that keeps them away."""
_CLAUSE_END = compiled(r"[.,;:!?…\n]+")


def kept_away(text: str) -> bool:
    """Whether the text says that people stay away, and ends a clause with whom that is due to."""
    if _AWAY.search(normal(text)) is None:
        return False
    return any(_BECAUSE.search(normal(clause)) for clause in _CLAUSE_END.split(text))
