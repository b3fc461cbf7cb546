"""Hears whether a text says that things aren't as they were, or are as they were."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_OTHERWISE = compiled(
    r"\b(?:niet|geen|niks|niets|nooit|niemand|nergens)(?: \w+){0,3}? (?:meer|langer)\b"
    r"|\b(?:tegenwoordig|voortaan|sindsdien|sinds kort)\b"
    r"|\b(?:vroeger|eerst|toen|destijds|voorheen)\b.*\b(?:nu|nou|tegenwoordig|inmiddels)\b"
    r"|\b(?:nu|nou|inmiddels|intussen)(?: \w+){0,2}? (?:wel|juist|meteen|gelijk|direct|anders|vaker"
    r"|eerder|sneller|zelf)\b"
    r"|\banders dan (?:toen|eerst|vroeger)\b|\b(?:is|zijn)(?: \w+){0,3}? veranderd\b"
)
_STILL = compiled(
    r"\b(?:nog (?:steeds|altijd|net zo)|net als toen|zoals toen|zoals het was|hetzelfde|zelfde"
    r"|t zelfde|(?:niks|niets|niet) (?:\w+ )?(?:veranderd|anders))\b"
)


def says_still_so(text: str) -> bool:
    """Whether the text says that it is as it was ('nog steeds', 'zelfde als toen')."""
    return _STILL.search(normal(text)) is not None


def says_otherwise_now(text: str) -> bool:
    """Whether the text says that it isn't as it was ('die belt niet meer, ze zegt het nu
    gelijk')."""
    return not says_still_so(text) and _OTHERWISE.search(normal(text)) is not None
