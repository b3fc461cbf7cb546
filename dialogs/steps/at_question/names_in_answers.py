"""An answer names somebody: its writer is asked, once per theme, whether the name may go.

The answer is stored as it was typed before that is asked, so nothing depends on the reply. If its
writer wants names taken out always, that is done before anything is stored, and not asked again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.hearing.spelling import plain
from dialogs.pack.answers import Given
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import (
    NAMES_ASKED,
    NAMES_OUT,
    WHO_WENT_OUT,
    loses_who,
    names_in,
    wants_names_out,
    with_role,
    without_names,
    words_of_names,
)
from dialogs.steps.at_question.answering import go_on_after_words
from dialogs.steps.at_question.names_out import store_without_names, take_names_out
from dialogs.steps.at_question.taking_answers import forget_note
from dialogs.steps.at_question.words_gone import any_word_gone, without_words_gone
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.texts import quote
from dialogs.understanding.asking_bot.asks_how import shared_stems
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.probes import own
from dialogs.walk.state import changed, with_no_names

_PLACE = (
    r"(?:(?:een|de|het|ons|onze|die) )?(?:flat|gebouw|buurt\w*|wijk\w*|school|scholen|taalschool"
    r"|plaats|stad|dorp|straat|plein|club|vereniging|stichting|project|winkel|park|huis|kerk|moskee)"
)
_NO_PERSON = (
    r"\bgeen (?:persoon|mens|naam|iemand|persoonsnaam)\b|\bnot? (?:a )?(?:name|person)\b"
    r"|\bniet (?:van )?(?:een )?(?:persoon|mens|iemand)\b"
    rf"|\bnaam van {_PLACE}\b"
)
_IS_NO_NAME = compiled(
    rf"^(?:(?:ha)+|nou|oh?|eh|ja|sorry|,|\s)*nee\b|{_NO_PERSON}|\bzo heten (?:wij|we)\b"
    rf"|^(?:\w+ ){{0,3}}(?:is|zijn) {_PLACE}\b",
    re.IGNORECASE,
)
_DENIES = compiled(_NO_PERSON, re.IGNORECASE)
_DENIED_FIRST = compiled(
    r"^(?:(?:ha)+|nou|oh?|eh|ja|nee|sorry|maar|,|\s)*(?P<who>\w+(?: \w+){0,3}?),? (?:dat |die )?"
    rf"(?:is|zijn|was) (?:echt |gewoon |helemaal )?(?:{_NO_PERSON})(?= hoor|\s*(?:[,.;:!?]|$))",
    re.IGNORECASE,
)
_WANTS_OUT = compiled(r"\b(?:haal|halen|weghalen|uithalen|verwijder\w*|weg|eruit)\b", re.IGNORECASE)
_OTHERS_MAY_GO = compiled(
    r"\b(?:andere|rest|overige)\b[^.?!]*\b(?:uit|weg|eruit|verwijderd)\b"
    r"|\b(?:haal|verwijder)\b[^.?!]*\b(?:andere|rest|overige)\b",
    re.IGNORECASE,
)


def without_names_if_wanted(stage: Stage, text: str) -> str:
    """What was typed, without names if its writer asked to always leave them out, and without the
    words that they want nowhere. An English word that could also be a name isn't taken for one."""
    if any_word_gone(stage.walk):
        text = without_words_gone(stage.speech, stage.walk, text)
    _deny(stage, _english_words(stage, text))
    return without_names(stage.speech, text) if wants_names_out(stage.walk) else text


def note_who_went_out(stage: Stage, typed: str, kept: str) -> None:
    """Remember, while they choose, whether a name went out of what was typed so that it no longer
    says who somebody is. The next text there ends it."""
    if stage.walk.place.view is not View.CHOOSING:
        return
    exchange = stage.walk.exchange.without(WHO_WENT_OUT)
    if loses_who(stage.speech, typed, kept):
        exchange = exchange.counted(WHO_WENT_OUT)
    if exchange != stage.walk.exchange:
        stage.walk = changed(stage.walk, exchange=exchange)


def asks_about_name(stage: Stage, question: Question) -> bool:
    """Ask about a name in the answer that was just typed; False if there is nothing to ask, or if
    names go out without asking."""
    mark = f"{NAMES_ASKED}{question.theme}"
    answer = stage.walk.answers.get(question.id)
    asked_before = mark in stage.walk.told or wants_names_out(stage.walk)
    if answer is None or asked_before or not names_in(stage.dialog, answer.text):
        return False
    stage.walk = replace(stage.walk, told=stage.walk.told | {mark})
    place = Place(View.NAMED, question.id)
    layout = stage.layout_of(place)
    if layout is None:
        return False
    # The line about a worry is said here too, so that it is no second interruption.
    stage.say(stage.say_worry())
    stage.show(place, layout)
    last = stage.walk.written
    if last is not None:
        stage.walk = replace(stage.walk, written=replace(last, turn=stage.walk.screen.turn))
    return True


def take_out(stage: Stage, id_: str, said: str = "naam_weg") -> None:
    """Keep the answer as the screen shows it, without names, and forget how it was typed."""
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        resume(stage)
        return
    store_without_names(stage, question, without_names(stage.speech, answer.text))
    _go_on(stage, question, said)


def take_out_as(stage: Stage, about: str) -> None:
    """Keep the answer with the name replaced by who it is. `about`: the question, and the number of
    what was tapped."""
    id_, _, number = about.rpartition(":")
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        resume(stage)
        return
    store_without_names(stage, question, with_role(stage.speech, answer.text, int(number)))
    _go_on(stage, question, "naam_weg")


def take_out_always(stage: Stage, id_: str) -> None:
    """Take names out, this time, from now on, and of what was typed earlier in this walk.

    In a session the group may have read the earlier answers, so there they stay as they are.
    """
    stage.walk = replace(stage.walk, told=stage.walk.told | {NAMES_OUT})
    earlier = stage.walk.room is None and take_names_out(stage, id_)
    take_out(stage, id_, "naam_weg_eerder" if earlier else "naam_weg")


def is_correction(text: str) -> bool:
    """Whether the text says that something isn't a name."""
    return _IS_NO_NAME.search(text) is not None


def take_correction(stage: Stage, id_: str, text: str) -> bool:
    """Take what was typed to the question whether a name may go, if it says that something isn't a
    name: then that word stays, also from now on, and so does the whole answer, unless other names
    may go."""
    if not is_correction(text):
        return False
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        return False
    denied = _denied(stage, text, answer.text)
    others_go = _OTHERS_MAY_GO.search(text) or (denied and _WANTS_OUT.search(text))
    if not others_go and _WANTS_OUT.search(text) is not None:
        return False
    _deny(stage, denied)
    if not others_go:
        leave_as_typed(stage, id_)
        return True
    store_without_names(stage, question, without_names(stage.speech, answer.text))
    _go_on(stage, question, "naam_weg")
    return True


def take_denial(stage: Stage, id_: str, text: str) -> bool:
    """The same, if it says so about a particular name: 'nee, Noot is geen mens' isn't a plain
    no."""
    answer = stage.walk.answers.get(id_)
    named = answer is not None and _denied(stage, text, answer.text)
    return bool(named) and take_correction(stage, id_, text)


def _denied(stage: Stage, text: str, about: str) -> frozenset[str]:
    """The words of names in `about` that the text says aren't names, in plain letters. If it has
    none of these words, it is about the only name there is."""
    parts = [one for one in sentences(text) if _DENIES.search(one) and not _WANTS_OUT.search(one)]
    named = {plain(word) for word in words_of_names(stage.dialog, about)} if parts else set()
    said = named.intersection(normal(" ".join(parts)).split())
    return frozenset(named if not said and len(named) == 1 else said)


def _english_words(stage: Stage, text: str) -> frozenset[str]:
    """The names without a capital that are words of the English in which a text is written."""
    english = stage.dialog.support.english.means
    if in_dutch(stage.dialog.support, text) == text:
        return frozenset()
    return frozenset(one.words for one in names_in(stage.dialog, text) if one.words in english)


def _deny(stage: Stage, words: frozenset[str]) -> None:
    """Take these words, in plain letters, for no names from now on."""
    if words:
        stage.walk = with_no_names(stage.walk, words)
        stage.dialog = own(stage.dialog, stage.walk)


def take_denied_name(stage: Stage, text: str) -> bool:
    """Take a text that says, after names were asked about or taken out, that a word isn't a name
    ('Singer is geen mens'); False for any other."""
    asked = any(mark == NAMES_OUT or mark.startswith(NAMES_ASKED) for mark in stage.walk.told)
    found = _DENIED_FIRST.search(text) if asked else None
    if found is None or stage.walk.place.view is View.NAMED or stage.walk.place.view.is_serious:
        return False
    words = [word for word in found["who"].split() if word[0].isupper()]
    denied = frozenset(map(plain, words)) - _POINTING
    if not denied:
        return False
    _deny(stage, denied)
    stage.tell("naam_is_geen_mens", naam=" ".join(words))
    return True


_POINTING = frozenset({"dat", "dit", "die", "deze", "het", "er", "hij", "zij", "ze", "ik", "dan"})


_WITHOUT = compiled(
    r"^\W*(?:(?:ok|oke|okay|ja|nee|goed|nou|dan|wel|hier|maar)\W+)*"
    r"(?:zonder (?:de )?na(?:am|men)|nieuwe zin|(?:dit is |dat is )?in plaats (?:daar)?van\w*)"
    r"\s*[:,]\s*(?P<new>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_INSTEAD = compiled(r"\b(?:in ?(?:de )?plaats|niet (?:er)?bij|vervang\w*)\b", re.IGNORECASE)
_LEAST_WORDS, _LEAST_SHARED, _LONGEST_INSTEAD = 5, 3, 12


def take_new_sentence(stage: Stage, id_: str, event: TextWritten) -> bool:
    """Replace the answer by a whole new sentence, typed when the bot asks whether a name may go;
    also replace the note with it, if the text says that this was meant ('niet erbij, dit is in
    plaats van'). False for any other text."""
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        return False
    found, noted = _WITHOUT.search(event.text), stage.walk.notes.get(id_, "")
    words = len(event.text.split())
    if found is not None:
        new = found["new"]
    elif noted and words <= _LONGEST_INSTEAD and _INSTEAD.search(event.text):
        new = noted.split("\n")[-1]
        forget_note(stage, id_)
    elif (
        words >= _LEAST_WORDS
        and "?" not in event.text
        and shared_stems(event.text, answer.text) >= _LEAST_SHARED
    ):
        new = event.text
    else:
        return False
    text = without_names_if_wanted(stage, new)
    store_without_names(stage, question, text, event.message if found or text == event.text else 0)
    stage.tell("naam_nieuwe_zin", zin=quote(text))
    place = Place(View.NAMED, id_)
    layout = stage.layout_of(place) if names_in(stage.dialog, text) else None
    if layout is None:
        _go_on(stage, question)
    else:
        stage.close_screen()
        stage.show(place, layout)
    return True


def leave_as_typed(stage: Stage, id_: str) -> None:
    """Keep the answer as it was typed."""
    question = stage.dialog.questions.get(id_)
    if question is None:
        resume(stage)
    else:
        _go_on(stage, question)


def _go_on(stage: Stage, question: Question, *said: str) -> None:
    stage.close_screen()
    go_on_after_words(stage, question, *(stage.speech.phrase(key) for key in said))
