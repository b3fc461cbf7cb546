"""Finds what single sentences or clauses of a longer text say: an option in its own words, an
option that is denied, 'none of those', and a protest that goes on.

Only an option's whole label or a listed phrase counts here, never a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import (
    LONGEST,
    known,
    less_fillers,
    match_option,
    normal,
    numbered,
)

_CLAUSE_END = compiled(r"[,;:]|\bmaar\b", re.IGNORECASE)
_SHORTEST = 10
"""Characters of a phrase that counts inside a longer text: 'geen' or 'contact' may mean anything
there."""
_DENIES = compiled(
    r"(?:nee |neen |maar |dus )*(?:niet|geen)(?: (?:echt|de|het|die|dat))? (?P<rest>.+)"
)
_DENYING = frozenset({"niet", "niets", "niks", "geen", "nooit", "nee", "neen", "nauwelijks"})
_NONE_OF = compiled(
    r"(?:nee |neen |nou |eigenlijk |dus |nee hoor )*(?:geen|niks|niet een|geen een)(?: een)? "
    r"(?:van )?(?:de |die |deze )?"
    r"(?:twee|2|tweeen|beide|beiden|allebei|alle|allen|alledrie|drie|3|vier|4|vijf|5|die|deze)\b"
    r"|(?:(?:nee|nou|ja|dat|die|het|t|mijn|ons|antwoord|sorry) )*(?:staat|stond|zit|zat) "
    r"(?:er|daar|hier) (?:\w+ )?(?:niet|nie|nt) (?:bij|tussen|op)\b(?: hoor| dus)?"
    r"|(?:(?:nee|nou|er) )*(?:niks|niets|geen) (?:daar)?van (?:past|klopt)\b"
    r"|(?:(?:nee|nou|er) )*past (?:er )?(?:niks|niets|geen)\b"
)
_CONTRADICTS = compiled(
    r"(?:(?:nee|neen|wacht|ho|stop|sorry|huh|oei|oeps|nou|maar) )*"
    r"(?:(?:nee ho|ho wacht|ho stop|ho nee|nee wacht|wacht nee)\b"
    r"|dat (?:is|was) (?:helemaal )?niet (?:waar|zo\b|wat ik)"
    r"|dat klopt (?:helemaal )?niet"
    r"|(?:zo|dat) (?:zei|zeg|bedoel|bedoelde) ik (?:helemaal )?niet"
    r"|dat heb ik (?:helemaal niet|niet|nooit) gezegd"
    r"|ik had (?:de |het )?\w+ gekozen)"
)


_THIS = "deze|dit|dat|die|hem|vraag|ik|we|dus|liever|maar|toch|graag"
_SKIPS = compiled(
    rf"(?:(?:{_THIS}|dan|en|nee|nou|daarom|wil|zou|ga|gaan|het) )*"
    rf"(?:(?:sla|slaan) (?:(?:{_THIS}|even) )*over|skip(?: (?:{_THIS}))*|overslaan|skippen)"
    r"(?: (?:hoor|dus|graag|aub|ja))*"
)
_MAY_SKIP = compiled(r"\b(?:sla|skip|over)", re.IGNORECASE)
"""A text without any of these skips nothing."""
_LAST = 2
"""How many clauses at the end decide whether a question is skipped."""
_ASKED_IN_WORDS = 3
_WORDS_THAT_ASK = (
    "wat wie waar\\w* hoe\\w* wanneer mag kan kun moet wordt worden haal wis verwijder"
)
WORD_THAT_ASKS = rf"\b(?:{'|'.join(_WORDS_THAT_ASK.split())})\b"
_ASKING_WORD = compiled(WORD_THAT_ASKS, re.IGNORECASE)


@lru_cache(maxsize=1024)
def _label_clauses(label: str) -> frozenset[str]:
    """The clauses of a label with several, but for those that mean little by themselves."""
    clauses = [known(clause) for clause in _CLAUSE_END.split(label)]
    return frozenset(clause for clause in clauses if clause) if len(clauses) > 1 else frozenset()


def literal(text: str, options: Sequence[Option]) -> Option | None:
    """The one option whose label or listed phrase the whole text is."""
    typed = normal(text)
    return _one([option for option in options if typed in _names(option)])


def among(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that is a sentence or a clause in a text that also asks something; None if the
    part that doesn't ask denies anything, or names another."""
    found: list[Option] = []
    for sentence in sentences(text):
        if sentence.rstrip().endswith("?"):
            continue
        said = _whole(sentence, options)
        if said is not None:
            found.append(said)
            continue
        for clause in _CLAUSE_END.split(sentence):
            said = _whole(clause, options)
            if said is not None:
                found.append(said)
            elif _DENYING & set(normal(clause).split()):
                return None
    return _one(found)


def clause_of(text: str, options: Sequence[Option]) -> Option | None:
    """The one option of whose label the text, or the first clause of a short one, is a clause ('wij
    dus' of 'Wij, dan is het voor ieder gelijk')."""
    parts = clauses(text)
    first = parts[:1] if len(parts) > 1 and len(text) <= _SHORT_TEXT else []
    for part in (text, *first):
        for said in less_fillers(normal(part)):
            found = _one([option for option in options if said in _label_clauses(option.label)])
            if found is not None:
                return found
    return None


def first_said(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that the text's first sentence says: by a name of it, by a clause of its label
    or by its first word ('Samen. Er is maar één oven, …'), unless the next turns it around."""
    first, *rest = sentences(text)[:2] or ("",)
    said = normal(first)
    if not rest or "?" in first or not said or len(said.split()) > _FIRST_IN_WORDS:
        return None
    if _TURNED.match(normal(rest[0])):
        return None
    for bare in less_fillers(said):
        named = match_option(bare, options) if len(bare) >= _FIRST_IN_LETTERS else None
        # 'Twee. …' is no name of the second.
        if named is not None and any(f" {bare} " in f" {name} " for name in _names(named)):
            return named
        found = [one for one in options if bare in _label_clauses(one.label)] or [
            one
            for one in options
            if len(bare) >= _FIRST_IN_LETTERS and known(one.label).split()[0] == bare not in _OPENS
        ]
        if found:
            return _one(found)
    return None


_FIRST_IN_WORDS, _FIRST_IN_LETTERS = 3, 4
_OPENS = frozenset(
    ["niet", "geen", "voor", "daar", "deze", "heel", "ligt", "iets", "eens", "alle", "weinig"]
)
"""A label may begin with one of these, and mean it only with what follows."""
_TURNED = compiled(
    r"(?:nee|neen|niet|nooit|of|wacht|grapje|geintje|hoewel|tenminste|althans"
    r"|nou ja|nou nee|maar)\b"
)
_SHORT_TEXT = 60
"""Characters: of a longer text the first clause needn't be what counts."""


def names_half(text: str, option: Option) -> bool:
    """Whether the text says one of the two things that a label joins ('we vragen ernaar' of 'We
    vragen ernaar én we letten op'), and not the other."""
    halves = option.label.lower().split(_JOINS)
    said = normal(text)
    named = [any(stem in said for stem in _stems(half)) for half in halves]
    return any(named) and not all(named)


_JOINS = " én "
_STEM = 3
"""At least this many letters of a verb must be the same, as in 'vraag' and 'vragen'."""


def _stems(half: str) -> list[str]:
    return [word[:_STEM] for word in normal(half).split() if len(word) > _STEM]


def nothing_first(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that begins with 'niets', of a text that begins with it too ('niks, dit is al
    zat')."""
    first = normal(_CLAUSE_END.split(text, maxsplit=1)[0])
    if first not in _NOTHING or len(clauses(text)) < 2 or "?" in text:
        return None
    return _one([one for one in options if _NOTHING & _label_clauses(one.label)])


_NOTHING = frozenset(
    {"niets", "niks", "nee niets", "nee niks", "eigenlijk niks", "eigenlijk niets"}
)


def last_numbered(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number the text ends with, as a clause of its own ('wij dus, de tweede')."""
    parts = clauses(text)
    return numbered(parts[-1], options) if len(parts) > 1 else None


def skips(text: str) -> bool:
    """Whether the text's last clause says that its writer skips the question, whatever they say
    before ('… dus dat sla ik over')."""
    if _MAY_SKIP.search(text) is None:
        return False
    last = [*sentences(text)[-1:], *clauses(text)[-_LAST:]]
    return any(_SKIPS.fullmatch(normal(part)) for part in last)


def what_it_tells(text: str) -> str:
    """The sentences of the text that ask nothing ('kosten? het is gratis'); all of it if each
    does."""
    if "?" not in text:
        return text
    told = [one.strip() for one in sentences(text) if not one.rstrip().endswith("?")]
    return " ".join(told) or text


def denied(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options that the text says it isn't ('nee niet iemand met wie iets gelukt is, …')."""
    rests = []
    for clause in clauses(text):
        no = _DENIES.match(normal(clause))
        if no is not None:
            rests.append(no["rest"])
    return tuple(o for o in options if any(rest in _names(o) for rest in rests))


def instead_of_denied(text: str, options: Sequence[Option]) -> Option | None:
    """The option that the text names while it denies another; None unless it does both."""
    refused = denied(text, options)
    others = [option for option in options if option not in refused]
    found = [said for clause in clauses(text) if (said := _whole(clause, others)) is not None]
    return _one(found) if refused else None


def none_of_those(text: str) -> bool:
    """Whether the text begins with 'geen van twee' and the like."""
    return _NONE_OF.match(normal(text)) is not None


def after_first_sentence(text: str) -> str:
    """What the text says after its first sentence; '' if that is all."""
    return " ".join(one.strip() for one in sentences(text)[1:])


def contradicts(text: str) -> str | None:
    """What a protest that says more goes on with ('nee ho, dat is niet waar, …'); None if the text
    doesn't begin as a protest."""
    typed = normal(text)
    found = _CONTRADICTS.match(typed)
    return None if found is None else typed[found.end() :].strip()


_ADDED_IN_WORDS = 3
_ADDS = compiled(
    r"(?:(?:nee|ja|o|oh) )*(?:(?:ho wacht|nee wacht|wacht nee|wacht)\b|(?:jawel )?"
    r"(?:dat|die|het) klopt(?:e)? (?:juist |gewoon |toch )*wel\b)"
)


def added_detail(text: str) -> str | None:
    """What a text adds that only begins as a protest does ('nee wacht, bij vijf van de acht');
    None for any other text."""
    typed = normal(text)
    found = _ADDS.match(typed)
    rest = "" if found is None else typed[found.end() :].strip()
    adds = len(rest.split()) >= _ADDED_IN_WORDS and "?" not in text
    return rest if adds and contradicts(rest) is None else None


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each with what ends it; only of the part that is compared."""
    return in_sentences(text[:LONGEST])


def clauses(text: str) -> list[str]:
    """The clauses of each sentence of the text."""
    return [c for sentence in sentences(text) for c in _CLAUSE_END.split(sentence) if c.strip()]


def _whole(part: str, options: Sequence[Option]) -> Option | None:
    """The one option that this part says in its own words, with at most fillers around."""
    for said in less_fillers(normal(part)):
        if len(said) >= _SHORTEST:
            found = _one([option for option in options if said in _names(option)])
            if found is not None:
                return found
    return None


def _one(found: Sequence[Option]) -> Option | None:
    different = {option.id: option for option in found}
    return next(iter(different.values())) if len(different) == 1 else None


def _names(option: Option) -> list[str]:
    return [known(name) for name in (option.label, *option.also)]


def without_echo(text: str) -> str:
    """The text without a word of the question that is only said again ('kosten? het is gratis')."""
    if "?" not in text.rstrip()[:-1]:
        return text
    parts = sentences(text)
    told = [part for part in parts if not is_echo(part)]
    return "".join(told).strip() or text


def is_echo(part: str) -> bool:
    """Whether a sentence with a question mark is too short to ask the bot anything."""
    asks = _ASKING_WORD.search(part) is not None or len(part.split()) >= _ASKED_IN_WORDS
    return part.rstrip().endswith("?") and not asks


_DISAGREE = compiled(
    r"\b(?:niet|nog niet|nooit) (?:\w+ )?(?:over )?eens\b|\boneens\b|\bverdeeld over\b"
    r"|\b(?:niet|nog niet) (?:\w+ )?(?:over )?uit\b(?! (?:\w+ )?(?:huis|bed)\b)"
)


def disagreed(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that says that nothing is agreed, of a text that tells that its writers don't
    agree ('daar zijn we het niet over eens, maar ik vind …')."""
    if _DISAGREE.search(normal(text)) is None:
        return None
    return _one([o for o in options if any(_DISAGREE.search(name) for name in _names(o))])
