"""Who says that it stays here hears so at once, and reads it back nowhere."""

from __future__ import annotations

from dialogs.walk.confided import answers_confided_at, is_confided_at
from dialogs.walk.intentions import HowItWent
from dialogs.walk.place import View
from dialogs.walk.state import OVERVIEW_NOTE
from tests.support.at import at, done, noted, recorded
from tests.support.coming_back import STEP, asked, point

_TOLD = "we ruzien om de pannen. maar dit blijft hier"


def test_at_an_open_question_it_is_kept_and_not_quoted() -> None:
    player = at("p7x")
    player.says(_TOLD)
    assert player.told[0] == "zin_gaat_niet_mee_open"
    assert recorded(player)[0][1].text == _TOLD
    assert player.walk.answers["p7x"].text == _TOLD
    assert not any("ruzien" in one for one in player.told)
    player.command("checklist")
    assert "ruzien" not in player.screen_text


def test_at_buttons_the_answer_stays_here_too_but_not_what_was_told_before() -> None:
    player = at("d4n")
    player.says(_TOLD)
    assert player.told[0].startswith("zin_gaat_niet_mee")
    assert noted(player) == [("d4n", _TOLD)]
    assert is_confided_at(player.walk, "d4n")
    other = at("d4n")
    other.says("we koken soep. maar dit blijft hier: ze ruzien om de pannen")
    assert is_confided_at(other.walk, "d4n")
    assert not answers_confided_at(other.walk, "d4n")


def test_by_itself_it_is_about_what_was_typed_before() -> None:
    player = at("p7x")
    player.says("we ruzien om de pannen")
    here = player.at
    player.says("dit blijft onder ons hoor")
    assert player.at == here
    assert is_confided_at(player.walk, "p7x")
    assert not recorded(player)


def test_what_is_taken_away_is_told_so_no_more() -> None:
    player = at("p7x")
    player.says(_TOLD)
    player.says("haal dat weg")
    assert "ruzien" not in str(player.walk.answers)
    assert not is_confided_at(player.walk, "p7x")


def test_at_the_list_it_is_kept_beside_it() -> None:
    player = done()
    player.says("een ouder belde boos op. dit blijft hier")
    assert player.told == ["blijft_hier_lijst"]
    assert player.walk.place.view is View.CHECKLIST
    assert "belde" in player.walk.notes[OVERVIEW_NOTE]
    assert not player.walk.intentions.added


def test_during_the_walk_what_is_unsaid_is_found_by_its_words() -> None:
    player = at("p7x")
    player.says("we ruzien om de pannen")
    here = player.at
    for text in (
        "vergeet wat ik over die pannen zei",
        "dat van die pannen had ik niet moeten zeggen",
    ):
        player.says(text)
        assert player.walk.place.view is View.FORGET
        assert not recorded(player)
        assert not noted(player)
    player.taps("knop_later_weg")
    assert "pannen" not in str(player.walk.answers)
    assert player.at in (here, "p7x")


def test_who_names_nothing_is_asked_about_what_was_typed_last() -> None:
    player = at("p7x")
    player.says("we ruzien om de pannen")
    player.says("overslaan")
    player.says("overslaan")
    player.says("nee niet bewaren!! weghalen")
    assert player.walk.place.view is View.FORGET
    assert not recorded(player)
    assert not noted(player)


def test_whoever_is_asked_about_gets_a_no_and_the_answer_is_heard() -> None:
    player = at("p7x")
    player.says("leest de oud-burgemeester dit? we koken elke week soep")
    assert player.told[0].startswith("bot_niet_naar de oud-burgemeester")
    assert recorded(player)[0][1].text == "we koken elke week soep"
    player.says("en de club dan? dat vroeg ik ook")
    assert player.told[0].startswith("bot_niet_naar de club")
    assert not recorded(player)
    assert not noted(player)


def test_what_is_about_the_same_doesnt_come_in_the_place_of_what_went() -> None:
    player = at("d4n")
    player.says("Op een avond viel een stoel om. Toen was die avond voorbij.")
    player.says("alles over die stoel moet van het papier af")
    player.taps("knop_later_weg")
    assert player.walk.notes["d4n"] == "Toen was die avond voorbij."
    assert is_confided_at(player.walk, "d4n")


def test_what_is_about_something_else_stays_on_the_list() -> None:
    player = at("d4n")
    player.says("Op een avond viel een stoel om. We zingen elke week.")
    player.says("alles over die stoel moet van het papier af")
    player.taps("knop_later_weg")
    assert player.walk.notes["d4n"] == "We zingen elke week."
    assert not is_confided_at(player.walk, "d4n")


def test_that_it_mustnt_be_on_paper_is_about_what_was_typed_before() -> None:
    player = at("p7x")
    player.says("we ruzien om de pannen")
    here = player.at
    player.says("Zet dat nou juist NIET erbij. Dat ging over de kok en dat wil ik niet op papier.")
    assert player.at == here
    assert is_confided_at(player.walk, "p7x")
    assert not recorded(player)
    assert not noted(player)


def test_beside_a_report_the_outcome_is_taken_and_the_rest_stays_here() -> None:
    player = asked(STEP)
    player.says(
        "Het is gelukt, maar Cor werd boos, en dat hoef je van mij niet op papier te zetten."
    )
    assert "blijft_hier_lijst" in player.told
    assert point(player).outcome is HowItWent.DONE
    assert not point(player).said
