"""Somebody answers what was proposed: a yes, a no, or a no with what it is instead. They may answer
what was taken without asking, too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.pack.answers import Answer
from dialogs.pack.definition import Option, Question
from dialogs.steps.at_question.asking_back import (
    ask_after_no,
    propose,
    take_agreed,
    take_meant,
)
from dialogs.steps.at_question.asking_once_more import (
    MOST_ASKED_BACK,
    ask_once_more,
    in_sight,
    is_enough,
    is_stuck,
    plainly_mark,
    proposed,
    stuck_mark,
)
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.taking_back import take_back
from dialogs.steps.typing.typed_elsewhere import NO, YES
from dialogs.understanding.meanings import AsksBot, GoesPast, Means, OwnWords, Resembles
from dialogs.understanding.options.button_first import option_by_number
from dialogs.understanding.options.matching import known, match_option, normal, numbered
from dialogs.understanding.options.numbers_decided import as_in_list, numbers_decided
from dialogs.understanding.options.numbers_said import says_both
from dialogs.understanding.understood import understood
from dialogs.understanding.yes_or_no.agreeing import (
    after_no,
    agrees,
    agrees_and_adds,
    agrees_first,
    begins_yes,
    doubts,
    refuses,
    told_after_denial,
    told_after_yes,
)
from dialogs.understanding.yes_or_no.picked_in_part import picked_in_part, said_again
from dialogs.walk.events import TextWritten


def take(stage: Stage, question: Question, event: TextWritten, word: str | None) -> bool:
    """Take a yes or no to what was proposed, and a 'no' with what it is instead; False if the text
    is something else, or nothing was proposed."""
    if stage.worry:
        return False
    if _take_both(stage, question, event):
        return True
    if not proposed(stage, question):
        return _take_denial_anyway(stage, question, event)
    said_instead = after_no(event.text)
    options = in_sight(stage, question)
    instead = None if said_instead is None else match_option(said_instead, options)
    if word == YES or agrees(event.text):
        take_agreed(stage, question, event)
    elif (told := _told_after_yes(stage, question, event.text)) and _goes_with(
        stage, question, told
    ):
        # Without the yes, and without the message's id: an edit of the message must not change this
        # part.
        add_note(stage, question.id, TextWritten(told, event.at))
        take_agreed(stage, question, event)
    elif (added := _added_to_yes(stage, question, event.text)) is not None:
        add_note(stage, question.id, TextWritten(added, event.at))
        take_agreed(stage, question, event)
    elif word == NO or refuses(event.text):
        ask_after_no(stage, question, event)
    elif (again := said_again(event.text, proposed(stage, question))) is not None:
        add_note(stage, question.id, event)
        take_meant(stage, question, (again,), event)
    elif instead is not None:
        take_meant(stage, question, (instead,), event)
    elif (picked := picked_in_part(event.text, options, proposed(stage, question))) is not None:
        add_note(stage, question.id, event)
        take_meant(stage, question, (picked,), event)
    elif (told := told_after_denial(event.text)) is not None:
        _take_what_it_is(stage, question, event, told)
    elif doubts(event.text):
        _take_what_it_is(stage, question, event, event.text)
    else:
        return False
    return True


def _take_both(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Say that only one can be chosen, to somebody who wants both; False for any other text, or if
    an option may mean both."""
    options = in_sight(stage, question)
    if question.open or question.several or not says_both(event.text):
        return False
    names = [name for one in options for name in (one.label, *one.also)]
    if is_enough(stage, question) or any(_EACH.search(known(name)) for name in names):
        return False
    add_note(stage, question.id, event)
    is_stuck(stage, question)
    said = stage.speech.phrase("hier_kan_er_een")
    ask_once_more(stage, question, said, proposal=stage.walk.exchange.proposal)
    return True


_BOTH = 2
_EACH = compiled(r"\b(?:allebei|beide|alle|alles|door elkaar)\b")


def take_number_moved(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a number that was typed before at this question, or insists on what was proposed ('2
    dus'), if another option has its place by now: with a yes to what was proposed it means the same
    as in the list; else ask which of the two."""
    stand, shown_order = stage.options(question), in_sight(stage, question)
    alike = proposed(stage, question)
    if shown_order == stand:
        return False
    text = told_after_yes(event.text) or event.text
    shown, then = _by_number(text, shown_order), _by_number(text, stand)
    if shown is None or then is None or shown is then:
        return False
    if len(alike) == _BOTH:
        if then not in alike or shown in alike:
            return False
        take_meant(stage, question, (then,), event)
        return True
    said = _NUMBER.findall(stage.walk.notes.get(question.id, ""))
    insists = alike == (then,) and _INSISTS.search(normal(event.text)) is not None
    if str(stand.index(then) + 1) not in said and not insists:
        return False
    if begins_yes(event.text) and proposed(stage, question) == (then,):
        take_agreed(stage, question, event)
    elif stage.walk.exchange.count(stuck_mark(question)) > MOST_ASKED_BACK:
        return False
    else:
        propose(stage, question, as_in_list((then, shown), stand))
    return True


def take_number_insisted(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a number that somebody says they typed before ('ik zei toch 2'), if it names the same
    option as in the list; if another option has its place by now, ask which of the two. False for
    any other text, or if nothing was proposed."""
    found = _SAID_BEFORE.fullmatch(normal(event.text))
    if found is None or "?" in event.text or not proposed(stage, question):
        return False
    number, stand = found["number"], stage.options(question)
    shown, then = numbered(number, in_sight(stage, question)), numbered(number, stand)
    if shown is None or then is None:
        return False
    if shown is then:
        take_meant(stage, question, (shown,), event)
        return True
    was_said = number in _NUMBER.findall(stage.walk.notes.get(question.id, ""))
    if not was_said or stage.walk.exchange.count(stuck_mark(question)) > MOST_ASKED_BACK:
        return False
    propose(stage, question, as_in_list((then, shown), stand))
    return True


_AROUND = r"(?:nee|ja|nou|maar|joh|man|toch|al|net|dus|gewoon|juist|hoor|echt|daarnet|wel|dat|het)"
_NUMBER_SAID = rf"(?:(?:nummer|nr|knop|antwoord) )?(?P<number>[1-9])(?: {_AROUND})*"
_SAID_BEFORE = compiled(
    rf"(?:{_AROUND} )*(?:(?:ik|k) (?:zei|zeg|typte|tikte|koos)|(?:ik|k) had(?: het)?"
    rf"(?: over)?)(?: {_AROUND})* {_NUMBER_SAID}(?: (?:gezegd|getypt|gekozen))?"
)


def _by_number(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number is all that a text says, perhaps that it is so ('2 zei ik toch')."""
    if (option := numbered(text, options)) is not None:
        return option
    surely = option_by_number(text, options) if _NUMBER.search(text) else None
    return surely[0] if surely is not None and not surely[1] else None


_NUMBER = compiled(r"\b[1-9]\b")
_INSISTS = compiled(r"\b(?:dus|zei|zeg|toch|bedoel|bedoelde|gewoon)\b")


def _take_denial_anyway(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a denial of what was asked back without a proposal; False for any other text."""
    told = told_after_denial(event.text)
    if told is None or question.open or not stage.walk.exchange.count(stuck_mark(question)):
        return False
    _take_what_it_is(stage, question, event, told)
    return True


def _take_what_it_is(stage: Stage, question: Question, event: TextWritten, told: str) -> None:
    """Take what is told after a no to a proposal: the option that it plainly says. One that it only
    resembles is proposed in turn, if the label of that has words of it."""
    options = [one for one in in_sight(stage, question) if one not in proposed(stage, question)]
    meaning = understood(stage.dialog, question, options, told)
    # Without the no, and without the message's id: an edit of the message must not change this
    # part.
    said = TextWritten(told, event.at)
    if isinstance(meaning, Means):
        take_meant(stage, question, meaning.options, event)
        return
    alike = meaning.options if isinstance(meaning, Resembles) else ()
    if len(alike) == 1 and _has_words_of(alike[0], told):
        add_note(stage, question.id, said)
        propose(stage, question, alike)
        return
    if not is_enough(stage, question):
        add_note(stage, question.id, said)
    ask_after_no(stage, question, said)


def less_refused(
    stage: Stage, question: Question, text: str, alike: Sequence[Option]
) -> tuple[Option, ...]:
    """The options that a text resembles, without the one that was proposed if it begins with a no
    to that and resembles another too ('nee groeten kan iedereen toch')."""
    refused = proposed(stage, question) if _SAYS_NO.match(text) else ()
    return tuple(one for one in alike if one not in refused) or tuple(alike)


_SAYS_NO = compiled(
    r"\W*(?:(?:oh?|ja|maar|nou|haha|eh)[ ,.]+)*(?:nee+|neen|nope|nah)\b", re.IGNORECASE
)


def _has_words_of(option: Option, told: str) -> bool:
    """Whether a text has two words of the option's label."""
    said = [word for word in normal(told).split() if len(word) >= _SHORTEST]
    label = [word for word in known(option.label).split() if len(word) >= _SHORTEST]
    return sum(any(one.startswith(word) for one in said) for word in label) >= _FEWEST_SHARED


_SHORTEST, _FEWEST_SHARED = 3, 2
"""Letters, and words."""


def take_of_taken(stage: Stage, event: TextWritten, word: str | None) -> bool:
    """Take a yes or no to what was just taken without asking whether it was meant; False if the
    text says more, or nothing was."""
    exchange, here = stage.walk.exchange, stage.question_here()
    question = stage.dialog.questions.get(exchange.mapped)
    answer = stage.walk.answers.get(exchange.mapped)
    if question is None or answer is None or not exchange.count(plainly_mark(question.id)):
        return False
    if here is None or proposed(stage, here) or exchange.count(stuck_mark(here)):
        return False  # then it answers what was asked back
    if word == YES or agrees(event.text) or _says_again(stage, question, answer, event.text):
        stage.tell("zo_klopt")
        return True
    # At an open question a bare no may be the answer.
    is_no = word == NO or refuses(event.text)
    return is_no and not here.open and take_back(stage)


def _says_again(stage: Stage, question: Question, answer: Answer, text: str) -> bool:
    told = told_after_yes(text)
    meaning = understood(stage.dialog, question, stage.options(question), told) if told else None
    return isinstance(meaning, Means | Resembles) and meaning.options[0].id in answer.options


def _told_after_yes(stage: Stage, question: Question, text: str) -> str | None:
    """What is said after a yes. After a yes to two options that is which one."""
    told = agrees_first(text)
    one = len(proposed(stage, question)) == 1
    return told_after_yes(text) if told is None and one else told


def _added_to_yes(stage: Stage, question: Question, text: str) -> str | None:
    """What is added to a firm yes to the one option that was proposed, unless that is another
    one."""
    added = agrees_and_adds(text) if len(proposed(stage, question)) == 1 else None
    options = in_sight(stage, question)
    if added is None or isinstance(understood(stage.dialog, question, options, added), Means):
        return None
    return None if numbers_decided(added, options) else added


def _goes_with(stage: Stage, question: Question, rest: str) -> bool:
    """Whether what follows a yes says no other option than the one that was proposed."""
    options = in_sight(stage, question)
    meaning = understood(stage.dialog, question, options, rest)
    if isinstance(meaning, Means | Resembles):
        return meaning.options[0] in proposed(stage, question)
    if isinstance(meaning, AsksBot):
        # Behind a yes 'mag als vraag' only looks like a question whether one may stop.
        return "?" not in rest and data_question(rest) is None and meaning.word is None
    # 'De haan niet vergeten' only looks like 'I don't know': that has words of its own.
    return isinstance(meaning, OwnWords) or (isinstance(meaning, GoesPast) and not meaning.listed)
