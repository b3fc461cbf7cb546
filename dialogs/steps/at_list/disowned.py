"""Finds the words of theirs that the list quotes, and that somebody says right below it they didn't
mean so: 'klopt niet die eerste. dat heb ik niet zo bedoeld', 'haal dat zinnetje weg'."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.screens.checklist.checklist_screens import checklist_screen
from dialogs.screens.page.page_words import quotations
from dialogs.screens.page.taking_home_screens import source_of
from dialogs.screens.told.own_sentences import OwnSentence, StandsAs
from dialogs.steps.at_list.meant_at_list import numbered
from dialogs.steps.stage import Stage
from dialogs.texts import as_plain
from dialogs.understanding.about_list.list_patterns import COUNT
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.worth_reading import touches

_SAID = r"(?:\w+ ){0,4}?(?:niet|nooit) (?:zo |als doel )?(?:bedoeld|gezegd|geschreven|getypt)\b"
_DISOWNS = compiled(
    rf"\b(?:heb|had|hebben|hadden) (?:ik|we|wij) {_SAID}"
    rf"|\b(?:ik|we|wij) (?:heb|had|hebben|hadden) {_SAID}"
    r"|\bzo (?:bedoel|bedoelde|zei|schreef) ik (?:dat |het )?(?:helemaal )?niet\b"
)
_WHICH = compiled(
    r"\b(?:die|de|dat|punt|nummer|nr|stap|bij|van) "
    rf"(?:(?P<digit>[1-9])|(?P<nth>{'|'.join(COUNT)}))\b"
)
_LONGEST = 200
"""Characters: a longer text tells something."""
_MOST = 3


def disowned(stage: Stage, text: str) -> tuple[OwnSentence, ...]:
    """What the list quotes of which a text says that it wasn't meant so: at the point that it
    names, or of which it says a word again. None for any other text."""
    said = normal(text)
    if len(text) > _LONGEST or "?" in text or _DISOWNS.search(said) is None:
        return ()
    which = _WHICH.search(said)
    if which is None:
        return tuple(one for one in _quoted(stage) if touches(text, one.words))[:_MOST]
    number = int(which["digit"] or COUNT.index(which["nth"]) + 1)
    item = numbered(stage, number, anywhere=True)
    return () if item is None else quoted_at(stage, item.element.id)


def quoted_at(stage: Stage, element: str) -> tuple[OwnSentence, ...]:
    """What the list quotes with this element; all that it quotes for none."""
    every = _quoted(stage)
    here = tuple(one for one in every if not element or _element_of(stage, one) == element)
    return here[:_MOST]


def _quoted(stage: Stage) -> tuple[OwnSentence, ...]:
    text = as_plain(checklist_screen(stage.dialog, stage.walk).text)
    found = (source_of(stage.dialog, stage.walk, words) for words in quotations(text))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _element_of(stage: Stage, one: OwnSentence) -> str:
    if one.stands_as is StandsAs.LINE:
        return one.at
    question = stage.dialog.questions.get(one.at)
    return "" if question is None else question.element or ""
