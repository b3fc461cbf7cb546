"""Hears whether a text says that it all hangs on one person ('alles hangt aan mij', 'als ik ziek
ben gaat het niet door')."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_ONE = r"(?:mij|me|ons|hem|haar|hun|een|1|iemand|een van ons|een persoon|een vrijwilliger)"
_HANGS = compiled(
    rf"\b(?:alles|allemaal|het|t|heel \w+)(?: \w+){{0,3}} (?:aan|op|van) {_ONE}(?: \w+){{0,2}} "
    r"(?:hangt|afhangt|neerkomt|leunt|drijft|steunt|rust)\b"
    r"|\b(?:hangt|komt|leunt|drijft|steunt|draait) (?:\w+ ){0,4}(?:aan|op|van|om) "
    rf"{_ONE}(?: (?:neer|af|alleen|alles|hoor))*$"
    r"|\b(?:als|wanneer|zodra) (?:ik|zij|hij|ze|wij|we) (?:\w+ ){0,2}"
    r"(?:val|valt|uitval|uitvalt|wegval|wegvalt|omval|ziek|stop|stopt|niet|weg)\b"
    r"(?: (?:ben|bent|is|zijn|kan|kom|meer|er|dan))* "
    r"(?:is er geen|is het (?:over|afgelopen|klaar)|(?:gaat|rijdt|komt|draait|gebeurt|staat|ligt"
    r"|valt|stopt)(?: \w+){0,3}? (?:niet|niks|niets|geen|stil|niemand|om))\b"
    r"|\bzonder (?:mij|haar|hem|ons) (?:is er|gaat|draait|gebeurt|komt|rijdt|was er|staat)\b"
    r"(?: \w+){0,4}? (?:niet|niks|niets|geen|niemand|stil)\b"
)


def hangs_on_one(text: str) -> bool:
    """Whether a clause of the text says so."""
    return any(_HANGS.search(normal(one)) for one in re.split(r"[.!?;\n]+", text))
