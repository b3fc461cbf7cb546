"""The file of an edition as staff get it, with the report in it."""

from bot.publishing.archive import Packing
from content.reading.staff_texts import staff_texts
from dialogs.edition.published import release
from tests.support.exported import Exported
from tests.support.real_edition import real_edition
from tests.support.real_pack import PACKS, real_pack


def test_the_report_comes_with_the_tables() -> None:
    edition, pack = real_edition(), Packing(staff_texts(PACKS))
    made = Exported(pack(edition, real_pack()))
    assert made.release == release(edition)
    assert b"<script" not in made.read("rapport.html")
    assert made.read("rapport.pdf").startswith(b"%PDF-")


def test_the_number_from_which_an_edition_is_made_here_stands_in_its_rules() -> None:
    made = Exported(Packing(staff_texts(PACKS), 45)(real_edition(), real_pack()))
    for name in ("rapport.html", "codeboek.txt", "regels.csv"):
        assert "bij ongeveer 45 teams of meer" in made.text(name), name


def test_the_same_edition_has_the_same_bytes() -> None:
    edition, pack = real_edition(), Packing(staff_texts(PACKS))
    assert pack(edition, real_pack()) == pack(edition, real_pack())
