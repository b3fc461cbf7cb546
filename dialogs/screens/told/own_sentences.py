"""Everything that somebody typed and that is kept somewhere, and how to find it by words from
it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from zlib import crc32

from dialogs.hearing.addressing import asks_by_its_words
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.understanding.options.matching import known, normal
from dialogs.understanding.taking_away.removal import Removal, naming_words
from dialogs.walk.intentions import PointWording
from dialogs.walk.said_later import lines
from dialogs.walk.state import OVERVIEW_NOTE, Walk, note_besides, note_key


class StandsAs(Enum):
    """As what a sentence is kept there."""

    LINE = "regel"
    """Said later, at an element or at none."""
    ANSWER = "antwoord"
    NOTE = "toelichting"
    POINT = "punt"
    """A sentence of their own that they go on with."""
    WENT = "gegaan"
    """How it went with a point."""
    WHO = "begint"
    TAPPED = "gekozen"
    """The options of an answer. It is none of their sentences, but may go like one."""


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """`at`: the element, question or note where it is, or the number of the point. `number`: which
    line it is there. `about`: what its place is called. `part`: the one sentence of it that is
    meant; '' if all of it is."""

    stands_as: StandsAs
    at: str
    number: int
    words: str
    about: str = ""
    part: str = ""

    @property
    def id(self) -> str:
        """Its id in a place of the walk. A sentence that was changed has another."""
        whole = f"{crc32(f'{self.stands_as.value}:{self.at}:{self.words}'.encode()):08x}"
        return f"{whole}.{crc32(self.part.encode()):08x}" if self.part else whole

    @property
    def meant(self) -> str:
        """What of it is meant."""
        return self.part or self.words


_MOST_MEANT = 3
_MOST_OF_WORDS = 5
"""So many where they say that it is about their words: they want all that they said of it gone."""
_MOST_TOGETHER = 6
_LEAST_NAMED = 0.5
"""How many of the words by which they name it must be in it."""
_BY_PLACE = 0.5
"""How much a word of the name of its place counts."""


def own_sentences(dialog: Dialog, walk: Walk) -> Iterator[OwnSentence]:
    """All of them; what was said at the list first, and there the last first."""
    say = Speech(dialog, {})
    for element in walk.intentions.added:
        about = dialog.elements[element].name if element in dialog.elements else ""
        for number, line in reversed([*enumerate(lines(walk, element))]):
            yield OwnSentence(StandsAs.LINE, element, number, line, about)
    for number, point in enumerate(walk.intentions.points):
        if point.wording is PointWording.OWN and point.text:
            yield OwnSentence(StandsAs.POINT, str(number), 0, point.text)
        if point.said:
            yield OwnSentence(StandsAs.WENT, str(number), 0, point.said)
    if walk.intentions.who:
        who = say.label("papier_wie")
        yield OwnSentence(StandsAs.WHO, "", 0, walk.intentions.who, who)
    for key, note in walk.notes.items():
        question = dialog.questions.get(key)
        if question is None and note_besides(key) is None and key != OVERVIEW_NOTE:
            continue
        for number, line in enumerate(note.split("\n")):
            if line.strip():
                about = "" if question is None else question.name
                yield OwnSentence(StandsAs.NOTE, key, number, line, about)
    for id_, answer in walk.answers.items():
        question = dialog.questions.get(id_)
        if question is not None and answer.given is Given.WRITTEN:
            yield OwnSentence(StandsAs.ANSWER, id_, 0, answer.text, question.name)


def with_ids(dialog: Dialog, walk: Walk, ids: str) -> tuple[OwnSentence, ...]:
    """The sentences with these ids (separated by commas) that haven't changed."""
    every = (*own_sentences(dialog, walk), *_tapped(dialog, walk))
    found = {one.id: one for one in every}
    wholes = {one.partition(".")[0] for one in ids.split(",") if "." in one}
    found |= {one.id: one for id_ in wholes & found.keys() for one in in_parts(found[id_])}
    return tuple(found[id_] for id_ in ids.split(",") if id_ in found)


def in_parts(one: OwnSentence) -> Iterator[OwnSentence]:
    """Each sentence of it by itself; all of it, if that is one."""
    every = [said for part in in_sentences(one.words) if (said := part.strip())]
    for part in every:
        yield replace(one, part=part) if len(every) > 1 else one


def as_now(dialog: Dialog, walk: Walk, one: OwnSentence) -> OwnSentence | None:
    """The sentence as it is now that something else of its text may have gone; None if it's
    gone."""
    place = (one.stands_as, one.at, one.number)
    every = (*own_sentences(dialog, walk), *_tapped(dialog, walk))
    here = (s for s in every if (s.stands_as, s.at, s.number) == place and one.meant in s.words)
    now = next(here, None)
    return None if now is None else replace(one, words=now.words)


def meant_by(dialog: Dialog, walk: Walk, asked: Removal) -> tuple[OwnSentence, ...]:
    """Find the sentences of theirs that are meant by these words: at most a few, the likeliest
    first, and none if nothing was named. A whole sentence between quotation marks means only that
    sentence. A text that only says that it was a question means those that ask something."""
    if asked.a_question:
        asking = (one for one in own_sentences(dialog, walk) if looks_asked(one.words))
        return tuple(asking)[:_MOST_MEANT]
    quoted = normal(asked.quoted)
    every = tuple(own_sentences(dialog, walk)) if asked.named or quoted else ()
    exactly = tuple(one for one in every if quoted and quoted == normal(one.words))
    if exactly or not asked.named:
        return exactly
    literal = tuple(one for one in every if quoted and quoted in normal(one.words))
    if literal:
        return literal[:_MOST_MEANT]
    scores = [(_named_by(one, asked.named), one) for one in every]
    best = max((score for score, _ in scores), default=0.0)
    if best < _LEAST_NAMED * len(asked.named):
        return ()
    alike = [one for score, one in scores if score == best]
    if asked.of_words:
        alike.sort(key=lambda one: when_typed(walk, one), reverse=True)
    return tuple(alike)[: _MOST_OF_WORDS if asked.of_words else _MOST_MEANT]


def when_typed(walk: Walk, one: OwnSentence) -> tuple[int, int]:
    """A place in the order in which they typed: what was typed later has a larger one. What isn't
    an answer or with one comes after all of those."""
    if one.stands_as not in (StandsAs.ANSWER, StandsAs.NOTE):
        return len(walk.typed), 0
    key = one.at if one.stands_as is StandsAs.ANSWER else note_key(one.at)
    at = next((at for at, typed in enumerate(walk.typed) if typed == key), -1)
    return at, one.number


def parts_meant(
    among: Iterable[OwnSentence], named: frozenset[str], *, every: bool = False
) -> tuple[OwnSentence, ...]:
    """Find the single sentences that these words name among what was typed; those with most of the
    words first. `every`: also those that have only some."""
    parts = (part for one in among for part in in_parts(one))
    scores = [(_in_words(part.meant, named), part) for part in parts]
    best = max((score for score, _ in scores), default=0)
    if not best or best < _LEAST_NAMED * len(named):
        return ()
    least = max(1, _LEAST_NAMED * len(named)) if every else best
    found = sorted((one for one in scores if one[0] >= least), key=lambda one: -one[0])
    return tuple(part for _, part in found)[:_MOST_TOGETHER]


def _in_words(words: str, named: frozenset[str]) -> int:
    said = naming_words(words)
    return sum(any(_one_or_more(word, other) for other in said) for word in named)


def _one_or_more(word: str, other: str) -> bool:
    """Whether they are one word, of one thing or of several ('kok', 'koks')."""
    short, long = sorted((word, other), key=len)
    plural = long in (f"{short}s", f"{short}en", f"{short}{short[-1]}en", f"{short}je")
    return plural or _alike(word, other)


def answers_meant(dialog: Dialog, walk: Walk, asked: Removal) -> tuple[OwnSentence, ...]:
    """The answers with an option that is named by these words, at most a few, the last first."""
    if not asked.named or asked.a_question:
        return ()
    least = _LEAST_NAMED * len(asked.named)
    found = (one for one in _tapped(dialog, walk) if _named_by(one, asked.named) >= least)
    return (*reversed((*found,)),)[:_MOST_MEANT]


def _tapped(dialog: Dialog, walk: Walk) -> Iterator[OwnSentence]:
    for id_, answer in walk.answers.items():
        question = dialog.questions.get(id_)
        if question is not None and answer.given is Given.CHOSEN:
            labels = (one.label for one in question.options if one.id in answer.options)
            yield OwnSentence(StandsAs.TAPPED, id_, 0, ", ".join(labels), question.name)


def looks_asked(words: str) -> bool:
    """Whether words of theirs ask something."""
    return words.rstrip().endswith("?") or asks_by_its_words(words)


def _named_by(one: OwnSentence, named: frozenset[str]) -> float:
    said, place = naming_words(one.words), frozenset(known(one.about).split())
    words = [word for word in named if any(_alike(word, other) for other in said)]
    at = [word for word in named if word not in words and word in place]
    return len(words) + _BY_PLACE * len(at)


_SHORTEST_BEGINNING = 5


def _alike(word: str, other: str) -> bool:
    """Whether they are one word, or one begins with the other ('zusje', 'zusjes')."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    return len(short) >= _SHORTEST_BEGINNING and long.startswith(short)
