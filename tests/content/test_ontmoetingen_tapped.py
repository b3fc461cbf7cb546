"""Answers of the pack that are only tapped, and that the list or the page must tell truly."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import Answer, chosen, written
from dialogs.pack.definition import Status
from dialogs.screens.page.home_page import home_page
from dialogs.screens.told.items_shown import items_of
from dialogs.taken_home import as_text
from dialogs.texts import as_plain
from dialogs.walk.intentions import Intention, Intentions, PointWording
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

CLOSER = {"doel": chosen("sociaal_contact")}


def page(answers: dict[str, Answer]) -> str:
    """The page of somebody with these answers."""
    return as_text(home_page(real_pack(), Walk(1, answers={**CLOSER, **answers})))


@pytest.mark.parametrize("how", ["besproken", "team", "achteraf", "goede_kant", "speelt_niet"])
def test_jokes_that_hurt_are_told_however_they_notice_it(how: str) -> None:
    told = page({"vooroordelen": chosen("grappen"), "spanningen": chosen(how)})
    assert "Over de groepen zeiden jullie: ‘Grapjes, en soms doet dat pijn’." in told


def test_a_step_of_theirs_stands_above_at_a_point_whose_step_quotes_them_too() -> None:
    answers = {
        "samenwerking": chosen("verschilt"),
        "elkaar_nodig": written("het opnemen van een track"),
    }
    point = Intention("samenwerking", PointWording.OWN, "de dames mixen één track")
    walk = Walk(1, answers={**CLOSER, **answers}, intentions=Intentions((point,)))
    told = as_text(home_page(real_pack(), walk))
    assert "‘het opnemen van een track’. Jullie stap staat boven." in told
    assert "Spreek af wie" not in told


@pytest.mark.parametrize(
    ("answer", "status", "line"),
    [
        ("ja", Status.PARTLY, "Naast elkaar hebben jullie de groepen nog niet gezien."),
        ("nee", Status.IN_PLACE, "Over de laatste keer kozen jullie: ‘Nog niet gebeurd’."),
    ],
)
def test_groups_that_nobody_saw_together_are_not_told_as_there(
    answer: str, status: Status, line: str
) -> None:
    answers = {
        "groepen_in_contact": chosen("gemengd"),
        "groepen_in_contact_laatste_keer": chosen("nog_niet_gebeurd"),
        "groepen_in_contact_bedacht": chosen(answer),
    }
    told = page(answers)
    assert line in told
    assert "Dit is er, volgens jullie" not in told
    items = items_of(real_pack(), Walk(1, answers={**CLOSER, **answers}))
    assert next(i.status for i in items if i.element.id == "groepen_in_contact") is status


def test_the_reply_to_a_goal_is_true_for_who_says_that_they_do_not_agree_on_it() -> None:
    replies = [one.reaction for one in real_pack().questions["doel"].options]
    plain = [as_plain(one.fill(lambda _: "")) for one in replies if one is not None]
    assert plain
    assert not any("jullie" in one for one in plain), "somebody alone chose"
