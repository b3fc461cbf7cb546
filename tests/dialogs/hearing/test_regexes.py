"""A regular expression is compiled when it is needed."""

import re

import pytest

from dialogs.hearing import regexes
from dialogs.hearing.regexes import any_stem, compile_rest, compiled


def test_finds_what_the_expression_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "_waiting", [])
    tea = compiled(r"\b(?P<tea>thee)\b", re.IGNORECASE)
    found = tea.search("Wil je Thee?")
    assert found is not None
    assert found["tea"] == "Thee"
    assert tea.sub("soep", "thee en Thee") == "soep en soep"
    assert tea.pattern == r"\b(?P<tea>thee)\b"


def test_is_compiled_once_at_its_first_use_or_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "_waiting", [])
    made: list[str] = []
    compile_now = re.compile

    def noted(written: str, flags: int = 0) -> re.Pattern[str]:
        made.append(written)
        return compile_now(written, flags)

    monkeypatch.setattr(re, "compile", noted)
    tea, soup = compiled("thee"), compiled("soep")
    assert made == []
    assert tea.match("thee")
    assert tea.match("thee")
    assert made == ["thee"]
    assert all(step is None for step in compile_rest())
    assert made == ["thee", "soep"]
    assert soup.match("soep")
    assert made == ["thee", "soep"]


STEMS = "bewa|bewaar|wie |a4|er op|06|e.v.|mee"
SAID = ("bewaart", "wie doet mee", "dewie", "een a4'tje", "erop", "schrijf er op", "06 12", "exvx")


@pytest.mark.parametrize("said", [*SAID, "", "b", "wi", "bew"])
def test_stems_by_first_letter_are_found_in_the_texts_that_have_one(said: str) -> None:
    has_one = any(stem in said for stem in STEMS.split("|"))
    assert (re.search(any_stem(STEMS), said) is not None) is has_one
