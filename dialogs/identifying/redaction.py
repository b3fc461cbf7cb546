"""Replaces what could identify someone in a text: 'Fatima, van het Montessori' becomes 'iemand, van
een school'.

The pack supplies the replacements. The text around them is adapted: an article before a school
goes, only the role remains of a role with a name, also where it comes after it or elsewhere
(`roles_told.py`), 'mevrouw Brouwer' becomes 'een mevrouw' and then 'die mevrouw', 'Fatima's'
becomes 'iemands', an age right after a name goes with it, several who do something together become
'twee mensen', somebody who is spoken to in a quoted sentence is left out of it, and so is the
writer's own name after 'ik', and a name that only repeats who was mentioned ('onze buurman, Kevin,
kookt'). Where somebody lives goes as well. If it matters that it is one particular person ('dat
komt door Jaap'), 'iemand' would say nothing: there it becomes 'één persoon'. A sentence still
begins with a capital.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType

from dialogs.hearing.spelling import plain
from dialogs.identifying.around_names import is_one_of_them, is_told_already
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.grammar import DETERMINERS
from dialogs.identifying.name_lists import Known
from dialogs.identifying.roles_told import beside, first_name, is_told_of, roles_told
from dialogs.identifying.traits import after_age
from dialogs.identifying.whereabouts import after_home, is_home, is_known_by_place

Instead = Callable[[KindOfFinding, int], str]
"""The replacement for the n-th different find of a kind, counted from 0."""

Together = Callable[[int], str]
"""The replacement for so many people at once."""

_ARTICLE = re.compile(r"\b(?:de|het|'t|’t|een|onze|ons)\s+$", re.IGNORECASE)
_EEN, _DIE = "een", "die"
_OF_A_PERSON = DETERMINERS - {"dat", "dit", "het", "wat"}
"""Before a title 'dat' begins a sentence: 'dat mevrouw Brouwer zingt'."""
_CALLED = re.compile(
    r"\b(?:(?i:ouwe|oude)|Grote|Kleine|Lange|Dikke|Rooie|Rode|Jonge|Manke|Blonde|Zwarte|Witte) $"
)
"""What somebody is called before their name: 'Ouwe Sipke'."""
_POSSESSIVE = re.compile(r"['’]s$")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…]\s+|\n\s*)$")
_SAYS = re.compile(
    r"\b(?:die|hij|ze|zij|ik|we|wij) (?:zei|zegt|zeg|riep|roept|vroeg|vraagt)[:,]?\s+[‘“\"']?$"
    r"|\b(?:zei|zegt|riep|roept|vroeg|vraagt|belt|belde|appt|appte|schrijft|schreef|stuurt)"
    r"(?: (?:tegen )?(?:me|mij|ons))?\s*:\s*[‘“\"']?$",
    re.IGNORECASE,
)
_TO_SOMEONE = re.compile(
    r"\s*,\s*(?!(?:die|dat|en|of)\b)|\s+(?=(?:er|ik|je|jij|u|we|wij|kijk|hoe|wat|waar|waarom|wanneer|kom|kun|kan)\b)",
    re.IGNORECASE,
)
"""What follows a name in a sentence that is said to them: 'en die zei Loes er zit hier …'."""
_AND = re.compile(r"\s+en\s+")
_BETWEEN = re.compile(r"\s*,\s*|\s+en\s+")
_SENTENCE_ENDS = re.compile(r"\s*(?:[.!?…]|\n|$)")
_LEVELS = ("havo", "vwo", "vmbo", "mavo", "gymnasium")
_YEAR = re.compile(r"\b(?:(?:klas|groep)\s+)?[1-6]\s+$", re.IGNORECASE)
"""Before a level of a school: '4 havo van het …'."""
_NO_ROLES: Mapping[str, str] = MappingProxyType({})
_OF_STREET = re.compile(r"\s+(?:van|uit|op|aan|in|bij) (?:(?:de|het|'t) )?", re.IGNORECASE)
"""Between a name and where somebody lives: 'Evert van de Kolkweg'."""
_STREET = 1
"""The number of the replacement for a street without a house number."""
_OWNS = re.compile(
    r" (?:haar|zijn|z['’]n|d['’]r)(?= [a-zà-ÿ]+ (?:heeft|had|is|was|wil|wou|kan|kon|komt|kwam"
    r"|gaat|ging|zei|zegt|belt|belde|doet|deed|woont|werkt|helpt|hielp|kookt|vroeg|vraagt)\b)"
)
"""'Tineke haar dochter heeft …': this is about the daughter, not about Tineke."""
_NEAR = 40
"""How many characters before a find matter."""


def taken_out(
    text: str,
    finds: Sequence[Finding],
    known: Known,
    instead: Instead,
    together: Together | None = None,
    one: str = "",
    who: Mapping[str, str] = _NO_ROLES,
) -> str:
    """The text with each find replaced. `finds` must be in the order of the text. `together`: see
    `_several`; None to replace each for itself. `one`: the replacement if it matters that it is one
    particular person; '' if there is none. `who`: by first name, who it is, as said elsewhere."""
    pieces: list[str] = []
    roles = {**who, **roles_told([(text, finds)], known)}
    seen: dict[KindOfFinding, list[str]] = {}
    titled: list[str] = []
    at = 0
    several = {} if together is None else _several(text, finds, known, roles)
    for place, find in enumerate(finds):
        if find.start < at:
            continue  # it was told together with the name before
        before, at = text[at : find.start], find.end
        if find.kind is not KindOfFinding.NAME:
            different = seen.setdefault(find.kind, [])
            if plain(find.words) not in different:
                different.append(plain(find.words))
            number = different.index(plain(find.words))
            if find.kind is KindOfFinding.ADDRESS:
                is_of_somebody = _follows_name(finds, place) and _OF_STREET.fullmatch(before)
                if is_home(find.words) or is_of_somebody:
                    pieces.append("" if is_of_somebody else before.rstrip())
                    continue
                number = 0 if any(map(str.isdigit, find.words)) else _STREET
            words = instead(find.kind, number)
            before = before[:-_NEAR] + _ARTICLE.sub("", before[-_NEAR:])
            if find.kind is KindOfFinding.SCHOOL and plain(find.words).startswith(_LEVELS):
                before = before[:-_NEAR] + _YEAR.sub("", before[-_NEAR:])
            pieces += [before, _begun(words, _end_of(pieces, before))]
            continue
        before = before[:-_NEAR] + _CALLED.sub("", before[-_NEAR:])
        name = _POSSESSIVE.sub("", find.words)
        role = _role(name, known)
        different = seen.setdefault(find.kind, [])
        again = plain(name) in different
        if not again:
            different.append(plain(name))
        if not role and _SAYS.search(before[-_NEAR:]):
            spoken_to = _TO_SOMEONE.match(text, at)
            if spoken_to is not None:
                at = spoken_to.end()
                pieces.append(before)
                continue
        left_out = None
        if not role and place not in several:
            by_place = any(is_known_by_place(one.words) for one in finds[:place][-1:])
            ends = _behind_name(text, at)
            left_out = is_told_already(before, text, ends, known, is_told=by_place)
        if left_out is not None and not _begins_next(finds, place, left_out.at):
            at = left_out.at
            pieces.append(left_out.before)
            continue
        if plain(role) in known.titles and _last_word(before) not in _OF_A_PERSON:
            role = f"{_DIE if plain(name) in titled else _EEN} {role.lower()}"
            titled.append(plain(name))
        told = None if role else beside(text, find, known)
        if told is not None:
            role, at = told
        elif not role and name == find.words and not is_told_of(text, find, known):
            role = _as_before(roles.get(first_name(name, known), ""), again=again)
        words = role or instead(find.kind, different.index(plain(name)))
        if not role and one and not different.index(plain(name)) and is_one_of_them(before, known):
            words = one
        owns = None if role or name != find.words else _OWNS.match(text, at)
        if owns is not None:
            at = owns.end()
        if (name != find.words or owns is not None) and not role:
            words += " zijn" if words.endswith("s") else "s"  # 'iemand anders zijn fiets'
        if together is not None and place in several:
            words = together(several[place])
            at = finds[place + several[place] - 1].end
        if told is None:
            at = _behind_name(text, at)
        pieces += [before, _begun(words, _end_of(pieces, before))]
    return "".join([*pieces, text[at:]])


def _follows_name(finds: Sequence[Finding], place: int) -> bool:
    return place > 0 and finds[place - 1].kind is KindOfFinding.NAME


def _begun(words: str, before: str) -> str:
    return words[:1].upper() + words[1:] if _SENTENCE_BEGINS.search(before) else words


def _begins_next(finds: Sequence[Finding], place: int, at: int) -> bool:
    """Whether another name follows at once: then they are several, and the first isn't told."""
    return place + 1 < len(finds) and finds[place + 1].start <= at + 1


def _as_before(role: str, *, again: bool) -> str:
    """Who somebody is, said a second time: 'een buurman' becomes 'die buurman'."""
    if not again or not role.startswith("een "):
        return role
    noun = role.removeprefix("een ")
    return f"{'dat' if noun.endswith('je') else 'die'} {noun}"


def _several(
    text: str, finds: Sequence[Finding], known: Known, roles: Collection[str]
) -> dict[int, int]:
    """For names that come together ('Anna, Bas en Dirk'): by the number of the first find, how many
    they are. Only where a sentence begins or ends with them: elsewhere the last of them may begin
    something new, as in 'ik bel Anna en Dirk kookt'. And only if none of them comes back."""
    told = Counter(plain(find.words) for find in finds)
    found: dict[int, int] = {}
    first = 0
    while first < len(finds):
        last = first
        while last + 1 < len(finds) and _goes_on(text, finds[last], finds[last + 1], known):
            last += 1
        these = finds[first : last + 1]
        if (
            len(these) > 1
            and _AND.fullmatch(_between(text, *these[-2:]))
            and all(told[plain(find.words)] == 1 for find in these)
            and all(first_name(find.words, known) not in roles for find in these)
            and (
                _SENTENCE_BEGINS.search(_end_of((), text[: these[0].start]))
                or _SENTENCE_ENDS.match(text, after_age(text, these[-1].end))
            )
        ):
            found[first] = len(these)
        first = last + 1
    return found


def _goes_on(text: str, one: Finding, other: Finding, known: Known) -> bool:
    names = one.kind is other.kind is KindOfFinding.NAME
    bare = not any(
        _POSSESSIVE.search(each.words) or _role(each.words, known) for each in (one, other)
    )
    return names and bare and _BETWEEN.fullmatch(_between(text, one, other)) is not None


def _behind_name(text: str, at: int) -> int:
    """Where the age or the home right after a name ends."""
    return after_home(text, after_age(text, at))


def _between(text: str, one: Finding, other: Finding) -> str:
    return text[after_age(text, one.end) : other.start]


def _last_word(text: str) -> str:
    near = text[-_NEAR:]
    words = plain(near).split()
    return words[-1] if words and near[-1:].isspace() else ""


def _role(name: str, known: Known) -> str:
    """The role or title that a name begins with, which then replaces all of it; '' if there is
    none."""
    first, _, rest = name.partition(" ")
    return first if rest and (plain(first) in known.roles or plain(first) in known.titles) else ""


def _end_of(pieces: Sequence[str], before: str) -> str:
    """The last `_NEAR` characters so far, after an '…' if there is more before them."""
    near = "".join((*pieces[-2:], before))
    return near if len(pieces) <= 2 and len(near) <= _NEAR else f"…{near[-_NEAR:]}"
