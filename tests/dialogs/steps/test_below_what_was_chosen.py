"""What is typed where a day is chosen and below what was chosen: a day, a message, who begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.remarks import Remark, Remarks
from dialogs.walk.intentions import HowItWent
from tests.support.choosing import at_when, choosing, turn
from tests.support.player import Player

DAY = 86_400.0


def ready(said: str = "14 januari") -> Player:
    """Somebody who is asked whether the bot may write."""
    player = at_when("e1")
    player.says(said)
    player.taps("who_begins:niemand")
    return player


ASKED_AT = {
    "at when": (),
    "at who": ("look_on:twee_weken",),
    "at ready": ("look_on:twee_weken", "who_begins:niemand"),
}


@pytest.mark.parametrize("taps", ASKED_AT.values(), ids=ASKED_AT)
@pytest.mark.parametrize(
    "said",
    [
        "do volgende week",
        "10 dec",
        "10/12",
        "volgende week donderdag",
        "over 10 dagen",
        "do 10 dec",
    ],
)
def test_a_day_is_read_before_anything_else_wherever_it_may_be_typed(
    said: str, taps: tuple[str, ...]
) -> None:
    player = at_when("e1")
    player.dialog = replace(player.dialog, remarks=_HowLong())
    for action in taps:
        player.taps(action)
    player.says(said)
    assert player.walk.intentions.day == "2026-12-10"
    assert "lijst_bewaard" not in player.told


class _HowLong(Remarks):
    """Takes any text for the question how long it is kept."""

    def remark(self, text: str) -> Remark | None:
        return Remark("hoelang", 1.0)


@pytest.mark.parametrize(
    ("said", "day"),
    [("nee donderdag", "2026-12-10"), ("nee, do", "2026-12-10"), ("morgen", "2026-12-01")],
)
def test_a_weekday_alone_corrects_the_day_in_its_week(said: str, day: str) -> None:
    player = at_when("e1")
    player.says("dinsdag 8 december")
    player.says(said)
    assert (player.walk.intentions.day, turn(player).partition(":")[0]) == (day, "wie_begint")
    player.taps("who_begins:niemand")
    player.says(said)
    assert (player.walk.intentions.day, turn(player)) == (day, "klaar")


def test_who_begins_is_no_question_about_what_is_kept() -> None:
    player = at_when("e1")
    player.dialog = replace(player.dialog, remarks=_HowLong())
    player.taps("look_on:geen_dag")
    player.says("wie er als eerste is")
    assert player.walk.intentions.who == "wie er als eerste is"


# The message, and who begins after all


@pytest.mark.parametrize("said", ["stuur je dat nou of niet?", "komt dat bericht nog?"])
def test_whether_it_comes_is_answered_from_what_was_chosen(said: str) -> None:
    player = ready()
    player.says(said)
    assert player.told == ["bericht_nog_niet"]
    player.taps("message_at:16")
    player.says(said)
    assert player.told == ["bericht_komt donderdag 14 januari tijd_16"]
    player.taps("checklist")
    player.says(said)
    assert player.told == ["bericht_komt donderdag 14 januari tijd_16"]


def test_who_sees_it_on_the_phone() -> None:
    player = ready()
    player.says("staat er dan op mijn beginscherm waar het over gaat, als iemand meekijkt")
    assert player.told == ["bericht_op_scherm"]


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("doe maar smiddags dan zit ik niet met mn handen in het vet", 16),
        ("liever 's ochtends, dan ben ik er nog", 10),
    ],
)
def test_an_hour_with_its_reason(said: str, hour: int) -> None:
    player = ready()
    player.says(said)
    assert player.walk.intentions.hour == hour


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("ik begin, met die fiets", "ik begin, met die fiets"),
        ("wie begint is ik en een collega", "ik en een collega"),
        ("daar kan ik niks mee. Zet neer de docent van de ISK.", "de docent van de ISK"),
        ("haal dat weg bij wie begint, dat was een vraag", ""),
    ],
)
def test_who_begins_can_be_changed_below_what_was_chosen(said: str, who: str) -> None:
    player = at_when("e1")
    player.says("14 januari")
    player.says("de stagiair")
    player.says(said)
    assert (player.walk.intentions.who, turn(player)) == (who, "klaar")


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("is dat nodig dan, zien ze dat ik het ben die begint?", ""),
        ("dat klopt niet, dat is de 5e. dus 21 januari", ""),
        ("nee niet 14 januari. 21 januari", ""),
    ],
)
def test_a_question_or_a_protest_is_nobody_who_begins(said: str, who: str) -> None:
    player = at_when("e1")
    player.says("14 januari")
    player.says(said)
    assert (player.walk.intentions.who, turn(player).partition(":")[0]) == (who, "wie_begint")
    day = "2027-01-21" if "21" in said else "2027-01-14"
    assert player.walk.intentions.day == day


def test_what_else_is_typed_below_what_was_chosen_is_put_on_the_list() -> None:
    player = ready()
    player.says("wij hebben sinds kort een bus die iedereen ophaalt")
    assert "overzicht_getypt" not in player.told


def test_who_begins_goes_with_their_point() -> None:
    player = at_when("e1", "e5")
    player.says("14 januari")
    player.says("1: ik, 2: mijn collega")
    player.taps("choose")
    player.taps("no_point:0")
    player.taps("point:e3")
    assert player.walk.intentions.who == "1: mijn collega"
    player.taps("enough")
    assert "iemand regelt e5.\ngekozen_begint je collega" in player.screen_text


def test_nobody_begins_with_a_point_that_is_done() -> None:
    player = at_when("e1", "e5")
    player.says("14 januari")
    player.says("1: ik, 2: mijn collega")
    chosen = player.walk.intentions
    done_ = replace(chosen.points[1], outcome=HowItWent.DONE, done_on="2026-12-01")
    player.walk = replace(player.walk, intentions=replace(chosen, points=(chosen.points[0], done_)))
    player.command("checklist")
    assert "iemand regelt e1.\ngekozen_begint jij" in player.screen_text
    assert "mijn collega" not in player.screen_text


def test_one_who_begins_with_two_points() -> None:
    player = at_when("e1", "e5", "e3")
    player.taps("look_on:geen_dag")
    player.says("1 en 3: de docent, 2: ik")
    for number, role in ((1, "de docent"), (3, "de docent"), (5, "jij")):
        assert f"iemand regelt e{number}.\ngekozen_begint {role}" in player.screen_text


@pytest.mark.parametrize("said", ["de vakantie begint dan al", "school begint weer op 5 januari"])
def test_what_begins_is_nobody_who_does(said: str) -> None:
    player = at_when("e1")
    player.says("14 januari")
    player.says("de stagiair")
    player.says(said)
    assert player.walk.intentions.who == "de stagiair"


def test_a_question_beside_a_day_a_point_or_an_hour_gets_its_line() -> None:
    player = choosing()
    player.says("moet dat van die lijst? wij gaan samen bowlen met de buurt")
    assert player.told[0] == "lijst_niets_moet"
    assert [one.text for one in player.walk.intentions.points] == [
        "wij gaan samen bowlen met de buurt"
    ]
    player.says("klaar")
    player.says("hoezo kijken. doe maar 12 december")
    assert player.told[0] == "kijken_hoeft_niet"
    assert player.walk.intentions.day == "2026-12-12"
    player.taps("who_begins:niemand")
    player.says("waarom niet op zaterdag. doe maar 10 uur")
    assert player.told[0] == "bericht_op_werkdagen"
    assert player.walk.intentions.hour == 10
