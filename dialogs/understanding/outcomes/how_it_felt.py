"""Finds what somebody says about how a step went: that people enjoyed it, that it hurt somebody or
that somebody minded it or went for it, that people did it together, and whether another step asks
what was just done."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_ENJOYED = compiled(
    r"\b(?:lach(?:en|t|te|ten)|gelachen|leuk|leuke|fijn|gezellig|genoten|genieten|blij|trots|plezier"
    r"|lol|mooi|geweldig|super|top|heel goed|supergoed|ging (?:echt )?goed|liep (?:echt )?goed)\b"
)
_GOES_WELL = compiled(
    r"\b(?:gaat|is|voelt)(?: \w+){0,3}? (?:goed|beter|prima|fijn|blij|ok|oke|over)\b"
    r"(?! (?:mis|fout)\b)"
)
_TURNED = compiled(r"\b(?:niet|geen|niemand|niets|niks|nooit|jammer|maar|minder|nauwelijks)\b")
"""With one of these a text may say the opposite, or more than one thing."""
_HURT = compiled(
    r"\b(?:viel(?:en)? (?:\w+ ){0,2}stil|(?:werd(?:en)?|was|waren|bleef|bleven) (?:\w+ ){0,3}stil"
    r"|stilgevallen|stil (?:werd(?:en)?|viel(?:en)?|was|bleef)|huil(?:de|den|en|t)|gehuild"
    r"|verdrietig|boos|bang|gekwetst|geschrokken|schrok(?:ken)?|schaam(?:de|t|den)"
    r"|uitgelachen|buitengesloten|(?:stond|zat|liep) (?:\w+ ){0,2}alleen|liep(?:en)? weg)\b"
)
_PAIN = compiled(
    r"\b(?:bang|banger|angst(?:ig|en)?|eenza(?:am|me|amheid)|verdriet(?:ig|ige)?|boos|boze|gekwetst"
    r"|geschrokken|schaamte|schaam(?:t|de|den|en)|buitengesloten|uitgelachen|gepest)\b"
)
_SOMEBODY = compiled(
    r"\b(?:jochie|jongen|meisje|meid|jongere|vrouw|man|oma|opa|buurvrouw|buurman|iemand|een|hij|zij"
    r"|ze|die|deelnemer|bewoner|jongens|meiden|meisjes|jongeren)\b"
)
_SAID = (
    r"(?:zei(?:den)?|vertelde(?:n)?|gaf|gaven|vond(?:en)?|vindt|vinden|noemde(?:n)?|schreef|zegt)"
)
_MINDED = compiled(
    rf"\b{_SAID} (?:\w+ ){{0,6}}(?:niet|nooit|minder) (?:\w+ ){{0,2}}"
    r"(?:fijn|leuk|prettig|ok|oke|veilig|chill|tof|grappig)\b"
    rf"|\b{_SAID} (?:\w+ ){{0,6}}(?:vervelend|naar|rot|kwetsend|gemeen)\b"
)
_TOGETHER = compiled(r"\b(?:samen|elkaar|tweetal(?:len)?|duo s?|duos?|met zijn tweeen)\b")
_AGREED = compiled(r"\b(?:afgesproken|besproken|overlegd|spreek af|bespreek|overleg|vergader\w*)\b")
_WHO_DOES_IT = compiled(r"\b(?:een ander van jullie|een van jullie|collega s?|kijkt mee)\b")
_ALSO_DOES_IT = compiled(
    r"\bcollega(?: s)? (?:\w+ )?(?:doet|doen|deed|deden|kan|kunnen) (?:het|dat|t) "
    r"(?:\w+ ){0,2}ook\b"
)
_HURTING = compiled(
    r"\b(?:grap(?:je|pen|jes)?|opmerking(?:en)?|ruzie|gepest|pest(?:en|te|ten)|uitgescholden|scheld\w*"
    r"|gescheld|uitgelachen|buitengesloten|racis\w*|discrimin\w*|gediscrimineerd)\b"
)
_GONE = compiled(
    r"\b(?:weg ?gegaan|weg ?gelopen|ging(?:en)? (?:\w+ ){0,2}weg|liep(?:en)? (?:\w+ ){0,2}weg"
    r"|afgehaakt|haakten? af"
    r"|kom(?:t|en)? (?:\w+ ){0,2}(?:niet|nooit) meer|kwam(?:en)? (?:\w+ ){0,2}(?:niet|nooit) meer"
    r"|(?:niet|nooit) meer (?:gekomen|geweest|gezien)|durf\w* (?:\w+ ){0,2}niet meer"
    r"|huil(?:de|den|en|t)|gehuild)\b"
)
_NOBODY = compiled(r"\b(?:niemand|geen een|nooit iemand|zou(?:den)?|stel)\b")
_LETTERS = 4
_STEM = 4
"""Letters by which two forms of a word are the same: 'maken' and 'maakte' differ."""
_LITTLE = "samen heel veel wordt worden werd deze haar hebben elkaar keer weer"
_SHARED = 2
"""If a report shares this many words with a step, and half of its own words, it is about that
step."""


def enjoyed(text: str) -> bool:
    """Whether it says that people liked it, and nothing that turns that around."""
    said = normal(text)
    return bool(_ENJOYED.search(said)) and not (
        _TURNED.search(said) or hurt(text) or was_minded(text)
    )


def goes_well(text: str) -> bool:
    """Whether it says that somebody or something is well by now, and nothing that turns that
    around."""
    said = normal(text)
    return bool(_GOES_WELL.search(said)) and not (_TURNED.search(said) or hurt(text))


def is_mixed(text: str) -> bool:
    """Whether it may say, in addition to what was done, that something wasn't good."""
    said = normal(text)
    return any(found.search(said) for found in (_TURNED, _HURT, _HURTING, _GONE))


def names_pain(text: str) -> bool:
    """Whether it names a feeling that people would rather not have, whoever has it or hopes to be
    rid of it ('dat ze niet meer bang zijn')."""
    return _PAIN.search(normal(text)) is not None


def hurt(text: str) -> bool:
    """Whether it says that somebody fell silent, was sad or stood alone."""
    said = normal(text)
    if _HURT.search(said) is None or _SOMEBODY.search(said) is None:
        return False
    return re.search(r"\b(?:niemand|niet|geen)\b", said) is None


def was_minded(text: str) -> bool:
    """Whether it says that somebody told what they didn't like ('1 meisje zei dat ze dat niet fijn
    vindt')."""
    said = normal(text)
    about_somebody = _SOMEBODY.search(said) is not None
    return about_somebody and _MINDED.search(said) is not None and "niemand" not in said.split()


def went_for_it(text: str) -> bool:
    """Whether it tells that somebody went, or cried, over what was said or done to them."""
    said = normal(text)
    happened = _HURTING.search(said) is not None and _GONE.search(said) is not None
    return happened and _NOBODY.search(said) is None


def done_together(text: str, step: str) -> bool:
    """Whether people did the step together, according to the report on it or to the step itself;
    not if that was only agreed, nor if it is about who of the team does it."""
    said, asked = normal(text), normal(step)
    who = _WHO_DOES_IT.search(asked) or _ALSO_DOES_IT.search(said)
    if who or _AGREED.search(said) or _AGREED.search(asked):
        return False
    return bool(_TOGETHER.search(said) or (_TOGETHER.search(asked) and enjoyed(text)))


def was_done(step: str, text: str) -> bool:
    """Whether a step asks what this text tells was done."""
    told = _telling(text)
    shared = len(told & _telling(step))
    return shared >= _SHARED and 2 * shared >= len(told)


def begins_something(step: str) -> bool:
    """Whether a step asks to choose or think up something to do, other than who does something."""
    return _BEGINS.match(normal(step)) is not None


_BEGINS = compiled(r"(?:kies|bedenk|verzin)(?: samen)? (?:een|1|iets)\b")


def _telling(text: str) -> frozenset[str]:
    words = (w for w in normal(text).split() if len(w) >= _LETTERS and w not in _LITTLE.split())
    return frozenset(word[:_STEM] for word in words)
