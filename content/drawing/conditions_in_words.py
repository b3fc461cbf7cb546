"""A condition in plain Dutch, as an author would say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.pack.answers import Given
from dialogs.pack.conditions import (
    All,
    Any,
    Condition,
    Equals,
    Not,
    needed,
)
from dialogs.pack.definition import Dialog
from dialogs.texts import as_plain

_BUTTONS = {Given.UNKNOWN.value: "knop_weet_niet", Given.SKIPPED.value: "knop_overslaan"}
"""The label of the button for 'unknown' and 'skipped'."""


def only_if(dialog: Dialog, condition: Condition, numbers: Mapping[str, int]) -> str:
    """'alleen als …', with the number of each question; empty if the condition always holds."""
    if not needed(condition):
        return ""
    return f"alleen als {_Words(dialog, numbers).said(condition)}"


class _Words:
    def __init__(self, dialog: Dialog, numbers: Mapping[str, int]) -> None:
        self._dialog, self._numbers = dialog, numbers

    def said(self, condition: Condition, *, inside: bool = False) -> str:
        """The condition in words. `inside`: as one part of several, in brackets if it has parts
        itself."""
        match condition:
            case Equals():
                return self._one_of([condition], negative=False, inside=inside)
            case All():
                parts = needed(condition)
                return _joined(
                    [self.said(part, inside=len(parts) > 1) for part in parts], "en", inside
                )
            case Any(parts):
                return self._one_of(parts, negative=False, inside=inside)
            case Not(Any(parts)):
                return self._one_of(parts, negative=True, inside=inside)
            case Not(All(parts)):
                return self.said(Any(tuple(Not(part) for part in parts)), inside=inside)
            case Not(Not(part)):
                return self.said(part, inside=inside)
            case Not(part):
                return self._one_of([part], negative=True, inside=inside)

    def _one_of(self, parts: Sequence[Condition], *, negative: bool, inside: bool) -> str:
        """One of the parts or, negative, none; answers to one question are taken together."""
        values: dict[str, list[str]] = {}
        others: list[Condition] = []
        for part in parts:
            if isinstance(part, Equals):
                values.setdefault(part.question, []).append(part.value)
            else:
                others.append(Not(part) if negative else part)
        several = len(values) + len(others) > 1
        said = [self._chosen(question, chosen, negative) for question, chosen in values.items()]
        said += [self.said(part, inside=several) for part in others]
        return _joined(said, "en" if negative else "of", inside)

    def _chosen(self, question_id: str, values: Sequence[str], negative: bool) -> str:
        labels = [f"‘{self._label(question_id, value)}’" for value in values]
        listed = " of ".join(filter(None, (", ".join(labels[:-1]), labels[-1])))
        name, number = self._dialog.questions[question_id].name, self._numbers[question_id]
        return f"bij {number} “{name}” {'niet ' if negative else ''}is gekozen: {listed}"

    def _label(self, question_id: str, value: str) -> str:
        option = self._dialog.questions[question_id].option(value)
        if option is not None:
            return option.label
        phrase = self._dialog.wordings(_BUTTONS[value])[0]
        return as_plain(phrase.fill(lambda _: None))


def _joined(said: Sequence[str], word: str, inside: bool) -> str:
    whole = f"; {word} ".join(said)
    return f"({whole})" if inside and len(said) > 1 else whole
