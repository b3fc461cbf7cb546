"""One person's walk as a small record, and its JSON form.

The record holds what can't be derived: the answers, what is on the screen, and which turn it
is. A later version of this code must read every earlier form: `UPGRADES[n]` turns format n
into format n+1, in order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from dialogs.codec import Form, Raw, Rules, Upgrades, dumps, from_text, to_text
from dialogs.hearing.reasoning import Noticed
from dialogs.pack.answers import Answer, Answers, Given
from dialogs.pack.audience import Mode
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Span, Spans
from dialogs.walk.held import Held
from dialogs.walk.place import NOWHERE, Place

FORMAT = 8
_NO_MESSAGE = 0
"""The id of no message: Telegram counts from 1."""


def _with_silence_and_typed(raw: Raw) -> Raw:
    """Format 2 knows which messages made up an answer, and how long someone has been silent.

    A note may still grow, so its beginning is kept as a message that nobody can edit.
    """
    typed = {
        note_key(question): [[_NO_MESSAGE, len(note)]] for question, note in raw["notes"].items()
    }
    return raw | {"format": 2, "typed": typed, "written": None, "seen_at": 0.0, "silence": None}


def _with_probes(raw: Raw) -> Raw:
    """Format 3 remembers what was noticed in answers. In those from before, nothing was."""
    return raw | {"format": 3, "noticed": {}, "probes": {}}


def _with_a_room(raw: Raw) -> Raw:
    """Format 4 knows in which session a walk takes part. Those from before took part in none."""
    return raw | {"format": 4, "room": None}


def _with_a_mode(raw: Raw) -> Raw:
    """Format 5 knows how the answers in a room come together. Before, it was always without
    names."""
    room = raw["room"]
    mode = {"mode": Mode.SEPARATE.value}
    return raw | {"format": 5, "room": None if room is None else room | mode}


def _with_others(raw: Raw) -> Raw:
    """Format 6 knows of a walk after its session that its answers are one's own among others'.
    Of those from before nobody knows.

    For a day format 5 said of a room whether it was `openly`, in the place of its mode.
    """
    room = raw["room"]
    if room is not None and "mode" not in room:
        mode = Mode.OPENLY if room["openly"] else Mode.SEPARATE
        room = {key: value for key, value in room.items() if key != "openly"} | {"mode": mode.value}
    return raw | {"format": 6, "among_others": False, "room": room}


def _with_a_place(raw: Raw) -> Raw:
    """Format 7 knows in which place what is asked in a room can be read. Before, no group was
    named, so what was agreed to holds for everyone's own chat."""
    room = raw["room"]
    return raw | {"format": 7, "room": None if room is None else room | {"where": [0, ""]}}


def _with_afterwards(raw: Raw) -> Raw:
    """Format 8 knows which questions in a room come after those that everyone gets. Until the
    next phase opens, nobody is waited for any less than they were."""
    room = raw["room"]
    return raw | {"format": 8, "room": None if room is None else room | {"afterwards": []}}


UPGRADES: Upgrades = {
    1: _with_silence_and_typed,
    2: _with_probes,
    3: _with_a_room,
    4: _with_a_mode,
    5: _with_others,
    6: _with_a_place,
    7: _with_afterwards,
}


@dataclass(frozen=True, slots=True)
class Screen:
    """The last message with buttons.

    `slot` names the message (the turn at which it was sent), `turn` its buttons: a message that
    is edited in place keeps its slot and gets a new turn. `actions` says what each button
    number means; `asked` is the question's text as it was shown.
    """

    slot: int = 0
    turn: int = 0
    text: Spans = ()
    actions: tuple[str, ...] = ()
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The last answer that was typed, when, and at which turn the next question was asked."""

    question: str
    asked: str
    at: float
    turn: int


class Silence(Enum):
    """What the walk does when nothing comes: remind, then warn, then nothing more.

    Who is warned late is kept (`KEEP`) until the days that were given are over.
    """

    REMIND = "herinneren"
    WARN = "waarschuwen"
    KEEP = "bewaren"
    LEAVE = "laten"


@dataclass(frozen=True, slots=True)
class Room:
    """The session that a walk takes part in, and what is asked there now.

    `turn`: which opening of a phase; `questions`: what this phase asks; `afterwards`: those of
    them that hang on what someone answered, so that not everyone gets them; `open`: whether it
    still takes answers. `mode`: how the answers come together; `where`: in which place they can be
    read, as it stood on the screens of this turn. `consents`: for each answer whose writer was
    asked, whether the group may see it as it is now. `brought`: answers of an earlier walk that may
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
        """Whether all know whose answers are whose, as where there are few phones."""
        return self.mode is Mode.OPENLY

    @property
    def together(self) -> bool:
        """Whether these are the answers of all, on the one phone."""
        return self.mode is Mode.TOGETHER


@dataclass(frozen=True, slots=True)
class Walk:
    """`told`: statements and figures that were shown; `back_to`: where a re-asked question
    returns to; `picked`: the options ticked so far; `tapped`: the last tap that had effect.
    `typed`: of what was typed at a question, the id and length of each message, in order.
    `silence`: what the walk's timer is for; None where no timer runs.
    `noticed`: what was heard in the answer to an open question; `probes`: which probe it raised.
    `room`: the session in which this walk takes part; None where it goes alone. `among_others`:
    whether it comes from a session in which everyone answered for themselves.
    `held`: words about something serious, by where they were typed, and `met`: which concerns were
    met, and how. Both are for today only, and no part of what `to_json` keeps: see `tonight`.
    """

    id: int
    answers: Mapping[str, Answer] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    place: Place = NOWHERE
    back_to: Place = NOWHERE
    picked: tuple[str, ...] = ()
    screen: Screen = Screen()
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
    held: Mapping[str, Held] = field(default_factory=dict)
    met: frozenset[str] = frozenset()


def note_key(question: str) -> str:
    """Where `typed` keeps the messages of a note; an answer's stand under the question itself."""
    return f"{question}#toelichting"


_TYPED_IN_ROOM = "sessie+"
"""No question of a pack has a plus in its name."""


def room_note(room: Room) -> str:
    """Where `notes` keeps what someone typed in a phase that asked for nothing."""
    return f"{_TYPED_IN_ROOM}{room.turn}"


OVERVIEW_NOTE = "overzicht+"
"""Where `notes` keeps what someone typed at a screen that only shows something."""


def note_besides(key: str) -> str | None:
    """The label of a note that stands with no question."""
    if key.startswith(_TYPED_IN_ROOM):
        return "in_een_sessie"
    return "bij_een_overzicht" if key == OVERVIEW_NOTE else None


def _answer_out(answer: Answer) -> Raw:
    """What is empty is left out: most answers are one option."""
    out: Raw = {"given": answer.given.value}
    if answer.options:
        out["options"] = answer.options
    if answer.text:
        out["text"] = answer.text
    return out


def _answer_in(raw: Raw) -> Answer:
    return Answer(Given(raw["given"]), tuple(raw.get("options", ())), raw.get("text", ""))


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
_WALK = Rules(
    lists=(Noticed, Place, Where, Written),
    unstored=("held", "met"),
    own={Mapping[str, Answer]: Form(_answers_out, _answers_in), Span: SPAN},
).form(Walk)


def to_json(walk: Walk) -> str:
    return to_text(_WALK, walk, FORMAT)


def from_json(text: str) -> Walk:
    """The walk in `text`, upgraded where it is older. Raises UnreadableStateError."""
    walk: Walk = from_text(_WALK, text, "a walk", FORMAT, UPGRADES)
    return walk


def answer_to_json(answer: Answer) -> str:
    return dumps(_answer_out(answer))


def answer_from_json(text: str) -> Answer:
    """The answer that `answer_to_json` made this of."""
    return _answer_in(json.loads(text))
