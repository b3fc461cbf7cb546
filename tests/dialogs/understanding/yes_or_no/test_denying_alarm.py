"""A typed denial of an alarm is believed, but not from somebody who may be in trouble."""

from __future__ import annotations

import pytest

from dialogs.concerns.noticing import concern_in
from dialogs.understanding.yes_or_no.denying_alarm import (
    after_protest,
    confirms_doubt,
    denies_alarm,
    denies_doubt,
    protests_alarm,
)
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    "text",
    [
        "ben je helemaal gek geworden. ik heb het over een fiets met remmen",
        "ik heb het over een fiets met remmen",
        "wat?? nee. zij komt niet koken… seksueel is niet!",
        "nee hoor",
        "dat bedoel ik niet",
        "zo bedoelde ik het helemaal niet",
        "wat is er naar aan een sleutelsetje?",
        "dat is goed nieuws",
    ],
)
def test_denies(text: str) -> None:
    assert denies_alarm(text, about_self=False)


@pytest.mark.parametrize(
    "text",
    [
        "nee, ik durf niet te bellen",
        "nee. hij slaat me nog steeds",
        "ik heb het over mijn vader",
        "nee, mag niet van thuis",
        "nee ik ben bang",
        "het gebeurt nog elke week",
        "zij zegt dat het niet erg is",
        "veilig is het niet",
    ],
)
def test_denies_nothing(text: str) -> None:
    assert not denies_alarm(text, about_self=False)


def test_a_bare_no_about_oneself_denies_nothing() -> None:
    assert not denies_alarm("nee", about_self=True)
    assert denies_alarm("zo bedoelde ik het niet", about_self=True)


PROTESTS = [
    "Veilig Thuis omdat twee meiden op een muurtje zitten? weg daarmee",
    "WAT? nu is die man ineens een zedenzaak? hij kijkt wie handig is",
    "Veilig Thuis?? waarom zeg je dat, ze was gewoon verlegen",
    "ik had het over die zusjes. daar is niks mee aan de hand",
    "hoezo er niet bij horen? hij hoort er juist helemaal bij",
    "huh? politie? het is een postduif",
    "waarom jij zegt dit? is buurman",
    "wat heeft dat nou met onveilig te maken",
    "dat lees je verkeerd",
]


@pytest.mark.parametrize("text", PROTESTS)
def test_throws_the_alarm_back(text: str) -> None:
    assert protests_alarm(text)
    assert denies_alarm(text, about_self=False)


@pytest.mark.parametrize(
    "text",
    [
        "Veilig Thuis?? krijgen die nou bericht van jou",
        "Veilig Thuis? kan ik daar anoniem bellen",
        "wat moet ik nu doen",
        "wat? politie? moet ik die nu bellen?",
        "waarom pesten ze hem zo",
        "nee het is mijn oom",
        "hij is lief",
        "112 gebeld, ze komen",
        "ja dat is pesten",
        "discriminatie komt hier elke week voor",
        "hij zit nu ineens op een andere school",
    ],
)
def test_asks_or_tells_about_what_happens(text: str) -> None:
    assert not protests_alarm(text)
    assert not denies_alarm(text, about_self=False)


def test_who_is_afraid_to_call_denies_nothing_whatever_they_ask() -> None:
    assert not denies_alarm("hoezo gevaar? ik durf niet te bellen", about_self=False)


def test_what_is_told_behind_a_protest_is_left() -> None:
    told = "We lopen altijd in een lange sliert. Henk loopt achteraan."
    assert after_protest(f"Nee joh dat was juist leuk. {told}") == (
        "Nee joh dat was juist leuk.",
        told,
    )
    assert after_protest(told) == ("", told)


@pytest.mark.parametrize(
    "said",
    [
        "onveilig? waar slaat dat op. ik zeg dat ie een kapotte knie hef, van 40 jaar stratenmaken",
        "waar slaat dat nou op, ik zeg alleen dat ze moe is",
    ],
)
def test_that_makes_no_sense_denies_and_tells_nothing_serious(said: str) -> None:
    assert denies_alarm(said, about_self=True)
    assert concern_in(real_pack(), said) is None


def test_who_is_hit_is_heard_all_the_same() -> None:
    assert concern_in(real_pack(), "waar slaat dat op, haar vader slaat haar") is not None


@pytest.mark.parametrize(
    "said",
    [
        "ze is veilig, het is vorige week en we hebben het besproken met haar. gewoon verder",
        "is al opgelost hoor",
        "we hebben het er al met hem over gehad",
        "Nee, het is al uitgepraat.",
        "niemand is in gevaar",
    ],
)
def test_it_is_over_and_dealt_with(said: str) -> None:
    assert denies_doubt(said)


@pytest.mark.parametrize(
    "said",
    [
        "we hebben het nog niet besproken",
        "ze is nu veilig maar morgen niet meer veilig",
        "ze is bang",
        "het is besproken en ze durft niet naar huis",
        "weet ik niet",
    ],
)
def test_what_goes_on_is_not_over(said: str) -> None:
    assert not denies_doubt(said)


@pytest.mark.parametrize(
    "said",
    [
        "nee nee niet gevaar! was in begin. nu zij drinkt koffie samen",
        "ik zeg niet gevaar",
        "het is niet gevaarlijk, zij lachen",
        "zij is niet in gevaar hoor",
        "no danger hier",
        "is geen misbruik. is buurman",
    ],
)
def test_the_alarm_denied_in_its_own_words_confirms_nothing(said: str) -> None:
    assert denies_alarm(said, about_self=False)
    assert not confirms_doubt(said)


@pytest.mark.parametrize(
    "said",
    ["nee zij is niet veilig thuis", "er is nu gevaar", "ik weet niet of er gevaar is"],
)
def test_a_no_to_safety_is_no_denial(said: str) -> None:
    assert not denies_alarm(said, about_self=False)
    assert confirms_doubt(said)


def test_worse_than_the_alarm_is_no_denial() -> None:
    assert not denies_alarm("het is geen pesten, het is erger", about_self=False)


@pytest.mark.parametrize(
    "said",
    ["wat is aandachtsfunctionaris? ik schrik", "ik snap niet. wat is zeden?", "112 wat is dat?"],
)
def test_who_asks_what_a_word_means_denies_nothing(said: str) -> None:
    assert not denies_alarm(said, about_self=False)
    assert not protests_alarm(said)


def test_a_remark_and_no_more_is_a_denial_unless_it_is_about_somebody() -> None:
    assert denies_alarm("het was alleen een woord over hoofddoek", about_self=False)
    assert not denies_alarm("het was maar een opmerking van mijn oom", about_self=False)
