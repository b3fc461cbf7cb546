"""Whatever the text: what is found is where it is said to be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from content.reading.personal_lists import known
from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.name_lists import Known
from dialogs.identifying.search import found

PIECES = st.sampled_from(
    [
        *("Fatima", "roos", " de ", "a@b.nl", "0612345678", "Kerkstraat 12", "\u200b", "e\u0301"),
        *("ﬁ", "stichting ABC", ". ", "\n", "www.x.nl", "'s", "meneer ", "J. ", "\ud800", "ß", "@"),
    ]
)


@given(text=st.text(max_size=60) | st.lists(PIECES, max_size=12).map("".join))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    finds = found(text, known())
    assert all(one.words == text[one.start : one.end] and one.words for one in finds)
    assert all(one.end <= two.start for one, two in pairwise(finds))


@given(text=st.lists(PIECES, max_size=12).map("".join))
def test_without_lists_there_is_still_what_has_a_form(text: str) -> None:
    kinds = {one.kind for one in found(text + " bel 0612345678 of mail a@b.nl", Known())}
    assert {KindOfFinding.PHONE, KindOfFinding.EMAIL} <= kinds


def test_one_thing_is_told_as_one() -> None:
    text = "Fatima: fatima@fatima.nl, Fatimastraat 3, stichting Fatima, https://fatima.nl/@fatima"
    assert [one.kind.value for one in found(text, known())] == [
        *("name", "email", "address", "org", "url")
    ]
