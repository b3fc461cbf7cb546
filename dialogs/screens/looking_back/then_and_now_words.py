"""Finds the words for an element then and now: why it has its status, and what they wrote and
tapped on each of both days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.asks_anew import NOT_WHOLE
from dialogs.screens.looking_back.then_and_now import (
    Comparison,
    Turned,
    is_among_asked,
    not_asked,
    only_words_now,
    skipped,
)
from dialogs.screens.told.checklist_lines import in_words, question_quoted
from dialogs.screens.told.chosen_lines import is_told_there
from dialogs.screens.told.earlier_answers import off_page, on_buttons, told_beside, told_earlier
from dialogs.screens.told.fear_told import fear_now, fear_then
from dialogs.screens.told.said_frames import told_at_questions
from dialogs.screens.told.told_at_element import lines_at, listed_at
from dialogs.screens.told.told_elsewhere import told_elsewhere
from dialogs.texts import QUOTE_LENGTH, RESULT_LENGTH, Spans, as_plain, quote
from dialogs.understanding.options.matching import normal
from dialogs.understanding.outcomes.better_now import leaves_something, tells_of_less_fear
from dialogs.understanding.outcomes.how_it_felt import goes_well, names_pain
from dialogs.understanding.quoting.told_in_one import told_in_one
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import repeats, worth_reading
from dialogs.walk.asked_anew import noted_anew, noted_besides, told_of_named, written_before
from dialogs.walk.confided import is_confided_anew, was_told_so_anew
from dialogs.walk.intentions import HowItWent
from dialogs.walk.said_later import as_line
from dialogs.walk.state import Walk


def only_named(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether there is nothing to say about an element except that nothing was asked or
    answered."""
    if not (skipped(walk, one) or not_asked(walk, one)) or any(words_now(say, walk, one)):
        return False
    points = (point for point in walk.intentions.points if point.element == one.then.element)
    return not any(is_told_there(point) for point in points)


def only_tapped_now(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether an element is further than then only because of a tap, and not by anything they wrote
    or did: then it is told as what they chose."""
    did = any(
        point.element == one.then.element and point.outcome is HowItWent.DONE
        for point in walk.intentions.points
    )
    return not did and bool(chosen_now(say, one)) and not any(words_now(say, walk, one))


def chosen_now(say: Speech, one: Comparison) -> str:
    """The option that they tapped by which an element is further than then; '' if it isn't by a
    tap."""
    item = one.now
    if item is None or one.turned is not Turned.MORE or item.by_answers is not None or item.done:
        return ""
    for id_ in item.element.questions:
        answer = say.answers.get(id_)
        if answer is not None and item.option in answer.options:
            return say.quoted(id_) or ""
    return ""


def because_now(say: Speech, walk: Walk, one: Comparison, *, shown: int = 0) -> Spans:
    """Why an element has its current status. If the status changed, what was written before it was
    asked about again is left out, since that was about the earlier situation. `shown`: as in
    `in_words`."""
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
    an answer that was changed since or whose question no longer applies, or with the option that
    still holds."""
    if one.now is None:
        return ()
    if one.turned is not Turned.SAME:
        told = told_earlier(say.dialog, walk, one.then.element)
        if one.now.doubted_then:
            beside = told_beside(say.dialog, walk, [one.now.question])
            told = (one.now.doubted, *told, *beside)
        if not told and one.now.by_answers is not None:
            told = _told_with_answers(say, walk, one.now)
        # What is shortened here may be shown whole elsewhere.
        whole = replace(say, quote_length=QUOTE_LENGTH)
        since = (*said_since(whole, walk, one), *words_now(whole, walk, one))
        if fear := fear_now(say.dialog, walk):
            since += (fear_then(say.dialog, walk), fear)  # it stands by itself
        told = tuple(t for t in told if {quote(t), quote(t, RESULT_LENGTH)}.isdisjoint(since))
        every = (quote(words, say.quote_length) for words in told)
        # Their step and how it went are shown with the point, which came after that day.
        steps = [one for point in walk.intentions.points for one in (point.text, point.said) if one]
        return tuple(
            words
            for words in _each_once(every)
            if not (repeats(words, steps) or off_page(walk, words))
        )
    quoted = [*words_now(say, walk, one), as_plain(because_now(say, walk, one))]
    beside = told_beside(say.dialog, walk, one.now.element.questions)
    # Of several messages of now only one is shown; the others aren't of then either.
    fresh = normal(" ".join(noted_anew(walk, id_) for id_ in one.now.element.questions))
    of_then = [one for one in beside if normal(one) not in fresh and not repeats(one, quoted)]
    if is_among_asked(walk, one):
        # It was asked about, so that what they wrote now is about that.
        of_then = [*listed_at(say.dialog, walk, one.then.element)] or of_then
    every = (quote(words, say.quote_length) for words in of_then)
    return tuple(words for words in every if not off_page(walk, words))


def _each_once(every: Iterable[str]) -> Iterator[str]:
    """The words, without those that are contained in a longer one."""
    kept = tuple(dict.fromkeys(every))
    for words in kept:
        if not repeats(words, [one for one in kept if len(one) > len(words)]):
            yield words


def _told_with_answers(say: Speech, walk: Walk, item: Item) -> tuple[str, ...]:
    """The answers that were shown with an element before they changed its status: these still
    exist, but the list no longer quotes them."""
    asked = question_quoted(say, item)
    quoted = say.quoted(asked) if asked else None
    return (quoted,) if quoted else told_beside(say.dialog, walk, item.element.questions)


def told_then(
    say: Speech,
    walk: Walk,
    one: Comparison,
    words: Sequence[str],
    left_out: Collection[str] = (),
) -> Iterator[str]:
    """The earlier status of an element, and the words that were written with it. If the status came
    from these words, that needn't be said as well. Words that were allowed onto the list aren't
    outdated because another question has another answer: with them is told how that is now, if they
    wrote so and it isn't `left_out`, and what to do if it isn't over."""
    named = _named(say, walk, one)
    yield from _told_then(say, one, [one for one in words if one not in named])
    if not (still := "’ en ‘".join(one for one in words if one in named)):
        return
    now = named_now(say, walk, one)
    if not now or now in left_out:
        yield say.label("toen_nu_ook_genoemd", woorden=still)
        return
    yield say.label("toen_nu_genoemd_nu", woorden=still, nu=now)
    if goes_well(now):
        return
    if leaves_something(now):
        yield say.label("toen_nu_genoemd_over")
    elif not tells_of_less_fear(now):
        yield say.label("toen_nu_genoemd_stap")


def _named(say: Speech, walk: Walk, one: Comparison) -> tuple[str, ...]:
    """What was allowed onto the list at an element, each as it is quoted."""
    listed = told_at_questions(say.dialog, walk, one.then.element)
    return tuple(quote(line, say.quote_length) for line in listed)


def named_now(say: Speech, walk: Walk, one: Comparison) -> str:
    """What they say now of what they named at an element then, as it is quoted; '' if they weren't
    asked or told nothing, or if it goes nowhere."""
    asked = () if one.now is None else one.now.element.questions
    told = (told_of_named(walk, id_) for id_ in asked if not is_confided_anew(walk, id_))
    typed = next(filter(None, told), "")
    # It was asked just now, so 'het gaat goed' tells what it is about.
    words = quote(worth_reading(typed) or as_line(typed), say.result_length)
    return "" if off_page(walk, words) else words


def pain_left(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether they named a pain then, and nobody said how that is now."""
    named = any(names_pain(words) for words in _named(say, walk, one) if not off_page(walk, words))
    asked = () if one.now is None else one.now.element.questions
    return named and not any(told_of_named(walk, id_) for id_ in asked)


def _told_then(say: Speech, one: Comparison, words: Sequence[str]) -> Iterator[str]:
    written = "’ en ‘".join(words)
    because = one.then.because
    if written and (because == say.label("telt_mee_toen") or repeats(because, words)):
        yield say.label("toen_nu_toen_woorden", woorden=written)
        return
    if because:
        told = because if one.turned is Turned.SAME else as_it_was(because)
        yield say.label("toen_nu_toen", want=told)
    if written:
        yield say.label("toen_nu_eerder", woorden=written)


def as_it_was(because: str) -> str:
    """Why an element had its earlier status, without what the list remarked of that: 'is nog open',
    or 'kan er nog bij', is said of now, and was never theirs."""
    parts = _SENTENCES.split(because)
    while len(parts) > 1 and not _THEIRS.search(parts[-1]) and _REMARKS.search(parts[-1]):
        parts.pop()
    return " ".join(parts)


_SENTENCES = compiled(r"(?<=[.?!])\s+(?=[A-Z‘])")
_THEIRS = compiled(r"[‘’]|\b(?:was|waren|stond|wisten?|kon(?:den)?|schreven|zeiden|koos|kozen)\b")
"""Of words that they wrote, or of that day already."""
_REMARKS = compiled(
    r"\bnog\b|\b[Mm]isschien\b|\bniet (?:altijd|snel|zeker)\b|\bNiet (?:iedereen|elke)\b"
    r"|\bdan soms niet\b|\?$"
)


def leads(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether to tell how an element is by what they typed now, and not by what the list says:
    because its option hasn't changed, or because it was only done once, with a step of theirs."""
    once = one.now is not None and one.now.once
    return (once or only_words_now(say.dialog, walk, one)) and any(words_now(say, walk, one))


def words_now(say: Speech, walk: Walk, one: Comparison) -> Iterator[str]:
    """What was typed with the options of an element's questions while they were asked again, each
    as it is quoted; otherwise what was typed at another element that is clearly about this one.
    Nothing if it is already shown as the reason for the status."""
    own, fear = tuple(_words_at_its_own(say, walk, one)), fear_now(say.dialog, walk)
    yield from (words for words in own if not (fear and repeats(words, [fear])))
    if own or one.now is None or one.now.kept or one.now.status not in NOT_WHOLE:
        return
    for words in told_elsewhere(say.dialog, walk, one.then.element):
        if words and not off_page(walk, words):
            yield quote(words, say.result_length)


def told_at_another(say: Speech, walk: Walk, found: Iterable[Comparison]) -> tuple[str, ...]:
    """What was typed at the questions of one of these and is told with another, which it is
    about."""
    return tuple(
        words
        for one in found
        if not any(_words_at_its_own(say, walk, one))
        for words in words_now(say, walk, one)
    )


def less_told(words: str, elsewhere: Iterable[str]) -> str:
    """The words without the sentences that are told with another element; whole if nothing is
    left."""
    left = words
    for one in elsewhere:
        left = left.replace(one, "").strip() if one != words else left
    return words if left == words else well_begun(left) or words


def _words_at_its_own(say: Speech, walk: Walk, one: Comparison) -> Iterator[str]:
    if one.now is None or one.now.kept:
        return
    element = one.now.element
    more = () if element.last_time is None else (element.last_time.question,)
    for id_ in (*element.questions, *more):
        question, note = say.dialog.questions.get(id_), noted_besides(walk, id_)
        if question is None or was_told_so_anew(walk, id_):
            continue
        labels = on_buttons(question, walk.answers.get(id_))
        told = "\n".join(worth_reading(line, labels) for line in note.split("\n"))
        words = told_in_one(say.dialog, question, told, say.result_length)
        if words and not off_page(walk, words):
            yield words
