"""How a question of the real pack is put once more: without its scene, below what was written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import UNKNOWN, chosen, written
from dialogs.pack.definition import Status
from dialogs.screens.looking_back.asks_anew import to_ask_anew
from dialogs.screens.looking_back.then_and_now import Comparison, Turned
from dialogs.screens.looking_back.then_and_now_words import chosen_now, only_tapped_now
from dialogs.screens.page.what_goes_home import take_out
from dialogs.screens.question_screens import question_screen, speech
from dialogs.screens.told.doubted_anew import other_mark
from dialogs.screens.told.earlier_answers import told_beside, words_id
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.wording_anew import for_the_first_time, leaves_scenes_out, worded_anew
from dialogs.texts import as_plain, plain
from dialogs.walk.asked_anew import with_coming_back, with_first_told
from dialogs.walk.intentions import (
    Before,
    HowItWent,
    Intention,
    Intentions,
    PointWording,
    StoodThen,
)
from dialogs.walk.shown import FollowUp, FollowUpAsks, Screen
from dialogs.walk.state import LITTLE_DUTCH, Exchange, Walk, example_mark, note_key
from tests.support.real_pack import real_pack

GROUPS, CONFIDED = "groepen_in_contact", "spanningen_verzwegen"


def asked_again(walk: Walk, question: str) -> Walk:
    """The walk in which this question is asked anew."""
    before = Before("2026-03-05", (), asks=(question,), looking=True, typed_until=8)
    return replace(walk, before=before)


def put(question: str, walk: Walk) -> str:
    dialog = real_pack()
    return as_plain(worded_anew(speech(dialog, walk), walk, dialog.questions[question]))


@pytest.mark.parametrize(
    "note",
    ["wij niet hebben uitje. wij alleen koken", "wij hebben helemaal geen uitjes, wij eten"],
)
def test_that_the_scene_is_not_theirs_is_not_quoted(note: str) -> None:
    walk = Walk(
        1,
        answers={"doel": chosen("sociaal_contact"), GROUPS: chosen("eigen_mensen")},
        notes={GROUPS: note},
        typed={note_key(GROUPS): ((1, len(note)),)},
        exchange=Exchange({example_mark(GROUPS): 1}),
    )
    asked = "Jullie doen samen iets. Wie is er nu bij wie?"
    assert put(GROUPS, walk) == f"Toen koos je: ‘Iedereen bij de eigen groep’.\n{asked}"
    assert told_beside(real_pack(), walk, [GROUPS]) == ()


def test_what_was_promised_to_stay_off_the_list_is_not_quoted() -> None:
    answers = {"spanningen": chosen("achteraf"), CONFIDED: written("een meisje schaamt zich thuis")}
    asked = put("spanningen", Walk(1, answers=answers))
    assert asked.startswith("Toen koos je: ‘Meestal horen we het later’.\nHoe merken jullie het nu")


def test_what_the_list_quotes_stands_above_it() -> None:
    answers = {
        "toegankelijkheid": chosen("open_deur"),
        "toegankelijkheid_gemist": written("turkse jongens nu niet komen"),
    }
    walk = asked_again(Walk(1, answers=answers), "toegankelijkheid")
    told = put("toegankelijkheid", walk).split("\n")
    assert told == ["Toen schreef je: ‘turkse jongens nu niet komen’.", "Komen die nu wel?"]
    after = with_first_told(walk, real_pack().questions["toegankelijkheid"])
    assert put("toegankelijkheid", after).startswith("Toen koos je: ‘Bij ons is iedereen welkom’.")


def test_what_was_taken_off_the_page_is_not_quoted_there() -> None:
    gone = "turkse jongens nu niet komen"
    answers = {
        "toegankelijkheid": chosen("open_deur"),
        "toegankelijkheid_gemist": written(gone),
    }
    walk = take_out(Walk(1, answers=answers), words_id(gone))
    assert gone not in put("toegankelijkheid", walk)


def test_what_was_just_told_at_another_question_stands_above_its_own() -> None:
    told = "Er is nu een menulijst, daar schrijven beide groepen om de beurt in wat ze willen eten."
    note = f"{told} Ze hebben elkaar echt nodig."
    plan, work = "gezamenlijke_doelen", "samenwerking"
    walk = Walk(
        1,
        answers={
            "doel": chosen("sociaal_contact"),
            GROUPS: chosen("eigen_mensen"),
            work: chosen("elkaar_nodig"),
            plan: chosen("geen_plan"),
        },
        notes={work: note},
        typed={note_key(work): ((5, len(note)),)},
        before=Before("2026-03-05", (), about=(work, plan), asks=(plan,), looking=True),
    )
    assert put(plan, walk).split("\n")[0] == f"Je schreef net: ‘{told}’"


def test_below_good_news_the_question_of_then_is_asked() -> None:
    done = Intention("intentie", PointWording.OWN, "eten", HowItWent.DONE, "er is veel gelachen")
    walk = Walk(1, answers={"intentie": chosen("vanzelf")}, intentions=Intentions((done,)))
    told, chose, asked = put("intentie", walk).split("\n")
    assert told.endswith("‘er is veel gelachen’.")
    assert chose == "Vóór die stap koos je: ‘Ze gaan vanzelf wel praten’."
    assert asked == "Wat doen jullie nu, als groepjes apart staan?"


def test_a_step_that_they_told_of_just_before_is_not_told_again() -> None:
    done = Intention("intentie", PointWording.OWN, "eten", HowItWent.DONE, "mijn collega doet mee")
    walk = Walk(
        1,
        answers={"intentie": chosen("vanzelf")},
        intentions=Intentions((done,)),
        before=Before("2026-03-05", (), asks=("intentie",), looking=True),
        follow_up=FollowUp(FollowUpAsks.NOTHING, Screen(), points=(0,)),
    )
    assert put("intentie", walk).startswith("Toen koos je: ‘Ze gaan vanzelf wel praten’.\n")


def test_how_who_was_hurt_is_now_is_asked_first_and_alone() -> None:
    said = "een jongen viel stil toen ze lachten"
    done = Intention("spanningen", PointWording.OWN, "kijken", HowItWent.DONE, said)
    walk = Walk(
        1,
        answers={"spanningen": chosen("achteraf")},
        intentions=Intentions((done,)),
        before=Before("2026-03-05", (), asks=("spanningen",), looking=True),
    )
    assert put("spanningen", walk).split("\n")[1:] == ["Hoe gaat het nu met diegene?"]
    layout = question_screen(real_pack(), walk, real_pack().questions["spanningen"], first=True)
    assert [label for label, _ in layout.buttons] == ["Weet ik niet", "Overslaan"]
    assert put("spanningen", with_first_told(walk, real_pack().questions["spanningen"])) == (
        "Toen koos je: ‘Meestal horen we het later’.\n"
        "Hoe merken jullie het nu, als iets voor iemand niet fijn is?"
    )
    glad = replace(walk, intentions=Intentions((replace(done, said="er is veel gelachen"),)))
    assert "diegene" not in put("spanningen", glad)


def test_a_question_that_comes_back_says_so() -> None:
    before = Before("2026-03-05", (), asks=("spanningen",), looking=True)
    walk = Walk(1, answers={"spanningen": chosen("achteraf")}, before=before)
    back = with_coming_back(walk, real_pack().questions["spanningen"])
    assert put("spanningen", back) == f"Dan nog Merken wat niet fijn is.\n{put('spanningen', walk)}"


def test_of_a_pain_that_they_named_then_they_may_tell_how_it_is() -> None:
    said = "dat de ouderen niet meer bang zijn"
    walk = Walk(
        1,
        answers={"doel": chosen("sociaal_contact")},
        notes={"doel": said},
        typed={note_key("doel"): ((1, len(said)),)},
    )
    assert put("doel", walk).split("\n")[:2] == [
        f"Toen schreef je: ‘{said}’.",
        "Hoe is dat nu?",
    ]


def test_what_stands_on_the_list_and_names_a_pain_stands_above_it_too() -> None:
    added = Intentions(added={"spanningen": "dat ie bang is voor de bok"})
    walk = Walk(1, answers={"spanningen": chosen("achteraf")}, intentions=added)
    assert put("spanningen", walk).split("\n")[:2] == [
        "Toen schreef je: ‘dat ie bang is voor de bok’.",
        "Hoe is dat nu?",
    ]


def test_what_the_young_people_miss_is_asked_about_first() -> None:
    said = "dat ze het koud vinden"
    answers = {"spanningen": chosen("achteraf"), "spanningen_verzwegen": written(said)}
    walk = Walk(1, answers=answers, intentions=Intentions(added={"spanningen": said}))
    asked = put("spanningen", asked_again(walk, "spanningen"))
    assert asked.split("\n") == [f"Toen schreef je: ‘{said}’.", "Hoe is dat nu?"]


def test_what_was_in_doubt_then_is_asked_to_be_settled() -> None:
    doubt = "daar zijn we het niet over eens"
    walk = Walk(1, answers={"doel": chosen("sociaal_contact")}, notes={"doel": doubt})
    walk = asked_again(replace(walk, typed={note_key("doel"): ((1, len(doubt)),)}), "doel")
    assert put("doel", walk).split("\n")[1:] == [f"Je schreef: ‘{doubt}’.", "Staat dat nu vast?"]
    other = replace(walk, exchange=Exchange({other_mark("doel"): 1}))
    assert put("doel", other).endswith("als belangrijkste doel?")


def test_who_did_not_know_then_is_told_so() -> None:
    walk = Walk(1, answers={"spanningen": UNKNOWN})
    assert put("spanningen", walk).startswith(
        "Bij Merken wat niet fijn is wist je het toen nog niet.\n"
    )


def test_more_by_a_tap_is_told_as_what_was_tapped() -> None:
    answers = {"doel": chosen("sociaal_contact"), "haalbaar": chosen("te_halen")}
    walk, dialog = Walk(1, answers=answers), real_pack()
    now = next(item for item in items_of(dialog, walk) if item.element.id == "haalbaar")
    then = StoodThen("haalbaar", now.element.name, Status.MISSING, "", "haalbaar", ("groot",))
    one = Comparison(then, now, Turned.MORE)
    assert chosen_now(speech(dialog, walk), one) == "Iets duidelijks wat ieder kan"
    assert only_tapped_now(speech(dialog, walk), walk, one)
    done = Intention("haalbaar", PointWording.OWN, "een zin", HowItWent.DONE)
    walk = Walk(1, answers=answers, intentions=Intentions((done,)))
    assert not only_tapped_now(speech(dialog, walk), walk, one), "they did more than tap"


def test_what_nothing_came_of_yet_is_asked_last() -> None:
    answers = {
        "doel": chosen("elkaar_ontmoeten"),
        "intentie": chosen("vanzelf"),
        "spanningen": UNKNOWN,
    }
    not_yet = Intention("spanningen", PointWording.STEP, "vraag het", HowItWent.NOT_YET)
    walk = Walk(1, answers=answers, intentions=Intentions((not_yet,)))
    assert to_ask_anew(real_pack(), walk)[-1].element.id == "spanningen"


def test_who_said_of_a_scene_that_it_is_not_theirs_reads_no_more_of_them() -> None:
    asked = real_pack().questions
    literal = Walk(1, exchange=Exchange({LITTLE_DUTCH: 1, example_mark(GROUPS): 1}))
    assert leaves_scenes_out(real_pack(), literal, asked["spanningen"])
    assert not leaves_scenes_out(real_pack(), literal, asked["doel"]), "there is no scene in it"
    little = Walk(1, exchange=Exchange({LITTLE_DUTCH: 1}))
    assert not leaves_scenes_out(real_pack(), little, asked["spanningen"])
    other = Walk(1, exchange=Exchange({example_mark(GROUPS): 1}))
    assert leaves_scenes_out(real_pack(), other, asked["spanningen"])


@pytest.mark.parametrize("told_at", ["project", "doel_zien"])
def test_who_has_little_dutch_and_told_what_they_do_reads_no_scene(
    told_at: str,
) -> None:
    asked = real_pack().questions
    answers = {told_at: written("wij koken elke donderdag met oude mensen")}
    little = Walk(1, answers=answers, exchange=Exchange({LITTLE_DUTCH: 1}))
    assert leaves_scenes_out(real_pack(), little, asked[GROUPS])
    assert not leaves_scenes_out(real_pack(), Walk(1, answers=answers), asked[GROUPS])


def test_a_short_walk_and_who_told_a_scene_of_their_own_read_no_scene() -> None:
    asked, own = real_pack().questions, "eerst komen de jongens en dan de ouderen " * 4
    short = Walk(1, answers={"tijd": chosen("kort")})
    assert leaves_scenes_out(real_pack(), short, asked["spanningen"])
    told = Walk(1, answers={"wie": written(own)})
    assert leaves_scenes_out(real_pack(), told, asked[GROUPS])
    project = Walk(1, answers={"project": written(own)})
    assert not leaves_scenes_out(real_pack(), project, asked[GROUPS])


@pytest.mark.parametrize(
    ("again", "first"),
    [
        ("Wanneer is het nu voor jullie gelukt?", "Wanneer is het voor jullie gelukt?"),
        ("Wat doen jullie nu, als iemand stil is?", "Wat doen jullie als iemand stil is?"),
        ("Van wie komt het plan nu?", "Van wie komt het plan?"),
        ("Wie komt er met de nummers?", "Wie komt er met de nummers?"),
    ],
)
def test_who_is_asked_for_the_first_time_has_no_then_to_compare_with(
    again: str, first: str
) -> None:
    assert as_plain(for_the_first_time(plain(again))) == first


def test_of_two_messages_one_is_quoted_and_what_was_chosen_stands_below_it() -> None:
    said = "een moeder zegt het ons weleens\nja op zich later"
    walk = Walk(
        1,
        answers={"spanningen": chosen("achteraf")},
        notes={"spanningen": said},
        typed={note_key("spanningen"): ((1, 31), (2, 16))},
    )
    assert put("spanningen", walk).split("\n")[:2] == [
        "Toen schreef je: ‘een moeder zegt het ons weleens’.",
        "Je koos toen: ‘Meestal horen we het later’.",
    ]
