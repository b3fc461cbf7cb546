"""Tells people who want to say or ask something in a session how to do that at this step, people
who miss a sentence of theirs where it is, and people who can be recognised in one who can take it
away."""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases import given_in_rounds, hosted
from dialogs.texts import Spans, join
from dialogs.understanding.asking_bot.wants_to_speak import (
    is_known_in_sentence,
    misses_sentence,
    wants_to_speak,
)
from storage.sessions.participants import Participant


def answers(live: LiveSession, participant: Participant, text: str) -> bool:
    """Answer a text that only says that its writer wants to speak, misses their sentence, or can be
    recognised in one; False for any other."""
    person = participant.person_id
    if is_known_in_sentence(text):
        live.messages.to(person, live.say.phrase("sessie_over_mij"))
        return True
    if misses_sentence(text):
        return given_in_rounds.tells_where(live, person)
    if not wants_to_speak(text):
        return False
    live.messages.to(person, _how(live, participant))
    return True


def answer_at_question(live: LiveSession, participant: Participant) -> None:
    """The answer while a question of the conversation is on their screen."""
    live.messages.to(participant.person_id, live.say.phrase("sessie_zeggen_bij_vraag"))


def _how(live: LiveSession, participant: Participant) -> Spans:
    case, others = live.agenda.case, live.phase.others
    if live.is_in(participant) and hosted(live).takes_sentence_of(participant):
        return live.say.phrase("sessie_zeggen_typ")
    if others is not None and case and participant.project_id != case:
        step = live.say.fill(others)
        return join((live.say.phrase("sessie_zeggen_in_stap"), step), "\n")
    return live.say.phrase("sessie_zeggen_hardop")
