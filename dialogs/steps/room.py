"""A walk takes part in a session: what happens there, and what someone can do in it.

The session says which questions are open; each walk goes through them by itself, with nobody
looking on, and waits where it is through. Nobody is reminded there, and nobody is probed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Audience, Mode
from dialogs.screens.session_screens import yes_label
from dialogs.steps import silence
from dialogs.steps.moves import Moves
from dialogs.texts import as_plain
from dialogs.walk.effects import MissFacilitator, RecordAnswer
from dialogs.walk.events import (
    BroughtIn,
    PhaseClosed,
    PhaseOpened,
    RoomEvent,
    RoomLeft,
)
from dialogs.walk.place import NOWHERE, View
from dialogs.walk.scope import (
    audience_after_yes,
    brought,
    next_place,
    place_of,
)
from dialogs.walk.state import Room


def happened(moves: Moves, event: RoomEvent) -> None:
    """Something in the session; nobody here did anything, so nobody is waited for any longer."""
    match event:
        case PhaseOpened():
            _opened(moves, event)
        case PhaseClosed():
            _closed(moves, event)
        case BroughtIn():
            _brought_in(moves, event)
        case RoomLeft():
            if moves.walk.room is not None:
                _over(moves)


# What the session does


def _opened(moves: Moves, event: PhaseOpened) -> None:
    waited = moves.walk.place.view is View.WAITING
    known = _room(moves, event.session, event.at)
    if event.mode is Mode.OPENLY and not known.openly:
        known = _into_the_open(moves, known)
    room = replace(
        known,
        turn=event.turn,
        questions=event.questions,
        afterwards=event.afterwards,
        open=event.open,
        mode=event.mode,
        where=event.where,
    )
    moves.walk = replace(moves.walk, room=room, back_to=NOWHERE, picked=())
    for id_, answer in event.settled.items():
        _take_over(moves, room, id_, answer)
    if room.openly:
        room = _without_asking(moves, room, event.settled)
    place = next_place(moves.dialog, moves.walk, room)
    if waited and place.view is View.WAITING:
        # Who waits and goes on waiting has the buttons for that already.
        moves.say(event.said)
        return
    if moves.walk.place.view.is_serious:
        # Whom to turn to comes first; from there they go on to what is asked now.
        moves.say(event.said)
        return
    moves.close_screen()
    moves.enter(place, event.said)


def _room(moves: Moves, session: int, at: float) -> Room:
    """The room of this session that the walk is in; a walk that comes in now is no longer alone."""
    room = moves.walk.room
    if room is not None and room.session == session:
        return room
    silence.rest(moves)
    moves.walk = replace(moves.walk, seen_at=at)
    return Room(session)


def _into_the_open(moves: Moves, room: Room) -> Room:
    """From now on all know whose answers are whose. To that nobody said yes: what the group might
    have seen without a name is its writer's again, until they do."""
    for id_, answer in moves.walk.answers.items():
        question = moves.dialog.questions.get(id_)
        if question is not None and answer.given is not Given.SKIPPED:
            asked = as_plain(moves.speech.fill(question.text))
            moves.effects.append(RecordAnswer(id_, asked, answer, Audience.WRITER))
    return replace(room, consents={})


def _take_over(moves: Moves, room: Room, id_: str, answer: Answer) -> None:
    """Go on with what the group settled. It is nobody's answer, so nobody is shown it as one."""
    question = moves.dialog.questions.get(id_)
    if question is None or id_ in room.questions or moves.walk.answers.get(id_) == answer:
        return
    asked = as_plain(moves.speech.fill(question.text))
    moves.effects.append(RecordAnswer(id_, asked, answer, Audience.WRITER))
    moves.take(question, answer)


def _without_asking(moves: Moves, room: Room, settled: Mapping[str, Answer]) -> Room:
    """What the group settled is nobody's answer, so nobody is asked whether it may be seen."""
    answers = moves.walk.answers
    nobodys = {id_: False for id_, answer in settled.items() if answers.get(id_) == answer}
    room = replace(room, consents={**nobodys, **room.consents})
    moves.walk = replace(moves.walk, room=room)
    return room


def _closed(moves: Moves, event: PhaseClosed) -> None:
    room = moves.walk.room
    if room is None or room.turn != event.turn or not room.open:
        return
    room = replace(room, open=False)
    moves.walk = replace(moves.walk, room=room)
    if moves.walk.place.view.is_asked:
        moves.close_screen()
        moves.walk = replace(moves.walk, back_to=NOWHERE, picked=())
        moves.enter(next_place(moves.dialog, moves.walk, room), moves.speech.phrase("kamer_dicht"))


def _brought_in(moves: Moves, event: BroughtIn) -> None:
    if moves.walk.room is None:
        # What was asked of them alone is not asked here; the phase will say what is.
        moves.close_screen()
        moves.walk = replace(moves.walk, place=NOWHERE, back_to=NOWHERE, picked=())
    elif moves.walk.room.session != event.session:
        return
    room = replace(_room(moves, event.session, event.at), brought=event.answers)
    moves.walk = replace(moves.walk, room=room)
    place = next_place(moves.dialog, moves.walk, room)
    question = moves.question_here()
    if question is not None and place.id == question.id in event.answers:
        moves.resume()


# What someone can do


def decided(moves: Moves, id_: str, *, yes: bool) -> None:
    """Whether the group may see this answer: what was on the screen, and nothing else."""
    room, question = moves.walk.room, moves.dialog.questions.get(id_)
    answer = moves.walk.answers.get(id_)
    if room is None or question is None or answer is None:
        moves.resume()
        return
    if yes or room.consents.get(id_, False):
        # Also where it was yes before: this one is for the place that stands here now.
        audience = audience_after_yes(question) if yes else Audience.WRITER
        place, asked = place_of(moves.walk, question, audience), moves.walk.screen.asked
        moves.effects.append(RecordAnswer(id_, asked, answer, audience, place))
    moves.walk = replace(moves.walk, room=replace(room, consents={**room.consents, id_: yes}))
    _turn_over(moves, yes_label(room) if yes else "knop_toestemming_nee")
    said = "toestemming_ja_openlijk" if room.openly else "toestemming_ja"
    moves.go_on(moves.speech.phrase(said if yes else "toestemming_nee"))


def taken_along(moves: Moves, id_: str) -> None:
    """An answer from an earlier walk counts here too; what was written is then asked about."""
    question = moves.dialog.questions.get(id_)
    answer = None if question is None else brought(moves.walk, question, moves.speech.answers)
    if question is None or answer is None:
        moves.resume()
        return
    moves.settle(question, answer, moves.speech.label("knop_meenemen_ja"))
    moves.go_on()


def asked_afresh(moves: Moves, id_: str) -> None:
    room = moves.walk.room
    if room is not None:
        rest = {key: answer for key, answer in room.brought.items() if key != id_}
        moves.walk = replace(moves.walk, room=replace(room, brought=rest))
    _turn_over(moves, "knop_meenemen_nee")
    moves.go_on()


def _turn_over(moves: Moves, label: str) -> None:
    """What comes next takes the place of what was tapped; said in words, it comes below."""
    if moves.tapped:
        moves.turns_over = True
    else:
        moves.close_screen(moves.speech.label(label))


def missed(moves: Moves) -> None:
    if moves.walk.room is not None:
        moves.effects.append(MissFacilitator(moves.walk.room.session))


def started(moves: Moves) -> None:
    """/start: in a room there is nothing to begin anew, and no other pack to go to."""
    if moves.walk.room is None:
        moves.offer_restart()
    else:
        moves.resume(moves.speech.phrase("kamer_start"))


def paused(moves: Moves) -> None:
    """/pauze: the session goes on, and so does the next phase for who is still there."""
    if moves.walk.room is None:
        silence.pause(moves)
        return
    silence.leave_screen(moves, silence.PAUSED)
    moves.tell("kamer_pauze")


def stopped(moves: Moves) -> None:
    """/stop: out of the room; the answers stay one's own."""
    if moves.walk.room is None:
        silence.stop(moves)
    else:
        _leave(moves, "kamer_verlaten")


def _over(moves: Moves) -> None:
    """The session is over; who has their checklist before them goes on with it."""
    room = moves.walk.room
    said = "kamer_voorbij" if room is None or room.mode.each else "kamer_voorbij_samen"
    if moves.walk.place.view.is_serious:
        _out_of_the_room(moves)
        moves.tell(said)
    elif moves.walk.place.view.is_of_checklist:
        _out_of_the_room(moves)
        moves.show_in_place(moves.walk.place)
        moves.tell(said)
    else:
        _leave(moves, said)


def _leave(moves: Moves, said: str) -> None:
    _out_of_the_room(moves)
    silence.lay_down(moves)
    moves.tell(said)


def _out_of_the_room(moves: Moves) -> None:
    room = moves.walk.room
    beside = moves.walk.among_others if room is None else room.mode.each
    moves.walk = replace(moves.walk, room=None, among_others=beside, picked=(), written=None)
