"""Where a step plays: the walk, what has been said and done so far, and the one live screen."""

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
from dialogs.texts import Spans, join
from dialogs.walk.effects import EditMessage, Effect, SendMessage
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.probes import own
from dialogs.walk.state import Screen, Walk


class Stage:
    """A walk on its way from one state to the next, and the effects gathered so far."""

    def __init__(self, dialog: Dialog, walk: Walk, standing: AskStanding = alone) -> None:
        self.dialog = own(dialog, walk)
        self._ask_standing = standing
        self._standing: Standing | None = None
        self.walk = walk
        self.effects: list[Effect] = []
        self.in_sight = True
        """Whether the person is looking at the message with the buttons, as one who taps is."""
        self.tapped = False
        """Whether this step is a tap: what comes of it may be shown where it was tapped."""
        self.turns_over = False
        """Whether what is shown next takes the place of the message with the buttons."""
        self.quietly = False
        """Whether something serious was just told: what is shown next is that, and nothing else."""
        self.after_a_break = False
        """Whether the person comes back after so long that they may wonder where they were."""
        self.welcome: Spans = ()
        """What the reaction to an answer begins with after a break: to which question it was."""
        self.worry: Spans = ()
        """To whom one can turn with a worry that was just typed, until it is said."""

    @property
    def standing(self) -> Standing:
        """How the walk stands with the programme by now; looked up once."""
        if self._standing is None:
            self._standing = self._ask_standing()
        return self._standing

    def stands(self, *, waits: Agreed | None) -> None:
        """From now on this waits for the programme."""
        self._standing = replace(self.standing, waits=waits)

    @property
    def speech(self) -> Speech:
        return speech(self.dialog, self.walk)

    def say(self, *parts: Spans) -> None:
        """Say the parts in one message; where none of them holds anything there is no message."""
        text = join(parts)
        if text:
            self.effects.append(SendMessage(text))

    def say_worry(self) -> Spans:
        """The line about a worry, to be said once."""
        line, self.worry = self.worry, ()
        return line

    def tell(self, key: str, **extra: str) -> None:
        self.say(self.speech.phrase(key, **extra))

    # Where someone is

    def question_here(self) -> Question | None:
        place = self.walk.place
        return self.dialog.questions.get(place.id) if place.view is View.QUESTION else None

    def layout_here(self) -> Layout | None:
        return self.layout_of(self.walk.place)

    def layout_of(self, place: Place) -> Layout | None:
        """The screen at a place; None where there is none."""
        return layout_at(self.dialog, self.walk, place, lambda: self.standing)

    def options(self, question: Question) -> tuple[Option, ...]:
        """The question's options that make sense now."""
        return options_now(question, applicable(self.dialog, self.walk.answers))

    # The screen

    def open(self, place: Place) -> None:
        self.walk = replace(self.walk, back_to=NOWHERE)
        layout = self.layout_of(place)
        if layout is not None:
            self.show(place, layout)

    def show(self, place: Place, layout: Layout, asked: str = "") -> None:
        if self.turns_over:
            self.turns_over = False
            self.change(place, layout, asked)
            return
        turn = self.walk.screen.turn + 1
        screen = Screen(turn, turn, layout.kept, layout.actions, asked)
        self.walk = replace(self.walk, place=place, screen=screen)
        buttons = keyboard(layout.rows, self.walk.id, screen)
        self.effects.append(SendMessage(layout.text, buttons, slot=turn))

    def change(self, place: Place, layout: Layout, asked: str = "") -> None:
        """Turn the message with the buttons into another screen."""
        old = self.walk.screen
        screen = Screen(old.slot, old.turn + 1, layout.kept, layout.actions, asked)
        self.walk = replace(self.walk, place=place, screen=screen)
        buttons = keyboard(layout.rows, self.walk.id, screen)
        self.effects.append(EditMessage(screen.slot, layout.text, buttons))

    def close_screen(self, answer: str | None = None) -> None:
        """Take the buttons away; where one was chosen it stays to be read under the question."""
        screen = self.walk.screen
        if not screen.actions:
            return
        text = None
        if answer is not None:
            text = join((screen.text, self.speech.phrase("gekozen", antwoord=answer)))
        self.effects.append(EditMessage(screen.slot, text))
        self.walk = replace(self.walk, screen=Screen(screen.slot, screen.turn))
