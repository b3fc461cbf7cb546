"""A pack in which everything is said at its longest, and the answers that make it so.

Whatever is laid out of it is as long as anyone can see it: each text is there, each quotation is
as long as quotations get, and of what excludes each other the longest is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dialogs.pack.answers import Answer, Answers, Given, chosen, written
from dialogs.pack.conditions import ALWAYS
from dialogs.pack.definition import (
    Dialog,
    Element,
    Kind,
    Node,
    Question,
    Rule,
    Status,
)
from dialogs.pack.phrases import FACTS, PHRASES
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.screens.layout import SHOWN_WHOLE, Speech, chosen_labels
from dialogs.texts import QUOTE_LENGTH, Spans, Text, as_plain

LONGEST_MESSAGE = 4096
"""UTF-16 units in one message, by Telegram's rules."""
LONGEST_CONTACT = 500
"""Characters: the settings take no more for whom to ask."""
_MOST_DAYS = "36500"
"""The settings take no more than a hundred years."""


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def length(spans: Spans) -> int:
    """The same of a text with bold in it."""
    return units(as_plain(spans))


def words(characters: int) -> str:
    """So many characters that count for two each: someone may write in emoji. With nothing but
    emoji it would be no answer."""
    return "x" + "👋" * (characters - 1)


def ways(question: Question) -> tuple[Answer, ...]:
    """The answers to a question: each by itself that leads to other words than the rest."""
    match question.kind:
        case Kind.OPEN:
            return (written(words(QUOTE_LENGTH)),)
        case Kind.CHOICE:
            return tuple(chosen(option.id) for option in question.options)
        case Kind.MULTIPLE:
            together = chosen(*(option.id for option in question.options if not option.alone))
            alone = (chosen(option.id) for option in question.options if option.alone)
            return tuple(answer for answer in (together, *alone) if answer.options)


def longest_answer(question: Question) -> Answer:
    """The answer that is longest when it is said back."""

    def said(answer: Answer) -> int:
        return units(chosen_labels(question, answer.options))

    return max(ways(question), key=said)


def longest_answers(nodes: Iterable[Node]) -> Answers:
    """All questions among these answered with that."""
    questions = (node for node in nodes if isinstance(node, Question) and ways(node))
    return Answers((question.id, longest_answer(question)) for question in questions)


def shown_whole(answer: Answer) -> Answer:
    """The answer as it is where all of it is shown to its writer, and not a quotation."""
    return written(words(SHOWN_WHOLE)) if answer.given is Given.WRITTEN else answer


def longest(dialog: Dialog) -> Dialog:
    """The dialog in which all that is written can come, and every element is missing."""
    contact = max("x" * LONGEST_CONTACT, _label(dialog, "geen_contact"), key=units)
    facts = dict.fromkeys(FACTS, _MOST_DAYS) | {"contact": contact}
    dialog = replace(
        dialog,
        facts=facts,
        short=None,
        nodes=tuple(_always(node) for node in dialog.nodes),
        themes=tuple(replace(theme, condition=ALWAYS) for theme in dialog.themes),
    )
    say = Speech(dialog, longest_answers(dialog.nodes))
    phrases = dict.fromkeys((*PHRASES, *SESSION_PHRASES), (Text(()),))
    phrases |= {key: (longest_of(say, variants),) for key, variants in dialog.phrases.items()}
    elements = {id_: _missing(say, element) for id_, element in dialog.elements.items()}
    return replace(dialog, phrases=phrases, elements=elements)


def with_statuses(long: Dialog, statuses: Mapping[str, Status]) -> Dialog:
    """A dialog at its longest with only these elements, in this order, each with its status
    whatever is answered."""
    elements = {}
    for id_, status in statuses.items():
        element = long.elements[id_]
        rules = tuple(replace(rule, status=status) for rule in element.rules)
        elements[id_] = replace(element, rules=rules)
    return replace(long, elements=elements)


def filled(text: Text, say: Speech) -> Spans:
    """A text with all that it fills in; what only a screen knows is as long as a quotation."""
    rest = text.slots() - say.dialog.questions.keys() - say.dialog.facts.keys()
    return say.fill(text, **dict.fromkeys(rest, words(QUOTE_LENGTH)))


def longest_of(say: Speech, texts: Iterable[Text]) -> Text:
    """The longest of them, with all that they fill in."""
    return max(texts, key=lambda text: length(filled(text, say)))


def _always(node: Node) -> Node:
    if not isinstance(node, Question):
        return replace(node, condition=ALWAYS)
    options = tuple(replace(option, condition=ALWAYS) for option in node.options)
    return replace(node, condition=ALWAYS, options=options)


def _missing(say: Speech, element: Element) -> Element:
    """The element for the longest reason that is given for any of its statuses."""
    reason = longest_of(say, (element.unknown, *(rule.because for rule in element.rules)))
    return replace(element, unknown=reason, rules=(Rule(ALWAYS, Status.MISSING, reason),))


def _label(dialog: Dialog, phrase: str) -> str:
    variants = dialog.phrases.get(phrase, ())
    return as_plain(variants[0].fill(lambda _: None)) if variants else ""
