"""Whatever people do, in any order: nothing goes to the programme but what stood on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.share import Share
from dialogs.edition.standing import Agreed, Others, Standing
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.screens.layout import Speech
from dialogs.screens.sharing.sentence_screens import one_line
from dialogs.screens.sharing.sharing_screens import in_words
from dialogs.texts import as_plain
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.dialogs.steps.test_anything import check_screen
from tests.support.player import Player
from tests.support.random_dialogs import answers_to
from tests.support.random_moves import Move, moves
from tests.support.small_edition import COUNTED

STANDING = Standing(
    asks=True,
    organisations=("Buurthuis Zuid", "Stichting Samen"),
    others=Others("najaar 2026", {"e1": 6, "e3": 2}),
)
KNOWING = replace(COUNTED, known=Known(first_names=Phrases(["samira"])))
SHARING = ("sharing", "agree", "refuse", "take_back", "organisation", "type", "changes", "as_it")
STEPS = 12


@given(happens=moves(), data=st.data())
def test_only_what_stood_on_the_screen_waits(happens: list[Move], data: st.DataObject) -> None:
    before = Walk(9, answers=data.draw(answers_to(COUNTED)))
    standing = replace(STANDING, before=data.draw(st.sampled_from([None, before])))
    walk = Walk(1, answers=data.draw(answers_to(COUNTED)))
    player = Player(KNOWING, walk, standing=standing)
    player.command("start")
    taps = iter(data.draw(st.lists(st.integers(0, 50), min_size=60, max_size=60)))
    for move in (*happens, None):
        _answers_the_rest(player)
        _does(player, lambda player: player.command("checklist"))
        for _ in range(STEPS):
            _does(player, lambda player: _goes_about_sharing(player, next(taps, 0)))
        if move is not None:
            _does(player, move.do)


def _answers_the_rest(player: Player) -> None:
    while player.walk.place.view in (View.QUESTION, View.NAMED):
        if player.walk.place.view is View.NAMED:
            player.taps(f"leave_name:{player.walk.place.id}")
        elif player.at == "q0o":
            player.says("vraag het aan samira")
        else:
            player.taps("unknown")


def _goes_about_sharing(player: Player, number: int) -> None:
    """One of the buttons that are about sharing; if possible, a sentence is typed again."""
    if player.walk.place.id.startswith("anders") and number % 2:
        player.says(("elke week koken", "met samira koken", "x" * 700)[number % 3])
        return
    actions = player.walk.screen.actions if player.live else ()
    ours = [
        n for n, a in enumerate(actions) if "sentence" in a or a.startswith(("as_it", *SHARING))
    ]
    if ours:
        wanted = ours[number % len(ours)]
        player.taps_button(next(b for b in player.screen.buttons if b.number == wanted))


def _does(player: Player, do: Callable[[Player], object]) -> None:
    was, shown = player.standing.waits, as_plain(player.walk.screen.text)
    do(player)
    check_screen(player)
    now = player.standing.waits
    if now is not None and now != was:
        _stood_there(player, was, now, shown)
    if player.walk.place.view is View.SHARING:
        assert player.walk.room is None


def _stood_there(player: Player, was: Agreed | None, now: Agreed, shown: str) -> None:
    if was is None or _bare(now) != _bare(was):
        counted = replace(now.share, reasonings=frozenset())
        say = Speech(player.dialog, {})
        told = (as_plain(in_words(say, counted, little_known=little)) for little in (True, False))
        assert any(words in shown for words in told), "they saw all of it"
        for reasoning in now.share.reasonings:
            name = player.dialog.reasonings[reasoning].name
            assert name[:1].lower() + name[1:] in shown, "and what is read in their words"
    for text in set(now.texts) - set(was.texts if was else ()):
        assert text == one_line(text)
        assert text in shown, "they saw this sentence"
    for element, change in now.share.changes.items():
        if was is None or was.share.changes.get(element) is not change:
            name = player.dialog.elements[element].name
            assert f"delen_toen_{change.value} {name}" in shown, "they saw the comparison"


def _bare(agreed: Agreed) -> Share:
    return replace(agreed.share, changes={})
