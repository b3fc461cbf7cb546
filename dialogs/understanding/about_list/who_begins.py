"""Reads who begins with which point: '1: ik, 2: mijn collega', '1 en 2: de docent, 3: ik'.

The numbers are those of the points on the screen that asked. Points may be removed or moved later,
so the text can be rewritten with the current numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_PART = compiled(
    r"(?:^|(?<=[,;.\s]))(?P<numbers>[1-9](?:\s*(?:,|en|&|\+)\s*[1-9])*)(?:\s*(?P<sign>[.:)=-]+)\s*"
    r"|\s+)(?=[^\s\d])"
)
_LISTED = compiled(r"(?:^|[,;]|\ben)\s*$")
_BETWEEN = compiled(r"[\s,;.]*(?:\ben)?[\s,;.]*$")


def by_number(who: str) -> tuple[tuple[tuple[int, ...], str], ...]:
    """Each role with the numbers of its points; empty if the text gives no such list. A number
    without a sign counts only next to another: '2 collega's' is a role."""
    parts = list(_PART.finditer(who))
    signed = [part for part in parts if part["sign"]]
    beside = [part for part in parts if part["sign"] or _LISTED.search(who[: part.start()])]
    parts = beside if signed else parts
    if not parts or who[: parts[0].start()].strip() or (not signed and len(parts) == 1):
        return ()
    ends = [part.start() for part in parts[1:]] + [len(who)]
    found = [
        (
            tuple(int(one) for one in re.findall(r"\d", part["numbers"])),
            _BETWEEN.sub("", who[part.end() : end]).strip(),
        )
        for part, end in zip(parts, ends, strict=True)
    ]
    return tuple(found) if all(role for _, role in found) else ()


def number_first(text: str) -> tuple[int, str, str] | None:
    """The number, the role and the rest of a text that first says who begins with one point ('2 ik.
    thee doet de kok'); None for any other, such as '2 collega's'."""
    found = _NUMBER_FIRST.fullmatch(text.strip())
    if found is None or by_number(found["rest"] or ""):
        return None
    return int(found["number"]), found["who"].strip(), (found["rest"] or "").strip()


_NUMBER_FIRST = compiled(
    r"(?:(?:ja|ok[eé]?|nou|dus|bij|nummer|nr|punt)[ ,.]+)*(?P<number>[1-9])[.:)=-]* +"
    r"(?:(?:doe|doen|begin|regel|doet|begint) )?"
    r"(?P<who>ik|ikke|wij(?: samen)?|we|samen|allebei|iedereen"
    r"|(?:de|het|een|mijn|mn|m'n|onze|ons) [^\W\d]+(?: van [^\W\d]+)?)"
    r"(?: (?:zelf|wel|dus|gewoon|hoor))*"
    r"(?:[.,;!]+\s*(?:en |verder )?(?P<rest>[^\W\d]\S*\s+\S.*)?)?",
    re.IGNORECASE | re.DOTALL,
)


def listed_who(roles_now: Sequence[tuple[Sequence[int], str]]) -> str:
    """The text that gives these numbers their roles, the first point first."""
    return _written(sorted(roles_now, key=lambda one: tuple(one[0])))


_CORRECTED = compiled(
    r".+?[\s,;.]+(?:(?:of|oh?|maar)[\s,;.]+)?(?:nee+|wacht|ik bedoel|sorry)"
    r"(?:[\s,;.]+(?:nee+|wacht|toch|sorry|liever|doe|dan|ik bedoel|maar)\b)*[\s,;.:]+"
    r"(?P<who>(?:ik|wij|we|de|het|een|mijn|mn|onze|iemand|iedereen|samen|allebei)\w*\b[^.,;!?\n]*)"
    r"(?:[.,;!?\n].*|)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_ROLE = 120
"""Characters."""
_NO_ROLE = compiled(
    r"\b(?:is|heeft|had|kan|wil|moet|weet|was|zijn|hebben|kunnen|willen|weten|niet)\b"
)


def corrected_role(role: str) -> str:
    """Who begins, of a text that corrects itself in that ('de trainer, nee toch ik, die heeft geen
    tijd'); the text itself if it doesn't, or in doubt."""
    found = _CORRECTED.fullmatch(role.strip()) if len(role) <= _LONGEST_ROLE else None
    who = "" if found is None else found["who"].strip()
    if not who or len(who.split()) > _WORDS_OF_WHO or _NO_ROLE.search(normal(who)):
        return role
    return offers(who) or who


def with_corrected_roles(who: str) -> str:
    """The same for each role of a list, or for the one that a text gives."""
    found = by_number(who)
    if not found:
        return corrected_role(who)
    roles_now = [(numbers, corrected_role(role)) for numbers, role in found]
    return who if roles_now == [*found] else _written(roles_now)


_VERBS = (
    r"(?:doe|doen|regel|regelen|begin|beginnen|bel|bellen|neem|nemen|pak|pakken|ga|gaan|zal|zullen"
    r"|kan|kunnen|pik|trek|fix|probeer|organiseer)"
)
_SMALL = (
    r"(?:(?:wel|zelf|gewoon|dan|maar|hoor|samen|natuurlijk|dus|het|dat|t|doen|beginnen|graag|eerst|op"
    r"|me|ermee|daarmee|mee|met zn tweeen|anders|wie anders|allebei|allemaal|altijd|ook|weer))"
)
_OFFERS = compiled(
    r"(?:(?:dat|die|alles|het|t|ok|oke|ja|jao|joa|nou|nee|dan|goed|laat maar) )*"
    rf"(?:{_VERBS} (?P<behind>ik|wij|we)|(?P<before>ik|wij|we) {_VERBS})(?: {_SMALL})*"
)
_TOGETHER = compiled(r"\b(?:samen|allebei|allemaal|met zn tweeen)\b")


_ME = compiled(rf"(?:ja |nou |dan )*(?:ikke|ikzelf|ik zelf)(?: {_SMALL})*")
"""'Ikke, wie anders'."""


def offers(who: str) -> str:
    """Who begins, according to a text in which its writer offers to ('doe ik wel', 'dat doen we
    samen'); '' for any other."""
    said = normal(who)
    found = _OFFERS.fullmatch(said)
    if found is None:
        return "ik" if _ME.fullmatch(said) else ""
    one = found["behind"] or found["before"]
    if one == "ik":
        return "ik"
    return "wij samen" if _TOGETHER.search(said) else "wij"


_WHO = (
    r"(?:ik|wij samen|wij|we|samen|iemand|iedereen|(?:de|een|mijn|mn|onze) \w+"
    r"(?: (?!toch|wel|zelf|dus|hoor)\w+)?)"
)
_OF_NUMBER = compiled(
    r"(?:(?:nee|toch|en|maar|dus) )*(?:"
    r"(?:bij|voor|met|punt|nummer|nr) (?:punt |nummer |nr )?(?P<one>[1-9]) (?:toch )?"
    rf"(?:begin|begint|beginnen|doe|doet|doen|is het|wordt het) (?:toch )?(?P<who_one>{_WHO})"
    rf"|(?P<who_two>{_WHO}) (?:begin|begint|beginnen|doe|doet|doen)"
    r" (?:toch )?(?:bij|met|punt|nummer|nr) (?:punt |nummer |nr )?(?P<two>[1-9])"
    r")(?: (?:toch|wel|zelf|dus|hoor|niet de \w+))*"
)


def who_at_number(sentence: str) -> tuple[int, str] | None:
    """The number of a point, and who begins there after all ('bij 2 begin ik'); None for any other
    sentence."""
    found = _OF_NUMBER.fullmatch(normal(sentence))
    if found is None:
        return None
    return int(found["one"] or found["two"]), found["who_one"] or found["who_two"]


def with_role_at(who: str, number: int, role: str, of: int) -> str:
    """The text with this role at the point with this number, of so many points."""
    each = {one: role for numbers, role in by_number(who) for one in numbers}
    if not each and who:
        each = dict.fromkeys(range(1, of + 1), who)
    told: dict[str, list[int]] = {}
    for one, begins in sorted({**each, number: role}.items()):
        told.setdefault(begins, []).append(one)
    return _written([(numbers, begins) for begins, numbers in told.items()])


_GOES = compiled(
    r"(?:en |maar |dus |want )*(?:punt |nummer |nr |stap )?(?P<number>[1-9]) (?:"
    r"(?:is|was) (?:\w+ ){0,3}(?:hetzelfde|zelfde|dubbel|dubbelop)\b.*"
    r"|(?:mag|kan|moet) (?:\w+ ){0,2}(?:weg|eraf|eruit|vervallen)"
    r"|hoeft (?:\w+ ){0,2}(?:niet|niks)(?: meer)?|vervalt|valt af)(?: hoor| dus)*"
)
_FIRST = compiled(r"(?P<who>[^.,;!\n]+)[.,;!\n]+\s*(?P<rest>\S.*)", re.DOTALL)


def who_and_which_goes(text: str) -> tuple[str, int] | None:
    """Who begins, and the number of the point that can go, if the text says both ('ik. en 2 is
    hetzelfde als 1 dus die mag weg'); None for any other."""
    found = _FIRST.fullmatch(text.strip())
    goes = None if found is None else _GOES.fullmatch(normal(found["rest"]))
    if found is None or goes is None or len(found["who"].split()) > _WORDS_OF_WHO:
        return None
    return found["who"].strip(), int(goes["number"])


_WORDS_OF_WHO = 4


def i_begin(sentence: str) -> bool:
    """Whether a sentence about what is going to be done says that its writer does it, alone
    ('woensdag vraag ik het de kok'), or ends with that ('oma ook in de keuken. ik doe')."""
    every = in_sentences(sentence.strip(" ‘’."))
    if len(every) > 1 and offers(every[-1]) == "ik":
        return True
    first = _MAIN_CLAUSE.match(sentence.strip())
    said = "" if first is None else normal(first.group())
    return _I.search(said) is not None and _WITH_ME.search(said) is None


_MAIN_CLAUSE = compiled(
    r"(?:(?!\b(?:als|of|dat|omdat|want|zodat|wanneer|terwijl|die|wat|waar|maar)\b)[^.,;:!?\n])+",
    re.IGNORECASE,
)
_I = compiled(r"\bik\b")
_WITH_ME = compiled(r"\b(?:ik en|en ik|wij|we|samen|denk|vind|weet|wil dat|hoop)\b")


def roles(who: str) -> tuple[str, ...]:
    """Who begins, each as a page quotes them: the roles of a list, or else the whole text."""
    return tuple(role for _, role in by_number(who)) or (who,)


_NOT_KNOWN = compiled(
    r"(?:(?:dat|het|nou|nog|eh+|tja|maar|ja) )*(?:(?:hangt|ligt) er ?(?:nog )?(?:van )?(?:aan|af)"
    r"|(?:weet|weten) (?:ik|we|wij) (?:\w+ ){0,2}niet|geen idee|zien we (?:nog )?wel"
    r"|weet niet|niet bekend|open|niemand|later)(?: (?:hoor|nog|joh|dan))*"
)


def without_unknown_roles(who: str) -> str:
    """Drop the roles that only say that it isn't known yet ('1: ik, 2: ligt eraan')."""
    unknown = (one for one in roles(who) if _NOT_KNOWN.fullmatch(normal(one)))
    return without_roles(who, frozenset(unknown))


def without_roles(who: str, left_out: frozenset[str]) -> str:
    """The text without these roles."""
    found = by_number(who)
    if not found:
        return "" if who in left_out else who
    return _written([(numbers, role) for numbers, role in found if role not in left_out])


def renumbered(who: str, places: Mapping[int, int]) -> str:
    """The text with the numbers that the points have now, without those that are gone. `places`: by
    the earlier number. A text without numbers stays as it is."""
    found = by_number(who)
    if not found:
        return who
    now = [([places[one] for one in numbers if one in places], role) for numbers, role in found]
    return _written([(sorted(numbers), role) for numbers, role in now if numbers])


def _written(found: Sequence[tuple[Sequence[int], str]]) -> str:
    return ", ".join(f"{' en '.join(map(str, numbers))}: {role}" for numbers, role in found)


_SAYS_IT = compiled(
    r"^(?:(?:oh?|nou|ja|jao|joa|nee|gewoon|zeg maar|doe maar|maak er maar?|maak er|zet maar|dat is"
    r"|da s|das|t is|het is|dat was|is|van|met|aan)[ ,.:]+)*",
    re.IGNORECASE,
)
_APOSTROPHE = compiled(r"(?<!\w)['’]|(?<=\bda)['’]", re.IGNORECASE)
_ENDS_IT = compiled(r"(?:[ ,.]+(?:hoor|dus|dan|joh|graag|gewoon))*[ .!]*$", re.IGNORECASE)
_IN_GENERAL = compiled(
    r"(?P<one>een|n|één|eentje|ene|iemand|de|het|t|onze|ons|mijn|mien|die|den)"
    r"(?P<who>(?: [^\W\d][\w-]*){1,7})",
    re.IGNORECASE,
)
_OF_STEPS = (
    "ik we wij jullie ga gaan gaat doe doen doet vraag vragen eten koken maken keer week weken dag"
    " avond uur middag ochtend maandag dinsdag woensdag donderdag vrijdag zaterdag zondag naam"
    " namen zin punt stap lijst knop vraag weet rest andere anders niet geen niks"
)
_NOT_A_PERSON = frozenset(_OF_STEPS.split())
_SAYS_NOBODY = (
    "ja nee niemand niks iedereen iemand ik wij we jij weet oke ok prima goed klaar verder terug"
    " stop help anoniem geheim namen naam weg"
)
_NOBODY_SAID = frozenset(_SAYS_NOBODY.split())
_BEFORE_A_NOUN = "van uit bij met voor de het onze alle die twee paar"
_AFTER_THESE = frozenset(_BEFORE_A_NOUN.split())
_SHORTEST_ROLE = 3


def said_in_general(text: str) -> str:
    """Who somebody is, as a short answer to that question says it in general words ('nou gewoon een
    van de ouderen'), with an article; '' for any other text, such as a sentence with a step."""
    said = " ".join(_APOSTROPHE.sub(" ", text).split())
    said = _ENDS_IT.sub("", _SAYS_IT.sub("", said))
    words = [word.strip(",.'\"").lower() for word in said.split()]
    if not words or not _NOT_A_PERSON.isdisjoint(words) or "?" in text:
        return ""
    if len(words) == 1:
        one = words[0]
        plural = one.endswith(("en", "s"))
        is_role = one.isalpha() and len(one) >= _SHORTEST_ROLE and not plural
        return f"een {one}" if is_role and one not in _NOBODY_SAID else ""
    found, before = _IN_GENERAL.fullmatch(said), words[-2]
    is_noun = before in _AFTER_THESE or before.endswith("e")  # 'de stilste jongen'
    if found is None or (words[-1].endswith("en") and not is_noun):
        return ""  # 'een taart bakken'
    one = found["one"].lower()
    return f"{'een' if one in ('n', 'ene', 'eentje', 'één') else one}{found['who']}"
