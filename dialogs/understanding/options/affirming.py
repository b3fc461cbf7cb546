"""Finds which options deny what a text tells to happen, so that they are never proposed.

Somebody who writes 'een begeleider maakt zelf zulke grappen' isn't asked whether they mean that
nothing like that happens.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import known, normal

_DENIES = compiled(
    r"\b(?:niet|nie|neet|nait|geen|gin|gien|niks|niets|noppes|nooit|niemand|nergens|nee|neen"
    r"|zonder|nauwelijks|amper|zelden|evenmin|hooguit|weinig|val(?:t|len) (?:\w+ ){0,3}mee)\b"
    r"(?! (?:iedereen|alle|allemaal|altijd|elke|overal)\b)"
)
"""Denies that something is so at all: 'niet iedereen' doesn't."""
_OCCURS = compiled(r"\b(?:speelt|spelen|gebeurt|gebeuren|voorkomt|komt (?:\w+ )*voor)\b")
_HAPPENS = compiled(
    r"\b(?:zulke|zoiets|(?:dat|dit|zo n) soort|dergelijke"
    r"|gebeur(?:t|de|den|en)|speel(?:t|de)|kom(?:t|en)? (?:\w+ ){0,3}?voor"
    r"|(?:hoor|hoorde|zie|zag|merk|merkte) ik|ik (?:hoor|hoorde|zie|zag|merk|merkte)"
    r"|zelf|laatst|gisteren|soms|vaak|regelmatig|steeds|weleens|wel eens"
    r"|(?:elke|iedere) (?:dag|week|keer|avond))\b"
)
"""Tells that something happens, or how often."""
_ALL_WELL = compiled(
    r"\b(?:lie(?:f|ve)|respect\w*|aardig\w*|keurig\w*|netjes|braa?f|brave|goed|goede|fijn|prima"
    r"|veilig|gezellig|familie|vrede|rustig|harmoni\w*|top|dol|vrienden|(?:bij )?andere?n?)\b"
)
"""May say without a denial that nothing is wrong."""


def less_denying(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options without those that only deny, if the text denies nothing and tells that something
    happens; and without those that deny that it occurs, unless the text says that all is well."""
    said = normal(text)
    if _DENIES.search(said) is not None:
        return tuple(options)
    happens, all_well = _HAPPENS.search(said) is not None, _ALL_WELL.search(said) is not None
    return tuple(
        option
        for option in options
        if not _only_denies(option)
        or not (happens or (_OCCURS.search(known(option.label)) is not None and not all_well))
    )


def _only_denies(option: Option) -> bool:
    return all(_DENIES.search(known(name)) for name in (option.label, *option.also))
