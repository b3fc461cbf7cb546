"""Hears that somebody doesn't follow, from an expression such as 'ik snap er geen hout van', with
any word for 'nothing'. It must be about themselves: that others don't get something is an
answer."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_BEFORE = r"(?:(?:ja|nee|nou|maar|sorry|eh|uh|oke|he|pff|echt|wacht|joh|hoor|dus|jongens) )*"
_AFTER = r"(?: (?:hoor|joh|eerlijk gezegd|sorry|echt|dus|man|van dit|van die vraag|hier))*"
_GET = r"(?:snap|snappen|begrijp|begrijpen|versta)"
_WE = r"(?:ik|k|wij|we)"
_NOTHING = r"(?:geen (?:\w+ ){1,2}|de ballen |weinig |bar weinig |niks |niets |niet veel )"
_OF_IT = r"(?:er|der|d r|hier|daar|dr)"
_LOST = compiled(
    rf"{_BEFORE}(?:"
    rf"(?:{_WE} )?(?:(?:echt|ook|gewoon|nu|eigenlijk) )*{_GET} (?:{_WE} )?{_OF_IT} "
    rf"(?:\w+ ){{0,2}}?{_NOTHING}van"
    rf"|{_OF_IT} {_GET} {_WE} (?:\w+ ){{0,2}}?{_NOTHING}van"
    rf"|(?:{_WE} )?(?:kan|kunnen|is|valt) (?:{_WE} )?{_OF_IT} (?:\w+ )?geen (?:touw|chocola) "
    r"(?:aan|van)(?: vast)? ?(?:te )?(?:knopen|maken)"
    rf"|{_OF_IT} (?:kan|kunnen|is|valt) (?:{_WE} )?geen (?:touw|chocola) "
    r"(?:aan|van)(?: vast)? ?(?:te )?(?:knopen|maken)"
    r"|(?:dit|dat|het|t|deze vraag|die vraag) (?:gaat|is) (?:me |mij |ons )?(?:echt |ver )?boven "
    r"(?:mijn|me|m n|mn|de|onze) pet"
    r"|(?:dit |dat |het |t |tis |t is )?(?:is |lijkt )?(?:wel )?(?:chinees|abracadabra|latijn) "
    r"voor (?:mij|me|ons)"
    rf"){_AFTER}"
)


def is_lost(text: str) -> bool:
    """Whether somebody says that they don't follow, and nothing else."""
    return _LOST.fullmatch(normal(text)) is not None
