"""Giving the programme sentences of one's own: each is looked at, and has its own yes."""

from dataclasses import replace

from dialogs.screens.sharing.sentence_screens import LONGEST
from tests.support.walk_to_share import NAMED, WROTE, agreed, finished, waits_of


def test_each_sentence_has_its_own_yes() -> None:
    player = agreed()
    player.taps("sharing:zin:0")
    assert player.screen_text.startswith("delen_zin_eerst 1 2\n\n‘elke dinsdag koken’")
    assert player.labels[0] == "knop_delen_zin_niet"
    player.taps("knop_delen_zin_ja")
    assert [*waits_of(player).texts] == [WROTE]
    assert player.screen_text.startswith("delen_zin_kop 2 2")
    player.taps("no_sentence:1")
    assert [*waits_of(player).texts] == [WROTE]
    assert f"delen_zin {WROTE}" in player.screen_text
    player.taps("sharing:zin:0")
    assert "delen_zin_gaat_mee" in player.screen_text
    player.taps("no_sentence:0")
    assert not waits_of(player).texts


def test_what_could_lead_to_someone_is_pointed_out_and_takes_more_than_a_word() -> None:
    player = agreed()
    player.taps("sharing:zin:0")
    player.taps("no_sentence:0")
    assert "‘Vraag het aan **samira**’" in player.screen_text
    assert "delen_vond\ndelen_vond_name samira" in player.screen_text
    assert "knop_delen_zin_ja" not in player.labels
    player.says("ja")
    assert player.told[0] == "delen_tik"
    assert not waits_of(player).texts
    player.taps("knop_delen_zin_toch")
    assert [*waits_of(player).texts] == [NAMED]


def test_typed_anew_it_is_looked_at_again() -> None:
    player = agreed()
    player.taps("sharing:zin:0")
    player.taps("no_sentence:0")
    player.taps("knop_delen_zin_anders")
    player.says("vraag Samira dan")
    assert "delen_getypt\n\n‘vraag **Samira** dan’" in player.screen_text
    player.taps("knop_delen_zin_anders")
    player.says("de oude man praat plat")
    assert "delen_zin_een_mens" in player.screen_text
    player.taps("knop_delen_zin_anders")
    player.says("vraag het\n aan een  deelnemer")
    assert "‘vraag het aan een deelnemer’" in player.screen_text
    assert "delen_zin_kijk" in player.screen_text
    player.says("ja")
    assert [*waits_of(player).texts] == ["vraag het aan een deelnemer"]
    assert "vraag het aan" not in str(player.walk.notes)
    assert player.walk.answers["q0o"].text == NAMED


def test_in_the_place_of_one_that_waited() -> None:
    player = agreed()
    player.taps("sharing:zin:0")
    player.taps("sentence:0")
    player.taps("sharing")
    player.taps("sharing:zin:0")
    player.taps("knop_delen_zin_anders")
    player.says("elke week koken")
    player.taps("knop_delen_zin_ja")
    assert [*waits_of(player).texts] == ["elke week koken"]


def test_who_thinks_better_of_typing_gives_nothing() -> None:
    player = agreed()
    player.taps("sharing:zin:0")
    player.taps("knop_delen_zin_anders")
    player.says("nee")
    assert not waits_of(player).texts
    assert player.screen_text.startswith("delen_zin_kop 2 2")


def test_a_sentence_that_only_waits_can_be_taken_out() -> None:
    player = agreed()
    player.standing = replace(
        player.standing,
        waits=replace(waits_of(player), texts=dict.fromkeys(("aaa", "bbb", WROTE), "")),
    )
    player.taps("checklist")
    player.taps("sharing")
    player.taps("sharing:zin:0")
    player.taps("keep_sentence:0")
    player.taps("no_sentence:1")
    assert "aaa" in player.screen_text
    player.taps("no_sentence:2")
    assert [*waits_of(player).texts] == ["bbb", WROTE]
    assert "bbb" in player.screen_text


def test_a_story_is_not_a_sentence() -> None:
    player = finished()
    player.edits(1, "a" * (LONGEST + 1))
    player.taps("sharing")
    player.taps("agree")
    player.taps("sharing:zin:0")
    assert f"delen_zin_lang {LONGEST}" in player.screen_text
    assert "knop_delen_zin_ja" not in player.labels


def test_a_description_that_fits_one_person_is_asked_about() -> None:
    player = finished()
    player.edits(1, "S.B. (17) kookt elke dinsdag")
    player.taps("sharing")
    player.taps("agree")
    player.taps("sharing:zin:0")
    assert "‘**S.B.** **(17)** kookt elke dinsdag’\n\ndelen_samen S.B., (17)" in player.screen_text
    for word in ("nee", "ja"):
        player.says(word)
        assert player.told[0] == "delen_tik"
    assert not waits_of(player).texts
    player.taps("knop_delen_zin_schrijf")
    player.says("iemand kookt elke dinsdag")
    assert "delen_zin_kijk" in player.screen_text
    player.taps("sharing")
    player.taps("sharing:zin:0")
    player.taps("knop_delen_zin_laat")
    assert player.screen_text.startswith("delen_zin_kop 2 2")
    assert not waits_of(player).texts
    player.taps("sharing")
    player.taps("sharing:zin:0")
    player.taps("knop_delen_zin_stuur")
    assert [*waits_of(player).texts] == ["S.B. (17) kookt elke dinsdag"]
