"""A small dialog that listens, for tests of the probes.

Its reasonings: `rz` (heard in 'vanzelf') has two probes, the first only after questions of kind
`kw`; `rn` (heard in 'welkom') has one. The option a9c_nee says `rz`.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.patterns import (
    Gap,
    Part,
    Pattern,
    Row,
    Word,
)
from dialogs.hearing.reasoning import Probe, Reasoning, Sign
from dialogs.pack.definition import Dialog, Node, Question
from dialogs.texts import Text
from tests.support.small_dialog import SMALL, text

ABOUT = {"p7x": "kp", "f2o": "kw", "v8e": "kw", "q0o": "kw"}


def pattern(words: str) -> Pattern:
    """A row of words, with '..' for a gap."""
    parts: list[Part] = [
        Gap(3) if word == ".." else Word(frozenset({word})) for word in words.split()
    ]
    return Pattern((Row(tuple(parts)),))


def reasoning(
    id_: str, words: str, *probes: Probe, kinds: frozenset[str] = frozenset()
) -> Reasoning:
    """A reasoning that is heard in some words."""
    return Reasoning(id_, f"Naam {id_}", probes, kinds, (Sign((pattern(words),)),))


def probe(id_: str, words: Text | None = None, after: frozenset[str] = frozenset()) -> Probe:
    said = text("Je schreef: ‘{woorden}’.", f"Peiling {id_}?") if words is None else words
    return Probe(id_, f"Kort {id_}", said, after)


def _listening(node: Node) -> Node:
    if not isinstance(node, Question):
        return node
    options = tuple(
        replace(option, reasoning="rz") if option.id == "a9c_nee" else option
        for option in node.options
    )
    return replace(node, options=options, about=ABOUT.get(node.id, "kp"))


LISTENING: Dialog = replace(
    SMALL,
    nodes=tuple(_listening(node) for node in SMALL.nodes),
    kinds={"kp": "project", "kw": "who"},
    reasonings={
        "rz": reasoning(
            "rz",
            "vanzelf",
            probe("z1", after=frozenset({"kw"})),
            probe("z2", text("Over ‘{woorden}’ bij {d4n}.", "Peiling z2 over ‘{woorden}’?")),
            probe("z3"),
        ),
        "rn": reasoning("rn", "welkom", probe("n1")),
    },
)
