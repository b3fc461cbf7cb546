"""'Haal dat weg', naming nothing, is about what was typed last; what the bot asks besides stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, Answers, written
from dialogs.walk.place import View
from dialogs.walk.shown import FollowUpAsks
from tests.support.at import done
from tests.support.coming_back import OWN, STEP, asked, buttons, point
from tests.support.player import Player
from tests.support.watching import HOME, watchful

_ORDERS = (
    "Nee, dat is te herkenbaar. haal dat weg",
    "haal dat weg",
    "gooi dat maar weg",
    "niet bewaren",
)


def _told_of_both() -> Player:
    """Somebody who told of each step how it went, and is offered to look again."""
    player = asked(STEP, OWN)
    player.taps("knop_half")
    player.says("mijn collega was er de tweede keer bij")
    player.taps("knop_gelukt")
    player.says("iemand vertelde dat hij het warm kreeg")
    assert player.walk.follow_up is not None
    assert player.walk.follow_up.asks is FollowUpAsks.MAY_LOOK
    return player


@pytest.mark.parametrize("order", _ORDERS)
def test_on_the_chosen_day_what_was_told_last_goes_and_the_offer_stays(order: str) -> None:
    player = _told_of_both()
    offered = buttons(player)
    player.says(order)
    assert "later_deze iemand vertelde dat hij het warm kreeg" in player.screen_text
    assert buttons(player) == offered
    player.says("haal dat weg")
    assert (point(player, 0).said, point(player, 1).said) == (
        "mijn collega was er de tweede keer bij",
        "",
    )
    assert buttons(player) == offered
    player.taps(offered[0])
    assert player.walk.intentions.look


def test_words_of_another_sentence_name_that_one() -> None:
    player = _told_of_both()
    player.says("die zin over mijn collega moet weg")
    assert "later_deze mijn collega was er de tweede keer bij" in player.screen_text


def test_at_the_list_it_is_the_last_answer_if_nothing_came_after_it() -> None:
    player = done()
    player.says("Dat is geen antwoord, dat was een vraag aan jou. haal dat weg")
    assert "later_deze Dat we zo veel al doen" in player.screen_text
    player.taps("knop_later_weg")
    assert player.walk.answers["q0o"] == SKIPPED


def test_an_answer_that_was_a_question_is_shown_if_they_say_so() -> None:
    player = done()
    answers = Answers({**player.walk.answers, "q0o": written("Wie doet dat dan?")})
    player.walk = replace(player.walk, answers=answers)
    player.says("dat was een vraag aan jou")
    assert "later_deze Wie doet dat dan?" in player.screen_text
    other = done()
    other.says("dat was een vraag aan jou")
    assert other.walk.place.view is View.CHECKLIST


def test_a_note_beside_the_answers_counts_too() -> None:
    player = done()
    player.command("antwoorden")
    player.says("we spraken er bij de koffie nog lang over en dat hielp de nieuwe jongeren")
    player.says("haal dat weg")
    assert "later_deze we spraken er bij de koffie" in player.screen_text


def test_what_tells_something_serious_is_no_order() -> None:
    player = done()
    player.dialog = watchful(player.dialog)
    player.says(f"{HOME} Haal dat weg")
    assert player.walk.place.view is View.SERIOUS
