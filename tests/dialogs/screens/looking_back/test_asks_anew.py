"""What is left to ask once then and now was shown."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import SKIPPED, chosen
from dialogs.screens.looking_back.asks_anew import passed_over_then, rest_to_ask
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

SHORT = {
    "tijd": chosen("kort"),
    "doel": chosen("elkaar_ontmoeten"),
    "haalbaar": chosen("groot"),
    "intentie": chosen("vanzelf"),
    "spanningen": chosen("achteraf"),
    "toegankelijkheid": chosen("open_deur"),
    "doelgroep": SKIPPED,
    "vormen_van_contact": chosen("per_mens"),
}


def test_what_they_passed_over_then_is_among_the_rest_until_they_do_so_again() -> None:
    dialog, walk = real_pack(), Walk(1, answers=SHORT)
    before = Before("2026-03-05", stands(dialog, walk), asks=("spanningen",), again="2026-04-20")
    walk = replace(walk, before=before)
    assert [item.element.id for item in passed_over_then(dialog, walk)] == ["doelgroep"]
    assert rest_to_ask(dialog, walk) == ("spanningen", "doelgroep")
    over = replace(before, asks=(), passed=("doelgroep",))
    assert rest_to_ask(dialog, replace(walk, before=over)) == ()


def test_where_most_was_passed_over_only_what_was_asked_then_comes_back() -> None:
    dialog = real_pack()
    few = {id_: SHORT[id_] if id_ in ("tijd", "intentie") else SKIPPED for id_ in SHORT}
    walk = Walk(1, answers=few)
    before = Before("2026-03-05", stands(dialog, walk), asks=("intentie",), again="2026-04-20")
    assert rest_to_ask(dialog, replace(walk, before=before)) == ("intentie",)
