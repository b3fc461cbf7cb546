"""How it is with other teams: told on a tap, once an edition is there."""

from dataclasses import replace

from dialogs.edition.share import Change, Share, share_of_walk
from dialogs.edition.standing import Agreed, Others
from dialogs.screens.sharing.sentence_screens import LONGEST
from dialogs.screens.sharing.sharing_screens import sharing_screen
from dialogs.texts import as_plain
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.small_edition import COUNTED
from tests.support.strict import LONGEST_MESSAGE
from tests.support.walk_to_share import ASKED, WROTE, finished

OTHERS = replace(ASKED, others=Others("najaar 2026", {"e1": 6, "e4": 0}))


def test_how_it_is_with_others_on_a_tap() -> None:
    player = finished(OTHERS)
    player.taps("element:e1")
    player.taps("knop_anderen")
    assert "anderen_aantal 6 najaar 2026" in player.screen_text
    player.taps("knop_anderen_terug")
    assert player.walk.place == Place(View.ELEMENT, "e1")


def test_never_before_the_team_answered() -> None:
    player = finished(OTHERS)
    player.taps("group:niet_besproken")
    player.taps("element:e4")
    assert "knop_anderen" not in player.labels


def test_no_edition_says_nothing() -> None:
    player = finished()
    player.taps("element:e1")
    assert "knop_anderen" not in player.labels


def test_none_of_the_others_is_told_without_a_zero() -> None:
    player = finished(replace(OTHERS, others=Others("najaar 2026", {"e1": 0})))
    player.taps("element:e1")
    player.taps("knop_anderen")
    assert "anderen_geen" in player.screen_text


def test_the_goal_that_is_missing_has_words() -> None:
    player = Player(COUNTED, standing=ASKED)
    player.command("start")
    player.says(WROTE)
    player.taps("option:n0")
    while player.walk.place.view is View.QUESTION:
        player.taps("skip")
    player.taps("sharing")
    assert "delen_doel delen_geen_doel" in player.screen_text
    assert share_of_walk(COUNTED, player.walk) == Share("ontbreekt", frozenset({"e0"}))


def test_all_there_can_be_fits_in_a_message() -> None:
    """In the pack that people get, with everything missing, changed and given along."""
    pack = real_pack()
    changes = dict.fromkeys(pack.elements, Change.SAME)
    goals = pack.goals.choices if pack.goals is not None else ()
    longest = max(goals, key=lambda goal: len(goal.name)).id
    share = Share(longest, frozenset(pack.elements), frozenset(pack.reasonings), changes)
    texts = {f"{number:02}{'x' * LONGEST}": "" for number in range(30)}
    waits = Agreed(share, "n" * 60, texts)
    standing = replace(ASKED, waits=waits, organisations=("n" * 60,))
    for place in ("", "opnieuw", "organisatie:0", "zin:0", "toen"):
        layout = sharing_screen(pack, Walk(1), standing, place)
        assert layout is not None
        assert len(as_plain(layout.text)) < LONGEST_MESSAGE, place
