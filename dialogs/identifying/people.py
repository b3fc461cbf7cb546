"""Finds names of people.

Most first names aren't common words, and always count. Names that are also words, and names in no
list, count if a clue says that someone is meant (`clues.py`): a capital in the middle of a
sentence, something only people do, or being spoken to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dialogs.identifying.candidates import Candidates
from dialogs.identifying.clues import (
    BEFORE_ANY_NAME,
    is_called_so,
    is_someone,
    takes_something_on,
)
from dialogs.identifying.finding import Place
from dialogs.identifying.grammar import ARTICLES, DETERMINERS, ORDINARY, STARTS_OF_SURNAMES
from dialogs.identifying.name_lists import Known
from dialogs.identifying.things_named import things_named
from dialogs.identifying.tokens import Reading

_INITIALS = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]\.\s?){1,4}")


def people(reading: Reading, known: Known, taken: Callable[[Place], bool]) -> Iterator[Place]:
    """Names, each with its surname; none inside `taken`."""
    return _People(reading, known, taken).places()


class _People:
    def __init__(self, reading: Reading, known: Known, taken: Callable[[Place], bool]) -> None:
        self._raw, self._known = reading.text, known
        self._text = Candidates(reading, known)
        self._words, self._plain = reading.words, reading.plain
        self._free = [not taken((word.start, word.end)) for word in reading.words]
        for known_as in (known.sayings, known.towns, known.capitalised):
            for at, length in known_as.within(self._plain):
                if length > 1:
                    self._free[at : at + length] = [False] * length
        for at in things_named(self._text):
            self._free[at] = False

    def places(self) -> Iterator[Place]:
        at = 0
        while at < len(self._words):
            last = self._last_of_name(at)
            if last is None:
                at += 1
                continue
            yield self._words[at].start, self._words[last].end
            at = last + 1

    def _last_of_name(self, at: int) -> int | None:
        """The last word of the name that begins at this word; None if none does."""
        if not self._free[at] or self._is_no_name(at):
            return None
        if self._is_first_name(at):
            return self._with_surname(at)
        title = self._title_at(at)
        return self._surname_at(at) if title is None else title

    def _is_no_name(self, at: int) -> bool:
        """A quick look that settles it for nearly every word: in small letters, in no list, and
        not where a name is told. The rules below would all refuse such a word."""
        word = self._words[at]
        if word.capital or len(word.text) == 1 or "-" in word.plain:
            return False
        if at and self._plain[at - 1] in BEFORE_ANY_NAME:
            return False
        begins = self._known.begins_names
        return word.plain not in begins and word.plain.removesuffix("s") not in begins

    def _is_first_name(self, at: int) -> bool:
        text = self._text
        if text.is_known_name(at):
            return True
        if text.may_be_name(at) and (is_someone(text, at) or self._has_a_surname(at)):
            return True
        if takes_something_on(text, at):
            return True
        return text.is_unknown(at) and text.is_no_verb(at) and is_called_so(text, at)

    def _has_a_surname(self, at: int) -> bool:
        word = self._words[at]
        if not word.capital and self._text.is_after_article(at):
            return False
        listed = word.plain in self._known.first_names_and_words
        following = at + 1
        if listed and word.capital and following < len(self._words):
            after = self._words[following]
            if after.follows and after.capital and self._text.is_listed(after.plain):
                return True
        certain = not word.capital or (word.opens and not listed)
        return self._surname_from(at + 1, certain=certain) is not None

    def _title_at(self, at: int) -> int | None:
        """The last word of a title with a name."""
        words, known, name = self._words, self._known, at + 1
        if name >= len(words) or not words[name].follows or not self._free[name]:
            return None
        is_title = self._plain[at] in known.titles
        if not is_title and self._plain[at] not in known.roles:
            return None
        surname = self._surname_from(name, certain=not is_title)
        if surname is not None:
            return surname
        word = words[name]
        bare = self._text.before(at) not in DETERMINERS
        listed = self._text.is_listed(word.plain) or (
            word.plain in known.first_names_and_words
            and (word.capital or ((is_title or bare) and self._text.may_be_name(name)))
        )
        if listed or (word.capital and self._text.is_unknown(name)):
            return self._with_surname(name)
        if is_title and bare and self._text.is_unknown(name) and self._text.is_no_verb(name):
            return self._with_surname(name)
        return None

    def _with_surname(self, at: int) -> int:
        """The last word of a name that begins with this first name."""
        last = at
        while last + 1 < len(self._words) and self._free[last + 1]:
            following = self._words[last + 1]
            if not following.follows:
                break
            if not self._text.is_listed(following.plain):
                break
            last += 1
        surname = self._surname_from(last + 1, certain=False)
        if surname is not None:
            return surname
        after = last + 1
        capital = self._words[last].capital
        if (
            capital
            and after < len(self._words)
            and self._words[after].follows
            and self._words[after].capital
            and self._free[after]
            and self._text.is_unknown(after)
        ):
            return after
        return last

    def _surname_from(self, first: int, *, certain: bool) -> int | None:
        """The last word of a surname that begins here. `certain`: it can't be anything else."""
        if first >= len(self._words) or not self._words[first].follows:
            return None
        length = self._known.particles.at(self._plain, first)
        at = first + length
        if at >= len(self._words) or (length and not self._words[at].follows):
            return None
        if not all(self._free[first : at + 1]):
            return None
        word, known = self._words[at], self._known
        if word.plain in known.surnames:
            return at
        # In 'Wim wilde al ingrijpen' the name has a capital and the verb behind it none.
        is_verb = not length and self._words[first - 1].capital and not word.capital
        ordinary = is_verb or " ".join(self._plain[first:at]) in ORDINARY
        if word.plain in known.surnames_and_words and (word.capital or not (certain or ordinary)):
            return at
        if length and word.capital and self._text.is_unknown(at):
            loose = not self._words[first].capital and self._plain[first] in ("van", "in", "op")
            return None if certain and loose else at
        return None

    def _surname_at(self, at: int) -> int | None:
        """The last word of a surname without a first name."""
        word, known = self._words[at], self._known
        if word.plain in known.surnames and (word.capital or self._text.before(at) not in ARTICLES):
            return at
        length = known.particles.at(self._plain, at)
        last = at + length
        if last >= len(self._words) or not self._words[last].follows or not self._free[last]:
            return self._initial_at(at)
        after = self._words[last]
        is_surname = after.plain in known.surnames or after.plain in known.surnames_and_words
        if length and " ".join(self._plain[at:last]) in STARTS_OF_SURNAMES:
            return last if after.capital or is_surname or self._is_arabic(at, last) else None
        if length and word.capital and after.capital and is_surname:
            return last
        if (
            length
            and word.capital
            and not word.opens
            and after.capital
            and self._text.is_unknown(last)
        ):
            return last if word.plain in ("van", "el", "al") else None
        telling = word.capital and not word.opens and self._text.before(at) not in ARTICLES
        if (
            not length
            and telling
            and not self._is_in_a_title(at)
            and word.plain in known.surnames_and_words
        ):
            return at if self._text.is_unknown(at) else None
        return self._initial_at(at)

    def _is_arabic(self, at: int, last: int) -> bool:
        """'el bakkali': 'el' isn't a Dutch word."""
        return self._plain[at] == "el" and self._text.is_no_verb(last)

    def _is_in_a_title(self, at: int) -> bool:
        """'Samen Sterk': the word before it has a capital and isn't a name."""
        word, before = self._words[at], self._words[at - 1]
        return at > 0 and word.follows and before.capital and not before.opens

    def _initial_at(self, at: int) -> int | None:
        """'J. de Boer'."""
        word = self._words[at]
        initials = _INITIALS.match(self._raw, word.start)
        if initials is None or len(word.text) != 1:
            return None
        after = next(
            (n for n in range(at, len(self._words)) if self._words[n].start >= initials.end()), None
        )
        if after is None or self._words[after].start - initials.end() > 1:
            return None
        after += self._known.particles.at(self._plain, after)
        if after >= len(self._words) or not self._words[after].capital:
            return None
        return after
