"""What is typed at a question for one of its buttons: a way past it, or a label with more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.answers import SKIPPED
from dialogs.pack.definition import Option, Question
from dialogs.pack.route import next_question
from dialogs.screens.looking_back.heard_anew import as_then
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.actions import perform
from dialogs.steps.at_question import overviews
from dialogs.steps.at_question.asking_back import take_meant
from dialogs.steps.at_question.asking_once_more import ask_once_more, in_sight, proposed
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import Stage
from dialogs.understanding.asking_bot.coming_and_going import leaves, less_goodbye
from dialogs.understanding.asking_bot.list_wanted import told_beside_list
from dialogs.understanding.meanings import Means, YesOrNo
from dialogs.understanding.options.button_first import (
    button_first,
    button_nearly,
    option_by_number,
    option_first,
    option_last,
    wants_kept,
)
from dialogs.understanding.options.matching import known, normal, spoken, yes_or_no
from dialogs.understanding.options.minutes_said import option_by_minutes
from dialogs.understanding.options.numbers_said import instead_of_number
from dialogs.understanding.options.plainly_one import another_than_numbered
from dialogs.understanding.options.said_in_part import contradicts
from dialogs.understanding.understood import understood
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses
from dialogs.understanding.yes_or_no.first_words import as_then_first
from dialogs.walk.asked_anew import goes_on_looking, is_asked_anew, looks_again, tires, was_asked
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE, Place, View

_WAYS_PAST = {
    WalkVerb.UNKNOWN: "knop_weet_niet",
    WalkVerb.SKIP: "knop_overslaan",
    WalkVerb.KEEP: "knop_zo_laten",
    WalkVerb.BACK: "knop_terug",
    WalkVerb.DONE: "knop_klaar",
}
"""The phrase on the button of each."""
WAY_WORDS = {"weet_niet": WalkVerb.UNKNOWN, "overslaan": WalkVerb.SKIP}
"""By listed word, the way past a question."""
STOP, _ONWARD, _PAUSE = "stop", "verder", "pauze"
"""The listed words that mean to stop, to go on, and to go on later."""


def spoken_here(stage: Stage, text: str) -> str | None:
    """The name of the listed word that a text is; None for a wish to pause in a word of the
    question on the screen, such as what was seen in the break: there it may be the answer."""
    word = spoken(text, stage.dialog.words)
    question = stage.question_here() if word == _PAUSE else None
    if question is None:
        return word
    plain = question.plainer if stage.walk.exchange.wants_plain else None
    shown = stage.speech.words_of(plain or question.text)
    return None if normal(text) in normal(shown).split() else word


def way_past(stage: Stage, question: Question, text: str, word: str | None) -> str | None:
    """The action past the question that was typed: 'skip' and the like, by word or by button.

    Skipping a question that was asked again leaves its answer as it was.
    """
    if refuses(text) and proposed(stage, question):
        return None  # 'niet deze' to what was proposed
    if word in WAY_WORDS:
        return action_past(stage, question, word)
    asks_length = stage.dialog.short is not None and stage.dialog.short.question == question.id
    if asks_length and _JUST_BEGIN.fullmatch(normal(text)):
        return walk_action(WalkVerb.UNKNOWN)
    typed, say = normal(text), stage.speech
    labels = [(say.label(key), verb) for verb, key in _WAYS_PAST.items()]
    ways = [verb for label, verb in labels if known(label) == typed]
    nearly = None if ways else button_nearly(text, [(label, verb.value) for label, verb in labels])
    ways += [] if nearly is None else [WalkVerb(nearly)]
    # Lay the screen out only now: most texts are answers.
    layout = stage.layout_here() if ways else None
    actions = () if layout is None else [action for _, action in layout.buttons]
    return next((action for action in map(walk_action, ways) if action in actions), None)


_JUST_BEGIN = compiled(
    r"(?=.*\b(?:begin\w*|start\w*|ni(?:et|ks|x) uit|om het even|wel|jij wil)\b)"
    r"(?:(?:maakt (?:me |mij |ons |nix |echt |allemaal )*(?:niet|niks|nix) uit|om het even|zie wel"
    r"|(?:we|ik) zien? wel|kijken we wel|wat jij wil|begin|begint|beginnen|beginne|starten|start"
    r"|gaan|doe|laten|kom|we|ik|maar|gewoon|dan|nou|ja|oke|hoor|even|joh|aan|op|van|lekker|vooruit)"
    r"(?: |$))+"
)
"""Where it is asked how much time there is: whichever, as long as it begins."""
_RATHER_NOT = compiled(
    r"(?:(?:nee|nou|eh|dat|dit|daar|hier|zeg|vertel|deel|wil|ik|we|wij|over|er|het|gewoon|echt) )*"
    r"(?:liever (?:niet|niks|niets)|niet (?:zeggen|vertellen|delen|over praten)"
    r"|(?:niks|niets) over (?:kwijt|zeggen)|geen antwoord op geven)"
    r"(?: (?:hoor|over|zeggen|vertellen|delen|kwijt))*"
)


def go_past(stage: Stage, text: str, action: str) -> None:
    """Do what a way past the question means; if somebody would rather not say, reply that that is
    fine."""
    if _RATHER_NOT.fullmatch(normal(text)):
        stage.tell("liever_niet")
    perform(stage, action)


def action_past(stage: Stage, question: Question, word: str) -> str:
    """The action of a listed word past the question."""
    keeps = question.id in stage.speech.answers and WAY_WORDS[word] is WalkVerb.SKIP
    return walk_action(WalkVerb.KEEP if keeps else WAY_WORDS[word])


def bring_here(stage: Stage) -> str | None:
    """The action of the button that takes along an earlier answer; None if there is none."""
    question = stage.question_here()
    bring = None if question is None else walk_action(WalkVerb.BRING, question.id)
    return bring if bring in stage.walk.screen.actions else None


def _keep_as_then(stage: Stage, question: Question) -> None:
    """Go on from a question that was asked again and whose answer is unchanged."""
    stage.close_screen(stage.speech.label("antwoord_als_toen"))
    stage.walk = was_asked(stage.walk, question.id)
    go_on(stage, as_then(stage.speech, stage.walk, question))


def take_was_answer(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that says that what was typed before it was an answer: press that button. If it
    isn't on the screen, what was typed is an answer already. False for any other text."""
    answer = walk_action(WalkVerb.WAS_ANSWER)
    label = stage.speech.label("knop_toch_antwoord")
    if not button_first(event.text, ((label, answer),)):
        return False
    pending = stage.walk.exchange.pending
    if answer in stage.walk.screen.actions or (pending and pending.question == question.id):
        perform(stage, answer)
    else:
        ask_once_more(stage, question, stage.speech.phrase("blijft_staan"), whole=True)
    return True


def take_list_wanted(stage: Stage, question: Question, event: TextWritten) -> TextWritten | None:
    """Show the list to somebody who asks for it here, right away (returns None) or after what they
    answer beside it: what is left of the text. Any other text is returned as it is."""
    told = told_beside_list(event.text)
    if told is None or stage.walk.room is not None or looks_again(stage.walk):
        return event
    if not told:
        overviews.show_checklist(stage)
        return None
    more = next_question(stage.dialog, {**stage.walk.answers, question.id: SKIPPED})
    if more is not None and stage.walk.back_to == NOWHERE:
        stage.walk = replace(stage.walk, back_to=Place(View.CHECKLIST))
    # Without the message's id: an edit of the message must not change this part.
    return TextWritten(told, event.at)


def less_goodbye_here(stage: Stage, question: Question, event: TextWritten) -> TextWritten:
    """The text without what says that its writer has to go, which gets a word, if the rest names an
    option; else as it is."""
    short = stage.dialog.short
    asks_length = short is not None and short.question == question.id
    told = "" if question.open or asks_length else less_goodbye(event.text)
    if not told or stage.walk.room is not None:
        return event
    if not isinstance(
        understood(stage.dialog, question, in_sight(stage, question), told), Means | YesOrNo
    ):
        return event
    stage.tell("ga_maar")
    # Without the message's id: an edit of the message must not change this part.
    return TextWritten(told, event.at)


def is_done_here(stage: Stage, text: str) -> bool:
    """Whether somebody says that they are done, at a question of their own at which that answers
    nothing ('klaar')."""
    return stage.walk.room is None and _DONE.fullmatch(normal(text)) is not None


_DONE = compiled(
    r"(?:(?:ja|nou|ok|oke|zo|wel|hoor) )*(?:(?:ik|we|wij) (?:ben|zijn) )?"
    r"(?:(?:er|nu|wel|al|hier) )*"
    r"(?:klaar(?: (?:nu|mee|voor nu|voor vandaag|dan|hoor|hier))*|done|ik ben done)"
)


def take_goodbye(stage: Stage, text: str) -> bool:
    """Let somebody go who says that they have to: the question stays where it is. False for any
    other text, and for whether that is allowed."""
    if "?" in text or stage.walk.room is not None or not leaves(text):
        return False
    stage.tell("ga_maar")
    return True


def take_stop_offered(stage: Stage, text: str, word: str | None) -> bool:
    """Take a yes or no to the question whether to stop asking again, and a request for more if that
    can be tapped; False for any other text, which is about the question that would come next."""
    more = walk_action(WalkVerb.ASK_MORE)
    if more in stage.walk.screen.actions and (word == _ONWARD or _says_more(stage, text)):
        perform(stage, more)
        return True
    if not tires(stage.walk):
        return False
    label = normal(text) == known(stage.speech.label("knop_nogeens_stop"))
    if word == STOP or label or agrees(text):
        perform(stage, walk_action(WalkVerb.STOP_LOOKING))
        return True
    if yes_or_no(text) is False:
        perform(stage, more)
        return True
    stage.walk = goes_on_looking(stage.walk)
    return False


def _says_more(stage: Stage, text: str) -> bool:
    labels = ("knop_nogeens_verder", "knop_nogeens_rest")
    return normal(text) in {known(stage.speech.label(one)) for one in labels}


def take_label_first(
    stage: Stage, question: Question, event: TextWritten, options: Sequence[Option]
) -> bool:
    """Take a text that begins with the label of a button, or ends with it once it was asked back
    about: press that, and keep the rest of the text. Don't take away words that must stay, and keep
    the earlier answer if the text says that nothing changed. False for any other text."""
    told = as_then_first(event.text) if is_asked_anew(stage.walk, question.id) else None
    if told is not None and question.id in stage.walk.answers:
        if told:
            add_note(stage, question.id, TextWritten(told, event.at, event.message))
        _keep_as_then(stage, question)
        return True
    short = stage.dialog.short
    asks_length = short is not None and short.question == question.id
    if asks_length and (fits := option_by_minutes(event.text, options)) is not None:
        if normal(event.text) != known(fits.label):
            add_note(stage, question.id, event)
        take_meant(stage, question, (fits,), event)
        return True
    one_of = () if question.several else options
    instead = instead_of_number(event.text, one_of) if one_of else None
    if instead is not None:
        take_meant(stage, question, (instead,), event)
        return True
    by_number = option_by_number(event.text, one_of) if one_of else None
    if by_number is not None and not another_than_numbered(
        stage.dialog, question, one_of, event.text
    ):
        numbered, told = by_number
        if told:
            # Without the message's id: an edit of the message must not change this part.
            add_note(stage, question.id, TextWritten(told, event.at))
        take_meant(stage, question, (numbered,), event)
        return True
    option = option_first(event.text, one_of)
    if option is None and question.id in stage.walk.notes:
        option = option_last(event.text, one_of)
    if option is None and contradicts(event.text) is not None and wants_kept(event.text):
        said = stage.speech.phrase("blijft_staan")
        ask_once_more(stage, question, said, whole=True)
        return True
    if option is None:
        return False
    if normal(event.text) != known(option.label):
        add_note(stage, question.id, event)
    take_meant(stage, question, (option,), event)
    return True
