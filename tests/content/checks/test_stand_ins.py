"""A message that gets too long is found among questions that are alike, for which one stands in."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from content.checks.long_messages import in_walk, longest_openings
from content.checks.long_replies import OnceMore
from content.checks.long_walks import (
    WayToAnswer,
    asked_alone,
    asked_together,
    more_said,
    most_said,
)
from content.checks.longest import LONGEST_MESSAGE, length, longest
from content.checks.stand_ins import may_get_long
from content.reading.loader import load
from dialogs.pack.definition import Dialog, Node, Question
from dialogs.texts import Span, Text
from tests.support.packs import TinyPack
from tests.support.spread import spread

TEMPLATE = Path(__file__).parents[3] / "content" / "sjabloon"
COPIES = 3
"""So often each question comes, each time with other words: those are alike."""
SAMPLE = 0.4
"""The part of the questions that is looked at."""


def with_more_words(dialog: Dialog, chance: random.Random) -> Dialog:
    """The dialog with each question several times, and with longer texts here and there."""

    def grown(text: Text) -> Text:
        more = "Kort en goed. " * chance.choice((0, 0, 1, 10, 40))
        return Text((*text.lines, (Span(more),))) if more else text

    def one_of(node: Node, number: int) -> Node:
        id_ = f"{node.id}_{number}" if number else node.id
        if not isinstance(node, Question):
            return replace(node, id=id_, text=grown(node.text))
        reaction, unknown, plainer = node.reaction, node.reaction_unknown, node.plainer
        figure = node.figure
        return replace(
            node,
            id=id_,
            name=node.name + "x" * chance.randrange(20),
            text=grown(node.text),
            plainer=None if plainer is None else grown(plainer),
            reaction=None if reaction is None else grown(reaction),
            reaction_unknown=None if unknown is None else grown(unknown),
            figure=None if figure is None else replace(figure, text=grown(figure.text)),
            options=tuple(
                replace(one, reaction=None if one.reaction is None else grown(one.reaction))
                for one in node.options
            ),
        )

    nodes = (one_of(node, number) for number in range(COPIES) for node in dialog.nodes)
    elements = {
        id_: replace(element, why=grown(element.why)) for id_, element in dialog.elements.items()
    }
    return replace(dialog, nodes=tuple(nodes), elements=elements)


@pytest.mark.parametrize("seed", spread(range(8), 8))
@pytest.mark.parametrize("template", [False, True])
def test_no_question_gets_a_longer_message_than_what_stands_in_for_it(
    pack: TinyPack, template: bool, seed: int
) -> None:
    loaded = load(TEMPLATE) if template else pack.load()
    chance = random.Random(seed)
    long = longest(with_more_words(loaded, chance))
    every, openings = tuple(in_walk(long)), longest_openings(long)
    before: WayToAnswer | None = None
    for asked in every:
        if chance.random() < SAMPLE:
            here = replace(asked, before=(before,))
            texts = [*asked_alone(long, here, OnceMore(LONGEST_MESSAGE))]
            if asked.id in openings:
                opening = openings[asked.id]
                texts += asked_together(long, here, opening, OnceMore(LONGEST_MESSAGE))
            most = max(map(length, texts)) - 1
            assert asked.id in may_get_long(long, every, openings, most)
        if asked.question is not None:
            before = more_said(before, most_said(long, asked.question))
