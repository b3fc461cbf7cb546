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

_NOT = r"(?:niet|nie|niks|niets|nix|geen|neet)"
_SAYS_LOST = compiled(
    rf"\b(?:snap\w*|begrijp\w*|begreep|versta\w*|volg\w*)(?: \w+){{0,4}}? {_NOT}\b"
    rf"|\b{_NOT}(?: \w+){{0,3}}? (?:snap\w*|begrijp\w*|begrepen|versta\w*|gesnapt|volgen)\b"
    rf"|\b(?:weet|zie)(?: \w+){{0,3}}? {_NOT}(?: \w+){{0,3}}? (?:wat je|wat u|waar het|bedoel\w*)\b"
    r"|\b(?:bedoel\w*|versta) (?:je|jij|u|jullie|daarmee|hiermee)\b|\bbetekent\b|\buitleg\w*"
    r"|\b(?:leg|legt)(?: \w+){0,4} uit\b|\bdraad kwijt\b|\bdyslexie\b|\b(?:flauw|geen) idee waar\b"
    r"|\b(?:moeilijke?|lastige?|ingewikkelde?|vage|onduidelijke?|te lange) (?:vraag|zin|woord\w*)\b"
    r"|\b(?:onduidelijk|duidelijker|makkelijker|simpeler|eenvoudiger)\b"
    r"|\b(?:in|met) (?:gewo\w+|makkelijke?|simpele?|normaal|normale|andere)"
    r" (?:woord\w*|taal|nederlands)"
    r"|\b(?:zeg|vraag|stel|formuleer)\w*(?: \w+){0,4} (?:anders|nog (?:een keer|eens)|opnieuw)\b"
)
_OWN_WORDS = compiled(
    r"\b(?:bewaar\w*|bewaren|bewaard|houd je|onthoud\w*|schrijf je|schreef|opschrij\w+|opgeschreven"
    r"|genoteerd|weggehaald|verwijderd|gewist|verbeter\w*|laat ik|ik bedoel(?:de)?|bedoel ik"
    r"|ik (?:zei|zeg|corrigeer\w*|herstel\w*)|zei ik|gezegd|sorry nee|nee wacht|wacht nee)\b"
)
_SHORT = 10
"""Words: a longer text must say that its writer doesn't follow."""


def says_lost(text: str) -> bool:
    """Whether a text that asks what the bot means shows that its writer doesn't follow. Somebody
    who puts right what they said, or asks what became of it, follows very well."""
    said = normal(text)
    if _SAYS_LOST.search(said) is not None:
        return True
    return len(said.split()) <= _SHORT and _OWN_WORDS.search(said) is None


def is_lost(text: str) -> bool:
    """Whether somebody says that they don't follow, and nothing else."""
    return _LOST.fullmatch(normal(text)) is not None
