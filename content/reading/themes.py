"""Reads the theme files: the questions and statements of a conversation, and its elements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from content.form.schema_questions import FigureIn, OptionIn, QuestionIn, ToldBeforeIn
from content.form.schema_themes import ElementIn, StatementIn, ThemeIn
from content.reading.files import Chapter
from content.reading.in_own_words import in_own_words_of
from content.reading.last_times import WrittenLastTime, ids_for, last_time_of, options_of
from content.reading.reasonings import Listening
from content.reading.wording import Reader
from content.reading.written_conditions import ALL, ANY, NOT, WAVED_AWAY
from content.sources.mistakes import Both, Near
from content.sources.places import Name
from content.sources.source import Location
from dialogs.hearing.reasoning import WORDS
from dialogs.pack.conditions import ALWAYS, All, Condition, Equals
from dialogs.pack.definition import (
    Element,
    Figure,
    Kind,
    Node,
    Option,
    Question,
    Rule,
    Statement,
    Status,
    ToldBefore,
)
from dialogs.pack.phrases import FACTS
from dialogs.pack.theme import Theme
from dialogs.texts import Text
from dialogs.understanding.options.matching import normal

_FACT = Both("een gegeven dat de bot zelf invult", "a fact that the bot fills in itself")
_HEARD = Both("wat de bot hoorde", "what the bot heard")
_CONDITION = Both("een voorwaarde", "a condition")
_THEME = Both("een thema", "a theme")
_OPENING = Both("het begin van een thema", "the opening of a theme")
_STATEMENT = Both("een mededeling", "a statement")
_QUESTION = Both("een vraag", "a question")
_ELEMENT = Both("een element", "an element")


@dataclass(frozen=True, slots=True)
class Themes:
    """All themes of a pack with what they contain, in the order of the conversation."""

    themes: list[Theme] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    elements: dict[str, Element] = field(default_factory=dict)
    last_times: dict[str, WrittenLastTime] = field(default_factory=dict)
    """By element."""

    @property
    def questions(self) -> Mapping[str, Question]:
        return {node.id: node for node in self.nodes if isinstance(node, Question)}


def themes_of(chapters: Sequence[Chapter], listening: Listening, read: Reader) -> Themes:
    """Read these files in order. Each question is added to `read.names.asked`, so that later texts
    and conditions can refer to it."""
    themes, taken = Themes(), _Taken()
    for chapter in chapters:
        if chapter.theme is not None:
            _Chapter(themes, taken, listening, read.of(chapter.source)).add(chapter, chapter.theme)
    return themes


def by_importance(
    order: Sequence[str], elements: Mapping[str, Element], read: Reader
) -> dict[str, Element]:
    """The elements in the order that `pakket.yaml` gives; each must be in it once. Without one it
    is the order of the files."""
    if not order:
        return dict(elements)
    known = {*elements, *read.names.broken}
    for number, element in enumerate(order):
        at = ("belangrijk_eerst", number)
        if element not in known and not read.names.some_unread:
            read.note(at, "onbekend-element", name=element, near=Near.of(element, elements))
        if element in order[:number]:
            read.note(at, "dubbel-in-lijst", said=element)
    for element in elements:
        if element not in order:
            read.note(("belangrijk_eerst",), "element-zonder-plaats", name=element)
    return {key: elements[key] for key in order if key in elements}


class _Taken:
    """The names in use. Themes and elements each have their own namespace."""

    def __init__(self) -> None:
        self.ids = dict.fromkeys(FACTS, _FACT) | dict.fromkeys((ALL, ANY, NOT), _CONDITION)
        self.ids[WORDS] = _HEARD
        self.themes: dict[str, Both] = {}
        self.elements: dict[str, Both] = {}


class _Chapter:
    """Reads one theme's file, and adds what it holds to `parts`."""

    def __init__(self, parts: Themes, taken: _Taken, listening: Listening, read: Reader) -> None:
        self.parts, self.taken = parts, taken
        self.listening, self.read = listening, read
        self.theme: Theme

    def add(self, chapter: Chapter, theme: ThemeIn) -> None:
        """Read the whole file, the theme itself first."""
        self._begin(theme)
        for at, entry in chapter.entries:
            match entry:
                case QuestionIn():
                    self._add_question(entry, at, self.theme.condition, None)
                case StatementIn():
                    self._add_statement(entry, at)
                case ElementIn():
                    self._add_element(entry, at)

    def _begin(self, theme: ThemeIn) -> None:
        self._claim(("thema", theme.id), _THEME, (), self.taken.themes)
        condition = self.read.condition(theme.condition, ("als",))
        self.theme = Theme(theme.id, self.read.label(theme.title, ("titel",)), condition)
        self.parts.themes.append(self.theme)
        if theme.opening is not None:
            id_ = f"{theme.id}_begin"
            self._claim(("mededeling", id_), _OPENING, ("begin",), self.taken.ids)
            text = self.read.standing(theme.opening, ("begin",))
            self.parts.nodes.append(Statement(id_, text, theme.id, condition))

    def _add_statement(self, entry: StatementIn, at: Location) -> None:
        self._claim(("mededeling", entry.id), _STATEMENT, at, self.taken.ids)
        condition = _both(self.theme.condition, self.read.condition(entry.condition, (*at, "als")))
        text = self.read.standing(entry.text, (*at, "tekst"))
        self.parts.nodes.append(Statement(entry.id, text, self.theme.id, condition))

    def _add_question(
        self, entry: QuestionIn, at: Location, outer: Condition, element: str | None
    ) -> Question:
        self._claim(("vraag", entry.id), _QUESTION, at, self.taken.ids)
        condition = _both(outer, self.read.condition(entry.condition, (*at, "als")))
        text = self.read.standing(entry.text, (*at, "tekst"))
        conditions = [
            self.read.condition(option.condition, (*at, "opties", number, "als"))
            for number, option in enumerate(entry.options)
        ]
        self.read.names.asked[entry.id] = entry
        kind = Kind(entry.kind)
        if kind.options_written != bool(entry.options):
            code = "opties-horen-erbij" if kind.options_written else "opties-horen-niet"
            self.read.note((*at, "soort"), code, kind=entry.kind)
        if entry.order is not None and all(option.status is None for option in entry.options):
            self.read.note((*at, "volgorde"), "volgorde-zonder-status", question=entry.id)
        seen: set[str] = set()
        options = []
        for number, option in enumerate(entry.options):
            where = (*at, "opties", number)
            made = self._option(option, where, entry, seen)
            options.append(replace(made, condition=conditions[number]))
            if element is None and option.status is not None:
                self.read.note((*where, "status"), "status-zonder-element")
        question = Question(
            id=entry.id,
            kind=kind,
            name=self.read.label(entry.name, (*at, "kort")),
            text=text,
            theme=self.theme.id,
            condition=condition,
            element=element,
            options=tuple(options),
            text_if_told=self.read.maybe(entry.text_if_told, (*at, "tekst_als_verteld")),
            told_before=self._told_before(entry.told_before, (*at, "eerder_verteld")),
            plainer=self.read.maybe(entry.plainer, (*at, "anders_gezegd")),
            example=self.read.maybe(entry.example, (*at, "voorbeeld")),
            again=self.read.maybe(entry.again, (*at, "nog_eens")),
            reaction=self._reaction(entry, at, "vol"),
            reaction_denied=self._reaction(entry, at, "niks"),
            reaction_unknown=self._reaction(entry, at, "weet_niet"),
            figure=self._figure(entry.figure, (*at, "cijfer")),
            about=self.listening.about(entry.about, (*at, "gaat_over"), self.read),
            asks_exception=entry.asks_exception,
            asks_to_list=entry.asks_to_list,
        )
        self.parts.nodes.append(question)
        return question

    def _told_before(self, entry: ToldBeforeIn | None, at: Location) -> ToldBefore | None:
        if entry is None:
            return None
        words = tuple(normal(one) for one in entry.words)
        return ToldBefore(words, self.read.standing(entry.text, (*at, "tekst")))

    def _reaction(self, entry: QuestionIn, at: Location, case: str) -> Text | None:
        """What is said to a full answer, a denial, or to not knowing; None if nothing is."""
        where, reaction = (*at, "reactie", case), entry.reaction
        if reaction is None:
            said = None
        elif case == "vol":
            said = reaction.full
            where = where if where in self.read.source.places else (*at, "reactie")
        else:
            said = reaction.denied if case == "niks" else reaction.unknown
        if said is None and case == "weet_niet":
            return self.read.maybe(entry.reaction_unknown, (*at, "reactie_weet_niet"))
        return self.read.maybe(said, where)

    def _option(
        self, option: OptionIn, at: Location, question: QuestionIn, seen: set[str]
    ) -> Option:
        if option.id in seen:
            self.read.note((*at, "optie"), "optie-dubbel", option=option.id)
        seen.add(option.id)
        self.read.places.name(("optie", question.id, option.id), self.read.source, at)
        if option.id in WAVED_AWAY:
            self.read.note((*at, "optie"), "optie-bestaat-altijd", option=option.id)
        if option.alone and not Kind(question.kind).several:
            self.read.note((*at, "alleen"), "alleen-zonder-meerkeuze")
        return Option(
            id=option.id,
            label=self.read.label(option.label, (*at, "tekst")),
            also=tuple(option.also),
            alone=option.alone,
            reaction=self.read.maybe(option.reaction, (*at, "reactie")),
            reasoning=self.listening.reasoning(option.reasoning, (*at, "redenering"), self.read),
            swaps=option.status is not None and not option.alone and question.order is None,
        )

    def _figure(self, figure: FigureIn | None, at: Location) -> Figure | None:
        if figure is None:
            return None
        text = self.read.text(figure.text, (*at, "tekst"))
        absent = figure.absent
        if absent is None:
            return Figure(text, figure.source, figure.year)
        if absent.projects > absent.of:
            where = (*at, "niet_genoemd", "projecten")
            self.read.note(where, "getal-te-hoog", said=absent.projects, most=absent.of)
        return Figure(text, figure.source, figure.year, (absent.projects, absent.of))

    def _add_element(self, entry: ElementIn, at: Location) -> None:
        self._claim(("element", entry.id), _ELEMENT, at, self.taken.elements)
        outer = _both(self.theme.condition, self.read.condition(entry.condition, (*at, "als")))
        statuses: list[Rule] = []
        deciding: list[str] = []
        ids: list[str] = []
        for number, question in enumerate(entry.questions):
            where = (*at, "vragen", number)
            self._add_question(question, where, outer, entry.id)
            rules = self._option_rules(question, where)
            statuses += rules
            ids.append(question.id)
            if rules:
                deciding.append(question.id)
        rules = [
            Rule(
                self.read.condition(rule.condition, (*at, "regels", number, "als")),
                Status(rule.status),
                self.read.text(rule.because, (*at, "regels", number, "want")),
                self.read.maybe(rule.step, (*at, "regels", number, "stap")),
            )
            for number, rule in enumerate(entry.rules)
        ]
        if not rules and not statuses:
            self.read.note((*at, "element"), "niets-bepaalt-status", element=entry.id)
        self._add_last_time(entry, at)
        first = deciding[0] if deciding else ids[0]
        self.parts.elements[entry.id] = Element(
            id=entry.id,
            name=self.read.label(entry.name, (*at, "naam")),
            what=self.read.text(entry.what, (*at, "wat")),
            why=self.read.text(entry.why, (*at, "waarom")),
            source=entry.source,
            unknown=self.read.text(entry.unknown, (*at, "weet_niet")),
            steps=tuple(
                self.read.text(step, (*at, "vervolgstappen", n))
                for n, step in enumerate(entry.steps)
            ),
            questions=(first, *(id_ for id_ in ids if id_ != first)),
            rules=(*rules, *statuses),
            keep=self.read.maybe(entry.keep, (*at, "zo_houd_je_het")),
            agreed=self.read.maybe(entry.agreed, (*at, "na_de_afspraak")),
            ask=self.read.maybe(entry.ask, (*at, "wie_vraag_je")),
            how=self.read.maybe(entry.how, (*at, "zo_begin_je")),
            asked_with=tuple(normal(word) for word in entry.asked_with),
            in_own_words=in_own_words_of(entry, at, self.listening, self.read),
            counted_since=None if entry.counted_since is None else str(entry.counted_since),
        )

    def _add_last_time(self, entry: ElementIn, at: Location) -> None:
        if entry.last_time is None:
            return
        made, where = ids_for(entry.id), (*at, "laatste_keer")
        for id_ in (made.question, made.offer):
            self._claim(("vraag", id_), _QUESTION, where, self.taken.ids)
        for option in options_of(made):
            self.read.places.name(("optie", *option), self.read.source, where)
        found = last_time_of(entry.last_time, made, where, self.read)
        self.parts.last_times[entry.id] = found

    def _option_rules(self, question: QuestionIn, at: Location) -> list[Rule]:
        rules = []
        for number, option in enumerate(question.options):
            where = (*at, "opties", number)
            if option.status is None:
                if option.because is not None:
                    self.read.note((*where, "want"), "want-zonder-status", option=option.id)
                continue
            if option.because is None:
                self.read.note((*where, "optie"), "status-zonder-want", option=option.id)
                continue
            because = self.read.text(option.because, (*where, "want"))
            step = self.read.maybe(option.step, (*where, "stap"))
            bare = self.read.maybe(option.because_bare, (*where, "want_zonder_woorden"))
            less = {question.id: option.further_than} if option.further_than else None
            further_than = self.read.condition(less, (*where, "verder_dan")) if less else None
            chosen, status = Equals(question.id, option.id), Status(option.status)
            rules.append(Rule(chosen, status, because, step, option.id, bare, further_than))
        return rules

    def _claim(self, name: Name, kind: Both, at: Location, taken: dict[str, Both]) -> None:
        """Record where something with a name is defined; note a mistake if that name is in use."""
        what, id_ = name
        if id_ in taken:
            self.read.note((*at, what), "naam-bezet", name=id_, owner=taken[id_])
        taken[id_] = kind
        self.read.places.name(name, self.read.source, at)


def _both(outer: Condition, inner: Condition) -> Condition:
    if outer == ALWAYS or inner == ALWAYS:
        return inner if outer == ALWAYS else outer
    return All((outer, inner))
