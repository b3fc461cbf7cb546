"""`understand`: what the bot makes of sentences that are typed as an answer, one a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from bot.commandline.telling import tell
from bot.stopping.exits import mend

if TYPE_CHECKING:
    from bot.configuration.settings import House
    from dialogs.pack.definition import Dialog, Question

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

ANSWER = "antwoord"
"""What stands there for a sentence that is an answer and nothing else."""


class UnknownQuestionError(ValueError):
    """The pack has no such question."""


def add_understanding(
    commands: Commands, in_house: Callable[[Callable[[House], int]], int]
) -> None:
    """Add this command to those on the machine."""
    parser = commands.add_parser(
        "understand",
        help="tell how the bot would take sentences that somebody types as an answer",
        description="Reads sentences from standard input, one a line, and prints for each how the"
        " bot takes it: 'ernstig:KIND' for something serious, 'zorg:KIND' for a worry that gets a"
        f" soft line, or '{ANSWER}'. The kinds stand in luisteren.yaml, under 'ernstig'.",
    )
    parser.add_argument(
        "--pack", metavar="PACK", help="a folder in CONTENT, or a path; else the first pack"
    )
    parser.add_argument(
        "--question",
        metavar="ID",
        help="the question that is answered; else the first open one of the pack",
    )

    def understand(chosen: argparse.Namespace) -> int:
        def in_packs(house: House) -> int:
            from bot.configuration.packs import one_pack
            from content.sources.mistakes import PackError

            try:
                dialog = one_pack(house, chosen.pack)
                question = question_of(dialog, chosen.question)
            except (PackError, UnknownQuestionError) as error:
                return mend(str(error))
            tell(understood(dialog, question, sys.stdin.buffer))
            return 0

        return in_house(in_packs)

    parser.set_defaults(do=understand)


def question_of(dialog: Dialog, id_: str | None) -> Question:
    """The pack's question with this name; None: its first open one, or else its first."""

    if id_ is None:
        every = list(dialog.questions.values())
        return next((one for one in every if one.open), every[0])
    if id_ not in dialog.questions:
        raise UnknownQuestionError(f"no question '{id_}' in this pack")
    return dialog.questions[id_]


def understood(dialog: Dialog, question: Question, lines: Iterable[bytes]) -> Iterator[str]:
    """For each sentence how it is taken as an answer to the question."""
    for line in lines:
        yield _taken(dialog, question, line.decode(errors="replace").strip("\ufeff\r\n"))


def _taken(dialog: Dialog, _: Question, text: str) -> str:
    from dialogs.concerns.noticing import concern_in

    concern = concern_in(dialog, text)
    return ANSWER if concern is None else f"{concern.weight.value}:{concern.kind}"
