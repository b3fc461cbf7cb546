"""Which elements are further than on an earlier day, and which steps were done in between."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.then_and_now import (
    Comparison,
    Turned,
    is_otherwise,
    only_stepped,
    tapped_otherwise,
)
from dialogs.screens.looking_back.then_and_now_words import (
    because_now,
    chosen_now,
    only_tapped_now,
    pain_left,
    words_now,
    words_then,
)
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.chosen_lines import point_name
from dialogs.screens.told.fear_told import fear_lessened
from dialogs.screens.told.share_anew import share_risen
from dialogs.screens.told.told_at_element import listed_at
from dialogs.texts import Spans, as_plain, quote
from dialogs.understanding.outcomes.better_now import (
    another_does_it,
    leaves_something,
    some_come_now,
    tells_it_is_there,
    what_is_left,
    what_is_solved,
)
from dialogs.understanding.outcomes.no_longer import says_still_so
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import repeats, touches
from dialogs.walk.intentions import HowItWent, Intention
from dialogs.walk.state import Walk

_NAMED = 60
"""Characters of a sentence of their own when it is used as a name."""


def went_forward(
    say: Speech,
    walk: Walk,
    found: Sequence[Comparison],
    left_out: Collection[str] = (),
    *,
    quoted: int = 0,
) -> tuple[str, ...]:
    """Name what made progress since then: first a proportion that rose and a fear that lessened,
    then the steps that they did, then the elements whose answers say so and those at which such a
    step worked too. `left_out`: words that go on no page. `quoted`: with what they did, also quote
    what they wrote now if it is no longer than this."""
    turned = {one.then.element: one for one in found}
    not_told = {id_ for id_, one in turned.items() if _is_no_further(walk, one)}
    did = [point for point in done_since(walk) if point.element not in not_told]
    names = [
        _did(say, walk, point, turned.get(point.element), quoted)
        if point.element
        else f"‘{quote(point.told, _NAMED)}’"
        for point in did
    ]
    named = {point.element for point in did}
    before = {point.element for point in walk.intentions.points if _is_done(point)} - named
    names += [
        one.then.name
        for id_, one in turned.items()
        if id_ not in named and (id_ not in before or _by_answers(one))
        if is_further(say, walk, one) and not only_tapped_now(say, walk, one)
    ]
    names += [one.then.name for one in found if is_there_since(say, walk, one)]
    names += [
        say.label("toen_nu_verder_zelfde_stap", naam=one.then.name)
        for one in found
        if worked_along(say, walk, one) and not is_there_since(say, walk, one)
    ]
    names += [_taken_over(say, walk, one) for one in found if is_taken_over(say, walk, one)]
    names += [
        _comes(say, walk, one)
        for id_, one in turned.items()
        if id_ not in named and one.turned is not Turned.LESS
        if not is_further(say, walk, one) and some_come_at(say, walk, one)
    ]
    above = (share_risen(say, walk, left_out), fear_lessened(say, walk, left_out))
    return tuple(dict.fromkeys((*filter(None, above), *names)))


def _did(say: Speech, walk: Walk, point: Intention, one: Comparison | None, quoted: int) -> str:
    """The name of an element at which they did something, with what they wrote of it now."""
    name = point_name(say, point)
    words = () if one is None or not quoted else words_now(say, walk, one)
    now = next(iter(words), "")
    if now and len(now) <= quoted:  # cut off, it may well say nothing of this
        return say.label("toen_nu_verder_stap_nu", naam=name, woorden=now)
    return say.label("toen_nu_verder_stap", naam=name)


def is_there_since(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether they did something about it with a step at another element, and now tell of their own
    accord that it is there."""
    did = one.now is not None and one.now.once
    return did and any(map(tells_it_is_there, words_now(say, walk, one)))


def worked_along(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether they said that it worked with a step at another element, and nothing since that
    leaves it as it was."""
    if one.now is None or not one.now.once or pain_left(say, walk, one):
        return False
    return not any(map(says_still_so, words_now(say, walk, one)))


def solved_at(say: Speech, walk: Walk, one: Comparison, left_out: Collection[str] = ()) -> str:
    """What they let onto the list of it and tell now was mended, as they write it; '' without."""
    named = listed_at(say.dialog, walk, one.then.element)
    told = (words for words in words_now(say, walk, one) if named and words not in left_out)
    solved = (sentence for words in told if (sentence := what_is_solved(words)))
    return next((sentence for sentence in solved if touches(sentence, " ".join(named))), "")


def left_at(say: Speech, walk: Walk, one: Comparison) -> str:
    """What they let onto the list of it and tell now is still so, as they write it; '' without."""
    named = " ".join(listed_at(say.dialog, walk, one.then.element))
    now = words_now(say, walk, one) if named else ()
    left = (sentence for words in now for sentence in what_is_left(words))
    return next((well_begun(sentence) for sentence in left if touches(sentence, named)), "")


def told_of_solved(say: Speech, walk: Walk, found: Sequence[Comparison]) -> Iterator[Spans]:
    """Tell by itself what was mended, and what isn't yet: one thing that they named at an element
    is mended, which doesn't make the element itself any further."""
    for one in found:
        if words := solved_at(say, walk, one):
            left = left_at(say, walk, one)
            key = "toen_nu_opgelost_nog" if left else "toen_nu_opgelost"
            yield say.phrase(key, woorden=words, **({"nog": left} if left else {}))


def solved_by_name(
    say: Speech, walk: Walk, found: Sequence[Comparison], left_out: Collection[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name the elements at which something was mended, for the page, each kind with its phrase:
    there the whole of what they wrote can be changed, which a part of it wouldn't follow."""
    solved = [one for one in found if solved_at(say, walk, one, left_out)]
    for key, some_left in (("toen_nu_iets_opgelost", False), ("toen_nu_iets_opgelost_nog", True)):
        those = (one for one in solved if bool(left_at(say, walk, one)) is some_left)
        yield key, tuple(one.then.name for one in those)


def is_taken_over(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether somebody else by now takes over what nobody did then when one person was away."""
    then, now = words_then(say, walk, one), tuple(words_now(say, walk, one))
    return is_otherwise(walk, one) and any(another_does_it(t, n) for t in then for n in now)


def _taken_over(say: Speech, walk: Walk, one: Comparison) -> str:
    left = any(map(leaves_something, words_now(say, walk, one)))
    key = "toen_nu_verder_ander_nog" if left else "toen_nu_verder_ander"
    return say.label(key, naam=one.then.name)


def some_come_at(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether they told then who doesn't come, and tell now that one or some of them do."""
    then = (one.then.because, *words_then(say, walk, one), as_plain(because_now(say, walk, one)))
    return any(some_come_now(told, now) for told in then for now in words_now(say, walk, one))


def _comes(say: Speech, walk: Walk, one: Comparison) -> str:
    left = any(map(leaves_something, words_now(say, walk, one)))
    return say.label(
        "toen_nu_verder_komt_nog" if left else "toen_nu_verder_komt", naam=one.then.name
    )


def otherwise_by_name(say: Speech, walk: Walk, found: Sequence[Comparison]) -> tuple[str, ...]:
    """Name what is different now, but neither further nor less far than then."""
    other = (one for one in found if is_otherwise(walk, one))
    told = (is_taken_over, some_come_at)  # which is told as progress
    return tuple(o.then.name for o in other if not any(is_so(say, walk, o) for is_so in told))


def further_by_tap(say: Speech, walk: Walk, found: Sequence[Comparison]) -> tuple[str, ...]:
    """Name what is further by a tap alone, with what they tapped, and surely so: it is in place
    now, or the pack says that this answer is further than the earlier one."""
    tapped = (one for one in found if only_tapped_now(say, walk, one))
    tapped = (one for one in tapped if not pain_left(say, walk, one))
    return tuple(
        say.label("toen_nu_verder_gekozen", naam=one.then.name, antwoord=chosen_now(say, one))
        for one in tapped
        if _is_surely_more(one)
    )


def answered_otherwise(say: Speech, walk: Walk, found: Sequence[Comparison]) -> tuple[str, ...]:
    """Name what they gave another answer about that doesn't put it in place either: nobody said
    that it is further than then."""
    return tuple(
        one.then.name
        for one in found
        if (only_tapped_now(say, walk, one) and not _is_surely_more(one))
        or (tapped_otherwise(one) and not is_otherwise(walk, one))
        or (chosen_now(say, one) and pain_left(say, walk, one))
    )


def _is_surely_more(one: Comparison) -> bool:
    now = one.now
    if now is None or lacks_their_words(now):
        return False
    return now.status in (Status.IN_PLACE, one.then.status)


def only_did(say: Speech, walk: Walk, found: Sequence[Comparison]) -> tuple[str, ...]:
    """The names of what they did since then without saying that there was progress: they passed
    over its question, or something still is as it was where such a step worked too."""
    done = {point.element for point in done_since(walk)}
    further = set(done)
    further -= {one.then.element for one in found if _is_no_further(walk, one)}
    further |= {o.then.element for o in found if _by_answers(o) and is_further(say, walk, o)}
    once = {
        one.then.element
        for one in found
        if one.now is not None and one.now.once and not worked_along(say, walk, one)
    } - {one.then.element for one in found if is_there_since(say, walk, one)}
    further |= {one.then.element for one in found if is_there_since(say, walk, one)}
    did = (done - further) | once
    return tuple(
        say.label("toen_nu_een_keer", naam=one.then.name)
        if one.then.element in once
        else one.then.name
        for one in found
        if one.then.element in did
    )


def stepped(walk: Walk, one: Comparison) -> bool:
    """Whether their step there was done. If so, it isn't also named as being the same as then."""
    return any(_is_done(p) and p.element == one.then.element for p in walk.intentions.points)


def _is_no_further(walk: Walk, one: Comparison) -> bool:
    """Whether their step isn't told as one forward: there is less than then, or they passed over
    the question. That somebody is well by now doesn't say that the team notices it sooner."""
    return one.turned is Turned.LESS or only_stepped(walk, one)


def done_since(walk: Walk) -> Iterator[Intention]:
    """What they chose and did, without what was done already on the earlier day."""
    then = "" if walk.before is None else walk.before.answered or walk.before.day
    return (p for p in walk.intentions.points if _is_done(p) and not "" < p.done_on <= then)


def _by_answers(one: Comparison) -> bool:
    return one.now is not None and one.now.by_answers is None


def _is_done(point: Intention) -> bool:
    return point.outcome is HowItWent.DONE


def is_further(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether an element made progress since then. A button alone isn't progress if the earlier
    status came from their own words, or if they type again what they wrote then; nor is anything
    while nobody said how it is with a pain that they named then. Nor is what they did once, with a
    step at another element, and weren't asked about again."""
    if one.turned is not Turned.MORE or pain_left(say, walk, one):
        return False
    if one.now is not None and one.now.once:
        return False
    now, then = tuple(words_now(say, walk, one)), words_then(say, walk, one)
    if not now:
        return not (then and one.then.because == say.label("telt_mee_toen"))
    return not all(says_still_so(words) or repeats(words, then) for words in now)
