"""The words of a drawing: in lines that fit."""

from content.drawing.svg import (
    Line,
    document,
    height,
    shape,
    wrapped,
    write,
)


def test_a_text_is_broken_where_it_would_not_fit() -> None:
    lines = wrapped(Line("een korte regel en nog een", 10, italic=True), 60)
    assert [line.text for line in lines] == ["een korte", "regel en", "nog een"]
    assert all(line.italic for line in lines)
    assert height(lines) == 3 * lines[0].height
    assert wrapped(Line("x"), 0) == (Line("x"),)
    assert wrapped(Line(""), 70) == ()


def test_bold_and_wide_letters_take_more_room() -> None:
    text = "mooi weer vandaag"
    assert len(wrapped(Line(text), 121)) == 1
    assert len(wrapped(Line(text, bold=True), 121)) == 2
    assert len(wrapped(Line(text.upper()), 121)) == 2


def test_only_the_first_line_has_the_mark() -> None:
    lines = wrapped(Line("een korte regel", 10, mark=True), 60)
    assert [line.mark for line in lines] == [True, False]
    page = document(10, 10, "Titel", "Uitleg")
    before = len(page.findall("path"))
    write(page, lines, 0, 0)
    first, second = page.findall("text")
    assert len(page.findall("path")) == before + 1
    assert float(first.attrib["x"]) > float(second.attrib["x"])


def test_numbers_are_short_and_names_are_those_of_svg() -> None:
    page = document(10, 20.25, "Titel", "Uitleg")
    assert page.attrib["viewBox"] == "0 0 10 20.2"
    assert shape(page, "path", stroke_width=1.04, d="M0 0").attrib == {
        "stroke-width": "1",
        "d": "M0 0",
    }
