"""Hypothesis: small dialogs, answers to them, and what people may do in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

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
    Theme,
)
from dialogs.steps.actions import COMMANDS
from dialogs.steps.reminders import BREAK, DAY, TIMER
from dialogs.texts import Text
from dialogs.walk.effects import Button
from dialogs.walk.events import KINDS_SENT, OptionTapped
from dialogs.walk.place import View
from tests.support.listening import probe, reasoning
from tests.support.player import Player
from tests.support.small_dialog import PHRASE_TEXTS, SMALL, WORDS, PrintedDialog, text

_NO_BUTTON = Button("wild", 0, 0, 0)
WAVED_AWAY = ("weet_niet", "overgeslagen")
HEARD = {"rz": "vanzelf", "rn": "welkom"}
"""What random dialogs may listen for, and the word in which each is heard."""
KINDS = ("k0", "k1")
LEANING = ("dat gaat vanzelf", "iedereen is welkom", "vanzelf, en welkom ook")
OTHERS = ("een", "twee")
"""The packs that someone may ask for; a test that has none of that name plays with one pack."""


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
            if isinstance(node, Question) and node.kind is not Kind.OPEN and draw(st.booleans()):
                elements.append(draw(_element(node, nodes)))
    if not any(isinstance(node, Question) for node in nodes):
        nodes.append(Question("q", Kind.OPEN, "Kort q", text("Vraag q"), "t0"))
    ordered = draw(st.permutations(elements))
    short = draw(st.none() | st.sampled_from(_lengths(nodes) or [None]))
    reasonings = draw(_reasonings(nodes))
    known = tuple(_saying_only(node, reasonings) for node in nodes)
    return _dialog(known, tuple(themes), tuple(ordered), short, reasonings)


def _saying_only(node: Node, reasonings: dict[str, Reasoning]) -> Node:
    """The node without options that say a reasoning which isn't there."""
    if not isinstance(node, Question):
        return node
    options = (
        option if option.reasoning in reasonings else replace(option, reasoning=None)
        for option in node.options
    )
    return replace(node, options=tuple(options))


@st.composite
def _reasonings(draw: st.DrawFn, nodes: list[Node]) -> dict[str, Reasoning]:
    """Some of those that options name, each with a few probes, and some only after some kinds."""
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
    """What could decide how long a walk is. What it leaves out, is left to the conditions."""
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
        facts={"dagen": "60"},
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
    if kind is not Kind.OPEN:
        options = tuple(
            Option(
                f"o{n}",
                f"Optie {id_} {n}",
                alone=kind is Kind.MULTIPLE and draw(st.booleans()),
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
    return [n for n in nodes if isinstance(n, Question) and n.kind is not Kind.OPEN]


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
    if question.kind is Kind.OPEN:
        return waved | words().map(written)
    if question.kind is Kind.CHOICE:
        return waved | st.sampled_from(ids).map(chosen)
    several = st.lists(st.sampled_from(ids), min_size=1, unique=True)
    return waved | several.map(lambda picked: chosen(*picked))


def words() -> st.SearchStrategy[str]:
    """What someone may type: Telegram sends no empty texts."""
    return st.text(min_size=1, max_size=30).filter(lambda typed: bool(typed.strip()))


@dataclass(frozen=True)
class Move:
    """Something a person does; `do` is told what is on the screen by the player."""

    name: str
    do: Callable[[Player], object]

    def __repr__(self) -> str:
        return self.name


def moves() -> st.SearchStrategy[list[Move]]:
    return st.lists(_move(), min_size=1, max_size=25)


def room_moves() -> st.SearchStrategy[list[Move]]:
    """What people do while a session does something now and then."""
    forward = st.integers(0, 3).map(lambda n: Move(f"forward {n}", lambda p: _forward(p, n)))
    one = st.one_of(forward, forward, _move(), _move(), _room_move())
    return st.lists(one, min_size=4, max_size=25)


def _forward(player: Player, number: int) -> None:
    """Answer what is asked, in words where it asks for words."""
    question = player.dialog.questions.get(player.at)
    if question is not None and question.kind is Kind.OPEN:
        player.says(f"Woorden {number}")
    else:
        _tap(player, number)


def _room_move() -> st.SearchStrategy[Move]:
    several = places()
    opens = st.tuples(
        several,
        st.sampled_from(["", "Welkom"]),
        st.booleans(),
        st.integers(1, 2),
        st.booleans(),
    )
    return st.one_of(
        opens.map(_opens),
        opens.map(_opens),
        st.just(Move("closes", lambda player: player.closes())),
        st.just(Move("closes long ago", lambda player: player.closes(0))),
        st.just(Move("leaves", lambda player: player.leaves())),
        several.map(_brings),
    )


def _opens(how: tuple[set[int], str, bool, int, bool]) -> Move:
    numbers, said, is_open, session, openly = how

    def opens(player: Player) -> None:
        player.opens(
            *some(player.dialog, numbers),
            said=said,
            is_open=is_open,
            session=session,
            openly=openly,
        )

    return Move(f"opens {sorted(numbers)} {said!r} {is_open} in {session}, {openly=}", opens)


def _brings(numbers: set[int]) -> Move:
    def brings(player: Player) -> None:
        questions = [player.dialog.questions[id_] for id_ in some(player.dialog, numbers)]
        player.brings({question.id: _an_answer(question) for question in questions})

    return Move(f"brings {sorted(numbers)}", brings)


def places() -> st.SearchStrategy[set[int]]:
    """Which questions a phase is about: `some` of them."""
    return st.sets(st.integers(0, 12), min_size=1, max_size=8) | st.just(set())


def some(dialog: Dialog, numbers: set[int]) -> list[str]:
    """The questions at these places, round and round."""
    ids = list(dialog.questions)
    return [ids[number % len(ids)] for number in sorted(numbers)]


def _an_answer(question: Question) -> Answer:
    if question.kind is Kind.OPEN:
        return written(f"Eerder over {question.id}")
    return chosen(question.options[-1].id)


def _move() -> st.SearchStrategy[Move]:
    commands = st.sampled_from([*COMMANDS, "bestaat_niet"])
    typed = st.sampled_from(
        [*LEANING, "ja", "2", "de tweede", "klaar", "weet niet", "overslaan", "terug", "stop",
         "1 en 2", "zo laten", "nee", "mijn antwoorden", "verder", "**vet** <b>", "Vraag opnieuw",
         "Ja, wis alles", "pauze", "😀", "x" * 4_000]
    )  # fmt: skip
    texts = typed | words()
    number = st.integers(0, 60)
    tap = number.map(lambda n: Move(f"tap {n}", lambda player: _tap(player, n)))
    return st.one_of(
        tap,
        tap,
        tap,
        tap,
        number.map(lambda n: Move(f"old {n}", lambda player: _tap_old(player, n))),
        st.just(Move("again", _tap_again)),
        st.tuples(st.integers(0, 3), st.integers(-1, 40), st.integers(-2, 40)).map(_wild),
        commands.map(lambda name: Move(f"/{name}", lambda player: player.command(name))),
        st.sampled_from(OTHERS).map(
            lambda pack: Move(f"/start {pack}", lambda player: player.command("start", pack))
        ),
        texts.map(lambda t: Move(f"says {_short(t)}", lambda player: player.says(t))),
        texts.map(
            lambda t: Move(f"at once says {_short(t)}", lambda player: _says_at_once(player, t))
        ),
        st.tuples(number, texts).map(_edit),
        st.sampled_from(KINDS_SENT).map(
            lambda kind: Move(f"sends {kind}", lambda player: player.sends(kind))
        ),
        st.sampled_from([0.0, 3.0, 60.0, BREAK, DAY, 61 * DAY]).map(
            lambda seconds: Move(f"waits {seconds}", lambda player: player.wait(seconds))
        ),
        st.sampled_from([0.0, 60.0, DAY, 70 * DAY]).map(
            lambda late: Move(f"timer, {late} late", lambda player: _fire(player, late))
        ),
        st.sampled_from([TIMER, "anders"]).map(
            lambda name: Move(f"timer {name}, whatever", lambda player: player.fires(name))
        ),
    )


def _short(typed: str) -> str:
    """Enough of it to find it by in what a failing test prints."""
    return repr(typed if len(typed) <= 40 else f"{typed[:40]}… ({len(typed)})")


def _wild(where: tuple[int, int, int]) -> Move:
    button = replace(_NO_BUTTON, walk=where[0], turn=where[1], number=where[2])
    return Move(f"wild {where}", lambda player: player.taps_button(button))


def _tap(player: Player, number: int) -> None:
    if player.live:
        buttons = player.screen.buttons
        player.taps_button(buttons[number % len(buttons)])


def _tap_old(player: Player, number: int) -> None:
    if player.seen:
        player.taps_button(player.seen[number % len(player.seen)])


def _tap_again(player: Player) -> None:
    event = player.events[-1] if player.events else None
    if isinstance(event, OptionTapped):
        player.taps_button(Button("again", event.walk, event.turn, event.number))


def _says_at_once(player: Player, typed: str) -> None:
    player.wait(1.0)
    player.says(typed)


def _edit(what: tuple[int, str]) -> Move:
    """Mostly one of the last messages: those still mean something."""
    number, typed = what
    return Move(
        f"edits {number} back to {_short(typed)}",
        lambda player: player.edits(max(len(player.written) - number % 8, 0), typed),
    )


def _fire(player: Player, late: float) -> None:
    """The timer goes off when it is due, if one runs."""
    if player.timers:
        player.wait_for_timer(TIMER, late)


def finish_phase(player: Player) -> None:
    """Answer whatever the phase still asks, until the waiting screen is there."""
    for _ in range(4 * len(player.dialog.questions) + 5):
        view = player.walk.place.view
        if view is View.WAITING:
            return
        if view is View.QUESTION:
            player.taps("keep" if "keep" in player.actions else "skip")
        elif view in (View.CONSENT, View.BRING):
            player.taps_button(player.screen.buttons[0])
        else:
            player.command("verder")
    raise AssertionError(f"no end in sight at {player.walk.place}")


def finish(player: Player) -> None:
    """Answer whatever is still asked, until the checklist is there."""
    for _ in range(3 * len(player.dialog.questions) + 5):
        if player.walk.place.view is not View.QUESTION:
            if (
                player.walk.finished
                and player.walk.place.view is View.CHECKLIST
                and ("go_on" not in player.walk.screen.actions)
            ):
                return
            player.command("verder")
        elif "keep" in player.actions:
            player.taps("keep")
        else:
            player.taps("skip")
    raise AssertionError(f"no end in sight at {player.walk.place}")
