"""`understand`, `signals` and `names`: show how the bot reads sentences, one a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from bot.process.exits import tell, tell_to_fix

if TYPE_CHECKING:
    from bot.configuration.settings import MachineSettings
    from dialogs.identifying.name_lists import Known
    from dialogs.pack.definition import Dialog, Option, Question

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

ANSWER = "antwoord"
"""Printed for a sentence that is just an answer."""


class UnknownQuestionError(ValueError):
    """The pack has no such question."""


def add_understanding(
    commands: Commands, in_house: Callable[[Callable[[MachineSettings], int]], int]
) -> None:
    """Add this command to those on the machine."""
    from dialogs.understanding.meanings import TOPICS, WAYS_PAST

    parser = commands.add_parser(
        "understand",
        help="tell how the bot would take sentences that somebody types as an answer",
        description="Reads sentences from standard input, one a line, and prints for each how the"
        " bot takes it, the first of these that holds: 'ernstig:KIND' for something serious,"
        " 'zorg:KIND' for a worry that gets a soft line (the kinds stand in luisteren.yaml, under"
        " 'ernstig'), 'protest' if it says that the bot heard something wrong, 'vraag:TOPIC' for a"
        f" question to the bot ({', '.join(TOPICS)}), 'optie:ID' for an option, or a way past the"
        f" question ({', '.join(WAYS_PAST)}), 'stel_voor:ID[,ID]' for the options that it"
        f" resembles, or '{ANSWER}'. A number is that of the option in the pack's order.",
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
        def in_packs(house: MachineSettings) -> int:
            from bot.configuration.packs import one_pack
            from content.sources.mistakes import PackError

            try:
                dialog = one_pack(house, chosen.pack)
                question = question_of(dialog, chosen.question)
            except (PackError, UnknownQuestionError) as error:
                return tell_to_fix(str(error))
            tell(taken(dialog, question, sys.stdin.buffer))
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


def taken(dialog: Dialog, question: Question, lines: Iterable[bytes]) -> Iterator[str]:
    """For each sentence, how the question takes it as an answer."""
    for line in lines:
        yield _taken(dialog, question, line.decode(errors="replace").strip("\ufeff\r\n"))


def _taken(dialog: Dialog, question: Question, text: str) -> str:
    from dialogs.concerns.noticing import concern_in
    from dialogs.hearing.data_kinds import OwnData
    from dialogs.understanding import maybe_asks, meanings

    concern = concern_in(dialog, text)
    if concern is not None:
        return f"{concern.weight.value}:{concern.kind}"
    match maybe_asks.understood_in_context(dialog, question, question.options, text):
        case maybe_asks.MaybeAsks(asks):
            return f"vraag:{asks.topic}"
        case meanings.Protests() | meanings.Complains():
            return meanings.PROTEST
        case meanings.AsksBot(about=OwnData.WAS_ASKED):
            return meanings.PROTEST
        case meanings.AsksBot(topic=topic):
            return f"vraag:{topic}"
        case meanings.Means(options):
            return f"optie:{_listed(options)}"
        case meanings.GoesPast(way=way):
            return f"optie:{way}"
        case meanings.Resembles(options):
            return f"stel_voor:{_listed(options)}"
        case meanings.YesOrNo() | meanings.SmallTalk() | meanings.OwnWords():
            return ANSWER
        case other:
            assert_never(other)


def _listed(options: Sequence[Option]) -> str:
    return ",".join(option.id for option in options)


NOTHING = "geen"
"""Printed for an answer in which nothing was noticed."""


class UnknownContextError(ValueError):
    """The pack knows no such kind of question."""


def kind_of(dialog: Dialog, context: str | None) -> str:
    """The pack's kind of question for a word on the command line; None: its first."""
    if context is None:
        return next(iter(dialog.kinds), "")
    for kind, word in dialog.kinds.items():
        if word == context:
            return kind
    words = ", ".join(dialog.kinds.values()) or "none"
    raise UnknownContextError(f"no context '{context}' in this pack; it knows: {words}")


def signals(dialog: Dialog, kind: str, lines: Iterable[bytes]) -> Iterator[str]:
    """For each answer, its labels with the words that caused them, or that there are none."""
    from dialogs.understanding.listening import noticed

    for line in lines:
        found = noticed(dialog, line.decode(errors="replace").strip("\ufeff\r\n"), kind)
        labels = ",".join(one.reasoning for one in found)
        words = "; ".join(" ".join(one.words.split()) for one in found)
        yield f"{labels}\t{words}" if found else NOTHING


CLEAN = "clean"
"""Printed for a sentence in which nothing was found."""
BETWEEN = " | "


def add_naming(commands: Commands) -> None:
    """Add this command to those on the machine."""
    parser = commands.add_parser(
        "names",
        help="tell what in sentences could lead to someone",
        description="Reads sentences from standard input, one a line, and prints for each the kinds"
        " of what could lead to someone in it, or 'clean'; a tab; and the words"
        f" (words{BETWEEN}words) in the order of the sentence. The kinds, in this order, with"
        " commas in between: name, email, phone, bsn, address, school, handle, url, org.",
    )
    parser.set_defaults(do=_names)


def _names(_: argparse.Namespace) -> int:
    from content.reading.personal_lists import known

    tell(names(known(), sys.stdin.buffer))
    return 0


def names(known: Known, lines: Iterable[bytes]) -> Iterator[str]:
    """For each sentence, the kinds found (or that it is clean), a tab, and the words."""
    from dialogs.identifying.finding import KindOfFinding
    from dialogs.identifying.search import found

    for line in lines:
        finds = found(line.decode(errors="replace").strip("\ufeff\r\n"), known)
        there = {one.kind for one in finds}
        kinds = ",".join(kind.value for kind in KindOfFinding if kind in there) or CLEAN
        yield f"{kinds}\t{BETWEEN.join(' '.join(one.words.split()) for one in finds)}"
