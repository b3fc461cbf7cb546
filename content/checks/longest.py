"""Makes a copy of a pack in which every text applies and every quotation is as long as quotations
get.

So a message laid out from it is at least as long as anyone will see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dialogs.concerns.watch import Watch
from dialogs.hearing.remarks import Remarks
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
from dialogs.pack.phrases import PHRASES, SETTINGS
from dialogs.pack.route import MOST_LAST_TIMES
from dialogs.pack.run_by import LONGEST_NAME, RUN_BY
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.screens.choice.choosing_screens import LONGEST_POINT, LONGEST_WHO
from dialogs.screens.layout import SHOWN_WHOLE, Speech, chosen_labels
from dialogs.screens.told.checklist_lines import as_sentence
from dialogs.texts import QUOTE_LENGTH, Span, Spans, Text, as_plain
from dialogs.walk.intentions import (
    MOST_POINTS,
    HowItWent,
    Intention,
    Intentions,
    PointWording,
)
from dialogs.walk.said_later import MOST_LINES
from dialogs.walk.state import Walk, changed

LONGEST_MESSAGE = 4096
"""UTF-16 units in one message, by Telegram's rules."""
LONGEST_CONTACT = 500
"""Characters: the longest contact that the settings accept."""
_LONGEST_DAY = "2026-09-30"
"""woensdag 30 september: no day is longer in words."""
_MOST_DAYS = "36500"
"""Days: the longest period that the settings accept."""


def units(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def length(spans: Spans) -> int:
    """The same for a text with bold in it."""
    return units(as_plain(spans))


def words(characters: int) -> str:
    """A text of this many characters, all emoji (which count double) except one: emoji alone don't
    count as an answer."""
    return "x" + "👋" * (characters - 1)


def ways(question: Question) -> tuple[Answer, ...]:
    """The answers that lead to different words: each choice, or everything that can be ticked
    together."""
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
    """The answer with the longest quotation."""

    def said(answer: Answer) -> int:
        return units(chosen_labels(question, answer.options))

    return max(ways(question), key=said)


def longest_answers(nodes: Iterable[Node]) -> Answers:
    """All questions among these, with their longest answers; of those about a last time only as
    many as a walk is asked."""
    questions = [node for node in nodes if isinstance(node, Question) and ways(node)]
    last_times = [question for question in questions if question.last_time]
    left_out = last_times[MOST_LAST_TIMES:]
    return Answers(
        (question.id, longest_answer(question))
        for question in questions
        if question not in left_out
    )


def longest_walk(nodes: Iterable[Node]) -> Walk:
    """A walk in which all questions among these have their longest answers. What else a screen
    shows of a walk is filled in where that screen is measured: `with_said_later` and what follows
    it here, and `long_messages.py`."""
    return Walk(1, answers=longest_answers(nodes))


def with_said_later(walk: Walk, elements: Iterable[str]) -> Walk:
    """The walk with as much said at its checklist as it keeps, each message as long as its writer
    is shown it, and with the first elements ticked off."""
    line = words(SHOWN_WHOLE)
    added = {id_: "\n".join([line] * MOST_LINES) for id_ in ("", *elements)}
    points = tuple(
        Intention(id_, PointWording.OPEN, "", HowItWent.DONE, line, _LONGEST_DAY)
        for id_ in elements
    )
    return replace(walk, intentions=replace(walk.intentions, points=points, added=added))


def longest_chosen(long: Dialog) -> Iterator[Intentions]:
    """The most that a team can choose: the longest steps, and sentences of their own. `long`: made
    by `longest`."""
    say = Speech(long, longest_answers(long.nodes))
    steps = {
        id_: as_sentence(as_plain(say.fill(step)))
        for id_, element in long.elements.items()
        for rule in element.rules[:1]
        if (step := rule.step) is not None
    }
    ids = sorted(steps, key=lambda id_: units(steps[id_]), reverse=True)[:MOST_POINTS]
    who, own = words(LONGEST_WHO), words(LONGEST_POINT)
    for wording in (PointWording.STEP, PointWording.OWN):
        texts = steps if wording is PointWording.STEP else dict.fromkeys(ids, own)
        points = tuple(Intention(id_, wording, texts[id_]) for id_ in ids)
        if points:
            # No day of the week and month are longer than these.
            yield Intentions(points=points, day="2026-09-30", who=who, hour=10)


def shown_whole(answer: Answer) -> Answer:
    """The answer as long as its writer is shown it: in full, not cut to a quotation."""
    return written(words(SHOWN_WHOLE)) if answer.given is Given.WRITTEN else answer


def longest(dialog: Dialog) -> Dialog:
    """A copy in which every condition holds, every text is at its longest and every element is
    missing. It takes whatever is typed as an answer, because what is typed here is made up, and may
    look like a complaint."""
    contact = max("x" * LONGEST_CONTACT, _label(dialog, "geen_contact"), key=units)
    facts = {**dialog.facts, **dict.fromkeys(SETTINGS, _MOST_DAYS)}
    facts |= {"contact": contact, RUN_BY: "x" * LONGEST_NAME}
    dialog = replace(
        dialog,
        facts=facts,
        short=None,
        remarks=Remarks(),
        watch=Watch(),
        nodes=tuple(_always(node) for node in dialog.nodes),
        themes=tuple(replace(theme, condition=ALWAYS) for theme in dialog.themes),
    )
    say = Speech(dialog, longest_answers(dialog.nodes))
    phrases = dict.fromkeys((*PHRASES, *SESSION_PHRASES), (Text(()),))
    phrases |= {
        key: (longest_of(say, (*variants, *dialog.plainer_phrases.get(key, ()))),)
        for key, variants in dialog.phrases.items()
    }
    elements = {id_: _missing(say, element) for id_, element in dialog.elements.items()}
    return replace(dialog, phrases=phrases, plainer_phrases={}, elements=elements)


def with_statuses(long: Dialog, statuses: Mapping[str, Status]) -> Dialog:
    """A copy with only these elements, in this order, each with this status whatever is
    answered."""
    elements = {}
    for id_, status in statuses.items():
        element = long.elements[id_]
        rules = tuple(replace(rule, status=status) for rule in element.rules)
        elements[id_] = replace(element, rules=rules)
    return replace(long, elements=elements)


def of_element(long: Dialog, walk: Walk, id_: str) -> tuple[Dialog, Walk]:
    """The pack with this element alone and the walk with only the answers that a screen about it
    may quote: one screen needs few of them, and a pack has hundreds."""
    element = long.elements[id_]
    rules = [text for rule in element.rules for text in (rule.because, rule.step)]
    texts = (element.what, element.why, element.unknown, *element.steps, *rules)
    told = {slot for text in (*texts, element.keep, element.ask) if text for slot in text.slots()}
    told |= {long.noticed, *element.questions, *long.asked_of.get(id_, ())}
    nodes = tuple(node for node in long.nodes if node.id in told)
    answers = Answers((one, answer) for one, answer in walk.answers.items() if one in told)
    return replace(long, nodes=nodes, elements={id_: element}), changed(walk, answers=answers)


def filled(text: Text, say: Speech) -> Spans:
    """The text filled in. Slots that only a screen can fill get the length of a quotation."""
    rest = text.slots() - say.dialog.questions.keys() - say.dialog.facts.keys()
    return say.fill(text, **dict.fromkeys(rest, words(QUOTE_LENGTH)))


def longest_of(say: Speech, texts: Sequence[Text]) -> Text:
    """The longest of these texts once they are filled in."""
    if len(texts) == 1:
        return texts[0]
    return max(texts, key=lambda text: length(filled(text, say)))


def _always(node: Node) -> Node:
    if not isinstance(node, Question):
        return replace(node, condition=ALWAYS)
    options = tuple(replace(option, condition=ALWAYS) for option in node.options)
    return replace(node, text=_in_one_line(node.text), condition=ALWAYS, options=options)


def _in_one_line(text: Text) -> Text:
    """The text as one line, so that nothing is left out.

    A line that quotes the same words a third time would be. Which lines those are depends on the
    whole walk, and only a piece of that is measured.
    """
    pieces = (piece for line in text.lines for piece in (Span("\n"), *line))
    return Text((tuple(pieces)[1:],))


def _missing(say: Speech, element: Element) -> Element:
    """The element with status 'missing', and its longest reason and step for any answer."""
    told = [one for own in element.in_own_words for one in own.wordings()]
    because = (one.because for one in told if one.because is not None)
    reasons = (*because, element.unknown, *(rule.because for rule in element.rules))
    reason = longest_of(say, reasons)
    own = (*(rule.step for rule in element.rules), *(one.step for one in told))
    usual = (*element.steps, element.keep, element.ask)
    step = longest_of(say, [one for one in (*own, *usual) if one is not None])
    rules = (Rule(ALWAYS, Status.MISSING, reason, step),)
    return replace(element, unknown=reason, rules=rules, ask=step, keep=step, in_own_words=())


def _label(dialog: Dialog, phrase: str) -> str:
    variants = dialog.phrases.get(phrase, ())
    return as_plain(variants[0].fill(lambda _: None)) if variants else ""
