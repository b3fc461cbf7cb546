"""A probe: raised by what someone wrote, asked once, answered or waved away like any question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.reasoning import (
    Noticed,
)
from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    written,
)
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.texts import QUOTE_LENGTH
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.place import View
from dialogs.walk.probes import probe_of
from dialogs.walk.state import Walk
from tests.support.at import recorded
from tests.support.listening import LISTENING, probe, reasoning
from tests.support.player import Player

FIRST = probe_of("p7x")
SAID = "Dat gaat vanzelf hoor"
PROBE = f"Peiling z2 over ‘{SAID}’?"


def probed(said: str = SAID) -> Player:
    """Someone whose first answer raised a probe, which is before them."""
    player = Player(LISTENING)
    player.command("start")
    player.says(said)
    assert player.at == FIRST
    return player


def at_goal(said: str = "rustig") -> Player:
    """Someone at the second question, past the probe if there was one."""
    player = Player(LISTENING)
    player.command("start")
    player.says(said)
    if player.at == FIRST:
        player.taps("skip")
    assert player.at == "d4n"
    return player


# Asked


def test_it_comes_right_after_the_answer_in_its_words() -> None:
    player = probed()
    assert player.told == [f"{PROBE}"], "in the place of the question's own reaction"
    assert player.labels == ["Weet ik niet", "Overslaan", "Terug"]
    assert player.walk.noticed == {"p7x": (Noticed("rz", "vanzelf"),)}


def test_an_answer_in_which_nothing_is_noticed_gets_its_reaction() -> None:
    player = at_goal()
    assert "Dank voor ‘rustig’." in player.screen_text
    assert player.walk.noticed == {}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("We koken. Het gaat vanzelf, zeker bij ons! Echt.", "Het gaat vanzelf, zeker bij ons"),
        ("we koken o ja\ndat gaat vanzelf\nleuk", "dat gaat vanzelf"),
        (f"{'veel ' * 20}koken, het gaat vanzelf, {'toch ' * 20}", "het gaat vanzelf"),
        (f"{'veel ' * 20}koken en vanzelf", "vanzelf"),
        ("Om 19.30 komt het vanzelf…", "Om 19.30 komt het vanzelf"),
    ],
)
def test_it_quotes_the_sentence_or_less_of_it_where_that_is_long(answer: str, said: str) -> None:
    assert f"Peiling z2 over ‘{said}’?" in probed(answer).screen_text


def test_long_words_are_cut() -> None:
    phrase = "vanzelf en " * 40
    dialog = replace(LISTENING, reasonings={"r": reasoning("r", phrase.strip(), probe("p1"))})
    player = Player(dialog)
    player.command("start")
    player.says(f"het gaat {phrase}")
    quoted = player.screen_text.split("‘")[1].split("’")[0]
    assert len(quoted) <= QUOTE_LENGTH
    assert quoted.endswith("…")


def test_it_is_one_that_fits_the_kind_of_question() -> None:
    player = at_goal()
    player.taps("Samen koken")
    player.taps("option:a9c_ja")
    player.taps("option:y4c_ja")
    player.says("jeugd en ouderen")
    player.says("dat komt vanzelf")
    assert player.at == probe_of("v8e")
    assert "Peiling z1?" in player.screen_text, "it fits this kind of question"
    player.taps("skip")
    player.taps("option:c6c_ja")
    assert player.at == "q0o"


def test_each_wording_is_some_team_s_first() -> None:
    asked = set()
    for walk in range(1, 5):
        player = Player(LISTENING, Walk(walk))
        player.command("start")
        player.says(SAID)
        asked.add(player.walk.probes["p7x"])
    assert asked == {"z2", "z3"}, "all that fit the question"


def test_markup_in_the_words_is_only_text() -> None:
    dialog = replace(LISTENING, reasonings={"r": reasoning("r", "a d4n b", probe("p1"))})
    player = Player(dialog)
    player.command("start")
    player.says("x a {d4n} **b** y")
    player.taps("leave_name:p7x")
    assert "‘x a {d4n} **b** y’" in "".join(span.text for span in player.screen.text)
    assert not any(span.bold for span in player.screen.text)


# Answered and waved away


def test_it_is_answered_like_a_question_and_kept_with_how_it_was_asked() -> None:
    player = probed()
    player.says("De stagiair")
    assert player.at == "d4n"
    assert RecordAnswer(FIRST, PROBE, written("De stagiair")) in player.last
    assert player.walk.answers[FIRST] == written("De stagiair")
    assert FIRST not in player.walk.noticed


@pytest.mark.parametrize(("wave", "answer"), [("skip", SKIPPED), ("unknown", UNKNOWN)])
def test_waved_away_it_never_comes_back(wave: str, answer: object) -> None:
    player = probed()
    player.taps(wave)
    assert player.at == "d4n"
    assert player.walk.answers[FIRST] == answer
    player.command("verder")
    assert player.at == "d4n"


@pytest.mark.parametrize("words", ["overslaan", "weet niet"])
def test_it_can_be_waved_away_in_words(words: str) -> None:
    player = probed()
    player.says(words)
    assert player.at == "d4n"


def test_an_answer_to_a_probe_raises_none() -> None:
    player = probed()
    player.says("dat gaat ook vanzelf, iedereen is welkom")
    assert player.at == "d4n"
    assert player.walk.noticed.keys() == {"p7x"}


def test_someone_who_comes_back_finds_it() -> None:
    player = probed()
    player.command("stop")
    player.command("verder")
    assert player.at == FIRST
    player.wait_for_timer(TIMER)
    assert player.at == FIRST
    assert player.told[-1].startswith("herinnering")
    player.wait(2 * DAY)
    player.says("De stagiair")
    assert "na_pauze Kort z2" in player.told[0]


# Back, and in the list of answers


def test_the_way_back_leads_by_it() -> None:
    player = probed()
    player.says("De stagiair")
    player.command("terug")
    assert player.at == FIRST
    assert "was_je_antwoord De stagiair" in player.screen_text
    player.command("terug")
    assert player.at == "p7x"
    player.taps("keep")
    assert player.at == "d4n"


def test_it_stands_behind_its_question_in_the_list_and_can_be_changed_there() -> None:
    player = probed()
    player.says("De stagiair")
    player.command("antwoorden")
    assert "**Kort p7x**\nDat gaat vanzelf hoor\n\n**Kort z2**\nDe stagiair" in player.screen_text
    player.taps("Kort z2")
    assert player.at == FIRST
    player.says("De coach")
    assert player.walk.place.view is View.ANSWERS
    assert "**Kort z2**\nDe coach" in player.screen_text


def test_its_message_can_be_edited() -> None:
    player = probed()
    message = player.says("De stagiair")
    player.edits(message, "De coach")
    assert player.told == ["bewerkt Kort z2 De coach"]
    assert recorded(player) == [(FIRST, written("De coach"))]
    assert player.at == "d4n"


# Not asked


def test_no_wording_comes_twice() -> None:
    player = at_goal("vanzelf")
    assert player.walk.probes == {"p7x": "z2"}
    player.taps("Samen sporten")
    player.taps("option:b3c_ja")
    player.says("ouderen")
    player.says("ook vanzelf")
    assert player.walk.probes == {"p7x": "z2", "v8e": "z1"}
    player.taps("skip")
    player.taps("skip")
    assert player.at == "q0o"
    player.command("terug")
    assert player.at == "c6c"


def test_where_no_wording_is_left_nothing_is_asked() -> None:
    player = at_goal("iedereen is welkom")
    player.taps("Samen sporten")
    player.taps("option:b3c_ja")
    player.says("ouderen")
    player.says("ook welkom")
    assert player.at == "c6c"
    assert player.walk.noticed["v8e"] == (Noticed("rn", "welkom"),)


def test_a_second_reasoning_in_an_answer_waits_for_another_answer() -> None:
    player = at_goal("vanzelf welkom")
    assert player.walk.probes == {"p7x": "z2"}
    player.taps("Samen sporten")
    player.taps("option:b3c_ja")
    player.says("ouderen")
    player.says("vanzelf welkom")
    assert player.walk.probes["v8e"] == "z1"


def to_mia(choice: str) -> Player:
    """Someone at f2o or y4c, after a9c was answered."""
    player = at_goal()
    player.taps("Samen koken")
    player.taps(f"option:{choice}")
    return player


def test_what_an_option_said_is_not_asked_about_again_in_its_element() -> None:
    player = to_mia("a9c_nee")
    assert player.at == "f2o"
    player.says("dat gaat vanzelf")
    assert player.at == "y4c"
    assert player.walk.probes == {}
    assert player.walk.noticed == {"f2o": (Noticed("rz", "vanzelf"),)}


def test_but_another_reasoning_is_and_so_is_the_same_elsewhere() -> None:
    player = to_mia("a9c_nee")
    player.says("vanzelf, iedereen is welkom")
    assert player.walk.probes == {"f2o": "n1"}
    player.taps("skip")
    player.taps("option:y4c_ja")
    player.says("ouderen")
    player.says("vanzelf")
    assert player.walk.probes["v8e"] == "z1"


def test_a_reasoning_that_was_taken_up_twice_is_left_alone() -> None:
    player = at_goal("vanzelf")
    player.taps("Samen koken")
    player.taps("option:a9c_nee")
    player.says("de buren")
    player.taps("option:y4c_ja")
    player.says("ouderen")
    player.says("vanzelf")
    assert player.at == "c6c", "once by a probe, once by an option"


def test_after_the_last_question_comes_the_list() -> None:
    player = at_goal()
    while player.at != "q0o":
        player.taps("skip")
    player.says("vanzelf")
    assert player.walk.place.view is View.CHECKLIST
    assert player.walk.noticed == {"q0o": (Noticed("rz", "vanzelf"),)}


def test_an_answer_changed_from_the_list_raises_none() -> None:
    player = at_goal()
    player.command("antwoorden")
    player.taps("ask:p7x")
    player.says("vanzelf")
    assert player.walk.place.view is View.ANSWERS
    assert player.walk.probes == {}
    assert player.walk.noticed == {"p7x": (Noticed("rz", "vanzelf"),)}
    player.taps("go_on")
    assert player.at == "d4n"


def test_going_back_to_answer_anew_may_raise_one() -> None:
    player = at_goal()
    player.command("terug")
    player.says("vanzelf")
    assert player.at == FIRST
