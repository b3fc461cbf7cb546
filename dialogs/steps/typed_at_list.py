"""Somebody types at their checklist: it is done, answered, or put on the list.

What a text does with the list is found first (`said_of_list`), then what it says to the bot. Any
other text is put with the element that it is about (`put_on_list.py`).
"""

from __future__ import annotations

import re
from typing import assert_never

from dialogs.concerns.noticing import concern_in
from dialogs.hearing.data_questions import data_question
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import next_question
from dialogs.screens.checklist_lines import items_of
from dialogs.screens.checklist_screens import named_first
from dialogs.screens.said_later_screens import item_of, open_points
from dialogs.screens.verbs import WalkVerb, read_action, walk_action
from dialogs.steps import leaving, said_to_bot
from dialogs.steps.actions import perform
from dialogs.steps.asked_messages import tell_what_comes
from dialogs.steps.coming_back import refuse
from dialogs.steps.contested_list import contests, moves_as_typed
from dialogs.steps.navigation import ask_again, show_in_place
from dialogs.steps.notes import note_at_overview
from dialogs.steps.overviews import return_to_checklist
from dialogs.steps.put_on_list import (
    put_where_it_belongs,
    tell_how_it_went,
    tick_off,
)
from dialogs.steps.reminder_at_list import remind
from dialogs.steps.stage import Stage
from dialogs.understanding.agreeing import agrees
from dialogs.understanding.asks_of_message import asks_whether_it_comes, asks_who_sees_it
from dialogs.understanding.elements_meant import elements_meant
from dialogs.understanding.matching import known, less_fillers, normal, yes_or_no
from dialogs.understanding.said_in_part import what_it_tells
from dialogs.understanding.said_of_list import (
    AboutList,
    SaidOfList,
    asks_something,
    never_mind,
    said_of_list,
    says_better,
    says_in_place,
    says_partly,
)
from dialogs.understanding.understood import (
    WAYS_PAST,
    AsksBot,
    Protests,
    Remarked,
    SmallTalk,
    remarked,
)
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import said_last

_ONLY_ANSWERED = (
    *(AboutList.WITH_TEAM, AboutList.KEPT, AboutList.WHO_SEES, AboutList.ON_WHAT),
    *(AboutList.WHAT_NOW, AboutList.THANKS, AboutList.GOODBYE, AboutList.NOT_CLEAR),
)
"""What is answered and changes nothing, whatever else a text tells."""
_SAYS_NO = (WalkVerb.NO_MOVE, WalkVerb.BELONGS_AT, WalkVerb.CHECKLIST)
"""The buttons that a 'no' means, if the screen asks something."""
_ASKS = (
    *(View.SAID_LATER, View.WHERE_TO, View.FORGET, View.DONE),
    *(View.WHICH_DONE, View.WHICH_WRONG),
)
"""The screens that ask something."""
_MOVES = (WalkVerb.NOW_IN_PLACE, WalkVerb.NOW_PARTLY)
_AT_ELEMENT = (View.ELEMENT, View.SAID_LATER, View.NOTED, View.DONE)
_ASKING = re.compile(
    r"(?:(?:en|maar|ok|oke|ja|nou|hm|dus|hee|hoi|zeg) )*"
    r"(?:wie|wat|waar|waarom|waarvoor|waarmee|hoe|hoezo|welke|wanneer|kan|kun|mag|moet|is|ben|bent"
    r"|krijg|krijgt|heb|heeft|doe|ik snap|ik begrijp|snap|leg)\b"
)
_IS_THAT_THERE = re.compile(
    r"\b(?:staat|hoort|heb je|zit) (?:dat|dit|die|het)\b[^.?!]{0,30}\?\s*$", re.IGNORECASE
)
_LONG = 8
"""Words that tell something by themselves, whatever is asked behind them."""
_SHORT = 4
"""Words: a protest of more than this may be something that they tell."""
_IN_THE_WALK = ("hoelang", "later")
"""The topics that mean something else once all questions were asked."""


def heard_at_list(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Take a text at the checklist, or at one of the screens that belong to it."""
    stage.in_sight = False
    if asks_whether_it_comes(event.text) and _was_chosen(stage):
        tell_what_comes(stage)
        return
    if asks_who_sees_it(event.text) and stage.walk.intentions.hour:
        stage.tell("bericht_op_scherm")
        return
    said = said_of_list(event.text)
    answered = said is not None and said.kind in _ONLY_ANSWERED
    if concern_in(stage.dialog, event.text) is not None and not answered:
        # It is kept, and not put on a list that others may read.
        note_at_overview(stage, event)
    elif _answers_screen(stage, event.text) or _turns_page(stage, event.text):
        return
    elif not (normal(event.text) or "?" in event.text) or word in WAYS_PAST:
        stage.tell("lijst_tik")
    elif said is not None:
        _do(stage, event, said)
    elif contests(stage, event, _element_here(stage)):
        return
    elif (told := _told_besides(stage.dialog, event.text)) and stage.walk.place.view not in _ASKS:
        # Without the message's id: an edit of it is no edit of this part.
        put_where_it_belongs(stage, TextWritten(told, event.at), _element_here(stage))
    elif (remark := remark_at_list(stage.dialog, event.text)) is not None:
        reply_at_list(stage, remark)
    elif asks_something(event.text):
        said_to_bot.reply_elsewhere(stage, AsksBot("anders"))
    elif stage.walk.place.view is View.DONE:
        tell_how_it_went(stage, stage.walk.place.id, event)
    else:
        put_where_it_belongs(stage, event, _element_here(stage))


def _was_chosen(stage: Stage) -> bool:
    """Whether a message is planned, or points were chosen that one could be about."""
    chosen = stage.walk.intentions
    return bool(chosen.hour or chosen.look or chosen.to_do)


def _told_besides(dialog: Dialog, text: str) -> str:
    """What a text tells at length before it asks whether that is on the list; '' for any other."""
    told = what_it_tells(text) if _IS_THAT_THERE.search(text) is not None else ""
    long = len(told.split()) >= _LONG and told != text
    return told if long and not asks_something(told) and remarked(dialog, told) is None else ""


def _element_here(stage: Stage) -> str:
    """The element on the screen; '' if it shows several or none."""
    place = stage.walk.place
    return place.id if place.view in _AT_ELEMENT else ""


def _answers_screen(stage: Stage, text: str) -> bool:
    """Take a plain answer to what the screen asks. A yes to two moves is asked about."""
    actions = {read_action(one)[0]: one for one in stage.walk.screen.actions}
    moves = [actions[verb] for verb in _MOVES if verb in actions]
    asks = stage.walk.place.view in _ASKS
    if (
        asks
        and never_mind(text)
        and (no := next((v for v in _SAYS_NO if v in actions), None)) is not None
    ):
        perform(stage, walk_action(no) if no is WalkVerb.BELONGS_AT else actions[no])
    elif says_in_place(text) and WalkVerb.NOW_IN_PLACE in actions:
        perform(stage, actions[WalkVerb.NOW_IN_PLACE])
    elif says_in_place(text) and WalkVerb.NO_MOVE in actions:
        perform(stage, actions[WalkVerb.NO_MOVE])
    elif (says_partly(text) or says_better(text)) and WalkVerb.NOW_PARTLY in actions:
        perform(stage, actions[WalkVerb.NOW_PARTLY])
    elif agrees(text) and len(moves) == 1 and WalkVerb.NOW_IN_PLACE in actions:
        perform(stage, moves[0])
    elif agrees(text) and stage.walk.place.view is View.FORGET:
        perform(stage, actions[WalkVerb.TAKE_SAID])
    elif agrees(text) and moves:
        stage.tell("later_welke")
    elif stage.walk.place.view is View.WHERE_TO and (element := _named(stage, text)):
        perform(stage, walk_action(WalkVerb.BELONGS_AT, element))
    elif moves_as_typed(stage, text):
        return True
    elif yes_or_no(text) is not None or (asks and says_in_place(text)):
        stage.tell("lijst_tik")
    else:
        return False
    return True


def _turns_page(stage: Stage, text: str) -> bool:
    """Go to the list or to a part of it, if the text says a button of the list that isn't on this
    screen."""
    said, say = known(text), stage.speech
    if said == known(say.label("knop_naar_checklist")):
        return_to_checklist(stage)
        return True
    labels = {known(say.label(f"knop_{one.value}")): one for one in Status}
    status = labels.get(said)
    if status is not None:
        show_in_place(stage, Place(View.GROUP, status.value))
    return status is not None


def _named(stage: Stage, text: str) -> str:
    """The element whose name the text says, and nothing besides; '' without one."""
    names = {known(i.element.name): i.element.id for i in items_of(stage.dialog, stage.walk)}
    said = (one.removeprefix("bij ") for one in less_fillers(normal(text)))
    return next((names[one] for one in said if one in names), "")


# What a text does with the list


def _do(stage: Stage, event: TextWritten, said: SaidOfList) -> None:
    match said.kind:
        case AboutList.DONE:
            _done(stage, event, said)
        case AboutList.NOT_RIGHT:
            _not_right(stage, said)
        case AboutList.ON_WHAT:
            _say_on_what(stage)
        case AboutList.WHY:
            _say_why(stage, said.rest)
        case AboutList.TAKE_AWAY:
            _offer_to_take_away(stage)
        case AboutList.BELONGS:
            put_where_it_belongs(stage, event, _element_here(stage))
        case AboutList.WHAT_NOW:
            said_to_bot.say_first_step(stage)
        case AboutList.NOT_CLEAR:
            _say_meaning(stage, said.number)
        case AboutList.ERASE:
            leaving.offer_erasure(stage)
        case AboutList.GOODBYE:
            stage.tell("klaar_gestopt")
        case AboutList.WITH_TEAM:
            stage.tell("lijst_delen")
        case AboutList.KEPT:
            stage.tell("lijst_bewaard")
        case AboutList.WHO_SEES:
            stage.tell("lijst_wie_ziet")
        case AboutList.THANKS:
            stage.tell("lijst_bedankje")
        case AboutList.REMIND:
            remind(stage, event.text)
        case AboutList.NO_MESSAGES:
            refuse(stage)
        case _:
            assert_never(said.kind)


def _done(stage: Stage, event: TextWritten, said: SaidOfList) -> None:
    """Tick off what is surely meant; else ask what was done, or keep the words."""
    if said.number:
        item = _numbered(stage, said.number)
        if item is not None:
            tick_off(stage, item.element.id)
            return
    elif said.rest:
        # It tells what was done: if that isn't surely one element, the words are what counts.
        element = _surely(stage, said.rest)
        if element:
            tick_off(stage, element, said.rest)
        else:
            put_where_it_belongs(stage, event, _element_here(stage))
        return
    here, points = _element_here(stage), open_points(stage.walk)
    if here:
        tick_off(stage, here)
    elif len(points) == 1:
        tick_off(stage, points[0].element)
    elif points or named_first(stage.dialog, stage.walk):
        show_in_place(stage, Place(View.WHICH_DONE))
    else:
        stage.tell("lijst_noem_punt")


def _not_right(stage: Stage, said: SaidOfList) -> None:
    """Ask again what isn't right; first ask which that is, if it isn't clear."""
    here = _element_here(stage)
    item = _numbered(stage, said.number) or (
        item_of(stage.dialog, stage.walk, here) if here else None
    )
    if item is None and not named_first(stage.dialog, stage.walk):
        stage.tell("lijst_noem_punt")
        return
    if item is None:
        show_in_place(stage, Place(View.WHICH_WRONG))
        return
    stage.tell("klopt_niet_dan")
    ask_again(stage, item.question)


def _numbered(stage: Stage, number: int) -> Item | None:
    """The element with this number on the checklist; elsewhere nothing has one."""
    items = named_first(stage.dialog, stage.walk)
    on_list = stage.walk.place.view is View.CHECKLIST
    return items[number - 1] if on_list and 0 < number <= len(items) else None


def _surely(stage: Stage, text: str) -> str:
    """The one element that a text is about; '' in doubt."""
    items = [item.element.id for item in items_of(stage.dialog, stage.walk)]
    meant = elements_meant(stage.dialog, items, text)
    return meant.likely[0] if meant.sure or meant.named else ""


def _offer_to_take_away(stage: Stage) -> None:
    element = said_last(stage.walk)
    if element is None:
        stage.tell("later_niets")
    else:
        show_in_place(stage, Place(View.FORGET, element))


# What a text asks or says


def remark_at_list(dialog: Dialog, text: str) -> Remarked | None:
    """What is said to the bot. Short statements are easily taken for that, and then they would be
    lost; so a question must look like one, and a protest be short."""
    remark = remarked(dialog, text)
    asks = "?" in text or _ASKING.match(normal(text)) is not None or data_question(text) is not None
    if isinstance(remark, AsksBot) and not asks and remark.word is None:
        return None
    if isinstance(remark, Protests) and len(normal(text).split()) > _SHORT:
        return None
    return remark


def reply_at_list(stage: Stage, remark: Remarked) -> None:
    """Say something to what is said to the bot, as it is meant at a list."""
    match remark:
        case Protests():
            _not_right(stage, SaidOfList(AboutList.NOT_RIGHT))
        case SmallTalk("groet"):
            stage.tell("lijst_groet")
        case SmallTalk("dank"):
            stage.tell("lijst_bedankje")
        case AsksBot("wie_leest", about=None):
            stage.tell("lijst_wie_ziet")
        case AsksBot("delen"):
            stage.tell("lijst_delen")
        case AsksBot("waarom", None):
            _say_why(stage, "")
        case AsksBot("bedoeling", None):
            _say_meaning(stage)
        case AsksBot("stoppen") if _is_over(stage):
            stage.tell("lijst_niets_moet")
        case AsksBot(topic, None) if topic in _IN_THE_WALK and _is_over(stage):
            stage.tell("lijst_bewaard")
        case _:
            said_to_bot.reply_elsewhere(stage, remark)


def _is_over(stage: Stage) -> bool:
    return next_question(stage.dialog, stage.walk.answers) is None


def _say_on_what(stage: Stage) -> None:
    """Say on what the list rests; at one element, on which answer."""
    here = _element_here(stage)
    item = item_of(stage.dialog, stage.walk, here) if here else None
    question = None if item is None else stage.dialog.questions[item.question]
    answer = None if question is None else stage.speech.answers.get(question.id)
    if item is None or question is None or answer is None or answer.given is Given.SKIPPED:
        stage.tell("lijst_waarop")
        return
    said = stage.speech.in_words(question)
    stage.tell("lijst_waarop_antwoord", vraag=question.name, antwoord=said)


def _say_why(stage: Stage, text: str) -> None:
    """Say why an element matters: the one that is asked about, or that is on the screen."""
    element = stage.dialog.elements.get((text and _surely(stage, text)) or _element_here(stage))
    if element is None:
        _say_on_what(stage)
        return
    why = stage.speech.words_of(element.why)
    stage.tell("lijst_waarom", naam=element.name, waarom=why)


def _say_meaning(stage: Stage, number: int = 0) -> None:
    """Say how to read the list; of the element with this number, or on the screen, what it looks
    like once it is in place."""
    item = _numbered(stage, number)
    element = item.element if item else stage.dialog.elements.get(_element_here(stage))
    if element is None:
        stage.tell("lijst_uitleg")
        return
    stage.tell("lijst_bedoeling", naam=element.name, wat=stage.speech.words_of(element.what))
