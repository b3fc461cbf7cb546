"""Golden conversations: what the team does, and all that the bot says to it, in one YAML file.

    titel: Een avond zonder doel
    pakket: ontmoetingen
    volgorde: omgekeerd
    gesprek:
    - zegt: /start
    - zegt: elke dinsdag koken
    - tikt: Elkaar
    - verwacht: Tik alles aan
    - bewerkt: elke woensdag koken
    - wacht: 3 dagen

`volgorde` is only there where options come in reverse order. `contact` is what the operator says
of who runs the bot; without it that isn't known. 'bewerkt' changes what was typed last;
'wacht' lets so many dagen, uur or minuten pass. An author writes these lines, and reads the file
from top to bottom. All that the bot says is filled in between them by `make golden`. What doesn't
go as written is told with its line, in words for an author.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any, NoReturn

import yaml

from content.reading.personal_lists import known
from content.sources.mistakes import Near, PackError
from content.sources.source import Location, Source, read
from dialogs.edition.standing import Others, Standing
from dialogs.pack.definition import Dialog
from tests.support.player import Player
from tests.support.transcript import Entry

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "tests" / "golden"
SAYS, TAPS, EXPECTS = "zegt", "tikt", "verwacht"
EDITS, WAITS = "bewerkt", "wacht"
DOINGS = (SAYS, TAPS, EDITS, WAITS, EXPECTS)
ORDER, BACKWARDS = "volgorde", "omgekeerd"
CONTACT = "contact"
BOT, CHANGES, BUTTONS, TOAST = "bot", "bot past aan", "knoppen", "even in beeld"
FILE = "bot stuurt"
_SECONDS = {
    **dict.fromkeys(("dag", "dagen"), 86_400.0),
    "uur": 3600.0,
    **dict.fromkeys(("minuut", "minuten"), 60.0),
}
KEYS = (*DOINGS, BOT, CHANGES, FILE, BUTTONS, TOAST)
MOST_LINES = 60
"""At most this many lines of a difference are shown: whoever reads more than that has lost the
thread."""


class ScriptError(Exception):
    """A script can't be played as written; the message says where and why, for its author."""


@dataclass(frozen=True, slots=True)
class Doing:
    """Something the team does or expects to read, with the remarks above it."""

    kind: str
    words: str
    line: int
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """The team's side of a golden file."""

    path: Path
    title: str
    pack: str
    pack_line: int
    backwards: bool
    contact: str
    doings: tuple[Doing, ...]
    remarks: tuple[str, ...] = ()

    def fail(self, line: int, what: str) -> NoReturn:
        raise ScriptError(f"{shown(self.path)}:{line}: {what}")


def shown(path: Path) -> str:
    """The file's name as someone in the project's folder would type it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


# Reading


def read_script(path: Path) -> Script:
    """The team's side of a golden file; what the bot said in it is passed over."""
    try:
        source = read(path.parent, path.name)
    except PackError as error:
        raise ScriptError("\n".join(map(str, error.mistakes))) from error
    reader = _Reader(path, source)
    reader.only((), ("titel", "pakket", ORDER, CONTACT, "gesprek"))
    title, first = reader.words(("titel",))
    pack, line = reader.words(("pakket",))
    order = source.data.get(ORDER)
    if order not in (None, BACKWARDS):
        reader.fail((ORDER,), f"Achter '{ORDER}' kan alleen '{BACKWARDS}'.")
    contact = reader.words((CONTACT,))[0] if CONTACT in source.data else ""
    conversation = source.data.get("gesprek")
    if not isinstance(conversation, list):
        reader.fail((), "Onder 'gesprek' hoort een lijst met wat er gezegd en getikt wordt.")
    doings = tuple(doing for number in range(len(conversation)) for doing in reader.doings(number))
    backwards = order is not None
    remarks = reader.remarks_above(first)
    return Script(path, title, pack, line, backwards, contact, doings, remarks)


class _Reader:
    def __init__(self, path: Path, source: Source) -> None:
        self._path, self._source = path, source
        self._lines = path.read_text(encoding="utf-8").splitlines()

    def fail(self, at: Location, what: str) -> NoReturn:
        line, _ = self._source.place(at)
        raise ScriptError(f"{shown(self._path)}:{line}: {what}")

    def only(self, at: Location, known: tuple[str, ...]) -> None:
        """Fail on a part that isn't a list of keys, and on an unknown key."""
        part = self._at(at)
        if not isinstance(part, dict):
            self.fail(at, f"Hier hoort een woord met een dubbele punt: {', '.join(known)}.")
        for key in part:
            if key not in known:
                near = Near.of(key, known).said("nl")
                self.fail((*at, key), f"'{key}' ken ik hier niet. {near}")

    def words(self, at: Location) -> tuple[str, int]:
        """The words at a place in the file, as written, and their line."""
        *above, key = at
        if key not in self._at(tuple(above)):
            self.fail(tuple(above), f"'{key}' ontbreekt. Zet het erbij.")
        found = self._at(at)
        words = self._source.written.get(at, found)
        if not isinstance(words, str) or not words.strip():
            self.fail(at, f"Achter '{key}' hoort tekst.")
        return words, self._source.place(at)[0]

    def doings(self, number: int) -> Iterator[Doing]:
        at: Location = ("gesprek", number)
        self.only(at, KEYS)
        for kind in DOINGS:
            if kind in self._at(at):
                words, line = self.words((*at, kind))
                yield Doing(kind, words, line, self.remarks_above(line))

    def remarks_above(self, line: int) -> tuple[str, ...]:
        """The lines with # above a line, whether or not there are empty ones between."""
        above = reversed(self._lines[: line - 1])
        found = takewhile(lambda text: text.startswith("#") or not text.strip(), above)
        return tuple(text for text in found if text.strip())[::-1]

    def _at(self, at: Location) -> Any:
        found = self._source.data
        for part in at:
            found = found[part]
        return found


# Playing


def play(packs: Mapping[str, Dialog], script: Script) -> str:
    """The whole conversation as a golden file. Raises ScriptError."""
    if script.pack not in packs:
        near = Near.of(script.pack, packs).said("nl")
        script.fail(script.pack_line, f"Er is geen pakket '{script.pack}'. {near}")
    packs = {name: _run_by(script.contact, pack) for name, pack in packs.items()}
    dialog = replace(packs[script.pack], known=known())
    player = Player(dialog, packs=packs, standing=_programme(dialog))
    lines = [*script.remarks, f"titel: {_scalar(script.title)}", f"pakket: {script.pack}"]
    if script.backwards:
        player.begins(1)
        lines.append(f"{ORDER}: {BACKWARDS}")
    if script.contact:
        lines.append(f"{CONTACT}: {_scalar(script.contact)}")
    lines += ["", "gesprek:"]
    said: list[Entry] = []
    for doing in script.doings:
        lines += ["", *doing.remarks, f"- {doing.kind}: {_scalar(doing.words)}"]
        if doing.kind == EXPECTS:
            _expect(script, doing, said)
            continue
        # What the bot does by itself while one waits has no doing before it.
        before = len(player.entries) + (doing.kind != WAITS)
        _do(script, player, doing)
        said = player.entries[before:]
        for entry in said:
            lines += _written(entry)
    return "\n".join(lines) + "\n"


def _run_by(contact: str, dialog: Dialog) -> Dialog:
    """The pack in a bot whose operator says this about who runs it."""
    facts = {**dialog.facts, CONTACT: contact}
    return replace(dialog, facts=facts) if contact else dialog


def _programme(dialog: Dialog) -> Standing:
    """A programme as it usually is: teams are asked, and there is an edition about others."""
    counts = {id_: (2 * number + 2) % 10 for number, id_ in enumerate(dialog.elements)}
    return Standing(
        asks=bool(dialog.programme),
        organisations=("Jongerenwerk Noord", "Stichting Buurtkracht", "Welzijn Voorbeeldstad"),
        others=Others("najaar 2026", counts),
    )


def _do(script: Script, player: Player, doing: Doing) -> None:
    if doing.kind == TAPS:
        labels = player.all_labels
        if labels.count(doing.words) != 1:
            script.fail(doing.line, _no_such_button(doing.words, labels))
        player.taps(doing.words)
    elif doing.kind == EDITS:
        if not player.written:
            script.fail(doing.line, "Hier is nog niets getypt om te bewerken.")
        player.edits(max(player.written), doing.words)
    elif doing.kind == WAITS:
        _wait(script, player, doing)
    elif doing.words.startswith("/"):
        name, _, about = doing.words[1:].partition(" ")
        player.command(name, about.strip())
    else:
        player.says(doing.words)


def _wait(script: Script, player: Player, doing: Doing) -> None:
    """Let time pass, with what the bot does by itself meanwhile."""
    number, _, unit = doing.words.partition(" ")
    if not number.isdecimal() or unit not in _SECONDS:
        script.fail(doing.line, f"Hoe lang is '{doing.words}'? Schrijf bijvoorbeeld: 3 dagen.")
    until = player.clock + int(number) * _SECONDS[unit]
    while (due := min(player.timers.items(), key=itemgetter(1), default=None)) is not None:
        if due[1] > until:
            break
        player.wait_for_timer(due[0])
    player.clock = until


def _no_such_button(wanted: str, labels: list[str]) -> str:
    if not labels:
        return f"Hier zijn geen knoppen, dus '{wanted}' kun je niet aantikken."
    if wanted in labels:
        return f"De knop '{wanted}' staat hier meer dan 1 keer."
    near = difflib.get_close_matches(wanted, labels, n=1)
    hint = f" Bedoel je '{near[0]}'?" if near else ""
    listed = "".join(f"\n  - {label}" for label in labels)
    return f"De knop '{wanted}' is er hier niet.{hint} Dit zijn de knoppen:{listed}"


def _expect(script: Script, doing: Doing, said: list[Entry]) -> None:
    """Fail if the last doing brought no message with these words."""
    texts = [entry.text for entry in said]
    buttons = [label for entry in said for row in entry.rows for label in row]
    if not any(_bare(doing.words) in _bare(text) for text in (*texts, *buttons)):
        heard = "\n\n".join(text for text in texts if text) or "(niets)"
        indented = "\n".join(f"  {line}".rstrip() for line in heard.split("\n"))
        script.fail(doing.line, f"De bot zegt hier niet '{doing.words}'. Hij zegt:\n{indented}")


def _bare(text: str) -> str:
    """The text on one line, without bold."""
    return " ".join(text.replace("**", "").split())


# Writing


def _written(entry: Entry) -> list[str]:
    if entry.kind == "toast":
        return [f"- {TOAST}: {_scalar(entry.text)}"]
    if entry.kind not in ("bot", "bestand"):
        return []
    body = [f"    {line}".rstrip() for line in entry.text.split("\n")]
    rows = [f"    - {_scalar(' | '.join(row))}" for row in entry.rows]
    key = CHANGES if entry.in_place else FILE if entry.kind == "bestand" else BOT
    return ["", f"- {key}: |-", *body, *([f"  {BUTTONS}:", *rows] if rows else [])]


def _scalar(text: str) -> str:
    """The text as YAML: quoted only where it must be, several lines as a block."""
    if "\n" in text:
        return "\n".join(["|-", *(f"    {line}".rstrip() for line in text.split("\n"))])
    return yaml.safe_dump(text, allow_unicode=True, width=10_000).removesuffix("...\n").strip()


# Comparing


def difference(path: Path, now: str) -> str:
    """What the bot says now that the file doesn't, as a readable diff; '' where they agree."""
    before = path.read_text(encoding="utf-8")
    if before == now:
        return ""
    name = shown(path)
    if f"- {BOT}: " not in before:
        return f"{name}: hierin staat nog niet wat de bot zegt. Met make golden vul je dat in."
    lines = list(difflib.unified_diff(before.splitlines(), now.splitlines(), lineterm="", n=3))[2:]
    told = [_headed(name, line) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        told.append(f"… en daarna nog {len(lines) - MOST_LINES} regels.")
    return "\n".join(
        (
            f"{name}: de bot zegt iets anders dan er staat. Met - stond het er, met + is het nu.",
            *told,
            "",
            "Is het zo bedoeld? Met make golden schrijf je het in het bestand.",
        )
    )


_HUNK = re.compile(r"@@ -(\d+)")


def _headed(name: str, line: str) -> str:
    """Where a piece of the difference begins, as a place that an editor can open."""
    begins = _HUNK.match(line)
    return line if begins is None else f"\n{name}:{begins[1]}"
