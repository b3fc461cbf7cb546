"""Whether every message fits in Telegram, however much someone answers.

Sizes are the most a message can become: each line is there, each quotation is as long as
quotations get, and of what excludes each other the longest is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from content.sources.places import Name
from content.sources.source import Location
from dialogs.pack.definition import (
    Dialog,
    Element,
    Kind,
    Question,
    Statement,
)
from dialogs.screens.checklist_screens import NAMED_FIRST
from dialogs.texts import QUOTE_LENGTH, Slot, Text
from dialogs.walk.scope import SEEN_BY

LONGEST_MESSAGE = 4096
"""UTF-16 units in one message, by Telegram's rules."""
_QUOTED = 2 * QUOTE_LENGTH
"""Someone may write in emoji, and each counts for 2."""
_FACT = 200
"""As long as an operator's line about whom to ask may be."""
BETWEEN = 2
"""An empty line between the parts of a message."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message: how long it can get, and where it was written."""

    length: int
    name: Name
    below: Location = ()


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def limits(loaded: Loaded) -> Iterator[Mistake]:
    """Each message that can get too long, at its longest part."""
    dialog, sizes = loaded.dialog, Sizes(loaded.dialog)
    too_long: dict[tuple[Name, Location], int] = {}
    for pieces in (*_questions(dialog, sizes), *_alone(dialog, sizes)):
        length = _total(pieces)
        if length > LONGEST_MESSAGE:
            longest = max(pieces, key=lambda piece: piece.length)
            at = (longest.name, longest.below)
            too_long[at] = max(length, too_long.get(at, 0))
    for (name, below), length in too_long.items():
        yield loaded.places.mistake(
            name, "bericht-te-lang", *below, length=length, most=LONGEST_MESSAGE
        )


def _total(pieces: Iterable[Piece]) -> int:
    lengths = [piece.length for piece in pieces if piece.length]
    return sum(lengths) + BETWEEN * max(0, len(lengths) - 1)


class Sizes:
    """How long the texts of a dialog can get."""

    def __init__(self, dialog: Dialog) -> None:
        self._dialog = dialog
        self._answers = {q.id: _answer(q) for q in dialog.questions.values()}

    def answer(self, question: Question) -> int:
        return self._answers[question.id]

    def text(self, text: Text | None, **slots: int) -> int:
        if text is None:
            return 0
        return sum(
            self._slot(piece, slots) if isinstance(piece, Slot) else units(piece.text)
            for line in text.lines
            for piece in line
        ) + max(0, len(text.lines) - 1)

    def _slot(self, slot: Slot, slots: Mapping[str, int]) -> int:
        name = slot.name
        return slots[name] if name in slots else self._answers.get(name, _FACT)

    def phrase(self, key: str, **slots: int) -> Piece:
        variants = self._dialog.phrases.get(key, ())
        longest = max((self.text(text, **slots) for text in variants), default=0)
        return Piece(longest, ("tekst", key))


def _answer(question: Question) -> int:
    """The longest that an answer can be when it is said back."""
    labels = {option: units(option.label) for option in question.options}
    alone = max((n for option, n in labels.items() if option.alone), default=0)
    match question.kind:
        case Kind.OPEN:
            return _QUOTED
        case Kind.CHOICE:
            return max(labels.values(), default=0)
        case Kind.MULTIPLE:
            together = [n + BETWEEN for option, n in labels.items() if not option.alone]
            return max(alone, sum(together))


# A question, with what is said before it


def _questions(dialog: Dialog, sizes: Sizes) -> Iterator[list[Piece]]:
    title = max((units(theme.title) for theme in dialog.themes), default=0)
    heading = sizes.phrase("deel_kop", titel=title, nummer=3, totaal=3)
    resumed = sizes.phrase("waar_waren_we")
    seen_by = max((sizes.phrase(key) for key in SEEN_BY), key=lambda line: line.length)
    said: list[Piece] = [sizes.phrase("begroeting")]
    told: list[Piece] = []
    for node in dialog.nodes:
        if isinstance(node, Statement):
            told.append(Piece(sizes.text(node.text), ("mededeling", node.id), ("tekst",)))
            yield [*said, heading, *told]
            continue
        asked = Piece(sizes.text(node.text), ("vraag", node.id), ("tekst",))
        answer = sizes.answer(node)
        chosen = sizes.phrase("gekozen", antwoord=answer)
        before = sizes.phrase("was_je_antwoord", antwoord=answer)
        yield [*said, heading, asked, chosen]
        yield [resumed, heading, *told, asked, chosen]
        # In a session there are no headings; there it stands below who sees the answer.
        yield [*said, asked, seen_by, chosen]
        yield [asked, before, seen_by, chosen]
        told = []
        said = max(said, _afterwards(node, sizes), key=_total)


def _afterwards(question: Question, sizes: Sizes) -> list[Piece]:
    """The most that can be said after an answer to this question."""
    at: Name = ("vraag", question.id)
    options = [
        Piece(sizes.text(o.reaction), ("optie", question.id, o.id), ("reactie",))
        for o in question.options
        if o.reaction is not None
    ]
    if question.one:
        options = sorted(options, key=lambda piece: piece.length)[-1:]
    said = [*options, Piece(sizes.text(question.reaction), at, ("reactie",))]
    if question.figure is not None:
        figure = question.figure
        source = sizes.phrase("cijfer_bron", bron=units(figure.source), jaar=4)
        length = sizes.text(figure.text) + 1 + source.length
        said.append(Piece(length, at, ("cijfer", "tekst")))
    unknown = (
        sizes.phrase("weet_niet_reactie")
        if question.reaction_unknown is None
        else Piece(sizes.text(question.reaction_unknown), at, ("reactie_weet_niet",))
    )
    return max(said, [unknown], key=_total)


# Messages of their own


def _alone(dialog: Dialog, sizes: Sizes) -> Iterator[list[Piece]]:
    for key in dialog.phrases:
        yield [sizes.phrase(key)]
    for element in dialog.elements.values():
        yield _element_screen(element, sizes)
    yield _checklist_screen(dialog, sizes)
    for reasoning in dialog.reasonings.values():
        for probe in reasoning.probes:
            text = sizes.text(probe.text, woorden=_QUOTED)
            yield [Piece(text, ("peiling", probe.id), ("tekst",))]


def because(element: Element, sizes: Sizes) -> int:
    """The longest reason that an element's status can have."""
    texts = (element.unknown, *(rule.because for rule in element.rules))
    return max(sizes.text(text) for text in texts)


def _element_screen(element: Element, sizes: Sizes) -> list[Piece]:
    at: Name = ("element", element.id)
    steps = [
        Piece(sizes.phrase("stap", tekst=sizes.text(step)).length, at, ("vervolgstappen", number))
        for number, step in enumerate(element.steps)
    ]
    return [
        Piece(units(element.name), at, ("naam",)),
        sizes.phrase("status_onbekend"),
        Piece(sizes.text(element.what), at, ("wat",)),
        Piece(because(element, sizes), at, ("vragen",)),
        sizes.phrase("waarom_kop"),
        Piece(sizes.text(element.why), at, ("waarom",)),
        sizes.phrase("stappen_kop"),
        *steps,
        sizes.phrase("bron", bron=units(element.source)),
    ]


def _checklist_screen(dialog: Dialog, sizes: Sizes) -> list[Piece]:
    named = [
        Piece(
            units(element.name)
            + 6
            + because(element, sizes)
            + sizes.phrase(
                "volgende_week",
                stap=sizes.text(element.steps[0]),
                bron=units(element.source),
            ).length,
            ("element", id_),
        )
        for id_, element in dialog.elements.items()
    ]
    counts = [
        sizes.phrase(f"telling_{status}", aantal=3)
        for status in ("meer", "deels", "geborgd", "niet_besproken")
    ]
    longest = sorted(named, key=lambda piece: piece.length)[-NAMED_FIRST:]
    heading = sizes.phrase("checklist_kop_tussentijds")
    return [heading, sizes.phrase("ontbreekt_kop"), *longest, *counts]
