"""What a strict host refuses: it plays Telegram and the database for a walk or a session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.pack.answers import Given
from dialogs.pack.audience import Audience
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import SHOWN_WHOLE, Speech
from dialogs.steps.follow_ups.reminders import TIMER
from dialogs.texts import Spans, as_plain, quote
from dialogs.walk.asked_in_session import COUNTED_AGAIN, has_read_in_full
from dialogs.walk.effects import (
    AnswerTap,
    CancelTimer,
    Effect,
    EraseMe,
    RecordAnswer,
    SendMessage,
    SetTimer,
    ShowMyData,
)
from dialogs.walk.events import (
    BroughtIn,
    Event,
    OptionTapped,
    PhaseClosed,
    PhaseOpened,
    RoomLeft,
    SomethingSent,
    TextEdited,
    TextWritten,
    TimerFired,
    WalkBegun,
)
from dialogs.walk.intentions import LOOK_AGAIN, LOOK_TOGETHER
from dialogs.walk.place import Place, View
from dialogs.walk.state import Silence, Walk

LONGEST_MESSAGE = 4096
"""Telegram's limit, in UTF-16 units."""


def check_words(text: Spans) -> None:
    """A message says something, and not too much."""
    words = as_plain(text)
    assert words.strip(), "a message says something"
    units = len(words.encode("utf-16-le", "surrogatepass")) // 2
    assert units <= LONGEST_MESSAGE, f"a message of {units} units"


def change_timers(timers: dict[str, float], effect: SetTimer | CancelTimer, now: float) -> None:
    """Set a timer, or cancel one that runs. `timers`: when each is due, in Unix seconds."""
    match effect:
        case SetTimer(name, after):
            assert after > 0, "a timer is for later"
            timers[name] = now + after
        case CancelTimer(name):
            del timers[name]


def check_timers(timers: Mapping[str, float], walk: Walk) -> None:
    """Those run that the walk says run."""
    runs = {
        TIMER: walk.silence not in (None, Silence.LEAVE),
        LOOK_TOGETHER: bool(walk.intentions.hour),
        LOOK_AGAIN: bool(walk.intentions.look),
    }
    assert set(timers) == {name for name in runs if runs[name]}, "the walk knows what runs"


def check_reply(event: Event, effects: Sequence[Effect]) -> None:
    """A tap is answered exactly once, and nothing that a person does is met with silence."""
    answers = sum(isinstance(effect, AnswerTap) for effect in effects)
    if isinstance(event, OptionTapped):
        assert answers == 1, "a tap is answered once"
        return
    assert answers == 0, "only a tap is answered"
    by_itself = TimerFired | PhaseOpened | PhaseClosed | BroughtIn | RoomLeft | WalkBegun
    may_be_silent = isinstance(event, by_itself) or (
        isinstance(event, SomethingSent) and event.kind == "reactie"
    )
    shown = any(isinstance(effect, SendMessage | ShowMyData | EraseMe) for effect in effects)
    assert shown or may_be_silent, "nothing is met with silence"


def check_audience(dialog: Dialog, before: Walk, event: Event, effects: Sequence[Effect]) -> None:
    """Nobody's answer goes to more people than the screen named on which they answered."""
    shown = as_plain(before.screen.text)
    for effect in effects:
        if not isinstance(effect, RecordAnswer) or effect.audience is Audience.WRITER:
            continue
        assert before.room is not None, "outside a room an answer is its writer's"
        where = before.room.where
        if effect.audience is Audience.GROUP or before.room.openly:
            assert isinstance(event, OptionTapped | TextWritten), "a yes is said by someone"
            assert before.place == Place(View.CONSENT, effect.question)
            assert before.answers[effect.question] == effect.answer
            words = _in_words(dialog, effect)
            assert words in shown, "they saw these words"
            key, slot = (
                ("toestemming_openlijk", "antwoord")
                if before.room.openly
                else ("toestemming_vraag", "tekst")
            )
            filled = {slot: words, **where.words}
            asked = dialog.phrases[where.key(key)][0].fill(filled.get)
            assert as_plain(asked) in shown, "and who would see them, and where"
            assert effect.place == where.number
        elif isinstance(event, TextEdited):
            assert not effect.place, "where it can be read doesn't stand there"
        else:
            told = effect.audience.phrase
            if effect.audience is Audience.COUNTED and has_read_in_full(before):
                told = COUNTED_AGAIN
            said = dialog.phrases[where.key(told)][0].fill(where.words.get)
            assert as_plain(said) in shown, "it was said who sees it, and where"
            assert effect.place == where.number


def _in_words(dialog: Dialog, effect: RecordAnswer) -> str:
    answer, question = effect.answer, dialog.questions[effect.question]
    if answer.given is Given.WRITTEN:
        return quote(answer.text, SHOWN_WHOLE)
    return Speech(dialog, {question.id: answer}).in_words(question)
