"""What goes to Telegram: the text as it is, bold where it is meant, buttons that fit."""

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.visits.render import edit, send
from dialogs.texts import Span, Spans, bold, plain, visible
from dialogs.walk.effects import Button, EditMessage, SendMessage

# Everything that could be taken for markup, and characters of one and of two UTF-16 units.
_TEXTS = st.text(
    st.one_of(st.sampled_from("<b>&amp;*_`[](){}\\~|\n"), st.characters(codec="utf-8"))
)
_SPANS = st.lists(st.builds(Span, _TEXTS.filter(bool), st.booleans()), max_size=8).map(tuple)
# Far more people, turns and options than there will ever be.
_NUMBERS = st.integers(0, 2**63 - 1)
_BUTTONS = st.builds(Button, _TEXTS, _NUMBERS, _NUMBERS, st.integers(0, 999))
_KEYBOARDS = st.lists(st.lists(_BUTTONS, min_size=1, max_size=3).map(tuple), max_size=5).map(tuple)


def _cut(text: str, entity: dict[str, Any]) -> str:
    """The part of a text that an entity covers, as Telegram counts."""
    units = text.encode("utf-16-le")
    begin = entity["offset"] * 2
    return units[begin : begin + entity["length"] * 2].decode("utf-16-le")


@given(_SPANS)
def test_a_text_is_as_it_was_but_for_what_cannot_be_seen_and_bold_lands_exactly(
    spans: Spans,
) -> None:
    method, params = send(7, SendMessage(spans))
    assert method == "sendMessage"
    assert params["text"] == "".join(visible(span.text) for span in spans)
    assert "parse_mode" not in params
    entities = params.get("entities", [])
    assert {entity["type"] for entity in entities} <= {"bold"}
    assert [_cut(params["text"], entity) for entity in entities] == [
        visible(span.text) for span in spans if span.bold and visible(span.text)
    ]


@given(_SPANS)
def test_entities_lie_within_the_text_one_after_the_other(spans: Spans) -> None:
    params = send(7, SendMessage(spans))[1]
    entities = params.get("entities", [])
    end = len(params["text"].encode("utf-16-le")) // 2
    assert all(e["length"] > 0 and e["offset"] + e["length"] <= end for e in entities)
    assert all(one["offset"] + one["length"] <= two["offset"] for one, two in pairwise(entities))


def test_an_emoji_counts_for_two() -> None:
    params = send(7, SendMessage((Span("👩‍🍳 "), Span("kook", bold=True))))[1]
    assert params["entities"] == [{"type": "bold", "offset": 6, "length": 4}]


def test_without_bold_there_are_no_entities() -> None:
    assert "entities" not in send(7, SendMessage(plain("<b>a</b>")))[1]


@given(_KEYBOARDS)
def test_buttons_keep_their_rows_and_labels_and_their_data_fits(
    keyboard: tuple[tuple[Button, ...], ...],
) -> None:
    params = send(7, SendMessage(plain("Kies"), keyboard, slot=1))[1]
    rows = params["reply_markup"]["inline_keyboard"] if keyboard else []
    assert ("reply_markup" in params) == bool(keyboard)
    assert [[b["text"] for b in row] for row in rows] == [
        [visible(b.label) for b in r] for r in keyboard
    ]
    data = [b["callback_data"] for row in rows for b in row]
    assert data == [f"{b.walk}:{b.turn}:{b.number}" for row in keyboard for b in row]
    assert all(len(found.encode()) <= 64 for found in data)


def test_an_edit_with_a_text_says_all_anew() -> None:
    keyboard = ((Button("Ja", 1, 2, 0),),)
    method, params = edit(7, EditMessage(3, bold("Ja?"), keyboard))
    _, sent = send(7, SendMessage(bold("Ja?"), keyboard, slot=3))
    assert (method, params) == ("editMessageText", sent)


def test_an_edit_without_a_text_only_changes_the_buttons() -> None:
    assert edit(7, EditMessage(3, None)) == ("editMessageReplyMarkup", {"chat_id": 7})


def test_links_get_no_preview() -> None:
    assert send(7, SendMessage(plain("zie example.org")))[1]["link_preview_options"] == {
        "is_disabled": True
    }
