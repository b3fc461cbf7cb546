"""Packs with one thing wrong: the one line that is told, with its place, code and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.catalogue import CATALOGUE
from tests.content.broken import Broken, base, files, heard, names, sessions, whole
from tests.support.packs import MEASURED

ALL = [*files.BROKEN, *names.BROKEN, *heard.BROKEN, *sessions.BROKEN, *whole.BROKEN]
BETWEEN_PACKS = {"geen-pakket", "pakket-naam-bezet", "nieuwe-mensen-dubbel"}
"""What is wrong with packs beside each other: see tests/bot/configuration/test_packs.py."""
ELSEWHERE = {"bestand-niet-te-schrijven", "oude-vorm-lastig", "zin-ontbreekt"}
"""Told when packs are rewritten (tests/content/upgrading) or of the texts for staff."""
TOO_LONG = "bericht-te-lang"
"""The one code that is told by measuring messages."""


def test_the_pack_that_they_are_made_of_is_sound(tmp_path: Path) -> None:
    assert base(tmp_path).check(measured=True) == []


@pytest.mark.parametrize("measured", MEASURED)
@pytest.mark.parametrize("broken", ALL, ids=[broken.code for broken in ALL])
def test_it_is_told_where_it_is_and_how_to_mend_it(
    tmp_path: Path, broken: Broken, measured: bool
) -> None:
    pack = base(tmp_path)
    broken.change(pack)
    told = pack.check(measured=measured or TOO_LONG in (broken.code, *broken.besides))
    assert broken.told(pack) in told
    others = [line.split(": ")[1] for line in told if line != broken.told(pack)]
    assert sorted(others) == sorted(broken.besides)


def test_there_is_one_for_every_code() -> None:
    assert {broken.code for broken in ALL} == CATALOGUE.keys() - BETWEEN_PACKS - ELSEWHERE
