"""The page with which a session ends, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dialogs.pack.answers import chosen
from dialogs.pack.wanted import WantedLine
from dialogs.session.agreements import Offered, agreements
from dialogs.session.anonymity import Counted, HowMany, Shared
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.outcome import OfOptions, group_list
from dialogs.session.outcome_messages import in_chat
from dialogs.session.outcome_page import group_page
from dialogs.taken_home import HomePage, as_text
from dialogs.texts import as_plain
from dialogs.walk.intentions import HowItWent
from tests.support.outcome_pages import FOLDER, PAGES, page_of_eight, text_of
from tests.support.real_pack import real_pack, said
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION

MOST, SOME = HowMany.MOST, HowMany.SOME
MISSED: OfOptions = Shared((("c6c_nee", MOST),), 8)
DIFFERS: OfOptions = Shared((("y4c_ja", MOST), ("y4c_soms", SOME)), 8)
THERE: OfOptions = Shared((("c6c_ja", MOST),), 8)
GOAL = {"d4n": chosen("m2")}


def page(showings: dict[str, OfOptions], *offered: Offered) -> HomePage:
    items = group_list(IN_SESSION, showings, GOAL)
    agreed = agreements(IN_SESSION, offered, items)
    return group_page(IN_SESSION, items, GOAL, agreed, made_on="vandaag")


def read(one: HomePage) -> list[str]:
    """The lines of the page in the chat, without the empty ones."""
    return [line for m in in_chat(one) for line in as_plain(m).splitlines() if line]


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_to_read_are_as_they_stand_in_their_files(name: str) -> None:
    """Rewrite them with `python -m tests.support.outcome_pages`, and read the difference."""
    assert text_of(name) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_it_reads_what_is_missing_with_a_step_then_what_differs_with_a_question() -> None:
    lines = read(page({"c6c": MISSED, "y4c": DIFFERS}))
    first = lines.index("uitkomst_missen")
    assert lines[first : first + 6] == [
        "uitkomst_missen",
        "– Element e4. groep_mist_meesten laten_zien_meesten ‘Niemand let daarop’.",
        "stap_ontbreekt iemand regelt e4.",
        "uitkomst_verschil",
        "– Element e5. groep_liepen_uiteen ‘Ja, altijd’; ‘Soms wel’",
        "groep_vraag_elkaar",
    ]


def test_only_where_nothing_is_missed_it_says_that_all_is_there_and_whom_to_ask() -> None:
    assert "uitkomst_alles_vraag vraag_aan_jongere" in read(page({"c6c": THERE}))
    for showings in ({"c6c": MISSED}, {"c6c": THERE, "y4c": DIFFERS}):
        assert "uitkomst_alles" not in read(page(showings))


def test_what_who_leads_went_past_is_told_apart_from_what_the_rule_left_out() -> None:
    items = group_list(IN_SESSION, {"c6c": MISSED}, GOAL, passed={"y4c"})
    lines = read(group_page(IN_SESSION, items, GOAL))
    at = lines.index("uitkomst_niet_bekeken")
    assert lines[at + 1 : at + 3] == ["Kort y4c (Element e5).", "uitkomst_niet_bekeken_om"]
    left_out = lines[lines.index("uitkomst_niet_getoond") + 1]
    assert "e5" not in left_out


def test_what_is_agreed_says_who_when_and_what_it_came_from() -> None:
    told = page(
        {"c6c": MISSED, "y4c": DIFFERS},
        Offered("We bellen", "e4", True, who="de ploeg", when="2026-12-08"),
        Offered("Een brief schrijven", "e5", True),
        Offered("Samen zingen op 16 december", "", True),
    ).chosen.points
    assert {one.what: one.planned for one in told} == {
        "We bellen": "uitkomst_wie de ploeg uitkomst_wanneer dinsdag 8 december"
        " uitkomst_over Element e4",
        "Een brief schrijven": "uitkomst_wie_wanneer_open uitkomst_over Element e5",
        "Samen zingen op 16 december": "uitkomst_wie_open",
    }


def test_what_the_sentence_says_itself_is_not_told_to_be_open() -> None:
    said = ("We dansen", "Ik kook op 17 december")
    told = page({}, *(Offered(one, "", True) for one in said)).chosen.points
    assert {one.what: one.planned for one in told} == {
        "We dansen": "uitkomst_wanneer_open",
        "Ik kook op 17 december": "",
    }


def test_what_is_not_agreed_stands_below_with_another_view_and_what_nobody_got_to() -> None:
    one = page(
        {"c6c": MISSED},
        Offered("We dansen", "e1", agreed=False, otherwise=("Liever zingen",)),
        Offered("We koken", "e1"),
    )
    assert [(part.heading, part.lines) for part in one.after] == [
        ("uitkomst_nog_niet_uit", ("uitkomst_zin We dansen uitkomst_ernaast Liever zingen",)),
        (
            "uitkomst_niet_gehaald",
            ("uitkomst_zin We koken", "uitkomst_geen_voorstel"),
        ),
        (
            "uitkomst_niet_getoond",
            (
                "Kort a9c (Element e1); Kort y4c (Element e5); Kort s1t (Element e3).",
                "uitkomst_niet_getoond_om",
            ),
        ),
    ]


def test_a_sentence_about_who_knows_what_may_be_about_any_gap() -> None:
    one = page({"c6c": MISSED}, Offered("We koken", agreed=True))
    assert not any("uitkomst_geen_voorstel" in part.lines for part in one.after)


def test_where_sentences_waited_it_isn_t_said_that_there_was_none_about_the_rest() -> None:
    waits = Offered("We zingen", was_put=False)
    one = page({"c6c": MISSED, "y4c": DIFFERS}, Offered("We koken", "e4", agreed=True), waits)
    (lines,) = (part.lines for part in one.after if part.heading == "uitkomst_niet_gehaald")
    assert lines == ("afspraak_wachtte_een",)


def test_several_views_beside_a_sentence_are_one_line() -> None:
    told = page({}, Offered("We dansen", "", True, otherwise=("Liever zingen", "Eerst eten")))
    (point,) = told.chosen.points
    assert point.planned.count("uitkomst_ernaast") == 1
    assert {"Liever zingen", "Eerst eten"} == {
        *point.planned.split("uitkomst_ernaast ")[1].split("’; ‘")
    }


def test_what_goes_on_from_before_stands_under_what_is_agreed_and_is_proposed_already() -> None:
    items = group_list(IN_SESSION, {"c6c": MISSED}, GOAL)
    half, done = (
        EarlierAgreement(1, text, "e4", "de kok", went=went)
        for text, went in (("We bellen", HowItWent.HALF), ("We dansen", HowItWent.DONE))
    )
    agreed = agreements(IN_SESSION, [], items)
    one = group_page(IN_SESSION, items, GOAL, agreed, earlier=[half, done])
    assert [(point.what, point.planned) for point in one.chosen.points] == [
        ("We bellen", "uitkomst_wie de kok uitkomst_loopt_nog terug_half")
    ]
    assert one.parts[0].lines == ("uitkomst_eerder_regel We dansen terug_gelukt",)
    assert not any("uitkomst_geen_voorstel" in part.lines for part in one.after)
    one = group_page(IN_SESSION, items, GOAL, agreed, earlier=[done])
    assert any("uitkomst_geen_enkel" in part.lines for part in one.after)


def test_what_differs_is_never_said_to_be_there() -> None:
    real = real_pack()
    question = real.questions["intentie"]
    in_place, missing = question.options[0], question.options[-1]
    showing = Shared(((in_place.id, MOST), (missing.id, SOME)), 8)
    items = group_list(real, {question.id: showing}, {})
    text = "\n".join(as_plain(m) for m in in_chat(group_page(real, items, {})))
    assert "al is" not in text
    assert "Vraag elkaar" in text


def test_no_id_of_the_pack_stands_on_it() -> None:
    text = as_text(page_of_eight())
    assert "_" not in text


def test_what_goes_on_keeps_its_day_and_a_line_for_the_name() -> None:
    goes_on = EarlierAgreement(
        1, "We bellen", who="afspraak_wie_ik", by_when="2026-12-16", went=HowItWent.HALF
    )
    (told,) = group_page(IN_SESSION, (), {}, earlier=[goes_on]).chosen.points
    assert told.planned == (
        "uitkomst_wie_naam afspraak_wie_ik uitkomst_wanneer woensdag 16 december"
        " uitkomst_loopt_nog terug_half"
    )
    in_group = group_page(IN_SESSION, (), {}, left_out=True, made_on="vandaag")
    assert in_group.subtitle == "uitkomst_gemaakt vandaag. uitkomst_zonder_eerder"


def test_what_goes_on_asks_for_a_new_day_and_keeps_what_stood_beside_it() -> None:
    goes_on = EarlierAgreement(1, "We bellen", by_when="2026-12-09", went=HowItWent.HALF)
    one = group_page(
        *(IN_SESSION, (), {}),
        earlier=[goes_on],
        beside={"We bellen": ["Eerst een gesprek."]},
        held=date(2026, 12, 13),
    )
    assert [point.planned for point in one.chosen.points] == [
        "uitkomst_nieuwe_dag woensdag 9 december uitkomst_loopt_nog terug_half"
        " uitkomst_ernaast Eerst een gesprek."
    ]


def test_what_they_just_did_is_not_advised_again() -> None:
    items = group_list(IN_SESSION, {"c6c": MISSED}, GOAL)
    done, half = (
        EarlierAgreement(1, "We dansen", "e4", went=went)
        for went in (HowItWent.DONE, HowItWent.HALF)
    )

    def steps(earlier: EarlierAgreement) -> list[str]:
        parts = group_page(IN_SESSION, items, GOAL, earlier=[earlier]).parts
        return [item.step for part in parts for item in part.items]

    assert "uitkomst_stap_gedaan We dansen" in steps(done)
    assert not any(one.startswith("uitkomst_stap_gedaan") for one in steps(half))


def test_the_goal_of_the_last_time_stands_there_if_none_was_chosen_now() -> None:
    items = group_list(IN_SESSION, {"c6c": MISSED}, {})
    then = group_page(IN_SESSION, items, {}, wanted_then=("Samen koken.", "1 december"))
    assert then.parts[0].lines == ("uitkomst_doel_toen Samen koken. 1 december",)
    wants = replace(IN_SESSION, wanted=(WantedLine(text("Samen eten.")),))
    now = group_page(wants, items, {}, wanted_then=("Samen koken.", "1 december"))
    assert now.parts[0].lines == ("Samen eten.",)


def test_a_goal_of_the_last_time_isn_t_missed_for_want_of_a_choice_now() -> None:
    items = group_list(real_pack(), {}, {}, not_yet=("doel",), asked=("doel", "intentie"))
    agreed = agreements(real_pack(), (), items)
    assert [one.element.id for one in agreed if one.element] == ["doel"]
    one = group_page(real_pack(), items, {}, agreed, wanted_then=("Samen koken.", "1 december"))
    assert one.parts[0].heading == said("uitkomst_doel")
    headings = [part.heading for part in (*one.parts, *one.after)]
    assert said("uitkomst_missen") not in headings
    assert said("uitkomst_niet_gehaald") not in headings


def test_where_most_have_no_goal_now_it_is_not_the_one_of_the_last_time() -> None:
    none_yet: dict[str, OfOptions] = {"doel": Shared((("nog_geen", MOST),), 8)}
    items = group_list(real_pack(), none_yet, {}, asked=("doel", "intentie"))
    one = group_page(real_pack(), items, {}, wanted_then=("Samen koken.", "1 december"))
    headings = [part.heading for part in one.parts]
    assert said("uitkomst_doel") not in headings


def test_answers_that_all_differed_are_said_to_where_most_miss_it() -> None:
    one_each = Counted((("c6c_ja", 1), ("c6c_soms", 1), ("c6c_nee", 1)), 3)
    items = group_list(IN_SESSION, {"c6c": one_each}, GOAL)
    assert any(
        "groep_liepen_uiteen_open" in line for line in read(group_page(IN_SESSION, items, GOAL))
    )


def test_where_nothing_was_offered_there_is_no_rest() -> None:
    (left,) = [
        part for part in page({"c6c": MISSED}).after if part.heading == "uitkomst_niet_gehaald"
    ]
    assert left.lines == ("uitkomst_geen_enkel",)
