"""Clues in a sentence that a word is someone's name.

They decide about words that are both a name and a common word, and about words with a capital that
are in no list.
"""

from __future__ import annotations

from dialogs.identifying.candidates import Candidates
from dialogs.identifying.grammar import (
    AND,
    ARTICLES,
    BEFORE_MONTHS,
    BEFORE_PLACES,
    CALLED,
    CALLING,
    CALLS,
    DETERMINERS,
    MONTHS,
    NAMES,
    NAMING,
    OF,
    OF_SOMEONE,
    POSSESSIVES,
    SAYS_WHAT,
    TAKES_ON,
    THIS_IS,
    TO_A_CAPITAL,
    TO_SOMEONE,
    WHO,
    WITH_SOMEONE,
)

_NEAR = 5


def is_someone(text: Candidates, at: int) -> bool:
    """Whether any clue says that the word is a name."""
    return any(clue(text, at) for clue in _CLUES)


def _has_telling_capital(text: Candidates, at: int) -> bool:
    """A listed name with a capital that doesn't begin a sentence."""
    word = text.words[at]
    if not word.capital or word.opens or word.plain not in text.known.first_names_and_words:
        return False
    if word.plain in MONTHS and text.before(at) in BEFORE_MONTHS:
        return False
    return text.before(at) not in ARTICLES and not _is_of_a_kind(text, at)


def _is_of_a_kind(text: Candidates, at: int) -> bool:
    """'Een Noor', and the language in 'Turks of Frans'."""
    capitalised, before = text.known.capitalised, text.plain[at - 1]
    if text.plain[at] not in capitalised:
        return False
    if before in AND and at >= 2:
        before = text.plain[at - 2]
    return before in DETERMINERS or before in BEFORE_PLACES or before in capitalised


_IS = frozenset({"is", "was"})
BEFORE_ANY_NAME = NAMING | _IS
"""Only after one of these a word without a capital, in no list, can be a name (`is_called_so`)."""


def is_called_so(text: Candidates, at: int) -> bool:
    """'Ze heet …', 'mijn naam is …'."""
    before, two = text.before(at), text.before(at, 2)
    if before in NAMING:
        return two in WHO or two in text.known.roles or two in text.known.titles
    if before in _IS and two in NAMES and text.before(at, 3) in POSSESSIVES:
        return True
    capital = text.words[at].capital
    if capital and before in CALLED and two in CALLING:
        return True
    return capital and before in ("ben", "is") and two in THIS_IS


def _is_beside_a_name(text: Candidates, at: int) -> bool:
    """'Fatima en …'."""
    if text.before(at) in AND and at >= 2 and text.is_known_name(at - 2):
        return True
    after = at + 2
    joined = after < len(text.words) and text.after(at) in AND and text.words[after].follows
    if not joined or text.is_after_article(at):
        return False
    return text.is_known_name(after) or _has_telling_capital(text, after)


def _acts(text: Candidates, at: int) -> bool:
    """'… vertelde dat', 'toen zei …': what only people do, with no article before the word."""
    word, people = text.words[at], text.known.done_by_people
    if text.is_after_article(at):
        return False
    if word.capital and word.opens and word.plain not in text.known.first_names_and_words:
        return False
    if text.after(at) in people:
        return text.begins_clause(at) or word.capital
    return text.before(at) in people and (word.capital or text.after(at) in SAYS_WHAT)


def takes_something_on(text: Candidates, at: int) -> bool:
    """'… regelt het', with a capital where the sentence begins: then the word may be in no list, or
    a word as well as a name ('Ben vraagt ze')."""
    word = text.words[at]
    if not (word.capital and word.opens and text.after(at) in TAKES_ON):
        return False
    listed = word.plain in text.known.first_names_and_words
    return listed or (text.is_unknown(at) and text.is_no_verb(at))


def _is_spoken_to(text: Candidates, at: int) -> bool:
    """'Vraag het aan …', 'bel … even'."""
    word = text.words[at]
    before = text.before(at)
    to = before in TO_A_CAPITAL or before in text.known.said_to_people
    after = text.after(at)
    part = after in text.known.towns or after in text.known.capitalised  # 'Welzijn Noord'
    if to and word.capital and not word.opens and not part:
        return True
    near = text.plain[max(0, at - _NEAR) : at] + text.plain[at + 1 : at + _NEAR]
    spoken = any(said in text.known.said_to_people for said in near)
    if text.before(at) in TO_SOMEONE:
        return spoken
    return text.before(at) in CALLS and not (word.capital and word.opens)


def _is_called_to(text: Candidates, at: int) -> bool:
    """Whether a word with a capital names the person spoken to in a quotation: 'Hij belt mij: …
    wanneer kom jij terug'."""
    word, after = text.words[at], text.after(at)
    if not word.capital or ":" not in word.before or _YOU.isdisjoint(text.plain[at + 2 : at + 4]):
        return False
    if word.plain in text.known.first_names_and_words:
        return after in _ASKS or after in _TELLS
    return after in _ASKS and text.is_unknown(at)


_ASKS = frozenset(("wanneer", "waarom", "waar", "hoe"))
_TELLS = frozenset(("kom", "wil", "heb", "ben", "ga"))
_YOU = frozenset(("je", "jij", "u", "jullie"))


def _is_family(text: Candidates, at: int) -> bool:
    """Whether it follows a relation: 'De moeder van …'."""
    word = text.words[at]
    told = word.capital and not word.opens
    could_be = told or word.plain in text.known.first_names_and_things
    return could_be and text.before(at) == OF and text.before(at, 2) in OF_SOMEONE


def _is_explained(text: Candidates, at: int) -> bool:
    """'Een jongen, …, zei dat'."""
    word = text.words[at]
    before = text.plain[at - 1] if at else ""
    return word.capital and word.before.strip() == "," and before in text.known.roles


def _is_a_thing_without_article(text: Candidates, at: int) -> bool:
    """In Dutch a countable thing has an article; without one it is someone: 'met merel'."""
    word, known = text.words[at], text.known
    if word.plain not in known.first_names_and_things or text.is_after_article(at):
        return False
    if text.before(at) in WITH_SOMEONE or text.before(at) in known.said_to_people:
        return True
    return text.begins_clause(at) and text.after(at) in known.finite_verbs


def _stands_alone(text: Candidates, at: int) -> bool:
    """A capital in the middle of a sentence that isn't a place, title or activity: 'Reizen en
    Gamen'."""
    word, words = text.words[at], text.words
    if not word.capital or word.opens or not word.follows or text.is_after_article(at):
        return False
    before = words[at - 1]
    if before.plain in BEFORE_PLACES or (before.capital and not before.opens):
        return False
    if before.plain in AND and at >= 2 and words[at - 2].capital:
        return text.is_unknown(at - 2) and text.is_no_verb(at)
    beside = at + 1 < len(words) and words[at + 1].follows and words[at + 1].capital
    return not beside


def _has_a_role(text: Candidates, at: int) -> bool:
    """'… is onze begeleider'."""
    words = text.plain[at + 1 : at + 4]
    if len(words) < 3 or words[0] not in ("is", "was", "wordt") or text.is_after_article(at):
        return False
    role = words[2] in text.known.roles or words[2] in text.known.titles
    return role and words[1] in DETERMINERS and text.begins_clause(at)


_CLUES = (
    _has_telling_capital,
    is_called_so,
    _is_beside_a_name,
    _acts,
    _is_spoken_to,
    _is_called_to,
    _is_family,
    _is_explained,
    _is_a_thing_without_article,
    _stands_alone,
    _has_a_role,
)
