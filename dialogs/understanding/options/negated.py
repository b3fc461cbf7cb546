"""Finds what a text says it isn't, so that it is never proposed: 'niet ernaar vragen', or 'ieder
wat hij kan' where an option says that all do the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import known, normal
from dialogs.understanding.options.said_in_part import none_of_those, sentences

_CLAUSE_END = compiled(r"[.,;:!?…\n]|\b(?:maar|want|en|dus|omdat)\b", re.IGNORECASE)
_DENIED = compiled(
    r"\b(?P<no>(?:niet|geen|nooit|niks|niets)\b) (?P<rest>.+)"
    r"|\b(?:iets|wat) (?:heel )?anders (?:dan|als) (?P<other>.+)"
    r"|(?P<none>\w{4,}) (?:is|zijn|hebben we|hebben wij) (?:er )?(?:\w+ )?(?:niet|nooit)$"
)
_NOTHING_OF = frozenset({"niks", "niets"})
"""These words only deny a participle at the end ('niks over afgesproken')."""
_SAME = {"afgesprok": "afsprak", "geregeld": "regel", "gepland": "plan"}
"""Beginnings of participles, each with the beginning of the word that a label has for it."""
_SMALL = frozenset(
    [
        "de",
        "het",
        "een",
        "we",
        "wij",
        "ik",
        "ze",
        "er",
        "en",
        "of",
        "op",
        "in",
        "aan",
        "van",
        "voor",
        "met",
        "dat",
        "die",
        "dit",
        "deze",
        "is",
        "zijn",
        "hebben",
        "heb",
        "nog",
        "wel",
        "al",
        "ook",
        "maar",
        "meer",
        "echt",
        "zo",
        "om",
        "te",
        "bij",
        "naar",
        "ernaar",
        "erop",
        "ons",
        "onze",
        "jullie",
        "dus",
        "denk",
        "iets",
        "over",
        "daar",
        "daarover",
        "nou",
        "eens",
        "elkaar",
    ]
)
_FRONT = compiled(
    r"(?:(?:nee+|neen|wacht|ho|maar|joh|hallo|hee?|huh|wtf|man|gast|sorry|ja|nou|stop)\W+)+",
    re.IGNORECASE,
)
_NO_WORDS = frozenset({"niet", "nie", "ni", "geen", "nooit", "niks", "niets"})
_SAID_SO_IN_A_ROW = (
    "zei zeg ik je toch juist echt helemaal gewoon dus hoor joh man gast bro zo ook al nou"
    " eigenlijk bedoel bedoelde net al schreef typte precies"
)
_SAID_SO = frozenset(_SAID_SO_IN_A_ROW.split())
_LONGEST_DENIAL = 120
_ALIKE = 3
"""Letters that two forms of a word have in common, at least."""


def denies_option(text: str, label: str) -> bool:
    """Whether the text says with the words of this option that it isn't so, and nothing else ('nee
    we letten daar juist NIET op zei ik')."""
    front = _FRONT.match(text) if len(text) <= _LONGEST_DENIAL and "?" not in text else None
    said = {*normal(text[front.end() :]).split()} if front is not None else set()
    words = {*known(label).split()}
    if _NO_WORDS.isdisjoint(said) or not _NO_WORDS.isdisjoint(words):
        return False
    there = said - _NO_WORDS - _SAID_SO
    told = {word for word in there if word not in _SMALL}
    return bool(told) and all(any(_is_form_of(word, other) for other in words) for word in told)


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words are one, but for its end ('doen', 'doet')."""
    same = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    least = max(_ALIKE, min(len(word), len(other)) - 1)
    return word == other or (min(len(word), len(other)) if same is None else same) >= least


_MOST_WORDS = 3
"""Words with a meaning: a denial of more says something of its own."""


def less_negated(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options without those whose words the text denies, or whose opposite it says; none after
    'geen van de drie'."""
    if any(none_of_those(sentence) for sentence in sentences(text)):
        return ()
    said = normal(text)
    if _EACH_THEIR_OWN.search(said) and _THE_SAME not in said.split():
        options = [one for one in options if _THE_SAME not in known(one.label).split()]
    denied = [words for clause in _CLAUSE_END.split(text) if (words := _denied(clause))]
    return tuple(
        option
        for option in options
        if not any(words <= _words(name) for words in denied for name in _names(option))
    )


def option_denied(text: str, options: Sequence[Option]) -> Option | None:
    """The only option for which the denial in the text is listed ('niets afgesproken'), however
    much the text tells around it: 'en daar hebben we nooit iets over afgesproken'."""
    denied = [words for clause in _CLAUSE_END.split(text) if (words := _denied(clause))]
    found = [
        option
        for option in options
        if any(words in denied for name in option.also if (words := _denied(name)))
    ]
    return found[0] if len(found) == 1 else None


def not_for_all(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that says that it isn't so for everybody, of a text that says so too ('dat kan
    niet iedereen')."""
    if _NOT_ALL.search(normal(text)) is None:
        return None
    found = [one for one in options if _NOT_ALL.search(known(one.label))]
    return found[0] if len(found) == 1 else None


def says_of_all(option: Option) -> bool:
    """Whether an option says that it is so for everybody."""
    label = known(option.label)
    return _ALL.search(label) is not None and _NOT_ALL.search(label) is None


_ALL = compiled(r"\b(?:ieder|iedereen|elk|elkeen|allemaal)\b")
_NOT_ALL = compiled(
    r"\b(?:niet|nie|neet) (?:(?:voor|bij|door|aan) )?(?:ieder|iedereen|elk|elke|elkeen|alle"
    r"|allemaal|alleman)\b(?! (?:keer|week|dag|maand|jaar)\b)"
)
_THE_SAME = "hetzelfde"
_EACH_THEIR_OWN = compiled(
    r"\b(?:ieder|iedereen|elk|elkeen)\b.*\b(?:waar|wat|zoals|zoveel|hoeveel)"
    r" (?:ie|hij|zij|ze|z n|zn|zijn|haar|hun)\b"
    r"|\b(?:ieder|iedereen|elk|elkeen)\b.*\b(?:zijn|zn|z n|haar|hun) eigen\b"
    r"|\bnaar (?:ieders|zijn|zn|z n|haar|hun|eigen) kunnen\b"
)


def _names(option: Option) -> Iterator[str]:
    """The label, and what people type for it in a few words."""
    yield option.label
    yield from (name for name in option.also if len(known(name).split()) <= _MOST_LISTED)


_MOST_LISTED = 4
"""Words of a listed phrase: a longer one holds more than what is denied."""


def _denied(clause: str) -> frozenset[str]:
    """The words with a meaning after a denial; none if there is no denial, or if there are many."""
    found = _DENIED.search(normal(clause))
    if found is None:
        return frozenset()
    words = _words(found["rest"] or found["other"] or found["none"], typed=True)
    if found["no"] in _NOTHING_OF:
        words &= frozenset(_SAME.values())
    return words if len(words) <= _MOST_WORDS else frozenset()


def _words(text: str, *, typed: bool = False) -> frozenset[str]:
    """The stems of the words that mean something; none of a label that denies something itself."""
    said = (normal(text) if typed else known(text)).split()
    if not typed and {"niet", "geen", "nooit", "niks", "niets"} & set(said):
        return frozenset()
    return frozenset(_stem(word) for word in said if word not in _SMALL)


def _stem(word: str) -> str:
    """What 'vragen' and 'vraag' have in common."""
    short = word.removesuffix("en") if len(word) > len("eten") else word
    if short != word and short[-1:] in _AT_THE_END:
        short = short[:-1] + _AT_THE_END[short[-1]]
    short = re.sub(r"(.)\1", r"\1", short)
    return _SAME.get(short, short)


_AT_THE_END = {"z": "s", "v": "f"}
"""'Kiezen' and 'kies', 'geven' and 'geef'."""
