"""A round, and what a project takes along from it."""

from __future__ import annotations

from dialogs.pack.audience import Mode
from dialogs.pack.plan import Contribution, SessionKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.screens.layout import Speech
from dialogs.session.anonymity import (
    Texts,
    TooFew,
    reveal_open,
)
from dialogs.session.effects import (
    OpenPhase,
    ShowContributions,
)
from dialogs.session.phases.round import (
    round_about_you,
    round_asked,
    round_held,
    round_kept,
    round_passed,
    round_shown,
    to_drop,
    to_take_along,
    who_reads,
)
from dialogs.session.replies import text_mark
from dialogs.session.state import Showing
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
ASKED = Contribution("een vraag", text("Wat vraag je?"))
GIVEN = Texts(("Waarom dinsdag?", "Wie kookt er eigenlijk als de coach een avond ziek is?"))


def test_everyone_is_asked_for_one_and_reads_who_will_see_it() -> None:
    layout = round_asked(SAY, ASKED, OWN_CHATS)
    assert as_plain(layout.text) == "Wat vraag je?\n\nronde_wie_leest"
    assert layout.buttons == (("knop_ronde_niets", "pass"),)


def test_where_all_know_who_wrote_what_that_is_said_first() -> None:
    text = as_plain(round_asked(SAY, ASKED, OWN_CHATS, few=True).text)
    assert text == "Wat vraag je?\n\nronde_wie_leest_weinig"


def test_a_group_that_reads_along_is_named_beforehand() -> None:
    for few, who in ((False, "ronde_wie_leest"), (True, "ronde_wie_leest_weinig")):
        text = as_plain(who_reads(SAY, Where(3, "Directie + gemeente"), few=few))
        assert text == f"{who}_met_groep Directie + gemeente"


def test_who_gave_something_can_change_it_or_take_it_back() -> None:
    layout = round_asked(SAY, ASKED, OWN_CHATS, again=True, has_sentence=True)
    assert as_plain(layout.text) == "Wat vraag je?\n\nronde_opnieuw\nronde_wie_leest"
    assert not layout.buttons
    kept = round_kept(SAY, "Waarom dinsdag?", "abc")
    assert as_plain(kept.text) == "ronde_bewaard Waarom dinsdag?"
    assert kept.buttons == (
        ("knop_ronde_mijn_weg", "mine_away:abc"),
        ("knop_ronde_mijn_anders", "mine_anew:abc"),
    )


def test_who_passed_is_asked_again_without_a_button_for_it() -> None:
    layout = round_asked(SAY, ASKED, OWN_CHATS, again=True)
    assert as_plain(layout.text) == "Wat vraag je?\n\nronde_wie_leest"
    assert not layout.buttons


def test_what_may_come_in_place_of_theirs_waits_for_their_word() -> None:
    held = round_held(SAY, "Waarom niet?", "abc", before="Waarom dinsdag?")
    assert as_plain(held.text) == "ronde_in_plaats Waarom niet? Waarom dinsdag?"
    assert held.actions == ("mine_as_is:abc", "mine_keep:abc")


def test_the_facilitator_can_take_each_away() -> None:
    rows = to_drop(SAY, GIVEN.texts)
    assert [label for ((label, _),) in rows] == [
        "knop_ronde_laat_vallen Waarom dinsdag?",
        "knop_ronde_laat_vallen Wie kookt er eigenlijk als de…",
    ]


def test_what_came_of_it_is_said() -> None:
    assert as_plain(round_passed(SAY)) == "ronde_niets"
    assert as_plain(round_about_you(SAY)) == "ronde_over_jullie"


def test_what_was_given_stands_below_each_other() -> None:
    (message,) = round_shown(SAY, "een vraag", GIVEN)
    assert as_plain(message).splitlines() == [
        "ronde_kop een vraag",
        "ronde_tekst Waarom dinsdag?",
        "ronde_tekst Wie kookt er eigenlijk als de coach een avond ziek is?",
    ]


def test_of_too_few_nothing_is_shown() -> None:
    (message,) = round_shown(SAY, "een vraag", TooFew())
    assert as_plain(message) == "ronde_kop een vraag\nronde_te_weinig"


def test_where_one_would_do_there_is_none() -> None:
    (message,) = round_shown(SAY, "een vraag", reveal_open([" "], 1, Mode.OPENLY))
    assert as_plain(message) == "ronde_kop een vraag\nronde_leeg"


def test_the_project_ticks_what_it_takes_along() -> None:
    layout = to_take_along(SAY, "een vraag", GIVEN, {GIVEN.texts[0]})
    ticked, other = (text_mark(given) for given in GIVEN.texts)
    assert layout.actions == (f"drop:{ticked}", f"take:{other}")
    (first, _), (second, _) = layout.buttons
    assert first == "✓ Waarom dinsdag?"
    assert second == "Wie kookt er eigenlijk als de…"


def test_the_same_words_are_taken_along_at_once() -> None:
    twice = Texts((GIVEN.texts[0], *GIVEN.texts))
    assert to_take_along(SAY, "een vraag", twice, ()) == to_take_along(SAY, "een vraag", GIVEN, ())


def test_a_round_is_gathered_and_then_shown() -> None:
    player = SessionPlayer.at("rondje")
    (opened,) = player.did(OpenPhase)
    assert opened.contribution is not None
    assert opened.contribution.name == "een idee"
    player.all_ready()
    player.taps("next")
    (shown,) = player.did(ShowContributions)
    assert (shown.what, shown.case) == ("rondje:0", 0)
    assert not player.session.open


def test_a_round_of_which_nothing_was_shown_can_be_opened_again() -> None:
    player = SessionPlayer.at("rondje")
    player.all_ready()
    player.taps("next")
    player.showed("rondje:0", Showing.TOO_FEW)
    assert "sessie_hint_te_weinig" in player.panel_text
    player.taps("back")
    assert (player.phase.id, player.session.step, player.session.open) == ("rondje", 0, True)


def test_a_round_that_was_shown_is_frozen() -> None:
    player = SessionPlayer.at("rondje")
    player.all_ready()
    player.taps("next")
    player.showed("rondje:0", Showing.ALIKE)
    player.taps("back")
    assert player.phase.id == "doel"
    player.taps("next")
    assert player.phase.id == "rondje"


def test_one_project_after_another_brings_its_case() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.names(9, "Tuin")
    player.goes_to("doel")
    player.taps("next")
    player.taps("next")
    assert player.phase.id == "vraag"
    assert "sessie_welk_project" in player.panel_text
    assert "sessie_klaar" not in player.panel_text
    assert not player.session.open
    player.join(1)
    (waits,) = player.did(OpenPhase)
    assert (waits.said, waits.contribution, waits.open) == ((), None, False)
    player.taps("case:9")
    (opened,) = player.did(OpenPhase)
    assert (opened.case, opened.open) == (9, True)
    assert "sessie_brengt_in Tuin" in player.panel_text
    for _ in range(3):
        player.all_ready()
        player.taps("next")
    assert (player.phase.id, player.session.case) == ("advies", 9)
    player.taps("another")
    assert player.phase.id == "vraag"
    player.taps("case:4")
    assert player.session.case == 4
    player.all_ready()
    player.taps("next")
    (shown,) = player.did(ShowContributions)
    assert shown.what == "vraag:4"


def test_to_go_on_without_a_project_is_asked_about_once() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.names(9, "Tuin")
    player.goes_to("doel")
    player.taps("next")
    player.taps("next")
    onward = next(one for one in ("next", "skip") if player.has(one))
    player.taps(onward)
    assert (player.phase.id, "sessie_geen_project" in player.panel_text) == ("vraag", True)
    player.taps("main")
    assert "sessie_welk_project" in player.panel_text
    player.taps(onward)
    player.taps(f"sure_{onward}")
    assert player.phase.id == "advies"
    player.taps(next(one for one in ("next", "skip") if player.has(one)))
    assert player.phase.id == "afspraak", "they know by now"


def test_a_single_project_brings_its_case_without_being_asked() -> None:
    player = SessionPlayer.opened(SessionKind.SEVERAL)
    player.join(6)
    player.names(4, "Dans")
    player.goes_to("vraag")
    assert player.session.case == 4
    assert player.session.open
