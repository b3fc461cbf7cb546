"""Parts what somebody tells that people mind ('ze schreeuwen, dat vinden die jongens niks') from
the rest: it is no proof that something is there."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_MIND = compiled(
    r"\b(?:vindt?|vinden|vond(?:en)?) (?:\w+ ){0,4}?"
    r"(?:(?:niks|niets)(?! (?:erg|mis|raar|vreemd|gek|bijzonder\w*|mooier|fijner|leuker|beter|te))"
    r"|(?:niet|nooit|minder) (?:\w+ )?(?:fijn|leuk|prettig|oke?|veilig|chill|tof|grappig|eerlijk)"
    r"|vervelend|stom|irritant|kwetsend|gemeen|rot)\b"
)
_NOBODY = compiled(r"\b(?:niemand|nooit iemand|geen een)\b")


def parted_by_minding(text: str) -> tuple[str, str]:
    """The sentences that tell nothing of the kind, and those that tell what people mind; '' for
    what isn't there."""
    rest: list[str] = []
    minded: list[str] = []
    for sentence in sentences(text):
        said = normal(sentence)
        minds = _MIND.search(said) is not None and not _NOBODY.search(said)
        (minded if minds else rest).append(sentence.strip())
    return (" ".join(rest), " ".join(minded)) if minded else (text, "")


def names_minding(name: str) -> bool:
    """Whether the name of something says that it is about what people mind."""
    return _NAMES.search(normal(name)) is not None


_NAMES = compiled(r"\b(?:niet (?:fijn|leuk|prettig)|vervelend)\b")
