"""Recognises that somebody wants help from a person, or asks whom they can tell something ('ik wil
hulp', 'aan wie kan ik dat vertellen?'): no answer to any question, and nothing for the checklist.

Only a clause that says nothing else counts, and a question only at the end of a sentence: 'wie kan
helpen, helpt' tells how things go.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_LONGEST = 220
"""Characters: a longer text tells something."""
_CLAUSE_END = compiled(r"[,;:]")
_LEAD = r"(?:(?:en|maar|ja|nee|nou|oke?|dus|he|wacht|stop|sorry|dan|echt) )*"
_BESIDES = (
    r"(?: (?:nodig|graag|alsjeblieft|alstublieft|aub|svp|nu|even|eens|echt|hierbij|daarbij|hiermee"
    r"|daarmee|hier|ervoor|dan))*"
)
_WISHES = compiled(
    rf"{_LEAD}(?:ik (?:wil|wou|heb|zoek|vraag|moet)(?: (?:echt|nu|graag|ook|wel|even|om))* hulp"
    rf"(?: hebben| krijgen)?|help (?:me|mij)|hulp(?= \w)){_BESIDES}"
)
_THAT = r"(?: (?:dit|dat|het|hierover|daarover|erover|nu|dan|hiermee|daarmee|hiervoor|daarvoor))*"
_ASKS_WHOM = compiled(
    rf"{_LEAD}(?:wie (?:kan|kunnen|wil)(?: (?:me|mij|ons|hem|haar|hun|ze|hier|daar))*{_THAT} helpen"
    rf"|wie (?:kan|moet|mag|zal) (?:ik|we){_THAT} (?:vertellen|zeggen|bellen)"
    r"|(?:aan|tegen|met|bij) wie (?:kan|moet|mag|vertel|zeg|praat|meld|bespreek) (?:ik|we)"
    rf"{_THAT}(?: (?:vertellen|zeggen|praten|melden|bespreken|terecht))?"
    rf"|waar (?:kan|moet) (?:ik|we){_THAT} (?:melden|kwijt|vertellen|zeggen|terecht|naartoe|heen))"
    rf"{_BESIDES}"
)


def wants_help(text: str) -> bool:
    """Whether a clause of the text asks for help, or whom to tell something."""
    if len(text) > _LONGEST:
        return False
    for sentence in in_sentences(text):
        clauses = [normal(one) for one in _CLAUSE_END.split(sentence)]
        if any(_WISHES.fullmatch(one) for one in clauses) or _ASKS_WHOM.fullmatch(clauses[-1]):
            return True
    return False
