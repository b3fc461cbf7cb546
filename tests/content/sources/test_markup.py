"""An author's sentence: bold, and places to fill in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.sources.markup import MarkupError, parse_text
from dialogs.texts import Slot, Span, Text, as_plain


def test_lines_bold_and_slots() -> None:
    assert parse_text("Je schreef: ‘{wie}’.\n**Let op**, {wat}\n") == Text(
        (
            (Span("Je schreef: ‘"), Slot("wie"), Span("’.")),
            (Span("Let op", bold=True), Span(", "), Slot("wat")),
        )
    )


def test_a_slot_within_bold_is_bold() -> None:
    assert parse_text("**a {b}**") == Text(((Span("a ", True), Slot("b", True)),))


def test_spaces_around_lines_go_and_so_do_empty_lines() -> None:
    assert as_plain(parse_text("\n\n  a  \n\n b \n\n").fill(lambda _: None)) == "a\nb"


def test_one_asterisk_is_just_an_asterisk() -> None:
    assert parse_text("2 * 3") == Text(((Span("2 * 3"),),))


@pytest.mark.parametrize(
    ("raw", "code", "said"),
    [
        ("**dik", "vet-niet-gesloten", None),
        ("**dik\nnog dik**", "vet-niet-gesloten", None),
        ("{}", "invulling-vorm", "{}"),
        ("{ wie }", "invulling-vorm", "{ wie }"),
        ("{Wie}", "invulling-vorm", "{Wie}"),
        ("{wie-dan}", "invulling-vorm", "{wie-dan}"),
        ("Je schreef: {wie", "accolade-los", None),
        ("{wie", "accolade-los", None),
        ("wie}", "accolade-los", None),
        ("{{wie}}", "accolade-los", None),
        ("{a\nb}", "accolade-los", None),
    ],
)
def test_what_is_no_markup(raw: str, code: str, said: str | None) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_text(raw)
    assert caught.value.code == code
    assert caught.value.details.get("said") == said


@given(st.text(alphabet="ab_ {}*\n", max_size=30))
def test_a_text_is_read_or_refused_and_never_loses_a_word(raw: str) -> None:
    try:
        text = parse_text(raw)
    except MarkupError:
        return
    shown = as_plain(text.fill(lambda name: f"{{{name}}}"))
    lines = [line.strip() for line in raw.split("\n")]
    assert shown == "\n".join(bare for line in lines if (bare := line.replace("**", "")))
