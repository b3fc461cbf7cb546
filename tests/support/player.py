"""A person on the pure core: writes, taps, and reads what is on the screen.

player = Player(dialog)
player.says("hoi")
player.taps("Samen koken")
assert player.screen_text == "…"

Between every two events the walk goes through its JSON form. The player is also a strict host:
it refuses an empty message, an edit of a message that was never sent, a tap that isn't answered
exactly once, a word that is met with silence, and a timer that runs where the walk says it
doesn't: see strict.py. Its clock goes on 10 seconds at every event, and `wait` moves it as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dialogs.edition.standing import ALONE, Standing
from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.steps.step import step
from dialogs.texts import plain
from dialogs.walk.effects import (
    AnswerTap,
    BeginAgain,
    Button,
    CancelTimer,
    EditMessage,
    Effect,
    EraseMe,
    GoToPack,
    LetCount,
    RecordAnswer,
    RecordNote,
    SendCalendarDay,
    SendMessage,
    SendPage,
    SetTimer,
    TakeBack,
    WishEdition,
)
from dialogs.walk.events import (
    KINDS_SENT,
    BroughtIn,
    CommandGiven,
    Event,
    OptionTapped,
    PhaseClosed,
    PhaseOpened,
    RoomLeft,
    SomethingSent,
    TextEdited,
    TextWritten,
    TimerFired,
    WalkBegun,
)
from dialogs.walk.intentions import LOOK_TOGETHER, Intentions
from dialogs.walk.state import Walk, from_json, to_json
from dialogs.walk.tonight import for_keeps, with_tonight
from dialogs.walk.tonight import to_json as tonight_to_json
from tests.support.on_screen import OnScreen
from tests.support.shown import Shown, standing_after
from tests.support.strict import (
    change_timers,
    check_audience,
    check_reply,
    check_timers,
    check_words,
)
from tests.support.transcript import Entry, labels, marked

BETWEEN = 10.0
"""Seconds from one event to the next."""


def kept(walk: Walk) -> Walk:
    """The walk as a host gets it back from storage."""
    return with_tonight(from_json(to_json(for_keeps(walk))), tonight_to_json(walk))


def lasting(walk: Walk) -> Walk:
    """The walk without its times: what stays the same when only time passes."""
    return replace(walk, seen_at=0.0, written=None)


@dataclass
class Player(OnScreen):
    dialog: Dialog
    walk: Walk = field(default_factory=lambda: Walk(1))
    entries: list[Entry] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    """All effects so far; `last` holds those of the last event."""
    last: tuple[Effect, ...] = ()
    events: list[Event] = field(default_factory=list)
    messages: list[Shown] = field(default_factory=list)
    seen: list[Button] = field(default_factory=list)
    """Every button that ever was on the screen."""
    clock: float = 1_700_000_000.0
    """Unix seconds: when the next event happens, unless someone waits."""
    timers: dict[str, float] = field(default_factory=dict)
    """The timers of the walk that run, and when they are due."""
    written: dict[int, str] = field(default_factory=dict)
    """What the person wrote, by message, as it is now."""
    recorded: dict[tuple[int, str], RecordAnswer] = field(default_factory=dict)
    noted: dict[tuple[int, str], RecordNote] = field(default_factory=dict)
    """What was recorded last, by walk and question."""
    packs: Mapping[str, Dialog] = field(default_factory=dict)
    """All packs, by id, where there are several."""
    standing: Standing = ALONE
    """What the walk has to do with the programme."""
    opened: int = 0
    """How many phases were opened so far: the turn of the session."""
    aside: dict[str, tuple[Walk, dict[str, float]]] = field(default_factory=dict)
    """The walks that wait in other packs, with the timers that run for them."""
    seed: int | None = None
    """The seed of the walk, if one was drawn; the next walk gets the next one."""

    def begins(self, seed: int) -> None:
        """The walk begins with this seed. Without it, options come as written."""
        self.seed = seed
        self._happens(WalkBegun(seed, self.clock))

    # What a person does

    def says(self, text: str) -> int:
        """Write. Returns the id of the message, by which it can be edited."""
        message = len(self.written) + 1
        self.written[message] = text
        self.entries.append(Entry("zegt", text))
        self._happens(TextWritten(text, self.clock, message))
        return message

    def edits(self, message: int, text: str) -> None:
        self.written[message] = text
        self.entries.append(Entry("bewerkt", text))
        self._happens(TextEdited(message, text, self.clock))

    def sends(self, kind: str) -> None:
        """Send something that isn't text, or react to a message."""
        assert kind in KINDS_SENT, f"{kind} is no kind of thing"
        self.entries.append(Entry("stuurt", kind))
        self._happens(SomethingSent(kind, self.clock))

    def fires(self, name: str) -> None:
        """Let a timer go off, whether it runs or not: remove it and tell the walk."""
        self.timers.pop(name, None)
        self.entries.append(Entry("wekker", name))
        self._happens(TimerFired(name, self.clock))

    def fires_anew(self, name: str) -> None:
        """The same, after the person began the pack again."""
        self.clock = self.timers.pop(name)
        self.entries.append(Entry("wekker", name))
        self._happens(TimerFired(name, self.clock, begun_anew=True))

    def wait(self, seconds: float) -> None:
        """Let the next event come so many seconds after the last one."""
        self.clock = (self.events[-1].at if self.events else self.clock) + seconds

    def wait_for_timer(self, name: str, late: float = 0.0) -> None:
        """Wait until the timer is due, and let it go off."""
        self.clock = self.timers[name] + late
        self.fires(name)

    def command(self, name: str, about: str = "") -> None:
        self.entries.append(Entry("zegt", f"/{name} {about}".rstrip()))
        self._happens(CommandGiven(name, self.clock, about))

    def taps(self, wanted: str) -> Button:
        """Tap the live button with this label, or the one that means this action."""
        button = self.button(wanted)
        self.taps_button(button)
        return button

    def taps_button(self, button: Button) -> None:
        self.entries.append(Entry("tikt", button.label))
        self._happens(OptionTapped(button.walk, button.turn, button.number, self.clock))

    # What a session does

    def opens(
        self,
        *questions: str,
        said: str = "",
        settled: Mapping[str, Answer] | None = None,
        is_open: bool = True,
        session: int = 1,
        openly: bool = False,
        mode: Mode = Mode.SEPARATE,
        afterwards: tuple[str, ...] = (),
        where: Where = OWN_CHATS,
        backwards: bool = False,
    ) -> None:
        """A phase opens that asks these questions, those in `afterwards` last."""
        self.opened += 1
        self.entries.append(Entry("sessie", f"open {self.opened}"))
        self._happens(
            PhaseOpened(
                session,
                self.opened,
                questions,
                self.clock,
                settled or {},
                plain(said),
                is_open,
                Mode.OPENLY if openly else mode,
                afterwards=afterwards,
                where=where,
                backwards=backwards,
            )
        )

    def closes(self, turn: int | None = None) -> None:
        """Close the open phase, or the phase of this turn."""
        self.entries.append(Entry("sessie", "dicht"))
        self._happens(PhaseClosed(self.opened if turn is None else turn, self.clock))

    def brings(self, answers: Mapping[str, Answer], session: int = 1) -> None:
        """Someone comes in with these answers from before."""
        self.entries.append(Entry("sessie", "meegenomen"))
        self._happens(BroughtIn(session, answers, self.clock))

    def leaves(self) -> None:
        """The session is over for this walk."""
        self.entries.append(Entry("sessie", "voorbij"))
        self._happens(RoomLeft(self.clock))

    def night_falls(self) -> None:
        """Forget what was kept for today only; nothing is said."""
        self.walk = from_json(to_json(for_keeps(self.walk)))

    # The host

    def becomes(self, walk: Walk, effects: tuple[Effect, ...]) -> None:
        """Change the walk otherwise than by an event of its person."""
        self.walk, self.last = kept(walk), effects
        assert self.walk == walk
        self._carry_out(effects, walk.id)
        self.effects += effects
        check_timers(self.timers, self.walk)

    def has_chosen(self, chosen: Intentions, timers: Mapping[str, float]) -> None:
        """The walk as it is after its person chose this, and asked to be written to."""
        self.timers |= timers
        self.walk = kept(replace(self.walk, intentions=chosen))
        check_timers(self.timers, self.walk)

    def _happens(self, event: Event) -> None:
        self.events.append(event)
        before = kept(self.walk)
        assert before == self.walk
        self.walk, self.last = step(self.dialog, before, event, lambda: self.standing)
        check_audience(self.dialog, before, event, self.last)
        self._carry_out(self.last, self.walk.id)
        for effect in self.last:
            if isinstance(effect, BeginAgain):
                check_timers(self.timers, self.walk)
                self.timers.pop(LOOK_TOGETHER, None)  # that of the walk before
                self._goes_on(self._new_walk(), "start")
            elif isinstance(effect, GoToPack):
                self._goes_on(self._walk_in(effect.pack), "verder")
        self.effects += self.last
        check_reply(event, self.last)
        check_timers(self.timers, self.walk)
        if any(isinstance(effect, EraseMe) for effect in self.last):
            self._forget()
        self.clock += BETWEEN

    def _goes_on(self, walk: Walk, command: str) -> None:
        """Go on in another walk than before."""
        given = CommandGiven(command, self.clock)
        self.walk, new = step(self.dialog, walk, given, lambda: self.standing)
        self._carry_out(new, self.walk.id)
        self.last = (*self.last, *new)

    def _new_walk(self) -> Walk:
        waited = self.standing.waits is not None or self.standing.elsewhere
        before = self.walk if self.walk.finished else self.standing.before
        self.standing = replace(
            self.standing, waits=None, counted=False, elsewhere=waited, before=before
        )
        walk = Walk(max([self.walk.id, *(walk.id for walk, _ in self.aside.values())]) + 1)
        if self.seed is not None:
            self.seed += 1
            walk, _ = step(self.dialog, walk, WalkBegun(self.seed, self.clock))
        return walk

    def _walk_in(self, pack: str) -> Walk:
        """The walk that waits in the pack, or a new one."""
        check_timers(self.timers, self.walk)
        self.aside[self.dialog.id] = self.walk, self.timers
        new = self._new_walk()
        self.dialog = self.packs[pack]
        walk, self.timers = self.aside.pop(pack, (new, {}))
        return walk

    def _forget(self) -> None:
        """Delete all that is stored about the person; the messages in the chat stay."""
        assert not self.live, "a goodbye leaves no buttons"
        self.walk = self._new_walk()
        self.standing = replace(self.standing, elsewhere=False, before=None)
        self.aside.clear()
        self.recorded.clear()
        self.noted.clear()

    def _carry_out(self, effects: tuple[Effect, ...], walk: int) -> None:
        for effect in effects:
            match effect:
                case SendMessage(text, keyboard, slot):
                    check_words(text)
                    assert bool(keyboard) <= (slot is not None)
                    self.messages.append(Shown(walk, slot, text, keyboard, effect.follow_up))
                    self.entries.append(Entry("bot", marked(text), labels(keyboard)))
                case SendPage() | SendCalendarDay():
                    check_words(effect.caption)
                    words = f"{effect.file_name}\n{marked(effect.caption)}"
                    self.entries.append(Entry("bestand", words))
                case EditMessage(slot, new_text, keyboard):
                    (message,) = (m for m in self.messages if (m.walk, m.slot) == (walk, slot))
                    self.entries.append(message.edit(new_text, keyboard))
                case AnswerTap(word) if word:
                    self.entries.append(Entry("toast", word))
                case SetTimer() | CancelTimer():
                    change_timers(self.timers, effect, self.clock)
                case LetCount() | WishEdition() | TakeBack():
                    self.standing = standing_after(self.standing, effect)
                case RecordAnswer(question):
                    self.recorded[walk, question] = effect
                case RecordNote(question):
                    self.noted[walk, question] = effect
                case _:
                    pass
            if isinstance(effect, SendMessage | EditMessage):
                self.seen += [button for row in effect.keyboard for button in row]
