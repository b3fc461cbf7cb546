"""What was typed beside the answers that count."""

from __future__ import annotations

from dialogs.pack.answers import Answers, chosen, written
from dialogs.pack.checklist import judge
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Status
from dialogs.screens.told.earlier_answers import (
    told_beside,
    told_earlier,
    told_outside,
    typed_earlier,
)
from dialogs.understanding.quoting.minding import names_minding
from dialogs.walk.state import Walk, note_key
from tests.support.real_pack import real_pack


def test_what_stands_on_no_list_unasked_is_not_told_either_once_its_question_closed() -> None:
    dialog = real_pack()
    asked = next(one for one in dialog.questions.values() if one.asks_to_list)
    element = dialog.elements[asked.element or ""]
    decides = dialog.questions[element.questions[0]]
    closes = next(
        option.id
        for option in decides.options
        if not holds(asked.condition, {decides.id: chosen(option.id)})
    )
    words = "dat ze het eten niet lekker vinden"
    walk = Walk(1, answers=Answers({decides.id: chosen(closes), asked.id: written(words)}))
    assert (asked, words) in list(typed_earlier(dialog, walk)), "it stays readable for its writer"
    assert told_earlier(dialog, walk, element.id) == ()


def test_an_exception_beside_an_option_is_told_where_the_whole_is_too_long() -> None:
    dialog = real_pack()
    element = next(one for one in dialog.elements.values())
    asked = dialog.questions[element.questions[0]]
    long = (
        "Bij ons kookt de kok, en de jongens snijden de uien, en de ouderen krijgen soep aan tafel."
    )
    but = "Behalve een mevrouw, die zegt dat ze geen gast is en elke week zelf de borden uitdeelt."
    answers = Answers({asked.id: chosen(asked.options[0].id)})
    told = told_beside(
        dialog, Walk(1, answers=answers, notes={asked.id: f"{long} {but}"}), [asked.id]
    )
    assert any(one.startswith("Behalve een mevrouw") for one in told)
    assert len(told) == 2


def test_what_the_project_does_and_another_option_are_not_quoted_beside_an_option() -> None:
    said = "koken met de buren\ndat gaat vanzelf\nik loop altijd even langs"
    walk = Walk(
        1,
        answers={"intentie": chosen("een_persoon")},
        notes={"intentie": said},
        typed={note_key("intentie"): ((1, len(said)),)},
    )
    assert told_beside(real_pack(), walk, ["intentie"]) == ("ik loop altijd even langs",)


def test_what_people_mind_is_no_proof_that_something_is_there() -> None:
    dialog = real_pack()
    asked, option = next(
        (asked, option)
        for element in dialog.elements.values()
        for asked in [dialog.questions[element.questions[0]]]
        for option in asked.options
        if (item := judge(dialog, element, {asked.id: chosen(option.id)})) is not None
        and item.status is Status.IN_PLACE
        and not names_minding(element.name)
    )
    there, minded = "Ze zitten aan een tafel", "de mannen schreeuwen, dat vinden die jongens niks"
    walk = Walk(
        1,
        answers=Answers({asked.id: chosen(option.id)}),
        notes={asked.id: f"{there}. en {minded}"},
    )
    assert [one.rstrip(".") for one in told_beside(dialog, walk, [asked.id])] == [there]
    assert (asked, (minded,)) in list(told_outside(dialog, walk))
