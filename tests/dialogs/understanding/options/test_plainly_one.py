"""Which sentences are so plainly one option that nobody is asked about them."""

from __future__ import annotations

import pytest

from dialogs.understanding.meanings import OwnWords, Resembles
from dialogs.understanding.options.plainly_one import either_said, opens_with_another, plainly_one
from dialogs.understanding.understood import understood
from tests.support.real_pack import real_pack


def _plain(question_id: str, text: str) -> str | None:
    """The option that the text clearly names; None if the bot should ask."""
    pack = real_pack()
    question = pack.questions[question_id]
    found = understood(pack, question, question.options, text)
    if not isinstance(found, Resembles | OwnWords):
        return None
    alike = found.options if isinstance(found, Resembles) else ()
    option = plainly_one(pack, question, question.options, text, alike)
    return None if option is None else option.label


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "toegankelijkheid",
            "Pff. Wie ergens mee zit helpen we, wie geen fiets hef haal ik op met de bakfiets",
        ),
        ("doel_dichtbij", "haha ja regen dat is wel een doel. nog geen van de 3"),
        ("spanningen", "een moeder belt dan maandag. dus achteraf ja"),
        ("spanningen", "wij horen later"),
        ("spanningen", "als meisje huilt in keuken ik vraag wat is"),
        (
            "spanningen",
            "Meestal horen we het later. Toos zei iets over haar accent, en dat hoorde ik pas twee"
            " weken later van haar mentor. Toos bedoelde het goed, maar toch.",
        ),
        ("intentie", "Een van ons dus, ik krijg ze aan de praat. Dat zei ik al."),
        ("toegankelijkheid", "wie zit ergens mee wij help"),
        ("intentie", "wij willen maar wij zijn te druk met koken"),
        ("tijd", "och ik heb de tijd, het regent toch"),
        ("doelgroep", "in de keuken doet ieder waar hij tegen kan"),
        ("doelgroep", "op de tuin doet ieder waar z n lief tegen kan"),
        ("spanningen", "Ik hoor zoiets altijd pas achteraf, van een collega, want die horen meer"),
        ("vooroordelen", "Ja joh, ze oordelen wel hard over elkaar, van twee kanten. Nu minder."),
    ],
)
def test_is_plainly_one(question: str, text: str) -> None:
    assert _plain(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("terugtrekken", "napraten doen we niet"),
        ("spanningen", "Meestal horen we het later. Vroeger dan, nu letten we op als team."),
        ("spanningen", "Meestal horen we het later. Nee, als team letten we daarop."),
        (
            "doelgroep",
            "iedereen doet gewoon hetzelfde. nou nee joh, de meiden dekken de tafel, hij kookt",
        ),
        ("tijd", "8 minuten heb ik niet eens"),
        ("doelgroep", "op de tuin doet iedereen mee"),
        ("doelgroep", "iedereen doet waar hij zin in heeft"),
        ("samenwerking", "soms samen, soms elk met eigen mensen"),
        ("gelijke_status", "eerst hadden we een rooster, is verwaterd"),
        ("spanningen", "we letten niet alleen op wat goed gaat"),
        ("vormen_van_contact", "liever vaak, maar kort is ook goed"),
        ("vormen_van_contact", "ik vind niet dat contact tijd nodig heeft"),
        ("steun_autoriteiten", "bij de start wel, daarna vergeten we het"),
        ("intentie", "daar hebben we een plan voor dus, maar dat lukt niet altijd"),
    ],
)
def test_what_denies_or_mixes_is_not(question: str, text: str) -> None:
    assert not _plain(question, text)


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        (
            "gelijke_status",
            "Wie er thuis is schenkt in, en ik verdeel de rest. Wij dus.",
            "Wij regelen dat zelf",
        ),
        (
            "samenwerking",
            "De een wacht, dus eerlijk gezegd doet de een het voor de ander. Op de afwas na.",
            "De een doet het voor de ander",
        ),
        ("intentie", "een plan hebben we dus, maar dat lukt niet altijd", None),
        ("steun_autoriteiten", "dus niet bij de start, en het komt terug", None),
    ],
)
def test_what_its_writer_concludes_counts(question: str, text: str, option: str | None) -> None:
    assert _plain(question, text) == option


def test_who_does_not_agree_is_asked_whether_there_is_a_goal() -> None:
    pack = real_pack()
    question = pack.questions["doel"]
    said = "Ja daar zijn we het dus niet over eens. Ik vind dat ouderen en jongens elkaar kennen"
    found = understood(pack, question, question.options, said)
    assert isinstance(found, Resembles)
    assert found.options[0].id == "nog_geen"


def test_a_first_sentence_that_denies_is_another_option_and_a_conclusion_goes_before_it() -> None:
    pack = real_pack()
    question = pack.questions["steun_autoriteiten"]
    text = "Dat zeggen we eigenlijk niet hoor. Soms als iemand ernaar vraagt, ja."
    asked = next(one for one in question.options if one.id == "als_iemand_vraagt")
    another = opens_with_another(pack, question, question.options, text, asked)
    assert another is not None
    assert another.id == "niet_hardop"
    assert plainly_one(pack, question, question.options, text, (asked,)) is None
    concluded = text.replace("Soms", "Dus")
    assert plainly_one(pack, question, question.options, concluded, (asked,)) is asked


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        (
            "groepen_in_contact",
            "We gaan nooit op stap hoor, veel te duur. Aan de lange tafel zit ieder bij zijn eigen"
            " groepje, de dames bij het raam en de jeugd bij de deur. Behalve bij de afwas, dan"
            " loopt het door elkaar.",
            "eigen_mensen",
        ),
        (
            "groepen_in_contact",
            "De groepen lopen bij ons door elkaar. Behalve aan tafel, dan zit ieder bij de eigen"
            " groep.",
            None,
        ),
        (
            "gezamenlijke_doelen",
            "Er is niet echt een plan, er hangt een lijstje in de keuken, dat is meer van mij dan"
            " van de groepen samen.",
            "geen_plan",
        ),
        (
            "doel",
            "Daar zijn we het niet over eens, mijn collega zegt eenzaamheid. Het gaat erom"
            " dat oude mensen niet meer bang zijn voor die jongens op straat. Alles eigenlijk. Als"
            " ik moet kiezen dan dat laatste.",
            "sociaal_contact",
        ),
        (
            "doel",
            "Alles speelt mee. Als we er een zouden moeten kiezen, groepen dichter bij elkaar.",
            "sociaal_contact",
        ),
        ("doel", "Alles speelt mee. Als ik moet kiezen, tja, geen idee.", None),
        (
            "spanningen",
            "Zoiets gebeurt bij ons niet. Nou ja soms wel, ze noemen mekaar van alles.",
            None,
        ),
        (
            "spanning_verminderen",
            "vooraf hebben we het erover en als het dan nog opvalt praten we weer even",
            None,
        ),
    ],
)
def test_of_a_long_answer_one_sentence_or_a_choice_counts(
    question: str, text: str, option: str | None
) -> None:
    label = next((o.label for o in real_pack().questions[question].options if o.id == option), None)
    assert _plain(question, text) == label


@pytest.mark.parametrize(
    ("question", "text", "label"),
    [
        ("tijd", "2, zit tussen twee trainingen in", "Zo’n 8 minuten: het korte gesprek"),
        ("toegankelijkheid", "4, maar meiden komen niet echt", "Bij ons is iedereen welkom"),
        ("toegankelijkheid", "4, niet iedereen is welkom", None),
        (
            "spanningen",
            "3. laatst ook, dat hoorde ik pas een week later",
            "Meestal horen we het later",
        ),
        ("spanningen", "1. we letten er niet op", None),
        ("doel", "3. dat die gasten en de politie elkaar niet als vijand zien", None),
        ("doel", "3, groepen dichter bij elkaar", None),
    ],
)
def test_a_number_with_a_remark_unless_that_says_otherwise(
    question: str, text: str, label: str | None
) -> None:
    assert _plain(question, text) == label


@pytest.mark.parametrize(("first", "second"), [(2, 1), (1, 0), (0, 2), (1, 2)])
def test_a_number_beside_words_for_another_asks_in_an_order_that_a_number_fits(
    first: int, second: int
) -> None:
    pack = real_pack()
    question = pack.questions["doel"]
    words = question.options[second].label
    asked = either_said(
        pack,
        question,
        question.options,
        f"{first + 1}. {words}",
        question.options[first],
    )
    assert set(asked) == {question.options[first], question.options[second]}
    for number, option in enumerate(asked):
        assert question.options[number] in (option, *set(question.options) - set(asked))
