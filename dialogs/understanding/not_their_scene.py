"""Notices that somebody only says that the scene of a question isn't theirs: 'wij niet gaan met
trein', 'ik heb geen buurvrouw, ik woon op een dijk'.

A question describes an outing or a garden, to ask about something that happens anywhere. Somebody
who takes that literally hasn't answered yet.
"""

from __future__ import annotations

import re
from collections import Counter

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import Text, as_plain
from dialogs.understanding.options.matching import known, normal
from dialogs.understanding.options.said_in_part import clauses, sentences, without_echo

_MOST_WORDS, _LONGEST = 12, 120
"""Words, and characters of whole sentences: a longer text says something more."""
_DENIES = compiled(r"\b(?:niet|nie|geen|nooit)\b")
_NAMES = compiled(
    r"\bgeen (?:\w+ )?\w+|\b(?:niet|nie|nooit) (?:heb|hebben|ken|kennen) (?:een )?\w+"
    r"|\b(?:heb|hebben|ken|kennen) (?:niet|nie|nooit) (?:een )?\w+"
    r"|\b(?:niet|nie|nooit) (?:\w+ ){0,2}(?:met|naar|op|in|bij)"
    r"(?: de| het| een)? \w+|\b\w+ (?:is|zijn) (?:niet|nie)\b"
)
"""What a denial is about: a thing or a place; 'wij merken dat niet' is a report. People who are
learning Dutch say 'wij niet hebben tuin'."""
_OURS = compiled(r"\b(?:wij|we|ons|onze|bij ons|ik|hier)\b")
_ONLY_OURS = compiled(
    r"(?:(?:wij|we|ik|bij ons|maar|is|zijn|doen|hebben|gewoon) )*(?:alleen|enkel)\b.*"
    r"|(?:wij|we|ik|bij ons)(?: \w+){1,3} (?:alleen|enkel)(?: maar)?"
)
_FIRST = r"(?:(?:nou|ja|nee|maar|sorry|hm|tja|eh|haha|en|joh|kijk) )*"
_HAS_NONE = compiled(
    rf"{_FIRST}(?:(?:ik|wij|we) (?:heb|hebben|ken|kennen|zie|spreek)"
    r"|(?:er|hier|bij ons) (?:is|zijn|staat|loopt|komt|woont)(?: er)?)"
    r"(?: (?:hier|er|ook|dus|helemaal|bij ons|toch|eens|niet eens))* geen "
    r"(?P<what>\w+(?: en geen \w+)?)(?: \w+)?"
)
_DOES_NOT = compiled(
    rf"{_FIRST}(?:mijn|onze) (?P<what>\w+)(?: \w+){{1,4}} (?:niet|niks|niets|nooit)\b"
    r"(?: \w+){0,3}"
)
_DENIES_DOING = compiled(
    rf"{_FIRST}(?:(?:bij ons|hier) )?(?:(?:wij|we) (?P<one>\w+)|(?P<other>\w+) (?:wij|we))"
    r" (?:(?:hier|dus|helemaal|eigenlijk) )*(?:niet|nie|nooit)"
)
"""'Bij ons lopen we niet'."""
_INSTEAD = compiled(
    r"(?:(?:maar|dus|want) )*(?:(?:bij ons|hier) )?(?:(?:wij|we) \w+|\w+ (?:wij|we))"
    r"(?: (?:samen|gewoon|hier|buiten|binnen|thuis|altijd|dan))*"
)
"""'We eten': what they do, in one word."""
_OF_THEMSELVES = compiled(
    r"(?:(?:en|maar|dus|want|nou|ja) )*(?:ik|hier|wij|we) "
    r"(?:woon|wonen|ben|zit|zitten|heb|hebben|leef|kom|werk)\b(?: \w+){0,7}"
    r"|(?:de|het|een|onze|mijn|dat) \w+ (?:is|zijn|hef|heeft) (?:al |toch |ook )*"
    r"(?:\w+ ){0,2}(?:zat|genoeg)"
)
_CLAUSE_END = compiled(r"[.,;:!?…\n]+|\b(?:maar|want|dus)\b", re.IGNORECASE)
_QUOTED = compiled(r"‘[^’]*’")
_SHORTEST, _SHORTEST_SURELY = 4, 3
"""Letters of a word of the scene."""
_SHORTEST_PART = 6
"""Letters of the first part of such a word."""
_RARE = 3
"""A word of the scene is in at most this many questions: 'jongeren' is in nearly all."""
_ENDINGS = ("jes", "je", "en", "s", "n")


def is_not_their_scene(dialog: Dialog, question: Question, text: str, *, surely: bool) -> bool:
    """Whether the text says of a word of the question's scene that it isn't so with them, and
    nothing else but what they only do, or where they live or work. `surely`: only if it is said in
    whole sentences, since a text in its own words would be an answer there."""
    if not surely and _asks_at_word(dialog, question, text):
        return True
    text = without_echo(text)
    if "?" in text or len(text) > _LONGEST:
        return False
    return _says_surely(dialog, question, text) or (not surely and _says(dialog, question, text))


def denies_scene(dialog: Dialog, question: Question, text: str) -> bool:
    """Whether a clause of the text denies a thing or a place of the question's scene, whatever else
    it says ('wij doen geen uitjes, aan tafel zit ieder bij zijn eigen')."""
    scene = frozenset[str]()
    for clause in clauses(text):
        said = normal(clause)
        if _DENIES.search(said) is None or not (named := _named(said) or _not_done(said)):
            continue
        scene = scene or (
            # Short words are in more questions, and a stem may be one of them.
            _scene(dialog, question, _SHORTEST) | _scene(dialog, question, _SHORTEST_SURELY)
        )
        if any(_is_in(_stem(word), scene) for word in named):
            return True
    return False


_AT_WORD = compiled(r"\W*(?P<word>\w+)\s*\?+\s*(?P<rest>(?:wij|we|bij ons)\b.*)", re.I | re.DOTALL)


def _asks_at_word(dialog: Dialog, question: Question, text: str) -> bool:
    """'Soep?? wij niet koken, wij naaien': a word of the scene, and that it isn't so with them."""
    found = _AT_WORD.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or len(found["rest"].split()) > _MOST_WORDS:
        return False
    word = _stem(normal(found["word"]))
    return _DENIES.search(normal(found["rest"])) is not None and word in _scene(
        dialog, question, _SHORTEST
    )


def _says_surely(dialog: Dialog, question: Question, text: str) -> bool:
    first, *others = [said for one in _CLAUSE_END.split(text) if (said := normal(one))] or [""]
    found = _HAS_NONE.fullmatch(first) or _DOES_NOT.fullmatch(first)
    if found is None or not all(_OF_THEMSELVES.fullmatch(one) for one in others):
        return False
    scene = _scene(dialog, question, _SHORTEST_SURELY)
    return all(_stem(word) in scene for word in found["what"].split() if word not in _JOINS)


_JOINS = ("en", "geen")


def _says(dialog: Dialog, question: Question, text: str) -> bool:
    if len(normal(text).split()) > _MOST_WORDS:
        return False
    said = [normal(clause) for clause in clauses(text)]
    denying = [one for one in said if _DENIES.search(one) and _OURS.search(one)]
    others = [one for one in said if one and one not in denying]
    if not denying or any(
        _ONLY_OURS.fullmatch(one) is None and _INSTEAD.fullmatch(one) is None for one in others
    ):
        return False
    named = [_named(one) or (_not_done(one) if others else []) for one in denying]
    if not all(named):
        return False
    scene = _scene(dialog, question, _SHORTEST)
    return all(any(_is_in(_stem(word), scene) for word in words) for words in named)


def _named(clause: str) -> list[str]:
    """The words of a clause's denial of a thing or a place; none if it denies something else."""
    found = _NAMES.search(clause)
    return [] if found is None else found[0].split()


def _not_done(clause: str) -> list[str]:
    """What they don't do, if the clause says nothing else. Alone it may be an answer, as in 'we
    praten niet'; with what they do instead it isn't."""
    found = _DENIES_DOING.fullmatch(clause)
    return [] if found is None else [found["one"] or found["other"]]


def _is_in(word: str, scene: frozenset[str]) -> bool:
    """Whether the word is one of the scene's, or the first part of one ('tafeltennistafel')."""
    begins = len(word) >= _SHORTEST_PART and any(one.startswith(word) for one in scene)
    return word in scene or begins


def _scene(dialog: Dialog, question: Question, shortest: int) -> frozenset[str]:
    """The words of the question that are in few others, and in none of its options."""
    counted = Counter(word for one in dialog.questions.values() for word in _words(one, shortest))
    options = {_stem(word) for one in question.options for word in known(one.label).split()}
    return frozenset(
        word
        for word in _words(question, shortest)
        if counted[word] <= _RARE and word not in options
    )


def _words(question: Question, shortest: int) -> frozenset[str]:
    if question.probe:  # its text has words of an answer
        return frozenset()
    told, asked = set[str](), set[str]()
    for text in (question.text, question.plainer):
        for sentence in () if text is None else _said(text, without_quotes=question.open):
            words = {_stem(word) for word in known(sentence).split() if len(word) >= shortest}
            (asked if sentence.rstrip().endswith("?") else told).update(words)
    return frozenset(told - asked)


def _said(text: Text, *, without_quotes: bool) -> tuple[str, ...]:
    """The sentences of a text. What an open question quotes is an example of an answer."""
    plain = as_plain(text.fill(lambda _: ""))
    return tuple(sentences(_QUOTED.sub(" ", plain) if without_quotes else plain))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word.removesuffix(ending)
    return word
