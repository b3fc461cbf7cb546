"""How a question is put when it is asked once more after some weeks: without its scene, below what
its reader wrote about it then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import applicable, is_short
from dialogs.screens.layout import Speech
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.checklist_lines import question_quoted
from dialogs.screens.told.doubted_anew import whether_settled
from dialogs.screens.told.earlier_answers import off_page, on_buttons, with_corrections
from dialogs.screens.told.hope_anew import hope_asked
from dialogs.screens.told.in_confidence import stands_confided
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import noticed
from dialogs.screens.told.share_anew import share_asked
from dialogs.screens.told.told_at_element import lines_at, listed_at
from dialogs.screens.told.told_elsewhere import told_elsewhere
from dialogs.screens.told.told_project import asks_what_they_do, project_sentence
from dialogs.texts import Spans, Text, as_plain, join, quote
from dialogs.understanding.not_their_scene import denies_scene
from dialogs.understanding.options.matching import denies, normal
from dialogs.understanding.outcomes.how_it_felt import hurt, names_pain, was_minded
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import (
    adds_to_answer,
    asks_in_words,
    comes_back,
    is_asked_anew,
    looks_again,
    noted_anew,
    told_first,
)
from dialogs.walk.confided import is_confided_at
from dialogs.walk.intentions import HowItWent, Intention
from dialogs.walk.state import Walk, example_mark


def worded_anew(say: Speech, walk: Walk, question: Question) -> Spans:
    """The question as it is asked once more; empty if it is asked as it was: the pack has no other
    words for it, and they didn't say that its scene isn't theirs."""
    if asks_in_words(walk, question.id):
        return say.phrase("nogeens_wat_precies")
    element = say.dialog.elements.get(question.element or "")
    if adds_to_answer(walk, question) and question.id != say.dialog.noticed:
        return share_asked(say, walk, question.id) or hope_asked(say, walk, question.id)
    if adds_to_answer(walk, question):
        words = quote(noticed(say.dialog, walk), say.quote_length)
        return say.phrase("nogeens_opviel", woorden=words) if words else ()
    first = asks_first_how_it_is(say, walk, question)
    if not first and (settled := whether_settled(say, walk, question)):
        return settled
    if question.again is not None:
        answer = walk.answers.get(question.id)
        asked = say.fill(question.again)
        if answer is None or answer.given is Given.SKIPPED:
            asked = for_the_first_time(asked)  # there is no then
    elif element is not None and not_theirs(walk, question):
        asked = say.phrase("nogeens_hoe_nu", naam=element.name)
    else:
        return ()
    told = tuple(_told_above(say, walk, question))
    if first:
        return join(told, "\n")  # one question at a time
    return join((*told, _goes_along_now(say, walk, question), asked), "\n")


def _told_above(say: Speech, walk: Walk, question: Question) -> Iterator[Spans]:
    """What is shown above the question: what they wrote about it, together with their earlier
    choice if those words are about a step or another question; or that they didn't know."""
    key, told = next(_written_then(say, walk, question), ("", ()))
    answer = walk.answers.get(question.id)
    given = None if answer is None else answer.given
    chose = (say.quoted(question.id) or "") if given is Given.CHOSEN else ""
    then = say.phrase(_CHOSE, woorden=chose) if chose else ()
    if comes_back(walk, question):
        element = say.dialog.elements.get(question.element or "")
        name = None if element is None else element.name
        yield from (say.phrase("nogeens_nog_open", naam=name), then)
        return
    invites = _invites(say, walk, question, key, told)
    apart = _pain_apart(say, walk, question, key, told)
    if apart and not told_first(walk, question):
        yield say.phrase("nogeens_toen", woorden=apart)  # one thing at a time
        yield say.phrase(invites)
        return
    if invites and not apart and told_first(walk, question):
        told_of_else = key in (_STEP_DONE, _BESIDE, *_OWN_WORDS)
        yield then if told_of_else else ()  # the rest stands above already
        return
    those = _asked_of_those(say, walk, question, told)
    more = (those or say.phrase(invites)) if invites and not apart else ()
    if key == _STEP_DONE:
        chose_before = say.phrase("nogeens_koos_eerder", woorden=chose) if chose else ()
        yield from (told, more or chose_before)
        return
    if not told and question.options and (phrase := _NOT_SAID_THEN.get(given)):
        element = say.dialog.elements.get(question.element or "")
        name = question.name if element is None else element.name
        yield say.phrase(phrase, naam=name)
    named = _bothers_named(say, walk, question)
    if key == _BESIDE and invites and (those or (named and named in as_plain(told))):
        # What they chose comes with its question.
        words = named or next(words for _, words in _quoted_on_list(say, walk, question))
        told = say.phrase("nogeens_toen", woorden=words)
    elif key == _BESIDE:
        yield then
    yield told
    if named and not apart and named not in as_plain(told):
        yield say.phrase(_BESIDE, woorden=named)
    yield more
    if key in _OWN_WORDS and chose and not more and normal(chose) not in normal(as_plain(told)):
        yield say.phrase("nogeens_koos_erbij", woorden=chose)


def may_tell_more(say: Speech, walk: Walk, question: Question) -> bool:
    """Whether it is asked first, once the question is asked anew, how somebody or something is now:
    what they type there needn't be about its options."""
    key, told = next(_written_then(say, walk, question), ("", ()))
    return bool(_invites(say, walk, question, key, told))


def asks_first_how_it_is(say: Speech, walk: Walk, question: Question) -> bool:
    """Whether that is asked now, and the question itself only after it: two at once is too much.
    Or, after it, what they mean by what they chose."""
    if not is_asked_anew(walk, question.id) or told_first(walk, question):
        return asks_in_words(walk, question.id)
    return asks_in_words(walk, question.id) or may_tell_more(say, walk, question)


def leaves_words_out(dialog: Dialog, walk: Walk, question: Question) -> bool:
    """Whether they chose an option here for which the pack wants words, and typed none."""
    items = (one for one in items_of(dialog, walk) if one.element.id == question.element)
    return any(lacks_their_words(one) and question.option(one.option) for one in items)


def asks_of_named(say: Speech, walk: Walk, question: Question) -> bool:
    """Whether it asks now how it is with what they named beside what they wrote at the question:
    what they type is about that."""
    key, told = next(_written_then(say, walk, question), ("", ()))
    apart = _pain_apart(say, walk, question, key, told)
    return bool(apart) and asks_first_how_it_is(say, walk, question)


def asks_something_else(say: Speech, walk: Walk, question: Question) -> bool:
    """Whether it asks now how somebody or something is, or whether what they chose is settled: what
    the question itself means is of no use there."""
    settles = is_asked_anew(walk, question.id) and whether_settled(say, walk, question)
    return asks_first_how_it_is(say, walk, question) or bool(settles)


def _invites(say: Speech, walk: Walk, question: Question, key: str, told: Spans) -> str:
    """The phrase that asks so: of somebody of whom they told, with a step that is done, that it
    hurt, or of a pain or a complaint that they named then. '' for none."""
    if not question.options or question.again is None:
        return ""
    if key == _STEP_DONE:
        return "nogeens_diegene" if tells_of_somebody(walk, question) else ""
    named = _bothers_named(say, walk, question)
    theirs = key != _CHOSE and names_pain(as_plain(told))
    asks = named or theirs or _asked_of_those(say, walk, question, told)
    return "nogeens_hoe_dat_nu" if asks else ""


def _asked_of_those(say: Speech, walk: Walk, question: Question, told: Spans) -> Spans:
    """The pack's words that ask how it is now with those whom they named at another question, such
    as who didn't come, if these are shown above this one; () if there are none."""
    found = list(_quoted_on_list(say, walk, question))[:1]
    for id_, words in found:
        asked = say.dialog.questions.get(id_)
        if asked is not None and asked.open and asked.again is not None:
            return say.fill(asked.again) if words in as_plain(told) else ()
    return ()


def _bothers_named(say: Speech, walk: Walk, question: Question) -> str:
    """What the list shows with the question's element and names a pain, or what the young people
    miss, as it is quoted; '' if there is none. What they kept off the list isn't shown again."""
    if not (question.options and question.element):
        return ""
    listed = listed_at(say.dialog, walk, question.element)
    found = (one for one in lines_at(walk, question.element) if names_pain(one) or one in listed)
    every = (quote(words, say.quote_length) for words in found)
    return next((one for one in every if not off_page(walk, one)), "")


def _pain_apart(say: Speech, walk: Walk, question: Question, key: str, told: Spans) -> str:
    """That, if it is none of what is shown above the question: then it is asked about by itself."""
    named = _bothers_named(say, walk, question)
    asked = _invites(say, walk, question, key, told) and key != _STEP_DONE
    return named if asked and named not in as_plain(told) else ""


def tells_of_somebody(walk: Walk, question: Question) -> bool:
    """Whether they reported that a finished step at the question's element hurt somebody."""
    done = (p for p in _told_of_before(walk, question) if p.outcome is HowItWent.DONE)
    return any(hurt(point.said) or was_minded(point.said) for point in done)


def _told_of_before(walk: Walk, question: Question) -> Iterator[Intention]:
    """The points that they chose at the question's element, without those that they reported on
    just before these questions: next to it, that isn't news."""
    asked = walk.follow_up.points if walk.follow_up is not None and looks_again(walk) else ()
    for number, point in enumerate(walk.intentions.points):
        if point.element == question.element and number not in asked:
            yield point


def _goes_along_now(say: Speech, walk: Walk, question: Question) -> Spans:
    """Says that a new answer will be on the page they take home, if the earlier one isn't."""
    items = items_of(say.dialog, walk)
    here = next((one for one in items if one.question == question.id), None)
    kept = here is not None and stands_confided(walk, here)
    return say.phrase("nogeens_vertrouwd") if kept else ()


def without_scene(say: Speech, walk: Walk, question: Question) -> Spans:
    """A question that is shown above already, without its scene: in the words in which it is asked
    once more. Empty if the pack has no other words for it, or it would come with more than its own
    text."""
    if question.again is None or not question.options or walk.room is not None:
        return ()
    if question.id in say.answers or walk.exchange.wants_plain:
        return ()
    return in_place_of_scene(say, walk, question)


def in_place_of_scene(say: Speech, walk: Walk, question: Question) -> Spans:
    """The question for whom its scene isn't theirs: as it is asked once more, or else what to think
    of in place of the scene."""
    if question.again is None:
        return say.phrase("zonder_voorbeeld")
    asked = say.fill(question.again)
    return asked if looks_again(walk) else for_the_first_time(asked)


_NOW = compiled(r" nu\b,?")


def for_the_first_time(asked: Spans) -> Spans:
    """The words in which a question is asked once more, for somebody who gets it for the first
    time: without the 'nu' that refers to then, and without the comma after it."""
    return tuple(replace(span, text=_NOW.sub("", span.text)) for span in asked)


def not_theirs(walk: Walk, question: Question) -> bool:
    """Whether they said that the scene of this question isn't theirs."""
    return bool(walk.exchange.count(example_mark(question.id)))


def leaves_scenes_out(dialog: Dialog, walk: Walk, question: Question) -> bool:
    """Whether a question comes without its scene from the start: for who said of one that it isn't
    theirs, told a scene of their own or has little time, and for whoever has little Dutch and reads
    one literally, once they told what they do, which is hardly ever what is done there. What
    happens in a session, all read alike."""
    if question.plainer is None or question.again is None or walk.room is not None:
        return False
    first, *others = question.plainer.lines
    has_scene = bool(others) and "?" not in as_plain(Text((first,)).fill(lambda _: ""))
    denied = any(mark.startswith(example_mark("")) for mark in walk.exchange.counts)
    if not has_scene or denied or is_short(dialog, applicable(dialog, walk.answers)):
        return has_scene
    if _told_own_scene(dialog, walk):
        return True
    return walk.exchange.wants_plain and bool(project_sentence(dialog, walk))


def _told_own_scene(dialog: Dialog, walk: Walk) -> bool:
    """Whether they told at length how it goes there, before any question about the list."""
    project = asks_what_they_do(dialog)
    beside = {dialog.noticed, "" if project is None else project.id}
    return any(
        len(answer.text.split()) >= _OWN_SCENE
        for id_, answer in walk.answers.items()
        if answer.given is Given.WRITTEN and id_ not in beside
        if (asked := dialog.questions.get(id_)) is not None and asked.element is None
    )


_OWN_SCENE = 25
"""Words of an answer that tells who comes in, and what they do then."""


def _written_then(say: Speech, walk: Walk, question: Question) -> Iterator[tuple[str, Spans]]:
    """What they wrote about the question's element, without what they took off the page; each with
    the phrase that tells it."""
    told = (*_told_just_now(say, walk, question), *_told_then(say, walk, question))
    element = say.dialog.elements.get(question.element or "")
    name = None if element is None else element.name
    return (
        (key, say.phrase(key, woorden=words, **({"naam": name} if key == _STEP_DONE else {})))
        for key, words in told
        if words and not off_page(walk, words)
    )


_NOT_SAID_THEN: Mapping[Given | None, str] = {
    Given.UNKNOWN: "nogeens_wist_niet",
    Given.SKIPPED: "nogeens_sloeg_over",
}
_STEP_DONE = "nogeens_stap_gelukt"
"""It names the point: they may have been asked about another of their steps just before."""
_CHOSE = "nogeens_koos"
_OWN_WORDS = ("nogeens_toen", "nogeens_over_stap")
"""Beside these stands what they chose: whoever says 'hetzelfde' has to know what that was."""
_BESIDE = "nogeens_en_schreef"
"""For words that weren't typed at the question that is asked, below what they chose there."""


def _told_just_now(say: Speech, walk: Walk, question: Question) -> Iterator[tuple[str, str]]:
    """The sentence that they typed at another of the questions that are asked again and that is
    clearly about this one's element: next to it, what they wrote then isn't news."""
    if walk.before is not None and question.element in walk.before.about:
        for words in told_elsewhere(say.dialog, walk, question.element or ""):
            yield "nogeens_net", words


def _told_then(say: Speech, walk: Walk, question: Question) -> Iterator[tuple[str, str]]:
    """What they wrote about the question's element, the most telling first: how it went with their
    step, what was typed with the option, what the list quotes, and the option; each with the phrase
    for it."""
    for point in _told_of_before(walk, question):
        dropped = point.outcome is HowItWent.DROPPED
        said = "" if dropped else quote(worth_reading(point.said), say.quote_length)
        if said:
            done = point.outcome is HowItWent.DONE
            yield (_STEP_DONE if done else "nogeens_over_stap"), said
    answer = walk.answers.get(question.id)
    note = walk.notes.get(question.id, "").removesuffix(noted_anew(walk, question.id))
    # That the scene isn't theirs is said of a question that doesn't come back.
    if is_confided_at(walk, question.id):
        note = ""
    stands = what_stands(note).split("\n")
    theirs = (line for line in stands if not denies_scene(say.dialog, question, line))
    labels = on_buttons(question, answer)
    # Two messages aren't one sentence: what tells most of them.
    messages = ("\n".join((line, *more)) for line, more in with_corrections(theirs))
    project = project_sentence(say.dialog, walk)
    each = [words for one in messages if (words := worth_reading(one, labels)) != project]
    beside = max(reversed(each), key=lambda words: len(words.split()), default="")
    on_list = list(_quoted_on_list(say, walk, question))
    # Words that refused all options say less than what they told instead.
    if answer is None or answer.given is not Given.CHOSEN:
        yield from (("nogeens_toen", words) for _, words in on_list)
    if beside and not denies(beside) and (told := telling(say.dialog, question, beside)):
        yield "nogeens_toen", quote(told, say.quote_length)
    for id_, words in on_list:
        yield "nogeens_toen" if id_ == question.id else _BESIDE, words
    if answer is not None and answer.given is Given.CHOSEN and (chose := say.quoted(question.id)):
        yield _CHOSE, chose


def _quoted_on_list(say: Speech, walk: Walk, question: Question) -> Iterator[tuple[str, str]]:
    """What the list quotes with the question's element, and the question at which it was typed; ''
    for what was typed at the list. What it doesn't quote was told in confidence, or says nothing by
    itself."""
    items = items_of(say.dialog, walk)
    item = next((one for one in items if one.element.id == question.element), None)
    if item is None:
        return
    if later := lines_at(walk, item.element.id):
        yield "", quote(later[-1], say.quote_length)
    asked = question_quoted(say, item)
    if asked and (quoted := say.quoted(asked)):
        yield asked, quoted
