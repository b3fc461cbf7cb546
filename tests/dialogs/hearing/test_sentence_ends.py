"""Where a sentence ends, in what people type."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.hearing.sentence_ends import before_in_sentence, in_sentences

TYPED = st.lists(
    st.sampled_from(["ja", "nr", "o.a", "m", "12", "Ze", "…", "’", " ", "\n", *".!?;,"]),
    max_size=14,
).map("".join)
NOTHING = set(" \n.!?…;’")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("we koken. ze komen", ["we koken. ", "ze komen"]),
        ("gelukt.hij komt weer", ["gelukt.", "hij komt weer"]),
        ("echt?! ja hoor", ["echt?! ", "ja hoor"]),
        ("ik denk… nee toch niet", ["ik denk… ", "nee toch niet"]),
        ("eerst\n\n- dan", ["eerst\n\n", "- dan"]),
        (
            "om 23.00 gaat het licht uit. dan slapen",
            ["om 23.00 gaat het licht uit. ", "dan slapen"],
        ),
        ("op maandag 12. dan koken we", ["op maandag 12. ", "dan koken we"]),
        ("bijv. op dinsdag", ["bijv. op dinsdag"]),
        ("met o.a. de buren. en wij", ["met o.a. de buren. ", "en wij"]),
        ("mag het weg a.u.b. dank je", ["mag het weg a.u.b. ", "dank je"]),
        ("vraag dhr. Jansen", ["vraag dhr. Jansen"]),
        ("we zitten in min. twee lokalen.", ["we zitten in min. twee lokalen."]),
        ("ja. ... ", ["ja. ... "]),
        ("... ja", ["... ja"]),
        ("hij zei: ‘ja.’ dus", ["hij zei: ‘ja.", "’ dus"]),
        ("👍", ["👍"]),
        ("?!", []),
        ("", []),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert [*in_sentences(text)] == sentences


def test_with_a_space_behind_it_only() -> None:
    text = "kijk op school.nl. daar staat het.ja"
    assert in_sentences(text, spaced=True) == ("kijk op school.nl. ", "daar staat het.ja")


def test_at_a_semicolon_too() -> None:
    assert in_sentences("half; soep wel") == ("half; soep wel",)
    assert in_sentences("half; soep wel", semicolons=True) == ("half; ", "soep wel")


@given(TYPED, st.booleans(), st.booleans())
def test_each_says_something_and_together_they_are_the_whole_text(
    text: str, spaced: bool, semicolons: bool
) -> None:
    every = in_sentences(text, spaced=spaced, semicolons=semicolons)
    assert "".join(every) == (text if set(text) - NOTHING else "")
    for one in every:
        assert set(one) - NOTHING
        assert in_sentences(one, spaced=spaced, semicolons=semicolons) == (one,)


@given(TYPED, st.integers(0, 20))
def test_what_stands_before_a_place_ends_there(text: str, place: int) -> None:
    place = min(place, len(text))
    before = before_in_sentence(text, place)
    assert text[:place].endswith(before)
    assert any(one.startswith(before) for one in in_sentences(text) or (text,))


def test_only_its_own_sentence_stands_before_a_place() -> None:
    text = "ik hoop het. om 20.00 waren er acht"
    assert before_in_sentence(text, text.index("acht")) == "om 20.00 waren er "


def test_no_text_takes_long() -> None:
    began = time.process_time()
    for hostile in ("!\n", ".", "a.", "nr.", "1.1", " . "):
        in_sentences(hostile * 20_000)
    assert time.process_time() - began < 5
