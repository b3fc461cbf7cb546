"""What a walk in a room is asked: the questions of the phase, and what each of them needs.

A room asks its own questions and no others, in the order of the conversation; those that hang on
what someone answered come last, and nobody is waited for there. Or else who is still busy would
have given a certain answer. Nothing here is remembered but what was decided: it all follows from
the answers, as on the way of a walk alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Audience
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import applicable, options_now
from dialogs.walk.place import Place, View
from dialogs.walk.state import Room, Walk

ASKED_AFTERWARDS = "wie_ziet_straks"
"""The line under an open question in a room: its writer alone, and then each answer is asked
about."""
OPENLY, OPENLY_AFTERWARDS = "wie_ziet_openlijk", "wie_ziet_straks_openlijk"
"""The lines under any question where all know whose answer it is: after a yes, and before it."""
TOGETHER = "wie_ziet_samen"
"""The line under any question where all answer on one phone."""
SEEN_BY = (
    *(audience.phrase for audience in Audience),
    ASKED_AFTERWARDS,
    OPENLY,
    OPENLY_AFTERWARDS,
    TOGETHER,
)
"""Every line that can stand under a question."""


def takes(room: Room | None, question: str) -> bool:
    """Whether an answer to the question is one to what the room asks now."""
    return room is not None and room.open and question in room.questions


def ready(dialog: Dialog, walk: Walk) -> bool:
    """Whether someone has settled all that the phase asks of everyone; that it closes changes
    nothing about it, and neither does what it asks of them alone."""
    room = walk.room
    if room is None:
        return False
    return all(place.id in room.afterwards for place in _undone(dialog, walk, room))


def next_place(dialog: Dialog, walk: Walk, room: Room) -> Place:
    """What comes next in a room: a question, something about an answer, or waiting."""
    undone = _undone(dialog, walk, room) if room.open else iter(())
    return next(undone, Place(View.WAITING))


def _undone(dialog: Dialog, walk: Walk, room: Room) -> Iterator[Place]:
    counted = applicable(dialog, walk.answers)
    for id_ in _in_order(dialog, room):
        question, answer = dialog.questions[id_], counted.get(id_)
        if answer is None:
            if holds(question.condition, counted):
                # Where one chooses, taking along and choosing anew stand on one screen: it takes
                # as many taps whichever it is.
                asks = question.one or brought(walk, question, counted) is None
                yield Place(View.QUESTION if asks else View.BRING, id_)
        elif needs_consent(room, question, answer) and id_ not in room.consents:
            yield Place(View.CONSENT, id_)


def needs_consent(room: Room, question: Question, answer: Answer) -> bool:
    """Whether the group sees the answer only with its writer's yes to this very one: always what
    was written, and all else where everybody knows whose it is."""
    if question.open:
        # What was written together is shown to nobody: all were there.
        return answer.given is Given.WRITTEN and not room.together
    return room.openly and answer.given is not Given.SKIPPED


def previous_in_room(dialog: Dialog, walk: Walk, room: Room, at: str) -> Question | None:
    """The question before `at` ('': the last) that was settled, of those that the room takes."""
    counted = applicable(dialog, walk.answers)
    found: Question | None = None
    for id_ in _in_order(dialog, room) if room.open else ():
        if id_ == at:
            break
        if id_ in counted:
            found = dialog.questions[id_]
    return found


def _in_order(dialog: Dialog, room: Room) -> Iterator[str]:
    asked = [id_ for id_ in dialog.questions if id_ in room.questions]
    yield from (id_ for id_ in asked if id_ not in room.afterwards)
    yield from (id_ for id_ in asked if id_ in room.afterwards)


def brought(walk: Walk, question: Question, counted: Mapping[str, Answer]) -> Answer | None:
    """What was answered in an earlier walk, if it still answers the question as it is now."""
    answer = None if walk.room is None else walk.room.brought.get(question.id)
    if answer is None or answer.given is Given.UNKNOWN:
        return answer
    if answer.given is Given.WRITTEN:
        return answer if question.open else None
    options = {option.id for option in options_now(question, counted)}
    fits = bool(answer.options) and options.issuperset(answer.options)
    one = question.one and len(answer.options) == 1
    return answer if fits and (one or question.several) else None


def with_new_words(walk: Walk, question: str) -> Walk:
    """The walk in which an answer has just been changed: its writer saw other words when they
    said that the group may read them. They are asked again; where nothing is asked any more,
    it is no.
    """
    room = walk.room
    if room is None or question not in room.consents:
        return walk
    consents = {key: yes for key, yes in room.consents.items() if key != question}
    if not takes(room, question):
        consents[question] = False
    return replace(walk, room=replace(room, consents=consents))


def audience_of(walk: Walk, question: Question, answer: Answer) -> Audience:
    """Who may see an answer that is given now. What needs its writer's yes waits for it."""
    room = walk.room
    if room is None or not takes(room, question.id) or needs_consent(room, question, answer):
        return Audience.WRITER
    if room.together:
        # The list is made of this walk itself; among answers of others it counts for nobody's.
        return Audience.WRITER
    chosen = not question.open and answer.given is not Given.SKIPPED
    return Audience.COUNTED if chosen else Audience.WRITER


def place_of(walk: Walk, question: Question, audience: Audience) -> int:
    """The place in which an answer can be read: the one that stood on the screen beside it."""
    room = walk.room
    if room is None or not takes(room, question.id):
        return 0
    return room.where.number if audience is not Audience.WRITER or room.together else 0


def audience_after_yes(question: Question) -> Audience:
    return Audience.GROUP if question.open else Audience.COUNTED


def seen_by(walk: Walk, question: Question) -> tuple[str, Mapping[str, str]] | None:
    """The phrase under a question that says who sees what is answered, and what it fills in. What
    is asked about afterwards, is told then where it can be read.

    None in a walk alone: there it never changes, so it is said once, at the start.
    """
    room = walk.room
    if room is None:
        return None
    if not takes(room, question.id):
        return Audience.WRITER.phrase, {}
    if room.together:
        return room.where.key(TOGETHER), room.where.words
    if room.openly:
        return (OPENLY if room.consents.get(question.id) else OPENLY_AFTERWARDS), {}
    if not question.open:
        return room.where.key(Audience.COUNTED.phrase), room.where.words
    said_yes = room.consents.get(question.id)
    return (Audience.GROUP.phrase if said_yes else ASKED_AFTERWARDS), {}
