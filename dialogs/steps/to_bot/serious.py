"""Somebody reports something serious: that comes before anything else, and isn't kept.

The question counts as skipped from then on, so that nothing quotes, shows, counts or waits for
what was typed. The words are held with the walk until the night, and their writer decides whether
they are deleted at once or kept (`dialogs/walk/tonight.py`).
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.concerns.concern import Concern, Weight
from dialogs.concerns.noticing import concern_in
from dialogs.pack.answers import SKIPPED, Given, answered, written
from dialogs.pack.definition import Dialog, Question
from dialogs.screens.named_screens import without_names
from dialogs.screens.serious_screens import filled
from dialogs.steps.at_question.taking_answers import hear, record_answer, take_answer
from dialogs.steps.follow_ups import coming_back
from dialogs.steps.navigation import begin, go_on, resume
from dialogs.steps.stage import SAME_BREATH, Stage
from dialogs.steps.up_to_date import show_changed_answer
from dialogs.texts import Spans, join, quote
from dialogs.understanding.asking_bot.wary_sentences import without_wary
from dialogs.understanding.options.foreign import is_foreign
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import spoken
from dialogs.understanding.taking_away.removal import removal
from dialogs.understanding.taking_away.wants_gone import wants_gone
from dialogs.walk.asked_anew import adds_to_answer
from dialogs.walk.effects import ForgetAnswer, RecordAnswer, SendMessage, TakeFromChat
from dialogs.walk.events import TextWritten
from dialogs.walk.harmless import concern_left, hashes_in, is_asked_softly, is_doubtful
from dialogs.walk.held import Held, Parts, joined
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk, Written, changed, note_key
from dialogs.walk.tonight import (
    ELSEWHERE,
    asked_at,
    doubted,
    held_at,
    helped_with,
    worried_about,
    worried_at,
    worry_of,
)


def is_serious(dialog: Dialog, text: str, walk: Walk | None = None) -> bool:
    """Whether a text is serious enough to be held, wherever it is typed. Words that are harmless in
    the `walk` are not, nor doubtful ones that get no more than a line there."""
    concern = concern_in(dialog, text) if walk is None else concern_left(dialog, walk, text)
    if concern is None or concern.weight is not Weight.SERIOUS:
        return False
    return walk is None or not _is_asked_softly(dialog, walk, text)


def _is_asked_softly(dialog: Dialog, walk: Walk, text: str) -> bool:
    """Whether doubtful words get no more than a line. So they do in English: what tells a concern
    from other sentences was learned from Dutch, and there only words that say it plainly count."""
    in_english = in_dutch(dialog.support, text) != text
    doubtful = in_english and is_doubtful(dialog, walk, text)
    return doubtful or is_asked_softly(dialog, walk, text)


def comes_first(dialog: Dialog, text: str) -> bool:
    """Whether a text takes precedence over a session: it is serious, or asks whom to turn to."""
    return spoken(text, dialog.words) == UNSAFE or is_serious(dialog, text)


def notice_concern(stage: Stage, text: str) -> Concern | None:
    """Something serious in a text, or None. For a mere worry it sets the line to say
    (`stage.worry`)."""
    concern = concern_left(stage.dialog, stage.walk, text)
    if concern is not None and concern.weight is Weight.SOFT:
        # Distrust of whoever may read along isn't a worry about anybody.
        told = without_wary(text)
        if told is not None:
            concern = concern_left(stage.dialog, stage.walk, told[0]) if told[0] else None
        elif removal(text) is not None or any(one.words.of_words for one in wants_gone(text)):
            # 'Die zin hoort er niet bij' is about words.
            concern = None
    elif concern is None:
        _tell_of_language(stage, text)
    if concern is None:
        return None
    if concern.weight is Weight.SERIOUS:
        if _is_kept(stage, text, concern):
            return None
        if not _is_asked_softly(stage.dialog, stage.walk, text):
            return concern
        _worry(stage, text, stage.speech.phrase("ernstig_misschien"), asks=True)
        return None
    mark = worried_about(concern.kind)
    line = stage.dialog.support.worry(concern.kind, sure=concern.sure)
    if line is not None and mark not in stage.walk.met:
        stage.walk = changed(stage.walk, met=stage.walk.met | {mark})
        said = filled(stage.dialog, stage.walk, line)
        _worry(stage, text, said, asks=not concern.sure)
        stage.worry_first = concern.about_self
    return None


def _worry(stage: Stage, text: str, line: Spans, *, asks: bool) -> None:
    """Set the line to say about a worry in a text. `asks`: it only asks if something is the
    matter."""
    stage.worry, stage.worry_asks = line, asks
    stage.worried_about = hashes_of(stage, text)


def say_worry(stage: Stage, before: int | None = None) -> None:
    """Say whom to turn to with a worry, unless a question that followed said it. If the worry is
    about who typed it, it goes above the effects from number `before` on."""
    if before is not None and stage.worry_first and stage.worry:
        stage.effects.insert(before, SendMessage(stage.say_worry()))
    else:
        stage.say(stage.say_worry())
    mark_worry(stage)


def mark_worry(stage: Stage) -> None:
    """Remember with which screen the line about a worry came, so that it can be denied there."""
    if stage.worried_about:
        turn = stage.walk.screen.turn
        marks = {worried_at(turn), *(worry_of(turn, hash_) for hash_ in stage.worried_about)}
        if stage.worry_asks:
            marks.add(asked_at(turn))
        stage.walk = changed(stage.walk, met=stage.walk.met | marks)


def hashes_of(stage: Stage, text: str) -> frozenset[str]:
    """What a walk stores of the concerns in a text, as it was typed and as it is once its names are
    taken out."""
    return hashes_in(stage.dialog, {text, without_names(stage.speech, text)})


def _is_kept(stage: Stage, text: str, concern: Concern) -> bool:
    """Whether its serious sentences are all in an answer or note: then their writer said that they
    were misread."""
    answers = (answer.text for answer in stage.walk.answers.values())
    kept = "\n".join((*answers, *stage.walk.notes.values()))
    sentences = [text[begin:end].strip() for begin, end in concern.spans]
    return bool(sentences) and all(sentence in kept for sentence in sentences)


UNSAFE = "onveilig"
"""The command that lists everything to turn to."""
_LANGUAGE = "vreemde_taal"


def _tell_of_language(stage: Stage, text: str) -> None:
    """Say once that nothing serious would be recognised in another language."""
    if _LANGUAGE not in stage.walk.told and is_foreign(stage.dialog.support, text):
        stage.walk = changed(stage.walk, told=stage.walk.told | {_LANGUAGE})
        said = stage.speech.phrase(_LANGUAGE)
        if in_dutch(stage.dialog.support, text) == text:
            stage.worry = said
        else:
            stage.say(said)  # what is read all the same may be a question to the bot


# Holding words


def hold(
    stage: Stage, key: str, held: Held, question: Question | None = None, *, at: float = 0.0
) -> None:
    """Hold words instead of storing them as an answer or note, and say whom to turn to.

    `key`: where they were typed, as in `Walk.typed`. `question`: at which, if any.
    """
    if question is not None and _takes_their_place(stage, question):
        _count_as_skipped(stage, question, held.asked)
    about = key.removesuffix(note_key(""))
    if about != key:
        _take_note_away(stage, about)
    typed = {name: parts for name, parts in stage.walk.typed.items() if name != key}
    stage.walk = changed(stage.walk, typed=typed, picked=())
    _hold_and_answer(stage, key, joined(stage.walk.held.get(key), held), at)


def hold_edited(stage: Stage, key: str, held: Held, *, at: float) -> None:
    """Held words were edited, and are still serious."""
    _hold_and_answer(stage, key, held, at)


def hold_more(stage: Stage, key: str, event: TextWritten, concern: Concern | None) -> None:
    """Hold a text that comes with words that are held.

    Whom to turn to is said only if it is about something else, or if nothing is doubtful any more.
    More of the same interrupts nobody, and leads on to no question before they ask for one.
    """
    last = stage.walk.written
    held = _with_more(stage.walk.held[key], event, concern)
    if not _was_told(stage, held):
        _hold_and_answer(stage, key, held, event.at)
        return
    coming_back.fall_silent(stage)
    stage.walk = changed(stage.walk, held={**stage.walk.held, key: held})
    in_one_breath = last is not None and event.at - last.at <= SAME_BREATH
    stage.tell("ernstig_erbij" if in_one_breath else "ernstig_met_een_mens")
    _expect_more(stage, key, event.at)


def _with_more(before: Held, event: TextWritten, concern: Concern | None = None) -> Held:
    kind = before.kind if concern is None else concern.kind
    whole, part = ((0, len(event.text)),), ((event.message, len(event.text)),)
    return joined(before, Held(kind, event.text, whole, part, before.asked, before.past))


def make_answer(stage: Stage, key: str, text: str, parts: Parts) -> None:
    """Held words were edited, and aren't serious any more: they become an answer."""
    held = let_go(stage, key)
    question = stage.dialog.questions.get(key)
    if held is None or question is None or not question.open:
        stage.tell("bewerkt_onbekend")
        return
    answer = written(text)
    answers = answered(stage.walk.answers, key, answer)
    stage.walk = changed(stage.walk, answers=answers, typed={**stage.walk.typed, key: parts})
    record_answer(stage, question, held.asked, answer)
    hear(stage, question, text)
    stage.tell("bewerkt", naam=question.name, tekst=quote(text))
    show_changed_answer(stage)


def _hold_and_answer(stage: Stage, key: str, held: Held, at: float) -> None:
    """Hold words; the first time today of this kind with the whole message, later in a line. In
    doubt, what was planned stays until they say that something is the matter, or leave the screen
    without saying that nothing is."""
    told, met = _was_told(stage, held), stage.walk.met
    doubtful = is_doubtful(stage.dialog, stage.walk, held.text)
    if not doubtful:
        coming_back.fall_silent(stage)
    mark = doubted(held.kind) if doubtful else held.kind
    stage.walk = changed(stage.walk, held={**stage.walk.held, key: held}, met=met | {mark})
    stage.worry = ()
    if helped_with(held.kind) in met:
        go_on_calmly(stage, "ernstig_weer_hulp")
    elif told or held.kind not in stage.dialog.support.messages:
        go_on_calmly(stage, "ernstig_weer")
    else:
        _show(stage, Place(View.SERIOUS, key))
    _expect_more(stage, key, at)


def _was_told(stage: Stage, held: Held) -> bool:
    """Whether what comes with these words was said already today. Doubtful words were only asked
    about, so that a sign in so many words still gets the whole message."""
    met = stage.walk.met
    if held.kind in met:
        return True
    return doubted(held.kind) in met and is_doubtful(stage.dialog, stage.walk, held.text)


def _show(stage: Stage, place: Place) -> None:
    """Replace the screen; a list to return to is remembered."""
    layout = stage.layout_of(place)
    if layout is not None:
        if stage.walk.place.view is View.CHOOSING:
            # A turn of choosing is asked again after it, like a list.
            stage.walk = changed(stage.walk, back_to=stage.walk.place)
        stage.close_screen()
        stage.show(place, layout)


def _expect_more(stage: Stage, key: str, at: float) -> None:
    turn = stage.walk.screen.turn
    last = Written(key, stage.walk.held[key].asked, at, turn)
    stage.walk = changed(stage.walk, written=last, met=stage.walk.met | {held_at(turn)})


def _takes_their_place(stage: Stage, question: Question) -> bool:
    """Whether held words replace the question's answer. What was chosen stays an answer, and so
    does what is kept with what is said again."""
    known = stage.walk.answers.get(question.id)
    if known is None:
        return True
    return known.given is Given.WRITTEN and not adds_to_answer(stage.walk, question)


def _take_note_away(stage: Stage, about: str) -> None:
    notes = {name: note for name, note in stage.walk.notes.items() if name != about}
    stage.walk = changed(stage.walk, notes=notes)
    stage.effects.append(ForgetAnswer(note_key(about)))


def _count_as_skipped(stage: Stage, question: Question, asked: str) -> None:
    if stage.walk.answers.get(question.id) is not None:
        stage.effects.append(ForgetAnswer(question.id))
    stage.effects.append(RecordAnswer(question.id, asked, SKIPPED))
    take_answer(stage, question, SKIPPED)
    _share_nothing(stage, question)


def _share_nothing(stage: Stage, question: Question) -> None:
    """In a session, don't ask whether the group may read what is left."""
    room = stage.walk.room
    if room is not None:
        consents = {**room.consents, question.id: False}
        stage.walk = changed(stage.walk, room=replace(room, consents=consents))


# What its writer decides


def go_on_calmly(stage: Stage, *said: str) -> None:
    """Go on with the next question after one calm line, without statements before it."""
    stage.quietly = True
    coming_back.fall_silent(stage)
    stage.close_screen()
    lines = join((stage.speech.phrase(key) for key in said or ("ernstig_verder",)), "\n")
    if stage.walk.room is None and not stage.walk.told:
        # Nothing was said here before, so they haven't been greeted.
        stage.say(lines)
        begin(stage)
    else:
        go_on(stage, lines)


def go_on_asked(stage: Stage) -> None:
    """/verder: go on; from something serious, calmly."""
    if stage.walk.place.view.is_serious:
        go_on_calmly(stage)
    else:
        resume(stage)


def confirm(stage: Stage, key: str, event: TextWritten | None = None) -> None:
    """They confirm that something is the matter, after the bot asked because it was in doubt: give
    the full message. `event`: the text that says so, which is held too."""
    held = stage.walk.held.get(key)
    if held is None:
        resume(stage)
        return
    if event is not None:
        held = _with_more(held, event)
    coming_back.fall_silent(stage)
    met = stage.walk.met | {held.kind}
    stage.walk = changed(stage.walk, held={**stage.walk.held, key: held}, met=met)
    _show(stage, Place(View.SERIOUS, key))
    _expect_more(stage, key, stage.at)


def take_away(stage: Stage, key: str) -> None:
    """Delete what was held, and its message in the chat: all of that message, since whoever takes
    it back means no half of it."""
    held = let_go(stage, key)
    if held is None:
        resume(stage)
        return
    stage.effects.append(TakeFromChat(tuple(message for message, _ in held.messages)))
    kind = stage.dialog.watch.by_id.get(held.kind)
    own = kind is not None and kind.about_self
    gone = "ernstig_zin_weg_bewerkt" if held.changed else "ernstig_zin_weg"
    go_on_calmly(stage, gone, *(() if own else ("ernstig_opschrijven",)))


def note_help(stage: Stage, key: str) -> None:
    """Note that there is help already, so that no second message comes about this."""
    held = stage.walk.held.get(key)
    if held is None:
        resume(stage)
        return
    stage.walk = changed(stage.walk, met=stage.walk.met | {helped_with(held.kind)})
    _show(stage, Place(View.HELPED, key))


def keep_words(stage: Stage, key: str) -> None:
    """Keep the words on record, for their writer alone; the question stays skipped."""
    held = let_go(stage, key)
    if held is None:
        resume(stage)
        return
    about = key if key in stage.dialog.questions else ELSEWHERE
    asked = held.asked or stage.speech.label("ernstig_los")
    stage.effects.append(RecordAnswer(about, asked, written(held.text)))
    go_on_calmly(stage, "ernstig_blijft")


def let_go(stage: Stage, key: str) -> Held | None:
    """Take words out of what is held; None if they aren't there any more."""
    held = stage.walk.held.get(key)
    rest = {name: one for name, one in stage.walk.held.items() if name != key}
    stage.walk = changed(stage.walk, held=rest)
    return held


def list_routes(stage: Stage) -> None:
    """/onveilig: list everything to turn to."""
    for text in stage.dialog.support.routes:
        stage.say(filled(stage.dialog, stage.walk, text))
