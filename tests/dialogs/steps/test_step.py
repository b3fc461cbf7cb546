"""One step at a time, through a small dialog; the walk goes through JSON between every two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Given,
    chosen,
    written,
)
from dialogs.pack.definition import Node
from dialogs.steps.actions import ANYTIME, COMMANDS
from dialogs.walk.effects import (
    EditMessage,
    RecordAnswer,
)
from dialogs.walk.place import NOWHERE, View
from tests.support.at import at, done, in_answers, recorded
from tests.support.player import Player
from tests.support.small_dialog import GREETING, SMALL
from tests.support.transcript import Entry

# The beginning


@pytest.mark.parametrize("hello", ["hoi", "stop", "😀"])
def test_any_first_word_begins(hello: str) -> None:
    player = Player(SMALL)
    player.says(hello)
    assert player.told[0] == GREETING
    assert (player.at, player.walk.answers) == ("p7x", {})


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - set(ANYTIME)))
def test_any_first_command_begins(name: str) -> None:
    player = Player(SMALL)
    player.command(name)
    assert player.at == "p7x"


@pytest.mark.parametrize(("name", "told"), [("help", "hulp"), ("dans", "onbekend_commando")])
def test_help_can_come_before_anything(name: str, told: str) -> None:
    player = Player(SMALL)
    player.command(name)
    assert player.told == [told]
    assert player.walk.place == NOWHERE


def test_the_greeting_is_one_message_and_the_first_question_right_behind_it(anna: Player) -> None:
    assert anna.entries == [
        Entry("zegt", "/start"),
        Entry("bot", GREETING),
        Entry(
            "bot",
            "deel_kop_begin 1 5 Kennis\n\nWaar gaat jullie project over?",
            (("Weet ik niet",), ("Overslaan",)),
        ),
    ]


# The way through


def test_only_the_questions_that_apply_are_asked(anna: Player) -> None:
    asked = []
    for answer in ("tafel", "bewegen", "ja", "jeugd", "soms", "niks"):
        asked.append(anna.at)
        anna.says(answer)
    assert asked == ["p7x", "d4n", "b3c", "s1t", "c6c", "q0o"]
    assert anna.walk.finished


def test_a_follow_up_comes_after_the_answer_that_invites_it() -> None:
    player = at("a9c")
    player.taps("Niemand let daarop")
    assert player.at == "f2o"
    player = at("a9c")
    player.taps("Ja, altijd")
    assert player.at == "y4c"


def test_an_answer_is_recorded_with_the_question_as_it_was_shown() -> None:
    player = at("d4n")
    player.taps("Samen sporten")
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    shown = "Je schreef: ‘Een lange tafel’.\nWat is jullie doel?"
    assert record == RecordAnswer("d4n", shown, chosen("r5"))


def test_the_chosen_answer_stays_in_sight_and_the_buttons_go() -> None:
    player = at("d4n")
    message = player.screen
    player.taps("Samen sporten")
    assert message.keyboard == ()
    assert message.text[-1].text.endswith("Wat is jullie doel?\n\nGekozen: Samen sporten")


def test_of_an_open_question_only_the_buttons_go(anna: Player) -> None:
    message, text = anna.screen, anna.screen_text
    anna.says("Een lange tafel")
    assert message.keyboard == ()
    assert anna.entries[-2] == Entry("sluit", text, in_place=True)


def test_reactions_come_before_the_next_question_in_one_message() -> None:
    player = at("s1t")
    player.says("ouderen")
    assert player.told == ["Ouderen, mooi.\n\nWat brengen de ouderen mee?"]


def test_a_part_is_announced_when_it_is_entered(anna: Player) -> None:
    anna.says("tafel")
    assert "deel_kop_begin 2 5 Doel" in anna.screen_text
    anna.says("koken")
    assert anna.told[0] == "deel_kop 3 5 Koken\n\nKoken begint.", "it was quoted twice before"
    anna.says("ja")
    assert "deel_kop" not in anna.screen_text


def test_a_statement_that_only_quotes_is_left_out_without_the_answer() -> None:
    player = at("s1t")
    player.taps("skip")
    assert all("Ooit" not in told for told in player.told)
    assert player.at == "c6c"


def test_a_dialog_of_which_a_statement_falls_away_sends_no_empty_message() -> None:
    nodes = tuple(node for node in SMALL.nodes if node.id not in ("c6c", "q0o"))
    elements = {key: value for key, value in SMALL.elements.items() if key != "e4"}
    player = Player(replace(SMALL, nodes=nodes, elements=elements))
    player.command("start")
    for _ in range(3):
        player.taps("skip")
    player.taps("skip")
    assert player.walk.place.view is View.CHECKLIST
    assert len(player.told) == 1


def test_at_the_end_the_checklist_follows() -> None:
    player = done()
    assert player.walk.finished
    assert player.screen_text.startswith("checklist_kop\n")


# Not knowing and skipping


@pytest.mark.parametrize("how", ["unknown", "weet niet", "Geen idee!", "Weet ik niet"])
def test_not_knowing(how: str) -> None:
    player = at("a9c")
    if how == "unknown":
        player.taps(how)
    else:
        player.says(how)
    assert recorded(player) == [("a9c", UNKNOWN)]
    assert player.told == ["reactie_een\n\nVraag y4c"]


def test_not_knowing_is_answered_in_turn_or_in_the_questions_own_way() -> None:
    player = at("a9c")
    player.taps("unknown")
    player.taps("unknown")
    assert player.told[0].startswith("reactie_twee")
    player = at("c6c")
    player.taps("unknown")
    assert player.told[0].startswith("Vraag het na.")


@pytest.mark.parametrize("how", ["skip", "overslaan", "Sla over."])
def test_skipping(how: str) -> None:
    player = at("p7x")
    if how == "skip":
        player.taps(how)
    else:
        player.says(how)
    assert recorded(player) == [("p7x", SKIPPED)]
    assert player.screen_text.endswith("\n\nWat is jullie doel?"), "without the quoting line"


# Back, and changing one's mind


def test_back_and_leave_it_so() -> None:
    player = at("a9c")
    player.taps("back")
    assert player.at == "d4n"
    assert "was_je_antwoord Samen koken" in player.screen_text
    player.taps("Zo laten")
    assert player.at == "a9c"
    assert recorded(player) == []
    assert player.walk.answers["d4n"] == chosen("m2")


def test_back_by_command_and_by_word_and_all_the_way() -> None:
    player = at("s1t")
    player.command("terug")
    assert player.at == "y4c"
    for earlier in ("a9c", "d4n", "p7x"):
        player.says("terug")
        assert player.at == earlier
    assert "back" not in player.actions
    player.says("terug")
    assert player.told == ["begin_bereikt"]
    assert player.at == "p7x"
    assert player.screen.buttons


def test_a_changed_answer_sets_later_ones_aside_and_they_return() -> None:
    player = at("s1t")
    earlier = dict(player.walk.answers)
    for _ in range(3):
        player.taps("back")
    player.taps("Samen sporten")
    assert player.at == "b3c"
    assert player.walk.answers == {**earlier, "d4n": chosen("r5")}
    player.taps("back")
    player.taps("Samen koken")
    assert player.at == "s1t", "what was answered about cooking counts again"
    assert player.walk.answers == earlier


def test_a_statement_and_a_part_are_told_once() -> None:
    player = at("a9c")
    player.taps("back")
    player.taps("Samen sporten")
    player.taps("back")
    player.taps("Samen koken")
    assert player.told == ["Vraag a9c"]
    assert sum("Koken begint." in entry.text for entry in player.entries) == 1


def test_a_changed_answer_replaces_the_earlier_one() -> None:
    player = at("d4n")
    player.taps("back")
    player.says("Een korte tafel")
    assert player.walk.answers["p7x"] == written("Een korte tafel")
    assert "‘Een korte tafel’" in player.screen_text


def test_skipping_a_question_that_was_asked_again_leaves_the_answer() -> None:
    player = at("d4n")
    player.taps("back")
    player.says("overslaan")
    assert player.walk.answers["p7x"] == written("Een lange tafel")
    assert player.at == "d4n"


def test_the_words_on_a_button_are_no_answer_to_an_open_question() -> None:
    player = at("d4n")
    player.taps("back")
    player.says("zo laten")
    assert player.walk.answers["p7x"] == written("Een lange tafel")
    assert player.at == "d4n"


# A pack that changed


def changed(player: Player, *gone: str, **options: tuple[str, ...]) -> None:
    """The pack is upgraded: questions are gone, or only these options are left."""
    nodes: list[Node] = []
    for node in SMALL.nodes:
        if node.id in gone:
            continue
        question = SMALL.questions.get(node.id)
        if question is not None and node.id in options:
            left = tuple(o for o in question.options if o.id in options[node.id])
            nodes.append(replace(question, options=left))
        else:
            nodes.append(node)
    player.dialog = replace(SMALL, nodes=tuple(nodes), elements={})


def test_a_question_that_is_gone_is_passed_over() -> None:
    player = at("a9c")
    changed(player, "a9c")
    player.taps("Soms wel")
    assert player.at == "y4c"


def test_what_is_typed_at_a_question_that_is_gone_is_kept() -> None:
    player = at("p7x")
    changed(player, "p7x")
    player.says("Een lange tafel")
    assert player.walk.notes == {"p7x": "Een lange tafel"}
    assert player.at == "d4n"


def test_an_option_that_is_gone_is_not_chosen() -> None:
    player = at("a9c")
    changed(player, a9c=("a9c_ja",))
    player.taps("Soms wel")
    assert player.at == "a9c"
    assert "Soms wel" not in player.labels
    assert "a9c" not in player.walk.answers


@pytest.mark.parametrize("wanted", ["Jongeren", "✓ Ouderen", "Klaar met kiezen"])
def test_a_tick_when_an_option_is_gone_asks_afresh(wanted: str) -> None:
    player = at("s1t")
    player.taps("Ouderen")
    changed(player, s1t=("j1", "mb"))
    player.taps(wanted)
    assert player.at == "s1t"
    assert player.labels[:2] == ["Jongeren", "Mbo"]
    assert player.walk.picked == ()
    assert "s1t" not in player.walk.answers


def test_an_answer_whose_option_is_gone_can_be_left_or_changed() -> None:
    player = at("c6c")
    changed(player, "v8e", s1t=("j1", "mb"))
    player.command("terug")
    assert player.at == "s1t"
    assert player.walk.picked == ("j1",)
    player.taps("✓ Jongeren")
    player.taps("Mbo")
    player.taps("done")
    assert player.walk.answers["s1t"] == chosen("mb")


def test_zo_laten_at_a_question_that_no_longer_applies() -> None:
    player = at("y4c")
    player.taps("back")
    assert player.at == "a9c"
    changed(player, "d4n")
    player.taps("keep")
    assert player.at == "s1t"
    assert player.walk.answers["a9c"].given is Given.CHOSEN


def test_an_element_that_is_gone() -> None:
    player = done()
    changed(player)
    player.taps("group:geborgd")
    player.command("verder")
    assert player.walk.place.view is View.CHECKLIST


def test_a_list_question_that_is_gone() -> None:
    player = done()
    in_answers(player, "q0o")
    changed(player, "q0o")
    player.taps("Kort q0o")
    assert player.told == ["vraag_bestaat_niet"]
    assert player.screen.buttons


# Effects


def test_a_button_edit_says_which_message_it_changes() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    (edit,) = (e for e in player.last if isinstance(e, EditMessage))
    assert edit.slot == player.screen.slot
    assert edit.text is None
