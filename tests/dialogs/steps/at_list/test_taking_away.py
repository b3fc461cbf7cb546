"""Somebody orders that an answer goes, and names it: never what was typed last in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.route import previous_question
from dialogs.pack.wanted import WantedLine
from dialogs.walk.confided import is_confided_at
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.place import View
from tests.support.at import at, done
from tests.support.real_walk import come_to
from tests.support.small_dialog import text


@pytest.mark.parametrize(
    "said",
    [
        "nee, ik bedoel mijn antwoord van daarnet over samen koken. dat moet weg",
        "ik wil een antwoord terugnemen: samen koken. dat is niet waar, streep dat door",
        "haal mijn antwoord over samen koken weg",
    ],
)
def test_an_answer_that_was_tapped_is_shown_before_it_goes(said: str) -> None:
    player = at("s1t")
    assert "d4n" in player.walk.answers
    player.says(said)
    assert player.walk.place.view is View.FORGET
    assert "Samen koken" in player.screen_text
    player.taps("knop_later_weg")
    assert "d4n" not in player.walk.answers
    assert ForgetAnswer("d4n") in player.last
    assert player.at == "d4n", "so it is asked once more"


def test_at_the_list_it_counts_as_skipped() -> None:
    player = done()
    player.says("haal mijn antwoord over samen koken weg")
    player.taps("knop_later_weg")
    assert player.walk.answers["d4n"].options == ()
    assert player.screen_text == "later_weg"


def test_what_was_typed_last_never_goes_for_what_is_named() -> None:
    player = at("q0o")
    before = dict(player.walk.answers)
    player.says("ik bedoel mijn antwoord over de konijnen. dat moet weg")
    assert player.walk.answers == before
    assert "bot_weggehaald" not in player.screen_text


def test_words_of_another_answer_are_no_less_of_a_name() -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    player.says("dat samen koken klopt niet, streep dat door")
    assert player.walk.place.view is View.FORGET
    assert "Samen koken" in player.screen_text


def test_what_names_what_was_typed_last_goes_at_once() -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    player.says("die tuin, haal dat weg")
    assert "de tuin staat vol" not in str(player.walk.notes) + str(player.walk.answers)


def test_what_stands_at_the_top_is_what_they_noticed() -> None:
    player = done()
    noticed = WantedLine(text("Wat opviel: {q0o}."), noticed=True)
    player.dialog = replace(player.dialog, wanted=(noticed,))
    player.says("haal weg wat bovenaan staat")
    assert "later_deze Dat we zo veel al doen" in player.screen_text


def test_what_is_said_besides_is_taken_first() -> None:
    player = come_to("project")
    player.says("we lopen met konijnen door de buurt")
    player.says("veertien jongeren en negen ouderen. en haal weg wat ik over konijnen zei")
    assert player.walk.answers["wie"].text == "veertien jongeren en negen ouderen."
    assert player.walk.place.view is View.FORGET
    assert "konijnen" in player.screen_text
    player.says("ja weg")
    assert "project" not in player.walk.answers
    assert player.at == "project"


def test_all_that_they_said_of_it_may_go_at_once() -> None:
    player = at("s1t")
    player.says("Cor kwam niet meer")
    player.says("Cor was boos")
    player.says("nee wtf, haal weg wat ik over Cor zei")
    player.taps("knop_later_alle_weg")
    assert "Cor" not in str(player.walk.notes) + str(player.walk.answers)


def test_what_was_typed_last_goes_and_nothing_that_was_typed_before_it() -> None:
    player = come_to("project")
    player.says("we lopen elke week met de buurt")
    player.says("veertien jongeren en negen ouderen")
    here = previous_question(player.dialog, player.walk.answers, player.at)
    assert here is not None
    assert here.id == "wie"
    # As after a short walk: what the route has right before it was typed long ago.
    typed = dict(player.walk.typed)
    typed["wie"] = typed.pop("wie")
    typed["project"] = typed.pop("project")
    player.walk = replace(player.walk, typed=typed)
    before = dict(player.walk.answers)
    player.says("wtf nee. verwijder dat")
    assert player.walk.answers == before
    assert player.walk.place.view is View.FORGET
    assert "we lopen elke week met de buurt" in player.screen_text
    player.says("verwijder dat")
    assert "we lopen elke week" not in str(player.walk.answers)
    assert player.walk.answers["wie"].text == "veertien jongeren en negen ouderen"


def test_what_mustnt_be_on_the_page_is_shown_sentence_by_sentence_and_goes_together() -> None:
    player = at("p7x")
    player.says("We eten soep. Op die avond viel een stoel om.")
    player.says("sinds die avond zit er altijd iemand bij. En het is vol.")
    player.says("Ho, alles over die avond moet van het papier af. Daar komt gedoe van.")
    assert player.walk.place.view is View.FORGET
    assert "soep" not in player.screen_text
    player.taps("knop_later_alle_weg")
    kept = f"{player.walk.answers} {player.walk.notes}"
    assert "avond" not in kept
    assert "soep" in kept
    assert "vol" in kept


def test_what_is_told_beside_such_an_order_is_still_an_answer() -> None:
    player = at("p7x")
    player.says("er viel een stoel om bij de ruzie")
    here = player.at
    player.says("We zingen elke week met de buren. Die zin over de ruzie wil ik niet op papier.")
    assert player.walk.place.view is View.FORGET
    assert "ruzie" in player.screen_text
    assert player.walk.notes[here] == "We zingen elke week met de buren."


def test_what_cant_be_found_is_asked_and_stored_nowhere() -> None:
    player = done()
    player.says("die zin over de olifant wil ik niet op de lijst")
    assert player.told == ["later_niet_gevonden"]
    assert not player.walk.intentions.added
    player.says("dat hoef je niet op papier te zetten")
    assert not player.walk.intentions.added
    assert not player.walk.notes


def test_only_the_part_that_is_named_goes_and_the_rest_goes_along() -> None:
    player = at("d4n")
    player.says("We zingen elke week. Dit wil ik niet op papier: de kok zat vast.")
    assert is_confided_at(player.walk, "d4n")
    player.says("Haal dat weg, ja, alleen die zin over die kok. De rest mag blijven.")
    assert "zingen" not in player.screen_text
    player.taps("knop_later_weg")
    assert player.walk.notes["d4n"] == "We zingen elke week."
    assert not is_confided_at(player.walk, "d4n")


def test_a_protest_that_too_much_went_is_no_answer_but_what_may_be_there_is() -> None:
    player = at("p7x")
    player.says("je hebt nu te veel weggehaald")
    assert player.at == "p7x"
    assert "te_veel_weg" in player.told[0]
    player.says("nee, je hebt alles weggehaald. Dat we samen zingen mag er gewoon in staan.")
    assert player.walk.answers["p7x"].text == "Dat we samen zingen."


def test_what_is_kept_is_told_and_still_kept() -> None:
    player = at("d4n")
    player.says("wij zingen met de buren")
    player.says("wat bewaar je nu precies? toch niet ook dat van die kok?")
    assert "bewaard_zonder" in player.told[0]
    assert player.walk.notes["d4n"] == "wij zingen met de buren"
    player.says("staat dat van de buren er nog bij?")
    assert player.walk.place.view is View.FORGET


def test_an_answer_while_it_is_asked_what_may_go_is_an_answer() -> None:
    player = at("p7x")
    player.says("er viel een stoel om bij de ruzie")
    here = player.at
    player.says("die zin over de ruzie wil ik niet op de lijst")
    player.says("we zingen samen in het koor van de buurt")
    assert player.walk.notes[here] == "we zingen samen in het koor van de buurt"
    assert "ruzie" in player.walk.answers["p7x"].text


@pytest.mark.parametrize(
    "said",
    ["die tuin hoeft er niet op", "haal die tuin eraf", "rayan en die tuin moeten er niet op"],
)
def test_what_may_be_an_order_is_shown_and_not_stored(said: str) -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    here, before = player.at, (player.walk.answers, player.walk.notes)
    player.says(said)
    assert player.walk.place.view is View.FORGET
    assert "later_misschien_weg" in player.screen_text
    assert "de tuin staat vol" in player.screen_text
    assert (player.walk.answers, player.walk.notes) == before
    player.taps("de tuin staat vol")
    assert "tuin" not in str(player.walk.notes) + str(player.walk.answers)
    assert player.at == here


def test_it_may_be_an_answer_after_all() -> None:
    player = at("p7x")
    player.says("de tuin staat vol")
    player.says("ja")
    here = player.at
    player.says("die tuin moet er niet meer op")
    player.taps("knop_later_antwoord")
    kept = str(player.walk.notes) + str(player.walk.answers)
    assert "die tuin moet er niet meer op" in kept
    assert "de tuin staat vol" in kept
    assert player.walk.place.view is View.QUESTION
    assert here in (player.at, *player.walk.notes, *player.walk.answers)


def test_it_may_have_been_for_the_list() -> None:
    player = done()
    player.says("die lange tafel mag er niet op")
    assert "Een lange tafel" in player.screen_text
    player.taps("knop_is_voor_lijst")
    assert "die lange tafel mag er niet op" in str(player.walk.intentions.added)
    player = done()
    player.says("die lange tafel mag er niet op")
    player.taps("knop_later_niets_weg")
    assert player.walk.place.view is View.CHECKLIST
    assert not player.walk.intentions.added


def test_words_that_arent_found_bring_what_was_typed_last() -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    player.says("ik schreef zojuist iets over een familie en dat moet daar niet blijven staan")
    assert player.walk.place.view is View.FORGET
    assert "de tuin staat vol" in player.screen_text


def test_what_names_nothing_that_they_typed_is_an_answer() -> None:
    player = at("s1t")
    player.says("die drempel moet weg")
    assert player.walk.place.view is not View.FORGET
    assert "die drempel moet weg" in str(player.walk.notes) + str(player.walk.answers)


def test_several_orders_show_all_that_they_name() -> None:
    player = at("s1t")
    player.says("Cor was boos")
    player.says("de tuin staat vol")
    player.says("haal dat over Cor weg en die van de tuin ook")
    assert "Cor was boos" in player.screen_text
    assert "de tuin staat vol" in player.screen_text
    player.taps("knop_later_alle_weg")
    kept = str(player.walk.notes) + str(player.walk.answers)
    assert "Cor" not in kept
    assert "tuin" not in kept


def test_of_several_orders_what_is_not_found_is_said() -> None:
    player = done()
    player.says("haal dat over die lange tafel weg en die van koffie ook")
    assert player.told[0] == "later_rest_niet_gevonden"
    assert "Een lange tafel" in player.screen_text


def test_at_the_list_what_comes_beside_it_is_done_too() -> None:
    player = done()
    player.says("haal die lange tafel eraf. en 1 klopt niet")
    assert player.told == ["later_dit_weg Een lange tafel", "lijst_noem_punt"]
    assert "lange tafel" not in str(player.walk.answers)


def test_where_a_name_is_asked_about_the_sentence_can_go() -> None:
    player = come_to("project")
    player.says("koken met Cor die drinkt")
    assert player.walk.place.view is View.NAMED
    player.says("haal mijn zin weg")
    assert "koken met Cor die drinkt" in player.screen_text
    player.says("haal weg")
    assert "Cor" not in str(player.walk.answers)
    assert player.at == "project"


def test_where_they_take_the_list_home_it_is_what_they_see_there() -> None:
    player = done()
    player.command("meenemen")
    player.says("haal dat weg")
    assert player.walk.place.view is View.FORGET


@pytest.mark.parametrize(
    ("said", "left"),
    [("2", ("Cor",)), ("de eerste", ("tuin",)), ("allebei", ()), ("alle 2", ())],
)
def test_which_of_several_can_be_typed(said: str, left: tuple[str, ...]) -> None:
    player = at("s1t")
    player.says("Cor was boos")
    player.says("de tuin staat vol")
    player.says("haal dat over Cor weg en die van de tuin ook")
    player.says(said)
    kept = str(player.walk.notes) + str(player.walk.answers)
    assert tuple(word for word in ("Cor", "tuin") if word in kept) == left
    assert f"'{said}'" not in kept
    assert not player.walk.intentions.added


def test_who_says_it_once_more_means_it() -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    player.says("die tuin hoeft er niet op")
    player.says("de tuin moet er niet op")
    assert "tuin" not in str(player.walk.notes) + str(player.walk.answers)


def test_what_follows_an_order_is_told_if_it_names_nothing() -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    player.says("haal die zin over de tuin weg, we zijn met veertien jongeren en acht buren")
    assert "de tuin staat vol" in player.screen_text
    assert "veertien jongeren" in str(player.walk.notes) + str(player.walk.answers)


def test_of_several_messages_at_a_question_it_is_asked_which() -> None:
    player = at("s1t")
    player.says("Cor was boos")
    player.says("de tuin staat vol")
    player.says("haal dat weg")
    assert player.labels[:2] == ["de tuin staat vol", "Cor was boos"]
    player.taps("de tuin staat vol")
    assert player.walk.notes["s1t"] == "Cor was boos"


def test_a_no_that_names_another_sentence_shows_that_one() -> None:
    player = at("s1t")
    player.says("de tuin staat vol")
    player.says("Cor was boos")
    player.says("haal de zin over Cor weg")
    assert "Cor was boos" in player.screen_text
    player.says("nee die over de tuin")
    assert "de tuin staat vol" in player.screen_text
    assert "Cor was boos" not in player.screen_text
