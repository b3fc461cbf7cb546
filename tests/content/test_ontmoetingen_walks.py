"""Whole walks through the pack that people get, and the words that they read on the way."""

import random
import re
import statistics
from itertools import groupby

import pytest

from content.checks.lint import check
from content.checks.names import names_in, remembered
from content.form.schema import LABEL_LENGTH
from content.reading.loader import load_with_places
from dialogs.pack.answers import SKIPPED, Answer, chosen, written
from dialogs.pack.definition import Question, Status
from dialogs.screens.looking_back.asks_anew import to_ask_anew
from dialogs.texts import as_plain
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.content.test_ontmoetingen import DIALOG, LONGEST_WALK, OF_A_WAY
from tests.support.directed import Wish, follow
from tests.support.longest import longest
from tests.support.pack_texts import Written, opening, phrases_of, texts_of
from tests.support.player import Player
from tests.support.real_pack import PACKS


def asked(player: Player) -> int:
    """How many questions were settled on the way."""
    return len(player.walk.answers)


def at_random(seed: int) -> Player:
    chance, player = random.Random(seed), Player(DIALOG)
    player.command("start")
    while not player.walk.finished:
        actions = [action for action in player.actions if action not in ("back", "keep")]
        question = DIALOG.questions[player.at]
        if question.open:
            actions.append("says")
        action = chance.choice(actions)
        if action == "says":
            player.says("zomaar wat woorden van iemand")
        else:
            player.taps(action)
    return player


def test_the_first_option_everywhere_reaches_the_checklist() -> None:
    player = Player(DIALOG)
    player.command("start")
    while not player.walk.finished:
        if DIALOG.questions[player.at].open:
            player.says("Elke dinsdag koken we met de buurt.")
        else:
            player.taps(player.actions[0])
    assert player.walk.place.view is View.CHECKLIST
    assert "Jullie checklist" in player.screen_text


@pytest.mark.parametrize("people", [25, pytest.param(100, marks=pytest.mark.soak)])
def test_people_who_choose_at_random_reach_the_checklist(people: int) -> None:
    counts = sorted(asked(at_random(seed)) for seed in range(people))
    middle = statistics.median(counts)
    print(f"\nquestions in a walk: min {counts[0]}, median {middle:g}, max {counts[-1]}")
    assert counts[-1] <= LONGEST_WALK


@pytest.mark.parametrize(("length", "most"), [("kort", 9), ("lang", 31)])
def test_no_walk_has_more_questions_than_before_the_last_times(length: str, most: int) -> None:
    """Over all walks. The offer to whom it has yet to happen is one more, once at most."""
    first = {"tijd": chosen(length)}
    offers = {one.last_time.offer for one in DIALOG.elements.values() if one.last_time is not None}
    with_offers, without = longest(DIALOG, first, without=offers)
    assert without <= most
    assert with_offers <= most + 1


@pytest.mark.parametrize("words", ["x" + "👋" * 300, "woord " * 600])
@pytest.mark.parametrize(
    "wish",
    [
        ("doel", "welbevinden"),
        ("doel", "sociaal_contact"),
        ("doel", "sociaal_kapitaal"),
        ("doel", "nog_geen"),
    ],
)
def test_every_screen_fits_with_the_longest_words(wish: tuple[str, str], words: str) -> None:
    """The player refuses a message over 4096 UTF-16 units; every screen is opened."""
    every = [("manieren", way) for way in OF_A_WAY] + [("vooroordelen", "hard")]
    for last in (False, True):
        want = frozenset({wish, ("tijd", "lang"), *every})
        named = {name for name, _ in want}
        if last:
            want |= {
                (question.id, question.options[-1].id)
                for question in DIALOG.questions.values()
                if question.one and question.id not in named
            }
        player = follow(DIALOG, Wish(want), words)
        for status in Status:
            if f"group:{status.value}" not in player.actions:
                continue
            player.taps(f"group:{status.value}")
            for action in [one for one in player.actions if one.startswith("element:")]:
                player.taps(action)
                player.taps(f"group:{status.value}")
            player.taps("checklist")
        player.command("antwoorden")
        while (before := f"answers:{int(player.walk.place.id) - 1}") in player.actions:
            player.taps(before)


def test_a_button_fits_on_a_phone() -> None:
    tick = len("✓ ")
    for seed in range(20):
        player = at_random(seed)
        too_long = {b.label for b in player.seen if len(b.label) > LABEL_LENGTH + tick}
        assert not too_long


def test_a_figure_comes_after_its_question_and_only_then() -> None:
    figures = {
        as_plain(question.figure.text.fill(lambda _: None)): question.id
        for question in DIALOG.questions.values()
        if question.figure
    }
    for seed in range(40):
        player = Player(DIALOG)
        chance = random.Random(seed)
        player.command("start")
        while not player.walk.finished:
            before = set(player.walk.answers)
            for text in player.told:
                for figure, question in figures.items():
                    assert figure not in text or question in before
            question_here = DIALOG.questions[player.at]
            if question_here.open:
                player.says("iets")
            else:
                player.taps(chance.choice([a for a in player.actions if a not in ("back", "keep")]))


# The words

TEXTS = texts_of(PACKS / "ontmoetingen") + phrases_of(PACKS)
SHOWN = [text for text in TEXTS if text.key != "ook"]


def of_kind(*keys: str) -> list[Written]:
    return [text for text in TEXTS if text.key in keys]


def told(found: list[str]) -> str:
    return "\n" + "\n".join(found)


def test_check_finds_nothing_to_mend_or_to_improve() -> None:
    assert told([str(mistake) for mistake in check(PACKS / "ontmoetingen")]) == told([])


def test_its_names_are_remembered() -> None:
    places = load_with_places(PACKS / "ontmoetingen").places
    new = names_in(places) - remembered(PACKS / "ontmoetingen")
    assert new == set(), "run: python -m bot check --remember"


BANNED = {
    r"\bbewezen\b|\bgegarandeerd\b|\bgarantie\b|\bgarandeert\b": "vergroot de kans",
    r"\bbedankt\b|\bgoed gedaan\b|\bgoed bezig\b|\bknap\b": "(no praise)",
}
"""What is banned in addition to the pack's own list of words."""


@pytest.mark.parametrize("pattern", BANNED)
def test_words_that_are_not_ours(pattern: str) -> None:
    found = [
        f"{text} -> {BANNED[pattern]}"
        for text in SHOWN
        if re.search(pattern, text.without_slots, re.IGNORECASE)
    ]
    assert not found, told(found)


def test_the_names_on_the_checklist_hold_no_term_of_the_report() -> None:
    names = " ".join(element.name.lower() for element in DIALOG.elements.values())
    assert not re.search(r"bonding|bridging|wederkerig|afstemming|houvast", names)


def test_bonding_says_what_the_report_says() -> None:
    reaction = DIALOG.questions["bonding"].reaction
    assert reaction is not None
    said = as_plain(reaction.fill(lambda _: None))
    assert "niet bekend" in said
    assert "vanzelf" in said


def test_of_one_question_either_all_options_get_a_reaction_or_none() -> None:
    for question in DIALOG.questions.values():
        reactions = {option.reaction is not None for option in question.options}
        assert len(reactions) < 2, question.id


@pytest.mark.parametrize(
    "key", ["wat", "waarom", "want", "tekst", "reactie", "cijfer", "vervolgstappen"]
)
def test_no_two_elements_open_alike(key: str) -> None:
    inside = [text for text in TEXTS if text.kind == key and text.element and opening(text.text)]
    by_opening = sorted(inside, key=lambda text: opening(text.text))
    found = []
    for start, group in groupby(by_opening, key=lambda text: opening(text.text)):
        alike = list(group)
        if len({text.element for text in alike}) > 1 and len(start.split()) == 4:
            found.append(f"'{start}…': {', '.join(f'{t.place} {t.element}' for t in alike)}")
    assert not found, told(found)


def test_every_next_step_is_another_one_and_follows_next_week() -> None:
    steps = of_kind("vervolgstappen")
    plain_steps = [" ".join(step.text.lower().split()) for step in steps]
    assert len(set(plain_steps)) == len(plain_steps)
    found = [str(step) for step in steps if not re.match(r"[‘“]?[a-zà-ÿ0-9]", step.text)]
    assert not found, told(found)
    again = [str(step) for step in steps if "volgende week" in step.text.lower()]
    assert not again, told(again)


def test_figures_stand_in_figures_only() -> None:
    share = r"\d+\s*(%|procent)|\d+ van de \d\d+"
    found = [str(text) for text in SHOWN if re.search(share, text.text) and not text.in_figure]
    assert not found, told(found)


def test_each_theme_gives_back_the_persons_own_words() -> None:
    own = {q.id for q in DIALOG.questions.values()}
    for theme in DIALOG.themes:
        said = [
            text
            for node in DIALOG.nodes
            if node.theme == theme.id
            for text in (node.text, node.reaction if isinstance(node, Question) else None)
            if text is not None
        ]
        assert any(text.slots() & own for text in said), theme.id


@pytest.mark.parametrize(("goal", "asks"), [(SKIPPED, False), (chosen("nog_geen"), True)])
def test_who_wanted_no_goal_is_not_asked_again_which_it_is(goal: Answer, asks: bool) -> None:
    hope = written("dat ze elkaar groeten op straat")
    answers = {"doel": goal, "doel_zoeken": hope, "doel_dichtbij": chosen("nog_niet")}
    anew = to_ask_anew(DIALOG, Walk(1, answers=answers))
    assert ("doel" in [item.element.id for item in anew]) is asks
