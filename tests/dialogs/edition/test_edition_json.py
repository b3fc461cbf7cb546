"""An edition comes back from what is kept of it, whatever is in it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.codec import UnreadableStateError
from dialogs.edition.cells import count, tables
from dialogs.edition.edition_json import FORMAT, from_json, to_json
from dialogs.edition.noise import noisy
from dialogs.edition.published import Edition
from dialogs.edition.share import Share
from tests.support.small_edition import COUNTED, shares

KEY = bytes(range(32))


@given(
    st.lists(shares(), max_size=30),
    st.dictionaries(st.text(), st.sampled_from(["", "e1"]), max_size=6),
)
def test_an_edition_comes_back_as_it_was(given_shares: list[Share], texts: dict[str, str]) -> None:
    counted = noisy(count(tables(COUNTED), given_shares), KEY)
    edition = Edition(3, "2026-10-05", "najaar 2026", "pack", "v1", counted, texts)
    assert from_json(to_json(edition)) == edition


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format":0}', '{"format":1,"number":1}', '{"format":1,"tables":[1]}']
)
def test_what_is_no_edition_is_told_as_such(text: str) -> None:
    with pytest.raises(UnreadableStateError):
        from_json(text)


def test_the_texts_of_an_edition_of_before_are_about_nothing() -> None:
    raw = json.loads(to_json(Edition(1, "2026-10-05", "najaar 2026", "pack", "v1", ())))
    old = from_json(json.dumps(raw | {"texts": ["a", "b"], "format": 1}))
    assert old.texts == {"a": "", "b": ""}


def test_an_edition_of_a_later_version_is_told_as_such() -> None:
    edition = Edition(1, "2026-10-05", "najaar 2026", "pack", "v1", ())
    raw = json.loads(to_json(edition)) | {"format": FORMAT + 1}
    with pytest.raises(UnreadableStateError, match="this code knows"):
        from_json(json.dumps(raw))
