"""Notices that somebody wants to unsay something that they typed before, and by which words they
name it: 'vergeet wat ik over die ouders zei', 'dat van die coach had ik niet moeten zeggen'.

That is said to the bot wherever it is typed, and never an answer.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.hearing.taking_away import AWAY, TAKE, TO_TAKE_AWAY, WIPE
from dialogs.understanding.about_list.removal import Removal, naming_words, ordered_removal
from dialogs.understanding.options.matching import normal

_LONGEST = 200
"""Characters: a longer text tells something."""
_FRONT = (
    r"(?:(?:ja|nee|neen|o|oh|oei|oeps|sorry|ok|oke|wacht|ho|shit|maar|en|bot|he|eh|of|nou|kun je"
    r"|kan je|wil je|wacht even|doe maar|alsjeblieft|ik wil dat je) )*"
)
_FILL = r"(?: (?:maar|nu|nou|even|ff|liever|toch|ook|aub|graag|meteen|alsjeblieft|gewoon|weer|er))*"
_SAY = r"(?:zeggen|typen|schrijven|vertellen|opschrijven|noemen|melden|invullen|intypen|delen)"
_SAID = (
    r"(?:zei|schreef|typte|vertelde|noemde|gezegd heb|geschreven heb|getypt heb|verteld heb"
    r"|heb gezegd|heb geschreven|heb getypt|heb verteld)"
)
_OF = r"(?:van|over|met)"
_THAT = (
    r"(?:dat|dit|het|die zin|dat stuk|dat stukje|die opmerking|dat verhaal|dat zinnetje|wat|alles)"
)
_NOW = r"(?: (?:net|zonet|daarnet|zojuist|eerder|hier|je|jou))*"
_WHAT = (
    rf"(?:{_THAT} {_OF} (?P<words>.+?)"
    rf"|(?:wat|dat|alles wat|dat wat) ik{_NOW} {_OF} (?P<told>.+?) {_SAID}"
    rf"|(?:wat|alles wat|dat wat) ik{_NOW} {_SAID} {_OF} (?P<about>.+?))"
)
_REGRETS = (
    rf"(?:(?:dat|dit|het) )?had ik (?:{_THAT} )?(?:\w+ ){{0,2}}?(?:niet|nooit)"
    rf" (?:moeten|mogen|willen) {_SAY}(?: hier)?|(?:dat|dit) was niet (?:de bedoeling|handig|slim)"
    r"|(?:dat|dit) (?:mag|kan|hoort) (?:hier )?niet|ik heb er spijt van|spijt van"
)
_TO_WIPE = f"{TO_TAKE_AWAY}|wissen|schrappen"
_GONE = rf"(?:{AWAY}|{_TO_WIPE}|verdwijnen)"
_BEHIND = (
    r"(?:(?: (?:haal|gooi|doe) (?:dat|het|m|die|hem)(?: (?:er|maar|nu|dus))*"
    r" (?:weg|af|uit|eruit|eraf)| weg (?:er|daar)mee)?"
    rf"(?: (?:want|hoor|graag|aub|alsjeblieft|svp|ok|oke|he|weer|dus|bot|maar|nu))*"
    rf"(?: (?:{_REGRETS}))?)*"
)
_TAKES_BACK = tuple(
    compiled(rf"{_FRONT}(?:{said}){_BEHIND}")
    for said in (
        rf"(?:{TAKE}|doe|laat|mag|moet|kan){_FILL} {_WHAT}{_FILL} {_GONE}",
        rf"(?:{WIPE}|vergeet){_FILL} {_WHAT}{_FILL}",
        rf"{_WHAT} (?:mag|moet|kan){_FILL} {_GONE}",
        rf"{_WHAT} (?:mag|moet|hoort|kan|hoeft)(?: (?:daar|hier|er))?{_FILL} niet"
        r"(?: (?:te|meer|in|op|bij|tussen|daar|hier|er))* (?:staan|blijven(?: staan)?|in|op|bij)",
        rf"{_WHAT}{_FILL} (?:{_TO_WIPE}|vergeten|niet bewaren|niet opslaan|niet onthouden)",
        rf"(?:bewaar|onthoud|noteer){_FILL} {_WHAT}{_FILL} niet",
        rf"niet (?:bewaren|opslaan|onthouden) {_WHAT}",
        rf"{_WHAT} had ik (?:\w+ ){{0,2}}?(?:niet|nooit) (?:moeten|mogen|willen) {_SAY}",
        rf"had ik {_WHAT}{_FILL} (?:niet|nooit) (?:gezegd|getypt|geschreven|verteld|moeten {_SAY})",
        rf"{_WHAT} (?:neem|trek) ik{_FILL} (?:terug|in)",
        rf"(?:ik )?(?:neem|trek) {_WHAT}{_FILL} (?:terug|in)",
    )
)
_ANSWER = r"(?:(?:mijn|m n|mn|het|dat|een|die) (?:vorige |eerdere )?(?:antwoord|keuze))"
_SPOKEN_OF = (
    r"(?:(?:ik )?(?:bedoel|bedoelde) )?"
    rf"(?:{_ANSWER}|(?:die|de|mijn) zin|wat ik zei|wat ik schreef|wat ik typte)"
    r"(?: (?:van )?(?:net|zonet|daarnet|zojuist|eerder|straks|zostraks))*"
)
_NOT_SO = (
    r"(?:(?: (?:want|en|dus))? (?:dat|dit|het|die) (?:(?:is|was|klopt) (?:toch |echt |gewoon )*"
    r"(?:niet(?: (?:waar|zo|juist))?|onzin|onwaar)))*"
)
_MUST_GO = (
    rf"(?: (?:streep|kras) (?:dat|dit|het|die|m){_FILL} door"
    rf"| (?:dat|dit|het|die) (?:moet|mag|kan){_FILL} {_GONE}"
    rf"| (?:haal|gooi|neem) (?:dat|dit|het|m|die){_FILL} (?:weg|eruit|eraf))"
)
_POINTS_BACK = tuple(
    compiled(rf"{_FRONT}(?:{said})")
    for said in (
        rf"(?:ik )?(?:wil|wou|wilde|moet|kan|mag|kun je|wil je)(?: ik| graag| even| nog)* {_ANSWER}"
        rf"{_FILL} (?:terugnemen|terug ?trekken|intrekken|{_TO_WIPE}|doorstrepen)"
        rf" (?P<words>.+?){_NOT_SO}{_MUST_GO}?{_FILL}",
        rf"{_SPOKEN_OF} (?:over|van|met|dat) (?P<words>.+?){_NOT_SO}{_MUST_GO}{_FILL}",
        rf"(?:{TAKE}|{WIPE}|streep){_FILL} {_SPOKEN_OF} (?:over|van|met|dat)"
        rf" (?P<words>.+?)(?: (?:weg|eruit|eraf|door))?{_NOT_SO}{_FILL}",
    )
)
"""Names an earlier answer, and says that it must go: 'mijn antwoord over de soep, dat moet weg'."""
_HINT = compiled(
    rf"\b(?:{TAKE}|{WIPE}|{_TO_WIPE}|doe|laat|weg|vergeet|vergeten"
    r"|bewaar|bewaren|onthoud|opslaan|noteer|had|terug|trek|eruit"
    r"|terugnemen|terug ?trekken|intrekken|doorstrepen|streep|kras)\b"
)

_TELLS_OF_ANSWER = compiled(rf"\b(?:{_ANSWER}|(?:van|over) (?:net|zonet|daarnet|zojuist|eerder))\b")
_NAMES_NONE = compiled(
    r"\b(?:bedoel\w*|antwoord|keuze|streep|door|klopt|waar|terug\w*|intrekken|vorige|eerdere)\b"
)
"""Words that only say that an answer must go."""


def unsaid(text: str) -> Removal | None:
    """What a text wants unsaid, if it says nothing else and names it; None for any other text."""
    if (order := ordered_removal(text)) is not None:
        return order
    said = normal(text)
    if len(text) > _LONGEST or _HINT.search(said) is None:
        return None
    for pattern in _TAKES_BACK:
        found = pattern.fullmatch(said)
        if found is None:
            continue
        words = found["words"] or found["told"] or found["about"] or ""
        named = naming_words(words)
        if named and named != {"alles"}:
            return Removal(named, of_words=True)
    for pattern in _POINTS_BACK:
        found = pattern.fullmatch(said)
        if found is not None and (named := naming_words(_NAMES_NONE.sub(" ", found["words"]))):
            return Removal(named, of_words=True, of_answer=True)
    return None


def points_back(text: str) -> frozenset[str]:
    """The words by which a text that wants something gone names an answer before ('ik bedoel mijn
    antwoord over de soep'); none if it only points at what was typed last."""
    said = normal(text)
    return (
        naming_words(_NAMES_NONE.sub(" ", said)) if _TELLS_OF_ANSWER.search(said) else frozenset()
    )
