"""Packs in the old format: what they mean stays, and so does everything that isn't the format."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from content.sources.mistakes import PackError
from content.sources.source import parse
from content.upgrading.old_form import as_new, old_in
from content.upgrading.rewriting import rewritten

THEME = "begin.yaml"


def test_a_text_between_braces_and_one_on_lines_of_its_own() -> None:
    old = """\
# De titel.
titel: {nl: Het 'begin'}  # boven het deel
begin:
  nl: |
    Een.
      Twee.

    Drie.

inhoud:
  - vraag: weer
    opties:
      - {optie: zon, tekst: {nl: 'Zon, warm'}, want: {nl: "Zo'n dag"}}
    vervolgstappen:
      - nl: |
          Eerst.
          Dan.
      - nl: 'Zo: klaar.'
      - {nl: Klaar.}
"""
    assert (
        rewritten(THEME, old)
        == """\
# De titel.
titel: Het 'begin'  # boven het deel
begin: |
  Een.
    Twee.

  Drie.

inhoud:
  - vraag: weer
    opties:
      - {optie: zon, tekst: 'Zon, warm', want: "Zo'n dag"}
    vervolgstappen:
      - |
        Eerst.
        Dan.
      - 'Zo: klaar.'
      - Klaar.
"""
    )


def test_comments_around_a_text_stay() -> None:
    old = """\
titel:  # 1
  # 2
  nl: Zon  # 3
  # 4
begin:
    # 5
    nl: |  # 6
        Een.
    # 7
"""
    assert (
        rewritten(THEME, old)
        == """\
# 1
# 2
titel: Zon  # 3
  # 4
# 5
begin: |  # 6
    Een.
# 7
""".replace("  # 4", "# 4")
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titel:\n  nl:\n    Een\n    twee\n", "titel:\n  Een\n  twee\n"),
        ("titel:\n  nl: >-\n    Een\n    twee\n", "titel: >-\n  Een\n  twee\n"),
        ("begin:\n  nl: |2\n     Een\n    Twee\n", "begin: |2\n   Een\n  Twee\n"),
        ("titel: {nl: Een\n twee}\n", "titel: Een\n  twee\n"),
        ("titel: {nl: 'Een\ntwee'}\n", "titel: 'Een\n  twee'\n"),
        ("titel: {\n  nl: Een, # x\n}\n", "# x\ntitel: Een\n"),
        ('{"titel": {nl: Een}, begin: {nl: Twee}}\n', '{"titel": Een, begin: Twee}\n'),
        ("titel: {nl: Eén 👋🏽}\nbegin: {nl: Twee}", "titel: Eén 👋🏽\nbegin: Twee"),
        ("titel: {nl: no}\n", "titel: no\n"),
        ("titel: {nl: }\nthema: x\n", "titel:\nthema: x\n"),
        ("titel: {'nl': Een}\n", "titel: Een\n"),
        ("---\ntitel: {nl: Een}\n...\n", "---\ntitel: Een\n...\n"),
    ],
)
def test_every_way_to_write_a_text(old: str, new: str) -> None:
    assert rewritten(THEME, old) == new


def test_a_text_in_another_language_becomes_a_comment() -> None:
    assert rewritten(THEME, "titel: {nl: Zon, en: Sun}\n") == "# en: Sun\ntitel: Zon\n"
    old = "begin:\n  en: |\n    One\n  nl: |\n    Een\n  # nog\n  de: Eins\nthema: x\n"
    new = "# en: |\n#   One\n# nog\n# de: Eins\nbegin: |\n  Een\nthema: x\n"
    assert rewritten(THEME, old) == new
    assert rewritten(THEME, "titel: {en: Sun}\n") == "titel: Sun\n"


def test_the_languages_of_a_pack_go() -> None:
    old = "pakket: x\ntitel: {nl: X}\ntalen: [nl]  # zo\n\nthemas: [a.yaml]\n"
    assert rewritten("pakket.yaml", old) == "pakket: x\ntitel: X\n# zo\n\nthemas: [a.yaml]\n"
    old = "pakket: x\n\ntalen:\n  - nl\ntalen_in_de_maak: []\n\nthemas: [a.yaml]\n"
    assert rewritten("pakket.yaml", old) == "pakket: x\n\n\nthemas: [a.yaml]\n"
    flow = "{pakket: x, talen: [nl], titel: {nl: X}}\n"
    assert rewritten("pakket.yaml", flow) == "{pakket: x, titel: X}\n"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (
            "teksten.yaml",
            "teksten:\n  a:\n    nl:\n      - x\n      - y\n",
            "a:\n    - x\n    - y\n",
        ),
        ("teksten.yaml", "teksten:\n  a: {nl: [x, 'y']}\n", "a: [x, 'y']\n"),
        ("teksten.yaml", "woordparen:\n  nl:\n    eerste: [x]\n", "woordparen:\n  eerste: [x]\n"),
        ("woordenlijst.yaml", "jargon:\n  nl:\n    - {woord: x}\n", "jargon:\n  - {woord: x}\n"),
        ("woordenlijst.yaml", "verwijten: {nl: [fout]}\n", "verwijten: [fout]\n"),
        ("sessie.yaml", "sessies:\n- naam: {nl: X}\n  fasen:\n  - tip: {nl: Y}\n", "  - tip: Y\n"),
        ("redeneringen.yaml", "redeneringen:\n- naam: {nl: X}\n", "- naam: X\n"),
        ("hulp.yaml", "ernstig: {thuis: {nl: X}}\nonveilig:\n- nl: Y\n", "onveilig:\n- Y\n"),
        ("editie.yaml", "rapport:\n  titel: {nl: X}\n", "  titel: X\n"),
    ],
)
def test_every_file_has_its_texts(name: str, old: str, new: str) -> None:
    assert rewritten(name, old).endswith(new)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (THEME, "inhoud:\n  - vraag: nl\n    als: {nl: ja}\n    tekst: Zon\n"),
        ("luisteren.yaml", "telt_niet:\n  tekst: {waar: zin, zinnen: [x]}\n"),
        ("teksten.yaml", "woordparen: {eerste: [x], tweede: [y]}\n"),
        (THEME, "titel: {naam: x}\n"),
        (THEME, ""),
    ],
)
def test_what_only_looks_like_it_stays(name: str, text: str) -> None:
    assert rewritten(name, text) == text


def test_what_cannot_be_rewritten_is_named_and_what_cannot_be_read_as_always() -> None:
    with pytest.raises(PackError) as caught:
        rewritten(THEME, "begin: {nl: Een}\n? titel\n:\n  nl: Zon\n")
    assert [str(one)[:30] for one in caught.value.mistakes] == ["begin.yaml:2:3: oude-vorm-last"]
    with pytest.raises(PackError) as caught:
        rewritten(THEME, "titel: 'x\n")
    assert [str(one)[:28] for one in caught.value.mistakes] == ["begin.yaml:1:8: niet-geslote"]


WORDS = st.text(st.sampled_from("ab c:,'\"#{}[]-|>\n👋é*&!%@?"), min_size=1, max_size=25)
TEXTS = st.fixed_dictionaries({"nl": WORDS}, optional={"en": WORDS})
PARTS = st.dictionaries(
    st.sampled_from(["kort", "tekst", "reactie", "naam", "wat", "ander"]), TEXTS, min_size=1
)
QUESTIONS = st.builds(
    lambda part, options, steps: part | {"opties": options, "vervolgstappen": steps},
    PARTS,
    st.lists(st.fixed_dictionaries({"optie": st.just("x"), "tekst": TEXTS}), max_size=2),
    st.lists(TEXTS, max_size=2),
)
THEMES = st.fixed_dictionaries(
    {"thema": st.just("x"), "titel": TEXTS, "inhoud": st.lists(QUESTIONS, max_size=3)}
)


@given(
    THEMES,
    st.sampled_from([None, False, True]),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.sampled_from(["\n", "\r\n"]),
    st.integers(12, 80),
    st.integers(2, 6),
)
def test_what_is_meant_stays(
    data: dict[str, Any],
    flow: bool | None,
    style: str | None,
    new_line: str,
    width: int,
    indent: int,
) -> None:
    text = yaml.safe_dump(
        data,
        default_flow_style=flow,
        default_style=style,
        allow_unicode=True,
        sort_keys=False,
        width=width,
        indent=indent,
    ).replace("\n", new_line)
    try:
        source = parse(THEME, text)
    except PackError:  # such as the tags that `default_style` needs
        return
    new = rewritten(THEME, text)
    old = tuple(old_in(THEME, source.data))
    assert parse(THEME, new).data == as_new(source.data, old)
    assert not list(old_in(THEME, parse(THEME, new).data))
    assert rewritten(THEME, new) == new
    assert new_line == "\n" or "\n" not in new.replace("\r\n", "")
