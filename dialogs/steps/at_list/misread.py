"""Somebody says that the bot took something for serious, or for a worry, that isn't.

They are believed: only the writer knows, and an alarm about cutting onions must be easy to turn
off. Words that were held become an answer like any other, since their writer says so.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.concerns.concern import Weight
from dialogs.pack.answers import SKIPPED, Answers, answered, written
from dialogs.pack.definition import Question
from dialogs.screens.serious_screens import only_asks
from dialogs.steps.at_list.asked_at_list import asks_word
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.names_in_answers import without_names_if_wanted
from dialogs.steps.at_question.taking_answers import hear, record_answer
from dialogs.steps.follow_ups import typed_follow_up
from dialogs.steps.follow_ups.follow_up import point_here
from dialogs.steps.follow_ups.told_of_another import SAID_OF
from dialogs.steps.navigation import begin, go_on, resume
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import said_to_bot
from dialogs.steps.to_bot.serious import hashes_of, let_go
from dialogs.texts import Spans, join
from dialogs.understanding.meanings import Means, Resembles
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import spoken
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.taking_away.kept_here import under_condition
from dialogs.understanding.taking_away.wants_gone import Unwanted, wants_gone
from dialogs.understanding.understood import understood
from dialogs.understanding.yes_or_no.agreeing import refuses, says_in_passing
from dialogs.understanding.yes_or_no.denying_alarm import (
    after_protest,
    denies_alarm,
    denies_doubt,
    less_alarm,
    protests_alarm,
    says_unsafe,
    startled,
)
from dialogs.walk.asked_in_session import takes
from dialogs.walk.confided import confide
from dialogs.walk.effects import ForgetAnswer, RecordNote
from dialogs.walk.events import TextWritten
from dialogs.walk.harmless import concern_left
from dialogs.walk.held import Held, Parts
from dialogs.walk.intentions import MOST_MESSAGES, HowItWent
from dialogs.walk.place import Place, View
from dialogs.walk.shown import FollowUpAsks
from dialogs.walk.state import DENIED_DOUBT, OVERVIEW_NOTE, OrderAsked, note_key, room_note
from dialogs.walk.tonight import (
    ELSEWHERE,
    asked_at,
    doubted,
    held_at,
    sentences_worried_about,
    was_just,
    worried_at,
)

NOT_SERIOUS = "niet_ernstig"
"""The word list for saying that nothing is the matter, or asking why the bot thinks so."""
_LATER = 2
"""Up to this many screens after an alarm, a protest is still about it."""
_LONGEST_DENIAL = 200
"""Characters: a longer text denies and answers."""
_TELLS = 4
"""Words: a shorter text with a denial isn't an answer as well."""


def take_denial(stage: Stage, event: TextWritten) -> bool:
    """Take a text that denies what the bot just took for serious or for a worry; False for any
    other."""
    if not (stage.walk.held or stage.walk.met):
        return False  # nothing was taken for serious
    names = any(one.sure and one.what is Unwanted.WORDS for one in wants_gone(event.text))
    if names and not stage.walk.place.view.is_serious:
        return False  # it is about words of theirs that must go
    read = in_dutch(stage.dialog.support, event.text)
    key = _denied(stage, event.text)
    if key is None and read != event.text and not _tells(stage, event.text):
        key = _denied(stage, read)
    if key is not None:
        asks_word(stage, event.text)
        make_answer(stage, key)
        return True
    if _denies_worry(stage, event.text) or (read != event.text and _denies_worry(stage, read)):
        _believe(stage)
        said_to_bot.reply_to_denial(stage, event)
        mark = worried_at(stage.walk.screen.turn)
        stage.walk = replace(stage.walk, met=stage.walk.met | {mark})
        return True
    return False


def less_denial(stage: Stage, event: TextWritten) -> TextWritten:
    """The event without the sentences with which a longer text denies a worry, which are believed.
    What follows them answers the question."""
    if len(event.text) <= _LONGEST_DENIAL:
        return event
    protest, rest = after_protest(event.text)
    if len(rest.split()) < _TELLS or not protest or not _denies_worry(stage, protest):
        return event
    _believe(stage)
    stage.tell("zorg_verkeerd")
    return replace(event, text=rest)


def _believe(stage: Stage) -> None:
    """Ask no more about the sentences for which a line about a worry came."""
    found = sentences_worried_about(stage.walk, _LATER)
    stage.walk = replace(stage.walk, harmless=stage.walk.harmless | found)


def _denies_worry(stage: Stage, text: str) -> bool:
    """Whether it denies the line about a worry that came with this screen or just before.

    A bare no may be an answer here, so it isn't enough, unless that line asked something too."""
    denies = (
        worried_at(stage.walk.screen.turn) in stage.walk.met
        and (
            _says_so(stage, text)
            or denies_alarm(text, about_self=True)
            or startled(text)
            or (refuses(text) and _was_asked(stage))
        )
    ) or (was_just(stage.walk, worried_at, _LATER) and protests_alarm(text))
    return denies and not _tells(stage, text)


def _was_asked(stage: Stage) -> bool:
    """Whether a no replies to the line about a worry: to an open question it may be the answer."""
    question = stage.question_here()
    return asked_at(stage.walk.screen.turn) in stage.walk.met and not (question and question.open)


def _denied(stage: Stage, text: str) -> str | None:
    """The key in `held` of the words that this text says were misread.

    A 'no' is enough right below the message, unless its writer may be in trouble themselves.
    """
    walk, last = stage.walk, stage.walk.written
    if walk.place.view is View.SERIOUS:
        key = walk.place.id
        no = denies_alarm(text, about_self=_is_about_self(stage, key))
        if only_asks(stage.dialog, walk, key):
            no = (no and not says_unsafe(text)) or _denies_doubt(stage, text)
    elif last is not None and walk.screen.turn == last.turn and last.question in walk.held:
        key, no = last.question, False
    elif walk.held and was_just(walk, held_at, _LATER):
        key = [*walk.held][-1]
        no = protests_alarm(text) and not _is_about_self(stage, key)
        return key if no and not _tells(stage, text) else None
    else:
        return None
    if key not in walk.held:
        return None
    denies = spoken(text, stage.dialog.words) == NOT_SERIOUS
    return key if denies or ((no or _says_so(stage, text)) and not _tells(stage, text)) else None


def _denies_doubt(stage: Stage, text: str) -> bool:
    """Whether it says that nothing is the matter, after the bot asked that because it was in doubt,
    and contains nothing that may be a concern itself."""
    told = less_alarm(text)
    return denies_doubt(text) and concern_left(stage.dialog, stage.walk, told) is None


def _says_so(stage: Stage, text: str) -> bool:
    """Whether it says that nothing is the matter."""
    words = stage.dialog.words
    return spoken(text, words) == NOT_SERIOUS or says_in_passing(text, words, NOT_SERIOUS)


def _tells(stage: Stage, text: str) -> bool:
    """Whether it reports something serious itself, apart from repeating the alarm to the bot."""
    concern = concern_left(stage.dialog, stage.walk, less_alarm(text))
    return concern is not None and concern.weight is Weight.SERIOUS and concern.sure


def _is_about_self(stage: Stage, key: str) -> bool:
    """Whether words that are held are about their writer."""
    held = stage.walk.held.get(key)
    kind = None if held is None else stage.dialog.watch.by_id.get(held.kind)
    return kind is not None and kind.about_self


def make_answer(stage: Stage, key: str) -> None:
    """Their writer says that the words were misread: they are an answer, or a note, like any other.

    A later text of this kind is met in full, as if it were the first.
    """
    if only_asks(stage.dialog, stage.walk, key):
        stage.walk = replace(stage.walk, exchange=stage.walk.exchange.counted(DENIED_DOUBT))
    held = let_go(stage, key)
    if held is None:
        resume(stage)
        return
    if all(other.kind != held.kind for other in stage.walk.held.values()):
        marks = {held.kind, doubted(held.kind)}
        stage.walk = replace(stage.walk, met=stage.walk.met - marks)
    stage.walk = replace(stage.walk, written=None)
    found = hashes_of(stage, held.text)
    stage.walk = replace(stage.walk, harmless=stage.walk.harmless | found)
    text, question = without_names_if_wanted(stage, held.text), stage.dialog.questions.get(key)
    parts = held.messages if text == held.text else ()
    if key.startswith(SAID_OF) and _asks_again_about(stage, key):
        _tell_follow_up(stage, text, held)
        return
    known = stage.walk.answers.get(key, SKIPPED)
    if question is not None and question.open and known == SKIPPED:
        answer = written(text)
        answers = answered(stage.walk.answers, key, answer)
        stage.walk = replace(stage.walk, answers=answers, typed={**stage.walk.typed, key: parts})
        record_answer(stage, question, held.asked, answer)
        hear(stage, question, text)
    else:
        _make_note(stage, key, held.asked, text, parts)
    stays = question is not None and stage.walk.room is None and under_condition(held.text)
    stays_here: Spans = ()
    if stays:
        stage.walk = confide(stage.walk, key, answer=False)
        stays_here = stage.speech.phrase("zin_gaat_niet_mee_open")
    if question is not None and not question.open and known == SKIPPED and _is_asked(stage, key):
        _ask_again(stage, question, text, stays_here)
        return
    stage.close_screen()
    line = join((stage.speech.phrase("ernstig_verkeerd"), stays_here), "\n")
    if _fell_silent(stage):
        # No mark says why it fell silent, so it isn't planned again by itself.
        again = replace(stage.walk.intentions, sent=0)
        stage.walk = replace(stage.walk, intentions=again)
        line = join((line, stage.speech.phrase("ernstig_verkeerd_bericht")), "\n")
    if stage.walk.room is None and not stage.walk.told:
        stage.say(line)
        begin(stage)
    else:
        go_on(stage, line)


def at_no_question(stage: Stage) -> str:
    """The key in `held` of what is typed while nothing is asked. Right below the message of the
    chosen day that is the point it asks about, so that they can still report on that."""
    follow_up = stage.walk.follow_up
    listens = follow_up is not None and follow_up.listens
    return _point_asked_about(stage) if listens else ELSEWHERE


def _point_asked_about(stage: Stage) -> str:
    here, follow_up = point_here(stage), stage.walk.follow_up
    asks = follow_up is not None and follow_up.asks is not FollowUpAsks.NOTHING
    if here is None or not asks or not stage.walk.finished:
        return ELSEWHERE
    return f"{SAID_OF}{here[0]}"


def _asks_again_about(stage: Stage, key: str) -> bool:
    """Whether the message of the chosen day asks about the point with this key. If it stopped
    asking because of the words that were misread, make it ask again: otherwise they couldn't report
    on the point any more."""
    here, follow_up = point_here(stage), stage.walk.follow_up
    if here is None or follow_up is None or key != f"{SAID_OF}{here[0]}":
        return False
    if follow_up.asks is FollowUpAsks.NOTHING:
        asks = FollowUpAsks.HOW if stage.walk.before is None else FollowUpAsks.STILL_HALF
        if stage.walk.before is None and here[1].outcome in _DETAIL:
            asks = _DETAIL[here[1].outcome]
        quiet = replace(stage.walk.intentions, sent=MOST_MESSAGES - 1)
        again = replace(follow_up, asks=asks, listens=True)
        stage.walk = replace(stage.walk, follow_up=again, intentions=quiet)
    return True


_DETAIL = {
    HowItWent.DONE: FollowUpAsks.WHAT_HELPED,
    HowItWent.HALF: FollowUpAsks.WHICH_PART,
    HowItWent.NOT_YET: FollowUpAsks.WHY_NOT,
}
"""What is asked about a point whose outcome is known."""


def _tell_follow_up(stage: Stage, text: str, held: Held) -> None:
    """Take words as they would have been taken at the message of the chosen day, which goes on.
    A question in the same text isn't part of it."""
    stage.close_screen()
    stage.walk = replace(stage.walk, place=Place(View.CHECKLIST))
    if "?" in text and len(text) <= _LONGEST_DENIAL:
        told = (one for one in sentences(text) if not one.rstrip().endswith("?"))
        text = "".join(told).strip() or text
    message = held.messages[0][0] if text == held.text and len(held.messages) == 1 else 0
    stage.tell("ernstig_verkeerd_vervolg")
    typed_follow_up.take_text(stage, TextWritten(text, stage.at, message))


def _fell_silent(stage: Stage) -> bool:
    """Whether a day was chosen on which no message comes any more."""
    chosen = stage.walk.intentions
    return bool(chosen.day) and not chosen.hour and chosen.sent >= MOST_MESSAGES


def _is_asked(stage: Stage, question: str) -> bool:
    return stage.walk.room is None or takes(stage.walk.room, question)


def _ask_again(stage: Stage, question: Question, text: str, stays_here: Spans) -> None:
    """Ask a question with options once more, and propose what the words resemble. `stays_here`:
    what to say if the words were told on the condition that they stay here."""
    rest = {key: one for key, one in stage.walk.answers.items() if key != question.id}
    stage.effects.append(ForgetAnswer(question.id))
    stage.walk = replace(stage.walk, answers=Answers(rest), picked=())
    options = stage.options(question)
    meaning = understood(stage.dialog, question, options, text)
    alike = meaning.options if isinstance(meaning, Means | Resembles) else ()
    order = tuple(one.id for one in (*alike, *(one for one in options if one not in alike)))
    said = join((stage.speech.phrase("ernstig_verkeerd_kies"), stays_here), "\n")
    proposal = OrderAsked(question.id, order, len(alike)) if alike else None
    ask_once_more(stage, question, said, proposal=proposal, whole=True)


def _make_note(stage: Stage, key: str, asked: str, text: str, parts: Parts) -> None:
    room, say = stage.walk.room, stage.speech
    if key in stage.dialog.questions or key.endswith(note_key("")):
        about = key.removesuffix(note_key(""))
    elif room is not None:
        about, asked = room_note(room), say.label("in_een_sessie")
    else:
        about, asked = OVERVIEW_NOTE, say.label("bij_een_overzicht")
    earlier = stage.walk.notes.get(about)
    note = text if earlier is None else f"{earlier}\n{text}"
    typed = {
        **stage.walk.typed,
        note_key(about): (*stage.walk.typed.get(note_key(about), ()), *parts),
    }
    stage.walk = replace(stage.walk, notes={**stage.walk.notes, about: note}, typed=typed)
    stage.effects.append(RecordNote(about, asked, note))
