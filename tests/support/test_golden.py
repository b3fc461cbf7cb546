"""Scripts of golden conversations: an author writes them, and is told where they go astray."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.golden import FOLDER, MOST_LINES, ScriptError, difference, play, read_script
from tests.support.small_dialog import SMALL, text

PACKS = {
    "klein": replace(SMALL, id="klein", title="Klein", other_packs={"anders": "Anders"}),
    "anders": replace(SMALL, id="anders", title="Anders", other_packs={"klein": "Klein"}),
}
SCRIPT = """\
# Een woord vooraf.
titel: Koken op dinsdag
pakket: klein
gesprek:
- zegt: /start
- zegt: een lange tafel
- verwacht: Dank voor ‘een lange tafel’.

# Hier had ook sporten gekund.

- tikt: Samen koken
- zegt: |-
    ja
    en nog iets
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "nieuw.yaml"


def played(path: Path, script: str) -> str:
    path.write_text(script, encoding="utf-8")
    return play(PACKS, read_script(path))


def told(path: Path, script: str) -> str:
    """What the author of a script is told that can't be played."""
    with pytest.raises(ScriptError) as caught:
        played(path, script)
    return str(caught.value)


def test_an_author_writes_what_the_team_does_and_the_rest_is_filled_in(path: Path) -> None:
    said = played(path, SCRIPT)
    assert difference(path, said) == (
        "nieuw.yaml: hierin staat nog niet wat de bot zegt. Met make golden vul je dat in."
    )
    lines = said.split("\n")
    assert lines[:5] == ["# Een woord vooraf.", *SCRIPT.split("\n")[1:3], "", "gesprek:"]
    assert "- bot: |-" in lines
    assert "    - Samen koken" in lines
    assert "# Hier had ook sporten gekund.\n- tikt: Samen koken\n" in said
    assert "- zegt: |-\n    ja\n    en nog iets\n" in said


def test_written_out_it_is_the_same_script_and_plays_the_same(path: Path) -> None:
    said = played(path, SCRIPT)
    once = read_script(path)
    assert played(path, said) == said
    assert difference(path, said) == ""
    again = read_script(path)
    assert [(d.kind, d.words, d.remarks) for d in again.doings] == [
        (d.kind, d.words, d.remarks) for d in once.doings
    ]


@pytest.mark.parametrize("golden", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_so_are_those_of_the_packs(golden: Path) -> None:
    """The file holds everything about it: nothing would be lost by writing it again."""
    script = read_script(golden)
    whole = golden.read_text(encoding="utf-8")
    assert whole.startswith("\n".join([*script.remarks, f"titel: {script.title}"]))
    assert whole.count("\n# ") == sum(len(doing.remarks) for doing in script.doings)


@pytest.mark.parametrize("words", ["ja", "no", "12:30", "1.50", "null", "'x'", "a: b", "- c", "#d"])
def test_what_the_team_types_is_text_whatever_yaml_makes_of_it(path: Path, words: str) -> None:
    quoted = words if words.isalnum() or words[0].isdigit() else f'"{words}"'
    frame = "titel: x\npakket: klein\ngesprek:\n"
    said = played(path, f"{frame}- zegt: /start\n- zegt: {quoted}\n")
    assert f"Dank voor ‘{words}’." in said
    assert played(path, said) == said


def test_a_message_can_be_changed_and_time_can_pass(path: Path) -> None:
    frame = "titel: x\npakket: klein\ngesprek:\n- zegt: /start\n"
    said = played(path, f"{frame}- zegt: een tafel\n- bewerkt: een stoel\n- wacht: 3 dagen\n")
    assert "een stoel" in said.partition("- bewerkt: een stoel\n")[2]
    assert "- bot: |-" in said.partition("- wacht: 3 dagen\n")[2]
    assert played(path, said) == said
    assert told(path, f"{frame}- bewerkt: een stoel\n").startswith(
        "nieuw.yaml:5: Hier is nog niets"
    )
    assert told(path, f"{frame}- wacht: even\n").startswith("nieuw.yaml:5: Hoe lang is 'even'?")


def test_a_command_may_have_something_behind_it(path: Path) -> None:
    frame = "titel: x\npakket: klein\ngesprek:\n"
    said = played(path, f"{frame}- zegt: /start\n- zegt: /start anders\n- tikt: knop_ander\n")
    assert "ander_bewaard Klein klein" in said


def test_a_change_is_shown_as_a_difference_with_its_place(path: Path) -> None:
    path.write_text(played(path, SCRIPT), encoding="utf-8")
    changed = PACKS["klein"]
    # It still quotes, or the text after it would quote in its place.
    asks = text("Je schreef: ‘{p7x}’.", "Wat willen jullie?")
    nodes = tuple(replace(node, text=asks) if node.id == "d4n" else node for node in changed.nodes)
    now = play({"klein": replace(changed, nodes=nodes)}, read_script(path))
    lines = difference(path, now).split("\n")
    assert lines[0] == (
        "nieuw.yaml: de bot zegt iets anders dan er staat. Met - stond het er, met + is het nu."
    )
    before = path.read_text(encoding="utf-8").split("\n")
    file, line = lines[2].split(":")
    assert (file, before[int(line) - 1]) == ("nieuw.yaml", lines[3].removeprefix(" "))
    assert "-    Wat is jullie doel?" in lines
    assert "+    Wat willen jullie?" in lines
    assert len(lines) < 20
    assert lines[-1] == "Is het zo bedoeld? Met make golden schrijf je het in het bestand."


def test_of_a_large_difference_the_first_part_is_shown(path: Path) -> None:
    said = played(path, SCRIPT)
    path.write_text("- bot: x\n" * 200, encoding="utf-8")
    lines = difference(path, said).split("\n")
    assert len(lines) < MOST_LINES + 10
    assert any(line.startswith("… en daarna nog ") for line in lines)


def test_a_button_that_is_not_there(path: Path) -> None:
    assert told(path, SCRIPT.replace("tikt: Samen koken", "tikt: Samn koken")) == (
        "nieuw.yaml:11: De knop 'Samn koken' is er hier niet. Bedoel je 'Samen koken'? "
        "Dit zijn de knoppen:\n"
        "  - Samen koken\n  - Samen sporten\n  - Dat weten we nog niet\n"
        "  - Weet ik niet\n  - Overslaan\n  - Terug"
    )
    far = told(path, SCRIPT.replace("tikt: Samen koken", "tikt: xxx"))
    assert far.startswith("nieuw.yaml:11: De knop 'xxx' is er hier niet. Dit zijn de knoppen:")


def test_a_tap_where_nothing_can_be_tapped(path: Path) -> None:
    script = "titel: x\npakket: klein\ngesprek:\n- zegt: /start\n- zegt: /stop\n- tikt: Ja\n"
    assert told(path, script) == (
        "nieuw.yaml:6: Hier zijn geen knoppen, dus 'Ja' kun je niet aantikken."
    )


def test_what_was_expected_and_is_not_said(path: Path) -> None:
    found = told(path, SCRIPT.replace("Dank voor", "Bedankt voor"))
    first, *said = found.split("\n")
    assert first == (
        "nieuw.yaml:7: De bot zegt hier niet 'Bedankt voor ‘een lange tafel’.'. Hij zegt:"
    )
    assert {"  Dank voor ‘een lange tafel’.", "  Wat is jullie doel?", ""} <= set(said)


def test_what_is_expected_may_be_a_button_or_stand_on_two_lines(path: Path) -> None:
    for words in ("Samen sporten", "Je schreef: ‘een lange tafel’. Wat is jullie doel?"):
        played(path, SCRIPT.replace("Dank voor ‘een lange tafel’.", f'"{words}"'))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- zegt: een", "- zegd: een", "6: 'zegd' ken ik hier niet. Bedoel je 'zegt'?"),
        ("pakket: klein", "pakket: klien", "3: Er is geen pakket 'klien'. Bedoel je 'klein'?"),
        ("pakket: klein\n", "", "2: 'pakket' ontbreekt. Zet het erbij."),
        ("titel: Koken op dinsdag\n", "", "2: 'titel' ontbreekt. Zet het erbij."),
        ("titel:", "title:", "2: 'title' ken ik hier niet. Bedoel je 'titel'?"),
        ("- zegt: een lange tafel", "- een lange tafel", "6: Hier hoort een woord met een dubbele"),
        ("- zegt: een lange tafel", "- zegt:", "6: Achter 'zegt' hoort tekst."),
        ("- zegt: een lange tafel", "- zegt: [een]", "6: Achter 'zegt' hoort tekst."),
        ("- zegt: een lange tafel", "\t- zegt: een", "6:1: tab: Hier staat een tab."),
    ],
)
def test_a_slip_in_a_script(path: Path, old: str, new: str, expected: str) -> None:
    assert old in SCRIPT
    assert told(path, SCRIPT.replace(old, new, 1)).startswith(f"nieuw.yaml:{expected}")


@pytest.mark.parametrize(
    "script", ["", "titel: x\npakket: klein\n", "titel: x\npakket: k\ngesprek: y"]
)
def test_a_script_without_a_conversation(path: Path, script: str) -> None:
    assert told(path, script).startswith("nieuw.yaml:1: ")
