"""What people type while a group agrees, in place of a button: that they have nothing, that their
own sentence goes or gets other words, and whether they can live with a sentence."""

from __future__ import annotations

import re
from enum import Enum

from dialogs.hearing.data_kinds import OwnData
from dialogs.pack.definition import Dialog
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.meanings import AsksBot, Complains, SmallTalk
from dialogs.understanding.options.matching import normal
from dialogs.understanding.remarked import remarked
from dialogs.understanding.yes_or_no import agreeing

_SURELY = 0.8
"""How likely it must be that a text is said to the bot. Below that it is a sentence for all, which
its writer can take back: 'Kan de stagiair de deur doen?' proposes something."""

_SHORT = 6
"""Words: a question without anything else has at most this many."""
_GOES = re.compile(
    r"(?:nee )?(?:"
    r"(?:haal|doe|gooi|trek)(?: \w+){0,4} (?:weg|terug|eruit)"
    r"|(?:(?:die|dat|deze|mijn zin|mijn voorstel) )?(?:mag |kan |moet )?(?:maar )?(?:toch )?weg"
    r"(?: ermee)?|terug"
    r"|(?:toch )?(?:liever )?niet|laat (?:toch )?maar(?: zitten)?)(?: hoor)?"
)
_ANEW = re.compile(
    r"(?:nee )?(?:nee )?(?:ik (?:wil|zeg|zei) (?:het|hem|dat|m) )?(?:toch )?(?:iets |wat )?"
    r"(?:liever |maar )?anders(?: dan)?(?: hoor)?|verander(?: \w+){0,3}|(?:een )?andere zin"
)
_IN_PLACE = re.compile(
    r"\s*(?:nee,?\s+)?(?:(?:toch|liever|maar|iets)\s+)*anders\s*[:,.;–-]+\s*(?P<new>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOTHING = frozenset({"niks", "niets", "nee", "idee", "inspiratie", "nvt"})
_BESIDES = frozenset(
    {"joh", "nou", "ja", "eh", "ehm", "uh", "uhm", "sorry", "hoor", "man", "ik", "weet", "heb"}
    | {
        "zou",
        "het",
        "dat",
        "er",
        "me",
        "mij",
        "zo",
        "even",
        "nu",
        "echt",
        "eigenlijk",
        "ook",
        "wel",
    }
    | {"niet", "geen", "zin", "voorstel", "voorstellen", "afspraak", "te", "melden", "zeggen"}
    | {
        "toevoegen",
        "bedenken",
        "kan",
        "op",
        "kom",
        "schiet",
        "binnen",
        "verder",
        "meer",
        "van",
        "voor",
    }
    | {"mijn", "kant", "eerlijk", "gezegd", "helemaal", "dus", "wou", "wil", "nog", "een", "de"}
)
_TOO = re.compile(
    r"(?:nee |ja |oke? )*(?:(?:bij nader inzien|achteraf|nee|oh?) )*toch (?:maar |wel |liever )*"
)
_LIVES = re.compile(
    r"(?:(?:ja|oke?|daar|hier|prima|dat|dit|dan) )*(?:kan|kunnen) (?:ik|we) (?:er|hier|daar)? ?"
    r"(?:best |wel |prima |ook )*(?:mee|mee leven)(?: leven)?(?: hoor)?"
    r"|(?:ik )?(?:kan )?er (?:best |wel |prima )*mee leven|mee leven|(?:het )?(?:wel |helemaal )*"
    r"(?:mee )?eens|akkoord|(?:vind ik |lijkt me |is )?(?:goed|prima|top)(?: idee)?|doen|wel"
)
_DIFFERS = re.compile(
    r"(?:(?:nee|nou|sorry) )*(?:ik )?(?:zie|vind) (?:(?:het|dit|dat|ik) )*(?:toch |liever |heel )*"
    r"(?:anders|niks|niets|niet(?: goed)?)(?: hoor)?"
    r"|(?:(?:nee|nou|sorry) )*(?:(?:hier|daar) )?(?:kan ik |ik kan )?(?:(?:er|hier|daar) )?niet "
    r"(?:mee )?leven|(?:(?:ik ben )?het )?(?:er )?(?:niet mee eens|mee oneens|oneens)"
    r"|(?:liever |toch )*(?:niet|anders)(?: hoor)?|(?:(?:dat|dit) )?(?:is|vind ik) niet "
    r"(?:goed|handig|slim|fijn|leuk)"
)


class About(Enum):
    """Which sentence a typed stance is about."""

    SHOWN = "op het scherm"
    LAST = "de laatste"
    """The one that they responded to last."""


def is_for_bot(dialog: Dialog, text: str) -> bool:
    """Whether somebody asks the bot something or talks to it, and proposes nothing."""
    if own_data(text) is not None:
        return True
    match remarked(dialog, text):
        case AsksBot() | Complains():
            return dialog.remarks.chance(text) >= _SURELY
        case SmallTalk():
            return True
        case _:
            return False


def asks_how(dialog: Dialog, text: str) -> bool:
    """Whether somebody asks what is meant here or why, or something that the bot has no answer
    to."""
    match remarked(dialog, text):
        case AsksBot("bedoeling" | "waarom" | "anders", None, None):
            return is_for_bot(dialog, text)
        case _:
            return False


_MEANING = re.compile(
    r"(?:(?:maar|en|eh|uh|hoi|ok|oke) )*"
    r"(?:wat (?:is|zijn|beteken(?:t|en)|houdt)(?: (?:nou|nu|eigenlijk))?"
    r"(?: (?:een|de|het|dat))? (?P<word>\w+)(?: in)?|wat bedoel(?:en|t)?(?: (?:je|jij|jullie|hij))?"
    r"(?: (?:daar|hier)?mee| met (?:een |de |het )?\w+)?"
    r"|(?:wat|hoe) moet ik (?:hier |nu |dan |precies )*(?:typen|doen|zeggen|invullen))"
)
_OF_OURS = re.compile(r"\b(?:ik|mij|mijn|wij|we|ons|onze|iemand)\b")


def asks_meaning(text: str) -> bool:
    """Whether a text only asks what a word means, or what is meant: 'wat is een casus?'"""
    return _MEANING.fullmatch(normal(text)) is not None


def asks_in_round(dialog: Dialog, text: str) -> bool:
    """Whether a text is a question to the bot where people may well write questions: about what is
    asked of them, about their own words, or just small talk. What speaks of themselves ('wie doet
    dit dan bij ons?') is what they give."""
    if own_data(text) is not None or asks_meaning(text):
        return True
    match remarked(dialog, text):
        case SmallTalk():
            return True
        case AsksBot("bedoeling" | "wie_leest", _, _):
            return is_for_bot(dialog, text) and _OF_OURS.search(normal(text)) is None
        case _:
            return False


def was_a_question(text: str) -> bool:
    """Whether somebody says that what they sent was a question to the bot: 'nee dat was een vraag
    aan jou'."""
    return own_data(text) is OwnData.WAS_ASKED


_NO_PLAN = re.compile(
    r"(?:ik |wij |we )?(?:(?:doen?|ga|gaan|neem|nemen) )?"
    r"(?:niks|niets|geen idee|n v t|nvt)\b(?: \w+){0,5}"
)
_IS_A_PLAN = re.compile(r"\b(?:meer|anders|nieuws|alleen|zonder|tot|voordat|totdat)\b")


def has_no_plan(text: str) -> bool:
    """Whether somebody says that they take nothing home ('Niks. Gaat prima zo.')."""
    said = normal(text)
    return _NO_PLAN.fullmatch(said) is not None and _IS_A_PLAN.search(said) is None


def asks_who_reads(dialog: Dialog, text: str) -> bool:
    """Whether somebody plainly asks who gets to read this, and says nothing else."""
    match remarked(dialog, text):
        case AsksBot("wie_leest", None, None):
            return len(normal(text).split()) <= _SHORT and is_for_bot(dialog, text)
        case _:
            return False


def takes_back(text: str) -> bool:
    """Whether a text asks to delete their sentence, and isn't a proposal itself."""
    return _GOES.fullmatch(normal(text)) is not None


def wants_anew(text: str) -> bool:
    """Whether a text says that they want to reword their sentence, and isn't a proposal itself."""
    return _ANEW.fullmatch(normal(text)) is not None


def said_instead(text: str) -> str | None:
    """The sentence that somebody wants in place of theirs ('toch anders: we bellen dinsdag'); None
    if the text doesn't say so."""
    found = _IN_PLACE.fullmatch(text)
    return None if found is None else found["new"].strip()


def has_nothing(text: str) -> bool:
    """Whether somebody says that they have nothing to propose ('nee joh, ik weet niks')."""
    words = normal(text).split()
    says_so = not _NOTHING.isdisjoint(words) or " ".join(words).endswith("geen zin")
    return says_so and _NOTHING.union(_BESIDES).issuperset(words)


_LEAVES = re.compile(
    r"(?:nee |nou |ja )?(?:"
    r"(?:laat|hou) (?:m |hem |het |dit |die |maar |gewoon |zo |toch )*(?:zo|maar|staan|zitten)"
    r"|(?:dat )?weet ik (?:nog |nu |eigenlijk )?niet|geen idee|zo is (?:het |ie |hij )?goed"
    r"|(?:is |het is |dit is )?(?:goed|prima|genoeg)(?: zo)?|sla (?:maar )?over)(?: hoor)?"
)


def leaves_as_is(text: str) -> bool:
    """Whether somebody who is asked what exactly they propose says no more than they did."""
    return has_nothing(text) or _LEAVES.fullmatch(normal(text)) is not None


def stance(text: str) -> tuple[bool, About] | None:
    """Whether somebody can live with a sentence, and with which; None if the text says more."""
    said = normal(text)
    too = _TOO.match(said)
    rest = said[too.end() :] if too is not None else said
    about = About.SHOWN if too is None else About.LAST
    if _DIFFERS.fullmatch(rest) or agreeing.refuses(rest):
        return False, about
    if too is not None and not rest:
        return True, about
    if _LIVES.fullmatch(rest) or agreeing.agrees(rest if too is not None else text):
        return True, about
    return None
