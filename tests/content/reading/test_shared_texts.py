"""Shared sentences in plain words: which count, and what they may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs.screens.layout import Speech
from dialogs.texts import as_plain
from tests.support.packs import TinyPack
from tests.support.real_pack import real_pack

PLAIN = "makkelijk:\n  hulp: Makkelijke hulp\n"


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    return TinyPack(tmp_path)


def with_plain(pack: TinyPack, text: str) -> None:
    pack.change("teksten.yaml", "teksten:\n", f"{text}teksten:\n")


def test_a_sentence_in_plain_words_takes_the_place_of_the_usual_one(pack: TinyPack) -> None:
    with_plain(pack, PLAIN)
    assert pack.check() == []
    dialog = pack.load()
    plain = dialog.in_plain_words
    assert as_plain(Speech(dialog, {}).phrase("hulp")) == "Zin hulp"
    assert as_plain(Speech(plain, {}).phrase("hulp")) == "Makkelijke hulp"
    assert plain.phrases["privacy"] == dialog.phrases["privacy"]
    assert plain.in_plain_words is plain


def test_a_sentence_of_the_pack_itself_is_not_said_in_the_plain_words_of_the_shared_one(
    pack: TinyPack,
) -> None:
    dialog = pack.load()
    assert "hulp" in dialog.phrases
    assert dialog.in_plain_words.phrases == dialog.phrases


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        ("makkelijk:\n  §hulpp: Hulp\n", "onbekende-zin"),
        ("makkelijk:\n  §hulp: 'Dag {wie}'\n", "onbekende-invulling"),
        (
            "makkelijk:\n  §knop_klaar: 'Klaar met deze hele lange lijst van knoppen'\n",
            "knop-te-lang",
        ),
    ],
)
def test_a_slip_in_it_is_told(pack: TinyPack, listed: str, code: str) -> None:
    with_plain(pack, listed)
    (told,) = pack.mistakes()
    assert told.startswith(f"{pack.mark}: {code}: ")


def test_a_button_that_is_named_has_the_label_that_it_has_in_plain_words() -> None:
    plain = real_pack().in_plain_words
    renamed = {
        as_plain(texts[0].fill(lambda _: ""))
        for key, texts in real_pack().phrases.items()
        if key.startswith("knop_") and texts != plain.phrases[key]
    }
    told = {
        key: as_plain(text.fill(lambda name: name))
        for key, texts in plain.phrases.items()
        for text in texts
    }
    assert renamed
    assert not [(key, one) for key, said in told.items() for one in renamed if f"‘{one}’" in said]
