"""What a step works on: the walk, its dialog, the effects so far, and the one live screen.

A step makes one `Stage`, hands it to functions that each do one thing with it, and takes the walk
and the effects from it. So `f(stage, …)` is how everything in this package is called.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.standing import (
    Agreed,
    AskStanding,
    Standing,
    alone,
)
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.pack.route import applicable, options_now
from dialogs.screens.layout import Layout, Speech, keyboard
from dialogs.screens.question_screens import speech
from dialogs.screens.views import layout_at
from dialogs.texts import Spans, as_plain, join
from dialogs.walk.effects import EditMessage, Effect, SendMessage
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.probes import own
from dialogs.walk.shown import Screen
from dialogs.walk.state import Walk, changed

SAME_BREATH = 3.0
"""Seconds within which a second text is more of the first, if nothing else was done between."""


class Stage:
    """A walk during a step, and the effects gathered so far."""

    def __init__(
        self, dialog: Dialog, walk: Walk, standing: AskStanding = alone, at: float = 0.0
    ) -> None:
        self.pack = dialog
        """The dialog as it is for everybody."""
        self.dialog = own(dialog, walk)
        self.at = at
        """When the event of this step happened, in Unix seconds."""
        self._ask_standing = standing
        self._standing: Standing | None = None
        self.walk = walk
        self._spoken: tuple[Dialog, Walk, Speech] | None = None
        self.effects: list[Effect] = []
        self.in_sight = True
        """Whether the person is looking at the message with the buttons, as after a tap on it. It
        begins so in every step: what answers a typed text with a screen says False first, or the
        screen above it changes, and below the text there is silence."""
        self.tapped = False
        """Whether this step is a tap, so that its result may replace the tapped message."""
        self.on_follow_up = False
        """Whether this step is a tap under the follow-up, so that it changes in place."""
        self.for_follow_up = False
        """Whether this step is about the follow-up, which goes on listening then."""
        self.turns_over = False
        """Whether the next screen replaces the message with the buttons."""
        self.quietly = False
        """Whether something serious was just told: no statements come before the next question."""
        self.after_a_break = False
        """Whether the person was away so long that they may not know where they were."""
        self.welcome: Spans = ()
        """Names the question that was answered after a break; said before the reaction to it."""
        self.worry: Spans = ()
        """Whom to turn to with a worry that was just typed; empty once it has been said."""
        self.stays_here: Spans = ()
        """What is said to whoever tells something that must stay here; empty once it was said."""
        self.worried_about: frozenset[str] = frozenset()
        """The hashes of the sentences in which that worry is (`dialogs/walk/harmless.py`)."""
        self.worry_first = False
        """Whether that is said before anything else: it is about who typed it."""
        self.worry_asks = False
        """Whether that line only asks if something is the matter."""

    @property
    def standing(self) -> Standing:
        """What the walk has to do with the programme, this step included; looked up once."""
        if self._standing is None:
            self._standing = self._ask_standing()
        return self._standing

    def now_wishes(self, *, wants: bool) -> None:
        """Set whether they want to be told of the next edition."""
        self._standing = replace(self.standing, wished=wants)

    def now_waits(self, waits: Agreed | None) -> None:
        """Set what waits for the programme from here on."""
        self._standing = replace(self.standing, waits=waits)

    @property
    def speech(self) -> Speech:
        """The pack's sentences, filled with the answers as they are now."""
        made = self._spoken
        if made is None or made[0] is not self.dialog or made[1] is not self.walk:
            made = self._spoken = (self.dialog, self.walk, speech(self.dialog, self.walk))
        return made[2]

    def say(self, *parts: Spans) -> None:
        """Send the parts as one message; none if all are empty."""
        text = join(parts)
        if text:
            self.effects.append(SendMessage(text))

    def say_as_one(self, before: int) -> None:
        """Make one message of all that was said since there were `before` effects, if nothing else
        happened."""
        since = self.effects[before:]
        said = [one.text for one in since if isinstance(one, SendMessage) and not one.keyboard]
        if len(said) == len(since) > 1:
            self.effects[before:] = [SendMessage(join(said))]

    def say_worry(self) -> Spans:
        """Take the line about a worry, so that it is said once."""
        line, self.worry = self.worry, ()
        return line

    def say_stays_here(self) -> Spans:
        """Take the line about what stays here, so that it is said once."""
        line, self.stays_here = self.stays_here, ()
        return line

    def tell(self, key: str, **extra: str) -> None:
        """Send one of the shared sentences."""
        self.say(self.speech.phrase(key, **extra))

    # Where the walk is

    def question_here(self) -> Question | None:
        """The question on the screen; None at any other screen."""
        place = self.walk.place
        return self.dialog.questions.get(place.id) if place.view is View.QUESTION else None

    def layout_here(self) -> Layout | None:
        """The live screen as it would be laid out now; None if there is none."""
        return self.layout_of(self.walk.place)

    def layout_of(self, place: Place) -> Layout | None:
        """The screen at a place; None if there is none."""
        return layout_at(self.dialog, self.walk, place, lambda: self.standing)

    def asked(self, question: Question) -> str:
        """The question's text as it is shown now."""
        return as_plain(self.speech.question(question))

    def options(self, question: Question) -> tuple[Option, ...]:
        """The question's options that make sense now, as the person sees them."""
        counted = applicable(self.dialog, self.walk.answers)
        return options_now(question, counted, backwards=self.walk.backwards)

    # The screen

    def open(self, place: Place) -> None:
        """Send a place's screen as a new message, from which there is no list to return to."""
        self.walk = changed(self.walk, back_to=NOWHERE)
        layout = self.layout_of(place)
        if layout is not None:
            self.show(place, layout)

    def show(self, place: Place, layout: Layout, asked: str = "") -> None:
        """Make this the live screen: in a new message, or in place if that was decided before.

        `asked`: the question's text as it is shown.
        """
        if self.turns_over:
            self.turns_over = False
            self.change(place, layout, asked)
            return
        if layout.in_two is not None:
            first, last = layout.in_two
            self.say(first)
            layout = replace(layout, text=last)
        turn = self.walk.next_turn
        screen = Screen(turn, turn, layout.kept, layout.actions, asked)
        self.walk = changed(self.walk, place=place, screen=screen)
        buttons = keyboard(layout.rows, self.walk.id, screen)
        self.effects.append(SendMessage(layout.text, buttons, slot=turn))

    def change(self, place: Place, layout: Layout, asked: str = "") -> None:
        """Edit the message with the buttons into this screen."""
        old = self.walk.screen
        screen = Screen(old.slot, self.walk.next_turn, layout.kept, layout.actions, asked)
        self.walk = changed(self.walk, place=place, screen=screen)
        buttons = keyboard(layout.rows, self.walk.id, screen)
        self.effects.append(EditMessage(screen.slot, layout.text, buttons))

    def close_screen(self, answer: str | None = None) -> None:
        """Take the buttons away. `answer` stays readable under the question."""
        screen = self.walk.screen
        if not screen.actions:
            return
        text = None
        if answer is not None:
            text = join((screen.text, self.speech.phrase("gekozen", antwoord=answer)))
        self.effects.append(EditMessage(screen.slot, text))
        self.walk = changed(self.walk, screen=Screen(screen.slot, screen.turn))
