"""Recognises in what someone typed that somebody isn't safe, or that there is something to worry
about.

Unlike with reasonings, a miss costs more than a needless message. So only a denial close by cancels
a sign; a question doesn't, nor does a remark that somebody else said it. A text that only asks the
bot something isn't a worry, though: 'Waar worden ze voor gebruikt?'

There are two ways. A pack's own patterns always count. The shared patterns only add weight to a
sentence, along with all its other features (`weighing.py`): it may count as a concern though no
pattern matches, or not count though one does.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dialogs.concerns.concern import Concern, Span, Weight
from dialogs.concerns.told_prejudice import without_prejudice
from dialogs.concerns.turns_of_speech import tells_of_no_harm, without_turns
from dialogs.concerns.watch import Clue, KindOfConcern, Watch
from dialogs.concerns.weighing import Weighed
from dialogs.hearing.data_questions import only_asks_about_data
from dialogs.hearing.patterns import Taken
from dialogs.hearing.reasoning import Sign
from dialogs.hearing.remarks import Remarks
from dialogs.hearing.said import Said

BEFORE, BEHIND = 3, 2
"""A denial cancels a sign if it is at most BEFORE words before one of its words, or BEHIND words
after."""


SURE, SURE_OF_SIGN = 0.8, 0.4
"""From these probabilities on, words are surely serious: the first if no pattern matched, else the
second. Of 236 serious texts that were found in a set that isn't learned from, some 45 stay below,
and so do nearly all false alarms."""


SCARCELY = 0.65
"""Below this probability of being serious, words with signs of only one worry count as that worry.
With this value, no sentence that was labelled serious is missed."""


LONGEST_QUESTION = 8
"""Words: a longer question to the bot may report something too."""


class Watchful(Protocol):
    """Anything with a `watch` that knows what is said to the bot, such as a dialog."""

    @property
    def watch(self) -> Watch: ...

    @property
    def remarks(self) -> Remarks: ...


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sign that matched: in the sentence with this number, at the words `taken`; `own`: of the
    pack."""

    kind: KindOfConcern
    number: int
    taken: Taken
    own: bool


@dataclass(frozen=True, slots=True)
class _Noticed:
    """A kind that was recognised, by pattern or by weight, and the numbers of its sentences."""

    kind: KindOfConcern
    numbers: tuple[int, ...]
    past: bool
    sure: bool = True


def concern_in(dialog: Watchful, text: str) -> Concern | None:
    """The heaviest concern, with the places of every concern in the text; None if there is none."""
    watch = dialog.watch
    learned = bool(watch.weighing.rows)
    if not watch.kinds and not learned:
        return None
    said = Said(without_prejudice(without_turns(text)), watch.hearing, whole=True)
    seen = list(_seen(watch, said))
    noticed = [
        _Noticed(one.kind, (one.number,), _is_past(watch, said, one))
        for one in seen
        if one.own or not learned or _hurts_writer(one.kind)
    ]
    if learned:
        noticed += _weighty(watch, said, seen)
    if not noticed or _asks_about_data(text, seen):
        return None
    kind = min((one.kind for one in noticed), key=lambda kind: _rank(watch, kind))
    hinted = kind.weight is Weight.SOFT and not seen  # by the whole sentence, and by no word
    if hinted and (_only_asks(dialog, text) or tells_of_no_harm(text)):
        return None
    return Concern(
        kind=kind.id,
        weight=kind.weight,
        about_self=kind.about_self,
        past=all(one.past for one in noticed if one.kind is kind),
        sure=kind.about_self or any(one.sure for one in noticed if one.kind is kind),
        spans=_spans(said, text, {number for one in noticed for number in one.numbers}),
    )


def _hurts_writer(kind: KindOfConcern) -> bool:
    """Whether the kind is a worry about the writer: the weighing never learned such a kind, so its
    signs count by themselves."""
    return kind.about_self and kind.weight is Weight.SOFT


def _asks_about_data(text: str, seen: Sequence[_Seen]) -> bool:
    """Whether it only asks what happens to what is typed, and has no sign of the pack."""
    return not any(one.own for one in seen) and only_asks_about_data(text)


def _only_asks(dialog: Watchful, text: str) -> bool:
    """Whether it is a short question to the bot."""
    is_short = text.rstrip().endswith("?") and len(text.split()) <= LONGEST_QUESTION
    return is_short and dialog.remarks.remark(text) is not None


def seen_in(watch: Watch, said: Said) -> frozenset[str]:
    """The ids of the kinds that the shared patterns match; training learns a weight for each."""
    return frozenset(one.kind.id for one in _seen(watch, said) if not one.own)


def _weighty(watch: Watch, said: Said, seen: Sequence[_Seen]) -> Iterator[_Noticed]:
    """The sentences that weigh enough, and pairs that do so only together: 'Hij heeft een mes. Ze
    is bang voor hem.' Two that hint at nothing by themselves are no concern together."""
    every = range(len(said.sentences))
    alone = [_weighed(watch, said, seen, (number,)) for number in every]
    for number, weighed in enumerate(alone):
        if weighed is not None:
            before = number > 0 and alone[number - 1] is None
            context = _weighed(watch, said, seen, (number - 1, number)) if before else None
            yield _as_noticed(watch, said, seen, weighed, (number,), context)
    for number, behind in itertools.pairwise(every):
        if alone[number] is None and alone[behind] is None:
            weighed = _weighed(watch, said, seen, (number, behind))
            if weighed is not None and any(
                _hints(watch, said, seen, one) for one in (number, behind)
            ):
                yield _as_noticed(watch, said, seen, weighed, (number, behind))


def _hints(watch: Watch, said: Said, seen: Sequence[_Seen], number: int) -> bool:
    """Whether this sentence by itself is a little like a concern."""
    kinds = {one.kind.id for one in seen if one.number == number and not one.own}
    return watch.weighing.hints(said.sentences[number].words, kinds)


def _weighed(
    watch: Watch, said: Said, seen: Sequence[_Seen], numbers: tuple[int, ...]
) -> Weighed | None:
    words = [word for number in numbers for word in said.sentences[number].words]
    kinds = {one.kind.id: one.kind for one in seen if one.number in numbers and not one.own}
    serious = any(kind.weight is Weight.SERIOUS for kind in kinds.values())
    return watch.weighing.weigh(words, kinds, seen=serious, several=len(numbers) > 1)


def _as_noticed(
    watch: Watch,
    said: Said,
    seen: Sequence[_Seen],
    weighed: Weighed,
    numbers: tuple[int, ...],
    context: Weighed | None = None,
) -> _Noticed:
    """The likeliest kind: by `context`, the weighing with the sentence before it, if that is as
    heavy, since who does it is often named there. It counts as past if the weights say so or words
    near a sign do, unless such words say that it goes on."""
    here = [one for one in seen if one.number in numbers]
    by = context if context is not None and context.serious is weighed.serious else weighed
    milder = _only_a_worry(watch, here, weighed) if weighed.serious else None
    if milder is not None:
        return _Noticed(milder, numbers, any(_is_past(watch, said, one) for one in here))
    weight = Weight.SERIOUS if weighed.serious else Weight.SOFT
    kinds = [kind for kind in watch.kinds if kind.weight is weight and kind.id in by.kinds]
    likeliest = max(kinds, key=lambda kind: by.kinds[kind.id])
    goes_on = any(said.any_holds(watch.present, one.number, one.taken) for one in here)
    past = weighed.past or any(_is_past(watch, said, one) for one in here)
    least = SURE_OF_SIGN if here else SURE
    sure = weighed.likely >= least if weighed.serious else bool(here)
    return _Noticed(likeliest, numbers, past and not goes_on, sure)


def _only_a_worry(watch: Watch, here: Sequence[_Seen], weighed: Weighed) -> KindOfConcern | None:
    """Find the worry to take these sentences for, even if they scarcely weigh enough to be serious:
    they have signs of that kind only, and it is also the likeliest of all. So 'doe je hoofddoek af'
    is a remark that hurts, whoever said it."""
    kinds = {one.kind.id for one in here}
    likeliest = max(weighed.kinds, key=lambda kind: weighed.kinds[kind])
    if kinds != {likeliest} or weighed.likely >= SCARCELY:
        return None
    kind = watch.by_id[likeliest]
    return kind if kind.weight is Weight.SOFT else None


def _rank(watch: Watch, kind: KindOfConcern) -> tuple[bool, int]:
    return kind.weight is not Weight.SERIOUS, watch.kinds.index(kind)


def _seen(watch: Watch, said: Said) -> Iterator[_Seen]:
    for number in range(len(said.sentences)):
        if not said.possible(watch.patterns, number):
            continue  # as in most sentences
        for kind in watch.kinds:
            possible = said.possible(kind.patterns, number)
            if not possible:
                continue
            for clue in kind.clues_with(possible):
                for taken in said.matches(clue.sign.patterns, number):
                    if _counts(watch, said, kind, clue.sign, number, taken):
                        meant = _meant(watch, said, kind, clue, number, taken)
                        yield _Seen(meant, number, taken, clue.own)


def _counts(
    watch: Watch, said: Said, kind: KindOfConcern, sign: Sign, number: int, taken: Taken
) -> bool:
    return not (
        said.has_beside(sign, number, taken)
        or _denied(said, number, taken)
        or said.any_holds(watch.hearing.guards, number, taken)
        or said.any_holds(kind.unless, number, taken)
    )


def _denied(said: Said, number: int, taken: Taken) -> bool:
    sentence = said.sentences[number]
    if not sentence.denials:
        return False
    return any(
        -BEHIND <= place - denial <= BEFORE
        for denial in (sentence.denials & sentence.around(taken)).difference(taken)
        for place in taken
    )


def _meant(
    watch: Watch, said: Said, kind: KindOfConcern, clue: Clue, number: int, taken: Taken
) -> KindOfConcern:
    """The kind, adjusted to who it happens to and who does it."""
    if kind.about_self:
        if clue.otherwise is None or not said.any_holds(watch.told, number, taken):
            return kind
        kind = watch.by_id[clue.otherwise]
    for doer in watch.doers:
        if (
            kind.id in doer.instead_of
            and said.any_holds(doer.who, number, taken)
            and not said.any_holds(doer.unless, number, taken)
        ):
            return watch.by_id[doer.kind]
    return kind


def _is_past(watch: Watch, said: Said, seen: _Seen) -> bool:
    number, taken = seen.number, seen.taken
    return said.any_holds(watch.past, number, taken) and not said.any_holds(
        watch.present, number, taken
    )


def _spans(said: Said, text: str, numbers: set[int]) -> tuple[Span, ...]:
    """Where each of these sentences begins and ends in the text, without trailing spaces."""
    begins = [0, *(sentence.places[0][0] for sentence in said.sentences[1:]), len(text)]
    spans = []
    for number in sorted(numbers):
        begin, end = begins[number], begins[number + 1]
        spans.append((begin, begin + len(text[begin:end].rstrip())))
    return tuple(spans)
