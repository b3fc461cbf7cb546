"""Reads a pack's texts in one language: bold, slots, and whether those can be filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from content.form.schema import LABEL_LENGTH, Texts
from content.reading.written_conditions import Names, parse_condition
from content.sources.markup import MarkupError, parse_text
from content.sources.mistakes import Detail, Mistake, Near
from content.sources.places import PackPlaces
from content.sources.source import Location, Source
from dialogs.pack.conditions import Condition
from dialogs.pack.phrases import FACTS
from dialogs.texts import Text, as_plain

_NOTHING = Text(())


@dataclass(frozen=True, slots=True)
class Notes:
    """Collects mistakes in the file `source`, so that reading can go on."""

    source: Source
    mistakes: list[Mistake]

    def note(self, at: Location, code: str, /, **details: Detail) -> None:
        """Note a mistake at this place in the file."""
        self.mistakes.append(self.source.mistake(at, code, **details))


@dataclass(frozen=True, slots=True)
class Reader(Notes):
    """Reads the texts and conditions of the file `source` in one language, and records their
    places.

    `names`: the questions that can be referred to. `whole`: every text must exist in this language.
    """

    language: str
    languages: tuple[str, ...]
    names: Names
    whole: bool
    places: PackPlaces = field(default_factory=PackPlaces)

    def of(self, source: Source) -> Reader:
        """A reader for another file of the pack, which shares all the rest."""
        return replace(self, source=source)

    def condition(self, raw: object, at: Location) -> Condition:
        """The condition at this place; always true if nothing is written."""
        return parse_condition(raw, self.source, at, self.names, self.mistakes)

    def text(self, texts: Texts, at: Location, *slots: str) -> Text:
        """A text that may fill in `slots` besides earlier answers."""
        raw = self._in_language(texts, at)
        return _NOTHING if raw is None else self._parsed(raw, (*at, self.language), None, slots)

    def maybe(self, texts: Texts | None, at: Location) -> Text | None:
        """A text, or None if it isn't written."""
        return None if texts is None else self.text(texts, at)

    def standing(self, texts: Texts, at: Location, *slots: str) -> Text:
        """A text that is a message by itself, so at least one line mustn't depend on an answer."""
        text = self.text(texts, at, *slots)

        def stands(name: str) -> str | None:
            """Fill slots that always have a value. An unknown name counts as one, because it is
            reported as a mistake of its own."""
            return name if name in slots or any(self._unfillable(name, None)) else None

        if text.slots() and not as_plain(text.fill(stands)).strip():
            self.note((*at, self.language), "niets-over")
        return text

    def with_words(self, texts: Texts, at: Location, names: Collection[str], *, own: bool) -> Text:
        """A text with only these slots. A text for all packs falls back to another language: that
        is better than to say nothing."""
        language = self.language
        if not own and language not in texts:
            language = next(iter(texts))
        elif own and not self._is_there(texts, at):
            return _NOTHING
        return self._parsed(texts[language], (*at, language), names)

    def fixed(self, texts: Texts, at: Location) -> Text:
        """A text without slots."""
        raw = self._in_language(texts, at)
        return _NOTHING if raw is None else self._parsed(raw, (*at, self.language), ())

    def mine(self, raw: dict[str, list[str]]) -> dict[str, list[str]]:
        """The text in the language that is read only."""
        return {language: ways for language, ways in raw.items() if language == self.language}

    def variants(
        self, raw: dict[str, list[str]], at: Location, slots: Collection[str], *, button: bool
    ) -> tuple[Text, ...]:
        """The ways to say a shared sentence, or to label a button."""
        if not self._is_there(raw, at):
            return (_NOTHING,)
        texts = []
        for number, variant in enumerate(raw[self.language]):
            where = (*at, self.language, number)
            texts.append(self._parsed(variant, where, (*slots, *FACTS)))
            if button:
                self._fits(as_plain(texts[-1].fill(lambda _: "")), where)
        return tuple(texts)

    def label(self, texts: Texts, at: Location) -> str:
        """A text for a button: one line, no slots, and short."""
        label = self.plain(texts, at)
        self._fits(label, (*at, self.language))
        return label

    def _fits(self, label: str, at: Location) -> None:
        if len(label) > LABEL_LENGTH:
            self.note(at, "knop-te-lang", label=label, length=len(label), most=LABEL_LENGTH)
        if "\n" in label:
            self.note(at, "knop-regels")

    def plain(self, texts: Texts, at: Location) -> str:
        """A text without slots or bold."""
        return as_plain(self.fixed(texts, at).fill(lambda _: None))

    def _in_language(self, texts: Texts, at: Location) -> str | None:
        return texts[self.language] if self._is_there(texts, at) else None

    def _is_there(self, texts: Mapping[str, object], at: Location) -> bool:
        """Whether the text exists in this language; notes languages that the pack doesn't have."""
        for language in texts:
            if language not in (self.language, *self.languages):
                near = Near.of(language, self.languages)
                self.note((*at, language), "taal-onbekend", language=language, near=near)
        there = self.language in texts
        if not there and self.whole:
            self.note(at, "taal-ontbreekt", language=self.language)
        return there

    def _parsed(
        self,
        raw: str,
        at: Location,
        fillable: Collection[str] | None,
        besides: Collection[str] = (),
    ) -> Text:
        """Parse a text whose slots must be in `fillable`; None: the questions asked so far."""
        try:
            text = parse_text(raw)
        except MarkupError as error:
            self.note(at, error.code, **error.details)
            return _NOTHING
        if not as_plain(text.fill(lambda name: name)).strip():
            self.note(at, "leeg", key=self.language)
        for name in sorted(text.slots().difference(besides)):
            for code, details in self._unfillable(name, fillable):
                self.note(at, code, **details)
        self.places.say(self.source, at, raw, text)
        return text

    def _unfillable(
        self, name: str, fillable: Collection[str] | None
    ) -> Iterator[tuple[str, dict[str, Detail]]]:
        names = self.names
        known = names.asked if fillable is None else fillable
        if name in known:
            return
        if fillable is None and name in names.coming:
            if name not in names.broken:
                yield "nog-niet-gesteld", {"name": name}
        elif fillable is not None or not names.some_unread:
            yield "onbekende-invulling", {"name": name, "near": Near.of(name, known)}
