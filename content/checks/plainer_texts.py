"""Checks that whoever doesn't get a question gets it in plainer words, and not in more of them."""

from __future__ import annotations

from collections.abc import Iterator

from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from dialogs.pack.conditions import comparisons
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import Line, Slot, Span, Text


def plainer_texts(loaded: Loaded) -> Iterator[Mistake]:
    """Plainer texts that are longer than their question. And questions without one that everyone
    gets or that are about an element, in a pack where most questions have one."""
    yield from _last_times(loaded)
    questions = [one for one in loaded.dialog.questions.values() if _is_written(loaded, one)]
    has_most = 2 * sum(one.plainer is not None for one in questions) > len(questions)
    deciding = _deciding(loaded.dialog)
    for question in questions:
        name = ("vraag", question.id)
        if question.plainer is None:
            if has_most and _is_for_all(question, deciding):
                yield loaded.places.mistake(name, "anders-gezegd-ontbreekt")
            continue
        length, most = _length(question.plainer), _length(_without_quotation(question.text))
        if length > most:
            details = {"length": length, "most": most}
            yield loaded.places.mistake(name, "anders-gezegd-te-lang", "anders_gezegd", **details)


def _last_times(loaded: Loaded) -> Iterator[Mistake]:
    """Plainer texts of questions about a last time that are longer than these."""
    for element in loaded.dialog.elements.values():
        if element.last_time is None or element.last_time.question not in loaded.dialog.questions:
            continue
        question = loaded.dialog.questions[element.last_time.question]
        at = ("laatste_keer", "anders_gezegd")
        name = ("element", element.id)
        if question.plainer is None or loaded.places.written(name, *at) is None:
            continue
        length, most = _length(question.plainer), _length(question.text)
        if length > most:
            details = {"length": length, "most": most}
            yield loaded.places.mistake(name, "anders-gezegd-te-lang", *at, **details)


def _deciding(dialog: Dialog) -> frozenset[str]:
    """The questions that tell which goal a team has, and whether its walk is short."""
    goals = () if dialog.goals is None else dialog.goals.choices
    found = {one.question for goal in goals for one in comparisons(goal.condition)}
    return frozenset(found if dialog.short is None else {*found, dialog.short.question})


def _is_for_all(question: Question, deciding: frozenset[str]) -> bool:
    """Whether it is about an element, or asked of everyone with the same goal and length."""
    needed = (one.question for one in comparisons(question.condition))
    return question.element is not None or all(one in deciding for one in needed)


def _is_written(loaded: Loaded, question: Question) -> bool:
    """Whether an author wrote the question itself, unlike one about the last time."""
    return loaded.places.written(("vraag", question.id), "tekst") is not None


def _without_quotation(text: Text) -> Text:
    """The text without a first line that quotes an earlier answer."""
    first, *rest = text.lines
    return Text(tuple(rest)) if rest and any(isinstance(one, Slot) for one in first) else text


def _length(text: Text) -> int:
    """In characters, without what is filled in."""
    return len("\n".join(_said(line) for line in text.lines))


def _said(line: Line) -> str:
    return "".join(piece.text for piece in line if isinstance(piece, Span))
