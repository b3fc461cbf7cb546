"""All that is wrong with a pack at once: what is told together, and what waits for what."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.checks.lint import checked, flaws, remember_names
from content.reading.loader import load_with_places
from content.sources.mistakes import errors
from tests.support.packs import TinyPack

RAIN = "Dan wordt het nat."
WHEN = "als: {weer: regen}"


def codes(pack: TinyPack) -> list[str]:
    return [line.split(": ")[1] for line in pack.check(measured=True)]


def test_mistakes_of_every_kind_are_told_at_once_in_order_of_place(pack: TinyPack) -> None:
    remember_names(pack.folder)
    pack.change("begin.yaml", WHEN, "§als: {alle: [{weer: regen}, {weer: zon}]}")
    pack.change("begin.yaml", RAIN, "¶Dan wordt het **nat.")
    pack.change("verder.yaml", "Wie zit hoort meer.", f"§{'Zit. ' * 900}")
    pack.change("verder.yaml", "bron: p. 8", "§bron: het rapport")
    pack.change("verder.yaml", "Dan zie je elkaar.", "Dan ziet §u elkaar.")
    pack.change("verder.yaml", "vraag: licht", "vraag: lampen")
    assert codes(pack) == [
        "als-twee-antwoorden",
        "vet-niet-gesloten",
        "naam-verdwenen",
        "bericht-te-lang",
        "bron-zonder-bladzij",
        "je-en-u",
    ]


def test_what_can_never_happen_waits_where_that_could_be_a_consequence(pack: TinyPack) -> None:
    pack.change("begin.yaml", WHEN, "als: {alle: [{weer: regen}, {weer: zon}]}")
    pack.change("verder.yaml", "- {rust: soms}\n            - {rust: nooit}", "- {rust: som}")
    assert codes(pack) == ["onbekende-optie"]


def test_what_sounds_like_a_reproach_is_known_to_each_pack(pack: TinyPack) -> None:
    pack.change("verder.yaml", "Jullie staan de hele dag.", "§Jullie hebben geen stoelen.")
    (told,) = pack.check()
    assert told.startswith(f"{pack.mark}: verwijt: 'Jullie hebben geen' klinkt als een verwijt.")
    pack.write("woordenlijst.yaml", "verwijten: [stoelloos]\n")
    assert pack.check() == []


def test_a_pack_that_can_be_used_comes_with_what_is_said_of_it(pack: TinyPack) -> None:
    pack.change("verder.yaml", "bron: p. 8", "bron: het rapport")
    found = checked(pack.folder)
    assert len(found.mistakes) == 1
    assert found.loaded is not None
    assert found.loaded.dialog == pack.load()
    pack.change("begin.yaml", "soort: open", "soort: opne")
    assert checked(pack.folder).loaded is None


# The packs that the bot comes with


CONTENT = Path("content")
PACKS = sorted(path.parent.name for path in CONTENT.glob("*/pakket.yaml"))


@pytest.mark.parametrize("name", PACKS)
def test_everything_in_it_can_happen(name: str) -> None:
    assert errors(flaws(load_with_places(CONTENT / name))) == []
