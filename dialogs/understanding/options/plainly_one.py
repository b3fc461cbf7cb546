"""Finds the option that a text means so clearly that asking 'do you mean …?' only costs a turn.

It is clear if its writer decides on its number ('dus 3'), or only remarks something behind it ('3,
mijn nummer hebben ze'), draws the conclusion ('dus als iemand ernaar vraagt, ja') or chooses ('als
ik moet kiezen dat laatste'), if a clause has the label's own words, if one sentence says it by far
better than any other option, or if the text is short and resembles nothing else as much. Nothing in
it may deny, narrow or mix; an exception may, with an answer that puts nothing fully in place. What
else it says stays its writer's own words, and what it was taken for is said on the screen, so that
one tap changes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option, Question, Status
from dialogs.understanding.options.chosen_at_last import chosen_at_last
from dialogs.understanding.options.corrected_midway import corrected
from dialogs.understanding.options.foreign import is_foreign
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import known, match_option, normal
from dialogs.understanding.options.near_labels import near_label, words_besides
from dialogs.understanding.options.numbers_decided import (
    as_in_list,
    number_with_remark,
    surely_numbered,
)
from dialogs.understanding.options.resembling import lead, resembled
from dialogs.understanding.options.said_in_part import (
    clause_of,
    clauses,
    literal,
    sentences,
    without_echo,
)
from dialogs.understanding.options.tempering import opposite

_SHORT = 8
"""Words: a longer text must have the label's words, and a longer clause more than a few."""
_LONGEST = 300
"""Characters: in a longer text only a conclusion, a choice or a whole sentence counts."""
_LONGEST_TOLD = 700
"""Characters: what is longer still tells more than one thing."""
_LEAD = 4.0
"""How much better than any other option the one of a short text must score."""
_LEAD_OF_SENTENCE = 7.0
"""The same for one sentence of a longer text: on unseen sentences none was wrong from there on."""
_LEAD_WITH_WORDS = 2.0
"""The same for a text with a listed phrase in it."""
_FEWEST_OF_LABEL = 3
"""Words of a clause that may be a label's own."""
_MOST_BESIDES = 1
"""How many words a clause may have in addition to those of the label."""
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
_NUMBER = r"(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)"
_HARMLESS = compiled(
    rf"\b{_NUMBER} of {_NUMBER}\b|\btoen (?:\w+ ){{1,4}}(?:was|waren|had|hadden)\b"
    r"|\b(?:denk|zeg|vind) ik (?:(?:altijd|dan|gewoon) )?maar\b|\bzeg maar\b"
    r"|\b(?:is|zijn|zit|zitten|doet|doen) (?:er )?toch (?:altijd|gewoon|wel)\b"
    r"|\b(?:prima|best|mooi|logisch|gezellig|goed) toch\b"
    r"|^(?:(?:maar|ach|nou|ja|nee|en) )+|\b(?:wie (?:er )?(?:geen|niet|niks)|niet te vergeten"
    r"|dat (?:had|heb|zei|schreef|vertelde) ik (?:toch |al |net )*"
    r"(?:toch|al|net|verteld|gezegd|geschreven))\b"
)
"""A word that denies may only say about whom it is ('wie geen fiets heeft, halen we op'), and one
at the start, or in 'dat had ik al verteld', takes nothing back."""
_HERE = compiled(r"\b(?:zou ik zeggen|ik zou zeggen)\b", re.IGNORECASE)
"""Has a word that turns, and turns nothing."""
_BY_NUMBER = compiled(
    r"(?:(?:optie|nummer|antwoord|knop|de|het) )*"
    r"(?:\d+|eerste|tweede|derde|vierde|vijfde|laatste)\b"
)
"""Names an option by its place: the rest of the text may name another."""
_COMPARED = compiled(r"(?<=\w) dan (?:van|voor|bij|met|uit|door)\b[^.,;!?\n]*", re.IGNORECASE)
"""What something isn't as much as something else ('meer van mij dan van iedereen')."""
_EXCEPTION = compiled(
    r"(?:^|(?<=[.,;!…\n]))\s*(?:(?:maar|en|nou ja) )?(?:behalve|uitgezonderd"
    r"|op (?:\w+ ){1,4}na(?= dan\b|[.,;!…\n]|$))[^.;!?…\n]*[.!…]?",
    re.IGNORECASE,
)
"""What its writer says to be otherwise: the answer is what holds for the rest."""
_NOT_THAT = compiled(r"\b(?:vind|denk|geloof|zie)\w* (?:\w+ )?niet dat\b|\bniet dat\b")
"""Denies what follows, even if the label has a 'niet' too."""
_CLAUSE_END = compiled(r"[.,;:!…\n]|\bnou ja\b", re.IGNORECASE)
_CONCLUDES = compiled(
    r"^(?:(?:en|maar|ja|nou) )*(?:dus|kortom|eerlijk gezegd|al met al)\b"
    r"|\b(?:dus|eerlijk gezegd)$"
)
_CONCLUDING = compiled(r"\b(?:dus|kortom|eerlijk gezegd|al met al|ja|nou|wel|en)\b")
_BUT_FOR = compiled(r"op .+ na(?: (?:dan|hoor|natuurlijk))*")
"""An exception to what was concluded, which then holds for the rest."""


def plainly_one(
    dialog: Dialog,
    question: Question,
    options: Sequence[Option],
    text: str,
    alike: Sequence[Option],
) -> Option | None:
    """The one of `alike`, the options that the text resembles, that it clearly names, whatever else
    it says. If `alike` is empty: the one that a sentence of it names."""
    text = without_echo(text)
    foreign = is_foreign(dialog.support, text) or in_dutch(dialog.support, text) != text
    if "?" in text or len(text) > _LONGEST_TOLD or foreign:
        return None
    if (chosen := chosen_at_last(dialog, question, options, text)) is not None:
        return chosen
    if (number := surely_numbered(text, options)) is not None:
        # What else it says may still be another option by far.
        others = [o for o in resembled(dialog, question, options, text) if o is not number]
        far = any(lead(dialog, question, options, text, one) >= _LEAD for one in others)
        return None if far else number
    if (remarked := number_with_remark(text, options)) is not None:
        number, remark = remarked
        other = another_than_numbered(dialog, question, options, text)
        return None if other or opposite(number.label, remark) else number
    if _BY_NUMBER.match(normal(text)):
        return None
    # A text never means an option that it takes back.
    parts = corrected(text)
    back = () if parts is None else resembled(dialog, question, options, parts.taken_back)
    less, excepts = without_exceptions(_HERE.sub(" ", text))
    if (said := _concluded(less, options)) is not None:
        turns = excepts and _is_whole(dialog, question, said)
        return said if said in alike and not turns else None
    told = _COMPARED.sub(" ", less)
    if not alike:
        alike = _said_in_sentences(dialog, question, options, told)
    elif told != text:
        alike = [one for one in alike if one in resembled(dialog, question, options, told)]
    alike = [option for option in alike if option not in back]
    if len(alike) != 1 or _NOT_THAT.search(normal(told)):
        return None
    option = alike[0]
    if excepts and _is_whole(dialog, question, option):
        return None
    plain = len(told) <= _LONGEST and (
        _opens_with_label(dialog, question, options, told, option)
        or _has_label(options, told, option)
        or _has_words(dialog, question, options, told, option)
        or _is_short(dialog, question, options, told, option)
    )
    return option if plain or _in_a_sentence(dialog, question, options, told, option) else None


def another_than_numbered(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Option | None:
    """The option that a text says in words behind the number of another ('3. dat ze elkaar niet als
    vijand zien'); None if what it says is no more than a remark."""
    remarked = number_with_remark(text, options)
    if remarked is None:
        return None
    number, remark = remarked
    alike = resembled(dialog, question, options, remark)
    said = match_option(remark, options) or next(iter(alike), None)
    if said is None or said is number or number in alike:
        return None
    far = said not in alike or lead(dialog, question, options, remark, said) >= _LEAD
    # A remark may resemble several a little. What resembles one is an answer, if no reason.
    plain = _SAYS_WHAT.match(normal(remark)) or (len(alike) == 1 and not _ADDS.match(remark))
    return said if far or plain else None


_ADDS = compiled(r"\W*(?:maar|want|omdat|behalve|alleen)\b", re.IGNORECASE)
_SAYS_WHAT = compiled(
    r"(?:(?:ik bedoel|dus|zeg maar|nou) )*(?:dat|zodat|om) (?!is|was|komt|klopt)\w+"
)
"""Begins as an answer does, and not as a remark about one."""


def without_exceptions(text: str) -> tuple[str, bool]:
    """The text without what it says to be otherwise ('behalve bij het toetje, …'), and whether
    there was any."""
    less = _EXCEPTION.sub("", text)
    return (less, True) if less != text and less.strip() else (text, False)


def _is_whole(dialog: Dialog, question: Question, option: Option) -> bool:
    """Whether something is wholly there by this answer alone."""
    element = dialog.elements.get(question.element or "")
    rules = () if element is None else element.rules
    return any(one.option == option.id and one.status is Status.IN_PLACE for one in rules)


def _in_a_sentence(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, option: Option
) -> bool:
    """Whether a sentence that nothing turns matches this option by far best, no part of it names
    another, none after it takes that back, and all other sentences together resemble no other."""

    def says_another(said: str) -> bool:
        others = [o for o in resembled(dialog, question, options, said) if o is not option]
        turns = _turns(said, option)
        return any(turns or lead(dialog, question, options, said, one) > 0 for one in others)

    every = sentences(text)
    for at, sentence in enumerate(every):
        if _turns(sentence, option):
            continue
        if lead(dialog, question, options, sentence, option) < _LEAD_OF_SENTENCE:
            continue
        parts = _AND_THEN.split(sentence)
        if len(parts) > 1 and any(says_another(one) for one in parts):
            continue
        if any(_takes_back(one) for one in every[at + 1 :]):
            continue
        if not any(says_another(one) for one in (*every[:at], *every[at + 1 :])):
            return True
    return False


def _said_in_sentences(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> list[Option]:
    """The options that any of several sentences resembles: a long text as a whole may resemble
    none."""
    every = sentences(text)
    alike = (resembled(dialog, question, options, one) for one in every if len(every) > 1)
    return [*dict.fromkeys(option for found in alike for option in found)]


def _takes_back(sentence: str) -> bool:
    return bool(_TAKES_BACK & {*_FILLED.sub("", normal(sentence)).split()[:_FIRST_WORDS]})


_AND_THEN = compiled(r"\ben (?:als|dan|daarna|later|verder)\b", re.IGNORECASE)
_FILLED = compiled(r"^(?:(?:nou|ja|oh|o|wacht|en) )+")


def either_said(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, said: Option
) -> tuple[Option, ...]:
    """The option that a text resembles, beside another that it says too: behind the number of that
    one, or by what its first sentence denies."""
    other = another_than_numbered(dialog, question, options, text)
    if other is not None:
        return as_in_list((said, other), options)
    other = opens_with_another(dialog, question, options, text, said)
    return (said,) if other is None else (said, other)


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
    """Whether the first sentence is the label and nothing else, and the rest only explains it: no
    sentence takes that back, and it resembles no other option."""
    first, *rest = sentences(text) or [""]
    if not rest or normal(first) != known(option.label):
        return False
    if any(_takes_back(one) for one in rest):
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
    """Whether a clause has all words of the option's label, and its other words at most qualify
    that; or ends with a listed phrase."""
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
