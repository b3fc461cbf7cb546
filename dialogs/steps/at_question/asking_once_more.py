"""Asks a question once more: with what was proposed, and how often it was asked back in vain."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import Layout, Row
from dialogs.screens.question_screens import on_the_table, place_in, who_sees
from dialogs.screens.told.wording_anew import without_scene
from dialogs.screens.views import question_layout
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, join
from dialogs.walk.answered_ahead import previous_asked
from dialogs.walk.asked_anew import (
    looks_again,
    previous_anew,
)
from dialogs.walk.asked_in_session import previous_in_room
from dialogs.walk.place import Place, View
from dialogs.walk.state import OrderAsked, changed, turn_mark

MOST_ASKED_BACK = 2
"""Turns at one question that bring nobody further; the next one does."""


def in_sight(stage: Stage, question: Question) -> tuple[Option, ...]:
    """The options of the question on the screen, in the order in which they stand there."""
    offered = stage.options(question)
    proposal = stage.walk.exchange.proposal
    if proposal is None or proposal.question != question.id:
        return offered
    order = proposal.options
    return tuple(sorted(offered, key=lambda one: (one.id not in order, place_in(order, one.id))))


def proposed(stage: Stage, question: Question) -> tuple[Option, ...]:
    """The options that were proposed for the question on the screen."""
    proposal = stage.walk.exchange.proposal
    if proposal is None or proposal.question != question.id:
        return ()
    return in_sight(stage, question)[: proposal.proposed]


def is_stuck(stage: Stage, question: Question) -> bool:
    """Count a turn that brings nobody further; whether it is one too many."""
    stuck = is_enough(stage, question)
    exchange = stage.walk.exchange.counted(stuck_mark(question))
    stage.walk = changed(stage.walk, exchange=exchange)
    return stuck


def is_enough(stage: Stage, question: Question) -> bool:
    return stage.walk.exchange.count(stuck_mark(question)) >= MOST_ASKED_BACK


def stuck_mark(question: Question) -> str:
    """The mark of a turn at this question that brought nobody further."""
    return turn_mark(question.id)


def order_mark(question: Question) -> str:
    """The mark of a question whose options once stood in another order than its own."""
    return f"volgorde:{question.id}"


def exact_mark(question: str) -> str:
    """The mark of an answer that was typed as its label."""
    return f"letterlijk:{question}"


def plainly_mark(question: str) -> str:
    """The mark of an answer that was taken without asking whether it was meant."""
    return f"ongevraagd:{question}"


def taken_back_mark(question: str) -> str:
    """The mark of an answer of this question that was taken back."""
    return f"terug:{question}"


def ask_once_more(
    stage: Stage,
    question: Question,
    *said: Spans,
    proposal: OrderAsked | None = None,
    whole: bool = False,
    shorter: bool = False,
    more: Row = (),
    below: tuple[Row, ...] = (),
) -> None:
    """Put the question on the screen again below `said`, as a new message. Without a `proposal`,
    what was proposed before is off the table.

    `whole`: with its text, which otherwise stands right above; who sees the answer is always said.
    `shorter`: without its scene, if the pack can ask it so. `more`: buttons besides, in one row.
    `below`: and further rows.
    """
    if stage.walk.exchange.proposal is not proposal:
        exchange = replace(stage.walk.exchange, proposal=proposal)
        own = tuple(one.id for one in stage.options(question))
        if proposal is not None and proposal.options != own:
            exchange = exchange.counted(order_mark(question))
        stage.walk = changed(stage.walk, exchange=exchange)
    layout = question_layout(stage.dialog, stage.walk, question)
    asked = stage.asked(question)
    asks = who_sees(stage.walk, question, stage.speech)
    if whole:
        short = without_scene(stage.speech, stage.walk, question) if shorter else ()
        asks = join((short, asks)) if short else layout.text
    if stage.after_a_break:
        back = on_the_table(stage.walk, question, stage.speech)
        said, asks = (stage.speech.phrase("waar_waren_we"), *said), back or layout.text
    stage.close_screen()
    rows = (*layout.rows, *((more,) if more else ()), *below)
    shown = Layout(join((*said, asks)), rows, layout.hidden, layout.passing)
    stage.show(Place(View.QUESTION, question.id), shown, asked)


def ask_on(stage: Stage, question: Question, *said: Spans, more: Row = ()) -> None:
    """Put the question on the screen again below `said`, with what was proposed for it if that
    still waits for a yes."""
    table = on_the_table(stage.walk, question, stage.speech)
    if table:
        proposal = stage.walk.exchange.proposal
        said = said if stage.after_a_break else (*said, table)
        ask_once_more(stage, question, *said, proposal=proposal, more=more)
    else:
        ask_once_more(stage, question, *said, whole=True, shorter=True, more=more)


def previous_here(stage: Stage, question: Question) -> Question | None:
    """The question that was asked before this one; None at the beginning."""
    walk, room = stage.walk, stage.walk.room
    if room is not None:
        return previous_in_room(stage.dialog, walk, room, question.id)
    if looks_again(walk):
        return previous_anew(stage.dialog, walk)
    return previous_asked(stage.dialog, walk, question.id)
