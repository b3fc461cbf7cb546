"""The moves a step is made of: settle a question, go on, open a screen."""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.utterance import listened_to
from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Given,
    answered,
    chosen,
    written,
)
from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import chosen_labels, keyboard
from dialogs.screens.question_screens import answer_pages
from dialogs.screens.views import question_layout
from dialogs.steps.way import Way
from dialogs.texts import Spans, join
from dialogs.understanding.listening import noticed
from dialogs.walk.effects import (
    BeginAnew,
    EditMessage,
    EraseMe,
    RecordAnswer,
    ShowMyData,
)
from dialogs.walk.events import TextEdited, TextWritten
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.probes import (
    own,
    raised,
    raised_by,
    with_noticed,
)
from dialogs.walk.scope import (
    audience_of,
    needs_consent,
    place_of,
    takes,
    with_new_words,
)
from dialogs.walk.state import Written


class Moves(Way):
    """What someone can do, and what comes of it."""

    # Settling a question

    def settle_chosen(self, question: Question, options: tuple[str, ...]) -> None:
        self.settle(question, chosen(*options), chosen_labels(question, options))
        reactions = [
            self.speech.fill(option.reaction)
            for option in question.options
            if option.id in options and option.reaction is not None and not self.worry
        ]
        self.go_on(*reactions, *self._afterwards(question))

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

    def take_words(self, question: Question, event: TextWritten) -> None:
        """Settle an open question with what was typed; what comes next is still to be said."""
        asked = self.walk.screen.asked
        self.settle(question, written(event.text), None)
        self.remember_typed(question.id, event)
        self.hear(question, event.text)
        last = Written(question.id, asked, event.at, self.walk.screen.turn)
        self.walk = replace(self.walk, written=last)

    def go_on_after_words(self, question: Question, *said: Spans) -> None:
        """Ask what comes next after words that were taken, with what is said to them."""
        # A probe takes the place of what would have been said to the answer.
        told = [] if self._raises_a_probe(question) else self._afterwards(question)
        self.go_on(*said, *told)
        last = self.walk.written
        if last is not None:
            self.walk = replace(self.walk, written=replace(last, turn=self.walk.screen.turn))

    def hear(self, question: Question, text: str, before: str = "") -> None:
        """Remember what is noticed in an answer, in the place of what was before.

        Where only that changed which isn't listened to, the same is noticed as `before`.
        """
        if raised_by(question.id) is not None or listened_to(text) == listened_to(before):
            return
        heard = noticed(self.dialog, text, question.about) if self.dialog.reasonings else ()
        self.walk = with_noticed(self.walk, question.id, heard)
        self.dialog = own(self.dialog, self.walk)

    def _raises_a_probe(self, question: Question) -> bool:
        """Whether the answer just given is gone into; one that was only changed is not."""
        if self.walk.back_to != NOWHERE or self.walk.room is not None:
            return False
        probe = raised(self.dialog, self.walk, question)
        if probe is None:
            return False
        self.walk = replace(self.walk, probes={**self.walk.probes, question.id: probe})
        self.dialog = own(self.dialog, self.walk)
        return True

    def remember_typed(
        self, key: str, event: TextWritten | TextEdited, *, more: bool = False
    ) -> None:
        """Keep which message became (a part of) an answer or note, so that it can be edited."""
        earlier = self.walk.typed.get(key, ()) if more else ()
        parts = (*earlier, (event.message, len(event.text)))
        self.walk = replace(self.walk, typed={**self.walk.typed, key: parts})

    def settle_unknown(self, question: Question) -> None:
        unknowns = sum(a.given is Given.UNKNOWN for a in self.walk.answers.values())
        self.settle(question, UNKNOWN, self.speech.label("knop_weet_niet"))
        said = question.reaction_unknown
        self.go_on(
            self.speech.fill(said)
            if said is not None
            else self.speech.variant("weet_niet_reactie", unknowns),
            *self._of_the_answer_before(question),
        )

    def settle_skipped(self, question: Question) -> None:
        self.settle(question, SKIPPED, self.speech.label("antwoord_overgeslagen"))
        self.go_on(*self._of_the_answer_before(question))

    def keep(self, question: Question) -> None:
        """Go on from a question that was asked again, with the answer it had."""
        answer = self.speech.answers.get(question.id)
        if answer is None:
            self.resume()
            return
        self.close_screen(self.speech.in_words(question))
        room = self.walk.room
        if room and takes(room, question.id) and needs_consent(room, question, answer):
            # The answer stays; whether the group may see it can be said anew.
            self.enter(Place(View.CONSENT, question.id))
        else:
            self.go_on()

    def settle(self, question: Question, answer: Answer, shown: str | None) -> None:
        """Answer a question on the screen; `shown` is what stays under it."""
        if self.after_a_break:
            self._welcome = self.speech.phrase("na_pauze", naam=question.name)
        self.record(question, self.walk.screen.asked, answer, on_screen=True)
        self.close_screen(shown)
        self.take(question, answer)

    def take(self, question: Question, answer: Answer) -> None:
        """Go on with this answer in the place of an earlier one, and all that came of that."""
        typed = {key: parts for key, parts in self.walk.typed.items() if key != question.id}
        answers = answered(self.walk.answers, question.id, answer)
        self.walk = replace(self.walk, answers=answers, typed=typed)
        if answer.given is not Given.WRITTEN:
            self.walk = with_noticed(self.walk, question.id, ())

    def record(
        self, question: Question, asked: str, answer: Answer, *, on_screen: bool = False
    ) -> None:
        """Have an answer kept for those who may see it; a yes for other words counts no more.

        `on_screen`: whether it answers what stands there, with the place in which it can be read.
        What is said about it elsewhere is for no group.
        """
        audience = audience_of(self.walk, question, answer)
        place = place_of(self.walk, question, audience) if on_screen else 0
        self.effects.append(RecordAnswer(question.id, asked, answer, audience, place))
        self.walk = with_new_words(self.walk, question.id)

    def _of_the_answer_before(self, probe: Question) -> list[Spans]:
        """What still keeps the answer company that raised this probe, where it is one."""
        return [] if raised_by(probe.id) is None else self._afterwards(probe)

    def _afterwards(self, question: Question) -> list[Spans]:
        """What is said after an answer: the reaction, and the figure that keeps it company. To who
        tells of a worry it is said to whom they can turn, and no more."""
        if self.worry:
            return []
        said = [] if question.reaction is None else [self.speech.fill(question.reaction)]
        figure, mark = question.figure, f"cijfer:{raised_by(question.id) or question.id}"
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

    # Other screens

    def help(self) -> None:
        self.tell("hulp")

    def privacy(self) -> None:
        self.tell("privacy")

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
        if self.walk.place.view.is_below_checklist:
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
        if self.walk.told or self.walk.room is not None:
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
        self.walk = replace(self.walk, place=NOWHERE, room=None)
