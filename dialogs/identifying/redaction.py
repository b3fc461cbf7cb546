"""Replaces what could identify someone in a text: 'Fatima, van het Montessori' becomes 'iemand, van
een school'.

The pack supplies the replacements. The text around them is adapted: an article before a school
goes, only the role remains of a role with a name, 'mevrouw Brouwer' becomes 'een mevrouw' and then
'die mevrouw', 'Fatima's' becomes 'iemands', an age right behind a name goes with it, several who do
something together become 'twee mensen', somebody who is spoken to in a quoted sentence is left out
of it, and a sentence still begins with a capital. A name between commas that only says who was told
of ('onze buurman, Kevin, kookt') goes, as does where somebody lives.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from dialogs.hearing.spelling import plain
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.grammar import DETERMINERS
from dialogs.identifying.name_lists import Known
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
_POSSESSIVE = re.compile(r"['’]s$")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…]\s+|\n\s*)$")
_SAYS = re.compile(
    r"\b(?:die|hij|ze|zij|ik|we|wij) (?:zei|zegt|zeg|riep|roept|vroeg|vraagt)[:,]?\s+[‘“\"']?$",
    re.IGNORECASE,
)
_TO_SOMEONE = re.compile(
    r"\s*,\s*(?!(?:die|dat|en|of)\b)|\s+(?=(?:er|ik|je|jij|u|we|wij|kijk|hoe|wat|waar)\b)",
    re.IGNORECASE,
)
"""What follows a name in a sentence that is said to them: 'en die zei Loes er zit hier …'."""
_AND = re.compile(r"\s+en\s+")
_BETWEEN = re.compile(r"\s*,\s*|\s+en\s+")
_SENTENCE_ENDS = re.compile(r"\s*(?:[.!?…]|\n|$)")
_LEVELS = ("havo", "vwo", "vmbo", "mavo", "gymnasium")
_YEAR = re.compile(r"\b(?:(?:klas|groep)\s+)?[1-6]\s+$", re.IGNORECASE)
"""Before a level of a school: '4 havo van het …'."""
_COMMA = re.compile(r"\s*,\s*")
_COMMA_LAST = re.compile(r"\s*,\s*$")
_WHO = re.compile(r"(?P<who>[^\W\d_]+)\s*,\s*$")
_NEW_CLAUSE = re.compile(r"(?:want|maar|en|of|dus|omdat|toen|die|dat|waar|als)\b", re.IGNORECASE)
_NEAR = 40
"""How many characters before a find matter."""


def taken_out(
    text: str,
    finds: Sequence[Finding],
    known: Known,
    instead: Instead,
    together: Together | None = None,
) -> str:
    """The text with each find replaced. `finds` must be in the order of the text. `together`: see
    `_several`; None to replace each for itself."""
    pieces: list[str] = []
    seen: dict[KindOfFinding, list[str]] = {}
    titled: list[str] = []
    at = 0
    several = {} if together is None else _several(text, finds, known)
    for place, find in enumerate(finds):
        if find.start < at:
            continue  # it was told together with the name before
        before, at = text[at : find.start], find.end
        if find.kind is KindOfFinding.NAME and _only_says_who(text, finds, place, known):
            at = _behind_name(text, at)
            pieces.append(_COMMA_LAST.sub("", before))
            goes_on = _COMMA.match(text, at)
            if goes_on is not None and not _NEW_CLAUSE.match(text, goes_on.end()):
                at = goes_on.end()
                pieces.append(" ")
            continue
        name = _POSSESSIVE.sub("", find.words)
        role = _role(name, known) if find.kind is KindOfFinding.NAME else ""
        different = seen.setdefault(find.kind, [])
        if plain(name) not in different:
            different.append(plain(name))
        if find.kind is KindOfFinding.NAME and not role and _SAYS.search(before[-_NEAR:]):
            spoken_to = _TO_SOMEONE.match(text, at)
            if spoken_to is not None:
                at = spoken_to.end()
                pieces.append(before)
                continue
        if plain(role) in known.titles and _last_word(before) not in _OF_A_PERSON:
            role = f"{_DIE if plain(name) in titled else _EEN} {role.lower()}"
            titled.append(plain(name))
        words = role or instead(find.kind, different.index(plain(name)))
        if name != find.words and not role:
            words += "s"
        if together is not None and place in several:
            words = together(several[place])
            at = finds[place + several[place] - 1].end
        if find.kind is KindOfFinding.NAME:
            at = _behind_name(text, at)
        elif find.kind is KindOfFinding.ADDRESS and is_home(find.words):
            before, words = before.rstrip(), ""
        else:
            before = before[:-_NEAR] + _ARTICLE.sub("", before[-_NEAR:])
        if find.kind is KindOfFinding.SCHOOL and plain(find.words).startswith(_LEVELS):
            before = before[:-_NEAR] + _YEAR.sub("", before[-_NEAR:])
        if _SENTENCE_BEGINS.search(_end_of(pieces, before)):
            words = words[:1].upper() + words[1:]
        pieces += [before, words]
    return "".join([*pieces, text[at:]])


def _several(text: str, finds: Sequence[Finding], known: Known) -> dict[int, int]:
    """Where names stand together ('Anna, Bas en Dirk'): by the number of the first find, how many
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


def _only_says_who(text: str, finds: Sequence[Finding], place: int, known: Known) -> bool:
    """Whether a name between commas only says who was just told of: 'onze buurman, Kevin, kookt'.
    In 'een begeleider, Anna en Bas' it is one of several."""
    find, end = finds[place], _behind_name(text, finds[place].end)
    closes = _COMMA.match(text, end) or _SENTENCE_ENDS.match(text, end)
    more = finds[place + 1 : place + 2]
    if closes is None or any(_BETWEEN.fullmatch(text[end : one.start]) for one in more):
        return False
    for one in finds[place - 1 : place]:
        if is_known_by_place(one.words) and _COMMA.fullmatch(text[one.end : find.start]):
            return True
    told = _WHO.search(text, max(0, find.start - _NEAR), find.start)
    return told is not None and plain(told["who"]) in known.single_people


def _behind_name(text: str, at: int) -> int:
    """Where the age or the home ends that is told right behind a name."""
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
