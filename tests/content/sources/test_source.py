"""Reading YAML: every slip at its place, in words that help someone who never saw YAML."""

from pathlib import Path

import pytest

from content.sources.mistakes import Mistake, PackError
from content.sources.source import DEEPEST, LARGEST_FILE, read

QUOTES = "Zet aanhalingstekens om de hele tekst."
SIMPLER = "Maak het eenvoudiger, of haal haken weg."
NO_COLON = f"dubbele-punt: Hier staat een dubbele punt die YAML niet snapt. {QUOTES}"
NO_FIT = (
    "inspringen: Deze regel past niet bij wat erboven staat. "
    "Kijk of hij even ver inspringt. Staat er een ' of { in de tekst? Zet er \" omheen."
)
LINK = (
    "verwijzing: Hier staat een verwijzing (* of &). "
    "Schrijf de tekst voluit, of zet hem tussen aanhalingstekens."
)


def never_closed(opening: str, closing: str) -> str:
    return (
        f"niet-gesloten: Hier gaat een {opening} open, en niet meer dicht. "
        f'Zet er achteraan een {closing} bij. Hoort het teken bij de tekst? Zet er " omheen.'
    )


def surprise(written: str) -> str:
    return (
        f"geen-tekst-voor-yaml: '{written}' leest YAML niet als tekst. "
        f"Zet er aanhalingstekens omheen: '{written}'."
    )


def said(folder: Path, raw: str | bytes) -> list[str]:
    data = raw.encode() if isinstance(raw, str) else raw
    (folder / "a.yaml").write_bytes(data)
    with pytest.raises(PackError) as caught:
        read(folder, "a.yaml")
    return [str(mistake) for mistake in caught.value.mistakes]


def test_every_value_and_key_has_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("vraag: doel\nopties:\n  - optie: een\n  - twee\n")
    source = read(tmp_path, "a.yaml")
    assert source.data == {"vraag": "doel", "opties": [{"optie": "een"}, "twee"]}
    assert source.place(()) == (1, 1)
    assert source.place(("vraag",)) == (1, 1)
    assert source.place(("opties",)) == (2, 1)
    assert source.place(("opties", 0)) == (3, 5)
    assert source.place(("opties", 0, "optie")) == (3, 5)
    assert source.place(("opties", 1)) == (4, 5)


def test_what_is_not_there_has_the_place_of_what_is_around_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("vraag: doel\nopties:\n  - optie: een\n")
    source = read(tmp_path, "a.yaml")
    assert source.place(("opties", 0, "tekst", "nl")) == (3, 5)
    assert source.place(("nergens",)) == (1, 1)
    assert source.mistake(("opties", 0), "tab") == Mistake("a.yaml", 3, 5, "tab")


def test_what_yaml_takes_for_something_else_is_kept_as_written(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- no\n- 1:30\n- 2023-01-02\n- ~\n- nee\n- 'no'\n")
    source = read(tmp_path, "a.yaml")
    assert source.written == {(0,): "no", (1,): "1:30", (2,): "2023-01-02", (3,): "~"}
    assert source.data[4:] == ["nee", "no"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            "a: x\na: y\n",
            "2:1: dubbele-sleutel: 'a' staat hier 2 keer. Haal er 1 weg.",
            id="twice",
        ),
        pytest.param(
            "a:\n  - {b: x, b: y}\n",
            "2:12: dubbele-sleutel: 'b' staat hier 2 keer. Haal er 1 weg.",
            id="inline",
        ),
        pytest.param("a: &x tekst\n", f"1:4: {LINK}", id="anchor"),
        pytest.param("a: *x\n", f"1:4: {LINK}", id="alias"),
        pytest.param(
            "a: **dik** hier\n", f"1:4: begin-teken: Tekst kan hier niet met * beginnen. {QUOTES}"
        ),
        pytest.param(
            "a: !Let op\n",
            f"1:4: begin-teken: Tekst kan hier niet met ! beginnen. {QUOTES}",
            id="tag",
        ),
        pytest.param(
            "a: !!int x\n", f"1:4: begin-teken: Tekst kan hier niet met ! beginnen. {QUOTES}"
        ),
        pytest.param(
            "a:\n\tb: x\n", "2:1: tab: Hier staat een tab. Gebruik spaties.", id="tab in front"
        ),
        pytest.param(
            "a: |\n  x\n  \ty\nb:\n  c: x\n \td: y\n",
            "6:2: tab: Hier staat een tab. Gebruik spaties.",
            id="tab after a space",
        ),
        pytest.param(
            "a: >\n\tx\n", "2:1: tab: Hier staat een tab. Gebruik spaties.", id="tab in text"
        ),
        pytest.param("a: Je koos: dit\n", f"1:11: {NO_COLON}", id="colon"),
        pytest.param("a: x\n  b: y\n", f"2:4: {NO_COLON}", id="in too far"),
        pytest.param(
            "a: 'foto's'\n",
            "1:9: aanhalingsteken: De tekst stopt al bij deze '. Schrijf in de tekst zelf ‘ of ’.",
            id="apostrophe",
        ),
        pytest.param(
            'a: {b: "zeg "hoi" dan", c: x}\n',
            '1:13: aanhalingsteken: De tekst stopt al bij deze ". Schrijf in de tekst zelf ‘ of ’.',
            id="quotes within quotes",
        ),
        pytest.param("a: {b} is goed\n", f"1:8: {NO_FIT}", id="brace"),
        pytest.param("a:\n  b: x\n c: y\n", f"3:2: {NO_FIT}", id="indentation"),
        pytest.param(
            "a: '1\nb: x\n",
            f"1:4: {never_closed(chr(39), chr(39))}",
            id="quote",
        ),
        pytest.param("a: [x, y\nb: z\n", f"1:4: {never_closed('[', ']')}", id="["),
        pytest.param(
            "a: {nl: x\nb: z\n",
            f"1:4: {never_closed('{', '}')}",
            id="{",
        ),
        pytest.param(
            "a: {b: Wie zit, hoort meer.}\n",
            f"1:17: komma: Na de komma begint hier voor YAML iets nieuws. {QUOTES}",
            id="comma",
        ),
        pytest.param("a: @x\n", f"1:4: begin-teken: Tekst kan hier niet met @ beginnen. {QUOTES}"),
        pytest.param("a: %x\n", f"1:4: begin-teken: Tekst kan hier niet met % beginnen. {QUOTES}"),
        pytest.param(
            "a: - x\n",
            "1:4: streepje: Hier kan geen streepje staan. Begin een lijst op een nieuwe regel.",
            id="dash",
        ),
        pytest.param(
            "- a\nb: x\n",
            "2:1: streepje-mist: Hier mist een streepje. "
            "Zet het ervoor, of laat de regel even ver inspringen als die erboven.",
            id="no dash",
        ),
        pytest.param(
            "a: x\nlos\nb: y\n",
            "2:1: dubbele-punt-mist: Hier mist een dubbele punt. Schrijf: naam: tekst.",
            id="no :",
        ),
        pytest.param(
            'a: "x\\q"\n',
            "1:6: schuine-streep: "
            "Een \\ betekent tussen dubbele aanhalingstekens iets anders. Haal de \\ weg.",
            id="backslash",
        ),
        pytest.param(
            "a: x\n---\nb: y\n",
            "2:1: tweede-document: Hier begint een 2e document. Haal de regel --- weg.",
            id="---",
        ),
        pytest.param(
            "a: =\n",
            f"1:4: {surprise('=')}",
            id="=",
        ),
        pytest.param(
            "{a: b}: x\n",
            "1:1: sleutel-geen-woord: Vóór een dubbele punt hoort 1 woord. "
            "Is dit tekst? Zet er dan aanhalingstekens omheen.",
            id="key",
        ),
        pytest.param(
            "a: 2023-13-45\n",
            f"1:4: {surprise('2023-13-45')}",
            id="no date",
        ),
        pytest.param(
            "a: 0b_\n",
            f"1:4: {surprise('0b_')}",
            id="no number",
        ),
        pytest.param(
            "a: |x\n b\n",
            "1:5: geen-yaml: Dit is geen geldige YAML. "
            "Kijk naar inspringing, dubbele punten en aanhalingstekens.",
            id="anything else",
        ),
        pytest.param(
            "a: één\nb: \x07\n",
            "2:4: onzichtbaar-teken: Hier staat een teken dat je niet ziet. "
            "Haal het weg en typ de tekst opnieuw.",
            id="bell",
        ),
        pytest.param(
            "a: één\nb: cafë ".encode("latin-1"),
            "1:4: geen-utf8: Dit bestand is geen UTF-8. "
            "Bewaar het als UTF-8: de meeste tekstprogramma's kunnen dat.",
            id="latin-1",
        ),
        pytest.param(
            "a: x\nb: é: \xe9".encode()[:-1],
            "2:7: geen-utf8: Dit bestand is geen UTF-8. "
            "Bewaar het als UTF-8: de meeste tekstprogramma's kunnen dat.",
            id="cut short",
        ),
        pytest.param(
            "a: één\n".encode("utf-16"),
            "1:1: geen-utf8: Dit bestand is geen UTF-8. "
            "Bewaar het als UTF-8: de meeste tekstprogramma's kunnen dat.",
            id="utf-16",
        ),
        pytest.param(
            b"#" * (LARGEST_FILE + 1),
            "1:1: bestand-te-groot: Dit bestand is te groot. "
            f"Houd het onder {LARGEST_FILE} bytes. Maak er meer thema's van.",
            id="too large",
        ),
        pytest.param(
            "[" * (DEEPEST + 1),
            f"1:{DEEPEST + 1}: te-diep: Hier zit te veel in elkaar. {SIMPLER}",
            id="deep",
        ),
    ],
)
def test_one_slip(tmp_path: Path, raw: str | bytes, expected: str) -> None:
    assert said(tmp_path, raw) == [f"a.yaml:{expected}"]


def test_all_double_keys_and_all_links_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    assert [line[:10] for line in said(tmp_path, "a: x\na: y\nb: {c: 1, c: 2}\na: z\n")] == [
        "a.yaml:2:1",
        "a.yaml:3:1",
        "a.yaml:4:1",
    ]
    assert said(tmp_path, "a: &x 1\nb: *x\nc: *x\n") == [
        f"a.yaml:{place}: {LINK}" for place in ("1:4", "2:4", "3:4")
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"# alleen een opmerking\n",
        b"\xef\xbb\xbfa: x\n",
        b"a: x\r\nb: |\r\n  y\r\n",
        b"---\na: x\n...\n",
        "a: 👋 één ‘citaat’ – ja\n".encode(),
        b"a:\tx\n",
        b"#" * LARGEST_FILE,
        b"[" * DEEPEST + b"]" * DEEPEST,
        b"nee: nee\non: ja\nno: x\n",
    ],
)
def test_harmless_variations_are_no_mistake(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(raw)
    assert read(tmp_path, "a.yaml").name == "a.yaml"


def test_a_key_is_always_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("no: x\non: y\n12: z\n")
    assert read(tmp_path, "a.yaml").data == {"no": "x", "on": "y", "12": "z"}


def test_deep_nesting_far_beyond_reason_is_told_not_suffered(tmp_path: Path) -> None:
    for raw in ("[" * 50_000, "{a: " * 50_000, "- " * 50_000):
        assert "te veel in elkaar" in said(tmp_path, raw)[0]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("weg.yaml", "bestand-ontbreekt"),
        ("map", "bestand-is-map"),
        ("../buiten.yaml", "buiten-de-map"),
        ("link.yaml", "buiten-de-map"),
        ("rond.yaml", "bestand-onleesbaar"),
        ("a\0b.yaml", "bestand-onleesbaar"),
        ("x" * 5000, "bestand-onleesbaar"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, code: str) -> None:
    root = tmp_path / "pakket"
    (root / "map").mkdir(parents=True)
    (tmp_path / "buiten.yaml").write_text("a: x\n")
    (root / "link.yaml").symlink_to(tmp_path / "buiten.yaml")
    (root / "rond.yaml").symlink_to(root / "rond.yaml")
    with pytest.raises(PackError) as caught:
        read(root, name)
    assert caught.value.mistakes == (Mistake.at(name, (1, 1), code, file=name),)


def test_an_absolute_path_leads_out_of_the_pack_too(tmp_path: Path) -> None:
    root = tmp_path / "pakket"
    root.mkdir()
    (tmp_path / "buiten.yaml").write_text("a: x\n")
    with pytest.raises(PackError, match="buiten de map"):
        read(root, str(tmp_path / "buiten.yaml"))


def test_a_link_inside_the_pack_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: x\n")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert read(tmp_path, "b.yaml").data == {"a": "x"}
