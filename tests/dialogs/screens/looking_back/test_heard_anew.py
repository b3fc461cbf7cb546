"""What is said to an answer when a question is asked once more after some weeks."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import chosen
from dialogs.screens.looking_back.heard_anew import heard_anew
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.question_screens import speech
from dialogs.texts import as_plain
from dialogs.walk.intentions import Before, HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk, note_key
from tests.support.real_pack import real_pack

FREE, ONE, PLAN = "vanzelf", "een_persoon", "plan"
DONE = Intention("intentie", PointWording.OWN, "kaartjes", HowItWent.DONE, done_on="2026-04-01")


def heard(then: str, now: str, typed: str = "", told: bool = False, *did: Intention) -> str:
    """The reply to somebody who chose `then`, did this, and now chooses another option and types
    this."""
    dialog = real_pack()
    walk = Walk(1, answers={"intentie": chosen(then)}, intentions=Intentions(did))
    before = Before("2026-03-05", stands(dialog, walk), about=("intentie",), looking=True)
    walk = replace(walk, answers={"intentie": chosen(now)}, before=before)
    if typed:
        parts = {note_key("intentie"): ((9, len(typed)),)}
        walk = replace(walk, notes={"intentie": typed}, typed=parts)
    question = dialog.questions["intentie"]
    return as_plain(heard_anew(speech(dialog, walk), walk, question, told=told))


def test_more_than_then_gets_a_kind_word_with_what_they_chose_or_typed() -> None:
    assert heard(FREE, ONE) == "Mooi! Nu dus: ‘Een van ons brengt ze samen’."
    typed = "mijn collega stelt ze aan elkaar voor"
    assert heard(FREE, ONE, typed) == f"Mooi! Nu dus: ‘{typed}’."


def test_what_stands_above_already_is_not_said_twice() -> None:
    assert heard(FREE, ONE, told=True) == "Mooi, daar zijn jullie verder gekomen."
    assert heard(ONE, ONE, told=True) == ""


def test_less_than_then_is_not_judged() -> None:
    assert heard(ONE, FREE) == "Nu dus: ‘Ze gaan vanzelf wel praten’."


def test_the_same_is_named_and_besides_it_what_came_of_their_step() -> None:
    assert heard(ONE, ONE) == "Nog zoals toen: ‘Een van ons brengt ze samen’."
    assert heard(ONE, ONE, "nog steeds de kok") == "", "that may be news"
    did = replace(DONE, said="mijn collega doet het nu ook")
    came = "Dat bleef zo, en dit kwam erbij: ‘mijn collega doet het nu ook’."
    assert heard(ONE, ONE, "", False, did) == came
    assert heard(ONE, ONE, "", False, DONE) == ""


def test_what_is_otherwise_says_what_is_written_down() -> None:
    said = heard(ONE, ONE, "dat is wel veranderd, een jongen verdeelde de tafels")
    assert said.split("\n") == [
        "Dat is nieuw.",
        "Ik zet jouw woorden bij ‘Een van ons brengt ze samen’.",
    ]
