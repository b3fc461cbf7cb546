"""What is theirs is shown before it goes home, and each sentence can be taken out."""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.verbs import WalkVerb, walk_action
from tests.support.taking_home import (
    ALONG,
    NAME,
    TEXT,
    at_list,
)


def test_what_is_theirs_is_seen_first_and_can_be_taken_out() -> None:
    player = at_list()
    player.command("meenemen")
    assert "neem_mee_van_jullie_zin koken met de buurt" in player.screen_text
    player.taps("knop_neem_mee_eruit koken met de buurt")
    assert "neem_mee_nog_bewaard koken met de buurt" in player.screen_text
    assert "neem_mee_van_jullie_zin koken met de buurt" not in player.screen_text
    player.taps(TEXT)
    assert "koken met de buurt" not in "\n".join(player.told)


def test_many_sentences_come_on_several_screens_and_each_can_be_taken_out() -> None:
    player = at_list()
    added = "\n".join(f"we doen ook {number} dingen in de tuin" for number in range(1, 13))
    intentions = replace(player.walk.intentions, added={"": added})
    player.walk = replace(player.walk, intentions=intentions)
    player.command("meenemen")
    assert "koken met de buurt" in player.screen_text
    assert walk_action(WalkVerb.TAKE_HOME, "tekst") in player.walk.screen.actions
    assert "we doen ook 12 dingen in de tuin" in player.screen_text
    assert not any("knop_neem_mee_eruit" in label for label in player.labels)
    player.taps("knop_neem_mee_zinnen")
    assert "knop_neem_mee_eruit koken met de buurt" in player.labels
    assert "neem_mee_nog_meer 3" in player.screen_text
    player.taps("knop_neem_mee_rest")
    assert "neem_mee_van_jullie_ook" in player.screen_text
    assert "we doen ook 12 dingen in de tuin" in player.screen_text
    player.taps("knop_neem_mee_eruit we doen ook 12 dingen in de tuin")
    assert "neem_mee_van_jullie_zin we doen ook 12 dingen" not in player.screen_text
    assert "we doen ook 11 dingen" in player.screen_text
    player.taps(TEXT)
    told = "\n".join(player.told)
    assert "we doen ook 11 dingen in de tuin" in told
    assert "we doen ook 12 dingen in de tuin" not in told


def test_what_does_not_fit_below_the_forms_is_counted_there() -> None:
    player = at_list()
    long = " en dan weer terug naar het begin" * 4
    added = "\n".join(f"we doen ook {number} dingen in de tuin{long}" for number in range(24))
    intentions = replace(player.walk.intentions, added={"": added})
    player.walk = replace(player.walk, intentions=intentions)
    player.command("meenemen")
    assert "neem_mee_nog_meer 7" in player.screen_text
    assert "knop_neem_mee_rest" in player.labels


def test_a_sentence_that_was_let_through_is_named_with_the_others() -> None:
    player = at_list(NAME)
    player.taps("take_home")
    assert "neem_mee_eerst_zien_een" in player.screen_text
    assert NAME not in player.screen_text
    player.taps(TEXT)
    player.taps(ALONG)
    player.command("meenemen")
    assert f"neem_mee_van_jullie_zin {NAME}" in player.screen_text
    assert "neem_mee_eerst_zien" not in player.screen_text
