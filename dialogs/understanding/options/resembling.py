"""Finds which one or two options a text resembles, so that these can be proposed.

What is proposed is never taken without a tap, and all buttons are still there. So a miss costs
little; a proposal that makes no sense costs trust.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.examples import Alike, Likeness
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.options.affirming import less_denying
from dialogs.understanding.options.matching import normal

NO_OPTION = "antwoord"
"""The kind of the examples that answer the question and resemble none of its options."""
_CLOSE = 0.075
"""How close the nearest option's examples must be, at least."""
_VERY_CLOSE = 0.16
"""How close it must be to be taken without a tap."""
_BESIDES = 1.5
"""How many times as close they must be as those that resemble no option."""
_HEED = 10.0
"""How much closeness counts compared with the odds when options are compared."""
_IN_DOUBT = 3.0
"""If the second option scores at most this much less than the first, both are proposed."""
_STEM = 4
_AS_CLOSE = 0.25
"""But only if it is at least so many times as close as the closest."""


def resembled(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> tuple[Option, ...]:
    """One or two of these options, the likeliest first; none if the text resembles none."""
    found = likeness(dialog, question).compare(text)
    here = {option.id: option for option in less_denying(text, options)}
    alike = sorted((one for one in found if one.kind in here), key=_score, reverse=True)
    nothing = max((one.closeness for one in found if one.kind == NO_OPTION), default=0.0)
    closest = max((one.closeness for one in alike), default=0.0)
    if closest < _CLOSE or closest < _BESIDES * nothing:
        return _each_its_own(options, text)
    first = _score(alike[0])
    return tuple(
        here[one.kind]
        for one in alike[:2]
        if one is alike[0]
        or (
            first - _score(one) <= _IN_DOUBT
            and one.closeness >= _AS_CLOSE * closest
            and not _claims_more(here[one.kind], text)
        )
    )


def _each_its_own(options: Sequence[Option], text: str) -> tuple[Option, ...]:
    """The one option that says it of each group, if the text tells of two what each of them does or
    has ('oma kies eten. jongen kies muziek')."""
    each = [option for option in options if _OF_EACH in normal(option.label)]
    if len(each) != 1:
        return ()
    parts = [normal(one).split() for one in _PARTS.split(text.lower())]
    told = [[word for word in one if word not in _ARTICLES] for one in parts if one]
    if len(told) != 2 or not all(3 <= len(one) <= _LONGEST_PART for one in told):
        return ()
    (who, does, *what), (other, also, *else_) = told
    same = does[:_STEM] == also[:_STEM] and who != other and what != else_
    return tuple(each) if same and _NOT_A_GROUP.isdisjoint((who, other)) else ()


_OF_EACH = "elke groep"
_PARTS = compiled(r"[.,;!\n]+|\ben\b|\bmaar\b")
_LONGEST_PART = 6
_ARTICLES = frozenset({"de", "het", "een", "die"})
_NOT_A_GROUP = frozenset(
    {"ik", "we", "wij", "je", "dat", "dit", "er", "soms", "altijd", "iedereen", "niemand"}
)
"""What such a clause may begin with that isn't one of two groups."""


_TOO = compiled(r"\bte (?P<what>\w{4,})")
_NOT_ALL = compiled(r"^niet (?:iedereen|alle|allemaal)\b")
_MAY_BE = compiled(
    r"\b(?:te|niet|nie|neet|geen|gin|nooit|weinig|amper|nauwelijks|helaas|moeilijk|lastig)\b"
)
"""Without any of these a text hardly says that something is too much, or isn't so for all."""


def _claims_more(option: Option, text: str) -> bool:
    """Whether an option says that something is too much, or isn't true for everyone, while the text
    has no word of that: then its writer isn't asked whether they mean that rather than something
    else."""
    said, label = normal(text), normal(option.label)
    if _MAY_BE.search(said) is not None:
        return False
    claim = _TOO.search(label)
    if claim is None:
        return _NOT_ALL.match(label) is not None
    return claim["what"][:_STEM] not in {word[:_STEM] for word in said.split()}


def lead(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str, option: Option
) -> float:
    """How much better this option scores than any other, and than what resembles none of them; 0 if
    the text isn't very close to it."""
    found = likeness(dialog, question).compare(text)
    here = {one.id for one in options}
    scores = {one.kind: _score(one) for one in found if one.kind in here or one.kind == NO_OPTION}
    if not any(one.kind == option.id and one.closeness >= _VERY_CLOSE for one in found):
        return 0.0
    best = scores.pop(option.id)
    return best - max(scores.values(), default=0.0)


def likeness(dialog: Dialog, question: Question) -> Likeness:
    """What tells the options of a question apart."""
    names = {option.id: (option.label, *option.also) for option in question.options}
    return dialog.examples.likeness(question.id, names)


def _score(one: Alike) -> float:
    return one.odds + _HEED * one.closeness
