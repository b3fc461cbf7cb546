"""What somebody takes back in one message doesn't remain; if it isn't sure, all of it does."""

from __future__ import annotations

import pytest

from dialogs.hearing.taken_back import what_stands, what_stands_by_itself


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        (
            "de coach haalt ze er dan bij. nee sorry, dat doe ik zelf meestal, de coach ruimt op",
            "dat doe ik zelf meestal, de coach ruimt op",
        ),
        (
            "We koken elke week. Mijn collega dekt. O nee wacht, de jongens doen dat nu.",
            "We koken elke week. De jongens doen dat nu.",
        ),
        ("mijn collega belt ze, wacht nee, ik bel ze zelf op", "ik bel ze zelf op"),
        (
            "Eerst dacht ik dat het om de soep ging. Nou nee, eigenlijk is het dat de straat elkaar"
            " niet meer kent, vroeger hielp je mee. Nu groeten ze niet.",
            "Eigenlijk is het dat de straat elkaar niet meer kent, vroeger hielp je mee. Nu groeten"
            " ze niet.",
        ),
        (
            "Iedereen is welkom, de bel staat aan. Nou nee eigenlijk, want vrijdags werkt de helft"
            " bij de bakker, dus die kunnen nooit. Dat vergat ik.",
            "Vrijdags werkt de helft bij de bakker, dus die kunnen nooit. Dat vergat ik.",
        ),
        (
            "Daar is niks over afgesproken.\nDat is toch niet helemaal waar, de dochter gaf haar"
            " nummer en nu belt hij elke dag.",
            "De dochter gaf haar nummer en nu belt hij elke dag.",
        ),
        (
            "Dat is toch niet waar, de dochter gaf haar nummer.",
            "De dochter gaf haar nummer.",
        ),
        (
            "Elke dinsdag eten ze samen. Eigenlijk nee, want de ouderen gaan om zes uur weg.",
            "De ouderen gaan om zes uur weg.",
        ),
        (
            "Hij belt nog elke dag want hij vergeet het, nou nee, hij doet alsof hij het vergeet.",
            "Hij belt nog elke dag, hij doet alsof hij het vergeet.",
        ),
        ("mijn collega belt ze o nee wacht ik bel ze zelf op", "ik bel ze zelf op"),
        (
            "we koken elke week, de jongens snijden, of nee, de olden snijden en wij kijken",
            "we koken elke week, de olden snijden en wij kijken",
        ),
        (
            "ik vraag zaterdag 2 jongens waarom ze niet kwamen. nee niet zaterdag, vrijdag, ik bel",
            "ik vraag vrijdag 2 jongens waarom ze niet kwamen, ik bel",
        ),
        (
            "iedereen doet hetzelfde. nou nee joh, de jongens doen de stand en jan de scheids",
            "de jongens doen de stand en jan de scheids",
        ),
        ("We lopen op dinsdag. Of nee, op donderdag.", "We lopen op donderdag."),
        ("we lopen dinsdag, ik bedoel donderdag, in het park", "we lopen donderdag, in het park"),
        ("er komen 8 jongens.. o nee, 12", "er komen 12 jongens.."),
        ("we waren in Lochem\nnee niet Lochem, Vorden", "we waren in Vorden"),
        (
            "Gelukt is het als hij vaart. Nee, gelukt is het als ze groeten.",
            "Gelukt is het als ze groeten.",
        ),
        (
            "scooters weg, koffie voor de mannen. wacht nee thee.",
            "scooters weg, thee voor de mannen.",
        ),
        ("erna is er limonade. nee toch thee", "erna is er thee."),
        ("we eten soep, nee wacht, pizza bedoel ik, met de buren", "we eten pizza, met de buren"),
        ("de jongens ruimen op. nee meiden.", "de meiden ruimen op."),
        ("we koken met opa's. oh nee, oma's", "we koken met oma's."),
        ("dus 1 denk ik. wacht nee niet iedereen durft dat", "niet iedereen durft dat"),
        (
            "dat van die opa. tegen hem niks gezegd\noh dat was ergens anders voor sorry. klusjes:"
            " doeltjes slepen",
            "klusjes: doeltjes slepen",
        ),
        ("sorry dat hoort ergens anders bij. we koken samen", "we koken samen"),
        (
            "Zes jongeren en de vissers, allemaal boven de 70. O nee iemand anders is 68.",
            "Zes jongeren en de vissers, allemaal boven de 70. O nee iemand anders is 68.",
        ),
        (
            "Waar ik bang voor ben.\nnee dat van bang is niet het klusje, het klusje was de gang"
            " branden, dat bang zijn is iets anders",
            "Het klusje was de gang branden. dat bang zijn is iets anders",
        ),
        ("we begonnen in maart. dat klopt niet, het was april.", "we begonnen in april."),
        (
            "De coach regelt de sleutel. Nee dat klopt niet, het was de beheerder die hem had.",
            "Het was de beheerder die hem had.",
        ),
        (
            "Als ik ziek ben niemand, vorig jaar had ik griep en toen bleef het leeg.\n"
            "O nee wacht hoor, dat van die griep dat was twee jaar geleden.",
            "Als ik ziek ben niemand",
        ),
        (
            "de jongere vraagt hoe ver ze lopen. dat staat op ons blad\n"
            "o dat was het antwoord op iets anders. merken doen we het later",
            "merken doen we het later",
        ),
    ],
)
def test_what_is_taken_back_does_not_stand(text: str, stands: str) -> None:
    assert what_stands(text) == stands


@pytest.mark.parametrize(
    "text",
    [
        "elke dinsdag koken",
        "nee sorry, dat doe ik zelf meestal",
        "ze zeggen ja of nee, dat weet je nooit van tevoren",
        "als ze bellen zeg ik, nee sorry, we zijn vandaag vol",
        "als elke jongere een les geeft aan 6 ouderen. oh nee wacht met zn tweeen",
        "We koken met jongeren. Nee wacht, dat doen we niet meer.",
        "We koken met jongeren. Of nee, we koken ook met ouderen.",
        "vijf van de acht komen. nee wacht, zes",
        "onze coach haalt ze. nee niet onze coach, ik doe dat",
        "ze zitten apart. ik bedoel, ze praten niet met elkaar",
        "In de aanvraag staat dat het druk is. Dat klopt niet, het is juist rustig bij ons.",
        "we vragen het altijd na afloop\nnee sorry, ik heb nu geen tijd meer",
        "De ene groep is weg. Of nee, dat is iets anders.",
        "Willen ze koffie? nee thee",
        "koffie voor de mannen en limonade voor de jeugd. nee thee",
        "1 agent heeft t gedaan. wacht nee 2, Half dus",
        "ja 3 mensen deden mee. nee wacht 4",
        "toen deed 1 agent mee. wacht nee 2 dus",
        "we doen het met 3 jongens, nee wacht 1. goed",
        "er is koffie. nee gratis",
        "we zeggen vaak koffie. nee dank je",
        "het eten was ergens anders. we liepen erheen",
        "  twee  spaties.  En\n\nwitregels ",
        "",
    ],
)
def test_in_doubt_all_of_it_stands(text: str) -> None:
    assert what_stands(text) == text


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        (
            "na afloop loop ik mee naar de tram. of nee dat moet een collega doen, ik vraag het",
            None,
        ),
        ("ik bel de ouders, of nee, dat doet mijn collega wel", None),
        ("ik zet de stoelen klaar. nee sorry, de vrijwilligers doen dat voortaan", None),
        ("mijn collega belt ze, wacht nee, ik bel ze zelf op", "ik bel ze zelf op"),
        ("ik bel zaterdag. nee niet zaterdag, vrijdag", "ik bel vrijdag."),
    ],
)
def test_by_itself_no_half_stands_that_points_back_to_the_other(
    text: str, stands: str | None
) -> None:
    assert what_stands_by_itself(text) == (stands or text)
