"""The small dialog, which takes what is between angle brackets for a remark of that kind."""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.remarks import Remark, Remarks
from dialogs.pack.definition import Dialog, Question
from tests.support.at import at
from tests.support.player import Player
from tests.support.small_dialog import SMALL, WORDS, text

DOES_NOT_KNOW = "al sla je me dood"


class Listed(Remarks):
    """Takes a text that is a kind between angle brackets for a remark of that kind."""

    def remark(self, text: str) -> Remark | None:
        if text == DOES_NOT_KNOW:
            return Remark("weet_niet", 1.0)
        return Remark(text[1 : text.index(">")], 1.0) if text.startswith("<") else None


def listening_dialog(**plainer: str) -> Dialog:
    nodes = [
        replace(node, plainer=text(plainer[node.id]))
        if isinstance(node, Question) and node.id in plainer
        else node
        for node in SMALL.nodes
    ]
    words = {**WORDS, "dank": ("dank je",), "sorry": ("sorry",)}
    return replace(SMALL, remarks=Listed(), nodes=tuple(nodes), words=words)


def at_listening(question: str, **plainer: str) -> Player:
    player = at(question)
    player.dialog = listening_dialog(**plainer)
    return player
