"""What they named and what they hope for is asked about when they look again, each by itself, and
told with what they say of it now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, chosen, written
from dialogs.screens.checklist.checklist_screens import checklist_screen
from dialogs.screens.looking_back.asks_anew import asked_all_anew
from dialogs.screens.looking_back.left_unasked import told_not_asked
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.looking_back.then_and_now_screens import then_and_now_screen
from dialogs.screens.page.home_page import home_page
from dialogs.screens.question_screens import speech
from dialogs.screens.told.hope_anew import told_of_hopes
from dialogs.screens.told.wording_anew import worded_anew
from dialogs.taken_home import as_text
from dialogs.texts import as_plain, join
from dialogs.walk.asked_anew import was_asked, with_first_told, with_named_told
from dialogs.walk.intentions import Before
from dialogs.walk.said_later import with_line
from dialogs.walk.state import Walk, note_key
from tests.support.real_pack import real_pack

NAMED, BESIDE = "dat ie bang is voor de bok", "een moeder belt dan maandag"
THEN = with_line(
    Walk(
        1,
        answers={"spanningen": chosen("achteraf"), "spanningen_verzwegen": written(NAMED)},
        notes={"spanningen": BESIDE},
        typed={note_key("spanningen"): ((1, len(BESIDE)),)},
    ),
    "spanningen",
    2,
    NAMED,
)


def looking(walk: Walk) -> Walk:
    stood = stands(real_pack(), walk)
    before = Before("2026-03-05", stood, again="2026-04-20", answered="2026-03-05", typed_until=8)
    return asked_all_anew(real_pack(), replace(walk, before=before))


def put(walk: Walk, question: str) -> list[str]:
    dialog = real_pack()
    return as_plain(
        worded_anew(speech(dialog, walk), walk, dialog.questions[question])
    ).splitlines()


def test_a_pain_that_they_named_is_asked_about_without_what_else_they_wrote() -> None:
    walk, question = looking(THEN), real_pack().questions["spanningen"]
    assert put(walk, "spanningen") == [f"Toen schreef je: ‘{NAMED}’.", "Hoe is dat nu?"]
    assert put(with_first_told(walk, question), "spanningen")[:2] == [
        f"Toen schreef je: ‘{BESIDE}’.",
        "Je koos toen: ‘Meestal horen we het later’.",
    ]


@pytest.mark.parametrize(
    ("now", "told", "further"),
    [
        ("", "Vraag de jongeren hoe dat nu is.", False),
        ("de bok staat nu vast", "Daarover schreven jullie nu: ‘de bok staat nu vast’.", True),
        ("het gaat nu goed met hem", "nu: ‘het gaat nu goed met hem’.", True),
    ],
)
def test_what_they_say_of_it_is_told_with_it_and_else_nothing_is_further(
    now: str, told: str, further: bool
) -> None:
    walk, question = looking(THEN), real_pack().questions["spanningen"]
    walk = with_first_told(walk, question)
    if now:
        typed = {**walk.typed, note_key("spanningen"): ((1, len(BESIDE)), (9, len(now)))}
        walk = replace(walk, notes={"spanningen": f"{BESIDE}\n{now}"}, typed=typed)
        walk = with_named_told(walk, question)
    answers = {**walk.answers, "spanningen": chosen("team")}
    walk = was_asked(replace(walk, answers=answers), "spanningen")
    layout = then_and_now_screen(real_pack(), walk)
    assert layout is not None
    for text in (as_plain(layout.text), as_text(home_page(real_pack(), walk))):
        assert f"Jullie noemden toen ook: ‘{NAMED}’." in text
        assert told in text
        assert ("Verder dan toen" in text) == further
        assert ("Is daar nog iets voor nodig?" in text) == (now == "de bok staat nu vast")
        assert now == "" or text.count(now) == 1


LISTED = "dat de kachel het maar half doet, en dat ze de baas niet verstaan"
LET_ON = with_line(
    Walk(
        1,
        answers={"spanningen": chosen("achteraf"), "spanningen_verzwegen": written(LISTED)},
    ),
    "spanningen",
    2,
    LISTED,
)


def told_after(walk: Walk, element: str, said: str, *, passed: bool = False) -> tuple[str, str]:
    """Then and now, on the screen and on the page, of somebody who typed this at the element's
    question and chose the same option once more, or passed over it."""
    note = f"{walk.notes.get(element, '')}\n{said}".strip()
    typed = {**walk.typed, note_key(element): ((9, len(said)),)}
    walk = was_asked(looking(walk), element, passed=passed)
    walk = replace(walk, notes={**walk.notes, element: note}, typed=typed)
    layout = then_and_now_screen(real_pack(), walk)
    assert layout is not None
    return as_plain(layout.text), as_text(home_page(real_pack(), walk))


def test_what_was_mended_is_told_by_itself_and_what_is_left_gets_somebody_to_do_it() -> None:
    mended, left = "de kachel doet het nu.", "de baas verstaan ze nog steeds niet"
    told, page = told_after(LET_ON, "spanningen", f"{mended} maar {left}")
    assert f"Opgelost: ‘{mended}’ Nog niet opgelost: ‘{left}’." in told
    assert f"{left}’.\nDat is nog niet klaar." in told
    assert "Hier is iets opgelost, en nog niet alles: Merken wat niet fijn is." in page
    assert "hetzelfde als toen: Merken" not in page
    assert "verder gekomen" not in told + page, "they notice it as they did then"
    told, page = told_after(LET_ON, "spanningen", mended)
    assert f"Opgelost: ‘{mended}’\n" in told
    assert "Hier is iets opgelost: Merken wat niet fijn is." in page
    told, _ = told_after(LET_ON, "spanningen", f"de fiets doet het nu. maar {left}")
    assert "pgelost" not in told, "nobody named the bike"
    assert "Is daar nog iets voor nodig? Spreek af wie dat doet." in told


def test_who_told_how_it_is_and_passed_over_the_question_after_it_reads_which() -> None:
    answers = {"toegankelijkheid": chosen("op_vraag")}
    walk = Walk(1, answers=answers, notes={"toegankelijkheid": "de meiden komen niet"})
    said = "een meisje komt nu, de rest nog niet"
    told, _ = told_after(walk, "toegankelijkheid", said, passed=True)
    assert "(er kwam iemand bij, nog niet iedereen)" in told
    assert "staat nog open: ‘Wat doen jullie nu voor wie moeilijk kan komen?’" in told
    assert "Of het nu anders is" not in told
    told, page = told_after(walk, "toegankelijkheid", said)
    assert "(er kwam iemand bij, nog niet iedereen)" in page
    assert "hetzelfde als toen: Kunnen komen" not in page, "also not if they tapped the same"


def test_what_was_let_onto_the_list_stands_on_its_first_screen() -> None:
    dialog, walk = real_pack(), LET_ON
    missing = {"doel": "elkaar_ontmoeten", "haalbaar": "groot", "intentie": "vanzelf"}
    answers = {
        id_: chosen(option) for id_, option in (missing | {"doelgroep": "programma"}).items()
    }
    told = as_plain(
        checklist_screen(dialog, replace(walk, answers=answers | {**walk.answers})).text
    )
    assert "4. Merken wat niet fijn is." in told, "after the three that come first anyway"
    assert f"Wat iemand misschien niet zegt: ‘{LISTED}’" in told


HOPE = "dat de buren elkaar groeten"
OPEN = Walk(
    1,
    answers={
        "doel": SKIPPED,
        "doel_zoeken": written(HOPE),
        "doel_dichtbij": chosen("nog_niet"),
        "spanningen": chosen("achteraf"),
    },
)


def test_where_no_goal_was_chosen_they_are_asked_what_they_notice_of_what_they_hope() -> None:
    walk = looking(OPEN)
    assert walk.before is not None
    assert walk.before.asks[-1] == "doel_zoeken"
    assert put(walk, "doel_zoeken")[0] == f"Dit hoopte je toen: ‘{HOPE}’."


@pytest.mark.parametrize(
    ("now", "asked", "told"),
    [
        ("eentje zwaaide", True, "Nu, in jullie woorden: ‘eentje zwaaide’."),
        ("", True, ""),
        ("", False, "Daar vroeg ik nu niet naar."),
    ],
)
def test_what_they_notice_of_it_is_told_with_it(now: str, asked: bool, told: str) -> None:
    walk = looking(OPEN)
    if now:
        typed = {note_key("doel_zoeken"): ((9, len(now)),)}
        walk = replace(walk, notes={"doel_zoeken": now}, typed=typed)
    walk = was_asked(walk, "doel_zoeken") if asked else walk
    assert walk.before is not None
    say = speech(real_pack(), walk)
    left = told_not_asked(say, walk, walk.before)
    text = as_plain(join((*told_of_hopes(say, walk), left), "\n"))
    assert told in text
    assert ("vroeg ik nu niet naar" in text) == (not asked)
    page = as_plain(told_not_asked(say, walk, walk.before, ()))
    assert ("eentje zwaaide" in page) == bool(now)
    assert HOPE not in page
    assert now == "" or now not in as_plain(told_not_asked(say, walk, walk.before, (now,)))
