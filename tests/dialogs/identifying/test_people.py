"""Names of people, also in lower case, and words that could be one."""

import pytest

from content.reading.personal_lists import known
from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.search import found


def names(text: str) -> list[str]:
    return [one.words for one in found(text, known()) if one.kind is KindOfFinding.NAME]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("vraag het aan fatima of meneer de vries", ["fatima", "meneer de vries"]),
        ("JURRE KOMT NOOIT OP TIJD", ["JURRE"]),
        ("fatima's zusje en mehmets idee", ["fatima's", "mehmets"]),
        ("de familie el amrani", ["familie el amrani"]),
        ("Jan-Willem Smit doet de bar", ["Jan-Willem Smit"]),
        ("Thijs van den Berg en zijn vriendin", ["Thijs van den Berg"]),
        ("geschreven door J. de Boer", ["J. de Boer"]),
        ("Wim wilde al ingrijpen", ["Wim"]),
        ("dhr. Jansen van nummer 4", ["dhr. Jansen"]),
        ("meneer bakkali komt nooit", ["meneer bakkali"]),
        ("agent Karim van de wijk, Ria v.d. Berg", ["Karim", "Ria v.d. Berg"]),
        ("we noemen haar Kootje", ["Kootje"]),
        ("onze buurvrouw mevrouw Hendriks-van der Berg", ["mevrouw Hendriks-van der Berg"]),
        ("Jose\u0301 en Zoë̈ koken", ["Jose\u0301", "Zoë̈"]),
        ("fa\u200btima komt ook", ["fa\u200btima"]),
        ("hij belt mij: Selam wanneer kom jij terug", ["Selam"]),
        ("een vrijwilliger roept: Fatima kom je", ["Fatima"]),
    ],
)
def test_a_name(text: str, there: list[str]) -> None:
    assert names(text) == there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Ik merkte dat Sterre wegging.", ["Sterre"]),
        ("we hebben het aan roos gevraagd", ["roos"]),
        ("toen zei noor dat ze moe was", ["noor"]),
        ("joy en mohamed koken samen", ["joy", "mohamed"]),
        ("bo is onze begeleider", ["bo"]),
        ("juf Wil is er altijd", ["juf Wil"]),
        ("vraag maar aan wil, zij weet het", ["wil"]),
        ("Roos zit de hele avond alleen.", ["Roos"]),
        ("ze heet joy", ["joy"]),
        ("Roos en Sterre gingen weg, de zus van noor ook", ["Roos", "Sterre", "noor"]),
        ("In mei eten we, en Mei Ling kookt.", ["Mei Ling"]),
    ],
)
def test_a_name_that_is_a_word_too(text: str, there: list[str]) -> None:
    assert names(text) == there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Ik heb met Xyloné afgesproken.", ["Xyloné"]),
        ("hij heet xyloné", ["xyloné"]),
        ("mijn naam is xyloné", ["xyloné"]),
        ("de moeder van Xyloné belde", ["Xyloné"]),
        ("een jongen, Xyloné, bleef weg", ["Xyloné"]),
        ("Gelukkig nam Xyloné het op.", ["Xyloné"]),
        ("coach Xyloné belt ze", ["coach Xyloné"]),
    ],
)
def test_a_name_that_no_list_has(text: str, there: list[str]) -> None:
    assert names(text) == there


@pytest.mark.parametrize(
    "text",
    [
        "Wil je weten of de wil er is? Ik wil het.",
        "Een Noor en een Pool koken in mei.",
        "De storm, een roos en de sterren. Na de storm ruimden we op.",
        "de bas is te hard, de bloem is op, we doen het voor de joy",
        "de juf vertelt, de meester luistert, mevrouw kookt, meneer die komt eten",
        "coach en deelnemer spreken elkaar, een maatje helpt",
        "Het project heet Samen Sterk en ons eten heet roti.",
        "Zij heet iedereen welkom. Mijn naam is niet belangrijk.",
        "Jongeren uit Syrië en Polen spreken Arabisch, Turks of Frans.",
        "Met Kerst, in de Ramadan, op Koningsdag en via WhatsApp.",
        "Wij werken met Welzijn Noord. NLdoet was leuk.",
        "jan en alleman, jip-en-janneketaal en een brave hendrik",
        "de boer, de bakker en de koning",
        "we letten op elke jongere, des te meer als hij stil is. Zo'n dag is lang.",
        "MDT BETAALT ALLES",
        "er zit ruis op, met sinas en jeans, via je Telegram-nummer",
        "",
        "…",
    ],
)
def test_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wij heten Zing en Smul en we koken. Bij Smul vertelde iedereen veel.",
        "of juist te deftig in De Dam",
        "Om de week zitten we in buurthuis De Dam.",
        "Ze komen uit Hillegersberg. Dan staat Hillegersberg buiten.",
        "we koken voor flat De Linde, en De Linde betaalt",
        "nee niet Lochem, Vorden",
        "hij praat plat Achterhoeks",
    ],
)
def test_a_place_or_a_project_is_no_person(text: str) -> None:
    assert names(text) == []


def test_a_person_beside_a_place_is_one() -> None:
    assert names("In De Dam doet Truus de keuken, en Wij heten Fatima") == ["Truus", "Fatima"]
