"""Closing: the group's checklist in words."""

from __future__ import annotations

from dialogs.pack.answers import chosen
from dialogs.session.anonymity import HowMany, Shared
from dialogs.session.outcome import OfOptions, group_list
from dialogs.session.phases.close import checklist_shown
from dialogs.texts import as_plain
from tests.support.real_pack import real_pack
from tests.support.small_session import IN_SESSION

MOST, SOME = HowMany.MOST, HowMany.SOME
MISSED: OfOptions = Shared((("c6c_nee", MOST),), 8)
DIFFERS: OfOptions = Shared((("y4c_ja", MOST), ("y4c_soms", SOME)), 8)
THERE: OfOptions = Shared((("c6c_ja", MOST),), 8)
GOAL = {"d4n": chosen("m2")}


def shown(showings: dict[str, OfOptions], project: str = "") -> str:
    items = group_list(IN_SESSION, showings, GOAL)
    return "\n".join(as_plain(m) for m in checklist_shown(IN_SESSION, items, GOAL, project))


def test_it_reads_what_is_missing_with_a_step_then_what_differs_with_a_question() -> None:
    words = shown({"c6c": MISSED, "y4c": DIFFERS})
    assert words.splitlines() == [
        "sessie_checklist_kop",
        "",
        "groep_kop_ontbreekt",
        "",
        "1. Element e4. groep_mist_meesten",
        "stap_ontbreekt iemand regelt e4.",
        "",
        "groep_kop_verschillend",
        "",
        "Element e5. groep_mist_deel",
        "groep_vraag_elkaar",
        "",
        "groep_kop_niet_getoond",
        "",
        "Element e1, Element e3.",
        "",
        "onder_stappen",
    ]


def test_only_where_nothing_is_missed_it_says_that_all_is_there_and_whom_to_ask() -> None:
    assert "groep_alles_is_er vraag_aan_jongere" in shown({"c6c": THERE})
    for showings in ({"c6c": MISSED}, {"c6c": THERE, "y4c": DIFFERS}):
        assert "groep_alles_is_er" not in shown(showings)


def test_nothing_to_tell() -> None:
    items = group_list(IN_SESSION, {}, {})
    (named,) = checklist_shown(IN_SESSION, items, {}, project="Dans")
    assert as_plain(named) == "sessie_checklist_project Dans\n\nsessie_checklist_leeg"


def test_the_list_of_one_of_several_projects_says_whose_answers_it_comes_from() -> None:
    assert "sessie_checklist_van_allen" in shown({"c6c": THERE}, "Dans")
    items = group_list(IN_SESSION, {}, {"c6c": chosen("c6c_ja")})
    (settled, *_) = checklist_shown(IN_SESSION, items, {}, project="Dans")
    assert "sessie_checklist_van_allen" not in as_plain(settled)


def test_what_differs_is_never_said_to_be_there() -> None:
    real = real_pack()
    question = real.questions["intentie"]
    in_place, missing = question.options[0], question.options[-1]
    showing = Shared(((in_place.id, MOST), (missing.id, SOME)), 8)
    items = group_list(real, {question.id: showing}, {})
    text = "\n".join(as_plain(m) for m in checklist_shown(real, items, {}))
    assert "al is" not in text
    assert "Vraag elkaar" in text
