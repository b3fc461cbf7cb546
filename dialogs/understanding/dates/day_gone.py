"""Recognises that a day of which somebody types is over: 'zaterdag is geweest en …' tells how it
went, and chooses no new day."""

from __future__ import annotations

from dialogs.days import WEEKDAYS
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_DAY = rf"(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond)?"
_SO = r"(?:(?:al|net|nu|inmiddels|weer|dus|toen|nou|gewoon) )*"
_GONE = compiled(
    rf"\b(?:{_DAY}|die dag|de dag) (?:is|was) {_SO}(?:geweest|voorbij|achter de rug|over)\b"
    rf"|\b(?:afgelopen|vorige|verleden) {_DAY}\b"
    rf"|\b{_DAY} {_SO}(?:was|waren|ging|gingen|deed|deden|kwam|kwamen|stond|stonden|hielp)\b"
    rf"|\b{_DAY} {_SO}(?:heeft|hebben|heb|had|hadden|is|zijn) (?:\w+ ){{0,8}}"
    r"(?:gedaan|gelukt|gegaan|geweest|gebeurd|gekomen|geholpen|geprobeerd|gevraagd|gelopen)\b"
)


def tells_day_gone(text: str) -> bool:
    """Whether the text tells of a day that is over."""
    return "?" not in text and _GONE.search(normal(text)) is not None
