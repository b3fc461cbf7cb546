"""Changes the answer to an earlier question, if a text says that one of its options was meant."""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.answers import chosen
from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question.asking_once_more import (
    ask_once_more,
    order_mark,
    previous_here,
    proposed,
    stuck_mark,
)
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.at_question.taking_answers import (
    forget_note,
    record_answer,
    remember_typed,
    take_answer,
)
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import Stage
from dialogs.understanding.correcting import (
    AboutPrevious,
    AfterAll,
    is_after_all,
    must_be,
    was_about_previous,
    what_was_meant,
)
from dialogs.understanding.options.matching import meant, normal
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
        if _order_unknown(stage, previous, about.said):
            _ask_previous(stage, previous, ())
        else:
            _change(stage, previous, named, event)
        return True
    if about.exactly and not _only_there(stage, question, previous, event.text, about.said):
        return False
    alike = named or (resembled(stage.dialog, previous, options, about.said) if options else ())
    if not about.surely and not alike:
        return False
    if question.open and not (about.surely or about.exactly):
        return False
    _ask_previous(stage, previous, alike)
    return True


def _only_there(stage: Stage, question: Question, previous: Question, text: str, said: str) -> bool:
    """Whether what somebody says they meant, who takes something back where they said nothing yet
    ('nee man dat ze elkaar zien bedoel ik'), resembles an option of the question before, and none
    of this one."""
    takes_back = _TAKES_BACK.match(normal(text)) is not None and len(said.split()) >= _FEWEST
    if not takes_back or question.id in (*stage.walk.notes, *stage.walk.answers):
        return False
    if stage.walk.exchange.count(stuck_mark(question)) or not previous.options:
        return False
    here, there = stage.options(question), stage.options(previous)
    if question.options and resembled(stage.dialog, question, here, said):
        return False
    return bool(resembled(stage.dialog, previous, there, said))


_TAKES_BACK = compiled(r"(?:nee+|neen|wacht|ho|sorry|oeps|oei|shit|kut|jawel)\b")
_FEWEST = 2
"""Words."""


def _ask_previous(stage: Stage, previous: Question, alike: tuple[Option, ...]) -> None:
    """Ask the question before once more, with what may be meant there in front."""
    said, options = stage.speech.phrase("vorige_weer"), stage.options(previous)
    order = tuple(one.id for one in (*alike, *(one for one in options if one not in alike)))
    proposal = OrderAsked(previous.id, order, len(alike)) if alike else None
    if looks_again(stage.walk):
        stage.walk = back_to_anew(stage.walk, previous.id)
    # What is said next that was meant is about this question, not about the one before it.
    exchange = stage.walk.exchange.counted(stuck_mark(previous))
    stage.walk = changed(stage.walk, picked=(), exchange=exchange)
    ask_once_more(stage, previous, said, proposal=proposal, whole=True)


def takes_correction_of_previous(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that says what the answer to the question before must be: 'dat was nog bij de
    vorige, moet 1 zijn', or 'wacht nee toch 1' where nothing was said at this question yet. False
    for any other text, and if no option of that question is named."""
    walk = stage.walk
    rest = was_about_previous(event.text)
    said, why = (must_be(rest) if rest else None), ""
    if said is None and rest is None and (after_all := _after_all(stage, question, event)):
        said, why = after_all.said, after_all.why
    previous = previous_here(stage, question) if said and walk.back_to == NOWHERE else None
    if said is None or previous is None or previous.open or walk.room is not None:
        return False
    options = stage.options(previous)
    if (named := meant(said, options, several=previous.several)) is None:
        return False
    if (note := walk.notes.get(question.id)) is not None and rest is not None:
        forget_note(stage, question.id)
        why = note
    if why:
        # Without the message's id: an edit of the message must not change this part.
        add_note(stage, previous.id, TextWritten(why, event.at), stage.asked(previous))
    if _order_unknown(stage, previous, said):
        _ask_previous(stage, previous, ())
    else:
        _change(stage, previous, named, event)
    return True


def _order_unknown(stage: Stage, previous: Question, said: str) -> bool:
    """Whether a text only gives a number, of options that stood in another order than their own:
    what the number meant there can't be known."""
    is_number = normal(said).isdigit()
    return is_number and stage.walk.exchange.count(order_mark(previous)) > 0


def _after_all(stage: Stage, question: Question, event: TextWritten) -> AfterAll | None:
    """What it is after all at the question before: nothing was said at this one that could be taken
    back."""
    walk = stage.walk
    is_new = question.id not in (*walk.notes, *walk.answers) and not proposed(stage, question)
    if not is_new or walk.exchange.count(stuck_mark(question)):
        return None
    meant = what_was_meant(event.text) if _TAKES_BACK.match(normal(event.text)) else None
    return AfterAll(meant, "") if meant else is_after_all(event.text)


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
