"""News that was typed at the question of one element and is about another too."""

from __future__ import annotations

from dialogs.pack.answers import chosen, written
from dialogs.screens.question_screens import question_screen, speech
from dialogs.screens.told.told_elsewhere import EarlierSentence, told_before, told_elsewhere
from dialogs.texts import as_plain
from dialogs.walk.confided import confide
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk, note_key
from tests.support.real_pack import real_pack


def test_a_sentence_about_another_element_is_told_there_and_the_rest_is_not() -> None:
    dialog = real_pack()
    plan = dialog.questions["gezamenlijke_doelen"].element or ""
    other = next(id_ for id_, one in dialog.elements.items() if one.name.startswith("Elkaar nodig"))
    question = dialog.elements[other].questions[0]
    menu = "Er is nu een menuboekje, de groepen schrijven er om de beurt in wat ze willen eten."
    note = f"{menu} Dus snijden doen ze nu ook samen, ze hebben elkaar echt nodig."
    walk = Walk(
        1,
        answers={question: chosen("samen")},
        notes={question: note},
        typed={note_key(question): ((9, len(note)),)},
        before=Before("2026-03-05", (), about=(other,), looking=True, typed_until=8),
    )
    assert list(told_elsewhere(dialog, walk, plan)) == [menu]
    assert list(told_elsewhere(dialog, walk, other)) == []


def test_a_question_goes_on_from_what_they_told_of_it_before() -> None:
    dialog = real_pack()
    question = dialog.questions["groepen_in_contact"]
    apart = "De ouderen zitten altijd aan hun eigen tafel."
    answers = {
        "wie": written(f"Eerst komen de jongens. {apart}"),
        "doel": chosen("sociaal_contact"),
    }
    walk = Walk(1, answers=answers)
    text = as_plain(question_screen(dialog, walk, question, first=False).text)
    assert text.startswith(f"Je schreef: ‘{apart}’")
    assert text.endswith("wie is er dan bij wie?")
    asked = Walk(1, answers=answers, notes={question.id: "iets anders"})
    kept = confide(walk, "wie")
    for other in (asked, kept):
        assert told_before(speech(dialog, other), other, question) == EarlierSentence()
