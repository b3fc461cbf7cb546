"""Tells whether something is written in a language that the bot doesn't understand."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.pack.support import Support

_WORD = compiled(r"[^\W\d_]+")
_LATIN = compiled(r"[A-Za-zÀ-ɏ]")
_FEWEST = 3
"""Words: fewer can't tell."""
_TELLING = 2


def is_foreign(support: Support, text: str) -> bool:
    """True for another script, or small words of other languages and none of ours."""
    words = [word.lower() for word in _WORD.findall(text)]
    strange = 0 if text.isascii() else sum(_LATIN.match(word) is None for word in words)
    if len(words) < _FEWEST or not support.foreign:
        return strange > 0 and strange == len(words) and bool(support.foreign)
    if 2 * strange > len(words):
        return True
    if any(word in support.dutch for word in words):
        return False
    return sum(word in support.foreign for word in words) >= _TELLING


_LITTLE_DUTCH = compiled(
    r"\b(?:ik (?:praat|spreek|kan|schrijf|lees|begrijp|snap)|mijn nederlands(?: is)?) "
    r"(?:nog )?(?:niet (?:zo |heel )?(?:goed|veel)|slecht|weinig|beetje|een beetje)"
    r"(?:(?<=is niet goed)|(?<=is slecht)|(?<=is niet zo goed)|(?<=nederlands niet goed)"
    r"|(?<=nederlands niet zo goed)|(?<=nederlands slecht)| nederlands)\b"
    r"|\b(?:i |ik |me |my )?(?:do not|dont|don't|don’t|not|no|cannot|can't|niet|little|bit|weinig) "
    r"(?:so |very |good |goed )?(?:speak|spreek|praat|talk|understand|know|read|have)?"
    r"(?: (?:so|much|very|well|good|goed|veel|a))* ?dutch"
    r"(?=(?: (?:well|good|very|much|so|sorry|is ok))*\W*(?:$|[.,;!?\n]))"
    r"|\bmy dutch is (?:not (?:so |very )?(?:good|well)|bad|little)\b"
    r"|\b(?:ik|wij|i) niet (?:goed |veel )?(?:praat|spreek|snap|begrijp)(?: goed| veel)?"
    r" nederlands\b"
    r"|\b(?:ik|mij) (?:nog )?(?:niet (?:zo |heel )?(?:goed|veel)|beetje|een beetje|weinig|slecht)"
    r" (?:in )?nederlands\b"
    r"|(?:\b(?:ik ben|ben|ik) |^\W*)niet (?:zo |heel |erg )?(?:goed|sterk) (?:in|met) (?:de |het )?"
    r"(?:nederlandse?|nederlands|nederland|dutch)(?: taal)?\b"
    r"|\b(?:mag|kan|is) (?:(?:ik|het|ook|dat) )*(?:in )?(?:slecht|fout|gebroken|niet goed|weinig"
    r"|makkelijk|simpel) nederlands\b"
    r"|^\W*(?:sorry\W+)?(?:mijn )?nederlands (?:is )?(?:nog )?"
    r"(?:niet (?:zo |heel )?goed|slecht|moeilijk)(?: voor mij)?(?=\W*(?:$|[.,;!?\n]))"
)


_IS_OK = compiled(
    r"(?:ik vraag(?: of)?|of|schrijven|typen|praten|sorry|hoi|hallo|is|dat|dit|het|mag|kan|ok|oke"
    r"|goed|erg|\W)*"
)


def besides_little_dutch(text: str) -> str | None:
    """What else somebody says who says that they speak little Dutch themselves ('' if they only ask
    whether that is all right); None if they don't say that."""
    typed = text.lower()
    names_it = "nederland" in typed or "dutch" in typed
    found = _LITTLE_DUTCH.search(typed) if names_it else None
    if found is None:
        return None
    rest = f"{typed[: found.start()]} {typed[found.end() :]}".strip()
    return "" if _IS_OK.fullmatch(rest) else rest
