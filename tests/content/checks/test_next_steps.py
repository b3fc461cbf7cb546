"""What the checklist makes of the answers, in the packs themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, product

import pytest

from dialogs.pack.answers import Answer, Answers, chosen, written
from dialogs.pack.checklist import checklist
from dialogs.pack.conditions import All, Any, Condition, Equals
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.checklist_lines import as_told, in_words
from dialogs.texts import Slot, Text, as_plain, join
from tests.support.real_pack import real_pack

PACKS = [real_pack(), real_pack("sjabloon")]
ELEMENTS = [(dialog, element) for dialog in PACKS for element in dialog.elements.values()]
IDS = [element.id for _, element in ELEMENTS]
DAYS = re.compile(r"\b(maan|dins|woens|donder|vrij|zater|zon)dag", re.IGNORECASE)


def steps(element: Element) -> list[Text]:
    """Every step that can be said about the element."""
    own = chain.from_iterable(one.wordings() for one in element.in_own_words)
    found = [*element.steps, element.keep, element.ask]
    found += [rule.step for rule in element.rules]
    return [step for step in (*found, *(one.step for one in own)) if step is not None]


def plain(text: Text) -> str:
    return as_plain(text.fill(lambda name: f"<{name}>"))


@pytest.mark.parametrize(("dialog", "element"), ELEMENTS, ids=IDS)
def test_no_step_names_a_day(dialog: Dialog, element: Element) -> None:
    assert [said for step in steps(element) if DAYS.search(said := plain(step))] == []


@pytest.mark.parametrize(("dialog", "element"), ELEMENTS, ids=IDS)
def test_each_answer_has_a_step_of_its_own(dialog: Dialog, element: Element) -> None:
    own = [rule.step for rule in element.rules]
    assert None not in own
    assert len(set(own)) == len(own)
    assert element.ask is not None
    assert element.ask not in own


ABOUT_SOMEBODY = {"spanningen_verzwegen"}
"""What a young person says at home and not here is about somebody, and the list is laid before the
young people: neither what it is nor that there is something is told."""


@pytest.mark.parametrize(("dialog", "element"), ELEMENTS, ids=IDS)
def test_each_open_answer_is_quoted_once_after_each_answer_that_leads_to_it(
    dialog: Dialog, element: Element
) -> None:
    told = {one.asked: one for one in element.in_own_words}
    for id_ in element.questions:
        if dialog.questions[id_].open:
            one = told[id_]
            for words in (*one.by_option.values(), *([one.full] if one.full else [])):
                said = " ".join(plain(part) for part in (words.because, words.step) if part)
                assert said.count(f"<{id_}>") == (id_ not in ABOUT_SOMEBODY), said


@pytest.mark.parametrize(("dialog", "element"), ELEMENTS, ids=IDS)
def test_a_written_step_is_a_whole_sentence_and_others_follow_an_introduction(
    dialog: Dialog, element: Element
) -> None:
    for one in element.in_own_words:
        for words in (*one.by_option.values(), *([one.full] if one.full else [])):
            if words.step is not None:
                assert plain(words.step)[0].isupper()
        for other in (one.denied, one.unknown):
            if other is not None and other.step is not None:
                assert plain(other.step)[0].islower()
    for step in (element.ask, *(rule.step for rule in element.rules)):
        assert step is not None
        assert plain(step)[0].islower()


@pytest.mark.parametrize(("dialog", "element"), ELEMENTS, ids=IDS)
def test_the_fixed_reason_quotes_no_open_answer(dialog: Dialog, element: Element) -> None:
    """Otherwise it would be there although nothing was written."""
    for rule in element.rules:
        lines = rule.because.lines
        slots = {piece.name for line in lines for piece in line if isinstance(piece, Slot)}
        assert not any(dialog.questions[slot].open for slot in slots)
        assert rule.status is not Status.NOT_DISCUSSED


WORDS = "we zetten samen de tafel klaar"
WAYS = 6
"""How many ways to meet a condition are tried: more than any condition of a pack has parts."""


def met(dialog: Dialog, condition: Condition, way: int) -> dict[str, Answer]:
    """Answers with which a condition holds, and with which its questions are asked. `way`: which
    part is met where any will do."""
    match condition:
        case All(parts):
            return {id_: one for part in parts for id_, one in met(dialog, part, way).items()}
        case Any(parts):
            return met(dialog, parts[way % len(parts)], way) if parts else {}
        case Equals(question, value):
            asked = met(dialog, dialog.questions[question].condition, way)
            return {**asked, question: chosen(value)}
        case _:
            return {}


def led_to(dialog: Dialog, element: Element, asked: str) -> Iterator[tuple[str, Answers]]:
    """Each option of the element's questions that leads to one of its open questions, with answers
    by which it does."""
    for id_, way in product(element.questions, range(WAYS)):
        before = met(dialog, dialog.questions[id_].condition, way)
        before |= met(dialog, dialog.questions[asked].condition, way)
        for option in dialog.questions[id_].options:
            answers = Answers({**before, id_: chosen(option.id), asked: written(WORDS)})
            counted = applicable(dialog, answers)
            if id_ in counted and asked in counted:
                yield option.id, answers


@pytest.mark.parametrize(("dialog", "element"), ELEMENTS, ids=IDS)
def test_no_reason_stands_where_an_open_answer_was_written(
    dialog: Dialog, element: Element
) -> None:
    """After every option that leads to a follow-up, the answer to it is told: else the sentence of
    the option could say that it is still open."""
    for asked in element.questions:
        if not dialog.questions[asked].open:
            continue
        leads = dict(led_to(dialog, element, asked))
        assert leads, f"nothing leads to {asked}"
        for option, answers in leads.items():
            (item,) = [one for one in checklist(dialog, answers) if one.element is element]
            say = Speech(dialog, applicable(dialog, answers))
            told = in_words(say, item)
            words = as_plain(join((told.because, told.step, as_told(say, item)), " "))
            assert (WORDS in words) == (asked not in ABOUT_SOMEBODY), f"{asked}, {option}: {words}"
            if asked in ABOUT_SOMEBODY:
                unasked = {id_: one for id_, one in answers.items() if id_ != asked}
                (before,) = [one for one in checklist(dialog, unasked) if one.element is element]
                without = Speech(dialog, applicable(dialog, unasked))
                assert told.step != in_words(without, before).step, "the step is about it"
