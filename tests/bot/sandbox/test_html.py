"""parse_mode=HTML, as TDLib reads it."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError
from bot.sandbox.htmltext import parse_html, utf16_length


def nobody(user_id: int) -> dict[str, Any] | None:
    return None


def parsed(source: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, entities = parse_html(source, nobody)
    return text, [(e["type"], e["offset"], e["length"]) for e in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("gewoon", "gewoon", []),
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("<STRONG>a</strong>", "a", [("bold", 0, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [("strikethrough", 0, 1), ("strikethrough", 1, 1), ("strikethrough", 2, 1)],
        ),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("<pre>a</pre>", "a", [("pre", 0, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<b>a</>", "a", [("bold", 0, 1)]),
        ("<b></b>leeg", "leeg", []),
        ("🏟<b>é</b>", "🏟é", [("bold", 2, 1)]),
        ("&lt;&gt;&amp;&quot;", '<>&"', []),
        ("&nbsp;&#39;&#x41;&lt", "&nbsp;'A<", []),
        ("&#0;&", "&#0;&", []),
        ("a > b", "a > b", []),
        ("&#x1F600;<b>a</b>", "😀a", [("bold", 2, 1)]),
    ],
)
def test_accepted(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    assert parsed(source) == (text, entities)


def test_links() -> None:
    source = '<a href="https://example.org/?a=1&amp;b=2">hier</a>'
    assert parse_html(source, nobody)[1] == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/?a=1&b=2"}
    ]
    assert parse_html("<a>example.org</a>", nobody)[1][0]["url"] == "http://example.org/"
    assert parse_html('<a href="onzin">x</a>', nobody)[1] == []
    assert parse_html('<a href="tg://user?id=5">x</a>', nobody)[1] == []
    user = {"id": 5, "is_bot": False, "first_name": "Eva"}
    assert parse_html('<a href="tg://user?id=5">x</a>', lambda _: user)[1] == [
        {"type": "text_mention", "offset": 0, "length": 1, "user": user}
    ]


def test_code_with_a_language() -> None:
    expected = [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]
    source = '<pre><code class="language-python">a</code></pre>'
    assert parse_html(source, nobody)[1] == expected
    source = '<code class="language-python">a</code>'
    assert parse_html(source, nobody)[1] == [{"type": "code", "offset": 0, "length": 1}]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        (
            "🏟 🏟&lt;<i    aba>",
            'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13',
        ),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (
            "🏟 🏟&lt;<i>a</em   >",
            'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
        ),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        (
            "&#xDFDF;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_refused(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(source, nobody)
    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    source = f"<b>{html.escape(text)}</b>"
    size = utf16_length(text)
    assert parsed(source) == (text, [("bold", 0, size)] if size else [])


PIECES = ["<b>", "</b>", "<i", ">", "</", "&lt;", "&#", "x", "é", "😀", " "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_comes_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source, nobody)
    except ApiError:
        return
    assert all(e["offset"] + e["length"] <= utf16_length(text) for e in entities)
