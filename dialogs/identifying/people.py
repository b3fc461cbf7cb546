"""Names of people.

Most first names are nothing else, and count wherever they stand. Those that are words too, and
names that no list knows, count where the sentence says that it is about someone: they have a
capital that no sentence asked for, stand behind a title, do what only people do, or are spoken to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dialogs.identifying.finding import Place
from dialogs.identifying.known import Known
from dialogs.identifying.reading import Reading

_ARTICLES = frozenset({"de", "het", "een", "geen", "elke", "'n"})
_DETERMINERS = _ARTICLES | frozenset(
    [
        "die",
        "dit",
        "dat",
        "deze",
        "mijn",
        "jouw",
        "zijn",
        "haar",
        "ons",
        "onze",
        "hun",
        "jullie",
        "elk",
        "ieder",
        "iedere",
        "veel",
        "meer",
        "wat",
    ]
)
_TO_SOMEONE = frozenset(
    [
        "aan",
        "met",
        "tegen",
        "door",
        "naast",
        "namens",
        "volgens",
        "zonder",
        "bij",
        "voor",
        "van",
        "behalve",
        "als",
    ]
)
_MONTH_WORDS = frozenset(["in", "eind", "begin", "sinds", "vanaf", "tot", "half", "van"])
_MONTHS = frozenset({"mei", "april", "juni", "juli"})
_NAMING = frozenset({"heet", "heette", "heten", "heetten", "genaamd"})
_WHO = frozenset(["ik", "hij", "zij", "ze", "man", "vrouw", "meid", "iemand", "ander", "nieuwe"])
_KIN = frozenset(
    [
        "moeder",
        "vader",
        "ouders",
        "zus",
        "zusje",
        "broer",
        "broertje",
        "oma",
        "opa",
        "tante",
        "oom",
        "dochter",
        "zoon",
        "vriend",
        "vriendin",
        "vriendje",
        "idee",
        "verhaal",
        "huis",
        "kamer",
        "fiets",
        "telefoon",
        "plan",
        "naam",
        "neef",
        "nicht",
        "nichtje",
        "neefje",
        "familie",
        "mentor",
        "coach",
        "begeleider",
        "maatje",
        "buddy",
        "hond",
    ]
)
_AND = frozenset({"en", "of"})
_ENDS_OF_VERBS = ("t", "de", "te", "en", "end")
_WELCOME = "welkom"
_STARTS_OF_SURNAMES = frozenset({"van der", "van den", "el", "ait", "ould", "bin", "uit den"})
_INITIALS = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]\.\s?){1,4}")

Reason = Callable[[int], bool]


def people(reading: Reading, known: Known, taken: Callable[[Place], bool]) -> Iterator[Place]:
    """Names, each with the surname behind it; none in what is `taken` by something else."""
    return _People(reading, known, taken).places()


class _People:
    def __init__(self, reading: Reading, known: Known, taken: Callable[[Place], bool]) -> None:
        self._text, self._known = reading.text, known
        self._words, self._plain = reading.words, reading.plain
        self._free = [not taken((word.start, word.end)) for word in reading.words]
        for at in range(len(self._words)):
            for known_as in (known.sayings, known.towns, known.capitalised):
                length = known_as.at(self._plain, at)
                if length > 1:
                    self._free[at : at + length] = [False] * length

    def places(self) -> Iterator[Place]:
        at = 0
        while at < len(self._words):
            first, last = self._name_at(at)
            if last is None:
                at += 1
                continue
            yield self._words[first].start, self._words[last].end
            at = last + 1

    def _name_at(self, at: int) -> tuple[int, int | None]:
        """The name that begins at a word, if one does: its first and last word."""
        if not self._free[at]:
            return at, None
        if self._is_first_name(at):
            return at, self._with_surname(at)
        title = self._title_at(at)
        if title is not None:
            return at, title
        return at, self._surname_at(at)

    # First names

    def _is_first_name(self, at: int) -> bool:
        if self._is_known_name(at):
            return True
        if self._may_be_name(at) and any(reason(at) for reason in self._reasons()):
            return True
        return self._is_unknown(at) and self._is_no_verb(at) and self._is_called_so(at)

    def _is_known_name(self, at: int) -> bool:
        word = self._words[at]
        if not self._is_listed(word.plain):
            return False
        return word.capital or self._before(at) not in _ARTICLES

    def _is_listed(self, name: str) -> bool:
        """A first name, one with a genitive s, or two with a hyphen."""
        names = self._known.first_names
        if name in names or (name.endswith("s") and name[:-1] in names and len(name) > _SHORT):
            return True
        parts = name.split("-")
        return (
            len(parts) > 1
            and all(part in names or len(part) > _SHORT for part in parts)
            and (parts[0] in names)
        )

    def _may_be_name(self, at: int) -> bool:
        """Whether the word could be one, if the sentence says so."""
        word = self._words[at]
        if word.plain in self._known.first_names_and_words:
            if word.plain not in self._known.everyday or (word.capital and not word.opens):
                return True
            return self._before(at) in _WITH_SOMEONE and not self._after(at)
        return word.capital and self._is_unknown(at)

    def _is_unknown(self, at: int) -> bool:
        word, known = self._words[at], self._known
        return not (
            len(word.plain) < 2
            or word.text[1].isupper()  # 'NLdoet'
            or word.plain in known.everyday
            or word.plain in known.capitalised
            or word.plain in known.towns
            or word.plain in known.roles
            or word.plain in known.titles
            or word.plain in known.organisation_kinds
            or word.plain in known.school_kinds
            or word.plain in known.particles
        )

    def _reasons(self) -> tuple[Reason, ...]:
        return (
            self._has_telling_capital,
            self._is_called_so,
            self._is_beside_a_name,
            self._acts,
            self._is_spoken_to,
            self._has_a_surname,
            self._is_family,
            self._is_explained,
            self._is_a_thing_without_article,
            self._stands_alone,
            self._has_a_role,
        )

    def _has_telling_capital(self, at: int) -> bool:
        """A word that is a name with a capital, where no sentence begins."""
        word = self._words[at]
        if not word.capital or word.opens or word.plain not in self._known.first_names_and_words:
            return False
        if word.plain in _MONTHS and self._before(at) in _MONTH_WORDS:
            return False
        return self._before(at) not in _ARTICLES and not self._is_a_people(word.plain, at)

    def _is_a_people(self, word: str, at: int) -> bool:
        """'Een Noor', and 'de Noor'."""
        return word in self._known.capitalised and self._before(at) in _DETERMINERS

    def _is_called_so(self, at: int) -> bool:
        """'Ze heet …', 'mijn naam is …'."""
        before, two = self._before(at), self._before(at, 2)
        if _WELCOME in self._plain[at + 1 : at + 5]:
            return False
        if before in _NAMING:
            return two in _WHO or two in self._known.roles or two in self._known.titles
        if before in ("is", "was") and two == "naam" and self._before(at, 3) in _OF_SOMEONE:
            return True
        capital = self._words[at].capital
        return capital and before in ("ben", "is") and two in ("ik", "dit", "dat", "hij", "zij")

    def _is_beside_a_name(self, at: int) -> bool:
        """'Fatima en …'."""
        if self._before(at) in _AND and at >= 2 and self._is_known_name(at - 2):
            return True
        after = at + 2
        joined = after < len(self._words) and self._after(at) in _AND and self._words[after].follows
        return joined and self._is_known_name(after) and not self._is_after_article(at)

    def _acts(self, at: int) -> bool:
        """'… vertelde dat', 'toen zei …': what only people do, with nothing before it that makes
        it a thing."""
        word, people = self._words[at], self._known.done_by_people
        if self._is_after_article(at):
            return False
        if word.capital and word.opens and word.plain not in self._known.first_names_and_words:
            return False
        if self._after(at) in people:
            return self._begins_clause(at) or word.capital
        return self._before(at) in people and (word.capital or self._after(at) in _SAYS_WHAT)

    def _begins_clause(self, at: int) -> bool:
        word = self._words[at]
        return word.opens or not word.follows or self._before(at) in _CONJUNCTIONS

    def _is_spoken_to(self, at: int) -> bool:
        """'Vraag het aan …', 'bel … even'."""
        word = self._words[at]
        before = self._before(at)
        to = before in _TO_SOMEONE_CAPITAL or before in self._known.said_to_people
        after = self._after(at)
        part = after in self._known.towns or after in self._known.capitalised  # 'Welzijn Noord'
        if to and word.capital and not word.opens and not part:
            return True
        near = self._plain[max(0, at - _NEAR) : at] + self._plain[at + 1 : at + _NEAR]
        spoken = any(said in self._known.said_to_people for said in near)
        if self._before(at) in _TO_SOMEONE:
            return spoken
        return self._before(at) in _CALLS and not (word.capital and word.opens)

    def _has_a_surname(self, at: int) -> bool:
        word = self._words[at]
        if not word.capital and self._is_after_article(at):
            return False
        listed = word.plain in self._known.first_names_and_words
        following = at + 1
        if listed and word.capital and following < len(self._words):
            after = self._words[following]
            if after.follows and after.capital and self._is_listed(after.plain):
                return True
        certain = not word.capital or (word.opens and not listed)
        return self._surname_from(at + 1, certain=certain) is not None

    def _is_family(self, at: int) -> bool:
        """'De moeder van …'."""
        word = self._words[at]
        return (
            word.capital
            and not word.opens
            and self._before(at) == "van"
            and self._before(at, 2) in _KIN
        )

    def _is_explained(self, at: int) -> bool:
        """'Een jongen, …, zei dat'."""
        word = self._words[at]
        before = self._plain[at - 1] if at else ""
        return word.capital and word.before.strip() == "," and before in self._known.roles

    def _is_a_thing_without_article(self, at: int) -> bool:
        """A thing that can be counted has an article in Dutch, or it is someone: 'met merel'."""
        word, known = self._words[at], self._known
        if word.plain not in known.first_names_and_things or self._is_after_article(at):
            return False
        if self._before(at) in _WITH_SOMEONE or self._before(at) in known.said_to_people:
            return True
        return self._begins_clause(at) and self._after(at) in known.finite_verbs

    def _stands_alone(self, at: int) -> bool:
        """A capital that no sentence asked for, and nothing that makes it a place or a title."""
        word, words = self._words[at], self._words
        if not word.capital or word.opens or not word.follows or self._is_after_article(at):
            return False
        before = words[at - 1]
        if before.plain in _BEFORE_PLACES or (before.capital and not before.opens):
            return False
        if before.plain in _AND and at >= 2 and words[at - 2].capital:
            return self._is_unknown(at - 2)
        beside = at + 1 < len(words) and words[at + 1].follows and words[at + 1].capital
        return not beside

    def _has_a_role(self, at: int) -> bool:
        """'… is onze begeleider'."""
        words = self._plain[at + 1 : at + 4]
        if len(words) < 3 or words[0] not in ("is", "was", "wordt") or self._is_after_article(at):
            return False
        role = words[2] in self._known.roles or words[2] in self._known.titles
        return role and words[1] in _DETERMINERS and self._begins_clause(at)

    # Titles, surnames and initials

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
        bare = self._before(at) not in _DETERMINERS
        listed = self._is_listed(word.plain) or (
            word.plain in known.first_names_and_words
            and (word.capital or ((is_title or bare) and self._may_be_name(name)))
        )
        if listed or (word.capital and self._is_unknown(name)):
            return self._with_surname(name)
        if is_title and bare and self._is_unknown(name) and self._is_no_verb(name):
            return self._with_surname(name)
        return None

    def _is_no_verb(self, at: int) -> bool:
        word = self._plain[at]
        return (
            word not in self._known.done_by_people
            and word not in self._known.everyday
            and not word.endswith(_ENDS_OF_VERBS)
        )

    def _with_surname(self, at: int) -> int:
        """The last word of a name that begins with this first name."""
        last = at
        while last + 1 < len(self._words) and self._free[last + 1]:
            following = self._words[last + 1]
            if not following.follows:
                break
            if not self._is_listed(following.plain):
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
            and self._is_unknown(after)
        ):
            return after
        return last

    def _surname_from(self, first: int, *, certain: bool) -> int | None:
        """The last word of a surname that begins here. `certain`: it can be nothing else."""
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
        if word.plain in known.surnames_and_words and (word.capital or not certain):
            return at
        if length and word.capital and self._is_unknown(at):
            loose = not self._words[first].capital and self._plain[first] in ("van", "in", "op")
            return None if certain and loose else at
        return None

    def _surname_at(self, at: int) -> int | None:
        """The last word of a surname that stands by itself."""
        word, known = self._words[at], self._known
        if word.plain in known.surnames and (word.capital or self._before(at) not in _ARTICLES):
            return at
        length = known.particles.at(self._plain, at)
        last = at + length
        if last >= len(self._words) or not self._words[last].follows or not self._free[last]:
            return self._initial_at(at)
        after = self._words[last]
        is_surname = after.plain in known.surnames or after.plain in known.surnames_and_words
        if length and " ".join(self._plain[at:last]) in _STARTS_OF_SURNAMES:
            return last if after.capital or is_surname or self._plain[at] == "el" else None
        if length and word.capital and after.capital and is_surname:
            return last
        if length and word.capital and not word.opens and after.capital and self._is_unknown(last):
            return last if word.plain in ("van", "el", "al") else None
        telling = word.capital and not word.opens and self._before(at) not in _ARTICLES
        if (
            not length
            and telling
            and not self._is_in_a_title(at)
            and word.plain in known.surnames_and_words
        ):
            return at if self._is_unknown(at) else None
        return self._initial_at(at)

    def _is_in_a_title(self, at: int) -> bool:
        """'Samen Sterk': of the words with capitals the one before is no name."""
        word, before = self._words[at], self._words[at - 1]
        return at > 0 and word.follows and before.capital and not before.opens

    def _initial_at(self, at: int) -> int | None:
        """'J. de Boer'."""
        word = self._words[at]
        initials = _INITIALS.match(self._text, word.start)
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

    # What stands around a word

    def _before(self, at: int, steps: int = 1) -> str:
        """The word before it in the same stretch; '' where there is none."""
        there = at - steps
        if there < 0 or not all(self._words[n].follows for n in range(there + 1, at + 1)):
            return ""
        return self._plain[there]

    def _after(self, at: int) -> str:
        there = at + 1
        follows = there < len(self._words) and self._words[there].follows
        return self._plain[there] if follows else ""

    def _is_after_article(self, at: int) -> bool:
        """An article before it, or before a word that may say more about it: 'de rode roos'."""
        before = self._before(at)
        if before in _DETERMINERS:
            return True
        return (
            self._before(at, 2) in _DETERMINERS
            and before.endswith("e")
            and (before not in self._known.everyday)
        )


_SHORT = 3
_NEAR = 5
_SAYS_WHAT = frozenset({"dat", "of", "niet", "wel", "ook", "zelf", ""})
_BEFORE_PLACES = frozenset(
    {
        *("in", "uit", "naar", "te", "via", "tijdens", "over", "per", "van", "bij", "voor", "op"),
        *("richting", "rond", "vanuit", "binnen", "buiten", "heet", "heette", "is", "project"),
        *("film", "boek", "lied", "spel", "merk", "app", "wijk", "dorp", "stad", "land", "taal"),
        *("keken", "kijken", "speelden", "spelen", "spreken", "spreekt", "leren", "vieren"),
        *("doen", "deden", "heten", "groep", "team", "club", "buurt", "geloof"),
    }
)
"""Behind one of these a capital may well be a place's, or a thing's."""
_CONJUNCTIONS = frozenset(
    [
        "en",
        "dat",
        "omdat",
        "toen",
        "als",
        "of",
        "want",
        "maar",
        "waar",
        "hoe",
        "wat",
        "waarom",
        "dus",
        "terwijl",
        "zoals",
    ]
)
_WITH_SOMEONE = frozenset(["met", "bij", "aan", "tegen", "naast", "namens", "behalve"])
_OF_SOMEONE = frozenset(["mijn", "zijn", "haar", "z'n", "d'r", "hun"])
_CALLS = frozenset(["bel", "app", "mail", "sms", "belde", "appte", "vraag", "vroeg"])
_TO_SOMEONE_CAPITAL = frozenset(
    ["aan", "met", "tegen", "door", "naast", "namens", "volgens", "zonder"]
)
