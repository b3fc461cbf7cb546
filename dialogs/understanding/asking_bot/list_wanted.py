"""Notices that somebody wants to see their list now, though there are more questions: 'nee de lijst
graag, moet gaan', or beside an answer '4. moet zo weer training geven, mag ik de lijst al'.

That they are in a hurry is why they ask, and no part of the answer.
"""

from __future__ import annotations

import re

from dialogs.hearing.dialect import in_common_words
from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_LONGEST = 200
"""Characters."""
_SO = (
    r"(?:(?:nee+|neen|ja+|ok|oke|en|maar|dus|dan|nou|sorry|ff|even|eerst|gewoon|wacht|haha|lol|joh"
    r"|man|bro|hey|he|eh+|pff+|o+h?|goed|prima|top|yo|doe|liever|nu|alvast|eigenlijk|wel|trouwens"
    r"|kort|graag|stop) )*"
)
_LIST = (
    r"(?:(?:de|die|dat|t|mijn|mn|m n|onze|ons|het|jouw) )?(?:check ?)?(?:lijst|list|lijstje)"
    r"(?: tot nu toe)?"
)
_TAIL = (
    r"(?: (?:al|nu|vast|alvast|even|ff|effe|zien|krijgen|hebben|sturen|dan|graag|ook|hoor|aub|svp"
    r"|pls|plz|please|alsjeblieft|alsjeblief|alstublieft|maar|gewoon|door|gelijk|meteen|snel|eerst"
    r"|man|joh|bro|toch|tonen|ja|weer|bekijken|eens|doorsturen|opsturen|geven|ofzo|a u b|dankje"
    r"|thanks|thx|naar mij|voor mij))"
)
_ME = (
    r"(?: (?:me|mij|m|ons|maar|dan|ff|even|effe|gewoon|nou|nu|al|alvast|vast|eens|toch|eerst|mn))*"
)
_FORMS = "|".join(
    (
        rf"(?:mag|kan|kun|kunnen|mogen|zou|krijg|krijgen|heb)"
        rf" (?:ik|je|we|k|wij|jij){_ME}(?: (?:ook|misschien|gewoon|graag|zo|al))* {_LIST}",
        rf"(?:stuur|geef|laat|toon|gooi|show|app|drop|doe){_ME} {_LIST}",
        r"(?:(?:ik|k|we|wij) )?(?:wil|willen|wou|moet|zou|heb liever|hoef alleen)"
        rf"(?: (?:ik|we|graag|nu|alleen|eigenlijk|gewoon|ff|even|al|liever))* {_LIST}",
        rf"(?:(?:ga|door|meteen|gelijk|direct|snel|terug|spring) )*naar {_LIST}",
        rf"(?:waar (?:is|blijft)|komt|is) {_LIST}(?: er| klaar)?",
    )
)
_ASKS = compiled(rf"{_SO}(?:(?:{_FORMS}){_TAIL}*|{_LIST}{_TAIL}+)")
_ONLY_LIST = compiled(rf"{_SO}{_LIST}")
"""Beside an answer it may be one of the things that they name."""
_NOW = r"(?:(?:zo|nu|weer|straks|er|echt|gauw|ff|even|al|bijna|ook|helaas|dadelijk|om \w+) )*"
_BYE = (
    r"(?:(?:houdoe|hoje|adie|ciao|doei|doeg|laters|tot (?:straks|later|zo|morgen|ziens)|fijne avond"
    r"|salut|de groeten)(?: (?:en|dan|he|doei|bedankt|war|eh))*)+"
)
_ENOUGH = (
    r"(?:(?:dit|dat) (?:is|was) (?:(?:wel|zo|echt|voor mij) )?(?:genoeg|t|het|alles)"
    r"|(?:zo )?(?:is het )?(?:genoeg|klaar|welletjes))"
    r"(?: (?:geweest|zo|dan|voor (?:vandaag|nu|vanavond|mij|deze keer)))+"
)
_CALLED = (
    r"(?:(?:de|mijn|mn|m n) (?:vrouw|man|vriendin|vriend|baas|collega|moeder|ma|kinderen|kids"
    r"|telefoon) (?:belt|roept|wacht|appt|bellen|roepen|wachten|gaat)"
    r"|(?:ik )?word (?:gebeld|geroepen))"
)
"""Why somebody asks for the list now. As all that is said it answers something, perhaps."""
_HURRIES = compiled(
    rf"{_SO}(?:(?:want|omdat) )?(?:(?:ik|k|we|wij) )?(?:"
    r"(?:moet|moeten) (?:(?:zo|nu|weer|straks|echt|gauw|dadelijk|bijna|er|ook|om \w+) )*"
    r"(?:weer|weg|gaan|door|verder|rennen|vandoor|ervandoor|stoppen|ophangen|uitstappen"
    r"|aan het werk|aan de slag"
    r"|(?:\w+ ){0,2}(?:geven|halen|brengen|beginnen|werken|trainen|koken|afsluiten))"
    rf"|(?:heb|hebben) {_NOW}(?:geen|weinig|niet veel|niet lang) (?:meer )?(?:tijd|zin)(?: meer)?"
    r"|heb (?:echt )?haast|ben (?:al )?(?:te )?laat|zit krap"
    r"|(?:\w+ )?(?:training|les|dienst|bus|trein|pauze|shift|vergadering|overleg) "
    r"(?:begint|komt|gaat|is)(?: \w+){0,2}"
    r"|(?:ik )?(?:ga|moet) (?:er )?(?:zo )?(?:weg|vandoor|gaan)"
    rf"|{_BYE}|{_ENOUGH}|{_CALLED}"
    r")(?: (?:zo|nu|hoor|sorry|joh|man|dus|weer|meer|al|want|bijna))*"
)
_PART = compiled(
    r"[.,;:!?\n]+|\s+(?=(?:en|want|dus)\b)"
    r"|(?<!lijst)(?<!lijstje)(?<!doe)(?<!geef)(?<!stuur)(?<!laat)(?<!gooi)(?<!toon)\s+(?=maar\b)",
    re.IGNORECASE,
)


@memoized
def told_beside_list(text: str) -> str | None:
    """What a text tells in addition to asking for the list, '' if nothing; None if it doesn't ask
    for that."""
    if len(text) > _LONGEST or not any(one in text.lower() for one in ("lijst", "list")):
        return None
    parts, at = [], 0
    for end in (*_PART.finditer(text), None):
        upto = len(text) if end is None else end.end()
        parts.append(text[at:upto])
        at = upto
    said = [in_common_words(normal(one)) for one in parts]
    asks = [_ASKS.fullmatch(one) is not None for one in said]
    hurries = [_HURRIES.fullmatch(one) is not None for one in said]
    if not any(asks):
        only = [_ONLY_LIST.fullmatch(one) is not None for one in said]
        whole = any(only) and all(
            one or hurry or not typed for one, hurry, typed in zip(only, hurries, said, strict=True)
        )
        return "" if whole else None
    told = "".join(
        one for one, ask, hurry in zip(parts, asks, hurries, strict=True) if not (ask or hurry)
    )
    return told.strip(" ,;:\n") if normal(told) else ""
