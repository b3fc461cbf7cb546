"""Which part of a typed sentence is the plan."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.plan_said import first_sentence, latest_plan, plan_in


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        (
            "nee kan niet, we zijn met 2. na afloop ff vragen in de bus",
            "na afloop ff vragen in de bus",
        ),
        ("nee, na afloop vragen in de bus", "na afloop vragen in de bus"),
        ("kan niet, liever samen koken op dinsdag", "samen koken op dinsdag"),
        (
            "dat lukt niet maar we kunnen wel de stoelen door elkaar zetten",
            "we kunnen wel de stoelen door elkaar zetten",
        ),
        ("te druk. we vragen het aan de bar", "we vragen het aan de bar"),
        ("zet maar neer: de stoelen door elkaar", "de stoelen door elkaar"),
        ("geen tijd voor, dan maar een briefje ophangen", "een briefje ophangen"),
        ("nee dat doen we al. we gaan ze bellen", "we gaan ze bellen"),
        (
            "nee dat doen wij niet met n afspraak. ik zet ze na afloop op de strobalen",
            "ik zet ze na afloop op de strobalen",
        ),
        ("dat doen we niet alleen in de zaal, ook buiten", ""),
        ("na afloop vragen in de bus", ""),
        ("we eten door elkaar, want dan praten ze", ""),
        ("niet meer in groepjes zitten", ""),
        ("nee zeggen tegen pesten", ""),
        ("geen telefoons aan tafel", ""),
        ("nee kan niet", ""),
        ("nee, koken", ""),
        ("", ""),
    ],
)
def test_what_stands_before_the_plan_is_no_part_of_it(text: str, plan: str) -> None:
    assert plan_in(text) == plan


def test_of_a_long_text_the_first_sentence_that_fits() -> None:
    long = f"{'heel ' * 40}lang. De sleutels liggen klaar op tafel. En dan nog iets."
    assert first_sentence(long, 150) == "De sleutels liggen klaar op tafel."
    assert first_sentence("heel " * 40, 150) == ""


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        (
            "Ik ga dinsdag praten over de tuin. Dinsdag vraag ik de kok of die meedoet.",
            "Dinsdag vraag ik de kok of die meedoet.",
        ),
        ("De jongeren kiezen het menu. Dinsdag vraag ik het aan de kok.", ""),
        ("Dinsdag vraag ik de kok of die meedoet.", ""),
    ],
)
def test_a_later_plan_may_replace_an_earlier_one(text: str, latest: str) -> None:
    assert latest_plan(text) == latest
