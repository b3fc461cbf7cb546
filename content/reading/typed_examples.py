"""Reads `zo_gezegd.txt`: what people type at the questions of a pack, sorted by hand.

Each line is a question, what the sentence means there (an option, or 'antwoord' for one that
resembles none), and the sentence, with tabs in between. A line about a question or an option that
the pack doesn't have is left out: there it can't do any harm.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from content.reading.remark_weights import spoken_families
from dialogs.hearing.examples import Examples
from dialogs.pack.definition import Question
from dialogs.understanding.options.resembling import NO_OPTION

EXAMPLES_FILE = "zo_gezegd.txt"
_PARTS = 3


def lines_of(folder: Path) -> tuple[str, ...]:
    """The lines of a pack's file; none if it has no such file, or one that can't be read."""
    try:
        return tuple((folder / EXAMPLES_FILE).read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError):
        return ()


def examples_of(lines: Iterable[str], questions: Mapping[str, Question]) -> Examples:
    """The sentences in these lines, by question and by what they mean there."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        parts = line.split("\t")
        if line.startswith("#") or len(parts) != _PARTS:
            continue
        id_, kind, said = parts
        question = questions.get(id_)
        if question is not None and (kind == NO_OPTION or question.option(kind) is not None):
            found[id_][kind].append(said)
    sets = {
        id_: {kind: tuple(said) for kind, said in kinds.items()} for id_, kinds in found.items()
    }
    return Examples(sets, spoken_families())
