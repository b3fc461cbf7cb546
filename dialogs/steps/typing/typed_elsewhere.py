"""Somebody types at a screen without a question: one of its buttons, something to the bot, or a
note."""

from __future__ import annotations

from dialogs.hearing.addressing import is_about_bot
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.screens.layout import Layout, Row
from dialogs.screens.verbs import MEANS_NO, MEANS_YES, WalkVerb, read_action, walk_action
from dialogs.steps.actions import perform
from dialogs.steps.at_list.asked_at_list import say_if_over
from dialogs.steps.at_list.held_away import means_held
from dialogs.steps.at_list.pointed_at_list import takes_number_where_asked
from dialogs.steps.at_list.removing_from_list import removes_by_name
from dialogs.steps.at_list.what_went import takes_which
from dialogs.steps.at_question import names_in_answers
from dialogs.steps.at_question.notes import note_at_overview, note_in_session
from dialogs.steps.choice import choosing
from dialogs.steps.ending import taking_home, to_programme
from dialogs.steps.ending.leaving import asks_about_erasing
from dialogs.steps.follow_ups.coming_back import look_now_asked
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import said_to_bot
from dialogs.steps.to_bot.bot_answers import say_first_step
from dialogs.steps.to_bot.goes_on_page import answers_about_page
from dialogs.steps.to_bot.serious import go_on_asked, is_serious
from dialogs.steps.typing.chosen_at_list import takes_choice
from dialogs.steps.typing.typed_at_list import heard_at_list
from dialogs.steps.typing.typed_at_ready import takes_role_at_point, text_at_offer
from dialogs.steps.typing.typed_while_choosing import text_while_choosing
from dialogs.understanding.about_list.said_of_list import asks_something, never_mind, said_of_list
from dialogs.understanding.asking_bot.asks_of_message import asks_to_look, asks_whether_it_comes
from dialogs.understanding.asking_bot.coming_and_going import comes_back, told_on_return
from dialogs.understanding.asking_bot.practical_questions import practical_question
from dialogs.understanding.maybe_asks import maybe_asks
from dialogs.understanding.meanings import WAYS_PAST, AsksBot, Remarked, SmallTalk
from dialogs.understanding.options.button_first import button_by_words, button_first, button_nearly
from dialogs.understanding.options.matching import (
    known,
    less_fillers,
    match_option,
    normal,
    spoken,
    spoken_loosely,
)
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.remarked import remarked
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses
from dialogs.walk.effects import SendMessage
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import SAID_NO_TO_SHARING
from dialogs.walk.tonight import told_something_serious

_WITH_WORDS = (View.CHOOSING, View.ANSWERS)
"""The other overviews that show words of theirs that they may want to remove."""
YES, NO = "ja", "nee"
"""The word lists for a plain yes and no."""
CHOOSE = "kiezen"
"""The word list for people who want to choose what to work on."""
WHAT_TO_DO = "wat_te_doen"
"""The word list for people who want to see the first step again."""
_FEW_WORDS = 5
"""A text of at most this many words, when the bot asks in which format somebody takes their list,
is about that."""


def on_other_screen(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Take a text at a screen without a question for one of its buttons, else as a note."""
    screen = stage.walk.screen
    _take(stage, event, word)
    if stage.walk.screen is screen and stage.walk.exchange.wants_plain:
        _repeat_list_buttons(stage)


def _repeat_list_buttons(stage: Stage) -> None:
    """Put the ways onward from the list below what was just said there. Somebody who reads little
    Dutch would have to look for them in everything above."""
    last, layout = next(reversed(stage.effects), None), stage.layout_here()
    below_list = stage.walk.place.view is View.CHECKLIST and stage.walk.room is None
    if not (below_list and layout and isinstance(last, SendMessage) and not last.keyboard):
        return
    onward = (WalkVerb.CHOOSE, WalkVerb.TAKE_HOME)
    ways = [one for row in layout.rows for one in row if read_action(one[1])[0] in onward]
    back = stage.speech.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)
    stage.effects.pop()
    stage.close_screen()
    stage.show(stage.walk.place, Layout(last.text, (*((one,) for one in ways), (back,))))


def _take(stage: Stage, event: TextWritten, word: str | None) -> None:
    if stage.walk.place.view is View.CHOOSING and takes_role_at_point(stage, event.text):
        return
    asked = data_question(event.text) if _may_remark(stage) else None
    here = stage.walk.place.view
    if asked is not None and here is not View.SHARING and answers_about_page(stage, event.text):
        return
    if here is View.CHOOSING and stage.walk.finished and asks_to_look(event.text):
        look_now_asked(stage)
        return
    if asked is not None and asked.told:
        before = len(stage.effects)
        said_to_bot.reply_about_data(stage, asked.kind, event.text)
        say_if_over(stage, asked.told)
        end = sentences(event.text)[-1]
        last = data_question(end)
        if asked.kind is OwnData.QUESTIONS_KEPT and last and last.kind is not asked.kind:
            said_to_bot.reply_about_data(stage, last.kind, end)
        stage.say_as_one(before)
        why = asked.kind is OwnData.NOTIFICATION
        if why or asks_something(asked.told) or is_about_bot(asked.told):
            return
        # Without the message's id: an edit of the message must not change this part.
        event = TextWritten(asked.told, event.at)
    view, about = stage.walk.place.view, stage.walk.place.id
    if view is View.NAMED and names_in_answers.take_denial(stage, about, event.text):
        return
    with_words = stage.walk.place.view in _WITH_WORDS and stage.walk.room is None
    if with_words and removes_by_name(stage, event.text):
        return
    if stage.walk.place.view is View.CHOOSING:
        if not text_while_choosing(stage, event, word):
            _no_button_said(stage, event, word)
        return
    chooses = word == CHOOSE or _chooses_after_all(stage, event.text)
    if chooses and stage.walk.finished and stage.walk.place.view.is_of_checklist:
        stage.in_sight = False
        choosing.show(stage)
        return
    if takes_which(stage, event.text) or (view is View.TAKING_HOME and text_at_offer(stage, event)):
        return
    if takes_choice(stage, event.text) or takes_number_where_asked(stage, event):
        return
    layout = stage.layout_here()
    buttons = layout.buttons if layout is not None else ()
    if SAID_NO_TO_SHARING in stage.walk.told and view.is_of_checklist and stage.standing.asks:
        buttons += ((stage.speech.label("knop_delen"), walk_action(WalkVerb.SHARING)),)
    option = match_option(event.text, [Option(action, label) for label, action in buttons])
    action = None if option is None else option.id
    if stage.walk.place.view is View.ERASE:
        action = _about_erasing(stage, event.text, action, word)
    elif stage.walk.place.view.wants_full_words:
        action = said_in_full(event.text, buttons, word)
    elif action is None and stage.walk.place.view is View.NAMED:
        action = button_first(event.text, buttons)
    if action is None and _may_guess(view):
        action = button_nearly(event.text, buttons)
    if action is None and taking_home.asks(stage):
        action = button_first(event.text, buttons) or button_by_words(event.text, buttons)
    if action is None and stage.walk.place.view is View.TAKING_HOME:
        action = taking_home.typed_yes_or_no(stage, event.text) or taking_home.form_said(
            stage, event.text
        )
    if action == "type_it":
        stage.tell("wis_typ", knop=stage.speech.label("knop_wis_alles"))
    elif action is not None:
        stage.in_sight = False
        perform(stage, action)
    else:
        _no_button_said(stage, event, word)


def _may_guess(view: View) -> bool:
    """Whether a button may be taken whose label was typed without its small words."""
    return view.is_of_checklist or not (view.wants_full_words or view is View.ERASE)


_CLAUSE_END = compiled(r"[.,;:!\n]+")


def _chooses_after_all(stage: Stage, text: str) -> bool:
    """Whether the text drops what was said, and asks to choose ('laat maar. kiezen')."""
    clauses = [one for part in _CLAUSE_END.split(text) if (one := normal(part))]
    left = [one for one in clauses if not (never_mind(one) or agrees(one))]
    said = list(less_fillers(left[0])) if len(left) == 1 else []
    return any(spoken(one, stage.dialog.words) == CHOOSE for one in said)


def says_a_button(stage: Stage, text: str) -> bool:
    """Whether the text names a button of this screen, or says that a name may stay. Then it isn't a
    continuation of the answer before it, however fast it came."""
    layout = stage.layout_here()
    buttons = () if layout is None else layout.buttons
    if said_in_full(text, buttons, None) is not None:
        return True
    is_about_name = stage.walk.place.view is View.NAMED
    return is_about_name and (
        button_first(text, buttons) is not None or names_in_answers.is_correction(text)
    )


def _no_button_said(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Take a text at a screen without a question that says none of its buttons."""
    view, id_ = stage.walk.place.view, stage.walk.place.id
    if view is View.NAMED and names_in_answers.take_correction(stage, id_, event.text):
        return
    if view is View.NAMED and names_in_answers.take_new_sentence(stage, id_, event):
        return
    asked = practical_question(event.text) if _may_remark(stage) else None
    if asks_to_look(event.text):
        asked = None
    if asked is not None and stage.walk.room is None and view is not View.SHARING:
        stage.tell(asked.value)
        return
    at_list = view.is_of_checklist or view in (View.TAKING_HOME, View.CHOOSING) or _said_bye(stage)
    if taking_home.asks(stage) and _says_little(stage, event.text):
        stage.tell("tik_op_een_knop")
        return
    if at_list and stage.walk.room is None:
        heard_at_list(stage, event, word)
        return
    asks_step = spoken_loosely(event.text, stage.dialog.words, (WHAT_TO_DO,)) is not None
    if asks_step and stage.walk.place.view.is_of_checklist:
        say_first_step(stage)
        return
    remark = remarked(stage.dialog, event.text) if _may_remark(stage) else None
    if isinstance(remark, AsksBot) and remark.topic in _WHAT_GOES and _may_share(stage):
        stage.tell("delen_wat_zien")
        return
    if view is View.WAITING and remark is not None and said_to_bot.asks_what_now(remark):
        stage.tell("kamer_even_wachten")
        return
    if remark is not None and _fits_here(stage, remark):
        said_to_bot.reply_elsewhere(stage, remark, event.text)
        return
    match stage.walk.place.view:
        case View.SHARING:
            _while_sharing(stage, event, word)
        case View.WAITING | View.CONSENT | View.BRING | View.NAMED:
            note_in_session(stage, event)
        case View.STOPPED:
            serious_today = told_something_serious(stage.walk)
            is_back = comes_back(event.text) and not told_on_return(event.text)
            if is_back and not serious_today and stage.walk.room is None:
                go_on_asked(stage)
                return
            stage.tell("ernstig_gestopt_stil" if serious_today else "gestopt_stil")
        case View.ERASE:
            asks = "?" in event.text or asks_about_erasing(event.text)
            asks = asks or maybe_asks(stage.dialog, event.text) is not None
            stage.tell("wis_wat_blijft" if asks else "tik_op_een_knop")
        case (
            (View.CHECKLIST | View.GROUP | View.ELEMENT | View.OTHERS | View.ANSWERS)
            | (View.RESTART | View.OTHER | View.SAID_LATER | View.WHERE_TO | View.NOTED)
            | (View.FORGET | View.DONE | View.WHICH_DONE | View.WHICH_WRONG | View.TAKING_HOME)
            | View.THEN_AND_NOW
            | View.CHOOSING
        ):
            _at_overview(stage, event, word)
        case View.NOTHING | View.QUESTION | View.SERIOUS | View.HELPED:
            return  # these were taken in `text_written` and `_said`


def _said_bye(stage: Stage) -> bool:
    """Whether somebody who is done said goodbye: what they type after all is for their list."""
    stopped = stage.walk.place.view is View.STOPPED and stage.walk.finished
    return stopped and not told_something_serious(stage.walk)


def _says_little(stage: Stage, text: str) -> bool:
    """Whether it is a few words that ask nothing and do nothing with the list."""
    about_list = (
        said_of_list(text) is not None
        or asks_something(text)
        or asks_to_look(text)
        or asks_whether_it_comes(text)
    )
    few = 0 < len(normal(text).split()) <= _FEW_WORDS
    return few and not about_list and remarked(stage.dialog, text) is None


def _may_remark(stage: Stage) -> bool:
    """Whether a text here may be something said to the bot: not where it is a retyped sentence."""
    view = stage.walk.place.view
    retypes = view is View.SHARING and to_programme.asks_to_retype(stage)
    return not (stage.worry or retypes) and view not in (View.ERASE, View.STOPPED)


_WHAT_GOES = ("wie_leest", "delen", "bedoeling")
"""The topics that are about what the programme gets, on the screen that shows it."""
_WHILE_SHARING = ("wie_leest", "wie_ben_je", "delen", "anders")
"""The topics whose answer makes sense there; the other answers are about the questions."""


def _fits_here(stage: Stage, remark: Remarked) -> bool:
    """Whether what is said to such a text makes sense at this screen."""
    if stage.walk.place.view is not View.SHARING:
        return True
    if isinstance(remark, AsksBot):
        return remark.topic in _WHILE_SHARING
    return isinstance(remark, SmallTalk)


def _may_share(stage: Stage) -> bool:
    """Whether the screen shows what the programme gets."""
    standing, place = stage.standing, stage.walk.place
    shown = place.view is View.SHARING and not to_programme.is_over(stage)
    return shown and standing.asks and not standing.counted


def _at_overview(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Keep a text at an overview, unless it is a way past a question or has no words at all."""
    if word in WAYS_PAST or not normal(event.text):
        stage.tell("tik_op_een_knop")
    else:
        note_at_overview(stage, event)


def _while_sharing(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Take a retyped sentence. Any other text counts as no answer to what is asked there; where
    nothing is asked any more it is kept, as at any overview."""
    stage.in_sight = False
    if normal(event.text) and to_programme.take_retyped(stage, event.text):
        return
    if to_programme.is_over(stage):
        _at_overview(stage, event, word)
    elif to_programme.asks_for_code(stage):
        stage.tell("delen_geen_code")
    else:
        stage.tell("delen_tik")


def said_in_full(text: str, buttons: Row, word: str | None) -> str | None:
    """The action of the button that the text says in full, or with a plain yes or any no.

    Used wherever nothing may be guessed, such as about consent: 'nee man' is a no, but only a plain
    yes is a yes.
    """
    full = (action for label, action in buttons if known(label) == normal(text))
    word = NO if word is None and refuses(text) else word
    verbs = {YES: MEANS_YES, NO: MEANS_NO}.get(word or "", ())
    short = (action for _, action in buttons if read_action(action)[0] in verbs)
    return next(full, None) or next(short, None)


def said_at_serious(stage: Stage, text: str, buttons: Row, word: str | None) -> str | None:
    """The same where something serious was told; the label may also be what the text begins with,
    if nothing serious follows. An order to take those words away is the button that does that."""
    action = said_in_full(text, buttons, word)
    if action is not None or is_serious(stage.dialog, text):
        return action
    if means_held(stage, text, stage.walk.place.id):
        takes = (action for _, action in buttons if read_action(action)[0] is WalkVerb.TAKE_AWAY)
        return next(takes, None)
    return button_first(text, buttons)


def _about_erasing(stage: Stage, text: str, action: str | None, word: str | None) -> str | None:
    """The action that was typed at the question whether to erase everything.

    'No' is enough to keep it. Erasing can't be undone, so it takes all the words on its button.
    """
    if word == NO:
        return walk_action(WalkVerb.KEEP_DATA)
    in_full = normal(text) == known(stage.speech.label("knop_wis_alles"))
    if word == YES or (action == walk_action(WalkVerb.ERASE) and not in_full):
        return "type_it"
    return action
