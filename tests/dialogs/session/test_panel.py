"""The panel and the group's message: who reads which number, and what a tap does when."""

from __future__ import annotations

from dialogs.pack.where import Where
from dialogs.session.effects import ClosePanel, ShowCode, ShowPanel, ShowProgress
from dialogs.session.events import GroupLinked, GroupLost, PanelDue
from dialogs.session.phones import may_join
from dialogs.session.state import Showing
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer

GROUP = Where(3, "Directie + gemeente")


def at(phase: str, phones: int = 8, *, practice: bool = False) -> SessionPlayer:
    player = SessionPlayer.opened(practice=practice)
    player.join(phones)
    player.goes_to(phase)
    return player


def test_exact_counts_stand_on_the_panel_and_the_group_reads_roughly() -> None:
    player = at("zelf")
    player.happens(GroupLinked(GROUP, player.clock))
    seen = [as_plain(progress.text) for progress in player.did(ShowProgress)]
    for number, phone in enumerate(player.phones, start=1):
        player.ready(phone)
        assert f"sessie_klaar {number} 8" in player.panel_text
        seen += [as_plain(progress.text) for progress in player.did(ShowProgress)]
    assert seen == [
        "sessie_groep_fase Ieder voor zich\nsessie_groep_bezig",
        "sessie_groep_fase Ieder voor zich\nsessie_groep_bijna_klaar",
        "sessie_groep_fase Ieder voor zich\nsessie_groep_klaar",
    ]


def test_another_group_or_topic_has_no_message_yet() -> None:
    player = at("zelf")
    for _ in range(2):
        player.happens(GroupLinked(GROUP, player.clock))
        assert [progress.as_new for progress in player.did(ShowProgress)] == [True]
    player.all_ready()
    player.taps("next")
    assert [progress.as_new for progress in player.did(ShowProgress)] == [False]


def test_below_other_messages_the_panel_comes_with_its_buttons_not_with_what_was_read() -> None:
    player = at("zelf")
    player.taps("questions")
    assert not player.has("nudge")
    player.happens(PanelDue(player.clock, buried=True))
    assert player.has("nudge")


def test_hints() -> None:
    player = at("zelf")
    assert "hint zelf" in player.panel_text
    player.ready(*list(player.phones)[:5])
    assert "sessie_hint" not in player.panel_text
    player.ready(7)
    assert "sessie_hint_meesten_klaar" in player.panel_text
    player.all_ready()
    assert "sessie_hint_allen_klaar" in player.panel_text
    player.taps("next")
    player.showed("d4n", Showing.SPLIT)
    assert "sessie_hint_verschillend" in player.panel_text
    player.taps("next")
    assert "sessie_hint" not in player.panel_text


def test_a_count_that_changes_leaves_a_tap_on_its_way_good() -> None:
    player = at("zelf")
    button = player.button("more")
    player.all_ready()
    player.taps_button(button)
    assert player.has("code")


def test_two_quick_taps_have_one_effect() -> None:
    player = at("praat")
    button = player.taps("next")
    player.taps_button(button)
    assert player.toast == ""
    assert (player.phase.id, player.session.step) == ("praat", 1)


def test_two_more_minutes_twice_are_two_taps_on_two_panels() -> None:
    player = at("praat")
    button = player.taps("more_time")
    player.taps_button(button)
    assert player.session.clock.ends_at is not None
    assert "sessie_tijd 12" in player.panel_text
    player.taps("more_time")
    assert "sessie_tijd 14" in player.panel_text


def test_an_old_panel_gets_a_word() -> None:
    player = at("zelf")
    old = player.button("close")
    player.taps("more")
    player.taps("main")
    player.taps_button(old)
    assert player.toast == "voorbij"
    assert player.session.open


def test_buried_it_is_posted_anew_and_the_old_one_closes() -> None:
    player = at("zelf")
    old = player.panel
    player.happens(PanelDue(player.clock, buried=True))
    (closed,) = player.did(ClosePanel)
    assert closed.slot == old.slot
    (shown,) = player.did(ShowPanel)
    assert shown.as_new
    assert not old.keyboard
    player.taps_button(player.button("close"))
    assert not player.session.open


def test_the_code_and_the_door() -> None:
    player = at("zelf")
    player.taps("more")
    player.taps("code")
    assert player.did(ShowCode)
    player.taps("more")
    player.taps("door")
    assert not may_join(player.session)
    player.taps("door")
    assert may_join(player.session)


def test_practice_is_marked_everywhere() -> None:
    player = at("zelf", practice=True)
    assert player.panel_text.startswith("sessie_oefening")
    player.happens(GroupLinked(GROUP, player.clock))
    (progress,) = player.did(ShowProgress)
    assert as_plain(progress.text).startswith("sessie_oefening")


def test_a_group_that_is_lost_is_told_on_the_panel_until_it_is_back() -> None:
    player = at("zelf")
    player.happens(GroupLost(player.clock))
    assert "sessie_groep_weg" not in player.panel_text
    player.happens(GroupLinked(GROUP, player.clock))
    player.happens(GroupLost(player.clock))
    assert "sessie_groep_weg" in player.panel_text
    player.all_ready()
    assert not player.did(ShowProgress)
    player.happens(GroupLinked(GROUP, player.clock))
    assert "sessie_groep_weg" not in player.panel_text
    assert player.did(ShowProgress)
