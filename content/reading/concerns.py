"""Reads under `ernstig` in `luisteren.yaml` which concerns are watched for: the shared ones, then a
pack's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from content.form.schema_listening import (
    ConcernIn,
    ConcernsIn,
    DoerIn,
    GuardIn,
    LanguageIn,
)
from content.reading.concern_weights import weighing
from content.reading.hearing import Heard, short_forms, word_lists
from content.reading.wording import Notes
from content.sources.kept import kept
from content.sources.mistakes import Mistake, Near
from content.sources.source import Location, Source
from dialogs.concerns.concern import Weight
from dialogs.concerns.noticing import concern_in
from dialogs.concerns.watch import Clue, Doer, KindOfConcern, Watch
from dialogs.concerns.weighing import Weighing
from dialogs.hearing.patterns import Pattern
from dialogs.hearing.reasoning import Guard, Hearing, Sign
from dialogs.hearing.remarks import Remarks
from dialogs.hearing.spelling import plain

HERE = "ernstig"


@dataclass(frozen=True, slots=True, eq=False)
class _Files:
    """A cache key: files with the same text make the same watch, for every pack that shares
    them."""

    files: Sequence[tuple[LanguageIn, Source]]
    said: tuple[tuple[str, str], ...]

    def __hash__(self) -> int:
        return hash(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Files) and self.said == other.said


@dataclass(frozen=True, slots=True)
class _Watching:
    """What examples are checked with."""

    watch: Watch
    remarks: Remarks = field(default_factory=Remarks)


def watch_of(files: Sequence[tuple[LanguageIn, Source]], mistakes: list[Mistake]) -> Watch:
    """The watch made from these files together. The first also says how to read the language."""
    if not files:
        return Watch()
    said = tuple((source.name, "\n".join(source.lines)) for _, source in files)
    watch, found = _made(_Files(files, said))
    mistakes += found
    return watch


@kept(16)
def _made(key: _Files) -> tuple[Watch, tuple[Mistake, ...]]:
    mistakes: list[Mistake] = []
    making = _Making()
    for number, (raw, source) in enumerate(key.files):
        notes = Notes(source, mistakes)
        if number == 0:
            making.begin(raw, notes)
        making.add(raw.concerns, notes, own=number > 0)
    watch = making.watch()
    if not mistakes:  # otherwise an example could fail because of that
        for raw, source in key.files:
            _check_examples(raw.concerns, watch, Notes(source, mistakes))
    return watch, tuple(mistakes)


class _Making:
    """Builds a watch. What one file names, the next can refer to."""

    def __init__(self) -> None:
        self._heard = Heard({})
        self._kinds: dict[str, KindOfConcern] = {}
        self._watch = Watch()

    def begin(self, language: LanguageIn, notes: Notes) -> None:
        """Take over how the language is read: where clauses begin, what denies, what short forms
        mean."""
        self._heard = Heard.of(language, notes)
        self._heard.made.clear()
        heard = self._heard.hears
        kept = Hearing(
            clause_starts=heard.clause_starts,
            subordinates=heard.subordinates,
            resumptions=heard.resumptions,
            denials=heard.denials,
            no_denials=heard.no_denials,
        )
        for patterns in (
            kept.clause_starts,
            kept.subordinates,
            kept.resumptions,
            kept.denials,
            kept.no_denials,
        ):
            self._heard.made += patterns
        self._heard.hears = kept
        self._heard.mended = frozenset()

    def add(self, raw: ConcernsIn, notes: Notes, *, own: bool) -> None:
        heard, hears = self._heard, self._heard.hears
        heard.lists |= word_lists(raw.lists, heard.lists, (HERE, "woorden"), notes)
        heard.short_forms = {**heard.short_forms, **short_forms(raw.short_forms)}
        heard.mended |= {plain(word) for word in raw.mended}

        def patterns(phrases: Sequence[str], key: str) -> tuple[Pattern, ...]:
            return heard.patterns(phrases, (HERE, key), notes)

        def guards(raw: Mapping[str, GuardIn], key: str) -> tuple[Guard, ...]:
            return heard.guards(raw, (HERE, key), notes)

        heard.hears = replace(
            hears,
            clause_starts=hears.clause_starts + patterns(raw.clause_starts, "zinsdeel_begint"),
            denials=hears.denials + patterns(raw.denials, "ontkenning"),
            no_denials=hears.no_denials + patterns(raw.no_denials, "geen_ontkenning"),
            guards=hears.guards + guards(raw.guards, "telt_niet"),
        )
        for number, kind in enumerate(raw.kinds):
            self._add_kind(kind, (HERE, "soorten", number), notes, own=own)
        self._know(raw, notes)
        watch = self._watch
        self._watch = replace(
            watch,
            doers=watch.doers + tuple(self._doers(raw.doers, notes)),
            told=watch.told + guards(raw.told, "van_een_ander"),
            past=watch.past + guards(raw.past, "voorbij"),
            present=watch.present + guards(raw.present, "nog_niet_voorbij"),
        )

    def watch(self) -> Watch:
        kinds = tuple(self._kinds.values())
        learned = weighing()
        fits = set(learned.kinds) <= set(self._kinds)
        return replace(
            self._watch,
            kinds=kinds,
            hearing=self._heard.hearing(),
            weighing=learned if fits else Weighing(),
        )

    def _add_kind(self, raw: ConcernIn, at: Location, notes: Notes, *, own: bool) -> None:
        heard = self._heard
        clues = tuple(
            Clue(
                Sign(
                    heard.patterns(sign.phrases, (*at, "signalen", number, "zinnen"), notes),
                    without=heard.patterns(
                        sign.without, (*at, "signalen", number, "zonder"), notes
                    ),
                    without_near=heard.patterns(
                        sign.without_near, (*at, "signalen", number, "zonder_in_zin"), notes
                    ),
                ),
                sign.otherwise,
                own,
            )
            for number, sign in enumerate(raw.signs)
        )
        unless = heard.guards(raw.unless, (*at, "tenzij"), notes)
        made = KindOfConcern(raw.id, Weight(raw.weight), clues, raw.about_self, unless)
        known = self._kinds.get(raw.id)
        if known is not None:
            if (known.weight, known.about_self) != (made.weight, made.about_self):
                notes.note((*at, "gewicht"), "soort-weegt-anders", name=raw.id)
            made = replace(known, clues=known.clues + clues, unless=known.unless + unless)
        self._kinds[raw.id] = made

    def _know(self, raw: ConcernsIn, notes: Notes) -> None:
        """Note a mistake for each kind that is named and doesn't exist."""
        named: list[tuple[str, Location]] = [
            (sign.otherwise, (HERE, "soorten", number, "signalen", place, "anders"))
            for number, kind in enumerate(raw.kinds)
            for place, sign in enumerate(kind.signs)
            if sign.otherwise is not None
        ]
        for number, doer in enumerate(raw.doers):
            at: Location = (HERE, "wie_het_doet", number)
            named.append((doer.kind, (*at, "soort")))
            named += (
                (kind, (*at, "in_plaats_van", place)) for place, kind in enumerate(doer.instead_of)
            )
        for kind, where in named:
            if kind not in self._kinds:
                near = Near.of(kind, self._kinds)
                notes.note(where, "onbekende-soort-zorg", name=kind, near=near)

    def _doers(self, raw: Sequence[DoerIn], notes: Notes) -> Iterator[Doer]:
        for number, doer in enumerate(raw):
            at: Location = (HERE, "wie_het_doet", number)
            yield Doer(
                kind=doer.kind,
                instead_of=frozenset(doer.instead_of),
                who=self._heard.guards(doer.who, (*at, "als"), notes),
                unless=self._heard.guards(doer.unless, (*at, "tenzij"), notes),
            )


def _check_examples(raw: ConcernsIn, watch: Watch, notes: Notes) -> None:
    # An example tests the pattern it is written with, even if others match it too.
    watching = _Watching(replace(watch, weighing=Weighing()))
    for number, kind in enumerate(raw.kinds):
        for place, sign in enumerate(kind.signs):
            at: Location = (HERE, "soorten", number, "signalen", place)
            for line, example in enumerate(sign.examples):
                found = concern_in(watching, example)
                if found is None:
                    notes.note((*at, "voorbeeld", line), "voorbeeld-niet-gehoord", said=example)
                elif found.kind != kind.id:
                    notes.note(
                        (*at, "voorbeeld", line),
                        "voorbeeld-andere-soort",
                        said=example,
                        name=found.kind,
                    )
            for line, example in enumerate(sign.look_alikes):
                found = concern_in(watching, example)
                if found is not None and found.kind == kind.id:
                    notes.note((*at, "maar_niet", line), "toch-gehoord", said=example)
