"""What somebody fears, or whom they name, in a text that asks who can read along.

That it asks is known already (`dialogs/hearing/data_questions.py`). Here single words are enough,
so that the answer can open with a yes or no to just that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_FEARS = (
    (OwnData.COMPARED, r"vergel[ei]\w+|naast elkaar"),
    (OwnData.AGAINST_US, r"tegen (?:ons|mij|me|m n \w+|mijn \w+|onze \w+)"),
    (
        OwnData.JUDGED,
        r"afgereken\w*|afreken\w*|beoorde\w+|oordeel\w*|gekort|aangesproken|gepakt|gevolgen"
        r"|subsidies?|(?:geld|centen|uren) (?:\w+ )?(?:krijgen|houden|kwijt|inleveren|verliezen)",
    ),
    (OwnData.GRADED, r"cijfers?|score|rapportcijfers?"),
    (OwnData.SOLD, r"verkoop\w*|verkopen|verkocht|reclame|advertenties?"),
    (
        OwnData.LANGUAGE_MODEL,
        r"(?:naar|met|door|in|via|aan) (?:\w+ )?(?:chatgpt|chat gpt|gpt|ai|google|copilot"
        r"|taalmodel\w*|kunstmatige \w+)",
    ),
    (OwnData.POLICE, r"politie|justitie|recherche|rechter"),
)
_READERS = (
    (
        OwnData.ONLY_ME,
        r"niemand|alleen (?:jij|jou|ik|wij|mij)|(?:tussen|onder) ons|geheim|vertrouwelijk",
    ),
    (OwnData.TELEGRAM, r"telegram"),
    (OwnData.SOMEBODY, r"mens|mensen|iemand|echte? \w+"),
)
"""Whom else it may be about, where it names nobody by what they are."""


def _any_of(kinds: tuple[tuple[OwnData, str], ...], said: str) -> OwnData | None:
    return next((kind for kind, words in kinds if re.search(rf"\b(?:{words})\b", said)), None)


def feared(text: str) -> OwnData | None:
    """What the text fears; None if it fears nothing in particular."""
    return _any_of(_FEARS, normal(text))


def vaguely_named(text: str) -> OwnData | None:
    """Whether the text asks about Telegram, about just anybody, or that nobody else sees it."""
    return _any_of(_READERS, normal(text))


def readers_named(text: str, readers: Iterable[str]) -> tuple[str, ...]:
    """Those of `readers`, each with its article ('de gemeente'), that the text names."""
    said = normal(text)
    if not said:
        return ()
    found = [reader for reader in readers if names(said, reader)]
    more = [(one, other) for one in found for other in found if _noun(one) != _noun(other)]
    parts = {one for one, other in more if _noun(one) in _noun(other)}
    return tuple(one for one in found if one not in parts)


def names(said: str, reader: str) -> bool:
    """Whether words in their normal form have this reader in them, with another ending too."""
    return re.search(rf"\b{re.escape(_noun(reader))}(?:n|en|s|es)?\b", said) is not None


def _noun(reader: str) -> str:
    return normal(reader.split(" ", 1)[-1])


def without_told(text: str, *told: str) -> str:
    """The clauses that ask something: not those in `told`, nor those that say whose something
    is."""
    clauses = [one.strip() for one in re.split(r"[.!?,;:\n]+", text)]
    asked = [one for one in clauses if one and not any(one in besides for besides in told)]
    return ". ".join(one for one in asked if not _SAYS_WHOSE.match(normal(one)))


_SAYS_WHOSE = compiled(r"(?:\w+ ){0,2}?(?:dat|dit|die|mdt) is (?:\w+ ){0,2}?van\b")
"""'Dat is toch van het rijk': it names them, and asks nothing of them."""


_ABOUT_THEM = compiled(
    r"(?:(?:en|maar|ja|dus|of|oke|ok|wacht) )*"
    r"(?:wie is (?P<who>\w+)(?: (?:dan|nou|eigenlijk|precies))*"
    r"|(?:leest|ziet|kan|mag|krijgt|kijkt|weet) (?P<reads>\w+)(?: \w+){0,4}"
    r" (?:dit|dat|het|mee|bij|erbij|hierbij|zien|lezen|typ|antwoord\w*))"
)
_NAME = compiled(r"\b[A-Z][a-z]{2,}\b")


def asks_after(text: str, contact: str) -> OwnData | None:
    """What the text asks about somebody who is named in the operator's own text: who that is, or
    whether they read along; None if nothing."""
    found = _ABOUT_THEM.fullmatch(normal(text)) if contact else None
    if found is None:
        return None
    named = {one.casefold() for one in _NAME.findall(contact)}
    if found["who"] in named:
        return OwnData.RUN_BY
    return OwnData.ACCESS if found["reads"] in named else None
