"""Adds the questions how something that is in place went the last time.

An author writes only `laatste_keer` with an element. From that come an open question after the one
that says that it is in place; an offer, to whom it has yet to happen, to put it on the checklist as
thought of and not done; and the rule by which that offer counts. They are questions like any other,
so that everything that works on questions works on these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from content.form.schema_themes import LastTimeIn
from content.reading.wording import Reader
from content.sources.source import Location
from dialogs.pack.conditions import ALWAYS, All, Any, Condition, Equals, Not, comparisons, needed
from dialogs.pack.definition import (
    Dialog,
    Element,
    Kind,
    LastTime,
    Node,
    Option,
    Question,
    Rule,
    Status,
)
from dialogs.texts import Slot, Text, as_plain

NOT_YET = "nog_niet_gebeurd"
"""The option of the question, and the name of the words that mean it."""
_YES, _NO = "ja", "nee"
_SLOT = "laatste_keer"
"""What a reaction can fill in: what was written."""


@dataclass(frozen=True, slots=True)
class WrittenLastTime:
    """What an author wrote at one element; a text that is None is that of all packs."""

    ids: LastTime
    name: str | None
    text: Text | None
    plainer: Text | None
    reaction: Text | None
    reaction_unknown: Text | None
    offer: Text | None
    because: Text | None
    step: Text | None
    listed: Text | None


def ids_for(element: str) -> LastTime:
    """The ids of the two questions of this element."""
    return LastTime(f"{element}_laatste_keer", f"{element}_bedacht")


def options_of(ids: LastTime) -> tuple[tuple[str, str], ...]:
    """The options of the two, each after its question."""
    return (ids.question, NOT_YET), (ids.offer, _YES), (ids.offer, _NO)


def last_time_of(entry: LastTimeIn, ids: LastTime, at: Location, read: Reader) -> WrittenLastTime:
    """Read what is under `laatste_keer`."""
    name = None if entry.name is None else read.label(entry.name, (*at, "kort"))
    listed = entry.listed
    reaction, alone = entry.reaction, (*at, "vraag") not in read.source.places
    return WrittenLastTime(
        ids=ids,
        name=name,
        text=read.maybe(entry.text, at if alone else (*at, "vraag")),
        plainer=read.maybe(entry.plainer, (*at, "anders_gezegd")),
        reaction=None if reaction is None else read.text(reaction, (*at, "voorbeeld"), _SLOT),
        reaction_unknown=read.maybe(entry.reaction_unknown, (*at, "weet_ik_zo_niet")),
        offer=read.maybe(entry.offer, (*at, "nog_niet_gebeurd")),
        because=read.maybe(entry.because, (*at, "want")),
        step=read.maybe(entry.step, (*at, "stap")),
        listed=None if listed is None else read.text(listed, (*at, "op_de_lijst"), _SLOT),
    )


def with_last_times(dialog: Dialog, written: Mapping[str, WrittenLastTime]) -> Dialog:
    """The dialog with these questions, by element; unchanged if the pack lacks their sentences."""
    if not written or any(key not in dialog.phrases for key in _NEEDED):
        return dialog
    nodes, elements = list(dialog.nodes), dict(dialog.elements)
    for id_, texts in written.items():
        if (element := elements.get(id_)) is None:
            continue
        in_place = _in_place(dialog, element)
        after = _last_compared(dialog, element, in_place)
        question, offer, rule = _made(dialog, in_place, texts, after)
        place = next(n for n, node in enumerate(nodes) if node.id == after.id) + 1
        nodes[place:place] = [question, offer]
        rules = (rule, *element.rules)
        elements[id_] = replace(
            element, rules=rules, last_time=replace(texts.ids, listed=texts.listed)
        )
    return replace(dialog, nodes=tuple(nodes), elements=elements)


_NEEDED = (
    "laatste_keer_kort",
    "laatste_keer_vraag",
    "laatste_keer_voorbeeld",
    "laatste_keer_weet_niet",
    "laatste_keer_nog_niet",
    "laatste_keer_want",
    "bedacht_kort",
    "bedacht_na_ja",
    "bedacht_na_nee",
    "knop_nog_niet_gebeurd",
    "knop_bedacht_ja",
    "knop_bedacht_nee",
)


def _in_place(dialog: Dialog, element: Element) -> Condition:
    """The condition under which the element's rules say that it is in place."""
    ways: list[Condition] = []
    for number, rule in enumerate(element.rules):
        if rule.status is Status.IN_PLACE:
            earlier = (one.condition for one in element.rules[:number])
            before = [one for one in earlier if not _exclude(dialog, one, rule.condition)]
            ways.append(
                All((rule.condition, Not(Any(tuple(before))))) if before else rule.condition
            )
    return Any(tuple(ways))


def _exclude(dialog: Dialog, one: Condition, other: Condition) -> bool:
    """Whether the two need different answers to a question that has only one."""
    wanted = {part.question: part.value for part in needed(one) if isinstance(part, Equals)}
    return any(
        wanted.get(part.question, part.value) != part.value
        for part in needed(other)
        if isinstance(part, Equals)
        and (question := dialog.questions.get(part.question)) is not None
        and question.one
    )


def _last_compared(dialog: Dialog, element: Element, condition: Condition) -> Question:
    """The last of the element's questions on which the condition depends."""
    compared = {one.question for one in comparisons(condition)}
    known = [id_ for id_ in dialog.questions if id_ in compared and id_ in element.questions]
    return dialog.questions[known[-1] if known else element.questions[-1]]


def _made(
    dialog: Dialog, in_place: Condition, texts: WrittenLastTime, after: Question
) -> tuple[Node, Node, Rule]:
    ids, say = texts.ids, dialog.wordings
    reaction = texts.reaction or say("laatste_keer_voorbeeld")[0]
    question = Question(
        id=ids.question,
        kind=Kind.OPEN,
        name=texts.name or _label(dialog, "laatste_keer_kort"),
        text=texts.text or say("laatste_keer_vraag")[0],
        plainer=_plainer(dialog, texts),
        theme=after.theme,
        condition=in_place if after.condition == ALWAYS else All((after.condition, in_place)),
        element=after.element,
        options=(Option(NOT_YET, _label(dialog, "knop_nog_niet_gebeurd")),),
        reaction=_quoting(reaction, ids.question),
        reaction_unknown=texts.reaction_unknown or say("laatste_keer_weet_niet")[0],
        last_time=True,
    )
    yes, no = (
        Option(
            id_,
            _label(dialog, f"knop_bedacht_{id_}"),
            also=dialog.words.get(id_, ()),
            reaction=say(f"bedacht_na_{id_}")[0],
        )
        for id_ in (_YES, _NO)
    )
    offer = Question(
        id=ids.offer,
        kind=Kind.CHOICE,
        name=_label(dialog, "bedacht_kort"),
        text=texts.offer or say("laatste_keer_nog_niet")[0],
        theme=after.theme,
        condition=Equals(ids.question, NOT_YET),
        element=after.element,
        options=(yes, no),
    )
    because = texts.because or say("laatste_keer_want")[0]
    return question, offer, Rule(Equals(ids.offer, _YES), Status.PARTLY, because, texts.step)


def _plainer(dialog: Dialog, texts: WrittenLastTime) -> Text | None:
    """The question in plain words. Those of all packs are for the question of all packs."""
    if texts.plainer is not None or texts.text is not None:
        return texts.plainer
    return next(iter(dialog.plainer_phrases.get("laatste_keer_vraag", ())), None)


def _label(dialog: Dialog, phrase: str) -> str:
    return as_plain(dialog.wordings(phrase)[0].fill(lambda _: None))


def _quoting(text: Text, question: str) -> Text:
    """The text that fills in what was answered to this question."""
    return Text(
        tuple(
            tuple(
                Slot(question, piece.bold)
                if isinstance(piece, Slot) and piece.name == _SLOT
                else piece
                for piece in line
            )
            for line in text.lines
        )
    )
