"""Reads `geschreven`: what the checklist makes of open answers."""

from __future__ import annotations

from content.form.schema_themes import ElementIn, InOwnWordsIn, ListedWordsIn
from content.reading.reasonings import Listening
from content.reading.wording import Reader
from content.sources.mistakes import Near
from content.sources.source import Location
from dialogs.pack.answers import Given
from dialogs.pack.definition import Kind
from dialogs.pack.listed_words import InOwnWords, ListedWords


def in_own_words_of(
    entry: ElementIn, at: Location, listening: Listening, read: Reader
) -> tuple[InOwnWords, ...]:
    """The element's `geschreven`, without what refers to a question or probe that isn't there."""
    found = []
    for number, one in enumerate(entry.in_own_words):
        where = (*at, "geschreven", number)
        if one.probe is not None and one.question is None:
            known = listening.probes
        else:
            asked_openly = (one for one in entry.questions if Kind(one.kind).open)
            known = frozenset(question.id for question in asked_openly)
        asked = one.question or one.probe or ""
        if asked not in known and not (one.probe is not None and listening.unread):
            read.note(where, "geschreven-onbekend", name=asked, near=Near.of(asked, known))
            continue
        found.append(_read(one, asked, entry, where, read))
    return tuple(found)


def _read(
    one: InOwnWordsIn, asked: str, entry: ElementIn, at: Location, read: Reader
) -> InOwnWords:
    """Its texts may quote the answer to the question or probe itself, as well as earlier
    answers."""

    def told(raw: ListedWordsIn | None, where: Location) -> ListedWords | None:
        if raw is None or (raw.because is None and raw.step is None):
            return None
        slots = () if one.probe is None else (asked,)
        because = None
        if raw.because is not None:
            because = read.text(raw.because, (*where, "want"), *slots)
        step = None if raw.step is None else read.text(raw.step, (*where, "stap"), *slots)
        plan = None if raw.plan is None else read.text(raw.plan, (*where, "doen"), *slots)
        return ListedWords(because, step, plan)

    known = {option.id for question in entry.questions for option in question.options}
    known.add(Given.UNKNOWN.value)
    by_option = {}
    for option, raw in one.by_option.items():
        where = (*at, "bij", option)
        if option not in known:
            near = Near.of(option, known)
            read.note(where, "geschreven-antwoord", name=option, near=near)
        elif (made := told(raw, where)) is not None:
            by_option[option] = made
    return InOwnWords(
        asked=asked,
        is_probe=one.question is None,
        full=told(one, at),
        by_option=by_option,
        denied=told(one.denied, (*at, "niks")),
        unknown=told(one.unknown, (*at, "weet_niet")),
        partly=told(one.partly, (*at, "telt_mee")),
    )
