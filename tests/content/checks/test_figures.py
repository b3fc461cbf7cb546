"""Figures keep the answer company, and say where they stand."""

from __future__ import annotations

import pytest

from tests.support.packs import TinyPack


def told(said: str) -> str:
    return (
        f"cijfer-te-vroeg: '{said}' staat hier vóór het antwoord. "
        "Zet een cijfer uit het rapport bij de vraag, onder 'cijfer'."
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("verder.yaml", "Branden de lampen?", "Bij §54% branden ze. En hier?", "54%"),
        ("verder.yaml", "Branden de lampen?", "Bij §35 procent branden ze.", "35 procent"),
        ("begin.yaml", "Dan wordt het nat.", "Bij §5 van de 9 is het nat.", "5 van de 9"),
        ("verder.yaml", "We gaan verder.", "Dat doet §1 op de 3.", "1 op de 3"),
    ],
)
def test_a_share_before_an_answer_comes_too_early(
    pack: TinyPack, file: str, old: str, new: str, said: str
) -> None:
    pack.change(file, old, new)
    assert pack.check() == [f"{pack.mark}: {told(said)}"]


def test_the_figure_of_a_later_question_comes_too_early_in_a_reaction(pack: TinyPack) -> None:
    pack.change("begin.yaml", "Het regent 1 dag op de 3.", "Het regent 33% van de tijd.")
    pack.change(
        "begin.yaml", "reactie: |\n      Je schreef: ‘{naam}’.\n\n",
        "reactie: |\n      Je schreef: ‘{naam}’.\n      In §33% regent het.\n\n",
    )  # fmt: skip
    assert pack.check() == [f"{pack.mark}: {told('33%')}"]


def test_after_its_question_a_figure_may_be_said_again(pack: TinyPack) -> None:
    pack.change("begin.yaml", "Het regent 1 dag op de 3.", "Het regent 33% van de tijd.")
    pack.change("begin.yaml", "Kijk eens naar buiten.", "'Dat is 33%, zie buiten.'")
    pack.change("verder.yaml", "Wie zit hoort meer.", "In 33% hoor je meer.")
    assert pack.check() == []


@pytest.mark.parametrize(
    "text",
    [
        "Je weet het 100% zeker. Branden ze?",
        "Stel: 3 van de 10 lampen zijn uit. En dan?",
        "Het is 10 over 3. Branden ze?",
        "Na 54 dagen branden ze nog?",
    ],
)
def test_not_every_number_is_a_figure(pack: TinyPack, text: str) -> None:
    assert pack.change("verder.yaml", "Branden de lampen?", f"'{text}'").check() == []


def test_people_may_choose_a_share_themselves(pack: TinyPack) -> None:
    assert pack.change("verder.yaml", "Soms", "Op 2 van de 3 avonden").check() == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("verder.yaml", "bron: p. 8", "§bron: het rapport"),
        ("begin.yaml", "bron: p. 3", "§bron: MDT 2023"),
    ],
)
def test_a_source_without_a_page(pack: TinyPack, file: str, old: str, new: str) -> None:
    pack.change(file, old, new)
    assert pack.check() == [
        f"{pack.mark}: bron-zonder-bladzij: In deze bron staat geen bladzijde of hoofdstuk. "
        "Schrijf bijvoorbeeld: p. 8."
    ]


@pytest.mark.parametrize(
    "source",
    ["p. 8, 9", "p.8", "blz. 12", "bladzijde 3", "Hoofdstuk 5", "het rapport, pagina 4",
     "https://voorbeeld.example/rapport"],
)  # fmt: skip
def test_a_page_can_be_written_in_many_ways(pack: TinyPack, source: str) -> None:
    assert pack.change("verder.yaml", "bron: p. 8", f"bron: '{source}'").check() == []
