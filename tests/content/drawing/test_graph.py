"""The drawing of a dialog: everything is in it, in order, and it is safe to show anywhere."""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import HealthCheck, given, settings

from content.drawing import graph
from content.drawing.graph import drawing
from content.drawing.graph_words import NOT_REACHED
from content.paths.paths import way_to
from dialogs.hearing.reasoning import Probe, Reasoning, Sign
from dialogs.pack.definition import Dialog, Question
from tests.support.random_dialogs import dialogs
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL, text

SVG = "{http://www.w3.org/2000/svg}"


def _page(dialog: Dialog, reached: Collection[str] | None = None) -> Element:
    return fromstring(drawing(dialog, reached))  # noqa: S314


def _texts(page: Element) -> list[str]:
    return [element.text or "" for element in page.iter(f"{SVG}text")]


def _words(dialog: Dialog, reached: Collection[str] | None = None) -> str:
    """All that can be read, whatever lines it is broken into."""
    return " ".join(" ".join(_texts(_page(dialog, reached))).split())


def _missed(dialog: Dialog, reached: Collection[str] | None) -> int:
    return _words(dialog, reached).count(NOT_REACHED)


@pytest.mark.parametrize("dialog", [SMALL, real_pack()], ids=lambda dialog: dialog.id)
def test_every_theme_question_and_element_is_in_it_in_order(dialog: Dialog) -> None:
    words = _words(dialog)
    order = [words.index(f"Deel {n}. {theme.title}") for n, theme in enumerate(dialog.themes, 1)]
    assert order == sorted(order)
    numbered = enumerate(dialog.questions.values(), start=1)
    places = [words.index(f"{n}. {q.name} ") for n, q in numbered]
    assert places == sorted(places)
    for question in dialog.questions.values():
        assert f"vraag: {question.id} · {question.kind.value}" in words
    for element in dialog.elements.values():
        assert f"Element: {element.name} " in words


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(dialogs())
def test_any_dialog_can_be_drawn(dialog: Dialog) -> None:
    words = _words(dialog, ())
    for number, question in enumerate(dialog.questions.values(), start=1):
        assert f"{number}. {question.name}" in words
    assert words.count(NOT_REACHED) == len(dialog.questions) + 1


def test_what_comes_sometimes_says_when() -> None:
    words = _words(SMALL)
    goal = "bij 2 “Kort d4n” is gekozen: ‘Samen koken’; of bij 3 “Kort h6k” is gekozen"
    assert f"Deel 3. Koken alleen als {goal}" in words
    assert words.count(goal) == 1  # what holds for a theme isn't said of all that is in it
    assert "5. Kort f2o alleen als bij 4 “Kort a9c” is gekozen: ‘Niemand let daarop’" in words


def test_what_hangs_on_an_answer_in_the_same_theme_is_tied_to_it() -> None:
    def ties(dialog: Dialog) -> int:
        return sum(
            path.attrib.get("stroke") == "#666" and "marker-end" in path.attrib
            for path in _page(dialog).iter(f"{SVG}path")
        )

    # h6k to d4n, f2o to a9c and v8e to s1t, and one to show what it means
    assert ties(SMALL) == 4


def test_what_is_not_reached_has_a_word_and_a_pattern() -> None:
    way = way_to(SMALL, "q0o")
    assert way is not None
    not_come = SMALL.questions.keys() - way.keys()
    shown_in_legend = 1
    assert _missed(SMALL, None) == 0
    assert _missed(SMALL, way) == len(not_come) + shown_in_legend
    assert drawing(SMALL, way).count("url(#graph-hatch)") == len(not_come) + shown_in_legend
    assert f"In dit gesprek zijn {len(not_come)} vragen niet bereikt." in _words(SMALL, way)


def test_reasonings_and_probes_have_a_mark() -> None:
    probe = Probe("wie_dan", "Wie dan", text("Wie?"), frozenset({"doel"}))
    reasoning = Reasoning("vanzelf", "Het gaat vanzelf", (probe,), signs=(Sign(()),))

    def changed(question: Question) -> Question:
        if question.id == "a9c":
            last = replace(question.options[2], reasoning="vanzelf")
            return replace(question, options=(*question.options[:2], last))
        return replace(question, about="doel" if question.id in ("p7x", "q0o") else "algemeen")

    nodes = tuple(changed(n) if isinstance(n, Question) else n for n in SMALL.nodes)
    words = _words(replace(SMALL, nodes=nodes, reasonings={"vanzelf": reasoning}))
    assert "een antwoord zegt: Het gaat vanzelf" in words
    assert words.count("vraagt door op: Het gaat vanzelf") == 1
    assert words.count("hierna kan een peiling komen") == 1  # not after the last question


def test_the_short_walk_is_told_by_what_is_in_it() -> None:
    dialog = real_pack()
    assert dialog.short is not None
    words = _words(dialog)
    assert f"vraag: {dialog.short.question} · keuze uit 2 · ook in het korte gesprek" in words
    short = words.count("ook in het korte gesprek")
    assert 5 < short < len(dialog.questions) / 2
    assert f"{short} vragen horen ook bij het korte gesprek." in words


ODD = "<b>&\"'{x}]]> 🙂 <script>"


def test_odd_titles_stay_text() -> None:
    themes = tuple(replace(theme, title=ODD) for theme in SMALL.themes)
    nodes = tuple(replace(n, name=ODD) if isinstance(n, Question) else n for n in SMALL.nodes)
    drawn = drawing(replace(SMALL, title=ODD, themes=themes, nodes=nodes))
    assert "<b>" not in drawn
    assert "<script" not in drawn
    page = fromstring(drawn)  # noqa: S314
    assert ODD in " ".join(_texts(page))
    assert page.findtext(f"{SVG}title") == f"{ODD}: het gesprek als tekening"


def test_it_stands_by_itself() -> None:
    drawn = drawing(real_pack(), ())
    page = fromstring(drawn)  # noqa: S314
    assert page.attrib["role"] == "img"
    assert page.attrib["aria-labelledby"] == "graph-title graph-description"
    assert "vragen" in (page.findtext(f"{SVG}desc") or "")
    assert not re.search(
        r"<(script|style|image|a|use|foreignObject)\b|\bon\w+=|@import|href", drawn
    )
    assert set(re.findall(r"url\(([^)]*)\)", drawn)) == {"#graph-arrow", "#graph-hatch"}
    assert "http" not in drawn.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_nothing_is_told_by_colour() -> None:
    colours = set(re.findall(r'(?:fill|stroke)="(#\w+)"', drawing(real_pack(), ())))
    assert colours == {"#111", "#666", "#f3f3f3", "#fff"}


def test_it_is_the_same_each_time() -> None:
    assert drawing(SMALL, {"p7x", "d4n"}) == drawing(SMALL, ["d4n", "p7x"])


def test_nothing_is_drawn_over_something_else() -> None:
    """The lines of text in one column are below each other, within the page."""
    page = _page(real_pack(), ())
    _, _, width, depth = map(float, page.attrib["viewBox"].split())
    lines = [
        (float(t.attrib["x"]), float(t.attrib["y"]), float(t.attrib["font-size"]))
        for t in page.iter(f"{SVG}text")
    ]
    assert all(0 < x < width and size < y < depth for x, y, size in lines)
    columns: dict[int, list[tuple[float, float]]] = {}
    for x, y, size in lines:
        columns.setdefault(int((x - 40) // 556), []).append((y, size))
    for column in columns.values():
        for (above, _), (below, size) in pairwise(sorted(column)):
            assert below - above >= size


def test_blocks_of_any_height_are_divided_over_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sums of these heights are rounded differently by `sum` and step by step, from Python 3.12
    on."""
    chance = random.Random(2)
    monkeypatch.setattr(graph, "band_height", lambda band: chance.uniform(30, 400))
    assert SMALL.themes[-1].title in _words(SMALL)


def test_a_page_is_about_as_wide_as_a_sheet_on_its_side() -> None:
    _, _, width, depth = map(float, _page(real_pack()).attrib["viewBox"].split())
    assert 1 < width / depth < 2
