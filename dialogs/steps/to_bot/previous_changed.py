"""Changes the answer to an earlier question, if a text says that one of its options was meant."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import chosen
from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question.asking_once_more import ask_once_more, previous_here, stuck_mark
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.at_question.taking_answers import record_answer, remember_typed, take_answer
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import Stage
from dialogs.understanding.correcting import AboutPrevious
from dialogs.understanding.options.matching import meant
from dialogs.understanding.options.resembling import resembled
from dialogs.walk.asked_anew import back_to_anew, looks_again
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE
from dialogs.walk.state import OrderAsked, changed


def correct_previous(
    stage: Stage, question: Question, event: TextWritten, about: AboutPrevious
) -> bool:
    """Take what is said of the question before this one as its answer, or ask it again; False if
    the text may well be about something else."""
    walk, room = stage.walk, stage.walk.room
    previous = previous_here(stage, question) if walk.back_to == NOWHERE else None
    if previous is None:
        return False
    options = () if previous.open else stage.options(previous)
    named = meant(about.said, options, several=previous.several) or ()
    if about.besides is not None and not named:
        previous, named = _earlier_with(stage, question, about.said) or (previous, ())
    if named and room is None:
        if about.besides:
            # Without the message's id: an edit of the message must not change this part.
            add_note(stage, previous.id, TextWritten(about.besides, event.at))
        _change(stage, previous, named, event)
        return True
    if about.exactly:
        return False
    alike = named or (resembled(stage.dialog, previous, options, about.said) if options else ())
    if not about.surely and (question.open or not alike):
        return False
    said = stage.speech.phrase("vorige_weer")
    order = tuple(one.id for one in (*alike, *(one for one in options if one not in alike)))
    proposal = OrderAsked(previous.id, order, len(alike)) if alike else None
    if looks_again(walk):
        stage.walk = back_to_anew(walk, previous.id)
    # What is said next that was meant is about this question, not about the one before it.
    exchange = stage.walk.exchange.counted(stuck_mark(previous))
    stage.walk = changed(stage.walk, picked=(), exchange=exchange)
    ask_once_more(stage, previous, said, proposal=proposal, whole=True)
    return True


def _earlier_with(
    stage: Stage, here: Question, said: str
) -> tuple[Question, tuple[Option, ...]] | None:
    """The one question answered before, with the option of it that this names; None if it may be
    another question's, or is already the answer there."""
    found = []
    for id_, answer in stage.speech.answers.items():
        question = stage.dialog.questions.get(id_)
        if question is None or question.open or id_ == here.id:
            continue
        if named := meant(said, stage.options(question), several=question.several):
            found.append((question, named, answer))
    if len(found) != 1:
        return None
    question, named, answer = found[0]
    return None if tuple(one.id for one in named) == answer.options else (question, named)


def _change(
    stage: Stage, question: Question, options: tuple[Option, ...], event: TextWritten
) -> None:
    """Answer a question that isn't on the screen with these options, and ask what comes next."""
    ids = tuple(option.id for option in options)
    answer = chosen(*ids)
    stage.close_screen()
    record_answer(stage, question, stage.asked(question), answer)
    take_answer(stage, question, answer)
    remember_typed(stage, question.id, event)
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, mapped=question.id))
    labels = chosen_labels(question, ids)
    go_on(stage, stage.speech.phrase("vorige_veranderd", antwoord=labels))
