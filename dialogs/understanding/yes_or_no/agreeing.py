"""Tells whether somebody agrees with what was proposed, or refuses it.

Only a yes and nothing else counts: 'ja klopt' does, 'ja maar soms niet' doesn't. A text that says
more is an answer of its own, unless a whole clause in front is a yes and nothing takes it back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dialogs.hearing.dialect import in_common_words
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import LONG_YES, normal, plain_yes, spoken_loosely

_LONGEST = 80
"""Characters: a longer text says more than yes or no."""
_LONGEST_IN_PASSING = 200
_SIGNS = frozenset("👍👌✅💯")
_CLAUSES = compiled(r"[.,;!?\n]+")
_YES = frozenset(
    {"ja", "jazeker", "klopt", "inderdaad", "precies"}
    | {"exact", "juist", "correct", "zeker", "oke", "ok", "prima", "akkoord", "goed", "hoort"}
    | {"past", "tuurlijk", "natuurlijk", "uiteraard", "sowieso", "idd", "zoiets"}
    | {"ongeveer"}
)
_BESIDES_YES = frozenset(
    {"dat", "die", "dit", "deze", "het", "is", "zo", "wel", "hoor", "er", "erbij", "daar", "bij"}
    | {"zit", "je", "u", "ik", "bedoel", "bedoelde", "denk", "helemaal", "graag", "heel", "echt"}
    | {"aub", "dank", "ook", "ons", "lijkt", "me", "mij", "mee"}
    | {"zei", "zeg", "toch", "al", "net", "had", "gezegd", "nou", "wat", "typte", "schreef", "man"}
    | {"joh", "kan", "ongeveer", "beetje", "in", "de", "buurt", "komt", "was", "een"}
    | {"helaas", "jammer", "genoeg", "bang", "vrees", "duh", "leuk", "top", "fijn", "claro"}
)
_SAID_SO = compiled(
    r"(?:(?:ja|nou|precies|joh|man) )*(?:(?:dat|die|zo) )?(?:zei|zeg|bedoel|bedoelde|typte) ik"
    r"(?: (?:toch|net|al|dus|ook|juist|nou|inderdaad|wel|hoor|de hele tijd))*"
    r"|(?:dat|die) (?:is het|is m|is em|is hem|is die|is t|was het|ja|wel|bedoel ik ja)"
    r"|(?:(?:ja|daar|ben ik het|helemaal) )*(?:mee )?eens"
    r"|(?:dat )?(?:komt|zit) (?:wel )?(?:aardig |goed )?in de buurt"
    r"|(?:dat )?(?:heb|had) ik (?:toch |net |al )+gezegd"
    r"|(?:(?:ja|nou) )*zo (?:kun|kan|mag) (?:je|u) (?:het|t|dat) (?:(?:wel|ook|best|gerust) )*"
    r"(?:noemen|zeggen|stellen|zien)(?: (?:hoor|ja))?"
    r"|(?:ja )*(?:(?:dat (?:heb je )?)?(?:mooi|goed|knap|netjes|slim) )?geraden"
    r"(?: (?:hoor|man|joh))?"
    r"|(?:ja )*(?:je|u) (?:hebt|heb|heeft) (?:(?:helemaal|groot|wel) )?gelijk(?: hoor)?"
    r"|(?:ja )*(?:bingo|raak|in de roos|spijker op (?:de|zijn|zn|z n) kop)"
)
"""'Dat zei ik toch': a yes without the word."""
_GO_AHEAD = compiled(r"\b(?:doe|zet|neem|schrijf) (?:dat |die |het )?maar(?: op)?\b")
_NO = frozenset({"nee", "neen", "nej", "neuh", "nope", "nah", "no"})
_BESIDES_NO = frozenset(
    {"man", "joh", "hoor", "liever", "niet", "dank", "je", "u", "bedankt", "dankjewel", "sorry"}
    | {"toch", "dat", "dit", "die", "even", "nu", "echt", "zeker", "absoluut", "nog", "dus", "ik"}
)
_NOT_THAT = compiled(
    r"(?:(?:nee|dus|nou|maar) )*niet (?:(?:de|die|dat|deze) )?"
    r"(?:(?:eerste|tweede|bovenste|onderste|laatste)(?: (?:twee|2|van de twee))?|die|dat|deze)"
    r"(?: (?:hoor|dus|in elk geval|echt niet))*|(?:nee )?(?:die|dat|deze) niet(?: hoor)?"
)
_THANKS = compiled(r"\bdank (?:je|u) wel\b")
_AFTER_NO = compiled(
    r"(?:(?:nee|neen|nope|nah)(?: (?:hoor|joh|man|sorry|dat niet|die niet|niet dat|niet die))? )+"
    r"(?:maar |liever |eerder |meer |ik bedoel |ik bedoelde )*(?P<rest>\S.*)"
)


_TAKES_BACK = frozenset(
    {
        "maar",
        "niet",
        "niets",
        "niks",
        "geen",
        "nooit",
        "nee",
        "alleen",
        "soms",
        "behalve",
        "of",
        "andere",
    }
    | {
        "tenzij",
        "toch",
        "hoewel",
        "meestal",
        "eigenlijk",
        "niemand",
        "anders",
        "liever",
        "allebei",
        "beide",
    }
)
"""Words after a yes that weaken it."""


def agrees(text: str) -> bool:
    """Whether the text is a yes, and nothing else ('ja klopt', 'is goed', 'inderdaad')."""
    if len(text) > _LONGEST or "?" in text:
        return False
    typed = _as_yes(in_common_words(normal(text)))
    if not typed:
        return not _SIGNS.isdisjoint(text)
    said = set(typed.split())
    is_yes = bool(said & _YES) and said <= _YES | _BESIDES_YES
    return is_yes or _SAID_SO.fullmatch(typed) is not None


_FRONT_YES = (
    r"(?:(?:ja+|jawel|jao|joa|jo|yes|ok|oke|okay|goed|prima|top|zeker|is goed|is prima|graag|nou"
    r"|hoor|natuurlijk|tuurlijk|dan|en|leuk|mooi) )*"
)
_BEHIND_YES = (
    r"(?: (?:we|wij|ik|dat|dit|die|het|wel|maar|hoor|ja|graag|zo|gewoon|dan|ook|allemaal|samen|ok"
    r"|oke|goed|precies|zo))*"
)
_WILL_DO = compiled(
    rf"{_FRONT_YES}(?:(?:(?:dat|dit|die|deze|het|zo) )?"
    r"(?:(?:ik|we|wij) )?(?:(?:gaan|ga|kunnen|willen|wil|zullen|zal) )?(?:(?:we|wij|ik) )?"
    r"(?:(?:dat|dit|die|deze|het|zo) )?(?:maar )?(?:gaan )?(?:doen|doe)"
    r"|dat|dit|die|deze|dezelfde|(?:doe|neem) (?:dat|dit|die|deze)(?: maar)?)"
    rf"{_BEHIND_YES}"
)


def will_do(text: str) -> bool:
    """Whether the text says yes to a step that is shown, and nothing besides ('ja doen', 'dat gaan
    we doen', 'deze')."""
    if len(text) > _LONGEST or "?" in text:
        return False
    return agrees(text) or _WILL_DO.fullmatch(normal(text)) is not None


def agrees_first(text: str) -> str | None:
    """What comes after a first clause that is a yes ('ja precies, want ze willen dat'); None if
    the text begins otherwise, or what follows takes something back or asks something."""
    if len(text) > _LONGEST_IN_PASSING or "?" in text:
        return None
    first, *more = _CLAUSES.split(text.strip(), maxsplit=1)
    rest = more[0].strip() if more else ""
    if not agrees(first) or not rest or _TAKES_BACK & set(normal(rest).split()):
        return None
    return rest


_FIRM_YES = compiled(
    r"(?P<yes>[^.,;!?\n]{2,30}?)[ ]*(?:(?P<ends>[.!\n]+)|,)\s*(?P<rest>\w.*)", re.DOTALL
)
_FIRM = frozenset(
    {"klopt", "precies", "inderdaad", "idd", "exact", "correct", "zei", "zeg", "bedoel"}
)
"""With one of these it is a yes, also where a comma and 'but' follow: 'ja, maar' objects."""
_TURNS_AROUND = (_TAKES_BACK - {"maar"}) | {
    *("eerder", "zelden", "wacht", "bedoel", "bedoelde", "vroeger", "nauwelijks", "amper", "juist"),
    *("weinig", "nie", "nergens", "zonder", "past", "fout"),
}


def agrees_and_adds(text: str) -> str | None:
    """What follows a firm yes, though it begins with 'but' ('ja klopt. maar op vrijdag koken ze
    samen'); None if the text begins otherwise, or if what follows may take the yes back."""
    found = None if len(text) > _LONGEST_IN_PASSING or "?" in text else _FIRM_YES.match(text)
    if found is None or not agrees(found["yes"]):
        return None
    said, rest = set(_as_yes(normal(found["yes"])).split()), normal(found["rest"])
    is_firm = bool(said & _FIRM) or (found["ends"] is not None and "ja" in said)
    return found["rest"].strip() if is_firm and not _TURNS_AROUND & set(rest.split()) else None


_BEGINS_YES = compiled(
    rf"\W*(?:ok[eé]?\W+)?(?:ja|jazeker|sí|{LONG_YES})\b",
    re.IGNORECASE,
)
_GOES_ON = compiled(r"\b(?:en|want|omdat|dus|al)\b|[.,;:!\n]", re.IGNORECASE)
_JOINS = compiled(r"(?:[\s.,;:!-]+|(?:en|want|omdat)\b)*", re.IGNORECASE)
_NO_DENIAL = compiled(r"\bniet (?:te )?vergeten\b|\bvergeet (?:\w+ ){0,3}niet\b")
_NO_YES = compiled(
    r"(?:hoor (?:eens|ens|es)|hallo|doei|dag|zeg|luister|wacht|ho|kom op|weet|misschien|wie weet"
    r"|nou en|hm+|eh+m?)\b"
)
"""After these a 'ja' agrees with nothing ('ja hoor eens', 'ja hallo')."""


def begins_yes(text: str) -> bool:
    """Whether the first word is a yes, whatever follows it."""
    return _BEGINS_YES.match(text) is not None


def told_after_yes(text: str) -> str | None:
    """What the text says after a yes that it begins with ('ja en de haan niet vergeten'); None if
    it doesn't begin with one, or if what follows takes the yes back or asks something."""
    begin = _BEGINS_YES.match(text)
    if begin is None or len(text) > _LONGEST_IN_PASSING or "?" in text:
        return None
    rest = text[begin.end() :]
    for end in _GOES_ON.finditer(text):
        if agrees(text[: end.start()]):
            rest = text[end.start() :]
    joins = _JOINS.match(rest)
    told = rest if joins is None else rest[joins.end() :]
    typed = _NO_DENIAL.sub("", normal(told))
    if not told or _NO_YES.match(typed) or _TAKES_BACK & set(typed.split()):
        return None
    return told.strip()


def _as_yes(typed: str) -> str:
    less = _WE_DO_IT.sub("", typed).strip()
    return _SLANG.sub(_in_full, plain_yes(_GO_AHEAD.sub("ja", less or typed)))


_SLANG = compiled(
    r"\b(?:klopt{2,}|klopd|oke{2,}|oka+y+|oki+|zekers+|tuu+rlij?k+|sws|isgoed|preciess+)\b"
)


def _in_full(said: re.Match[str]) -> str:
    """The word of yes that was drawn out or shortened."""
    return next(word for word in _IN_FULL if word[0] == said[0][0])


_IN_FULL = ("klopt", "oke", "zeker", "tuurlijk", "sowieso", "is goed", "precies")


_WE_DO_IT = compiled(
    r"\b(?:(?:dat|dit|het|zo|die) )?(?:gaan |zullen )?(?:(?:wij|we|ik) (?:gaan |ga |zullen )?"
    r"(?:(?:dat|dit|het|zo) )?(?:doen|doe)|(?:doen|doe|gaan) (?:wij|we|ik)(?: (?:dat|het|doen))?)$"
)
"""Behind a yes: 'is goed, dat doen we'."""


def refuses(text: str) -> bool:
    """Whether the text is a no, and nothing else ('nee man', 'nee liever niet')."""
    if len(text) > _LONGEST or "?" in text:
        return False
    typed = in_common_words(normal(text))
    if _NOT_THAT.fullmatch(typed):
        return True
    said = _THANKS.sub("", typed).split()
    return bool(said) and said[0] in _NO and set(said) <= _NO | _BESIDES_NO


def bare_yes_or_no(text: str) -> bool | None:
    """Whether the text is a yes that is said as one (True), or a no; None for anything else. 'Goed'
    or 'mooi' agrees too, but may be said of something else than what was asked."""
    if refuses(text):
        return False
    return True if agrees(text) and begins_yes(text) else None


def after_no(text: str) -> str | None:
    """What comes after 'no' in the text ('nee, de vierde' -> 'de vierde'); None if nothing does."""
    found = None if len(text) > _LONGEST else _AFTER_NO.fullmatch(normal(text))
    return None if found is None else found["rest"]


_NOT_SO = compiled(
    r"\W*(?:(?:nee|neen|nou|maar|ho|hee)[ ,.!]+)*(?:(?:dat|die|dit|het) )?(?:klopt|is|was)"
    r"(?: (?:dus|juist|toch|ook|eigenlijk|helemaal|echt|nou|zo)){0,2} niet"
    r"(?: (?:zo|waar|helemaal|echt|hoor))*[ ]?[,.;:!]+[ ]*(?P<rest>\S.*)"
    r"|\W*(?:nee|neen)[ ,.!]+(?:nou |dat )?juist niet[ ]?[,.;:!]+[ ]*(?P<instead>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def told_after_denial(text: str) -> str | None:
    """If a text begins by denying what was proposed ('nee dat klopt juist niet, ze werken dan'):
    what it says after that. None for any other text."""
    found = None if len(text) > _LONGEST_IN_PASSING or "?" in text else _NOT_SO.match(text)
    return None if found is None else (found["rest"] or found["instead"]).strip()


_SHRUG = r"(?:m+w+o*a+h?|bwa+h?|me+h|ne+u+h|na+h)"
_DOUBTS = compiled(
    rf"(?:(?:nou|ja|tja|haha|hm+|pf+) )*{_SHRUG}\b(?P<rest>.*)"
    r"|.*\b(?:(?:groot|grote|duur|zwaar) woord|grote woorden|(?:te|wat|beetje) (?:veel|mooi) gezegd"
    r"|overdreven)(?: (?:hoor|joh|man|eigenlijk|dus|voor \w+))*"
)
_AFTER_ALL = frozenset(
    {"ja", "klopt", "wel", "past", "prima", "goed", "oke", "zoiets", "denk", "ongeveer", "redelijk"}
)


def doubts(text: str) -> bool:
    """Whether a text shrugs at what was proposed, or finds it too big a word ('mwa, opletten is
    groot. gebeurt gewoon'), and doesn't agree after all."""
    if len(text) > _LONGEST_IN_PASSING or "?" in text:
        return False
    first, *more = [plain_yes(normal(part)) for part in _CLAUSES.split(text)] or [""]
    found = _DOUBTS.fullmatch(first)
    if found is None:
        return False
    told = " ".join((found["rest"] or "", *more))
    return _AFTER_ALL.isdisjoint(told.split())


def says_in_passing(text: str, words: Mapping[str, Sequence[str]], name: str) -> bool:
    """Whether one of the text's clauses is a phrase of this list ('nee nee. geen gevaar')."""
    clauses = _CLAUSES.split(text) if len(text) <= _LONGEST_IN_PASSING else []
    return any(spoken_loosely(clause, words, (name,)) is not None for clause in clauses)
