"""An author's sentence: bold, and places to fill in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.markup import MarkupError, parse_text
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
    ("raw", "expected"),
    [
        ("**dik", "Een ** wordt op deze regel niet gesloten."),
        ("**dik\nnog dik**", "Een ** wordt op deze regel niet gesloten."),
        ("{}", "'{}' is geen naam om in te vullen."),
        ("{ wie }", "'{ wie }' is geen naam om in te vullen."),
        ("{Wie}", "'{Wie}' is geen naam om in te vullen."),
        ("{wie-dan}", "'{wie-dan}' is geen naam om in te vullen."),
        ("Je schreef: {wie", "Er staat een { of } alleen."),
        ("{wie", "Er staat een { of } alleen."),
        ("wie}", "Er staat een { of } alleen."),
        ("{{wie}}", "Er staat een { of } alleen."),
        ("{a\nb}", "Er staat een { of } alleen."),
    ],
)
def test_what_is_no_markup(raw: str, expected: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_text(raw)
    assert str(caught.value) == expected


@given(st.text(alphabet="ab_ {}*\n", max_size=30))
def test_a_text_is_read_or_refused_and_never_loses_a_word(raw: str) -> None:
    try:
        text = parse_text(raw)
    except MarkupError:
        return
    shown = as_plain(text.fill(lambda name: f"{{{name}}}"))
    lines = [line.strip() for line in raw.split("\n")]
    assert shown == "\n".join(bare for line in lines if (bare := line.replace("**", "")))
