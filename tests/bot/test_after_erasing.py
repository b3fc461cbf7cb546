"""Who had everything erased and asks about it gets an answer, and stays unknown."""

import pytest

from dialogs.steps.erased import asks_about_erasing
from tests.storage.raw import query
from tests.support.line import line_to
from tests.support.raw_updates import message
from tests.support.sending import Sending

ANNA = 7


async def test_a_question_about_it_is_answered_without_becoming_known(out: Sending) -> None:
    line = line_to(out)
    await line.takes(message(ANNA, "Zijn jullie nu echt alles kwijt?", number=1))
    assert line.texts(ANNA) == ["wis_daarna"]
    for table in ("person", "walk", "sent_message"):
        assert await query(out.database, f"SELECT * FROM {table}") == []  # noqa: S608
    await line.takes(message(ANNA, "Hallo!", number=2))
    assert len(await query(out.database, "SELECT * FROM walk")) == 1, "anything else begins"


@pytest.mark.parametrize(
    "text",
    [
        "zijn jullie nu echt alles kwijt?",
        "is alles nu weg",
        "Wat bewaren jullie nog van mij?",
        "weet je zeker dat alles gewist is?",
        "staat er nog iets van mij opgeslagen",
    ],
)
def test_what_asks_about_it(text: str) -> None:
    assert asks_about_erasing(text)


@pytest.mark.parametrize(
    "text", ["hoi", "hoe gaat het?", "We zijn jongeren kwijt.", "mag ik weer meedoen?", "", "?"]
)
def test_what_does_not(text: str) -> None:
    assert not asks_about_erasing(text)
