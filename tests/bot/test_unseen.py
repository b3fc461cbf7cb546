"""What can't be seen is stored as it was typed, and never shown again."""

from __future__ import annotations

import json
import unicodedata

import pytest

from dialogs.texts import quote, visible
from tests.storage.raw import query
from tests.support.line import line_to
from tests.support.raw_updates import message
from tests.support.sending import Sending

ANNA = 7
ODD = "Een \u202elange\u202c \u2066tafel\u2069\u200b\u00ad\ufeff\u0007 \u3164\U000e0041buiten"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (ODD, "Een lange tafel buiten"),
        ("👩\u200d👩\u200d👧 koken", "👩\u200d👩\u200d👧 koken"),
        ("tafel\u200dtafel", "tafeltafel"),
        ("a\tb\u2028c", "a b c"),
        ("Café für Ünal", "Café für Ünal"),
    ],
)
def test_what_is_quoted_can_be_seen(typed: str, shown: str) -> None:
    assert quote(typed) == shown


def test_lines_stay_lines() -> None:
    assert visible("a\n\u202eb") == "a\nb"


async def test_nothing_unseen_is_ever_sent_again(out: Sending) -> None:
    line = line_to(out)
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, ODD, number=2))
    await line.takes(message(ANNA, "1", number=3), message(ANNA, ODD, number=4))
    for number, command in enumerate(["/antwoorden", "/mijngegevens", "/checklist"], start=10):
        await line.takes(message(ANNA, command, number=number))
    sent = [json.dumps(made.params, ensure_ascii=False) for made in out.api.made]
    assert any("tafel" in text for text in sent)
    hidden = [c for text in sent for c in text if unicodedata.category(c) in ("Cf", "Cc")]
    assert hidden == []
    stored = [value for (value,) in await query(out.database, "SELECT value FROM answer")]
    assert any(ODD in json.loads(value).get("text", "") for value in stored)
