"""What is typed at the goal and names another element stands with that."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import chosen
from dialogs.screens.page.home_page import home_page
from dialogs.screens.page.page_words import typed_words
from dialogs.screens.told.told_of_goal import told_with_goal
from dialogs.taken_home import as_text
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

CALLS = "dat ouderen ook gewoon iemand hebben om te bellen, een jongen heeft boodschappen gedaan"


@pytest.mark.parametrize(
    ("words", "about"),
    [(CALLS, {"vertrouwen": (CALLS,)}), ("gewoon leuk bezig zijn is ook goed", {})],
)
def test_only_what_names_another_element_stands_with_it(
    words: str, about: dict[str, tuple[str, ...]]
) -> None:
    answers = {
        "doel": chosen("sociaal_contact"),
        "doel_ook": chosen("sociaal_kapitaal"),
        "vertrouwen": chosen("ontmoet"),
        "vormen_van_contact": chosen("overleg"),
    }
    walk = Walk(1, answers=answers, notes={"doel_ook": words})
    assert told_with_goal(real_pack(), walk) == about
    wished = f"Dit noemden jullie als doel: ‘{words}’" in as_text(home_page(real_pack(), walk))
    assert wished is bool(about), "what they wish isn't how it is"


def test_what_happened_already_is_no_goal_and_can_stay_off_the_page_by_itself() -> None:
    wish, told = "dat ze iemand hebben om later te bellen", "Een jongen heeft laatst brood gehaald"
    answers = {
        "doel": chosen("sociaal_contact"),
        "doel_ook": chosen("sociaal_kapitaal"),
        "vertrouwen": chosen("ontmoet"),
    }
    walk = Walk(1, answers=answers, notes={"doel_ook": f"{wish}, {told[0].lower()}{told[1:]}"})
    page = as_text(home_page(real_pack(), walk))
    assert f"als doel: ‘{wish}’. Zo ging het al een keer: ‘{told}’." in page
    assert {wish, told} <= {*typed_words(real_pack(), walk)}, "each is read for what to show first"
    assert told not in as_text(home_page(real_pack(), walk, {told: ""}))
