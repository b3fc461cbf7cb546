"""Finds of whom a question asks whether they can read along, whoever that is: 'leest de
oud-burgemeester dit?', 'kan mijn tante of de club dit zien?', 'en leest hij dit?'.

Those whom a pack lists are known by their names (`dialogs/understanding/asking_bot/feared.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences

_NONE = r"(?!(?:dit|dat|het|hier\w*|mee|ook|straks|dan|nou|wel|soms|niet|eigenlijk|of|en)\b)"
_WHO = (
    r"(?:(?:de|het|die|mijn|m'n|mn|onze|ons) (?!bot\b|computer\b|mens\b)[\w-]+"
    rf"(?: (?:van|op|uit|bij) (?:de |het |onze )?[\w-]+| {_NONE}[\w-]+)?)"
)
_ONE = rf"(?P<one>{_WHO}|hij|zij|ze|die)(?: (?:ook|dan|nou|straks|wel|soms))*"
_OTHER = rf"(?: (?:of|en|en ook) (?P<other>{_WHO}))?"
_SAY = r"(?:zeg|zei|typ|typte|schrijf|schreef|vertel|vertelde|invul|antwoord|antwoordde|noem)"
_THIS = (
    rf"(?:dit|het|hier|hierin|mee|wat ik (?:\w+ ){{2,7}}?{_SAY}|wat ik (?:\w+ )?\w+"
    r"|mijn (?:antwoord\w*|woorden|zin\w*))"
)
_BEHIND = (
    r"(?: (?:ook|dan|nou|straks|hier|hierin|allemaal|mee|of niet|nu|te zien|te lezen|onder ogen|wel"
    r"|eigenlijk|soms|bij|in|terug))*"
)
_FIRST = r"(?:^|[\s,;:])"
_ASKS = tuple(
    compiled(rf"{_FIRST}(?:{asks})\W*$", re.IGNORECASE)
    for asks in (
        rf"(?:leest|lezen|ziet|zien|hoort|horen) {_ONE}{_OTHER} {_THIS}{_BEHIND}",
        rf"(?:krijgt|krijgen) {_ONE}{_OTHER} dit{_BEHIND}",
        rf"(?:kan|kunnen|mag|mogen|gaat|gaan) {_ONE}{_OTHER} {_THIS}(?: \w+){{0,2}}?"
        rf" (?:zien|lezen|inzien|meelezen|terugzien|teruglezen|bekijken|krijgen){_BEHIND}",
        rf"(?:mag|kan|kun) ik (?:\w+ ){{1,4}}zonder dat {_ONE}{_OTHER}(?: (?:dit|dat|het))?"
        r" (?:leest|lezen|ziet|zien|hoort|horen|weet|weten|meeleest|meelezen)",
    )
)
_ALSO = compiled(
    rf"\W*(?:(?:en|maar|of|ja|oke|ok|nou) )+(?:ook )?{_ONE}(?: (?:dan|ook|niet|nou|wel))*(?:\?+|$)"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ASKED_BEFORE = compiled(
    r"\W*(?:(?:dat|die|daar|want|maar|en) )*(?:vroeg|vraag) ik(?: (?:\w+)){0,4}\W*", re.IGNORECASE
)
_AS_SAID = {"mijn": "je", "m'n": "je", "mn": "je", "onze": "jullie", "ons": "jullie", "die": "die"}
_PRONOUNS = {"hij": "hem", "zij": "hen", "ze": "hen", "die": "hen"}


_NAMED_FIRST = re.compile(
    rf"(?:(?:en|maar|of|ja|oke|ok|nou|dus) )*(?P<who>{_WHO}),? (?:leest|lezen|ziet|zien|krijgt"
    r"|krijgen|kan|kunnen|mag|mogen|gaat|gaan|hoort|horen) (?:die|hij|zij|ze|dat)\b",
    re.IGNORECASE,
)
"""Names a reader first, and then asks about them: 'en de instelling, ziet die dit?'."""


def readers_asked(text: str) -> tuple[str, ...]:
    """Of whom the clauses ask it, each as the bot says it back ('de club', 'je tante', 'hem')."""
    found = (one for clause in in_sentences(text, semicolons=True) for one in _in(clause))
    return tuple(dict.fromkeys(found))


def asks_of_reader(clause: str) -> bool:
    """Whether a clause asks it of anybody."""
    return next(_in(clause), None) is not None


def asks_also_of(text: str) -> tuple[str, str] | None:
    """Whom a text names that asks the same of somebody else ('en de club dan? dat vroeg ik ook'),
    and what it tells behind that; None for any other text."""
    found = _ALSO.fullmatch(text.strip())
    if found is None or not ("?" in text or re.search(r"\bdan\b", text)):
        return None
    rest = found["rest"].strip()
    return _as_said(found["one"]), "" if _ASKED_BEFORE.fullmatch(rest) else rest


def names_reader_first(sentence: str) -> bool:
    """Whether a sentence first names a reader, followed by a comma, and then asks whether they read
    it."""
    return "," in sentence and _NAMED_FIRST.match(sentence.strip()) is not None


def _in(clause: str) -> Iterator[str]:
    said = clause.strip()
    for asks in _ASKS:
        if (found := asks.search(said)) is not None:
            first = _NAMED_FIRST.match(said)
            ones = (found["one"], found["other"]) if first is None else (first["who"],)
            yield from (_as_said(one) for one in ones if one)
            return


def _as_said(who: str) -> str:
    first, _, rest = who.casefold().partition(" ")
    if not rest:
        return _PRONOUNS.get(first, first)
    return f"{_AS_SAID.get(first, first)} {who.partition(' ')[2]}"
