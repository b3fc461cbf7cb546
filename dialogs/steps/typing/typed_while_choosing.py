"""Somebody types while they choose what to go on with: a button, a sentence, a day, a role.

A question to the bot gets its answer, and the screen stays. Something serious was held before.
"""

from __future__ import annotations

from dialogs.days import day_of, stored_day
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.screens.choice.choosing_screens import (
    EITHER,
    HOLIDAY,
    NAME,
    NO_DAY,
    NOBODY,
    PLAN,
    READY,
    RENEWED,
    SENTENCE,
    STEP,
    TAKE_PART,
    TAKE_WHOLE,
    UNREAD,
    WHAT,
    WHEN,
    WHICH,
    sentences_to_type,
)
from dialogs.screens.choice.named_points import LEAVE, TAKE_OUT, WHO
from dialogs.screens.verbs import WalkVerb, read_action, walk_action
from dialogs.steps.actions import perform
from dialogs.steps.at_list.asked_at_list import asks_word
from dialogs.steps.at_list.done_at_list import reports_point_done
from dialogs.steps.choice import choosing, choosing_when, choosing_words
from dialogs.steps.follow_ups.told_at_list import takes_report
from dialogs.steps.stage import Stage
from dialogs.steps.typing.asked_while_choosing import (
    TAKES_WORDS,
    answer_what_is_asked,
    asks_bot,
    calls_point_question,
    takes_point_back,
    told_beside_question,
)
from dialogs.steps.typing.chosen_at_list import takes_choice_again
from dialogs.steps.typing.plan_beside import keep_plans_beside
from dialogs.steps.typing.typed_at_ready import text_when_ready
from dialogs.steps.typing.typed_points import ticks, told_of_point, wait_for_point
from dialogs.steps.typing.typed_rewording import takes_rewording
from dialogs.steps.typing.typed_steps import sentences_by_number, takes_step
from dialogs.steps.typing.typed_who_when import says_only_when, takes_who, with_role
from dialogs.understanding.about_list.who_begins import i_begin, said_in_general
from dialogs.understanding.dates.after_a_feast import days_after_feast
from dialogs.understanding.dates.typed_days import day_alone, day_typed, in_same_week
from dialogs.understanding.meanings import WAYS_PAST
from dialogs.understanding.options.button_first import button_first, button_nearly
from dialogs.understanding.options.matching import denies, match_option, normal
from dialogs.understanding.options.matching import numbered as numbered_option
from dialogs.understanding.quoting.worth_reading import is_about_the_same
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses, will_do
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import PointWording

ONWARD = ("verder", "klaar")
"""The listed words that go on to the next turn here."""
_YES, _NO = "ja", "nee"
"""The word lists for a plain yes and no."""


_ONWARD_SAID = compiled(
    r"(?:(?:ja|jao|joa|ok|oke|goed|prima|nou|dan|maar|hup|top|we gaan|ga|is goed) )+"
    r"(?:verder|door|hiermee verder)(?: (?:maar|dan|hoor|graag))*"
)
"""'Ok verder': onward, with small words around it."""


def text_while_choosing(stage: Stage, event: TextWritten, word: str | None) -> bool:
    """Take a text at any turn of choosing; False if it means nothing there. `word`: the name of
    the listed word that it is, if it is one."""
    stage.in_sight = False
    where, about = choosing.here(stage)
    event = keep_plans_beside(stage, event, where)
    says_yes = will_do if where == STEP and not sentences_to_type(stage.walk) else agrees
    yes = word == _YES or says_yes(event.text)
    no = word == _NO or refuses(event.text)
    past = no or word in WAYS_PAST or denies(event.text)
    if word in ONWARD or _ONWARD_SAID.fullmatch(normal(event.text)):
        choosing.onward(stage)
    elif (
        (where == READY and takes_report(stage, event))
        or (where in (WHAT, READY) and reports_point_done(stage, event, by_number=True))
        or (where == WHAT and (ticks(stage, event) or takes_choice_again(stage, event.text)))
        or _says_button(stage, event, where)
    ):
        pass
    elif where == NAME and about != WHO and (who := said_in_general(event.text)):
        choosing_words.tell_who(stage, int(about), who)
    elif where == NAME and (yes or no or past):
        what = TAKE_OUT if yes else LEAVE
        perform(stage, walk_action(WalkVerb.POINT_NAME, f"{what}:{about}"))
    elif where == PLAN and (yes or no):
        what = TAKE_PART if yes else TAKE_WHOLE
        perform(stage, walk_action(WalkVerb.POINT_PLAN, f"{what}:{about}"))
    elif (told := told_beside_question(stage, event.text, where)) is not None:
        # Without the message's id: an edit of the message must not change this part.
        text_while_choosing(stage, TextWritten(told, event.at), None)
    elif (
        asks_word(stage, event.text)
        or takes_rewording(stage, event.text)
        or _answers_with_day(stage, event, where)
        or (where == WHEN and _says_own_step_anew(stage, event))
        or takes_step(stage, event, where)
        or (where == WHO and takes_who(stage, event.text))
        or (where in (STEP, PLAN) and says_only_when(stage, event, where))
        or (where == READY and text_when_ready(stage, event, yes=yes, past=past))
        or (not past and asks_bot(stage, event, where))
    ):
        pass
    elif not normal(event.text):
        stage.tell("alleen_tekens")
    elif where == READY:
        return False
    elif yes and _offers_to_go_on(stage, where):
        choosing.onward(stage)
    elif yes:
        stage.tell("tik_op_een_knop")
    else:
        _says_more(stage, event, where, about, past=past)
    return True


def _offers_to_go_on(stage: Stage, where: str) -> bool:
    """Whether a yes here means going on: with what was ticked, or with everything as it is."""
    if where == WHAT:
        return bool(stage.walk.intentions.to_do)
    return where == STEP or walk_action(WalkVerb.ONWARD) in stage.walk.screen.actions


def _says_more(stage: Stage, event: TextWritten, where: str, about: str, *, past: bool) -> None:
    """Take a text that names no button and asks nothing. `past`: whether it says 'nothing', 'no' or
    'don't know'."""
    if where in TAKES_WORDS and not past:
        if takes_point_back(stage, event.text, where):
            return
        if calls_point_question(stage, event.text, where):
            return
        told = answer_what_is_asked(stage, event.text)
        if not told:
            return
        # Without the message's id: an edit of the message must not change this part.
        event = event if told == event.text else TextWritten(told, event.at)
    match where:
        case "stap":
            _step(stage, event, past=past)
        case "zin" if past:
            choosing_words.leave_open(stage)
        case "zin":
            _sentences(stage, event)
        case "naam" | "plan":
            _name(stage, event, about)
        case "wanneer" | "vakantie":
            _when(stage, event, where, past=past)
        case "wie_begint" if past:
            choosing_when.begins(stage, NOBODY)
        case "wie_begint":
            choosing_when.begins_typed(stage, event.text)
        case _ if past:
            choosing.enough(stage)
        case _:
            _what(stage, event)


def _says_button(stage: Stage, event: TextWritten, where: str) -> bool:
    """Do what a button says that was typed. A number counts the points where there are several."""
    layout = stage.layout_here()
    buttons = () if layout is None else layout.buttons
    several = len(stage.walk.intentions.to_do) > 1 and where in (STEP, SENTENCE)
    options = [
        Option(action, label)
        for label, action in buttons
        if where != WHAT or read_action(action)[0] not in (WalkVerb.POINT, WalkVerb.NO_POINT)
    ]
    option = match_option(event.text, options)
    counts = where == WHAT or several
    labels = [(one.label, one.id) for one in options]
    action = None if option is None else option.id
    action = action or button_first(event.text, labels) or button_nearly(event.text, labels)
    if action is None or (counts and numbered_option(event.text, options) is not None):
        return False
    perform(stage, action)
    return True


def _what(stage: Stage, event: TextWritten) -> None:
    """Take a point of their own."""
    if normal(event.text).isdecimal():
        stage.tell("tik_op_een_knop")
    else:
        choosing_words.add_own(stage, event)


def _step(stage: Stage, event: TextWritten, *, past: bool) -> None:
    """Take the step that is shown, or a sentence of their own, with a number where there are
    several, unless the screen asks for one."""
    points = [(n, one) for n, one in enumerate(stage.walk.intentions.to_do) if one.element]
    if found := sentences_by_number(stage, event.text):
        choosing_words.take_sentences(stage, event, found)
    elif (waited := told_of_point(stage, event.text)) is not None:
        number, said = waited
        choosing_words.take_sentences(stage, said, {number: choosing.one_line(said.text)})
    elif sentences_to_type(stage.walk) and past:
        choosing_words.leave_open(stage)
    elif sentences_to_type(stage.walk):
        _sentences(stage, event)
    elif len(points) != 1:
        if not past:
            wait_for_point(stage, event)
        choosing.show(stage, f"{STEP}:{WHICH}")
    elif past:
        choosing.set_wording(stage, f"{PointWording.OPEN.value}:{points[0][0]}")
    else:
        choosing_words.take_sentences(stage, event, {points[0][0]: choosing.one_line(event.text)})


def _sentences(stage: Stage, event: TextWritten) -> None:
    """Take a sentence for each number, or one for each line in order."""
    asked = sentences_to_type(stage.walk)
    found = sentences_by_number(stage, event.text)
    if not found and len(asked) == 1:
        found = {asked[0]: choosing.one_line(event.text)}
    if not found:
        lines = [line for line in event.text.splitlines() if normal(line)]
        found = dict(zip(asked, map(choosing.one_line, lines), strict=False))
    choosing_words.take_sentences(stage, event, found)


def _name(stage: Stage, event: TextWritten, about: str) -> None:
    """Take other words in place of those that are asked about."""
    if about == WHO:
        choosing_when.begins_typed(stage, with_role(stage.walk.intentions.who, event.text))
    else:
        # Somebody who types it anew may put the number in front, as the bot asked at first.
        said = sentences_by_number(stage, event.text) or {int(about): choosing.one_line(event.text)}
        choosing_words.take_sentences(stage, event, said)


def _when(stage: Stage, event: TextWritten, where: str, *, past: bool) -> None:
    """Read a day; 'don't know' leaves it open."""
    today = day_of(stage.at)
    day = day_typed(event.text, today)
    if day is None and not past and choosing_words.add_to_sentence(stage, event):
        return
    if day is not None:
        choosing_when.look_on_typed(stage, day, event.text)
    elif past:
        choosing_when.look_on(stage, NO_DAY)
    elif (both := days_after_feast(event.text, today)) is not None:
        choosing.show(stage, f"{where}:{EITHER},{','.join(one.isoformat() for one in both)}")
    else:
        choosing.show(stage, f"{where}:{UNREAD}")


def _says_own_step_anew(stage: Stage, event: TextWritten) -> bool:
    """Take what they say that they will do, where the day is asked for, if a sentence of theirs is
    about the same; False for any other text. A sentence that says how it is begun may leave out
    what it is for."""
    points = stage.walk.intentions.to_do
    if len(points) != 1 or points[0].wording is not PointWording.OWN or not i_begin(event.text):
        return False
    if not (points[0].element and is_about_the_same(event.text, points[0].text)):
        return False
    choosing_words.renew_sentence(stage, event, 0, first=RENEWED)
    return True


def _answers_with_day(stage: Stage, event: TextWritten, where: str) -> bool:
    """Take a day and nothing else, when a day is asked for or was just taken; False for any other
    text. A weekday alone is in the week of the day that it corrects."""
    if where not in (WHEN, HOLIDAY, WHO, READY):
        return False
    today, chosen = day_of(stage.at), stored_day(stage.walk.intentions.day)
    day = day_alone(event.text, today)
    if day is None:
        return False
    if chosen is not None:
        day = in_same_week(event.text, chosen, today) or day
    if where == WHO:
        choosing_when.move_day(stage, day, event.text)
    else:
        choosing_when.look_on_typed(stage, day, event.text)
    return True
