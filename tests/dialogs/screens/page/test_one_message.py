"""A text to forward is one message where that is possible, and loses first what matters least."""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.page.one_message import LessToSay, OnlyNamed, ToldShort, in_one_message
from dialogs.taken_home import MESSAGE, HomePage, PageItem, PagePart, as_text, messages_of
from tests.support.home_pages import PAGE

LESS = LessToSay(
    (ToldShort("Er al", "Een", "Kort."),),
    OnlyNamed("Deels", ("Twee",), "Ook voor een deel: Twee"),
    (ToldShort("Deels", "Drie", "‘wij’"),),
    ("Drie", "Vier"),
)


def page_of(words: int) -> HomePage:
    """A page on which each point takes a fifth of a message, and their own words take `words`."""
    long = "a" * (MESSAGE // 5)
    parts = (
        PagePart("Er al", items=(PageItem("Een", long),)),
        PagePart(
            "Deels",
            items=(
                PageItem("Twee", long, "Doe twee."),
                PageItem("Drie", f"{long} ‘wij’", "Doe drie."),
                PageItem("Vier", f"‘{'b' * words}’", "c" * (MESSAGE // 5)),
            ),
        ),
    )
    return replace(PAGE, parts=parts, after=())


def test_what_fits_stays_whole() -> None:
    assert in_one_message(page_of(10), LESS) == page_of(10)


def test_less_is_said_only_as_far_as_that_is_needed() -> None:
    told = [as_text(in_one_message(page_of(words), LESS)) for words in (900, 1700, 2500, 3300)]
    assert all(len(text) <= MESSAGE for text in told)
    assert ["Een. Kort." in text for text in told] == [True] * 4
    assert ["– Ook voor een deel: Twee." in text for text in told] == [False, True, True, True]
    assert ["– Drie. ‘wij’" in text for text in told] == [False, False, True, True]
    assert ["c" * 100 in text for text in told] == [True, True, True, False]
    assert all("Doe drie." in text and "b" * 900 in text for text in told)


def test_what_fits_in_no_message_takes_as_few_as_possible() -> None:
    page = page_of(4_000)
    assert len(messages_of(page)) > len(messages_of(in_one_message(page, LESS)))
