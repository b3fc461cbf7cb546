"""Finds the word that somebody asks about: 'schuren wat is dat', 'heg? wat is heg', 'eisen?'.

People who are learning Dutch ask in few words, in an order of their own ('ik niet weet wat is
heg'), and often together with something else. So each sentence counts, and it must be about a word
that the pack explains, or that is in the question; or say in broken Dutch that it isn't understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.pack.definition import Dialog, Explained, Option, Question
from dialogs.texts import Text, as_plain
from dialogs.understanding.options.matching import known, normal

_BEFORE = compiled(
    r"(?:en |maar |hoezo )?(?:(?:wat|wie) (?:is|zijn|betekent|betekenen)|(?:de )?betekenis(?: van)?"
    r"|(?:wat|wie) bedoel(?:t|en)? (?:je|u|jullie)(?: met)?|(?:wat|wie) wordt bedoeld met"
    r"|(?:ik )?(?:ken|begrijp|snap) (?:het )?woord)"
    r"(?: (?:dat|nou|nu|dan|eigenlijk|precies|een|de|het|woord))* (?P<term>.+?)"
    r"(?: (?:eigenlijk|precies|dan|nou|niet|ook al ?weer|voor iets|voor woord))*"
    r"(?: (?:waar|dat|die|wat) (?:je|jij|u|jullie) .+)?"
)
"""'Wat is X', with what else people put around it."""
_VERB = r"(?:ken|begrijp|snap|versta)"
_AFTER = compiled(
    r"(?!(?:dat (?:ik|we|wij)|omdat|want|als|toen) )(?P<term>.+?) "
    r"(?:(?:dat )?(?:wat is|wat zijn|wat betekent|is wat|betekent wat)"
    rf"(?: (?:dat|dit|het|die))?|(?:ik )?{_VERB} (?:ik )?(?:(?:het|dit|dat|die) )?(?:woord )?niet"
    rf"|(?:ik )?niet (?:{_VERB}|weet)(?: woord)?|(?:(?:dit|dat) )?woord {_VERB} ik niet)"
)
"""'X wat is dat', or 'X niet begrijp'."""
_LOST_THEN = compiled(
    r"(?:(?:ik|sorry|en|maar|of|nou|nee|oh|ook|nog|dus) )*"
    rf"(?:(?P<broken>niet (?P<not_verb>{_VERB}|weet))"
    rf"|(?P<verb>{_VERB}|weet)(?: ik)?(?: (?:ook|echt|nog|eigenlijk|even))* niet(?: (?:goed|zo))?)"
    r" (?P<rest>.+)"
)
"""'Ik begrijp niet X', or 'ik niet weet wat is X'."""
_WHAT_IT_IS = compiled(
    r"wat (?:(?P<is_first>is|zijn|betekent|betekenen) (?P<behind>.+)"
    r"|(?P<between>.+) (?P<last>is|zijn|betekent|betekenen))"
)
_DONE = compiled(r"\w*ge\w+(?:d|t|en)")
"""A participle: 'ik weet niet wat is afgesproken' answers."""
_THAT_ONE = compiled(r"(?:de|het|ons|onze|mijn|jullie|hun)\b")
"""'Ik weet niet wat ons doel is' doesn't ask what a word means."""
_ECHOED = compiled(r"(?P<term>.+) wat (?:is|betekent) (?:de |het |een )?(?P=term)")
_WHAT_IS_MEANT = compiled(r".+ wat bedoel(?:t|en)?(?: (?:je|u|jullie|daarmee|hiermee))*")
_NOTHING_CLEAR = compiled(r"(?:.* )?(?:niks|niets) (?:snap|begrijp|versta)\b.*")
"""'Niks snap', in broken Dutch."""
_NOT_KNOWN = compiled(
    r"(?:woord )?(?P<term>.+) (?:(?:ik )?weet (?:ik )?niet(?: wat)?|(?:nog )?nooit gehoord"
    r"|is (?:te )?moeilijk(?:e? woord)?(?: voor mij)?)"
)
_IS = compiled(r"^(?P<term>[^=]+)=\s*(?:\?|wat\b|is\b|$)", re.IGNORECASE)
"""'Bewust = ?'"""
_LESS_THAN_ASKED = " \n.!…"
"""What ends a sentence, but for a question mark."""
_AND = compiled(r",|\ben\b", re.IGNORECASE)
_MIGHT_BE = compiled(
    r"(?P<term>.+?) (?:is|zijn|betekent|betekend|bedoelt)(?: (?:het |de )?zelfde als)? .+"
)
_ASKS_ON = compiled(r"(?:wat|waarom|wie|hoe|welke?|waar|dit|dat|deze|de vraag|woord)\b")
_THE_WORD = compiled(r"(?:(?:het|dit|dat|deze|de) )?(?:woord|zin|vraag)")
_ASKING = frozenset(
    re.findall(r"\w+", "wat wie ken begrijp snap versta weet gehoord moeilijk moeilijke betekenis")
)
"""Each of these has one of these words: most texts have none, and needn't be matched."""
_LOST = compiled(
    r"\b(?:begrijp|snap|ken|weet|wat (?:is|zijn|betekent|bedoel\w*|vraag)|simpel\w*|makkelijk\w*"
    r"|uitleg\w*|pls|please|sorry|dictionary|woordenboek|vertaal\w*|google|ik (?:alleen )?vraag"
    r"|vraag over wat)\b"
)
_MOST_WORDS = 5
"""Words: a longer piece isn't a word that somebody asks about."""
_FEW_WORDS = 3
"""The same for a word that isn't in the pack."""
_TELLING = 4
"""Letters: at least one word must be as long to be asked about without being in the glossary."""
_ARTICLES = ("een ", "de ", "het ")


@dataclass(frozen=True, slots=True)
class AskedWord:
    """Somebody asks what a word means. `explained`: what it means; None if the pack doesn't say.
    `term`: in that case the words of the question that they ask about, '' if they name none."""

    explained: Explained | None
    term: str = ""


def asked_word(
    dialog: Dialog, question: Question | None, options: Sequence[Option], text: str
) -> AskedWord | None:
    """The word that the text asks about; None if it asks about none. `question`: the one on the
    screen, with its `options`."""
    if len(text) > LONGEST_REMARK:
        return None
    sentences = [one.rstrip(_LESS_THAN_ASKED) for one in in_sentences(text)]
    for number, sentence in enumerate(sentences, 1):
        said = normal(sentence)
        may_ask = not _ASKING.isdisjoint(said.split())
        here = _words_here(question, options) if may_ask else frozenset()
        if may_ask and (lost := _lost(dialog, said, here)) is not None:
            return lost
        if (is_ := _IS.match(sentence)) is not None:
            return AskedWord(_explained(dialog, normal(is_["term"])))
        found = (_BEFORE.fullmatch(said) or _AFTER.fullmatch(said)) if may_ask else None
        if found is not None:
            asked = _of_option(dialog, question, options, found["term"])
            asked = asked or _asked(dialog, found["term"], here)
            if asked is not None:
                return asked
        if sentence.endswith("?") and not _tells(sentences[number:]):
            asked = _questioned(dialog, question, options, sentence, len(sentences) > number)
            if asked is not None:
                return asked
    return None


def hard_word(dialog: Dialog, text: str) -> Explained | None:
    """The longest of the explained words in a text of somebody who doesn't understand ('sorry
    lekker in vel? ik snap niet'); None if none does."""
    every = in_sentences(text) if len(text) <= LONGEST_REMARK else ()
    unknown = (normal(one) for one in every)
    said = f" {' '.join(one for one in unknown if not _KNOWS.fullmatch(one))} "
    found = [one for one in dialog.glossary if len(one) >= _TELLING and f" {one} " in said]
    return dialog.glossary[max(found, key=len)] if found else None


_KNOWS = compiled(
    r"(?:(?:ja|nee|maar|en|nou) )*(?:(?:ik|wij|we) )?(?:ken|snap|begrijp|weet|versta)(?: ik)?"
    r"(?! (?:.* )?(?:niet|geen|niks|nooit)\b) .+"
)
"""'Ik ken buurvrouw': about that word nothing is asked."""


def named_question(dialog: Dialog, here: Question, text: str) -> Question | None:
    """The question whose name a short text asks about ('twee groepjes op t plein? wat is dat'): the
    bot calls it so in its replies. None if the question on the screen, `here`, has those words."""
    said = normal(text) if len(text) <= LONGEST_REMARK else ""
    if _ASKS_WHAT.search(said) is None:
        return None
    told = f" {' '.join(_STRESSED.findall(said))} "
    for question in dialog.questions.values():
        words = _STRESSED.findall(known(question.name))
        if len(words) > 1 and f" {' '.join(words)} " in told:
            return None if _words_here(here, here.options).issuperset(words) else question
    return None


_ASKS_WHAT = compiled(
    r"\b(?:wat (?:is|was|zijn|betekent|betekend)|(?:wat|hoe) bedoel\w*|waar (?:slaat|gaat))\b"
    r"|\bwelke vraag\b|\bwat (?:\w+ ){1,4}(?:is|betekent|bedoel\w*)\b"
)
_STRESSED = compiled(r"\w{4,}")
"""Words that count: 'op t plein' names 'op het plein'."""


def words_explained(dialog: Dialog, text: str) -> tuple[Explained, ...]:
    """The longest of the explained words that stand in a question, in its order."""
    said = f" {normal(text)} "
    found = sorted((one for one in dialog.glossary if f" {one} " in said), key=len, reverse=True)
    words = list(dict.fromkeys(dialog.glossary[one] for one in found))[:_MOST_EXPLAINED]
    return tuple(sorted(words, key=lambda one: said.find(normal(one.word))))


_MOST_EXPLAINED = 2


def asked_besides(dialog: Dialog, text: str, first: Explained) -> Explained | None:
    """Another word that the text asks about ('wat is MDT en wat is klusje'); None if none."""
    for part in _AND.split(text[:LONGEST_REMARK])[1:]:
        asked = asked_word(dialog, None, (), part) or asked_word(dialog, None, (), f"{part}?")
        if asked is not None and asked.explained not in (None, first):
            return asked.explained
    return None


def _questioned(
    dialog: Dialog,
    question: Question | None,
    options: Sequence[Option],
    sentence: str,
    more_follows: bool,
) -> AskedWord | None:
    """What is asked by a word with a question mark ('eisen?'), or by saying what it might mean
    ('benieuwd = nieuw?', 'voorop? voor op fiets?')."""
    said = normal(sentence)
    word = _explained(dialog, said) or _explained(dialog, said.removesuffix(" wat"))
    if word is not None:
        return AskedWord(word)
    might = _MIGHT_BE.fullmatch(normal(sentence.replace("=", " is ")))
    term = said if might is None else might["term"]
    if (might is None and not more_follows) or _THAT_ONE.match(term):
        return None
    word = _explained(dialog, term)
    if word is not None:
        return AskedWord(word)
    words, here = term.split(), _words_here(question, options)
    told = here.issuperset(words) and any(len(one) >= _TELLING for one in words)
    return AskedWord(None) if told and len(words) <= _FEW_WORDS else None


def _tells(sentences: Sequence[str]) -> bool:
    """Something is told in these: 'kosten? het is gratis' answers, and asks no meaning."""
    return any(
        normal(one) and not one.endswith("?") and not _LOST.search(normal(one)) for one in sentences
    )


def _lost(dialog: Dialog, said: str, here: frozenset[str]) -> AskedWord | None:
    """What a sentence asks about that says first that it isn't understood."""
    if _WHAT_IS_MEANT.fullmatch(said) or _NOTHING_CLEAR.fullmatch(said):
        return AskedWord(None)
    if (echoed := _ECHOED.fullmatch(said)) is not None:
        return AskedWord(_explained(dialog, echoed["term"]))
    unknown = _NOT_KNOWN.fullmatch(said)
    if unknown is not None and (word := _explained(dialog, unknown["term"])) is not None:
        return AskedWord(word)
    found = _LOST_THEN.fullmatch(said)
    if found is None:
        return None
    rest, knows = found["rest"], "weet" in (found["verb"], found["not_verb"])
    word = _explained(dialog, rest)
    if word is not None:
        return AskedWord(word)
    if (is_ := _WHAT_IT_IS.fullmatch(rest)) is not None:
        return _what_it_is(dialog, is_)
    if found["broken"] and not knows and _ASKS_ON.match(rest):
        return AskedWord(None)
    if knows:
        return None
    return AskedWord(None) if _THE_WORD.fullmatch(rest) else _asked(dialog, rest, here, whole=True)


def _what_it_is(dialog: Dialog, found: re.Match[str]) -> AskedWord | None:
    """What is asked by 'wat is X' in another order than a Dutch clause has; of 'wat X is' only a
    word that the pack explains."""
    term = found["behind"] or found["between"]
    if (found["last"] in ("is", "zijn") and _THAT_ONE.match(term)) or _DONE.fullmatch(term):
        return None
    word = _explained(dialog, term)
    if word is not None or (found["is_first"] or found["last"]).startswith("betekent"):
        return AskedWord(word)
    broken = found["is_first"] and not term.startswith("er ")
    return AskedWord(None) if broken and len(term.split()) <= _FEW_WORDS else None


def _asked(
    dialog: Dialog, term: str, here: frozenset[str], *, whole: bool = False
) -> AskedWord | None:
    """What is asked about by this term, or by some of its words unless `whole`."""
    words = term.split()
    if len(words) > _MOST_WORDS:
        name = _element(dialog, term)  # some are longer
        return None if name is None else AskedWord(name)
    for first in () if whole else range(len(words)):
        for last in range(len(words), first, -1):
            found = _explained(dialog, " ".join(words[first:last]))
            if found is not None:
                return AskedWord(found)
    told = here.issuperset(words) and any(len(word) >= _TELLING for word in words)
    return AskedWord(None, term) if told else None


def _of_option(
    dialog: Dialog, question: Question | None, options: Sequence[Option], term: str
) -> AskedWord | None:
    """If they ask about several words of one option: what the option means, as the list would tell
    it. None if the pack explains those words themselves."""
    if question is None or question.element is None or len(term.split()) < _OF_OPTION:
        return None
    said = f" {known(term)} "
    meant = [one for one in options if said in f" {known(one.label)} "]
    element = dialog.elements.get(question.element)
    if len(meant) != 1 or element is None or _explained(dialog, term) is not None:
        return None
    because = (one.because for one in element.rules if one.option == meant[0].id)
    told = next((as_plain(one.fill(lambda _: "")) for one in because), "")
    ends = told.rstrip().endswith(".")
    return AskedWord(Explained(meant[0].label, told.rstrip(". \n"))) if ends else None


_OF_OPTION = 2
"""The fewest words: a single word of an option is explained by itself, or not at all."""


def _explained(dialog: Dialog, said: str) -> Explained | None:
    bare = said
    for article in _ARTICLES:
        bare = bare.removeprefix(article)
    return dialog.glossary.get(bare) or _element(dialog, said) or _element(dialog, bare)


def _element(dialog: Dialog, said: str) -> Explained | None:
    """What the element with this name looks like once it is in place."""
    for element in dialog.elements.values():
        if known(element.name) == said:
            what = as_plain(element.what.fill(lambda _: ""))
            return Explained(element.name, what.rstrip(".").replace("\n", " "))
    return None


def _words_here(question: Question | None, options: Sequence[Option]) -> frozenset[str]:
    """The words of a question, in all its wordings, and of its options."""
    if question is None:
        return frozenset()
    wordings = (question.text, question.plainer, question.again)
    texts = [_known(text) for text in wordings if text is not None]
    texts += [known(option.label) for option in options]
    return frozenset(word for one in texts for word in one.split())


def _known(text: Text) -> str:
    return known(as_plain(text.fill(lambda _: "")))
