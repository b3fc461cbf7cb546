"""What a walk in a session is asked, and who may see its answers.

A phase asks its own questions and no others, in the order of the conversation. Those that depend on
somebody's earlier answers come last, and the session doesn't wait for anyone there: if it did,
still being busy would reveal an answer. Only decisions are stored; the rest follows from the
answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Audience
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import applicable, open_questions, options_now
from dialogs.walk.place import Place, View
from dialogs.walk.state import Room, Walk, changed

ASKED_AFTERWARDS = "wie_ziet_straks"
"""The line under an open question in a session: for its writer alone, until they consent."""
OPENLY, OPENLY_AFTERWARDS = "wie_ziet_openlijk", "wie_ziet_straks_openlijk"
"""The lines under any question in the open mode: after consent, and before it."""
TOGETHER = "wie_ziet_samen"
"""The line under any question if everyone shares one phone."""
COUNTED_AGAIN = "wie_ziet_geteld_weer"
"""The line under a question with options, for somebody who read at another question, in full, who
sees the answer."""
SEEN_BY = (
    *(audience.phrase for audience in Audience),
    ASKED_AFTERWARDS,
    OPENLY,
    OPENLY_AFTERWARDS,
    TOGETHER,
    COUNTED_AGAIN,
)
"""All lines that can be shown under a question."""


_GROUPS = "samen:"
"""The prefix in `told` of a question whose answer is what the group settled, and nobody's own."""


LEADS = "leidt"
"""The mark in `told` of somebody who leads the session that they take part in."""


def groups_mark(question: str) -> str:
    """The mark in `told` that the answer to this question is the group's."""
    return f"{_GROUPS}{question}"


def is_groups(walk: Walk, question: str) -> bool:
    """Whether the answer in the walk is what the group settled, and not what this person said."""
    return groups_mark(question) in walk.told


_OWN = "eigen:"
"""The prefix in `told` of what somebody chose themselves at a question where the group settled on
something else."""


def own_choice_mark(question: str, options: Iterable[str]) -> str:
    """The mark in `told` that they chose these options before the group settled the question."""
    return f"{_OWN}{question}:{','.join(options)}"


def own_choice(walk: Walk, question: str) -> tuple[str, ...]:
    """The options that they chose themselves, before the group settled something else."""
    begins = own_choice_mark(question, ())
    found = (one.removeprefix(begins) for one in walk.told if one.startswith(begins))
    return tuple(id_ for one in found for id_ in one.split(","))


def without_groups_marks(walk: Walk, question: str) -> frozenset[str]:
    """What was told, without the mark that the group settled this question."""
    begins = own_choice_mark(question, ())
    told = walk.told - {groups_mark(question)}
    return frozenset(one for one in told if not one.startswith(begins))


def answered_for_themselves(walk: Walk) -> bool:
    """Whether they answered anything that isn't what the group settled."""
    return any(not is_groups(walk, question) for question in walk.answers)


def takes(room: Room | None, question: str) -> bool:
    """Whether the question is one that the session asks now."""
    return room is not None and room.open and question in room.questions


def ready(dialog: Dialog, walk: Walk) -> bool:
    """Whether the walk has settled all that the phase asks of everyone.

    What the phase asks of this walk alone doesn't count, nor whether it was closed since.
    """
    room = walk.room
    if room is None:
        return False
    return all(place.id in room.afterwards for place in _undone(dialog, walk, room))


def next_place(dialog: Dialog, walk: Walk, room: Room) -> Place:
    """What comes next in a session: a question, consent to an answer, or waiting."""
    undone = _undone(dialog, walk, room) if room.open else iter(())
    return next(undone, Place(View.WAITING))


def _undone(dialog: Dialog, walk: Walk, room: Room) -> Iterator[Place]:
    counted = applicable(dialog, walk.answers)
    for id_ in _in_order(dialog, room):
        question, answer = dialog.questions[id_], counted.get(id_)
        if answer is None:
            if _applies(dialog, walk, question, counted):
                # At a question with one option to choose, taking an answer along is a button on
                # the question's own screen, so that both cost one tap.
                asks = question.one or brought(walk, question, counted) is None
                yield Place(View.QUESTION if asks else View.BRING, id_)
        elif needs_consent(room, question, answer) and id_ not in room.consents:
            yield Place(View.CONSENT, id_)


def _applies(dialog: Dialog, walk: Walk, question: Question, counted: Mapping[str, Answer]) -> bool:
    if question.last_time:
        return question in open_questions(dialog, walk.answers)
    return holds(question.condition, counted)


def needs_consent(room: Room, question: Question, answer: Answer) -> bool:
    """Whether the group may see the answer only after its writer consented to this very answer.

    So it is for everything written, and in the open mode for choices too.
    """
    if question.open:
        # What was written together on one phone is shown to nobody: everyone was there.
        return answer.given is Given.WRITTEN and not room.together
    return room.openly and answer.given is not Given.SKIPPED


def previous_in_room(dialog: Dialog, walk: Walk, room: Room, at: str) -> Question | None:
    """The last settled question before `at`, of those the open phase asks; '' is the end."""
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
    """The answer from an earlier walk, if it is valid for the question as it is now."""
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
    """The walk without consent to an answer that has just changed: it was for other words.

    The writer is asked again; if the question is closed by now, it counts as no.
    """
    room = walk.room
    if room is None or question not in room.consents:
        return walk
    consents = {key: yes for key, yes in room.consents.items() if key != question}
    if not takes(room, question):
        consents[question] = False
    return changed(walk, room=replace(room, consents=consents))


def audience_of(walk: Walk, question: Question, answer: Answer) -> Audience:
    """Who may see an answer when it is given; an answer that needs consent waits for it."""
    room = walk.room
    if room is None or not takes(room, question.id) or needs_consent(room, question, answer):
        return Audience.WRITER
    if room.together:
        # The group's list is made from this walk itself, so the answer is counted nowhere else.
        return Audience.WRITER
    chosen = not question.open and answer.given is not Given.SKIPPED
    return Audience.COUNTED if chosen else Audience.WRITER


def having_read(walk: Walk, audience: Audience) -> Walk:
    """The walk after an answer on the screen for these questions. Somebody who gave a counted
    answer has read there, in full, who sees it; from then on in this session that line is short."""
    room = walk.room
    if room is None or room.openly or audience is not Audience.COUNTED:
        return walk
    return changed(walk, told=walk.told | {_read_mark(room)})


def has_read_in_full(walk: Walk) -> bool:
    """Whether they read in full in this session who sees what is counted."""
    return walk.room is not None and _read_mark(walk.room) in walk.told


def _read_mark(room: Room) -> str:
    return f"las_wie_ziet:{room.session}"


def place_of(walk: Walk, question: Question, audience: Audience) -> int:
    """In which place an answer can be read (`Where.number`): the one that the screen named."""
    room = walk.room
    if room is None or not takes(room, question.id):
        return 0
    return room.where.number if audience is not Audience.WRITER or room.together else 0


def audience_after_yes(question: Question) -> Audience:
    """Who may see an answer once its writer consented."""
    return Audience.GROUP if question.open else Audience.COUNTED


def seen_by(walk: Walk, question: Question) -> tuple[str, Mapping[str, str]] | None:
    """The phrase that says under a question who sees the answer, and what that fills in.

    Where an answer can be read is only said when consent is asked. None outside a session: there it
    never changes, and is said once, at the start.
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
        again = has_read_in_full(walk)
        return room.where.key(COUNTED_AGAIN if again else Audience.COUNTED.phrase), room.where.words
    said_yes = room.consents.get(question.id)
    return (Audience.GROUP.phrase if said_yes else ASKED_AFTERWARDS), {}
