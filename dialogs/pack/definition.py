"""A dialog as data: what can be asked, said and found missing. `content.reading.loader` makes
it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from dialogs.concerns.watch import Watch
from dialogs.hearing.examples import Examples
from dialogs.hearing.reasoning import Hearing, Probe, Reasoning
from dialogs.hearing.remarks import Remarks
from dialogs.identifying.name_lists import Known
from dialogs.pack.conditions import ALWAYS, Condition
from dialogs.pack.listed_words import InOwnWords
from dialogs.pack.plan import Plan
from dialogs.pack.support import Support
from dialogs.pack.theme import Theme, ThemeGroup, grouped
from dialogs.pack.wanted import Goals, WantedLine
from dialogs.texts import Text


class Kind(Enum):
    """How a question is answered."""

    CHOICE = "keuze"
    MULTIPLE = "meerkeuze"
    OPEN = "open"

    @property
    def open(self) -> bool:
        """Whether it is answered in one's own words, so that there is nothing to choose."""
        match self:
            case Kind.OPEN:
                return True
            case Kind.CHOICE | Kind.MULTIPLE:
                return False

    @property
    def one(self) -> bool:
        """Whether whoever answers it chooses exactly one of its options.

        What follows from that: a group can choose one together, it can decide which goal a team
        has, and an earlier answer is taken along into a session from its own screen.
        """
        match self:
            case Kind.CHOICE:
                return True
            case Kind.MULTIPLE | Kind.OPEN:
                return False

    @property
    def several(self) -> bool:
        """Whether more than one of its options can be chosen."""
        match self:
            case Kind.MULTIPLE:
                return True
            case Kind.CHOICE | Kind.OPEN:
                return False

    @property
    def options_written(self) -> bool:
        """Whether an author writes its options."""
        match self:
            case Kind.CHOICE | Kind.MULTIPLE:
                return True
            case Kind.OPEN:
                return False


class Status(Enum):
    """The status of an element. The order is the order of the checklist."""

    MISSING = "ontbreekt"
    PARTLY = "deels"
    IN_PLACE = "geborgd"
    NOT_DISCUSSED = "niet_besproken"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number from the report; shown only after the answer. `source` is the page."""

    text: Text
    source: str | None
    year: int
    absent: tuple[int, int] | None = None
    """(n, of): so many of these projects don't mention what the question is about."""


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """How a question is asked of somebody who told something about it before, which is quoted
    above it. `words`: the normal words of a sentence that does; of an entry, all of them."""

    words: tuple[str, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    label: str
    also: tuple[str, ...] = ()
    alone: bool = False
    reaction: Text | None = None
    condition: Condition = ALWAYS
    reasoning: str | None = None
    """The reasoning that this option expresses."""
    swaps: bool = False
    """Whether it swaps places with the others of its kind when they come in reverse order."""


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    kind: Kind
    name: str
    text: Text
    theme: str
    condition: Condition = ALWAYS
    element: str | None = None
    options: tuple[Option, ...] = ()
    text_if_told: Text | None = None
    """The question to somebody who typed something at an earlier question of its element."""
    told_before: ToldBefore | None = None
    plainer: Text | None = None
    """The question in plainer words, with an example."""
    example: Text | None = None
    """What somebody of another project would say; for people who ask for an example."""
    again: Text | None = None
    """The question as it is asked once more after some weeks, without its scene."""
    reaction: Text | None = None
    """What is said to an answer: of an open question, to a full one."""
    reaction_denied: Text | None = None
    """What is said to an answer that there is nothing or nobody."""
    reaction_unknown: Text | None = None
    figure: Figure | None = None
    last_time: bool = False
    """Whether it asks how something that is in place went the last time. Its one option says that
    it has yet to happen."""
    probe: str = ""
    """The probe that it is, by its id in the pack; '' for any other question."""
    about: str = ""
    """Its kind of question in the pack's own list; '' if the pack has no kinds."""
    asks_exception: bool = False
    """Whether an exception that was typed at the question before answers this one."""
    asks_to_list: bool = False
    """Whether its answers are left off every list, except what somebody lets stay there."""

    @property
    def open(self) -> bool:
        """Whether it is answered in one's own words."""
        return self.kind.open

    @property
    def one(self) -> bool:
        """Whether one of its options is chosen, and no more."""
        return self.kind.one

    @property
    def several(self) -> bool:
        """Whether more than one of its options can be chosen."""
        return self.kind.several

    def option(self, option_id: str) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Statement:
    id: str
    text: Text
    theme: str
    condition: Condition = ALWAYS


Node = Question | Statement


@dataclass(frozen=True, slots=True)
class Rule:
    """If the condition holds, the element has this status, because of what was answered."""

    condition: Condition
    status: Status
    because: Text
    step: Text | None = None
    """What to do next after this answer; None: the element's own."""
    option: str = ""
    """The option that it belongs to; '' for a rule of the element."""
    because_bare: Text | None = None
    """What stands there if it was tapped and nothing was typed with it; None: the same."""
    further_than: Condition | None = None
    """Of which earlier answers with the same status this one is a step forward."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """The ids of the question how an element went the last time, and of the offer that follows if
    it has yet to happen. They aren't among the element's `questions`."""

    question: str
    offer: str
    listed: Text | None = None
    """How the checklist quotes what was written; None: as it does in all packs."""


@dataclass(frozen=True, slots=True)
class Element:
    """Something that must be arranged according to the report; `source` is the page."""

    id: str
    name: str
    what: Text
    why: Text
    source: str | None
    unknown: Text
    steps: tuple[Text, ...]
    questions: tuple[str, ...]
    """All its questions, in order; the first is asked again from the checklist."""
    rules: tuple[Rule, ...]
    """The first that holds decides."""
    last_time: LastTime | None = None
    keep: Text | None = None
    """How to keep it once it is in place."""
    agreed: Text | None = None
    """The step once it is in place, for something that is only agreed: how far it is, nobody
    said."""
    ask: Text | None = None
    """Whom to ask when a team doesn't know."""
    how: Text | None = None
    """How to begin with it, for somebody who asks that."""
    asked_with: tuple[str, ...] = ()
    """Beginnings of words which show that a team's question is about this element, as `normal`
    writes them."""
    in_own_words: tuple[InOwnWords, ...] = ()
    """The most telling first."""
    counted_since: str | None = None
    """The day since which its questions are asked and counted in the current way, as '2026-12-01'.
    Editions from before that day aren't compared with later ones. None: always."""


@dataclass(frozen=True, slots=True)
class ShortWalk:
    """A walk is short when `question` is answered with `option`, and becomes the complete one with
    `whole`. The conditions say what a short walk leaves out."""

    question: str
    option: str
    whole: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A word that not everybody knows, and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What a pack asks and says in its themes, in plain words where it has these."""

    nodes: tuple[Node, ...]
    themes: tuple[Theme, ...]
    elements: Mapping[str, Element]


@dataclass(frozen=True)
class Dialog:
    """A whole pack. `nodes` is in the order of the conversation. Hashed by which object it is, so
    that what is worked out about a text with it can be remembered."""

    id: str
    version: str
    title: str
    nodes: tuple[Node, ...]
    themes: tuple[Theme, ...]
    elements: Mapping[str, Element]
    """In the order of importance: which missing element is named first."""
    phrases: Mapping[str, tuple[Text, ...]]
    plainer_phrases: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    """Those that also have a version in plain words, for people who asked for it."""
    plainer: PlainWords | None = None
    """None if no question, element or theme is there in plain words."""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What people type for a button: 'weet_niet' -> ('geen idee', …)."""
    for_newcomers: bool = False
    """Whether newcomers get this pack, if the bot has several."""
    other_packs: Mapping[str, str] = field(default_factory=dict)
    """The titles of the bot's other packs, by id."""
    facts: Mapping[str, str] = field(default_factory=dict)
    reasonings: Mapping[str, Reasoning] = field(default_factory=dict)
    hearing: Hearing = field(default_factory=Hearing)
    support: Support = field(default_factory=Support)
    """Whom to turn to when something serious or a worry is told."""
    known: Known = field(default_factory=Known)
    """The words by which names and places are known."""
    watch: Watch = field(default_factory=Watch)
    """Which concerns are noticed in what is typed."""
    remarks: Remarks = field(default_factory=Remarks)
    """Tells what is said to the bot from answers."""
    examples: Examples = field(default_factory=Examples)
    """What people type at a question with options, by option."""
    glossary: Mapping[str, Explained] = field(default_factory=dict)
    """What words mean, by each of their forms as `normal` writes it."""
    kinds: Mapping[str, str] = field(default_factory=dict)
    """The kinds of question, each with its word on the command line."""
    short: ShortWalk | None = None
    plans: Mapping[str, Plan] = field(default_factory=dict)
    """The sessions that a facilitator can run; none if the pack has no `sessie.yaml`."""
    programme: str = ""
    """The name of the programme that teams may share with; empty if there is none."""
    goals: Goals | None = None
    """None if teams aren't counted by goal."""

    wanted: tuple[WantedLine, ...] = ()
    """What a team wants, for the page that it takes home."""

    def __hash__(self) -> int:
        return id(self)

    def wordings(self, phrase: str) -> tuple[Text, ...]:
        """The wordings of a shared sentence. Raises KeyError if the pack has no such sentence."""
        try:
            return self.phrases[phrase]
        except KeyError:
            raise KeyError(f"pack {self.id!r} has no phrase {phrase!r}") from None

    @cached_property
    def in_plain_words(self) -> Dialog:
        """The pack as it speaks to somebody who wants plain words."""
        support = self.support.in_plain_words
        if not self.plainer_phrases and self.plainer is None and support is self.support:
            return self
        phrases = {**self.phrases, **self.plainer_phrases}
        plain = replace(self, phrases=phrases, plainer_phrases={}, plainer=None, support=support)
        if self.plainer is None:
            return plain
        nodes, themes, elements = self.plainer.nodes, self.plainer.themes, self.plainer.elements
        return replace(plain, nodes=nodes, themes=themes, elements=elements)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return {node.id: node for node in self.nodes if isinstance(node, Question)}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each question in the order of the conversation, by its id."""
        return {id_: place for place, id_ in enumerate(self.questions)}

    @cached_property
    def last_times(self) -> tuple[Question, ...]:
        """The questions about a last time."""
        return tuple(question for question in self.questions.values() if question.last_time)

    @cached_property
    def asked_of(self) -> Mapping[str, tuple[str, ...]]:
        """All questions of each element that has any, those about its last time included."""
        found: dict[str, list[str]] = {}
        for id_, question in self.questions.items():
            if question.element is not None:
                found.setdefault(question.element, []).append(id_)
        return {element: tuple(ids) for element, ids in found.items()}

    @cached_property
    def noticed(self) -> str:
        """The question after all others: what somebody noticed; '' if there is none."""
        asked = (slot for line in self.wanted if line.noticed for slot in line.text.slots())
        return next((id_ for id_ in asked if id_ in self.questions), "")

    @cached_property
    def probes(self) -> Mapping[str, tuple[Reasoning, Probe]]:
        """Every probe by id, with the reasoning that it takes up."""
        return {
            probe.id: (reasoning, probe)
            for reasoning in self.reasonings.values()
            for probe in reasoning.probes
        }

    @cached_property
    def theme_by_id(self) -> Mapping[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def theme_groups(self) -> tuple[ThemeGroup, ...]:
        return grouped(self.themes, {id_: one.condition for id_, one in self.questions.items()})
