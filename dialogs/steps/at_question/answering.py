"""Somebody answers a question: the answer is stored, heard, and reacted to.

`settle` answers the question on the screen; each `settle_…` goes on from there. An answer to an
open question is listened to, and may raise a probe: one question more (`dialogs/walk/probes.py`).
"""

from __future__ import annotations

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Given,
    chosen,
    written,
)
from dialogs.pack.definition import Option, Question
from dialogs.pack.route import next_question
from dialogs.screens.layout import chosen_labels, kept_words
from dialogs.screens.looking_back.heard_anew import heard_anew
from dialogs.screens.told.doubted_anew import asks_if_settled
from dialogs.screens.told.earlier_answers import wrote_before
from dialogs.screens.told.wording_anew import leaves_words_out
from dialogs.steps.at_question.notes import passes_first
from dialogs.steps.at_question.taking_answers import (
    forget_earlier,
    forget_note,
    hear,
    record_answer,
    remember_typed,
    take_answer,
)
from dialogs.steps.navigation import enter, go_on, resume
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, join, quote
from dialogs.understanding.kept_away import kept_away
from dialogs.understanding.options.matching import denies
from dialogs.understanding.options.plainly_one import without_exceptions
from dialogs.understanding.options.said_in_part import none_of_those
from dialogs.understanding.options.tempering import says_partly
from dialogs.understanding.options.unsettled import unsettled
from dialogs.understanding.quoting.answers_follow_up import excepted, told_besides
from dialogs.understanding.quoting.echoing import without_echo
from dialogs.understanding.quoting.lead_in import said_before, scoffs
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.walk.answered_ahead import ahead_mark
from dialogs.walk.asked_anew import (
    adds_to_answer,
    chosen_then,
    is_asked_anew,
    looks_again,
    was_asked,
    with_words_asked,
)
from dialogs.walk.asked_in_session import (
    needs_consent,
    next_place,
    takes,
)
from dialogs.walk.confided import is_confided_at
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE, Place, View
from dialogs.walk.probes import (
    own,
    raised,
    raised_by,
)
from dialogs.walk.state import Written, changed

MOST_FIGURES = 2
"""The maximum number of figures from the report in a walk: people who get more don't read them."""
_FIGURE = "cijfer:"
"""The prefix in `told` of a figure that was shown."""


def settle_chosen(
    stage: Stage, question: Question, options: tuple[str, ...], *before: Spans
) -> None:
    """Answer with these options, and go on after `before` and what is said to them. `before`: as
    which options what was typed was taken."""
    settle(stage, question, chosen(*options), chosen_labels(question, options))
    reactions = [
        stage.speech.reaction(question, option.reaction)
        for option in question.options
        if option.id in options and option.reaction is not None and not stage.worry
    ]
    if looks_again(stage.walk):
        heard = (
            () if stage.worry else heard_anew(stage.speech, stage.walk, question, told=any(before))
        )
        reactions = [heard] if heard else []
        if leaves_words_out(stage.dialog, stage.walk, question):
            stage.walk = with_words_asked(stage.walk, question.id)
    elif before:
        # `before` says which button it was taken for.
        labels = chosen_labels(question, options)
        reactions = [without_echo(one, labels) for one in reactions]
        if doubt := unsettled(stage.walk.notes.get(question.id, "")):
            # The list says so too.
            reactions = [stage.speech.phrase("twijfel_bewaard", woorden=quote(well_begun(doubt)))]
    elif says_partly(stage.walk.notes.get(question.id, "")):
        reactions = []  # they speak of the button alone
    told = _answer_ahead(stage, question)
    if before and not (told or looks_again(stage.walk)):
        told = _exception_kept(stage, question)
    if reactions and (coming := _coming(stage, question)) is not None and coming.last_time:
        reactions = []  # that question says it again
    # What is told with their words says that they are kept, so `before` has no need to.
    go_on(stage, *before, *reactions, told, *_afterwards(stage, question))


def _coming(stage: Stage, question: Question) -> Question | None:
    """The question that comes next about the same element; None if what comes is about another, or
    isn't a question."""
    if stage.walk.back_to != NOWHERE:
        return None
    room = stage.walk.room
    if room is None:
        coming = next_question(stage.dialog, stage.walk.answers)
    else:
        coming = stage.dialog.questions.get(next_place(stage.dialog, stage.walk, room).id)
    return coming if coming is not None and coming.element == question.element else None


def _answer_ahead(stage: Stage, question: Question) -> Spans:
    """Answer the question that comes next with what was typed at this one, if that tells it
    already; what to say of that."""
    note = stage.walk.notes.get(question.id)
    if note is None or stage.walk.room is not None or looks_again(stage.walk):
        return ()
    if is_confided_at(stage.walk, question.id):
        return ()
    coming = _coming(stage, question)
    chosen_now = stage.walk.answers[question.id].options
    option = question.option(chosen_now[0]) if len(chosen_now) == 1 else None
    if option is None or coming is None or coming.id in stage.walk.answers:
        return ()
    if coming.last_time:
        words = told_besides(stage.dialog, coming, option, note)
    else:
        words = excepted(note) if coming.asks_exception else ""
    if not words:
        return ()
    answer = written(words)
    record_answer(stage, coming, stage.asked(coming), answer)
    take_answer(stage, coming, answer)
    mark = ahead_mark(coming.id)
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    if coming.last_time:
        # They would be on the list twice.
        forget_note(stage, question.id)
        return ()
    return stage.speech.phrase("uitzondering_erbij", woorden=quote(words))


def _exception_kept(stage: Stage, question: Question) -> Spans:
    """What to say when they typed that it is different somewhere, and no question asks where."""
    if not without_exceptions(stage.walk.notes.get(question.id, ""))[1]:
        return ()
    exchange = stage.walk.exchange
    said = stage.speech.variant("uitzondering_bewaard", exchange.count("uitzondering_bewaard"))
    stage.walk = changed(stage.walk, exchange=exchange.counted("uitzondering_bewaard"))
    return said


def settle_meant(
    stage: Stage, question: Question, said: tuple[Option, ...], *before: Spans
) -> None:
    """Answer with options that were typed, added to what is ticked.

    They replace the ticks if the question was settled before or one of them excludes the others.
    """
    replaces = question.id in stage.speech.answers or any(option.alone for option in said)
    ticked = () if replaces else stage.walk.picked
    options = (
        option.id
        for option in question.options
        if option in said or (option.id in ticked and not option.alone)
    )
    settle_chosen(stage, question, tuple(options), *before)


def take_words(stage: Stage, question: Question, event: TextWritten) -> None:
    """Answer an open question with what was typed; the caller goes on."""
    asked = stage.walk.screen.asked
    settle(stage, question, written(event.text), None)
    remember_typed(stage, question.id, event)
    hear(stage, question, event.text)
    last = Written(question.id, asked, event.at, stage.walk.screen.turn)
    stage.walk = changed(stage.walk, written=last)


def go_on_after_words(stage: Stage, question: Question, *said: Spans) -> None:
    """Go on after `take_words`, with the reaction to the answer or with the probe it raises."""
    # A probe takes the place of the reaction.
    told = [] if _raises_a_probe(stage, question) else _afterwards(stage, question)
    answer = stage.walk.answers.get(question.id)
    if is_confided_at(stage.walk, question.id) and stage.stays_here:
        told = []  # the reply is that it stays here
    if answer is not None and not stage.worry and said_before(answer.text):
        told = [word_on_repeating(stage, question, answer.text), *told]
    if answer is not None and not told and stage.walk.back_to.view is View.CHECKLIST:
        # The list needn't have these words, and nothing else comes of them.
        told = [stage.speech.phrase("staat_er_nu", tekst=quote(answer.text))]
    if answer is not None and told and not _told_help(stage) and kept_away(answer.text):
        stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(_HELP))
        told = [*told, stage.speech.phrase(_HELP)]
    go_on(stage, *said, *told, *_answer_refused(stage, question))
    last = stage.walk.written
    if last is not None:
        shown = Written(last.question, last.asked, last.at, stage.walk.screen.turn)
        stage.walk = changed(stage.walk, written=shown)


_HELP = "door_iemand"
"""Where to turn to if people aren't safe with whoever keeps them away: told once, and its mark."""


def _told_help(stage: Stage) -> bool:
    return bool(stage.worry or stage.walk.room or stage.walk.exchange.count(_HELP))


def word_on_repeating(stage: Stage, question: Question, text: str) -> Spans:
    """What to say to 'that I said before'."""
    known = wrote_before(stage.walk, question.id, text)
    return stage.speech.phrase("al_gezegd" if known else "al_gezegd_nieuw")


def refuse_options(stage: Stage, question: Question) -> None:
    """Remember that somebody wants none of the options, and thinks that none is needed."""
    exchange = stage.walk.exchange.counted(_refused_mark(question.id))
    stage.walk = changed(stage.walk, exchange=exchange)


def refused_options(stage: Stage, question: Question) -> bool:
    """Whether they did so at this question: then they were answered already."""
    return stage.walk.exchange.count(_refused_mark(question.id)) > 0


def _answer_refused(stage: Stage, question: Question) -> list[Spans]:
    """Answer the question that comes next with 'none of these', if it offers once more what was
    refused as needless; what to say of that."""
    start = _refused_mark("")
    at = {mark[len(start) :] for mark in stage.walk.exchange.counts if mark.startswith(start)}
    coming = _coming(stage, question) if at else None
    if coming is None or coming.id in stage.walk.answers or looks_again(stage.walk):
        return []
    refused = {
        option.label
        for one in stage.dialog.questions.values()
        if one.element == coming.element and one.id in at
        for option in one.options
    }
    names = {option.id: (option.label, *option.also) for option in coming.options}
    none = next((one for one in coming.options if any(map(none_of_those, names[one.id]))), None)
    same = sum(option.label in refused for option in coming.options)
    if none is None or same < _FEWEST_SAME or stage.walk.room is not None:
        return []
    answer = chosen(none.id)
    record_answer(stage, coming, stage.asked(coming), answer)
    take_answer(stage, coming, answer)
    exchange = stage.walk.exchange.counted(ahead_mark(coming.id))
    stage.walk = changed(stage.walk, exchange=exchange)
    hoped = stage.speech.quoted(question.id) if question.open else None
    if hoped is not None:
        # They left nothing open: that is what they hope for.
        return [stage.speech.phrase("kiezen_hoeft_niet_woorden", woorden=hoped)]
    told = [stage.speech.phrase("kiezen_hoeft_niet")]
    return told if none.reaction is None else [*told, stage.speech.reaction(coming, none.reaction)]


_FEWEST_SAME = 2
"""Options that two questions share, if they offer the same."""


def _refused_mark(question: str) -> str:
    return f"geen_van:{question}"


def _raises_a_probe(stage: Stage, question: Question) -> bool:
    """Whether the answer just given raises a probe. One that was only changed never does."""
    if stage.walk.back_to != NOWHERE or stage.walk.room is not None or looks_again(stage.walk):
        return False
    probe = raised(stage.dialog, stage.walk, question)
    if probe is None:
        return False
    stage.walk = changed(stage.walk, probes={**stage.walk.probes, question.id: probe})
    stage.dialog = own(stage.dialog, stage.walk)
    return True


def settle_unknown(stage: Stage, question: Question) -> None:
    """Answer that somebody doesn't know, and go on."""
    if passes_first(stage, question):
        return
    if adds_to_answer(stage.walk, question):
        keep_answer(stage, question)
        return
    if still_in_doubt(stage, question):
        return
    unknowns = sum(a.given is Given.UNKNOWN for a in stage.walk.answers.values())
    settle(stage, question, UNKNOWN, stage.speech.label("knop_weet_niet"))
    said: list[Spans] = []
    if question.reaction_unknown is not None and not looks_again(stage.walk):
        said.append(stage.speech.fill(question.reaction_unknown))
    elif not question.open:
        said.append(stage.speech.variant("weet_niet_reactie", unknowns))
    go_on(stage, *said, *_of_the_answer_before(stage, question))


def still_in_doubt(stage: Stage, question: Question) -> bool:
    """Keep what they chose and doubt, and go on; False where it isn't asked whether it is settled
    by now. Who doesn't know that, doubts it still."""
    if not asks_if_settled(stage.speech, stage.walk, question):
        return False
    options = chosen_then(stage.walk, question.id)
    settle_chosen(stage, question, options, stage.speech.phrase("nogeens_nog_niet_vast"))
    return True


def settle_skipped(stage: Stage, question: Question, *before: Spans) -> None:
    """Skip the question, and go on after `before`."""
    if passes_first(stage, question):
        return
    if is_asked_anew(stage.walk, question.id) and question.id in stage.speech.answers:
        keep_answer(stage, question)
        return
    settle(stage, question, SKIPPED, stage.speech.label("antwoord_overgeslagen"))
    go_on(stage, *before, *_of_the_answer_before(stage, question))


def keep_answer(stage: Stage, question: Question) -> None:
    """Go on from a question that was asked again, with the answer it had."""
    if passes_first(stage, question):
        return
    answer = stage.speech.answers.get(question.id)
    if answer is None:
        resume(stage)
        return
    if is_asked_anew(stage.walk, question.id):
        # What it was is shown at the end.
        stage.close_screen(stage.speech.label("antwoord_overgeslagen"))
        stage.walk = was_asked(stage.walk, question.id, passed=True)
        go_on(stage)
        return
    stage.close_screen(kept_words(stage.walk, question) or stage.speech.in_words(question))
    room = stage.walk.room
    if room and takes(room, question.id) and needs_consent(room, question, answer):
        # The answer stays, but whether the group may see it can be decided again.
        enter(stage, Place(View.CONSENT, question.id))
    else:
        go_on(stage)


def settle(stage: Stage, question: Question, answer: Answer, shown: str | None) -> None:
    """Answer the question on the screen. `shown`: what stays readable under it."""
    if stage.after_a_break:
        stage.welcome = stage.speech.phrase("na_pauze", naam=question.name)
    forget_earlier(stage, question, answer)
    record_answer(stage, question, stage.walk.screen.asked, answer, on_screen=True)
    stage.close_screen(shown)
    take_answer(stage, question, answer)


def _of_the_answer_before(stage: Stage, probe: Question) -> list[Spans]:
    """What was left unsaid to the answer that raised this probe; nothing for other questions."""
    return [] if raised_by(probe.id) is None else _afterwards(stage, probe)


def _afterwards(stage: Stage, question: Question) -> list[Spans]:
    """What is said after an answer: the reaction, and a figure that wasn't shown yet.

    Nothing if a worry was typed: then only whom to turn to is said.
    """
    if stage.worry:
        return []
    reaction = question.reaction
    answer = stage.walk.answers.get(question.id)
    if question.open and answer is not None and denies(answer.text):
        reaction = question.reaction_denied
    elif question.last_time and (answer is None or answer.given is not Given.WRITTEN):
        reaction = None  # it quotes what was written
    said = [] if reaction is None else [stage.speech.reaction(question, reaction)]
    answer_scoffs = answer is not None and scoffs(answer.text)
    figure, mark = question.figure, f"{_FIGURE}{raised_by(question.id) or question.id}"
    # A figure with its source is hard to read for whoever gets plainer words.
    plainly = stage.walk.exchange.wants_plain
    enough = sum(told.startswith(_FIGURE) for told in stage.walk.told) >= MOST_FIGURES
    enough = enough or looks_again(stage.walk)
    # A group looks at its own answers, and nobody asked for those of others.
    kept_back = plainly or enough or answer_scoffs or stage.walk.room is not None
    theirs = figure is not None and stage.speech.is_for_them(figure.text)
    if figure is not None and theirs and mark not in stage.walk.told and not kept_back:
        stage.walk = changed(stage.walk, told=stage.walk.told | {mark})
        source = stage.speech.phrase("cijfer_bron", bron=figure.source, jaar=str(figure.year))
        said.append(join((stage.speech.fill(figure.text), source), " "))
    return said
