"""Adds the short walk: fewer questions of the same pack, for someone with little time.

Everything that isn't in it gets the extra condition that the walk isn't short. Questions up to the
one that decides are in both.
"""

from __future__ import annotations

from dataclasses import replace

from content.form.schema import PackIn
from content.reading.wording import Reader
from content.sources.mistakes import Near
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Condition,
    Equals,
    Not,
)
from dialogs.pack.definition import Dialog, ShortWalk

_KEY = "kort_gesprek"


def shortened(dialog: Dialog, pack: PackIn, read: Reader) -> Dialog:
    """The dialog with its short walk, if the pack has one. Mistakes are noted."""
    if pack.short is None:
        return dialog
    _check_kept(dialog, pack.short.kept, read)
    at, found = (_KEY, "als"), len(read.mistakes)
    condition = read.condition(pack.short.condition, at)
    if len(read.mistakes) > found:
        return dialog
    if not isinstance(condition, Equals):
        read.note(at, "kort-een-optie")
        return dialog
    question = dialog.questions.get(condition.question)
    if question is None:  # it has a mistake of its own
        return dialog
    others = [option.id for option in question.options if option.id != condition.value]
    if question.option(condition.value) is None or not others:
        read.note((*at, question.id), "kort-zonder-keuze", question=question.id)
        return dialog
    short = ShortWalk(question.id, condition.value, others[0])
    return _cut(dialog, short, set(pack.short.kept))


def _check_kept(dialog: Dialog, kept: list[str], read: Reader) -> None:
    known = [node.id for node in dialog.nodes]
    for number, id_ in enumerate(kept):
        at = (_KEY, "vragen", number)
        if id_ in kept[:number]:
            read.note(at, "dubbel-in-lijst", said=id_)
        elif id_ not in known and id_ not in read.names.broken and not read.names.some_unread:
            read.note(at, "kort-onbekend", name=id_, near=Near.of(id_, known))


def _cut(dialog: Dialog, short: ShortWalk, kept: set[str]) -> Dialog:
    whole = Not(Equals(short.question, short.option))
    order = [node.id for node in dialog.nodes]
    kept |= set(order[: order.index(short.question) + 1])
    themes = {question.theme for question in dialog.questions.values() if question.id in kept}
    return replace(
        dialog,
        short=short,
        nodes=tuple(
            node if node.id in kept else replace(node, condition=_and(node.condition, whole))
            for node in dialog.nodes
        ),
        themes=tuple(
            theme if theme.id in themes else replace(theme, condition=_and(theme.condition, whole))
            for theme in dialog.themes
        ),
    )


def _and(condition: Condition, more: Condition) -> Condition:
    if condition == ALWAYS:
        return more
    return All((more, *(condition.parts if isinstance(condition, All) else (condition,))))
