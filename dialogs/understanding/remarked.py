"""Reads what a text says to the bot, whatever is on the screen: a question, small talk, a complaint
or a protest; or that it goes past the question. Also says how likely that is."""

from __future__ import annotations

from dialogs.hearing.addressing import may_be_about_readers
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.pack.definition import Dialog
from dialogs.understanding.asking_bot.asked_words import asked_word
from dialogs.understanding.asking_bot.coming_and_going import comes_back, introduces, leaves
from dialogs.understanding.asking_bot.feared import asks_after
from dialogs.understanding.asking_bot.lost import is_lost
from dialogs.understanding.asking_bot.own_data import own_data, topic_of
from dialogs.understanding.meanings import (
    CHAT,
    COMPLAINT,
    TOPICS,
    WAYS_PAST,
    AsksBot,
    Complains,
    GoesPast,
    Protests,
    Remarked,
    SmallTalk,
)
from dialogs.understanding.options.foreign import is_foreign
from dialogs.understanding.options.matching import normal, spoken_loosely, yes_or_no
from dialogs.understanding.yes_or_no.agreeing import agrees

MEANING, LATER, ELSE = "bedoeling", "later", "anders"
"""Topics of a question to the bot."""
ASKED = {"vraag_bedoeling": MEANING, "vraag_later": LATER, "vraag_hoelang": "hoelang"}
"""The word lists for a question about one of `TOPICS`."""
_MEANING_LIST = ("vraag_bedoeling",)
_SENTENCE = compiled(r"[^.!?,\n]+")
_MOST_BESIDES = 10
"""Words: a text with more than this in addition to a listed 'I don't understand' says something
else."""
SURE = 0.6
"""How likely it must be that a text isn't an answer: at an open question, and at any question for a
way past it."""
_WHO_DECIDED = compiled(
    r"^(?:(?:maar|en|ja|nou|hoezo) )*wie (?:heeft|hebben|had|hadden) (?:\w+ ){0,4}"
    r"(?:afgesproken|besloten|beslist|bepaald|gekozen)(?: (?:dan|eigenlijk|toch))*$"
)
"""Asks who decided what the question takes for granted. It isn't about who reads the answer."""
_ONLY_ASKING = frozenset("?! ")
"""A text with only these signs asks what the bot means."""
_READING = "wie_leest"


def remarked(dialog: Dialog, text: str) -> Remarked | None:
    """What the text says to the bot, whatever is on the screen; None if it says nothing to it."""
    # 'Ja dat zei ik toch' has the words of a protest.
    if yes_or_no(text) is not None or agrees(text):
        return None
    asks = asked_word(dialog, None, (), text)
    if asks is not None:
        return AsksBot(MEANING, asks.explained)
    found, _ = weighed(dialog, text)
    return None if isinstance(found, GoesPast) else found


_WHO_PAYS = compiled(
    r"(?:(?:en|maar|ja|ok|oke|wacht) )*wie (?:betaalt(?: er)? (?:dat|de (?!bot)\w+|het \w+|die \w+)"
    r"|(?:gaat|moet|zou) (?:dat|de (?!bot)\w+|het \w+|die \w+) (?:\w+ )?betalen)"
    r"(?: (?:dan|nou|eigenlijk|allemaal|toch))*"
)
"""Asks who pays for something in their project: the bot doesn't know that, and it isn't about the
bot."""


def weighed(dialog: Dialog, text: str) -> tuple[Remarked | GoesPast | None, float]:
    """What the text says to the bot, or how it goes past the question; and how likely that is."""
    if "?" in text and set(text) <= _ONLY_ASKING:
        return AsksBot(MEANING), 1.0
    said = spoken_loosely(text, dialog.words, CHAT)
    if said is not None:
        return SmallTalk(said), 1.0
    if comes_back(text) or introduces(text):
        return SmallTalk("groet"), 1.0
    if leaves(text):
        return AsksBot(LATER), 1.0
    if _WHO_PAYS.fullmatch(normal(text)) is not None:
        return AsksBot(ELSE), 1.0
    about = asks_after(text, dialog.facts.get("contact", "")) or own_data(text)
    if about is not None or data_question(text) is not None:
        return AsksBot(topic_of(about), about=about), 1.0
    topic = _listed_topic(dialog, text)
    if topic is not None:
        return AsksBot(topic), 1.0
    if _WHO_DECIDED.search(normal(text)) is not None:
        return AsksBot(MEANING), 1.0
    remark = dialog.remarks.remark(text)
    if remark is None or is_foreign(dialog.support, text):
        return None, 0.0
    kind, chance = remark.kind, remark.chance
    if kind == _READING and not may_be_about_readers(text):
        return None, 0.0  # 'dat blijft lastig' only looks like 'dat blijft hier'
    if kind in TOPICS:
        return AsksBot(kind), chance
    if chance < SURE:
        return None, 0.0
    if kind in WAYS_PAST:
        # A refusal to answer isn't worth keeping.
        return GoesPast(kind, listed=kind == WAYS_PAST[1]), chance
    return (Complains() if kind == COMPLAINT else Protests()), chance


def _listed_topic(dialog: Dialog, text: str) -> str | None:
    """The topic of a question in listed words; 'I don't get it' may have some beside it."""
    asked = spoken_loosely(text, dialog.words, tuple(ASKED))
    if asked is not None:
        return ASKED[asked]
    sentences = _SENTENCE.findall(text) if len(text) <= LONGEST_REMARK else []
    listed = [
        is_lost(one) or spoken_loosely(one, dialog.words, _MEANING_LIST) is not None
        for one in sentences
    ]
    besides = sum(
        len(normal(one).split())
        for one, is_listed in zip(sentences, listed, strict=True)
        if not is_listed
    )
    return MEANING if any(listed) and besides <= _MOST_BESIDES else None
