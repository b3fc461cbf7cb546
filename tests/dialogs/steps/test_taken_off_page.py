"""A sentence that is taken off the page, and from what is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.screens.page.page_words import without_words
from dialogs.walk.effects import ForgetAnswer, TakeWordsOut
from dialogs.walk.intentions import Intention, Intentions, PointWording
from dialogs.walk.place import View
from dialogs.walk.state import to_json
from tests.support.player import Player
from tests.support.taking_home import (
    TEXT,
    at_list,
)

NOTED = "een vrouw vroeg naar haar hoofddoek. het meisje werd stil"


def with_note(note: str = NOTED) -> Player:
    """Somebody whose page quotes their answer and what they said later, and who told more."""
    player = at_list("wij praten over een hoofddoek")
    intentions = replace(player.walk.intentions, added={"": note})
    player.walk = replace(player.walk, intentions=intentions)
    player.command("meenemen")
    return player


def test_taken_off_the_page_it_is_asked_whether_it_goes_from_what_is_kept_too() -> None:
    player = with_note()
    player.taps("knop_neem_mee_eruit wij praten over een hoofddoek")
    assert player.screen_text.startswith("neem_mee_nog_bewaard")
    assert "wij praten over een hoofddoek" in to_json(player.walk)
    player.taps("knop_neem_mee_ook_weg")
    assert "wij praten over een hoofddoek" not in to_json(player.walk)
    assert ForgetAnswer("p7x") in player.last
    assert TakeWordsOut("wij praten over een hoofddoek") in player.last
    assert player.walk.place.view is View.TAKING_HOME
    assert "neem_mee_nog_bewaard" not in player.screen_text


def test_where_several_are_meant_it_asks_which_those_on_the_page_first() -> None:
    player = with_note()
    player.says("haal zin van hoofddoek weg. meisje wil dat niet op papier")
    assert player.walk.place.view is View.FORGET
    assert player.labels[0] == "wij praten over een hoofddoek"
    assert len(player.labels) == 4, "each of both, both, and neither"


def test_signs_without_a_word_take_nothing_away() -> None:
    player = with_note()
    player.says("…")
    assert NOTED in to_json(player.walk)


def test_a_protest_that_it_is_still_there_takes_it_away() -> None:
    player = with_note("het meisje werd stil")
    player.taps("knop_neem_mee_eruit wij praten over een hoofddoek")
    player.command("checklist")
    player.says("die zin had ik weg gehaald!! waarom is hij er nog")
    assert "weg_nu_overal" in "\n".join((*player.told, player.screen_text))
    kept = to_json(player.walk)
    assert "wij praten" not in kept
    assert "gehaald" not in kept


def test_gone_at_the_list_every_copy_of_it_is_gone() -> None:
    player = with_note()
    walk = replace(player.walk, notes={"d4n": f"{NOTED}\nwij zingen ook"})
    point = Intention("", PointWording.OPEN, said=NOTED)
    player.walk = replace(walk, intentions=replace(walk.intentions, points=(point,)))
    player.command("checklist")
    player.says("haal die zin weg over een vrouw die stil werd")
    player.taps("knop_later_weg")
    kept = to_json(player.walk)
    assert "hoofddoek. het meisje" not in kept
    assert "wij zingen ook" in kept
    assert TakeWordsOut(NOTED) in player.last


@pytest.mark.parametrize(
    ("recorded", "left"),
    [
        (f"Toen schreef je: ‘{NOTED}’. En nu?", "Toen schreef je: ‘…’. En nu?"),
        ("Je schreef: ‘het meisje werd stil…’.", "Je schreef: ‘…’."),
        (f"{NOTED}\nwij zingen", "…\nwij zingen"),
        ("Je schreef: ‘wij zingen’.", "Je schreef: ‘wij zingen’."),
    ],
)
def test_no_question_that_quoted_it_does_so_any_more(recorded: str, left: str) -> None:
    assert without_words(recorded, NOTED) == left


def test_a_sentence_of_their_own_that_they_chose_comes_first_and_can_be_taken_out() -> None:
    player = at_list()
    chosen = Intentions((Intention("e1", PointWording.OWN, "we gaan elke week langs"),))
    player.walk = replace(player.walk, intentions=chosen)
    player.command("meenemen")
    first = "neem_mee_van_jullie\nneem_mee_van_jullie_zin we gaan elke week langs"
    assert first in player.screen_text
    player.taps("knop_neem_mee_eruit we gaan elke week langs")
    player.taps(TEXT)
    assert "we gaan elke week langs" not in "\n".join(player.told)
