"""A person on the pure core: writes, taps, and reads what is on the screen.

player = Player(dialog)
player.says("hoi")
player.taps("Samen koken")
assert player.screen_text == "…"

Between every two events the walk goes through its JSON form. The player is also a strict host:
it refuses an empty message, an edit of a message that was never sent, a tap that isn't answered
exactly once, and a word that is met with silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogs.definition import Dialog
from dialogs.effects import (
    AnswerTap,
    BeginAnew,
    Button,
    EditMessage,
    Effect,
    Keyboard,
    SendMessage,
)
from dialogs.events import CommandGiven, Event, OptionTapped, TextWritten
from dialogs.state import View, Walk, from_json, to_json
from dialogs.texts import Spans
from dialogs.walk import step

LONGEST_MESSAGE = 4096
"""Telegram's limit, in UTF-16 units."""

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the transcript.

    'zegt': what the person wrote, commands with their slash. 'tikt': the button's label.
    'bot': a message, or with `in_place` the message with the buttons turned into another.
    'knoppen': only the buttons of that message changed. 'sluit': its buttons went away, where
    one was chosen with the answer under the question. 'toast': a word over the screen.
    """

    kind: str
    text: str = ""
    rows: Rows = ()
    in_place: bool = False


@dataclass(slots=True)
class Shown:
    """A message in the chat as it is now."""

    walk: int
    slot: int | None
    text: Spans
    keyboard: Keyboard

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.keyboard for button in row]


def marked(spans: Spans) -> str:
    """The text with **bold** as its author writes it."""
    return "".join(f"**{span.text}**" if span.bold else span.text for span in spans)


def labels(keyboard: Keyboard) -> Rows:
    return tuple(tuple(button.label for button in row) for row in keyboard)


@dataclass
class Player:
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

    # What a person does

    def says(self, text: str) -> None:
        self.entries.append(Entry("zegt", text))
        self._happens(TextWritten(text, self._now()))

    def command(self, name: str) -> None:
        self.entries.append(Entry("zegt", f"/{name}"))
        self._happens(CommandGiven(name, self._now()))

    def taps(self, wanted: str) -> Button:
        """Tap the live button with this label, or the one that means this action."""
        button = self.button(wanted)
        self.taps_button(button)
        return button

    def taps_button(self, button: Button) -> None:
        self.entries.append(Entry("tikt", button.label))
        self._happens(OptionTapped(button.walk, button.turn, button.number, self._now()))

    # What a person sees

    @property
    def screen(self) -> Shown:
        """The one message with buttons."""
        live = self.live
        assert len(live) == 1, f"{len(live)} messages have buttons"
        return live[0]

    @property
    def live(self) -> list[Shown]:
        return [message for message in self.messages if message.keyboard]

    @property
    def screen_text(self) -> str:
        return marked(self.screen.text)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.screen.buttons]

    @property
    def actions(self) -> list[str]:
        return [self.walk.screen.actions[button.number] for button in self.screen.buttons]

    @property
    def toast(self) -> str:
        """The word over the screen after the last tap."""
        (answer,) = (effect for effect in self.last if isinstance(effect, AnswerTap))
        return answer.text

    @property
    def told(self) -> list[str]:
        """What the bot said after the last event, the message with buttons included."""
        return [marked(effect.text) for effect in self.last if isinstance(effect, SendMessage)]

    @property
    def at(self) -> str:
        """The id of the question on the screen; '' when there's another screen."""
        return self.walk.place.id if self.walk.place.view is View.QUESTION else ""

    def button(self, wanted: str) -> Button:
        buttons = self.screen.buttons
        exact = [button for button in buttons if button.label == wanted]
        meant = [button for button in buttons if self.walk.screen.actions[button.number] == wanted]
        found = exact or meant
        assert len(found) == 1, f"{wanted!r} stands {len(found)} times among {self.labels}"
        return found[0]

    # The host

    def _now(self) -> float:
        return 1_700_000_000.0 + 10 * len(self.events)

    def _happens(self, event: Event) -> None:
        self.events.append(event)
        before = from_json(to_json(self.walk))
        assert before == self.walk
        self.walk, self.last = step(self.dialog, before, event)
        if any(isinstance(effect, BeginAnew) for effect in self.last):
            self._carry_out(self.last, self.walk.id)
            old = self.last
            start = CommandGiven("start", self._now())
            self.walk, new = step(self.dialog, Walk(self.walk.id + 1), start)
            self._carry_out(new, self.walk.id)
            self.last = (*old, *new)
        else:
            self._carry_out(self.last, self.walk.id)
        self.effects += self.last
        self._check_reply(event)

    def _check_reply(self, event: Event) -> None:
        answers = sum(isinstance(effect, AnswerTap) for effect in self.last)
        if isinstance(event, OptionTapped):
            assert answers == 1, "a tap is answered once"
        else:
            assert answers == 0, "only a tap is answered"
            assert self.told, "nothing is met with silence"

    def _carry_out(self, effects: tuple[Effect, ...], walk: int) -> None:
        for effect in effects:
            match effect:
                case SendMessage(text, keyboard, slot):
                    _check_text(text)
                    assert bool(keyboard) <= (slot is not None)
                    self.messages.append(Shown(walk, slot, text, keyboard))
                    self.entries.append(Entry("bot", marked(text), labels(keyboard)))
                case EditMessage(slot, new_text, keyboard):
                    self._edit(walk, slot, new_text, keyboard)
                case AnswerTap(word) if word:
                    self.entries.append(Entry("toast", word))
                case _:
                    pass
            if isinstance(effect, SendMessage | EditMessage):
                self.seen += [button for row in effect.keyboard for button in row]

    def _edit(self, walk: int, slot: int, text: Spans | None, keyboard: Keyboard) -> None:
        (message,) = (m for m in self.messages if (m.walk, m.slot) == (walk, slot))
        changed = text is not None and text != message.text
        assert changed or keyboard != message.keyboard, "an edit changes something"
        if text is not None:
            _check_text(text)
            message.text = text
        message.keyboard = keyboard
        kind = "sluit" if not keyboard else "bot" if changed else "knoppen"
        self.entries.append(Entry(kind, marked(message.text), labels(keyboard), in_place=True))


def _check_text(text: Spans) -> None:
    words = "".join(span.text for span in text)
    assert words.strip(), "a message says something"
    units = len(words.encode("utf-16-le", "surrogatepass")) // 2
    assert units <= LONGEST_MESSAGE, f"a message of {units} units"
