"""/meenemen: in which form, what is looked at first, and what is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.wanted import WantedLine
from dialogs.taken_home import as_text, messages_of
from dialogs.walk.effects import RecordAnswer, SendCalendarDay, SendPage
from dialogs.walk.intentions import Intention, Intentions, PointWording
from dialogs.walk.place import Place, View
from tests.dialogs.steps.test_short_walk import short_walk
from tests.support.player import Player
from tests.support.small_dialog import text
from tests.support.taking_home import (
    ALL_OUT,
    ALONG,
    BOTH,
    DIALOG,
    NAME,
    OTHER,
    OUT,
    PAPER,
    TEXT,
    at_list,
    page_of,
)


def test_nothing_yet() -> None:
    player = Player(DIALOG)
    player.command("start")
    player.command("meenemen")
    assert player.told == ["neem_mee_leeg"]


def test_halfway_it_says_that_more_questions_come() -> None:
    player = Player(DIALOG)
    player.command("start")
    player.says("koken met de buurt")
    player.taps("option:m2")
    player.taps("option:a9c_nee")
    player.command("meenemen")
    assert player.screen_text.startswith("neem_mee_tussentijds")
    player.taps("go_on")
    assert player.walk.place.view is View.QUESTION


def test_in_a_session_it_comes_later() -> None:
    player = Player(DIALOG)
    player.command("start")
    player.opens("a9c")
    player.command("meenemen")
    assert player.told == ["neem_mee_sessie"]


def test_on_paper_as_it_stands_in_the_list() -> None:
    player = at_list()
    player.taps("take_home")
    player.taps(PAPER)
    sent = page_of(player)
    assert "Wij doen: koken met de buurt." in as_text(sent.page)
    assert sent.made_on == "2023-11-14"
    assert sent.file_name == "papier_bestand.pdf"
    assert player.walk.place == Place(View.TAKING_HOME, "klaar:0")
    assert player.screen_text == "neem_mee_wie_ziet"
    player.taps("checklist")
    assert player.walk.place == Place(View.CHECKLIST)


def test_as_a_text_it_is_a_message_without_buttons() -> None:
    player = at_list()
    player.taps("take_home")
    player.taps(TEXT)
    assert not any(isinstance(effect, SendPage) for effect in player.last)
    (told, below) = player.told
    assert told.startswith("papier_begin\npapier_gemaakt 14 november 2023\n\npapier_willen")
    assert "Wij doen: koken met de buurt." in told
    assert below == "neem_mee_tekst_hier\nneem_mee_wie_ziet"


def test_of_whom_was_in_a_session_all_of_it_says_that_it_is_not_of_the_group() -> None:
    player = at_list()
    player.walk = replace(player.walk, among_others=True)
    player.taps("take_home")
    assert player.screen_text.startswith("neem_mee_eigen")
    player.taps("knop_neem_mee_eigen_tekst")
    assert player.told[0].startswith("papier_begin_ieder\npapier_gemaakt_ieder")


def test_both_say_the_same() -> None:
    player = at_list()
    player.taps("take_home")
    player.taps(BOTH)
    assert player.told[-2:-1] == list(messages_of(page_of(player).page))


def test_words_with_a_name_are_shown_first_and_left_out_if_they_want() -> None:
    player = at_list(NAME)
    player.taps("take_home")
    player.taps(BOTH)
    assert f"nakijken_naam {NAME}" in player.screen_text
    assert not any(isinstance(effect, SendPage) for effect in player.last)
    player.taps(OUT)
    assert "Fatima" not in as_text(page_of(player).page)
    assert not any("Fatima" in told for told in player.told)
    assert player.walk.answers["p7x"].text == NAME


def test_left_in_they_stand_there() -> None:
    player = at_list(NAME)
    player.taps("take_home")
    player.taps(PAPER)
    player.taps(ALONG)
    sent = page_of(player)
    assert NAME in as_text(sent.page)
    assert "".join(span.text for span in sent.caption) == "neem_mee_hier_zoals_het_is"


TWO = Intentions((Intention("e1", PointWording.OWN, OTHER),))


def test_each_in_turn_or_all_at_once() -> None:
    player = at_list(NAME, TWO)
    player.taps("take_home")
    player.taps(PAPER)
    assert "nakijken_meer 1 2" in player.screen_text
    player.taps(ALONG)
    assert "nakijken_meer 2 2" in player.screen_text
    assert player.screen_text.startswith("nakijken_staan")
    assert ALL_OUT not in player.labels
    player.taps(OUT)
    assert NAME in as_text(page_of(player).page)
    assert OTHER not in as_text(page_of(player).page)
    player.command("meenemen")
    player.taps("knop_nakijken_opnieuw")
    player.taps(PAPER)
    player.taps(ALL_OUT)
    player.taps("knop_zeker_eruit")
    left = as_text(page_of(player).page)
    assert NAME not in left
    assert OTHER not in left


@pytest.mark.parametrize("no", ["knop_niet_eruit", "nee"])
def test_before_all_goes_it_asks_and_a_no_shows_them_in_turn(no: str) -> None:
    player = at_list(NAME, TWO)
    player.taps("take_home")
    player.taps(PAPER)
    player.taps(ALL_OUT)
    assert player.screen_text == "nakijken_zeker 2"
    assert not any(isinstance(one, SendPage) for one in player.last)
    if no == "nee":
        player.says(no)
    else:
        player.taps(no)
    assert "nakijken_meer 1 2" in player.screen_text
    player.taps(ALONG)
    player.taps(ALONG)
    page = as_text(page_of(player).page)
    assert OTHER in page


def test_what_only_tells_of_one_person_can_all_stay_but_a_name_is_looked_at_by_itself() -> None:
    own = Intention("e1", PointWording.OWN, "die ene jongen komt ook")
    player = at_list("de oude man praat plat", Intentions((own,)))
    player.command("meenemen")
    player.taps(PAPER)
    assert "nakijken_meer 1 2" in player.screen_text
    player.taps("knop_alles_staan")
    page = as_text(page_of(player).page)
    assert "praat plat" in page
    assert own.text in page
    player = at_list(NAME, Intentions((own,)))
    player.command("meenemen")
    player.taps(PAPER)
    assert "nakijken_meer 1 2" in player.screen_text
    assert "knop_alles_staan" not in player.labels


def test_the_same_sentence_is_asked_about_once_unless_they_want_to_look_again() -> None:
    player = at_list(NAME)
    player.command("meenemen")
    player.taps(PAPER)
    assert f"nakijken_naam {NAME}" in player.screen_text
    player.taps(OUT)
    player.command("meenemen")
    assert "nakijken_onthouden" in player.screen_text
    player.taps(PAPER)
    assert NAME not in as_text(page_of(player).page)
    player.command("meenemen")
    player.taps("knop_nakijken_opnieuw")
    player.taps(PAPER)
    assert f"nakijken_naam {NAME}" in player.screen_text
    player.taps(ALONG)
    player.command("meenemen")
    player.taps(PAPER)
    assert NAME in as_text(page_of(player).page)


def test_the_name_alone_can_be_taken_out() -> None:
    player = at_list(NAME)
    player.command("meenemen")
    player.taps(PAPER)
    assert "nakijken_zonder" in player.screen_text
    player.taps("knop_haal_naam_eruit")
    found = as_text(page_of(player).page)
    assert "Fatima" not in found
    assert "naam_wordt_name" in found


def test_words_that_were_edited_meanwhile_are_shown_again() -> None:
    player = at_list(NAME, TWO)
    player.taps("take_home")
    player.taps(PAPER)
    player.taps(ALONG)
    message = next(number for number, words in player.written.items() if words == NAME)
    player.edits(message, "koken met Youssef Amrani")
    assert "nakijken_naam koken met Youssef Amrani" in player.screen_text
    player.taps(OUT)
    assert f"nakijken_naam {OTHER}" in player.screen_text


@pytest.mark.parametrize(("typed", "there"), [("haal eruit", False), ("laat staan", True)])
def test_a_button_can_be_typed(typed: str, there: bool) -> None:
    player = at_list(NAME)
    player.taps("take_home")
    player.taps(PAPER)
    label = f"knop_{typed.replace(' ', '_')}"
    player.says(label)
    assert (NAME in as_text(page_of(player).page)) is there


def test_a_button_may_be_followed_by_more() -> None:
    player = at_list(NAME)
    player.taps("take_home")
    player.taps(PAPER)
    player.says(f"{ALONG.replace('_', ' ')}. wie hef t daar moeilijk, die bonenstaken zeker")
    assert NAME in as_text(page_of(player).page)


def test_the_day_they_chose_is_a_file_for_a_calendar() -> None:
    chosen = Intentions((Intention("e1", PointWording.OPEN),), day="2027-01-14")
    player = at_list(chosen=chosen)
    player.taps("take_home")
    player.taps("take_home:agenda")
    (sent,) = [effect for effect in player.last if isinstance(effect, SendCalendarDay)]
    assert (sent.day, sent.hour, sent.about) == ("2027-01-14", 0, "agenda_over Element e1")


def test_without_a_day_there_is_none() -> None:
    player = at_list()
    player.taps("take_home")
    assert "knop_neem_mee_agenda" not in player.labels


def test_what_is_typed_there_is_heard_as_at_the_list() -> None:
    player = at_list()
    player.taps("take_home")
    player.says("mag ik dit met mijn team delen?")
    assert player.told == ["lijst_delen"]
    player.says("klaar, gedaan")
    assert player.walk.place.view is View.WHICH_DONE


# Typed


@pytest.mark.parametrize(
    ("said", "form"), [("beide graag", "allebei"), ("doe maar beide", "allebei"), ("pdf", "a4")]
)
def test_a_form_may_be_typed(said: str, form: str) -> None:
    words = {
        **DIALOG.words,
        "neem_mee_allebei": ("beide",),
        "neem_mee_a4": ("pdf",),
        "neem_mee_tekst": ("tekst",),
    }
    player = at_list()
    player.dialog = replace(player.dialog, words=words)
    player.command("meenemen")
    player.says(said)
    sent = [effect for effect in player.last if isinstance(effect, SendPage)]
    assert bool(sent) is (form != "tekst")


def test_a_few_words_there_are_no_note() -> None:
    player = at_list()
    player.command("meenemen")
    player.says("die ene daar")
    assert player.told == ["tik_op_een_knop"]


def test_of_something_small_it_is_asked_mildly_and_nobody_is_sent_anywhere_again() -> None:
    words = "een meisje wordt elke week gepest door de rest"
    player = at_list(words)
    player.taps("take_home")
    player.taps(TEXT)
    assert f"nakijken_zorg {words}" in player.screen_text
    player.taps(ALONG)
    assert any("nakijken_zorg_staan" in str(effect) for effect in player.last)


# What the project does, where their walk didn't ask it


def of_short_walk() -> Player:
    player = short_walk()
    player.dialog = replace(player.dialog, wanted=(WantedLine(text("Wij doen: {q0o}.")),))
    player.command("meenemen")
    return player


def test_what_the_project_does_is_asked_if_it_was_told_nowhere() -> None:
    player = of_short_walk()
    assert (player.at, player.screen_text) == ("q0o", "neem_mee_wat_doen")
    player.says("elke dinsdag koken in het buurthuis")
    assert player.walk.answers["q0o"].text == "elke dinsdag koken in het buurthuis"
    assert any(isinstance(one, RecordAnswer) for one in player.last), "it is an ordinary answer"
    assert player.walk.place == Place(View.TAKING_HOME)
    player.taps(PAPER)
    assert "papier_doen elke dinsdag koken in het buurthuis" in as_text(page_of(player).page)


@pytest.mark.parametrize("passing", ["skip", "unknown", "back"])
def test_it_is_asked_once(passing: str) -> None:
    player = of_short_walk()
    player.taps(passing)
    assert player.walk.place == Place(View.TAKING_HOME)
    player.command("meenemen")
    assert player.walk.place == Place(View.TAKING_HOME)


# A message on the day that they chose


def test_whether_to_write_on_their_day_is_asked_again_below_what_was_sent() -> None:
    chosen = Intentions((Intention("e1", PointWording.OWN, "taart"),), day="2023-11-28")
    player = at_list(chosen=chosen)
    for _ in "12":
        player.taps("take_home")
        player.taps(TEXT)
        assert "bericht_vraag dinsdag 28 november" in player.screen_text
        player.command("checklist")
    player.taps("take_home")
    player.taps(TEXT)
    player.taps("knop_bericht_nee")
    player.taps("take_home")
    player.taps(TEXT)
    assert "bericht_vraag" not in player.screen_text, "they said no"
