"""Does what each button and command means.

A screen offers actions (`dialogs/screens/`, with their verbs in `verbs.py`); here is what they do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, assert_never

from dialogs.pack.definition import Question, Status
from dialogs.screens.choice.named_points import WHO
from dialogs.screens.layout import keyboard
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.screens.views import question_layout
from dialogs.steps import going_back, in_session, navigation, up_to_date
from dialogs.steps.at_list import (
    done_at_list,
    doubt_at_list,
    misread,
    put_on_list,
    removing_from_list,
    taking_away,
)
from dialogs.steps.at_list.may_be_listed import settle_whether_listed
from dialogs.steps.at_question import (
    answering,
    asking_back,
    names_in_answers,
    overviews,
    settling_doubt,
)
from dialogs.steps.choice import choosing, choosing_when, choosing_words
from dialogs.steps.ending import leaving, taking_home, to_programme
from dialogs.steps.follow_ups import how_it_went
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import question_or_answer, said_to_bot, serious
from dialogs.walk.effects import EditMessage
from dialogs.walk.place import Place, View
from dialogs.walk.state import changed

COMMANDS: dict[str, Callable[[Stage], None]] = {
    "start": leaving.start,
    "help": overviews.show_help,
    "hulp": overviews.show_help,
    "verder": serious.go_on_asked,
    "terug": choosing.back,
    "pauze": in_session.pause,
    "antwoorden": lambda stage: overviews.show_answers(stage, None),
    "checklist": overviews.show_checklist,
    "meenemen": taking_home.offer,
    "mijngegevens": overviews.show_my_data,
    "privacy": overviews.show_privacy,
    "uitleg": said_to_bot.explain,
    "wis": leaving.offer_erasure,
    "stop": in_session.stop,
    "onveilig": serious.list_routes,
}
"""The commands a walk knows, without the slash."""

ANYTIME = ("help", "hulp", "mijngegevens", "privacy", "wis", "onveilig")
"""The commands that also work without a walk, and so don't begin one."""


def perform(stage: Stage, action: str) -> None:
    """Do what a button on the live screen means."""
    verb, about = read_action(action)
    match verb:
        case (
            WalkVerb.OPTION
            | WalkVerb.PICK
            | WalkVerb.DROP
            | WalkVerb.DONE
            | WalkVerb.UNKNOWN
            | WalkVerb.SKIP
            | WalkVerb.KEEP
            | WalkVerb.BACK
            | WalkVerb.EXPLAIN
            | WalkVerb.WAS_ANSWER
            | WalkVerb.ASKED
            | WalkVerb.LIST_IT
            | WalkVerb.NOT_LISTED
            | WalkVerb.NONE_FITS
            | WalkVerb.NEWS_OF
            | WalkVerb.SETTLED
            | WalkVerb.NOT_SETTLED
            | WalkVerb.CHOSE_OTHER
        ):
            question = stage.question_here()
            if question is not None:
                _on_question(stage, question, verb, about)
            elif verb is WalkVerb.ASKED:
                doubt_at_list.was_question(stage)
            elif verb is WalkVerb.WAS_ANSWER and stage.walk.place.view is View.FORGET:
                taking_away.was_no_order(stage)
            elif verb is WalkVerb.WAS_ANSWER:
                doubt_at_list.was_for_list(stage)
            else:
                navigation.resume(stage)
        case WalkVerb.CHECKLIST:
            overviews.return_to_checklist(stage)
        case WalkVerb.GROUP:
            up_to_date.show_in_place(stage, Place(View.GROUP, about))
        case WalkVerb.ELEMENT:
            up_to_date.show_in_place(stage, Place(View.ELEMENT, about))
        case WalkVerb.ANSWERS:
            up_to_date.show_in_place(stage, Place(View.ANSWERS, about))
        case WalkVerb.ASK:
            navigation.ask_again(stage, about)
        case WalkVerb.GO_ON:
            navigation.resume(stage)
        case WalkVerb.WHOLE:
            navigation.go_on_in_full(stage)
        case WalkVerb.ANEW:
            leaving.begin_again(stage)
        case WalkVerb.OTHER:
            leaving.go_to_pack(stage, about)
        case WalkVerb.ERASE:
            leaving.erase_all(stage)
        case WalkVerb.KEEP_DATA:
            leaving.keep_data(stage)
        case WalkVerb.PREVIOUS:
            going_back.back(stage)
        case WalkVerb.SHARE:
            in_session.decide_consent(stage, about, yes=True)
        case WalkVerb.HOLD:
            in_session.decide_consent(stage, about, yes=False)
        case WalkVerb.BRING:
            in_session.take_along(stage, about)
        case WalkVerb.AFRESH:
            in_session.ask_afresh(stage, about)
        case WalkVerb.MISSED:
            in_session.miss_facilitator(stage)
        case WalkVerb.LEAVE:
            in_session.stop(stage)
        case WalkVerb.SHARING:
            to_programme.show(stage, about)
        case WalkVerb.TAKE_HOME:
            taking_home.go_to(stage, about)
        case WalkVerb.AGREE:
            to_programme.agree(stage)
        case WalkVerb.REFUSE:
            to_programme.refuse(stage)
        case WalkVerb.WISH:
            to_programme.wish(stage)
        case WalkVerb.TAKE_BACK:
            to_programme.take_back(stage)
        case WalkVerb.ORGANISATION:
            to_programme.set_organisation(stage, about)
        case WalkVerb.NEW_PROJECT:
            to_programme.new_project(stage)
        case WalkVerb.SENTENCE | WalkVerb.AS_IT_IS:
            to_programme.share_sentence(stage, about)
        case WalkVerb.KEEP_SENTENCE:
            to_programme.keep_sentence(stage, about)
        case WalkVerb.NO_SENTENCE | WalkVerb.LEAVE_OUT:
            to_programme.withhold_sentence(stage, about)
        case WalkVerb.TYPE:
            to_programme.ask_to_retype(stage, about)
        case WalkVerb.CHANGES:
            to_programme.share_changes(stage)
        case WalkVerb.NO_CHANGES:
            to_programme.withhold_changes(stage)
        case WalkVerb.OTHERS:
            to_programme.show_others(stage, about)
        case WalkVerb.TAKE_AWAY:
            serious.take_away(stage, about)
        case WalkVerb.MISREAD:
            misread.make_answer(stage, about)
        case WalkVerb.CONFIRM:
            serious.confirm(stage, about)
        case WalkVerb.HELPED:
            serious.note_help(stage, about)
        case WalkVerb.KEEP_WORDS:
            serious.keep_words(stage, about)
        case WalkVerb.UNNAME:
            names_in_answers.take_out(stage, about)
        case WalkVerb.UNNAME_AS:
            names_in_answers.take_out_as(stage, about)
        case WalkVerb.UNNAME_ALWAYS:
            names_in_answers.take_out_always(stage, about)
        case WalkVerb.LEAVE_NAME:
            names_in_answers.leave_as_typed(stage, about)
        case WalkVerb.BELONGS_AT:
            put_on_list.belongs_at(stage, about)
        case WalkVerb.BELONGS_ELSEWHERE:
            put_on_list.belongs_elsewhere(stage, about)
        case WalkVerb.NOW_IN_PLACE:
            put_on_list.move_element(stage, about, Status.IN_PLACE)
        case WalkVerb.NOW_PARTLY:
            put_on_list.move_element(stage, about, Status.PARTLY)
        case WalkVerb.NO_MOVE:
            put_on_list.leave_in_place(stage, about)
        case WalkVerb.TAKE_SAID:
            put_on_list.take_said(stage, about)
        case WalkVerb.STRIKE:
            removing_from_list.strike(stage, about)
        case WalkVerb.UNNAME_SAID:
            put_on_list.unname_said(stage, about)
        case WalkVerb.NAME_STAYS:
            put_on_list.leave_name(stage, about)
        case WalkVerb.TICK_OFF:
            done_at_list.ticked_off(stage, about)
        case WalkVerb.UNTICK:
            put_on_list.untick(stage, about)
        case (
            WalkVerb.WENT
            | WalkVerb.LEAVE_POINT
            | WalkVerb.TOO_LARGE
            | WalkVerb.IN_BETWEEN
            | WalkVerb.AGAIN_ON
            | WalkVerb.WRITE_AT
            | WalkVerb.NO_MESSAGES
            | WalkVerb.LOOK_LATER
            | WalkVerb.NO_LOOK
            | WalkVerb.LOOK_NOW
            | WalkVerb.NOT_NOW
            | WalkVerb.ALSO_DONE
            | WalkVerb.NOT_ALSO
        ):
            how_it_went.perform(stage, verb, about)
        case WalkVerb.STOP_LOOKING:
            navigation.stop_looking(stage)
        case WalkVerb.ASK_MORE:
            navigation.ask_more(stage)
        case WalkVerb.CHOOSE:
            choosing.open_at(stage, about)
        case WalkVerb.POINT:
            choosing.tick(stage, about)
        case WalkVerb.NO_POINT:
            choosing.untick(stage, about)
        case WalkVerb.WORDING:
            choosing.set_wording(stage, about)
        case WalkVerb.ONWARD:
            choosing.onward(stage)
        case WalkVerb.LOOK_ON:
            choosing_when.look_on(stage, about)
        case WalkVerb.WHO_BEGINS:
            choosing_when.begins(stage, about)
        case WalkVerb.POINT_NAME:
            _settle_name(stage, about)
        case WalkVerb.POINT_PLAN:
            what, _, number = about.partition(":")
            choosing_words.settle_plan(stage, what, int(number))
        case WalkVerb.MESSAGE_AT:
            choosing_when.ask_message(stage, about)
        case WalkVerb.ENOUGH:
            choosing.enough(stage)
        case WalkVerb.QUIET_PAUSE:
            in_session.pause(stage)
        case WalkVerb.QUIET_ON:
            serious.go_on_calmly(stage)
        case _:
            assert_never(verb)


def _settle_name(stage: Stage, about: str) -> None:
    what, _, of = about.partition(":")
    if of == WHO:
        choosing_when.settle_name_of_who(stage, what)
    else:
        choosing_words.settle_name(stage, what, int(of))


_OnQuestion = Literal[
    WalkVerb.OPTION,
    WalkVerb.PICK,
    WalkVerb.DROP,
    WalkVerb.DONE,
    WalkVerb.UNKNOWN,
    WalkVerb.SKIP,
    WalkVerb.KEEP,
    WalkVerb.BACK,
    WalkVerb.EXPLAIN,
    WalkVerb.WAS_ANSWER,
    WalkVerb.ASKED,
    WalkVerb.LIST_IT,
    WalkVerb.NOT_LISTED,
    WalkVerb.NONE_FITS,
    WalkVerb.NEWS_OF,
    WalkVerb.SETTLED,
    WalkVerb.NOT_SETTLED,
    WalkVerb.CHOSE_OTHER,
]
"""What can only be done at a question."""


def _on_question(stage: Stage, question: Question, verb: _OnQuestion, about: str) -> None:
    match verb:
        case WalkVerb.OPTION:
            _choose(stage, question, about)
        case WalkVerb.PICK:
            _tick(stage, question, about, on=True)
        case WalkVerb.DROP:
            _tick(stage, question, about, on=False)
        case WalkVerb.DONE:
            done(stage, question)
        case WalkVerb.UNKNOWN:
            answering.settle_unknown(stage, question)
        case WalkVerb.SKIP:
            answering.settle_skipped(stage, question)
        case WalkVerb.KEEP:
            answering.keep_answer(stage, question)
        case WalkVerb.BACK:
            going_back.back(stage)
        case WalkVerb.EXPLAIN:
            said_to_bot.explain(stage)
        case WalkVerb.WAS_ANSWER:
            question_or_answer.was_answer(stage, question)
        case WalkVerb.ASKED:
            question_or_answer.was_question(stage, question)
        case WalkVerb.LIST_IT | WalkVerb.NOT_LISTED:
            settle_whether_listed(stage, question, yes=verb is WalkVerb.LIST_IT)
        case WalkVerb.NONE_FITS:
            asking_back.take_none_fits(stage, question)
        case WalkVerb.NEWS_OF:
            asking_back.take_news_of(stage, question, about)
        case WalkVerb.SETTLED | WalkVerb.NOT_SETTLED | WalkVerb.CHOSE_OTHER:
            settling_doubt.take_settled(stage, question, verb)
        case _:
            assert_never(verb)


def _tick(stage: Stage, question: Question, option_id: str, *, on: bool) -> None:
    """Tick (`on`) or untick an option. A button says which, so a doubled tap is harmless."""
    layout = question_layout(stage.dialog, stage.walk, question)
    option = question.option(option_id)
    if option is None or set(layout.actions) != set(stage.walk.screen.actions):
        navigation.resume(stage)
        return
    if on == (option_id in stage.walk.picked):
        return
    rest = [picked for picked in stage.walk.picked if picked != option_id]
    if on:
        others = (question.option(picked) for picked in rest)
        rest = [] if option.alone else [o.id for o in others if o is not None and not o.alone]
        rest.append(option_id)
    order = [o.id for o in question.options]
    stage.walk = changed(stage.walk, picked=tuple(sorted(rest, key=order.index)))
    rows = question_layout(stage.dialog, stage.walk, question).rows
    screen = stage.walk.screen
    stage.effects.append(EditMessage(screen.slot, None, keyboard(rows, stage.walk.id, screen)))


def _choose(stage: Stage, question: Question, about: str) -> None:
    option = question.option(about)
    if option is None:
        navigation.resume(stage)
    else:
        answering.settle_chosen(stage, question, (option.id,))


def done(stage: Stage, question: Question) -> None:
    """Answer with the ticked options, if the pack still has them all."""
    if all(question.option(option) for option in stage.walk.picked):
        answering.settle_chosen(stage, question, stage.walk.picked)
    else:
        navigation.resume(stage)
