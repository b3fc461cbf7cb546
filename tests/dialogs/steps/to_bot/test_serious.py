"""Somebody reports something serious: what the bot says, and what is not kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, written
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.walk.effects import (
    ForgetAnswer,
    RecordAnswer,
    RecordNote,
    TakeFromChat,
)
from dialogs.walk.place import View
from dialogs.walk.shown import Screen
from dialogs.walk.state import Silence, Walk, to_json
from dialogs.walk.tonight import for_keeps
from tests.support.at import at, done, in_answers, recorded
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL
from tests.support.watching import BULLIED, BUTTONS, COACH, HOME, OWN, PAST, watchful


def watching(player: Player) -> Player:
    player.dialog = watchful(player.dialog)
    return player


def everything_kept(player: Player) -> str:
    """All that outlives the night: the walk, and what was recorded and not forgotten."""
    kept: list[object] = [to_json(for_keeps(player.walk))]
    for effect in player.effects:
        match effect:
            case ForgetAnswer(question):
                kept = [e for e in kept if getattr(e, "question", None) != question]
            case RecordAnswer() | RecordNote():
                kept.append(effect)
    return repr(kept)


def test_it_is_met_before_the_next_question_in_place_of_any_reaction() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(COACH)
    (told,) = player.told
    assert player.walk.place.view is View.SERIOUS
    assert player.labels == BUTTONS
    assert "112" in told
    assert "directie" in told
    assert "meisje" not in told
    assert "zit aan" not in told


def test_the_first_lines_name_no_kind_of_it() -> None:
    for message in real_pack().support.messages.values():
        first = "".join(
            piece.text for line in message.lines[:2] for piece in line if hasattr(piece, "text")
        )
        for word in ("seks", "zelfdoding", "mishandel", "geweld", "misbruik", "thuis", "uitbuit"):
            assert word not in first.lower()


def test_the_question_counts_as_skipped_and_nothing_of_the_words_is_kept() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(COACH)
    assert recorded(player) == [("v8e", SKIPPED)]
    assert player.walk.answers["v8e"] == SKIPPED
    assert "trainer" not in everything_kept(player)
    player.taps("Verder")
    assert player.at == "c6c"
    assert "trainer" not in everything_kept(player)
    player.night_falls()
    plain = watching(at("v8e", goal="Sporten"))
    plain.command("verder")
    plain.taps("skip")
    assert _looks(player) == _looks(plain), "after the night it looks like a skip"


def _looks(player: Player) -> Walk:
    """The walk without when and where someone tapped, and what was said when."""
    return replace(
        player.walk, screen=Screen(), told=frozenset(), tapped=None, seen_at=0.0, silence=None
    )


def test_left_at_the_message_the_night_leaves_a_walk_that_was_stopped() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(COACH)
    player.night_falls()
    assert player.walk.place.view is View.STOPPED
    assert not player.walk.held
    assert not player.walk.met
    stored = to_json(player.walk)
    assert not any(word in stored for word in ("ernstig", "medewerker", "112", "trainer"))


def test_the_next_day_it_goes_on_when_asked_to() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(COACH)
    player.night_falls()
    player.wait(DAY)
    player.taps_button(player.screen.buttons[-1])
    assert player.toast
    player.messages[-1].keyboard = ()  # it stays in the chat, but is not the walk's screen any more
    player.command("verder")
    assert player.at == "c6c"


def test_taking_the_sentence_away_takes_all_of_its_message() -> None:
    player = watching(at("v8e", goal="Sporten"))
    message = player.says(f"We koken op dinsdag. {COACH} Met een lange tafel.")
    player.taps("Haal mijn zin weg")
    assert player.walk.answers["v8e"] == SKIPPED
    assert "We koken" not in everything_kept(player)
    assert TakeFromChat((message,)) in player.last
    assert not player.walk.held
    assert "trainer" not in everything_kept(player)
    assert player.at == "c6c"
    (told,) = player.told
    assert told.startswith("Je zin is weg, en je bericht hierboven ook.")
    assert "systeem van je organisatie" in told


def test_help_that_is_there_gives_no_second_message_and_asks_about_the_words() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(HOME)
    player.taps("Hier is al hulp bij")
    assert player.labels == ["Ja, haal weg", "Nee, laat staan"]
    player.taps("Ja, haal weg")
    assert player.at == "c6c"
    player.says(HOME)
    assert "Veilig Thuis" not in "".join(player.told)
    assert player.walk.place.view is not View.SERIOUS
    assert "wordt thuis" not in everything_kept(player)


def test_only_its_writers_word_keeps_it_and_then_it_is_still_no_answer() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(HOME)
    player.taps("Hier is al hulp bij")
    player.taps("Nee, laat staan")
    assert player.walk.answers["v8e"] == SKIPPED
    assert recorded(player) == [("v8e", written(HOME))]
    assert "wordt thuis" not in to_json(for_keeps(player.walk))


def test_full_once_a_kind_and_in_a_line_after_that() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(HOME)
    player.taps("Verder")
    player.says(HOME)
    told = "".join(player.told)
    assert "/onveilig" in told
    assert "0800-2000" not in told
    assert "wordt thuis" not in everything_kept(player)
    player.says(COACH)
    assert player.labels == BUTTONS, "another kind is met in full"


def test_a_pause_comes_with_no_reminder_the_next_day() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(HOME)
    player.taps("Pauze")
    assert player.walk.silence is Silence.WARN
    assert player.timers[TIMER] - player.clock > 7 * DAY


def test_nor_for_who_just_walks_away() -> None:
    for button in (None, "Verder", "Haal mijn zin weg"):
        player = watching(at("v8e", goal="Sporten"))
        player.says(HOME)
        if button:
            player.taps(button)
        assert player.timers[TIMER] - player.clock > 7 * DAY


def test_whoever_writes_about_themselves_is_met_as_such() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(OWN)
    (told,) = player.told
    assert "over jou" in told
    assert "0800-0432" in told
    player.taps("Haal mijn zin weg")
    assert "systeem" not in "".join(player.told)


def test_a_past_case_is_met_as_such() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(PAST)
    (told,) = player.told
    assert "Misschien is het voorbij" in told
    assert player.labels[0] == "Hier is al hulp bij"


def test_a_worry_is_one_line_above_the_next_question_and_no_stop() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(BULLIED)
    assert player.at == "c6c"
    told = "".join(player.told)
    assert told.count("Dat is naar") == 1
    assert told.index("Dat is naar") < told.index("Vraag c6c")
    assert player.walk.answers["v8e"] == written(BULLIED)


def test_a_worry_is_said_once_and_may_be_reminded_of() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(BULLIED)
    assert player.walk.silence is Silence.REMIND
    player.says(BULLIED)
    assert "Dat is naar" not in "".join(player.told)


@pytest.mark.parametrize("text", [HOME, f"Nou, weet je. {COACH}"])
def test_at_a_question_with_buttons_it_is_the_same(text: str) -> None:
    player = watching(at("c6c", goal="Sporten"))
    player.says(text)
    assert player.labels == BUTTONS
    assert player.walk.answers["c6c"] == SKIPPED
    assert not player.walk.notes
    player.taps("Verder")
    assert player.at == "q0o"


def test_a_choice_that_was_made_before_stays() -> None:
    player = watching(done(goal="Sporten"))
    in_answers(player, "c6c")
    before = player.walk.answers["c6c"]
    player.taps("ask:c6c")
    player.says(HOME)
    player.taps("Verder")
    assert player.walk.answers["c6c"] == before
    assert player.walk.place.view is View.ANSWERS


def test_typed_at_the_checklist() -> None:
    player = watching(done(goal="Sporten"))
    player.says(HOME)
    assert player.labels == BUTTONS
    player.taps("Verder")
    assert player.walk.place.view is View.CHECKLIST
    assert "wordt thuis" not in everything_kept(player)


def test_as_the_very_first_words() -> None:
    player = watching(Player(SMALL))
    player.says(OWN)
    assert player.labels == BUTTONS
    player.taps("Verder")
    assert player.at == "p7x"


def test_several_messages_in_a_row_are_held_together() -> None:
    player = watching(at("v8e", goal="Sporten"))
    first = player.says(COACH)
    player.clock -= 9.0
    second = player.says("Hij heet Karim en zij durft niks te zeggen")
    player.clock -= 9.0
    third = player.says("Zij is 14")
    assert player.walk.place.view is View.SERIOUS, "who still types isn't interrupted"
    assert "Karim" not in everything_kept(player)
    player.taps("Haal mijn zin weg")
    assert {TakeFromChat((first, second, third))} & set(player.last)
    assert player.walk.answers["v8e"] == SKIPPED


@pytest.mark.parametrize("text", ["oh god, en nu?", "ik ben bang", "Zij is 14 en heet Noor"])
def test_what_is_typed_after_it_stays_at_it_and_is_held_too(text: str) -> None:
    player = watching(at("v8e", goal="Sporten"))
    said = player.says(COACH)
    more = player.says(text)
    (told,) = player.told
    assert "hierboven" in told, "it says again that there are people to turn to"
    assert player.walk.place.view is View.SERIOUS, "whoever is shocked isn't led on to a question"
    assert text not in everything_kept(player)
    player.taps("Haal mijn zin weg")
    assert TakeFromChat((said, more)) in player.last
    assert player.at == "c6c"


def test_a_pause_later_says_nothing_of_words_that_are_gone_already() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(COACH)
    player.taps("Haal mijn zin weg")
    player.command("pauze")
    assert "vannacht" not in "".join(player.told)


def test_after_a_pause_whoever_types_hears_whom_to_turn_to() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(COACH)
    player.taps("Pauze")
    assert "/onveilig" in "".join(player.told)
    assert "wis ik vannacht" in "".join(player.told)
    player.says("moet ik dit melden?")
    assert "/onveilig" in "".join(player.told)
    assert "melden" not in everything_kept(player)


def test_what_came_just_before_it_goes_with_it() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says("Het gaat over Samira")
    player.clock -= 9.0
    player.says("Haar trainer zit aan haar, een meisje van 15")
    assert player.walk.place.view is View.SERIOUS
    assert "Samira" not in everything_kept(player)


def test_an_earlier_message_that_becomes_serious() -> None:
    player = watching(at("v8e", goal="Sporten"))
    message = player.says("Niks bijzonders")
    player.edits(message, COACH)
    assert player.labels == BUTTONS
    assert player.walk.answers["v8e"] == SKIPPED
    assert ForgetAnswer("v8e") in player.last
    player.taps("Verder")
    assert player.at == "c6c"
    assert "trainer" not in everything_kept(player)


def test_a_serious_message_that_becomes_an_ordinary_one() -> None:
    player = watching(at("v8e", goal="Sporten"))
    message = player.says(COACH)
    player.edits(message, "We eten samen")
    assert player.walk.answers["v8e"] == written("We eten samen")
    assert not player.walk.held


def test_an_edit_of_a_note_and_of_something_unknown() -> None:
    player = watching(at("c6c", goal="Sporten"))
    message = player.says("Dat weet alleen Bea")
    assert player.walk.notes
    player.edits(message, HOME)
    assert not player.walk.notes
    assert player.labels == BUTTONS
    assert "wordt thuis" not in everything_kept(player)
    other = watching(at("c6c", goal="Sporten"))
    other.edits(99, HOME)
    assert other.labels == BUTTONS
    other.taps("Haal mijn zin weg")
    assert "Haal het dan zelf weg" in "".join(other.told)
