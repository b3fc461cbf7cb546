"""Notices that what was typed with an option denies or tempers what the option says about the team:
'niets' with 'dat doe ik altijd', 'ieder bij zijn eigen groep' with 'behalve bij het koken'.

So does 'erna meteen uit elkaar' with 'de groepen door elkaar', and 'we letten daar niet op' with
'daar letten we op': that says the opposite, so it is no proof of what the option says.

The list then shows both as what they tapped and wrote, and claims neither. A false find costs
little, since that is always true.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_DENIES = compiled(r"\b(?:niets|niks|niet|geen|niemand|nooit)\b")
_WE = r"(?:ik|we|wij|mij|ons|mijn collega|een van ons)"
_OFTEN = r"(?:altijd|meestal|steeds|vaak|soms|wel ?eens|af en toe|elke keer|iedere keer)"
_DOES = compiled(
    rf"\b{_WE}\b.*\b{_OFTEN}\b|\b{_OFTEN}\b.*\b{_WE}\b"
    rf"|\bals\b.*\bdan \w+ {_WE}\b"
)
_EXCEPTS = compiled(
    r"\b(?:behalve|uitgezonderd|met uitzondering|(?:niet|lang niet) (?:altijd|iedereen|overal)"
    r"|soms (?:ook )?niet|nog niet (?:altijd|iedereen|overal|echt)|eigenlijk niet"
    r"|op (?:\w+ ){1,4}na)\b"
)
_BETTER_BY_NOW = compiled(
    r"\b(?:de laatste (?:weken|tijd|maanden|keren)|nu|inmiddels|tegenwoordig|sindsdien|sinds)\b"
    r".*\bbeter\b|\bbeter\b.*\b(?:de laatste (?:weken|tijd|maanden)|inmiddels|sindsdien)\b"
)
"""What goes better by now is no proof of what is missing."""
_BEGINS_EXCEPTION = compiled(r"(?:(?:en|maar) )?(?:behalve|uitgezonderd|op (?:\w+ ){1,3}na)\b")
_FEWEST = 5
"""Words: a shorter exception says too little by itself."""


def begins_exception(sentence: str) -> bool:
    """Whether a sentence begins an exception to the one before it, and can be read without that."""
    said = normal(sentence)
    return _BEGINS_EXCEPTION.match(said) is not None and len(said.split()) >= _FEWEST


_NOT = r"(?:niet|nooit|geen|niks|nie|neet|nauwelijks)"
_LATER = r"(?:daarna|later|verder|erna|de rest|tussendoor|sindsdien|achteraf|halverwege|onderweg)"
_PARTLY = compiled(
    rf"^(?:(?!\b{_NOT}\b).)*\b(?:maar|en|alleen) (?:dan )?{_LATER}\b.*\b{_NOT}\b"
    rf"|\bwel (?:maar |en )?{_LATER} (?:\w+ )?{_NOT}\b"
    r"|\b(?:voor een deel|gedeeltelijk|ten dele) (?:wel|niet|klopt|maar)\b"
)


def says_partly(words: str) -> bool:
    """Whether the words say that it is so for one part of the time and not for the rest ('bij de
    start vertellen we het, maar daarna niet meer')."""
    return any(_PARTLY.search(normal(one)) for one in sentences(words))


def tempers(reason: str, words: str) -> bool:
    """Whether the words say that it isn't wholly as the reason has it."""
    said = [normal(one) for one in sentences(words)]
    if any(_BETTER_BY_NOW.search(one) for one in said) or says_partly(words):
        return True
    if _DENIES.search(normal(reason)):
        return any(_DOES.search(one) and not _DENIES.search(one) for one in said)
    return any(_EXCEPTS.search(one) for one in said)


_TOGETHER = compiled(r"\b(?:door (?:elkaar|mekaar)|(?:bij|met) (?:elkaar|mekaar)|samen|gemengd)\b")
_APART = compiled(
    r"\b(?:uit (?:elkaar|mekaar)(?! (?:te )?(?:ha+l|zet|trek|getrokken|gezet|gehaald))"
    r"|los van (?:elkaar|mekaar)|apart(?! (?:van|genomen|nemen|gesproken|gezet|gevraagd))"
    r"|(?:ieder|iedereen|elk) voor zich|(?:ieder|iedereen|elke groep) (?:\w+ ){0,3}eigen"
    r"|bij (?:de|hun|zn|z n|zijn|t) eigen (?:groep\w*|club\w*|mensen|soort|leeftijd))\b"
)
_NOT_APART = compiled(
    r"\b(?:niet|niemand|nooit|geen|eerst|vroeger|toen|anders|zonder|voorheen|begin)\b"
    r"|\b(?:ha+l\w*|zet\w*|trek\w*) (?:\w+ ){0,4}(?:uit elkaar|uit mekaar|apart)\b"
)
_REALLY_NOT = compiled(r"\b(?:niet|nooit|geen|niemand|nergens)\b")
_SMALL = (
    "allebei beide daar dit dat die deze dan als we wij ik ze zij er hier op om met bij in van voor"
    " aan en of maar dus nee ja juist toch zei eigenlijk echt helemaal ook nog wel niet nooit geen"
    " niemand nergens een de het is zijn"
)
_BOUND = frozenset(_SMALL.split())
"""Words that say nothing of what a sentence is about."""
_STEM, _MOST_WORDS = 4, 10


def opposite(label: str, words: str) -> str:
    """The first sentence of the words that says the opposite of what the label says; '' if none
    does."""
    named = normal(label)
    if _DENIES.search(named):
        return ""
    together = _TOGETHER.search(named) is not None
    for sentence in sentences(words):
        said = normal(sentence)
        apart = together and _APART.search(said) and not _NOT_APART.search(said)
        if apart or _denies_label(named, said):
            return sentence.strip()
    return ""


def says_so(label: str, words: str) -> str:
    """The first sentence of the words that says, as the label does, that people are together."""
    if _TOGETHER.search(normal(label)) is None:
        return ""
    every = (one for one in sentences(words) if "?" not in one)
    return next((one.strip() for one in every if _TOGETHER.search(normal(one))), "")


def _denies_label(label: str, said: str) -> bool:
    """Whether a sentence is about nothing but what the label says, and denies it."""
    if _REALLY_NOT.search(said) is None or len(said.split()) > _MOST_WORDS:
        return False
    about = {one[:_STEM] for one in said.split() if one not in _BOUND}
    return bool(about) and about <= {one[:_STEM] for one in label.split() if one not in _BOUND}
