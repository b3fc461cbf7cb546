"""What somebody writes about who may read it is found, and ordinary sentences aren't."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.understanding.asking_bot.wary_sentences import (
    is_aside_on_reader,
    is_wary,
    less_asides_on_reader,
    tells_why_wary,
    without_wary,
)

TABLE = "dan blijven ze bij hun eigen tafel."


@pytest.mark.parametrize(
    "wish",
    [
        "Mijn directeur denkt dat het op papier staat, maar nee, dus die moet dit niet lezen",
        "Dat is nou precies zo n zin die ik niet in n verantwoording wil teruglezen",
        "Maar dat mag mijn baas niet weten",
        "de gemeente betaalt ons en die hoeft dit echt niet te weten",
        "mijn leidinggevende mag dit nooit zien",
        "vertel dit niet aan de wethouder",
        "Dit wil ik niet terugzien in een rapport",
        "Dit mag niet bij mijn baas terechtkomen",
        "Niet doorvertellen aan mijn leidinggevende",
        "Liever niet in het verslag dit",
        "Als mijn manager dit leest ben ik de klos",
        "zet dit niet op een grafiekje voor de subsidiegever",
    ],
)
def test_a_sentence_that_nobody_may_read_is_left_out(wish: str) -> None:
    assert without_wary(f"{TABLE} {wish}") == (TABLE, OwnData.NOT_FOR_THEM)
    assert without_wary(wish) == ("", OwnData.NOT_FOR_THEM)


@pytest.mark.parametrize(
    "said",
    [
        "dus ik geloof niet zo snel",
        "Mijn vorige baas las alles mee. dus ik geloof niet zo snel",
        "Iemand zei iets tegen zo n app en kreeg het later van de ambtenaar terug. "
        "Dat maakt me voorzichtig.",
        "Ik vertrouw die bots niet zo",
        "Het gaat me om ambtenaren die meelezen",
    ],
)
def test_distrust_is_left_out_with_what_explains_it(said: str) -> None:
    assert without_wary(f"{TABLE} {said}") == (TABLE, OwnData.DISTRUST)
    assert without_wary(said) == ("", OwnData.DISTRUST)


@pytest.mark.parametrize(
    "text",
    [
        "zijn ouders mogen het niet weten",
        "de gemeente wil het niet weten",
        "ze geloven elkaar niet zo snel",
        "dat hoeven ze niet te weten van elkaar",
        "de directeur leest mee in de groepsapp",
        "de baas van de kantine moet dit elke week doen",
        "we zetten de namen niet in het verslag",
        "mijn baas weet dit nog niet",
        "de jongeren mogen dit niet lezen, want het is een verrassing",
        "mag mijn baas dit niet weten?",
        "de jongeren vertrouwen die apps niet",
        "dit project mag niet stoppen van de gemeente",
    ],
)
def test_an_ordinary_sentence_is_no_such_thing(text: str) -> None:
    assert not is_wary(text)
    assert without_wary(text) is None


def test_what_stood_in_a_report_before_only_tells_why() -> None:
    stood = "Vorig jaar heb ik ook zo leuk verteld en toen stond het letterlijk in een rapport"
    assert tells_why_wary(stood)
    assert not tells_why_wary("we vonden de bal terug in de sloot")


@pytest.mark.parametrize(
    ("asked", "aside"),
    [
        (
            "gaat dit antwoord naar de subsidiegever?",
            "die leest namelijk graag andere dingen dan wij",
        ),
        (
            "wordt dit ergens doorgelezen door mensen van MDT?",
            "dan formuleer ik het liever anders",
        ),
        ("leest mijn baas dit?", "want dan zeg ik liever niks"),
        ("wie kan dit lezen?", "dat maakt nogal uit"),
    ],
)
def test_an_aside_on_who_reads_is_left_out_behind_that_question(asked: str, aside: str) -> None:
    assert less_asides_on_reader(f"{asked} {aside}") == asked
    assert less_asides_on_reader(aside) == aside, "alone it may be about anything"


def test_what_tells_of_the_project_stays_behind_that_question() -> None:
    for told in ("die eten graag samen", "we doen het elke week samen", "ze zijn bang voor elkaar"):
        assert less_asides_on_reader(f"wie leest dit? {told}") == f"wie leest dit? {told}"


@pytest.mark.parametrize(
    "aside",
    [
        "die leest namelijk graag andere dingen dan wij",
        "dan formuleer ik het liever anders",
        "dan vul ik het anders in",
        "dat dacht ik al",
        "onze wethouder kijkt altijd mee",
        "die vindt het niet leuk als we zo praten",
        "vorig jaar stond alles in een rapport",
    ],
)
def test_right_behind_that_answer_an_aside_is_known_by_itself(aside: str) -> None:
    assert is_aside_on_reader(aside)


@pytest.mark.parametrize(
    "text",
    [
        "ze willen liever apart zitten",
        "dan laat ik ze liever met rust",
        "hij is streng en kritisch",
        "we horen het meestal later",
        "ze lezen samen de krant",
        "leest mijn baas dit dan ook?",
    ],
)
def test_what_may_be_an_answer_is_none(text: str) -> None:
    assert not is_aside_on_reader(text)
