"""Finds what somebody who types at their checklist wants to do with it: ticks something off, asks
for a message, says that it isn't right, and so on.

A wrong guess here changes a list that a team believes, so a pattern must match the whole text, or
one of its clauses while nothing in the rest could reverse its meaning. Whatever is missed is kept
and asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from dialogs.hearing.addressing import asks_by_its_words
from dialogs.hearing.regexes import compiled
from dialogs.understanding.about_list.list_patterns import (
    ASKED_FIRST,
    ASKS,
    BELONGS,
    BETTER,
    COUNT,
    COUNTED,
    DONE_ALONE,
    DONE_NTH,
    DONE_OF,
    DONE_THEN_NTH,
    GOODBYE,
    IN_PLACE,
    KEPT,
    NEVER_MIND,
    NO_MESSAGE,
    NO_MESSAGES,
    NOT_CLEAR,
    NOT_RIGHT,
    NOT_RIGHT_NTH,
    ON_WHAT,
    OURSELVES,
    PARTLY,
    REMIND,
    TAKE_AWAY,
    THANKS,
    THIS,
    TURNS_AROUND,
    UNANSWERED,
    WHAT_NOW,
    WHICH,
    WHO_SEES,
    WHY,
    WILL_DO,
    WITH_TEAM,
    YES_ARRANGED,
)
from dialogs.understanding.options.matching import less_fillers, normal
from dialogs.understanding.yes_or_no.agreeing import refuses


class AboutList(Enum):
    """What somebody does with the list."""

    DONE = "gedaan"
    """Something on it is done."""
    GOODBYE = "klaar"
    """They are done for now, with the list or with the bot."""
    REMIND = "herinner"
    WITH_TEAM = "team"
    """They want to show it to others, or to have it on paper."""
    NOT_RIGHT = "klopt_niet"
    ON_WHAT = "waarop"
    """They ask what it is based on."""
    WHY = "waarom"
    """They ask why something on it matters."""
    TAKE_AWAY = "weg"
    """They want to take back what they typed."""
    KEPT = "bewaard"
    """They ask how long it is kept."""
    WHO_SEES = "wie_leest"
    WHAT_NOW = "stap"
    BELONGS = "past"
    """They ask whether what they say counts here."""
    NOT_CLEAR = "onduidelijk"
    """They don't understand the list, or what is on the screen."""
    ERASE = "alles_weg"
    """They want everything deleted."""
    THANKS = "dank"
    WILL_DO = "gaan_we_doen"
    """They will do what a reminder or the list says."""
    NO_MESSAGES = "geen_bericht"
    """They want no messages that they don't ask for."""


@dataclass(frozen=True, slots=True)
class SaidOfList:
    """`number`: which of the elements on the screen it names, from 1; 0 if it names none by number.
    `rest`: what else it says, which may name an element."""

    kind: AboutList
    number: int = 0
    rest: str = ""


_EMPTIES = compiled(r"\bmaak\b.{0,20}\bleeg\b")
_EVERYTHING = "alles"
_LONGEST = 200
"""Characters. A longer text is content for the list, not a command about it."""


def said_of_list(text: str) -> SaidOfList | None:
    """What the text asks or says about the list; None if it is content for the list, or anything
    else."""
    typed = normal(text) if len(text) <= _LONGEST else ""
    if not typed:
        return None
    asks = "?" in text
    clauses = [clause for part in _CLAUSES.split(text) if (clause := normal(part))]
    for found in (
        _about_done(typed, clauses, asks=asks),
        _not_right(typed, clauses),
        _asked(typed, clauses, asks=asks),
    ):
        if found is not None:
            return found
    if asks or not clauses:
        return None
    if _whole(NO_MESSAGES, typed):
        return SaidOfList(AboutList.NO_MESSAGES)
    if _whole(WILL_DO, " ".join(clauses)):
        return SaidOfList(AboutList.WILL_DO)
    thanks = [clause for clause in clauses if _whole(THANKS, clause)]
    says_thanks = any("dank" in clause for clause in thanks) and not OURSELVES.search(typed)
    if says_thanks or (
        thanks and all(clause in thanks or clause in _SMALL_CLAUSES for clause in clauses)
    ):
        return SaidOfList(AboutList.THANKS)
    if len(clauses) <= _MOST_BEFORE_GOODBYE and _whole(GOODBYE, clauses[-1]):
        told = clauses[0] if len(clauses) > 1 and "klaar" in clauses[-1].split() else ""
        # 'De kippenren is gedaan, klaar' reports something, and isn't a goodbye.
        tells = len(told.split()) >= _FEWEST_TOLD and not _OF_THE_TALK.search(told)
        return None if tells else SaidOfList(AboutList.GOODBYE)
    if len(clauses) > 1 and _whole(GOODBYE, clauses[0]) and _LEAVES.fullmatch(clauses[-1]):
        return SaidOfList(AboutList.GOODBYE)
    return None


def only_thanks(text: str) -> bool:
    """Whether a clause of a text thanks the bot ('dat is geen punt, ik bedank alleen')."""
    clauses = (normal(part) for part in _CLAUSE_ENDS.split(text))
    return any("dank" in clause and THANKS.fullmatch(clause) is not None for clause in clauses)


_CLAUSE_ENDS = compiled(r"[.,;:!?\n]+")
_OF_THE_TALK = compiled(
    r"\b(?:genoeg|lijst|checklist|vragen|bot|gezien|gelezen|bekeken|alles|hier|gesprek|was het|tijd"
    r"|moet|ga|later|weg|verder|mooi|fijn|leuk|dank\w*|bedankt)\b"
)
_LEAVES = compiled(r"(?:en )?(?:ik|we|wij) (?:ga|gaan|moet|moeten)\b.{0,40}")
_CLAUSES = compiled(r"[.,;!?:\n]+")
_MOST_BEFORE_GOODBYE = 2
"""Clauses. A text with more reports something before it says goodbye."""
_SMALL_CLAUSES = frozenset(
    {
        "klaar",
        "check",
        "ja",
        "yes",
        "zo",
        "top",
        "nou",
        "oke",
        "ok",
        "hoera",
        "he he",
        "hehe",
        "dus",
    }
    | {"joepie", "mooi", "ja hoor", "nee", "nee hoor", "hoor"}
    | {"geen van die twee", "geen van beide", "geen van tweeen", "geen van deze", "geen van die"}
)


def _about_done(typed: str, clauses: Sequence[str], *, asks: bool) -> SaidOfList | None:
    if TURNS_AROUND.search(typed) or (asks and "vink" not in typed):
        return None
    nth = _whole(DONE_NTH, typed) or _whole(DONE_THEN_NTH, typed)
    if nth is not None:
        return SaidOfList(AboutList.DONE, _number(nth))
    done = [clause for clause in clauses if _whole(DONE_ALONE, clause)]
    rest = " ".join(one for one in clauses if one not in done and one not in _SMALL_CLAUSES)
    if done:
        return SaidOfList(AboutList.DONE, rest=rest)
    of = _whole(DONE_OF, typed)
    return None if of is None else SaidOfList(AboutList.DONE, rest=of["rest"])


def _not_right(typed: str, clauses: Sequence[str]) -> SaidOfList | None:
    nth = _whole(NOT_RIGHT_NTH, typed)
    if nth is not None:
        return SaidOfList(AboutList.NOT_RIGHT, _number(nth))
    others = [one for one in clauses if one not in _SMALL_CLAUSES and not refuses(one)]
    if others and all(_whole(NOT_RIGHT, clause) for clause in others):
        return SaidOfList(AboutList.NOT_RIGHT)
    return None


def text_after_objection(text: str) -> str:
    """What a text says after the remark that the list isn't right ('onzin, dat ontbreekt niet. ik
    sta er zelf bij en zeg er wat van'); '' for any other text."""
    told = text[:_LONGEST_CONTESTED]
    wrong = False
    while told:
        end = _CLAUSES.search(told)
        first = normal(told if end is None else told[: end.start()])
        is_wrong = _whole(NOT_RIGHT, first) is not None
        if not (is_wrong or first in _SMALL_CLAUSES or refuses(first)):
            break
        wrong = wrong or is_wrong
        told = "" if end is None else told[end.end() :].strip()
    return told if wrong and len(told.split()) >= _FEWEST_TOLD else ""


_LONGEST_CONTESTED = 1_000
"""Characters."""
_FEWEST_TOLD = 4
"""Words. Anything shorter carries no information."""


def _asked(typed: str, clauses: Sequence[str], *, asks: bool) -> SaidOfList | None:
    if REMIND.search(typed) and not NO_MESSAGE.search(typed):
        return SaidOfList(AboutList.REMIND, rest=typed)
    if ON_WHAT.search(typed):
        return SaidOfList(AboutList.ON_WHAT, rest=typed)
    if KEPT.search(typed) and not OURSELVES.search(typed.removesuffix(" als we")):
        return SaidOfList(AboutList.KEPT)
    if WHO_SEES.search(typed):
        return SaidOfList(AboutList.WHO_SEES)
    if WITH_TEAM.fullmatch(typed) and (asks or not _tells(typed)):
        return SaidOfList(AboutList.WITH_TEAM)
    removes = TAKE_AWAY.search(typed) or _EMPTIES.search(typed)
    if removes and _EVERYTHING in typed.split():
        return SaidOfList(AboutList.ERASE)
    if any(WHAT_NOW.fullmatch(clause) for clause in clauses):
        return SaidOfList(AboutList.WHAT_NOW)
    if NOT_CLEAR.search(typed) and not OURSELVES.search(typed):
        which = WHICH.search(typed)
        return SaidOfList(AboutList.NOT_CLEAR, 0 if which is None else int(which[1]))
    if TAKE_AWAY.search(typed) and THIS.search(typed) and not OURSELVES.search(typed):
        return SaidOfList(AboutList.TAKE_AWAY)
    if WHY.fullmatch(typed):
        return SaidOfList(AboutList.WHY, rest=typed)
    if asks and BELONGS.search(typed):
        return SaidOfList(AboutList.BELONGS, rest=typed)
    return None


def _tells(typed: str) -> bool:
    """Whether it reports what others do, although it starts like a question."""
    return OURSELVES.search(typed) is not None and not typed.startswith(("hoe", "we w", "wij w"))


def _whole(pattern: re.Pattern[str], typed: str) -> re.Match[str] | None:
    """The pattern matched against the whole text without the fillers around it."""
    return next((hit for said in less_fillers(typed) if (hit := pattern.fullmatch(said))), None)


def _number(found: re.Match[str]) -> int:
    if found["nth"]:
        return COUNT.index(found["nth"]) + 1
    if found["word"]:
        return COUNTED.index(found["word"]) + 1
    return int(found["number"] or found["bare"])


_ASKS_WHO = compiled(
    r"(?:(?:en|maar|ok|oke|ja|nou|dus) )*"
    r"(?:wie|wat|welke|hoe) (?:bedoel|bedoelt|betekent|is|zijn|heeft|moet|kan|kun|zou|doe|weet)"
    r"(?:en)? (?:hier|daar|je|jij|ik|dit|dat|deze|die|er|nou|nu|eig|eigenlijk|u|jullie|bij|met)\b.*"
)
"""A question as a clause of its own, whatever comes before it."""


def asks_something(text: str) -> bool:
    """Whether the text is a question, whatever it is about."""
    typed = normal(text) if len(text) <= _LONGEST else ""
    if not typed:
        return False
    last = [clause for part in _CLAUSES.split(text) if (clause := normal(part))][-1:]
    return (
        text.rstrip().endswith("?")
        or ASKS.fullmatch(typed) is not None
        or any(_ASKS_WHO.fullmatch(clause) for clause in last)
    )


def has_form_of_question(text: str) -> bool:
    """Whether the text has the form of a question, with or without its mark. A text that only
    begins with 'wat' or 'hoe' may be a report ('wat goed ging, was de soep')."""
    if "?" in text or asks_by_its_words(text):
        return asks_something(text) or asks_by_its_words(text)
    if is_short_remark(text):
        return asks_something(text)
    typed = normal(text)
    return asks_something(text) and (
        _ASKING_WORD_FIRST.match(typed) is None or _I_ASK_HOW.match(typed) is not None
    )


def unanswered(text: str) -> str | None:
    """If somebody complains that the bot didn't answer a question ('huh? ik vroeg wat ik dan doe'):
    that question, or '' if they don't repeat it. None for any other text, also when they say what
    they asked other people."""
    said = UNANSWERED.fullmatch(normal(text)) if len(text) <= _LONGEST else None
    if said is None:
        return None
    asked = said["asked"]
    if said["ask"] is None or said["bot"]:
        return asked.strip()
    of_others = OURSELVES.search(asked) is not None and _I_ASK.search(asked) is None
    if not said["lead"] or of_others or ASKED_FIRST.fullmatch(asked) is None:
        return None
    return asked.strip()


_I_ASK = compiled(r"\b(?:ik|moet|moeten|kan|kunnen)\b")


def is_short_remark(text: str) -> bool:
    """Whether a text isn't phrased as a question and is too short to say anything ('wat een
    weer')."""
    return not asks_by_its_words(text) and len(normal(text).split()) < _FEWEST_TOLD


_I_ASK_HOW = compiled(
    r"(?:(?:en|maar|ok|oke|ja|nou|hm|dus) )*"
    r"(?:wat|waar|waarom|hoe|hoezo|wanneer) \w+ (?:ik|je|jij)\b"
)
"""'Hoe zorg ik …': somebody who explains how they do it says 'hoe ik'."""
_ASKING_WORD_FIRST = compiled(
    r"(?:(?:en|maar|ok|oke|ja|nou|hm|dus) )*(?:wat|waar|waarom|hoe|hoezo|wanneer|welke?)\b"
)


def never_mind(text: str) -> bool:
    """Whether the text says no to what a screen offers, and nothing else ('laat maar')."""
    typed = normal(text)
    return refuses(text) or _whole(NEVER_MIND, typed) is not None


def says_in_place(text: str) -> bool:
    """Whether the text says that something is there ('ja, dat is er al')."""
    return _whole(IN_PLACE, normal(text)) is not None


def says_arranged(text: str) -> bool:
    """Whether the text answers that something is arranged now, when the bot has just asked exactly
    that."""
    return "?" not in text and YES_ARRANGED.fullmatch(normal(text)) is not None


def says_partly(text: str) -> bool:
    """Whether the text says that something is partly there."""
    return _whole(PARTLY, normal(text)) is not None


def says_better(text: str) -> bool:
    """Whether the text says that something can still get better ('kan nog beter')."""
    return _whole(BETTER, normal(text)) is not None
