"""Finds the words of a text that could be someone's name."""

from __future__ import annotations

from dialogs.identifying.grammar import (
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    NO_ENDS_OF_NAMES,
    WITH_SOMEONE,
)
from dialogs.identifying.name_lists import Known
from dialogs.identifying.tokens import Reading

_SHORT = 3


class Candidates:
    """The words of a text by index, with what is around each."""

    def __init__(self, reading: Reading, known: Known) -> None:
        self.known = known
        self.words, self.plain = reading.words, reading.plain

    def is_known_name(self, at: int) -> bool:
        word = self.words[at]
        if not self.is_listed(word.plain):
            return False
        return word.capital or self.before(at) not in ARTICLES

    def is_listed(self, name: str) -> bool:
        """Whether the word is a known first name, also with a genitive s, or two with a hyphen."""
        names = self.known.first_names
        if name in names or (name.endswith("s") and self._is_genitive(name)):
            return True
        first, *others = name.split("-")
        return bool(others) and first in names and all(self._may_follow(part) for part in others)

    def _is_genitive(self, name: str) -> bool:
        known = self.known
        is_word = name in known.everyday or name in known.capitalised
        return len(name) > _SHORT + 1 and name[:-1] in known.first_names and not is_word

    def _may_follow(self, part: str) -> bool:
        return part in self.known.first_names or len(part) > _SHORT

    def may_be_name(self, at: int) -> bool:
        """Whether the word could be a name if a clue in the sentence confirms it."""
        word = self.words[at]
        if word.plain in self.known.first_names_and_words:
            if word.plain not in self.known.everyday or (word.capital and not word.opens):
                return True
            return self.before(at) in WITH_SOMEONE and not self.after(at)
        return word.capital and self.is_unknown(at)

    def is_unknown(self, at: int) -> bool:
        word, known = self.words[at], self.known
        return not (
            len(word.plain) < 2
            or word.text[1:2].isupper()  # 'NLdoet'
            or word.plain in known.everyday
            or word.plain.split("-")[0] in known.capitalised
            or word.plain in known.towns
            or word.plain in known.roles
            or word.plain in known.titles
            or word.plain in known.organisation_kinds
            or word.plain in known.school_kinds
            or word.plain in known.particles
        )

    def is_no_verb(self, at: int) -> bool:
        """Whether the word can be a name: it isn't an everyday word, nor a verb or adjective by its
        ending."""
        word = self.plain[at]
        return (
            word not in self.known.done_by_people
            and word not in self.known.everyday
            and not word.endswith(NO_ENDS_OF_NAMES)
        )

    def before(self, at: int, steps: int = 1) -> str:
        """The word before, if only a space is in between; '' otherwise."""
        there = at - steps
        if there < 0 or not all(self.words[n].follows for n in range(there + 1, at + 1)):
            return ""
        return self.plain[there]

    def after(self, at: int) -> str:
        there = at + 1
        follows = there < len(self.words) and self.words[there].follows
        return self.plain[there] if follows else ""

    def is_after_article(self, at: int) -> bool:
        """Whether an article comes before it, or before an adjective in front of it: 'de rode
        roos'."""
        before = self.before(at)
        if before in DETERMINERS:
            return True
        return (
            self.before(at, 2) in DETERMINERS
            and before.endswith("e")
            and (before not in self.known.everyday)
        )

    def begins_clause(self, at: int) -> bool:
        word = self.words[at]
        return word.opens or not word.follows or self.before(at) in CONJUNCTIONS
