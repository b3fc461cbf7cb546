"""The checklist as it is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.share import Share
from dialogs.edition.standing import Agreed, Standing
from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, chosen, written
from dialogs.pack.checklist import checklist, with_status
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.listed_words import InOwnWords, ListedWords
from dialogs.screens.checklist.called_points import each_named
from dialogs.screens.checklist.checklist_screens import NAMED_FIRST, checklist_screen, group_screen
from dialogs.screens.checklist.element_screens import element_screen
from dialogs.screens.layout import Layout, Speech
from dialogs.screens.told.items_shown import items_of
from dialogs.texts import as_plain
from dialogs.walk.intentions import HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk
from dialogs.walk.steps_done import with_newer_answer
from tests.support.random_dialogs import answers_to
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL, text
from tests.support.strict import LONGEST_MESSAGE
from tests.support.transcript import marked

MISSING: dict[str, Answer] = {
    "p7x": written("eten"),
    "d4n": chosen("m2"),
    "a9c": chosen("a9c_nee"),
    "f2o": SKIPPED,
    "y4c": chosen("y4c_nee"),
    "s1t": chosen("al"),
    "c6c": UNKNOWN,
    "q0o": SKIPPED,
}
MIXED = {**MISSING, "a9c": chosen("a9c_ja"), "y4c": SKIPPED, "s1t": chosen("j1"), "c6c": SKIPPED}


def shown(answers: dict[str, Answer]) -> Layout:
    return checklist_screen(SMALL, Walk(1, answers=answers))


def test_at_most_three_are_named_the_most_important_first() -> None:
    layout = shown(MISSING)
    lines = marked(layout.text).split("\n\n")
    assert lines == [
        "checklist_kop",
        "ontbreekt_kop",
        "**1. Element e1.** want a9c nee\nover eten\nstap_ontbreekt iemand regelt e1.",
        "**2. Element e5.** want y4c nee\nover eten\nstap_ontbreekt iemand regelt e5.",
        "uitzoeken_kop",
        "**3. Element e4.** e4 is nog uit te zoeken.\nstap_ontbreekt iemand regelt e4.",
        "telling_meer_namen Element e3",
        "onder_stappen",
    ]
    named = ("element:e1", "element:e5", "element:e4")
    assert layout.actions == ("choose", "take_home", *named, "group:ontbreekt")


def test_the_rest_is_named_and_a_tap_away() -> None:
    layout = shown(MIXED)
    assert as_plain(layout.text).endswith(
        "niets_ontbreekt_deels_een 1\n\n1. Element e3. want alleen Jongeren\n"
        "stap_deels iemand regelt e3.\n\n"
        "telling_geborgd_namen Element e1; Element e5\n"
        "telling_overgeslagen_namen Element e4\n\nonder_stappen"
    )
    groups = ("group:deels", "group:geborgd", "group:niet_besproken")
    assert layout.actions == ("choose", "take_home", "element:e3", *groups)
    assert [len(row) for row in layout.rows] == [2, 1, 2, 1], "two short ones side by side"


def test_what_was_typed_beside_the_option_stands_with_the_reason() -> None:
    told = {"a9c": "oma geeft les in stamppot maken", "f2o": "want a9c nee"}
    walk = Walk(1, answers={**MISSING, "p7x": SKIPPED}, notes=told)
    lines = as_plain(checklist_screen(SMALL, walk).text)
    assert "schreven_jullie oma geeft les in stamppot maken" in lines


def test_nothing_missing() -> None:
    assert "niets_ontbreekt" in as_plain(shown(MIXED).text)


def test_one_missing_has_a_heading_of_its_own() -> None:
    assert "ontbreekt_kop_een" in as_plain(shown({**MIXED, "c6c": chosen("c6c_nee")}).text)


def test_halfway_there_is_a_way_on() -> None:
    layout = shown({"d4n": chosen("m2"), "a9c": chosen("a9c_nee")})
    assert as_plain(layout.text).startswith("checklist_kop_tussentijds")
    assert layout.actions[-1] == "go_on"


def test_before_anything_was_discussed() -> None:
    layout = shown({"p7x": written("eten")})
    assert as_plain(layout.text) == "checklist_leeg"
    assert layout.actions == ("go_on",)


def test_whoever_skipped_everything_can_open_what_was_not_discussed() -> None:
    skipped: dict[str, Answer] = dict.fromkeys(SMALL.questions, SKIPPED)
    layout = shown(skipped)
    assert "checklist_leeg" not in as_plain(layout.text)
    assert layout.actions == ("ask:c6c", "ask:s1t", "group:niet_besproken")


def test_too_little_known_is_never_all_there_and_where_to_begin_is_offered() -> None:
    little = {**MIXED, "s1t": SKIPPED, "a9c": SKIPPED}
    text = as_plain(shown(little).text)
    items = checklist(SMALL, little)
    unknown = with_status(items, Status.NOT_DISCUSSED)
    assert f"weinig_besproken {len(unknown)} {len(items)}" in text
    assert "is_er" not in text
    assert "niets_ontbreekt" not in text
    assert "telling_niet_besproken" not in text
    assert "telling_overgeslagen" not in text
    assert f"ask:{unknown[0].question}" in shown(little).actions


def test_what_was_not_answered_is_not_shared() -> None:
    skipped: dict[str, Answer] = dict.fromkeys(SMALL.questions, SKIPPED)
    asked, waits = Standing(asks=True), Standing(asks=True, waits=Agreed(Share("m2")))
    for standing, offered in ((asked, False), (waits, True)):
        layout = checklist_screen(SMALL, Walk(1, answers=skipped), standing)
        assert ("sharing" in layout.actions) is offered


def test_a_group_is_a_sentence_for_each() -> None:
    layout = group_screen(SMALL, Walk(1, answers=MISSING), Status.MISSING)
    assert marked(layout.text).split("\n\n") == [
        "kop_ontbreekt",
        "**Element e4.** e4 is nog uit te zoeken.",
        "**Element e1.** want a9c nee\nover eten",
        "**Element e5.** want y4c nee\nover eten",
        "**Element e3.** want leeg",
    ]
    assert layout.actions[-1] == "checklist"


KEPT = Walk(1, answers={**MISSING, "c6c": SKIPPED}, notes={"c6c": "oma snijdt ui"})


def test_words_that_were_kept_without_an_option_are_something_to_find_out() -> None:
    first = as_plain(checklist_screen(SMALL, KEPT).text)
    assert "uitzoeken_kop" in first or "ook_uitzoeken Element e4" in first
    group = as_plain(group_screen(SMALL, KEPT, Status.MISSING).text)
    assert "Element e4. woorden_zonder_knop oma snijdt ui" in group
    layout = element_screen(SMALL, KEPT, "e4")
    assert layout is not None
    assert "status_onbekend\nwoorden_zonder_knop oma snijdt ui" in as_plain(layout.text).replace(
        "\n\n", "\n"
    )


def test_a_time_that_it_happened_stands_beside_what_was_kept() -> None:
    told = "oma snijdt ui. Vorige week stond een jongen met haar te koken."
    group = as_plain(group_screen(SMALL, replace(KEPT, notes={"c6c": told}), Status.MISSING).text)
    assert "woorden_zonder_knop" in group, "it is part of the quotation already"
    long = (
        "oma snijdt elke week met de hele groep ui voor de soep en de pan is groot genoeg, en dan "
        f"eten we samen aan de lange tafel met iedereen. {told}"
    )
    group = as_plain(group_screen(SMALL, replace(KEPT, notes={"c6c": long}), Status.MISSING).text)
    assert "woorden_met_een_keer" in group
    assert "Vorige week stond een jongen met haar te koken." in group


def test_what_its_writer_fears_stands_above_the_list() -> None:
    fear = "Waar ik bang voor ben is dat iedereen weggaat, dat is het ergste."
    text = as_plain(checklist_screen(SMALL, replace(KEPT, notes={"c6c": f"Ze koken. {fear}"})).text)
    assert f"houdt_bezig {fear}" in text
    once = replace(KEPT, notes={"c6c": "Ze koken. Ik ben bang dat iedereen weggaat."})
    assert "houdt_bezig" not in as_plain(checklist_screen(SMALL, once).text)


def test_words_that_answer_nothing_leave_it_undiscussed() -> None:
    walk = replace(KEPT, notes={"c6c": "zeur niet zo"})
    layout = element_screen(SMALL, walk, "e4")
    assert layout is not None
    text = as_plain(layout.text)
    assert "status_niet_besproken" in text
    assert "zeur" not in text


def test_what_was_not_discussed_says_what_it_is() -> None:
    layout = group_screen(SMALL, Walk(1, answers=MIXED), Status.NOT_DISCUSSED)
    assert "Element e4. zo_ziet_het_eruit Wat e4 is." in as_plain(layout.text)


def test_an_empty_group() -> None:
    layout = group_screen(SMALL, Walk(1, answers=MISSING), Status.PARTLY)
    assert as_plain(layout.text) == "leeg_deels"
    assert layout.actions == ("checklist",)


def test_an_element() -> None:
    layout = element_screen(SMALL, Walk(1, answers=MISSING), "e1")
    assert layout is not None
    assert marked(layout.text).split("\n\n") == [
        "**Element e1**\nstatus_ontbreekt",
        "want a9c nee\nover eten",
        "zo_ziet_het_eruit Wat e1 is.",
        "waarom_kop\nWaarom e1 ertoe doet.\nbron p. 8",
        "stap_ontbreekt iemand regelt e1.",
        "stappen_kop\nstap Iemand vraagt na over e1.",
    ]
    assert layout.actions == ("ask:a9c", "group:ontbreekt", "checklist")


def test_an_element_that_is_to_be_found_out() -> None:
    layout = element_screen(SMALL, Walk(1, answers=MISSING), "e4")
    assert layout is not None
    assert "status_onbekend" in as_plain(layout.text)


def test_an_element_that_is_not_on_the_list() -> None:
    for element in ("e2", "bestaat_niet"):
        assert element_screen(SMALL, Walk(1, answers=MISSING), element) is None


def test_reasons_quote_only_what_counts() -> None:
    layout = shown({**MISSING, "p7x": SKIPPED})
    assert "over" not in as_plain(layout.text)


@given(data=st.data())
def test_every_screen_fits_in_a_message_and_every_element_is_on_one(
    dialog: Dialog, data: st.DataObject
) -> None:
    walk = Walk(1, answers=data.draw(answers_to(dialog)))
    items = items_of(dialog, walk)
    first = checklist_screen(dialog, walk)
    missing, partly = with_status(items, Status.MISSING), with_status(items, Status.PARTLY)
    named = {action for action in first.actions if action.startswith("element:")}
    expected = (*missing, *partly)[:NAMED_FIRST]
    nothing_yet = first.actions == ("go_on",)
    assert named == {f"element:{item.element.id}" for item in expected} or nothing_yet
    groups = [group_screen(dialog, walk, status) for status in Status]
    listed = sorted(a for group in groups for a in group.actions if a.startswith("element:"))
    assert listed == sorted(f"element:{item.element.id}" for item in items)
    elements = [element_screen(dialog, walk, item.element.id) for item in items]
    for layout in (first, *groups, *elements):
        assert layout is not None
        assert 0 < len(as_plain(layout.text).encode("utf-16-le")) // 2 <= LONGEST_MESSAGE
        assert layout.rows


def test_what_went_half_has_its_next_step_on_the_list_if_that_is_another() -> None:
    for what, told in (("Iemand regelt e1.", 0), ("Iets kleiners.", 1)):
        half = Intention("e1", PointWording.STEP, what, outcome=HowItWent.HALF)
        walk = Walk(1, answers=MISSING, intentions=Intentions((half,)))
        shown = as_plain(checklist_screen(SMALL, walk).text)
        assert shown.count("stap_ontbreekt iemand regelt e1.") == told


def test_what_was_missing_and_was_done_is_at_least_partly_there() -> None:
    day = "2023-11-29"
    did = Intention("e1", PointWording.OWN, "naamkaartjes", HowItWent.DONE, "gelukt", day)
    walk = Walk(1, answers=MISSING, intentions=Intentions((did,)))
    shown = marked(checklist_screen(SMALL, walk).text)
    assert "**1. Element e5.**" in shown
    done = "gedaan_stap_op naamkaartjes woensdag 29 november gedaan_hoe gelukt"
    why = f"– **Element e1.** {done} gedaan_een_keer"
    assert why in shown, "why it is only partly there"
    assert "Element e1" not in shown.replace(why, ""), "once"
    newer = with_newer_answer(walk, "e1")
    assert "**1. Element e1.** want a9c nee" in marked(checklist_screen(SMALL, newer).text)


def test_what_was_done_stands_below_the_list_if_it_is_not_named_there() -> None:
    did = Intention("", PointWording.OWN, "taart halen", HowItWent.DONE, "", "2023-11-29")
    walk = Walk(1, answers=MISSING, intentions=Intentions((did,)))
    shown = marked(checklist_screen(SMALL, walk).text)
    assert "toen_nu_tussendoor\n– **taart halen.** gedaan_op woensdag 29 november" in shown


def test_the_step_that_they_came_up_with_is_offered_where_it_may_fit_as_well() -> None:
    step = "Ik ga woensdag praten over het menu, dat de jongens en de ouderen dat samen kiezen."
    chose = {"gezamenlijke_doelen": "geen_plan", "samenwerking": "voor_de_ander"}
    answers = {id_: chosen(option) for id_, option in chose.items()}
    answers |= {"doel": chosen("sociaal_contact"), "opvalt": written(step)}
    layout = element_screen(real_pack(), Walk(1, answers=answers), "samenwerking")
    assert layout is not None
    assert f"‘{step}’ Past dat hier?" in as_plain(layout.text)
    assert layout.actions[0].endswith("samenwerking")
    layout = element_screen(real_pack(), Walk(1, answers=answers), "gezamenlijke_doelen")
    assert layout is not None
    assert "Past dat hier?" not in as_plain(layout.text), "there it is the step"


@pytest.mark.parametrize(
    ("said", "third"),
    [
        ("volgende week woensdag zet ik de bankjes in een kring", "e1"),
        ("de bankjes in een kring", "e3"),
    ],
)
def test_what_they_do_next_week_is_named_before_what_is_to_be_found_out(
    said: str, third: str
) -> None:
    own = InOwnWords("p7x", full=ListedWords(step=text("Doe: ‘{p7x}’."), plan=text("‘{p7x}’")))
    element = replace(SMALL.elements["e1"], in_own_words=(own,))
    dialog = replace(SMALL, elements={**SMALL.elements, "e1": element})
    answers = {**MISSING, "a9c": chosen("a9c_soms"), "p7x": written(said), "s1t": UNKNOWN}
    first = checklist_screen(dialog, Walk(1, answers={**answers, "y4c": UNKNOWN}))
    assert f"**3. Element {third}.**" in marked(first.text)


def test_for_plain_words_more_than_two_points_are_named_one_on_a_line() -> None:
    say, key = Speech(real_pack(), {}), "telling_deels_beter_namen"
    names = ["Een", "Twee", "Drie"]
    assert as_plain(each_named(say, key, names, apart=True)).endswith("bij:\n– Een\n– Twee\n– Drie")
    assert as_plain(each_named(say, key, names, apart=False)).endswith("bij: Een; Twee; Drie.")
    assert as_plain(each_named(say, key, names[:2], apart=True)).endswith("bij: Een; Twee.")
