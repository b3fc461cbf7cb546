"""Then and now: how each element stood on an earlier day, and how it stands, without a score."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from dialogs.days import in_words as day_in_words
from dialogs.days import stored_day
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.pack.route import applicable
from dialogs.screens.checklist_lines import bare_reason, in_words, items_of
from dialogs.screens.chosen_lines import is_told_there, told_in_between, told_outcome
from dialogs.screens.earlier_answers import on_buttons, told_earlier
from dialogs.screens.following_step import after_colon, step_after
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.question_screens import speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import QUOTE_LENGTH, Spans, as_plain, bold, join, quote
from dialogs.understanding.telling import telling
from dialogs.understanding.worth_reading import worth_reading
from dialogs.walk.asked_anew import noted_anew, written_before
from dialogs.walk.intentions import Before, HowItWent, PointWording, StoodThen
from dialogs.walk.state import Walk

_NOT_WHOLE = (Status.MISSING, Status.PARTLY)
"""What is asked anew after a while."""
_ORDER = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)
_QUOTED = (QUOTE_LENGTH, 100, 60, 30)
"""Characters of each quotation, by how full the message is."""
_MESSAGE = 4096
"""UTF-16 units that fit in a message."""


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
    """It doesn't belong to the goal of now."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One element then and now. `now`: None if it isn't on the checklist any more."""

    then: StoodThen
    now: Item | None
    turned: Turned


def stands(dialog: Dialog, walk: Walk) -> tuple[StoodThen, ...]:
    """How every element stands now, to compare with later. Without what anybody typed."""
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


def to_ask_anew(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """The elements to ask about once more: what is missing or partly there, and what was but can't
    be told any more."""
    then = {} if walk.before is None else {one.element: one for one in walk.before.stood}

    def is_open(item: Item) -> bool:
        if item.status is Status.NOT_DISCUSSED:
            stood = then.get(item.element.id)
            return stood is not None and stood.status in _NOT_WHOLE
        return item.status in _NOT_WHOLE

    return tuple(item for item in items_of(dialog, walk) if is_open(item))


def questions_about(dialog: Dialog, walk: Walk, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The questions that decide about these elements, in the order of the conversation."""
    counted = applicable(dialog, walk.answers)
    found = {item.question for item in items}
    for item in items:
        last_time = item.element.last_time
        more = () if last_time is None else (last_time.question, last_time.offer)
        found |= {
            id_
            for id_ in (*item.element.questions, *more)
            if id_ in counted and counted[id_].given is not Given.WRITTEN
            if not dialog.questions[id_].open or id_ in more
        }
    return tuple(id_ for id_ in dialog.questions if id_ in found)


def compared(dialog: Dialog, walk: Walk, before: Before) -> tuple[Comparison, ...]:
    """The elements of which there is something to tell: what was asked anew, and what changed."""
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
    return tuple(one for one in all_ if _tells(one))


def _tells(one: Comparison) -> bool:
    if one.turned is Turned.SAME or one.turned is Turned.OTHER:
        return one.then.status in _NOT_WHOLE
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
    if now.status is then.status:
        return Turned.SAME if _decided(dialog, walk, now) == then.options else Turned.OTHER
    if now.unknown:
        return Turned.OTHER  # who doesn't know any more, has no less
    better = _ORDER.index(now.status) > _ORDER.index(then.status)
    return Turned.MORE if better else Turned.LESS


def _asks_it_still(dialog: Dialog, element: Element, then: StoodThen) -> bool:
    """Whether the question of then and the option that decided are still the pack's."""
    if then.question not in element.questions:
        return False
    last_time = element.last_time
    more = () if last_time is None else (last_time.question, last_time.offer)
    asked = [dialog.questions.get(id_) for id_ in (*element.questions, *more)]
    known = {option.id for one in asked if one is not None for option in one.options}
    return known.issuperset(id_ for id_ in then.options if id_ not in _NO_OPTIONS)


_KEPT = Given.WRITTEN.value
"""In place of an option: words for which no button was found yet."""
_ENDS = (".", "?", "!", "’")
"""With one of these a step ends that is a sentence."""
_NO_OPTIONS = (Given.UNKNOWN.value, Given.SKIPPED.value, _KEPT)


# As it is told


def then_and_now_screen(dialog: Dialog, walk: Walk) -> Layout | None:
    """Then and now beside each other; None if there is nothing to compare with."""
    before = walk.before
    if before is None:
        return None
    say = speech(dialog, walk)
    rows: list[Row] = [((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)]
    if walk.room is None:
        take = (say.label("knop_neem_mee_toen_nu"), walk_action(WalkVerb.TAKE_HOME))
        rows.insert(0, (take,))
    found = compared(dialog, walk, before)
    # What changed comes first, so that it is told in full.
    order = sorted(found, key=lambda one: one.turned is Turned.SAME)
    ways = (
        *((longest, len(order)) for longest in _QUOTED),
        *((min(_QUOTED), most) for most in reversed(range(len(order)))),
    )
    texts = (
        _told(replace(say, quote_length=longest), walk, before, order, most)
        for longest, most in ways
    )
    return Layout(next(text for text in texts if _fits(text)), tuple(rows))


def _fits(text: Spans) -> bool:
    return len(as_plain(text).encode("utf-16-le")) // 2 <= _MESSAGE


def _told(say: Speech, walk: Walk, before: Before, order: list[Comparison], most: int) -> Spans:
    """The first `most` in full, and of the others only the names."""
    days = {"toen": _day(before.answered or before.day), "nu": _day(before.again)}
    head = [say.phrase("toen_nu_kop"), say.phrase("toen_nu_dagen", **days)]
    if moved := "; ".join(one.then.name for one in order if one.turned is Turned.MORE):
        head.append(say.phrase("toen_nu_verder", namen=moved))
    skipped = [one for one in order if _only_skipped(walk, one)]
    order = [one for one in order if one not in skipped]
    parts = [join(head, "\n")]
    parts += [_both(say, walk, one) for one in order[:most]]
    for key, same in (("toen_nu_ook_anders", False), ("toen_nu_zelfde_namen", True)):
        rest = (one for one in order[most:] if (one.turned is Turned.SAME) is same)
        if names := "; ".join(one.then.name for one in rest):
            parts.append(say.phrase(key, namen=names))
    if skipped:
        names = "; ".join(one.then.name for one in skipped)
        parts.append(say.phrase("toen_nu_overgeslagen_namen", namen=names))
    if not (order or skipped):
        parts.append(say.phrase("toen_nu_niets"))
    parts.append(
        join(
            told_in_between(say, walk.intentions, {one.then.element for one in order[:most]}), "\n"
        )
    )
    if any(one.status is Status.IN_PLACE for one in before.stood):
        parts.append(say.phrase("toen_nu_niet_gevraagd"))
    return join((*parts, say.phrase("toen_nu_eind")))


def _both(say: Speech, walk: Walk, one: Comparison) -> Spans:
    """One element: how it stood, how it stands, and what was done in between."""
    name, then = bold(one.then.name), one.then.because
    lines: list[Spans] = [name]
    now = because_now(say, walk, one)
    match one.turned:
        case Turned.SAME:
            lines += _both_same(say, walk, one, now)
        case Turned.NEW:
            lines += [say.phrase("toen_nu_nieuw"), _now(say, now)]
        case Turned.GONE:
            lines.append(say.phrase("toen_nu_vraag_weg", want=then or None))
        case Turned.ELSEWHERE:
            lines.append(say.phrase("toen_nu_elders", want=then or None))
        case Turned.CHANGED:
            lines += [_then(say, then), *_earlier(say, walk, one), _now(say, now)]
            lines.append(say.phrase("toen_nu_vraag_veranderd"))
        case Turned.OTHER | Turned.MORE:
            lines += [_then(say, then), *_earlier(say, walk, one), _now(say, now)]
        case Turned.LESS:
            lines += [_then(say, then), *_earlier(say, walk, one), _now(say, now)]
            lines.append(say.phrase("toen_nu_minder"))
    words = "’ en ‘".join(words_now(say, walk, one))
    if words:
        lines.append(say.phrase("toen_nu_schreef", woorden=words))
    lines += _done(say, walk, one.then.element)
    lines += _next_step(say, walk, one)
    return join(lines, "\n")


def _only_skipped(walk: Walk, one: Comparison) -> bool:
    """Whether there is nothing to tell of an element but that its question was passed over."""
    if one.turned is not Turned.SAME or _same(walk, one) != _SKIPPED:
        return False
    points = (point for point in walk.intentions.points if point.element == one.then.element)
    return not any(is_told_there(point) for point in points)


_SKIPPED = "toen_nu_overgeslagen"


def _both_same(say: Speech, walk: Walk, one: Comparison, now: Spans) -> tuple[Spans, ...]:
    """An element that stands as it did: once if it was asked again, else then and why not now."""
    key = _same(walk, one)
    if key == "toen_nu_zelfde" and now:
        return (say.phrase("toen_nu_beide", want=as_plain(now)),)
    return _then(say, as_plain(now)), say.phrase(key)


def _earlier(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """What they wrote with what stood then."""
    if words := "’ en ‘".join(words_then(say, walk, one)):
        yield say.phrase("toen_nu_eerder", woorden=words)


def _next_step(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """What can be done next about what isn't whole; not what they did or chose already."""
    item = one.now
    if item is None or item.status not in _NOT_WHOLE or one.turned is Turned.CHANGED:
        return
    then = None if one.turned is Turned.SAME else one.then
    if step := step_after(say, item, walk.intentions.points, then):
        yield say.phrase("toen_nu_stap", stap=step)


def because_now(say: Speech, walk: Walk, one: Comparison, *, shown: int = 0) -> Spans:
    """Why an element stands where it does now. Of one that turned, without what was written about
    it before it was asked anew: that was said of then. `shown`: as in `in_words`."""
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
    return in_words(say, one.now, shown=shown).because


def _is_about(dialog: Dialog, question: str, element: str) -> bool:
    found = dialog.questions.get(question)
    return found is not None and found.element == element


def words_then(say: Speech, walk: Walk, one: Comparison) -> tuple[str, ...]:
    """What was typed about an element with an answer that was changed since, or that closed with
    it, each as it is quoted."""
    if one.turned is Turned.SAME or one.now is None:
        return ()
    told = told_earlier(say.dialog, walk, one.then.element)
    return tuple(quote(words, say.quote_length) for words in told)


def words_now(say: Speech, walk: Walk, one: Comparison) -> Iterator[str]:
    """What was typed beside the options of an element's questions while they were asked anew, each
    as it is quoted; nothing if it is told as the reason."""
    if one.now is None or one.now.kept:
        return
    element = one.now.element
    more = () if element.last_time is None else (element.last_time.question,)
    for id_ in (*element.questions, *more):
        question, note = say.dialog.questions.get(id_), noted_anew(walk, id_)
        told = (
            worth_reading(note, on_buttons(question, walk.answers.get(id_)))
            if question and note
            else ""
        )
        words = telling(say.dialog, question, told, say.quote_length) if question and told else None
        if words:
            yield words


def _same(walk: Walk, one: Comparison) -> str:
    """What is said of an element that stands as it did: that it does, or that nothing was said."""
    before, element = walk.before, one.now.element if one.now is not None else None
    asked = () if element is None else element.questions
    if before is not None and not set(before.passed).isdisjoint(asked):
        return _SKIPPED
    if before is not None and not set(before.asks).isdisjoint(asked):
        return "toen_nu_niets_gezegd"
    return "toen_nu_zelfde"


def _then(say: Speech, because: str) -> Spans:
    return say.phrase("toen_nu_toen", want=because) if because else ()


def _now(say: Speech, because: Spans) -> Spans:
    return say.phrase("toen_nu_nu", want=as_plain(because)) if because else ()


def _done(say: Speech, walk: Walk, element: str) -> Iterator[Spans]:
    """What they chose at an element, and how that went."""
    for point in walk.intentions.points:
        if point.element != element or not is_told_there(point):
            continue
        if point.outcome is HowItWent.DONE:
            key = "toen_nu_gedaan_stap" if point.text.endswith(_ENDS) else "toen_nu_gedaan"
            yield say.phrase(key, wat=quote(point.text, say.quote_length))
            if point.said:
                yield say.phrase("gedaan_hoe", woorden=quote(point.said, say.quote_length))
        else:
            key = "toen_nu_gekozen" if point.wording is PointWording.OWN else "toen_nu_gekozen_stap"
            what = point.text if point.wording is PointWording.OWN else after_colon(point.text)
            yield say.phrase(key, wat=quote(what, say.quote_length))
            yield from told_outcome(say, walk.intentions, point)


def _day(stored: str) -> str:
    day = stored_day(stored)
    return "" if day is None else day_in_words(day)
