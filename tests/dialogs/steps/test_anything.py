"""Whatever people do, in any order: the walk holds, and can be finished."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import as_plain
from dialogs.understanding.listening import noticed
from dialogs.walk.effects import AnswerTap
from dialogs.walk.place import View
from dialogs.walk.probes import raised_by
from dialogs.walk.said_later import as_line, element_typed_at
from dialogs.walk.state import Walk
from tests.support.player import Player, lasting
from tests.support.random_dialogs import answers_to, dialogs
from tests.support.random_moves import Move, finish, moves
from tests.support.replayed import replayed
from tests.support.small_dialog import SMALL

SILENT = (View.NOTHING, View.STOPPED)
"""Where nothing is asked, and so there are no buttons."""


def play(dialog: Dialog, happens: list[Move], started: bool) -> Player:
    player = Player(dialog)
    if started:
        player.command("start")
    for move in happens:
        move.do(player)
        check_screen(player)
        check_memory(player)
        check_probes(player)
    return player


def check_screen(player: Player) -> None:
    """One message has buttons, and the walk knows them all; where nothing is asked there's none."""
    if player.walk.place.view in SILENT:
        assert not player.live
        return
    screen = player.walk.screen
    shown = player.screen
    assert (shown.walk, shown.slot) == (player.walk.id, screen.slot)
    for button in shown.buttons:
        assert (button.walk, button.turn) == (player.walk.id, screen.turn)
        assert 0 <= button.number < len(screen.actions)
        assert button.label.strip()


PART = 0
"""The id under which a part of a message is remembered: no edit belongs to it."""


def check_memory(player: Player) -> None:
    """What was recorded last is what the walk holds, and each message is where it is kept."""
    walk = player.walk
    for question, answer in walk.answers.items():
        assert player.recorded[walk.id, question].answer == answer
    for question, note in walk.notes.items():
        assert player.noted[walk.id, question].text == note
    for key, parts in walk.typed.items():
        if any(message == PART for message, _ in parts):
            continue
        texts = [player.written[message] for message, _ in parts]
        if element_typed_at(key) is not None:
            texts = [as_line(text) for text in texts]
        assert [len(text) for text in texts] == [length for _, length in parts] or not _words(
            player, key
        ), "an edit that fitted no option is all that may differ"
        if words := _words(player, key):
            assert words == "\n".join(texts)


def check_probes(player: Player) -> None:
    """What is remembered as noticed is what is in the answers, and no probe comes twice."""
    walk, dialog = player.walk, player.dialog
    for id_, question in dialog.questions.items():
        answer = walk.answers.get(id_)
        text = "" if answer is None or answer.given is not Given.WRITTEN else answer.text
        heard = noticed(dialog, text, question.about) if text else ()
        assert walk.noticed.get(id_, ()) == heard
    assert len(set(walk.probes.values())) == len(walk.probes)
    shown = Counter(
        record.shown.split("\n")[-1]
        for (walk_id, id_), record in player.recorded.items()
        if walk_id == walk.id and raised_by(id_) is not None
    )
    assert set(shown.values()) <= {1}, "no wording for two questions"


def _words(player: Player, key: str) -> str:
    """The note, or the answer in someone's own words, that `typed` has under this key."""
    if (element := element_typed_at(key)) is not None:
        return player.walk.intentions.added[element]
    question, mark, _ = key.partition("#")
    if mark:
        return player.walk.notes[question]
    answer = player.walk.answers[question]
    return answer.text if answer.given is Given.WRITTEN else ""


@given(happens=moves(), started=st.booleans())
def test_on_a_pack(dialog: Dialog, happens: list[Move], started: bool) -> None:
    finish(play(dialog, happens, started))


@given(any_dialog=dialogs(), happens=moves(), started=st.booleans())
def test_on_any_dialog(any_dialog: Dialog, happens: list[Move], started: bool) -> None:
    finish(play(any_dialog, happens, started))


@given(happens=moves(), data=st.data())
def test_from_anywhere_in_a_pack(dialog: Dialog, happens: list[Move], data: st.DataObject) -> None:
    """With any answers already given, so that the far end is reached too."""
    player = Player(dialog, Walk(1, answers=data.draw(answers_to(dialog))))
    player.command("start")
    player.command(data.draw(st.sampled_from(["verder", "checklist", "antwoorden", "terug"])))
    for move in happens:
        move.do(player)
        check_screen(player)
    finish(player)


@given(happens=moves())
def test_a_replay_is_the_same(dialog: Dialog, happens: list[Move]) -> None:
    """Also without the way through JSON, so that nothing hides in it."""
    player = play(dialog, happens, started=True)
    assert replayed(dialog, player.events) == (player.walk, player.effects)


@given(happens=moves(), number=st.integers(0, 60))
def test_a_tap_that_comes_twice_counts_once(
    dialog: Dialog, happens: list[Move], number: int
) -> None:
    player = play(dialog, happens, started=True)
    if not player.live:
        return
    buttons = player.screen.buttons
    button = buttons[number % len(buttons)]
    action = player.walk.screen.actions[button.number]
    player.taps_button(button)
    after, walks = player.walk, player.walk.id - button.walk
    player.taps_button(button)
    assert lasting(player.walk) == lasting(after)
    # Only after 'begin anew' does the walk that knew the tap no longer exist.
    word = as_plain(dialog.phrases["voorbij"][0].fill(lambda _: None)) if walks else ""
    assert player.last == (AnswerTap(word),) or action == "done"


@given(happens=moves(), later=moves(), data=st.data())
def test_a_pack_that_changed_on_the_way(
    happens: list[Move], later: list[Move], data: st.DataObject
) -> None:
    """Questions and options that are gone are passed over; what was answered is still there."""
    player = play(SMALL, happens, started=True)
    before = player.walk
    nodes = data.draw(st.lists(st.sampled_from([n.id for n in SMALL.nodes]), max_size=3))
    options = data.draw(st.lists(st.sampled_from(range(4)), max_size=2))
    player.dialog = without(SMALL, nodes, options)
    for move in later:
        move.do(player)
        if player.walk.id == before.id:
            assert set(player.walk.answers) >= set(before.answers)
    player.command("verder")
    check_screen(player)
    finish(player)


def without(dialog: Dialog, gone: list[str], option_numbers: list[int]) -> Dialog:
    """The dialog less some nodes, and less the n-th options of every closed question."""
    nodes = [
        replace(
            node,
            options=tuple(o for n, o in enumerate(node.options) if n not in option_numbers),
        )
        if isinstance(node, Question) and not node.open
        else node
        for node in dialog.nodes
        if node.id not in gone
    ]
    left = {node.id for node in nodes}
    elements = {
        element.id: replace(element, questions=tuple(q for q in element.questions if q in left))
        for element in dialog.elements.values()
        if left & set(element.questions)
    }
    return replace(dialog, nodes=tuple(nodes), elements=elements)
