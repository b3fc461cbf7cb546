"""The walk that screens are measured with has all that a screen can show of one."""

from __future__ import annotations

from dataclasses import fields

from content.checks.longest import longest, longest_walk, of_element, with_said_later
from dialogs.screens.views import layout_at
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk
from tests.support.packs import TinyPack

NEVER_SHOWN = {
    *("id", "place", "back_to", "screen", "tapped", "finished", "seen_at", "silence"),
    *("told", "typed", "written", "noticed", "probes", "met", "backwards", "exchange"),
    *("asked_by", "answered_on", "harmless"),
}
"""These say where the walk is and what happened in it; no screen has words of theirs."""
FILLED_FOR_SOME = {"held", "room", "among_others", "picked", "intentions"}
"""The screens that show these are measured with them in it, where they are laid out."""
NOT_MEASURED = {"notes", "before", "follow_up"}
"""The page of a theme's answers quotes notes, but is measured without. Then and now tells what
fits, and a follow-up is about three points at most, each cut short."""


def test_what_a_screen_can_show_of_a_walk_is_filled_in_or_listed(pack: TinyPack) -> None:
    walk, empty = longest_walk(longest(pack.load()).nodes), Walk(1)
    names = [field.name for field in fields(Walk)]
    filled = {name for name in names if getattr(walk, name) != getattr(empty, name)}
    assert filled == set(names) - NEVER_SHOWN - FILLED_FOR_SOME - NOT_MEASURED


def test_a_screen_about_one_element_shows_no_answer_to_a_question_left_out_of_it(
    pack: TinyPack,
) -> None:
    pack.change("verder.yaml", "waarom: Wie zit hoort meer.", "waarom: 'Je heet {naam}.'")
    long = longest(pack.load())
    walk = with_said_later(longest_walk(long.nodes), long.elements)
    for id_ in long.elements:
        dialog, less = of_element(long, walk, id_)
        assert len(dialog.nodes) < len(long.nodes)
        place = Place(View.ELEMENT, id_)
        alone, among = (
            layout_at(one, walked, place) for one, walked in ((dialog, less), (long, walk))
        )
        assert alone is not None
        assert among is not None
        assert alone.text == among.text
