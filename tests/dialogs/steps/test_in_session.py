"""A walk takes part in a session: it is asked the questions of the phase, and waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.audience import Audience, Mode
from dialogs.steps.reminders import DAY, TIMER
from dialogs.walk.asked_in_session import ready
from dialogs.walk.effects import (
    AnswerTap,
    EditMessage,
    MissFacilitator,
    RecordAnswer,
    SendMessage,
)
from dialogs.walk.place import View
from dialogs.walk.state import Silence
from tests.support.at import at, done, in_answers, recorded
from tests.support.listening import LISTENING
from tests.support.player import Player
from tests.support.random_moves import finish, finish_phase
from tests.support.small_dialog import SMALL

COUNTED = "wie_ziet_geteld"


def room(*questions: str, said: str = "Welkom") -> Player:
    """Someone who comes into a session in which these questions are open."""
    player = Player(SMALL)
    player.opens(*questions, said=said)
    return player


def is_ready(player: Player) -> bool:
    return ready(SMALL, player.walk)


# The questions of a phase


def test_a_phase_asks_its_questions_in_the_order_of_the_conversation() -> None:
    player = room("s1t", "d4n")
    assert player.screen_text == f"Welkom\n\nWat is jullie doel?\n\n{COUNTED}"
    assert not is_ready(player)
    player.taps("Samen koken")
    assert player.at == "s1t"
    assert player.told == [f"Wie doen er mee?\n\n{COUNTED}"], "no heading, no statement"
    player.taps("Mbo")
    player.taps("done")
    assert player.walk.place.view is View.WAITING
    assert is_ready(player)


def test_what_was_answered_before_counts_in_the_conditions() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.opens("a9c", "b3c", "h6k", "y4c")
    assert player.at == "a9c"
    player.taps("Ja, altijd")
    assert player.at == "y4c"
    player.taps("Ja, altijd")
    assert player.walk.place.view is View.WAITING


def test_the_last_question_becomes_the_message_that_waits() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    assert player.screen_text == (
        f"Welkom\n\nWat is jullie doel?\n\n{COUNTED}\n\nGekozen: Samen koken\n\nkamer_klaar"
    )
    assert [type(effect) for effect in player.last] == [AnswerTap, RecordAnswer, EditMessage]
    assert player.labels == [
        "Terug",
        "Mijn antwoorden",
        "De begeleider is weg",
        "Sessie verlaten",
    ]


def test_after_typed_words_the_message_that_waits_comes_below_them() -> None:
    player = room("d4n")
    player.says("koken")
    assert player.told == ["kamer_klaar"]


def test_a_phase_without_questions_leaves_the_buttons_of_who_waits() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    screen = player.walk.screen
    player.opens(said="Praat met elkaar")
    assert [type(effect) for effect in player.last] == [SendMessage]
    assert player.told == ["Praat met elkaar"]
    assert player.walk.screen == screen
    player.opens()
    assert player.last == ()


def test_who_comes_in_while_nothing_is_asked_waits() -> None:
    player = room()
    assert player.screen_text == "Welkom\n\nkamer_klaar"
    assert "Terug" not in player.labels
    assert is_ready(player)


def test_who_comes_in_when_it_has_closed_is_asked_nothing() -> None:
    player = Player(SMALL)
    player.opens("d4n", said="Welkom", is_open=False)
    assert player.screen_text == "Welkom\n\nkamer_wachten"


def test_a_new_phase_puts_what_was_open_aside() -> None:
    player = room("d4n", "s1t")
    player.taps("Samen koken")
    player.taps("Mbo")
    player.opens("c6c", said="Verder")
    assert player.screen_text == f"Verder\n\nVraag c6c\n\n{COUNTED}"
    assert "s1t" not in player.walk.answers
    assert player.walk.picked == ()


def test_a_phase_closes_in_front_of_who_is_busy() -> None:
    player = room("d4n")
    player.closes()
    assert player.screen_text == "kamer_dicht\n\nkamer_wachten"
    assert recorded(player) == []
    assert not is_ready(player), "that it closed doesn't make it settled"
    player.says("koken")
    assert player.told == ["kamer_getypt"]
    assert player.walk.answers == {}


def test_who_waits_hears_nothing_of_it() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.closes()
    assert player.last == ()
    assert is_ready(player)


def test_the_closing_of_an_earlier_phase_closes_nothing() -> None:
    player = room("d4n")
    player.opens("s1t")
    player.closes(1)
    assert player.last == ()
    player.closes(2)
    assert player.walk.place.view is View.WAITING
    player.closes(2)
    assert player.last == ()


def test_a_text_that_comes_right_after_the_next_phase_opened_is_no_more_of_the_answer() -> None:
    player = room("p7x")
    player.says("Een lange tafel")
    player.wait(1.0)
    player.opens("q0o")
    player.wait(1.0)
    player.says("iets anders")
    assert player.walk.answers["p7x"] == written("Een lange tafel")
    assert player.walk.answers["q0o"] == written("iets anders")


# Back, and once more


def test_back_goes_no_further_than_the_phase() -> None:
    player = room("p7x")
    player.taps("skip")
    player.opens("d4n", "s1t")
    player.command("terug")
    assert player.told == ["begin_bereikt"]
    player.taps("Samen koken")
    player.taps("back")
    assert player.at == "d4n"
    assert "back" not in player.actions


def test_who_is_ready_can_go_back_until_it_closes() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.taps("Terug")
    assert player.at == "d4n"
    assert is_ready(player)
    player.taps("Samen sporten")
    assert player.walk.place.view is View.WAITING
    player.closes()
    player.command("terug")
    assert player.told == ["kamer_niet_terug"]
    assert player.walk.place.view is View.WAITING


def test_an_answer_of_an_earlier_phase_is_changed_for_oneself_alone() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.opens("s1t")
    player.command("antwoorden")
    player.taps("ask:d4n")
    assert player.screen_text.endswith("wie_ziet_schrijver")
    player.taps("Samen sporten")
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    assert record.audience is Audience.WRITER
    assert player.walk.place.view is View.ANSWERS
    player.taps("Terug naar de sessie")
    assert player.at == "s1t"


def test_what_is_still_to_come_is_not_asked_from_the_checklist() -> None:
    player = room("d4n", "y4c")
    player.taps("Samen koken")
    player.taps("Ja, altijd")
    player.command("checklist")
    player.taps("group:niet_besproken")
    player.taps("element:e1")
    player.taps("Vraag opnieuw")
    assert player.told == ["kamer_later"]
    player.command("checklist")
    player.taps("Terug naar de sessie")
    assert player.walk.place.view is View.WAITING


def test_the_checklist_of_who_answered_all_has_a_way_back_too() -> None:
    player = done()
    player.opens()
    player.command("checklist")
    player.taps("Terug naar de sessie")
    assert player.walk.place.view is View.WAITING


def test_ones_own_checklist_is_called_so_beside_that_of_the_group() -> None:
    player = done()
    assert player.screen_text.startswith("checklist_kop\n\n")
    player.opens()
    player.command("checklist")
    assert player.screen_text.startswith("kamer_checklist_kop\n\n")
    player.leaves()
    player.command("checklist")
    assert player.screen_text.startswith("kamer_checklist_kop\n\n"), "it still is one's own"


@pytest.mark.parametrize("mode", [Mode.TOGETHER, Mode.ALOUD])
def test_what_was_answered_together_is_the_list_of_all(mode: Mode) -> None:
    player = Player(SMALL)
    player.opens("d4n", "a9c", mode=mode)
    player.taps("Samen koken")
    player.taps("Ja, altijd")
    player.command("checklist")
    assert player.screen_text.startswith("checklist_kop\n\n")
    player.leaves()
    assert player.told == ["kamer_voorbij_samen"]
    assert player.screen_text.startswith("checklist_kop_tussentijds\n\n")


# What the group settled


def test_each_goes_on_with_what_the_group_settled() -> None:
    player = room("d4n")
    player.says("koken")
    player.opens("a9c", "b3c", settled={"d4n": chosen("r5")})
    assert player.at == "b3c"
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    assert (record.question, record.answer) == ("d4n", chosen("r5"))
    assert record.audience is Audience.WRITER, "it is nobody's answer"
    player.edits(1, "niemand")
    assert player.told == ["bewerkt_onbekend"], "what was typed is no longer the answer"
    player.opens("s1t", settled={"d4n": chosen("r5")})
    assert recorded(player) == []


def test_what_the_phase_asks_is_not_settled_by_the_group() -> None:
    player = room()
    player.opens("d4n", settled={"d4n": chosen("r5"), "weg": UNKNOWN})
    assert player.at == "d4n"
    assert player.walk.answers == {}


# Answers from before


def bringing(*questions: str, **answers: Answer) -> Player:
    player = Player(SMALL)
    player.brings(answers)
    assert player.last == ()
    player.opens(*questions)
    return player


def test_an_answer_from_before_comes_along_with_a_yes() -> None:
    player = bringing("d4n", "s1t", d4n=chosen("m2"), s1t=chosen("j1", "mb"))
    assert player.screen_text == (f"Wat is jullie doel?\n\nmeenemen_vraag Samen koken\n\n{COUNTED}")
    assert not is_ready(player)
    player.taps("Ja, neem mee")
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    assert record == RecordAnswer("d4n", "Wat is jullie doel?", chosen("m2"), Audience.COUNTED)
    assert player.screen_text.startswith("Wie doen er mee?\n\nmeenemen_vraag Jongeren, Mbo")
    player.taps("Nee, opnieuw")
    assert player.at == "s1t"
    assert player.walk.picked == ()
    player.taps("Mbo")
    player.taps("back")
    player.taps("keep")
    assert player.at == "s1t", "what was not taken along is not offered again"


def test_words_from_before_are_asked_about_like_any_others() -> None:
    player = bringing("p7x", p7x=written("Een lange tafel"))
    player.says("ja")
    assert recorded(player) == [("p7x", written("Een lange tafel"))]
    assert player.screen_text == "toestemming_vraag Een lange tafel"
    player.taps("Nee, liever niet")
    assert player.recorded[1, "p7x"].audience is Audience.WRITER


def test_not_knowing_comes_along_and_skipping_does_not() -> None:
    player = bringing("d4n", "s1t", d4n=UNKNOWN, s1t=SKIPPED)
    assert player.screen_text.startswith("Wat is jullie doel?\n\nmeenemen_vraag antwoord_weet_niet")
    player.taps("Ja, neem mee")
    assert player.walk.answers["d4n"] == UNKNOWN
    assert player.at == "s1t"


@pytest.mark.parametrize("answer", [chosen("weg"), chosen(), chosen("m2", "r5"), written("koken")])
def test_what_no_longer_answers_the_question_is_not_offered(answer: Answer) -> None:
    assert bringing("d4n", d4n=answer).at == "d4n"


def test_who_has_the_question_already_is_offered_it_there() -> None:
    player = room("d4n")
    player.brings({"d4n": chosen("m2"), "s1t": chosen("j1")})
    assert "meenemen_vraag" in player.screen_text
    player.command("terug")
    assert player.told == ["begin_bereikt"]
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_taking_along_and_choosing_anew_take_as_many_taps() -> None:
    along, anew = (bringing("d4n", d4n=chosen("m2")) for _ in range(2))
    along.taps("Ja, neem mee")
    anew.taps("Samen sporten")
    assert is_ready(along) is is_ready(anew) is True


# What not everyone gets


def test_what_hangs_on_an_answer_comes_last_and_nobody_is_waited_for() -> None:
    player = Player(SMALL)
    player.opens("d4n", "a9c", "p7x", "y4c", afterwards=("a9c",))
    assert player.at == "p7x"
    player.taps("skip")
    player.taps("Samen koken")
    assert player.at == "y4c"
    player.taps("Ja, altijd")
    assert player.at == "a9c"
    assert is_ready(player)
    player.taps("back")
    assert player.at == "y4c"
    player.taps("keep")
    player.taps("Ja, altijd")
    assert player.walk.place.view is View.WAITING
    player.taps("Terug")
    assert player.at == "a9c"


# Someone comes from a walk alone, and goes on alone


def test_nobody_is_reminded_in_a_room() -> None:
    player = at("a9c")
    assert player.timers
    player.opens("s1t")
    assert not player.timers
    player.fires(TIMER)
    assert player.last == ()
    player.wait(3 * DAY)
    player.says("ouderen")
    assert player.told == ["Ouderen, mooi.\n\nkamer_klaar"]


def test_nobody_is_probed_in_a_room() -> None:
    player = Player(LISTENING)
    player.opens("p7x", "d4n")
    player.says("Dat gaat vanzelf")
    player.taps("Nee, liever niet")
    assert player.at == "d4n"
    assert player.walk.probes == {}


def test_after_the_session_the_walk_goes_on_alone() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.leaves()
    assert player.told == ["kamer_voorbij"]
    assert not player.live
    assert (player.walk.room, player.walk.silence) == (None, Silence.WARN)
    player.leaves()
    assert player.last == ()
    player.command("verder")
    assert player.at == "p7x"
    assert "wie_ziet" not in player.screen_text
    finish(player)


def test_what_is_typed_right_after_the_end_is_no_more_of_an_answer() -> None:
    player = room("p7x")
    player.says("Een lange tafel")
    player.wait(1.0)
    player.leaves()
    player.wait(1.0)
    player.says("dag allemaal")
    assert player.told == ["gestopt_stil"]
    assert player.walk.answers["p7x"] == written("Een lange tafel")


def test_coming_in_is_a_sign_of_life_and_a_phase_is_not() -> None:
    player = room()
    came_in = player.events[0].at
    player.wait(DAY)
    player.opens("d4n")
    assert player.walk.seen_at == came_in


def test_skipping_counts_for_nothing() -> None:
    player = room("d4n", "s1t")
    player.taps("skip")
    assert player.recorded[1, "d4n"].audience is Audience.WRITER
    player.taps("unknown")
    assert player.recorded[1, "s1t"].audience is Audience.COUNTED


def test_who_never_began_is_asked_nothing_when_it_is_over() -> None:
    player = Player(SMALL)
    player.brings({})
    player.leaves()
    assert player.told == ["kamer_voorbij"]


def test_another_session_knows_nothing_of_the_one_before() -> None:
    player = room("p7x")
    player.says("Een lange tafel")
    player.taps("Ja, zonder naam")
    player.opens("p7x", session=2)
    assert player.screen_text == "toestemming_vraag Een lange tafel"


# Commands and buttons


@pytest.mark.parametrize("way", ["/stop", "Sessie verlaten"])
def test_leaving_takes_one_step_and_no_reason(way: str) -> None:
    player = room("d4n")
    player.taps("Samen koken")
    if way == "/stop":
        player.command("stop")
    else:
        player.taps(way)
    assert player.told == ["kamer_verlaten"]
    assert player.walk.room is None
    assert player.walk.answers == {"d4n": chosen("m2")}


def test_a_pause_lasts_until_the_next_phase_at_most() -> None:
    player = room("d4n", "s1t")
    player.command("pauze")
    assert player.told == ["kamer_pauze"]
    assert not player.live
    assert not player.timers
    player.command("verder")
    assert player.at == "d4n"
    player.command("pauze")
    player.opens("c6c")
    assert player.at == "c6c"


def test_start_begins_nothing_anew() -> None:
    player = room("d4n")
    player.command("start")
    assert player.told == [f"kamer_start\n\nWat is jullie doel?\n\n{COUNTED}"]


def test_start_of_another_pack_stays_here() -> None:
    player = Player(replace(SMALL, beside={"ander": "Een ander gesprek"}))
    player.opens("d4n")
    player.command("start", "ander")
    assert player.at == "d4n"


def test_my_answers_are_at_hand_while_waiting() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.taps("Mijn antwoorden")
    assert "Samen koken" in player.screen_text
    assert is_ready(player)
    player.taps("Terug naar de sessie")
    assert player.walk.place.view is View.WAITING


def test_the_facilitator_is_missed() -> None:
    player = room()
    player.taps("De begeleider is weg")
    assert player.last == (AnswerTap(), MissFacilitator(1))


def test_what_is_typed_while_waiting_gets_a_kind_word() -> None:
    player = room()
    player.says("Ik ga zo weg, de begeleider ook")
    assert player.told == ["kamer_getypt"]
    player.says("sessie verlaten")
    assert player.told == ["kamer_verlaten"]


def test_erasing_can_be_thought_better_of() -> None:
    player = room("d4n")
    player.command("wis")
    player.taps("Nee, laat alles staan")
    assert player.at == "d4n"
    player.command("wis")
    player.taps("Ja, wis alles")
    assert player.walk.room is None


def test_what_changes_the_conditions_behind_the_screen_is_followed() -> None:
    player = room("d4n", "h6k")
    player.says("koken")
    assert player.walk.place.view is View.WAITING
    player.edits(1, "nog geen doel")
    assert player.at == "h6k"
    assert not is_ready(player)
    finish_phase(player)


def test_answers_in_the_list_are_changed_and_seen_there() -> None:
    player = room("d4n", "s1t")
    player.taps("Samen koken")
    in_answers(player, "d4n")
    player.taps("ask:d4n")
    player.taps("Samen sporten")
    assert player.walk.place.view is View.ANSWERS
