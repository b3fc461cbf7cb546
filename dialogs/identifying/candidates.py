"""The words of a text that could be someone's name."""

from __future__ import annotations

from dialogs.identifying.grammar import (
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    ENDS_OF_VERBS,
    WITH_SOMEONE,
)
from dialogs.identifying.known import Known
from dialogs.identifying.reading import Reading

_SHORT = 3


class Candidates:
    """Words by their number, with what stands around each."""

    def __init__(self, reading: Reading, known: Known) -> None:
        self.known = known
        self.words, self.plain = reading.words, reading.plain

    def is_known_name(self, at: int) -> bool:
        word = self.words[at]
        if not self.is_listed(word.plain):
            return False
        return word.capital or self.before(at) not in ARTICLES

    def is_listed(self, name: str) -> bool:
        """A first name, one with a genitive s, or two with a hyphen."""
        names = self.known.first_names
        if name in names or (name.endswith("s") and name[:-1] in names and len(name) > _SHORT):
            return True
        parts = name.split("-")
        return (
            len(parts) > 1
            and all(part in names or len(part) > _SHORT for part in parts)
            and (parts[0] in names)
        )

    def may_be_name(self, at: int) -> bool:
        """Whether the word could be one, if the sentence says so."""
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
            or word.plain in known.capitalised
            or word.plain in known.towns
            or word.plain in known.roles
            or word.plain in known.titles
            or word.plain in known.organisation_kinds
            or word.plain in known.school_kinds
            or word.plain in known.particles
        )

    def is_no_verb(self, at: int) -> bool:
        word = self.plain[at]
        return (
            word not in self.known.done_by_people
            and word not in self.known.everyday
            and not word.endswith(ENDS_OF_VERBS)
        )

    def before(self, at: int, steps: int = 1) -> str:
        """The word before it in the same stretch; '' where there is none."""
        there = at - steps
        if there < 0 or not all(self.words[n].follows for n in range(there + 1, at + 1)):
            return ""
        return self.plain[there]

    def after(self, at: int) -> str:
        there = at + 1
        follows = there < len(self.words) and self.words[there].follows
        return self.plain[there] if follows else ""

    def is_after_article(self, at: int) -> bool:
        """An article before it, or before a word that may say more about it: 'de rode roos'."""
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
