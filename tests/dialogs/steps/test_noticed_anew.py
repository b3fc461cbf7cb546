"""What somebody noticed after all questions is asked about first when they look again."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Answers, written
from dialogs.pack.wanted import WantedLine
from dialogs.screens.page.what_goes_home import take_out
from dialogs.screens.told.earlier_answers import words_id
from dialogs.walk.intentions import LOOK_AGAIN
from tests.support.coming_back import text as message
from tests.support.looking_again import planned
from tests.support.player import Player
from tests.support.small_dialog import text
from tests.support.watching import COACH, watchful

SAW, NOW = "Dat wij koken en zij alleen eten.", "Nu snijden ze soms mee."


def waits(player: Player) -> Player:
    """Somebody who noticed this, on the day that they are asked to look again."""
    noticed = WantedLine(text("Opgevallen: {q0o}."), noticed=True)
    player.dialog = replace(player.dialog, wanted=(noticed,))
    answers = Answers({**player.walk.answers, "q0o": written(SAW)})
    player.walk = replace(player.walk, answers=answers)
    player.wait_for_timer(LOOK_AGAIN)
    return player


def looks() -> Player:
    player = waits(planned())
    assert message(player).endswith("nogeens_een Element e4\nnogeens_en_opviel\nnogeens_bewaard")
    player.taps("knop_vraag_maar")
    assert player.told == [f"nogeens_begin\n\nnogeens_opviel {SAW}"]
    return player


def test_it_is_asked_first_and_both_stand_on_then_and_now_and_on_the_page() -> None:
    player = looks()
    player.says(NOW)
    assert player.told == [f"nogeens_opviel_nu {NOW}\n\nVraag c6c"]
    assert player.walk.answers["q0o"] == written(SAW)
    player.taps("Ja, altijd")
    assert f"toen_nu_opviel {SAW}\njouw_woorden_nu {NOW}" in player.screen_text
    player.taps("knop_neem_mee_toen_nu")
    player.taps("knop_neem_mee_tekst")
    assert f"toen_nu_nu_woorden {NOW}" in "\n".join(player.told)
    player.command("checklist")
    assert f"toen_nu_opviel {SAW}\njouw_woorden_nu {NOW}" in player.screen_text
    assert f"opviel {SAW}" not in player.screen_text.replace("toen_nu_opviel", "")


def test_not_knowing_and_passing_over_keep_what_was_written() -> None:
    for past in ("Weet ik niet", "Overslaan"):
        player = looks()
        player.taps(past)
        assert (player.at, player.walk.answers["q0o"]) == ("c6c", written(SAW))
        player.taps("Ja, altijd")
        assert f"toen_nu_opviel {SAW}\ntoen_nu_verder" in player.screen_text


def test_something_serious_leaves_it_as_it_was() -> None:
    player = planned()
    player.dialog = watchful(player.dialog)
    waits(player)
    player.taps("knop_vraag_maar")
    player.says(COACH)
    assert player.walk.held
    assert player.walk.answers["q0o"] == written(SAW)


def test_what_they_took_off_the_page_is_not_asked_about() -> None:
    player = planned()
    player.walk = take_out(player.walk, words_id(SAW))
    waits(player)
    player.taps("knop_vraag_maar")
    assert player.at == "c6c"
