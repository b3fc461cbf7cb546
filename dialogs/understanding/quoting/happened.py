"""Finds the sentence in which somebody tells of a time that something happened: 'Vorig jaar zei die
jongen zomaar moin.' It says more of how things stand than any button."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.texts import QUOTE_LENGTH
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.fragments import leans_on_its_end, without_nameless
from dialogs.understanding.quoting.lead_in import without_lead_in
from dialogs.understanding.taking_away.kept_here import under_condition

_THEN = compiled(
    r"\b(?:vorig|vorige|afgelopen|verleden) (?:jaar|week|maand|keer|zomer|winter|herfst|voorjaar"
    r"|seizoen|\w+dag)\b|\b(?:laatst|gisteren|eergisteren|pasgeleden|onlangs|eergister)\b"
    r"|\b(?:een|één|twee|drie) (?:keer|weken|maanden|jaar) (?:geleden|terug)\b|\been keer\b"
    r"|\bvan de (?:week|zomer|winter)\b|\btoen\b"
)
_DID = compiled(
    r"\b(?:zei|zeiden|stond|stonden|zat|zaten|ging|gingen|kwam|kwamen|deed|deden|liep|liepen|hielp"
    r"|hielpen|vroeg|vroegen|groette|groetten|lachte|lachten|maakte|maakten|nam|namen|gaf|gaven"
    r"|bracht|brachten|belde|belden|at|aten|werkte|werkten|praatte|praatten|stelde|bleef|bleven"
    r"|begon|begonnen|speelde|speelden|zwaaide|zwaaiden|kookte|kookten|leerde|leerden)\b"
)
_WENT_WRONG = compiled(
    r"\b(?:niet|niemand|geen|ruzie|mis|fout|weg|boos|bozig|scholden|schelden|kapot|huilde)\b"
    r"(?! eerder| vaker)"
)
_CLAUSE_END = compiled(r"(?<=[,;:])\s+")


def happened(text: str) -> str:
    """The first such sentence, less the last clauses of one that is too long; '' if none tells of
    such a time, or of one that went wrong."""
    for sentence in sentences(what_stands(text)):
        told = without_lead_in(without_nameless(sentence.strip()))
        short = "" if under_condition(sentence) else _at_most(told)
        said = normal(short)
        if short.endswith("…") and leans_on_its_end(short):
            continue
        if _THEN.search(said) and _DID.search(said) and not _WENT_WRONG.search(said):
            return short
    return ""


_HAS_DONE = compiled(r"\b(?:heeft|hebben|is|zijn)(?: \w+)*? (?:\w+ge|ge)[a-z]{3,}\b")
_SOMEBODY_FIRST = compiled(
    r"(?:(?:en|want) )?(?:(?:laatst|pas|(?:vorige|afgelopen) \w+|gisteren) \w+ )?"
    r"(?:een|de|iemand|we|wij|ik|ze|onze|mijn|twee|drie)\b"
)
_PART_ENDS = compiled(r"(?<=[,;:.!?])\s+")


def happened_apart(words: str) -> tuple[str, str]:
    """What somebody wishes, and what they tell right behind it of a time that it happened already:
    'iemand om te bellen' and 'Een van de jongens heeft laatst boodschappen gedaan'. The second is
    '' if they tell of none, or of one that went wrong."""
    parts = _PART_ENDS.split(words)
    for at in range(1, len(parts)):
        rest = " ".join(parts[at:])
        said, first = normal(rest), normal(parts[at])
        if not (_SOMEBODY_FIRST.match(first) and _THEN.search(first)):
            continue
        if (_DID.search(first) or _HAS_DONE.search(first)) and not _WENT_WRONG.search(said):
            return " ".join(parts[:at]).rstrip(" ,;:"), f"{rest[:1].upper()}{rest[1:]}"
    return words, ""


def _at_most(sentence: str) -> str:
    """As many clauses, from the first on, as can be quoted whole."""
    told = ""
    for clause in _CLAUSE_END.split(sentence):
        longer = f"{told} {clause}".strip()
        if told and len(longer) > QUOTE_LENGTH:
            return told.rstrip(" ,;:") + "…"
        told = longer
    return told
