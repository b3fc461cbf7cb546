"""Finds the option whose label a text almost matches: a word misspelt or inflected differently, an
article or another small word left out ('iedereen bij eigen grop', 'wij kijk vooral naar jongeren').

Somebody who types that has read the label, so asking 'do you mean …?' only costs them a turn. A
text that says anything more than the label, denies it, or is as near to another option is not
taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import known, normal

_LONGEST = 80
"""Characters: a longer text says more than a label."""
_SMALL = frozenset(
    [
        *("de", "het", "een", "t", "n", "die", "dat", "dit", "er", "al", "we", "wij", "ik", "ons"),
        *("onze", "is", "zijn", "ben", "heb", "hebben", "heeft", "en", "dus"),
        *("wel", "ja", "nou", "zo", "daar", "hier", "erop", "daarop", "ernaar"),
        *("bij", "van", "voor", "op", "aan", "met", "in", "naar", "om", "over", "jullie", "denk"),
    ]
)
"""Words that may be there or not without saying anything else."""
_OPTIONAL = frozenset(["ze", "hij", "haar", "je", "als", "dan", "maar", "ook"])
"""Words that may be missing, but say something else if they are there and not in the label."""
_TURNING = (
    "niet niets niks geen nooit niemand nee zonder nauwelijks soms vaak altijd meestal vooral"
    " alleen bijna nog vanzelf veel weinig meer allebei elke"
)
_TURNS = frozenset(_TURNING.split())
"""Words that must be in both, or in neither."""
_SAME = {
    "zij": "ze",
    "hem": "hij",
    "dezelfde": "zelfde",
    "dezelfden": "zelfde",
    "hetzelfde": "zelfde",
    "1": "een",
    **dict.fromkeys(("kan", "kun", "kunt", "kunen"), "kunnen"),
    **dict.fromkeys(("allebij", "alebei", "alebij", "allebeide", "beide", "beiden"), "allebei"),
}
_DOUBLED = compiled(r"(.)\1+")
_AS_IT_SOUNDS = compiled(r"ij|y")
_ENDINGS = ("ers", "er", "en", "e", "s", "t", "d")
_SHORTEST_STEM = 3
_SHORTEST_MISSPELT = 4
"""Letters of a word that may have one letter too few or too many, or two that changed places."""
_FEWEST = 2
"""Words that mean something: one word may have been typed for anything."""
_MOST_OF_IT = 0.75
"""The share of the label's words that must be there."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is compared: without doubled letters, and without endings too."""

    said: str
    once: str
    stem: str


def near_label(text: str, options: Sequence[Option]) -> Option | None:
    """The only option whose label, or one of whose listed phrases, the text almost matches; None if
    there is none, or another is as near."""
    if len(text) > _LONGEST or "?" in text:
        return None
    said = _told(normal(text))
    if sum(word.said not in _OPTIONAL for word in said) < _FEWEST:
        return None
    near = [option for option in options if _says(said, option)]
    if not near:
        near = [option for option in options if _begins(said, _of_label(known(option.label)))]
        others = {
            word for one in options if one not in near for word in _of_label(known(one.label))
        }
        if any(_alike(word, other) for word in said for other in others):
            return None
    return near[0] if len(near) == 1 else None


def words_besides(text: str, name: str, fewest: int) -> tuple[str, ...] | None:
    """The words of the text other than those of a label or a listed phrase, if it has all of these
    in any order; None if one is missing, or the name has fewer than `fewest` words that mean
    something."""
    wanted, left = _of_label(known(name)), [*_told(normal(text))]
    if len(wanted) < fewest:
        return None
    for one in wanted:
        same = next((word for word in left if _alike(word, one)), None)
        if same is None:
            return None
        left.remove(same)
    return tuple(word.said for word in left)


def words_besides_any(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """The words of the text that mean something and are in none of these names."""
    known_words = [word for name in names for word in _of_label(known(name))]
    said = _told(normal(text))
    return tuple(one.said for one in said if not any(_alike(one, word) for word in known_words))


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of the same word, or one is the other misspelt."""
    return _alike(_word(one), _word(other))


def label_quoted(text: str, options: Sequence[Option]) -> Option | None:
    """The only option of whose label a text has so many words in a row that it quotes it ('tijdens
    het spel door elkaar, daarna …'), or a word that no other label has behind 'dus' ('dus
    dezelfde'); None if it has that of two, or denies in that clause."""
    words = {word for word in normal(text).split() if len(word) >= _TELLING}
    likely = [one for one in options if not words.isdisjoint(known(one.label).split())]
    found: dict[str, Option] = {}
    for part in _CLAUSES.split(text[:_LONGEST_TOLD]) if likely else ():
        typed = normal(part)
        concluded = _CONCLUDED.search(typed)
        for option in likely:
            others = [known(one.label) for one in options if one is not option]
            if _quotes(typed, known(option.label), others) or (
                concluded is not None and _has_word(concluded[1], known(option.label), others)
            ):
                found[option.id] = option
    return next(iter(found.values())) if len(found) == 1 else None


_CLAUSES = compiled(r"[.,;:!?\n]+|\bmaar\b", re.IGNORECASE)
_LONGEST_TOLD = 700
"""Characters."""
_CONCLUDED = compiled(r"\bdus (?:(?:toch|wel|dan|gewoon|eigenlijk|meestal|altijd) )*(\w{5,})$")
_TELLING = 5
"""Letters of a word that says something by itself."""
_FILLS = frozenset(
    {"gewoon", "eigenlijk", "altijd", "meestal", "iedereen", "iemand", "andere", "hebben", "jullie"}
)
_DENYING = frozenset({"niet", "nie", "niets", "niks", "geen", "nooit", "nee", "zonder", "behalve"})


def _quotes(typed: str, label: str, others: Sequence[str]) -> bool:
    """Whether a clause has half of the label in a row, with a word that no other label has."""
    said, own = typed.split(), label.split()
    if _DENYING & (set(said) ^ set(own)):
        return False
    size = max(_FEWEST, (len(own) + 1) // 2)
    for at in range(len(own) - size + 1):
        run = own[at : at + size]
        if any(_has_word(one, label, others) for one in run) and (
            f" {' '.join(run)} " in f" {typed} "
        ):
            return True
    return False


def _has_word(word: str, label: str, others: Sequence[str]) -> bool:
    """Whether this label has the word, and none of the others."""
    is_own = len(word) >= _TELLING and word not in _FILLS and word in label.split()
    return is_own and not any(word in one.split() for one in others)


_NONE_OF_THESE = compiled(
    r"(?:(?:nee|nou|ja|eh|dus|eigenlijk|is|het|t) )*gee?n (?:va?n )?"
    r"(?:d\w{0,2}ze?|die|allebei|beide|twee|tweeen|drie|allemaal)(?: (?:dus|hoor|eigenlijk|echt))*"
)


def is_none_of_these(text: str) -> bool:
    """Whether the text says that no button fits, also with a slip ('geen van dze'), and nothing
    else."""
    return _NONE_OF_THESE.fullmatch(normal(text)) is not None


_LONGEST_SLIP = 2
"""Letters of a word that may be what is left of a small one ('vn')."""
_FEWEST_LETTERS = 6
"""Letters of a text that is a misspelt label: a shorter one may be a word of its own."""


def is_part_of_label(text: str, labels: Sequence[str]) -> bool:
    """Whether every word of the text is in one of these labels, slips and all ('ontmeten', 'een vn
    ons brengt ze smen')."""
    if len(text) < _FEWEST_LETTERS or not _TURNS.isdisjoint(normal(text).split()):
        return False
    return any(
        all(len(word) <= _LONGEST_SLIP for word in words_besides_any(text, (label,)))
        for label in labels
    )


def _begins(said: Sequence[_Word], label: tuple[_Word, ...]) -> bool:
    """Whether the label begins with these words, and what follows doesn't turn them around."""
    first, rest = label[: len(said)], label[len(said) :]
    return _covers(said, first, whole=True) and not any(one.said in _TURNS for one in rest)


def _says(said: Sequence[_Word], option: Option) -> bool:
    if any(_covers(said, _of_label(known(one)), whole=True) for one in option.also):
        return True
    return _covers(said, _of_label(known(option.label)), whole=False)


def _covers(said: Sequence[_Word], label: tuple[_Word, ...], *, whole: bool) -> bool:
    """Whether all words said are in the label in this order, and enough of its words are said.
    `whole`: all of them."""
    if len(said) > len(label):
        return False
    missing: list[str] = []
    rest = iter(said)
    word = next(rest, None)
    for one in label:
        if word is not None and _alike(word, one):
            word = next(rest, None)
        elif one.said in _TURNS:
            return False
        elif one.said not in _OPTIONAL:
            missing.append(one.said)
    there = sum(one.said not in _OPTIONAL for one in label)
    enough = not missing or (not whole and there - len(missing) >= _MOST_OF_IT * there)
    return word is None and enough


@lru_cache(maxsize=4096)
def _of_label(typed: str) -> tuple[_Word, ...]:
    return _told(typed)


def _told(typed: str) -> tuple[_Word, ...]:
    """The words that say something, each once."""
    same = (_SAME.get(word, word) for word in typed.split())
    words = (word for word in same if word not in _SMALL)
    return tuple(_word(word) for word in dict.fromkeys(words))


def _word(said: str) -> _Word:
    once = _DOUBLED.sub(r"\1", _AS_IT_SOUNDS.sub("ei", said))
    return _Word(said, once, _stem(once))


def _alike(typed: _Word, word: _Word) -> bool:
    if typed.said in _TURNS or word.said in _TURNS:
        return typed.said == word.said
    return typed.stem == word.stem or _is_slip(typed.once, word.once)


def _stem(word: str) -> str:
    """The word without its endings: 'dicht' and 'dichter' are the same."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _stem(word.removesuffix(ending))
    return word


def _is_slip(typed: str, word: str) -> bool:
    """Whether one letter is missing or too many, or two neighbours changed places. Another letter
    in the same place often makes another word ('kennen', 'kunnen')."""
    if typed[0] != word[0] or abs(len(typed) - len(word)) > 1:
        return False
    if min(len(typed), len(word)) < _SHORTEST_MISSPELT:
        return False
    if len(typed) == len(word):
        differ = [at for at in range(len(word)) if typed[at] != word[at]]
        at = differ[0] if len(differ) == 2 else 0
        return differ[1:] == [at + 1] and typed[at : at + 2] == word[at + 1] + word[at]
    short, long = sorted((typed, word), key=len)
    return any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
