"""Hears that somebody asks for an example: 'geef mij voorbeeld aub', 'kan jij een voorbeeld geven',
'bijvoorbeeld?', 'zoals wat'."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_LONGEST = 120
"""Characters: a longer text tells something."""
_LEAD = (
    r"(?:(?:ja|nee|nou|ok|oke|en|maar|sorry|dan|hallo|eh|hm|he|graag|aub|please|alsjeblieft|ik snap"
    r"|ik begrijp|bot|he?e?y) )*"
)
_SMALL = (
    r"(?: (?:mij|me|ons|jij|je|u|ik|wij|we|eens|even|ook|een|n|1|nog|ander|goed|klein|kort|simpel"
    r"|makkelijk|paar|twee|misschien|dan|nu|eerst|van|hier|er|het|de|wat|aub))*"
)
_ASKS = (
    r"(?:geef|gief|geven|noem|zeg|vertel|toon|laat|doe|wil|zoek|mag|kan|kun|kunt|kunnen|heb|hebt|is"
    r"|bestaat|graag|vraag|willen|give|stuur|maak|schrijf)"
)
_EXAMPLE = r"(?:(?:een|n|1) )?(?:(?:klein|goed|ander|kort) )?(?:voorbeeld\w*|vb|bv|example\w*)"
_END = (
    r"(?: (?:geven|noemen|hebben|krijgen|zien|zeggen|vertellen|maken|aub|alsjeblieft|svp|graag"
    r"|please|nodig|hiervan|daarvan|ervan|van|dit|deze|de|die|dat|vraag|antwoord|voor|mij|me|ons"
    r"|even|eens|hoor|mogelijk|is|was|er|hier|wat|hoe))*"
)
_FORMS = tuple(
    compiled(form)
    for form in (
        rf"{_LEAD}(?:(?:ik|wij|we) (?=(?:wil|willen|zoek|mag|vraag)\b))?{_ASKS}{_SMALL} "
        rf"{_EXAMPLE}{_END}",
        rf"{_LEAD}{_EXAMPLE}{_END}",
        rf"{_LEAD}(?:bijvoorbeeld|zoals|wat dan|zoals wat|zoals wie|zoals dan|hoe bijvoorbeeld"
        r"|wat bijvoorbeeld|for example)(?: (?:wat|wie|dan|hoe))?",
        rf"{_LEAD}(?:wat|welk|hoe) (?:is|zou|kan) {_EXAMPLE}{_END}",
    )
)
_BARE = compiled(rf"{_LEAD}(?:bijvoorbeeld|zoals|voorbeeld\w*|wat dan)")
"""Counts only with a question mark, or if it is the whole text: otherwise they may be giving an
example themselves."""
_MAY_ASK = compiled(r"voorbeeld|example|\b(?:vb|bv|zoals|wat dan)\b")
"""A text without any of these asks for none."""
_LOST = compiled(
    r"(?:(?:sorry|ik|we|wij|maar|ja|nee|nou|het|dit|dat|de|deze|vraag|is|te|echt|nog|ook|een|voor"
    r"|mij|me|heel|goed) )*(?:snap|begrijp|weet|versta|moeilijk|lastig|onduidelijk|niet|wat|help)"
    r"(?: (?:ik|het|dit|dat|de|die|deze|vraag|niet|er|goed|niks|niets|van|wat"
    r"|hoe|aub|voor|mij|is|bedoel"
    r"|bedoelt|je|jij|moet|zeggen|schrijven|typen|doen))*"
)


def asks_example(text: str) -> bool:
    """Whether somebody asks for an example, and says nothing else than that they don't follow."""
    if len(text) > _LONGEST or _MAY_ASK.search(normal(text)) is None:
        return False
    asked = False
    for sentence in (one for said in in_sentences(text) for one in said.split(",")):
        said = normal(sentence)
        if not said or _LOST.fullmatch(said):
            continue
        if not any(form.fullmatch(said) for form in _FORMS):
            return False
        asked = True
    return asked and ("?" in text or _BARE.fullmatch(normal(text)) is None or _is_word(text))


_WHICH = compiled(
    r"(?:(?:ja|nee|maar|sorry|en|nou|dus|ook) )*(?:"
    r"(?:ik |we |wij )?(?:snap|begrijp|zie|weet|versta)(?: ik)? (?:(?:echt|ook|nog|dus) )*niet"
    r" (?:wat )?(?:het |de |t )?verschil\w*(?: is| tussen .*| van .*)?"
    r"|(?:ik |we |wij )?(?:snap|begrijp|zie|weet|versta)(?: ik)? (?:(?:het|de|t) )?verschil\w*"
    r"(?: tussen .*)? niet(?: .*)?"
    r"|(?:wat|waar) is (?:(?:hier|dan|nou|nu|eigenlijk) )*(?:(?:het|de|t) )?verschil\w*(?: .*)?"
    r"|(?:wat|welke|welk)(?: (?:antwoord|knop|van de \w+))? (?:moet|kan|zal|mag) ik"
    r"(?: (?:dan|nu|nou|hier))* (?:kiezen|nemen|tikken|antwoorden|aanklikken))"
)


def asks_which_to_choose(text: str) -> bool:
    """Whether somebody asks how the options differ, or which to choose, whatever they say besides
    ('ik snap niet het verschil. wat moet ik kiezen?')."""
    every = (normal(one) for one in in_sentences(text))
    return len(text) <= _LONGEST_ASIDE and any(_WHICH.fullmatch(one) for one in every)


_LONGEST_ASIDE = 200
"""Characters."""


def _is_word(text: str) -> bool:
    return normal(text) in ("voorbeeld", "voorbeeldje", "bijvoorbeeld", "een voorbeeld")
