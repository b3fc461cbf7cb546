"""The texts in a drawing of a dialog: each theme as a band of rows, measured."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from content.drawing.conditions_in_words import only_if
from content.drawing.svg import Line, height, wrapped
from dialogs.hearing.reasoning import Reasoning
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Condition,
    Equals,
    Not,
    comparisons,
    needed,
    without,
)
from dialogs.pack.definition import (
    Dialog,
    Kind,
    Node,
    Option,
    Question,
    Statement,
)
from dialogs.pack.theme import Theme
from dialogs.texts import as_plain

WIDTH = 500.0
"""Of a band. Inside it boxes begin at `LEFT`, indented by `STEP` if they have a condition."""
LEFT, STEP, RIGHT, PAD = 44.0, 26.0, 42.0, 10.0
STRIP = 18.0
"""The hatched side of a question that wasn't reached."""
_MOST_SAID = 2
"""How many lines of a statement are shown."""
NOT_REACHED = "NIET BEREIKT"


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its box, or a statement, which has no kind."""

    id: str
    kind: Kind | None
    lines: tuple[Line, ...]
    sometimes: bool = False
    """Whether it has its own condition, on top of those of its theme and element."""
    after: tuple[str, ...] = ()
    """The questions in the same theme on whose answers it depends."""
    missed: bool = False

    @property
    def height(self) -> float:
        return height(self.lines) + 1.3 * PAD

    @property
    def left(self) -> float:
        return LEFT + STEP * self.sometimes


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one element; without a heading, rows that belong to none."""

    heading: tuple[Line, ...]
    rows: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class Band:
    heading: tuple[Line, ...]
    groups: tuple[Group, ...]


def summary(dialog: Dialog, reached: Collection[str] | None) -> str:
    """The dialog in numbers."""
    questions = dialog.questions.values()
    said = (
        f"{len(dialog.themes)} delen, {len(questions)} vragen, "
        f"{len(dialog.elements)} elementen op de checklist."
    )
    if dialog.short is not None:
        short = sum(_is_short(dialog, question) for question in questions)
        said = f"{said} {short} vragen horen ook bij het korte gesprek."
    if reached is None:
        return said
    missed = sum(question.id not in reached for question in questions)
    return f"{said} In dit gesprek zijn {missed} vragen niet bereikt."


def legend(reached: Collection[str] | None) -> Band:
    """The legend, drawn with the signs that it explains."""
    room = WIDTH - LEFT - STEP - RIGHT - 2 * PAD

    def row(
        id_: str, kind: Kind | None, *said: Line, after: str = "", missed: bool = False
    ) -> QuestionRow:
        lines = tuple(line for each in said for line in wrapped(each, room))
        return QuestionRow(id_, kind, lines, bool(after), (after,), missed)

    apart = [
        row("bot", None, Line("Bot: iets wat de bot zegt. Bij { } komt een antwoord.")),
        row(Kind.CHOICE.value, Kind.CHOICE, *_means(Kind.CHOICE)),
    ]
    together = [
        row(kind.value, kind, *_means(kind), after=Kind.MULTIPLE.value if kind.open else "")
        for kind in Kind
        if kind is not Kind.CHOICE
    ]
    if reached is not None:
        not_asked = Line(f"{NOT_REACHED}: deze vraag kwam niet.", bold=True)
        together.append(row("gemist", Kind.CHOICE, not_asked, missed=True))
    element = Line("Element: deze vragen bepalen samen 1 punt van de checklist", bold=True)
    return Band(
        (Line("Zo lees je deze tekening", 17, bold=True),),
        (
            Group((), tuple(apart)),
            Group(wrapped(element, WIDTH - LEFT - RIGHT), tuple(together)),
        ),
    )


def _means(kind: Kind) -> tuple[Line, ...]:
    """The meaning of a box of this kind."""
    match kind:
        case Kind.CHOICE:
            return (Line("Een vraag waarbij je 1 antwoord kiest."),)
        case Kind.MULTIPLE:
            return (Line("Een vraag waarbij je er meer kunt kiezen."),)
        case Kind.OPEN:
            only = "alleen als … . De lijn rechts komt van de vraag waar dat bij hoort."
            return (
                Line("Een open vraag. Deze komt niet altijd:"),
                Line(only, italic=True),
                Line("hier gaat het om een redenering in een antwoord", mark=True),
            )


def bands_of(dialog: Dialog, reached: Collection[str] | None) -> list[Band]:
    writer = _Writer(dialog, reached)
    return [writer.band(number, theme) for number, theme in enumerate(dialog.themes, start=1)]


class _Writer:
    def __init__(self, dialog: Dialog, reached: Collection[str] | None) -> None:
        self._dialog, self._reached = dialog, reached
        self._numbers = {id_: number for number, id_ in enumerate(dialog.questions, start=1)}

    def band(self, number: int, theme: Theme) -> Band:
        room = WIDTH - 2 * PAD
        title = wrapped(Line(f"Deel {number}. {theme.title}", 17, bold=True), room)
        nodes = [node for node in self._dialog.nodes if node.theme == theme.id]
        groups = [
            self._group(element, tuple(found), theme)
            for element, found in groupby(nodes, lambda node: getattr(node, "element", None))
        ]
        return Band((*title, *self._when(theme.condition, room)), tuple(groups))

    def _group(self, element: str | None, nodes: tuple[Node, ...], theme: Theme) -> Group:
        if element is None:
            return Group((), tuple(self._row(node, theme.condition) for node in nodes))
        room = WIDTH - LEFT - RIGHT
        name = Line(f"Element: {self._dialog.elements[element].name}", bold=True)
        shared = _shared(nodes) if len(nodes) > 1 else theme.condition
        heading = (
            *wrapped(name, room),
            *self._when(without(shared, theme.condition), room),
        )
        known = All((theme.condition, shared))
        return Group(heading, tuple(self._row(node, known) for node in nodes))

    def _row(self, node: Node, known: Condition) -> QuestionRow:
        own = without(node.condition, known, _whole(self._dialog))
        sometimes = bool(needed(own))
        room = WIDTH - LEFT - STEP * sometimes - RIGHT - 2 * PAD
        if isinstance(node, Statement):
            return QuestionRow(
                node.id, None, (*_said(node, room), *self._when(own, room)), sometimes
            )
        missed = self._reached is not None and node.id not in self._reached
        room -= STRIP * missed
        lines = tuple(
            line
            for part in (self._name(node), *self._when(own, room), *self._about(node))
            for line in wrapped(part, room)
        )
        if missed:
            lines += (Line(NOT_REACHED, bold=True),)
        asked = self._dialog.questions
        after = dict.fromkeys(equals.question for equals in comparisons(own))
        near = tuple(id_ for id_ in after if asked[id_].theme == node.theme)
        return QuestionRow(node.id, node.kind, lines, sometimes, near, missed)

    def _when(self, condition: Condition, room: float) -> tuple[Line, ...]:
        said = only_if(self._dialog, without(condition, _whole(self._dialog)), self._numbers)
        return wrapped(Line(said, 11, italic=True), room)

    def _name(self, question: Question) -> Line:
        return Line(f"{self._numbers[question.id]}. {question.name}", 14, bold=True)

    def _about(self, question: Question) -> Iterator[Line]:
        about = [f"vraag: {question.id}", question.kind.value]
        if not question.open:
            about[-1] += f" uit {len(question.options)}"
        if self._dialog.short is not None and _is_short(self._dialog, question):
            about.append("ook in het korte gesprek")
        yield Line(" · ".join(about), 11)
        for mark in self._marks(question):
            yield Line(mark, 11, mark=True)

    def _marks(self, question: Question) -> Iterator[str]:
        """Which reasonings are said by its answers, taken up by it, or listened for after it."""
        reasonings = self._dialog.reasonings
        says = [option.reasoning for option in question.options]
        if any(says):
            yield f"een antwoord zegt: {_names(says, reasonings)}"
        hangs_on = [self._option(equals) for equals in comparisons(question.condition)]
        takes_up = [option.reasoning for option in hangs_on if option is not None]
        if any(takes_up):
            yield f"vraagt door op: {_names(takes_up, reasonings)}"
        is_last = self._numbers[question.id] == len(self._numbers)  # and then none is raised
        if (
            question.open
            and not is_last
            and any(
                probe.fits(question.about)
                for reasoning in reasonings.values()
                for probe in reasoning.probes
                if reasoning.heard_after(question.about)
            )
        ):
            yield "hierna kan een peiling komen"

    def _option(self, equals: Equals) -> Option | None:
        return self._dialog.questions[equals.question].option(equals.value)


def _whole(dialog: Dialog) -> Condition:
    """The condition of everything outside the short walk. It isn't written out, because a mark on
    the rest shows it."""
    short = dialog.short
    return ALWAYS if short is None else Not(Equals(short.question, short.option))


def _is_short(dialog: Dialog, question: Question) -> bool:
    return _whole(dialog) not in needed(question.condition)


def _names(ids: list[str | None], reasonings: Mapping[str, Reasoning]) -> str:
    return ", ".join(dict.fromkeys(reasonings[id_].name for id_ in ids if id_ is not None))


def _said(statement: Statement, room: float) -> tuple[Line, ...]:
    """How it begins."""
    said = as_plain(statement.text.fill(lambda name: f"{{{name}}}"))
    lines = wrapped(Line(f"Bot: {said}", 11), room)
    if len(lines) <= _MOST_SAID:
        return lines
    last = lines[_MOST_SAID - 1]
    return (*lines[: _MOST_SAID - 1], replace(last, text=f"{last.text} …"))


def _shared(nodes: tuple[Node, ...]) -> Condition:
    """What all of them ask."""
    first, *others = (needed(node.condition) for node in nodes)
    return All(tuple(part for part in first if all(part in other for other in others)))
