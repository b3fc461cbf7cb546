"""A walk takes part in a session: it is asked the questions of the phase, and waits."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.audience import Audience, Mode
from dialogs.walk.asked_in_session import is_groups, ready
from dialogs.walk.effects import (
    AnswerTap,
    EditMessage,
    RecordAnswer,
    SendMessage,
)
from dialogs.walk.place import View
from tests.support.at import done, recorded
from tests.support.player import Player
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
    answered = f"Welkom\n\nWat is jullie doel?\n\n{COUNTED}\n\nGekozen: Samen koken"
    below = f"\n\nWie doen er mee?\n\n{COUNTED}_weer"
    assert player.screen_text == answered + below, "no heading, no statement"
    assert [type(effect) for effect in player.last] == [AnswerTap, RecordAnswer, EditMessage]
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


def test_a_message_that_grows_too_long_for_another_question_stays_as_it_is() -> None:
    player = room("s1t", "d4n", said="x" * 2500)
    player.taps("Samen koken")
    assert player.told == [f"Wie doen er mee?\n\n{COUNTED}_weer"]


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
    assert player.screen_text == f"Verder\n\nVraag c6c\n\n{COUNTED}_weer"
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


def test_what_the_group_settled_is_not_given_as_ones_own() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.opens("a9c", settled={"d4n": chosen("r5")})
    player.command("antwoorden")
    assert (
        "Kort d4n\nzelf_gekozen Samen koken\nsamen_gekozen Samen sporten"
        in player.screen_text.replace("**", "")
    )
    player.taps("Kort d4n")
    assert "samen_gekozen Samen sporten" in player.screen_text
    assert "was_je_antwoord" not in player.screen_text
    player.opens("d4n")
    player.command("antwoorden")
    player.taps("Kort d4n")
    player.taps("Samen koken")
    player.command("antwoorden")
    assert "samen_gekozen" not in player.screen_text, "what they answer themselves is their own"
    assert not is_groups(player.walk, "d4n")


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
