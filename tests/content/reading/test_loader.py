"""A pack as a whole: names that refer, files that aren't there, all mistakes at once."""

from pathlib import Path

import pytest

from content.sources.mistakes import PackError
from dialogs.pack.definition import Kind, Status
from dialogs.texts import as_plain
from tests.support.packs import FILES, TinyPack


def test_a_pack_becomes_a_dialog(pack: TinyPack) -> None:
    dialog = pack.load()
    assert (dialog.id, dialog.title) == ("proef", "Proef")
    assert [node.id for node in dialog.nodes] == [
        "naam",
        "weer",
        "nat",
        "verder_begin",
        "rust",
        "stoelen",
        "licht",
    ]
    assert list(dialog.elements) == ["rust", "licht"]
    assert dialog.words["weet_niet"] == ("geen idee",)
    assert dialog.questions["stoelen"].kind is Kind.MULTIPLE
    assert dialog.questions["stoelen"].element == "rust"
    assert dialog.questions["weer"].element is None
    rest = dialog.elements["rust"]
    assert rest.questions == ("rust", "stoelen")
    assert [rule.status for rule in rest.rules] == [
        Status.MISSING,  # its own rules come before those of the options
        Status.IN_PLACE,
        Status.PARTLY,
        Status.MISSING,
    ]
    figure = dialog.questions["weer"].figure
    assert figure is not None
    assert (figure.source, figure.year) == ("p. 3", 2023)


def test_importance_is_the_order_of_the_elements(pack: TinyPack) -> None:
    pack.change("pakket.yaml", "  - rust\n  - licht\n", "  - licht\n  - rust\n")
    assert list(pack.load().elements) == ["licht", "rust"]


def test_the_question_that_decides_stands_for_its_element(pack: TinyPack) -> None:
    pack.change(
        "verder.yaml",
        "    vragen:\n      - vraag: licht\n",
        "    vragen:\n      - vraag: lamp\n        soort: open\n        kort: Lamp\n"
        "        tekst: Welke lamp?\n      - vraag: licht\n",
    )
    assert pack.load().elements["licht"].questions == ("licht", "lamp")


def test_a_figure_can_tell_how_many_projects_do_not_name_it(pack: TinyPack) -> None:
    pack.change(
        "begin.yaml", "jaar: 2023", "jaar: 2023\n      niet_genoemd: {projecten: 51, van: 71}"
    )
    figure = pack.load().questions["weer"].figure
    assert figure is not None
    assert figure.absent == (51, 71)


def test_the_version_follows_what_is_said_and_nothing_else(pack: TinyPack) -> None:
    before = pack.load().version
    pack.change("begin.yaml", "thema: begin", "# Een opmerking.\nthema: begin")
    assert pack.load().version == before
    pack.change("begin.yaml", "Zon", "Zonnig")
    changed = pack.load().version
    assert changed != before
    pack.change("teksten.yaml", "'Zin hulp'", "'Zin help'")
    assert pack.load().version != changed


def test_a_status_needs_its_because(pack: TinyPack) -> None:
    pack.change("verder.yaml", "- optie: soms", "- §optie: soms")
    pack.change("verder.yaml", "            want: Jullie zitten soms.\n", "")
    assert pack.mistakes() == [
        f"{pack.mark}: status-zonder-want: "
        "Bij 'soms' ontbreekt 'want'. Zet erbij waarom dit de status is."
    ]


def test_an_open_question_has_no_options(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: keuze", "§soort: open")
    pack.change("begin.yaml", "als: {weer: regen}", "als: {§weer: regen}")
    pack.change("verder.yaml", "niet: {weer: overgeslagen}", "niet: {§weer: overgeslagen}")
    wrong, first, second = pack.mistakes()
    assert wrong == (
        f"{pack.marks[0]}: opties-horen-niet: Bij een open vraag horen geen opties. "
        "Haal ze weg, of maak er 'keuze' van."
    )
    assert first.startswith(f"{pack.marks[1]}: voorwaarde-open-vraag: 'weer' is een open vraag.")
    assert second.startswith(f"{pack.marks[2]}: voorwaarde-open-vraag: 'weer' is een open vraag.")


def test_two_elements_of_one_name(pack: TinyPack) -> None:
    pack.change("verder.yaml", "element: licht", "§element: rust")
    pack.change("pakket.yaml", "  - licht\n", "  - §licht\n")
    taken, gone = sorted(pack.mistakes(), reverse=True)
    what = "naam-bezet: De naam 'rust' is al van een element. Kies een andere naam."
    assert taken == f"{pack.marks[0]}: {what}"
    assert gone.startswith(f"{pack.marks[1]}: onbekend-element: Er is geen element 'licht'.")


def test_an_element_whose_status_nothing_decides(pack: TinyPack) -> None:
    for word, because in (
        ("geborgd", "De lampen branden."),
        ("deels", "Er brandt 1 lamp."),
        ("ontbreekt", "De lampen zijn uit."),
    ):
        whole = f"            status: {word}\n            want: {because}\n"
        pack.change("verder.yaml", whole, "")
    pack.change("verder.yaml", "- element: licht", "- §element: licht")
    assert pack.mistakes() == [
        f"{pack.mark}: niets-bepaalt-status: "
        "Niets bepaalt de status van 'licht'. "
        "Geef opties een 'status'."
    ]


@pytest.mark.parametrize("name", sorted(FILES.keys() - {"teksten.yaml"}))
def test_a_file_that_is_gone(pack: TinyPack, name: str) -> None:
    (pack.folder / name).unlink()
    (mistake,) = pack.mistakes()
    place = {"begin.yaml": "pakket.yaml:4:5", "verder.yaml": "pakket.yaml:5:5"}
    assert mistake.startswith(place.get(name, f"{name}:1:1"))
    assert name in mistake
    assert "is er niet. Maak het" in mistake


def test_no_folder_at_all(tmp_path: Path) -> None:
    pack = TinyPack(tmp_path)
    pack.folder = tmp_path / "weg"
    assert pack.mistakes() == [
        "pakket.yaml:1:1: bestand-ontbreekt: Het bestand 'pakket.yaml' is er niet. "
        "Maak het, of kijk hoe de naam gespeld is."
    ]


@pytest.mark.parametrize("name", ["../buiten.yaml", "../../etc/passwd", "/etc/passwd"])
def test_a_theme_cannot_lie_outside_of_the_pack(tmp_path: Path, name: str) -> None:
    (tmp_path / "buiten.yaml").write_text("thema: x\n")
    (tmp_path / "pakket").mkdir()
    pack = TinyPack(tmp_path / "pakket")
    pack.change("pakket.yaml", "  - verder.yaml\n", f"  - verder.yaml\n  - §{name}\n")
    assert pack.mistakes() == [
        f"{pack.mark}: buiten-de-map: '{name}' ligt buiten de map van het pakket. "
        "Zet het in de map zelf."
    ]


def test_all_mistakes_of_all_files_at_once_in_order(pack: TinyPack) -> None:
    pack.change("pakket.yaml", "  - licht\n", "  - licht\n  - §zicht\n")
    pack.change("begin.yaml", "soort: open", "§soort: opne")
    pack.change("begin.yaml", "Zon", "¶no")
    pack.change("verder.yaml", "alleen: true", "§alleen: ja")
    pack.change("verder.yaml", "bron: hoofdstuk 5, p. 22-30", "§bron: 5")
    pack.change("teksten.yaml", "hulp: 'Zin hulp'", "hulp: ¶'{x}'")
    places = [mistake.split(": ")[0] for mistake in pack.mistakes()]
    assert places == [
        "begin.yaml:5:5",
        "begin.yaml:19:9",
        "pakket.yaml:9:5",
        "teksten.yaml:5:3",
        "verder.yaml:44:13",
        "verder.yaml:61:5",
    ]
    assert set(places) == set(pack.marks)


def test_what_refers_to_a_broken_question_is_no_second_mistake(pack: TinyPack) -> None:
    """'weer' and 'rust' are referred to by conditions, texts and the order of importance."""
    pack.change("begin.yaml", "Zon", "¶no")
    pack.change("verder.yaml", "Na elk uur", "¶no")
    pack.change("verder.yaml", "Die branden", "¶no")
    pack.change("verder.yaml", "begin: We", 'begin: "{weer}\\nWe')
    pack.change("verder.yaml", "gaan verder.", 'gaan verder."')
    assert [mistake.split(": ")[0] for mistake in pack.mistakes()] == pack.marks


def test_a_broken_frame_hides_no_mistake_inside_and_makes_none(pack: TinyPack) -> None:
    pack.change("begin.yaml", "thema: begin", "§tema: begin")
    pack.change("begin.yaml", "Zon", "¶no")
    assert [mistake.split(": ")[0] for mistake in pack.mistakes()] == [
        "begin.yaml:1:1",
        *pack.marks,
    ]


def test_a_file_with_broken_yaml_makes_no_mistakes_elsewhere(pack: TinyPack) -> None:
    pack.change("begin.yaml", "thema: begin", "thema: 'begin")
    (mistake,) = pack.mistakes()
    assert mistake.startswith(
        "begin.yaml:1:8: niet-gesloten: Hier gaat een ' open, en niet meer dicht."
    )
    pack.write("verder.yaml", "- §\tx: y: z\n")
    assert len(pack.mistakes()) == 2


def test_a_broken_pack_file_is_told_alone(pack: TinyPack) -> None:
    pack.change("pakket.yaml", "pakket: proef", "§paket: proef")
    assert pack.mistakes() == [
        "pakket.yaml:1:1: onbekende-sleutel: 'paket' ken ik hier niet. Bedoel je 'pakket'?",
        "pakket.yaml:1:1: sleutel-ontbreekt: 'pakket' ontbreekt. Zet het erbij.",
    ]


def test_every_mistake_of_a_pack_is_a_line_of_the_error(pack: TinyPack) -> None:
    pack.change("begin.yaml", "soort: open", "soort: opne")
    pack.change("begin.yaml", "Zon", "no")
    with pytest.raises(PackError) as caught:
        pack.load()
    assert len(str(caught.value).splitlines()) == len(caught.value.mistakes) == 2


def test_one_way_to_say_it_or_several(pack: TinyPack) -> None:
    pack.change("teksten.yaml", "'Zin weet_niet_reactie'", "[Goed., Prima.]")
    said = pack.load().phrases["weet_niet_reactie"]
    assert [as_plain(text.fill(lambda _: None)) for text in said] == ["Goed.", "Prima."]
