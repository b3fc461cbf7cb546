"""A text at a question with options says none of them: it is kept beside the answer, and asked back
about.

What it resembles is proposed, with those options first and all others behind. Nobody is asked more
than twice at one question: then the words are kept as they are, and the walk goes on. A protest
takes back what typed words were last taken for, and 'vorige was 4' changes the answer before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.pack.answers import SKIPPED, Answers, Given, chosen
from dialogs.pack.definition import Option, Question
from dialogs.pack.route import previous_question
from dialogs.screens.layout import Layout, Row, chosen_labels
from dialogs.screens.question_screens import who_sees
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.screens.views import question_layout
from dialogs.steps.answering import (
    record_answer,
    remember_typed,
    settle,
    settle_meant,
    take_answer,
)
from dialogs.steps.little_dutch import asked_back
from dialogs.steps.navigation import enter, go_on
from dialogs.steps.notes import add_note
from dialogs.steps.stage import SAME_BREATH, Stage
from dialogs.texts import Spans, join
from dialogs.understanding.correcting import AboutPrevious
from dialogs.understanding.matching import meant
from dialogs.understanding.resembling import resembled
from dialogs.understanding.said_in_part import (
    added_detail,
    after_first_sentence,
    among,
    contradicts,
    instead_of_denied,
    literal,
    none_of_those,
)
from dialogs.understanding.understood import Means, OwnWords, Resembles, understood
from dialogs.walk.asked_in_session import previous_in_room
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.state import OrderAsked, changed, turn_mark

MOST_ASKED_BACK = 2
"""Turns at one question that bring nobody further; the next one does."""
_CHOOSES = (WalkVerb.OPTION, WalkVerb.PICK, WalkVerb.DROP)


def in_sight(stage: Stage, question: Question) -> tuple[Option, ...]:
    """The options of the question on the screen, in the order in which they stand there."""
    offered = stage.options(question)
    proposal = stage.walk.exchange.proposal
    if proposal is None or proposal.question != question.id:
        return offered
    order = proposal.options
    return tuple(sorted(offered, key=lambda one: (one.id not in order, _place(order, one.id))))


def _place(order: Sequence[str], id_: str) -> int:
    return order.index(id_) if id_ in order else len(order)


def proposed(stage: Stage, question: Question) -> tuple[Option, ...]:
    """The options that were proposed for the question on the screen."""
    proposal = stage.walk.exchange.proposal
    if proposal is None or proposal.question != question.id:
        return ()
    return in_sight(stage, question)[: proposal.proposed]


def take_meant(
    stage: Stage, question: Question, options: tuple[Option, ...], event: TextWritten
) -> None:
    """Answer with the options that were typed."""
    settle_meant(stage, question, options)
    remember_typed(stage, question.id, event)
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, mapped=question.id))


def ask_back(
    stage: Stage, question: Question, event: TextWritten, alike: tuple[Option, ...]
) -> None:
    """Keep the text, and ask which option it means: `alike`, if it resembles one or two."""
    # What comes right behind a text that was just asked back about is more of that text.
    soon = event.at - stage.walk.seen_at <= SAME_BREATH
    is_more = soon and question.id in stage.walk.notes and not question.open
    add_note(stage, question.id, event)
    if is_more and not alike and stage.walk.exchange.count(_turn(question)):
        stage.tell("naam_tik")
    elif _is_enough(stage, question):
        keep_words(stage, question)
    else:
        propose(stage, question, alike)


def propose(
    stage: Stage,
    question: Question,
    alike: tuple[Option, ...],
    *before: Spans,
    edited: bool = False,
    whole: bool = False,
) -> None:
    """Ask the question again with these options first, below `before`. `edited`: because of an
    edit, which is no turn too many. `whole`: with its text."""
    said = asked_back(stage, alike)
    if not edited:
        stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(_turn(question)))
    rest = tuple(one.id for one in stage.options(question) if one not in alike)
    order = (*(one.id for one in alike), *rest)
    proposal = OrderAsked(question.id, order, len(alike))
    ask_once_more(stage, question, *before, said, proposal=proposal, whole=whole)


def take_agreed(stage: Stage, question: Question, event: TextWritten) -> None:
    """A yes to what was proposed: take it if it is one option, ask which if there are two."""
    options = proposed(stage, question)
    if len(options) == 1:
        take_meant(stage, question, options, event)
    elif _is_enough(stage, question):
        keep_words(stage, question)
    else:
        propose(stage, question, options)


def ask_which(stage: Stage, question: Question, event: TextWritten, *, yes: bool) -> None:
    """A bare yes or no, which says no option: ask which one."""
    exchange = stage.walk.exchange
    if not yes and exchange.count(_turn(question)) + exchange.count(_taken_back(question.id)):
        ask_after_no(stage, question, event)
        return
    add_note(stage, question.id, event)
    if _is_enough(stage, question):
        keep_words(stage, question)
        return
    said = stage.speech.variant("ja_of_nee", exchange.count("ja_of_nee"))
    stage.walk = changed(stage.walk, exchange=exchange.counted("ja_of_nee", _turn(question)))
    ask_once_more(stage, question, said, proposal=exchange.proposal)


def ask_after_no(stage: Stage, question: Question, event: TextWritten) -> None:
    """'No' to what the bot thought: ask without proposing."""
    if _is_enough(stage, question):
        add_note(stage, question.id, event)
        keep_words(stage, question)
        return
    exchange = stage.walk.exchange
    said = stage.speech.variant("na_nee", exchange.count("na_nee"))
    stage.walk = changed(stage.walk, exchange=exchange.counted("na_nee", _turn(question)))
    ask_once_more(stage, question, said)


def keep_words(stage: Stage, question: Question) -> None:
    """Go on without an option; what was typed stays as a note."""
    exchange = stage.walk.exchange
    said = stage.speech.variant("woorden_blijven", exchange.count("woorden_blijven"))
    settle(stage, question, SKIPPED, None)
    exchange = replace(stage.walk.exchange.counted("woorden_blijven"), mapped=question.id)
    stage.walk = changed(stage.walk, exchange=exchange)
    go_on(stage, said)


def is_stuck(stage: Stage, question: Question) -> bool:
    """Count a turn that brings nobody further; whether it is one too many."""
    stuck = _is_enough(stage, question)
    exchange = stage.walk.exchange.counted(_turn(question))
    stage.walk = changed(stage.walk, exchange=exchange)
    return stuck


def _is_enough(stage: Stage, question: Question) -> bool:
    return stage.walk.exchange.count(_turn(question)) >= MOST_ASKED_BACK


def _turn(question: Question) -> str:
    return turn_mark(question.id)


def _taken_back(question: str) -> str:
    return f"terug:{question}"


def ask_once_more(
    stage: Stage,
    question: Question,
    *said: Spans,
    proposal: OrderAsked | None = None,
    whole: bool = False,
    more: Row = (),
) -> None:
    """Put the question on the screen again below `said`, as a new message.

    `whole`: with its text, which otherwise stands right above; who sees the answer is always said.
    `more`: buttons besides.
    """
    if stage.walk.exchange.proposal is not proposal:
        exchange = replace(stage.walk.exchange, proposal=proposal)
        stage.walk = changed(stage.walk, exchange=exchange)
    layout = question_layout(stage.dialog, stage.walk, question)
    asked = stage.asked(question)
    rows = layout.rows if proposal is None else _in_order(layout.rows, proposal)
    seen_by = who_sees(stage.walk, question, stage.speech)
    if stage.after_a_break:
        said, whole = (stage.speech.phrase("waar_waren_we"), *said), True
    text = join((*said, layout.text if whole else seen_by))
    stage.close_screen()
    shown = Layout(text, (*rows, more) if more else rows, layout.hidden, layout.passing)
    stage.show(Place(View.QUESTION, question.id), shown, asked)


def correct_previous(
    stage: Stage, question: Question, event: TextWritten, about: AboutPrevious
) -> bool:
    """Take what is said of the question before this one as its answer, or ask it again; False if
    the text may well be about something else."""
    walk, room = stage.walk, stage.walk.room
    if walk.back_to != NOWHERE:
        return False
    if room is None:
        previous = previous_question(stage.dialog, walk.answers, question.id)
    else:
        previous = previous_in_room(stage.dialog, walk, room, question.id)
    if previous is None:
        return False
    options = () if previous.open else stage.options(previous)
    named = meant(about.said, options, several=previous.several) or ()
    if named and room is None:
        _change(stage, previous, named, event)
        return True
    alike = named or (resembled(stage.dialog, previous, options, about.said) if options else ())
    if not about.surely and (question.open or not alike):
        return False
    said = stage.speech.phrase("vorige_weer")
    order = tuple(one.id for one in (*alike, *(one for one in options if one not in alike)))
    proposal = OrderAsked(previous.id, order, len(alike)) if alike else None
    stage.walk = changed(stage.walk, picked=())
    ask_once_more(stage, previous, said, proposal=proposal, whole=True)
    return True


def _change(
    stage: Stage, question: Question, options: tuple[Option, ...], event: TextWritten
) -> None:
    """Answer a question that isn't on the screen with these options, and ask what comes next."""
    ids = tuple(option.id for option in options)
    answer = chosen(*ids)
    stage.close_screen()
    record_answer(stage, question, stage.asked(question), answer)
    take_answer(stage, question, answer)
    remember_typed(stage, question.id, event)
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, mapped=question.id))
    labels = chosen_labels(question, ids)
    go_on(stage, stage.speech.phrase("vorige_veranderd", naam=question.name, antwoord=labels))


def _in_order(rows: tuple[Row, ...], proposal: OrderAsked) -> tuple[Row, ...]:
    """The rows of options in the order of the proposal; all others stay where they are."""
    choices = [row for row in rows if _option(row) is not None]
    placed = iter(sorted(choices, key=lambda row: _row_place(row, proposal)))
    return tuple(next(placed) if _option(row) is not None else row for row in rows)


def _row_place(row: Row, proposal: OrderAsked) -> int:
    return _place(proposal.options, _option(row) or "")


def _option(row: Row) -> str | None:
    """The option that a row is for; None for any other row."""
    verb, about = read_action(row[0][1])
    return about if verb in _CHOOSES else None


def take_back(stage: Stage) -> bool:
    """Take back the answer that was last made of typed words, and ask that question again; False if
    there is none."""
    said = _forget_mapped(stage)
    if said is None:
        return False
    question, phrase = said
    stage.close_screen()
    enter(stage, Place(View.QUESTION, question.id), phrase)
    return True


def _take_back_with_words(stage: Stage, event: TextWritten, more: str) -> bool:
    """Do the same after a protest that says more: that is kept beside the question, and what it
    resembles is proposed, but never again what was taken back."""
    room, mapped = stage.walk.room, stage.walk.exchange.mapped
    question, answer = stage.dialog.questions.get(mapped), stage.walk.answers.get(mapped)
    if room is not None or stage.walk.back_to != NOWHERE or question is None or answer is None:
        return False
    if answer.given is Given.SKIPPED:
        said = stage.speech.phrase("vorige_weer")
    elif (forgotten := _forget_mapped(stage)) is not None:
        said = forgotten[1]
    else:
        return False
    add_note(stage, question.id, event, stage.asked(question))
    options = stage.options(question)
    others = tuple(option for option in options if option.id not in answer.options)
    named = among(more, others) or among(event.text, others)
    alike = (named,) if named else resembled(stage.dialog, question, others, more)[:1]
    asked = (asked_back(stage, alike),) if alike else ()
    order = (*alike, *(option for option in options if option not in alike))
    proposal = OrderAsked(question.id, tuple(option.id for option in order), len(alike))
    stage.walk = changed(stage.walk, picked=())
    ask_once_more(stage, question, said, *asked, proposal=proposal if alike else None, whole=True)
    return True


def about_what_was_understood(
    stage: Stage, question: Question, event: TextWritten, options: tuple[Option, ...]
) -> bool:
    """Take a text that says what the bot got wrong: 'nee ho, …' after typed words were taken for an
    option, 'niet dit, maar dat', or 'geen van twee'."""
    said = contradicts(event.text)
    asked_here = stage.walk.exchange.count(_turn(question)) > 0
    if not asked_here and _add_to_understood(stage, event):
        return True
    if said and not asked_here and _take_back_with_words(stage, event, said):
        return True
    if question.open or literal(event.text, options) is not None:
        return False
    meaning = understood(stage.dialog, question, options, said) if said else None
    if isinstance(meaning, Means | Resembles):
        ask_back(stage, question, event, meaning.options[:1])
        return True
    instead = instead_of_denied(event.text, options)
    if instead is not None:
        ask_back(stage, question, event, (instead,))
    elif none_of_those(event.text):
        more = after_first_sentence(event.text)
        if more:
            # Without the message's id: an edit of it is no edit of this part.
            add_note(stage, question.id, TextWritten(more, event.at))
        if question.id in stage.walk.notes:
            keep_words(stage, question)
        else:
            stage.tell("eigen_woorden_graag")
    else:
        return False
    return True


def _add_to_understood(stage: Stage, event: TextWritten) -> bool:
    """Keep a text beside the answer that was just understood if it adds to that ('nee wacht, bij
    vijf zelfs'); False for any other, or if it resembles another option."""
    more, mapped = added_detail(event.text), stage.walk.exchange.mapped
    question, answer = stage.dialog.questions.get(mapped), stage.walk.answers.get(mapped)
    if more is None or question is None or answer is None or answer.given is not Given.CHOSEN:
        return False
    meaning = understood(stage.dialog, question, stage.options(question), more)
    fits = isinstance(meaning, Resembles) and meaning.options[0].id in answer.options
    if not (fits or isinstance(meaning, OwnWords)) or not _is_just_before(stage, mapped):
        return False
    add_note(stage, mapped, event, stage.asked(question))
    stage.tell("erbij_gezet")
    return True


def _is_just_before(stage: Stage, id_: str) -> bool:
    """Whether this question is the one on the screen, or the last before it: a protest is about
    what was just understood, and never takes back more."""
    here, room = stage.question_here(), stage.walk.room
    if here is None or room is not None or here.id == id_:
        return True
    before = previous_question(stage.dialog, stage.walk.answers, here.id)
    return before is not None and before.id == id_


def _forget_mapped(stage: Stage) -> tuple[Question, Spans] | None:
    """Forget the answer that was last made of typed words; its question, and what to say."""
    id_ = stage.walk.exchange.mapped
    if not _is_just_before(stage, id_):
        return None
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.CHOSEN:
        return None
    exchange = stage.walk.exchange
    options = ", ".join(option.label for option in question.options if option.id in answer.options)
    said = stage.speech.variant("protest_keuze", exchange.count("protest_keuze"), optie=options)
    rest = {key: one for key, one in stage.walk.answers.items() if key != id_}
    typed = {key: parts for key, parts in stage.walk.typed.items() if key != id_}
    exchange = exchange.over().counted("protest_keuze", _taken_back(id_))
    stage.walk = changed(stage.walk, answers=Answers(rest), typed=typed, exchange=exchange)
    stage.effects.append(ForgetAnswer(id_))
    return question, said
