"""What was typed with an option answers the question that follows."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.answers_follow_up import excepted, told_besides
from tests.support.real_pack import real_pack


def _told(question: str, option: str, text: str) -> str:
    pack = real_pack()
    asked = pack.questions[question]
    chosen = asked.option(option)
    assert chosen is not None
    return told_besides(pack, pack.questions[f"{question}_laatste_keer"], chosen, text)


@pytest.mark.parametrize(
    ("question", "option", "text", "told"),
    [
        ("gelijke_status", "wisselt", "oma kies eten. jongen kies muziek", None),
        (
            "intentie",
            "bedacht",
            "elk paar krijgt één kruiwagen, wat we bedacht hebben dus",
            "elk paar krijgt één kruiwagen, wat we bedacht hebben dus",
        ),
        ("intentie", "bedacht", "doen nu wat we bedacht hebben", ""),
        ("intentie", "bedacht", "we hebben bedacht dat elk paar straks één kruiwagen krijgt", ""),
        ("intentie", "bedacht", "elk paar krijgt een kruiwagen, toch?", ""),
    ],
)
def test_how_it_goes_is_told(question: str, option: str, text: str, told: str | None) -> None:
    assert _told(question, option, text) == (text if told is None else told)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("De een doet het voor de ander. Op het schillen na dan.", "het schillen"),
        ("ieder zijn eigen werk, behalve bij het toetje", "het toetje"),
        ("behalve bij het schillen en het toetje", ""),
        (
            "De een doet het voor de ander. Behalve die ene keer dat de as brak, toen deden ze het"
            " samen.",
            "die ene keer dat de as brak",
        ),
        ("ieder voor zich, behalve één middag in mei. Dat was mooi.", "één middag in mei"),
        ("ieder voor zich, behalve die van de dinsdag", ""),
        ("we kijken er later op na", ""),
        ("de ene groep doet het voor de ander", ""),
    ],
)
def test_an_exception_is_found(text: str, what: str) -> None:
    assert excepted(text) == what
