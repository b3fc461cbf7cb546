"""Where everything is: names, what is below them, and each text."""

from __future__ import annotations

import pytest

from content.reading.loader import load_with_places
from content.sources.places import Name, Wording
from dialogs.texts import as_plain
from tests.support.packs import TinyPack


@pytest.mark.parametrize(
    ("name", "below", "file", "old"),
    [
        (("thema", "verder"), (), "verder.yaml", "thema: verder"),
        (("thema", "verder"), ("als",), "verder.yaml", "als:\n  niet"),
        (("mededeling", "verder_begin"), (), "verder.yaml", "begin: We"),
        (("mededeling", "nat"), (), "begin.yaml", "mededeling: nat"),
        (("vraag", "weer"), (), "begin.yaml", "vraag: weer"),
        (("vraag", "weer"), ("kort",), "begin.yaml", "kort: Het weer"),
        (("vraag", "weer"), ("als",), "begin.yaml", "vraag: weer"),
        (("vraag", "stoelen"), ("als", "een_van", 1), "verder.yaml", "{rust: nooit}"),
        (("optie", "weer", "regen"), ("reactie",), "begin.yaml", "reactie: Neem"),
        (("element", "rust"), ("regels", 0, "als"), "verder.yaml", "als:\n          alle"),
        (("tekst", "hulp"), (), "teksten.yaml", "hulp: 'Zin hulp'"),
    ],
)  # fmt: skip
def test_what_has_a_name_has_a_place(
    pack: TinyPack, name: Name, below: tuple[str | int, ...], file: str, old: str
) -> None:
    pack.change(file, old, f"§{old}")
    places = load_with_places(pack.folder).places
    assert name in places
    assert ":".join(map(str, places.of(name, *below))) == pack.mark
    mistake = places.mistake(name, "leeg", *below, key="x")
    assert str(mistake).startswith(f"{pack.mark}: leeg: 'x' is leeg.")


def test_of_two_of_one_name_the_first_counts_and_what_is_not_there_has_none(
    pack: TinyPack,
) -> None:
    places = load_with_places(pack.folder).places
    assert places.of(("vraag", "rust"))[:2] == ("verder.yaml", 14)
    assert places.of(("element", "rust"))[:2] == ("verder.yaml", 7)
    assert ("vraag", "regen") not in places


def by_text(pack: TinyPack) -> dict[str, Wording]:
    wordings = load_with_places(pack.folder).places.wordings
    return {wording.raw.strip(): wording for wording in wordings}


@pytest.mark.parametrize(
    ("text", "owner", "purpose", "question"),
    [
        ("Proef", ("pakket", "proef"), "titel", None),
        ("Het begin", ("thema", "begin"), "titel", None),
        ("We gaan verder.", ("thema", "verder"), "begin", None),
        ("Hoe heet het?", ("vraag", "naam"), "tekst", "naam"),
        ("Zon", ("optie", "weer", "zon"), "tekst", "weer"),
        ("Het regent 1 dag op de 3.", ("vraag", "weer"), "tekst", "weer"),
        ("Dan wordt het nat.", ("mededeling", "nat"), "tekst", None),
        ("Er is tijd om te zitten.", ("element", "rust"), "wat", None),
        ("Er is niets om op te zitten.", ("element", "rust"), "want", None),
        ("de gastheer zet een bank neer.", ("element", "rust"), "vervolgstappen", None),
        ("Jullie zitten soms.", ("optie", "rust", "soms"), "want", "rust"),
        ("Zin hulp", ("tekst", "hulp"), "hulp", None),
    ],
)
def test_each_text_knows_whose_it_is_and_what_for(
    pack: TinyPack, text: str, owner: Name, purpose: str, question: str | None
) -> None:
    found = by_text(pack)[text]
    assert (found.owner, found.purpose, found.question) == (owner, purpose, question)
    assert as_plain(found.text.fill(lambda _: None)) == text


def test_each_text_knows_its_place(pack: TinyPack) -> None:
    pack.change("teksten.yaml", "'Zin hulp'", "[Een., §Twee.]")
    pack.change("begin.yaml", "Zon", "¶Zon")
    found = by_text(pack)
    marks = [f"{found[text].file}:{found[text].place[0]}:{found[text].place[1]}" for text in
             ("Twee.", "Zon")]  # fmt: skip
    assert marks == pack.marks
