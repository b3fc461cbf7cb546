"""Somebody says something to the bot instead of an answer: a question, a protest, or small talk.

It is never stored as an answer, and the question is put on the screen again. One button makes it an
answer after all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from dialogs.hearing.addressing import is_about_readers
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.pack.definition import Explained, Question
from dialogs.screens.told.wording_anew import in_place_of_scene
from dialogs.steps.at_question.answering import settle_skipped
from dialogs.steps.at_question.asking_back import asked_back, keep_words
from dialogs.steps.at_question.asking_once_more import (
    ask_on,
    ask_once_more,
    is_stuck,
    proposed,
    stuck_mark,
)
from dialogs.steps.in_turn import varied
from dialogs.steps.little_dutch import count_asked_word
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import (
    answer_to,
    answer_to_each,
    count_words,
    meaning_of,
    say_first_step,
)
from dialogs.steps.to_bot.example_asked import example_of
from dialogs.steps.to_bot.goes_here import asked_mark, goes_first, replies_it_goes
from dialogs.steps.to_bot.question_or_answer import answer_after_all, back_to_question, wait_with
from dialogs.steps.to_bot.taking_back import protest_exact, take_back
from dialogs.steps.to_bot.who_reads import was_just_told, word_on_readers
from dialogs.texts import Spans, join
from dialogs.understanding.asking_bot.asked_words import asked_besides, asked_word, hard_word
from dialogs.understanding.asking_bot.lost import is_lost
from dialogs.understanding.asking_bot.own_data import own_data, topic_of
from dialogs.understanding.asking_bot.wary_sentences import (
    asides_on_reader,
    is_aside_on_reader,
    less_asides_on_reader,
    without_wary,
)
from dialogs.understanding.meanings import (
    AsksBot,
    Complains,
    Protests,
    Remarked,
    SmallTalk,
)
from dialogs.understanding.options.matching import spoken_loosely
from dialogs.understanding.taking_away.kept_here import only_condition
from dialogs.walk.confided import can_leave_page, has_confided, offer_to_confide
from dialogs.walk.events import TextWritten
from dialogs.walk.state import changed, example_mark, explained_mark

_MEANING = "bedoeling"
_MEANING_LIST = "vraag_bedoeling"
_GREETING = "groet"


def reply(stage: Stage, question: Question, event: TextWritten, remark: Remarked) -> None:
    """Reply at a question, and put it on the screen again."""
    # What waits until they say that it is an answer is kept nowhere yet.
    line = stage.say_stays_here()
    stays_here = line if only_condition(event.text) else ()
    match remark:
        case AsksBot(about=about) if replies_it_goes(stage, question, event.text, about):
            return
        case AsksBot(topic, word):
            exchange = stage.walk.exchange.counted(asked_mark(question))
            stage.walk = changed(stage.walk, exchange=exchange)
            if word is None and topic == _MEANING:
                word = hard_word(stage.dialog, event.text)
            if word is None and topic == _MEANING and _say_unknown_word(stage, question, event):
                return
            if word is not None:
                also = asked_besides(stage.dialog, event.text, word)
                _explain_words(stage, question, [word, also] if also is not None else [word])
                return
            plainly = (
                remark.about is OwnData.NOW_KEPT
                or spoken_loosely(event.text, stage.dialog.words, (_MEANING_LIST,)) is not None
                or is_lost(event.text)
                # At a question with buttons, 'wie leest dit' can't mean anything else.
                or (bool(question.options) and _is_about_reading(event.text))
            )
            wait_with(stage, question, None if plainly else event)
            said = answer_to_each(stage, remark, question, event.text)
            said = join((said, stays_here), "\n")
            more = () if plainly else answer_after_all(stage)
            if topic == _MEANING and question.plainer is not None:
                ask_once_more(stage, question, said, more=more)
            else:
                ask_on(stage, question, said, varied(stage, "terug_naar_de_vraag"), more=more)
        case Protests():
            # Once something was asked back here, it is about that and not about an answer before.
            asked_here = stage.walk.exchange.count(stuck_mark(question)) > 0
            if not asked_here and (protest_exact(stage) or take_back(stage)):
                return
            if is_stuck(stage, question):
                _go_on_without(stage, question)
                return
            wait_with(stage, question, event)
            said = varied(stage, "protest_niets")
            ask_once_more(stage, question, said, whole=True, more=answer_after_all(stage))
        case Complains() | SmallTalk():
            # A greeting isn't an attempt at the question and never counts as one.
            if remark != SmallTalk(_GREETING) and is_stuck(stage, question):
                _go_on_without(stage, question)
                return
            # 'Hoi' may be what somebody says at the door.
            wait_with(stage, question, event)
            more = answer_after_all(stage) if question.open else ()
            ask_on(stage, question, _chatted(stage, remark), more=more)
        case _:
            assert_never(remark)


def _is_about_reading(text: str) -> bool:
    return data_question(text) is not None or is_about_readers(text)


def reply_to_denial(stage: Stage, event: TextWritten) -> None:
    """Believe somebody who says that nothing is the matter, and ask the question again."""
    question = stage.question_here()
    if question is None:
        stage.tell("zorg_verkeerd")
        return
    wait_with(stage, question, event)
    said, back = stage.speech.phrase("zorg_verkeerd"), varied(stage, "terug_naar_de_vraag")
    ask_once_more(stage, question, said, back, whole=True, more=answer_after_all(stage))


def reply_to_not_theirs(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Say that a question's scene is an example, and ask without it; False the second time, when
    the text must be an answer."""
    mark = example_mark(question.id)
    if stage.walk.exchange.count(mark):
        return False
    stage.walk = changed(
        stage.walk, exchange=stage.walk.exchange.counted(mark, stuck_mark(question))
    )
    wait_with(stage, question, event)
    if question.options:
        # The plainer words have a scene too, which needn't be theirs either.
        asked = in_place_of_scene(stage.speech, stage.walk, question)
        example = stage.speech.phrase("is_een_voorbeeld")
        ask_once_more(stage, question, join((example, asked), " "), more=answer_after_all(stage))
        return True
    said = [stage.speech.phrase("verzonnen_voorbeeld")]
    plain = _has_plainer_words(stage, question)
    if plain:
        said.append(meaning_of(stage, question, follows=True))
    ask_once_more(stage, question, *said, whole=not plain, more=answer_after_all(stage))
    return True


def without_wary_sentences(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Reply in one line to what the writer says about who may read along, and return the text
    without that; None if nothing else is left. Such a sentence isn't kept. An exception is a remark
    right after the bot told who reads along: that waits, as it may be an answer after all."""
    question = stage.question_here()
    if question is not None and was_just_told(stage) and is_aside_on_reader(event.text):
        wait_with(stage, question, event)
        said = varied(stage, "bot_terzijde")
        back = varied(stage, "terug_naar_de_vraag")
        ask_on(stage, question, said, back, more=answer_after_all(stage))
        return None
    less = less_asides_on_reader(event.text)
    if less != event.text:
        stage.say(word_on_readers(stage, asides_on_reader(event.text)))
        # Without the message's id: an edit of the message must not change this part.
        event = TextWritten(less, event.at)
    found = None if own_data(event.text) is OwnData.REMOVE else without_wary(event.text)
    if found is None:
        return event
    rest, kind = found
    asks = AsksBot(topic_of(kind), about=kind)
    said = answer_to(stage, asks, question, event.text)
    if rest or question is None:
        stage.say(said)
        # Without the message's id: an edit of the message must not change this part.
        return TextWritten(rest, event.at) if rest else None
    wait_with(stage, question, None)
    back_to_question(stage, question, said)
    return None


def answer_first(stage: Stage, question: Question, remark: AsksBot, text: str) -> Question:
    """Answer what a text asks the bot, before the rest of the text is taken. Returns at which
    question that is: the one before, if a question that was kept there goes."""
    if remark.about in (OwnData.WAS_ASKED, OwnData.REMOVE):
        return goes_first(stage, question, remark.about, text)
    if remark.word is not None:
        stage.say(join((_meaning_of(stage, remark.word), count_asked_word(stage))))
    else:
        # That it stays here says more than how a sentence can stay here.
        told = remark.about is OwnData.THIS_ON_PAGE and bool(stage.stays_here)
        said = () if told else answer_to(stage, remark, question, text)
        line = stage.say_stays_here() or _goes_along(stage, question, text)
        stage.say(join((said, line), "\n"))
    return question


def _goes_along(stage: Stage, question: Question, text: str) -> Spans:
    """That what is answered beside a question who reads it does go on the page, to whoever was told
    of an earlier answer that it doesn't, and how this one can stay off it too."""
    on_page = question.element is not None and bool(question.options)
    asked = data_question(text)
    other = asked is not None and asked.kind is not OwnData.THIS_ON_PAGE
    wonders = on_page and has_confided(stage.walk) and other
    if not wonders:
        return ()
    goes = stage.speech.phrase("antwoord_gaat_mee")
    if not can_leave_page(stage.dialog, question):
        return goes
    stage.walk = offer_to_confide(stage.walk, question.id)
    return join((goes, stage.speech.phrase("antwoord_liever_hier")), " ")


def reply_elsewhere(stage: Stage, remark: Remarked, text: str = "") -> None:
    """Reply to a text at a screen without a question; it stays as it is."""
    match remark:
        case AsksBot(topic, word):
            if word is not None:
                stage.say(_meaning_of(stage, word))
            elif topic == _MEANING and stage.walk.place.view.is_of_checklist:
                say_first_step(stage)
            else:
                stage.say(answer_to(stage, remark, None, text))
        case Protests():
            if not take_back(stage):
                stage.tell("protest_niets")
        case Complains() | SmallTalk():
            stage.say(_chatted(stage, remark))
        case _:
            assert_never(remark)


def asks_what_now(remark: Remarked) -> bool:
    """Whether somebody says hello, or asks what to do, as is said where nothing is asked."""
    match remark:
        case AsksBot(topic, word):
            return topic == _MEANING and word is None
        case SmallTalk(kind):
            return kind == _GREETING
        case _:
            return False


def reply_about_data(stage: Stage, kind: OwnData, text: str) -> None:
    """Answer a question about what is typed and kept, where no question is on the screen."""
    stage.say(answer_to(stage, AsksBot("wie_leest", about=kind), None, text))


def explain(stage: Stage) -> None:
    """/uitleg: say the question in plainer words; where there is none, what to do."""
    question = stage.question_here()
    if question is None:
        stage.tell("uitleg_waar")
        return
    plain = question.plainer is not None
    ask_once_more(stage, question, meaning_of(stage, question), whole=not plain)


def _explain_words(stage: Stage, question: Question, words: Sequence[Explained]) -> None:
    """Say what words mean, and the question in plainer words the first time that it is asked. What
    was proposed is proposed once more instead: a word of it may be what was asked about."""
    count_words(stage, words)
    said = [*(_meaning_of(stage, word) for word in words), count_asked_word(stage)]
    alike = proposed(stage, question)
    if alike:
        proposal = stage.walk.exchange.proposal
        ask_once_more(stage, question, *said, asked_back(stage, alike), proposal=proposal)
        return
    plain = _has_plainer_words(stage, question)
    if plain:
        said.append(meaning_of(stage, question))
    ask_once_more(stage, question, *said, whole=not plain)


def _say_unknown_word(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Say that the words of the question that somebody asks about can't be explained by themselves,
    and give an example. Returns False if they ask about no words, or if the question can still be
    put more plainly."""
    asked = asked_word(stage.dialog, question, question.options, event.text)
    example = example_of(stage, question)
    if asked is None or not asked.term or not (stage.walk.exchange.wants_plain and example):
        return False
    wait_with(stage, question, event)
    unknown = stage.speech.phrase("bot_woord_onbekend", woord=asked.term)
    ask_once_more(stage, question, unknown, example, whole=True, more=answer_after_all(stage))
    return True


def _has_plainer_words(stage: Stage, question: Question) -> bool:
    """Whether the question has plainer words that weren't said yet."""
    exchange = stage.walk.exchange
    said = exchange.wants_plain or exchange.count(explained_mark(question.id)) > 0
    return question.plainer is not None and not said


def _meaning_of(stage: Stage, word: Explained) -> Spans:
    return stage.speech.phrase("woord_uitgelegd", woord=word.word, betekenis=word.meaning)


def _go_on_without(stage: Stage, question: Question) -> None:
    """Go on without an answer, after two turns that brought nobody further."""
    if question.open or question.id not in stage.walk.notes:
        settle_skipped(stage, question)
    else:
        keep_words(stage, question)


def _chatted(stage: Stage, remark: Complains | SmallTalk) -> Spans:
    if isinstance(remark, Complains):
        return varied(stage, "klets_mopper")
    # After a break they are greeted by what says where they were.
    greets = remark.kind == _GREETING and stage.after_a_break
    return () if greets else varied(stage, f"klets_{remark.kind}")
