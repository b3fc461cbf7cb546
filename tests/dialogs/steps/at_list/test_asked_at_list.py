"""Questions, protests and corrections that are typed at the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.checklist import checklist
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.told.items_shown import items_of
from dialogs.walk.intentions import HowItWent, Intention, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import last_line, lines
from tests.support.at_list import KETTLE_WORDS, missing
from tests.support.small_dialog import text


def test_who_misses_something_on_it_is_told_the_point_where_most_of_its_words_stand() -> None:
    player = missing()
    notes = {"a9c": "we komen elke week", "c6c": "meiden komen nooit. 1 keer 2"}
    player.walk = replace(player.walk, notes=notes)
    player.says("meiden komen niet staat nergens?")
    assert player.told == ["staat_bij_punt Element e4 meiden komen nooit. knop_ontbreekt"]
    assert not player.walk.intentions.added


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("wie krijgt deze checklist te zien?", "lijst_wie_ziet"),
        ("er ontbreekt iets? wie zegt dat", "lijst_waarop"),
        ("kan ik dit met mijn team delen?", "lijst_delen"),
        ("hoe lang blijft deze lijst staan", "lijst_bewaard"),
        ("wat kost het om hier te parkeren?", "bot_anders"),
        ("wie let daar dan op?", "lijst_zelf_afspreken"),
        ("bedankt", "lijst_bedankje"),
        ("ik ben klaar", "klaar_gestopt"),
        ("ja", "lijst_tik"),
        ("??", "lijst_uitleg"),
        ("wat moet ik maandag doen", "eerste_stap"),
        ("ik snap deze lijst niet", "lijst_uitleg"),
    ],
)
def test_what_is_asked_gets_an_answer_that_fits_the_list(said: str, key: str) -> None:
    player = missing()
    before = player.walk.screen
    player.says(said)
    assert player.told[0].startswith(key)
    assert player.walk.screen == before, "its buttons stay"
    assert not player.walk.intentions.added


def test_at_an_element_the_answer_is_about_that_element() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("waarom zou ik dat moeten hebben")
    assert player.told == ["lijst_waarom Element e4 Waarom e4 ertoe doet."]
    player.says("wie zegt dat")
    assert player.told[0].startswith("lijst_waarop_antwoord Kort c6c")
    player.says("??")
    assert player.told[0].startswith("lijst_bedoeling Element e4")


def test_at_erasing_a_question_is_answered() -> None:
    player = missing()
    player.command("wis")
    player.says("blijft er dan echt niks over?")
    assert player.told == ["wis_wat_blijft"]
    assert not player.walk.intentions.added


def test_a_name_is_settled_first_and_then_the_same_is_asked() -> None:
    player = missing()
    player.says("Mail mij op jan@voorbeeld.nl over de kast")
    assert "later_naam" in player.screen_text
    assert not any(one.startswith("belongs_at") for one in player.actions)
    player.taps("unname_said")
    assert "voorbeeld.nl" not in last_line(player.walk, "")
    assert "later_naam" not in player.screen_text
    assert any(one.startswith("belongs_at:") for one in player.actions)


def test_a_name_may_stay_and_isnt_asked_about_again() -> None:
    player = missing()
    player.says("Mail mij op jan@voorbeeld.nl over de kast")
    player.taps("name_stays")
    assert "later_naam" not in player.screen_text
    player.taps(next(one for one in player.actions if one.startswith("belongs_at:")))
    assert "later_naam" not in player.screen_text
    assert "voorbeeld.nl" in player.screen_text


def test_what_was_forgotten_is_put_on_the_list_whatever_is_asked_behind_it() -> None:
    player = missing()
    fact = "Ik was vergeten te zeggen dat we in de zomer stoppen, van juni tot september."
    player.says(f"{fact} Staat dat er ook bij?")
    assert player.walk.place.view in (View.WHERE_TO, View.SAID_LATER)
    assert fact in str(player.walk.notes) + str(player.walk.intentions) + player.screen_text


def test_what_contests_an_element_keeps_what_it_tells_and_asks_its_question() -> None:
    player = missing()
    player.walk = replace(player.walk, place=Place(View.ELEMENT, "e4"))
    items = checklist(player.dialog, player.walk.answers)
    question = next(item.question for item in items if item.element.id == "e4")
    player.says("onzin, dat ontbreekt niet. ik zeg er elke keer meteen wat van")
    assert lines(player.walk, "e4") == ("ik zeg er elke keer meteen wat van",)
    assert player.at == question


def test_a_line_about_the_list_is_never_kept() -> None:
    player = missing()
    item = next(i for i in checklist(player.dialog, player.walk.answers) if i.element.id == "e4")
    player.says(f"{item.element.name} is fout. wij doen het elke week")
    assert player.at == item.question
    assert lines(player.walk, "e4") == ("wij doen het elke week",)
    assert not lines(player.walk, "")


@pytest.mark.parametrize(
    "said",
    [
        "welke kast?? nee punt 1 klopt niet",
        "klopt niet die eerste",
        "huh 1 klopt niet",
        "die eerste zin klopt niet hoor",
        "nee ho, ik zeg dat punt 1 niet klopt",
    ],
)
def test_a_point_that_isnt_right_is_asked_again_whatever_stands_around_it(said: str) -> None:
    player = missing()
    player.says(said)
    assert player.told[0] == "klopt_niet_dan"
    assert player.at == "c6c"
    assert not player.walk.intentions.added


def test_what_is_told_behind_a_number_that_isnt_right_stays_with_it() -> None:
    player = missing()
    player.says("dat klopt niet bij 1. Zij zijn hier niet thuis, de straat is van iedereen.")
    assert player.told[0] == "klopt_niet_dan"
    assert player.at == "c6c"
    told = "Zij zijn hier niet thuis, de straat is van iedereen."
    assert lines(player.walk, "e4") == (told,)


@pytest.mark.parametrize(
    "said",
    [
        "dat klopt niet bij 1, de straat doet dat niet. en bij 2 staat het verkeerde zinnetje",
        "punt 1 klopt niet en 2 ook niet",
    ],
)
def test_two_points_that_arent_right_are_asked_again_one_after_the_other(said: str) -> None:
    player = missing()
    player.command("checklist")
    player.taps("group:geborgd")
    player.taps("element:e5")
    player.taps("Vraag opnieuw")
    player.says("Niemand let daarop")
    first, second, *_ = named_first(player.dialog, player.walk)
    player.says(said)
    assert player.told[0] == "klopt_niet_om_beurten"
    assert player.at == first.question
    assert "zinnetje" not in "".join(player.walk.intentions.added.values())
    player.says("1")
    assert "klopt_niet_volgende" in player.told
    assert player.at == second.question
    player.says("1")
    assert player.walk.place == Place(View.CHECKLIST)


@pytest.mark.parametrize("again", ["{name} is fout", "nee ho, ik zeg dat {name} niet klopt"])
def test_said_a_second_time_it_is_no_answer_to_the_question_either(again: str) -> None:
    player = missing()
    item = next(i for i in checklist(player.dialog, player.walk.answers) if i.element.id == "e4")
    player.says(f"{item.element.name} is fout")
    before = player.walk.answers
    player.says(again.format(name=item.element.name))
    assert (player.at, player.walk.answers) == (item.question, before)
    assert item.question not in player.walk.notes
    assert player.told[0].startswith("klopt_niet_dan")


def test_what_was_put_moves_to_the_element_that_is_named() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    items = checklist(player.dialog, player.walk.answers)
    other = next(i.element for i in items if i.element.id != "e4")
    player.says(f"nee ho, niet bij dat. bij {other.name}")
    assert player.walk.place == Place(View.SAID_LATER, other.id)
    assert lines(player.walk, other.id) == (KETTLE_WORDS,)
    assert not lines(player.walk, "e4")


def test_a_button_of_the_list_can_be_typed_on_each_of_its_screens() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says("naar de checklist")
    assert player.walk.place == Place(View.CHECKLIST)
    player.taps("group:ontbreekt")
    player.says("knop_geborgd")
    assert player.walk.place == Place(View.GROUP, "geborgd")


@pytest.mark.parametrize("said", ["klaar?", "hoeveel nog?", "zijn we nu klaar?", "hoe lang nog"])
def test_whether_it_is_over_gets_a_yes(said: str) -> None:
    player = missing()
    player.says(said)
    assert player.told == ["lijst_klaar"]


def test_who_says_done_and_chose_nothing_may_be_done_with_looking() -> None:
    player = missing()
    player.says("klaar, gedaan")
    assert "gedaan_of_klaar" in player.screen_text
    player.taps("knop_klaar_met_kijken")
    assert player.walk.place == Place(View.CHECKLIST)


def test_of_two_points_it_is_asked_which_is_done_also_of_their_own() -> None:
    player = missing()
    points = (
        Intention("e4", PointWording.STEP, "iemand regelt e4."),
        Intention("", PointWording.OWN, "een pan kopen"),
    )
    player.walk = replace(player.walk, intentions=replace(player.walk.intentions, points=points))
    player.says("klaar, gedaan")
    assert "gedaan_welk" in player.screen_text
    player.taps("een pan kopen")
    assert player.walk.intentions.points[1].outcome is HowItWent.DONE
    player.says("De pan is groot genoeg")
    assert player.walk.intentions.points[1].said == "De pan is groot genoeg"
    player.taps("untick:+1")
    assert player.walk.intentions.points == points


def test_what_to_do_with_it_gets_a_step_of_the_element_on_the_screen() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("De kast is blauw")
    player.says("en dan? wat moet ik daarmee")
    assert player.told[0].startswith("eerste_stap Element e4")


def test_what_to_do_with_it_gets_a_step_of_the_point_that_was_asked_about() -> None:
    player = missing()
    player.says("wat kan ik doen bij punt 3?")
    player.says("en dan? wat moet ik daarmee")
    assert player.told[0].startswith("eerste_stap_kies Element e4")


def test_who_chose_and_wants_nothing_else_keeps_what_they_chose() -> None:
    player = missing()
    player.says("geen van deze")
    assert player.told == ["lijst_niets_moet"]
    point = Intention("e4", PointWording.STEP, "iemand regelt e4.")
    player.walk = replace(player.walk, intentions=replace(player.walk.intentions, points=(point,)))
    player.says("geen van deze")
    assert player.told == ["lijst_blijft_zo"]


@pytest.mark.parametrize("said", ["wat is element e4? zwaar is kilo", "wat betekent element e4"])
def test_what_the_name_of_an_element_means_is_told(said: str) -> None:
    player = missing()
    player.says(said)
    assert player.told[0].startswith("lijst_bedoeling Element e4")


def test_a_question_about_a_point_by_its_number_gets_another_step() -> None:
    player = missing()
    player.says("die 1e, even kijken, wie dan? ik sta er alleen")
    assert player.told[0].startswith("lijst_stap_anders Element e4")
    assert not player.walk.intentions.added


def test_a_point_that_isnt_right_is_asked_again_from_each_screen_of_the_list() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("gedaan")
    player.says("nee punt 1 klopt niet, wij doen dat elke week met de kok")
    assert player.at == "c6c"
    assert not player.walk.intentions.points[0].said
    assert lines(player.walk, "e4") == ("wij doen dat elke week met de kok",)


def test_a_short_protest_asks_what_isnt_right_and_is_no_line_of_the_list() -> None:
    player = missing()
    player.says("dat klopt niet. trein is niet ons")
    assert player.walk.place == Place(View.WHICH_WRONG)
    assert not player.walk.intentions.added


def test_the_list_says_that_more_was_said_than_it_shows() -> None:
    player = missing()
    for words in (KETTLE_WORDS, f"{KETTLE_WORDS} en op de plank"):
        player.says(words)
        player.taps("no_move:e4")
    player.taps("checklist")
    assert f"later_zeiden_meer {KETTLE_WORDS} en op de plank" in player.screen_text
    player.taps("element:e4")
    assert f"later_zeiden {KETTLE_WORDS}’ en ‘{KETTLE_WORDS} en op de plank" in player.screen_text


def test_a_text_that_begins_with_a_number_is_put_there_without_it() -> None:
    player = missing()
    (first, *_) = named_first(player.dialog, player.walk)
    player.says("trouwens bij 1, de kast staat altijd open")
    assert player.walk.place == Place(View.SAID_LATER, first.element.id)
    assert lines(player.walk, first.element.id) == ("de kast staat altijd open",)


def test_a_number_moves_what_was_put_and_is_never_kept() -> None:
    player = missing()
    player.says("De kast is blauw")
    (first, *_) = named_first(player.dialog, player.walk)
    player.says("nee bij nr 1")
    assert player.walk.place == Place(View.SAID_LATER, first.element.id)
    assert player.walk.intentions.added == {first.element.id: "De kast is blauw"}


def test_elsewhere_offers_every_element_of_the_list() -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.taps("belongs_elsewhere:e4")
    offered: set[str] = set()
    for _ in range(9):
        offered |= {one for one in player.actions if one.startswith("belongs_at:")}
        more = [one for one in player.actions if one.startswith("belongs_elsewhere:>")]
        if not more:
            break
        player.taps(more[0])
    every = {f"belongs_at:{item.element.id}" for item in items_of(player.dialog, player.walk)}
    assert offered == every - {"belongs_at:e4"}


def test_whether_something_is_what_a_point_means_is_answered_and_put_nowhere() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("ze kiezen samen het menu en koken dat ook, is dat niet precies dit?")
    assert player.told[0].startswith("lijst_past_hier Element e4")
    assert not player.walk.intentions.added


def test_a_question_how_is_answered_first_by_what_the_pack_says_of_it() -> None:
    player = missing()
    element = replace(player.dialog.elements["e4"], how=text("Begin met één kop thee."))
    player.dialog = replace(player.dialog, elements={**player.dialog.elements, "e4": element})
    player.taps("element:e4")
    player.says("hoe doe je dat dan?")
    assert player.told == ["lijst_hoe_begin Element e4 Begin met één kop thee."]
    player.says("ja maar hoe moet dat?")
    assert player.told[0].startswith("lijst_hoe Element e4")


def test_a_question_how_gets_another_way_and_what_stands_beside_it_is_put_there() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("hoe doe je dat dan, wij zijn maar met twee")
    assert player.told[0].startswith("lijst_hoe_weinig Element e4")
    player.says("hoe moet dat? de kok is bijna altijd ziek en we hebben geen fornuis")
    assert player.told[0].startswith("lijst_hoe")
    assert last_line(player.walk, "e4").startswith("de kok is")
