"""Texts with someone's own words in them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.texts import (
    QUOTE_LENGTH,
    Slot,
    Span,
    Spans,
    Text,
    as_plain,
    before,
    bold,
    join,
    plain,
    quote,
    visible,
)
from tests.support.small_dialog import text

spans = st.lists(st.builds(Span, st.text(min_size=1, max_size=5), st.booleans()), max_size=4)


def nothing(_: str) -> None:
    return None


def test_a_line_without_its_answer_is_left_out() -> None:
    told = text("Je schreef ‘{a}’.", "En nu?")
    assert as_plain(told.fill({"a": "eten"}.get)) == "Je schreef ‘eten’.\nEn nu?"
    assert as_plain(told.fill(nothing)) == "En nu?"


@pytest.mark.parametrize("end", [".", "!", "?", "…"])
def test_what_is_quoted_whole_gets_no_second_full_stop(end: str) -> None:
    told = text("Je schreef ‘{a}’. Zo begon je.", "‘{a}’, dus.", "Over {a}.")
    said = f"Het is leuk{end}"
    assert as_plain(told.fill({"a": said}.get)) == (
        f"Je schreef ‘{said}’ Zo begon je.\n‘{said}’, dus.\nOver {said}."
    )


def test_a_line_needs_all_its_answers() -> None:
    assert text("{a} en {b}").fill({"a": "eten"}.get) == ()


def test_a_text_of_which_nothing_is_left_is_empty() -> None:
    assert text("{a}", "{b}").fill(nothing) == ()


@given(spans, spans.map(tuple))
def test_what_stands_before_an_end(head: list[Span], end: Spans) -> None:
    start = join((head,))
    found = before(join((start, end), ""), end)
    assert as_plain(found) == as_plain(start)
    assert join((found, end), "") == join((start, end), "")


def test_nothing_stands_before_another_end() -> None:
    assert before(plain("een twee"), plain("drie")) == ()
    assert before(plain("een twee"), bold("twee")) == ()
    assert before(plain("twee"), plain("een twee")) == ()


@given(words=st.text(min_size=1))
def test_nobodys_words_become_markup(words: str) -> None:
    told = Text(((Span("Je schreef "), Slot("a"), Span("!", bold=True)),))
    filled = told.fill(lambda _: words)
    assert filled == (Span(f"Je schreef {words}"), Span("!", bold=True))


def test_nobodys_words_are_filled_in_again() -> None:
    assert as_plain(text("‘{a}’").fill({"a": "{b}", "b": "geheim"}.get)) == "‘{b}’"


def test_a_bold_slot_is_bold() -> None:
    told = Text(((Slot("a", bold=True),),))
    assert told.fill({"a": "eten"}.get) == (Span("eten", bold=True),)


def test_slots() -> None:
    assert text("{a} en {b}", "{a}").slots() == {"a", "b"}


@given(parts=st.lists(spans.map(tuple), max_size=4), between=st.sampled_from(["\n", " ", "\n\n"]))
def test_joining_keeps_every_word_and_merges_what_is_alike(
    parts: list[tuple[Span, ...]], between: str
) -> None:
    joined = join(parts, between)
    assert as_plain(joined) == between.join(as_plain(part) for part in parts if part)
    neighbours = pairwise(joined)
    assert all(one.bold != other.bold for one, other in neighbours)


def test_joining_leaves_empty_parts_out() -> None:
    assert join(((), plain("a"), (), bold("b"), ())) == (Span("a\n\n"), Span("b", bold=True))
    assert join(((), ())) == ()
    assert plain("") == bold("") == ()


@given(words=st.text(max_size=400))
def test_a_quotation_is_one_short_line(words: str) -> None:
    quoted = quote(words)
    assert len(quoted) <= QUOTE_LENGTH
    assert len(quoted.splitlines()) <= 1
    line = " ".join(visible(words).split())
    assert quoted == line or (quoted.endswith("…") and line.startswith(quoted[:-1]))


def test_a_long_quotation_is_cut_at_a_word() -> None:
    quoted = quote("woord " * 40)
    assert quoted.endswith("woord…")
    assert quote("x" * 300) == "x" * (QUOTE_LENGTH - 1) + "…"
    assert quote("x" * QUOTE_LENGTH) == "x" * QUOTE_LENGTH


def test_a_quotation_does_not_end_in_a_comma_and_dots() -> None:
    assert quote("a" * 150 + " " + "bb, " * 9).endswith("bb…")


def test_a_long_quotation_ends_with_a_sentence_if_it_can() -> None:
    told = "Half, de kaarten gingen goed. " * 3
    assert quote(told + "Toen zaten er vijf alleen", 100) == told.strip()
    assert quote("Kort. " + "woord " * 40, 60).endswith("woord…")
