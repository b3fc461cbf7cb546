"""The pack changes under someone: the screen they look at becomes what the pack says now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.conditions import Equals
from dialogs.pack.definition import (
    Dialog,
    Node,
    Option,
    Question,
)
from dialogs.steps.follow_ups.reminders import TIMER
from dialogs.steps.pack_changed import renew
from dialogs.texts import Spans, plain
from dialogs.walk.effects import Effect, SendMessage
from dialogs.walk.place import View
from dialogs.walk.state import Walk, from_json, to_json
from tests.support.at import at, done
from tests.support.listening import LISTENING, probe, reasoning
from tests.support.player import Player
from tests.support.random_dialogs import dialogs
from tests.support.random_moves import Move, finish, moves
from tests.support.small_dialog import SMALL, text


def changed(question: str, dialog: Dialog = SMALL, **fields: object) -> Dialog:
    """The dialog with something else about one question."""
    nodes = (
        replace(node, **fields) if node.id == question else node  # type: ignore[arg-type]
        for node in dialog.nodes
    )
    return replace(dialog, nodes=tuple(nodes))


def with_nodes(dialog: Dialog, nodes: Sequence[Node]) -> Dialog:
    """The dialog with these nodes, and what its elements have left."""
    ids = {node.id for node in nodes}
    left = {
        key: replace(element, questions=tuple(id_ for id_ in element.questions if id_ in ids))
        for key, element in dialog.elements.items()
    }
    elements = {key: element for key, element in left.items() if element.questions}
    return replace(dialog, nodes=tuple(nodes), elements=elements)


def without(question: str) -> Dialog:
    return with_nodes(SMALL, [node for node in SMALL.nodes if node.id != question])


def options_of(question: str) -> tuple[Option, ...]:
    return SMALL.questions[question].options


def becomes(player: Player, dialog: Dialog, said: Spans | None = None) -> tuple[Effect, ...]:
    """The pack becomes another; what that does."""
    walk, effects = renew(player.dialog, dialog, from_json(to_json(player.walk)), said)
    player.dialog = dialog
    player.becomes(walk, effects)
    return effects


def test_a_changed_text_is_changed_in_place_below_what_was_said_before_it() -> None:
    player = at("y4c")
    above = player.screen_text.removesuffix("Vraag y4c")
    assert above
    assert above != player.screen_text
    buttons = player.screen.buttons
    becomes(player, changed("y4c", text=text("Heel iets anders?")))
    assert player.screen_text == f"{above}Heel iets anders?"
    assert player.screen.buttons == buttons, "a tap that is under way counts"
    assert player.walk.screen.asked == "Heel iets anders?"
    player.taps("Ja, altijd")
    assert player.walk.answers["y4c"].options == ("y4c_ja",)


def test_what_is_said_above_the_question_now_takes_the_place_of_what_was() -> None:
    player = at("y4c")
    becomes(player, changed("y4c", text=text("Iets anders?")), plain("Nieuw!\n\n"))
    assert player.screen_text == "Nieuw!\n\nIets anders?"


def test_what_stands_above_is_left_out_where_the_screen_no_longer_ends_as_it_was_made() -> None:
    player = at("y4c")
    player.walk = replace(player.walk, screen=replace(player.walk.screen, text=plain("Oud.")))
    becomes(player, changed("y4c", text=text("Iets anders?")))
    assert player.screen_text == "Iets anders?"


def test_changed_buttons_get_a_new_turn_and_old_ones_are_over() -> None:
    player = at("a9c")
    old = player.button("Ja, altijd")
    shown = player.screen_text
    ja, soms, nee = options_of("a9c")
    becomes(player, changed("a9c", options=(nee, soms, replace(ja, label="Ja hoor"))))
    assert player.screen_text == shown
    assert player.labels[:3] == ["Niemand let daarop", "Soms wel", "Ja hoor"]
    player.taps_button(old)
    assert player.toast == "voorbij"
    player.taps("Ja hoor")
    assert player.walk.answers["a9c"].options == ("a9c_ja",)


def test_ticks_stay_but_for_the_options_that_are_gone() -> None:
    player = at("s1t")
    first, second, *others = options_of("s1t")
    player.taps(first.label)
    player.taps(second.label)
    becomes(player, changed("s1t", options=(second, *others)))
    assert player.walk.picked == (second.id,)
    assert first.label not in " ".join(player.labels)
    player.taps("Klaar met kiezen")
    assert player.walk.answers["s1t"].options == (second.id,)


def test_more_can_be_ticked_on_the_changed_screen() -> None:
    player = at("s1t")
    first, second, *_ = options_of("s1t")
    player.taps(first.label)
    becomes(player, changed("s1t", text=text("Wie komen er?")))
    player.taps(second.label)
    player.taps("Klaar met kiezen")
    assert player.walk.answers["s1t"].options == (first.id, second.id)


def test_a_question_that_is_gone_makes_way_for_the_next() -> None:
    player = at("a9c")
    becomes(player, without("a9c"))
    assert player.at == "y4c"
    assert len(player.live) == 1


def test_where_nothing_is_left_to_ask_the_checklist_comes_and_nobody_is_reminded() -> None:
    player = at("q0o")
    assert player.timers
    becomes(player, without("q0o"))
    assert player.walk.place.view is View.CHECKLIST
    assert player.walk.finished
    assert not player.timers


def test_a_reminder_that_finds_nothing_left_to_ask_is_the_last() -> None:
    player = at("q0o")
    player.command("start")
    becomes(player, without("q0o"))
    player.wait_for_timer(TIMER, late=3600.0)
    assert player.walk.finished
    assert not player.timers


def test_another_part_of_the_pack_changes_nothing() -> None:
    player = at("a9c")
    walk = player.walk
    assert becomes(player, changed("c6c", text=text("Iets anders?"))) == ()
    assert player.walk == walk


def test_nothing_on_the_screen_nothing_to_change() -> None:
    player = at("a9c")
    player.command("stop")
    assert becomes(player, without("a9c")) == ()
    assert renew(SMALL, without("p7x"), Walk(1)) == (Walk(1), ())


def test_the_checklist_follows_too() -> None:
    player = done()
    element = replace(SMALL.elements["e1"], name="Zo heet het nu")
    shown = player.screen_text
    assert "Element e1" not in shown or "Zo heet het nu" not in shown
    player.taps("group:geborgd")
    assert "Element e1" in player.screen_text
    becomes(player, replace(SMALL, elements={**SMALL.elements, "e1": element}))
    assert "Zo heet het nu" in player.screen_text
    assert "Element e1" not in player.screen_text


def test_a_question_that_no_longer_applies_stays_until_it_is_answered() -> None:
    player = at("a9c")
    gone = changed("a9c", condition=Equals("d4n", "r5"))
    assert becomes(player, gone) == ()
    player.taps("Ja, altijd")
    assert player.at == "y4c"


@st.composite
def two_packs(draw: st.DrawFn) -> tuple[Dialog, Dialog]:
    """A pack, and what an author makes of it: questions gone, others with other words."""
    old = draw(dialogs())
    kept = [node for node in old.nodes if draw(st.booleans())]
    if not any(isinstance(node, Question) for node in kept):
        kept = list(old.nodes)
    words = draw(st.sampled_from(["Nieuw", "Anders {nergens}\nNieuw"]))
    nodes = [
        replace(node, text=text(*words.split("\n"))) if draw(st.booleans()) else node
        for node in kept
    ]
    return old, with_nodes(old, nodes)


@given(packs=two_packs(), first=moves(), then=moves())
def test_whoever_was_wherever_can_go_on(
    packs: tuple[Dialog, Dialog], first: list[Move], then: list[Move]
) -> None:
    old, new = packs
    player = Player(old)
    player.command("start")
    for move in first:
        move.do(player)
    effects = becomes(player, new)
    sent = [effect for effect in effects if isinstance(effect, SendMessage) and effect.keyboard]
    assert len(sent) <= 1
    for move in then:
        move.do(player)
    finish(player)


def test_a_probe_that_was_written_anew_is_changed_where_it_stands() -> None:
    player = Player(LISTENING)
    player.command("start")
    player.says("dat gaat vanzelf")
    screen = player.walk.screen
    reasonings = {**LISTENING.reasonings, "rz": reasoning("rz", "vanzelf", probe("z2"))}
    becomes(player, replace(LISTENING, reasonings=reasonings))
    assert player.screen_text == "Je schreef: ‘dat gaat vanzelf’.\nPeiling z2?"
    assert (player.walk.screen.slot, player.walk.screen.turn) == (screen.slot, screen.turn)
    assert player.walk.screen.asked == "Je schreef: ‘dat gaat vanzelf’.\nPeiling z2?"


def test_a_probe_that_is_gone_makes_way_for_the_next_question() -> None:
    player = Player(LISTENING)
    player.command("start")
    player.says("dat gaat vanzelf")
    becomes(player, replace(LISTENING, reasonings={}))
    assert player.at == "d4n"
