"""Notices that somebody types a step when the bot asks for a day or a role: 'twee zusjes
persoonlijk uitnodigen voor donderdag 17 december'.

These are no steps: a day with its moment ('donderdag, als we toch koken'), a role ('de dames die
koken en ik'), and when they look back together. In doubt, a text is no step.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.about_list.who_begins import offers
from dialogs.understanding.options.matching import normal

_STEM = (
    r"(?:(?:uit|op|aan|mee|samen|af|in|neer|klaar|door|langs|rond|bij|mede)?"
    r"(?:nodig|vra+g|bel+|app|mail|spre+k|pra+t|la+t|ma+k|ze+t|leg+|ge+[vf]|ne+m|doe|ga|kom|kie+[sz]"
    r"|hang|regel|organise+r|ko+k|e+t|drink|zing|spe+l|oefen|wiss?el|mix|lo+p|wandel|fiets|bouw"
    r"|schrij[vf]|teken|de+l|vertel+|breng|ha+l|begin+|probe+r|verde+l|help|werk|knutsel|brei"
    r"|schilder|zoe+k|koppel|start|to+n|schuif|dans|le+s|ruil|plan+))"
)
_DOES = compiled(
    rf"\b{_STEM}(?:en|t)\b|\b(?:we|wij) {_STEM}\b|\b{_STEM} (?:we|wij)\b|^{_STEM}\b(?! ik\b)"
)
_MAIN = compiled(
    r"(?:(?!\b(?:die|w(?:ie|at)|dat|als|as|want|omdat|zodat|wanneer|terwijl|nadat|zodra|tijdens|na)\b)"
    r"[^.;:!?\n])+",
    re.IGNORECASE,
)
_LOOKS_BACK = compiled(
    r"\b(?:\w*kijken|kijkt|terug|besprek\w*|evalu\w*|overleg\w*|vergader\w*|hoe het|zien|weten"
    r"|doornemen|afspreken)\b"
)
_OF_WRITER = compiled(r"(?:ik|ikzelf|mijn|mn|samen|dan|daarna|liever|doe|begin)\b")
_FEWEST = 4
"""Words: a text with fewer says who or when."""


def tells_step(text: str) -> bool:
    """Whether a text says what they are going to do, and not only who does it or when."""
    main = _MAIN.match(text.strip())
    said = "" if main is None else normal(main.group())
    return (
        len(said.split()) >= _FEWEST
        and _DOES.search(said) is not None
        and _LOOKS_BACK.search(said) is None
        and _OF_WRITER.match(said) is None
        and not offers(text)
    )
