"""The status of each element of the checklist on an earlier day and now, and what is asked once
more in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from dialogs.pack.answers import Given, chosen
from dialogs.pack.checklist import Item
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.asks_anew import NOT_WHOLE
from dialogs.screens.told.checklist_lines import bare_reason, in_words, items_of, question_quoted
from dialogs.screens.told.chosen_lines import is_told_there
from dialogs.screens.told.earlier_answers import (
    off_page,
    on_buttons,
    told_beside,
    told_earlier,
    told_otherwise,
)
from dialogs.screens.told.fear_told import fear_now, fear_then
from dialogs.screens.told.said_frames import told_at_questions
from dialogs.screens.told.told_at_element import lines_at
from dialogs.screens.told.told_elsewhere import told_elsewhere
from dialogs.screens.told.weighs_most import left_open
from dialogs.texts import Spans, as_plain, quote
from dialogs.understanding.quoting.told_in_one import told_in_one
from dialogs.understanding.quoting.worth_reading import repeats, worth_reading
from dialogs.walk.asked_anew import asked_this_time, noted_anew, written_before
from dialogs.walk.confided import is_confided_anew
from dialogs.walk.intentions import Before, HowItWent, StoodThen
from dialogs.walk.state import Walk

_ORDER = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)


class Turned(Enum):
    """What became of an element since then."""

    SAME = "zelfde"
    OTHER = "anders"
    """It has the same status, for another reason."""
    MORE = "meer"
    LESS = "minder"
    NEW = "nieuw"
    """It wasn't discussed then."""
    CHANGED = "veranderd"
    """The pack asks something else about it now."""
    GONE = "weg"
    """The pack no longer has it."""
    ELSEWHERE = "elders"
    """It doesn't belong to the current goal."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One element then and now. `now`: None if it isn't on the checklist any more."""

    then: StoodThen
    now: Item | None
    turned: Turned


def stands(dialog: Dialog, walk: Walk) -> tuple[StoodThen, ...]:
    """The status of every element by the answers, to compare with later. Without what anybody
    typed, or said since: that is news."""
    walk = replace(walk, intentions=replace(walk.intentions, own_word={}, points=()))
    tapped = {
        id_: answer
        for id_, answer in applicable(dialog, walk.answers).items()
        if answer.given is not Given.WRITTEN
    }
    say = Speech(dialog, tapped)
    was_open = as_plain(say.phrase("toen_nu_was_open"))
    return tuple(
        StoodThen(
            item.element.id,
            item.element.name,
            item.status,
            was_open if item.kept else as_plain(bare_reason(say, item)),
            item.question,
            _decided(dialog, walk, item),
        )
        for item in items_of(dialog, walk)
    )


def _decided(dialog: Dialog, walk: Walk, item: Item) -> tuple[str, ...]:
    """The options by which it has its status; for a rule of the element, those of its question."""
    if item.kept:
        return (_KEPT,)
    if item.option:
        return (item.option,)
    answer = applicable(dialog, walk.answers).get(item.question)
    return () if answer is None else answer.values


def compared(dialog: Dialog, walk: Walk, before: Before) -> tuple[Comparison, ...]:
    """The elements about which there is something to say: what was asked again, and what
    changed."""
    now = {item.element.id: item for item in items_of(dialog, walk)}
    then = {one.element: one for one in before.stood}
    fresh = (
        StoodThen(id_, item.element.name, Status.NOT_DISCUSSED, "", item.question)
        for id_, item in now.items()
        if id_ not in then
    )
    all_ = (
        Comparison(one, now.get(one.element), _turned(dialog, walk, one, now.get(one.element)))
        for one in (*before.stood, *fresh)
    )
    return tuple(one for one in all_ if _tells(walk, one))


def _tells(walk: Walk, one: Comparison) -> bool:
    if one.turned is Turned.SAME and one.now is not None and left_open(walk, one.now):
        chosen = (point for point in walk.intentions.points if is_told_there(point))
        return any(point.element == one.then.element for point in chosen)
    if one.turned is Turned.SAME or one.turned is Turned.OTHER:
        return one.then.status in NOT_WHOLE
    return one.then.status is not Status.NOT_DISCUSSED or one.turned is Turned.NEW


def _turned(dialog: Dialog, walk: Walk, then: StoodThen, now: Item | None) -> Turned:
    element = dialog.elements.get(then.element)
    if element is None:
        return Turned.GONE
    if now is None:
        return Turned.ELSEWHERE
    if then.status is Status.NOT_DISCUSSED:
        told = now.status is not Status.NOT_DISCUSSED and not now.kept
        return Turned.NEW if told else Turned.SAME
    if not _asks_it_still(dialog, element, then):
        return Turned.CHANGED
    if now.kept or now.status not in _ORDER:
        return Turned.SAME if now.kept and then.options == (_KEPT,) else Turned.OTHER
    if then.options == (_KEPT,):
        return Turned.OTHER  # open was neither more nor less
    if now.status is then.status and _is_step_forward(element, then, now):
        return Turned.MORE
    if now.status is then.status:
        same = _decided(dialog, walk, now) == then.options
        return Turned.SAME if same and not _is_news(walk, now) else Turned.OTHER
    if now.unknown:
        return Turned.OTHER  # somebody who no longer knows hasn't lost anything
    better = _ORDER.index(now.status) > _ORDER.index(then.status)
    return Turned.MORE if better else Turned.LESS


def _is_step_forward(element: Element, then: StoodThen, now: Item) -> bool:
    """Whether the pack says that the option of now is further than the one of then."""
    rule = next((one for one in element.rules if now.option and one.option == now.option), None)
    if rule is None or rule.further_than is None:
        return False
    return holds(rule.further_than, {then.question: chosen(*then.options)})


def _is_news(walk: Walk, now: Item) -> bool:
    """Whether there is news about an element whose option is the same as then."""
    return now.doubted_then or told_otherwise(walk, now.element.questions)


def _asks_it_still(dialog: Dialog, element: Element, then: StoodThen) -> bool:
    """Whether the pack still has the question of that time and the option that decided."""
    if then.question not in element.questions:
        return False
    last_time = element.last_time
    more = () if last_time is None else (last_time.question, last_time.offer)
    asked = [dialog.questions.get(id_) for id_ in (*element.questions, *more)]
    known = {option.id for one in asked if one is not None for option in one.options}
    return known.issuperset(id_ for id_ in then.options if id_ not in _NO_OPTIONS)


_KEPT = Given.WRITTEN.value
"""In place of an option: words for which no button was found yet."""
_NO_OPTIONS = (Given.UNKNOWN.value, Given.SKIPPED.value, _KEPT)


def skipped(walk: Walk, one: Comparison) -> bool:
    """Whether the status of an element is unchanged because its question was passed over."""
    return one.turned is Turned.SAME and _is_among(one, _passed(walk))


def not_told_then(one: Comparison) -> str:
    """The phrase that says why nothing was told of an element then: its question was passed over,
    or wasn't asked."""
    return "toen_nu_oversloeg" if one.then.options == _PASSED_THEN else "toen_nu_nieuw"


_PASSED_THEN = (Given.SKIPPED.value,)


def just_passed(walk: Walk, one: Comparison) -> bool:
    """Whether the question of an element was passed over since then and now was shown last."""
    return skipped(walk, one) and just_asked(walk, one)


def just_asked(walk: Walk, one: Comparison) -> bool:
    """Whether the question of an element was asked since then and now was shown last."""
    return _is_among(one, asked_this_time(walk))


def not_asked(walk: Walk, one: Comparison) -> bool:
    """Whether the status of an element is unchanged because its question wasn't asked once more:
    they stopped before it."""
    left = () if walk.before is None else walk.before.asks
    return one.turned is Turned.SAME and not skipped(walk, one) and _is_among(one, left)


def _passed(walk: Walk) -> tuple[str, ...]:
    return () if walk.before is None else walk.before.passed


def _is_among(one: Comparison, questions: tuple[str, ...]) -> bool:
    return one.now is not None and not set(one.now.element.questions).isdisjoint(questions)


def only_named(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether there is nothing to say about an element except that nothing was asked or
    answered."""
    if not (skipped(walk, one) or not_asked(walk, one)) or any(words_now(say, walk, one)):
        return False
    points = (point for point in walk.intentions.points if point.element == one.then.element)
    return not any(is_told_there(point) for point in points)


def only_tapped_now(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether there is more of an element by a tap, and by nothing that they wrote or did: then it
    is told as what they chose."""
    did = any(
        point.element == one.then.element and point.outcome is HowItWent.DONE
        for point in walk.intentions.points
    )
    return not did and bool(chosen_now(say, one)) and not any(words_now(say, walk, one))


def chosen_now(say: Speech, one: Comparison) -> str:
    """What they tapped by which there is more of an element than then; '' if it isn't a tap."""
    item = one.now
    if item is None or one.turned is not Turned.MORE or item.by_answers is not None or item.done:
        return ""
    for id_ in item.element.questions:
        answer = say.answers.get(id_)
        if answer is not None and item.option in answer.options:
            return say.quoted(id_) or ""
    return ""


def is_otherwise(walk: Walk, one: Comparison) -> bool:
    """Whether a different option applies now, without its being better or worse. What they said
    about it is still news."""
    now = one.now
    if one.turned is not Turned.OTHER or now is None:
        return False
    if now.unknown or now.kept or now.doubted:
        return False
    return now.status is one.then.status and told_otherwise(walk, now.element.questions)


def only_words_now(dialog: Dialog, walk: Walk, one: Comparison) -> bool:
    """Whether an element is otherwise by their words alone, and its option holds as it did: then
    what the option says isn't the news."""
    return (
        is_otherwise(walk, one)
        and one.now is not None
        and (_decided(dialog, walk, one.now) == one.then.options)
    )


# In words


def because_now(say: Speech, walk: Walk, one: Comparison, *, shown: int = 0) -> Spans:
    """Why an element has its current status. If the status changed, without what was written before
    it was asked about again: that was about the earlier situation. `shown`: as in `in_words`."""
    if one.now is None:
        return ()
    if one.turned is not Turned.SAME:
        about = one.now.element.id
        fresh = {
            id_: answer
            for id_, answer in say.answers.items()
            if not (_is_about(say.dialog, id_, about) and written_before(walk, id_))
        }
        say = replace(say, answers=fresh)
    if one.now.done:
        return say.phrase("woord_gedaan")  # what it was before is shown with it
    if one.now.once:
        return ()  # they did so with a step, which is shown with it; nobody said how it is now
    return in_words(say, one.now, shown=shown).because


def said_since(say: Speech, walk: Walk, one: Comparison) -> tuple[str, ...]:
    """What they said about an element whose status they changed themselves, each as it is
    quoted."""
    if one.now is None or one.now.by_answers is None:
        return ()
    return tuple(quote(line, say.quote_length) for line in lines_at(walk, one.then.element))


def _is_about(dialog: Dialog, question: str, element: str) -> bool:
    found = dialog.questions.get(question)
    return found is not None and found.element == element


def words_then(say: Speech, walk: Walk, one: Comparison) -> tuple[str, ...]:
    """What was typed about an element before it was asked about again, each as it is quoted: with
    an answer that was changed since or that closed with it, or with the option that still holds."""
    if one.now is None:
        return ()
    if one.turned is not Turned.SAME:
        told = told_earlier(say.dialog, walk, one.then.element)
        if one.now.doubted_then:
            beside = told_beside(say.dialog, walk, [one.now.question])
            told = (one.now.doubted, *told, *beside)
        if not told and one.now.by_answers is not None:
            told = _told_with_answers(say, walk, one.now)
        since = (*said_since(say, walk, one), *words_now(say, walk, one))
        if fear := fear_now(say.dialog, walk):
            since += (fear_then(say.dialog, walk), fear)  # it stands by itself
        every = (quote(words, say.quote_length) for words in told)
        # Their step and how it went are shown with the point, which came after that day.
        steps = [one for point in walk.intentions.points for one in (point.text, point.said) if one]
        return tuple(
            words
            for words in _each_once(every)
            if not (words in since or repeats(words, steps) or off_page(walk, words))
        )
    quoted = [*words_now(say, walk, one), as_plain(because_now(say, walk, one))]
    beside = told_beside(say.dialog, walk, one.now.element.questions)
    every = (quote(words, say.quote_length) for words in beside if not repeats(words, quoted))
    return tuple(words for words in every if not off_page(walk, words))


def _each_once(every: Iterable[str]) -> Iterator[str]:
    """The words, without those that are contained in a longer one."""
    kept = tuple(dict.fromkeys(every))
    for words in kept:
        if not repeats(words, [one for one in kept if len(one) > len(words)]):
            yield words


def _told_with_answers(say: Speech, walk: Walk, item: Item) -> tuple[str, ...]:
    """What was shown with an element before they changed its status: their answers stayed, but the
    list no longer quotes them."""
    asked = question_quoted(say, item)
    quoted = say.quoted(asked) if asked else None
    return (quoted,) if quoted else told_beside(say.dialog, walk, item.element.questions)


def told_then(
    say: Speech,
    walk: Walk,
    one: Comparison,
    words: Sequence[str],
    named_in: str = "toen_nu_ook_genoemd",
) -> Iterator[str]:
    """The earlier status of an element, and the words that were written with it. If the status came
    from these words, that needn't be said as well. Words that were allowed onto the list aren't
    outdated because another question has another answer; `named_in`: the phrase that introduces
    them."""
    listed = told_at_questions(say.dialog, walk, one.then.element)
    named = [quote(line, say.quote_length) for line in listed]
    yield from _told_then(say, one, [one for one in words if one not in named])
    if still := "’ en ‘".join(one for one in words if one in named):
        yield say.label(named_in, woorden=still)


def _told_then(say: Speech, one: Comparison, words: Sequence[str]) -> Iterator[str]:
    written = "’ en ‘".join(words)
    if written and one.then.because == say.label("telt_mee_toen"):
        yield say.label("toen_nu_toen_woorden", woorden=written)
        return
    if one.then.because:
        yield say.label("toen_nu_toen", want=one.then.because)
    if written:
        yield say.label("toen_nu_eerder", woorden=written)


def new_on_list(dialog: Dialog, walk: Walk, before: Before) -> tuple[str, ...]:
    """The names of elements that are on the list only because of the new answers, and weren't asked
    about."""
    known = {one.element for one in before.stood}
    return tuple(
        item.element.name
        for item in items_of(dialog, walk)
        if item.status is Status.NOT_DISCUSSED and item.element.id not in known
    )


def leads(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether what they typed now says how an element is, instead of what the list says about it:
    its option hasn't changed, or it was done once with a step of theirs."""
    once = one.now is not None and one.now.once
    return (once or only_words_now(say.dialog, walk, one)) and any(words_now(say, walk, one))


def words_now(say: Speech, walk: Walk, one: Comparison) -> Iterator[str]:
    """What was typed with the options of an element's questions while they were asked again, each
    as it is quoted; otherwise what was typed at another element that is clearly about this one.
    Nothing if it is shown as the reason."""
    own, fear = tuple(_words_at_its_own(say, walk, one)), fear_now(say.dialog, walk)
    yield from (words for words in own if not (fear and repeats(words, [fear])))
    if own or one.now is None or one.now.kept or one.now.status not in NOT_WHOLE:
        return
    for words in told_elsewhere(say.dialog, walk, one.then.element):
        if words and not off_page(walk, words):
            yield quote(words, say.result_length)


def _words_at_its_own(say: Speech, walk: Walk, one: Comparison) -> Iterator[str]:
    if one.now is None or one.now.kept:
        return
    element = one.now.element
    more = () if element.last_time is None else (element.last_time.question,)
    for id_ in (*element.questions, *more):
        question, note = say.dialog.questions.get(id_), noted_anew(walk, id_)
        if question is None or is_confided_anew(walk, id_):
            continue
        labels = on_buttons(question, walk.answers.get(id_))
        told = "\n".join(worth_reading(line, labels) for line in note.split("\n"))
        words = told_in_one(say.dialog, question, told, say.result_length)
        if words and not off_page(walk, words):
            yield words
