"""A copy of a pack with other names: random ids in new files, and otherwise word for word the same.

names = Names(seed=1)
write_renamed(PACKS / "sjabloon", folder, names)
assert names.of["vraag"]["laatste_keer"] == "zq3v_0w"

Code or files that lean on a name of the pack fail on its copy.
"""

from __future__ import annotations

import random
import re
import string
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from content.reading.typed_examples import EXAMPLES_FILE, lines_of
from content.reading.written_conditions import (
    ALL,
    ANY,
    NOT,
    WAVED_AWAY,
)
from content.sources.source import read
from dialogs.pack.plan import PhaseKind
from dialogs.understanding.options.resembling import NO_OPTION

_LETTERS = string.ascii_lowercase
_LATER = _LETTERS + string.digits + "_"
_QUESTION, _PROBE = "vraag", "peiling"
_IN_OWN_WORDS, _BY_OPTION = "geschreven", "bij"
_ASKED = ("vragen", "niet_bij_weinig")
"""The keys that have a list of questions."""
_RETIRED = "vervallen"
"""Old names: a copy has none."""
_ONE = {
    **{kind: kind for kind in ("pakket", "thema", "element", "redenering", _PROBE)},
    "gaat_over": "vraagsoort",
    "sessie": "sessie",
    "doel": "doel",
    **{kind.value: "fase" for kind in PhaseKind},
}
"""The keys that have one name, and what it is the name of."""
_SEVERAL = {
    "belangrijk_eerst": "element",
    "alleen_bij": "vraagsoort",
    _BY_OPTION: "vraagsoort",
}
"""The keys that have a list of names."""


class Names:
    """A new name for each old one, by kind of thing; the same one every time."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._given: set[str] = set()
        self.of: dict[str, dict[str, str]] = defaultdict(dict)

    def new(self, kind: str, old: str) -> str:
        known = self.of[kind]
        if old not in known:
            known[old] = self._one()
        return known[old]

    def question(self, old: str) -> str:
        """A question or statement; the opening of a theme has the theme's name."""
        theme = old.removesuffix("_begin")
        if theme != old and theme in self.of["thema"]:
            return f"{self.of['thema'][theme]}_begin"
        return self.new(_QUESTION, old)

    def option(self, question: str, old: str) -> str:
        return old if old in WAVED_AWAY else self.new(f"optie van {question}", old)

    def _one(self) -> str:
        while True:
            length = self._chance.randint(5, 12)
            later = "".join(self._chance.choice(_LATER) for _ in range(length))
            name = self._chance.choice(_LETTERS) + later
            if name not in self._given:
                self._given.add(name)
                return name


def write_renamed(pack: Path, content: Path, names: Names) -> Path:
    """Write the copy of a pack in a folder of its own under `content`."""
    files = {path.name: read(pack, path.name).data for path in pack.glob("*.yaml")}
    for data in files.values():
        if "thema" in data:
            names.new("thema", data["thema"])
    folder = content / names.new("map", pack.name)
    folder.mkdir()
    for data in files.values():
        _renamed(data, names, "")  # so that each name is known wherever it is used
    themes: list[str] = files["pakket.yaml"]["themas"]
    for name, data in files.items():
        new = f"{names.new('bestand', name)}.yaml" if name in themes else name
        text = yaml.safe_dump(_renamed(data, names, ""), allow_unicode=True, sort_keys=False)
        (folder / new).write_text(text, encoding="utf-8")
    if lines := lines_of(pack):
        text = "".join(f"{_example(line, names)}\n" for line in lines)
        (folder / EXAMPLES_FILE).write_text(text, encoding="utf-8")
    return folder


def _example(line: str, names: Names) -> str:
    """A line of what people type at a question."""
    if line.startswith("#") or line.count("\t") < 2:
        return line
    question, option, said = line.split("\t", 2)
    new = option if option == NO_OPTION else names.option(question, option)
    return f"{names.question(question)}\t{new}\t{said}"


def _renamed(data: Any, names: Names, question: str) -> Any:
    """`question`: the one that these options belong to."""
    if isinstance(data, list):
        return [_renamed(item, names, question) for item in data]
    if isinstance(data, str):
        return _filled(data, names)
    if not isinstance(data, dict):
        return data
    if _IN_OWN_WORDS in data:
        data = {**data, _IN_OWN_WORDS: _in_own_words(data, names)}
    question = data.get(_QUESTION, question)
    return {
        key: _value(key, value, names, question) for key, value in data.items() if key != _RETIRED
    }


def _in_own_words(element: dict[str, Any], names: Names) -> list[dict[str, Any]]:
    """What the element makes of open answers, with other names for the options it tells apart."""
    asked: dict[str, list[str]] = defaultdict(list)
    for question in element["vragen"]:
        for option in question.get("opties", ()):
            asked[option["optie"]].append(question[_QUESTION])

    def options(by_option: dict[str, Any]) -> dict[str, Any]:
        return {
            names.option(question, option): told
            for option, told in by_option.items()
            for question in asked.get(option, [""])
        }

    return [
        {**one, _BY_OPTION: options(one[_BY_OPTION])} if _BY_OPTION in one else one
        for one in element[_IN_OWN_WORDS]
    ]


def _value(key: str, value: Any, names: Names, question: str) -> Any:
    if key == "als":
        return _condition(value, names)
    if key == "laatste_keer" and isinstance(value, dict):
        return {part: _filled(text, names) for part, text in value.items()}
    if key == "optie":
        return names.option(question, value)
    if key == "verder_dan":
        return [names.option(question, option) for option in value]
    if key in (_QUESTION, "mededeling"):
        return names.question(value)
    if key in _ONE and isinstance(value, str):
        return names.new(_ONE[key], value)
    if key == "themas":
        return [f"{names.new('bestand', item)}.yaml" for item in value]
    if key in _SEVERAL and isinstance(value, list):
        return [names.new(_SEVERAL[key], item) for item in value]
    if key == "vraagsoorten":
        return {names.new("vraagsoort", kind): word for kind, word in value.items()}
    if key in _ASKED and isinstance(value[0], str):
        return [names.question(item) for item in value]
    return _renamed(value, names, question)


def _condition(raw: Any, names: Names) -> Any:
    if isinstance(raw, list):
        return [_condition(item, names) for item in raw]
    return {
        (key if key in (ALL, ANY, NOT) else names.question(key)): (
            _condition(value, names) if key in (ALL, ANY, NOT) else _answer(key, value, names)
        )
        for key, value in raw.items()
    }


def _answer(question: str, raw: Any, names: Names) -> Any:
    """An option that a condition asks for, or several of which one is enough."""
    if isinstance(raw, list):
        return [names.option(question, item) for item in raw]
    return names.option(question, raw)


def _filled(text: str, names: Names) -> str:
    """The text with other names between { }; what isn't a question or probe stays."""
    known = names.of[_PROBE] | names.of[_QUESTION]
    return re.sub(r"\{(\w+)\}", lambda slot: f"{{{known.get(slot[1], slot[1])}}}", text)
