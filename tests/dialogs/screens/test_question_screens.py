"""The screens of a walk."""

from __future__ import annotations

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    chosen,
    written,
)
from dialogs.pack.route import Progress
from dialogs.screens.layout import Layout
from dialogs.screens.question_screens import (
    answer_pages,
    answers_screen,
    question_screen,
    restart_screen,
)
from dialogs.texts import as_plain
from dialogs.walk.state import Walk
from tests.support.small_dialog import SMALL

ANSWERS = {
    "p7x": written("eten"),
    "d4n": chosen("m2"),
    "a9c": UNKNOWN,
    "b3c": chosen("b3c_ja"),
    "c6c": SKIPPED,
}


def question(id_: str, *, first: bool = False, **walk: object) -> Layout:
    made = Walk(1, **walk)  # type: ignore[arg-type]
    return question_screen(SMALL, made, SMALL.questions[id_], first=first)


def test_an_open_question_has_only_ways_past_it() -> None:
    assert question("p7x", first=True).actions == ("unknown", "skip")
    assert question("q0o").rows[-1] == (("Overslaan", "skip"), ("Terug", "back"))


def test_a_choice_has_its_options_in_order() -> None:
    actions = question("d4n").actions
    assert actions == ("option:m2", "option:r5", "option:n0", "unknown", "skip", "back")


def test_a_settled_question_says_what_was_answered_and_can_be_left_so() -> None:
    layout = question("d4n", answers=ANSWERS)
    assert as_plain(layout.text).endswith("was_je_antwoord Samen koken")
    assert ("Zo laten", "keep") in layout.buttons
    assert "skip" not in layout.actions


def test_an_answer_that_does_not_count_is_not_mentioned() -> None:
    layout = question("b3c", answers=ANSWERS)
    assert as_plain(layout.text) == "Vraag b3c"
    assert "skip" in layout.actions


def test_a_multiple_choice_before_and_after_a_tick() -> None:
    before, after = question("s1t"), question("s1t", picked=("o8",))
    assert [label for label, _ in before.buttons][:4] == [
        "Jongeren",
        "Ouderen",
        "Mbo",
        "Nog niemand",
    ]
    assert "done" not in [action for _, action in before.buttons]
    assert ("✓ Ouderen", "drop:o8") in after.buttons
    assert after.buttons[0] == ("Klaar met kiezen", "done")
    assert set(before.actions) == set(after.actions), "so a tick keeps the numbers"


def test_the_quoting_line_falls_away_without_an_answer() -> None:
    assert as_plain(question("d4n").text) == "Wat is jullie doel?"
    assert as_plain(question("d4n", answers={"p7x": written("eten")}).text).startswith(
        "Je schreef: ‘eten’."
    )
    for answer in (SKIPPED, UNKNOWN):
        assert as_plain(question("d4n", answers={"p7x": answer}).text) == "Wat is jullie doel?"


def test_begin_anew_is_offered_beside_going_on() -> None:
    walk = Walk(1, answers=ANSWERS)
    layout = restart_screen(SMALL, walk, Progress(2, 5, "Doel", sure=True))
    assert as_plain(layout.text) == "al_bezig 2 5 Doel"
    assert layout.actions == ("go_on", "anew")
    assert restart_screen(SMALL, walk, None).actions == ("checklist", "anew")


def test_answers_stand_a_page_a_theme_and_only_those_that_count() -> None:
    pages = answer_pages(SMALL, Walk(1, answers=ANSWERS))
    assert [(page.title, [q.id for q in page.questions]) for page in pages] == [
        ("Kennis", ["p7x"]),
        ("Doel", ["d4n"]),
        ("Koken", ["a9c"]),
        ("Slot", ["c6c"]),
    ]


def test_a_page_of_answers() -> None:
    walk = Walk(1, answers=ANSWERS, notes={"a9c": "dat is\nlastig"})
    layout = answers_screen(SMALL, walk, 2)
    assert as_plain(layout.text) == (
        "antwoorden_kop 3 4 Koken\n\nKort a9c\nantwoord_weet_niet\n\n"
        "toelichting dat is’ en ‘lastig\n\nantwoorden_voet"
    )
    assert layout.actions == ("ask:a9c", "answers:1", "answers:3", "go_on")


def test_the_first_and_last_page_turn_one_way() -> None:
    walk = Walk(1, answers=ANSWERS)
    for number in (-5, 0):
        assert answers_screen(SMALL, walk, number).actions == ("ask:p7x", "answers:1", "go_on")
    for number in (3, 99):
        assert answers_screen(SMALL, walk, number).actions == ("ask:c6c", "answers:2", "go_on")


def test_without_answers() -> None:
    layout = answers_screen(SMALL, Walk(1), 0)
    assert as_plain(layout.text) == "nog_geen_antwoorden"
    assert layout.actions == ("go_on",)
