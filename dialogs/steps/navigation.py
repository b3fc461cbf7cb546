"""Where a walk goes: on to the next question, to one question again, or on after a break.

The next question is never stored. `go_on` asks `dialogs/pack/route.py` for the first that applies
and isn't settled; in a session, `dialogs/walk/asked_in_session.py`.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import day_of
from dialogs.pack.answers import answered, chosen
from dialogs.pack.definition import Question
from dialogs.pack.route import next_question, progress, statements_before
from dialogs.screens.denied_screens import ASKED, whether_it_holds
from dialogs.screens.layout import Layout
from dialogs.screens.looking_back.asks_anew import passed_over_then, rest_to_ask
from dialogs.screens.question_screens import on_the_table, part_words
from dialogs.screens.told.noticed_words import stands_first, with_what_they_noticed
from dialogs.screens.told.told_elsewhere import told_before
from dialogs.screens.views import question_layout
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, as_plain, join
from dialogs.walk.asked_anew import (
    asked_this_time,
    begins_looking,
    is_asked_anew,
    looks_again,
    next_anew,
    unasked,
)
from dialogs.walk.asked_in_session import next_place, takes
from dialogs.walk.effects import EditMessage, RecordAnswer
from dialogs.walk.place import NOWHERE, REST_ASKED, Place, View
from dialogs.walk.state import again_mark, changed
from dialogs.walk.still_wrong import still_wrong, waiting_wrong

_LONGEST_ABOVE = 2500
"""Characters of a message to which the next question is added; so it fits in any case."""
_PART = "thema:"
"""The prefix in `told` of a theme whose heading was shown."""


def begin(stage: Stage) -> None:
    """Greet somebody and ask the first question; in a session, go on with what it asks."""
    if stage.walk.room is not None:
        resume(stage)
        return
    stage.tell("begroeting")
    go_on(stage)


def go_on(stage: Stage, *said: Spans) -> None:
    """Ask what comes next, after `said`; or return to the list that a question was chosen from."""
    said = (stage.welcome, *said, stage.say_worry())
    back_to, room = stage.walk.back_to, stage.walk.room
    if room is not None:
        next_ = next_place(stage.dialog, stage.walk, room)
        # Consent to what was just written is asked at once, even before returning to a list.
        if back_to == NOWHERE or next_.view is View.CONSENT:
            enter(stage, next_, *said)
            return
    if back_to != NOWHERE:
        stage.say(*said, *_first_shown(stage))
        if not _asks_what_else_is_wrong(stage):
            stage.open(back_to)
        return
    if looks_again(stage.walk):
        _look_on(stage, *said)
        return
    question = next_question(stage.dialog, stage.walk.answers)
    if question is None and _asks_whether_it_holds(stage, *said):
        return
    told = [] if stage.quietly else _untold_statements(stage, question)
    if question is None:
        stage.walk = with_what_they_noticed(stage.dialog, stage.walk)
        # Somebody who saw the list before was told then where to find it.
        known = stage.walk.finished or ASKED in stage.walk.told
        stage.say(*said, () if known else stands_first(stage.speech, stage.walk), *told)
        stage.walk = changed(stage.walk, finished=True)
        stage.open(Place(View.CHECKLIST))
        return
    heading = _heading(stage, question)
    if told:
        stage.say(*said, heading, *told)
        show_question(stage, question)
    else:
        show_question(stage, question, *said, heading)


def _asks_whether_it_holds(stage: Stage, *said: Spans) -> bool:
    """Ask whether what they wrote before and deny at the last question still holds."""
    layout = whether_it_holds(stage.speech, stage.walk)
    if layout is None:
        return False
    stage.walk = changed(stage.walk, told=stage.walk.told | {ASKED}, finished=True)
    shown = replace(layout, text=join((*said, stands_first(stage.speech, stage.walk), layout.text)))
    stage.show(Place(View.QUESTION, stage.dialog.noticed), shown, stage.walk.screen.asked)
    return True


def _first_shown(stage: Stage) -> list[Spans]:
    """What is said before the list is first shown, to somebody who changed an answer just before
    it."""
    over = next_question(stage.dialog, stage.walk.answers) is None
    at_end = over and ASKED in stage.walk.told and not looks_again(stage.walk)
    return _untold_statements(stage, None) if at_end else []


def _look_on(stage: Stage, *said: Spans) -> None:
    """Ask the next of the questions that are asked again; after the last, show then and now."""
    question = next_anew(stage.dialog, stage.walk)
    if question is not None:
        show_question(stage, question, *said)
        return
    _show_then_and_now(stage, *said)


def _show_then_and_now(stage: Stage, *said: Spans) -> None:
    stage.say(*said)
    before = stage.walk.before
    if before is not None:
        again = day_of(stage.at).isoformat()
        saw_it = before.again == again  # they asked for the rest right below it
        left = tuple(one.id for one in unasked(stage.dialog, stage.walk))
        over = replace(before, asks=left, looking=False, again=again)
        stage.walk = replace(stage.walk, before=over)
        if saw_it and asked_this_time(stage.walk):
            stage.open(Place(View.THEN_AND_NOW, REST_ASKED))
            return
    stage.open(Place(View.THEN_AND_NOW))


def stop_looking(stage: Stage) -> None:
    """Stop asking again, and show then and now."""
    stage.close_screen()
    _show_then_and_now(stage)


def ask_more(stage: Stage) -> None:
    """Go on with the questions that weren't asked again yet."""
    before = stage.walk.before
    if before is None or stage.walk.room is not None:
        resume(stage)
        return
    stage.close_screen()
    if not before.looking:
        over = (item.element.id for item in passed_over_then(stage.dialog, stage.walk))
        about = tuple(dict.fromkeys((*before.about, *over)))
        asks = rest_to_ask(stage.dialog, stage.walk)
        stage.walk = replace(stage.walk, before=replace(before, about=about, asks=asks))
    stage.walk = replace(begins_looking(stage.walk), back_to=NOWHERE)
    go_on(stage)


def enter(stage: Stage, place: Place, *said: Spans) -> None:
    """Go to a place in a session, where there are no headings and no statements."""
    question = stage.dialog.questions.get(place.id)
    closed = stage.effects[-1] if stage.tapped and stage.effects else None
    if (
        place.view in (View.WAITING, View.QUESTION)
        and isinstance(closed, EditMessage)
        and closed.text is not None
        and len(as_plain(closed.text)) <= _LONGEST_ABOVE
    ):
        # What comes next is put below the answer in the tapped message: one call less for each
        # answer, and Telegram takes only some 30 a second for all phones together.
        stage.effects.pop()
        said, stage.turns_over = (closed.text, *said), True
    if place.view is View.QUESTION and question is not None:
        show_question(stage, question, *said)
        return
    layout = stage.layout_of(place)
    if layout is None:
        return
    asked = "" if question is None else stage.asked(question)
    stage.show(place, replace(layout, text=join((*said, layout.text))), asked)


def _untold_statements(stage: Stage, question: Question | None) -> list[Spans]:
    """The statements before the question that weren't shown yet; from now on they were."""
    statements = [
        statement
        for statement in statements_before(stage.dialog, stage.walk.answers, question)
        if statement.id not in stage.walk.told
    ]
    if statements:
        stage.walk = changed(stage.walk, told=stage.walk.told | {s.id for s in statements})
    quotes = "" if question is None else told_before(stage.speech, stage.walk, question).question
    said = [stage.speech.statement(statement, quotes) for statement in statements]
    return [one for one in said if one]


def _heading(stage: Stage, question: Question) -> Spans:
    """The heading of the question's part; empty if it was shown before."""
    mark = f"{_PART}{question.theme}"
    if mark in stage.walk.told:
        return ()
    stage.walk = changed(stage.walk, told=stage.walk.told | {mark})
    return _part_heading(stage, question)


def _part_heading(stage: Stage, question: Question) -> Spans:
    """Which part it is, and of how many once that stays as it is: a total that jumps puzzles."""
    where = progress(stage.dialog, stage.walk.answers, question)
    key = "deel_kop" if where.sure else "deel_kop_begin"
    return stage.speech.phrase(key, **part_words(where))


def show_question(stage: Stage, question: Question, *said: Spans, instead: Spans = ()) -> None:
    """Show a question below `said`, with the options of its present answer ticked. `instead`: what
    is shown instead of its own text."""
    answer = stage.walk.answers.get(question.id)
    anew = is_asked_anew(stage.walk, question.id)
    given = answer.options if answer is not None and question.several and not anew else ()
    offered = stage.options(question) if given else ()
    ticked = tuple(option.id for option in offered if option.id in given)
    if ticked != stage.walk.picked:
        stage.walk = changed(stage.walk, picked=ticked)
    layout = question_layout(stage.dialog, stage.walk, question)
    text = join((*said, instead or layout.text))
    shown = Layout(text, layout.rows, layout.hidden, layout.passing)
    asked = layout.asked or stage.asked(question)
    stage.show(Place(View.QUESTION, question.id), shown, asked)


def ask_again(stage: Stage, question_id: str) -> None:
    """Ask one question again, and return to the list from which that was asked. What is typed now
    replaces what was typed there before."""
    question = stage.dialog.questions.get(question_id)
    if question is None:
        stage.tell("vraag_bestaat_niet")
        return
    room = stage.walk.room
    settled = question_id in stage.speech.answers
    if room is not None and not settled and not takes(room, question_id):
        stage.tell("kamer_later")
        return
    here = stage.walk.place
    back_to = here if here.view is View.ANSWERS else Place(View.CHECKLIST)
    stage.close_screen()
    exchange = stage.walk.exchange.with_turns_again([question.id])
    if question.id in stage.walk.notes and not exchange.count(again_mark(question.id)):
        exchange = exchange.counted(again_mark(question.id))
    stage.walk = changed(stage.walk, back_to=back_to, exchange=exchange)
    show_question(stage, question)


def ask_first(stage: Stage, question: Question, place: Place, instead: Spans) -> None:
    """Ask a question before a place is shown, and show that after the answer. `instead`: the words
    in which it is asked there."""
    stage.close_screen()
    exchange = stage.walk.exchange.with_turns_again([question.id])
    stage.walk = changed(stage.walk, back_to=place, exchange=exchange)
    show_question(stage, question, instead=instead)


def _asks_what_else_is_wrong(stage: Stage) -> bool:
    """Ask again the next of the points that they said weren't right; False if none waits."""
    waiting = [id_ for id_ in waiting_wrong(stage.walk) if id_ in stage.dialog.questions]
    stage.walk = still_wrong(stage.walk, waiting[1:])
    if not waiting:
        return False
    stage.tell("klopt_niet_volgende")
    ask_again(stage, waiting[0])
    return True


def resume(stage: Stage, *said: Spans) -> None:
    """Show the next open question as a new message; the checklist if there is none."""
    if stage.after_a_break and not said:
        said = (stage.speech.phrase("waar_waren_we"),)
    stage.close_screen()
    stage.walk = changed(stage.walk, back_to=NOWHERE)
    if stage.walk.room is not None or looks_again(stage.walk):
        go_on(stage, *said)
        return
    question = next_question(stage.dialog, stage.walk.answers)
    if question is None or f"{_PART}{question.theme}" not in stage.walk.told:
        go_on(stage, *said)
        return
    told = _untold_statements(stage, question)
    table = on_the_table(stage.walk, question, stage.speech)
    show_question(stage, question, *said, _part_heading(stage, question), *told, instead=table)


def go_on_in_full(stage: Stage) -> None:
    """Change a short walk into a whole one; all answers keep counting."""
    short = stage.dialog.short
    question = None if short is None else stage.dialog.questions.get(short.question)
    if short is None or question is None or stage.walk.room is not None:
        resume(stage)
        return
    asked, answer = stage.asked(question), chosen(short.whole)
    stage.effects.append(RecordAnswer(question.id, asked, answer))
    typed = {key: parts for key, parts in stage.walk.typed.items() if key != question.id}
    # There are more parts now, so each is announced once more.
    told = frozenset(mark for mark in stage.walk.told if not mark.startswith(_PART))
    stage.walk = changed(
        stage.walk,
        answers=answered(stage.walk.answers, question.id, answer),
        typed=typed,
        told=told,
        finished=False,
    )
    resume(stage, stage.speech.phrase("heel_gesprek"))
