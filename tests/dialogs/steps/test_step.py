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
from dialogs.steps.step import step
from dialogs.texts import Span
from dialogs.walk.effects import (
    AnswerTap,
    BeginAnew,
    Button,
    EditMessage,
    RecordAnswer,
    RecordNote,
    SendMessage,
)
from dialogs.walk.events import OptionTapped
from dialogs.walk.place import NOWHERE, View
from tests.support.at import at, done, in_answers, recorded
from tests.support.player import Player, lasting
from tests.support.small_dialog import FIGURE, GREETING, SMALL
from tests.support.transcript import Entry


@pytest.fixture
def anna() -> Player:
    """Someone who just said hello, and has the first question before them."""
    player = Player(SMALL)
    player.command("start")
    return player


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
            "deel_kop 1 5 Kennis\n\nWaar gaat jullie project over?",
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
    assert "deel_kop 2 5 Doel" in anna.screen_text
    anna.says("koken")
    assert anna.told[0] == "deel_kop 3 5 Koken\n\nOver koken in tafel.\nKoken begint."
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


# Figures


def test_the_figure_comes_after_the_answer_never_before() -> None:
    player = at("a9c")
    assert not any(FIGURE in entry.text for entry in player.entries)
    player.taps("Soms wel")
    assert f"{FIGURE} cijfer_bron p. 12 2023" in player.told[0]


@pytest.mark.parametrize("way", ["skip", "unknown"])
def test_the_figure_waits_for_an_answer(way: str) -> None:
    player = at("a9c")
    player.taps(way)
    player.taps("back")
    assert not any(FIGURE in entry.text for entry in player.entries)
    player.taps("Soms wel")
    assert FIGURE in player.told[0]


def test_the_figure_is_told_once() -> None:
    player = at("a9c")
    player.taps("Soms wel")
    player.taps("back")
    player.taps("Ja, altijd")
    assert FIGURE not in player.told[0]
    assert "Je koos ‘Ja, altijd’." in player.told[0], "the reaction goes with the answer"


# Someone's own words


@pytest.mark.parametrize("words", ["**vet**", "<b>vet</b>", "{d4n} & {dagen}", "a\n\nb", "_x_ `y`"])
def test_nobodys_words_become_markup(words: str) -> None:
    player = at("p7x")
    player.says(words)
    quoted = " ".join(words.split())
    (message,) = (e for e in player.last if isinstance(e, SendMessage))
    assert all(not span.bold for span in message.text)
    assert f"‘{quoted}’" in player.screen_text
    assert recorded(player) == [("p7x", written(words))]


def test_only_bold_of_the_pack_is_bold() -> None:
    player = done()
    in_answers(player, "q0o")
    bold = [span for span in player.screen.text if span.bold]
    assert bold == [Span("Kort c6c", bold=True), Span("Kort q0o", bold=True)]


# Typed where a tap was asked


@pytest.mark.parametrize("typed", ["koken", "1", "de eerste", "Samen koken.", "SAMEN KOKEN"])
def test_what_is_typed_clearly_is_a_choice(typed: str) -> None:
    player = at("d4n")
    player.says(typed)
    assert recorded(player) == [("d4n", chosen("m2"))]
    assert not player.walk.notes
    assert "Gekozen: Samen koken" in player.entries[-3].text


@pytest.mark.parametrize("typed", ["niet koken", "samen", "iets met muziek", "4"])
def test_what_is_not_clear_is_kept_and_not_guessed(typed: str) -> None:
    player = at("d4n")
    player.says(typed)
    assert recorded(player) == []
    (note,) = (e for e in player.last if isinstance(e, RecordNote))
    assert (note.question, note.text) == ("d4n", typed)
    options = "1. Samen koken\n2. Samen sporten\n3. Dat weten we nog niet"
    assert player.told == [f"niet_begrepen\n\n{options}"]
    assert player.at == "d4n"
    player.taps("Samen koken")
    assert player.walk.notes == {"d4n": typed}


def test_notes_are_added_up_and_can_be_read_back() -> None:
    player = at("d4n")
    player.says("muziek")
    player.says("of dans")
    assert player.walk.notes == {"d4n": "muziek\nof dans"}
    player.taps("Samen koken")
    player.command("terug")
    player.command("antwoorden")
    assert "toelichting muziek of dans" in player.screen_text


def test_what_is_typed_beside_a_clear_choice_is_kept() -> None:
    player = at("d4n")
    player.says("samen koken, maar alleen op dinsdag")
    assert recorded(player) == [("d4n", chosen("m2"))]
    assert player.walk.notes == {"d4n": "samen koken, maar alleen op dinsdag"}


# Multiple choice


def test_ticks_are_seen_and_then_settled() -> None:
    player = at("s1t")
    assert "Klaar met kiezen" not in player.labels
    player.taps("Ouderen")
    assert player.entries[-1].kind == "knoppen"
    assert "✓ Ouderen" in player.labels
    player.taps("Jongeren")
    player.taps("Klaar met kiezen")
    assert recorded(player) == [("s1t", chosen("j1", "o8"))], "in the order of the question"


def test_two_quick_taps_on_two_options_both_count() -> None:
    player = at("s1t")
    young, old = player.button("Jongeren"), player.button("Ouderen")
    player.taps_button(young)
    player.taps_button(old)
    assert player.walk.picked == ("j1", "o8")


def test_the_same_tap_twice_counts_once_and_untick_is_another_button() -> None:
    player = at("s1t")
    young = player.button("Jongeren")
    player.taps_button(young)
    player.taps_button(young)
    assert list(player.walk.picked) == ["j1"]
    assert player.last == (AnswerTap(),)
    untick = player.button("✓ Jongeren")
    player.taps_button(untick)
    player.taps_button(untick)
    assert list(player.walk.picked) == []


def test_an_option_that_stands_alone() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    player.taps("Nog niemand")
    assert player.walk.picked == ("al",)
    player.taps("Mbo")
    assert player.walk.picked == ("mb",)


def test_done_with_nothing_ticked() -> None:
    player = at("s1t")
    player.taps("Mbo")
    settle = player.button("Klaar met kiezen")
    player.taps("✓ Mbo")
    player.taps_button(settle)
    assert player.toast == "kies_eerst"
    player.says("klaar")
    assert player.told == ["kies_eerst"]
    assert not player.walk.notes
    assert player.at == "s1t"


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("ouderen en jeugd", ("j1", "o8")),
        ("1, 3", ("j1", "mb")),
        ("2 en 2", ("o8",)),
        ("mbo", ("mb",)),
        ("niemand", ("al",)),
    ],
)
def test_a_typed_multiple_choice(typed: str, options: tuple[str, ...]) -> None:
    player = at("s1t")
    player.says(typed)
    assert recorded(player) == [("s1t", chosen(*options))]


def test_typed_besides_ticked_counts_both() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    player.says("ouderen")
    assert recorded(player) == [("s1t", chosen("j1", "o8"))]


def test_typed_alone_takes_the_place_of_what_was_ticked() -> None:
    player = at("s1t")
    player.taps("Jongeren")
    player.says("niemand")
    assert recorded(player) == [("s1t", chosen("al"))]


def test_typed_at_a_settled_multiple_choice_answers_it_anew() -> None:
    player = at("c6c")
    player.taps("back")
    player.taps("back")
    assert player.walk.picked == ("j1", "o8")
    player.says("mbo")
    assert recorded(player) == [("s1t", chosen("mb"))]


def test_a_multiple_choice_of_which_a_part_is_not_clear_is_kept() -> None:
    player = at("s1t")
    player.taps("Mbo")
    player.says("jongeren en hun opa's")
    assert recorded(player) == []
    assert player.walk.notes == {"s1t": "jongeren en hun opa's"}
    assert player.walk.picked == ("mb",), "what was ticked is still ticked"
    player.says("klaar")
    assert recorded(player) == [("s1t", chosen("mb"))]


# Taps


def test_a_doubled_tap_has_one_effect_and_no_word() -> None:
    player = at("d4n")
    button = player.taps("Samen koken")
    after = player.walk
    player.taps_button(button)
    assert player.last == (AnswerTap(""),)
    assert lasting(player.walk) == lasting(after)


def test_an_old_tap_gets_a_short_word() -> None:
    player = at("d4n")
    button = player.button("Samen koken")
    player.taps("Samen sporten")
    player.taps("Soms wel")
    after = player.walk
    player.taps_button(button)
    assert player.last == (AnswerTap("voorbij"),)
    assert lasting(player.walk) == lasting(after)


def test_two_options_of_a_choice_tapped_at_once_are_one_answer() -> None:
    player = at("d4n")
    other = player.button("Samen sporten")
    player.taps("Samen koken")
    player.taps_button(other)
    assert player.toast == "voorbij"
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize(
    ("walk", "turn", "number"), [(2, 0, 0), (0, 0, 0), (1, 99, 0), (1, 0, 99), (1, 0, -1)]
)
def test_a_tap_from_elsewhere_changes_nothing(walk: int, turn: int, number: int) -> None:
    player = at("d4n")
    before, turn = player.walk, turn or player.walk.screen.turn
    player.taps_button(Button("?", walk, turn, number))
    assert player.last == (AnswerTap("voorbij"),)
    assert lasting(player.walk) == lasting(before)


def test_a_tap_after_stopping_does_nothing() -> None:
    player = at("d4n")
    button = player.button("Samen koken")
    player.command("stop")
    player.taps_button(button)
    assert player.toast == "voorbij"
    assert "d4n" not in player.walk.answers


def test_a_tap_before_anything_began() -> None:
    player = Player(SMALL)
    player.taps_button(Button("?", 1, 0, 0))
    assert player.toast == "voorbij"


# The checklist and the answers


def test_from_the_list_to_an_element_and_back_in_one_message() -> None:
    player = done()
    player.command("checklist")
    sent = len(player.messages)
    player.taps("group:geborgd")
    player.taps("element:e1")
    assert player.screen_text.startswith("**Element e1**\nstatus_geborgd")
    player.taps("group:geborgd")
    player.taps("checklist")
    assert player.walk.place.view is View.CHECKLIST
    assert len(player.messages) == sent


def test_a_question_asked_again_from_an_element_returns_to_the_list_that_followed() -> None:
    player = done()
    player.taps("group:geborgd")
    player.taps("element:e4")
    player.taps("Vraag opnieuw")
    assert player.at == "c6c"
    player.taps("Niemand let daarop")
    assert player.walk.place.view is View.CHECKLIST
    assert "**1. Element e4.** want c6c nee" in player.screen_text
    assert player.walk.back_to == NOWHERE


@pytest.mark.parametrize("way", ["keep", "back", "/terug", "zo laten"])
def test_a_question_asked_again_can_be_left_as_it_was(way: str) -> None:
    player = done()
    player.taps("group:geborgd")
    player.taps("element:e4")
    player.taps("Vraag opnieuw")
    if way == "/terug":
        player.command("terug")
    elif way in ("keep", "back"):
        player.taps(way)
    else:
        player.says(way)
    assert player.walk.place.view is View.CHECKLIST
    assert player.walk.answers["c6c"] == chosen("c6c_ja")
    assert recorded(player) == []


def test_what_an_answer_opens_is_asked_before_the_list_is_final() -> None:
    player = done()
    player.taps("group:geborgd")
    player.taps("element:e1")
    player.taps("Vraag opnieuw")
    player.taps("Niemand let daarop")
    assert player.screen_text.startswith("checklist_kop_tussentijds")
    player.taps("go_on")
    assert player.at == "f2o"
    player.says("de kok")
    assert player.screen_text.startswith("checklist_kop\n")


def test_a_changed_goal_changes_the_list() -> None:
    player = done()
    in_answers(player, "d4n")
    player.taps("Kort d4n")
    player.taps("Samen sporten")
    player.command("checklist")
    player.taps("group:niet_besproken")
    assert player.actions == ["element:e2", "checklist"]


def test_from_the_answers_back_to_the_answers() -> None:
    player = done()
    in_answers(player, "q0o")
    player.taps("Kort q0o")
    player.says("Iets anders")
    assert player.walk.place.view is View.ANSWERS
    assert "**Kort q0o**\nIets anders" in player.screen_text


def test_the_answers_open_at_the_part_someone_is_in() -> None:
    player = at("y4c")
    player.command("antwoorden")
    assert player.screen_text.startswith("antwoorden_kop 3 3 Koken")
    player.taps("go_on")
    assert player.at == "y4c"


def test_elsewhere_the_words_of_a_button_are_a_tap_answered_below_them() -> None:
    player = done()
    player.says("knop_geborgd")
    assert player.told[-1].startswith("kop_geborgd")
    player.says("Element e1")
    assert player.told[-1].startswith("**Element e1**")
    player.says("iets anders")
    assert player.told == ["overzicht_getypt"]
    player.says("naar de checklist")
    assert player.walk.place.view is View.CHECKLIST


def test_a_list_looked_at_while_a_question_is_asked_again_is_where_someone_is() -> None:
    """/terug from the checklist then goes to the last question, not to the answers."""
    player = done()
    in_answers(player, "q0o")
    player.taps("Kort q0o")
    player.command("checklist")
    assert player.walk.back_to == NOWHERE
    player.command("terug")
    assert player.at == "q0o"


# Stopping, help, and beginning anew


def test_stop_and_go_on() -> None:
    player = at("a9c")
    player.command("stop")
    assert player.told == ["gestopt"]
    assert not player.live
    player.says("hallo?")
    assert player.told == ["gestopt_stil"]
    player.command("verder")
    assert player.at == "a9c"
    assert player.told == ["deel_kop 3 5 Koken\n\nVraag a9c"]


def test_stop_after_the_end() -> None:
    player = done()
    player.says("stop")
    assert player.told == ["klaar_gestopt"]
    player.command("verder")
    assert player.walk.place.view is View.CHECKLIST


def test_stopped_at_the_first_question_back_asks_it(anna: Player) -> None:
    anna.command("stop")
    anna.command("terug")
    assert anna.at == "p7x"


@pytest.mark.parametrize("name", ["help", "dans"])
def test_help_and_unknown_commands_leave_the_question_as_it_is(name: str) -> None:
    player = at("a9c")
    before = player.walk
    player.command(name)
    assert lasting(player.walk) == lasting(before)
    assert player.told == ["hulp" if name == "help" else "onbekend_commando"]
    player.taps("Soms wel")
    assert player.at == "y4c"


def test_start_halfway_offers_to_go_on_or_begin_anew() -> None:
    player = at("a9c")
    player.command("start")
    assert player.screen_text == "al_bezig 3 5 Koken"
    player.taps("Verder met de vragen")
    assert player.at == "a9c"
    assert player.walk.answers["d4n"] == chosen("m2")


def test_start_at_the_end_offers_the_list() -> None:
    player = done()
    player.command("start")
    assert player.screen_text == "al_klaar"
    player.taps("Naar de checklist")
    assert player.walk.place.view is View.CHECKLIST


def test_begin_anew() -> None:
    player = at("a9c")
    old = player.button("Soms wel")
    player.command("start")
    player.taps("Opnieuw beginnen")
    assert sum(isinstance(effect, BeginAnew) for effect in player.last) == 1
    assert (player.walk.id, player.walk.answers, player.at) == (2, {}, "p7x")
    assert len(player.live) == 1
    player.taps_button(old)
    assert player.toast == "voorbij"


def test_a_doubled_tap_that_closed_the_screen_is_silent_too() -> None:
    """The walk that is begun anew is kept as it was; a host may still ask it about a tap."""
    player = at("a9c")
    player.command("start")
    button = player.button("Opnieuw beginnen")
    tap = OptionTapped(button.walk, button.turn, button.number, at=player.clock)
    closed, _ = step(SMALL, player.walk, tap)
    after, effects = step(SMALL, closed, tap)
    assert (lasting(after), effects) == (lasting(closed), (AnswerTap(""),))


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
