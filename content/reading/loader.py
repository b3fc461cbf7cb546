"""Turns a pack's folder into a dialog, or into every mistake in it at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from content.form.schema import PackIn
from content.reading.aims import goals_of, wanted_of
from content.reading.concerns import watch_of
from content.reading.files import PackFiles, read_pack
from content.reading.glossary import glossary_of
from content.reading.helplines import help_glossary_of, support_of
from content.reading.last_times import with_last_times
from content.reading.plans import plans_of
from content.reading.reasonings import Listening, reasonings_in
from content.reading.remark_weights import remarks
from content.reading.shared_texts import needed, shared_of
from content.reading.short_walk import shortened
from content.reading.themes import Themes, by_importance, themes_of
from content.reading.typed_examples import examples_of
from content.reading.wording import Reader
from content.reading.written_conditions import Names
from content.sources.mistakes import Mistake, PackError, errors
from content.sources.places import PackPlaces
from dialogs.pack.definition import Dialog, PlainWords


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dialog, the place of everything in it, and the questions that its conditions name."""

    dialog: Dialog
    places: PackPlaces
    names: Names


def load(folder: Path) -> Dialog:
    """The pack in `folder`. Raises PackError with all its mistakes."""
    return load_with_places(folder).dialog


def load_with_places(folder: Path) -> Loaded:
    """The pack, with the place of everything in it. Raises PackError with all its mistakes."""
    files = read_pack(folder)
    mistakes = list(files.mistakes)
    loaded = assembled(files, mistakes)
    if loaded is None or errors(mistakes):
        raise PackError(errors(mistakes))
    return loaded


def assembled(files: PackFiles, mistakes: list[Mistake]) -> Loaded | None:
    """The dialog, as far as the files can be read; mistakes are added to the list. None without a
    `pakket.yaml`."""
    if files.pack is None:
        return None
    read = Reader(files.source, mistakes, replace(files.names, asked={}))
    read.places.name(("pakket",), files.source, ())
    return Loaded(_dialog(files, files.pack, read), read.places, read.names)


def _dialog(files: PackFiles, pack: PackIn, read: Reader) -> Dialog:
    """Reads the parts in the order in which they depend on each other: texts that quote answers
    after the questions, and the words for concerns after the kinds of concern."""
    listening = Listening()
    if files.listens:
        listening = Listening.to(None if files.reasonings is None else files.reasonings[0])
    themes = themes_of(files.chapters, listening, read)
    required = needed(sessions=files.sessions is not None)
    shared = shared_of(files.phrases, read, required, first_is_own=files.own_phrases)
    watch = watch_of(files.concerns, read.mistakes)
    support = support_of(files.support, watch.kinds, read, files.help_missing_in)
    reasonings, hearing = reasonings_in(files.reasonings, files.language, read)
    plans = plans_of(files.sessions, themes.questions, shared.pairs, read)
    elements = by_importance(pack.importance, themes.elements, read)
    goals = goals_of(pack.aims, themes.elements, read)
    dialog = Dialog(
        id=pack.id,
        version=files.version,
        title=read.plain(pack.title, ("titel",)),
        nodes=tuple(themes.nodes),
        themes=tuple(themes.themes),
        elements=elements,
        phrases=shared.phrases,
        plainer_phrases=shared.plainer,
        words=shared.words,
        for_newcomers=pack.for_newcomers,
        reasonings=reasonings,
        hearing=hearing,
        watch=watch,
        support=support,
        remarks=remarks(),
        examples=examples_of(files.examples, themes.questions),
        glossary={**help_glossary_of(files.support, read), **glossary_of(pack.glossary, read)},
        kinds=listening.kinds,
        plans=plans,
        goals=goals,
        wanted=wanted_of(pack.wanted, read),
        programme="" if pack.programme is None else pack.programme.name,
        facts=_facts_of(pack),
    )
    plainer = _in_plain_words(dialog, files, pack, listening, read)
    return replace(_complete(dialog, pack, themes, read), plainer=plainer)


def _complete(dialog: Dialog, pack: PackIn, themes: Themes, read: Reader) -> Dialog:
    return with_last_times(shortened(dialog, pack, read), themes.last_times)


def _in_plain_words(
    dialog: Dialog, files: PackFiles, pack: PackIn, listening: Listening, read: Reader
) -> PlainWords | None:
    """Read the themes once more, in plain words; None if they have none. Only what was written for
    that is recorded as a text, and only its mistakes are noted."""
    if not files.plain_chapters:
        return None
    again = Reader(files.source, [], replace(files.names, asked={}))
    themes = themes_of(files.plain_chapters, listening, again)
    plain = replace(
        dialog,
        nodes=tuple(themes.nodes),
        themes=tuple(themes.themes),
        elements=by_importance(pack.importance, themes.elements, again),
        phrases={**dialog.phrases, **dialog.plainer_phrases},
    )
    whole = _complete(plain, pack, themes, again)
    read.mistakes.extend(one for one in again.mistakes if one not in read.mistakes)
    usual = {one.key for one in read.places.wordings}
    read.places.wordings += [one for one in again.places.wordings if one.key not in usual]
    return PlainWords(whole.nodes, whole.themes, whole.elements)


def _facts_of(pack: PackIn) -> dict[str, str]:
    """What the pack says of its source and its programme, to fill in in a shared sentence."""
    report, programme = pack.report, pack.programme
    told: dict[str, str | int | None] = {}
    if report is not None:
        told |= {"rapport": report.title, "rapport_auteurs": report.authors}
        told |= {"rapport_jaar": report.year, "rapport_link": report.link}
    if programme is not None:
        told |= {"programma": programme.name, "programma_wat": programme.what}
        told |= {"programma_link": programme.link}
    return {name: str(fact) for name, fact in told.items() if fact is not None}
