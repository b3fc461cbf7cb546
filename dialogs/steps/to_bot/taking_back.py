"""A protest takes back what typed words were last taken for, and asks that question again.

An answer that was typed as its label stays: then the protest is about something else.
"""

from __future__ import annotations

from dialogs.pack.answers import Answers, Given
from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question.asking_back import ask_back, asked_back, keep_words, take_plainly
from dialogs.steps.at_question.asking_once_more import (
    ask_once_more,
    exact_mark,
    stuck_mark,
    taken_back_mark,
)
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.navigation import enter
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, quote
from dialogs.understanding.meanings import Means, OwnWords, Resembles
from dialogs.understanding.options.negated import denies_option
from dialogs.understanding.options.resembling import resembled
from dialogs.understanding.options.said_in_part import (
    added_detail,
    after_first_sentence,
    among,
    contradicts,
    instead_of_denied,
    literal,
    none_of_those,
)
from dialogs.understanding.understood import understood
from dialogs.walk.answered_ahead import previous_asked
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.state import OrderAsked, changed


def take_back(stage: Stage) -> bool:
    """Take back the answer that was last derived from typed words, and ask that question again;
    False if there is none."""
    said = _forget_mapped(stage)
    if said is None:
        return False
    question, phrase = said
    stage.close_screen()
    enter(stage, Place(View.QUESTION, question.id), phrase)
    return True


def protest_exact(stage: Stage) -> bool:
    """Leave an answer that was typed as its label, and ask what is wrong then: the protest is about
    what the bot said to it. False if the last answer was no such one."""
    if not _is_exact(stage):
        return False
    _leave_exact(stage, "letterlijk_blijft")
    return True


def _is_exact(stage: Stage) -> bool:
    exchange = stage.walk.exchange
    answer = stage.walk.answers.get(exchange.mapped)
    is_marked = exchange.count(exact_mark(exchange.mapped)) > 0
    chosen_so = answer is not None and answer.given is Given.CHOSEN
    return is_marked and chosen_so and _is_just_before(stage, exchange.mapped)


def _leave_exact(stage: Stage, key: str) -> None:
    question, here = stage.dialog.questions.get(stage.walk.exchange.mapped), stage.question_here()
    if question is None or here is None:
        return
    labels = chosen_labels(question, stage.walk.answers[question.id].options)
    # Said a second time it is taken for what it may be after all.
    exchange = stage.walk.exchange.without(exact_mark(question.id))
    stage.walk = changed(stage.walk, exchange=exchange)
    said = stage.speech.phrase(key, naam=question.name, optie=labels)
    ask_once_more(stage, here, said, whole=True)


def _take_back_with_words(stage: Stage, event: TextWritten, more: str) -> bool:
    """Do the same after a protest that says more: that is kept as a note, and what it resembles is
    proposed, but never again what was taken back."""
    room, mapped = stage.walk.room, stage.walk.exchange.mapped
    question, answer = stage.dialog.questions.get(mapped), stage.walk.answers.get(mapped)
    if room is not None or stage.walk.back_to != NOWHERE or question is None or answer is None:
        return False
    others = tuple(o for o in stage.options(question) if o.id not in answer.options)
    named = among(more, others) or among(event.text, others)
    likely = (named,) if named else resembled(stage.dialog, question, others, more)[:1]
    if not likely and _is_exact(stage):
        add_note(stage, question.id, event, stage.asked(question))
        _leave_exact(stage, "letterlijk_erbij")
        return True
    if answer.given is Given.SKIPPED:
        said = stage.speech.phrase("vorige_weer")
    elif (forgotten := _forget_mapped(stage)) is not None:
        said = forgotten[1]
    else:
        return False
    add_note(stage, question.id, event, stage.asked(question))
    options = stage.options(question)
    asked = (asked_back(stage, likely),) if likely else ()
    order = (*likely, *(option for option in options if option not in likely))
    proposal = OrderAsked(question.id, tuple(option.id for option in order), len(likely))
    stage.walk = changed(stage.walk, picked=())
    ask_once_more(stage, question, said, *asked, proposal=proposal if likely else None, whole=True)
    return True


def about_what_was_understood(
    stage: Stage, question: Question, event: TextWritten, options: tuple[Option, ...]
) -> bool:
    """Take a text that says what the bot got wrong: 'nee ho, …' after typed words were taken for an
    option, 'niet dit, maar dat', or 'geen van twee'."""
    said = contradicts(event.text)
    asked_here = stage.walk.exchange.count(stuck_mark(question)) > 0
    if not asked_here and _add_to_understood(stage, event):
        return True
    if said and not asked_here and _take_back_with_words(stage, event, said):
        return True
    if not asked_here and _denies_what_was_taken(stage, question, event):
        return _take_back_with_words(stage, event, event.text)
    if question.open or literal(event.text, options) is not None:
        return False
    meaning = understood(stage.dialog, question, options, said) if said else None
    if isinstance(meaning, Means | Resembles):
        if not take_plainly(stage, question, event, meaning.options[:1]):
            ask_back(stage, question, event, meaning.options[:1])
        return True
    instead = instead_of_denied(event.text, options)
    if instead is not None:
        ask_back(stage, question, event, (instead,))
    elif none_of_those(event.text):
        more = after_first_sentence(event.text)
        if more:
            # Without the message's id: an edit of the message must not change this part.
            add_note(stage, question.id, TextWritten(more, event.at))
        if question.id in stage.walk.notes:
            keep_words(stage, question)
        else:
            stage.tell("eigen_woorden_graag")
    else:
        return False
    return True


def _denies_what_was_taken(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Whether a text says of the option that typed words were just taken for that it isn't so, and
    may say it of none of the question on the screen."""
    mapped = stage.walk.exchange.mapped
    answer, taken = stage.walk.answers.get(mapped), stage.dialog.questions.get(mapped)
    if answer is None or taken is None or taken.id == question.id:
        return False
    denied = (one for one in taken.options if one.id in answer.options)
    here = stage.options(question) if question.options else ()
    return (
        any(denies_option(event.text, one.label) for one in denied)
        and not any(denies_option(event.text, one.label) for one in here)
        and _is_just_before(stage, mapped)
    )


def _add_to_understood(stage: Stage, event: TextWritten) -> bool:
    """Keep a text as a note with the answer that was just understood if it adds to that ('nee
    wacht, bij vijf zelfs'); False for any other, or if it resembles another option."""
    more, mapped = added_detail(event.text), stage.walk.exchange.mapped
    question, answer = stage.dialog.questions.get(mapped), stage.walk.answers.get(mapped)
    if more is None or question is None or answer is None or answer.given is not Given.CHOSEN:
        return False
    meaning = understood(stage.dialog, question, stage.options(question), more)
    fits = isinstance(meaning, Resembles) and meaning.options[0].id in answer.options
    if not (fits or isinstance(meaning, OwnWords)) or not _is_just_before(stage, mapped):
        return False
    add_note(stage, mapped, event, stage.asked(question))
    stage.tell("bij_de_vorige_erbij", naam=question.name, tekst=quote(event.text))
    return True


def _is_just_before(stage: Stage, id_: str) -> bool:
    """Whether this question is the one on the screen, or the last before it: a protest is about
    what was just understood, and never takes back more."""
    here, room = stage.question_here(), stage.walk.room
    if here is None or room is not None or here.id == id_:
        return True
    before = previous_asked(stage.dialog, stage.walk, here.id)
    return before is not None and before.id == id_


def _forget_mapped(stage: Stage) -> tuple[Question, Spans] | None:
    """Forget the answer that was last made of typed words; its question, and what to say."""
    id_ = stage.walk.exchange.mapped
    if not _is_just_before(stage, id_):
        return None
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.CHOSEN:
        return None
    exchange = stage.walk.exchange
    options = ", ".join(option.label for option in question.options if option.id in answer.options)
    said = stage.speech.variant("protest_keuze", exchange.count("protest_keuze"), optie=options)
    rest = {key: one for key, one in stage.walk.answers.items() if key != id_}
    typed = {key: parts for key, parts in stage.walk.typed.items() if key != id_}
    exchange = exchange.over().counted("protest_keuze", taken_back_mark(id_))
    stage.walk = changed(stage.walk, answers=Answers(rest), typed=typed, exchange=exchange)
    stage.effects.append(ForgetAnswer(id_))
    return question, said
