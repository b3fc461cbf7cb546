"""Reads that words of somebody are to be replaced by others, and puts those into a sentence.

As the bot itself says how to do it: 'vervang ‘dit woord’ door ‘dat woord’'. Only those words go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_LONGEST = 900
"""Characters: a longer text tells something."""
_BEFORE = r"\W*(?:(?:ja|nee|nou|ok|oke|oké|en|dan|bot|graag|aub|wil je|kun je|kan je)\W+)*"
_OPEN, _SHUT = "[‘’“”\"']", "[‘’“”\"']"
_TO = r"\s*\bdoor\b\s*:?\s*"
_NEW_QUOTED, _NEW = rf"{_OPEN}(?P<new>.*){_SHUT}[\s.!?]*", r"(?P<new>\S.*)"
_OLD_QUOTED = rf"(?:[\w]+\s+){{0,3}}{_OPEN}(?P<old>.+?){_SHUT}"
_FORMS = tuple(
    compiled(f"{_BEFORE}{form}", re.IGNORECASE | re.DOTALL)
    for form in (
        rf"vervang\s+{_OLD_QUOTED}{_TO}{_NEW_QUOTED}",
        rf"vervang\s+{_OLD_QUOTED}{_TO}{_NEW}",
        rf"{_OLD_QUOTED}\s+vervangen{_TO}{_NEW_QUOTED}",
        rf"vervang\s+(?P<plain>\S.*?)\s+door\b\s*:?\s*{_NEW_QUOTED}",
        rf"vervang\s+(?P<plain>\S.*?)\s+door\b\s*:?\s*{_NEW}",
    )
)
_POINTS = compiled(
    r"\b(?:zin|zinnen|zinnetje|quote|citaat|opmerking|antwoord|tekst|stuk|stukje|punt|stap|plan"
    r"|over|met|het laatste|de laatste|zei|schreef|typte)\b"
    r"|^(?:dat|dit|die|deze|het|t|m|hem|ze|alles)(?: \w+)?$"
)
"""Without quotation marks these don't give the words, but say which sentence is meant."""
_NOTHING = ("niks", "niets")


@dataclass(frozen=True, slots=True)
class OtherWords:
    """`old`: the words that are to go, as they were typed. `new`: what is to stand there, '' for
    nothing. `quoted`: whether the words stood in quotation marks. `points`: whether the words may
    only say which sentence is meant."""

    old: str
    new: str
    quoted: bool
    points: bool


def other_words(text: str) -> OtherWords | None:
    """The words that a text wants replaced; None for any text that isn't such an order alone."""
    may = len(text) <= _LONGEST and "vervang" in text.casefold()
    found = (form.fullmatch(text.strip()) for form in _FORMS) if may else ()
    order = next((one for one in found if one is not None), None)
    if order is None:
        return None
    parts = order.groupdict()
    plain, new = parts.get("plain"), " ".join(f"|{parts['new']}|".split())[1:-1]
    if normal(new) in _NOTHING:
        new = ""
    if plain is None:
        return OtherWords(parts["old"], new, quoted=True, points=False)
    return OtherWords(plain, new, quoted=False, points=_POINTS.search(normal(plain)) is not None)


def with_other_words(sentence: str, old: str, new: str) -> str:
    """The sentence with the new words in the place of the old ones, wherever these stand in it as
    whole words; '' if they don't."""
    found = _pattern(old)
    if found is None or not found.search(sentence):
        return ""
    return _tidy(found.sub(lambda one: _fitted(one, sentence, new), sentence))


_MARKS = ("'‘’`", '"“”')


def _pattern(old: str) -> re.Pattern[str] | None:
    """Finds the old words, whatever quotation marks or spaces stand in them."""
    words = old.strip().strip("…").split()
    if not any(char.isalnum() for char in old):
        return None
    same = r"\s+".join("".join(map(_char, word)) for word in words)
    first, last = words[0][0], words[-1][-1]
    before = r"(?<!\w)" if first.isalnum() else r"\s*"
    behind = r"(?!\w)" if last.isalnum() else ""
    return re.compile(f"{before}{same}{behind}", re.IGNORECASE)


def _char(char: str) -> str:
    marks = next((each for each in _MARKS if char in each), "")
    return f"[{marks}]" if marks else re.escape(char)


def _fitted(found: re.Match[str], sentence: str, new: str) -> str:
    """The new words as they fit between what stands before and behind them."""
    before, behind = sentence[: found.start()], sentence[found.end() :]
    words = new.strip()
    if behind[:1] in (".", "!", "?") and words[-1:] in (".", "!", "?"):
        words = words[:-1]
    if not before.strip() and found[0][:1].isupper():
        words = words[:1].upper() + words[1:]
    left = " " if before[-1:].isalnum() and words[:1].isalnum() else ""
    right = " " if words[-1:].isalnum() and behind[:1].isalnum() else ""
    return f"{left}{words}{right}"


def _tidy(sentence: str) -> str:
    """Without the spaces and the comma that are left over where words went."""
    line = " ".join(sentence.split()).removeprefix(",").strip()
    return re.sub(r"\s+(?=[,.;!?](?:\s|$))", "", line)


_SENTENCE = r"(?:zin|zinnen|zinnetje|tekst|antwoord|antwoorden|citaat)"
_GONE = compiled(
    rf"\b(?:mijn|mn|m n|onze|de rest van de|de rest van mijn)(?: hele| halve| mooie)? {_SENTENCE}"
    r"\b(?: \w+){0,8}? (?:is|zijn)(?: \w+){0,2} (?:weg|verdwenen|kwijt)\b"
    rf"|\bhele {_SENTENCE}\b(?: \w+){{0,8}}? (?:is|zijn)(?: \w+){{0,2}} (?:weg|verdwenen|kwijt)\b"
    rf"|\bwaar (?:is|zijn) (?:mijn|mn|onze|de rest van)(?: \w+)? {_SENTENCE}\b.*"
    r"\b(?:gebleven|heen|naartoe)\b"
    rf"|\bje (?:hebt|heb|gooit|haalt|hebt nu)\b.*\b(?:mijn|hele|halve) {_SENTENCE}\b.*"
    r"\b(?:weggehaald|weggegooid|gewist|verwijderd|vervangen|weg)\b"
)
_MOST_WORDS = 25


def says_words_gone(text: str) -> bool:
    """Whether a text protests that a sentence of its writer is gone."""
    said = normal(text)
    return len(said.split()) <= _MOST_WORDS and _GONE.search(said) is not None
