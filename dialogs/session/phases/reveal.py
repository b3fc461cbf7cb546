"""Show the group what was answered."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.pack.definition import Question
from dialogs.screens.layout import Speech
from dialogs.session.anonymity import Most, Scattered, Shown, Spread, Texts, TooFew, showing
from dialogs.session.group_texts import in_messages
from dialogs.session.state import Showing
from dialogs.texts import Spans


def caption(say: Speech, question: Question, shown: Shown | TooFew) -> tuple[Spans, ...]:
    """The showing in words, which say as much as the picture; one message or more."""
    head = say.phrase("laten_zien_kop", vraag=question.name)
    return in_messages(head, _lines(say, question, shown))


def _lines(say: Speech, question: Question, shown: Shown | TooFew) -> Sequence[Spans]:
    split = say.variant("laten_zien_verschillend", [*say.dialog.questions].index(question.id))
    match shown:
        case TooFew(nothing):
            return (say.phrase("laten_zien_niets" if nothing else "laten_zien_te_weinig"),)
        case Texts(()):
            return (say.phrase("laten_zien_gewist"),)
        case Texts(texts):
            return tuple(say.phrase("laten_zien_tekst", tekst=text) for text in texts)
        case Scattered():
            return say.phrase("laten_zien_verspreid"), split
        case Most(options):
            labels = ", ".join(label_of(say, question, option) for option in options)
            return say.phrase("laten_zien_meesten", keuze=labels), split
        case Spread(positions, answers):
            if [count for _, count in positions] == [answers]:
                label = label_of(say, question, positions[0][0])
                return (say.phrase("laten_zien_allemaal", keuze=label),)
            lines = tuple(
                say.phrase(
                    "laten_zien_telling",
                    keuze=label_of(say, question, position),
                    aantal=str(count),
                )
                for position, count in positions
            )
            return lines if showing(shown) is Showing.ALIKE else (*lines, split)


def label_of(say: Speech, question: Question, position: str) -> str:
    """A position as it stood on its button."""
    option = question.option(position)
    return say.label("knop_weet_niet") if option is None else option.label
