"""Reads how somebody says that the sentence of a point must read: 'nee het moet zijn: …', 'bij 2
begin ik'; and notices the protest that words of theirs are gone from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_LEAD = r"\W*(?:(?:nee+|ho|wacht|sorry|maar|joh|fout|klopt niet|dat klopt niet)\b[ ,.!]*)*"
_NOT_RIGHT = (
    r"(?:[^.!?:;\n]{0,40}?\b(?:punt|nummer|nr|stap|zin) ?(?P<about>[1-3])\b[^.!?:;\n]{0,40}?"
    r"\b(?:niet|niks|fout|verkeerd|anders|nog steeds)\b[^.!?:;\n]{0,25}?[.,!:;\n]+\s*)"
)
"""'Punt 2 klopt niet helemaal, …', 'je hebt punt 2 niet aangepast. …'"""
_REWORDS = compiled(
    rf"{_LEAD}{_NOT_RIGHT}?{_LEAD}"
    r"(?:(?:bij )?(?:punt|nummer|nr|stap|bij)? ?(?P<number>[1-3])"
    r"|(?:het|dat|dit|die|de|mijn|onze|er|daar|hij)"
    r"(?: (?:zin|stap|afspraak|tekst|zinnetje))?)"
    r" (?:(?:moet|moest|had moeten|hoort|hoorde) (?:er )?(?:te )?(?:zijn|worden|staan)(?: dat)?"
    r"|wordt|verander(?:en)? in)[ :,]+(?P<words>\w.{7,})",
    re.IGNORECASE | re.DOTALL,
)
_LOST = compiled(
    r"\b(?:je|jij|u) (?:hebt|heb|heeft|bent|ben|had) (?:\w+ ){1,5}"
    r"(?:weggegooid|weggehaald|weggelaten|weggedaan|vergeten|gemist|verwijderd|geschrapt|gewist"
    r"|kwijtgeraakt|kwijt|ingekort|afgekapt|verdraaid)\b"
    r"|\b(?:heb|hebt) (?:je|jij) (?:\w+ ){1,4}"
    r"(?:weggegooid|weggehaald|weggelaten|vergeten|gelaten)\b"
    r"|\b(?:je|jij) (?:mist|vergeet|verdraait) \w+"
    r"|\b(?:zo|dat|dit) (?:heb|had|zei|bedoel|bedoelde|schreef|typte) ik (?:\w+ )?niet\b"
    r"(?: (?:gezegd|getypt|bedoeld|geschreven|zo))?$"
)
_GONE = compiled(
    r"\bwaar (?:is|zijn|blijft) (?:\w+ ){1,3}(?:gebleven|heen|nou|nu)\b"
    r"|^(?:(?:nee|maar|ho|en|joh|hee) )*(?:de|het|mijn|een) (?:\w+ ){1,3}(?:is|zijn|ben je)"
    r" (?:nu |nou |opeens )?(?:weg|kwijt|verdwenen|weggevallen|vergeten|gemist)$"
)
"""Only about words if the sentence has them: 'de trainer is weg' may say who can't begin."""
_LONGEST = 120
"""Characters: a longer text tells something."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """`number`: of the point that it is about; 0 if it names none. `words`: how it must read.
    `then`: the last of them, if that may say when they look how it went."""

    number: int
    words: str
    then: str = ""


def reworded(text: str) -> Reworded | None:
    """How the sentence of a point must read; None if the text doesn't say that."""
    said = _REWORDS.fullmatch(text.strip())
    if said is None or text.rstrip().endswith("?"):
        return None
    number, words = int(said["number"] or said["about"] or 0), said["words"].strip().rstrip(".")
    last = in_sentences(words)[-1]
    then = last.strip() if last != words and _THEN.match(last) else ""
    return Reworded(number, words, then)


_THEN = compiled(
    r"\W*(?:(?:en|dan|maar|o ja|oja|ook|graag) )*(?:zet|doe|plan|prik|maak|verzet|kijk\w*|laten we"
    r"|(?:we|wij) kijken|de (?:dag|datum))\b",
    re.IGNORECASE,
)


def says_words_lost(text: str, *, has_them: bool) -> bool:
    """Whether the text says that the bot left out or changed words of a sentence of theirs.
    `has_them`: whether it has words of that sentence."""
    if len(text) > _LONGEST:
        return False
    every = [normal(one) for one in sentences(text)]
    gone = has_them and any(_GONE.search(one) for one in every)
    return gone or any(_LOST.search(one) for one in every)
