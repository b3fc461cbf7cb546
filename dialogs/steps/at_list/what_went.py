"""Somebody says that too much was taken away, or asks what is kept now; and what they type where it
is asked which words may go."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Option
from dialogs.pack.route import next_question
from dialogs.screens.checklist.said_later_screens import EVERY, ONLY
from dialogs.screens.told.own_sentences import own_sentences, parts_meant
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.steps.at_list.removing_from_list import show_which, strike
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.removing import kept_last
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import is_serious
from dialogs.texts import Spans, quote, quote_each
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.options.matching import normal, numbered
from dialogs.understanding.options.numbers_said import says_all_of
from dialogs.understanding.taking_away.in_same_text import less_named_here
from dialogs.understanding.taking_away.removal import naming_words, removal, says_which
from dialogs.understanding.taking_away.taken_too_much import asks_what_is_kept, says_too_much
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.state import changed

NOT_HERE = (View.NOTHING, View.STOPPED, View.ERASE, View.SHARING)
"""The screens that ask something about which nothing may be guessed, or that ask nothing."""


def less_too_much(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Reply to a protest that too much was taken away. Returns what is left to take: what may be
    there, None if the text doesn't say that; the event itself for any other text."""
    protest = says_too_much(event.text)
    if protest is None or not may_be_told_here(stage, event.text):
        return event
    if not protest.told:
        say_here(stage, stage.speech.phrase("te_veel_weg"))
        return None
    stage.tell("te_veel_weg_erbij")
    # Without the message's id: an edit of the message must not change this part.
    return TextWritten(protest.told, event.at)


def less_named(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Leave out of a text what it names in itself and wants gone, and say what is left of it. None
    if nothing is left: then the question is asked again. What is serious must be held whole."""
    question = stage.question_here()
    rest = None if question is None else less_named_here(event.text)
    if question is None or rest is None or is_serious(stage.dialog, event.text):
        return event
    if not rest:
        ask_once_more(stage, question, stage.speech.phrase("weggelaten_alles"), whole=True)
        return None
    stage.tell("weggelaten", tekst=quote(rest))
    return replace(event, text=rest)


def tells_what_is_kept(stage: Stage, text: str) -> bool:
    """Answer what is kept of what was typed last at a question, and whether it has something that
    the text names. False for any other text."""
    question, named = stage.question_here(), asks_what_is_kept(text)
    if named is None or question is None or not may_be_told_here(stage, text):
        return False
    kept, say = kept_last(stage, question), stage.speech
    if kept is None:
        nothing = "bot_nu_bewaard_niets" if named else "bewaard_niets"
        ask_once_more(stage, question, say.phrase(nothing), whole=True)
        return True
    every = own_sentences(stage.dialog, stage.walk)
    theirs = (one for one in every if one.words in kept[1].split("\n"))
    found = parts_meant(theirs, named) if named else ()
    if found:
        show_which(stage, found, mark=ONLY)
        return True
    key = "bewaard_zonder" if named else "bewaard_nu"
    said = say.phrase(key, naam=kept[0], tekst=quote_each(kept[1]))
    ask_once_more(stage, question, said, whole=True)
    return True


def takes_which(stage: Stage, text: str) -> bool:
    """Take away which of the sentences on the screen a text says by its place among them, or all of
    them; False for any other text."""
    read = (read_action(one) for one in stage.walk.screen.actions)
    shown = [about for verb, about in read if verb is WalkVerb.STRIKE and about != EVERY]
    if stage.walk.place.view is not View.FORGET or not shown:
        return False
    said = numbered(text, [Option(id_, id_) for id_ in shown])
    every = says_all_of(text, len(shown)) is True
    if said is None and not every:
        return _takes_another(stage, text)
    stage.in_sight = False
    strike(stage, EVERY if said is None else said.id)
    return True


def _takes_another(stage: Stage, text: str) -> bool:
    """Show which other sentence a text names, or ask which it is: it says that none on the screen
    is meant. False for any other text."""
    which = says_which(text)
    if not which or stage.walk.room is not None or is_serious(stage.dialog, text):
        return False
    found = parts_meant(own_sentences(stage.dialog, stage.walk), naming_words(which))
    if found:
        show_which(stage, found)
    else:
        stage.tell("later_niet_gevonden")
    return True


def leave_unanswered(stage: Stage, text: str) -> None:
    """Go back to the question if somebody answers that, while it is asked whether words may go:
    those then stay."""
    walk = stage.walk
    asks = walk.place.view is View.FORGET and not walk.finished and walk.room is None
    words = normal(text).split()
    replies = len(words) <= _MOST_REPLIED and words[:1] and words[0] in _REPLIES
    long = len(words) >= _TELLS and "?" not in text and not replies
    if not (asks and long) or removal(text) is not None or own_data(text) is not None:
        return
    question = next_question(stage.dialog, walk.answers)
    if question is not None:
        stage.close_screen()
        stage.walk = replace(stage.walk, place=Place(View.QUESTION, question.id))


_TELLS, _MOST_REPLIED = 6, 10
"""Words: fewer may say which words are meant; and so may more, behind a yes or a no."""
_REPLIES = frozenset(
    {"ja", "nee", "jawel", "ok", "oke", "laat", "doe", "haal", "goed", "die", "de"}
)


def may_be_told_here(stage: Stage, text: str) -> bool:
    """Whether this screen takes what is said about what went or goes: no group's, for all have read
    it, and nothing serious, for that is held."""
    view = stage.walk.place.view
    here = view not in NOT_HERE and not view.is_serious and stage.walk.room is None
    return here and not is_serious(stage.dialog, text)


def say_here(stage: Stage, said: Spans, *, again: bool = True) -> None:
    """Say this, and put the question on the screen once more, if there is one. `again`: not if that
    was just asked."""
    question = stage.question_here()
    if question is None or not again:
        stage.say(said)
    else:
        ask_once_more(stage, question, said, whole=True)


def ask_which_sentence(stage: Stage, *, again: bool = True) -> None:
    """Ask which sentence must go, because what names it isn't found."""
    exchange = stage.walk.exchange.counted(_asked_which(stage))
    stage.walk = changed(stage.walk, exchange=exchange)
    say_here(stage, stage.speech.phrase("later_niet_gevonden"), again=again)


def as_order(stage: Stage, event: TextWritten) -> TextWritten:
    """The event as an order, if it says which sentence is meant and the bot just asked that here;
    only the first text after that question can."""
    mark = _asked_which(stage)
    if mark not in stage.walk.exchange.counts:
        return event
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.without(mark))
    which = says_which(event.text)
    return replace(event, text=f"haal de zin over {which} weg") if which else event


def _asked_which(stage: Stage) -> str:
    """The mark of having asked on this screen which sentence must go."""
    question = stage.question_here()
    return f"welke_zin:{'' if question is None else question.id}"
