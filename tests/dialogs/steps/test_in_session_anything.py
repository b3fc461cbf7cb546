"""Whatever people and a session do, in any order: a walk in a room holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import chosen
from dialogs.pack.audience import Audience
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.walk.asked_in_session import needs_consent, ready
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.dialogs.steps.test_anything import check_memory, check_screen
from tests.support.player import Player
from tests.support.random_dialogs import answers_to, dialogs
from tests.support.random_moves import Move, finish, finish_phase, places, room_moves, some
from tests.support.replayed import replayed


def play(dialog: Dialog, happens: list[Move], questions: set[int]) -> Player:
    player = Player(dialog)
    player.opens(*some(dialog, questions))
    for move in happens:
        move.do(player)
        check_screen(player)
        check_memory(player)
        check_room(player)
    return player


def check_room(player: Player) -> None:
    """No question but the room's, unless it was answered; ready is who has nothing left to do."""
    walk, dialog = player.walk, player.dialog
    if walk.room is None:
        assert walk.place.view not in (View.WAITING, View.CONSENT, View.BRING)
        return
    assert not player.timers
    counted = applicable(dialog, walk.answers)
    at = walk.place.id
    match walk.place.view:
        case View.QUESTION:
            assert at in walk.answers or (walk.room.open and at in walk.room.questions)
        case View.CONSENT | View.BRING:
            assert walk.room.open
            assert at in walk.room.questions
        case View.WAITING:
            assert ready(dialog, walk) or not walk.room.open
    inside = [q for q in dialog.questions.values() if q.id in walk.room.questions]
    unanswered = [q for q in inside if q.id not in counted and holds(q.condition, counted)]
    unsaid = [
        question
        for question in inside
        if question.id in counted
        and needs_consent(walk.room, question, counted[question.id])
        and question.id not in walk.room.consents
    ]
    assert ready(dialog, walk) == (not unanswered and not unsaid)
    if walk.room.openly:
        for (of_walk, id_), record in player.recorded.items():
            seen = of_walk == walk.id and record.audience is not Audience.WRITER
            assert not seen or walk.room.consents.get(id_), "where all know, each is asked about"


numbers = places()


@given(happens=room_moves(), questions=numbers)
def test_on_a_pack(dialog: Dialog, happens: list[Move], questions: set[int]) -> None:
    player = play(dialog, happens, questions)
    player.opens(*dialog.questions)
    finish_phase(player)
    player.leaves()
    finish(player)


@given(any_dialog=dialogs(), happens=room_moves(), questions=numbers)
def test_on_any_dialog(any_dialog: Dialog, happens: list[Move], questions: set[int]) -> None:
    player = play(any_dialog, happens, questions)
    player.opens(*any_dialog.questions)
    finish_phase(player)
    check_room(player)
    player.leaves()
    finish(player)


@given(happens=room_moves(), questions=numbers)
def test_a_replay_is_the_same(dialog: Dialog, happens: list[Move], questions: set[int]) -> None:
    player = play(dialog, happens, questions)
    assert replayed(dialog, player.events) == (player.walk, player.effects)


@given(happens=room_moves(), questions=numbers, data=st.data())
def test_what_the_group_settles_is_what_each_goes_on_with(
    dialog: Dialog, happens: list[Move], questions: set[int], data: st.DataObject
) -> None:
    player = play(dialog, happens, questions)
    closed = [q for q in dialog.questions.values() if q.one]
    question = data.draw(st.sampled_from(closed))
    settled = chosen(data.draw(st.sampled_from([option.id for option in question.options])))
    others = [id_ for id_ in some(dialog, questions) if id_ != question.id]
    player.opens(*others, settled={question.id: settled})
    assert player.walk.answers[question.id] == settled
    assert player.walk.place.id != question.id
    check_screen(player)
    check_memory(player)
    check_room(player)


@given(happens=room_moves(), data=st.data())
def test_after_a_walk_alone(dialog: Dialog, happens: list[Move], data: st.DataObject) -> None:
    player = Player(dialog, Walk(1, answers=data.draw(answers_to(dialog))))
    player.command("start")
    player.opens(*some(dialog, data.draw(numbers)))
    for move in happens:
        move.do(player)
        check_screen(player)
        check_room(player)
