"""Tells which option a text so plainly is that asking 'do you mean …?' only costs a turn.

It is plain if its writer draws the conclusion ('dus als iemand ernaar vraagt, ja'), if a clause has
the label's own words, or if the text is short and resembles nothing else as much. Nothing in it may
deny, narrow or mix. What it says besides stays its writer's own words, and what it was taken for is
said on the screen, so that one tap changes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.foreign import is_foreign
from dialogs.understanding.matching import known, match_option, normal
from dialogs.understanding.near_labels import near_label, words_besides
from dialogs.understanding.resembling import lead, resembled
from dialogs.understanding.said_in_part import clause_of, clauses, literal, sentences

_SHORT = 8
"""Words: a longer text must have the label's words, and a longer clause more than a few."""
_LONGEST = 300
"""Characters: what is longer tells more than one thing."""
_LEAD = 4.0
"""How much better than any other option the one of a short text must score."""
_LEAD_WITH_WORDS = 2.0
"""The same for a text with a listed phrase in it."""
_FEWEST_OF_LABEL = 3
"""Words of a clause that may be a label's own."""
_MOST_BESIDES = 1
"""Words of a clause that may stand beside those of the label."""
_TURNING = (
    "niet nie niets niks geen nooit niemand nergens nee neen zonder nauwelijks amper zelden soms"
    " deels half maar of behalve tenzij uitgezonderd alleen hoewel toch anders andere liever"
    " meestal eerst vroeger vorig vorige ooit gestopt misschien minder bijna hooguit hopelijk wil"
    " willen wou wilde wilden zou zouden moet moeten later straks juist was waren deden deed had"
    " hadden kon konden na weet vergeet vergeten papier"
    " werkelijkheid"
)
_TURNS = frozenset(_TURNING.split())
_SHADING = "maar toch meestal minder later straks was waren deed had hadden"
_SHADES = frozenset(_SHADING.split())
"""Those of them that only shade what a clause says in the label's own words."""
_HARMLESS = re.compile(
    r"^(?:(?:maar|ach|nou|ja|nee|en) )+|\b(?:wie (?:er )?(?:geen|niet|niks)|niet te vergeten"
    r"|dat (?:had|heb|zei|schreef|vertelde) ik (?:toch |al |net )*"
    r"(?:toch|al|net|verteld|gezegd|geschreven))\b"
)
"""A word that denies may only say about whom it is ('wie geen fiets heeft, halen we op'), and one
at the start, or in 'dat had ik al verteld', takes nothing back."""
_NOT_THAT = re.compile(r"\b(?:vind|denk|geloof|zie)\w* (?:\w+ )?niet dat\b|\bniet dat\b")
"""Denies what follows, even if the label has a 'niet' too."""
_CLAUSE_END = re.compile(r"[.,;:!…\n]|\bnou ja\b", re.IGNORECASE)
_CONCLUDES = re.compile(
    r"^(?:(?:en|maar|ja|nou) )*(?:dus|kortom|eerlijk gezegd|al met al)\b"
    r"|\b(?:dus|eerlijk gezegd)$"
)
_CONCLUDING = re.compile(r"\b(?:dus|kortom|eerlijk gezegd|al met al|ja|nou|wel|en)\b")
_BUT_FOR = re.compile(r"op .+ na(?: (?:dan|hoor|natuurlijk))*")
"""An exception to what was concluded, which then holds for the rest."""


def plainly_one(
    dialog: Dialog,
    question: Question,
    options: Sequence[Option],
    text: str,
    alike: Sequence[Option],
) -> Option | None:
    """The one of `alike`, which the text resembles, that it plainly says, whatever it tells
    besides."""
    if "?" in text or len(text) > _LONGEST or is_foreign(dialog.support, text):
        return None
    if (said := _concluded(text, options)) is not None:
        mixes = opens_with_another(dialog, question, options, text, said) is not None
        return said if said in alike and not mixes else None
    if len(alike) != 1 or _NOT_THAT.search(normal(text)):
        return None
    option = alike[0]
    plain = (
        _opens_with_label(dialog, question, options, text, option)
        or _has_label(options, text, option)
        or _has_words(dialog, question, options, text, option)
        or _is_short(dialog, question, options, text, option)
    )
    return option if plain else None


def opens_with_another(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, said: Option
) -> Option | None:
    """The option that the first sentence of a text says by denying something, if the rest says this
    other one ('dat zeggen we niet. … dus als iemand ernaar vraagt, ja'); None for any other."""
    first, *rest = sentences(text) or [""]
    if not rest or not _DENIES & set(normal(first).split()):
        return None
    another = next(iter(resembled(dialog, question, options, first)), None)
    return None if another is said else another


_DENIES = frozenset({"niet", "niets", "niks", "geen", "nooit"})


def _concluded(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that the text's last conclusion says, if nothing after it turns that."""
    parts = [said for part in _CLAUSE_END.split(text) if (said := normal(part))]
    last = max((at for at, one in enumerate(parts) if _CONCLUDES.search(one)), default=-1)
    said = "" if last < 0 else " ".join(_CONCLUDING.sub(" ", parts[last]).split())
    if not said or any(_turns(one) for one in parts[last + 1 :] if not _BUT_FOR.fullmatch(one)):
        return None
    found = [one for one in options if _is_said(said, options, one)]
    found = [one for one in found if not _turns(said, one)]
    return found[0] if len(found) == 1 else None


def _is_said(said: str, options: Sequence[Option], option: Option) -> bool:
    exactly = any(said == known(name) for name in _names(option))
    if exactly or clause_of(said, options) == option or _says(said, options, option):
        return True
    return any(words_besides(said, name, _FEWEST_OF_LABEL) == () for name in _names(option))


def _opens_with_label(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, option: Option
) -> bool:
    """Whether the first sentence is the label and nothing else, and the rest only tells of it: no
    sentence of it takes that back, and it resembles no other option."""
    first, *rest = sentences(text) or [""]
    if not rest or normal(first) != known(option.label):
        return False
    if any(_TAKES_BACK & {*normal(one).split()[:_FIRST_WORDS]} for one in rest):
        return False
    return {*resembled(dialog, question, options, " ".join(rest))} <= {option}


_FIRST_WORDS = 2
_TAKING_BACK = (
    "nee niet maar of behalve tenzij alleen hoewel vroeger eerst soms deels anders liever"
)
_TAKES_BACK = frozenset(_TAKING_BACK.split())
"""Words with which a sentence begins that takes back, or narrows, the one before."""


def _has_label(options: Sequence[Option], text: str, option: Option) -> bool:
    """Whether a sentence or clause is the option's label, and the text turns it nowhere."""
    said = [part for part in (*sentences(text), *clauses(text)) if _says(part, options, option)]
    if clause_of(text, options) == option:
        said.append(option.label)
    own = {word for part in said for word in normal(part).split()}
    return bool(said) and not _TURNS & (_telling(text) - own)


def _has_words(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, option: Option
) -> bool:
    """Whether a clause has all words of the option's label, and what stands beside it at most
    shades that; or ends with a listed phrase."""
    for part in (one for one in _CLAUSE_END.split(text) if one.strip()):
        besides = text.replace(part, " ", 1)
        if _has_all(part, options, option):
            turned = _TURNS & (_telling(besides) - _SHADES)
            if not turned and {*resembled(dialog, question, options, besides)} <= {option}:
                return True
        elif _ends_with_phrase(normal(part), option) and not _turns(text, option):
            return lead(dialog, question, options, text, option) >= _LEAD_WITH_WORDS
    return False


def _has_all(part: str, options: Sequence[Option], option: Option) -> bool:
    if _says(part, options, option):
        return True
    for name in _names(option):
        besides = words_besides(part, name, _FEWEST_OF_LABEL)
        if besides is not None and len(besides) <= _MOST_BESIDES and not _TURNS & {*besides}:
            return True
    return False


def _ends_with_phrase(said: str, option: Option) -> bool:
    phrases = [known(name) for name in option.also if " " in name]
    return len(said.split()) <= _SHORT and any(said.endswith(f" {one}") for one in phrases)


def _is_short(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, option: Option
) -> bool:
    """Whether a short text resembles this option, and no other nearly as much."""
    if len(text.split()) > _SHORT or _turns(text, option):
        return False
    return lead(dialog, question, options, text, option) >= _LEAD


def _says(part: str, options: Sequence[Option], option: Option) -> bool:
    if len(part.split()) < _FEWEST_OF_LABEL:
        return False
    return any(find(part, options) == option for find in (literal, match_option, near_label))


def _turns(text: str, option: Option | None = None) -> bool:
    """Whether the text has a turning word that isn't the option's own."""
    own = () if option is None else _names(option)
    return bool(_TURNS & (_telling(text) - {word for one in own for word in known(one).split()}))


def _telling(text: str) -> set[str]:
    """The words that may turn what the text says."""
    return set(_HARMLESS.sub(" ", normal(text)).split())


def _names(option: Option) -> tuple[str, ...]:
    return (option.label, *option.also)
