"""A text that is too long for one message becomes several, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.visits.fitting import LONGEST_TEXT, fitting
from bot.visits.render import edit, send, utf16
from dialogs.texts import Span, Spans
from dialogs.walk.effects import Button, EditMessage, SendMessage

BUTTONS = ((Button("Verder", 1, 1, 0),),)
texts = st.lists(
    st.builds(
        lambda word, times, bold: Span(word * times, bold),
        st.sampled_from(["soep ", "👋", "Een zin. ", "regel\n", "alinea\n\n", "x"]),
        st.integers(1, 1_500),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _whole(*words: str) -> Spans:
    return tuple(Span(word, bold=bool(number % 2)) for number, word in enumerate(words))


def test_what_fits_is_left_as_it_is() -> None:
    call = send(7, SendMessage(_whole("x" * LONGEST_TEXT), BUTTONS))
    assert list(fitting(call)) == [call]


@given(spans=texts)
def test_all_of_a_long_text_is_sent_with_the_buttons_below_the_last(spans: list[Span]) -> None:
    call = send(7, SendMessage(tuple(spans), BUTTONS))
    made = list(fitting(call))
    assert all(utf16(params["text"]) <= LONGEST_TEXT for _, params in made)
    together = "".join(params["text"] for _, params in made)
    assert _squeezed(together) == _squeezed(call[1]["text"])
    assert ["reply_markup" in params for _, params in made] == [False] * (len(made) - 1) + [True]
    bold = sum(one["length"] for _, params in made for one in params.get("entities", ()))
    assert bold <= sum(one["length"] for one in call[1].get("entities", ()))
    for _, params in made:
        for one in params.get("entities", ()):
            assert 0 <= one["offset"] < one["offset"] + one["length"] <= utf16(params["text"])


def test_a_paragraph_is_a_better_place_to_cut_than_a_space() -> None:
    first, second = "woord " * 500, "ander " * 500
    call = send(7, SendMessage(_whole(f"{first.strip()}\n\n{second.strip()}")))
    assert [params["text"] for _, params in fitting(call)] == [first.strip(), second.strip()]


def test_a_changed_message_keeps_its_end_and_its_buttons() -> None:
    call = edit(7, EditMessage(3, _whole("x" * LONGEST_TEXT, "Jouw antwoord"), BUTTONS))
    ((method, params),) = fitting(call)
    assert method == "editMessageText"
    assert params["text"].endswith("Jouw antwoord")
    assert utf16(params["text"]) == LONGEST_TEXT
    assert "reply_markup" in params
