"""Somebody types at their checklist: it is done, answered, or put on the list.

What a text does with the list is found first (`said_of_list`), then what it says to the bot. Any
other text is put with the element that it is about (`put_on_list.py`).
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.verbs import WalkVerb, read_action, walk_action
from dialogs.steps.actions import perform
from dialogs.steps.at_list.asked_at_list import (
    asks_about_point,
    asks_meaning,
    asks_to_plan,
    asks_whether_over,
    owns_up,
    remark_at_list,
    reply_to_each,
    say_not_right,
    say_over,
    say_unknown,
    say_whether_it_fits,
)
from dialogs.steps.at_list.contested_list import contests
from dialogs.steps.at_list.done_at_list import reports_point_done, takes_step_done
from dialogs.steps.at_list.doubt_at_list import (
    ask_which,
    replies,
    take_which,
    was_question_after_all,
)
from dialogs.steps.at_list.how_at_list import answers_how
from dialogs.steps.at_list.meant_at_list import element_here
from dialogs.steps.at_list.pointed_at_list import takes_pointing
from dialogs.steps.at_list.put_on_list import keep_line, put_where_it_belongs, tell_how_it_went
from dialogs.steps.at_list.removing_from_list import (
    is_to_retype,
    names_another,
    offers_last,
    removes,
    shows_outcome,
    take_retyped,
)
from dialogs.steps.at_list.where_it_stands import say_where
from dialogs.steps.at_question.notes import note_at_overview
from dialogs.steps.at_question.overviews import return_to_checklist
from dialogs.steps.follow_ups.asked_messages import tell_what_comes
from dialogs.steps.follow_ups.coming_back import look_now_asked
from dialogs.steps.follow_ups.told_at_list import takes_report
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.who_reads import answers_fear
from dialogs.steps.typing.chosen_at_list import takes_onward
from dialogs.steps.typing.list_requests import do_with_list
from dialogs.steps.up_to_date import show_in_place
from dialogs.understanding.about_list.said_of_list import (
    AboutList,
    SaidOfList,
    asks_something,
    has_form_of_question,
    is_short_remark,
    never_mind,
    said_of_list,
    says_arranged,
    says_better,
    says_in_place,
    says_partly,
)
from dialogs.understanding.asking_bot.asks_of_message import (
    asks_to_look,
    asks_whether_it_comes,
    asks_who_sees_it,
)
from dialogs.understanding.meanings import WAYS_PAST
from dialogs.understanding.options.button_first import wants_kept
from dialogs.understanding.options.matching import known, normal, yes_or_no
from dialogs.understanding.quoting.worth_listing import less_whether, says_wrong, worth_listing
from dialogs.understanding.taking_away.left_out import asks_to_leave_out
from dialogs.understanding.taking_away.off_page import only_points_off
from dialogs.understanding.taking_away.removal import confirms_removal, refuses_removal
from dialogs.understanding.yes_or_no.agreeing import agrees, bare_yes_or_no
from dialogs.walk.events import TextWritten
from dialogs.walk.harmless import concern_left
from dialogs.walk.place import Place, View

_ONLY_ANSWERED = (
    *(AboutList.WITH_TEAM, AboutList.KEPT, AboutList.WHO_SEES, AboutList.ON_WHAT),
    *(AboutList.WHAT_NOW, AboutList.THANKS, AboutList.GOODBYE, AboutList.NOT_CLEAR),
    AboutList.WILL_DO,
)
"""What is answered and changes nothing, whatever else a text tells."""
_SAYS_NO = (WalkVerb.NO_MOVE, WalkVerb.BELONGS_AT, WalkVerb.CHECKLIST, WalkVerb.GO_ON)
"""The buttons that a 'no' means, if the screen asks something."""
_ASKS = (
    *(View.SAID_LATER, View.WHERE_TO, View.FORGET, View.DONE),
    *(View.WHICH_DONE, View.WHICH_WRONG),
)
"""The screens that ask something."""
_MOVES = (WalkVerb.NOW_IN_PLACE, WalkVerb.NOW_PARTLY)
_TAKES = (WalkVerb.TAKE_SAID, WalkVerb.STRIKE)
_MAY_GO = (View.FORGET, View.SAID_LATER, View.WHERE_TO)
"""The screens that offer to take words away."""
_LONG = 6
"""Words that say something by themselves, whatever else is asked."""


def heard_at_list(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Take a text at the checklist, or at one of the screens that belong to it."""
    stage.in_sight = False
    if asks_whether_it_comes(event.text) and _was_chosen(stage):
        tell_what_comes(stage)
        return
    if asks_to_look(event.text) and stage.walk.finished:
        look_now_asked(stage)
        return
    if asks_who_sees_it(event.text) and stage.walk.intentions.hour:
        stage.tell("bericht_op_scherm")
        return
    if say_where(stage, event.text) or takes_onward(stage, event):
        return
    if owns_up(stage, event.text) or answers_fear(stage, event.text):
        return
    said = said_of_list(event.text)
    answered = said is not None and said.kind in _ONLY_ANSWERED
    left = concern_left(stage.dialog, stage.walk, event.text)
    serious = left is not None and not answered
    here = element_here(stage)
    if take_which(stage, event.text):
        return
    if was_question_after_all(stage, event.text) or _about_removing(
        stage, event, here, serious=serious
    ):
        return
    if contests(stage, event, here, keep=not serious):
        return
    if takes_report(stage, event):
        return
    if serious:
        # It is kept, and not put on a list that others may read.
        note_at_overview(stage, event)
    elif (
        takes_step_done(stage, event)
        or reports_point_done(stage, event)
        or takes_pointing(stage, event)
        or _moves_and_tells(stage, event)
        or _answers_screen(stage, event.text)
        or _turns_page(stage, event.text)
    ):
        return
    elif not (normal(event.text) or "?" in event.text) or word in WAYS_PAST:
        stage.tell("lijst_tik")
    elif asks_whether_over(stage, event.text):
        say_over(stage)
    elif (
        asks_meaning(stage, event.text)
        or asks_to_plan(stage, event.text)
        or ((said is None or said.kind is AboutList.WHAT_NOW) and answers_how(stage, event))
    ):
        return
    elif said is not None:
        do_with_list(stage, event, said)
    elif asks_about_point(stage, event.text):
        return
    elif (told := _told_besides(stage.dialog, event.text)) and stage.walk.place.view not in _ASKS:
        # Without the message's id: an edit of the message must not change this part.
        if less_whether(event.text) != event.text:
            say_whether_it_fits(stage, told)
        else:
            put_where_it_belongs(stage, TextWritten(told, event.at), here)
    elif (remark := remark_at_list(stage.dialog, event.text)) is not None:
        reply_to_each(stage, remark, event.text)
    elif asks_something(event.text) and ("?" in event.text or is_short_remark(event.text)):
        say_unknown(stage, event.text)
    elif has_form_of_question(event.text):
        ask_which(stage, event)
    elif never_mind(event.text):
        stage.tell("lijst_tik")
    else:
        _put(stage, event, here)


def _put(stage: Stage, event: TextWritten, here: str) -> None:
    """Put what the text tells on the list; nothing of it that protests or asks."""
    event_text, told = event.text, worth_listing(stage.dialog, event.text)
    if told != event_text:
        event = TextWritten(told, event.at)
    if says_wrong(stage.dialog, event_text) and len(told.split()) < _LONG:
        say_not_right(stage, SaidOfList(AboutList.NOT_RIGHT))
    elif not told:
        if not replies(stage, event_text):
            stage.tell("later_niets_te_zetten")
    elif stage.walk.place.view is View.DONE:
        tell_how_it_went(stage, stage.walk.place.id, event)
    else:
        put_where_it_belongs(stage, event, here)


def _was_chosen(stage: Stage) -> bool:
    """Whether a message is planned, or points were chosen that one could be about."""
    chosen = stage.walk.intentions
    return bool(chosen.hour or chosen.look or chosen.to_do)


def _told_besides(dialog: Dialog, text: str) -> str:
    """What a text says at some length in addition to what it asks; '' for any other."""
    told = worth_listing(dialog, text) if "?" in text else ""
    return told if len(told.split()) >= _LONG and told != text else ""


def _about_removing(stage: Stage, event: TextWritten, here: str, *, serious: bool) -> bool:
    """Take a text about what should be removed: which words those are, or what should replace them.
    Something serious is never put on the list instead."""
    if _says_it_stays(stage, event.text):
        return False
    if _says_it_goes(stage, event.text) or removes(stage, event, here, instead=not serious):
        return True
    view, text = stage.walk.place.view, event.text
    goes = confirms_removal(text) or asks_to_leave_out(text) or only_points_off(text)
    if goes and said_of_list(text) is None:
        if not offers_last(stage, here):
            stage.tell("later_niets_te_zetten")
        return True
    if view is not View.FORGET or serious or never_mind(text) or agrees(text):
        return False
    if is_to_retype(stage) and worth_listing(stage.dialog, text) == text:
        take_retyped(stage, event)
        return True
    return not shows_outcome(stage) and names_another(stage, text)


def _says_it_goes(stage: Stage, text: str) -> bool:
    """Take away what the screen offers to take away, if the text says so; False for any other
    text."""
    view = stage.walk.place.view
    actions = [one for one in stage.walk.screen.actions if read_action(one)[0] in _TAKES]
    if view not in _MAY_GO or not actions or shows_outcome(stage):
        return False
    if not (confirms_removal(text) or asks_to_leave_out(text)):
        return False
    if len(actions) == 1:
        perform(stage, actions[0])
    else:
        stage.tell("lijst_tik")
    return True


def _says_it_stays(stage: Stage, text: str) -> bool:
    """Whether the text says no when the bot asks whether words may go ('niet weghalen joh')."""
    few = len(text.split()) < _LONG and not shows_outcome(stage)
    stays = refuses_removal(text) or wants_kept(text)
    return few and stage.walk.place.view is View.FORGET and stays


def _moves_and_tells(stage: Stage, event: TextWritten) -> bool:
    """Take a text that begins with whether something is there now, or partly, and then says more:
    the rest is kept with it. False for any other text."""
    first = _FIRST_CLAUSE.fullmatch(event.text.strip())
    if stage.walk.place.view is not View.SAID_LATER or first is None or "?" in event.text:
        return False
    actions = {read_action(one)[0]: one for one in stage.walk.screen.actions}
    partly = says_partly(first["first"])
    move = actions.get(WalkVerb.NOW_PARTLY if partly else WalkVerb.NOW_IN_PLACE)
    done = _NOW_DONE.fullmatch(normal(first["first"])) is not None
    told = first["told"]
    if move is None or not (partly or done) or _TURNS.match(normal(told)):
        return False
    # Without the message's id: an edit of the message must not change this part.
    keep_line(stage, TextWritten(told, event.at), stage.walk.place.id, told)
    perform(stage, move)
    return True


_FIRST_CLAUSE = compiled(
    r"(?P<first>(?:ja, )?[^.,;:!\n]+)[.,;:!\n]+\s*(?P<told>\w.*)", re.IGNORECASE | re.DOTALL
)
_NOW_DONE = compiled(r"(?:ja |jao |joa |nu |al |dat is )*geregeld(?: hoor| nu)?")
_TURNS = compiled(r"(?:maar|nee|niet|niks|niets|geen|of|eigenlijk)\b")


def _answers_screen(stage: Stage, text: str) -> bool:
    """Take a plain answer to what the screen asks. If a yes could mean two buttons, ask which,
    unless only one of their labels begins with a yes."""
    actions = {read_action(one)[0]: one for one in stage.walk.screen.actions}
    moves = [actions[verb] for verb in _MOVES if verb in actions]
    asks = stage.walk.place.view in _ASKS
    first = next(iter(actions), None)
    if asks and agrees(text) and first is WalkVerb.NO_MOVE and WalkVerb.NOW_IN_PLACE in actions:
        # They tell what is missing, and it was asked whether that has to be done.
        perform(stage, actions[first])
    elif (
        asks
        and (never_mind(text) or _says_it_stays(stage, text))
        and (no := next((v for v in _SAYS_NO if v in actions), None)) is not None
    ):
        perform(stage, walk_action(no) if no is WalkVerb.BELONGS_AT else actions[no])
    elif _says_step_done(stage, text) and WalkVerb.TICK_OFF in actions:
        perform(stage, actions[WalkVerb.TICK_OFF])
    elif _says_arranged(stage, text) and WalkVerb.NOW_IN_PLACE in actions:
        perform(stage, actions[WalkVerb.NOW_IN_PLACE])
    elif says_in_place(text) and WalkVerb.NO_MOVE in actions:
        perform(stage, actions[WalkVerb.NO_MOVE])
    elif (says_partly(text) or says_better(text)) and WalkVerb.NOW_PARTLY in actions:
        perform(stage, actions[WalkVerb.NOW_PARTLY])
    elif asks and bare_yes_or_no(text) and (yes := _says_yes(stage)) is not None:
        perform(stage, yes)
    elif agrees(text) and len(moves) == 1 and WalkVerb.NOW_IN_PLACE in actions:
        perform(stage, moves[0])
    elif agrees(text) and (takes := [actions[verb] for verb in _TAKES if verb in actions]):
        one = sum(read_action(action)[0] in _TAKES for action in stage.walk.screen.actions) == 1
        if stage.walk.place.view is View.FORGET and one:
            perform(stage, takes[0])
        else:
            stage.tell("later_welke" if moves else "lijst_tik")
    elif agrees(text) and WalkVerb.POINT in actions and asks:
        perform(stage, actions[WalkVerb.POINT])
    elif agrees(text) and stage.walk.place.view is View.WHICH_DONE and stage.walk.place.id:
        perform(stage, walk_action(WalkVerb.TICK_OFF, stage.walk.place.id))
    elif agrees(text) and moves:
        stage.tell("later_welke")
    elif not asks and (element := _says_name(stage, text)):
        perform(stage, walk_action(WalkVerb.ELEMENT, element))
    elif yes_or_no(text) is not None or (asks and says_in_place(text)):
        stage.tell("lijst_tik")
    else:
        return False
    return True


def _says_yes(stage: Stage) -> str | None:
    """The action of the only button that moves something and whose label begins with a yes."""
    layout = stage.layout_here()
    buttons = () if layout is None else layout.buttons
    moves = [(label, action) for label, action in buttons if read_action(action)[0] in _MOVES]
    found = [action for label, action in moves if known(label).split()[:1] == ["ja"]]
    return found[0] if len(found) == 1 else None


def _says_name(stage: Stage, text: str) -> str:
    """The element whose name is the whole text; '' if there is none."""
    items = items_of(stage.dialog, stage.walk)
    names = {known(one.element.name): one.element.id for one in items}
    return names.get(normal(text), "")


def _says_arranged(stage: Stage, text: str) -> bool:
    """Whether the text says that it is there now. Where just that is asked 'ja, klaar' says so too,
    and no goodbye."""
    asked = stage.walk.place.view in (View.SAID_LATER, View.DONE)
    return says_in_place(text) or (asked and says_arranged(text))


def _says_step_done(stage: Stage, text: str) -> bool:
    """Whether the text says yes where it is asked if their step is done."""
    asked = stage.walk.place.view is View.SAID_LATER
    return asked and (agrees(text) or _says_arranged(stage, text))


def _turns_page(stage: Stage, text: str) -> bool:
    """Go to the list or to a part of it, if the text says a button of the list that isn't on this
    screen."""
    said, say = normal(text), stage.speech
    if said == known(say.label("knop_naar_checklist")):
        return_to_checklist(stage)
        return True
    labels = {known(say.label(f"knop_{one.value}")): one for one in Status}
    status = labels.get(said)
    if status is not None:
        show_in_place(stage, Place(View.GROUP, status.value))
    return status is not None
