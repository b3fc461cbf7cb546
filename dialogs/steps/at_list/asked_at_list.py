"""Somebody asks something at their checklist, or says something to the bot: it is answered as it is
meant there, and changes nothing."""

from __future__ import annotations

import re

from dialogs.hearing.addressing import says_unheard
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, with_status
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import is_short, next_question
from dialogs.screens.checklist.called_points import item_of
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.choice.choosing_screens import OWN_STEP
from dialogs.screens.page.page_words import quotations
from dialogs.screens.told.checklist_lines import in_words, with_typed_beside
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import step_told
from dialogs.screens.told.told_at_element import lines_at
from dialogs.screens.told.weighs_most import left_open
from dialogs.steps.at_list.meant_at_list import element_here, numbered, surely
from dialogs.steps.in_turn import UNHEARD_AT_LIST, varied
from dialogs.steps.navigation import ask_again
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import said_to_bot
from dialogs.steps.to_bot.who_reads import say_who_sees_list
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import as_plain, quote
from dialogs.understanding.about_list.elements_meant import asked_about, elements_meant
from dialogs.understanding.about_list.said_of_list import (
    AboutList,
    SaidOfList,
    has_form_of_question,
)
from dialogs.understanding.asking_bot.asked_words import asked_word
from dialogs.understanding.asking_bot.asks_how import shared_stems
from dialogs.understanding.maybe_asks import maybe_asks
from dialogs.understanding.meanings import AsksBot, Complains, Protests, Remarked, SmallTalk
from dialogs.understanding.options.matching import known, normal
from dialogs.understanding.options.said_in_part import none_of_those, sentences
from dialogs.understanding.remarked import remarked
from dialogs.walk.asked_of_point import with_asked_of
from dialogs.walk.place import Place, View

_ASKING = compiled(
    r"(?:(?:en|maar|ok|oke|ja|nou|hm|dus|hee|hoi|zeg) )*"
    r"(?:wie|wat|waar|waarom|waarvoor|waarmee|hoe|hoezo|welke|wanneer|kan|kun|mag|moet|is|ben|bent"
    r"|krijg|krijgt|heb|heeft|doe|ik snap|ik begrijp|snap|leg)\b"
)
_NTH_ASKED = compiled(r"\b(?:punt|nummer|nr|de|die) ?([1-9]) ?(?:e|de)?\b|\b([1-9]) ?(?:e|de)\b")
_ASKS_OVER = compiled(
    r"(?:(?:en|ok|oke|dus|ja|nou|he|is|zijn|ben|we|ik|het|t|dit|dan|nu|je|gesprek) )*"
    r"(?:klaar|alles|af|afgelopen)(?: (?:nu|dan|zo|al|alles|hier))*"
    r"|(?:en |nog )?hoe ?(?:veel|lang)(?: (?:vragen|duurt|is|komt|komen|het|dit|er))* nog"
    r"(?: (?:vragen|te gaan|even|dan))*"
)
_CLAUSES = compiled(r"[.!?,;\n]+")
_SHORT = 4
"""Words: a protest of more than this may be something that they tell."""
_IN_THE_WALK = ("hoelang", "later")
"""The topics that mean something else once all questions were asked."""


def remark_at_list(dialog: Dialog, text: str) -> Remarked | None:
    """What is said to the bot. Short statements are easily taken for that, and then they would be
    lost; so a question must look like one, and a protest be short."""
    if none_of_those(text) and len(normal(text).split()) <= _SHORT:
        return AsksBot("stoppen")  # they choose nothing
    remark = remarked(dialog, text) or maybe_asks(dialog, text)
    asks = "?" in text or _ASKING.match(normal(text)) is not None or data_question(text) is not None
    if isinstance(remark, AsksBot) and not asks and remark.word is None:
        return None
    if isinstance(remark, Protests) and len(normal(text).split()) > _SHORT:
        return None
    return remark


def reply_at_list(stage: Stage, remark: Remarked, text: str = "") -> None:
    """Say something to what is said to the bot, as it is meant at a list. `text`: what was typed,
    from which it follows which point a question is about."""
    match remark:
        case AsksBot("anders", word=None, about=None) if text:
            say_unknown(stage, text)
        case Protests():
            say_not_right(stage, SaidOfList(AboutList.NOT_RIGHT))
        case Complains():
            stage.tell("klets_mopper_lijst")
        case SmallTalk("groet"):
            stage.tell("lijst_groet")
        case SmallTalk("dank"):
            stage.tell("lijst_bedankje")
        case AsksBot("wie_leest", about=None):
            say_who_sees_list(stage, text)
        case AsksBot("delen", about=None):
            stage.tell("lijst_delen")
        case AsksBot("waarom", None):
            say_why(stage, "")
        case AsksBot("bedoeling", None):
            say_meaning(stage)
        case AsksBot("stoppen") if _is_over(stage):
            chosen = bool(stage.walk.intentions.to_do)
            stage.tell("lijst_blijft_zo" if chosen else "lijst_niets_moet")
        case AsksBot(topic, None) if topic in _IN_THE_WALK and _is_over(stage):
            stage.tell("lijst_bewaard")
        case _:
            said_to_bot.reply_elsewhere(stage, remark, text)


def say_unknown(stage: Stage, text: str) -> None:
    """Say honestly that the bot can't answer a question, and what helps at the point that it is
    about: by its words, else the one on the screen."""
    items = {item.element.id: item for item in items_of(stage.dialog, stage.walk)}
    item = items.get(asked_about(stage.dialog, items, text) or surely(stage, text))
    item = item or items.get(element_here(stage))
    if item is None:
        said_to_bot.reply_elsewhere(stage, AsksBot("anders"))
        return
    step = as_plain(in_words(stage.speech, item).step)
    if step:
        stage.tell("lijst_weet_niet_stap", naam=item.element.name, stap=step)
    else:
        why = stage.speech.words_of(item.element.why)
        stage.tell("lijst_weet_niet_waarom", naam=item.element.name, waarom=why)


def reply_to_each(stage: Stage, remark: Remarked, text: str) -> None:
    """Reply to what a text says to the bot; after whether questions are kept, to what else it
    asks, all in one message."""
    before = len(stage.effects)
    _reply_to_parts(stage, remark, text)
    stage.say_as_one(before)


def _reply_to_parts(stage: Stage, remark: Remarked, text: str) -> None:
    reply_at_list(stage, remark, text)
    if not isinstance(remark, AsksBot) or remark.about is not OwnData.QUESTIONS_KEPT:
        return
    say_if_over(stage, text)
    for sentence in sentences(text)[1:]:
        besides = remark_at_list(stage.dialog, sentence)
        if isinstance(besides, AsksBot) and besides.about not in (None, remark.about):
            reply_at_list(stage, besides, sentence)
            return


def _is_over(stage: Stage) -> bool:
    return next_question(stage.dialog, stage.walk.answers) is None


def asks_whether_over(stage: Stage, text: str) -> bool:
    """Whether a text asks if the questions are over, or how many are left, once they are over."""
    typed = normal(text)
    asks = "?" in text or typed.startswith(("hoe", "nog hoe", "en hoe"))
    return asks and _ASKS_OVER.fullmatch(typed) is not None and _is_over(stage)


def say_if_over(stage: Stage, text: str) -> None:
    """Say that all questions were asked, if a clause of the text asks that."""
    if any(asks_whether_over(stage, f"{one}?") for one in _CLAUSES.split(text)):
        say_over(stage)


def say_over(stage: Stage) -> None:
    """Say that all questions of their walk were asked."""
    short = is_short(stage.dialog, stage.walk.answers)
    stage.tell("lijst_klaar_kort" if short else "lijst_klaar")


def say_on_what(stage: Stage, text: str = "") -> None:
    """Say what the list is based on; at one element, on which answer. Somebody who asks it about
    something that is missing is told what that is."""
    here = element_here(stage)
    item = item_of(stage.dialog, stage.walk, here) if here else None
    question = None if item is None else stage.dialog.questions[item.question]
    answer = None if question is None else stage.speech.answers.get(question.id)
    if item is None and _OF_MISSING.search(normal(text)):
        every = items_of(stage.dialog, stage.walk)
        items = tuple(one for one in every if not left_open(stage.walk, one))
        for key, status in (("ontbreekt", Status.MISSING), ("deels", Status.PARTLY)):
            if names := "; ".join(one.element.name for one in with_status(items, status)):
                stage.tell(f"lijst_waarop_{key}", namen=names)
                return
        stage.tell("lijst_waarop_niets")
        return
    if item is None or question is None or answer is None or answer.given is Given.SKIPPED:
        stage.tell("lijst_waarop")
        return
    said = stage.speech.in_words(question)
    stage.tell("lijst_waarop_antwoord", vraag=question.name, antwoord=said)


def say_why(stage: Stage, text: str) -> None:
    """Say why an element matters: the one that is asked about, or that is on the screen."""
    element = stage.dialog.elements.get((text and surely(stage, text)) or element_here(stage))
    if element is None:
        say_on_what(stage)
        return
    stage.walk = with_asked_of(stage.walk, element.id)
    why = stage.speech.words_of(element.why)
    stage.tell("lijst_waarom", naam=element.name, waarom=why)


def say_meaning(stage: Stage, number: int = 0, text: str = "") -> None:
    """Say what a word means that the text asks about; else how to read the list, or of the element
    with this number, or on the screen, what it looks like once it is in place."""
    if asks_word(stage, text):
        return
    item = numbered(stage, number)
    element = item.element if item else stage.dialog.elements.get(element_here(stage))
    if element is None:
        stage.tell("lijst_uitleg")
        return
    stage.tell("lijst_bedoeling", naam=element.name, wat=stage.speech.words_of(element.what))


def say_not_right(stage: Stage, said: SaidOfList) -> None:
    """Ask again what isn't right; first ask which that is, if it isn't clear."""
    here = element_here(stage)
    item = numbered(stage, said.number) or (
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


def owns_up(stage: Stage, text: str) -> bool:
    """Own up to not having listened, and ask what was missed. It isn't a mistake on the list, and
    being asked again is what they complain about: the second time they hear what was heard instead.
    False for any text that says more."""
    if not says_unheard(text):
        return False
    again = stage.walk.exchange.count(UNHEARD_AT_LIST) == 1
    heard = "’ en ‘".join(_heard(stage)) if again else ""
    own_up = varied(stage, UNHEARD_AT_LIST)
    stage.say(stage.speech.phrase("niet_gehoord_lijst_toch", woorden=heard) if heard else own_up)
    return True


def _heard(stage: Stage) -> tuple[str, ...]:
    """What they wrote last at a few points of their list: first of one that is in place, so that
    they don't hear their worries alone, and then of the first points."""
    items = items_of(stage.dialog, stage.walk)
    first = {one.element.id: one for one in (*named_first(stage.dialog, stage.walk), *items)}
    good = (_heard_at(stage, one) for one in with_status(items, Status.IN_PLACE))
    best = [words for words in good if words][:1]
    others = (_heard_at(stage, item) for item in first.values())
    return tuple(dict.fromkeys((*best, *(one for one in others if one))))[:_MOST_HEARD]


def _heard_at(stage: Stage, item: Item) -> str:
    because = in_words(stage.speech, item).because
    told = with_typed_beside(stage.speech, stage.walk, item, because)
    words = (*quotations(as_plain(told)), *lines_at(stage.walk, item.element.id))
    return quote(words[-1], stage.speech.quote_length) if words else ""


_MOST_HEARD = 3


def asks_about_point(stage: Stage, text: str) -> bool:
    """Say what else can be done at the point that a text asks something about by its number."""
    nth = _NTH_ASKED.search(normal(text)) if "?" in text else None
    number = 0 if nth is None else next(int(one) for one in nth.groups() if one)
    item = numbered(stage, number)
    if item is None:
        return False
    stage.walk = with_asked_of(stage.walk, item.element.id)
    say_other_step(stage, item)
    return True


_OF_MISSING = compiled(r"\b(?:ontbreekt|ontbreken|mist|missen)\b")
_PLANS = compiled(
    r"\b(?:wie (?:doet|doen|gaat|gaan|moet|kan|neemt|regelt|vraagt|let|kijkt|begint|zou)"
    r"|hoe ?(?:lang|vaak|veel tijd|laat)|wanneer (?:doe|doen|moet|moeten|gaan|is|begin|beginnen))\b"
)
_TOLD_AS_PLAN = compiled(r"\b(?:jij|jouw|bewaar\w*|vragen|gesprek|lijst|bot|dit hier)\b")


def plans_themselves(text: str) -> bool:
    """Whether a text asks who does a step, when, or how long: that is theirs to plan."""
    said = normal(text)
    return _PLANS.search(said) is not None and not _TOLD_AS_PLAN.search(said)


def asks_to_plan(stage: Stage, text: str) -> bool:
    """Answer a question who does a step, when, or how long it takes: with the time that the step
    itself gives, if it gives one. False for any other text."""
    if not (plans_themselves(text) and ("?" in text or has_form_of_question(text))):
        return False
    say_plan(stage, text)
    return True


def say_plan(stage: Stage, text: str) -> None:
    """Say that who does a step and when is theirs to agree, and how long it takes if its own line
    gives a time."""
    items = {item.element.id: item for item in named_first(stage.dialog, stage.walk)}
    about = asked_about(stage.dialog, items, text) or element_here(stage)
    timed = {
        id_: found[0]
        for id_, item in items.items()
        if (found := _TIME.search(as_plain(in_words(stage.speech, item).step)))
    }
    if about not in timed and len(timed) == 1 and about not in items:
        about = next(iter(timed))
    if about in items:
        stage.walk = with_asked_of(stage.walk, about)
    if _HOW_LONG.search(normal(text)) and about in timed:
        time = timed[about]
        name = stage.dialog.elements[about].name
        stage.tell("lijst_zo_lang", duur=f"{time[0].upper()}{time[1:]}", naam=name)
    else:
        stage.tell("lijst_zelf_afspreken")


_HOW_LONG = compiled(r"\bhoe ?(?:lang|veel tijd)\b")
_TIME = compiled(
    r"\b(?:\w+ (?:minuten|minuut)|een (?:half )?uur|een kwartier|een half uur|een middag)\b", re.I
)


def say_whether_it_fits(stage: Stage, told: str) -> None:
    """Answer whether what somebody tells is what a point is about: the one on the screen, or else
    the one that it is likeliest about. It is put nowhere: they may choose it as their step."""
    here = element_here(stage)
    meant = elements_meant(
        stage.dialog, [one.element.id for one in items_of(stage.dialog, stage.walk)], told
    )
    fits = bool(here) and not (meant.sure and here not in meant.likely)
    id_ = here if fits else next(iter(meant.likely), "")
    if not id_:
        stage.tell("lijst_noem_punt")
        return
    step = step_told(stage.dialog, stage.walk)
    if step and shared_stems(told, step) >= _SAME_STEP:
        show_in_place(stage, Place(View.WHERE_TO, f"{OWN_STEP}{id_}"))
        return
    element = stage.dialog.elements[id_]
    key = "lijst_past_hier" if fits or not here else "lijst_past_elders"
    stage.tell(key, naam=element.name, wat=stage.speech.words_of(element.what))


_SAME_STEP = 3
"""Words that a text shares with the step that they told before, if it tells that again."""
_WHAT_IS = compiled(
    r"(?:(?:en|ok|oke|ja|nou|maar) )*wat (?:is|betekent|bedoel je met|zijn) (?P<name>.+)"
)


def asks_word(stage: Stage, text: str) -> bool:
    """Say what a word means that the text asks about, and that the pack explains."""
    asked = asked_word(stage.dialog, None, (), text)
    if asked is None or asked.explained is None:
        return False
    said_to_bot.reply_elsewhere(stage, AsksBot("bedoeling", asked.explained))
    return True


def asks_meaning(stage: Stage, text: str) -> bool:
    """Say what an element looks like, if a sentence of the text asks what its name means, or what
    another word means."""
    asked = [_WHAT_IS.fullmatch(normal(sentence)) for sentence in sentences(text)]
    names = {one["name"] for one in asked if one is not None}
    elements = (item.element for item in items_of(stage.dialog, stage.walk) if names)
    meant = next((one for one in elements if known(one.name) in names), None)
    if meant is None:
        return asks_word(stage, text)
    told = stage.speech.words_of(meant.what)
    stage.tell("lijst_bedoeling", naam=meant.name, wat=told)
    return True


def say_other_step(stage: Stage, item: Item) -> None:
    """Say what else can be done at an element, or else what it is."""
    others = [step for step in item.element.steps if step != item.step]
    told: dict[str, str] = {"naam": item.element.name}
    if others:
        stage.tell("lijst_stap_anders", stap=stage.speech.words_of(others[0]), **told)
    else:
        stage.tell("lijst_bedoeling", wat=stage.speech.words_of(item.element.what), **told)
