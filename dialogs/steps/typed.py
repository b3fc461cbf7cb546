"""What someone types: answers in their own words, and words in place of a tap."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Given, answered
from dialogs.pack.answers import written as written_answer
from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import Row as Buttons
from dialogs.steps import names_in_answers, serious, to_programme
from dialogs.steps.actions import COMMANDS, done, perform
from dialogs.steps.answering import (
    go_on_after_words,
    hear,
    record_answer,
    remember_typed,
    settle_meant,
    take_words,
)
from dialogs.steps.navigation import begin, resume, show_changed_answer
from dialogs.steps.serious import SAME_BREATH, UNSAFE
from dialogs.steps.stage import Stage
from dialogs.texts import plain
from dialogs.understanding.matching import (
    known,
    match_option,
    meant,
    normal,
    says_more_than,
    spoken,
)
from dialogs.walk.effects import RecordAnswer, RecordNote
from dialogs.walk.events import TextWritten
from dialogs.walk.held import Held, Parts
from dialogs.walk.place import View
from dialogs.walk.probes import probe_of
from dialogs.walk.state import OVERVIEW_NOTE, Written, note_key, room_note
from dialogs.walk.tonight import ELSEWHERE, told_something_serious


def written(stage: Stage, event: TextWritten) -> None:
    """Someone typed: a word for a button or command, an answer, or more of the last answer."""
    word = spoken(event.text, stage.dialog.words)
    if word == OTHER_LANGUAGE:
        stage.tell("andere_taal")
    if word is None and _is_serious(stage, event):
        return
    event = replace(event, text=names_in_answers.taken_out_always(stage, event.text))
    if word == UNSAFE:
        COMMANDS[word](stage)
    elif stage.walk.place.view is View.NOTHING:
        begin(stage)
    elif word != OTHER_LANGUAGE:
        _said(stage, event, word)
    # Where no question follows, it comes by itself.
    stage.say(stage.say_worry())


def _is_serious(stage: Stage, event: TextWritten) -> bool:
    """Whatever it was typed at: something serious comes before all else, and so does more of it."""
    walk, question = stage.walk, stage.question_here()
    last = _more_of(stage, event, question, walk.written)
    earlier, parts = "", Parts()
    if last is not None and last.question not in walk.held:
        earlier = f"{walk.answers[last.question].text}\n"
        parts = walk.typed.get(last.question, ())
    text = f"{earlier}{event.text}"
    concern = serious.noticed(stage, text)
    if (held := _held_here(stage, event, last)) is not None:
        serious.told_more(stage, held, event, concern)
        return True
    if concern is None:
        return False
    if last is not None:
        key, asked = last.question, last.asked
    else:
        key, asked = ELSEWHERE if question is None else question.id, walk.screen.asked
    parts = (*parts, (event.message, len(event.text)))
    words = Held(concern.kind, text, concern.spans, parts, asked, concern.past)
    serious.told(stage, key, words, stage.dialog.questions.get(key), at=event.at)
    return True


def _held_here(stage: Stage, event: TextWritten, last: Written | None) -> str | None:
    """What is held that this text is more of: nothing, where it says one of the buttons."""
    walk = stage.walk
    if walk.place.view.is_serious:
        layout = stage.layout_here()
        buttons = () if layout is None else layout.buttons
        said = _said_in_full(event.text, buttons, None)
        return walk.place.id if said is None and walk.place.id in walk.held else None
    return last.question if last is not None and last.question in walk.held else None


def _said(stage: Stage, event: TextWritten, word: str | None) -> None:
    text = event.text
    question = stage.question_here()
    shown = stage.walk.screen.actions
    before, stage.walk = stage.walk.written, replace(stage.walk, written=None)
    if word is not None and word in COMMANDS:
        COMMANDS[word](stage)
    elif question is not None and word == YES and (bring := f"bring:{question.id}") in shown:
        perform(stage, bring)
    elif stage.walk.place.view.is_serious:
        _at_something_serious(stage, text, word)
    elif question is not None and (action := _way_past(stage, question, text, word)) is not None:
        perform(stage, action)
    elif (last := _more_of(stage, event, question, before)) is not None:
        _add(stage, event, last)
    elif question is None and stage.walk.place.view is View.QUESTION:
        _at_a_vanished_question(stage, event)
    elif question is None:
        _on_other_screen(stage, event, word)
    elif word == "klaar" and question.several:
        _typed_done(stage, question)
    elif not normal(text):
        _note(stage, question.id, event)
        stage.tell("alleen_vraagtekens" if set(text) <= {"?", " "} else "alleen_tekens")
    elif question.open:
        # What comes between an answer and the next question, and there is one such thing at most,
        # stands between these two.
        take_words(stage, question, event)
        if not names_in_answers.comes_in_between(stage, question):
            go_on_after_words(stage, question)
    else:
        _typed_choice(stage, question, event)


def _at_something_serious(stage: Stage, text: str, word: str | None) -> None:
    """One of the buttons, in words; whatever else was said, it goes on."""
    layout = stage.layout_here()
    buttons = () if layout is None else layout.buttons
    yes_or_no = word if stage.walk.place.view is View.HELPED else None
    action = _said_in_full(text, buttons, yes_or_no)
    if action is None:
        serious.go_on_calmly(stage)
    else:
        perform(stage, action)


def _typed_done(stage: Stage, question: Question) -> None:
    if stage.walk.picked:
        done(stage, question)
    else:
        stage.tell("kies_eerst")


def _way_past(stage: Stage, question: Question, text: str, word: str | None) -> str | None:
    """The way past the question that was typed, by a word for it or as it stands on the button.

    Skipping a question that was asked again leaves its answer as it was.
    """
    if word in _WORDS:
        settled = question.id in stage.speech.answers
        return "keep" if settled and _WORDS[word] == "skip" else _WORDS[word]
    typed, say = normal(text), stage.speech
    meant = [action for action, key in _WAYS_PAST.items() if known(say.label(key)) == typed]
    # Only now worth the building of a screen: most of what is typed is an answer.
    layout = stage.layout_here() if meant else None
    actions = () if layout is None else [action for _, action in layout.buttons]
    return next((action for action in meant if action in actions), None)


_WAYS_PAST = {
    "unknown": "knop_weet_niet",
    "skip": "knop_overslaan",
    "keep": "knop_zo_laten",
    "back": "knop_terug",
    "done": "knop_klaar",
}
"""Each with the phrase that stands on its button."""
_WORDS = {"weet_niet": "unknown", "overslaan": "skip"}
YES, NO, OTHER_LANGUAGE = "ja", "nee", "andere_taal"
WORDS = (*_WORDS, "klaar", YES, NO, OTHER_LANGUAGE, *COMMANDS)
"""The names under which a pack may list words that people type instead of tapping."""


def _typed_choice(stage: Stage, question: Question, event: TextWritten) -> None:
    several = question.several
    options = meant(event.text, stage.options(question), several=several)
    if options is None:
        _keep_as_note(stage, question, event)
        return
    if says_more_than(event.text, options, several=several):
        _note(stage, question.id, event)
    settle_meant(stage, question, options)
    remember_typed(stage, question.id, event)


def _keep_as_note(stage: Stage, question: Question, event: TextWritten) -> None:
    """Nothing that someone typed is lost: it stands beside the question it was typed at."""
    said = "toelichting_vol" if _is_full(stage, question.id) else "niet_begrepen"
    _note(stage, question.id, event)
    options = enumerate(stage.options(question), start=1)
    numbered = "\n".join(f"{number}. {option.label}" for number, option in options)
    stage.say(stage.speech.phrase(said), plain(numbered))


def _at_a_vanished_question(stage: Stage, event: TextWritten) -> None:
    """The pack no longer asks it. What was typed is kept, and the conversation goes on."""
    _note(stage, stage.walk.place.id, event)
    resume(stage)


_MOST_NOTED = 10
"""Of so many messages a note may be made: each time all of it is stored anew."""


def _is_full(stage: Stage, question: str) -> bool:
    return len(stage.walk.typed.get(note_key(question), ())) >= _MOST_NOTED


def _note(stage: Stage, question: str, event: TextWritten, asked: str | None = None) -> None:
    walk = stage.walk
    if _is_full(stage, question):
        return
    earlier = walk.notes.get(question)
    note = event.text if earlier is None else f"{earlier}\n{event.text}"
    stage.walk = replace(walk, notes={**walk.notes, question: note})
    remember_typed(stage, note_key(question), event, more=earlier is not None)
    shown = walk.screen.asked if asked is None else asked
    stage.effects.append(RecordNote(question, shown, note))


def _on_other_screen(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Elsewhere a typed text can only mean one of the buttons."""
    layout = stage.layout_here()
    buttons = layout.buttons if layout is not None else ()
    option = match_option(event.text, [Option(action, label) for label, action in buttons])
    action = None if option is None else option.id
    if stage.walk.place.view is View.ERASE:
        action = _about_erasing(stage, event.text, action, word)
    elif stage.walk.place.view.wants_full_words:
        action = _said_in_full(event.text, buttons, word)
    if action == "type_it":
        stage.tell("wis_typ", knop=stage.speech.label("knop_wis_alles"))
    elif action is not None:
        stage.in_sight = False
        perform(stage, action)
    elif stage.walk.place.view is View.SHARING:
        _while_sharing(stage, event)
    elif stage.walk.place.view.wants_full_words:
        _note_in_room(stage, event)
    elif stage.walk.place.view is View.STOPPED:
        serious_today = told_something_serious(stage.walk)
        stage.tell("ernstig_gestopt_stil" if serious_today else "gestopt_stil")
    elif stage.walk.place.view is View.ERASE or word in _WORDS or not normal(event.text):
        stage.tell("tik_op_een_knop")
    else:
        _note_at_overview(stage, event)


def _note_at_overview(stage: Stage, event: TextWritten) -> None:
    """What comes to mind at the checklist is kept too, though it answers nothing."""
    stage.tell("overzicht_vol" if _is_full(stage, OVERVIEW_NOTE) else "overzicht_getypt")
    _note(stage, OVERVIEW_NOTE, event, stage.speech.label("bij_een_overzicht"))


def _while_sharing(stage: Stage, event: TextWritten) -> None:
    """A sentence typed anew; anything else is no yes to anything."""
    stage.in_sight = False
    if not normal(event.text) or not to_programme.typed(stage, event.text):
        stage.tell("delen_tik")


def _note_in_room(stage: Stage, event: TextWritten) -> None:
    """What someone says meanwhile stands with the answer they are asked about, or by itself."""
    place, room = stage.walk.place, stage.walk.room
    if place.view is not View.WAITING:
        key, asked = place.id, stage.walk.screen.asked
        said = "naam_tik" if place.view is View.NAMED else "kamer_erbij"
    elif room is not None:
        key, asked, said = room_note(room), stage.speech.label("in_een_sessie"), "kamer_getypt"
    else:
        resume(stage)
        return
    stage.tell("kamer_vol" if _is_full(stage, key) else said)
    _note(stage, key, event, asked)


_YES = ("take_away", "share", "bring", "agree", "sentence", "changes", "unname")
_NO = ("keep_words", "hold", "afresh", "refuse", "no_sentence", "no_changes", "leave_name")


def _said_in_full(text: str, buttons: Buttons, word: str | None) -> str | None:
    """In a room, and about sharing, nothing is guessed: a yes is a yes, and a button is meant by
    all its words."""
    full = (action for label, action in buttons if known(label) == normal(text))
    verbs = {YES: _YES, NO: _NO}.get(word or "", ())
    short = (action for _, action in buttons if action.partition(":")[0] in verbs)
    return next(full, None) or next(short, None)


def _about_erasing(stage: Stage, text: str, action: str | None, word: str | None) -> str | None:
    """To keep all, a word will do. What can't be undone takes all its words, no number and no
    part of them."""
    if word == NO:
        return "keep_data"
    in_full = normal(text) == known(stage.speech.label("knop_wis_alles"))
    if word == YES or (action == "erase" and not in_full):
        return "type_it"
    return action


_SPLIT_BY_TELEGRAM = 3_500
"""A message of this many characters is a piece of a text that was cut: Telegram takes 4096."""


_MOST_PIECES = 5
"""Of so many messages an answer may be made. Someone who answers faster still, as a program does,
would otherwise never come to the next question."""


def _more_of(
    stage: Stage, event: TextWritten, question: Question | None, last: Written | None
) -> Written | None:
    """The answer before, if the text is more of it: nobody reads a question that fast.

    What is one of the next question's options and no more answers that. Where the next question
    is open as well only a piece of a long text is taken for more: it could be the next answer.
    But a probe comes out of the blue: nobody has an answer to that ready.
    """
    if last is None or event.at - last.at > SAME_BREATH or stage.walk.screen.turn != last.turn:
        return None
    if last.question in stage.walk.held:
        return None if question is not None and _answers(stage, question, event.text) else last
    answer = stage.walk.answers.get(last.question)
    if answer is None or answer.given is not Given.WRITTEN:
        return None
    pieces = stage.walk.typed.get(last.question, ())
    if len(pieces) >= _MOST_PIECES:
        return None
    if question is None or question.id == probe_of(last.question):
        is_more = True
    elif question.open:
        is_more = bool(pieces) and pieces[-1][1] >= _SPLIT_BY_TELEGRAM
    else:
        is_more = not _answers(stage, question, event.text)
    return last if is_more else None


def _answers(stage: Stage, question: Question, text: str) -> bool:
    """Whether it says one of the question's options, and no more."""
    several = question.several
    options = meant(text, stage.options(question), several=several)
    return options is not None and not says_more_than(text, options, several=several)


def _add(stage: Stage, event: TextWritten, last: Written) -> None:
    answers = stage.walk.answers
    whole = written_answer(f"{answers[last.question].text}\n{event.text}")
    stage.walk = replace(
        stage.walk,
        answers=answered(answers, last.question, whole),
        written=replace(last, at=event.at),
    )
    remember_typed(stage, last.question, event, more=True)
    question = stage.dialog.questions.get(last.question)
    if question is None:
        stage.effects.append(RecordAnswer(last.question, last.asked, whole))
    else:
        record_answer(stage, question, last.asked, whole)
        hear(stage, question, whole.text, answers[last.question].text)
    stage.tell("erbij_gezet")
    show_changed_answer(stage)
