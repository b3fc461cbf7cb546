"""Somebody types that the list isn't right: what else they say stays with the element, and its
question is asked again."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Question
from dialogs.screens.checklist.called_points import item_of
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.earlier_answers import doubts_beside
from dialogs.screens.told.items_shown import items_of, may_be_choice
from dialogs.steps.at_list.meant_at_list import numbered, surely
from dialogs.steps.at_list.put_on_list import keep_line
from dialogs.steps.at_question.answering import keep_answer
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.navigation import ask_again, resume
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, as_plain
from dialogs.understanding.about_list.list_patterns import COUNT, COUNTED
from dialogs.understanding.about_list.not_for_us import is_by_choice
from dialogs.understanding.about_list.said_of_list import (
    AboutList,
    said_of_list,
    text_after_objection,
)
from dialogs.understanding.options.matching import known, normal
from dialogs.understanding.options.matching import numbered as numbered_option
from dialogs.understanding.options.unsettled import says_settled
from dialogs.understanding.quoting.worth_listing import worth_listing
from dialogs.understanding.taking_away.removal import removal
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE
from dialogs.walk.settled import with_settled
from dialogs.walk.still_wrong import still_wrong

_CLAUSE = compiled(
    r"[^\s.,;:!?](?:(?!\s+(?:en|maar) (?:dat |bij |op )*(?:punt |nummer |nr )?[1-9]\b)"
    r"[^.,;:!?\n])*",
    re.IGNORECASE,
)
"""'Punt 1 klopt niet en 3 ook niet' is two."""
_CLAUSE_END = compiled(r"^[.,;:!?\n]+\s*")
_LEAD = (
    r"(?:(?:nee+|neen|ho|maar|ja|nou|wacht|en|joh|hallo|huh|hee?|eh|wtf|sorry"
    r"|ik zeg(?: toch| net)?(?: dat)?) )*"
)
_WRONG = compiled(
    rf"{_LEAD}(?P<name>\w.{{2,80}}?) (?:is|staat|klopt|was) (?:helemaal |echt |gewoon |toch )?"
    r"(?:fout|verkeerd|niet goed|niet juist|niet|onzin)\b(?: hoor| joh| helemaal| van)*"
)
_SAYS_WRONG = compiled(
    rf"{_LEAD}(?P<name>\w.{{2,80}}?) (?:helemaal |echt |gewoon |toch )?"
    r"(?:niet|fout|verkeerd|onzin) (?:klopt|is|staat)(?: hoor| joh)?"
)
"""'Ik zeg dat wie je mist niet klopt.'"""
_NUMBER = rf"(?:([1-9])|({'|'.join(COUNTED)}))"
_NTH_WRONG = compiled(
    rf"{_LEAD}(?:(?:dat|bij) )?(?:punt|nummer|nr|stap) ?{_NUMBER}"
    r"(?: (?:klopt|kloppen|is|staat|dat|die|doen|hebben)\b.{0,40})?"
    r" (?:niet|niks|niets|fout|onzin|verkeerd|onjuist|er (?:gewoon |toch )?(?:al|wel))\b"
    r"(?: (?:klopt|kloppen|waar|goed|van|hoor|joh|helemaal))*"
)
_BARE_NTH_WRONG = compiled(
    rf"{_LEAD}([1-9]) (?:klopt|deugt) (?:echt |gewoon |toch |helemaal |dus |ook )*niet"
    r"(?: (?:hoor|joh|man|helemaal))*()"
)
"""'Huh 2 klopt niet': a bare number is that of a point."""
_WHICH = rf"(?:(?:die|de|dat|van) )+(?P<nth>{'|'.join(COUNT)})(?: (?:punt|zin|stap|regel))?"
_ORDINAL_WRONG = compiled(
    rf"{_LEAD}{_WHICH} (?:klopt|deugt|is|staat) (?:echt |gewoon |toch |helemaal |er )?"
    r"(?:niet|fout|onzin|verkeerd)(?: goed| waar)?(?: (?:hoor|joh|helemaal))*"
)
_WRONG_ORDINAL = compiled(
    rf"{_LEAD}(?:klopt|deugt) (?:echt |gewoon |toch |helemaal )?(?:niet|niks van) {_WHICH}"
    r"(?: (?:hoor|joh))*"
)
"""'Klopt niet, die eerste.'"""
_WRONG_AT_NTH = compiled(
    rf"{_LEAD}(?:dat|dit|het|er|die) (?:klopt|is|deugt|staat) (?:echt |gewoon |toch |iets )?"
    r"(?:niet|niks|fout|onzin|verkeerd)(?: waar| goed)? (?:bij|van) (?:punt |nummer |nr )?"
    rf"{_NUMBER}"
)
"""'Dat klopt niet bij 2.'"""
_AT_NTH_WRONG = compiled(
    rf"{_LEAD}(?:bij|op) (?:punt |nummer |nr )?{_NUMBER} (?:staat|staan|klopt|kloppen)"
    r"(?: (?:echt|gewoon|toch|ook|nu|er|het|de|een|dat|iets|mijn|onze|helemaal))*"
    r" (?:niet|niks|fout|foute|onzin|verkeerd|verkeerde|verkeerds|andere)\b(?: \w+){0,3}"
)
"""'Bij 3 staat het verkeerde zinnetje.'"""
_NEITHER = compiled(
    rf"{_LEAD}(?:(?:dat|bij|van) )*(?:punt |nummer |nr )?{_NUMBER}"
    r" (?:ook niet|evenmin|net zo min|ook al niet)(?: (?:hoor|dus|goed|waar))*"
)
"""'En 3 ook niet', after what isn't right."""
_IS_DONE = compiled(r"\b(?:gedaan|gelukt|klaar|af|afgevinkt)\b")
_FEWEST_NAMING = 3
"""Words: fewer name no line of the list."""
_FEWEST_TOLD = 3
"""Words. A shorter text says nothing."""
_LONGEST = 600
"""Characters. A longer text is a report."""


def contests(stage: Stage, event: TextWritten, here: str, *, keep: bool = True) -> bool:
    """Ask again what a text says isn't right; several points one after the other. What else it says
    stays with the element that it follows in the text, if it may be kept; a line about the list
    itself never does. `here`: the element on the screen, or ''."""
    text = event.text if len(event.text) <= _LONGEST else ""
    stage.walk = still_wrong(stage.walk, ())
    if keep and (said := _chosen_by_number(stage, event)):
        resume(stage, said)
        return True
    if wrong := _all_contested(stage, text):
        first, *others = dict.fromkeys(question for question, _ in wrong)
        element = stage.dialog.questions[first].element or ""
        if keep and not others and (said := _take_choice(stage, event, element, wrong[0][1])):
            resume(stage, said)
            return True
        for question, rest in wrong if keep else ():
            element = stage.dialog.questions[question].element or ""
            # The other parts don't get the message's id: an edit of the message must not change
            # them.
            part = event if question == first else TextWritten(rest, event.at)
            _keep(stage, part, element, worth_listing(stage.dialog, rest))
        stage.walk = still_wrong(stage.walk, others)
        stage.tell("klopt_niet_om_beurten" if others else "klopt_niet_dan")
        ask_again(stage, first)
        return True
    told = text_after_objection(text)
    element = here or (surely(stage, told) or _only_doubted(stage, told) if told else "")
    item = item_of(stage.dialog, stage.walk, element) if told and element else None
    if item is None:
        return False
    if keep and (said := _take_choice(stage, event, element, told)):
        resume(stage, said)
        return True
    # 'Haal weg dat …' is about a line of the list, and says nothing about the project.
    kept = worth_listing(stage.dialog, told) if keep and removal(told) is None else ""
    _keep(stage, event, element, kept)
    stage.tell("klopt_niet_dan")
    ask_again(stage, item.question)
    return True


def is_contested(stage: Stage, text: str) -> bool:
    """Whether a text says that a point of the list isn't right."""
    return bool(_all_contested(stage, text))


def _only_doubted(stage: Stage, told: str) -> str:
    """The one element of which they chose what they doubted, if a text says that it is settled; ''
    without one."""
    items = items_of(stage.dialog, stage.walk) if says_settled(told) else ()
    found = [item.element.id for item in items if item.doubted]
    return found[0] if len(found) == 1 else ""


def _take_settled(stage: Stage, event: TextWritten, element: str, told: str) -> Spans:
    """Keep with an element that what they chose is settled, and return what to say of that; nothing
    if they didn't doubt it, or say so."""
    item = item_of(stage.dialog, stage.walk, element) if says_settled(told) else None
    if item is None or not item.doubted:
        return ()
    for asked, _ in tuple(doubts_beside(stage.dialog, stage.walk, item)):
        stage.walk = with_settled(stage.walk, asked.id, stage.walk.answers[asked.id].values)
    keep_line(stage, event, element, worth_listing(stage.dialog, told) or told)
    return stage.speech.phrase("vast_erbij", naam=item.element.name)


def _take_choice(stage: Stage, event: TextWritten, element: str, told: str) -> Spans:
    """Keep with an element that it is so by their own choice, or settled, and return what to say of
    that; nothing for any other text, and if it is whole."""
    if said := _take_settled(stage, event, element, told):
        return said
    chose = is_by_choice(told) or is_by_choice(event.text)
    item = item_of(stage.dialog, stage.walk, element) if chose else None
    if item is None or not (may_be_choice(item) or item.kept):
        return ()
    kept = worth_listing(stage.dialog, told) or told
    # What it is a choice against may be what makes it one.
    keep_line(stage, event, element, kept if is_by_choice(kept) else event.text.strip())
    return stage.speech.phrase("keuze_erbij", naam=item.element.name)


def _chosen_by_number(stage: Stage, event: TextWritten) -> Spans:
    """The same for a point by its number, of a text that begins with that ('3 klopt, maar dat is
    expres')."""
    found = _POINT_AHEAD.match(event.text)
    number = 0 if found is None else int(found[1] or found[2])
    item = numbered(stage, number, anywhere=True)
    if item is None:
        return ()
    return _take_choice(stage, event, item.element.id, _IT_HOLDS.sub("", event.text))


def chosen_when_asked_again(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that says that the answer holds, and that it is so by their own choice, when the
    question was asked again from the list. False for any other text."""
    answer = stage.walk.answers.get(question.id) if stage.walk.back_to != NOWHERE else None
    if answer is None or not question.element:
        return False
    number = _NUMBER_AHEAD.match(event.text)
    option = None if number is None else numbered_option(number[1], stage.options(question))
    if number is not None and (option is None or (option.id,) != answer.options):
        return False
    told = _IT_HOLDS.sub("", event.text)
    if not (said := _take_choice(stage, event, question.element, told)):
        return False
    stage.say(said)
    keep_answer(stage, question)
    return True


_NUMBER_AHEAD = compiled(r"\W*(?:nummer |punt |knop |antwoord )?(\d)\b", re.IGNORECASE)
_POINT_AHEAD = compiled(
    r"\W*(?:(?:bij |nou |ja |nee )*(?:punt|nummer|nr) ?(\d)\b"
    r"|(\d)(?=[:.,]\s|\s+(?:klopt|is (?:goed|expres|bewust|onze|een bewuste)|dat is|staat)\b))",
    re.IGNORECASE,
)
"""'3 jongens mogen niet van de gemeente' counts something, and names no point."""
_IT_HOLDS = compiled(
    r"^\W*(?:(?:ja|nou|nee|nummer|punt|knop|antwoord) )*(?:\d|dat|het|die)? ?"
    r"(?:klopt|is goed|blijft)"
    r"(?: (?:wel|gewoon|zo|hoor|dus))*\W+(?:(?:maar|want|en)\b\s*)?",
    re.IGNORECASE,
)


def _all_contested(stage: Stage, text: str) -> list[tuple[str, str]]:
    """The questions of all points that a text says aren't right, each with what the text says after
    it; the first also with what comes before it."""
    found: list[tuple[str, int, int]] = []
    for clause in _CLAUSE.finditer(text):
        question = _question_contested(stage, clause[0], others=bool(found))
        if question is not None:
            found.append((question, clause.start(), clause.end()))
    ends = [start for _, start, _ in found[1:]] + [len(text)]
    before = text[: found[0][1]] if found else ""
    told = []
    for (question, _, start), end in zip(found, ends, strict=True) if found else ():
        rest = f"{before}{_CLAUSE_END.sub('', text[start:end], 1)}"
        told.append((question, _LEFT_OVER.sub("", rest).strip()))
        before = ""
    return told


_LEFT_OVER = compiled(r"(?:[\s,;:]+(?:en|maar))?[\s,;:]*$", re.IGNORECASE)
"""What joins it to the next point."""


def _keep(stage: Stage, event: TextWritten, element: str, told: str) -> None:
    if element and len(told.split()) >= _FEWEST_TOLD:
        keep_line(stage, event, element, told)


def _question_contested(stage: Stage, clause: str, *, others: bool = False) -> str | None:
    """The question of the point that a clause says isn't right, by its number or its name.
    `others`: whether it comes after another such clause."""
    typed = normal(clause)
    if _IS_DONE.search(typed):
        return None
    ways = (
        _NTH_WRONG,
        _BARE_NTH_WRONG,
        _WRONG_AT_NTH,
        _AT_NTH_WRONG,
        *((_NEITHER,) if others else ()),
    )
    ordinal = _ORDINAL_WRONG.fullmatch(typed) or _WRONG_ORDINAL.fullmatch(typed)
    if ordinal is not None:
        item = numbered(stage, COUNT.index(ordinal["nth"]) + 1, anywhere=True)
        return None if item is None else item.question
    nth = next((found for way in ways if (found := way.fullmatch(typed))), None)
    if nth is not None:
        number = int(nth[1]) if nth[1] else COUNTED.index(nth[2]) + 1
        item = numbered(stage, number, anywhere=True)
        return None if item is None else item.question
    wrong = _WRONG.fullmatch(typed) or _SAYS_WRONG.fullmatch(typed)
    return None if wrong is None else _question_named(stage, wrong["name"])


def contests_again(stage: Stage, question: Question, text: str) -> bool:
    """Take a text that says once more that a line of the list is wrong, when its question was asked
    again: that isn't an answer. False for any other text."""
    if stage.walk.back_to == NOWHERE:
        return False
    said = said_of_list(text)
    wrong = _question_contested(stage, text)
    if wrong is not None and wrong != question.id:
        stage.tell("klopt_niet_dan")
        ask_again(stage, wrong)
    elif wrong is not None or (said is not None and said.kind is AboutList.NOT_RIGHT):
        ask_once_more(stage, question, stage.speech.phrase("klopt_niet_dan"), whole=True)
    else:
        return False
    return True


def _question_named(stage: Stage, name: str) -> str | None:
    """The id of the question of the element with this name or line, or that has this name."""
    items = items_of(stage.dialog, stage.walk)
    for item in items:
        if known(item.element.name) == name:
            return item.question
    for item in items:
        told = in_words(stage.speech, item)
        line = normal(f"{as_plain(told.because)} {as_plain(told.step)}")
        if len(name.split()) >= _FEWEST_NAMING and f" {name} " in f" {line} ":
            return item.question
    answered = (stage.dialog.questions.get(id_) for id_ in stage.walk.answers)
    return next((one.id for one in answered if one and known(one.name) == name), None)
