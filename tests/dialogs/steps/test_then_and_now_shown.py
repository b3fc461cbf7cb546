"""What then and now shows beside each other once the questions were asked again."""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import day_of, in_words, later, with_year
from dialogs.pack.answers import UNKNOWN, chosen
from dialogs.walk.intentions import LOOK_AGAIN, HowItWent, Intentions
from dialogs.walk.place import View
from tests.support.coming_back import STEP, asked
from tests.support.looking_again import looks, planned
from tests.support.small_dialog import text as words

YES, PARTLY, NO = "Ja, altijd", "Soms wel", "Niemand let daarop"


DONE = "nogeens_al_gelukt iemand regelt e1."


def test_then_and_now_beside_each_other() -> None:
    player = looks()
    then, now = player.walk.before, day_of(player.clock)
    assert then is not None
    player.taps(YES)
    more, shown = player.told
    assert more == "nogeens_meer_dan_toen Ja, altijd"
    days = f"dinsdag 14 november {in_words(now)}"
    assert shown.split("\n\n") == [
        f"toen_nu_kop\ntoen_nu_dagen {days}\n"
        "toen_nu_verder_kop\n– toen_nu_verder_stap Element e1\n– Element e4",
        "**Element e4**\ntoen_nu_toen want c6c nee\ntoen_nu_nu want c6c ja\nover Een lange tafel",
        "toen_nu_tussendoor\n– gekozen_stap Element e1 iemand regelt e1.\n"
        "ging_gelukt dinsdag 28 november",
        "toen_nu_niet_gevraagd",
        f"toen_nu_eind bericht_bewaard {with_year(later(now, 365))}",
    ]
    assert player.labels == ["knop_neem_mee_toen_nu", "Naar de checklist"]
    assert "%" not in shown


def test_what_is_whole_by_a_tap_has_how_to_keep_it() -> None:
    player = looks()
    kept = replace(player.dialog.elements["e4"], keep=words("schrijf het samen op."))
    player.dialog = replace(player.dialog, elements={**player.dialog.elements, "e4": kept})
    player.taps(YES)
    assert "toen_nu_nu want c6c ja\nover Een lange tafel\nstap_geborgd" in player.told[-1]


def test_then_and_now_can_be_taken_home() -> None:
    player = looks()
    player.taps(YES)
    player.taps("knop_neem_mee_toen_nu")
    player.taps("knop_neem_mee_tekst")
    page = "\n".join(player.told)
    assert "papier_toen_nu\ntoen_nu_dagen" in page
    assert "– Element e4. toen_nu_toen want c6c nee toen_nu_nu want c6c ja" in page


def test_the_same_is_said_so_once() -> None:
    player = looks()
    player.taps(NO)
    told = player.screen_text
    assert "**Element e4**\ntoen_nu_beide want c6c nee\nover Een lange tafel\n" in told
    assert "stap_ontbreekt iemand regelt e4." in told, (
        "the step has the name that the list gives it"
    )
    assert "toen_nu_stap" not in told
    assert "toen_nu_toen" not in told


def test_who_did_something_since_is_not_told_that_nothing_changed() -> None:
    player = looks()
    did = replace(STEP, element="e4", text="Iemand regelt e4.", outcome=HowItWent.DONE)
    player.walk = replace(player.walk, intentions=Intentions((did,)))
    player.taps(NO)
    assert "toen_nu_toen want c6c nee" in player.screen_text
    assert "toen_nu_beide" not in player.screen_text


def test_passing_over_keeps_the_old_answer() -> None:
    player = looks()
    player.taps("Overslaan")
    assert player.walk.answers["c6c"] == chosen("c6c_nee")
    assert "toen_nu_overgeslagen_namen Element e4" in player.screen_text
    assert "toen_nu_toen" not in player.screen_text
    assert "toen_nu_stap" not in player.screen_text
    assert "toen_nu_beide" not in player.screen_text


def test_what_was_done_counts_as_having_got_further() -> None:
    player = asked(replace(STEP, element="e4"))
    player.taps("knop_gelukt")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps(PARTLY)
    assert "toen_nu_verder toen_nu_verder_stap Element e4" in player.screen_text


def test_not_knowing_is_an_answer_too() -> None:
    player = looks()
    player.taps("Weet ik niet")
    assert player.walk.answers["c6c"] == UNKNOWN
    assert "toen_nu_toen want c6c nee\ntoen_nu_nu e4 is nog uit te zoeken." in player.screen_text


def test_what_was_done_in_between_stands_there() -> None:
    player = planned()
    done = replace(player.walk.intentions.points[0], element="e4")
    intentions = replace(player.walk.intentions, points=(done,))
    player.has_chosen(intentions, {})
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps(PARTLY)
    assert "toen_nu_gedaan iemand regelt e1." in player.screen_text
    assert "toen_nu_staat_er" not in player.screen_text, "it is partly there"


def test_if_nothing_is_missing_any_more_then_and_now_can_be_seen_at_once() -> None:
    player = planned()
    player.command("checklist")
    player.taps("Element e4")
    player.taps("Vraag opnieuw")
    player.taps(YES)
    player.wait_for_timer(LOOK_AGAIN)
    assert player.told == [f"nogeens_zes_weken\n{DONE}\nnogeens_niets"]
    player.taps("knop_toen_nu")
    assert player.walk.place.view is View.THEN_AND_NOW
    assert "toen_nu_nu want c6c ja" in player.screen_text


def test_what_was_typed_at_the_list_before_stands_with_then() -> None:
    player = planned()
    player.command("checklist")
    player.taps("element:e4")
    player.says("hier let op dinsdag een oom op")
    player.taps("no_move:e4")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps(YES)
    assert "toen_nu_eerder hier let op dinsdag een oom op" in player.screen_text
    player.taps("Naar de checklist")
    assert "later_zeiden" not in player.screen_text
