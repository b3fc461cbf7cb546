"""Putting a pack's parts together into a dialog, and checking how they refer to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from content.conditions import ALL, ANY, NOT, WAVED_AWAY, Names, parse_condition
from content.markup import MarkupError, parse_text
from content.mistakes import Mistake, did_you_mean
from content.reasonings import Listening, assembled
from content.schema import (
    LABEL_LENGTH,
    ElementIn,
    Entry,
    FigureIn,
    OptionIn,
    PackIn,
    PhrasesIn,
    QuestionIn,
    ReasoningsIn,
    StatementIn,
    Texts,
    ThemeIn,
)
from content.source import Location, Source
from dialogs.conditions import ALWAYS, All, Condition, Equals
from dialogs.definition import (
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
from dialogs.phrases import FACTS, PHRASES
from dialogs.reasoning import WORDS as HEARD
from dialogs.reasoning import Reasoning
from dialogs.texts import Text, as_plain
from dialogs.typed import WORDS

_NOTHING = Text(())


class Assembly:
    """A dialog in the making. Mistakes are noted and the work goes on, to find them all."""

    def __init__(
        self, pack: PackIn, source: Source, language: str, mistakes: list[Mistake]
    ) -> None:
        self._pack, self._pack_source = pack, source
        self._language, self._mistakes = language, mistakes
        self._source = source
        self._theme: Theme
        self._ids = dict.fromkeys(FACTS, "een gegeven dat de bot zelf invult")
        self._ids |= dict.fromkeys((ALL, ANY, NOT), "een voorwaarde")
        self._ids[HEARD] = "wat de bot hoorde"
        self._themes_by_name: dict[str, str] = {}
        self._elements_by_name: dict[str, str] = {}
        self.names = Names()
        self._nodes: list[Node] = []
        self._themes: list[Theme] = []
        self._elements: dict[str, Element] = {}
        self._phrases: dict[str, tuple[Text, ...]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._reasonings: dict[str, Reasoning] = {}
        self._listening = Listening()
        if language not in pack.languages:
            self.note(
                ("talen",), f"De taal '{language}' staat niet bij 'talen'.", "Zet haar erbij."
            )

    # The parts

    def listen_for(self, reasonings: ReasoningsIn | None) -> None:
        """What questions and options may name; None: that file can't be read."""
        self._listening = Listening.to(reasonings)

    def add_reasonings(self, reasonings: ReasoningsIn, source: Source) -> None:
        """To be called when all questions are there: a probe may quote each of them."""
        self._source = source
        self._reasonings = assembled(reasonings, self)

    def begin_theme(self, theme: ThemeIn, source: Source) -> None:
        self._source = source
        self._claim(theme.id, "een thema", ("thema",), self._themes_by_name)
        condition = self._condition(theme.condition, ("als",))
        self._theme = Theme(theme.id, self.label(theme.title, ("titel",)), condition)
        self._themes.append(self._theme)
        if theme.opening is not None:
            self._claim(f"{theme.id}_begin", "het begin van een thema", ("begin",))
            text = self._standing(theme.opening, ("begin",))
            self._nodes.append(Statement(f"{theme.id}_begin", text, theme.id, condition))

    def add(self, entry: Entry, at: Location) -> None:
        match entry:
            case QuestionIn():
                self._add_question(entry, at, self._theme.condition, None)
            case StatementIn():
                self._claim(entry.id, "een mededeling", (*at, "mededeling"))
                condition = _both(
                    self._theme.condition, self._condition(entry.condition, (*at, "als"))
                )
                text = self._standing(entry.text, (*at, "tekst"))
                self._nodes.append(Statement(entry.id, text, self._theme.id, condition))
            case ElementIn():
                self._add_element(entry, at)

    def add_phrases(self, phrases: PhrasesIn, source: Source) -> None:
        self._source = source
        for key, slots in PHRASES.items():
            if key not in phrases.phrases:
                self.note(("teksten",), f"De tekst '{key}' ontbreekt.", "Zet hem erbij.")
                continue
            self._phrases[key] = self._variants(phrases.phrases[key], key, slots)
        for key in phrases.phrases.keys() - PHRASES.keys():
            remedy = did_you_mean(key, list(PHRASES))
            self.note(("teksten", key), f"De tekst '{key}' ken ik niet.", remedy)
        for key, words in phrases.words.items():
            if key not in WORDS:
                remedy = did_you_mean(key, WORDS)
                self.note(("woorden", key), f"'{key}' kun je niet typen.", remedy)
            self._words[key] = tuple(words)

    def dialog(self, version: str) -> Dialog:
        """The whole. Notes what only shows at the end: the order of importance."""
        self._source = self._pack_source
        order = self._pack.importance
        names, known = self.names, {*self._elements, *self.names.broken}
        for number, element in enumerate(order):
            at = ("belangrijk_eerst", number)
            if element not in known and not names.some_unread:
                remedy = did_you_mean(element, list(self._elements))
                self.note(at, f"Er is geen element '{element}'.", remedy)
            if element in order[:number]:
                self.note(at, f"'{element}' staat hier 2 keer.", "Haal er 1 weg.")
        for element in self._elements:
            if element not in order:
                what = f"Het element '{element}' staat niet in 'belangrijk_eerst'."
                self.note(("belangrijk_eerst",), what, "Zet het op zijn plaats in die lijst.")
        return Dialog(
            id=self._pack.id,
            version=version,
            title=self._plain(self._pack.title, ("titel",)),
            nodes=tuple(self._nodes),
            themes=tuple(self._themes),
            elements={key: self._elements[key] for key in order if key in self._elements},
            phrases=self._phrases,
            words=self._words,
            reasonings=self._reasonings,
            kinds=self._listening.kinds,
        )

    # Questions and elements

    def _add_question(
        self, entry: QuestionIn, at: Location, outer: Condition, element: str | None
    ) -> Question:
        self._claim(entry.id, "een vraag", (*at, "vraag"))
        condition = _both(outer, self._condition(entry.condition, (*at, "als")))
        text = self._standing(entry.text, (*at, "tekst"))
        conditions = [
            self._condition(option.condition, (*at, "opties", number, "als"))
            for number, option in enumerate(entry.options)
        ]
        self.names.asked[entry.id] = entry
        if (entry.kind == "open") == bool(entry.options):
            wanted = "geen opties" if entry.kind == "open" else "opties"
            self.note(
                (*at, "soort"), f"Bij een vraag '{entry.kind}' horen {wanted}.", "Pas dat aan."
            )
        seen: set[str] = set()
        options = []
        for number, option in enumerate(entry.options):
            where = (*at, "opties", number)
            made = self._option(option, where, entry, seen)
            options.append(replace(made, condition=conditions[number]))
            if element is None and option.status is not None:
                what = "Een status telt alleen bij een vraag van een element."
                self.note((*where, "status"), what, "Haal hem weg.")
        question = Question(
            id=entry.id,
            kind=Kind(entry.kind),
            name=self.label(entry.name, (*at, "kort")),
            text=text,
            theme=self._theme.id,
            condition=condition,
            element=element,
            options=tuple(options),
            reaction=self._maybe(entry.reaction, (*at, "reactie")),
            reaction_unknown=self._maybe(entry.reaction_unknown, (*at, "reactie_weet_niet")),
            figure=self._figure(entry.figure, (*at, "cijfer")),
            about=self._listening.about(entry.about, (*at, "gaat_over"), self),
        )
        self._nodes.append(question)
        return question

    def _option(
        self, option: OptionIn, at: Location, question: QuestionIn, seen: set[str]
    ) -> Option:
        if option.id in seen:
            self.note((*at, "optie"), f"De optie '{option.id}' staat er 2 keer.", "Hernoem er 1.")
        seen.add(option.id)
        if option.id in WAVED_AWAY:
            what = f"'{option.id}' kan iedereen altijd al kiezen."
            self.note((*at, "optie"), what, "Haal deze optie weg, of geef een andere naam.")
        if option.alone and question.kind != "meerkeuze":
            self.note((*at, "alleen"), "'alleen' past bij een meerkeuze.", "Haal het weg.")
        return Option(
            id=option.id,
            label=self.label(option.label, (*at, "tekst")),
            also=tuple(option.also),
            alone=option.alone,
            reaction=self._maybe(option.reaction, (*at, "reactie")),
            reasoning=self._listening.reasoning(option.reasoning, (*at, "redenering"), self),
        )

    def _figure(self, figure: FigureIn | None, at: Location) -> Figure | None:
        if figure is None:
            return None
        return Figure(self.text(figure.text, (*at, "tekst")), figure.source, figure.year)

    def _add_element(self, entry: ElementIn, at: Location) -> None:
        self._claim(entry.id, "een element", (*at, "element"), self._elements_by_name)
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
                self.text(rule.because, (*at, "regels", number, "want")),
            )
            for number, rule in enumerate(entry.rules)
        ]
        if not rules and not statuses:
            self.note((*at, "element"), "Niets bepaalt de status.", "Geef opties een 'status'.")
        first = deciding[0] if deciding else ids[0]
        self._elements[entry.id] = Element(
            id=entry.id,
            name=self.label(entry.name, (*at, "naam")),
            what=self.text(entry.what, (*at, "wat")),
            why=self.text(entry.why, (*at, "waarom")),
            source=entry.source,
            unknown=self.text(entry.unknown, (*at, "weet_niet")),
            steps=tuple(
                self.text(step, (*at, "vervolgstappen", n)) for n, step in enumerate(entry.steps)
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
                    what = f"Bij '{option.id}' staat 'want' zonder 'status'."
                    self.note((*where, "want"), what, "Zet de status erbij, of haal 'want' weg.")
                continue
            if option.because is None:
                self.note(
                    (*where, "optie"), f"Bij '{option.id}' ontbreekt 'want'.", "Zet het erbij."
                )
                continue
            because = self.text(option.because, (*where, "want"))
            rules.append(Rule(Equals(question.id, option.id), Status(option.status), because))
        return rules

    # Texts

    def _maybe(self, texts: Texts | None, at: Location) -> Text | None:
        return None if texts is None else self.text(texts, at)

    def text(self, texts: Texts, at: Location, *slots: str) -> Text:
        """A text in which the questions asked by now may stand, and these `slots` besides."""
        raw = self._in_language(texts, at)
        if raw is None:
            return _NOTHING
        return self._parsed(raw, (*at, self._language), None, slots)

    def _standing(self, texts: Texts, at: Location) -> Text:
        """A text that is a message by itself: one line at least must not hang on an answer."""
        text = self.text(texts, at)
        if text.slots() and not as_plain(text.fill(lambda _: None)).strip():
            what = "Elke regel vult een antwoord in. Ontbreekt dat, dan blijft er niets over."
            self.note((*at, self._language), what, "Zet er een regel zonder { } bij.")
        return text

    def _parsed(
        self,
        raw: str,
        at: Location,
        fillable: Collection[str] | None,
        besides: Collection[str] = (),
    ) -> Text:
        """A text in which only the `fillable` names stand; None: the questions asked by now."""
        try:
            text = parse_text(raw)
        except MarkupError as error:
            self.note(at, str(error), "Kijk naar ** en { }.")
            return _NOTHING
        if not as_plain(text.fill(lambda name: name)).strip():
            self.note(at, "Hier staat geen tekst.", "Vul hem in, of haal dit weg.")
        for name in sorted(text.slots().difference(besides)):
            for what, remedy in self._unfillable(name, fillable):
                self.note(at, what, remedy)
        return text

    def _unfillable(self, name: str, fillable: Collection[str] | None) -> Iterator[tuple[str, str]]:
        names = self.names
        known = names.asked if fillable is None else fillable
        if name in known:
            return
        if fillable is None and name in names.coming:
            if name not in names.broken:
                yield f"De vraag '{name}' is hier nog niet gesteld.", "Vul een eerder antwoord in."
        elif fillable is not None or not names.some_unread:
            yield f"'{{{name}}}' kan ik hier niet invullen.", did_you_mean(name, list(known))

    def _in_language(self, texts: Texts, at: Location) -> str | None:
        if self._language in texts:
            return texts[self._language]
        self.note(at, f"Deze tekst is er niet in '{self._language}'.", "Zet hem erbij.")
        return None

    def _variants(
        self, raw: dict[str, list[str]], key: str, slots: Collection[str]
    ) -> tuple[Text, ...]:
        at = ("teksten", key)
        if self._language not in raw:
            self.note(at, f"Deze tekst is er niet in '{self._language}'.", "Zet hem erbij.")
            return (_NOTHING,)
        return tuple(
            self._parsed(variant, (*at, self._language, number), (*slots, *FACTS))
            for number, variant in enumerate(raw[self._language])
        )

    def label(self, texts: Texts, at: Location) -> str:
        """A text for a button: on one line, without anything to fill in, and short."""
        label, at = self._plain(texts, at), (*at, self._language)
        if len(label) > LABEL_LENGTH:
            what = f"'{label}' heeft {len(label)} tekens."
            self.note(at, what, f"Een knop heeft er hoogstens {LABEL_LENGTH}.")
        if "\n" in label:
            self.note(at, "Een knop heeft maar 1 regel.", "Maak er 1 regel van.")
        return label

    def _plain(self, texts: Texts, at: Location) -> str:
        raw = self._in_language(texts, at)
        if raw is None:
            return ""
        return as_plain(self._parsed(raw, (*at, self._language), ()).fill(lambda _: None))

    # Places and names

    def _condition(self, raw: object, at: Location) -> Condition:
        return parse_condition(raw, self._source, at, self.names, self._mistakes)

    def _claim(
        self, id_: str, kind: str, at: Location, taken: dict[str, str] | None = None
    ) -> None:
        """Two things can't have one name; themes and elements each have names of their own."""
        taken = self._ids if taken is None else taken
        if id_ in taken:
            self.note(at, f"De naam '{id_}' is al van {taken[id_]}.", "Kies een andere naam.")
        taken[id_] = kind

    def note(self, at: Location, what: str, remedy: str) -> None:
        self._mistakes.append(self._source.mistake(at, what, remedy))


def _both(outer: Condition, inner: Condition) -> Condition:
    if outer == ALWAYS or inner == ALWAYS:
        return inner if outer == ALWAYS else outer
    return All((outer, inner))
