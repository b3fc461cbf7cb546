"""`sessie.yaml` becomes plans, with the pack's own words."""

from __future__ import annotations

import pytest

from content.reading.loader import load_with_places
from dialogs.pack.plan import (
    WAIT,
    Phase,
    PhaseKind,
    Plan,
    SessionKind,
)
from dialogs.texts import Text, as_plain
from tests.support.packs import SESSIONS, TinyPack

SESSIONS_FILE = "sessie.yaml"


@pytest.fixture
def pack(pack: TinyPack) -> TinyPack:
    return pack.write(SESSIONS_FILE, SESSIONS)


def said(text: Text | None) -> str | None:
    return None if text is None else as_plain(text.fill(lambda _: None))


def only_plan(pack: TinyPack) -> Plan:
    (plan,) = pack.load().plans.values()
    return plan


def phases(pack: TinyPack) -> dict[PhaseKind, Phase]:
    return {phase.kind: phase for phase in only_plan(pack).phases}


def test_a_pack_without_the_file_has_no_plans(pack: TinyPack) -> None:
    (pack.folder / SESSIONS_FILE).unlink()
    assert pack.load().plans == {}


def test_a_session_has_its_phases_in_order(pack: TinyPack) -> None:
    plan = only_plan(pack)
    assert (plan.id, plan.name, plan.minutes, plan.wait) == ("samen", "Samen", 12, WAIT)
    assert [(phase.kind.value, phase.id, phase.minutes) for phase in plan.phases] == [
        ("lobby", "binnen", 0),
        ("terugkijken", "terug", 0),
        ("nadenken", "alleen", 3),
        ("laten_zien", "naast_elkaar", 1),
        ("praten", "over_het_weer", 4),
        ("ronde", "raad", 4),
        ("kiezen", "het_weer", 1),
        ("afspreken", "afspraak", 2),
        ("afsluiten", "buiten", 1),
    ]


def test_there_is_a_phase_of_each_kind(pack: TinyPack) -> None:
    assert set(phases(pack)) == set(PhaseKind)


def test_what_is_read_stands_in_the_phase(pack: TinyPack) -> None:
    lobby, close = phases(pack)[PhaseKind.LOBBY], phases(pack)[PhaseKind.CLOSE]
    assert (lobby.title, said(lobby.opening), said(lobby.hint)) == (
        "Binnen",
        "Kom erin.",
        "Wacht even.",
    )
    assert (close.opening, close.hint) == (None, None)


def test_each_kind_has_what_it_needs(pack: TinyPack) -> None:
    found = phases(pack)
    assert found[PhaseKind.REFLECT].questions == ("naam", "weer")
    assert found[PhaseKind.REVEAL].questions == ("weer",)
    assert found[PhaseKind.CHOOSE].questions == ("weer",)
    assert [said(prompt) for prompt in found[PhaseKind.DISCUSS].prompts] == [
        "Wat zie jij buiten?",
        "Wat ziet een ander?",
    ]
    round_ = found[PhaseKind.ROUND]
    assert round_.contribution is not None
    assert (round_.contribution.name, said(round_.contribution.text)) == (
        "een raad",
        "Wat zou jij doen?",
    )
    assert round_.brings_case


def test_a_phase_may_belong_to_one_kind_of_session(pack: TinyPack) -> None:
    found = phases(pack)
    assert found[PhaseKind.DISCUSS].only is SessionKind.ONE
    assert found[PhaseKind.ROUND].only is SessionKind.SEVERAL
    assert found[PhaseKind.LOBBY].only is None


def test_the_pack_says_when_another_may_take_over(pack: TinyPack) -> None:
    pack.change(SESSIONS_FILE, "    minuten: 12\n", "    minuten: 12\n    wachten: 9\n")
    assert only_plan(pack).wait == 9


def test_the_pack_says_how_long_the_group_has_and_what_can_be_missed(pack: TinyPack) -> None:
    assert only_plan(pack).minutes_together == 12
    pack.change(SESSIONS_FILE, "    minuten: 12\n", "    minuten: 12\n    hele_tijd: 15\n")
    pack.change(SESSIONS_FILE, "minuten: 3", "kan_eruit: 2\n        minuten: 3")
    assert only_plan(pack).minutes_together == 15
    assert [phase.spare for phase in only_plan(pack).phases if phase.spare] == [2]


def test_a_question_that_few_phones_do_without_is_one_of_the_plan(pack: TinyPack) -> None:
    asked = next(q for phase in only_plan(pack).phases for q in phase.questions)
    pack.change(
        SESSIONS_FILE, "    minuten: 12\n", f"    minuten: 12\n    niet_bij_weinig: [{asked}]\n"
    )
    assert only_plan(pack).not_openly == {asked}
    pack.change(SESSIONS_FILE, f"[{asked}]", "[bestaat_niet]")
    assert "onbekende-vraag" in "".join(pack.mistakes())


def test_the_words_to_know_each_other_by_are_those_of_the_house_or_the_packs_own(
    pack: TinyPack,
) -> None:
    house = only_plan(pack).words
    assert len(house.first) == len(house.second) == 40
    first, second = ([f"{kind}{n}" for n in range(20)] for kind in ("een", "twee"))
    own = f"woordparen:\n  eerste: {first}\n  tweede: {second}\n"
    pack.write("teksten.yaml", pack.text("teksten.yaml") + own)
    words = only_plan(pack).words
    assert (words.first, words.second) == (tuple(first), tuple(second))


def test_another_plan_is_another_version(pack: TinyPack) -> None:
    before = pack.load().version
    pack.change(SESSIONS_FILE, "minuten: 3", "minuten: 4")
    assert pack.load().version != before


def test_where_a_text_of_a_phase_stands_is_known(pack: TinyPack) -> None:
    places = load_with_places(pack.folder).places
    assert places.of(("sessie", "samen")) == (SESSIONS_FILE, 2, 5)
    owners = {wording.raw: wording.owner for wording in places.wordings}
    assert owners["Kom erin."] == ("lobby", "binnen")
    assert owners["Wat zou jij doen?"] == ("ronde", "raad")
    assert owners["Samen"] == ("sessie", "samen")


def test_all_mistakes_of_form_are_found_at_once(pack: TinyPack) -> None:
    pack.change(SESSIONS_FILE, "    naam: Samen\n", "")
    pack.change(SESSIONS_FILE, "minuten: 3", "minuten: '3'")
    pack.change(SESSIONS_FILE, "praten: over", "praaten: over")
    codes = [mistake.code for mistake in pack.found()]
    assert codes == ["sleutel-ontbreekt", "geen-getal", "geen-fase"]


def test_what_refers_to_a_question_with_a_mistake_is_no_second_one(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: keuze", "soort: §keus")
    assert len(pack.mistakes()) == 1


def test_the_style_of_its_texts_is_looked_at(pack: TinyPack) -> None:
    long = "Kijk eens rustig naar " + "buiten en dan weer naar " * 5 + "binnen."
    pack.change(SESSIONS_FILE, "begin: Kom erin.", f"begin: §{long}")
    (told,) = pack.check()
    assert told.startswith(f"{pack.mark}: zin-te-lang: ")
