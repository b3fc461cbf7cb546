"""Reasoning noticed in what someone wrote."""

from dataclasses import replace

from dialogs.listening import noticed
from dialogs.reasoning import Noticed, Probe, Reasoning
from tests.support.small_dialog import SMALL, text

PROBE = (Probe("p1", text("Wat doe je zelf?")),)
DIALOG = replace(
    SMALL,
    reasonings={
        "r2b": Reasoning("r2b", "Vanzelf", PROBE, phrases=("vanzelf",)),
        "r9a": Reasoning("r9a", "Goed", PROBE, frozenset({"k5"}), phrases=("gaat goed",)),
    },
)


def test_the_words_are_those_that_were_written() -> None:
    assert noticed(DIALOG, "Dat gaat VANZELF hoor", "k1") == (Noticed("r2b", "VANZELF"),)


def test_several_stand_in_the_order_of_the_pack() -> None:
    found = noticed(DIALOG, "het gaat goed, vanzelf", "k5")
    assert [one.reasoning for one in found] == ["r2b", "r9a"]


def test_a_reasoning_exists_only_after_its_kinds_of_question() -> None:
    assert noticed(DIALOG, "het gaat goed", "k1") == ()
