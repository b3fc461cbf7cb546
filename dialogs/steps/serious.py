"""Somebody tells something serious: it comes before anything else, and its words aren't kept.

The question counts as skipped from that moment on, so that nothing quotes, shows, counts or waits
for what was typed. The words stay with the walk for today, for their writer to decide about.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.concerns.concern import Concern, Weight
from dialogs.concerns.noticing import concern_in
from dialogs.pack.answers import (
    SKIPPED,
    Given,
    answered,
    written,
)
from dialogs.pack.definition import Dialog, Question
from dialogs.screens.serious_screens import filled
from dialogs.steps.moves import Moves
from dialogs.texts import join, quote
from dialogs.understanding.foreign import is_foreign
from dialogs.understanding.matching import spoken
from dialogs.walk.effects import (
    ForgetAnswer,
    RecordAnswer,
    RecordNote,
    TakeFromChat,
)
from dialogs.walk.events import TextWritten
from dialogs.walk.held import Held, Parts, joined
from dialogs.walk.place import Place, View
from dialogs.walk.state import Written, note_key
from dialogs.walk.tonight import (
    ELSEWHERE,
    helped_with,
    worried_about,
)


def is_serious(dialog: Dialog, text: str) -> bool:
    """Whether a text is held, wherever it is typed."""
    concern = concern_in(dialog, text)
    return concern is not None and concern.weight is Weight.SERIOUS


def comes_first(dialog: Dialog, text: str) -> bool:
    """Whether a text is about somebody who isn't safe, or asks whom to turn to."""
    return spoken(text, dialog.words) == UNSAFE or is_serious(dialog, text)


def noticed(moves: Moves, text: str) -> Concern | None:
    """Something serious in a text; a worry is met on the way."""
    concern = concern_in(moves.dialog, text)
    if concern is None:
        _tell_of_language(moves, text)
    if concern is None or concern.weight is Weight.SERIOUS:
        return concern
    mark = worried_about(concern.kind)
    line = moves.dialog.support.worries.get(concern.kind)
    if line is not None and mark not in moves.walk.met:
        moves.walk = replace(moves.walk, met=moves.walk.met | {mark})
        moves.worry = filled(moves.dialog, moves.walk, line)
    return None


UNSAFE = "onveilig"
"""The command with which someone asks for all there is to turn to."""
_LANGUAGE = "vreemde_taal"


def _tell_of_language(moves: Moves, text: str) -> None:
    """In another language nothing would be recognised; that is said once."""
    if _LANGUAGE not in moves.walk.told and is_foreign(moves.dialog.support, text):
        moves.walk = replace(moves.walk, told=moves.walk.told | {_LANGUAGE})
        moves.worry = moves.speech.phrase(_LANGUAGE)


# Holding words


def told(
    moves: Moves, key: str, held: Held, question: Question | None = None, *, at: float = 0.0
) -> None:
    """Hold the words in the place of what they would have become, and say whom to turn to."""
    if question is not None and _takes_their_place(moves, question):
        _count_as_skipped(moves, question, held.asked)
    about = key.removesuffix(note_key(""))
    if about != key:
        _take_note_away(moves, about)
    typed = {name: parts for name, parts in moves.walk.typed.items() if name != key}
    moves.walk = replace(moves.walk, typed=typed, picked=())
    _hold(moves, key, joined(moves.walk.held.get(key), held), at)


def held_anew(moves: Moves, key: str, held: Held, *, at: float) -> None:
    """Words that were held were changed, and are still about something serious."""
    _hold(moves, key, held, at)


def told_more(moves: Moves, key: str, event: TextWritten, concern: Concern | None) -> None:
    """What comes with it is held like it. It is met if it is about something else; for more of the
    same nobody is interrupted, nor led on to a question before they ask for it."""
    before, last = moves.walk.held[key], moves.walk.written
    whole = ((0, len(event.text)),)
    kind = before.kind if concern is None else concern.kind
    part = ((event.message, len(event.text)),)
    more = Held(kind, event.text, whole, part, before.asked, before.past)
    held = joined(before, more)
    if kind not in moves.walk.met:
        _hold(moves, key, held, event.at)
        return
    moves.walk = replace(moves.walk, held={**moves.walk.held, key: held})
    in_one_breath = last is not None and event.at - last.at <= SAME_BREATH
    moves.tell("ernstig_erbij" if in_one_breath else "ernstig_met_een_mens")
    _expect_more(moves, key, event.at)


def is_an_answer(moves: Moves, key: str, text: str, parts: Parts) -> None:
    """Words that were held were changed, and are about nothing serious any more."""
    held = _let_go(moves, key)
    question = moves.dialog.questions.get(key)
    if held is None or question is None or not question.open:
        moves.tell("bewerkt_onbekend")
        return
    answer = written(text)
    answers = answered(moves.walk.answers, key, answer)
    moves.walk = replace(moves.walk, answers=answers, typed={**moves.walk.typed, key: parts})
    moves.record(question, held.asked, answer)
    moves.hear(question, text)
    moves.tell("bewerkt", naam=question.name, tekst=quote(text))
    moves.follow()


def _hold(moves: Moves, key: str, held: Held, at: float) -> None:
    """Hold these words. The first time today that it is about this, it is met; later in a line."""
    met = moves.walk.met
    moves.walk = replace(moves.walk, held={**moves.walk.held, key: held}, met=met | {held.kind})
    moves.worry = ()
    if helped_with(held.kind) in met:
        go_on(moves, "ernstig_weer_hulp")
    elif held.kind in met or held.kind not in moves.dialog.support.messages:
        go_on(moves, "ernstig_weer")
    else:
        _show(moves, Place(View.SERIOUS, key))
    _expect_more(moves, key, at)


def _show(moves: Moves, place: Place) -> None:
    """In the place of the screen; what is to be gone back to stays so."""
    layout = moves.layout_of(place)
    if layout is not None:
        moves.close_screen()
        moves.show(place, layout)


SAME_BREATH = 3.0
"""Seconds within which a second text is more of what was typed, while nothing else was done."""


def _expect_more(moves: Moves, key: str, at: float) -> None:
    last = Written(key, moves.walk.held[key].asked, at, moves.walk.screen.turn)
    moves.walk = replace(moves.walk, written=last)


def _takes_their_place(moves: Moves, question: Question) -> bool:
    """What was chosen before stays an answer, whatever is typed about it now."""
    known = moves.walk.answers.get(question.id)
    return known is None or known.given is Given.WRITTEN


def _take_note_away(moves: Moves, about: str) -> None:
    notes = {name: note for name, note in moves.walk.notes.items() if name != about}
    moves.walk = replace(moves.walk, notes=notes)
    moves.effects.append(ForgetAnswer(note_key(about)))


def _count_as_skipped(moves: Moves, question: Question, asked: str) -> None:
    if moves.walk.answers.get(question.id) is not None:
        moves.effects.append(ForgetAnswer(question.id))
    moves.effects.append(RecordAnswer(question.id, asked, SKIPPED))
    moves.take(question, SKIPPED)
    _share_nothing(moves, question)


def _share_nothing(moves: Moves, question: Question) -> None:
    """In a room nobody is asked whether the group may read what is left."""
    room = moves.walk.room
    if room is not None:
        consents = {**room.consents, question.id: False}
        moves.walk = replace(moves.walk, room=replace(room, consents=consents))


# What its writer decides


def go_on(moves: Moves, *said: str) -> None:
    """Calmly on with the next question: without a figure, and with nothing about it."""
    moves.quietly = True
    moves.close_screen()
    lines = join((moves.speech.phrase(key) for key in said or ("ernstig_verder",)), "\n")
    if moves.walk.room is None and not moves.walk.told:
        # It was the first that they ever said here.
        moves.say(lines)
        moves.begin()
    else:
        moves.go_on(lines)


def resumed(moves: Moves) -> None:
    """/verder, also from here."""
    if moves.walk.place.view.is_serious:
        go_on(moves)
    else:
        moves.resume()


def take_away(moves: Moves, key: str) -> None:
    """The sentence goes, and its message in the chat; what else was written stays."""
    held = _let_go(moves, key)
    if held is None:
        moves.resume()
        return
    question = moves.dialog.questions.get(key)
    if question is not None and held.rest and moves.walk.answers.get(key) == SKIPPED:
        rest = written(held.rest)
        moves.effects.append(RecordAnswer(key, held.asked, rest))
        moves.walk = replace(moves.walk, answers=answered(moves.walk.answers, key, rest))
        _share_nothing(moves, question)
    about = key.removesuffix(note_key(""))
    if about != key and held.rest:
        moves.walk = replace(moves.walk, notes={**moves.walk.notes, about: held.rest})
        moves.effects.append(RecordNote(about, held.asked, held.rest))
    moves.effects.append(TakeFromChat(tuple(message for message, _ in held.messages)))
    kind = moves.dialog.watch.by_id.get(held.kind)
    own = kind is not None and kind.about_self
    gone = "ernstig_zin_weg_bewerkt" if held.changed else "ernstig_zin_weg"
    go_on(moves, gone, *(() if own else ("ernstig_opschrijven",)))


def helped(moves: Moves, key: str) -> None:
    """Its writer says that there is help: no second message about that."""
    held = moves.walk.held.get(key)
    if held is None:
        moves.resume()
        return
    moves.walk = replace(moves.walk, met=moves.walk.met | {helped_with(held.kind)})
    _show(moves, Place(View.HELPED, key))


def keep_words(moves: Moves, key: str) -> None:
    """Its writer wants the words kept: on record for them alone, and still no answer to go by."""
    held = _let_go(moves, key)
    if held is None:
        moves.resume()
        return
    about = key if key in moves.dialog.questions else ELSEWHERE
    asked = held.asked or moves.speech.label("ernstig_los")
    moves.effects.append(RecordAnswer(about, asked, written(held.text)))
    go_on(moves, "ernstig_blijft")


def _let_go(moves: Moves, key: str) -> Held | None:
    held = moves.walk.held.get(key)
    rest = {name: one for name, one in moves.walk.held.items() if name != key}
    moves.walk = replace(moves.walk, held=rest)
    return held


def all_routes(moves: Moves) -> None:
    """All there is to turn to, for who asks for it by name."""
    for text in moves.dialog.support.routes:
        moves.say(filled(moves.dialog, moves.walk, text))
