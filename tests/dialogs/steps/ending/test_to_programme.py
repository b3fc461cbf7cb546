"""Saying yes and no to what a walk would give the programme."""

from dataclasses import replace

import pytest

from dialogs.edition.share import Change, share_of_walk
from dialogs.edition.standing import Agreed, Others, Standing
from dialogs.pack.answers import Answers
from dialogs.steps.pack_changed import renew
from dialogs.steps.step import step
from dialogs.texts import as_plain
from dialogs.walk.effects import EditMessage, LetCount, TakeBack
from dialogs.walk.events import MessagesRefused
from dialogs.walk.intentions import EDITION_OUT
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.shown import Screen
from dialogs.walk.state import Walk, to_json
from tests.support.player import Player
from tests.support.small_dialog import text
from tests.support.small_edition import COUNTED
from tests.support.walk_to_share import ASKED, KNOWING, WROTE, agreed, finished, waits_of


def _but_the_screen(walk: Walk) -> Walk:
    return replace(walk, screen=Screen(), place=NOWHERE, tapped=None, seen_at=0.0)


def _effects(player: Player) -> list[object]:
    return [one for one in player.effects if isinstance(one, LetCount | TakeBack)]


def test_what_would_go_stands_there_whole_and_no_comes_first() -> None:
    player = finished()
    player.taps("knop_delen")
    text = player.screen_text
    assert text.startswith("delen_vraag\n\ndelen_doel Koken\ndelen_ontbreekt Element e1")
    assert "delen_verder_niets\n\ndelen_daarna" in text
    assert "vervangt" not in text
    assert player.labels == ["knop_delen_nee", "knop_delen_ja"]
    assert _effects(player) == []


def test_no_needs_no_reason_and_leaves_nothing() -> None:
    player = finished()
    player.taps("sharing")
    player.taps("refuse")
    assert player.screen_text == "delen_nee"
    player.taps("checklist")
    assert player.walk.place == Place(View.CHECKLIST)
    assert "knop_delen" not in player.labels, "a no isn't asked again"
    player.says("knop_delen")
    assert player.screen_text.startswith("delen_vraag"), "but they may change their mind"
    assert _effects(player) == []


def test_yes_lets_exactly_that_wait() -> None:
    player = agreed()
    assert waits_of(player) == Agreed(share_of_walk(COUNTED, player.walk))
    assert "delen_staat_klaar\n\ndelen_doel Koken" in player.screen_text
    player.taps("checklist")
    assert "knop_delen_klaar" in player.labels


def test_the_message_is_turned_over_not_sent_anew() -> None:
    player = finished()
    sent = len(player.messages)
    for button in ("sharing", "agree", "sharing:zin:0", "no_sentence:0", "sharing", "checklist"):
        player.taps(button)
    assert len(player.messages) == sent


@pytest.mark.parametrize(("word", "kept"), [("ja", 1), ("doe maar", 1), ("nee", 0)])
def test_a_word_for_yes_or_no_will_do(word: str, kept: int) -> None:
    player = finished()
    player.taps("sharing")
    player.says(word)
    assert len(_effects(player)) == kept


@pytest.mark.parametrize("words", ["2", "mag", "knop", "wat is dat?", "🙂"])
def test_nothing_else_is_a_yes(words: str) -> None:
    player = finished()
    player.taps("sharing")
    player.says(words)
    assert player.told == ["delen_tik"]
    assert _effects(player) == []


@pytest.mark.parametrize("no", ["nee man", "nee liever niet", "nee dank je", "nee dank je wel"])
def test_a_no_in_other_words_is_a_no(no: str) -> None:
    player = finished()
    player.taps("sharing")
    player.says(no)
    assert player.screen_text == "delen_nee"
    assert _effects(player) == []


def test_after_a_no_what_is_typed_is_not_told_to_tap() -> None:
    player = finished()
    player.dialog = replace(player.dialog, words={**player.dialog.words, "dank": ("dank je",)})
    player.taps("sharing")
    player.says("dank je")
    assert player.told[0].startswith("klets_dank")
    player.says("nee")
    player.says("dank je")
    assert player.told[0].startswith("klets_dank")
    player.says("we praten er maandag over")
    assert player.told[0].startswith("overzicht_getypt")
    assert _effects(player) == []


def test_taken_back_without_a_trace() -> None:
    player = agreed()
    before = player.walk
    player.taps("take_back")
    assert player.standing.waits is None
    assert player.screen_text == "delen_terug"
    player.taps("checklist")
    assert "knop_delen" in player.labels
    assert _but_the_screen(player.walk) == _but_the_screen(before)


def test_what_waits_is_what_was_agreed_to() -> None:
    player = agreed()
    first = waits_of(player)
    player.taps("checklist")
    player.taps("element:e1")
    player.taps("ask:a9c")
    player.taps("option:a9c_ja")
    assert waits_of(player) == first
    player.taps("sharing")
    assert "delen_veranderd" in player.screen_text
    assert "Element e1" in player.screen_text
    player.taps("sharing:opnieuw")
    assert "delen_vervangt" in player.screen_text
    assert "delen_geborgd Element e0; Element e1" in player.screen_text
    player.taps("knop_delen_laat_staan")
    assert waits_of(player) == first
    player.taps("sharing:opnieuw")
    player.taps("agree")
    assert waits_of(player).share == share_of_walk(COUNTED, player.walk) != first.share
    assert "delen_veranderd" not in player.screen_text


def test_an_answer_that_changes_behind_the_screen_is_asked_about_anew() -> None:
    player = finished()
    player.taps("sharing")
    stale = player.screen.buttons
    # Another walk came to the same screen with other answers: as if this one changed unseen.
    answers = {k: a for k, a in player.walk.answers.items() if k != "a9c"}
    player.walk = replace(player.walk, answers=Answers(answers))
    player.taps_button(stale[1])
    assert _effects(player) == []
    assert "Element e1" not in player.screen_text
    player.taps("agree")
    assert waits_of(player).share == share_of_walk(COUNTED, player.walk)


def test_an_earlier_yes_of_another_walk_is_told_of() -> None:
    player = finished(replace(ASKED, elsewhere=True))
    player.taps("sharing")
    assert "delen_vervangt_ander" in player.screen_text


def test_an_organisation_from_the_list_or_none() -> None:
    names = tuple(f"Stichting {number:02}" for number in range(11))
    player = agreed(replace(ASKED, organisations=names))
    player.taps("sharing:organisatie:0")
    assert player.labels[0] == "knop_delen_geen_organisatie"
    assert "Stichting 07" in player.labels
    assert "Stichting 08" not in player.labels
    player.taps("sharing:organisatie:1")
    player.taps("Stichting 10")
    assert waits_of(player).organisation == "Stichting 10"
    assert "delen_organisatie Stichting 10" in player.screen_text
    player.taps("sharing:organisatie:0")
    player.taps("knop_delen_geen_organisatie")
    assert waits_of(player).organisation is None


def test_without_a_list_nobody_is_asked_for_an_organisation() -> None:
    assert "knop_delen_organisatie" not in agreed().labels


def test_then_and_now_takes_a_second_yes() -> None:
    before = finished().walk
    player = agreed(replace(ASKED, before=before))
    assert waits_of(player).share.changes == {}
    player.taps("sharing:toen")
    assert "delen_toen_gelijk Element e1" in player.screen_text
    player.taps("knop_delen_nee")
    assert waits_of(player).share.changes == {}
    player.taps("sharing:toen")
    player.taps("changes")
    assert waits_of(player).share.changes["e1"] is Change.SAME
    assert "delen_toen_gelijk Element e1" in player.screen_text
    player.taps("sharing:toen")
    player.taps("no_changes")
    assert waits_of(player).share.changes == {}


def test_without_an_earlier_walk_there_is_nothing_to_compare() -> None:
    assert "knop_delen_toen" not in agreed().labels


def test_what_is_counted_can_be_read_but_not_undone() -> None:
    player = agreed()
    stale = player.button("take_back")
    player.standing = replace(player.standing, waits=None, counted=True)
    player.taps_button(stale)
    assert player.screen_text == "delen_meegeteld"
    player.taps("checklist")
    assert "knop_delen_meegeteld" in player.labels
    assert not any(isinstance(one, TakeBack) for one in _effects(player))


def test_an_edition_in_between_stops_a_yes() -> None:
    player = finished()
    player.taps("sharing")
    player.standing = replace(player.standing, counted=True)
    player.taps("agree")
    assert player.screen_text == "delen_meegeteld"
    assert _effects(player) == []


def test_nobody_is_asked_where_there_is_no_programme() -> None:
    assert "knop_delen" not in finished(Standing()).labels


def test_nobody_is_asked_half_way_or_in_a_session() -> None:
    player = Player(COUNTED, standing=ASKED)
    player.command("start")
    player.says(WROTE)
    player.taps("option:m2")
    player.taps("option:a9c_nee")
    player.command("checklist")
    assert "knop_delen" not in player.labels
    there = finished()
    there.opens(is_open=False)
    there.command("checklist")
    assert "knop_delen" not in there.labels


def test_a_walk_can_be_left_in_the_middle_of_sharing() -> None:
    player = agreed()
    player.taps("sharing:zin:0")
    player.taps("no_sentence:0")
    player.command("verder")
    assert player.walk.place == Place(View.CHECKLIST)
    player.taps("sharing")
    assert "delen_staat_klaar" in player.screen_text


def test_what_waits_is_shown_and_not_kept_with_the_walk() -> None:
    """It would be there still when an edition has cut it loose."""
    player = agreed(replace(ASKED, organisations=("Stichting Samen",)))
    player.taps("sharing:organisatie:0")
    player.taps("organisation:Stichting Samen")
    player.taps("sharing:zin:0")
    player.taps("type:0")
    player.says("wij koken elke week")
    player.taps("sentence:0")
    player.taps("sharing")
    for word in ("Stichting Samen", "wij koken elke week"):
        assert word in player.screen_text
        assert word not in to_json(player.walk)
    renamed = replace(COUNTED, phrases={**COUNTED.phrases, "delen_tot_dan": (text("Nog even."),)})
    walk, effects = renew(COUNTED, renamed, player.walk, standing=lambda: player.standing)
    (changed,) = effects
    assert isinstance(changed, EditMessage)
    assert changed.text is not None
    assert as_plain(changed.text).startswith("delen_staat_klaar")
    assert as_plain(changed.text).endswith("Nog even.")
    assert "Stichting Samen" not in to_json(walk)
    assert renew(renamed, renamed, walk, standing=lambda: player.standing) == (walk, ())


def test_with_too_little_answered_what_is_missing_is_not_called_nothing() -> None:
    player = Player(KNOWING, standing=ASKED)
    player.command("start")
    player.says(WROTE)
    player.taps("option:m2")
    while player.walk.place.view is View.QUESTION:
        if player.at == "y4c":
            player.taps("option:y4c_ja")
        else:
            player.taps("skip")
    player.taps("sharing")
    assert "delen_ontbreekt delen_doel_open" in player.screen_text
    player.taps("agree")
    assert "delen_ontbreekt delen_doel_open" in player.screen_text


def test_who_wants_to_hears_that_an_edition_is_out_and_how_it_is_with_others() -> None:
    player = agreed(replace(ASKED, others=Others("najaar 2026", {"e1": 6, "e4": 0})))
    player.taps("knop_editie_wel")
    assert player.standing.wished
    player.taps("knop_editie_niet")
    assert not player.standing.wished
    player.standing = replace(player.standing, waits=None, counted=True)
    player.timers[EDITION_OUT] = player.clock
    player.fires(EDITION_OUT)
    told = as_plain(player.messages[-1].text)
    assert told.startswith("editie_er najaar 2026")
    assert told.endswith("editie_meer")
    planned = player.walk.intentions
    player.walk = replace(player.walk, intentions=replace(planned, hour=10, look="2027-03-01"))
    walk, effects = step(COUNTED, player.walk, MessagesRefused(player.clock, EDITION_OUT))
    assert walk.intentions.look == "2027-03-01"
    assert effects == ()
