"""The short walk of the real pack: the seven that are always asked, in about 8 minutes."""

import random

import pytest

from dialogs.pack.answers import Answer, Given, chosen
from dialogs.pack.checklist import checklist
from dialogs.pack.route import next_question
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.content.test_ontmoetingen import ALWAYS
from tests.support.directed import Wish as Wished
from tests.support.directed import answer, follow
from tests.support.pack_texts import words
from tests.support.player import Player
from tests.support.real_pack import real_pack

DIALOG = real_pack()
SHORT = ("tijd", "kort")
ASKED = ["tijd", "doel", "haalbaar", "intentie", "spanningen", "toegankelijkheid"]
ASKED += ["doelgroep", "vormen_van_contact"]

READS_A_MINUTE = 180
"""Words, by someone who reads slowly or aloud."""
TAP_SECONDS = 15
"""To choose between four situations: think of your own evening, and tap."""
TYPE_SECONDS = 45
"""For one sentence on a phone."""


def walked(chance: random.Random) -> Player:
    """A short walk of someone who answers whatever."""
    player = Player(DIALOG)
    player.command("start")
    player.taps("option:kort")
    while not player.walk.finished:
        actions = [a for a in player.actions if a not in ("back", "keep", "explain")]
        if DIALOG.questions[player.at].open and chance.random() < 0.5:
            player.says("elke dinsdag koken met de buurt")
        else:
            player.taps(chance.choice(actions))
    return player


@pytest.mark.parametrize("seed", range(40))
def test_everyone_is_asked_the_seven(seed: int) -> None:
    player = walked(random.Random(seed))
    of_last_times = {
        id_
        for element in DIALOG.elements.values()
        if (made := element.last_time) is not None
        for id_ in (made.question, made.offer)
    }
    assert [id_ for id_ in player.walk.answers if id_ not in of_last_times] == ASKED
    assert sum(question.id in player.walk.answers for question in DIALOG.last_times) <= 1
    assert "Jullie checklist" in player.screen_text
    assert {item.element.id for item in checklist(DIALOG, player.walk.answers)} == set(ALWAYS)
    headings = [line for e in player.entries for line in e.text.split("\n") if "**Deel" in line]
    numbers = [line.split(" · ")[0].removeprefix("**Deel ") for line in headings]
    assert list(dict.fromkeys(numbers)) == ["1", *(f"{n} van 6" for n in range(2, 7))]


@pytest.mark.parametrize("waved", ["unknown", "skip", "option:lang"])
def test_who_does_not_choose_gets_all_of_it(waved: str) -> None:
    player = Player(DIALOG)
    player.command("start")
    player.taps(waved)
    player.says("koken")
    assert player.at == "wie"


def test_no_message_speaks_of_what_was_left_out() -> None:
    """Each quotes what was said in this walk, or nothing; and no text is left with a hole."""
    for option in DIALOG.questions["doel"].options:
        want = frozenset({SHORT, ("doel", option.id)})
        texts = [e.text for e in follow(DIALOG, Wished(want), "woensdag schaken").entries]
        said = "\n".join(texts)
        assert "samen zoeken" not in said


def test_it_takes_about_8_minutes() -> None:
    """By the words on the screen, and what is tapped and typed."""
    minutes = []
    for seed in range(50):
        player = walked(random.Random(seed))
        told = [e for e in player.entries if e.kind == "bot"]
        read = sum(len(words(e.text)) + sum(len(words(b)) for r in e.rows for b in r) for e in told)
        typed = sum(a.given is Given.WRITTEN for a in player.walk.answers.values())
        tapped = len(player.walk.answers) - typed
        seconds = read / READS_A_MINUTE * 60 + tapped * TAP_SECONDS + typed * TYPE_SECONDS
        minutes.append(seconds / 60)
    print(f"\nminutes for a short walk: {min(minutes):.1f} to {max(minutes):.1f}")
    assert min(minutes) > 6
    assert max(minutes) < 9.5


# And on with all of it


def test_the_whole_walk_goes_on_from_the_short_one_and_loses_nothing() -> None:
    player = walked(random.Random(1))
    before = dict(player.walk.answers)
    player.taps("Verder met het hele gesprek")
    assert not player.walk.finished
    assert player.walk.answers == before | {"tijd": chosen("lang")}
    assert player.told[-1].startswith("Goed, dan doen we de rest ook.")
    assert "Deel 1 · " in player.told[-1]
    while not player.walk.finished:
        assert player.at not in before
        answer(player, DIALOG.questions[player.at], Wished(), "iets")
    assert before.items() - {("tijd", chosen("kort"))} <= player.walk.answers.items()
    assert "whole" not in player.actions
    assert next_question(DIALOG, player.walk.answers) is None


def test_what_was_said_on_the_short_walk_is_not_said_again() -> None:
    player = walked(random.Random(1))
    openings = [e.text for e in player.entries if "Nu een lastiger stuk" in e.text]
    player.taps("whole")
    while not player.walk.finished:
        answer(player, DIALOG.questions[player.at], Wished(), "iets")
    assert [e.text for e in player.entries if "Nu een lastiger stuk" in e.text] == openings
    assert any("· Als iets niet fijn is**" in e.text for e in player.entries)


def test_someone_changes_their_mind_from_the_list_of_answers() -> None:
    player = walked(random.Random(3))
    player.command("antwoorden")
    while "ask:tijd" not in player.actions:
        page = int(player.walk.place.id)
        player.taps(f"answers:{page - 1}")
    player.taps("ask:tijd")
    player.taps("option:lang")
    player.taps("go_on")
    assert player.at == "project"


def test_who_was_underway_before_there_was_a_short_walk_is_not_asked() -> None:
    answers: dict[str, Answer] = dict(follow(DIALOG, Wished()).walk.answers)
    del answers["tijd"]
    assert next_question(DIALOG, answers) is None
    answers.pop("opvalt")
    player = Player(DIALOG, Walk(1, answers=answers))
    player.command("verder")
    player.command("verder")
    assert player.at == "opvalt"
    player.command("antwoorden")
    assert player.walk.place.view is View.ANSWERS
