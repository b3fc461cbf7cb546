"""Finds what a writer tells of their own health, or of what else people keep to themselves: 'ik heb
een stent'. It is theirs to tell, and easily told in passing; on paper others read it.

Also what they tell so of somebody else ('de buurtwerker is weg. burn out'), whoever that is: it
isn't theirs to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.identifying.name_lists import Known
from dialogs.identifying.tokens import Reading, read

_HAVE = frozenset(
    {"heb", "had", "ben", "was", "kreeg", "krijg", "slik", "gebruik", "loop", "zit", "lag", "ga"}
)
_BODY = re.compile(
    r"\b(?:stents?|pacemaker|bypass|hartinfarct|hartaanval|infarct|beroerte|tia|kunstheup"
    r"|kunstknie|tumor|diabetes|copd|astma|longziekte|hernia|trombose|staar|pgb|wia|wao)\b",
    re.IGNORECASE,
)
_NEAR = 5
"""Words between the writer and what they tell."""


def tells_own_health(text: str, known: Known) -> bool:
    """Whether its writer tells so of themselves."""
    reading = read(text)
    plain = reading.plain
    private = {at for at, _ in known.private_matters.within(plain)}
    private |= {at for at, word in enumerate(plain) if _BODY.fullmatch(word)}
    return any(_is_of_writer(plain[max(0, at - _NEAR) : at + 2], known) for at in private)


def _is_of_writer(near: Sequence[str], known: Known) -> bool:
    """Whether the words around such a word say that the writer has it, and nobody else."""
    others = any(word in known.single_people for word in near)
    return "ik" in near and not _HAVE.isdisjoint(near) and not others


_HE = frozenset({"hij", "hem", "ie"})
_SHE = frozenset({"ze", "zij", "die"})
_OF_ONE = frozenset(
    {"is", "was", "heeft", "had", "zit", "zat", "ligt", "lag", "kreeg", "krijgt", "ging", "gaat"}
    | {"slikt", "loopt", "liep", "komt", "kwam", "werd", "wordt", "bleef", "blijft", "viel"}
)
"""After 'ze' these words show that it is one person."""
_ROLES = ("werker", "werkster", "meester", "begeleider", "begeleidster", "beheerder")
_ANYONE = frozenset({"elke", "elk", "iedere", "ieder", "geen", "als", "een"})
_ANYBODY = frozenset({"iemand", "persoon", "gast", "lid", "kind"})
"""Nobody in particular."""
_ABOUT = frozenset({"over", "tegen", "niet", "geen", "zonder", "of", "rond"})
"""Before such a word: it is what they talk about, or isn't so."""
_ALSO_OTHERWISE = frozenset(
    {"opgenomen", "vastzit", "vastzat", "geslagen", "down", "trauma", "blind", "blinde", "doof"}
    | {"dove", "ms", "add", "drugs", "kliniek", "trans", "gehoorapparaat", "medicijnen"}
)
"""Words of the list that are often said of something else."""
_WITHIN = 14
"""Words between who it is and what is told of them."""


def tells_private_life(text: str, known: Known) -> bool:
    """Whether it tells so of one person who isn't the writer, and isn't just anyone."""
    reading = read(text)
    plain = reading.plain
    for at, _ in known.private_matters.within(plain):
        # Only a space between: 'hij komt niet meer, haar scheiding …' denies something else.
        near = at - 1 if at and reading.words[at].follows else at
        near -= near < at and near > 0 and reading.words[near].follows
        if plain[at] in _ALSO_OTHERWISE or not _ABOUT.isdisjoint(plain[near:at]):
            continue
        if _is_of_another(reading, at, known):
            return True
    return False


def tells_private_matter(sentence: str, known: Known) -> bool:
    """Whether a sentence has such a word at all, whoever it is about."""
    plain = read(sentence).plain
    return any(plain[at] not in _ALSO_OTHERWISE for at, _ in known.private_matters.within(plain))


def _is_of_another(reading: Reading, at: int, known: Known) -> bool:
    """Whether the nearest person before this word is one, and not the writer or several."""
    plain = reading.plain
    for n in range(at - 1, max(-1, at - 1 - _WITHIN), -1):
        word, after = plain[n], plain[n + 1]
        if word in ("ik", "we", "wij", "jongeren", "ouderen", "mensen", "jongens", "meiden"):
            return False
        if word in _HE or (word in _SHE and after in _OF_ONE):
            return True
        people = (known.local_figures, known.single_people, known.roles)
        someone = word not in _ANYBODY and any(word in one for one in people)
        if (someone or word.endswith(_ROLES)) and (not n or plain[n - 1] not in _ANYONE):
            return True
    return False
