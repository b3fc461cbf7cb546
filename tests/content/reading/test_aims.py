"""What teams can aim for: what a pack says about it, and the mistakes in saying it."""

from __future__ import annotations

from dialogs.pack.conditions import Equals
from dialogs.pack.wanted import Goal, Goals
from tests.support.packs import TinyPack
from tests.support.real_pack import real_pack

AIMS = """\
doelen:
  element: rust
  keuzes:
    - doel: droog
      naam: Droog blijven
      als: {weer: zon}
    - doel: nat
      naam: Nat worden
      als: {weer: regen}
"""


def with_aims(pack: TinyPack, old: str = "", new: str = "") -> TinyPack:
    assert old in AIMS
    return pack.write("pakket.yaml", pack.text("pakket.yaml") + AIMS.replace(old, new, 1))


def test_the_goals_of_a_pack_in_its_order(pack: TinyPack) -> None:
    assert with_aims(pack).load().goals == Goals(
        "rust",
        (
            Goal("droog", "Droog blijven", Equals("weer", "zon")),
            Goal("nat", "Nat worden", Equals("weer", "regen")),
        ),
    )


def test_a_pack_may_have_none(pack: TinyPack) -> None:
    assert pack.load().goals is None


def test_a_pack_with_goals_has_nothing_to_be_told(pack: TinyPack) -> None:
    before = pack.check()
    assert with_aims(pack).check() == before


def test_an_element_that_is_not_there(pack: TinyPack) -> None:
    with_aims(pack, "element: rust", "§element: rst")
    assert pack.mistakes() == [
        f"{pack.mark}: onbekend-element: Er is geen element 'rst'. Bedoel je 'rust'?"
    ]


def test_a_goal_that_stands_there_twice(pack: TinyPack) -> None:
    with_aims(pack, "doel: nat", "§doel: droog")
    assert pack.mistakes() == [
        f"{pack.mark}: dubbel-in-lijst: 'droog' staat hier 2 keer. Haal er 1 weg."
    ]


def test_a_goal_named_as_having_none(pack: TinyPack) -> None:
    with_aims(pack, "doel: nat", "§doel: niet_besproken")
    assert pack.mistakes() == [
        f"{pack.mark}: doel-naam-bezet: 'niet_besproken' zegt al dat een team geen doel heeft. "
        "Geef dit doel een andere naam."
    ]


def test_an_answer_that_is_not_there(pack: TinyPack) -> None:
    with_aims(pack, "{weer: zon}", "{§weer: zn}")
    assert pack.mistakes() == [
        f"{pack.mark}: onbekende-optie: 'weer' heeft geen optie 'zn'. Bedoel je 'zon'?"
    ]


def test_a_goal_without_an_answer_to_know_it_by(pack: TinyPack) -> None:
    with_aims(pack, "      als: {weer: zon}\n", "")
    (mistake,) = pack.mistakes()
    assert "'als'" in mistake


def test_the_goals_that_people_get() -> None:
    dialog = real_pack()
    assert dialog.goals is not None
    assert dialog.goals.element == "doel"
    ids = [goal.id for goal in dialog.goals.choices]
    assert ids == ["welbevinden", "sociaal_contact", "sociaal_kapitaal", "alles"]
    for goal in dialog.goals.choices:
        option = dialog.questions["doel"].option(goal.id)
        assert option is not None
        assert goal.name == option.label


WANTED = """\
wat_jullie_willen:
  - tekst: 'Het weer: {weer}.'
  - tekst: Het is droog.
    als: {weer: zon}
"""


def test_what_stands_at_the_top_of_what_is_taken_home(pack: TinyPack) -> None:
    lines = pack.write("pakket.yaml", pack.text("pakket.yaml") + WANTED).load().wanted
    assert [line.text.slots() for line in lines] == [{"weer"}, set()]
    assert lines[1].condition == Equals("weer", "zon")


def test_a_line_about_a_question_that_is_not_there(pack: TinyPack) -> None:
    wrong = WANTED.replace("tekst: 'Het weer: {weer}.'", "§tekst: 'Het weer: {wer}.'")
    pack.write("pakket.yaml", pack.text("pakket.yaml") + wrong)
    assert pack.mistakes() == [
        f"{pack.mark}: onbekende-invulling: '{{wer}}' kan ik hier niet invullen. Bedoel je 'weer'?"
    ]
