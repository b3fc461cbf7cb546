"""A small dialog that has every kind of thing in it, and random ones for Hypothesis.

The ids look like nothing on purpose: a test that passes here leans on no pack. In the order of
the conversation:

k3    p7x  open: the project
w8    d4n  choice: the goal (koken, sporten, nog niet)
      h6k  choice: the nearest goal, only without one
g1    (goal koken) a statement that quotes p7x; element e1: a9c choice with a figure and
      reactions, f2o open after 'nee'; element e5: y4c choice, decided together with a9c
g2    (goal sporten) element e2: b3c choice
t5    s1t  multiple choice with an 'alone' option; v8e open after 'ouderen'
      element e3: by rules over s1t
z9    a statement that only quotes; element e4: c6c choice; q0o open
"""

from __future__ import annotations

from hypothesis.vendor.pretty import RepresentationPrinter

from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
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
    Statement,
    Status,
)
from dialogs.pack.phrases import PHRASES
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.pack.support import Support
from dialogs.pack.theme import Theme
from dialogs.texts import Line, Slot, Span, Text

FIGURE = "52% van de projecten"
GREETING = "begroeting\nvragen? geen_contact"
"""Of a bot whose operator left open whom to ask."""


def text(*lines: str) -> Text:
    """A text from lines in which `{name}` is a slot."""
    return Text(tuple(_line(line) for line in lines))


def _line(line: str) -> Line:
    pieces: list[Span | Slot] = []
    rest = line
    while rest:
        before, brace, rest = rest.partition("{")
        if before:
            pieces.append(Span(before))
        if brace:
            name, _, rest = rest.partition("}")
            pieces.append(Slot(name))
    return tuple(pieces)


_LABELS = {
    "weet_niet": "Weet ik niet",
    "overslaan": "Overslaan",
    "zo_laten": "Zo laten",
    "terug": "Terug",
    "klaar": "Klaar met kiezen",
    "verder": "Verder met de vragen",
    "opnieuw": "Opnieuw beginnen",
    "naar_checklist": "Naar de checklist",
    "vraag_opnieuw": "Vraag opnieuw",
    "wis_alles": "Ja, wis alles",
    "wis_niet": "Nee, laat alles staan",
    "toestemming_ja": "Ja, zonder naam",
    "toestemming_nee": "Nee, liever niet",
    "toestemming_openlijk": "Ja, laat zien",
    "meenemen_ja": "Ja, neem mee",
    "meenemen_nee": "Nee, opnieuw",
    "kamer_antwoorden": "Mijn antwoorden",
    "kamer_begeleider_weg": "De begeleider is weg",
    "kamer_verlaten": "Sessie verlaten",
    "kamer_terug": "Terug naar de sessie",
}
PHRASE_TEXTS: dict[str, tuple[Text, ...]] = {
    **{
        key: (text(" ".join((key, *(f"{{{s}}}" for s in slots)))),)
        for key, slots in {**PHRASES, **SESSION_PHRASES}.items()
    },
    **{f"knop_{key}": (text(label),) for key, label in _LABELS.items()},
    "weet_niet_reactie": (text("reactie_een"), text("reactie_twee")),
    "begroeting": (text("begroeting", "vragen? {contact}"),),
    "aangevinkt": (text("✓ {keuze}"),),
    "gekozen": (text("Gekozen: {antwoord}"),),
}

WORDS = {
    "weet_niet": ("weet niet", "geen idee"),
    "overslaan": ("overslaan", "sla over"),
    "klaar": ("klaar",),
    "terug": ("terug",),
    "verder": ("verder",),
    "stop": ("stop",),
    "pauze": ("pauze",),
    "help": ("help",),
    "checklist": ("checklist",),
    "antwoorden": ("mijn antwoorden",),
    "ja": ("ja", "doe maar"),
    "nee": ("nee", "laat maar"),
    "andere_taal": ("english please",),
}

COOKING = Any((Equals("d4n", "m2"), Equals("h6k", "m2")))
SPORTS = Any((Equals("d4n", "r5"), Equals("h6k", "r5")))
_NO_GOAL = Any(tuple(Equals("d4n", value) for value in ("n0", "weet_niet", "overgeslagen")))


def _three(id_: str, theme: str, element: str | None, **more: object) -> Question:
    swaps = element is not None
    options = (
        Option(f"{id_}_ja", "Ja, altijd", also=("ja", "zeker"), swaps=swaps),
        Option(f"{id_}_soms", "Soms wel", also=("soms", "af en toe"), swaps=swaps),
        Option(f"{id_}_nee", "Niemand let daarop", also=("nee",), swaps=swaps),
    )
    fields: dict[str, object] = {"condition": ALWAYS, "options": options, **more}
    return Question(
        id=id_,
        kind=Kind.CHOICE,
        name=f"Kort {id_}",
        text=text(f"Vraag {id_}"),
        theme=theme,
        element=element,
        **fields,  # type: ignore[arg-type]
    )


def _open(id_: str, theme: str, *lines: str, **more: object) -> Question:
    return Question(
        id=id_,
        kind=Kind.OPEN,
        name=f"Kort {id_}",
        text=text(*lines),
        theme=theme,
        **more,  # type: ignore[arg-type]
    )


def _by_options(id_: str) -> tuple[Rule, ...]:
    return tuple(
        Rule(Equals(id_, f"{id_}_{value}"), status, text(f"want {id_} {value}", "over {p7x}"))
        for value, status in (
            ("ja", Status.IN_PLACE),
            ("soms", Status.PARTLY),
            ("nee", Status.MISSING),
        )
    )


def _element(id_: str, questions: tuple[str, ...], rules: tuple[Rule, ...]) -> Element:
    return Element(
        id=id_,
        name=f"Element {id_}",
        what=text(f"Wat {id_} is."),
        why=text(f"Waarom {id_} ertoe doet."),
        source="p. 8",
        unknown=text(f"{id_} is nog uit te zoeken."),
        steps=(text(f"iemand regelt {id_}."), text(f"iemand vraagt na over {id_}.")),
        questions=questions,
        rules=rules,
    )


_NODES: tuple[Node, ...] = (
    _open("p7x", "k3", "Waar gaat jullie project over?", reaction=text("Dank voor ‘{p7x}’.")),
    Question(
        id="d4n",
        kind=Kind.CHOICE,
        name="Kort d4n",
        text=text("Je schreef: ‘{p7x}’.", "Wat is jullie doel?"),
        theme="w8",
        options=(
            Option("m2", "Samen koken", also=("koken",)),
            Option("r5", "Samen sporten", also=("sporten", "bewegen")),
            Option("n0", "Dat weten we nog niet", also=("nog geen doel",)),
        ),
    ),
    Question(
        id="h6k",
        kind=Kind.CHOICE,
        name="Kort h6k",
        text=text("Wat komt het dichtst bij?"),
        theme="w8",
        condition=_NO_GOAL,
        options=(
            Option("m2", "Toch samen koken"),
            Option("r5", "Toch samen sporten"),
            Option("x1", "Geen van beide"),
        ),
    ),
    Statement("u2m", text("Over koken in {p7x}.", "Koken begint."), "g1", COOKING),
    _three(
        "a9c",
        "g1",
        "e1",
        condition=COOKING,
        figure=Figure(text(FIGURE), "p. 12", 2023),
        reaction=text("Je koos ‘{a9c}’."),
    ),
    _open(
        "f2o",
        "g1",
        "Wie zou het kunnen doen?",
        condition=All((COOKING, Equals("a9c", "a9c_nee"))),
        element="e1",
    ),
    _three("y4c", "g1", "e5", condition=COOKING),
    _three("b3c", "g2", "e2", condition=SPORTS),
    Question(
        id="s1t",
        kind=Kind.MULTIPLE,
        name="Kort s1t",
        text=text("Wie doen er mee?"),
        theme="t5",
        element="e3",
        options=(
            Option("j1", "Jongeren", also=("jeugd",)),
            Option("o8", "Ouderen", reaction=text("Ouderen, mooi.")),
            Option("mb", "Mbo", also=("roc",)),
            Option("al", "Nog niemand", also=("niemand",), alone=True),
        ),
    ),
    _open(
        "v8e",
        "t5",
        "Wat brengen de ouderen mee?",
        condition=Equals("s1t", "o8"),
        element="e3",
    ),
    Statement("st0", text("Ooit schreef je ‘{v8e}’."), "z9"),
    _three("c6c", "z9", "e4", reaction_unknown=text("Vraag het na.")),
    _open("q0o", "z9", "Bij ‘{v8e}’ hoort een vraag.", "Wat valt je op aan ‘{p7x}’?", "Tot slot?"),
)

_ELEMENTS = (
    _element("e4", ("c6c",), _by_options("c6c")),
    _element("e1", ("a9c", "f2o"), _by_options("a9c")),
    _element(
        "e5",
        ("y4c",),
        (
            Rule(
                All((Equals("a9c", "a9c_ja"), Not(Equals("y4c", "y4c_nee")))),
                Status.IN_PLACE,
                text("want samen geregeld"),
            ),
            *_by_options("y4c"),
        ),
    ),
    _element("e2", ("b3c",), _by_options("b3c")),
    _element(
        "e3",
        ("s1t", "v8e"),
        (
            Rule(
                All((Equals("s1t", "j1"), Equals("s1t", "o8"))),
                Status.IN_PLACE,
                text("want jong en oud"),
            ),
            Rule(
                Any((Equals("s1t", "j1"), Equals("s1t", "o8"))),
                Status.PARTLY,
                text("want alleen {s1t}"),
            ),
            Rule(
                Any((Equals("s1t", "al"), Equals("s1t", "mb"))), Status.MISSING, text("want leeg")
            ),
        ),
    ),
)


class PrintedDialog(Dialog):
    """A dialog that a failing test can print: without its phrases, which are always the same."""

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:
        parts = (*self.themes, *self.nodes, *self.elements.values())
        printer.text("\n".join(("a dialog of", *(f"    {part}" for part in parts))))


SMALL = PrintedDialog(
    id="klein",
    version="v1",
    title="Klein gesprek",
    nodes=_NODES,
    themes=(
        Theme("k3", "Kennis"),
        Theme("w8", "Doel"),
        Theme("g1", "Koken", COOKING),
        Theme("g2", "Sporten", SPORTS),
        Theme("t5", "Mensen"),
        Theme("z9", "Slot"),
    ),
    elements={element.id: element for element in _ELEMENTS},
    phrases=PHRASE_TEXTS,
    support=Support(routes=(text("Bij wie je terechtkunt"),)),
    words=WORDS,
    facts={"dagen": "60", "dagen_klaar": "365", "programma": "Proefprogramma"},
    programme="Proefprogramma",
)
