"""Hears that something is better than before in what somebody tells when they look again: people
fear less, something was mended, somebody comes who didn't, or now does what nobody did. Also hears
whether part of the problem is left."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.outcomes.no_longer import says_still_so

_LESS_FEAR = compiled(
    r"\bminder (?:\w+ ){0,2}?(?:bang|bange|angst|angstig|eng)\b"
    r"|\b(?:niet|nooit|niemand)(?: is| zijn)? (?:meer (?:zo )?|zo )(?:bang|angstig|eng)\b"
    r"|\b(?:niet|niemand)(?: is| zijn)? (?:bang|angstig|eng) meer\b|\bgeen angst meer\b"
)
_NOT_LESS = compiled(
    r"\b(?:niet|niks|geen|nauwelijks|amper) (?:veel |echt )?minder\b|\b(?:hoop|hopen|wil|willen"
    r"|moet|moeten|zou|zouden|doel)\b"
)
_NOBODY = compiled(r"\b(?:niemand|niks|niets)\b")
_AWAY = compiled(
    r"\b(?:toen|terwijl|omdat|als|zonder)\b(?: \w+){1,5}? (?:ziek|weg|vrij|afwezig|er niet|niet kon"
    r"|niet was|vakantie|griep)\b|\bzonder (?:mij|me|hem|haar)\b"
)
_ANOTHER = compiled(
    r"\b(?:een van (?:de|ons|hen|die)|iemand(?: anders)?|(?:een|de|n) (?:ander|andere|collega"
    r"|jongere|jongen|meisje|meid|oudere|vrijwilliger|buurvrouw|buurman|deelnemer|stagiaire?)"
    r"|de (?:jongens|jongeren|meiden|meisjes|ouderen|anderen|rest|groep))\b"
)
_TOOK = compiled(
    r"\b(?:deed|deden|nam|namen|regelden?|ging|gingen|hielp|hielpen|begon|begonnen|(?:ver)?deelden?"
    r"|zetten?|ruimden?|kookten?|brachten?|haalden?|stelden?|maakten?|openden?|begeleidden?"
    r"|(?:heeft|hebben)(?: \w+)* (?:\w*ge\w+|overgenomen|verdeeld|begonnen))\b"
)
_SOLVED = compiled(
    r"\b(?:doet|doen) het (?:\w+ )?(?:nu|weer|inmiddels)\b"
    r"|\b(?:nu|inmiddels) (?:doet|doen) (?:\w+ ){0,3}?het\b"
    r"|\bwerk(?:t|en) (?:\w+ )?(?:nu|weer|inmiddels)\b"
    r"|\b(?:is|zijn)(?: \w+){0,3}? (?:gemaakt|gerepareerd|gefikst|vervangen|verholpen|opgelost"
    r"|geregeld)\b"
)
_SOMEBODY_DOES = compiled(
    r"\b(?:ze|zij|hij|we|wij|ik|je|iedereen|iemand|allemaal|jongens?|jongeren?|oudere?n?|meiden"
    r"|meisjes?|mensen|collega s?|man|vrouw|mevrouw|groep|groepen) (?:\w+ )?doe(?:t|n) het\b"
    r"|\bdoe(?:t|n) (?:ze|zij|hij|we|wij|ik|je|iedereen|iemand|de \w+) het\b"
)
"""Then it is about what people do, and not about what was broken."""
_NOT_YET = compiled(
    r"\b(?:als|zodra|wanneer|totdat|hoop|hopen|wil|willen|moet|moeten|zou|zouden|zal|gaan?|half"
    r"|bijna|soms|toch)\b"
)
_THERE_NOW = compiled(
    r"\b(?:er (?:is|zijn)|(?:is|zijn) er|(?:we|ze|wij|zij) hebben|hebben (?:we|ze|wij|zij))"
    r" (?:\w+ )?(?:nu|inmiddels|sindsdien)\b"
    r"|\b(?:nu|inmiddels|sindsdien) (?:(?:is|zijn) er|hebben (?:we|ze|wij|zij))\b"
)
_SOME = (
    r"(?:een|eentje|twee|drie|vier|vijf|iemand|sommigen?|enkelen?|de helft|de meesten?)"
    r"(?: (?:van )?\w+){0,3}?"
)
_COMES = compiled(
    rf"\b{_SOME} (?:kom(?:t|en)|doe(?:t|n) mee) (?:er )?(?:nu|nou|al|inmiddels|wel)\b"
    rf"|\b(?:nu|nou|inmiddels) (?:kom(?:t|en)|doe(?:t|n)) (?:er )?{_SOME}(?: (?:wel|mee|bij))?$"
)
_NOT_SURELY = compiled(
    r"\b(?:niet|geen|niemand|nooit|minder|als|zodra|hoop|hopen|wil|willen|moet|moeten|zou|zouden"
    r"|misschien|bijna|laat|later|ruzie|weg)\b"
)
_STAYS_AWAY = compiled(r"\bkom(?:t|en)\b(?: \w+){0,3}? niet\b|\bniet(?: \w+){0,3}? kom(?:t|en)\b")
_PARTS = compiled(r"[,;]|\b(?:maar|alleen)\b")
_NOT = compiled(r"\b(?:niet|geen|niemand|niks|niets|nooit)\b")
_LEFT = compiled(
    r"\b(?:maar|alleen|behalve)\b(?: \w+)*? (?:nog|toch|steeds|soms|niet|niemand|meestal|vaak)\b"
    r"|\bnog niet\b"
)


def tells_of_less_fear(text: str) -> bool:
    """Whether the text tells that people fear less than before; not if they only hope so."""
    said = normal(text)
    return _LESS_FEAR.search(said) is not None and _NOT_LESS.search(said) is None


def another_does_it(then: str, now: str) -> bool:
    """Whether they wrote `then` that nobody did something when one person was away, and write `now`
    that another did."""
    if _NOBODY.search(normal(then)) is None:
        return False
    return any(map(_another_did, map(normal, sentences(now))))


def _another_did(said: str) -> bool:
    rest = _AWAY.sub(" ", said)
    took = _ANOTHER.search(rest) is not None and _TOOK.search(rest) is not None
    return rest != said and took and _NOT.search(rest) is None


def what_is_solved(text: str) -> str:
    """The first sentence that tells that something works again, or was mended; '' without one."""
    return next((one.strip() for one in sentences(text) if _is_solved(normal(one))), "")


def _is_solved(said: str) -> bool:
    if _SOLVED.search(said) is None or _SOMEBODY_DOES.search(said) is not None:
        return False
    return _NOT.search(said) is None and _NOT_YET.search(said) is None


def some_come_now(then: str, now: str) -> bool:
    """Whether they wrote `then` that people don't come, and write `now` that one or some of them
    do. After a comma they may say that the others don't."""
    if _STAYS_AWAY.search(normal(then)) is None:
        return False
    parts = (normal(part) for one in sentences(now) for part in _PARTS.split(one))
    return any(_COMES.search(said) and _NOT_SURELY.search(said) is None for said in parts)


def what_is_left(text: str) -> tuple[str, ...]:
    """The sentences that tell that something is still as it was."""
    return tuple(
        one.strip() for one in sentences(text) if leaves_something(one) or says_still_so(one)
    )


def tells_it_is_there(text: str) -> bool:
    """Whether the text tells that there is something by now ('er is nu echt een boekje')."""
    said = normal(text)
    return _THERE_NOW.search(said) is not None and not (_NOT.search(said) or _LEFT.search(said))


def leaves_something(text: str) -> bool:
    """Whether the text tells, beside what is better, that something is still as it was."""
    return _LEFT.search(normal(text)) is not None
