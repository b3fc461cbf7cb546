"""Putting a pack's parts together into a dialog, and checking how they refer to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from content.form.schema import (
    ElementIn,
    Entry,
    FigureIn,
    OptionIn,
    PackIn,
    PhrasesIn,
    QuestionIn,
    StatementIn,
    ThemeIn,
)
from content.form.schema_listening import LanguageIn, ReasoningsIn
from content.form.schema_support import SupportIn
from content.reading.aims import goals_of
from content.reading.concerns import watch_of
from content.reading.conditions import (
    ALL,
    ANY,
    NOT,
    WAVED_AWAY,
    Names,
    parse_condition,
)
from content.reading.examples import check_examples
from content.reading.hearing import Heard
from content.reading.phases import SessionsRead
from content.reading.reasonings import Listening, reasonings_of
from content.reading.sessions import plans_of
from content.reading.short import shortened
from content.reading.support import support_of
from content.reading.wording import Reader
from content.sources.mistakes import (
    Both,
    Detail,
    Mistake,
    Near,
)
from content.sources.places import Name, Places
from content.sources.source import Location, Source
from dialogs.concerns.watch import Watch
from dialogs.hearing.reasoning import WORDS as HEARD
from dialogs.hearing.reasoning import Hearing, Reasoning
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Condition,
    Equals,
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
    Theme,
)
from dialogs.pack.phrases import FACTS, PHRASES
from dialogs.pack.plan import Plan, Words
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.pack.support import Support
from dialogs.steps.typed import WORDS
from dialogs.texts import Text

_FACT = Both("een gegeven dat de bot zelf invult", "a fact that the bot fills in itself")
_HEARD = Both("wat de bot hoorde", "what the bot heard")
_CONDITION = Both("een voorwaarde", "a condition")
_THEME = Both("een thema", "a theme")
_OPENING = Both("het begin van een thema", "the opening of a theme")
_KNOWN = PHRASES | SESSION_PHRASES
"""Those of a session are there for the packs that have one."""
_STATEMENT = Both("een mededeling", "a statement")
_QUESTION = Both("een vraag", "a question")
_ELEMENT = Both("een element", "an element")


class Assembly:
    """A dialog in the making. Mistakes are noted and the work goes on, to find them all."""

    def __init__(
        self,
        pack: PackIn,
        source: Source,
        language: str,
        names: Names,
        mistakes: list[Mistake],
        *,
        whole: bool,
    ) -> None:
        self._pack, self._pack_source = pack, source
        self._mistakes = mistakes
        self._language = language
        self._whole = whole and language in pack.languages
        self._names = replace(names, asked={})
        self._read = Reader(source, pack, language, self._names, mistakes, whole=self._whole)
        self._theme: Theme
        self._ids = dict.fromkeys(FACTS, _FACT) | dict.fromkeys((ALL, ANY, NOT), _CONDITION)
        self._ids[HEARD] = _HEARD
        self._themes_by_name: dict[str, Both] = {}
        self._elements_by_name: dict[str, Both] = {}
        self._nodes: list[Node] = []
        self._themes: list[Theme] = []
        self._elements: dict[str, Element] = {}
        self._phrases: dict[str, tuple[Text, ...]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._reasonings: dict[str, Reasoning] = {}
        self._hearing = Hearing()
        self._watch = Watch()
        self._support = Support()
        self._listening = Listening()
        self._pairs: Words | None = None
        self._plans: dict[str, Plan] = {}
        self._needed = PHRASES
        self.places.name(("pakket",), source, ())
        if whole and language not in pack.languages:
            self._note(("talen",), "taal-niet-genoemd", language=language)

    @property
    def places(self) -> Places:
        """Where all that was read stands."""
        return self._read.places

    # The parts

    def expect_sessions(self) -> None:
        """The pack has sessions, and needs what is said in one."""
        self._needed = _KNOWN

    def listen_for(self, reasonings: ReasoningsIn | None) -> None:
        """What questions and options may name; None: that file can't be read."""
        self._listening = Listening.to(reasonings)

    def add_reasonings(
        self, reasonings: tuple[ReasoningsIn, Source], language: tuple[LanguageIn, Source]
    ) -> None:
        """To be called when all questions are there: a probe may quote each of them."""
        before = len(self._mistakes)
        self._read.source = language[1]
        heard = Heard.of(language[0], self._read)
        self._read.source = reasonings[1]
        heard.learn(reasonings[0].lists, self._read)
        self._reasonings = reasonings_of(reasonings[0], heard, self._read)
        self._hearing = heard.hearing()
        if len(self._mistakes) == before:  # else an example could fail for that
            check_examples(reasonings[0], self._reasonings, self._hearing, self._read)

    def watch_for(self, languages: Sequence[tuple[LanguageIn, Source]]) -> None:
        """Concerns in what people type: those of the house, with the pack's own."""
        if languages:
            self._watch = watch_of(languages, self._mistakes)

    def add_support(self, files: Sequence[tuple[SupportIn, Source]], missing_in: Source) -> None:
        """To be called when it is known what is watched for: each kind needs its words."""
        if files:
            kinds = self._watch.kinds if self._whole else ()
            self._support = support_of(files, kinds, self._read, missing_in)

    def begin_theme(self, theme: ThemeIn, source: Source) -> None:
        self._read.source = source
        self._claim(("thema", theme.id), _THEME, (), self._themes_by_name)
        condition = self._condition(theme.condition, ("als",))
        self._theme = Theme(theme.id, self._read.label(theme.title, ("titel",)), condition)
        self._themes.append(self._theme)
        if theme.opening is not None:
            id_ = f"{theme.id}_begin"
            self._claim(("mededeling", id_), _OPENING, ("begin",))
            text = self._read.standing(theme.opening, ("begin",))
            self._nodes.append(Statement(id_, text, theme.id, condition))

    def add(self, entry: Entry, at: Location) -> None:
        match entry:
            case QuestionIn():
                self._add_question(entry, at, self._theme.condition, None)
            case StatementIn():
                self._claim(("mededeling", entry.id), _STATEMENT, at)
                condition = _both(
                    self._theme.condition, self._condition(entry.condition, (*at, "als"))
                )
                text = self._read.standing(entry.text, (*at, "tekst"))
                self._nodes.append(Statement(entry.id, text, self._theme.id, condition))
            case ElementIn():
                self._add_element(entry, at)

    def add_phrases(self, phrases: PhrasesIn, source: Source, *, own: bool) -> None:
        """Shared sentences and typed words; what is there already stays. Those for all packs
        need not be in every pack's language.
        """
        self._read.source = source
        for key, written in phrases.phrases.items():
            at, variants = ("teksten", key), written if own else self._read.mine(written)
            if key not in _KNOWN:
                self._note(at, "onbekende-zin", key=key, near=Near.of(key, _KNOWN))
            elif key not in self._phrases and variants and (own or key in self._needed):
                self.places.name(("tekst", key), source, at)
                self._phrases[key] = self._read.variants(
                    variants, at, _KNOWN[key], button=key.startswith("knop_")
                )
        for key, words in phrases.words.items():
            if key not in WORDS:
                near = Near.of(key, WORDS)
                self._note(("woorden", key), "onbekend-getypt-woord", key=key, near=near)
            self._words.setdefault(key, tuple(words))
        pairs = phrases.pairs.get(self._language)
        if pairs is not None and self._pairs is None:
            self._pairs = Words(tuple(pairs.first), tuple(pairs.second))

    def check_phrases(self, source: Source) -> None:
        """Notes those that are still missing in `source`, the place to add them."""
        self._read.source = source
        for key in self._needed if self._whole else ():
            if key not in self._phrases:
                self._note(("teksten",), "zin-ontbreekt", key=key)

    def add_sessions(self, sessions: SessionsRead) -> None:
        """To be called when all questions and shared sentences are there."""
        questions = {node.id: node for node in self._nodes if isinstance(node, Question)}
        words = self._pairs or Words((), ())
        self._plans = plans_of(sessions, questions, words, self._names, self._read)
        if self._pairs is None and self._whole:
            self._note((), "woordparen-ontbreken", language=self._language)

    def dialog(self, version: str) -> Dialog:
        """The whole. Notes what only shows at the end: the order of importance."""
        self._read.source = self._pack_source
        order = self._pack.importance
        names, known = self._names, {*self._elements, *self._names.broken}
        for number, element in enumerate(order):
            at = ("belangrijk_eerst", number)
            if element not in known and not names.some_unread:
                near = Near.of(element, self._elements)
                self._note(at, "onbekend-element", name=element, near=near)
            if element in order[:number]:
                self._note(at, "dubbel-in-lijst", said=element)
        for element in self._elements:
            if element not in order:
                self._note(("belangrijk_eerst",), "element-zonder-plaats", name=element)
        goals = goals_of(
            self._pack.aims, self._elements, self._pack_source, names, self._read, self._mistakes
        )
        dialog = Dialog(
            id=self._pack.id,
            version=version,
            title=self._read.plain(self._pack.title, ("titel",)),
            nodes=tuple(self._nodes),
            themes=tuple(self._themes),
            elements={key: self._elements[key] for key in order if key in self._elements},
            phrases=self._phrases,
            words=self._words,
            for_newcomers=self._pack.for_newcomers,
            reasonings=self._reasonings,
            hearing=self._hearing,
            watch=self._watch,
            support=self._support,
            kinds=self._listening.kinds,
            plans=self._plans,
            goals=goals,
        )
        return shortened(dialog, self._pack, self._pack_source, names, self._mistakes)

    # Questions and elements

    def _add_question(
        self, entry: QuestionIn, at: Location, outer: Condition, element: str | None
    ) -> Question:
        self._claim(("vraag", entry.id), _QUESTION, at)
        condition = _both(outer, self._condition(entry.condition, (*at, "als")))
        text = self._read.standing(entry.text, (*at, "tekst"))
        conditions = [
            self._condition(option.condition, (*at, "opties", number, "als"))
            for number, option in enumerate(entry.options)
        ]
        self._names.asked[entry.id] = entry
        kind = Kind(entry.kind)
        if kind.open == bool(entry.options):
            code = "opties-horen-niet" if kind.open else "opties-horen-erbij"
            self._note((*at, "soort"), code, kind=entry.kind)
        seen: set[str] = set()
        options = []
        for number, option in enumerate(entry.options):
            where = (*at, "opties", number)
            made = self._option(option, where, entry, seen)
            options.append(replace(made, condition=conditions[number]))
            if element is None and option.status is not None:
                self._note((*where, "status"), "status-zonder-element")
        question = Question(
            id=entry.id,
            kind=kind,
            name=self._read.label(entry.name, (*at, "kort")),
            text=text,
            theme=self._theme.id,
            condition=condition,
            element=element,
            options=tuple(options),
            reaction=self._read.maybe(entry.reaction, (*at, "reactie")),
            reaction_unknown=self._read.maybe(entry.reaction_unknown, (*at, "reactie_weet_niet")),
            figure=self._figure(entry.figure, (*at, "cijfer")),
            about=self._listening.about(entry.about, (*at, "gaat_over"), self._read),
        )
        self._nodes.append(question)
        return question

    def _option(
        self, option: OptionIn, at: Location, question: QuestionIn, seen: set[str]
    ) -> Option:
        if option.id in seen:
            self._note((*at, "optie"), "optie-dubbel", option=option.id)
        seen.add(option.id)
        self.places.name(("optie", question.id, option.id), self._read.source, at)
        if option.id in WAVED_AWAY:
            self._note((*at, "optie"), "optie-bestaat-altijd", option=option.id)
        if option.alone and not Kind(question.kind).several:
            self._note((*at, "alleen"), "alleen-zonder-meerkeuze")
        return Option(
            id=option.id,
            label=self._read.label(option.label, (*at, "tekst")),
            also=tuple(option.also),
            alone=option.alone,
            reaction=self._read.maybe(option.reaction, (*at, "reactie")),
            reasoning=self._listening.reasoning(option.reasoning, (*at, "redenering"), self._read),
        )

    def _figure(self, figure: FigureIn | None, at: Location) -> Figure | None:
        if figure is None:
            return None
        text = self._read.text(figure.text, (*at, "tekst"))
        absent = figure.absent
        if absent is None:
            return Figure(text, figure.source, figure.year)
        if absent.projects > absent.of:
            where = (*at, "niet_genoemd", "projecten")
            self._note(where, "getal-te-hoog", said=absent.projects, most=absent.of)
        return Figure(text, figure.source, figure.year, (absent.projects, absent.of))

    def _add_element(self, entry: ElementIn, at: Location) -> None:
        self._claim(("element", entry.id), _ELEMENT, at, self._elements_by_name)
        outer = _both(self._theme.condition, self._condition(entry.condition, (*at, "als")))
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
                self._condition(rule.condition, (*at, "regels", number, "als")),
                Status(rule.status),
                self._read.text(rule.because, (*at, "regels", number, "want")),
            )
            for number, rule in enumerate(entry.rules)
        ]
        if not rules and not statuses:
            self._note((*at, "element"), "niets-bepaalt-status", element=entry.id)
        first = deciding[0] if deciding else ids[0]
        self._elements[entry.id] = Element(
            id=entry.id,
            name=self._read.label(entry.name, (*at, "naam")),
            what=self._read.text(entry.what, (*at, "wat")),
            why=self._read.text(entry.why, (*at, "waarom")),
            source=entry.source,
            unknown=self._read.text(entry.unknown, (*at, "weet_niet")),
            steps=tuple(
                self._read.text(step, (*at, "vervolgstappen", n))
                for n, step in enumerate(entry.steps)
            ),
            questions=(first, *(id_ for id_ in ids if id_ != first)),
            rules=(*rules, *statuses),
        )

    def _option_rules(self, question: QuestionIn, at: Location) -> list[Rule]:
        rules = []
        for number, option in enumerate(question.options):
            where = (*at, "opties", number)
            if option.status is None:
                if option.because is not None:
                    self._note((*where, "want"), "want-zonder-status", option=option.id)
                continue
            if option.because is None:
                self._note((*where, "optie"), "status-zonder-want", option=option.id)
                continue
            because = self._read.text(option.because, (*where, "want"))
            rules.append(Rule(Equals(question.id, option.id), Status(option.status), because))
        return rules

    # Places and names

    def _condition(self, raw: object, at: Location) -> Condition:
        return parse_condition(raw, self._read.source, at, self._names, self._mistakes)

    def _claim(
        self, name: Name, kind: Both, at: Location, taken: dict[str, Both] | None = None
    ) -> None:
        """Two things can't have one name; themes and elements each have names of their own."""
        taken = self._ids if taken is None else taken
        what, id_ = name
        if id_ in taken:
            self._note((*at, what), "naam-bezet", name=id_, owner=taken[id_])
        taken[id_] = kind
        self.places.name(name, self._read.source, at)

    def _note(self, at: Location, code: str, /, **details: Detail) -> None:
        self._read.note(at, code, **details)


def _both(outer: Condition, inner: Condition) -> Condition:
    if outer == ALWAYS or inner == ALWAYS:
        return inner if outer == ALWAYS else outer
    return All((outer, inner))
