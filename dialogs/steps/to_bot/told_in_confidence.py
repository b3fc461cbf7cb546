"""Somebody tells something on the condition that it stays here: it is kept with their answers, and
nothing quotes it. One line says so at once."""

from __future__ import annotations

from dialogs.hearing.data_questions import data_question
from dialogs.pack.answers import Given
from dialogs.pack.definition import Question
from dialogs.pack.route import previous_question
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.names_out import typed_texts
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.follow_ups.meant_for_follow_up import outcome_told, told_of_points
from dialogs.steps.stage import Stage
from dialogs.understanding.asking_bot.asks_how import shared_stems
from dialogs.understanding.quoting.worth_reading import supposes_nobody_reads, worth_reading
from dialogs.understanding.taking_away.kept_here import (
    clauses,
    less_conditions,
    only_condition,
    told_openly,
    under_condition,
)
from dialogs.understanding.taking_away.left_out import without_left_out
from dialogs.understanding.taking_away.removal import naming_words
from dialogs.understanding.taking_away.wants_gone import Fate, Unwanted, wants_gone
from dialogs.walk.confided import can_leave_page, confide, less_confided, offered_at_last
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import OVERVIEW_NOTE


def take_condition(stage: Stage, event: TextWritten, *, elsewhere: bool) -> TextWritten | None:
    """Keep what is told so where nothing quotes it; what is left to be taken, None if that is
    nothing. `elsewhere`: it is no answer to the question on the screen. A group sees what it sees:
    nothing is promised there."""
    text, question = event.text, None if elsewhere else stage.question_here()
    told_so = under_condition(text) or supposes_nobody_reads(text)
    if not told_so or stage.walk.room is not None or _wants_gone(text):
        return event
    if only_condition(text) and (offered := offered_at_last(stage.walk)):
        stage.walk = confide(stage.walk, offered)
        said = stage.speech.phrase("antwoord_blijft_hier")
        if question is None:
            stage.say(said)
        else:
            ask_once_more(stage, question, said, whole=True)
        return None
    if question is None:
        return _keep_at_no_question(stage, event, reports=elsewhere)
    whole = _leaves_page(stage, question, text)
    stage.walk = confide(stage.walk, question.id, answer=whole)
    if only_condition(text):
        before = _typed_before(stage, question)
        if before is not None and question.id not in stage.walk.notes:
            stage.walk = confide(stage.walk, before.id, answer=False)
        said = stage.speech.phrase("blijft_hier_ook")
        if data_question(text) is None:
            ask_once_more(stage, question, said, whole=True)
            return None
    elif whole:
        said = stage.speech.phrase("zin_gaat_niet_mee")
    else:
        said = stage.speech.phrase("zin_gaat_niet_mee_open")
    stage.stays_here = said
    return event


def _keep_at_no_question(stage: Stage, event: TextWritten, *, reports: bool) -> TextWritten | None:
    """Keep it beside the list, which then hears only what was told openly. `reports`: it is a reply
    to a message of the bot, which always hears the outcome."""
    view = stage.walk.place.view
    if view is View.NOTHING or only_condition(event.text):
        return event
    if view is View.CHOOSING and not reports and less_conditions(event.text):
        # What they will do stands with what they chose; it is shown before it leaves.
        return event
    openly = told_openly(event.text) or (_outcome_first(stage, event.text) if reports else "")
    add_note(stage, OVERVIEW_NOTE, event, stage.speech.label("bij_een_overzicht"))
    stage.tell("blijft_hier_lijst")
    # Without the message's id: an edit of it is no edit of this part.
    return TextWritten(openly, event.at) if openly else None


def keep_the_rest_here(stage: Stage, at: str, gone: str, rest: str) -> None:
    """If what else was typed at this question is about the same as what was taken away, it mustn't
    come on the list in its place. `rest`: what is left of the message from which it went."""
    if at not in stage.dialog.questions:
        return
    words = {word for word in naming_words(gone) if len(word) >= _TELLING}
    also = words & naming_words(_typed_at(stage, at))
    texts = [naming_words(text) for text in typed_texts(stage.walk)]
    # A word that they use everywhere doesn't tell what a sentence is about.
    seldom = any(sum(word in text for text in texts) <= _SELDOM for word in also)
    if seldom or (rest and shared_stems(gone, rest)):
        stage.walk = confide(stage.walk, at, answer=False)


_TELLING = 4
"""Letters of a word that may tell what a sentence is about."""
_SELDOM = 2
"""Texts."""


def let_the_rest_go_along(stage: Stage, at: str) -> None:
    """If only what mustn't go along was taken away, let the rest that was typed there go along."""
    if not under_condition(_typed_at(stage, at)):
        stage.walk = less_confided(stage.walk, at)


def _typed_at(stage: Stage, at: str) -> str:
    answer, typed = stage.walk.answers.get(at), stage.walk.notes.get(at, "")
    written = answer is not None and answer.given is Given.WRITTEN
    return f"{typed}\n{answer.text}" if written and answer is not None else typed


def _outcome_first(stage: Stage, text: str) -> str:
    """The first clause of a report, if that only says the outcome."""
    first, follow_up = next(clauses(text), "").strip(" ,;:."), stage.walk.follow_up
    if follow_up is None:
        return ""
    told = outcome_told(stage.dialog, follow_up, first)
    return first if told or told_of_points(stage.dialog, stage.walk, follow_up, first) else ""


def _wants_gone(text: str) -> bool:
    """Whether it mustn't be kept at all."""
    goes = (one.what is Unwanted.LATEST and one.how is Fate.ERASE for one in wants_gone(text))
    return any(goes) or without_left_out(text) is not None


def _leaves_page(stage: Stage, question: Question, text: str) -> bool:
    """Whether what is answered there stays off the page too: not if the condition is only about
    what comes behind it."""
    if not can_leave_page(stage.dialog, question) or only_condition(text):
        return False
    return not (under_condition(text) and worth_reading(told_openly(text)))


def _typed_before(stage: Stage, question: Question) -> Question | None:
    """The question before this one, if something was typed there."""
    before = previous_question(stage.dialog, stage.walk.answers, question.id)
    answer = None if before is None else stage.walk.answers.get(before.id)
    if before is None or answer is None:
        return None
    typed = answer.given is Given.WRITTEN or before.id in stage.walk.notes
    return before if typed else None
