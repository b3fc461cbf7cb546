"""Takes off what people type before they come to an answer: 'oke laat maar', 'vergeten te zeggen'.

It is said to the bot, or to nobody, and reads oddly where the answer is quoted.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_PIECE = compiled(r"\s*[^.!?:;,\n]+[.!?:;,\n]+")
_FILLERS = (
    r"(?:(?:oke+|okee|ok|oja|o|oh|trouwens|tnx|thanks|bedankt|top|nou|ja|nee|goed|dus|maar|en|dan|man|joh|hoor|sorry|wacht|eh|ehm|prima|he|hm+"
    r"|haha|even|ff|gewoon) ?)*"
)
_LEAD_IN = compiled(
    rf"{_FILLERS}(?:laat (?:dat )?maar(?: zitten)?|vergeet (?:het|dat) maar|vergeten(?: te zeggen)?"
    r"|o ?ja|oh ja|trouwens|tnx|thanks|bedankt"
    r"|(?:wat )?ik (?:was|ben) (?:nog )?vergeten(?: te zeggen)?(?: is| was)?|doe maar"
    r"|maakt niet uit"
    r"|voor(?:dat)? ik (?:wat|iets) zeg|zoals ik (?:al|net) (?:zei|zeg|schreef|typte)"
    r"|(?:dat )?(?:zei|vertelde|schreef|typte) ik (?:net )?(?:toch )?(?:al|net)(?: al| toch)*"
    r"|(?:dat )?(?:heb|had) ik (?:toch |al |net )+(?:gezegd|verteld|geschreven)"
    r"|(?:we|ik) (?:gaan|ga|doe|begin) (?:maar )?(?:verder|door|gewoon)|vooruit(?: maar)?"
    rf"|daar gaan we(?: dan)?|mijn antwoord is|antwoord) ?{_FILLERS}"
)
_ONLY_FILLERS = compiled(_FILLERS)
_FEWEST = 2
"""Words: what is left must say as much."""


def without_lead_in(text: str) -> str:
    """The text from where it answers on; all of it if it only consists of such words."""
    at, found = 0, False
    while (piece := _PIECE.match(text, at)) is not None:
        said = normal(piece.group())
        leads_in = _LEAD_IN.fullmatch(said) is not None
        if not leads_in and _ONLY_FILLERS.fullmatch(said) is None:
            break
        at, found = piece.end(), found or leads_in
    left = text[at:].strip()
    return left if found and len(normal(left).split()) >= _FEWEST else text


_SAID_BEFORE = compiled(
    r"(?:(?:ja|nee|nou|maar|en|toch|hee?|joh) )*(?:"
    r"dat (?:zei|vertelde|schreef|typte) ik (?:net|al|toch)(?: (?:net|al|toch|ook))*"
    r"|dat (?:heb|had) ik (?:(?:net|al|toch|je|ook) )+(?:gezegd|verteld|geschreven|getypt))"
)


def said_before(text: str) -> bool:
    """Whether the text's first or last sentence says that its writer said so before ('Dat zei ik
    net.')."""
    parts = in_sentences(text)
    says = (_SAID_BEFORE.fullmatch(normal(part)) for part in (*parts[:1], *parts[-1:]))
    return len(parts) > 1 and any(says)


def less_said_before(text: str) -> str:
    """The text without the clauses that only say that its writer said so before ('thee voor het
    potje, had ik toch gezegd. woensdag'); all of it if nothing else is left."""
    if "ik" not in text.lower() or _SAYS.search(text) is None:
        return text
    left: list[tuple[str, str]] = []
    for clause, sign in _CLAUSE.findall(text):
        if _SAYS_SO.fullmatch(normal(clause)) is None:
            left.append((clause, sign))
        elif left and left[-1][1] == ",":
            left[-1] = (left[-1][0], sign)  # the sentence ends here now
    return "".join(map("".join, left)).strip() or text


_SAYS = compiled(r"\bik\b", re.IGNORECASE)
_CLAUSE = compiled(r"([^.,;!?…]+)([.,;!?…]*)")
_SAYS_SO = compiled(
    r"(?:(?:ja|nee|nou|maar|en|toch|hee?|joh) )*(?:(?:dat|zoals) )?(?:"
    r"(?:zei|vertelde|schreef|typte|zeg) ik (?:net|al|toch)(?: (?:net|al|toch|ook))*"
    r"|ik (?:net |al |toch )+(?:zei|vertelde|schreef|typte)"
    r"|ik (?:zei|vertelde|schreef|typte)(?: (?:het|dat|je))?(?: (?:net|al|toch))+"
    r"(?: (?:prima|goed|oke?|ja|nee|wel|niet))?"
    r"|(?:heb|had) ik (?:(?:net|al|toch|je|ook) )+(?:gezegd|verteld|geschreven|getypt|gezegt))"
    r"(?: (?:bij|over|in|aan) (?:(?:de|het|die|dat|deel|vraag|punt) )*(?:\w+|\d))?"
    r"(?: (?:hoor|joh|man|haha|lol))*"
)


def scoffs(text: str) -> bool:
    """Whether the text begins with a word said twice ('ontmoeten, ontmoeten'), as somebody does who
    thinks nothing of it."""
    return _SCOFFS.match(normal(text)) is not None


_SCOFFS = compiled(r"(?:(?:nou|ja|pff|ach|he) )*(?P<word>\w{5,}) (?P=word)\b")
