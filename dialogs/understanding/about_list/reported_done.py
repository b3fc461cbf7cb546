"""Finds the point that somebody reports as done: 'flyer is gelukt, hangt er al', '1 is gelukt'.
Only what shares words with one point, or says its number, is about a point; it is always asked
before anything is ticked off."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.understanding.about_list.list_patterns import COUNT, COUNTED, TURNS_AROUND
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_DONE = compiled(
    r"\b(?:gelukt|gedaan|geregeld|gefikst|gefixt|klaar|afgerond|afgevinkt|gebeurd|done|opgelost|rond"
    r"|hangt|hangen|opgehangen|verstuurd|gestuurd|besteld|uitgevoerd|achter de rug|voor elkaar"
    r"|is af|in orde|(?:zijn|bunt|is|was|waren) er (?:nu |ook |allebei |allemaal )*weer)\b"
)
_NUMBER = compiled(
    r"(?:(?:ja|nou|joh|oke?|trouwens|dus|tnx|top|hoi|he) )*"
    r"(?:punt |nummer |nr |de |het )?(?:(?P<digit>[1-9])(?: ?e)?|(?P<word>[a-z]+))"
    r"(?: punt)?(?: (?:is|zijn|hebben we|heb ik))?(?: (?:al|nu|ook|dus|trouwens|inmiddels))*"
    r" (?P<how>.+)"
)
_BEFORE_HOW = compiled(r"(?:gelukt|gedaan|geregeld|klaar|af|afgerond|gebeurd|done|gefikst)\b")
_CLAUSE_END = compiled(r"[.,;:!?\n]+")
_CONCEDES = compiled(r" al (?:was|waren|is|zijn|moest|moesten|had|hadden|kwam|kwamen) .*$")
"""'…, al was hij er niet': it went so all the same."""
_LONGEST = 300
"""Characters: a longer text tells more than that something is done."""
_LETTERS = 4
"""A shorter word may be in any sentence."""
_STEM = 5
"""Letters: words that begin with the same of them are taken for the same."""
_SAY_LITTLE = (
    "deze week volgende woensdag maandag dinsdag donderdag vrijdag zaterdag zondag elke iedereen"
    " keer even weer altijd samen gaan doen maken vragen laten jongens jongeren gelukt gedaan"
    " geregeld klaar hebben wordt worden onze jullie trouwens alle"
)
"""Words that don't tell one point from another."""


def reported_done(text: str, points: Sequence[str], *, by_number: bool) -> int | None:
    """The place of the point that the text says is done; None if it says that about none, or about
    several. `points`: the words of each. `by_number`: whether the points are what a number
    counts."""
    typed = _CONCEDES.sub("", normal(text)) if len(text) <= _LONGEST else ""
    if not typed or "?" in text or _DONE.search(typed) is None or TURNS_AROUND.search(typed):
        return None
    if by_number and (number := _number(text)) is not None:
        return number - 1 if number <= len(points) else None
    said = _telling(typed)
    shared = [len([word for word in said if _among(word, _telling(normal(p)))]) for p in points]
    best = max(shared, default=0)
    return shared.index(best) if best and shared.count(best) == 1 else None


def goes_now(text: str) -> bool:
    """Whether the text says that what should be done is being done now ('mijn collega doet het nu
    ook')."""
    said = normal(text)
    return "?" not in text and _NOW.search(said) is not None and TURNS_AROUND.search(said) is None


_NOW = compiled(
    r"\b(?:doet|doen|doe) (?:we |wij |ze |ik )?(?:het|dat|dit|t) (?:nu|inmiddels|tegenwoordig)\b"
    r"|\b(?:doen|doet|doe) (?:we|wij|ze|ik) (?:nu|inmiddels) (?:ook|elke|iedere|altijd|steeds)\b"
)


def says_that_is_done(text: str) -> str:
    """The part of the text that starts with a sentence which only says that it is done ('dat is
    gelukt, ze heeft ja gezegd'); it may ask something before that. '' for any other text."""
    every = sentences(text) if len(text) <= _LONGEST else []
    at = next((n for n, one in enumerate(every) if _THAT_IS_DONE.match(normal(one))), None)
    if at is None or any("?" not in one for one in every[:at]):
        return ""
    told = "".join(every[at:]).strip()
    return "" if "?" in told or TURNS_AROUND.search(normal(every[at])) else told


_THAT_IS_DONE = compiled(
    r"(?:(?:ja|nou|maar|en|o|oh|hoi|hee|trouwens) )*(?:dat|het|die|t) (?:is|was) "
    r"(?:(?:ook|al|nu|toch|wel|helemaal|inmiddels|allemaal|goed) )*"
    r"(?:gelukt|gedaan|geregeld|gefikst|rond|voor elkaar|in orde|goed gegaan)\b"
)


def got_a_yes(text: str, step: str) -> bool:
    """Whether the text tells that somebody said yes, where the step was to ask them."""
    return _ASKING.search(normal(step)) is not None and _YES.search(normal(text)) is not None


_ASKING = compiled(r"\b(?:vraag|vragen|bel|bellen|uitnodigen|nodig|polsen|benaderen)\b")
_YES = compiled(
    r"\b(?:ze|zij|hij|die|ie|iedereen|allebei) (?:zei|zeiden|zegt|zeggen|heeft|hebben|knikte)"
    r"(?: (?:meteen|gelijk|direct|gewoon|toch|al|allebei)){0,2} (?:ja|ja gezegd)\b"
    r"|\b(?:zei|zeiden) (?:ze|zij|hij)(?: (?:meteen|gelijk|gewoon|toch)){0,2} ja\b"
    r"|\b(?:ze|zij|hij|die) (?:doet|doen) (?:het|mee)\b|\bja gezegd\b"
)


def step_reported(text: str, steps: Sequence[str]) -> int | None:
    """The place of the step that the text says was done in nearly its own words; None for any other
    text."""
    typed = normal(text) if len(text) <= _LONGEST else ""
    if "?" in text or _DONE.search(typed) is None or TURNS_AROUND.search(typed):
        return None
    said = _telling(typed)
    shared = [len([word for word in said if _among(word, _telling(normal(s)))]) for s in steps]
    best = max(shared, default=0)
    nearly = best >= _NEARLY and 2 * best >= len(said)
    return shared.index(best) if nearly and shared.count(best) == 1 else None


_NEARLY = 3
"""Words of a step."""


def less_number(text: str) -> str:
    """What such a text says apart from the number of a point, as it was typed."""
    if _number(text) is None:
        return text
    end = _CLAUSE_END.search(text.strip())
    return "" if end is None else text.strip()[end.end() :].strip()


def _number(text: str) -> int | None:
    """The number with which the first clause begins that says that something is done."""
    found = _NUMBER.fullmatch(normal(_CLAUSE_END.split(text.strip())[0]))
    if found is None or _BEFORE_HOW.match(found["how"]) is None:
        return None
    if found["digit"]:
        return int(found["digit"])
    for counted in (COUNTED, COUNT):
        if found["word"] in counted:
            return counted.index(found["word"]) + 1
    return None


def _telling(typed: str) -> list[str]:
    return [w for w in typed.split() if len(w) >= _LETTERS and w not in _SAY_LITTLE.split()]


def _among(word: str, others: Sequence[str]) -> bool:
    return any(
        word == one or (word[:_STEM] == one[:_STEM] and len(word) >= _STEM) for one in others
    )
