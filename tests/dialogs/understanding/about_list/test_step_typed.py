"""A step, typed where a day or a role is asked for."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.step_typed import tells_step


@pytest.mark.parametrize(
    "said",
    [
        "twee zusjes van de jongens persoonlijk uitnodigen voor donderdag 17 december",
        "de dames mixen zelf één track, een jongen zit ernaast, uiterlijk 10 december",
        "we eten door elkaar op dinsdag 8 december",
        "woensdag vragen we de moeders of ze meekomen",
        "vraag de buren om een taart te bakken",
        "een collega belt de school, want daar zitten ze",
    ],
)
def test_what_they_will_do_is_a_step(said: str) -> None:
    assert tells_step(said)


@pytest.mark.parametrize(
    "said",
    [
        "donderdag 17 december",
        "donderdag 17 december, als we toch koken",
        "vrijdag na het repareren van de fietsen",
        "dinsdag 8 december kijken we samen terug",
        "bespreken in het teamoverleg van 12 januari",
        "dan zijn we allemaal weer terug uit de vakantie",
        "ik en mijn collega van de dinsdag",
        "ik vraag het aan mijn collega",
        "de dames die koken en een van de jongens",
        "twee vrijwilligers van de breiclub en ik",
        "de kok en de stagiair samen",
        "mijn collega van de keuken belt",
    ],
)
def test_a_day_a_role_or_looking_back_is_none(said: str) -> None:
    assert not tells_step(said)
