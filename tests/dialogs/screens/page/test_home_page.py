"""What is on the page that somebody takes home, and what is left out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import Answer, Answers, chosen, written
from dialogs.pack.conditions import Equals
from dialogs.pack.definition import Dialog
from dialogs.pack.listed_words import InOwnWords, ListedWords
from dialogs.pack.wanted import Goal, Goals, WantedLine
from dialogs.screens.checklist.checklist_screens import checklist_screen
from dialogs.screens.choice.choosing_screens import step_of
from dialogs.screens.page.home_page import home_page, is_worth_taking
from dialogs.screens.page.page_words import typed_words
from dialogs.screens.question_screens import speech
from dialogs.screens.told.items_shown import items_of
from dialogs.taken_home import ChosenPoint, HomePage, PageItem, PagePart, as_text
from dialogs.texts import as_plain
from dialogs.walk.intentions import Before, HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk
from tests.dialogs.screens.checklist.test_checklist_screens import MISSING, MIXED
from tests.dialogs.screens.told.test_checklist_lines import with_written
from tests.support.home_pages import going_on, whole_walk
from tests.support.last_times import ASKING
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL, text

WANTING = replace(
    SMALL, wanted=(WantedLine(text("Wij doen {p7x}.")), WantedLine(text("Het doel: {d4n}.")))
)


def page(answers: dict[str, Answer], *left_out: str, dialog: Dialog = SMALL) -> HomePage:
    return home_page(dialog, Walk(1, answers=answers), dict.fromkeys(left_out, ""), "vandaag")


def part(found: HomePage, heading: str) -> PagePart:
    (one,) = [one for one in (*found.parts, *found.after) if one.heading == heading]
    return one


def headings(found: HomePage) -> list[str]:
    return [one.heading for one in (*found.parts, *found.after)]


def test_what_is_missing_has_its_reason_and_its_step() -> None:
    found = page(MISSING)
    assert headings(found)[:2] == ["papier_er_al", "papier_ontbreekt"]
    first = part(found, "papier_ontbreekt").items[0]
    assert first == PageItem(
        "Element e1", "want a9c nee\nover eten", "stap_ontbreekt iemand regelt e1."
    )
    assert part(found, "papier_er_al").lines == ("papier_er_al_niets",)
    assert [item.name for item in part(found, "papier_uitzoeken").items] == ["Element e4"]


def test_what_is_there_and_what_is_not_discussed() -> None:
    found = page(MIXED)
    assert part(found, "papier_er_al").items[0].name == "Element e1"
    assert part(found, "papier_niet_besproken").lines == ("Element e4.",)


def test_what_they_want_is_in_their_words_and_a_line_without_an_answer_is_not_there() -> None:
    found = page(MISSING, dialog=WANTING)
    assert part(found, "papier_willen").lines == ("Wij doen eten.", "Het doel: Samen koken.")
    said = {**MISSING, "p7x": written("niks")}
    assert part(page(said, dialog=WANTING), "papier_willen").lines == ("Het doel: Samen koken.",)


def test_words_that_are_left_out_stand_nowhere_and_the_option_says_it_alone() -> None:
    found = page(MISSING, "eten", dialog=WANTING)
    assert "eten" not in as_text(found)
    assert part(found, "papier_ontbreekt").items[0].told == "want a9c nee"


def test_how_it_went_the_last_time_stands_with_what_is_there() -> None:
    question = ASKING.elements["e1"].last_time
    assert question is not None
    answers = {**MISSING, "a9c": chosen("a9c_ja"), question.question: written("we aten soep samen")}
    told = part(page(answers, dialog=ASKING), "papier_er_al").items[0].told
    assert "we aten soep samen" in told
    left = page(answers, "we aten soep samen", dialog=ASKING)
    assert "soep" not in as_text(left)


def test_who_answered_among_others_takes_their_own_answers_home() -> None:
    walk = Walk(1, answers=MISSING, among_others=True)
    assert home_page(SMALL, walk, None, "vandaag").subtitle == "papier_gemaakt_ieder vandaag"
    assert page(MISSING).subtitle == "papier_gemaakt vandaag"


def test_nothing_is_worth_taking_before_anything_is_known() -> None:
    assert not is_worth_taking(SMALL, Walk(1))
    assert is_worth_taking(SMALL, Walk(1, answers=MISSING))


# What they go on with

STEP = Intention("e1", PointWording.STEP, "iemand vraagt ‘eten’ na.")
OWN = Intention("e5", PointWording.OWN, "we zingen")
OPEN = Intention("", PointWording.OPEN)


def going(*points: Intention, left_out: tuple[str, ...] = (), **more: object) -> HomePage:
    chosen_ = Intentions(points, **more)  # type: ignore[arg-type]
    return home_page(
        SMALL, Walk(1, answers=MISSING, intentions=chosen_), dict.fromkeys(left_out, "")
    )


def test_what_they_chose_with_who_and_when() -> None:
    found = going(STEP, OWN, OPEN, day="2027-01-14", who="de kok").chosen
    assert found.points == (
        ChosenPoint("Element e1", "iemand vraagt ‘eten’ na."),
        ChosenPoint("Element e5", "‘we zingen’."),
        ChosenPoint("papier_eigen_punt"),
    )
    assert (found.who, found.when) == ("de kok", "donderdag 14 januari")


def test_the_step_that_they_chose_is_said_once_and_the_others_stand_with_their_element() -> None:
    items = part(going(STEP), "papier_ontbreekt").items
    steps = {item.name: item.step for item in items}
    assert steps.pop("Element e1") == "papier_stap_boven"
    assert any(steps.values())


def test_a_step_in_their_own_words_stays_beside_what_they_chose() -> None:
    own = InOwnWords("f2o", full=ListedWords(step=text("Vraag ‘{f2o}’ zelf.")))
    elements = {**SMALL.elements, "e1": replace(SMALL.elements["e1"], in_own_words=(own,))}
    dialog, answers = (
        replace(SMALL, elements=elements),
        {**MISSING, "f2o": written("de kok van hier")},
    )
    for point, told in ((OWN, True), (replace(OWN, element="e1"), True), (STEP, False)):
        walk = Walk(1, answers=answers, intentions=Intentions((point,)))
        step = part(home_page(dialog, walk), "papier_ontbreekt").items[0].step
        assert ("de kok van hier" in step) is told


def test_who_chooses_a_step_made_of_their_sentence_plans_that_sentence() -> None:
    told = ListedWords(step=text("Dit kan: ‘{f2o}’. Kies een dag."), plan=text("{f2o}"))
    own = InOwnWords("f2o", full=told)
    elements = {**SMALL.elements, "e1": replace(SMALL.elements["e1"], in_own_words=(own,))}
    dialog = replace(SMALL, elements=elements)
    walk = Walk(1, answers={**MISSING, "f2o": written("soep koken met de buren")})
    item = next(one for one in items_of(dialog, walk) if one.element.id == "e1")
    assert step_of(speech(dialog, walk), item) == "soep koken met de buren"
    point = replace(STEP, text="soep koken met de buren")
    page = home_page(dialog, replace(walk, intentions=Intentions((point,))))
    assert as_text(page).count("soep koken met de buren") == 1


def test_what_was_done_and_what_is_dropped() -> None:
    done = replace(STEP, outcome=HowItWent.DONE, done_on="2026-12-03", said="het ging goed")
    half, dropped = replace(OWN, outcome=HowItWent.HALF), replace(OPEN, outcome=HowItWent.DROPPED)
    found = going(done, half, dropped)
    assert [point.done for point in found.chosen.points] == ["papier_half"]
    (item,) = part(found, "papier_gedaan").items
    assert item.told.endswith(". gedaan_op 3 december 2026 gedaan_hoe het ging goed")


def test_once_all_is_done_there_is_room_for_something_new() -> None:
    found = going(replace(STEP, outcome=HowItWent.DONE, done_on="2026-12-03"), who="ik")
    assert (found.chosen.points, found.chosen.none) == ((), "papier_gekozen_gedaan")
    assert "papier_wie" not in as_text(found)


def test_what_they_go_on_with_comes_before_the_list_and_room_to_choose_behind_it() -> None:
    found = going(STEP)
    assert "papier_ontbreekt" in [one.heading for one in found.after]
    assert not going().after


def test_a_goal_that_stands_with_what_they_want_stands_there_alone() -> None:
    goals = Goals("e5", (Goal("m1", "Samen koken", Equals("d4n", "m1")),))
    there = part(page(MIXED, dialog=WANTING), "papier_er_al").items
    alone = part(page(MIXED, dialog=replace(WANTING, goals=goals)), "papier_er_al").items
    assert [one.name for one in there if one not in alone] == ["Element e5"]


@pytest.mark.parametrize("words", ["we zingen", "de kok", "eten", "het lukte", "we dansen"])
def test_any_words_of_theirs_can_be_left_out(words: str) -> None:
    step = replace(STEP, said="het lukte", outcome=HowItWent.HALF)
    walk = Walk(
        1,
        answers=MISSING,
        intentions=Intentions((step, OWN), who="de kok", added={"e1": "en we dansen"}),
    )
    assert words in set(typed_words(SMALL, walk))
    assert words in as_text(home_page(SMALL, walk))
    assert words not in as_text(home_page(SMALL, walk, {words: ""}))
    other = as_text(home_page(SMALL, walk, {words: "iets anders"}))
    assert words not in other
    assert "iets anders" in other


def test_what_they_said_later_stands_with_its_element() -> None:
    found = going(added={"e1": "en we dansen\nen zingen", "": "en er is soep"})
    assert "later_zeiden we dansen’ en ‘zingen" in part(found, "papier_ontbreekt").items[0].told
    assert part(found, "papier_verder").lines == ("‘er is soep’.",)


def test_whoever_reads_it_may_be_somebody_else_than_who_says_i() -> None:
    assert going(STEP, who="ik").chosen.who == "papier_wie_ik"
    assert going(STEP, who="ik en de kok").chosen.who == "papier_wie_ik en de kok"
    assert going(STEP, who="ik begin met oma").chosen.who == "ik begin met oma"
    mine = Intention("", PointWording.OWN, "ik bel de moeders")
    first, second = going(STEP, mine, who="1: Jo, 2: ik").chosen.points
    assert (first.planned, second.planned) == ("papier_begint Jo", "papier_begint papier_wie_ik")
    assert "ik bel de moeders" in second.what


def test_what_was_typed_beside_an_option_stands_with_its_element_and_its_goal() -> None:
    notes = {"a9c": "oma geeft les in stamppot maken", "d4n": "dat ze elkaar groeten op straat"}
    walk = Walk(1, answers=MISSING, notes=notes)
    told = as_text(home_page(SMALL, walk))
    assert "papier_erbij oma geeft les in stamppot maken" in told
    assert set(notes.values()) & set(typed_words(SMALL, walk))
    assert "stamppot" not in as_text(home_page(SMALL, walk, {notes["a9c"]: ""}))


def test_what_was_typed_at_a_question_of_no_element_stands_with_its_name() -> None:
    said = "het liefst soep met de buren"
    walk = Walk(1, answers=MISSING, notes={"d4n": said})
    told = f"bij_vraag Kort d4n {said}"
    assert told in as_plain(checklist_screen(SMALL, walk).text)
    assert part(home_page(SMALL, walk), "papier_verder").lines == (told,)
    assert said in typed_words(SMALL, walk)
    assert said not in as_text(home_page(SMALL, walk, {said: ""}))


def test_words_that_temper_an_option_lead_on_list_and_page() -> None:
    said = "alleen de soep doet niemand, behalve met kerst"
    dialog = with_written()
    walk = Walk(1, answers=MISSING, notes={"a9c": said})
    page_text, lines = (
        as_text(home_page(dialog, walk)),
        as_plain(checklist_screen(dialog, walk).text),
    )
    for told in (page_text, lines):
        assert (said in told, "want a9c nee" in told) == (True, False)
        assert "jullie_kozen_erbij" in told
        assert told.count(said) == 1
    without = as_text(home_page(dialog, walk, {said: ""}))
    assert ("jullie_kozen " in without, said in without) == (True, False)


def test_a_protest_beside_an_option_stands_nowhere() -> None:
    walk = Walk(1, answers=MISSING, notes={"a9c": "ja maar dat was een vraag"})
    assert "vraag" not in as_text(home_page(SMALL, walk))


def test_what_was_written_with_an_answer_that_changed_stands_with_its_element() -> None:
    answers = {**MISSING, "a9c": chosen("a9c_ja"), "f2o": written("de buurvrouw met haar soep")}
    assert "eerder_schreven de buurvrouw met haar soep" in as_text(page(answers))


# Whole walks of the packs that people get


@pytest.mark.parametrize("pack", ["ontmoetingen", "sjabloon"])
@pytest.mark.parametrize("seed", range(6))
def test_no_id_and_no_hole_stands_on_a_page(pack: str, seed: int) -> None:
    dialog = real_pack(pack)
    walk = (
        going_on(dialog, whole_walk(dialog, seed))
        if pack == "ontmoetingen"
        else whole_walk(dialog, seed)
    )
    found = as_text(home_page(dialog, walk, None, "30 november 2026"))
    assert "alleen jij" not in found.lower()
    assert not set("{}_*") & set(found)
    assert "‘’" not in found
    assert "  " not in found


def test_a_page_whose_first_line_was_not_asked_says_what_they_do_if_they_told_it() -> None:
    unasked = {id_: answer for id_, answer in MISSING.items() if id_ != "p7x"}
    walk = Walk(1, answers=unasked)
    told = replace(walk, intentions=Intentions(added={"": "o ja we maken soep met de buren"}))
    for one, first in ((walk, ()), (told, ("papier_doen we maken soep met de buren",))):
        found = home_page(WANTING, one)
        assert part(found, "papier_willen").lines == (*first, "Het doel: Samen koken.")
        assert "papier_verder" not in headings(found)
    assert "we maken soep met de buren" in typed_words(WANTING, told)


def test_what_they_noticed_stands_once_with_the_point_that_it_is_plainly_about() -> None:
    dialog, words = real_pack("ontmoetingen"), "dat ik altijd zelf de boel aan elkaar moet praten"
    for said, at_point in ((words, True), ("dat de kippen harder lopen dan wij", False)):
        walk = whole_walk(dialog, 0)
        answers = {**walk.answers, dialog.noticed: written(said)}
        found = home_page(dialog, replace(walk, answers=Answers(answers)))
        headed = "Wat jullie opviel" in headings(found)
        assert (as_text(found).count(said), headed) == (1, not at_point)


def test_what_they_take_back_at_the_end_stands_right_behind_it() -> None:
    dialog, back = real_pack("ontmoetingen"), "wij koken voor ouderen, niet samen met ouderen"
    answers = {"project": written("wij koken samen met ouderen"), dialog.noticed: written(back)}
    walk = Walk(1, answers=Answers({**whole_walk(dialog, 0).answers, **answers}))
    found = home_page(dialog, walk)
    assert f"‘wij koken samen met ouderen’. Later schreven jullie: ‘{back}’." in as_text(found)
    assert "Wat jullie opviel" not in headings(found)
    left = home_page(dialog, walk, {back: ""})
    assert "Later schreven" not in as_text(left)


def test_what_stands_in_the_application_besides_stands_with_what_they_want() -> None:
    dialog = replace(WANTING, goals=Goals("e5", (Goal("m1", "Koken", Equals("d4n", "m1")),)))
    notes = {"d4n": "in de aanvraag staat iets met eenzaamheid"}
    found = home_page(dialog, Walk(1, answers=MIXED, notes=notes))
    assert "papier_aanvraag iets met eenzaamheid" in part(found, "papier_willen").lines
    unsure = {"d4n": "in de aanvraag staat volgens mij iets met eenzaamheid"}
    found = home_page(dialog, Walk(1, answers=MIXED, notes=unsure))
    assert "papier_aanvraag_niet_zeker iets met eenzaamheid" in part(found, "papier_willen").lines


def test_chatter_is_left_off_the_page() -> None:
    added = {"e1": "joa\nen we dansen", "": "ok\n2 dus"}
    told = as_text(going(added=added))
    assert "en we dansen" in told
    assert not any(word in told for word in ("joa", "ok\n", "2 dus"))


def test_nobody_begins_with_what_was_begun() -> None:
    step = Intention("e1", PointWording.STEP, "iemand regelt e1.")
    half = replace(step, outcome=HowItWent.HALF)
    assert going(step, who="ik").chosen.who_label == "papier_wie"
    assert going(half, who="ik").chosen.who_label == ""
    assert "papier_wie" not in as_text(going(half, who="ik"))


def test_what_went_half_has_its_next_step_if_that_is_another() -> None:
    for text_, told in (("Iemand regelt e1.", False), ("Iets kleiners.", True)):
        half = Intention("e1", PointWording.STEP, text_, outcome=HowItWent.HALF)
        item = part(going(half), "papier_ontbreekt").items[0]
        assert ("iemand regelt e1" in item.step) is told


def test_the_box_of_what_is_half_done_stays_open() -> None:
    half = Intention("e1", PointWording.STEP, "iemand regelt e1.", HowItWent.HALF, "bijna")
    done = replace(half, element="e5", outcome=HowItWent.DONE, done_on="2026-12-03")
    (point,) = going(half, done).chosen.points
    assert point.partly


def test_of_a_day_that_has_passed_nothing_is_told_but_the_day() -> None:
    step = Intention("e1", PointWording.STEP, "Iemand regelt e1.", outcome=HowItWent.NOT_YET)
    chosen = Intentions((step,), day="2026-03-14")
    before = Before("2026-03-01", (), again="2026-04-20")
    walk = Walk(1, answers=MISSING, intentions=chosen, before=before)
    assert home_page(SMALL, walk, {}, "vandaag").chosen.when.startswith("papier_dag_was")
    told = replace(walk, intentions=replace(chosen, sent=1))
    when = home_page(SMALL, told, {}, "vandaag").chosen.when
    assert when.startswith("papier_dag_was"), "they told of the step, not that they looked together"


def test_what_was_let_onto_the_list_follows_the_step_which_is_about_what_stands_before_it() -> None:
    pack, line = real_pack(), "dat hij bang is voor de bok"
    answers = {"spanningen": chosen("achteraf"), "spanningen_verzwegen": written(line)}
    listed = Intentions(added={"spanningen": line})
    told = as_text(home_page(pack, Walk(1, answers=answers, intentions=listed)))
    point = next(one for one in told.splitlines() if one.startswith("– Merken wat niet fijn is."))
    assert "Hoe horen wij dit eerder" in point.partition(line)[0]
    assert "Spreek af wie daar" in point.partition(line)[2]
