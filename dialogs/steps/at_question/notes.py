"""Texts that answer nothing: kept as a note, with a word that they were kept.

A note belongs to the question on the screen, to the overviews together, or to the session in which
its writer waits.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.identifying.finding import KindOfFinding
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import NAMES_ASKED, names_in, wants_names_out
from dialogs.screens.told.share_anew import share_asked, share_risen
from dialogs.screens.told.wording_anew import asks_first_how_it_is, asks_of_named, worded_anew
from dialogs.steps.at_question.taking_answers import remember_typed
from dialogs.steps.navigation import go_on, resume
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, as_plain, quote
from dialogs.understanding.options.matching import normal
from dialogs.understanding.outcomes.better_now import (
    some_come_now,
    what_is_left,
    what_is_solved,
)
from dialogs.understanding.outcomes.how_it_felt import goes_well
from dialogs.walk.asked_anew import (
    asks_in_words,
    was_asked,
    with_first_told,
    with_named_told,
)
from dialogs.walk.confided import is_confided_at
from dialogs.walk.effects import RecordNote
from dialogs.walk.events import TextEdited, TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import OVERVIEW_NOTE, Walk, again_mark, changed, note_key, room_note

_MOST_NOTED = 10
"""Messages in one note. Each message stores the whole note once more."""


def _is_full(stage: Stage, question: str) -> bool:
    return len(stage.walk.typed.get(note_key(question), ())) >= _MOST_NOTED


def add_note(
    stage: Stage, question: str, event: TextWritten | TextEdited, asked: str | None = None
) -> None:
    """Add a text to the note at `question`; if that is answered again, replacing what was noted.
    `asked`: the text above it; None: that of the question."""
    mark = again_mark(question)
    walk, is_again = stage.walk, stage.walk.exchange.count(mark) > 0
    if is_again:
        walk = changed(walk, exchange=walk.exchange.without(mark))
    elif _is_full(stage, question):
        return
    earlier = None if is_again else walk.notes.get(question)
    note = event.text if earlier is None else f"{earlier}\n{event.text}"
    stage.walk = replace(walk, notes={**walk.notes, question: note})
    remember_typed(stage, note_key(question), event, more=earlier is not None)
    shown = walk.screen.asked if asked is None else asked
    stage.effects.append(RecordNote(question, shown, note))


def names_seen(stage: Stage, text: str) -> Spans:
    """Says once in a walk, where a text with a name is kept with an option, that its writer sees it
    before it goes along; empty if names go out anyway, or if they were asked about one already."""
    walk = stage.walk
    knows = any(mark.startswith(NAMES_ASKED) for mark in walk.told) or wants_names_out(walk)
    if walk.room is not None or knows or is_confided_at(walk, walk.place.id):
        return ()
    # Most texts have no such word, and need no closer look.
    if stage.dialog.known.first_names.alone.isdisjoint(normal(text).split()):
        return ()
    if all(find.kind is not KindOfFinding.NAME for find in names_in(stage.dialog, text)):
        return ()
    stage.walk = changed(walk, told=walk.told | {f"{NAMES_ASKED}later"})
    return stage.speech.phrase("naam_later")


def note_anew(stage: Stage, question: Question, event: TextWritten) -> None:
    """Keep what is typed at an open question that is asked again with its earlier answer, and go
    on."""
    add_note(stage, question.id, event)
    words = quote(event.text, stage.speech.result_length)
    stage.close_screen()
    stage.walk = was_asked(stage.walk, question.id)
    counted = share_asked(stage.speech, stage.walk, question.id)
    risen = counted and share_risen(stage.speech, stage.walk)
    key = "nogeens_geteld_meer" if risen else "nogeens_opviel_nu"
    go_on(stage, _not_quoted_here(stage, question, stage.speech.phrase(key, woorden=words)))


def note_first(stage: Stage, question: Question, event: TextWritten) -> None:
    """Keep how somebody or something is now, and ask the question itself; or keep what they mean by
    what they chose, and go on."""
    in_words = asks_in_words(stage.walk, question.id)
    asked = as_plain(worded_anew(stage.speech, stage.walk, question))
    if not in_words and asks_of_named(stage.speech, stage.walk, question):
        stage.walk = with_named_told(stage.walk, question)
    add_note(stage, question.id, event)
    stage.close_screen()
    stage.walk = _first_over(stage.walk, question)
    key = "nogeens_erbij"
    words = quote(event.text)
    if goes_well(event.text) or what_is_solved(event.text) or some_come_now(asked, event.text):
        key = "nogeens_erbij_deels" if what_is_left(event.text) else "nogeens_erbij_goed"
    go_on(stage, _not_quoted_here(stage, question, stage.speech.phrase(key, woorden=words)))


def _not_quoted_here(stage: Stage, question: Question, said: Spans) -> Spans:
    """What to say; nothing if it was told on the condition that it stays here, as is said then."""
    return () if stage.stays_here and is_confided_at(stage.walk, question.id) else said


def passes_first(stage: Stage, question: Question) -> bool:
    """Go on from what is asked before the question itself, or after it, without telling it; False
    where nothing is."""
    if not asks_first_how_it_is(stage.speech, stage.walk, question):
        return False
    stage.close_screen(stage.speech.label("antwoord_overgeslagen"))
    stage.walk = _first_over(stage.walk, question)
    go_on(stage)
    return True


def _first_over(walk: Walk, question: Question) -> Walk:
    if asks_in_words(walk, question.id):
        return was_asked(walk, question.id)
    return with_first_told(walk, question)


def note_at_vanished_question(stage: Stage, event: TextWritten) -> None:
    """Keep what was typed at a question that the pack no longer has, and go on."""
    add_note(stage, stage.walk.place.id, event)
    resume(stage)


def note_at_overview(stage: Stage, event: TextWritten) -> None:
    """Keep a text that was typed at an overview."""
    stage.tell("overzicht_vol" if _is_full(stage, OVERVIEW_NOTE) else "overzicht_getypt")
    add_note(stage, OVERVIEW_NOTE, event, stage.speech.label("bij_een_overzicht"))


def note_in_session(stage: Stage, event: TextWritten) -> None:
    """Keep a text with the answer that is being asked about; while waiting, by itself."""
    place, room = stage.walk.place, stage.walk.room
    if place.view is not View.WAITING:
        key, asked = place.id, stage.walk.screen.asked
        said = "naam_tik" if place.view is View.NAMED else "kamer_erbij"
    elif room is not None:
        key, asked, said = room_note(room), stage.speech.label("in_een_sessie"), "kamer_getypt"
    else:
        resume(stage)
        return
    stage.tell("kamer_vol" if _is_full(stage, key) else said)
    add_note(stage, key, event, asked)
