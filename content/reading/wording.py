"""Reads a pack's texts: bold, slots, and whether those can be filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from content.form.schema import LABEL_LENGTH
from content.reading.written_conditions import Names, parse_condition
from content.sources.kept import kept
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
    """Reads the texts and conditions of the file `source`, and records their places.

    `names`: the questions that can be referred to.
    """

    names: Names
    places: PackPlaces = field(default_factory=PackPlaces)

    def of(self, source: Source) -> Reader:
        """A reader for another file of the pack, which shares all the rest."""
        return replace(self, source=source)

    def condition(self, raw: object, at: Location) -> Condition:
        """The condition at this place; always true if nothing is written."""
        return parse_condition(raw, self.source, at, self.names, self.mistakes)

    def text(self, raw: str, at: Location, *slots: str) -> Text:
        """A text that may fill in `slots` as well as earlier answers."""
        return self._parsed(raw, at, None, slots)

    def maybe(self, raw: str | None, at: Location) -> Text | None:
        """A text, or None if it isn't written."""
        return None if raw is None else self.text(raw, at)

    def standing(self, raw: str, at: Location, *slots: str) -> Text:
        """A text that is a message by itself, so at least one line mustn't depend on an answer."""
        text = self.text(raw, at, *slots)

        def stands(name: str) -> str | None:
            """Fill slots that always have a value. An unknown name counts as one, because it is
            reported as a mistake of its own."""
            return name if name in slots or any(self._unfillable(name, None)) else None

        if text.slots() and not as_plain(text.fill(stands)).strip():
            self.note(at, "niets-over")
        return text

    def with_words(self, raw: str, at: Location, names: Collection[str]) -> Text:
        """A text with only these slots."""
        return self._parsed(raw, at, names)

    def fixed(self, raw: str, at: Location) -> Text:
        """A text without slots."""
        return self._parsed(raw, at, ())

    def variants(
        self, raw: Sequence[str], at: Location, slots: Collection[str], *, button: bool
    ) -> tuple[Text, ...]:
        """The ways to say a shared sentence, or to label a button."""
        texts = []
        for number, variant in enumerate(raw):
            where = (*at, number)
            texts.append(self._parsed(variant, where, (*slots, *FACTS)))
            if button:
                self._fits(as_plain(texts[-1].fill(lambda _: "")), where)
        return tuple(texts)

    def label(self, raw: str, at: Location) -> str:
        """A text for a button: one line, no slots, and short."""
        label = self.plain(raw, at)
        self._fits(label, at)
        return label

    def _fits(self, label: str, at: Location) -> None:
        if len(label) > LABEL_LENGTH:
            self.note(at, "knop-te-lang", label=label, length=len(label), most=LABEL_LENGTH)
        if "\n" in label:
            self.note(at, "knop-regels")

    def plain(self, raw: str, at: Location) -> str:
        """A text without slots or bold."""
        return as_plain(self.fixed(raw, at).fill(lambda _: None))

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
        if _is_empty(raw):
            key = next((part for part in reversed(at) if isinstance(part, str)), "")
            self.note(at, "leeg", key=key)
        for name in sorted(text.slots().difference(besides)) if text.has_slots else ():
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


@kept(4096)
def _is_empty(raw: str) -> bool:
    """Whether a text says nothing, however it is filled in. Cached, as `parse_text` is."""
    return not as_plain(parse_text(raw).fill(lambda name: name)).strip()
