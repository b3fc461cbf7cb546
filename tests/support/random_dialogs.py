"""Hypothesis: small dialogs, and answers to them."""

from __future__ import annotations

from dataclasses import replace

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


@st.composite
def dialogs(draw: st.DrawFn, most_themes: int = 4, most_nodes: int = 3) -> Dialog:
    """A dialog of a few themes whose conditions look back at closed questions, as the loader
    makes them: a node's condition holds that of its theme.
    """
    nodes: list[Node] = []
    themes: list[Theme] = []
    elements: list[Element] = []
    for t in range(draw(st.integers(1, most_themes))):
        outer = draw(_maybe_condition(nodes))
        themes.append(Theme(f"t{t}", f"Deel {t}", outer))
        for _ in range(draw(st.integers(1, most_nodes))):
            node = draw(_node(f"n{len(nodes)}", f"t{t}", outer, nodes))
            nodes.append(node)
            if isinstance(node, Question) and not node.open and draw(st.booleans()):
                elements.append(draw(_element(node, nodes)))
    if not any(isinstance(node, Question) for node in nodes):
        nodes.append(Question("q", Kind.OPEN, "Kort q", text("Vraag q"), "t0"))
    ordered = draw(st.permutations(elements))
    short = draw(st.none() | st.sampled_from(_lengths(nodes) or [None]))
    reasonings = draw(_reasonings(nodes))
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


@st.composite
def _reasonings(draw: st.DrawFn, nodes: list[Node]) -> dict[str, Reasoning]:
    """Some of the reasonings that options name, each with a few probes."""
    kinds = st.frozensets(st.sampled_from(KINDS), max_size=1)
    found = {}
    for id_, word in HEARD.items():
        if draw(st.booleans()):
            probes = [
                probe(f"{id_}{n}", draw(_probe_text(f"{id_}{n}", nodes)), draw(kinds))
                for n in range(draw(st.integers(1, 2)))
            ]
            found[id_] = reasoning(id_, word, *probes, kinds=draw(kinds))
    return found


@st.composite
def _probe_text(draw: st.DrawFn, id_: str, nodes: list[Node]) -> Text:
    return Text((*draw(_lines(id_, nodes)).lines, *text(f"Peiling {id_} op ‘{{woorden}}’").lines))


def _lengths(nodes: list[Node]) -> list[ShortWalk | None]:
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


@st.composite
def _node(draw: st.DrawFn, id_: str, theme: str, outer: Condition, before: list[Node]) -> Node:
    condition = _both(outer, draw(_maybe_condition(before)))
    lines = draw(_lines(id_, before))
    if draw(st.integers(0, 5)) == 0:
        return Statement(id_, lines, theme, condition)
    kind = draw(st.sampled_from(Kind))
    options: tuple[Option, ...] = ()
    if not kind.open:
        options = tuple(
            Option(
                f"o{n}",
                f"Optie {id_} {n}",
                alone=kind.several and draw(st.booleans()),
                reaction=draw(st.none() | _lines(f"o{n}", before)),
                condition=draw(_maybe_condition(before)),
                reasoning=draw(st.none() | st.sampled_from(sorted(HEARD))),
            )
            for n in range(draw(st.integers(1, 3)))
        )
    figure = draw(st.none() | st.just(Figure(text(f"cijfer van {id_}"), "p. 3", 2023)))
    return Question(
        id=id_,
        kind=kind,
        name=f"Kort {id_}",
        text=Text((*lines.lines, *text(f"Vraag {id_}").lines)),
        theme=theme,
        condition=condition,
        options=options,
        figure=figure,
        reaction=draw(st.none() | st.just(text(f"Reactie op {{{id_}}}"))),
        about=draw(st.sampled_from(KINDS)),
    )


@st.composite
def _lines(draw: st.DrawFn, id_: str, before: list[Node]) -> Text:
    """A text with or without a quotation; it may be left with nothing to say."""
    quoted = draw(st.sampled_from(["", *(node.id for node in before)]))
    lines = [f"‘{{{quoted}}}’"] if quoted else []
    if not quoted or draw(st.booleans()):
        lines.append(f"Tekst {id_}")
    return text(*lines)


@st.composite
def _element(draw: st.DrawFn, question: Question, before: list[Node]) -> Element:
    rules = tuple(
        Rule(
            draw(_condition(before)),
            draw(st.sampled_from([Status.MISSING, Status.PARTLY, Status.IN_PLACE])),
            text(f"want {number} ‘{{{question.id}}}’"),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    others = [n.id for n in before if isinstance(n, Question) and n.id != question.id]
    more = draw(st.lists(st.sampled_from(others), max_size=1)) if others else []
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


def conditions(dialog: Dialog) -> st.SearchStrategy[Condition]:
    """Conditions about the whole dialog: those of its own kind, and combinations of them."""
    one: st.SearchStrategy[Condition] = _maybe_condition(list(dialog.nodes))
    return st.lists(one, max_size=3).map(lambda parts: All(tuple(parts))) | one.map(Not)


@st.composite
def _condition(draw: st.DrawFn, before: list[Node]) -> Condition:
    comparisons = [
        Equals(question.id, value)
        for question in _closed(before)
        for value in (*(option.id for option in question.options), *WAVED_AWAY)
    ]
    leaves: st.SearchStrategy[Condition] = st.sampled_from(comparisons)
    return draw(
        st.one_of(
            leaves,
            leaves,
            leaves.map(Not),
            st.lists(leaves, min_size=2, max_size=2).map(lambda parts: All(tuple(parts))),
            st.lists(leaves, min_size=2, max_size=2).map(lambda parts: Any(tuple(parts))),
        )
    )


def _maybe_condition(before: list[Node]) -> st.SearchStrategy[Condition]:
    always: st.SearchStrategy[Condition] = st.just(ALWAYS)
    return always | _condition(before) if _closed(before) else always


def _both(outer: Condition, inner: Condition) -> Condition:
    return inner if outer == ALWAYS else outer if inner == ALWAYS else All((outer, inner))


def answers_to(dialog: Dialog) -> st.SearchStrategy[dict[str, Answer]]:
    """Any answers to any of the questions, whether these apply or not."""
    return st.fixed_dictionaries(
        {}, optional={question.id: answer_to(question) for question in dialog.questions.values()}
    )


def answer_to(question: Question) -> st.SearchStrategy[Answer]:
    waved: st.SearchStrategy[Answer] = st.sampled_from([UNKNOWN, SKIPPED])
    ids = [option.id for option in question.options]
    match question.kind:
        case Kind.OPEN:
            return waved | words().map(written)
        case Kind.CHOICE:
            return waved | st.sampled_from(ids).map(chosen)
        case Kind.MULTIPLE:
            several = st.lists(st.sampled_from(ids), min_size=1, unique=True)
            return waved | several.map(lambda picked: chosen(*picked))


def words() -> st.SearchStrategy[str]:
    """What someone may type: Telegram sends no empty texts."""
    return st.text(min_size=1, max_size=30).filter(lambda typed: bool(typed.strip()))
