"""Which sentences weigh in an answer that is too long to quote."""

from __future__ import annotations

import pytest

from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.quoting.heart import gap, heart, only_calls_it, weakest
from dialogs.understanding.quoting.telling import telling
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    "text",
    [
        "Daardoor bereiken we alleen wie niet werkt, en dat is de zwakste plek van ons project.",
        "dat is echt ons zwakke punt",
        "het zwakste punt is dat alles van mij afhangt",
        "onze grootste zorg is wie het overneemt",
        "daar schieten we in tekort",
        "hier laten we het liggen",
        "met meiden gaat het niet. daar gaat het bij ons mis",
    ],
)
def test_what_they_call_their_weakest_spot(text: str) -> None:
    assert weakest(text)


@pytest.mark.parametrize(
    "text",
    [
        "dat is niet onze zwakke plek",
        "dat is geen probleem",
        "ouderen die zwak zijn zitten bij het raam",
        "de grootste zorg van de ouderen is eenzaamheid",
        "is dat ons zwakste punt?",
        "hij is de zwakste van het team met voetbal",
    ],
)
def test_what_is_weak_otherwise(text: str) -> None:
    assert not weakest(text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Voor de families doen we dat niet. Voor wie werkt hebben we nog niets.",
            "Voor wie werkt hebben we nog niets.",
        ),
        ("voor meiden doen we nog niks speciaals", "voor meiden doen we nog niks speciaals"),
        (
            "wie slecht hoort, daar hebben we niks voor",
            "wie slecht hoort, daar hebben we niks voor",
        ),
        ("er is nog geen vervoer", "er is nog geen vervoer"),
        ("Iemand met een rolstoel? dat hebben we nog niet geregeld", None),
        ("We halen ze op. Dat missen we nog", "Dat missen we nog"),
        ("jongens hebben niks te zeggen eigenlijk", "jongens hebben niks te zeggen eigenlijk"),
        ("de gasten krijgen weinig te kiezen", "de gasten krijgen weinig te kiezen"),
        ("we hebben elkaar altijd wat te vertellen", ""),
        ("we hebben nog geen ruzie gehad", ""),
        ("we hebben nog niks gemerkt", ""),
        ("er is nog niks gebeurd", ""),
        ("gelukkig is er nog niemand weggebleven", ""),
        ("hebben we nog niets voor wie werkt?", ""),
        ("we hebben iets voor iedereen", ""),
    ],
)
def test_what_they_have_not_got_yet(text: str, quoted: str | None) -> None:
    assert gap(text) == quoted if quoted is not None else gap(text)


@pytest.mark.parametrize(
    ("text", "weighs"),
    [
        (
            "De bezoeker kiest, en anders kiest de familie. Wij kiezen nooit. Dat is bewust, want "
            "de rest van de week wordt alles voor hen besloten.",
            "Wij kiezen nooit. Dat is bewust, want de rest van de week wordt alles voor hen "
            "besloten.",
        ),
        (
            "Ze zag dat hij haar voor zijn zus hield. Wat ze nodig had was dat iemand zei dat "
            "meegaan ook goed is.",
            "Wat ze nodig had was dat iemand zei dat meegaan ook goed is.",
        ),
        (
            "Wij hebben opgeschreven dat de familie zich minder alleen voelt. Het gaat erom dat "
            "een dochter weet dat er nog iemand is.",
            "Het gaat erom dat een dochter weet dat er nog iemand is.",
        ),
        ("We koken op dinsdag. Daarna eten we samen. Het is gezellig.", ""),
        ("Ik ben daar bewust niet bij. We drinken wat.", ""),
    ],
)
def test_the_sentence_that_weighs_most(text: str, weighs: str) -> None:
    assert heart([one.strip() for one in in_sentences(text)]) == weighs


def test_a_gap_is_quoted_in_place_of_what_comes_before_it() -> None:
    pack = real_pack()
    told = telling(
        pack,
        pack.questions["toegankelijkheid"],
        "We halen de jongeren op en brengen ze terug, want er rijdt geen bus van het station naar "
        "het centrum. Voor de families doen we dat niet, die komen zelf. Voor wie werkt hebben we "
        "nog niets, en dat zei ik al bij de woensdag.",
    )
    assert told == "Voor wie werkt hebben we nog niets."


_NAMES_IT = "Ik noem het zelf nooit een maatjesproject, want het gaat mij om de familie."


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        (
            "Bij ons gaan jongeren van 16 tot 23 jaar op woensdagmiddag naar een dagcentrum voor "
            "mensen met dementie. Ze komen daar samen met een familielid van die bezoeker. "
            f"{_NAMES_IT}",
            "Bij ons gaan jongeren van 16 tot 23 jaar op woensdagmiddag naar een dagcentrum voor "
            "mensen met dementie.",
        ),
        (
            "Ik vind het lastig om in één zin te zeggen. Het is volgens mij geen gewoon buurthuis, "
            "want iedereen kent elkaar hier. We maken op vrijdag muziek met jongeren van 15 en "
            "bewoners van het verzorgingshuis.",
            "We maken op vrijdag muziek met jongeren van 15 en bewoners van het verzorgingshuis.",
        ),
        (
            "Het gaat mij om de kinderen. Ik noem het ook geen huiswerkklas. Studenten van de pabo "
            "lezen op maandag voor bij gezinnen die net in Nederland wonen, en de moeders oefenen "
            "dan mee met de taal.",
            "Studenten van de pabo lezen op maandag voor bij gezinnen die net in Nederland wonen, "
            "en de moeders oefenen dan mee met de taal.",
        ),
        (_NAMES_IT, _NAMES_IT),
    ],
)
def test_of_a_project_it_is_told_what_they_do(answer: str, quoted: str) -> None:
    pack = real_pack()
    assert telling(pack, pack.questions["project"], answer) == quoted


@pytest.mark.parametrize(
    ("sentence", "only"),
    [
        (_NAMES_IT, True),
        ("We zijn geen hulpverleners.", True),
        ("Ik vind het vooral gezellig.", True),
        ("Dat is een lang verhaal.", True),
        ("We koken elke dinsdag, dat vind ik het leukste.", False),
        ("Jongeren brengen eten rond.", False),
    ],
)
def test_a_name_or_an_opinion_is_not_what_they_do(sentence: str, *, only: bool) -> None:
    assert only_calls_it(sentence) is only
