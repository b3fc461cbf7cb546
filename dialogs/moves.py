"""The moves a step is made of: settle a question, ask the next, open a screen."""

from __future__ import annotations

from dataclasses import replace

from dialogs.answers import SKIPPED, UNKNOWN, Answer, Given, answered, chosen, written
from dialogs.definition import Dialog, Kind, Option, Question
from dialogs.effects import (
    BeginAnew,
    EditMessage,
    EraseMe,
    RecordAnswer,
    ShowMyData,
)
from dialogs.events import TextEdited, TextWritten
from dialogs.layout import chosen_labels, keyboard
from dialogs.route import (
    next_question,
    previous_question,
    progress,
    statements_before,
)
from dialogs.screens import answer_pages, part_words
from dialogs.stage import Stage
from dialogs.state import NOWHERE, Place, Screen, View, Walk, Written
from dialogs.texts import Spans, as_plain, join
from dialogs.views import layout_at, question_layout

_PART = "thema:"
"""Before the id of a theme whose heading was told."""


class Moves(Stage):
    """What someone can do, and what comes of it."""

    def __init__(self, dialog: Dialog, walk: Walk) -> None:
        super().__init__(dialog, walk)
        self.after_a_break = False
        """Whether the person comes back after so long that they may wonder where they were."""
        self._welcome: Spans = ()
        """What the reaction to an answer begins with after a break: to which question it was."""

    # Settling a question

    def settle_chosen(self, question: Question, options: tuple[str, ...]) -> None:
        self._settle(question, chosen(*options), chosen_labels(question, options))
        reactions = [
            self.speech.fill(option.reaction)
            for option in question.options
            if option.id in options and option.reaction is not None
        ]
        self._go_on(*reactions, *self._afterwards(question))

    def settle_meant(self, question: Question, said: tuple[Option, ...]) -> None:
        """What was said in words, besides what was ticked; a settled question is answered anew."""
        anew = question.id in self.speech.answers or any(option.alone for option in said)
        ticked = () if anew else self.walk.picked
        options = (
            option.id
            for option in question.options
            if option in said or (option.id in ticked and not option.alone)
        )
        self.settle_chosen(question, tuple(options))

    def settle_written(self, question: Question, event: TextWritten) -> None:
        asked = self.walk.screen.asked
        self._settle(question, written(event.text), None)
        self.remember_typed(question.id, event)
        self._go_on(*self._afterwards(question))
        last = Written(question.id, asked, event.at, self.walk.screen.turn)
        self.walk = replace(self.walk, written=last)

    def remember_typed(
        self, key: str, event: TextWritten | TextEdited, *, more: bool = False
    ) -> None:
        """Keep which message became (a part of) an answer or note, so that it can be edited."""
        earlier = self.walk.typed.get(key, ()) if more else ()
        parts = (*earlier, (event.message, len(event.text)))
        self.walk = replace(self.walk, typed={**self.walk.typed, key: parts})

    def settle_unknown(self, question: Question) -> None:
        unknowns = sum(a.given is Given.UNKNOWN for a in self.walk.answers.values())
        self._settle(question, UNKNOWN, self.speech.label("knop_weet_niet"))
        own = question.reaction_unknown
        self._go_on(
            self.speech.fill(own)
            if own is not None
            else self.speech.variant("weet_niet_reactie", unknowns)
        )

    def settle_skipped(self, question: Question) -> None:
        self._settle(question, SKIPPED, self.speech.label("antwoord_overgeslagen"))
        self._go_on()

    def keep(self, question: Question) -> None:
        """Go on from a question that was asked again, with the answer it had."""
        if question.id not in self.speech.answers:
            self.resume()
            return
        self.close_screen(self.speech.in_words(question))
        self._go_on()

    def _settle(self, question: Question, answer: Answer, shown: str | None) -> None:
        if self.after_a_break:
            self._welcome = self.speech.phrase("na_pauze", naam=question.name)
        self.effects.append(RecordAnswer(question.id, self.walk.screen.asked, answer))
        self.close_screen(shown)
        typed = {key: parts for key, parts in self.walk.typed.items() if key != question.id}
        answers = answered(self.walk.answers, question.id, answer)
        self.walk = replace(self.walk, answers=answers, typed=typed)

    def _afterwards(self, question: Question) -> list[Spans]:
        """What is said after an answer: the reaction, and the figure that keeps it company."""
        said = [] if question.reaction is None else [self.speech.fill(question.reaction)]
        figure, mark = question.figure, f"cijfer:{question.id}"
        if figure is not None and mark not in self.walk.told:
            self.walk = replace(self.walk, told=self.walk.told | {mark})
            source = self.speech.phrase("cijfer_bron", bron=figure.source, jaar=str(figure.year))
            said.append(join((self.speech.fill(figure.text), source), " "))
        return said

    def pick(self, question: Question, option_id: str, *, on: bool) -> None:
        """Tick or untick one option. Saying what it should become makes a doubled tap harmless."""
        layout = question_layout(self.dialog, self.walk, question)
        option = question.option(option_id)
        if option is None or set(layout.actions) != set(self.walk.screen.actions):
            self.resume()
            return
        if on == (option_id in self.walk.picked):
            return
        rest = [picked for picked in self.walk.picked if picked != option_id]
        if on:
            others = (question.option(picked) for picked in rest)
            rest = [] if option.alone else [o.id for o in others if o is not None and not o.alone]
            rest.append(option_id)
        order = [o.id for o in question.options]
        self.walk = replace(self.walk, picked=tuple(sorted(rest, key=order.index)))
        rows = question_layout(self.dialog, self.walk, question).rows
        screen = self.walk.screen
        self.effects.append(EditMessage(screen.slot, None, keyboard(rows, self.walk.id, screen)))

    # Going on

    def begin(self) -> None:
        self.tell("begroeting")
        self._go_on()

    def _go_on(self, *said: Spans) -> None:
        """Ask what comes next, or return to where a question was asked again from."""
        said = (self._welcome, *said)
        back_to = self.walk.back_to
        if back_to != NOWHERE:
            self.say(*said)
            self.open(back_to)
            return
        question = next_question(self.dialog, self.walk.answers)
        told = self._untold_statements(question)
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
        given = answer.options if answer is not None and question.kind is Kind.MULTIPLE else ()
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
        here = self.walk.place
        back_to = here if here.view is View.ANSWERS else Place(View.CHECKLIST)
        self.close_screen()
        self.walk = replace(self.walk, back_to=back_to)
        self._ask(question)

    def back(self) -> None:
        if self.walk.back_to != NOWHERE:
            self.close_screen()
            self._go_on()
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
        self.close_screen()
        self._ask(question)

    def resume(self, *said: Spans) -> None:
        """The next open question, on a fresh screen; the checklist when there is none."""
        if self.after_a_break and not said:
            said = (self.speech.phrase("waar_waren_we"),)
        self.close_screen()
        self.walk = replace(self.walk, back_to=NOWHERE)
        question = next_question(self.dialog, self.walk.answers)
        if question is None or f"{_PART}{question.theme}" not in self.walk.told:
            self._go_on(*said)
            return
        where = progress(self.dialog, self.walk.answers, question)
        told = self._untold_statements(question)
        self._ask(question, *said, self.speech.phrase("deel_kop", **part_words(where)), *told)

    def whole(self) -> None:
        """On from the short walk with all of it; what was answered counts in both."""
        short = self.dialog.short
        question = None if short is None else self.dialog.questions.get(short.question)
        if short is None or question is None:
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

    # Other screens

    def help(self) -> None:
        self.tell("hulp")

    def offer_restart(self) -> None:
        self.close_screen()
        self.open(Place(View.RESTART))

    def offer_other(self, pack: str) -> None:
        self.close_screen()
        self.open(Place(View.OTHER, pack))

    def checklist(self) -> None:
        self.close_screen()
        self.open(Place(View.CHECKLIST))

    def checklist_here(self) -> None:
        """Back to the list: in the message it was opened from, else as a new one."""
        if self.walk.place.view in (View.GROUP, View.ELEMENT):
            self.show_in_place(Place(View.CHECKLIST))
        else:
            self.checklist()

    def answers(self, page: int | None) -> None:
        """The page of answers; None: the one of the question someone is at."""
        if page is None:
            page = self._page_here()
        self.close_screen()
        self.open(Place(View.ANSWERS, str(page)))

    def _page_here(self) -> int:
        pages = answer_pages(self.dialog, self.walk)
        question = self.question_here()
        for number, (_, questions) in enumerate(pages):
            if question is not None and questions[0].theme == question.theme:
                return number
        return 0

    def show_in_place(self, place: Place) -> None:
        """Turn the message with the buttons into another screen; out of sight, send a new one."""
        layout = layout_at(self.dialog, self.walk, place)
        if layout is None:
            self.resume()
            return
        if not self.in_sight:
            self.close_screen()
            self.show(place, layout)
            return
        old = self.walk.screen
        screen = Screen(old.slot, old.turn + 1, layout.text, layout.actions)
        self.walk = replace(self.walk, place=place, screen=screen)
        buttons = keyboard(layout.rows, self.walk.id, screen)
        self.effects.append(EditMessage(screen.slot, layout.text, buttons))

    def my_data(self) -> None:
        self.effects.append(ShowMyData())

    def offer_erasure(self) -> None:
        if self.walk.place.view is View.NOTHING:
            self.tell("wis_niets")
            return
        self.close_screen()
        self.open(Place(View.ERASE))

    def erase(self) -> None:
        self._leave_for_good()
        self.effects.append(EraseMe())

    def keep_data(self) -> None:
        self.tell("wis_niet")
        if self.walk.told:
            self.resume()
        else:
            # Someone who asked for this before anything else: they haven't been greeted.
            self.close_screen()
            self.begin()

    def anew(self) -> None:
        self._leave_for_good()
        self.effects.append(BeginAnew())

    def _leave_for_good(self) -> None:
        """Nothing is asked in this walk any more, and nobody is reminded of it."""
        self.close_screen()
        self.walk = replace(self.walk, place=NOWHERE)
