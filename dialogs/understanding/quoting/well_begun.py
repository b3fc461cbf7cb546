"""Drops from the beginning of a quotation what only leads up to the point, or joins it to other
words."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled

_JOINS_ON = compiled(r"(?:maar|want|en|dus)[ ,]+(?:dus[ ,]+)?(?=\S)", re.I)
"""Can be dropped, because what follows has the word order of a sentence of its own."""
_FROM_HERE = compiled(
    r"^\W*(?:(?:nou|maar|nee|ja|o|oh|ach|haha)[ ,]+)*(?:ok[eé]?|goed|serieus|vooruit|enfin|afijn"
    r"|wacht|namelijk|zonder gekheid|o ja|ik vergeet iets)[ ,.:;…-]+(?=\S)",
    re.I,
)
"""Words that lead up to the point, and can be dropped from a quotation."""
_LEADS = compiled(
    r"\W*(?:(?:nou ja|nou|kijk|tja|och|ach|oh|o ja|o|haha|hm+|eh+m?|uh|ja(?! of nou)"
    r"|zeg|weet je(?! wat)"
    r"|trouwens|(?:oh? )?sorry"
    r"|(?:wat|het) (?:me|mij|ons) op(?:valt|viel)(?: is)?"
    r"|weet je wat|(?:ja )?of nou"
    r"|eerlijk gezegd|nee (?:ho|hoor|wacht|sorry)|of nee|o nee|wacht|ho)(?: hoor)?"
    r"(?:[,.:;…!-]+\s*|\s+(?=(?:en|maar|dus|want|nee|ja|ik|we|wij|de|het|een|er|dat|die|dan|bij|als"
    r"|wat|op|met|in|om|omdat|meestal|eigenlijk|soms|onze|mijn)\b)))+(?=\S)",
    re.I,
)
"""What people say before they begin. 'Nou' before another word may mean 'now'."""
_UNSURE_FIRST = compiled(r"(?:weet ik niet|geen idee)(?: hoor)?[,.;:]\s+(?=\S)", re.I)


def well_begun(chosen: str) -> str:
    """Drop from the words what only leads up to them, or joins them to others."""
    rest = chosen
    for leads in (_UNSURE_FIRST, _FROM_HERE, _LEADS, _JOINS_ON):
        found = leads.match(rest)
        rest = rest[found.end() :] if found else rest
    return rest[:1].upper() + rest[1:] if chosen[:1].isupper() else rest


def leads_to_the_point(sentence: str) -> bool:
    """Whether a sentence begins with what leads to the point ('oké, …'), comes back to what was
    asked ('maar wie er zou hangen: …'), or tells what the writer thinks of it, after what is so on
    paper ('maar als je mij vraagt …')."""
    return _FROM_HERE.match(sentence) is not None or _BACK_TO_IT.match(sentence) is not None


def only_on_paper(sentence: str, behind: str) -> bool:
    """Whether a sentence tells what is so officially, and the one behind it how it really is."""
    return _OFFICIALLY.search(sentence) is not None and _IF_YOU_ASK_ME.match(behind) is not None


_BACK_TO_IT = compiled(r"\W*maar (?:wie|wat|hoe|waar|wanneer|waarom) [^.:!?]{2,40}:\s", re.I)
_OFFICIALLY = compiled(
    r"\b(?:offici[eë]+l\w*|formeel|op papier|volgens (?:het|ons|de) (?:plan|projectplan|aanvraag"
    r"|subsidie)|in (?:het|ons|de) (?:plan|projectplan|aanvraag|subsidieaanvraag)"
    r"|voor de (?:subsidie|gemeente)|van de gemeente)\b",
    re.I,
)
_IF_YOU_ASK_ME = compiled(
    r"\W*(?:maar|alleen)\W+(?:(?:als|wanneer) (?:je|jij|u) (?:het )?(?:aan )?(?:mij|ons|me)"
    r"|eerlijk gezegd|in het echt|in de praktijk|eigenlijk|zelf|voor (?:mij|ons)"
    r"|ik (?:vind|denk|wil|zeg|hoop)"
    r"|(?:wij|we) (?:vinden|denken|willen|hopen)|het gaat (?:mij|ons) om"
    r"|waar het (?:mij|ons|echt) om gaat)\b",
    re.I,
)
