"""The way through the questions as it is walked: on, back, once more, and on after a while."""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.standing import AskStanding, alone
from dialogs.pack.answers import answered, chosen
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import (
    next_question,
    previous_question,
    progress,
    statements_before,
)
from dialogs.screens.question_screens import part_words
from dialogs.screens.views import question_layout
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, as_plain, join
from dialogs.walk.effects import EditMessage, RecordAnswer
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.scope import next_place, previous_in_room, takes
from dialogs.walk.state import Room, Walk

_PART = "thema:"
"""Before the id of a theme whose heading was told."""


class Way(Stage):
    """Where a walk can go from here."""

    def __init__(self, dialog: Dialog, walk: Walk, standing: AskStanding = alone) -> None:
        super().__init__(dialog, walk, standing)
        self.after_a_break = False
        """Whether the person comes back after so long that they may wonder where they were."""
        self._welcome: Spans = ()
        """What the reaction to an answer begins with after a break: to which question it was."""

    def begin(self) -> None:
        if self.walk.room is not None:
            self.resume()
            return
        self.tell("begroeting")
        self.go_on()

    def go_on(self, *said: Spans) -> None:
        """Ask what comes next, or return to where a question was asked again from."""
        said = (self._welcome, *said, self.say_worry())
        back_to, room = self.walk.back_to, self.walk.room
        if room is not None:
            next_ = next_place(self.dialog, self.walk, room)
            # What someone wrote is asked about at once, also where it was asked again.
            if back_to == NOWHERE or next_.view is View.CONSENT:
                self.enter(next_, *said)
                return
        if back_to != NOWHERE:
            self.say(*said)
            self.open(back_to)
            return
        question = next_question(self.dialog, self.walk.answers)
        told = [] if self.quietly else self._untold_statements(question)
        if question is None:
            self.say(*said, *told)
            self.walk = replace(self.walk, finished=True)
            self.open(Place(View.CHECKLIST))
            return
        heading = self._heading(question)
        if told:
            self.say(*said, heading, *told)
            self._ask(question)
        else:
            self._ask(question, *said, heading)

    def enter(self, place: Place, *said: Spans) -> None:
        """Go to a place in a room: no headings there, and no statements."""
        question = self.dialog.questions.get(place.id)
        if place.view is View.QUESTION and question is not None:
            self._ask(question, *said)
            return
        layout = self.layout_of(place)
        if layout is None:
            return
        asked = "" if question is None else as_plain(self.speech.fill(question.text))
        closed = self.effects[-1] if self.tapped and self.effects else None
        if (
            place.view is View.WAITING
            and isinstance(closed, EditMessage)
            and closed.text is not None
        ):
            # The question just answered is the message that waits: one call less for everyone.
            self.effects.pop()
            said, self.turns_over = (closed.text, *said), True
        self.show(place, replace(layout, text=join((*said, layout.text))), asked)

    def _untold_statements(self, question: Question | None) -> list[Spans]:
        statements = [
            statement
            for statement in statements_before(self.dialog, self.walk.answers, question)
            if statement.id not in self.walk.told
        ]
        self.walk = replace(self.walk, told=self.walk.told | {s.id for s in statements})
        return [self.speech.fill(statement.text) for statement in statements]

    def _heading(self, question: Question) -> Spans:
        """The part someone enters, told once."""
        mark = f"{_PART}{question.theme}"
        if mark in self.walk.told:
            return ()
        self.walk = replace(self.walk, told=self.walk.told | {mark})
        where = progress(self.dialog, self.walk.answers, question)
        return self.speech.phrase("deel_kop", **part_words(where))

    def _ask(self, question: Question, *said: Spans) -> None:
        answer = self.walk.answers.get(question.id)
        given = answer.options if answer is not None and question.several else ()
        ticked = tuple(option.id for option in self.options(question) if option.id in given)
        self.walk = replace(self.walk, picked=ticked)
        layout = question_layout(self.dialog, self.walk, question)
        asked = as_plain(self.speech.fill(question.text))
        self.show(
            Place(View.QUESTION, question.id),
            replace(layout, text=join((*said, layout.text))),
            asked,
        )

    def ask_again(self, question_id: str) -> None:
        """Ask one question again and come back to the list it was asked from."""
        question = self.dialog.questions.get(question_id)
        if question is None:
            self.tell("vraag_bestaat_niet")
            return
        room = self.walk.room
        settled = question_id in self.speech.answers
        if room is not None and not settled and not takes(room, question_id):
            self.tell("kamer_later")
            return
        here = self.walk.place
        back_to = here if here.view is View.ANSWERS else Place(View.CHECKLIST)
        self.close_screen()
        self.walk = replace(self.walk, back_to=back_to)
        self._ask(question)

    def back(self) -> None:
        if self.walk.room is not None and self.walk.place.view is View.CONSENT:
            self._back_to(self.dialog.questions.get(self.walk.place.id))
            return
        if self.walk.back_to != NOWHERE:
            self.close_screen()
            self.go_on()
            return
        if self.walk.room is not None:
            self._back_in_room(self.walk.room)
            return
        here = self.question_here() or next_question(self.dialog, self.walk.answers)
        at = "" if here is None else here.id
        question = previous_question(self.dialog, self.walk.answers, at)
        if question is None and self.question_here() is None:
            self.resume()
            return
        if question is None:
            self.tell("begin_bereikt")
            return
        self._back_to(question)

    def _back_in_room(self, room: Room) -> None:
        """Only what this phase asked can be gone back to, and only while it is open."""
        here = self.walk.place
        if not here.view.asks_question:
            here = next_place(self.dialog, self.walk, room)
        question = previous_in_room(self.dialog, self.walk, room, here.id)
        if question is None:
            self.tell("begin_bereikt" if room.open and room.questions else "kamer_niet_terug")
            return
        self._back_to(question)

    def _back_to(self, question: Question | None) -> None:
        if question is None:
            self.resume()
            return
        self.close_screen()
        self._ask(question)

    def resume(self, *said: Spans) -> None:
        """The next open question, on a fresh screen; the checklist when there is none."""
        if self.after_a_break and not said:
            said = (self.speech.phrase("waar_waren_we"),)
        self.close_screen()
        self.walk = replace(self.walk, back_to=NOWHERE)
        if self.walk.room is not None:
            self.go_on(*said)
            return
        question = next_question(self.dialog, self.walk.answers)
        if question is None or f"{_PART}{question.theme}" not in self.walk.told:
            self.go_on(*said)
            return
        where = progress(self.dialog, self.walk.answers, question)
        told = self._untold_statements(question)
        self._ask(question, *said, self.speech.phrase("deel_kop", **part_words(where)), *told)

    def follow(self) -> None:
        """An answer changed behind the screen: an overview shows the new one, and a question that
        it puts aside makes way for the next."""
        walk, question = self.walk, self.question_here()
        if walk.place.view.is_overview:
            layout = self.layout_here()
            if layout is None or (layout.kept, layout.actions) != (
                walk.screen.text,
                walk.screen.actions,
            ):
                self.in_sight = False
                self.show_in_place(walk.place)
        elif walk.room is not None and walk.place.view.is_of_session:
            # What someone is asked about has changed, or something is to be asked again.
            next_ = next_place(self.dialog, walk, walk.room)
            if walk.place.view is View.CONSENT or next_ != walk.place:
                self.resume()
        elif question is not None and not holds(question.condition, self.speech.answers):
            self.resume()

    def whole(self) -> None:
        """On from the short walk with all of it; what was answered counts in both."""
        short = self.dialog.short
        question = None if short is None else self.dialog.questions.get(short.question)
        if short is None or question is None or self.walk.room is not None:
            self.resume()
            return
        asked, answer = as_plain(self.speech.fill(question.text)), chosen(short.whole)
        self.effects.append(RecordAnswer(question.id, asked, answer))
        typed = {key: parts for key, parts in self.walk.typed.items() if key != question.id}
        # The parts are counted anew, and so each is announced once more.
        told = frozenset(mark for mark in self.walk.told if not mark.startswith(_PART))
        self.walk = replace(
            self.walk,
            answers=answered(self.walk.answers, question.id, answer),
            typed=typed,
            told=told,
            finished=False,
        )
        self.resume(self.speech.phrase("heel_gesprek"))

    def show_in_place(self, place: Place) -> None:
        """Turn the message with the buttons into another screen; out of sight, send a new one."""
        layout = self.layout_of(place)
        if layout is None:
            self.resume()
            return
        if not self.in_sight:
            self.close_screen()
            self.show(place, layout)
            return
        self.change(place, layout)
