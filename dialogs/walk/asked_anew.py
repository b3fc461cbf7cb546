"""What is asked again after some weeks: only what was missing or partly there at the time."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Given
from dialogs.pack.conditions import comparisons, holds
from dialogs.pack.definition import Dialog, Element, Question
from dialogs.pack.route import applicable, open_questions
from dialogs.walk.state import Walk, note_key


def looks_again(walk: Walk) -> bool:
    """Whether questions are being asked again."""
    return walk.before is not None and walk.before.looking


def is_asked_anew(walk: Walk, question: str) -> bool:
    """Whether this question is one of them, and hasn't been answered again yet. Then its old answer
    isn't shown."""
    return walk.before is not None and walk.before.looking and question in walk.before.asks


def adds_to_answer(walk: Walk, question: Question) -> bool:
    """Whether this open question is asked again, and what is typed now is kept with what was
    written there the first time."""
    answer = walk.answers.get(question.id)
    written = answer is not None and answer.given is Given.WRITTEN
    return question.open and written and is_asked_anew(walk, question.id)


def next_anew(dialog: Dialog, walk: Walk) -> Question | None:
    """The next question while questions are asked again; None after the last, or once so many were
    asked that the rest waits until they want it.

    The new answers may open another about an element that was asked about; that comes at once.
    Other questions that they open can wait.
    """
    if walk.before is None:
        return None
    asks = unasked(dialog, walk)
    waiting = {one.element for one in asks}
    for one in open_questions(dialog, walk.answers):
        element = dialog.elements.get(one.element or "")
        about = element is not None and element.id in walk.before.about
        if element is not None and about and element.id not in waiting and decides(element, one):
            return one
    left = (one for one in asks if comes_back(walk, one) or not moved_to(walk, one.id))
    return next(left, None) if walk.exchange.count(_ASKED) < MOST_AT_ONCE else None


def decides(element: Element, question: Question) -> bool:
    """Whether the question decides the status of its element, by an option or by how it went the
    last time; not what else a team wants, or could do."""
    deciding = {part.question for rule in element.rules for part in comparisons(rule.condition)}
    return question.last_time or question.id in deciding


def unasked(dialog: Dialog, walk: Walk) -> tuple[Question, ...]:
    """The questions that haven't been asked again yet, and still apply."""
    before = walk.before
    known = () if before is None else (dialog.questions.get(id_) for id_ in before.asks)
    counted = applicable(dialog, walk.answers)
    return tuple(one for one in known if one is not None and holds(one.condition, counted))


def answered_anew(walk: Walk, question: Question) -> bool:
    """Whether this question was asked again and answered, so that what was said with it before is
    about the earlier situation."""
    before = walk.before
    if before is None or not (before.looking or before.again):
        return False
    left = question.id in before.asks or question.id in before.passed
    return question.element in before.about and not left


def was_asked(walk: Walk, question: str, *, passed: bool = False) -> Walk:
    """The walk after this question was answered again, or was `passed` over. Typing something
    before passing over it doesn't count as a sign that they are tired of the questions."""
    before = walk.before
    if before is None or question not in before.asks:
        return walk
    rest = tuple(id_ for id_ in before.asks if id_ != question)
    over = (*before.passed, question) if passed else before.passed
    exchange = walk.exchange
    tires_them = passed and not noted_anew(walk, question)
    row = exchange.counted(_IN_A_ROW) if tires_them else exchange.without(_IN_A_ROW)
    row = row.counted(_ASKED)
    place = {_place_mark(question): row.count(_ASKED)}
    row = replace(row, counts={**row.counts, **place})
    return replace(walk, before=replace(before, asks=rest, passed=over), exchange=row)


def told_first(walk: Walk, question: Question) -> bool:
    """Whether they were asked how somebody or something is now before this question."""
    return bool(walk.exchange.count(_first_mark(question.id)))


def with_first_told(walk: Walk, question: Question) -> Walk:
    """The walk in which this question itself comes next."""
    return replace(walk, exchange=walk.exchange.counted(_first_mark(question.id)))


def asks_in_words(walk: Walk, question: str) -> bool:
    """Whether it is asked what they mean by the option that they just chose there."""
    return is_asked_anew(walk, question) and bool(walk.exchange.count(_words_mark(question)))


def with_words_asked(walk: Walk, question: str) -> Walk:
    """The walk in which that is asked next. It counts as one question with its options."""
    walk = back_to_anew(walk, question)
    return replace(walk, exchange=walk.exchange.counted(_words_mark(question)))


def without_words_asked(walk: Walk, question: str) -> Walk:
    """The walk in which the options are asked there."""
    return replace(walk, exchange=walk.exchange.without(_words_mark(question)))


def with_named_told(walk: Walk, question: Question) -> Walk:
    """The walk in which they were asked, before this question, how it is now with what they named
    then, and told that."""
    return replace(walk, exchange=walk.exchange.counted(_named_mark(question.id)))


def told_of_named(walk: Walk, question: str) -> str:
    """What they told of that, as they typed it; '' if they didn't."""
    fresh = noted_anew(walk, question)
    if walk.before is None or not (fresh and walk.exchange.count(_named_mark(question))):
        return ""
    parts = walk.typed[note_key(question)]
    first = next(length for id_, length in parts if is_since(walk, id_))
    return fresh[:first]


def noted_besides(walk: Walk, question: str) -> str:
    """What was typed with an option since questions were asked again, without that."""
    named = told_of_named(walk, question)
    return noted_anew(walk, question)[len(named) :].lstrip("\n")


def comes_back(walk: Walk, question: Question) -> bool:
    """Whether this question was put already, and what was typed at it answered another."""
    return bool(walk.exchange.count(_back_mark(question.id)))


def with_coming_back(walk: Walk, question: Question) -> Walk:
    """The walk in which this question comes back right after the one that comes first now."""
    before = walk.before
    if before is None or question.id not in before.asks:
        return walk
    others = tuple(id_ for id_ in before.asks if id_ != question.id)
    exchange = walk.exchange.counted(_back_mark(question.id))
    asks = (*others[:1], question.id, *others[1:])
    return replace(walk, before=replace(before, asks=asks), exchange=exchange)


def with_moved(walk: Walk, question: str, other: str) -> Walk:
    """The walk in which what was typed at this question was put with the other. Unless it comes
    back, it waits until they want to be asked the rest."""
    return replace(walk, exchange=walk.exchange.counted(_moved_mark(question, other)))


def typed_at(walk: Walk, other: str) -> str:
    """The question at which was typed what was put with this one; '' without one."""
    moved = (mark.split(":") for mark in walk.exchange.counts if mark.startswith(_MOVED))
    return next((question for _, question, to in moved if to == other), "")


def moved_to(walk: Walk, question: str) -> str:
    """The question with which was put what was typed at this one; '' without one."""
    moved = (m.split(":") for m, times in walk.exchange.counts.items() if times and _MOVED in m)
    return next((to for _, typed, to in moved if typed == question), "")


def without_moved(walk: Walk, question: str, other: str) -> Walk:
    """The walk as if nothing typed at the one was put with the other."""
    return replace(walk, exchange=walk.exchange.without(_moved_mark(question, other)))


_MOVED = "verplaatst:"


def _moved_mark(question: str, other: str) -> str:
    return f"{_MOVED}{question}:{other}"


def asked_this_time(walk: Walk) -> tuple[str, ...]:
    """The questions that were asked again since they last began to look."""
    marks = (mark for mark, times in walk.exchange.counts.items() if times)
    prefix = _place_mark("")
    return tuple(mark.removeprefix(prefix) for mark in marks if mark.startswith(prefix))


def previous_anew(dialog: Dialog, walk: Walk) -> Question | None:
    """The question that was asked again last; None before the first."""
    before = walk.before
    left = () if before is None else before.asks
    places = {
        id_: walk.exchange.count(_place_mark(id_)) for id_ in dialog.questions if id_ not in left
    }
    last = max(places, key=places.__getitem__, default="")
    return dialog.questions[last] if last and places[last] else None


def back_to_anew(walk: Walk, question: str) -> Walk:
    """The walk in which this question, which was asked again already, comes next."""
    before = walk.before
    if before is None:
        return walk
    passed = tuple(id_ for id_ in before.passed if id_ != question)
    exchange = walk.exchange.without(_place_mark(question), _words_mark(question), _IN_A_ROW)
    asked = {_ASKED: max(0, exchange.count(_ASKED) - 1)}
    exchange = replace(exchange, counts={**exchange.counts, **asked})
    walk = replace(walk, before=replace(before, passed=passed), exchange=exchange)
    return asked_first(walk, question)


def tires(walk: Walk) -> bool:
    """Whether they passed over so many questions in a row that they are asked whether to stop."""
    return looks_again(walk) and walk.exchange.count(_IN_A_ROW) >= _SKIPS_IN_A_ROW


def goes_on_looking(walk: Walk) -> Walk:
    """The walk as if nothing was passed over in a row yet."""
    return replace(walk, exchange=walk.exchange.without(_IN_A_ROW))


def begins_looking(walk: Walk) -> Walk:
    """The walk in which as many questions may be asked again as at first. Those that weren't asked
    the previous time are still in `Before.asks`."""
    before = None if walk.before is None else replace(walk.before, looking=True)
    marks = (_place_mark, _first_mark, _named_mark, _back_mark, _words_mark)
    prefixes = (*(mark("") for mark in marks), _MOVED)
    places = (mark for mark in walk.exchange.counts if mark.startswith(prefixes))
    return replace(walk, before=before, exchange=walk.exchange.without(_IN_A_ROW, _ASKED, *places))


MOST_AT_ONCE = 5
"""How many questions are asked again before then and now is shown; more only if they ask for it."""
_ASKED = "opnieuw_gevraagd"
"""What is counted for each of them."""


def _place_mark(question: str) -> str:
    """The mark of a question that was asked again; its count is its place among them."""
    return f"opnieuw:{question}"


def _first_mark(question: str) -> str:
    """The mark that they were asked first how somebody or something is now."""
    return f"eerst_verteld:{question}"


def _named_mark(question: str) -> str:
    """The mark that they told how it is now with what they named then."""
    return f"over_genoemd:{question}"


def _words_mark(question: str) -> str:
    """The mark of a question at which it is asked what they mean by an option."""
    return f"in_woorden:{question}"


def _back_mark(question: str) -> str:
    """The mark of a question that comes back."""
    return f"komt_terug:{question}"


_IN_A_ROW = "overgeslagen_op_een_rij"
"""What is counted for each question that is passed over, until one is answered."""
_SKIPS_IN_A_ROW = 2


def last_message(walk: Walk) -> int:
    """The id of the last message from which something is kept; 0 if there is none."""
    return max((id_ for parts in walk.typed.values() for id_, _ in parts), default=0)


def part_of_message(walk: Walk) -> int:
    """The id under which is kept what isn't the whole of a message, so that an edit doesn't change
    it: one below 0 that says whether it was typed since questions were asked again."""
    return 0 if walk.before is None else -(walk.before.typed_until + 1)


def is_since(walk: Walk, id_: int) -> bool:
    """Whether what is kept under this id was typed since questions were asked again."""
    return walk.before is not None and abs(id_) > walk.before.typed_until


def noted_anew(walk: Walk, question: str) -> str:
    """What was typed with an option since questions were asked again; '' if nothing was."""
    note, parts = walk.notes.get(question, ""), walk.typed.get(note_key(question), ())
    if walk.before is None or not note:
        return ""
    length = 0
    for id_, long in reversed(parts):
        if not is_since(walk, id_):
            break
        length += long + 1
    return note[-(length - 1) :] if length > 1 else ""


def without_noted_anew(walk: Walk, question: str) -> Walk:
    """The walk without what was typed with an option since questions were asked again, except what
    they told of what they named then."""
    fresh, key = noted_besides(walk, question), note_key(question)
    if not fresh or walk.before is None:
        return walk
    note = walk.notes[question][: -len(fresh)].rstrip()
    since = sum(is_since(walk, part[0]) for part in walk.typed[key])
    gone = since - bool(told_of_named(walk, question))
    parts = walk.typed[key][:-gone]
    notes = {**walk.notes, question: note}
    typed = {**walk.typed, key: parts}
    return replace(
        walk,
        notes={id_: text for id_, text in notes.items() if text},
        typed={id_: told for id_, told in typed.items() if told},
    )


def asked_first(walk: Walk, *questions: str) -> Walk:
    """The walk in which these questions, if they are to be asked again, come before all others."""
    if walk.before is None:
        return walk
    rest = tuple(id_ for id_ in walk.before.asks if id_ not in questions)
    return replace(walk, before=replace(walk.before, asks=(*questions, *rest)))


def chosen_then(walk: Walk, question: str) -> tuple[str, ...]:
    """The options of the earlier answer, if it hasn't been given again yet; otherwise none."""
    answer = walk.answers.get(question)
    return answer.options if answer is not None and is_asked_anew(walk, question) else ()


def written_before(walk: Walk, question: str) -> bool:
    """Whether the answer to an open question was typed before questions were asked again."""
    answer = walk.answers.get(question)
    if walk.before is None or answer is None or answer.given is not Given.WRITTEN:
        return False
    return not any(is_since(walk, id_) for id_, _ in walk.typed.get(question, ()))
