"""Finds descriptions without a name that fit one person: 'de enige Syrische jongen van 16'.

Somebody from the neighbourhood may know who is meant where two different traits come together in
one person. A trait belongs to the person who was named last; what is said about several ('jongeren
uit Syrië') counts for nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dialogs.identifying.finding import Place
from dialogs.identifying.grammar import POSSESSIVES
from dialogs.identifying.name_lists import Known
from dialogs.identifying.singled_out import stands_out, ways_of_talking
from dialogs.identifying.tokens import Reading, Token, read
from dialogs.identifying.traits import KindOfTrait, Trait, traits

_ANYONE = frozenset(
    {"elke", "elk", "ieder", "iedere", "geen", "welke", "welk", "per", "als", "wat"}
)
"""Before a word for one person these make it anyone."""
_WE = frozenset({"we", "wij", "iedereen", "niemand", "sommigen", "anderen", "beiden", "allemaal"})
_SEVERAL = frozenset(
    {
        *("jongeren", "jongens", "meisjes", "meiden", "ouderen", "mensen", "kinderen", "vrouwen"),
        *("mannen", "moeders", "vaders", "ouders", "deelnemers", "vrijwilligers", "leerlingen"),
        *("studenten", "scholieren", "gezinnen", "buren", "bewoners", "gasten", "begeleiders"),
        *("vluchtelingen", "statushouders", "nieuwkomers", "vrienden", "collega's", "leden"),
        *(
            "pubers",
            "tieners",
            "dames",
            "heren",
            "senioren",
            "cliënten",
            "asielzoekers",
            "families",
        ),
        *("oma's", "opa's", "broers", "zussen", "groepen", "groep", "teams", "jongedames"),
    }
)
_HE = frozenset({"hij", "die", "dat"})
_SHE = frozenset({"zij", "ze"})
_OF_ONE = frozenset(
    {
        *("is", "was", "heeft", "had", "woont", "komt", "kwam", "zit", "zat", "wordt", "werd"),
        *("slikt", "draagt", "spreekt", "kan", "mag", "wil", "moet", "gaat", "ging", "durft"),
    }
)
"""After 'ze' these words show that it is one person."""
_NOBODY = -1


def describing(text: str, known: Known) -> tuple[Place, ...]:
    """The places, in order, of the words that together could lead to one person; empty if nothing
    does."""
    reading = read(text)
    found = sorted(traits(reading, known), key=lambda trait: (trait.start, trait.end))
    if len({trait.kind for trait in found}) < 2:
        return ()
    people = _by_person(reading, known, found).values()
    telling = (mine for mine in people if len({one.kind for one in mine}) > 1)
    return _apart(sorted((one.start, one.end) for mine in telling for one in mine), reading)


def set_apart(text: str, known: Known) -> bool:
    """Whether the text describes one person by origin, faith, how they talk, or another private
    trait ('op een Surinaamse mevrouw na', 'een jongen met autisme'), or by another way of standing
    out. Whoever was there knows who that is."""
    reading = read(text)
    if stands_out(reading, known):
        return True
    every = (*traits(reading, known), *ways_of_talking(reading))
    found = sorted(every, key=lambda trait: (trait.start, trait.end))
    if not any(trait.kind in _PRIVATE for trait in found):
        return False
    return any(
        reading.plain[who] not in _ANYBODY and any(one.kind in _PRIVATE for one in mine)
        for who, mine in _by_person(reading, known, found).items()
    )


_PRIVATE = frozenset({KindOfTrait.ORIGIN, KindOfTrait.FAITH, KindOfTrait.PRIVATE})
_ANYBODY = frozenset({"iemand", "persoon", "gast", "lid", "kind", "hij", "ze", "zij"})
"""Mostly anyone, and nobody in particular."""


def _by_person(
    reading: Reading, known: Known, found: Sequence[Trait]
) -> Mapping[int, Sequence[Trait]]:
    """The traits of each person, by the number of the word that names them."""
    people = _DescribedPeople(reading, known)
    by_person: dict[int, list[Trait]] = {}
    for trait in found:
        by_person.setdefault(people.whose(trait, found), []).append(trait)
    by_person.pop(_NOBODY, None)
    return by_person


class _DescribedPeople:
    """The people in a text, each by the number of the word that names them."""

    def __init__(self, reading: Reading, known: Known) -> None:
        self._words, self._known = reading.words, known
        self._named: dict[int, int] = dict(self._find(reading.plain))

    def _find(self, plain: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Each word that names people, with the word that named them first, or `_NOBODY` for
        several."""
        last = None
        for at, word in enumerate(self._words):
            named = plain[at]
            if word.opens and at and not self._goes_on(plain, at):
                last = None
            if named in _SEVERAL or named in _WE:
                yield at, _NOBODY
                last = None
            elif self._is_one(plain, at):
                last = last if last is not None and self._is_same(plain, at) else at
                yield at, last
            elif last is None and self._is_pronoun(plain, at):
                last = at
                yield at, at

    def _is_one(self, plain: Sequence[str], at: int) -> bool:
        word, known = plain[at], self._known
        someone = word in known.single_people or word in known.local_figures
        by_age = word.endswith(("jarige", "jarig"))
        only = word == "enige" or (word == "ene" and at > 0)
        before = plain[max(0, at - 2) : at]
        return (someone or only or by_age) and _ANYONE.isdisjoint(before)

    def _is_same(self, plain: Sequence[str], at: int) -> bool:
        """Whether it names whoever was named before: 'de enige jongen', 'de zoon van de bakker',
        'de enige …, is de jongen die'."""
        before = plain[max(0, at - 5) : at]
        if plain[at - 1] in POSSESSIVES:
            return True
        if "enige" in plain[:at] or "enig" in plain[:at] or "ene" in before:
            return True
        if "van" in before[-3:] and any(word in self._known.single_people for word in before):
            return True
        follows_comma = self._words[at - 1].before.strip() == "," and plain[at - 1] in ("een", "de")
        return follows_comma or plain[at - 1].endswith(("jarige", "jarig"))

    def _is_pronoun(self, plain: Sequence[str], at: int) -> bool:
        after = plain[at + 1] if at + 1 < len(plain) else ""
        return plain[at] == "hij" or (plain[at] in _SHE and after in _OF_ONE)

    def _goes_on(self, plain: Sequence[str], at: int) -> bool:
        return plain[at] in _HE or plain[at] in _SHE

    def whose(self, trait: Trait, all_: Sequence[Trait]) -> int:
        """Whom a trait is about."""
        if trait.kind is KindOfTrait.INITIALS:
            return self._at(trait.start)
        first = next((n for n, word in enumerate(self._words) if word.start >= trait.start), 0)
        within = [n for n in self._named if trait.start <= self._words[n].start < trait.end]
        if within:
            return self._named[within[-1]]
        ahead = self._noun_ahead(trait, all_)
        if ahead is not None:
            return self._named[ahead]
        named = [n for n in self._named if n < first and self._same_sentence(n, first)]
        initials = [one for one in all_ if one.kind is KindOfTrait.INITIALS]
        last_initials = max((one.end for one in initials if one.end <= trait.start), default=-1)
        if named and self._words[named[-1]].start > last_initials:
            return self._named[named[-1]]
        if last_initials >= 0:
            return self._at(next(one.start for one in initials if one.end == last_initials))
        return self._who_lives_there(first) if trait.kind is KindOfTrait.PLACE else _NOBODY

    def _at(self, start: int) -> int:
        return next((n for n, word in enumerate(self._words) if word.start >= start), 0)

    def _noun_ahead(self, trait: Trait, all_: Sequence[Trait]) -> int | None:
        """The noun right after an adjective, with at most other adjectives in between."""
        for n, word in enumerate(self._words):
            if word.start < trait.end:
                continue
            if n in self._named:
                return n
            told = any(one.start <= word.start < one.end for one in all_)
            if not word.follows or not (told or _is_adjective(word)):
                return None
        return None

    def _same_sentence(self, one: int, other: int) -> bool:
        """Whether no sentence about others begins between two words."""
        plain = [word.plain for word in self._words]
        return not any(
            self._words[n].opens and not self._goes_on(plain, n) for n in range(one + 1, other + 1)
        )

    def _who_lives_there(self, first: int) -> int:
        """'In Ommen woont een gezin': the first person named after the place."""
        after = [word.plain for word in self._words[first + 1 : first + 4]]
        if not any(word in ("woont", "zit", "is", "komt") for word in after):
            return _NOBODY
        return next((who for n, who in self._named.items() if n > first), _NOBODY)


def _is_adjective(word: Token) -> bool:
    return word.plain.endswith("e") or word.plain in ("licht", "jong", "klein", "oud")


def _apart(places: Sequence[Place], reading: Reading) -> tuple[Place, ...]:
    """The places in the original text, those that overlap as one."""
    joined: list[Place] = []
    for start, end in places:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(reading.words_at(place)[1:] for place in joined)
