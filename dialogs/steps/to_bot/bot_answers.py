"""What the bot says to a question that somebody asks it, in the next of its wordings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Explained, Question, Status
from dialogs.pack.route import next_question, progress
from dialogs.screens.question_screens import part_words
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.told_at_element import is_done
from dialogs.screens.told.wording_anew import asks_something_else, not_theirs, worded_anew
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.at_question import removing
from dialogs.steps.at_question.answering import refuse_options
from dialogs.steps.in_turn import CONTACT, varied
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.goes_on_page import ABOUT_PAGE, on_page_told
from dialogs.steps.to_bot.who_reads import who_reads, word_on_readers
from dialogs.texts import Spans, as_plain, join, quote
from dialogs.understanding.asking_bot.asked_words import words_explained
from dialogs.understanding.asking_bot.lost import says_lost
from dialogs.understanding.asking_bot.own_data import topic_of
from dialogs.understanding.meanings import AsksBot
from dialogs.understanding.options.said_in_part import none_of_those, sentences
from dialogs.walk.asked_anew import looks_again
from dialogs.walk.asked_of_point import asked_of_last, begins_mark
from dialogs.walk.place import View
from dialogs.walk.probes import own, raised_by
from dialogs.walk.state import changed, explained_mark, follows_mark

_MEANING, _WHY, _HOW_LONG, _ELSE = "bedoeling", "waarom", "hoelang", "anders"
"""The topics whose answer depends on the question, on the place, or on the settings."""
_ANYWHERE = (
    *(
        OwnData.ALL_GONE,
        OwnData.REMOVE,
        OwnData.REMOVABLE,
        OwnData.MADE_BY,
        OwnData.RUN_BY,
        OwnData.WHERE,
    ),
    *(OwnData.FORWARDED, OwnData.COPY, OwnData.NOTIFICATION),
)
"""What is asked about what was typed, and has the same answer in a session."""
_ALSO = (
    *(OwnData.KEPT, OwnData.WHERE, OwnData.REMOVABLE, OwnData.USED, OwnData.ON_PAGE),
    *(OwnData.THIS_ON_PAGE, OwnData.RUN_BY, OwnData.MADE_BY, OwnData.COPY, OwnData.NAMES_IN),
)
"""What is answered as well if a text asks it after something else."""
_NAMES_NONE = (OwnData.WHERE,)
"""What has an answer in which nobody is named."""
_IN_SESSION = ("wie_leest", "stoppen", _HOW_LONG, "later")
"""The topics that have another answer in a session."""


def answer_to(stage: Stage, asks: AsksBot, question: Question | None, text: str = "") -> Spans:
    """What the bot says to a question about this. `text`: what was typed, from which it follows
    whom or what it fears."""
    if said := who_reads(stage, asks, text):
        return said
    topic, about = asks.topic, asks.about
    if about in ABOUT_PAGE:
        told = on_page_told(stage, about, question, text)
        return join((word_on_readers(stage, text), told), "\n")
    if about is not None and (stage.walk.room is None or about in _ANYWHERE):
        said = _about_data(stage, about, question, text)
        return join((word_on_readers(stage, text), said), "\n") if about in _NAMES_NONE else said
    if topic == _MEANING and question is not None:
        return meaning_of(stage, question, follows=bool(text) and not says_lost(text))
    if topic == _MEANING:
        return stage.speech.phrase("uitleg_waar")
    if topic == _WHY:
        why = "" if question is None else _why(stage, question)
        if not why and stage.walk.finished:
            return stage.speech.phrase("bot_waarom_meenemen")
        return (
            varied(stage, "bot_waarom", waarom=why)
            if why
            else stage.speech.phrase("bot_waarom_zonder")
        )
    if topic in _IN_SESSION and stage.walk.room is not None:
        return stage.speech.phrase(f"bot_{topic}_sessie")
    if topic == _HOW_LONG:
        here = question or next_question(stage.dialog, stage.walk.answers)
        if here is None:
            return stage.speech.phrase("bot_hoelang_klaar")
        where = progress(stage.dialog, stage.walk.answers, here)
        return varied(stage, "bot_hoelang", **part_words(where))
    if topic == _ELSE and not stage.dialog.facts.get("contact"):
        return stage.speech.phrase("bot_anders_zonder")
    return varied(stage, f"bot_{topic}")


def answer_to_each(stage: Stage, asks: AsksBot, question: Question | None, text: str) -> Spans:
    """Answer this question, and also one about what was typed if the text ends with it ('wie is dat
    dan? en hoe lang blijft het staan')."""
    said, last = answer_to(stage, asks, question, text), sentences(text)[-1:]
    also = data_question(last[0]) if last and last[0].strip() != text.strip() else None
    if also is None or also.kind not in _ALSO or also.kind is asks.about or asks.about is None:
        return said
    more = AsksBot(topic_of(also.kind), about=also.kind)
    return join((said, answer_to(stage, more, question, last[0])), "\n")


def say_first_step(stage: Stage, about: str = "") -> None:
    """Say what to do first, as the list says it: about the element that is asked about, else about
    the one on the screen, else about what they chose to work on, else about the one they asked
    about last, else about what is missing, or only partly there."""
    place, say = stage.walk.place, stage.speech
    left = [i for i in items_of(stage.dialog, stage.walk) if not is_done(stage.walk, i.element.id)]
    at_one = place.view in (View.ELEMENT, View.SAID_LATER, View.NOTED, View.DONE)
    first = [item for item in left if item.element.id == about]
    first += [item for item in left if at_one and item.element.id == place.id]
    points = {point.element: point.text for point in stage.walk.intentions.to_do}
    first += [item for item in left if item.element.id in points]
    asked = asked_of_last(stage.walk)
    first += [item for item in left if item.element.id == asked]
    for status in (Status.MISSING, Status.PARTLY):
        first += [item for item in left if item.status is status]
    item = next(iter(first), None)
    step = "" if item is None else points.get(item.element.id) or as_plain(in_words(say, item).step)
    if item is None or not step:
        stage.tell("eerste_stap_geen")
        return
    choose = walk_action(WalkVerb.CHOOSE) in stage.walk.screen.actions
    mark = begins_mark(item.element.id)
    if choose and not points:
        # Who asks again has read the step, and asks how.
        if item.element.how is not None and stage.walk.exchange.count(mark):
            step = say.words_of(item.element.how)
        stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    told = {"naam": item.element.name, "stap": step}
    if choose and not points:
        key = "eerste_stap_gevraagd" if item.element.id == asked else "eerste_stap_kies"
        stage.tell(key, knop=say.label("knop_kiezen"), **told)
    else:
        stage.tell("eerste_stap", **told)


def told_beside_none(stage: Stage, question: Question, text: str) -> str:
    """If a text says that no option fits and also asks something ('geen van die 3. moet alles een
    doel hebben dan'): what else it says, after its question was answered. '' for any other text."""
    asked = data_question(text)
    if asked is None or not asked.told or not none_of_those(asked.told):
        return ""
    asks = AsksBot(topic_of(asked.kind), about=asked.kind)
    stage.say(answer_to(stage, asks, question, text))
    if asked.kind is OwnData.MUST_HAVE_GOAL:
        refuse_options(stage, question)
    return asked.told


def _about_data(stage: Stage, about: OwnData, question: Question | None, text: str) -> Spans:
    """What the bot says about what happens to what is typed."""
    if about is OwnData.RUN_BY and not stage.dialog.facts.get("contact"):
        return varied(stage, "bot_beheerder_zonder")
    if about is OwnData.MADE_BY and stage.walk.exchange.count(CONTACT):
        return varied(stage, "bot_gemaakt_kort")
    if about is OwnData.LEFT_BEHIND and next_question(stage.dialog, stage.walk.answers) is None:
        return varied(stage, "bot_als_ik_ga_klaar")
    if about is OwnData.WAS_ASKED:
        return stage.speech.phrase("bot_was_een_vraag_niets")
    if about is OwnData.NOW_KEPT:
        kept = None if question is None else removing.kept_last(stage, question)
        if kept is None:
            return stage.speech.phrase("bot_nu_bewaard_niets")
        name, words = kept
        return stage.speech.phrase("bot_nu_bewaard", naam=name, tekst=quote(words))
    said = varied(stage, f"bot_{about.value}")
    # 'Komen er namen in, en wie leest het?'
    both = about is OwnData.NAMES_IN and _WHO_READS_TOO.search(text) is not None
    return join((said, varied(stage, "bot_wie_leest")), "\n") if both else said


_WHO_READS_TOO = compiled(r"\bwie (?:\w+ )?(?:leest|ziet|krijgt|lezen|zien)\b", re.IGNORECASE)


def meaning_of(stage: Stage, question: Question, *, follows: bool = False) -> Spans:
    """The question in plainer words; without those, why it is asked. The second time at the same
    question: that it can't be said better. What is asked in its place is asked once more.
    `follows`: nothing says that they don't understand, so it is no reason for plain words later."""
    if asks_something_else(stage.speech, stage.walk, question):
        return worded_anew(stage.speech, stage.walk, question)
    mark = explained_mark(question.id)
    if not follows:
        exchange = stage.walk.exchange.without(follows_mark(question.id))
        stage.walk = changed(stage.walk, exchange=exchange)
    # Plainer words have a scene too, which doesn't come back where it isn't theirs.
    theirs = not (looks_again(stage.walk) and not_theirs(stage.walk, question))
    plainer = question.plainer if theirs else None
    in_plain_words = plainer is not None and stage.walk.exchange.wants_plain
    if stage.walk.exchange.count(mark):
        again = "bot_bedoeling_weer" if plainer is not None else "bot_bedoeling_zonder_weer"
        below = stage.speech.fill(plainer) if in_plain_words and plainer is not None else ()
        return join((varied(stage, again), below))
    marks = (mark, follows_mark(question.id)) if follows else (mark,)
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(*marks))
    stage.dialog = own(stage.dialog, stage.walk)
    if in_plain_words and plainer is not None:
        found = words_explained(stage.dialog, as_plain(stage.speech.fill(plainer)))
        words = [one for one in found if not stage.walk.exchange.count(_word_mark(one))]
        count_words(stage, words)
        told = (stage.speech.phrase("woord_uitgelegd", **_told_of(one)) for one in words)
        if words:
            return join((join(told, "\n"), stage.speech.fill(plainer)))
        no_plainer = varied(stage, "bot_bedoeling_zonder_weer")
        return join((no_plainer, stage.speech.fill(plainer)))
    if plainer is not None:
        said = varied(stage, "bot_bedoeling", uitleg=stage.speech.words_of(plainer))
        is_first = stage.walk.exchange.wants_plain
        return join((said, stage.speech.phrase("voortaan_makkelijker"))) if is_first else said
    why = _why(stage, question)
    if why:
        return stage.speech.phrase("bot_bedoeling_zonder", waarom=why)
    return stage.speech.phrase("bot_bedoeling_niets")


def count_words(stage: Stage, words: Iterable[Explained]) -> None:
    """Count words as explained: of a question that isn't clear they aren't explained once more."""
    exchange = stage.walk.exchange.counted(*map(_word_mark, words))
    stage.walk = changed(stage.walk, exchange=exchange)


def _word_mark(word: Explained) -> str:
    """The mark of its meaning, which other words may have too."""
    return f"woord:{crc32(word.meaning.encode()):08x}"


def _told_of(word: Explained) -> dict[str, str]:
    return {"woord": word.word, "betekenis": word.meaning}


def _why(stage: Stage, question: Question) -> str:
    """Why the question's element matters; '' without one."""
    asked = stage.dialog.questions.get(raised_by(question.id) or question.id)
    element = stage.dialog.elements.get((asked or question).element or "")
    return "" if element is None else stage.speech.words_of(element.why)
