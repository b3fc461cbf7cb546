"""A page as plain text: all of it, in messages that fit."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogs.taken_home import (
    ChosenPoint,
    PageItem,
    PagePart,
    as_text,
    messages_of,
)
from tests.support.home_pages import PAGE


def test_all_of_it_in_order_and_nothing_that_only_paper_has() -> None:
    assert as_text(PAGE).split("\n\n") == [
        "Dit kwam eruit.\nGemaakt op 30 november 2026",
        "Wat jullie willen\nVoorop staat: rust.",
        "Wat er al is\n– Een doel. Dat is er.",
        "Wat nog ontbreekt\n– Als het schuurt. Niemand let daarop. Een eerste stap: vraag het.",
        "Waar jullie mee verder gaan\n– Als het schuurt: vraag het.\n– Een doel: nog open\n"
        "– Samen: ‘we zingen’ Gedaan op 3 december 2026.\n"
        "Wie begint: ik\nSamen kijken: donderdag 14 januari",
        "Uit het rapport. De stappen zijn van ons.",
        "Wat zien jullie anders?",
    ]


def test_what_is_not_chosen_has_no_place_in_a_text() -> None:
    nothing = replace(PAGE, chosen=replace(PAGE.chosen, points=()))
    assert "verder gaan" not in as_text(nothing)


def test_a_text_does_not_tell_what_they_left_empty() -> None:
    chosen = replace(PAGE.chosen, who="", when="")
    text = as_text(replace(PAGE, chosen=chosen))
    assert "Een doel: nog open" in text
    assert "Wie begint" not in text
    assert "Samen kijken" not in text


def test_what_fits_is_one_message() -> None:
    assert messages_of(PAGE) == (as_text(PAGE),)


def test_a_message_ends_between_two_things_and_not_below_a_heading() -> None:
    messages = messages_of(PAGE, 120)
    assert len(messages) > 2
    headings = {part.heading for part in PAGE.parts} | {PAGE.chosen.heading}
    for message in messages:
        assert message.splitlines()[-1] not in headings
        assert message.startswith(("Dit kwam", "Wa", "–", "Uit", "Samen", "Wie"))


WORDS = st.text(max_size=300)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=12), WORDS)
def test_every_message_fits_and_no_word_is_lost(
    items: list[tuple[str, str, str]], own: str
) -> None:
    part = PagePart("Kop", items=tuple(PageItem(*item) for item in items))
    chosen = replace(PAGE.chosen, points=(ChosenPoint("Punt", own),))
    page = replace(PAGE, parts=(part,), chosen=chosen)
    messages = messages_of(page, 200)
    assert all(len(message.encode("utf-16-le")) // 2 <= 200 for message in messages)
    assert _letters("".join(messages)) == _letters(as_text(page))


def _letters(text: str) -> str:
    return "".join(text.split())
