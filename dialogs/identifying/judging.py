"""Finds words about a group that may hurt whoever belongs to it: 'oudjes zeuren', 'tuig'.

A team writes such words down for itself, to say what it hears. Nobody else has to read them.
"""

from __future__ import annotations

import re

_GROUP = (
    r"(?:oudjes|ouwetjes|ouderen|bejaarden|senioren|jongeren|jongens|meiden|meisjes|kinderen|pubers"
    r"|buren|bewoners|mensen|vrouwen|mannen|buitenlanders|vluchtelingen|asielzoekers|marokkanen"
    r"|turken|polen|syriërs|somaliërs|nederlanders|moslims|christenen|zij|ze|die)"
)
_JUDGED = (
    r"(?:zeuren|zeurt|zeiken|stinken|stinkt|stelen|steelt|jatten|jat|liegen|liegt|dealen|dealt"
    r"|(?:zijn|waren) (?:\w+ ){0,2}?(?:dom|lui|eng|vies|raar|saai|gek|gestoord|crimineel|criminelen"
    r"|dieven|agressief|asociaal|achterlijk|gevaarlijk"
    r"|racisten|racistisch))"
)
_HURTS = re.compile(
    rf"\b{_GROUP} (?:(?:met|uit|van|op) (?:\w+ ){{1,4}}?)?"
    rf"(?:(?:allemaal|altijd|vaak|maar|gewoon|toch|echt|alleen) ){{0,2}}{_JUDGED}\b"
    r"|\b(?:oudjes|ouwetjes|tuig|tokkies?|mongool|mongolen|debielen?|kneusjes|kneuzen|zwartjes|zwarten"
    r"|kut\w+|kanker\w+|geteisem|gajes|gespuis|uitvreters?|profiteurs?|ouwe lullen"
    r"|wouten?|smerissen|juten|oude (?:taart|taarten|zak|zakken))\b",
    re.IGNORECASE,
)


def what_hurts(text: str) -> str:
    """The words of the text that say something of a group that its people had better not come
    upon; '' if none do."""
    found = _HURTS.search(text)
    return "" if found is None else found.group()


def may_hurt(text: str) -> bool:
    """Whether any words of the text do."""
    return bool(what_hurts(text))


def takes_up(text: str, hurting: str) -> bool:
    """Whether a text goes on about what another text says about a group ('dat zeuren, dat zeiden
    alleen de jongens'), so that it means nothing without that one, and hurts as much."""
    found = _HURTS.search(hurting)
    _, *judging = found.group().split() if found is not None else ("",)
    judged = judging[-1] if judging else ""
    return bool(judged) and re.search(rf"\b(?:dat|dit|die) {judged}\b", text, re.I) is not None


_MEANT_WELL = re.compile(r"\b(?:oudjes|ouwetjes)\b", re.IGNORECASE)
"""What people say of a group without judging it."""


def less_hurting(text: str) -> str:
    """The text with 'ouderen' for such words; '' if there are none, or if it hurts all the same."""
    mild = _MEANT_WELL.sub(lambda one: "Ouderen" if one[0][0].isupper() else "ouderen", text)
    return "" if mild == text or may_hurt(mild) else mild
