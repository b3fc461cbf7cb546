"""The words for mistakes: complete in both languages, and short."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import content
from content import catalogue
from content.catalogue import CATALOGUE, LANGUAGES, Severity
from content.sources.mistakes import (
    Both,
    Mistake,
    Near,
    errors,
    in_order,
)


def details(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_no_code_stands_in_two_parts_of_the_catalogue() -> None:
    parts = [part for name, part in vars(catalogue).items() if name.isupper()]
    codes = [code for part in parts if isinstance(part, dict) for code in part]
    assert sorted(codes) == sorted(2 * [*CATALOGUE])  # in its part, and in the whole


def written_codes(source: str) -> Iterator[str]:
    """The codes of mistakes in a module: words with a dash, and what is noted by name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and re.fullmatch(_CODE, str(node.value)):
            yield str(node.value)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("note", "mistake"):
            yield from (str(one.value) for one in node.args[1:2] if isinstance(one, ast.Constant))


_CODE = r"[a-z]+(-[a-z]+)+"


def test_every_code_that_is_noted_stands_in_the_catalogue() -> None:
    """Else the first author who makes that mistake stops the check with an error of ours."""
    folder = Path(content.__file__).parent
    modules = {*folder.rglob("*.py")} - {*folder.glob("drawing/*.py")}
    noted = {(code, path.name) for path in modules for code in written_codes(path.read_text())}
    assert {(code, name) for code, name in noted if code not in CATALOGUE} == set()


def test_a_mistake_is_told_in_each_language_with_the_same_details() -> None:
    for code, entry in CATALOGUE.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
        assert tuple(entry.told) == LANGUAGES, code
        used = [details(told.what + told.remedy) for told in entry.told.values()]
        assert used[0] == used[1], code


def test_what_and_remedy_are_sentences_of_at_most_20_words() -> None:
    told = [one for entry in CATALOGUE.values() for one in entry.told.values()]
    said = {text for one in told for text in (one.what, one.remedy)} - {"{near}"}
    for text in said:
        assert text[-1] in ".?", text
        assert text[0].isupper() or text[0] in "'{", text
    sentences = [sentence for text in said for sentence in re.split(r"[.?;] ", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []


def test_a_line_has_place_code_what_and_remedy_in_the_language_asked_for() -> None:
    mistake = Mistake.at(
        "a.yaml", (3, 5), "naam-bezet", name="weer", owner=Both("een vraag", "a question")
    )
    assert str(mistake) == (
        "a.yaml:3:5: naam-bezet: De naam 'weer' is al van een vraag. Kies een andere naam."
    )
    assert mistake.said("en") == (
        "a.yaml:3:5: naam-bezet: "
        "The name 'weer' belongs to a question already. Choose another name."
    )
    assert (mistake.what, mistake.remedy) == (
        "De naam 'weer' is al van een vraag.",
        "Kies een andere naam.",
    )
    assert str(mistake.within("map")).startswith("map/a.yaml:3:5: naam-bezet: ")


def test_what_an_author_wrote_is_never_taken_for_a_place_to_fill_in() -> None:
    mistake = Mistake.at("a.yaml", (1, 1), "invulling-vorm", said="{0.x}{key")
    assert mistake.what == "'{0.x}{key' is geen naam om in te vullen."


def test_a_near_miss_is_named_in_the_language_asked_for() -> None:
    mistake = Mistake.at(
        "a.yaml", (1, 1), "onbekende-vraag", name="wer", near=Near.of("wer", ["weer"])
    )
    assert mistake.said().endswith("Bedoel je 'weer'?")
    assert mistake.said("en").endswith("Did you mean 'weer'?")


def test_mistakes_come_once_in_order_of_place() -> None:
    late, early = Mistake.at("b", (1, 1), "tab"), Mistake.at("a", (10, 1), "tab")
    first = Mistake.at("a", (9, 1), "tab")
    assert in_order([late, early, late, first]) == (first, early, late)
    assert errors([late]) == [late]
    assert late.severity is Severity.ERROR
