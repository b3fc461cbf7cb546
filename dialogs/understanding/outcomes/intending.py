"""Separates what somebody is going to do from what they noticed: 'Ik ga woensdag praten over dat
menu'.

A habit ('we gaan elke week'), something of the past and what won't be done aren't plans. If it
isn't sure, a sentence isn't one: it stays with what they noticed.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_WHEN = (
    r"(?:morgen|overmorgen|vanavond|straks|volgende (?:week|keer|maand)|deze week|binnenkort"
    r"|(?:aanstaande |volgende )?(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
)
_DO = (
    r"(?:bel|vraag|app|mail|praat|bespreek|plan|regel|nodig|maak|zet|begin|probeer|neem|doe|ga|kies"
    r"|leg)\w*"
)
_WE = r"(?:ik|we|wij)"
_GOING = compiled(
    rf"\b(?:{_WE} (?:ga|gaan|zal|zullen)|(?:ga|gaan|zal|zullen) {_WE}"
    rf"|{_WE} {_DO} (?:\w+ ){{0,4}}{_WHEN}|{_WHEN} {_DO} {_WE})\b"
)
_NO_PLAN = compiled(
    r"\b(?:altijd|elke|elk|iedere|ieder|meestal|vaak|nooit|soms|vorige|vroeger|laatst|toen|niet|geen"
    r"|ervan uit|er van uit|weg|naar huis|stoppen|door|verder|straks weg)\b"
)
_CLAUSE_ENDS = compiled(r"(?<=[,;:])\s+")
_THEN = compiled(r"(?:en )?(?:dan|zodat|want|omdat) (?!\w+ (?:maar|toch) )")
"""The beginning of a clause that says what comes of a plan, or why."""
_FEWEST = 5
"""Words of a plan that somebody else understands."""


def noticed_and_intended(text: str) -> tuple[str, str]:
    """What the text says that somebody noticed, and the first sentence in it that says what they
    are going to do; either can be ''."""
    every = [sentence.strip() for sentence in sentences(text)]
    plans = [one for one in every if _is_plan(one)]
    return " ".join(one for one in every if one not in plans), plans[0] if plans else ""


_LEADS = compiled(
    r"^(?:(?:en|ook|verder|o|oh|oja|ja|nog|maar|daarnaast|plus|trouwens|nou)[ ,]+)+",
    re.IGNORECASE,
)
_AND_I = compiled(
    r",?\s+(?=(?:en|plus) (?:dan )?(?:ik|we|wij) )|,\s+(?=(?:dan \w+ )?(?:ik|we|wij) )",
    re.IGNORECASE,
)
_ONLY_THEN = compiled(r"\w (?:dan|eerst)\b")
"""'Dan' or 'eerst' after the verb: such a sentence says what else happens on that day ('we gaan dan
eerst eten')."""
_BEGINS_PLAN = compiled(
    rf"(?:{_WE} (?:ga |gaan |zal |zullen )?|(?:dan |zelf )?(?=\w+ {_WE}\b))"
    rf"(?:{_DO}|spreek|spreken|stuur|sturen|haal|halen|breng|brengen|zoek|zoeken|schrijf|schrijven"
    r"|help|helpen|hang|hangen)\b"
)
_FEWEST_BESIDE = 4


def plans_beside(text: str) -> tuple[str, tuple[str, ...]]:
    """Part a text into the rest, and the sentences in which its writer says what they are going to
    do ('we kijken zaterdag. en ik app die ene'). The latter come without the small words in
    front."""
    parts = [part.strip() for sentence in sentences(text) for part in _AND_I.split(sentence)]
    every = [part for part in parts if part]
    plans = {one: _LEADS.sub("", one, count=1).rstrip(" .!") for one in every}
    plans = {one: plan for one, plan in plans.items() if _plans(one, plan)}
    return " ".join(one for one in every if one not in plans), tuple(plans.values())


def _plans(sentence: str, plan: str) -> bool:
    said = normal(plan)
    if sentence.endswith("?") or len(said.split()) < _FEWEST_BESIDE:
        return False
    no_plan = _NO_PLAN.search(said) or _ONLY_THEN.search(said)
    return _BEGINS_PLAN.match(said) is not None and no_plan is None


def _is_plan(sentence: str) -> bool:
    said = normal(sentence)
    if sentence.endswith("?") or len(said.split()) < _FEWEST or _GOING.search(said) is None:
        return False
    clauses = [normal(one) for one in _CLAUSE_ENDS.split(sentence)]
    at = next((n for n, one in enumerate(clauses) if _GOING.search(one)), len(clauses))
    # What comes of it is no part of the plan ('dan is hij de baas en niet zielig'); a turn is.
    rest = (one for one in clauses[at + 1 :] if not _THEN.match(one))
    return not any(_NO_PLAN.search(one) for one in (*clauses[: at + 1], *rest))
