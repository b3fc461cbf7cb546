"""Decides what goes of what somebody typed, if a text wants something gone. Only this does that.

What the text names is looked for among all that they typed and tapped. What is found is shown
before it goes; only what they typed last at a question goes at once, and is named then. If it isn't
found, nothing goes in its place. If the text isn't surely such an order, they are asked that, and
what it may mean is shown. (What a text wants gone is read in
`dialogs/understanding/taking_away/wants_gone.py`.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogs.hearing.data_kinds import OwnData
from dialogs.pack.definition import Question
from dialogs.screens.checklist.said_later_screens import MAYBE, MEANT, ONLY
from dialogs.screens.choice.choosing_screens import WHAT
from dialogs.screens.named_screens import words_of_names
from dialogs.screens.told.own_sentences import (
    OwnSentence,
    StandsAs,
    answers_meant,
    looks_asked,
    meant_by,
    own_sentences,
    parts_meant,
    with_ids,
)
from dialogs.steps.at_list import doubt_at_list
from dialogs.steps.at_list.contested_list import is_contested
from dialogs.steps.at_list.held_away import takes_held
from dialogs.steps.at_list.meant_at_list import element_here
from dialogs.steps.at_list.removing_from_list import (
    show_which,
    strike,
    take_away,
    those_on_page_first,
    typed_last,
)
from dialogs.steps.at_list.typed_latest import (
    is_later,
    latest_at_list,
    recent,
    seen_on_page,
    typed_at,
)
from dialogs.steps.at_list.what_went import NOT_HERE, ask_which_sentence, may_be_told_here
from dialogs.steps.at_question.asking_once_more import ask_once_more, proposed
from dialogs.steps.at_question.removing import kept_last, remove
from dialogs.steps.choice import choosing
from dialogs.steps.choice.choosing_words import add_own
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.question_or_answer import was_answer
from dialogs.steps.to_bot.serious import is_serious
from dialogs.texts import quote
from dialogs.understanding.about_list.said_of_list import said_of_list
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.meanings import Means
from dialogs.understanding.taking_away.left_out import asks_to_leave_out
from dialogs.understanding.taking_away.removal import Removal, naming_words, removal
from dialogs.understanding.taking_away.unsaid import points_back
from dialogs.understanding.taking_away.wants_gone import (
    Fate,
    Unwanted,
    WantsGone,
    order_first,
    wants_gone,
)
from dialogs.understanding.understood import understood
from dialogs.understanding.yes_or_no.agreeing import agrees
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.state import Pending, changed

_Take = Callable[[TextWritten], None]


def takes_away(stage: Stage, event: TextWritten, take: _Take) -> bool:
    """Take a text that surely wants something gone; False for any other text, and for what the
    screen takes itself. `take`: takes what the text says besides, first."""
    view = stage.walk.place.view
    orders = () if view in NOT_HERE or view.is_serious else wants_gone(event.text)
    if not orders:
        return False
    if len(orders) > 1:
        return _takes_each(stage, event.text, orders)
    (one,) = orders
    if not one.sure or one.how is Fate.STAYS_HERE:
        return False
    if one.what is Unwanted.ONLY:
        return _takes_only(stage, event.text, one)
    if one.how is Fate.OFF_PAGE:
        return _takes_latest(stage, event.text, one) or _takes_off_page(stage, event, one, take)
    if one.what is Unwanted.LATEST:
        return _takes_latest(stage, event.text, one)
    return _takes_named(stage, event, one, take)


def _takes_each(stage: Stage, text: str, orders: tuple[WantsGone, ...]) -> bool:
    """Show all that several orders name, to be taken away one by one or together."""
    if not may_be_told_here(stage, text):
        return False
    found = [_typed_or_tapped(stage, one.words) for one in orders]
    every = tuple(dict.fromkeys(each for some in found for each in some))
    if not every:
        ask_which_sentence(stage)
        return True
    if not all(found):
        stage.tell("later_rest_niet_gevonden")
    show_which(stage, every)
    return True


def _takes_only(stage: Stage, text: str, asked: WantsGone) -> bool:
    """Show the one part that is to go: first of what was typed last."""
    if not may_be_told_here(stage, text):
        return False
    named = asked.words.named
    every = own_sentences(stage.dialog, stage.walk)
    found = parts_meant(typed_last(stage), named) or parts_meant(every, named)
    if found:
        show_which(stage, found, mark=ONLY)
    else:
        ask_which_sentence(stage)
    return True


def _takes_named(stage: Stage, event: TextWritten, asked: WantsGone, take: _Take) -> bool:
    """Offer to take away what an order names; ask which, if it isn't found. False for one that
    names nothing and tells something serious: that must be held. In a session only what was typed
    at the question on the screen goes."""
    text, words = event.text, asked.words
    question, in_session = stage.question_here(), stage.walk.room is not None
    if in_session and question is None:
        return False
    found = _at_the_top(stage, words) or _typed_or_tapped(stage, words)
    if not (found or words.besides) and (first := order_first(text)) is not None:
        # What follows may be told, and no words of the sentence that is to go.
        found = _typed_or_tapped(stage, first)
        words = first if found else words
    if any(one.sure for one in wants_gone(words.besides)):
        words = replace(words, besides="")  # it says the same once more
    if words.besides and in_session:
        return False
    if words.besides and question is None and not agrees(words.besides):
        if found:
            _takes_besides(stage, event, words, found, take)
        return bool(found)
    if words.besides and question is not None and _tells(stage, question, words.besides):
        # Without the message's id: an edit of the message must not change this part.
        take(TextWritten(words.besides, event.at))
        found = found or _typed_or_tapped(stage, words)  # it may stand in what was just taken
        question = stage.question_here()
        if stage.walk.place.view in NOT_HERE or stage.walk.place.view.is_serious:
            return True
        if stage.walk.place.view is View.NAMED:
            stage.tell("later_niet_gevonden")
            return True
    if question is not None and in_session and any(one.at == question.id for one in found):
        ask_once_more(stage, question, remove(stage, question), whole=True)
    elif found and not in_session:
        show_which(stage, found)
    elif is_serious(stage.dialog, text):
        return False
    elif not takes_held(stage, text):
        ask_which_sentence(stage, again=not words.besides)
    return True


def _tells(stage: Stage, question: Question, besides: str) -> bool:
    """Whether what comes with an order says something here: a bare yes does so to a proposal."""
    return bool(proposed(stage, question)) or not agrees(besides)


def _typed_or_tapped(stage: Stage, asked: Removal) -> tuple[OwnSentence, ...]:
    """What the words name among what was typed, and among the answers that were tapped, if they
    call it an answer or nothing typed is meant."""
    typed = _named(stage, asked)
    if typed and not asked.of_answer:
        return typed
    return (*answers_meant(stage.dialog, stage.walk, asked), *typed)


def _named(stage: Stage, asked: Removal) -> tuple[OwnSentence, ...]:
    """What the words name among what was typed; where they take their list home, what they see
    there first."""
    if stage.walk.place.view is View.TAKING_HOME:
        return those_on_page_first(stage, asked)
    return meant_by(stage.dialog, stage.walk, asked)


def _at_the_top(stage: Stage, asked: Removal) -> tuple[OwnSentence, ...]:
    """If they name only the place above the list: what they noticed, since it stands there."""
    if not (stage.walk.finished and asked.named <= _TOP):
        return ()
    every = own_sentences(stage.dialog, stage.walk)
    return tuple(one for one in every if one.at == stage.dialog.noticed)


_TOP = frozenset({"bovenaan", "boven", "bovenste", "bovenin", "bovenop", "helemaal"})


def _takes_off_page(stage: Stage, event: TextWritten, asked: WantsGone, take: _Take) -> bool:
    """Show all that mustn't be on the page, to be taken away together; ask which, if it isn't
    found. False if what is meant stands in the text itself, for that stays here as all that is told
    so, and if it points at what was typed before it where a question is asked. In a session both
    are about what was typed at the question on the screen, and go at once."""
    words, question = asked.words, stage.question_here()
    if stage.walk.room is not None:
        if words.besides or question is None:
            return False
        here = (one for one in own_sentences(stage.dialog, stage.walk) if one.at == question.id)
        meant = asked.what is Unwanted.LATEST or parts_meant(here, words.named)
        gone = remove(stage, question) if meant else stage.speech.phrase("later_niet_gevonden")
        ask_once_more(stage, question, gone, whole=True)
        return True
    if asked.what is Unwanted.LATEST:
        if words.besides or question is not None or stage.walk.finished:
            return False
    elif not words.named or words.named & naming_words(words.besides):
        return False
    if words.besides:
        # Without the message's id: an edit of the message must not change this part.
        take(TextWritten(words.besides, event.at))
        if stage.walk.place.view in NOT_HERE or stage.walk.place.view.is_serious:
            return True
    if asked.what is Unwanted.LATEST:
        found = typed_last(stage)
    else:
        every = own_sentences(stage.dialog, stage.walk)
        found = parts_meant(every, words.named, every=asked.every)
        found = found or _typed_or_tapped(stage, words)
    if found:
        show_which(stage, found)
    else:
        ask_which_sentence(stage)
    return True


def _takes_latest(stage: Stage, text: str, asked: WantsGone) -> bool:
    """Show what was typed last, or take it away if it was just shown. False if a question on the
    screen hears it (`asks_which`), and if the screen takes it itself."""
    view, id_ = stage.walk.place.view, stage.walk.place.id
    if asked.words.named or asked.words.besides:
        return False
    shown = view is View.FORGET and id_.startswith(MEANT)
    here = stage.walk.room is None and stage.question_here() is None
    if not (shown or here) or is_serious(stage.dialog, text):
        return False
    offered = with_ids(stage.dialog, stage.walk, id_.removeprefix(MEANT)) if shown else ()
    if len(offered) == 1:
        stage.in_sight = False
        strike(stage, offered[0].id)
        return True
    order = removal(text)
    named = () if order is None else meant_by(stage.dialog, stage.walk, order)
    if offered and not named:
        # It says no more than before, so they are asked once more which it is.
        show_which(stage, offered)
        return True
    if view is View.NAMED and not asked.question and (found := typed_at(stage, id_)):
        show_which(stage, found)
        return True
    if not stage.walk.finished or view is View.NAMED:
        return False
    here_first = seen_on_page if view is View.TAKING_HOME else typed_last
    found = named or latest_at_list(stage) or here_first(stage)
    if asked.question:
        found = tuple(one for one in found if looks_asked(one.words))
    stands_as = {one.stands_as for one in found}
    # At the list, what was put there last is handled by the list itself; a point, by the turns of
    # choosing.
    elsewhere = not named and StandsAs.LINE in stands_as and view.is_of_checklist
    if not found or elsewhere or (view is View.CHOOSING and not any(map(is_later, found))):
        return False
    show_which(stage, found)
    return True


def asks_which(stage: Stage, text: str) -> bool:
    """Show what may be meant, where a text only wants something gone, and nothing was typed at the
    question on the screen or the one before it, or something else than it names. False for any
    other text: then what was typed last is meant, and goes at once (`goes_here.py`)."""
    question = stage.question_here()
    if question is None or stage.walk.room is not None:
        return False
    removes = own_data(text) is OwnData.REMOVE
    if not (removes or asks_to_leave_out(text)):
        return False
    last, named = kept_last(stage, question), points_back(text)
    words = named or (naming_words(text) if removes else frozenset())
    other = last is None or words.isdisjoint(naming_words(last[1]))
    # What was typed last mustn't go for something else that they name.
    asked = Removal(words, of_words=True, of_answer=True)
    found = _typed_or_tapped(stage, asked) if words and other else ()
    mapped = bool(stage.walk.exchange.mapped)
    if not (found or last or mapped) and takes_held(stage, text):
        return True
    # Of several messages it may be the last that is meant, or all.
    several = last is not None and "\n" in last[1]
    if not found and ((named and other) or several or not (last or mapped)):
        found = typed_last(stage)
    if found:
        show_which(stage, found)
    return bool(found)


def asks_in_doubt(stage: Stage, event: TextWritten, take: _Take, *, listens: bool) -> bool:
    """Ask whether a text that may want something gone does, and show what it may mean; what was
    typed last, if it says that it is about words of theirs and isn't found. Until they say so it is
    kept nowhere. False for any other text. `take`: takes what the text says besides. `listens`:
    whether it may be about a message of the bot's own accord."""
    text, view, question = event.text, stage.walk.place.view, stage.question_here()
    orders = () if stage.worry else wants_gone(text)
    if len(orders) != 1 or orders[0].sure or not may_be_told_here(stage, text):
        return False
    words = orders[0].words
    at_list = question is None and (view.is_of_checklist or view is View.TAKING_HOME)
    alone = said_of_list(words.besides) is None and not is_contested(stage, words.besides)
    if at_list and alone and removal(text) is not None:
        return False  # the list takes it itself
    chooses = view is View.CHOOSING and not listens
    if chooses and choosing.here(stage)[0] != WHAT:
        return False  # it may be a step, or about one
    # Where a name is asked about, a name is what may go.
    elsewhere = listens or (view is View.NAMED and words_of_names(stage.dialog, text))
    if not words.of_words and (elsewhere or _says_option(stage, question, text)):
        return False
    found = _named(stage, words)
    if not found and words.of_words:
        found = (seen_on_page if view is View.TAKING_HOME else recent)(stage)
    if not found:
        return False
    if words.besides:
        _takes_besides(stage, event, words, found, take)
        return True
    if view is View.FORGET and len(found) == 1 and stage.walk.place.id == f"{MAYBE}{found[0].id}":
        # It says the same once more.
        strike(stage, found[0].id)
        return True
    about = _CHOOSING if chooses else element_here(stage)
    about = about if question is None else question.id
    may_wait = question is not None or at_list or chooses
    waits = Pending(about, event.message, text) if may_wait else None
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=waits))
    show_which(stage, found, mark=MAYBE)
    return True


_CHOOSING = "kiezen"
"""Where a text waits that was typed when they chose what to go on with."""


def _says_option(stage: Stage, question: Question | None, text: str) -> bool:
    """Whether the text is an answer with an option of the question on the screen."""
    if question is None or not question.options:
        return False
    options = stage.options(question)
    return isinstance(understood(stage.dialog, question, options, text), Means)


def _takes_besides(
    stage: Stage, event: TextWritten, words: Removal, found: tuple[OwnSentence, ...], take: _Take
) -> None:
    """Take what comes with an order. If only one sentence has all that is named, that goes at once,
    and is named: the screen is needed for the rest."""
    # Without the message's id: an edit of the message must not change this part.
    rest = TextWritten(words.besides, event.at)
    if stage.question_here() is not None or words.besides.endswith("?"):
        take(rest)
        if not (stage.walk.place.view in NOT_HERE or stage.walk.place.view.is_serious):
            show_which(stage, found)
        return
    parts = parts_meant(found, words.named)
    if len(parts) == 1 and words.named <= naming_words(parts[0].meant):
        stage.say(stage.speech.phrase("later_dit_weg", woorden=quote(parts[0].meant)))
        take_away(stage, parts[0])
        take(rest)
        return
    stage.tell("later_eerst_dit")
    show_which(stage, found)


def was_no_order(stage: Stage) -> None:
    """Take the text that waits, because it wanted nothing gone: as an answer, as a point of their
    own, or for the list."""
    pending = stage.walk.exchange.pending
    if pending is not None and pending.question == _CHOOSING:
        stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=None))
        add_own(stage, TextWritten(pending.text, stage.at, pending.message))
        return
    question = None if pending is None else stage.dialog.questions.get(pending.question)
    if question is None:
        doubt_at_list.was_for_list(stage)
        return
    stage.close_screen()
    stage.walk = replace(stage.walk, place=Place(View.QUESTION, question.id))
    was_answer(stage, question)
