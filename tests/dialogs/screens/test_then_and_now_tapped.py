"""Then and now where another option was tapped since, with what they did or told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen, written
from dialogs.pack.definition import Status
from dialogs.screens.checklist.checklist_screens import checklist_screen
from dialogs.screens.checklist.news_on_list import told_as_done
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.looking_back.then_and_now_screens import then_and_now_screen
from dialogs.screens.page.home_page import home_page
from dialogs.screens.question_screens import speech
from dialogs.taken_home import as_text
from dialogs.texts import as_plain
from dialogs.walk.confided import confide, let_go_along
from dialogs.walk.intentions import Before, HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack


def page_after(walk: Walk, options: dict[str, str], *done: Intention) -> str:
    """The page of somebody who looked again and chose these options, by question."""
    dialog = real_pack()
    stood = stands(dialog, walk)
    before = Before("2026-03-05", stood, again="2026-04-20", answered="2026-03-05")
    answers = {**walk.answers, **{id_: chosen(option) for id_, option in options.items()}}
    own_word = {one.element: Status.IN_PLACE for one in done}
    chose = Intentions(done, own_word=own_word)
    walk = replace(walk, answers=answers, before=before, intentions=chose)
    return as_text(home_page(dialog, walk))


def test_of_what_was_told_in_confidence_the_page_tells_how_it_is_now_alone() -> None:
    walk = Walk(1, answers={"spanningen": chosen("achteraf")})
    confided = confide(walk, "spanningen")
    assert "Merken" not in page_after(confided, {"spanningen": "besproken"}), "it stays here too"
    told = page_after(let_go_along(confided, "spanningen"), {"spanningen": "besproken"})
    assert "Merken wat niet fijn is. Jullie vragen het aan deelnemers, en jullie letten op." in told
    assert "Toen en nu" not in told, "that says that it was different"
    assert " nu" not in told.partition("Merken wat niet fijn is")[2].partition("\n")[0]
    assert "verder gekomen" not in told
    assert "Toen: " not in told


def test_what_they_did_is_told_where_they_did_it_and_on_the_list_and_no_third_time() -> None:
    walk = Walk(
        1,
        answers={
            "toegankelijkheid": chosen("op_vraag"),
            "toegankelijkheid_gemist": written("twee meiden zijn weggebleven"),
        },
        notes={"toegankelijkheid": "wie een probleem heeft helpen we, met de bakfiets"},
    )
    did = Intention(
        "toegankelijkheid",
        PointWording.OWN,
        "we gaan langs",
        HowItWent.DONE,
        "ze zijn er weer",
        "2026-04-10",
    )
    told = page_after(walk, {}, did)
    assert told.count("– Kunnen komen en welkom zijn. ") == 2
    assert "Toen: Wie een probleem heeft" not in told
    assert "Jullie stap is gelukt. Eerder schreven jullie: ‘wie een probleem" in told
    there = told.split("Wat er al is")[1]
    assert "weggebleven" not in there, "that is what was missing"
    assert (
        "Jullie schreven toen: ‘twee meiden zijn weggebleven’. Dit was de stap: ‘we gaan langs’."
        in told
    )


def test_an_answer_may_be_a_step_forward_with_the_same_status() -> None:
    walk = Walk(1, answers={"spanningen": chosen("achteraf")})
    assert (
        "Verder dan toen: Merken wat niet fijn is (nu: ‘Als team letten we daarop’)"
        in page_after(walk, {"spanningen": "team"})
    )
    walk = Walk(1, answers={"spanningen": chosen("team")})
    assert "Verder dan toen" not in page_after(walk, {"spanningen": "achteraf"})


@pytest.mark.parametrize(
    ("question", "then", "now", "name"),
    [
        ("gelijke_status", "gastheer", "wij_voor_iedereen", "Iedereen is even belangrijk"),
        ("gelijke_status", "wij_voor_iedereen", "bedoeling", "Iedereen is even belangrijk"),
    ],
)
def test_another_answer_by_which_it_is_not_there_either_is_no_progress(
    question: str, then: str, now: str, name: str
) -> None:
    goal = {"doel": chosen("sociaal_contact")}
    told = page_after(Walk(1, answers={**goal, question: chosen(then)}), {question: now})
    assert f"Hier is jullie antwoord anders dan toen: {name}." in told
    assert "erder dan toen" not in told
    assert "verder gekomen" not in told


def who_tapped_otherwise(*points: Intention) -> Walk:
    """Somebody of the short walk who tapped something else when they looked again."""
    walk = Walk(
        1,
        answers={
            "tijd": chosen("kort"),
            "doel": chosen("elkaar_ontmoeten"),
            "haalbaar": chosen("groot"),
            "intentie": chosen("vanzelf"),
        },
        intentions=Intentions(points),
    )
    before = Before(
        "2026-03-05", stands(real_pack(), walk), again="2026-04-20", answered="2026-03-05"
    )
    asked = replace(before, about=("doel", "haalbaar", "intentie"), typed_until=8)
    now = {"doel": "sociaal_contact", "haalbaar": "te_halen", "intentie": "een_persoon"}
    answers = {**walk.answers, **{id_: chosen(option) for id_, option in now.items()}}
    return replace(walk, answers=answers, before=asked)


def test_what_is_whole_by_a_tap_alone_keeps_its_step_and_its_answer_on_the_list() -> None:
    dialog, walk = real_pack(), who_tapped_otherwise()
    told = as_plain(checklist_screen(dialog, walk).text)
    assert "‘Groepen dichter bij elkaar’. Een volgende stap" in told, "the goal of now is named"
    assert "Wat er al is" not in told
    layout = then_and_now_screen(dialog, walk)
    assert layout is not None
    assert "Bij dit doel horen nog andere vragen" in as_plain(layout.text)


def test_a_button_alone_does_not_prove_what_their_own_words_are_wanted_for() -> None:
    dialog, walk = real_pack(), who_tapped_otherwise()
    layout = then_and_now_screen(dialog, walk)
    assert layout is not None
    texts = (checklist_screen(dialog, walk).text, layout.text)
    for told in (*map(as_plain, texts), as_text(home_page(dialog, walk))):
        assert "Zet er samen bij wat dat is, in één zin." in told
        assert "schrijf samen in één zin" not in told, "that is the same step"
        assert "‘Iets duidelijks wat ieder kan’" not in told
    (names,) = (one for one in as_plain(layout.text).split("\n") if "anders dan toen: " in one)
    assert "Een resultaat dat kan lukken" in names
    listed = as_plain(texts[0]).split("anders dan toen:\n")[1]
    assert listed.startswith("– Een resultaat dat kan lukken."), "as then and now says"


def test_with_a_step_that_is_done_stands_why_its_element_is_not_whole() -> None:
    done = Intention(
        "intentie", PointWording.OWN, "wij eten", outcome=HowItWent.DONE, done_on="2026-03-19"
    )
    walk = who_tapped_otherwise(done)
    told = as_plain(told_as_done(speech(real_pack(), walk), walk, ()))
    assert "Nu: Een van jullie brengt de mensen samen." in told
    then = replace(walk, answers={**walk.answers, "intentie": chosen("vanzelf")}, before=None)
    told = as_plain(told_as_done(speech(real_pack(), then), then, ()))
    assert "Dat is één keer, dus dit punt is er nu voor een deel." in told
