"""What is typed in reply to the message of the chosen day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.remarks import Remark, Remarks
from dialogs.walk.intentions import (
    HowItWent,
)
from tests.support.coming_back import (
    LOOSE,
    OWN,
    STEP,
    asked,
    chose,
    point,
    text,
)

# What is typed


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("knop_half", HowItWent.HALF),
        ("het is gelukt", HowItWent.DONE),
        ("het is gelukt dan he", HowItWent.DONE),
        ("de soep was op, dus het is gelukt", HowItWent.DONE),
        ("niet gelukt hoor", HowItWent.NOT_YET),
    ],
)
def test_how_it_went_may_be_typed(typed: str, how: HowItWent) -> None:
    player = asked(STEP)
    player.says(typed)
    assert point(player).outcome is how


def test_a_question_is_answered_and_then_it_still_listens() -> None:
    player = asked(STEP)
    player.says("wat een weer")
    assert point(player) == STEP
    player.says("niet gelukt want het regende")
    assert point(player).outcome is HowItWent.NOT_YET


def test_a_question_behind_how_it_went_is_answered_and_is_no_part_of_it() -> None:
    player = asked(STEP)
    player.says("Het is gelukt. Het stond door elkaar. Schrijf je dit op voor een eindverslag?")
    assert player.told[0] == "bot_verslag"
    assert (point(player).outcome, point(player).said) == (HowItWent.DONE, "Het stond door elkaar")


def test_a_question_to_the_bot_before_how_it_went_is_no_part_of_it() -> None:
    player = asked(STEP)
    player.says("wat denk je? het is gelukt, ze groeten nu")
    assert player.told[0] == "weten_jullie_best"
    assert (point(player).outcome, point(player).said) == (HowItWent.DONE, "ze groeten nu")


def test_a_yes_behind_a_question_why_it_asks_is_taken() -> None:
    player = asked(STEP)
    player.taps("knop_half")
    player.says("de helft hangt")
    player.says("moet je dat echt nog een keer vragen? nou ja, doe maar")
    assert player.told[0] == "kijken_hoeft_niet"
    assert player.walk.intentions.look


def test_what_nobody_may_read_is_no_part_of_how_it_went() -> None:
    player = asked(STEP)
    player.says("Het is gelukt. Het stond door elkaar. Maar dat mag mijn baas niet weten")
    assert player.told[0].startswith("bot_niet_voor")
    assert (point(player).outcome, point(player).said) == (HowItWent.DONE, "Het stond door elkaar")


def test_a_yes_with_more_to_come_is_kept_whole_and_asked_about() -> None:
    player = asked(replace(OWN, text="de slager vragen of hij ook wil rijden"))
    said = "Ze zei ja meteen! Ze rijdt in mei mee. Maar ze rijdt dus nog niet he."
    player.says(said)
    assert (point(player).outcome, point(player).said) == (None, said)
    assert "vervolg_gelukt_dus" in text(player)


def test_a_report_that_begins_with_another_point_goes_there() -> None:
    player = asked(STEP, replace(OWN, text="afspreken hoe vaak hij mag bellen"))
    player.says("Over dat bellen: het is gelukt. De moeder is blij.")
    assert point(player).outcome is None
    assert (point(player, 1).outcome, point(player, 1).said) == (
        HowItWent.DONE,
        "De moeder is blij",
    )


def test_at_the_list_a_report_on_a_chosen_point_is_taken_as_on_the_day() -> None:
    player = chose(STEP, replace(OWN, text="afspreken hoe vaak hij mag bellen"))
    player.command("checklist")
    player.says("Over dat bellen: niet gelukt. De moeder was weg.")
    assert point(player).outcome is None
    assert (point(player, 1).outcome, point(player, 1).said) == (
        HowItWent.NOT_YET,
        "De moeder was weg",
    )


def test_words_after_something_else_are_not_for_it() -> None:
    player = asked(STEP)
    player.taps("knop_half")
    player.command("checklist")
    player.says("een half uur eerder open")
    assert point(player).said == ""


@pytest.mark.parametrize("words", ["nee", "weet niet"])
def test_nothing_to_add(words: str) -> None:
    player = asked(STEP)
    player.taps("knop_half")
    player.says(words)
    assert (point(player).outcome, point(player).said) == (HowItWent.HALF, "")


def test_words_can_be_edited() -> None:
    player = asked(STEP)
    player.taps("knop_half")
    message = player.says("alleen de eerste ker")
    player.edits(message, "alleen de eerste keer")
    assert point(player).said == "alleen de eerste keer"
    assert player.told == ["vervolg_veranderd alleen de eerste keer"]


# What begins with an answer


@pytest.mark.parametrize(
    ("text_", "outcome", "said"),
    [
        ("het is gelukt, mijn collega liep mee", HowItWent.DONE, "mijn collega liep mee"),
        ("niet gelukt want het regende", HowItWent.NOT_YET, "want het regende"),
    ],
)
def test_what_follows_an_outcome_says_why(text_: str, outcome: HowItWent, said: str) -> None:
    player = asked(STEP, OWN)
    player.says(text_)
    assert (point(player).outcome, point(player).said) == (outcome, said)
    assert f"vervolg_gehoord_bij Element e1 {said}" in text(player), "of two it says at which"
    assert "hoe_ging_het_met 2 Element e3" in text(player)


def test_words_without_an_outcome_are_kept_and_the_outcome_is_asked() -> None:
    player = asked(STEP, OWN)
    player.says("ze kwamen, maar ze gingen snel weer weg")
    assert point(player).said == "ze kwamen, maar ze gingen snel weer weg"
    assert "vervolg_welke_knop ze kwamen, maar ze gingen snel weer weg" in text(player)
    player.taps("knop_half")
    assert point(player).outcome is HowItWent.HALF
    assert "hoe_ging_het_met 2 Element e3" in text(player)
    player.taps("knop_gelukt")
    assert "vervolg_wat_hielp" in text(player)


def test_a_yes_to_six_weeks_may_have_more_words() -> None:
    for said in ("is goed", "prima", "ja doe maa", "ja leuk, dan kijken we samen"):
        player = asked(STEP)
        player.taps("knop_hoeft_niet")
        player.says(said)
        assert player.walk.intentions.look, said


def test_a_few_words_to_the_offer_are_asked_about() -> None:
    player = asked(STEP)
    player.taps("knop_hoeft_niet")
    player.says("misschien")
    assert "vervolg_ja_of_nee" in text(player)
    assert not player.walk.intentions.look
    player.says("nee hoor, we kijken zelf")
    assert "nogeens_nee" in text(player)


# Several points in one text


def test_each_part_of_a_text_is_kept_at_its_own_point() -> None:
    player = asked(STEP, OWN, LOOSE)
    player.says("1 niet gelukt, het regende. 2 het is gelukt, goed gesprek in de bus")
    assert (point(player, 0).outcome, point(player, 0).said) == (HowItWent.NOT_YET, "het regende")
    assert (point(player, 1).outcome, point(player, 1).said) == (
        HowItWent.DONE,
        "goed gesprek in de bus",
    )
    assert "vervolg_elk_gehoord 1 knop_nog_niet, 2 knop_gelukt" in text(player)
    assert "hoe_ging_het_met_eigen 3 taart halen" in text(player)


def test_what_was_told_of_a_point_can_be_corrected_by_its_number() -> None:
    player = asked(STEP, OWN)
    player.says("1 niet gelukt, het regende. 2 het is gelukt")
    player.says("nee, 1 het is gelukt")
    assert point(player, 0).outcome is HowItWent.DONE
    assert point(player, 0).said == "het regende"


def test_one_point_told_ahead_leaves_the_other_to_ask() -> None:
    player = asked(STEP, OWN)
    player.says("2 het is gelukt, in de bus")
    assert (point(player, 0).outcome, point(player, 1).outcome) == (None, HowItWent.DONE)
    assert "hoe_ging_het_met 1 Element e1" in text(player)


@pytest.mark.parametrize("said", ["zei ik net, het is gelukt", "dat zei ik toch al: het is gelukt"])
def test_a_protest_before_an_outcome_is_no_words_for_the_list(said: str) -> None:
    player = asked(STEP)
    player.says(said)
    assert point(player).outcome is HowItWent.DONE
    assert not player.walk.intentions.added


def test_more_words_to_one_point_may_tell_of_another() -> None:
    player = asked(STEP, OWN)
    player.taps("knop_half")
    player.says("alleen de eerste keer. 2 het is gelukt")
    assert (point(player, 0).outcome, point(player, 0).said) == (
        HowItWent.HALF,
        "alleen de eerste keer",
    )
    assert point(player, 1).outcome is HowItWent.DONE


class _Later(Remarks):
    """Takes any text for the question whether it can be done later."""

    def remark(self, text: str) -> Remark | None:
        return Remark("later", 1.0)


def test_words_that_look_like_a_question_to_the_bot_are_about_the_point() -> None:
    player = asked(STEP)
    player.dialog = replace(player.dialog, remarks=_Later())
    player.says("twee meiden zeiden misschien, ik weet nog niet")
    assert point(player).said == "twee meiden zeiden misschien, ik weet nog niet"
    assert not player.walk.intentions.added


@pytest.mark.parametrize("said", ["ja", "nee hoor", "klopt"])
def test_yes_or_no_says_not_how_it_went(said: str) -> None:
    player = asked(STEP)
    player.says(said)
    assert (point(player).outcome, point(player).said) == (None, "")
    assert "vervolg_hoe_dan" in text(player)


def test_who_wants_to_look_again_is_asked_how_it_went_first() -> None:
    player = asked(STEP)
    player.says("nog eens kijken")
    assert point(player).said == ""
    assert "hoe_ging_het" in text(player)


def test_an_edit_changes_the_part_that_is_about_each_point() -> None:
    player = asked(STEP, OWN)
    message = player.says("1 niet gelukt, het regnde. 2 het is gelukt, in de bsu")
    player.edits(message, "1 niet gelukt, het regende. 2 het is gelukt, in de bus")
    assert (point(player, 0).said, point(player, 1).said) == ("het regende", "in de bus")


def test_an_edit_of_words_behind_an_outcome_keeps_that_out_of_them() -> None:
    player = asked(STEP)
    message = player.says("niet gelukt, het regnde")
    player.edits(message, "niet gelukt, het regende")
    assert point(player).said == "het regende"


def test_a_sentence_about_another_point_is_kept_there() -> None:
    player = asked(OWN, LOOSE)
    player.says("niet gelukt. de taart het is gelukt, heel lekker")
    assert (point(player, 0).outcome, point(player, 0).said) == (HowItWent.NOT_YET, "")
    assert (point(player, 1).outcome, point(player, 1).said) == (
        HowItWent.DONE,
        "de taart het is gelukt, heel lekker",
    )


def test_it_went_the_same_as_another_point() -> None:
    player = asked(STEP, OWN)
    player.says("niet gelukt, de kapper keek alleen")
    player.says("zelfde als 1. doe maar niet dubbel")
    assert [point(player, n).outcome for n in (0, 1)] == [HowItWent.NOT_YET, HowItWent.NOT_YET]
    assert [point(player, n).said for n in (0, 1)] == ["de kapper keek alleen", ""]


def test_what_protests_against_what_stood_there_is_no_part_of_how_it_went() -> None:
    player = asked(STEP)
    player.says("Dat schreef ik niet daarover. De sleutel hangt nu om en om, en hij belde niet")
    assert point(player).said == "De sleutel hangt nu om en om, en hij belde niet"


def test_the_end_of_a_long_result_is_told_as_well() -> None:
    player = asked(STEP)
    told = "De kapper wou de sleutel niet, dus hing hij bij de bakker. " * 2
    player.says(f"{told}En niemand heeft die middag gebeld, dat is nieuw.")
    assert "niemand heeft die middag gebeld" in text(player)
