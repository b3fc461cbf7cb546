"""Finds which of the proposed options one sentence of a text picks, while the others only talk.

'Streep nog maar weg. maar ja die', 'eerste ja. wij helpen', 'geen van die 2. kort of 1 keer': the
picking sentence must pick one option and nothing else, and nothing after it may take it back.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import known, match_option, normal, numbered
from dialogs.understanding.options.near_labels import near_label
from dialogs.understanding.options.said_in_part import clauses, none_of_those, sentences
from dialogs.understanding.yes_or_no.agreeing import after_no, agrees, begins_yes, refuses

_LONGEST = 200
"""Characters. A longer text is a report."""
_LEADS = compiled(r"(?:maar|nou|en|dus|goed|oke?|vooruit|afijn) (?=\S)")
_TAKES_BACK = compiled(r"(?:maar|nee|niet|of|toch|behalve|hoewel|eigenlijk|liever|wacht)\b")
_ANOTHER = compiled(r"(?:(?:de|die|een|dat|het|juist|toch|liever|maar) )*andere?s?\b ?")
_FEWEST_OF_LABEL = 2
"""Words with which a label must begin to be picked by them."""


def picked_in_part(
    text: str, options: Sequence[Option], proposed: Sequence[Option]
) -> Option | None:
    """The option that one sentence picks; None if none does, or it isn't sure. `options`: in the
    order on the screen, the `proposed` first."""
    if len(text) > _LONGEST or "?" in text:
        return None
    if (other := _another(text, options, proposed)) is not None:
        return other
    parts = [normal(one) for one in sentences(text) if normal(one)]
    if len(parts) < 2:
        return None
    if none_of_those(parts[0]):
        return _named_after(text, [one for one in options if one not in proposed])
    for number, part in enumerate(parts):
        option = _picks(_LEADS.sub("", part, count=1), options, proposed)
        after = parts[number + 1 :]
        if option is not None and not any(_TAKES_BACK.match(one) or refuses(one) for one in after):
            return option
    return None


def said_again(text: str, proposed: Sequence[Option]) -> Option | None:
    """The one of the proposed options of which a text says words again, and that it was said so
    ('hetzelfde. zei ik', 'met een plan, ja'); None if it says anything else."""
    if len(text) > _LONGEST or "?" in text:
        return None
    parts = [normal(one) for one in clauses(text) if normal(one)]
    while len(parts) > 1 and parts[0] in _NO and begins_yes(parts[1]):
        parts = parts[1:]
    told = [one for one in parts if not agrees(one)]
    words = {word for one in told for word in one.split()} - _SMALL
    if not words or not (len(told) < len(parts) or begins_yes(parts[-1])):
        return None
    found = [one for one in proposed if words <= set(known(one.label).split())]
    return found[0] if len(found) == 1 else None


_NO = ("nee", "neen", "nou nee", "neuh")
_SMALL = frozenset(
    {"de", "het", "een", "dat", "die", "dus", "dan", "gewoon", "ik", "we", "wij", "toch", "ja"}
    | {"op", "zich", "joh", "hoor", "man", "ook", "wel", "is", "nou", "he", "en"}
)


def _picks(part: str, options: Sequence[Option], proposed: Sequence[Option]) -> Option | None:
    if agrees(part):
        return proposed[0] if len(proposed) == 1 else None
    return numbered(part, options)


def _named_after(text: str, options: Sequence[Option]) -> Option | None:
    """The one of the others that a clause after 'none of those' almost names."""
    found = [match_option(one, options) or near_label(one, options) for one in clauses(text)[1:]]
    named = {one.id: one for one in found if one is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _another(text: str, options: Sequence[Option], proposed: Sequence[Option]) -> Option | None:
    """The option with which 'nee, de andere, met jongeren' names another than was proposed."""
    rest = after_no(text)
    found = None if rest is None else _ANOTHER.match(rest)
    if rest is None or found is None:
        return None
    named, others = rest[found.end() :], [one for one in options if one not in proposed]
    if not named:
        return None
    if (option := match_option(named, others) or near_label(named, others)) is not None:
        return option
    begins = [one for one in others if known(one.label).startswith(f"{named} ")]
    return begins[0] if len(begins) == 1 and len(named.split()) >= _FEWEST_OF_LABEL else None
