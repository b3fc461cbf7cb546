"""Notices that somebody greets the bot, has to go, is back after a while, or asks beside an answer
how long it takes or whether they may stop.

None of that answers anything. But who is back often goes on in the same breath: 'daar ben ik weer,
waar waren we gebleven? Wij doen vooraf niks'.
"""

from __future__ import annotations

import re

from dialogs.hearing.dialect import in_common_words
from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import clauses, sentences

_LONGEST_GREETING = 60
"""Characters."""
_INTRODUCES = compiled(
    r"(?:(?:hoi|hallo|hey|hee|hai|dag|goede\w+|goeie\w+|ja|salam) )+"
    r"(?:ik (?:ben |heet )?|met |mijn naam is |(?:je|u) spreekt met )\w+(?: hier)?"
)
_COMES_BACK = compiled(
    r"^(?:(?:hoi|hey|hee|hallo|dag|sorry|ja|zo|oke|ok|he) )*"
    r"(?:daar (?:ben ik|zijn we) weer|(?:ik )?ben (?:er|der|d r) weer"
    r"|we zijn (?:er|der|d r) weer|ik ben (?:er )?weer terug)\b"
    r"|\bwaar waren we(?: ook)?(?: al ?weer| weer)?(?: ook)?(?: gebleven| mee bezig)?"
    r"(?:$| o+h? ?ja\b)"
)
_SMALL = r"(?:(?:sorry|oke|ok|hoi|nou|oh|wacht|zo|ja|he|maar|want|dus|euh|eh|bedankt|dank je) )*"
_NOW = r"(?:(?:nu|zo|even|ff|er|weer|echt|helaas|eerst|gauw|snel|dus) )*"
_LATER = r"(?:later|straks|morgen|vanavond|strakjes|vanmiddag)"
_LEAVES = compiled(
    rf"{_SMALL}(?:(?:(?:ik|we|wij) )?(?:moet|moeten) {_NOW}"
    r"(?:weg|ervandoor|vandoor|stoppen|ophangen|rennen|uitstappen)"
    rf"|(?:ik|we|wij) (?:ga|gaan|kom|komen|doe|typ|praat) {_NOW}{_LATER} "
    r"(?:(?:weer|wel|nog) )*(?:verder|terug)|tot (?:straks|later|zo|morgen))"
    r"(?: (?:hoor|dan|ja|sorry|doei|weer))*"
)
_RINGS = (
    r"(?:(?:de|mijn|mn|m n|onze) (?:deur)?(?:bel|telefoon|tel|mobiel|wekker|kookwekker) "
    r"(?:gaat|piept|rinkelt)|er staat (?:\w+ )?(?:iemand|bezoek|volk) (?:voor|aan) de deur"
    r"|ik word (?:even )?(?:gebeld|geroepen))"
)
_INTERRUPTED = (
    rf"(?:{_RINGS}|er (?:staat|belt|komt|roept|is) (?:\w+ )?(?:iemand|bezoek|volk)(?: aan| binnen)?"
    r"|er wordt (?:aan)?gebeld|(?:de|het|mijn|mn) (?:baby|kind|kleine|hond) (?:huilt|roept|blaft))"
)
"""Something that interrupts them: without 'moment' it may be an answer, unless it is about a bell
or a phone."""
_A_MOMENT = (
    r"(?:(?:een |n |één )?(?:moment|momentje|ogenblik|ogenblikje|minuutje|seconde|secondje)"
    r"|(?:wacht|wachten|ho|stop) (?:even|ff|eens|effe)|(?:even|ff|effe) (?:wachten|geduld|pauze))"
    r"(?: (?:hoor|graag|aub|want|alsjeblieft|sorry))*"
)
_BREAKS_OFF = compiled(
    rf"{_SMALL}(?:{_A_MOMENT} (?:even )?{_INTERRUPTED}|{_INTERRUPTED} {_A_MOMENT}|{_RINGS})"
    rf"(?: (?:hoor|even|sorry|dus))*|{_SMALL}{_A_MOMENT}"
)
"""'Moment hoor, de bel gaat'. It only counts if the other clauses tell nothing else."""
_INTERRUPTS = compiled(rf"{_SMALL}{_INTERRUPTED}")
_LONGEST_GOODBYE = 160
"""Characters."""
_FEWEST_TOLD = 3
"""Words that somebody who is back must say more to answer something."""


def introduces(text: str) -> bool:
    """Whether somebody only greets the bot and says their name ('hallo, ik ben Amina')."""
    return len(text) <= _LONGEST_GREETING and _INTRODUCES.fullmatch(normal(text)) is not None


@memoized
def comes_back(text: str) -> bool:
    """Whether somebody greets the bot after a break, whatever else they say."""
    return _COMES_BACK.search(in_common_words(normal(text))) is not None


def told_on_return(text: str) -> str:
    """What somebody who is back goes on with; '' if nothing, or if the text isn't a return."""
    typed = normal(text)
    said = sentences(text) if "weer" in typed or "waren we" in typed else ()
    back = [number for number, one in enumerate(said) if comes_back(one)]
    rest = "".join(said[back[-1] + 1 :]).strip() if back else ""
    return rest if len(rest.split()) >= _FEWEST_TOLD else ""


@memoized
def leaves(text: str) -> bool:
    """Whether somebody says that they have to go, or go on later, whatever the reason."""
    if len(text) > _LONGEST_GOODBYE:
        return False
    said = [typed for clause in clauses(text) if (typed := normal(clause))]
    breaks = [one for one in said if _BREAKS_OFF.fullmatch(one)]
    if breaks and all(one in breaks or _INTERRUPTS.fullmatch(one) for one in said):
        return True
    return any(_LEAVES.fullmatch(one) for one in said)


_OF_SELF = r"(?:(?:ik|k) )?"
_GOES = compiled(
    rf"{_SMALL}(?:en )?(?:{_OF_SELF}moet {_NOW}(?:gaan|door|verder|aan het werk|aan de slag"
    r"|weg|ervandoor|vandoor|stoppen|ophangen|rennen|uitstappen"
    r"|(?:\w+ ){0,2}(?:training|les|college|dienst|kinderen|eten|ze|hem|haar) "
    r"(?:geven|halen|ophalen|brengen|beginnen|draaien|koken|maken))"
    rf"|{_OF_SELF}heb {_NOW}geen tijd meer|{_OF_SELF}stop (?:ermee|er mee|nu|hier|even)"
    r"|(?:mijn|mn|m n|de) (?:training|les|dienst|bus|trein|pauze) (?:begint|komt|gaat|is)"
    r" (?:zo|nu)"
    r"|doei|laters|tot (?:straks|later|zo|morgen))(?: (?:hoor|dan|ja|sorry|nu|man|joh|weer|dus))*"
)
_PART = compiled(r"[.,;:!\n]+|\s+(?=(?:en|maar|want|dus)\b)", re.IGNORECASE)


def less_goodbye(text: str) -> str:
    """What a text says beside that its writer has to go ('2, moet zo weer training geven'); '' if
    it says nothing else, or no such thing."""
    if len(text) > _LONGEST_GOODBYE or "?" in text:
        return ""
    parts = [part.strip() for part in _PART.split(text) if normal(part)]
    left = [one for one in parts if _GOES.fullmatch(normal(one)) is None]
    return ", ".join(left) if len(left) < len(parts) else ""


_OF_TALK = compiled(
    r"(?P<told>.*\w)\s*(?:[.,;!)\n]+\s*(?:(?:en|maar|oh?) )?|\s+(?:en|maar)\s+)"
    r"(?:(?P<hoelang>hoe ?veel(?: vragen)?(?: (?:nog|te gaan|komen er|zijn er|heb je|zijn het))+"
    r"|hoe ?lang(?: (?:duurt|is|gaat))?(?: (?:dit|het|t|dat))?(?: nog)+(?: door)?"
    r"|nog (?:veel|lang)(?: vragen)?|(?:zijn|is) (?:we er|dit|het) (?:al )?bijna(?: klaar)?"
    r"|duurt (?:dit|het|t) nog lang|moet (?:ik|dit) nog (?:veel|lang))"
    r"|(?P<stoppen>(?:kan|mag|kunnen|mogen) (?:ik|k|we) (?:(?:nu|al|ook|hier|ermee|gewoon|zo) )*"
    r"(?:stoppen|ophouden)))(?: (?:nou|nu|eigenlijk|dan|hier|vragen))*\s*\?*",
    re.IGNORECASE | re.DOTALL,
)
_SAID_BY = compiled(
    r"\b(?:zeg\w*|zei\w*|vra(?:ag|gen)\w*|vroeg\w*|roep\w*|riep\w*|denk\w*|dacht\w*|app\w*"
    r"|mail\w*|vind\w*|schreeuw\w*|klag\w*|klaag\w*)\b[^.;!?\n]*$",
    re.IGNORECASE,
)
_MAY_ASK = compiled(r"\bnog\b|\bbijna\b|stoppen|ophouden", re.IGNORECASE)
_LONGEST_BESIDE = 300
"""Characters."""


def asked_of_talk(text: str) -> tuple[str, str] | None:
    """The topic of a question about the talk itself with which a text ends ('3 en hoeveel nog?'),
    and what it says before that; None if it doesn't end so, or somebody else asks it."""
    said = text.strip()
    may_ask = len(said) <= _LONGEST_BESIDE and _MAY_ASK.search(said) is not None
    found = _OF_TALK.fullmatch(said) if may_ask else None
    if found is None or _SAID_BY.search(found["told"]) is not None:
        return None
    return "hoelang" if found["hoelang"] else "stoppen", found["told"]
