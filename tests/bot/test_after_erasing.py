"""Somebody who had everything erased and asks about it gets an answer, and stays unknown."""

from dataclasses import replace

import pytest

from dialogs.steps.ending.leaving import asks_about_erasing
from tests.storage.raw import query
from tests.support.line import line_to
from tests.support.raw_updates import message
from tests.support.sending import Sending
from tests.support.small_dialog import SMALL
from tests.support.watching import watchful

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
    ("text", "told"),
    [("wie leest dit", "privacy"), ("Onveilig", "0800-2000"), ("help!", "hulp")],
)
async def test_what_anyone_is_told_can_be_asked_without_becoming_known(
    out: Sending, text: str, told: str
) -> None:
    line = line_to(out)
    words = {**SMALL.words, "privacy": ("wie leest dit",)}
    line.conversation.walking.lead_by({SMALL.id: watchful(replace(SMALL, words=words))})
    await line.takes(message(ANNA, text, number=1))
    assert told in "\n".join(line.texts(ANNA))
    for table in ("person", "walk", "sent_message"):
        assert await query(out.database, f"SELECT * FROM {table}") == []  # noqa: S608


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
