"""Closing: the group's checklist in words."""

from __future__ import annotations

from dialogs.pack.answers import Answer, chosen, written
from dialogs.pack.checklist import Item
from dialogs.session.outcome import outcome
from dialogs.session.phases.close import checklist_shown
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION

NO = chosen("c6c_nee")


def shown(items: tuple[Item, ...], **settled: Answer) -> str:
    return "\n".join(as_plain(m) for m in checklist_shown(IN_SESSION, items, settled))


def test_it_reads_missing_first_then_what_differs() -> None:
    walks: list[dict[str, Answer]] = [
        {"c6c": NO, "s1t": chosen("j1", "o8") if n else chosen("al")} for n in range(5)
    ]
    words = shown(outcome(IN_SESSION, walks, {}))
    assert words.startswith("sessie_checklist_kop\n\nontbreekt_kop_een\n\n1. Element e4.")
    assert words.index("Element e4") < words.index("kop_verschillend") < words.index("Element e3")


def test_where_all_that_differs_is_left_nothing_is_said_to_be_fine() -> None:
    walks: list[dict[str, Answer]] = [
        {"s1t": chosen("j1", "o8") if n else chosen("al")} for n in range(5)
    ]
    words = shown(outcome(IN_SESSION, walks, {}))
    assert words.startswith("sessie_checklist_kop\n\nsessie_niets_samen\n\nkop_verschillend")


def test_of_what_nobody_spoke_about_only_the_name_stands_there() -> None:
    walks: list[dict[str, Answer]] = [{"c6c": NO}] * 6
    words = shown(outcome(IN_SESSION, walks, {}))
    assert "\nElement" in words.partition("kop_niet_besproken")[2]
    assert "Element e3." not in words


def test_nothing_to_tell() -> None:
    assert "sessie_checklist_leeg" in shown(outcome(IN_SESSION, [], {}))
    (named,) = checklist_shown(IN_SESSION, (), {}, project="Dans")
    assert as_plain(named).startswith("sessie_checklist_project Dans")


def test_it_quotes_nobody() -> None:
    walks: list[dict[str, Answer]] = [{"c6c": NO, "p7x": written("geheim woord")}] * 6
    assert "geheim" not in shown(outcome(IN_SESSION, walks, {}))
