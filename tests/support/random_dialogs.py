"""Hypothesis: small dialogs, and answers to them.

What is drawn depends on what was drawn before, so a strategy for it would be made anew each time,
and making one takes longer than drawing from it. So whoever draws gets `draw`, and chooses by
integers and booleans, of which the strategies are made once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from dialogs.hearing.reasoning import Reasoning
from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    Equals,
    Not,
)
from dialogs.pack.definition import (
    Dialog,
    Element,
    Figure,
    Kind,
    Node,
    Option,
    Question,
    Rule,
    ShortWalk,
    Statement,
    Status,
)
from dialogs.pack.theme import Theme
from dialogs.texts import Text
from tests.support.listening import probe, reasoning
from tests.support.small_dialog import PHRASE_TEXTS, SMALL, WORDS, PrintedDialog, text

WAVED_AWAY = ("weet_niet", "overgeslagen")
HEARD = {"rz": "vanzelf", "rn": "welkom"}
"""What random dialogs may listen for, and the word in which each is heard."""
KINDS = ("k0", "k1")
_SOME_KINDS = st.frozensets(st.sampled_from(KINDS), max_size=1)
_WORDS = st.text(min_size=1, max_size=30).filter(lambda typed: bool(typed.strip()))
_Item = TypeVar("_Item")


def _one_of(draw: st.DrawFn, items: Sequence[_Item]) -> _Item:
    return items[draw(st.integers(0, len(items) - 1))]


def _perhaps(draw: st.DrawFn) -> bool:
    return draw(st.booleans())


def _maybe(draw: st.DrawFn, item: _Item) -> _Item | None:
    return item if _perhaps(draw) else None


@st.composite
def dialogs(draw: st.DrawFn, most_themes: int = 4, most_nodes: int = 3) -> Dialog:
    """A dialog of a few themes whose conditions look back at closed questions, as the loader
    makes them: a node's condition holds that of its theme.
    """
    nodes: list[Node] = []
    themes: list[Theme] = []
    elements: list[Element] = []
    for t in range(draw(st.integers(1, most_themes))):
        outer = _maybe_condition(draw, nodes)
        themes.append(Theme(f"t{t}", f"Deel {t}", outer))
        for _ in range(draw(st.integers(1, most_nodes))):
            node = _node(draw, f"n{len(nodes)}", f"t{t}", outer, nodes)
            nodes.append(node)
            if isinstance(node, Question) and not node.open and draw(st.booleans()):
                elements.append(_element(draw, node, nodes))
    if not any(isinstance(node, Question) for node in nodes):
        nodes.append(Question("q", Kind.OPEN, "Kort q", text("Vraag q"), "t0"))
    ordered = draw(st.permutations(elements))
    lengths = _lengths(nodes)
    short = _one_of(draw, lengths) if lengths and _perhaps(draw) else None
    reasonings = _reasonings(draw, nodes)
    known = tuple(_saying_only(node, reasonings) for node in nodes)
    return _dialog(known, tuple(themes), tuple(ordered), short, reasonings)


def _saying_only(node: Node, reasonings: dict[str, Reasoning]) -> Node:
    """The node without options that say a reasoning the dialog lacks."""
    if not isinstance(node, Question):
        return node
    options = (
        option if option.reasoning in reasonings else replace(option, reasoning=None)
        for option in node.options
    )
    return replace(node, options=tuple(options))


def _reasonings(draw: st.DrawFn, nodes: list[Node]) -> dict[str, Reasoning]:
    """Some of the reasonings that options name, each with a few probes."""
    found = {}
    for id_, word in HEARD.items():
        if draw(st.booleans()):
            probes = [
                probe(f"{id_}{n}", _probe_text(draw, f"{id_}{n}", nodes), draw(_SOME_KINDS))
                for n in range(draw(st.integers(1, 2)))
            ]
            found[id_] = reasoning(id_, word, *probes, kinds=draw(_SOME_KINDS))
    return found


def _probe_text(draw: st.DrawFn, id_: str, nodes: list[Node]) -> Text:
    return Text((*_lines(draw, id_, nodes).lines, *text(f"Peiling {id_} op ‘{{woorden}}’").lines))


def _lengths(nodes: list[Node]) -> list[ShortWalk]:
    """What could decide the length of a walk; what it leaves out, conditions decide."""
    return [
        ShortWalk(question.id, question.options[1].id, question.options[0].id)
        for question in _closed(nodes)
        if len(question.options) > 1
    ]


def _dialog(
    nodes: tuple[Node, ...],
    themes: tuple[Theme, ...],
    elements: tuple[Element, ...],
    short: ShortWalk | None,
    reasonings: dict[str, Reasoning],
) -> Dialog:
    return PrintedDialog(
        id="willekeurig",
        version="v1",
        title="Willekeurig",
        nodes=nodes,
        themes=themes,
        elements={element.id: element for element in elements},
        phrases=PHRASE_TEXTS,
        support=SMALL.support,
        words=WORDS,
        facts={"dagen": "60", "programma": "Proefprogramma"},
        programme="Proefprogramma",
        short=short,
        reasonings=reasonings,
    )


def _node(draw: st.DrawFn, id_: str, theme: str, outer: Condition, before: list[Node]) -> Node:
    condition = _both(outer, _maybe_condition(draw, before))
    lines = _lines(draw, id_, before)
    if draw(st.integers(0, 5)) == 0:
        return Statement(id_, lines, theme, condition)
    kind = _one_of(draw, list(Kind))
    options: tuple[Option, ...] = ()
    if not kind.open:
        options = tuple(
            Option(
                f"o{n}",
                f"Optie {id_} {n}",
                alone=kind.several and draw(st.booleans()),
                reaction=_lines(draw, f"o{n}", before) if draw(st.booleans()) else None,
                condition=_maybe_condition(draw, before),
                reasoning=_maybe(draw, _one_of(draw, sorted(HEARD))),
            )
            for n in range(draw(st.integers(1, 3)))
        )
    figure = _maybe(draw, Figure(text(f"cijfer van {id_}"), "p. 3", 2023))
    return Question(
        id=id_,
        kind=kind,
        name=f"Kort {id_}",
        text=Text((*lines.lines, *text(f"Vraag {id_}").lines)),
        theme=theme,
        condition=condition,
        options=options,
        figure=figure,
        reaction=_maybe(draw, text(f"Reactie op {{{id_}}}")),
        about=_one_of(draw, KINDS),
    )


def _lines(draw: st.DrawFn, id_: str, before: list[Node]) -> Text:
    """A text with or without a quotation; it may be left with nothing to say."""
    quoted = _one_of(draw, ["", *(node.id for node in before)])
    lines = [f"‘{{{quoted}}}’"] if quoted else []
    if not quoted or draw(st.booleans()):
        lines.append(f"Tekst {id_}")
    return text(*lines)


def _element(draw: st.DrawFn, question: Question, before: list[Node]) -> Element:
    rules = tuple(
        Rule(
            _condition(draw, before),
            _one_of(draw, [Status.MISSING, Status.PARTLY, Status.IN_PLACE]),
            text(f"want {number} ‘{{{question.id}}}’"),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    others = [n.id for n in before if isinstance(n, Question) and n.id != question.id]
    more = [_one_of(draw, others)] if others and _perhaps(draw) else []
    return Element(
        id=f"e_{question.id}",
        name=f"Element {question.id}",
        what=text(f"Wat {question.id} is"),
        why=text("Waarom"),
        source="p. 8",
        unknown=text("Uit te zoeken"),
        steps=(text("een stap."),),
        questions=(question.id, *more),
        rules=rules,
    )


def _closed(nodes: list[Node]) -> list[Question]:
    return [n for n in nodes if isinstance(n, Question) and not n.open]


@st.composite
def conditions(draw: st.DrawFn, dialog: Dialog) -> Condition:
    """Conditions about the whole dialog: those of its own kind, and combinations of them."""
    before = list(dialog.nodes)
    if draw(st.booleans()):
        return Not(_maybe_condition(draw, before))
    return All(tuple(_maybe_condition(draw, before) for _ in range(draw(st.integers(0, 3)))))


def _condition(draw: st.DrawFn, before: list[Node]) -> Condition:
    comparisons = [
        Equals(question.id, value)
        for question in _closed(before)
        for value in (*(option.id for option in question.options), *WAVED_AWAY)
    ]
    one = _one_of(draw, comparisons)
    match draw(st.integers(0, 4)):
        case 0 | 1:
            return one
        case 2:
            return Not(one)
        case 3:
            return All((one, _one_of(draw, comparisons)))
        case _:
            return Any((one, _one_of(draw, comparisons)))


def _maybe_condition(draw: st.DrawFn, before: list[Node]) -> Condition:
    return _condition(draw, before) if _closed(before) and _perhaps(draw) else ALWAYS


def _both(outer: Condition, inner: Condition) -> Condition:
    return inner if outer == ALWAYS else outer if inner == ALWAYS else All((outer, inner))


@st.composite
def answers_to(draw: st.DrawFn, dialog: Dialog) -> dict[str, Answer]:
    """Any answers to any of the questions, whether these apply or not."""
    answered = [one for one in dialog.questions.values() if draw(st.booleans())]
    return {question.id: _answer(draw, question) for question in answered}


@st.composite
def answer_to(draw: st.DrawFn, question: Question) -> Answer:
    """Any answer to it."""
    return _answer(draw, question)


def _answer(draw: st.DrawFn, question: Question) -> Answer:
    if draw(st.booleans()):
        return _one_of(draw, (UNKNOWN, SKIPPED))
    ids = [option.id for option in question.options]
    match question.kind:
        case Kind.OPEN:
            return written(draw(_WORDS))
        case Kind.CHOICE:
            return chosen(_one_of(draw, ids))
        case Kind.MULTIPLE:
            some = st.lists(st.integers(0, len(ids) - 1), min_size=1, unique=True)
            return chosen(*(ids[number] for number in draw(some)))


def words() -> st.SearchStrategy[str]:
    """What someone may type: Telegram sends no empty texts."""
    return _WORDS
