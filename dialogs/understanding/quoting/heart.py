"""Finds the sentences that weigh in an answer that is too long to quote: what they call their
weakest spot, what they haven't got yet, what they do on purpose, or what they say it is about.

People mostly begin with how it is arranged, and come to that at the end. Where it is asked what a
project does, the reverse holds: what they call it, or think of it, only matters if they say nothing
else.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.texts import QUOTE_LENGTH
from dialogs.understanding.about_list.not_for_us import is_by_choice
from dialogs.understanding.options.matching import normal

_SPOT = r"(?:plek|plekken|punt|punten|puntje|kant|kanten|schakel|onderdeel|stuk)"
_TROUBLE = r"(?:probleem|knelpunt|zorg|gat|gemis|manco|tekort|struikelblok)"
_WEAKEST = compiled(
    r"\b(?:de|het|ons|onze|mijn|een|een van (?:de|onze)) (?:\w+ )?"
    rf"(?:zwakste|zwakke|zwak|minste|slechtste) (?:\w+ )?{_SPOT}\b"
    rf"|\b(?:de|ons|onze|het|mijn) (?:\w+ )?(?:grootste|belangrijkste) (?:\w+ )?{_TROUBLE}\b"
    r"(?! van (?:de|die) \w+(?:en|s)\b)"
    r"|\b(?:daar|hier|waar) (?:\w+ ){0,2}(?:schieten (?:we|wij)|(?:we|wij) schieten|schiet ik) "
    r"(?:\w+ ){0,2}tekort\b|\bachilles ?hiel\w*\b"
    r"|\b(?:daar|hier) (?:gaat het (?:bij ons )?(?:mis|fout)|(?:wringt|knelt) het"
    r"|zijn (?:we|wij) (?:\w+ )?(?:slecht|zwak) in|laten (?:we|wij) (?:het|t) (?:\w+ )?liggen)\b"
)
_NOT_WEAK = compiled(
    r"\b(?:niet|geen|nooit) (?:\w+ )?(?:zwak\w*|probleem|knelpunt|zorg)\b|\bwas\b.*\bvroeger\b"
)
_NO_TROUBLE = (
    r"(?:idee|ruzie|probleem|problemen|klacht|klachten|last|gedoe|gezeur|gekke|moeite|spijt|pijn"
    r"|onvertogen|schade|zin)"
)
_NONE = (
    rf"(?:niks|niets|niemand|geen (?!{_NO_TROUBLE}\b)\w+)(?! (?:van )?(?:gemerkt|gebeurd|mis"
    r"|misgegaan|gehoord|gezien|aan|meegemaakt|mee|tegen|over gehoord)\b)"
)
_YET = rf"nog (?:(?:echt|helemaal|eigenlijk|steeds|zelf|dus) )*{_NONE}"
_HAVE = r"(?:hebben|heb|doen|doe|regelen|bieden)"
_GAP = compiled(
    rf"\b{_HAVE} (?:we|wij|ik) (?:\w+ ){{0,3}}?{_YET}"
    rf"|\b(?:we|wij|ik) {_HAVE} (?:\w+ ){{0,5}}?{_YET}"
    rf"|\b(?:is|zijn) er (?:\w+ ){{0,3}}?{_YET}|\ber (?:is|zijn) (?:\w+ ){{0,4}}?{_YET}"
    rf"|\b(?:daar|hier) {_HAVE} (?:we|wij) (?:\w+ ){{0,2}}(?:niks|niets|niemand) (?:voor|aan)\b"
    r"|\bdat (?:ontbreekt|missen (?:we|wij)|mist)(?: (?:nog|er|bij ons|hier|gewoon|echt))*$"
    r"|\b(?:wat|wie) (?:er )?(?:nog )?(?:ontbreekt|ontbreken|(?:we|wij) (?:nog )?missen)\b"
    r"|\b(?:hebben|is|zijn) (?:we|wij|ik|er )?(?:\w+ ){0,4}nog niet"
    r" (?:geregeld|opgelost|bedacht|gevonden)\b"
    r"|\bkunnen (?:we|wij) (?:nog )?(?:niks|niets) (?:aan)?bieden\b"
    r"|\b(?:hebben|heeft|krijgen|krijgt) (?:\w+ ){0,2}(?:niks|niets|weinig) te"
    r" (?:zeggen|kiezen|bepalen|willen|beslissen|vertellen)\b"
)
_NO_GAP = compiled(
    r"\b(?:gelukkig|hoeft?|hoeven|nodig|vroeger|toen|eerst|vorig|inmiddels|tot nu toe ging)\b"
)
_IT_IS_ABOUT = compiled(
    r"^(?:(?:en|maar|want|dus|eigenlijk|kijk|nou) )*"
    r"(?:(?:het|waar het(?: ons| mij)?(?: echt)?) gaat"
    r" (?:(?:ons|mij|hier|er|bij ons|uiteindelijk|eigenlijk) ){0,2}(?:erom|om|is) (?:dat|of) "
    r"|wat (?:ze|zij|hij|die|we|wij|iemand|de \w+) (?:echt |eigenlijk |vooral |toen )?nodig "
    r"(?:had|hadden|heeft|hebben)(?: was| is)? |het belangrijkste (?:is|vind ik|voor ons is) dat )"
)
_POINTS_BACK = compiled(r"^(?:(?:en|maar|want) )?(?:dat|dit|zo|daar|daardoor|daarom)\b")
_OF_THEM = compiled(r"^(?:ze|zij|hij)\b")
_CALLS_IT = compiled(
    r"\b(?:noem(?:en|t|den|de)? (?:ik|we|wij|het|dat|ze)"
    r"|(?:ik|we|wij|ze|mensen) (?:noem\w*|heet\w*)"
    r"|vind(?:en)? (?:ik|we|wij)|(?:ik|we|wij) vind(?:en)?|volgens (?:mij|ons)|(?:het|t) gaat"
    r" (?:\w+ )?(?:ons|mij|me) om|gaat het (?:ons|mij|me) om|(?:is|zijn|was|waren|wordt|worden)"
    r" (?:\w+ ){0,3}(?:geen|niet|nooit)|(?:wij|we) willen (?:\w+ )?(?:geen|niet|nooit)"
    r"|(?:een |heel )+(?:lang )?verhaal|in (?:een|één|1) zin)\b"
)
_DENIES = compiled(r"\b(?:nooit|niet|geen)\b")
_DOES_IT = compiled(
    r"\b(?:elke|iedere|wekelijks|maandelijks|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*)\b"
)


def weakest(text: str) -> str:
    """The first sentence in which they call something the weakest spot of what they do; ''
    without one."""
    return next(filter(_names_weakest, _told(text)), "")


def gap(text: str) -> str:
    """The first sentence in which they say what they haven't got or arranged yet, or who has no
    say; '' without one."""
    return next(filter(_names_gap, _told(text)), "")


def heart(said: Sequence[str], *, judged: bool = False) -> str:
    """The sentence that weighs, with the one that it points back to if both fit; '' if none weighs
    more than the others. `judged`: only one in which they say how they look at it themselves."""
    kinds = (_names_weakest, _names_gap, is_by_choice, _says_what_it_is_about)
    for weighs in kinds[:-1] if judged else kinds:
        for number, one in enumerate(said):
            if weighs(one):
                both = f"{said[number - 1]} {one}" if number else one
                back = _POINTS_BACK.match(normal(one)) is not None
                return both if back and len(both) <= QUOTE_LENGTH else one
    return ""


def says_what_they_do(thoughts: Sequence[str]) -> list[str]:
    """The thoughts that may say what a project does; all of them if none does. One that begins with
    'ze' says less than the one before it."""
    left = [one for one in thoughts if not only_calls_it(one)] or [*thoughts]
    return [one for one in left if not _OF_THEM.match(normal(one))] or left


def only_calls_it(sentence: str) -> bool:
    """Whether a sentence only says what a project is called or isn't, or what its writer thinks of
    it."""
    said = normal(sentence)
    if _CALLS_IT.search(said) is None:
        return False
    return _DOES_IT.search(said) is None or _DENIES.search(said) is not None


def _told(text: str) -> list[str]:
    return [one.strip() for one in in_sentences(text) if not one.rstrip().endswith("?")]


def _names_weakest(sentence: str) -> bool:
    said = normal(sentence)
    return _WEAKEST.search(said) is not None and _NOT_WEAK.search(said) is None


def _names_gap(sentence: str) -> bool:
    said = normal(sentence)
    return _GAP.search(said) is not None and _NO_GAP.search(said) is None


def _says_what_it_is_about(sentence: str) -> bool:
    return _IT_IS_ABOUT.match(normal(sentence)) is not None
