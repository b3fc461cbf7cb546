"""What is told on the condition that it stays here is known, and quoted nowhere."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.understanding.taking_away.kept_here import (
    less_conditions,
    less_kept_here,
    only_condition,
    told_openly,
    under_condition,
)
from tests.support.small_dialog import SMALL

_CONDITIONS = (
    "de ouders willen dat niet, maar dit blijft hier",
    "maar dit blijft hier: ze willen alleen mooie foto's",
    "Dit blijft hier hoor: hij bepaalt wie er mag",
    "ze wachten op elkaar bij het hek. maar dit blijft hier, hun ouders willen dat niet",
    "we doen niks, dat blijft onder ons",
    "hij is vaak moe, maar dat blijft tussen ons",
    "dit van die ouders mag nergens heen",
    "dat van de coach mag niet verder",
    "dit moet wel binnenskamers blijven. ze maken ruzie",
    "laat dit alsjeblieft onder ons blijven, er was ruzie",
    "hou dit voor je: er was ruzie",
    "er was ruzie. houd dat maar voor je",
    "Ze hoorden het in de kring. Dat van die beller van 23.00 zeg ik liever niet",
    "er was iets, daar praat ik liever niet over",
    "dit zeg ik alleen hier: er was ruzie",
    "onder ons gezegd: er komt bijna niemand",
    "er komt bijna niemand, maar dat hoeft niemand te weten",
    "niemand mag dit weten, er komt bijna niemand",
    "er komt bijna niemand. dit niet doorvertellen aub",
    "er komt bijna niemand, citeer dat niet",
    "zet dit niet op papier: er komt bijna niemand",
    "vertrouwelijk: er komt bijna niemand",
    "dit is vertrouwelijk, er komt bijna niemand",
    "er komt bijna niemand maar dat mag niet op de lijst komen",
    "er komt bijna niemand. je hebt het niet van mij",
    "mag dit tussen ons blijven? er komt bijna niemand",
    "als de school dit maar niet leest: er komt bijna niemand",
    "mag ik dit zeggen zonder dat de school het leest? er komt bijna niemand",
    "we horen het pas achteraf. maar dat mag niet tegen ons gebruikt worden he",
    "dit gaat nergens heen hoor, er komt bijna niemand",
    "wat ik nu zeg blijft hier. er komt bijna niemand",
    "er komt bijna niemand (dit blijft onder ons)",
    "er komt bijna niemand, en dat wil ik niet op papier",
    "er komt bijna niemand. maar dat wil ik niet op papier want dan krijg ik daar gezeur mee",
    "er komt bijna niemand maar dat mag niet op papier anders krijg ik gedoe",
    "er komt bijna niemand. Dat mag niet mee, dit blijft hier",
    "er komt bijna niemand, maar dat mag niet mee",
    "er komt bijna niemand. neem dat niet mee",
)
_NO_CONDITIONS = (
    "de groep blijft hier eten",
    "ze mogen niet mee naar buiten",
    "dat wil ik niet want dan komt er niemand",
    "de meiden blijven hier na afloop",
    "dat spel blijft leuk, ook tussen ons en de buren",
    "dit blijft hier altijd lastig",
    "dat blijft hier liggen tot dinsdag",
    "het blijft hier gezellig",
    "zijn ouders mogen het niet weten",
    "dat mag niet van de gemeente",
    "we horen het pas achteraf. dat vertelt een jongere dan",
    "dat zeggen we niet hardop",
    "dat vertel ik ze liever niet op de eerste avond",
    "liever niet te laat",
    "niemand mag binnen zonder pas",
    "het verschil tussen ons en de buren is klein",
    "dat gesprek gaat nergens heen",
    "we delen het eten met iedereen",
    "als de kok het niet weet, vraagt hij het",
    "het moet hier blijven staan, die oven",
    "hou dit vol, zeg ik dan",
    "dat mag niet te lang duren",
    "dat zeg ik liever niet",
)


@pytest.mark.parametrize("told", _CONDITIONS)
def test_a_condition_is_known_in_many_forms(told: str) -> None:
    assert under_condition(told)
    assert worth_reading(told) == ""
    question = next(one for one in SMALL.questions.values() if one.open)
    assert telling(SMALL, question, told) is None


@pytest.mark.parametrize("told", _NO_CONDITIONS)
def test_what_only_has_such_words_is_none(told: str) -> None:
    assert not under_condition(told)


@pytest.mark.parametrize("text", ["dit blijft onder ons", "nee hoor, dat mag nergens heen"])
def test_a_condition_by_itself_is_about_what_was_said_before(text: str) -> None:
    assert only_condition(text)


def test_only_the_line_with_the_condition_is_left_out() -> None:
    assert (
        less_kept_here("we koken\ndit blijft hier: ze ruzien\nelke week") == "we koken\nelke week"
    )
    assert not only_condition("er was ruzie, dat blijft onder ons")


def test_what_comes_before_the_condition_is_told_openly() -> None:
    told = "samen gedaan ja, maar dit blijft hier: een ouder belde boos op"
    assert told_openly(told) == "samen gedaan ja"
    assert told_openly("een ouder belde boos op, maar dit blijft hier") == ""


@pytest.mark.parametrize(
    "text",
    ["dat zeg ik liever niet, sla maar over", "daar praat ik liever niet over. volgende vraag"],
)
def test_who_only_passes_over_it_tells_nothing(text: str) -> None:
    assert not under_condition(text)


def test_a_step_may_come_with_the_condition() -> None:
    step = "de meiden kiezen de muziek, als het maar hier blijft."
    assert under_condition(step)
    assert less_conditions(step) == "de meiden kiezen de muziek"
    assert less_conditions("als het maar onder ons blijft") == ""
