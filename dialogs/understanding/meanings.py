"""What somebody may mean by a text at a question, as data; `understood.py` tells which it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dialogs.hearing.data_kinds import OwnData
from dialogs.pack.definition import Explained, Option

TOPICS = (
    "wie_leest",
    "wie_ben_je",
    "bedoeling",
    "waarom",
    "stoppen",
    "hoelang",
    "delen",
    "later",
    "anders",
)
"""What a question to the bot can be about."""
PROTEST = "protest"
"""The kind of remark that says that the bot heard something wrong."""
COMPLAINT = "mopper"
"""The kind of remark that only says what somebody thinks of the bot or its question, in anger."""
WAYS_PAST = ("weet_niet", "overslaan")
"""The word lists for getting past a question."""
CHAT = (
    "sorry",
    "dank",
    "groet",
    "hoe_gaat_het",
    "grapje",
    "compliment",
    "moe",
    "ben_je_er_nog",
)
"""The word lists for texts that ask and answer nothing."""


@dataclass(frozen=True, slots=True)
class Means:
    """It says these options, and nothing else."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class GoesPast:
    """It says a way past the question, one of `WAYS_PAST`. `listed`: in words that are listed; else
    they are worth keeping."""

    way: str
    listed: bool = True


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """It says yes or no and nothing else, at a question that has neither as an option."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Protests:
    """It says that the bot heard something wrong."""


@dataclass(frozen=True, slots=True)
class Complains:
    """It only says in anger what its writer thinks of the bot or of the question."""


@dataclass(frozen=True, slots=True)
class AsksBot:
    """It asks the bot something, about one of `TOPICS`. `word`: the word that it doesn't know.
    `about`: what it asks about what was typed. `told`: what else it says, if that means something
    at the question."""

    topic: str
    word: Explained | None = None
    about: OwnData | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """It is one of `CHAT`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Resembles:
    """It resembles one or two options, the likeliest first."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """It is an answer in somebody's own words; at a question with options it resembles none."""


Remarked: TypeAlias = Protests | Complains | AsksBot | SmallTalk
Understood: TypeAlias = Means | GoesPast | YesOrNo | Remarked | Resembles | OwnWords
