"""What somebody types at their checklist: put on it, or answered."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Status
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.choice.choosing_screens import to_choose_from
from dialogs.walk.intentions import HowItWent, Intention, Intentions, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import last_line, lines
from tests.support.at import in_answers
from tests.support.at_list import KETTLE_WORDS, done_likely, missing, status_of


def test_what_is_surely_about_an_element_is_put_there_and_shown_there() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    assert player.walk.place == Place(View.SAID_LATER, "e4")
    assert lines(player.walk, "e4") == (KETTLE_WORDS,)
    assert "later_bij" in player.screen_text
    assert KETTLE_WORDS in player.screen_text
    player.taps("no_move:e4")
    assert status_of(player, "e4") is Status.MISSING
    player.taps("checklist")
    assert f"later_zeiden {KETTLE_WORDS}" in player.screen_text
    player.taps("element:e4")
    assert f"later_zeiden {KETTLE_WORDS}" in player.screen_text


@pytest.mark.parametrize("said", ["doe die 1 maar", "die eerste dan"])
def test_who_chooses_a_point_by_typing_has_it_ticked_and_nothing_is_kept(said: str) -> None:
    player = missing()
    player.command("checklist")
    player.says(said)
    assert player.walk.place.view is View.CHOOSING
    assert [one.element for one in player.walk.intentions.points] == ["e4"]
    assert not player.walk.intentions.added


def test_who_wants_to_do_the_point_on_the_screen_has_it_ticked() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says("nee die wil ik gaan doen!!")
    assert [one.element for one in player.walk.intentions.points] == ["e4"]
    assert lines(player.walk, "e4") == (KETTLE_WORDS,)


def test_of_two_texts_in_a_row_the_other_is_shown_when_one_goes() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says("soms zet de buurman hem op")
    player.taps("take_said:e4")
    assert f"later_staat_nog {KETTLE_WORDS}" in player.screen_text
    player.taps("take_said:e4")
    assert "later_staat_nog" not in player.screen_text
    player.command("checklist")
    assert "later_zeiden" not in player.screen_text


def test_a_point_that_is_not_for_them_has_no_step() -> None:
    player = missing()
    step = "iemand regelt e4"
    player.command("checklist")
    assert step in player.screen_text
    player.says("punt 1 past niet bij ons")
    assert player.told == ["past_niet_erbij Element e4"]
    player.command("checklist")
    assert "punt 1 past niet bij ons" in player.screen_text
    assert step not in player.screen_text


def test_how_it_stands_by_their_own_word_is_shown_as_that() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.taps("now_partly:e4")
    player.taps("checklist")
    player.taps("element:e4")
    assert "woord_deels" in player.screen_text
    assert "want c6c" not in player.screen_text, "of no answer that nobody tapped a reason is told"
    assert "woord_koos Niemand let daarop" in player.screen_text
    in_answers(player, "c6c")
    assert "Niemand let daarop" in player.screen_text
    assert f"woord_tikte_deels\nwoord_schreef {KETTLE_WORDS}" in player.screen_text


def test_a_newer_answer_goes_before_their_own_word() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.taps("now_in_place:e4")
    player.taps("element:e4")
    player.taps("Vraag opnieuw")
    player.says("Soms wel")
    assert status_of(player, "e4") is Status.PARTLY
    assert not player.walk.intentions.own_word


def test_of_what_is_in_place_it_is_asked_whether_it_can_be_better() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.taps("now_in_place:e4")
    player.taps("element:e4")
    player.says("Een mevrouw is bijna doof, die zit er vaak voor spek en bonen bij")
    assert "later_beter" in player.screen_text
    player.says("ja")
    assert player.told == ["later_welke"]
    player.says("kan nog beter")
    assert status_of(player, "e4") is Status.PARTLY


def test_what_was_typed_with_an_answer_that_changed_stays_readable() -> None:
    player = done_likely()
    player.taps("group:geborgd")
    player.taps("element:e1")
    player.taps("Vraag opnieuw")
    player.says("Niemand let daarop")
    player.command("verder")
    player.says("De buurvrouw met haar soep")
    assert player.walk.answers["f2o"].text == "De buurvrouw met haar soep"
    player.command("checklist")
    player.taps("element:e1")
    player.taps("Vraag opnieuw")
    player.says("Ja, altijd")
    in_answers(player, "a9c")
    assert "eerder_antwoord De buurvrouw met haar soep" in player.screen_text
    player.command("checklist")
    player.taps("group:geborgd")
    player.taps("element:e1")
    assert "eerder_schreven De buurvrouw met haar soep" in player.screen_text


def test_at_an_element_it_is_about_that_element() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("De kast is blauw")
    assert player.walk.place == Place(View.SAID_LATER, "e4")


def test_at_an_element_what_is_likelier_about_another_is_asked_with_that_one_first() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("een plank over de sloot")
    assert player.walk.place.view is View.WHERE_TO
    assert player.labels[:2] == ["Element e4", "Element e1"]
    player.taps("Element e4")
    assert player.walk.intentions.added == {"e4": "een plank over de sloot"}


def test_words_that_point_at_the_screen_are_about_it() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("hier een plank over sloot")
    assert player.walk.place == Place(View.SAID_LATER, "e4")


def test_what_was_put_there_can_be_taken_away() -> None:
    player = missing()
    player.says("De kast is blauw")
    player.says("kun je dat weghalen?")
    assert player.walk.place == Place(View.FORGET, "")
    assert "De kast is blauw" in player.screen_text
    player.taps("take_said")
    assert not player.walk.intentions.added
    assert "lijst+" not in player.walk.typed
    assert player.screen_text == "later_weg"
    player.says("kun je dat weghalen?")
    assert "later_deze Dat we zo veel al doen" in player.screen_text, "what was typed before it"


def test_an_edited_message_changes_its_line() -> None:
    player = missing()
    first = player.says("De kast is blauw")
    player.says("De deur is groen")
    player.edits(first, "De kast is\nrood")
    assert lines(player.walk, "") == ("De kast is rood", "De deur is groen")
    assert player.told[0] == "bewerkt bij_de_lijst De kast is rood"


def test_no_more_is_kept_than_the_list_shows() -> None:
    player = missing()
    for number in range(9):
        player.says(f"De kast nummer {number} is blauw")
    assert len(lines(player.walk, "")) == 8
    assert player.told == ["overzicht_vol"]


@pytest.mark.parametrize("said", ["dit klopt niet", "nee hoor, dat doen we wel"])
def test_what_isnt_right_is_asked_again(said: str) -> None:
    player = missing()
    player.says(said)
    assert player.walk.place == Place(View.WHICH_WRONG)
    player.taps("ask:c6c")
    assert player.at == "c6c"
    player = missing()
    player.taps("element:e4")
    player.says(said)
    assert player.told[0] == "klopt_niet_dan"
    assert player.at == "c6c"


def test_who_said_goodbye_and_types_something_after_all_is_heard() -> None:
    player = missing()
    player.command("stop")
    player.says(KETTLE_WORDS)
    assert player.walk.place == Place(View.SAID_LATER, "e4")


def test_the_name_of_an_element_opens_it() -> None:
    player = missing()
    name = player.dialog.elements["e4"].name
    player.says(name)
    assert player.walk.place == Place(View.ELEMENT, "e4")
    assert not player.walk.intentions.added


def test_what_was_forgotten_is_put_there_without_the_reproach() -> None:
    player = missing()
    player.says("Je bent vergeten dat we elke dinsdag met elkaar de ketel op het vuur zetten")
    told = "dat we elke dinsdag met elkaar de ketel op het vuur zetten"
    assert lines(player.walk, "e4") == (told,)


def test_a_lack_is_kept_as_what_has_to_be_done() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("hier is op dinsdag geen collega")
    assert player.screen_text.endswith("later_moet_nog")
    assert player.labels[0] == "knop_later_moet_nog"
    player.says("ja")
    assert status_of(player, "e4") is Status.MISSING
    assert player.walk.place == Place(View.NOTED, "e4")
    assert lines(player.walk, "e4") == ("hier is op dinsdag geen collega",)


def test_what_begins_as_something_else_is_not_put_with_what_is_on_the_screen() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("o vergeten te zeggen, we drinken na afloop nog thee boven")
    assert player.walk.place.view is View.WHERE_TO


def test_what_takes_up_their_own_words_goes_to_the_point_of_which_they_are() -> None:
    player = done_likely()
    point = Intention("e1", PointWording.OWN, "zaterdag langs bij die twee meiden met aardappels")
    player.has_chosen(Intentions((point,), own_word={"e1": Status.PARTLY}), {})
    player.command("checklist")
    player.says("die meiden komen er weer bij, met aardappels lukt dat wel")
    assert player.walk.place == Place(View.SAID_LATER, "e1")
    assert player.screen_text.endswith("later_stap_gelukt")
    player.says("ja, geregeld")
    # Whether the element is all there is a question of its own.
    assert player.walk.place == Place(View.DONE, "e1")
    assert status_of(player, "e1") is Status.PARTLY
    (done,) = player.walk.intentions.points
    assert (done.outcome, done.said.split()[:3]) == (HowItWent.DONE, ["die", "meiden", "komen"])


def test_that_the_conclusion_is_wrong_is_no_more_to_put_there() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says("nee, geen van die twee. jouw conclusie is fout, haal weg dat ze te gast zijn")
    assert player.told[0] == "klopt_niet_dan"
    assert player.walk.place == Place(View.QUESTION, "c6c")
    assert lines(player.walk, "e4") == (KETTLE_WORDS,)


@pytest.mark.parametrize(
    "first", ["punt 1 klopt niet hoor, ", "Nou, nummer 1 klopt niet. ", "1 klopt wel, maar "]
)
def test_what_isnt_whole_by_their_own_choice_is_shown_as_that(first: str) -> None:
    player = missing()
    point = named_first(player.dialog, player.walk)[0]
    player.says(f"{first}Dat ze niet bellen is een afspraak met de reclassering, dat is expres.")
    assert player.walk.place == Place(View.CHECKLIST)
    assert f"keuze_erbij {point.element.name}" in player.told[0]
    assert "alles_is_er" not in player.screen_text
    _, _, theirs = player.screen_text.partition("keuze_kop")
    assert "dat is expres" in theirs
    assert f"element:{point.element.id}" in player.actions
    assert point.element.id not in {
        one.element.id for one in to_choose_from(player.dialog, player.walk)
    }
    player.taps(f"element:{point.element.id}")
    assert "status_keuze" in player.screen_text
    assert status_of(player, point.element.id) is Status.MISSING, "what is shared has its answer"


def test_what_they_object_to_is_their_choice_if_they_chose_otherwise() -> None:
    player = missing()
    point = named_first(player.dialog, player.walk)[0]
    player.taps(f"element:{point.element.id}")
    player.says("Met dit punt ben ik het niet eens. We hebben bewust voor vaste groepjes gekozen.")
    assert f"keuze_erbij {point.element.name}" in player.told[0]
    _, _, theirs = player.screen_text.partition("keuze_kop")
    assert "vaste groepjes" in theirs
    assert "niet eens" not in player.screen_text


def test_the_answer_holds_when_they_say_it_is_their_choice_at_the_question_asked_again() -> None:
    player = missing()
    point = named_first(player.dialog, player.walk)[0]
    player.says("nummer 1 klopt niet")
    assert player.at == point.question
    (chosen,) = player.walk.answers[point.question].options
    number = [one.id for one in player.dialog.questions[point.question].options].index(chosen) + 1
    player.says(f"{number} klopt, maar het is een bewuste keuze, het mag niet anders.")
    assert player.walk.place == Place(View.CHECKLIST)
    assert last_line(player.walk, point.element.id) == (
        "het is een bewuste keuze, het mag niet anders."
    )
    assert player.walk.answers[point.question].options == (chosen,)


def test_a_number_that_counts_something_is_no_point_of_their_choice() -> None:
    player = missing()
    player.says("1 jongen mag niet van de gemeente")
    assert "keuze_kop" not in player.screen_text
