"""A walk takes part in a session: what the session does to it, and what one can do in it.

The session says which questions are open. Each walk goes through them by itself, unseen by the
others, and then waits. There are no reminders and no probes in a session.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Audience, Mode
from dialogs.screens.session_screens import yes_label
from dialogs.steps.at_question.answering import settle
from dialogs.steps.at_question.taking_answers import take_answer
from dialogs.steps.follow_ups import reminders
from dialogs.steps.navigation import enter, go_on, resume
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import join
from dialogs.walk.asked_in_session import (
    LEADS,
    audience_after_yes,
    brought,
    groups_mark,
    is_groups,
    next_place,
    own_choice,
    own_choice_mark,
    place_of,
)
from dialogs.walk.effects import MissFacilitator, RecordAnswer
from dialogs.walk.events import BroughtIn, PhaseClosed, PhaseOpened, RoomEvent, RoomLeft
from dialogs.walk.place import NOWHERE, View
from dialogs.walk.state import Room


def happened(stage: Stage, event: RoomEvent) -> None:
    """Carry out what the session did. The person did nothing, so no timer is set."""
    match event:
        case PhaseOpened():
            _opened(stage, event)
        case PhaseClosed():
            _closed(stage, event)
        case BroughtIn():
            _brought_in(stage, event)
        case RoomLeft():
            if stage.walk.room is not None:
                _over(stage)


# What the session does


def _opened(stage: Stage, event: PhaseOpened) -> None:
    waited = stage.walk.place.view is View.WAITING
    known = _room(stage, event.session, event.at)
    if event.mode is Mode.OPENLY and not known.openly:
        known = _into_the_open(stage, known)
    room = replace(
        known,
        turn=event.turn,
        questions=event.questions,
        afterwards=event.afterwards,
        open=event.open,
        mode=event.mode,
        where=event.where,
    )
    told = stage.walk.told | {LEADS} if event.leads else stage.walk.told - {LEADS}
    stage.walk = replace(
        stage.walk, room=room, back_to=NOWHERE, picked=(), backwards=event.backwards, told=told
    )
    for id_, answer in event.settled.items():
        _take_over(stage, room, id_, answer)
    if room.openly:
        room = _without_asking(stage, room, event.settled)
    place = next_place(stage.dialog, stage.walk, room)
    if waited and place.view is View.WAITING:
        # Somebody who goes on waiting has the buttons for that already.
        if event.elsewhere:
            _look_elsewhere(stage, event)
        else:
            stage.say(event.said)
        return
    if stage.walk.place.view.is_serious:
        # Leave whom to turn to on the screen; its buttons lead on to what is asked now.
        stage.say(event.said)
        return
    before = len(stage.effects)
    stage.close_screen()
    # What is asked goes first: many phones wait for it, and nobody for the buttons above it.
    closing = stage.effects[before:]
    del stage.effects[before:]
    enter(stage, place, event.said or event.elsewhere)
    stage.effects += closing


def _look_elsewhere(stage: Stage, event: PhaseOpened) -> None:
    """Name the phase on the screen of somebody who goes on waiting and reads it in the group: in
    place, or in a new message where others came below."""
    place = stage.walk.place
    layout = stage.layout_of(place)
    if layout is None:
        return
    named = replace(layout, text=join((event.elsewhere, layout.text)))
    if event.below or not stage.walk.screen.actions:
        stage.close_screen()
        stage.show(place, named)
    else:
        stage.change(place, named)


def _room(stage: Stage, session: int, at: float) -> Room:
    """The walk's room in this session: a new one, without reminders, if it comes in now."""
    room = stage.walk.room
    if room is not None and room.session == session:
        return room
    reminders.cancel(stage)
    stage.walk = replace(stage.walk, seen_at=at)
    return Room(session)


def _into_the_open(stage: Stage, room: Room) -> Room:
    """Switch to the open mode, in which everyone knows whose answers are whose.

    Nobody consented to that, so all answers become private until their writer agrees again.
    """
    for id_, answer in stage.walk.answers.items():
        question = stage.dialog.questions.get(id_)
        if question is not None and answer.given is not Given.SKIPPED:
            asked = stage.asked(question)
            stage.effects.append(RecordAnswer(id_, asked, answer, Audience.WRITER))
    return replace(room, consents={})


def _take_over(stage: Stage, room: Room, id_: str, answer: Answer) -> None:
    """Take over what the group settled. It is nobody's answer, so it is shown as nobody's."""
    question = stage.dialog.questions.get(id_)
    if question is None or id_ in room.questions or stage.walk.answers.get(id_) == answer:
        return
    asked, own = stage.asked(question), own_choice(stage.walk, id_)
    before = stage.walk.answers.get(id_)
    if before is not None and not is_groups(stage.walk, id_):
        own = before.options
    stage.effects.append(RecordAnswer(id_, asked, answer, Audience.WRITER))
    take_answer(stage, question, answer)
    marks = {groups_mark(id_)} | ({own_choice_mark(id_, own)} if own else set())
    stage.walk = replace(stage.walk, told=stage.walk.told | marks)


def _without_asking(stage: Stage, room: Room, settled: Mapping[str, Answer]) -> Room:
    """Mark what the group settled as not to be shown, so that nobody is asked for consent."""
    answers = stage.walk.answers
    nobodys = {id_: False for id_, answer in settled.items() if answers.get(id_) == answer}
    room = replace(room, consents={**nobodys, **room.consents})
    stage.walk = replace(stage.walk, room=room)
    return room


def _closed(stage: Stage, event: PhaseClosed) -> None:
    room = stage.walk.room
    if room is None or room.turn != event.turn or not room.open:
        return
    room = replace(room, open=False)
    stage.walk = replace(stage.walk, room=room)
    if stage.walk.place.view.is_asked:
        stage.close_screen()
        stage.walk = replace(stage.walk, back_to=NOWHERE, picked=())
        enter(stage, next_place(stage.dialog, stage.walk, room), stage.speech.phrase("kamer_dicht"))


def _brought_in(stage: Stage, event: BroughtIn) -> None:
    if stage.walk.room is None:
        # The phase will say what is asked here; the walk's own question isn't.
        stage.close_screen()
        stage.walk = replace(stage.walk, place=NOWHERE, back_to=NOWHERE, picked=())
    elif stage.walk.room.session != event.session:
        return
    room = replace(_room(stage, event.session, event.at), brought=event.answers)
    stage.walk = replace(stage.walk, room=room)
    place = next_place(stage.dialog, stage.walk, room)
    question = stage.question_here()
    if question is not None and place.id == question.id in event.answers:
        resume(stage)


# What the person can do


def decide_consent(stage: Stage, id_: str, *, yes: bool) -> None:
    """Decide whether the group may see this answer, in the words that the screen shows."""
    room, question = stage.walk.room, stage.dialog.questions.get(id_)
    answer = stage.walk.answers.get(id_)
    if room is None or question is None or answer is None:
        resume(stage)
        return
    if yes or room.consents.get(id_, False):
        # Recorded after an earlier yes too: this one is for the place named on the screen.
        audience = audience_after_yes(question) if yes else Audience.WRITER
        place, asked = place_of(stage.walk, question, audience), stage.walk.screen.asked
        stage.effects.append(RecordAnswer(id_, asked, answer, audience, place))
    stage.walk = replace(stage.walk, room=replace(room, consents={**room.consents, id_: yes}))
    _turn_over(stage, yes_label(room) if yes else "knop_toestemming_nee")
    said = "toestemming_ja_openlijk" if room.openly else "toestemming_ja"
    go_on(stage, stage.speech.phrase(said if yes else "toestemming_nee"))


def take_along(stage: Stage, id_: str) -> None:
    """Take an answer from an earlier walk along; consent to written words is asked next."""
    question = stage.dialog.questions.get(id_)
    answer = None if question is None else brought(stage.walk, question, stage.speech.answers)
    if question is None or answer is None:
        resume(stage)
        return
    settle(stage, question, answer, stage.speech.label("knop_meenemen_ja"))
    go_on(stage)


def ask_afresh(stage: Stage, id_: str) -> None:
    """Leave an earlier answer behind, and ask its question here."""
    room = stage.walk.room
    if room is not None:
        rest = {key: answer for key, answer in room.brought.items() if key != id_}
        stage.walk = replace(stage.walk, room=replace(room, brought=rest))
    _turn_over(stage, "knop_meenemen_nee")
    go_on(stage)


def _turn_over(stage: Stage, label: str) -> None:
    """After a tap, show what comes next in the tapped message; after typed words, below it."""
    if stage.tapped:
        stage.turns_over = True
    else:
        stage.close_screen(stage.speech.label(label))


def miss_facilitator(stage: Stage) -> None:
    """Tell the session that the facilitator is gone."""
    if stage.walk.room is not None:
        stage.effects.append(MissFacilitator(stage.walk.room.session))


def pause(stage: Stage) -> None:
    """/pauze: in a session, stop until the next phase opens."""
    if stage.walk.room is None:
        reminders.pause(stage)
        return
    reminders.leave_screen(stage, reminders.PAUSED)
    stage.tell("kamer_pauze")


def stop(stage: Stage) -> None:
    """/stop: in a session, leave it; the answers stay with the walk."""
    if stage.walk.room is None:
        reminders.stop(stage)
    else:
        _leave(stage, "kamer_verlaten")


def _over(stage: Stage) -> None:
    """The session is over; the checklist stays on the screen if it was there."""
    room = stage.walk.room
    if room is not None and not room.mode.each:
        said = "kamer_voorbij_samen"
    else:
        said = "kamer_voorbij" if stage.walk.answers else "kamer_voorbij_gesprek"
    if stage.walk.place.view.is_serious:
        _out_of_the_room(stage)
        stage.tell(said)
    elif stage.walk.place.view.is_of_checklist:
        _out_of_the_room(stage)
        show_in_place(stage, stage.walk.place)
        stage.tell(said)
    else:
        _leave(stage, said)


def _leave(stage: Stage, said: str) -> None:
    _out_of_the_room(stage)
    reminders.stop_asking(stage)
    stage.tell(said)


def _out_of_the_room(stage: Stage) -> None:
    room = stage.walk.room
    others = stage.walk.among_others if room is None else room.mode.each
    told = stage.walk.told - {LEADS}
    stage.walk = replace(
        stage.walk, room=None, among_others=others, picked=(), written=None, told=told
    )
