"""All packs in the content folder, or all that is wrong with them."""

from pathlib import Path

import pytest

from bot.configuration.packs import load_packs, one_pack
from bot.configuration.settings import MachineSettings, Settings
from content.sources.mistakes import PackError
from dialogs.pack.definition import Dialog
from tests.support.packs import TinyPack


def _pack(folder: Path, name: str, id_: str) -> TinyPack:
    (folder / name).mkdir()
    return TinyPack(folder / name).change("pakket.yaml", "pakket: proef", f"pakket: {id_}")


def _load(folder: Path, **settings: str) -> dict[str, Dialog]:
    return load_packs(Settings.model_validate({"bot_token": "x", "content": folder, **settings}))


def _mistakes(folder: Path) -> list[str]:
    with pytest.raises(PackError) as caught:
        _load(folder)
    return str(caught.value).split("\n")


def test_packs_come_by_id_in_order_of_their_folders(tmp_path: Path) -> None:
    _pack(tmp_path, "b", "aap")
    _pack(tmp_path, "a", "noot")
    (tmp_path / "geen_pakket").mkdir()
    packs = _load(tmp_path)
    assert list(packs) == ["noot", "aap"]
    assert all(id_ == dialog.id for id_, dialog in packs.items())


def test_new_people_get_the_pack_that_says_so(tmp_path: Path) -> None:
    _pack(tmp_path, "a", "aap")
    _pack(tmp_path, "b", "noot")
    last = _pack(tmp_path, "c", "mies")
    last.change("pakket.yaml", "titel: Proef", "titel: Proef\nvoor_nieuwe_mensen: true")
    packs = _load(tmp_path)
    assert list(packs) == ["mies", "aap", "noot"]
    assert packs["aap"].other_packs == {"mies": "Proef", "noot": "Proef"}


def test_two_packs_cannot_both_be_for_new_people(tmp_path: Path) -> None:
    for name, id_ in (("a", "aap"), ("b", "noot")):
        pack = _pack(tmp_path, name, id_)
        pack.change("pakket.yaml", "titel: Proef", "titel: Proef\nvoor_nieuwe_mensen: true")
    assert _mistakes(tmp_path) == [
        "b/pakket.yaml:3:1: nieuwe-mensen-dubbel: Nieuwe mensen krijgen het pakket 'aap' al. "
        "Laat 'voor_nieuwe_mensen' in 1 van de 2 staan."
    ]


def test_settings_become_facts(tmp_path: Path) -> None:
    _pack(tmp_path, "a", "aap")
    named = _load(tmp_path, contact="Bel ons", retention_unfinished="3", retention_finished="9")
    assert named["aap"].facts == {
        "dagen": "3",
        "dagen_klaar": "9",
        "dagen_backup": "14",
        "contact": "Bel ons",
    }
    assert "contact" not in _load(tmp_path)["aap"].facts


def test_where_no_programme_counts_nobody_is_asked_to_share(tmp_path: Path) -> None:
    pack = _pack(tmp_path, "a", "aap")
    pack.change("pakket.yaml", "titel: Proef", "titel: Proef\nprogramma: {naam: Regenboog}")
    assert _load(tmp_path)["aap"].programme == "Regenboog"
    without = _load(tmp_path, sharing="no")["aap"]
    assert without.programme == ""
    assert without.facts["programma"] == "Regenboog", "to take back what was said before"


def test_the_mistakes_in_all_packs_are_told_with_their_folders(tmp_path: Path) -> None:
    for name in ("a", "b"):
        _pack(tmp_path, name, name * 3).change("begin.yaml", "soort: keuze", "soort: keus")
    assert [line.split(": ")[0] for line in _mistakes(tmp_path)] == [
        "a/begin.yaml:12:5",
        "b/begin.yaml:12:5",
    ]


def test_two_packs_cannot_have_one_name(tmp_path: Path) -> None:
    _pack(tmp_path, "a", "aap")
    _pack(tmp_path, "b", "aap")
    assert _mistakes(tmp_path) == [
        "b/pakket.yaml:1:1: pakket-naam-bezet: Er is al een pakket dat 'aap' heet. "
        "Geef dit pakket een eigen naam."
    ]


@pytest.mark.parametrize("name", ["leeg", "nergens", "bestand"])
def test_a_folder_without_packs(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "bestand").touch()
    folder = tmp_path / name
    assert _mistakes(folder) == [
        f"{folder}:1:1: geen-pakket: Hier staat geen pakket. "
        "Zet CONTENT goed, of kijk hoe de map heet."
    ]


def test_one_pack_by_folder_by_path_or_the_first(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    for name, id_ in (("b", "noot"), ("a", "aap")):
        _pack(tmp_path / "packs", name, id_)
    elsewhere = _pack(tmp_path, "c", "mies")
    house = MachineSettings(content=tmp_path / "packs")
    assert one_pack(house, "b").id == "noot"
    assert one_pack(house, str(tmp_path / "c")).id == "mies"
    assert one_pack(house, None).id == "aap"
    with pytest.raises(PackError, match="nergens:1:1: geen-pakket: "):
        one_pack(house, "nergens")
    elsewhere.change("begin.yaml", "soort: keuze", "soort: keus")
    with pytest.raises(PackError, match=r"/c/begin.yaml:\d+:\d+: onbekend-woord: "):
        one_pack(house, str(tmp_path / "c"))


def test_texts_for_staff_with_a_mistake_are_told_before_anyone_needs_them(tmp_path: Path) -> None:
    _pack(tmp_path, "a", "aap")
    _load(tmp_path)
    (tmp_path / "editie.yaml").write_text("rapprt: {}\n")
    assert all(line.startswith("editie.yaml:1:1: ") for line in _mistakes(tmp_path))
