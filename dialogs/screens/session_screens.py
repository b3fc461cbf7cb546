"""The screens of a walk in a session: waiting, consent, and taking an answer along."""

from __future__ import annotations

from dialogs.pack.answers import Answer, Given, answered
from dialogs.pack.definition import Dialog, Question
from dialogs.screens.layout import SHOWN_WHOLE, Layout, Row, Speech
from dialogs.screens.question_screens import speech, who_sees
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import join, quote
from dialogs.walk.asked_in_session import LEADS, brought, needs_consent, previous_in_room
from dialogs.walk.state import Room, Walk


def waiting_screen(dialog: Dialog, walk: Walk, room: Room) -> Layout:
    """Nothing is asked now. While the phase is open, its answers can still be changed."""
    say = speech(dialog, walk)
    rows: list[Row] = []
    if previous_in_room(dialog, walk, room, "") is not None:
        rows.append(((say.label("knop_terug"), walk_action(WalkVerb.PREVIOUS)),))
    rows.append(((say.label("knop_kamer_antwoorden"), walk_action(WalkVerb.ANSWERS, "0")),))
    if LEADS not in walk.told:
        rows.append(((say.label("knop_kamer_begeleider_weg"), walk_action(WalkVerb.MISSED)),))
    rows.append(((say.label("knop_kamer_verlaten"), walk_action(WalkVerb.LEAVE)),))
    return Layout(say.phrase("kamer_klaar" if room.open else "kamer_wachten"), tuple(rows))


def consent_screen(dialog: Dialog, walk: Walk, question_id: str) -> Layout | None:
    """Asks whether the group may see an answer, which it quotes; None if that isn't asked."""
    room, question = walk.room, dialog.questions.get(question_id)
    answer = walk.answers.get(question_id)
    if room is None or question is None or answer is None:
        return None
    if not needs_consent(room, question, answer):
        return None
    say, words = speech(dialog, walk), _in_words(dialog, walk, question, answer)
    where = room.where
    if room.openly:
        text = say.phrase(where.key("toestemming_openlijk"), antwoord=words, **where.words)
    else:
        text = say.phrase(where.key("toestemming_vraag"), tekst=words, **where.words)
    yes, no = say.label(yes_label(room)), say.label("knop_toestemming_nee")
    return Layout(
        text,
        (
            ((yes, walk_action(WalkVerb.SHARE, question_id)),),
            ((no, walk_action(WalkVerb.HOLD, question_id)),),
            ((say.label("knop_terug"), walk_action(WalkVerb.PREVIOUS)),),
        ),
    )


def yes_label(room: Room) -> str:
    """The phrase on the yes button; in the open mode it doesn't promise 'without my name'."""
    return "knop_toestemming_openlijk" if room.openly else "knop_toestemming_ja"


def bring_screen(dialog: Dialog, walk: Walk, room: Room, question_id: str) -> Layout | None:
    """Asks whether the answer from an earlier walk comes along; None if there is none."""
    say = speech(dialog, walk)
    question = dialog.questions.get(question_id)
    answer = None if question is None else brought(walk, question, say.answers)
    if question is None or answer is None:
        return None
    text = join(
        (
            say.fill(question.text),
            say.phrase("meenemen_vraag", antwoord=_in_words(dialog, walk, question, answer)),
            who_sees(walk, question, say),
        )
    )
    yes, no = say.label("knop_meenemen_ja"), say.label("knop_meenemen_nee")
    rows: list[Row] = [
        ((yes, walk_action(WalkVerb.BRING, question_id)),),
        ((no, walk_action(WalkVerb.AFRESH, question_id)),),
    ]
    if previous_in_room(dialog, walk, room, question_id) is not None:
        rows.append(((say.label("knop_terug"), walk_action(WalkVerb.PREVIOUS)),))
    return Layout(text, tuple(rows))


def _in_words(dialog: Dialog, walk: Walk, question: Question, answer: Answer) -> str:
    if answer.given is Given.WRITTEN:
        return quote(answer.text, SHOWN_WHOLE)
    return Speech(dialog, answered(walk.answers, question.id, answer)).in_words(question)
