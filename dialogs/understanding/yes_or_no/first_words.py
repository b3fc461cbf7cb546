"""Finds the answer that a text begins with, to something the bot just offered or asked.

People who answer rarely type only what is on the button: 'gelukt, mijn collega liep mee', 'ja om 4
uur stuur maar'. The first words answer, and what follows says why. A text that takes its first
words back isn't an answer, so that the bot asks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import LONG_YES, normal, spoken_loosely
from dialogs.understanding.options.misspelt import respelt
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses

_GO_AHEAD = (
    r"(?:(?:nou )?vooruit|toe (?:dan|maar)|kom maar op"
    r"|(?:doe|vraag|stuur|schrijf|app|kom|zet)(?: (?:het|dat|me|mij|hem|er|m))* maa?r?)"
)
_YES = compiled(
    rf"(?:ja|jazeker|{LONG_YES}|ok|oke|okee|prima|zeker|graag|goed|top|akkoord"
    rf"|tuurlijk|natuurlijk|fijn|leuk|handig|{_GO_AHEAD}"
    r"|(?:dat |het )?(?:is|klinkt|lijkt (?:me|mij|ons)) (?:goed|prima|ok|oke|handig|fijn|leuk))\b"
)
_SIGH = compiled(
    rf"(?:(?:ach|och|nou|oh|haha) )+(?:ja+ )*(?={_GO_AHEAD}\b|(?:graag|prima|goed|is goed|oke?)\b)"
)
"""Before an offer is taken. 'Nou ja' alone takes nothing."""
_NO = compiled(
    r"(?:(?:nou|dat|oh|ik|we|maar|liever) )*(?:nee+|neen|nope|hoeft (?:\w+ )?niet|hoef \w+ niet"
    r"|liever niet|niet nodig|niet doen|nu niet|niet nu|laat maar|toch niet|doe maar niet|geen)\b"
)
_YES_AT_LAST = compiled(
    r"^(?!.*\b(?:niet|geen|nooit|nee|maar)\b).*\b(?:ja|jao|si|ok) (?:doe|vraag|stuur|schrijf)\b"
    r"(?: \w+){0,3}$"
)
"""'Zes week is lang ja doe vraag'."""
_GOING_AHEAD = compiled(rf"\b{_GO_AHEAD}\b")
_TAKES_BACK = compiled(
    r"\b(?:maar|niet|niks|niets|geen|nooit|nee|of|hoewel|tenzij|eigenlijk|alleen)\b"
)
_DENIES = compiled(r"\b(?:niet|niks|niets|geen|nooit|nee|of)\b")
_CLAUSE_END = compiled(r"[.,;:!?\n]|\b(?:maar|want|omdat|alleen)\b", re.IGNORECASE)
_END = compiled(
    r"\s*(?:$|[.,;:!?\n-]|(?:maar|want|omdat|alleen|en|al|dus|hoor)\b"
    r"|(?:eigenlijk|sorry|denk ik|zei ik|haha|lol|joh)\s*(?:$|[.,;:!?\n]))",
    re.IGNORECASE,
)
_EMPTY = compiled(
    r"[\s.,;:!?-]*(?:dus|hoor|eigenlijk|sorry|denk ik|zei ik|haha|lol|joh)\b", re.IGNORECASE
)
"""Says nothing after an answer."""
_SURE = compiled(r"\b(?:gelukt|gedaan|afgerond|vergeten)\b|\b(?:ging|gaat|is) (?:\w+ )?goed\b")
"""After these what follows needn't be a clause of its own: of 'bijna iedereen' it is the start."""
_WORD = compiled(r"[^\W_]+")
_MOST = 6
"""Words in the answer with which a text begins."""


def yes_or_no_first(text: str) -> bool | None:
    """Whether the text begins with a yes or a no to an offer; None if it does neither, takes it
    back, or asks something."""
    if "?" in text:
        return None
    if agrees(text) or refuses(text):
        return agrees(text)
    typed = _SIGH.sub("", normal(text), count=1) if _SIGH.match(normal(text)) else normal(text)
    if _NO.match(typed):
        return False
    found = _YES.match(typed)
    if found is None:
        ahead = any(_GOING_AHEAD.fullmatch(normal(part)) for part in _CLAUSE_END.split(text))
        return True if ahead or _YES_AT_LAST.search(typed) else None
    rest = _GOING_AHEAD.sub("", typed[found.end() :])
    return None if _TAKES_BACK.search(rest) else True


_BEFORE_QUESTION = compiled(
    r"[.,;:!\n]+"
    r"| (?=(?:maar|en|alleen|wat|wie|hoe|waar|wanneer|hoeveel|moet|kan|mag|krijg|komt)\b)",
    re.IGNORECASE,
)
_JOINS = compiled(r"(?:[\s.,;:!-]+|(?:maar|en|alleen|wel|dan)\b)*", re.IGNORECASE)
_WHY_NOT = compiled(r"waarom (?:ook )?(?:eigenlijk )?niet|toch|he|goed")
_FEWEST_ASKED = 2
"""Words of a question."""


def yes_or_no_with_question(text: str) -> tuple[bool, str] | None:
    """The yes or no to an offer that the text begins with, and the question that follows it ('ja
    doe maar, maar wie leest dat?'); None for any other text."""
    if not text.rstrip().endswith("?"):
        return None
    for end in _BEFORE_QUESTION.finditer(text):
        yes = yes_or_no_first(text[: end.start()])
        joins = _JOINS.match(text, end.start())
        rest = text[end.start() if joins is None else joins.end() :].strip()
        asked = normal(rest)
        if yes is None or len(asked.split()) < _FEWEST_ASKED:
            continue
        return None if _WHY_NOT.fullmatch(asked) else (yes, rest)
    return None


def listed_first(
    text: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...]
) -> tuple[str, str] | None:
    """The name of the list that has the text's first words, and what follows them; None if none
    has, or a denial follows that turns them around."""
    expected = {word for name in names for one in words.get(name, ()) for word in one.split()}
    end = _CLAUSE_END.search(text)
    first = text if end is None else text[: end.start()]
    spelt = respelt(first, expected)
    text = spelt + text[len(first) :]
    ends = [found.end() for found in _WORD.finditer(text)][:_MOST]
    # What follows the first clause may begin with a small word: 'gelukt, het was gezellig'.
    inside = [end for end in ends if end <= len(spelt)]
    for at in (*reversed(inside), *reversed(ends[len(inside) :])):
        name = spoken_loosely(text[:at], words, names)
        if name is None:
            continue
        rest = text[at:]
        goes_on = _CLAUSE_END.split(rest, maxsplit=1)[0]
        whole = _END.match(rest) is not None
        if whole or (_SURE.search(normal(text[:at])) and not _DENIES.search(goes_on)):
            empty = _EMPTY.match(rest)
            return name, rest[0 if empty is None else empty.end() :].strip(" .,;:!?-\n")
        if at <= len(spelt):
            return None
    return None


_TAKES_LOOK = compiled(
    r"(?:^|[\s.,;:!?]+)(?:(?:en|maar|ja|ok|oke|o|dus)[ ,]+)*"
    r"(?:(?:over |na |die )*(?:6|zes)(?: ?(?:wk|wkn|wken|weken|week|wekn))(?: (?:later|erna))?"
    r"|(?:dat )?nog (?:eens|een keer|n keer|1 keer|één keer) vragen"
    r"|vraag(?: het| t)?(?: dan)?(?: maar)? (?:over (?:6|zes) (?:weken|wkn|wk)|nog een keer))"
    r"(?: (?:vragen|terugkomen|(?:is|mag|vind ik|lijkt me|klinkt)(?: wel| ook| gewoon| me)*))*"
    r"(?: (?:prima|goed|ok|oke|oké|top|fijn|leuk|best|chill|cool|graag|maar|mag))+"
    r"(?: (?:hoor|joh|man|dan))*[\s.!]*$",
    re.IGNORECASE,
)


def less_yes_to_look(text: str) -> str | None:
    """A text without the end with which it says that asking again after six weeks is fine ('2 nog
    niet. en 6 wkn is prima'); None for any other text."""
    found = _TAKES_LOOK.search(text)
    return None if found is None else text[: found.start()].strip(" ,;\n")


_AS_THEN = compiled(
    r"(?:(?:ja|nou|eh+|dat|dit|die|het|is|bij ons|gewoon|eigenlijk|doen we|gaat|zit) )*"
    r"(?:nog (?:(?:steeds|altijd|gewoon) )?(?:zo|(?:het|de) ?zelfde|zelfde|als toen)"
    r"|(?:het|de) ?zelfde|zelfde|zo gebleven|n(?:ik|iet)s veranderd|geen verandering"
    r"|zoals (?:toen|eerst|het was)|nog steeds)"
    r"(?: (?:antwoord|keuze|knop|verhaal|gebleven|(?:als|as) (?:toen|eerst|(?:de )?vorige keer)"
    r"|hoor|eigenlijk|dus))*"
)


def as_then_first(text: str) -> str | None:
    """What follows a first clause that says that it is as it was ('nog steeds zo, elke week'); None
    if the text begins otherwise, or takes that back."""
    end = _CLAUSE_END.search(text)
    first, rest = (text, "") if end is None else (text[: end.start()], text[end.start() :])
    if "?" in text or _AS_THEN.fullmatch(normal(first)) is None:
        return None
    told = rest.strip(" .,;:!-\n")
    return None if _TAKES_BACK.match(normal(told)) else told
