"""One person's walk as a small record, and its JSON form.

It holds only what can't be derived: the answers, what was said, and what is on the screen. The
route, the checklist and the progress follow from it each time.

Every earlier format stays readable (`older_walks.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from dialogs.codec import Form, Raw, Rules, dumps, from_text, to_text
from dialogs.hearing.reasoning import Noticed
from dialogs.pack.answers import Answer, Answers, Given
from dialogs.pack.audience import Mode
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Span
from dialogs.walk.held import Held
from dialogs.walk.intentions import NOTHING_CHOSEN, Before, Intentions
from dialogs.walk.older_walks import UPGRADES
from dialogs.walk.place import NOWHERE, Place
from dialogs.walk.shown import NO_SCREEN, FollowUp, Screen

FORMAT = 12


@dataclass(frozen=True, slots=True)
class Written:
    """The last typed answer: to what, when, and at which turn the next question was asked."""

    question: str
    asked: str
    at: float
    turn: int


@dataclass(frozen=True, slots=True)
class OrderAsked:
    """The options of a question in the order of the screen: first so many that were proposed."""

    question: str
    options: tuple[str, ...]
    proposed: int


@dataclass(frozen=True, slots=True)
class Pending:
    """A text that was taken for something said to the bot, until the question is answered: its
    writer can still make it their answer."""

    question: str
    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """How the talk around the answers went.

    `counts`: how often something happened, by mark. `mapped`: the question whose answer was last
    derived from typed words; '' once another is given.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    mapped: str = ""
    proposal: OrderAsked | None = None
    pending: Pending | None = None

    def count(self, mark: str) -> int:
        return self.counts.get(mark, 0)

    def counted(self, *marks: str) -> Exchange:
        """With each of these counted once more."""
        more = {mark: self.count(mark) + 1 for mark in marks}
        counts = {**self.counts, **more}
        return Exchange(counts, self.mapped, self.proposal, self.pending)

    @property
    def wants_plain(self) -> bool:
        """Whether somebody had questions or words explained so often that the bot uses plain words
        from then on, or said that they speak little Dutch; not if they want ordinary words."""
        if ORDINARY_WORDS in self.counts:
            return False
        if LITTLE_DUTCH in self.counts or self.count(ASKED_WORD) > _MOST_ASKED:
            return True
        return sum(self._is_explained(mark) for mark in self.counts) >= EXPLAINED_OFTEN

    def _is_explained(self, mark: str) -> bool:
        """Whether a mark is of a question that was explained because its reader didn't follow."""
        before, _, question = mark.partition(explained_mark(""))
        return not before and bool(question) and follows_mark(question) not in self.counts

    def plain_wish(self) -> Exchange:
        """Only that they want plain words, or none: it holds in their next walk too."""
        if ORDINARY_WORDS in self.counts:
            return Exchange({ORDINARY_WORDS: 1})
        if not self.wants_plain:
            return Exchange()
        if LITTLE_DUTCH in self.counts:
            return Exchange({LITTLE_DUTCH: 1})
        return Exchange({ASKED_WORD: _MOST_ASKED + 1})

    def with_turns_again(self, questions: Iterable[str], *, examples: bool = True) -> Exchange:
        """With nothing counted at these questions, as before they were asked. `examples`: nor that
        their scene is only an example."""
        marks = (turn_mark, explained_mark, follows_mark, *((example_mark,) if examples else ()))
        return self.without(*(mark(one) for one in questions for mark in marks))

    def without(self, *marks: str) -> Exchange:
        """As if none of these ever happened."""
        return replace(self, counts={k: n for k, n in self.counts.items() if k not in marks})

    def over(self) -> Exchange:
        """As it is once a question is answered: only the counts stay."""
        return Exchange(self.counts)


def turn_mark(question: str) -> str:
    """The mark of a turn at a question that brought nobody further."""
    return f"beurt:{question}"


EXPLAINED_OFTEN = 2
"""From so many questions on that were explained, the next are asked in plainer words."""
ASKED_WORD = "woord_gevraagd"
"""What is counted when somebody asks what a word means."""
_MOST_ASKED = 2
"""Words that anybody may ask about."""
ORDINARY_WORDS = "gewone_woorden"
"""What is counted when somebody says that plain words aren't needed."""
LITTLE_DUTCH = "weinig_nederlands"
"""What is counted when somebody says that they speak little Dutch."""


NOT_OF_PROGRAMME = "niet_van_programma"
"""The mark in `Walk.told` of somebody who said that they don't belong to the programme."""
SAID_NO_TO_SHARING = "deelt_niet"
"""The mark in `Walk.told` of somebody who said no to sharing with the programme: the bot doesn't
offer it again unasked."""
DENIED_DOUBT = "twijfel_ontkend"
"""What is counted when somebody says that nothing is the matter, where the bot asked that because
it was in doubt."""


def explained_mark(question: str) -> str:
    """What is counted when a question is said in plainer words."""
    return f"uitleg:{question}"


def follows_mark(question: str) -> str:
    """What is counted beside it if nothing that was typed says that they don't follow."""
    return f"volgt:{question}"


def example_mark(question: str) -> str:
    """The mark of a question whose scene somebody said isn't theirs."""
    return f"voorbeeld:{question}"


def again_mark(question: str) -> str:
    """The mark of a question that somebody answers again: what they type now replaces what they
    typed there before."""
    return f"opnieuw:{question}"


_NO_NAME = "geen_naam:"
"""The prefix in `told` of a word that somebody said isn't a person's name."""


def no_names(walk: Walk) -> frozenset[str]:
    """The words that somebody said aren't people's names, in plain letters."""
    return frozenset(mark[len(_NO_NAME) :] for mark in walk.told if mark.startswith(_NO_NAME))


def with_no_names(walk: Walk, words: Iterable[str]) -> Walk:
    """The walk in which these words, in plain letters, name no person."""
    return replace(walk, told=walk.told.union(f"{_NO_NAME}{word}" for word in words))


def forget_no_names(walk: Walk, words: Iterable[str]) -> Walk:
    """Forget that these words name no person."""
    return replace(walk, told=walk.told.difference(f"{_NO_NAME}{word}" for word in words))


class Silence(Enum):
    """What the walk's timer is for: to remind, then to warn, then nothing more.

    After a late warning the walk is kept (`KEEP`) until the days that it promised are over.
    """

    REMIND = "herinneren"
    WARN = "waarschuwen"
    KEEP = "bewaren"
    LEAVE = "laten"


@dataclass(frozen=True, slots=True)
class Room:
    """The session that a walk takes part in, and what is asked there now.

    `turn`: counts the openings of phases. `questions`: what this phase asks. `afterwards`: those of
    them that depend on earlier answers, so that not everyone gets them. `open`: whether it takes
    answers. `mode`: how the answers come together. `where`: in which place they can be read, as
    this turn's screens said. `consents`: by question, whether the group may see the answer as it
    is now; only for those that were asked about. `brought`: answers of an earlier walk that can
    still be taken along.
    """

    session: int
    turn: int = 0
    questions: tuple[str, ...] = ()
    afterwards: tuple[str, ...] = ()
    open: bool = False
    mode: Mode = Mode.SEPARATE
    where: Where = OWN_CHATS
    consents: Mapping[str, bool] = field(default_factory=dict)
    brought: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def openly(self) -> bool:
        """Whether everyone knows whose answers are whose."""
        return self.mode is Mode.OPENLY

    @property
    def together(self) -> bool:
        """Whether these are everyone's answers, on one phone."""
        return self.mode is Mode.TOGETHER


@dataclass(frozen=True)
class Walk:
    """All of it but `held` and `met` is part of `to_json`: those are for today only (`tonight`).
    The fields, in their order:

    `told`: marks of what is shown once, such as statements and figures. `back_to`: the list that a
    question was chosen from. `picked`: the options ticked so far. `tapped`: turn and number of the
    last tap that had effect.

    `typed`: by question or `note_key`, the id and length of each message, in order. `silence`: what
    the timer is for; None if none runs. `noticed`: by question, the reasonings in its answer.
    `probes`: by question, the probe it raised.

    `room`: the session it takes part in; None outside sessions. `among_others`: whether it comes
    from a session in which everyone answered for themselves. `backwards`: whether options that
    decide a status come in reverse order, throughout the walk. `exchange`: how the talk around the
    answers went.

    `intentions`: what the team chose to work on. `before`: the checklist of an earlier day, to
    compare with; None if there was none. `follow_up`: the last message of the bot's own accord.
    `asked_by`: another walk of this person whose follow-up listens now; 0 for none. `answered_on`:
    the day of the last answer (ISO).

    `harmless`: hashes of sentences that aren't a concern after all (`dialogs/walk/harmless.py`).
    `held`: words about something serious, by where they were typed. `met`: marks of which concerns
    were met, and how.
    """

    id: int
    answers: Mapping[str, Answer] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    place: Place = NOWHERE
    back_to: Place = NOWHERE
    picked: tuple[str, ...] = ()
    screen: Screen = NO_SCREEN
    tapped: tuple[int, int] | None = None
    finished: bool = False
    typed: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    written: Written | None = None
    seen_at: float = 0.0
    silence: Silence | None = None
    noticed: Mapping[str, tuple[Noticed, ...]] = field(default_factory=dict)
    probes: Mapping[str, str] = field(default_factory=dict)
    room: Room | None = None
    among_others: bool = False
    backwards: bool = False
    exchange: Exchange = Exchange()
    intentions: Intentions = NOTHING_CHOSEN
    before: Before | None = None
    follow_up: FollowUp | None = None
    asked_by: int = 0
    answered_on: str = ""
    harmless: frozenset[str] = frozenset()
    held: Mapping[str, Held] = field(default_factory=dict)
    met: frozenset[str] = frozenset()

    @property
    def next_turn(self) -> int:
        """The turn of the next screen: no two messages of a walk share one."""
        shown = 0 if self.follow_up is None else self.follow_up.screen.turn
        return 1 + max(self.screen.turn, shown)


if TYPE_CHECKING:
    changed = replace  # so that mypy checks the names and types of fields
else:

    def changed(walk: Walk, **fields: Any) -> Walk:
        """The walk with these fields changed. A step does so a dozen times, and this takes a
        seventh of the time of `dataclasses.replace`."""
        new = object.__new__(Walk)
        new.__dict__.update(walk.__dict__, **fields)
        return new


def note_key(question: str) -> str:
    """The key in `typed` for the messages of a note; those of an answer have the question's id."""
    return f"{question}#toelichting"


_TYPED_IN_ROOM = "sessie+"
"""The prefix of a phase's note. No question's id contains a plus."""


def room_note(room: Room) -> str:
    """The key in `notes` for what was typed while a phase asked nothing."""
    return f"{_TYPED_IN_ROOM}{room.turn}"


OVERVIEW_NOTE = "overzicht+"
"""The key in `notes` for what was typed at a screen that only shows something."""


def note_besides(key: str) -> str | None:
    """The phrase that labels a note which belongs to no question; None for any other."""
    if key.startswith(_TYPED_IN_ROOM):
        return "in_een_sessie"
    return "bij_een_overzicht" if key == OVERVIEW_NOTE else None


def _answer_out(answer: Answer) -> Raw:
    """Leaves out empty fields: most answers are one option."""
    out: Raw = {"given": answer.given._value_}
    if answer.options:
        out["options"] = answer.options
    if answer.text:
        out["text"] = answer.text
    return out


_GIVEN = {given.value: given for given in Given}
"""Looked up in place of called: every step reads all answers."""


def _answer_in(raw: Raw) -> Answer:
    given = _GIVEN.get(raw["given"]) or Given(raw["given"])
    return Answer(given, tuple(raw.get("options", ())), raw.get("text", ""))


def _answers_out(answers: Mapping[str, Answer]) -> Raw:
    return {key: _answer_out(answer) for key, answer in answers.items()}


def _answers_in(raw: Raw) -> Answers:
    return Answers({key: _answer_in(answer) for key, answer in raw.items()})


def _span_out(span: Span) -> list[Any]:
    return [span.text, int(span.bold)]


def _span_in(raw: list[Any]) -> Span:
    text, bold = raw
    return Span(text, bool(bold))


SPAN = Form(_span_out, _span_in)
"""A span is a list of its text and 0 or 1 for bold."""
_WALK = Rules(
    lists=(Noticed, Pending, Place, OrderAsked, Where, Written),
    unstored=("held", "met"),
    own={Mapping[str, Answer]: Form(_answers_out, _answers_in), Span: SPAN},
).form(Walk)


def to_json(walk: Walk) -> str:
    """The walk as text, without what is for today only."""
    return to_text(_WALK, walk, FORMAT)


def from_json(text: str) -> Walk:
    """Parse a walk, upgrading older formats. Raises UnreadableStateError."""
    walk: Walk = from_text(_WALK, text, "a walk", FORMAT, UPGRADES)
    return walk


def answer_to_json(answer: Answer) -> str:
    """One answer as text, without a format number."""
    return dumps(_answer_out(answer))


def answer_from_json(text: str) -> Answer:
    """The answer that `answer_to_json` made this of."""
    return _answer_in(json.loads(text))
