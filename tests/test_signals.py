"""How well the pack listens may not get worse than it is."""

import pytest

from dialogs.understanding.listening import noticed
from tests.signals import ANSWERS, NONE, Labelled, labelled, measure
from tests.support.real_pack import real_pack

FLOORS = {
    "oefenen.tsv": (0.99, 0.94),
    "toets.tsv": (0.97, 0.93),
    "ongezien.tsv": (0.95, 0.80),
    "laatste.tsv": (0.95, 0.72),
}
"""Precision and recall of all labels together, by file. Raise one when it has become better.

The rules were written from `oefenen`. Their author wrote `toets` too, before there were any rules.
`ongezien` and `laatste` are by other hands, and whoever writes rules never opens them.
"""


@pytest.mark.parametrize("name", FLOORS)
def test_it_hears_as_well_as_it_did(name: str) -> None:
    precision, recall = FLOORS[name]
    score = measure(real_pack(), labelled(ANSWERS / name))
    assert score.precision() >= precision
    assert score.recall() >= recall


QUOTED = {
    "Bij project A werken de deelnemers grotendeels in groepsverband: sportactiviteiten, "
    "buurtbijdragen en workshops zijn grotendeels in groepjes. Zo leren de deelnemers andere "
    "jongeren uit hun regio kennen.": ("vanzelf",),
    "Door ontmoeting leren jongeren begrip op te brengen voor de ander, ongeacht achtergrond, "
    "overtuiging of persoonlijke situatie": ("vanzelf",),
    "Het effect van ontmoeten ligt zowel bij de deelnemers als bij de mensen die zij ontmoeten. "
    "Jongeren verbreden hun blik door de ontmoeting met mensen buiten hun eigen kring, met de "
    "aanname dat zij 1) Groepen ontmoeten die ze nog niet kennen. Hier sturen we op in de "
    "activiteiten en projectkeuze; 2) Dat dit een effect op hen heeft.": (),
}
"""What three projects wrote, as the report quotes it (hoofdstuk 5, p. 22-30)."""


@pytest.mark.parametrize("words", QUOTED)
def test_what_projects_really_wrote(words: str) -> None:
    pack = real_pack()
    for kind in pack.kinds:
        assert tuple(one.reasoning for one in noticed(pack, words, kind)) == QUOTED[words], kind


def test_every_file_of_answers_has_a_floor() -> None:
    assert {path.name for path in ANSWERS.glob("*.tsv")} == set(FLOORS)


def test_the_answers_are_of_every_kind_and_half_of_them_harmless() -> None:
    answers = [said for name in FLOORS for said in labelled(ANSWERS / name)]
    pack = real_pack()
    assert {said.context for said in answers} == set(pack.kinds.values())
    labels = {label for said in answers for label in said.labels}
    assert labels == set(pack.reasonings)
    assert len(answers) >= 300
    assert sum(not said.labels for said in answers) >= len(answers) / 2


@pytest.mark.parametrize("name", FLOORS)
def test_no_answer_stands_in_a_file_twice(name: str) -> None:
    answers = labelled(ANSWERS / name)
    assert len({(said.context, said.answer) for said in answers}) == len(answers)


def test_a_pair_counts_as_right_wrong_or_missed() -> None:
    answers = [
        Labelled("general", frozenset({"vanzelf", "meer_is_beter"}), "dat gaat vanzelf"),
        Labelled("general", frozenset(), "ja, dat gaat vanzelf"),
        Labelled("general", frozenset(), NONE),
    ]
    score = measure(real_pack(), answers)
    assert (score.precision(), score.recall()) == (0.5, 0.5)
    assert (score.precision("vanzelf"), score.recall("vanzelf")) == (0.5, 1.0)
    assert [bool(miss.wrong) for miss in score.misses] == [True, False]
