"""The same words are quoted twice in a walk at most."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from dialogs.pack.answers import SKIPPED, Answers, chosen, written
from dialogs.pack.definition import Node, Question, Statement
from dialogs.pack.quotations import MOST_QUOTED, times_quoted, without_third_quotation
from dialogs.texts import Slot, Span, Text
from tests.support.small_dialog import SMALL

_QUOTES = (Span("Je schreef: ‘"), Slot("q0"), Span("’."))
_ASKS = (Span("Hoe nu verder?"),)
OPEN = next(one for one in SMALL.questions.values() if one.open)
CHOICE = next(one for one in SMALL.questions.values() if one.options)


def _question(number: int, *lines: tuple[Span | Slot, ...]) -> Question:
    return replace(OPEN, id=f"q{number}", text=Text(lines), reaction=None)


def _times(*nodes: Node, before: str | None = None) -> Counter[str]:
    dialog = replace(SMALL, nodes=nodes)
    answers = Answers({one.id: written("soep") for one in nodes if isinstance(one, Question)})
    return times_quoted(dialog, answers, before)


def test_it_counts_in_questions_statements_and_reactions_up_to_where_a_walk_is() -> None:
    told = Statement("m1", Text((_QUOTES,)), OPEN.theme)
    nodes: tuple[Node, ...] = (
        replace(_question(0, _ASKS), reaction=Text((_QUOTES,))),
        told,
        _question(1, _QUOTES, _ASKS),
        _question(2, _ASKS),
    )
    assert [_times(*nodes, before=node.id)["q0"] for node in nodes] == [0, 1, 2, 3]
    assert _times(*nodes)["q0"] == MOST_QUOTED + 1


def test_a_probe_quotes_in_place_of_the_reaction() -> None:
    asked = replace(_question(0, _ASKS), reaction=Text((_QUOTES,)))
    probe = replace(_question(1, _ASKS), probe="z1")
    assert _times(asked, probe)["q0"] == 1


def test_what_was_not_said_does_not_count() -> None:
    reacts = tuple(replace(one, reaction=Text((_QUOTES,))) for one in CHOICE.options)
    asked = replace(CHOICE, options=reacts)
    skipped = replace(_question(0, _ASKS), reaction=Text((_QUOTES,)))
    dialog = replace(SMALL, nodes=(skipped, asked))
    answers = Answers({skipped.id: SKIPPED, asked.id: chosen(reacts[0].id)})
    assert times_quoted(dialog, answers)["q0"] == 1
    assert times_quoted(dialog, Answers({})) == Counter()


def test_a_third_quotation_falls_out_of_a_text() -> None:
    dialog = replace(SMALL, nodes=(_question(0, _ASKS),))
    told = Text((_QUOTES, _ASKS))
    for times, left in ((MOST_QUOTED - 1, (_QUOTES, _ASKS)), (MOST_QUOTED, (_ASKS,))):
        assert without_third_quotation(told, dialog, {"q0": times}).lines == left
    assert without_third_quotation(Text((_QUOTES,)), dialog, {"q0": MOST_QUOTED}).lines == ()
