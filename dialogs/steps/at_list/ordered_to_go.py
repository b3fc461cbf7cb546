"""Somebody orders that words of theirs go, and names them: at a question, or wherever they are.

What they name may also be an answer that they tapped. What was typed last never goes in its place:
they are asked which it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogs.hearing.data_kinds import OwnData
from dialogs.pack.definition import Question
from dialogs.pack.route import next_question
from dialogs.screens.told.own_sentences import (
    OwnSentence,
    answers_meant,
    meant_by,
    own_sentences,
    parts_meant,
)
from dialogs.steps.at_list.removing_from_list import show_which, typed_last
from dialogs.steps.at_question.asking_once_more import ask_once_more, proposed
from dialogs.steps.at_question.removing import kept_last, remove
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import is_serious
from dialogs.texts import Spans, quote_each
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.left_out import asks_to_leave_out
from dialogs.understanding.taking_away.off_page import OffPage, off_page
from dialogs.understanding.taking_away.removal import Removal, naming_words, removal
from dialogs.understanding.taking_away.taken_too_much import (
    asks_what_is_kept,
    only_part,
    says_too_much,
)
from dialogs.understanding.taking_away.unsaid import points_back, unsaid
from dialogs.understanding.yes_or_no.agreeing import agrees
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View

_NOT_HERE = (View.NOTHING, View.STOPPED, View.ERASE, View.SHARING)
"""The screens that ask something about which nothing may be guessed, or that ask nothing."""


def asks_which(stage: Stage, text: str) -> bool:
    """Show what may be meant, where a text only wants something gone, and nothing was typed at the
    question on the screen or the one before it, or something else than it names. False for any
    other text."""
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
    if not found and ((named and other) or not (last or mapped)):
        found = typed_last(stage)
    if found:
        show_which(stage, found)
    return bool(found)


def _typed_or_tapped(stage: Stage, asked: Removal) -> tuple[OwnSentence, ...]:
    """What the words name among what was typed, and among the answers that were tapped, if they
    call it an answer or nothing typed is meant."""
    typed = meant_by(stage.dialog, stage.walk, asked)
    if typed and not asked.of_answer:
        return typed
    return (*answers_meant(stage.dialog, stage.walk, asked), *typed)


def _at_the_top(stage: Stage, asked: Removal) -> tuple[OwnSentence, ...]:
    """If they name only the place above the list: what they noticed, since it stands there."""
    if not (stage.walk.finished and asked.named <= _TOP):
        return ()
    every = own_sentences(stage.dialog, stage.walk)
    return tuple(one for one in every if one.at == stage.dialog.noticed)


def _tells(stage: Stage, question: Question, besides: str) -> bool:
    """Whether what comes with an order says something here: a bare yes does so to a proposal."""
    return bool(proposed(stage, question)) or not agrees(besides)


_TOP = frozenset({"bovenaan", "boven", "bovenste", "bovenin", "bovenop", "helemaal"})


def takes_order(stage: Stage, event: TextWritten, take: Callable[[TextWritten], None]) -> bool:
    """Offer to take away what an order names ('haal weg', with words of it), or what somebody wants
    unsaid ('vergeet wat ik over die ouders zei'), wherever it is typed; ask which, if it isn't
    found. False for any other text, and for one that names nothing and tells something serious:
    that must be held. In a session only what was typed at the question on the screen goes. `take`:
    takes what the text says besides, first."""
    text, view, asked = event.text, stage.walk.place.view, unsaid(event.text)
    question, in_session = stage.question_here(), stage.walk.room is not None
    if asked is None or view in _NOT_HERE or view.is_serious or (in_session and question is None):
        return False
    found = _at_the_top(stage, asked) or _typed_or_tapped(stage, asked)
    if asked.besides and (in_session or (question is None and not agrees(asked.besides))):
        return False
    if asked.besides and question is not None and _tells(stage, question, asked.besides):
        # Without the message's id: an edit of the message must not change this part.
        take(TextWritten(asked.besides, event.at))
        question = stage.question_here()
        if stage.walk.place.view in _NOT_HERE or stage.walk.place.view.is_serious:
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
    elif question is not None:
        ask_once_more(stage, question, stage.speech.phrase("later_niet_gevonden"), whole=True)
    else:
        stage.tell("later_niet_gevonden")
    return True


def off_page_here(stage: Stage, text: str) -> OffPage | None:
    """What a text wants off the list and the page, if it names that and it isn't in the text
    itself; or if it points at what was typed before it, and nothing is asked here. None for any
    other text. In a session both are about what was typed at the question on the screen."""
    asked, view = off_page(text), stage.walk.place.view
    if asked is None or view in _NOT_HERE or view.is_serious:
        return None
    if stage.walk.room is not None:
        return None if asked.told or stage.question_here() is None else asked
    if own_data(text) in (OwnData.REMOVE, OwnData.WAS_ASKED):
        return None
    if not asked.named:
        alone = not asked.told and stage.question_here() is None and not stage.walk.finished
        return asked if alone else None
    words = naming_words(asked.named)
    # What stands in the message itself stays here as all that is told so.
    return None if not words or words & naming_words(asked.told) else asked


def show_off_page(stage: Stage, asked: OffPage) -> None:
    """Show all that it means, to be taken away together; ask which, if it isn't found. In a session
    it goes at once, if it was typed at the question on the screen."""
    view, question = stage.walk.place.view, stage.question_here()
    if view in _NOT_HERE or view.is_serious:
        return
    named = naming_words(asked.named)
    if stage.walk.room is not None and question is not None:
        here = (one for one in own_sentences(stage.dialog, stage.walk) if one.at == question.id)
        meant = not named or parts_meant(here, named)
        gone = remove(stage, question) if meant else stage.speech.phrase("later_niet_gevonden")
        ask_once_more(stage, question, gone, whole=True)
        return
    every = own_sentences(stage.dialog, stage.walk) if named else ()
    found = parts_meant(every, named, every=asked.every)
    if named and not found:
        found = _typed_or_tapped(stage, Removal(named, of_words=True))
    elif not named:
        found = typed_last(stage)
    if found:
        show_which(stage, found)
    else:
        _say_here(stage, stage.speech.phrase("later_niet_gevonden"))


def _say_here(stage: Stage, said: Spans) -> None:
    question = stage.question_here()
    if question is None:
        stage.say(said)
    else:
        ask_once_more(stage, question, said, whole=True)


def takes_only_part(stage: Stage, text: str) -> bool:
    """Show the one part that is to go, if a text says that it is only that: first of what was typed
    last. False for any other text."""
    named = only_part(text)
    if not named or not _may_be_told_here(stage, text):
        return False
    last = typed_last(stage)
    every = own_sentences(stage.dialog, stage.walk)
    found = parts_meant(last, named) or parts_meant(every, named)
    if found:
        show_which(stage, found, only=True)
    else:
        _say_here(stage, stage.speech.phrase("later_niet_gevonden"))
    return True


def less_too_much(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Reply to a protest that too much was taken away. Returns what is left to take: what may be
    there, None if the text doesn't say that; the event itself for any other text."""
    protest = says_too_much(event.text)
    if protest is None or not _may_be_told_here(stage, event.text):
        return event
    if not protest.told:
        _say_here(stage, stage.speech.phrase("te_veel_weg"))
        return None
    stage.tell("te_veel_weg_erbij")
    # Without the message's id: an edit of the message must not change this part.
    return TextWritten(protest.told, event.at)


def tells_what_is_kept(stage: Stage, text: str) -> bool:
    """Answer what is kept of what was typed last at a question, and whether it has something that
    the text names. False for any other text."""
    question, named = stage.question_here(), asks_what_is_kept(text)
    if named is None or question is None or not _may_be_told_here(stage, text):
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
        show_which(stage, found, only=True)
        return True
    key = "bewaard_zonder" if named else "bewaard_nu"
    said = say.phrase(key, naam=kept[0], tekst=quote_each(kept[1]))
    ask_once_more(stage, question, said, whole=True)
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


def _may_be_told_here(stage: Stage, text: str) -> bool:
    """Whether this screen takes what is said about what went or goes: no group's, for all have read
    it, and nothing serious, for that is held."""
    view = stage.walk.place.view
    here = view not in _NOT_HERE and not view.is_serious and stage.walk.room is None
    return here and not is_serious(stage.dialog, text)
