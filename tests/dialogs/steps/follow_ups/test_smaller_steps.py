"""A step that was too large gets a smaller one."""

from __future__ import annotations

from dataclasses import replace

from dialogs.walk.intentions import LOOK_AGAIN, HowItWent, Intention, Intentions, PointWording
from tests.support.coming_back import LOOSE, STEP, asked, buttons, point, text


def test_not_yet_because_the_step_was_too_large() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    assert buttons(player) == ["knop_te_groot", "knop_iets_tussen", "knop_laat_zo"]
    player.taps("knop_te_groot")
    player.says("1 keer samen eten")
    assert point(player) == replace(
        STEP, wording=PointWording.OWN, text="1 keer samen eten", outcome=HowItWent.NOT_YET
    )
    assert "vervolg_is_de_stap 1 keer samen eten" in player.told[-1]


def test_a_smaller_step_takes_no_place_of_a_point_of_their_own() -> None:
    player = asked(LOOSE, STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_te_groot")
    message = player.says("eerst een recept zoeken")
    assert "vervolg_eerste_stap eerst een recept zoeken taart halen" in player.told[-1]
    small = Intention("", PointWording.OWN, "eerst een recept zoeken")
    assert player.walk.intentions.points == (
        replace(LOOSE, outcome=HowItWent.LATER),
        STEP,
        small,
    )
    assert text(player).endswith("hoe_ging_het_met 2 Element e1"), "not of what was just typed"
    player.edits(message, "eerst een oven zoeken")
    assert point(player, 2).text == "eerst een oven zoeken"
    player.taps("knop_gelukt")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    assert "eerst een oven zoeken" in text(player), "of what comes after it isn't asked yet"


def test_a_smaller_step_changes_with_its_message() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_te_groot")
    message = player.says("1 keer samen eten")
    player.edits(message, "1 keer samen koken")
    assert point(player).text == "1 keer samen koken"
    assert "vervolg_veranderd 1 keer samen koken" in player.told[-1]


def test_a_step_that_took_the_place_of_a_smaller_one_stays() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_te_groot")
    message = player.says("1 keer samen eten")
    player.walk = replace(player.walk, intentions=Intentions((STEP,)))
    player.edits(message, "1 keer samen koken")
    assert point(player) == STEP
