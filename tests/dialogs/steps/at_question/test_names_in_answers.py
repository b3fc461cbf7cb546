"""A name in an answer is pointed out once a theme, and goes if its writer likes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.answers import written
from dialogs.walk.effects import ForgetAnswer, RecordNote, TakeNamesOut
from dialogs.walk.intentions import HowItWent, Intention, Intentions, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import last_line, with_line
from dialogs.walk.state import OVERVIEW_NOTE, Pending, to_json
from tests.support.at import recorded
from tests.support.player import Player
from tests.support.small_dialog import SMALL

KNOWING = replace(SMALL, known=Known(first_names=Phrases(["Fatima", "Youssef"])))
NAMED, UNNAMED = "koken met Fatima", "koken met naam_wordt_name"
AWAY, ALWAYS, LEAVE = "unname:p7x", "unname_always:p7x", "leave_name:p7x"


def named(text: str = NAMED) -> Player:
    """Someone who named a person in their first answer."""
    player = Player(KNOWING)
    player.command("start")
    player.says(text)
    return player


def test_it_is_stored_as_it_was_typed_and_shown_as_it_could_be() -> None:
    player = named()
    assert recorded(player) == [("p7x", written(NAMED))]
    assert player.walk.place == Place(View.NAMED, "p7x")
    assert player.screen_text == f"naam_vraag {UNNAMED}\nnaam_wie_is_het"


def test_taken_out_nothing_of_how_it_was_is_kept() -> None:
    player = named()
    player.taps(AWAY)
    assert ForgetAnswer("p7x") in player.last
    assert recorded(player) == [("p7x", written(UNNAMED))]
    assert player.told[-1].startswith("naam_weg")
    assert player.at == "d4n"
    assert NAMED not in str(player.walk)


@pytest.mark.parametrize("way", [LEAVE, "nee"])
def test_left_it_stays_as_it_was_typed(way: str) -> None:
    player = named()
    if way == LEAVE:
        player.taps(LEAVE)
    else:
        player.says(way)
    assert player.walk.answers["p7x"] == written(NAMED)
    assert player.at == "d4n"


def test_once_and_for_all() -> None:
    player = named()
    player.taps(ALWAYS)
    while player.at != "v8e":
        player.says("ouderen" if player.at == "s1t" else "skip" if player.at == "" else "1")
    player.says("Youssef zingt")
    assert recorded(player) == [("v8e", written("Naam_wordt_name zingt"))]
    assert player.walk.place.view is not View.NAMED
    player.edits(player.walk.typed["v8e"][0][0], "Youssef zong")
    assert player.walk.answers["v8e"] == written("Naam_wordt_name zong")


def test_once_and_for_all_works_back_on_what_was_typed_before() -> None:
    player = named()
    player.taps(LEAVE)
    player.says("met Fatima eigenlijk")
    player.taps("option:m2")
    while player.at != "v8e":
        player.says("ouderen" if player.at == "s1t" else "skip" if player.at == "" else "1")
    player.says("Youssef zingt")
    player.taps("unname_always:v8e")
    assert "naam_weg_eerder" in player.told[-2:][0] + player.told[-1]
    assert player.walk.answers["p7x"] == written(UNNAMED)
    assert ForgetAnswer("p7x") in player.last
    assert "Fatima" not in str(player.walk.notes)
    assert not {"Fatima", "Youssef"} & set(str(player.walk).replace("'", " ").split())
    player.edits(player.walk.typed["p7x"][0][0], "koken met de buren")
    assert player.walk.answers["p7x"] == written("koken met de buren")


def test_in_one_theme_only_once() -> None:
    player = named()
    player.taps(LEAVE)
    player.command("terug")
    player.says("koken met Youssef")
    assert player.walk.place.view is View.QUESTION


def test_what_is_typed_meanwhile_is_kept_beside_it() -> None:
    player = named()
    player.wait(60.0)
    player.says("dat mag ze weten")
    assert player.walk.place.view is View.NAMED
    assert [e.text for e in player.last if isinstance(e, RecordNote)] == ["dat mag ze weten"]
    assert player.told == ["naam_tik"]


def test_asked_again_from_the_list_it_returns_there() -> None:
    player = Player(KNOWING)
    player.command("start")
    player.says("koken")
    player.command("checklist")
    player.command("antwoorden")
    player.taps("ask:p7x")
    player.says(NAMED)
    player.taps(AWAY)
    assert player.walk.place.view is View.ANSWERS


def test_an_edit_after_it_changes_all_of_the_answer() -> None:
    player = Player(KNOWING)
    player.command("start")
    message = player.says(NAMED)
    player.taps(AWAY)
    player.edits(message, "koken met de buren")
    assert player.walk.answers["p7x"] == written("koken met de buren")


def test_going_on_without_a_choice_leaves_it() -> None:
    player = named()
    player.command("verder")
    assert player.at == "d4n"
    assert player.walk.answers["p7x"] == written(NAMED)


def test_in_a_session_it_comes_before_the_question_whether_the_group_may_read_it() -> None:
    player = Player(KNOWING)
    player.opens("p7x")
    player.says(NAMED)
    assert player.walk.place == Place(View.NAMED, "p7x")
    player.taps(AWAY)
    assert player.walk.place == Place(View.CONSENT, "p7x")
    assert player.screen_text.endswith(f"toestemming_vraag {UNNAMED}")


def test_a_phase_that_closes_doesnt_wait_for_it() -> None:
    player = Player(KNOWING)
    player.opens("p7x")
    player.says(NAMED)
    player.closes()
    assert player.walk.place.view is View.WAITING


def test_always_is_also_for_what_was_typed_at_the_checklist() -> None:
    player = named()
    player.walk = with_line(player.walk, "e1", 77, "Youssef zet thee")
    player.taps(ALWAYS)
    assert "Youssef" not in last_line(player.walk, "e1")
    assert last_line(player.walk, "e1").endswith("zet thee")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("haha nee Fatima is geen persoon, zo heten we", "koken met Fatima, en Youssef zingt"),
        (
            "niet begrijp. Fatima is naam van flat niet van mens",
            "koken met Fatima, en Youssef zingt",
        ),
        ("Fatima is een school", "koken met Fatima, en Youssef zingt"),
        (
            "haha nee Fatima is geen persoon. de andere namen mogen er wel uit hoor",
            "koken met Fatima, en naam_wordt_name zingt",
        ),
    ],
)
def test_a_correction_counts(said: str, kept: str) -> None:
    player = named("koken met Fatima, en Youssef zingt")
    player.says(said)
    assert player.walk.answers["p7x"] == written(kept)
    assert not player.walk.notes
    assert player.at == "d4n"


@pytest.mark.parametrize("said", ["knop_naam_laten", "Youssef is geen naam hoor", "nee"])
def test_what_answers_the_question_about_a_name_is_no_more_of_the_answer(said: str) -> None:
    player = named()
    player.wait(1.0)
    player.says(said)
    assert player.walk.answers["p7x"] == written(NAMED)
    assert player.at == "d4n"


def test_taken_out_always_no_text_of_the_walk_has_it_anywhere() -> None:
    player = named("koken met Fatima en Youssef")
    walk = with_line(player.walk, "koken", 0, "Youssef kookt")
    walk = with_line(walk, "koken", 0, "Fatima Youssefs zus bakt")
    point = Intention("", PointWording.OWN, "Youssef belt", HowItWent.DONE, "Fatima kwam")
    added = walk.intentions.added
    player.walk = replace(
        walk,
        answers={**walk.answers, "weg": written("wij en Fatima")},
        notes={OVERVIEW_NOTE: "en Youssef natuurlijk", "d4n": "tegen Fatima, zei ze"},
        intentions=Intentions((point,), who="Youssef", added=added),
        exchange=replace(walk.exchange, pending=Pending("d4n", 7, "komt Youssef?")),
    )
    player.taps(ALWAYS)
    kept = to_json(player.walk)
    assert "Fatima" not in kept
    assert "Youssef" not in kept
    assert len(last_line(player.walk, "koken").split()) > 2
    [out] = [one for one in player.last if isinstance(one, TakeNamesOut)]
    assert out.names >= {"Fatima", "Youssef"}


@pytest.mark.parametrize(
    "said", ["Haha nee, Youssef is geen mens. Maar Fatima mag je weghalen", "Youssef is geen mens"]
)
def test_a_denied_name_stays_from_then_on(said: str) -> None:
    player = named("koken met Fatima bij Youssef")
    player.says(said)
    goes = "Maar" in said
    with_whom = "naam_wordt_name" if goes else "Fatima"
    assert player.walk.answers["p7x"] == written(f"koken met {with_whom} bij Youssef")
    while player.at != "v8e":
        player.says("ouderen" if player.at == "s1t" else "skip" if player.at == "" else "1")
    player.says("Youssef zingt")
    assert player.walk.place.view is not View.NAMED
    assert player.walk.answers["v8e"] == written("Youssef zingt")


def test_a_name_is_denied_at_any_later_screen() -> None:
    player = named()
    player.taps(ALWAYS)
    player.says("Youssef is geen mens, het is een naaimachine")
    assert player.told == ["naam_is_geen_mens Youssef"]
    while player.at != "v8e":
        player.says("ouderen" if player.at == "s1t" else "skip" if player.at == "" else "1")
    player.says("Youssef zingt met Fatima")
    assert player.walk.answers["v8e"] == written("Youssef zingt met naam_wordt_name")


@pytest.mark.parametrize(
    "said",
    [
        "ok zonder naam: wij koken met acht buren",
        "wij koken met acht buren bij ons in huis",
    ],
)
def test_a_whole_new_sentence_replaces_the_answer(said: str) -> None:
    player = named("wij koken met Fatima en acht buren bij ons thuis")
    message = player.says(said)
    new = said.removeprefix("ok zonder naam: ")
    assert player.walk.answers["p7x"] == written(new)
    assert recorded(player) == [("p7x", written(new))]
    assert "p7x" not in player.walk.notes
    assert player.at == "d4n"
    player.edits(message, "wij zingen")
    assert player.walk.answers["p7x"] == written("wij zingen")


def test_what_was_kept_beside_it_becomes_the_answer_when_it_was_meant_so() -> None:
    player = named()
    player.wait(60.0)
    player.says("8 jongeren, 3 vrouwen")
    assert player.walk.notes["p7x"]
    player.says("erbij? niet erbij, dit is in plaats van")
    assert player.walk.answers["p7x"] == written("8 jongeren, 3 vrouwen")
    assert "p7x" not in player.walk.notes
    assert player.at == "d4n"


def test_who_it_is_can_take_the_place_of_the_name() -> None:
    player = named()
    player.taps("unname_as:p7x:0")
    assert recorded(player) == [("p7x", written("koken met naam_is"))]
    assert player.at == "d4n"


@pytest.mark.parametrize("text", ["koken met Fatima en Youssef", "koken met Fatima, onze coach"])
def test_who_it_is_isnt_asked_of_several_or_where_it_was_told(text: str) -> None:
    player = Player(replace(KNOWING, known=replace(KNOWING.known, roles=Phrases(["coach"]))))
    player.command("start")
    player.says(text)
    assert player.walk.place.view is View.NAMED
    assert "naam_wie_is_het" not in player.screen_text


def test_who_somebody_was_said_to_be_is_told_in_later_sentences_too() -> None:
    player = Player(replace(KNOWING, known=replace(KNOWING.known, roles=Phrases(["coach"]))))
    player.command("start")
    player.says("koken met onze coach Fatima")
    player.taps(LEAVE)
    while player.at != "v8e":
        player.says("ouderen" if player.at == "s1t" else "skip" if player.at == "" else "1")
    player.says("Fatima zingt")
    player.taps("unname:v8e")
    assert player.walk.answers["v8e"] == written("Onze coach zingt")


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("misschien met Fatima erbij", "of met Youssef"), 1),
        (("misschien met de buren erbij",), 0),
    ],
)
def test_beside_an_option_it_is_told_once_that_it_is_shown_first(
    texts: tuple[str, ...], told: int
) -> None:
    player = named("koken met de buren")
    seen = ""
    for text in texts:
        player.says(text)
        seen += player.screen_text
    assert seen.count("naam_later") == told
