"""Notices that a text tells what is missing or goes wrong, so that nobody is asked whether it is
arranged now: 'geen collega op woensdag', 'onze flyer is alleen in het Nederlands'.

Or it tells what they do again and again: 'elke maand een toernooitje met gemixte teams'."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_LACKS = compiled(
    r"\b(?:geen|niemand|nooit|niet|nie|nog niks|niks|niets|ontbreekt|ontbreken|mis|missen|mist"
    r"|te weinig|te druk|te duur|te ver|tekort|lastig|moeilijk|alleen (?:nl|nederlands|maar|in het)"
    r"|is alleen|zijn alleen|lukt nog|zonder)\b"
)
_ALL_WELL = compiled(
    r"\b(?:niet alleen|geen (?:probleem|punt|gedoe|kosten|drempel|eisen|gezeur)|niet (?:meer|duur"
    r"|moeilijk|lastig|erg)|niks (?:mis|kosten)|kost(?:en)? (?:niks|niets|geen)"
    r"|hoeft?(?:en)? (?:\w+ )?(?:niet|niks|niets|geen)"
    r"|niemand (?:wordt|hoeft|valt|staat|zit|blijft)|niet (?:\w+ )?te betalen"
    r"|gelukt|geregeld|opgelost|voortaan|inmiddels|niet hoeven?)\b"
)


def tells_lack(text: str) -> bool:
    """Whether the text tells what isn't there, and nothing that says it is settled."""
    said = normal(text) if "?" not in text else ""
    return _LACKS.search(said) is not None and _ALL_WELL.search(said) is None


_AGAIN = compiled(
    r"\b(?:elke|iedere|elk|ieder) (?:\w+ )?(?:keer|dag|week|maand|jaar|zomer|winter|seizoen|les"
    r"|training|avond|middag|ochtend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b"
    r"|\b(?:wekelijks|maandelijks|jaarlijks|om de (?:week|maand))\b"
    r"|\b\w+ keer per (?:week|maand|jaar)\b"
)
_WE_DO = compiled(r"\b(?:wij|we|ik|een van ons)\b")
_NOT_YET = compiled(r"\b(?:wil|willen|wou|zou|zouden|moet|moeten|gaan|ga|straks|als|vroeger)\b")


def tells_regular(text: str) -> bool:
    """Whether the text tells that they do something again and again."""
    said = normal(text) if "?" not in text else ""
    does = _AGAIN.search(said) is not None and _WE_DO.search(said) is not None
    return does and _NOT_YET.search(said) is None and not tells_lack(text)


_WHO = (
    r"(?:meiden|meisjes|jongens|gastjes|jongeren|ouderen|mannen|vrouwen|moeders|vaders|ouders"
    r"|studenten|leerlingen|scholieren|buren|bewoners|statushouders|nieuwkomers|vluchtelingen"
    r"|opa s?|oma s?|senioren|tieners|kinderen|gezinnen|mensen (?:met|van|uit) (?:\w+ ){1,4}?\w+)"
)
_HERE = r"(?:hier|er|bij ons|dan|ook|eigenlijk|bijna|haast|gewoon|echt|juist|nou|nog|meestal|vaak)"
_STAYS_AWAY = compiled(
    rf"(?:(?:en|maar|want|alleen|oja|trouwens|de|die|onze|\w+[es]) )*{_WHO} (?:die )?(?:"
    rf"(?:komen|kwamen|kom|zien we|zie ik|zie je|hebben we|krijgen we) (?:{_HERE} )*"
    r"(?:niet|nie|nooit|nauwelijks|amper|zelden)(?: meer)?|blijven (?:\w+ )?weg|haken af)"
    rf"(?: (?:{_HERE}|trouwens|hoor|helaas|opdagen|binnen|naar ons|terug|lol|haha))*"
)
_CLAUSE = compiled(r"[.,;:!?…\n()]+")


def tells_who_stays_away(text: str) -> bool:
    """Whether a clause of the text says which people don't come ('meiden komen niet trouwens')."""
    return any(_STAYS_AWAY.fullmatch(normal(one)) for one in _CLAUSE.split(text))
