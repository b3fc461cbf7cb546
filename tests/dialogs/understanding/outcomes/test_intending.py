"""What somebody is going to do is told from what they noticed."""

from __future__ import annotations

import pytest

from dialogs.understanding.outcomes.intending import noticed_and_intended, plans_beside

NOTICED = "Dat ik altijd zelf de boel aan elkaar moet praten."


@pytest.mark.parametrize(
    "plan",
    [
        "Ik ga woensdag praten over dat menu.",
        "Volgende week bel ik de buurvrouw van hiernaast.",
        "We gaan de groepen een keer mengen.",
        "Ik vraag de kok morgen of hij wil ruilen.",
        "Ik ga donderdag vragen of hij gebaren wil leren, dan is hij de baas en niet zielig.",
    ],
)
def test_a_plan_is_found_beside_what_was_noticed(plan: str) -> None:
    assert noticed_and_intended(f"{NOTICED} {plan}") == (NOTICED, plan)
    assert noticed_and_intended(plan) == ("", plan)


@pytest.mark.parametrize(
    "said",
    [
        "We gaan elke week naar het zwembad.",
        "Vorige week ging ik praten over dat menu.",
        "Ik ga ervan uit dat ze elkaar kennen.",
        "We gaan dat niet meer zo doen hier.",
        "Gaan we dat woensdag dan ook doen?",
        "ik ga naar huis nu hoor",
        "Ik ga woensdag praten over dat menu, of toch maar niet.",
    ],
)
def test_a_habit_or_what_is_not_done_is_no_plan(said: str) -> None:
    assert noticed_and_intended(said) == (said, "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "we kijken zaterdag na de wedstrijd. en ik app die ene die wegbleef",
            ("we kijken zaterdag na de wedstrijd.", ("ik app die ene die wegbleef",)),
        ),
        (
            "ja 4 uur en we bellen haar moeder ook",
            ("ja 4 uur", ("we bellen haar moeder ook",)),
        ),
        (
            "vrijdag. dan vraag ik het aan de buurvrouw",
            ("vrijdag.", ("dan vraag ik het aan de buurvrouw",)),
        ),
        ("vrijdag. we bellen haar moeder", ("vrijdag.", ("we bellen haar moeder",))),
        ("zaterdag, dan app ik hem ook", ("zaterdag", ("dan app ik hem ook",))),
        ("zaterdag. wij gaan dan eerst eten", ("zaterdag. wij gaan dan eerst eten", ())),
        ("zaterdag. ik werk dan tot vijf uur", ("zaterdag. ik werk dan tot vijf uur", ())),
        ("zaterdag. wij doen dat altijd zo", ("zaterdag. wij doen dat altijd zo", ())),
        ("ik bel haar zaterdag wel even", ("", ("ik bel haar zaterdag wel even",))),
    ],
)
def test_what_they_will_do_is_told_from_what_they_say_beside_it(
    text: str, parts: tuple[str, tuple[str, ...]]
) -> None:
    assert plans_beside(text) == parts
