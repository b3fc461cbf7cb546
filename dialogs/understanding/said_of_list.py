"""Finds what somebody who types at their checklist does with it: ticks something off, asks for a
message, says that it isn't right, and so on.

A wrong guess here changes a list that a team believes, so a pattern must cover the whole text, or
one of its clauses with nothing besides that could turn it around. Whatever is missed is kept and
asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from dialogs.understanding.agreeing import refuses
from dialogs.understanding.matching import less_fillers, normal


class AboutList(Enum):
    """What somebody does with the list."""

    DONE = "gedaan"
    """Something on it is done."""
    GOODBYE = "klaar"
    """They are done for now, with the list or with the bot."""
    REMIND = "herinner"
    WITH_TEAM = "team"
    """They want to show it to others, or to have it on paper."""
    NOT_RIGHT = "klopt_niet"
    ON_WHAT = "waarop"
    """They ask on what it rests."""
    WHY = "waarom"
    """They ask why something on it matters."""
    TAKE_AWAY = "weg"
    """They want to take back what they typed."""
    KEPT = "bewaard"
    """They ask how long it is kept."""
    WHO_SEES = "wie_leest"
    WHAT_NOW = "stap"
    BELONGS = "past"
    """They ask whether what they tell counts here."""
    THANKS = "dank"
    NO_MESSAGES = "geen_bericht"
    """They want no messages that they don't ask for."""


@dataclass(frozen=True, slots=True)
class SaidOfList:
    """`number`: which of the elements on the screen it names, from 1; 0 if it names none by number.
    `rest`: what it says besides, in which an element may be named."""

    kind: AboutList
    number: int = 0
    rest: str = ""


_LONGEST = 200
"""Characters: a longer text tells something."""
_COUNT = ("eerste", "tweede", "derde", "vierde", "vijfde")
_NTH = (
    r"(?:(?:punt|nummer|nr|stap|onderdeel) ?(?P<number>[1-9])|(?P<bare>[1-9])"
    rf"|(?:de |het )?(?P<nth>{'|'.join(_COUNT)})(?: punt| stap| onderdeel| ding)?)"
)
_IT = r"(?:dat|dit|deze|die|het|t|hij|ze|dit punt|dat punt|deze stap|die stap)"
_WHEN = (
    r"(?: (?:al|nu|net|inmiddels|intussen|ondertussen|gisteren|vandaag|eergisteren|vorige week"
    r"|deze week|afgelopen week|vorige maand|afgelopen \w+|al een tijdje|ook|gewoon|ons|ook al))*"
)
_DONE = (
    r"(?:gedaan|gelukt|gefikst|geregeld|afgerond|afgevinkt|klaar|uitgevoerd|achter de rug|af|done"
    r"|voor elkaar)"
)
_DONE_ALONE = re.compile(
    rf"(?:check|klaar|done|yes|ja|zo|nou)? ?"
    rf"(?:gedaan|gelukt|gefikst|geregeld|afgerond|afgevinkt|done)(?: hoor| dus| dit)?"
    rf"|{_IT}(?: is| zijn){_WHEN} {_DONE}(?: hoor| dus| nu)?"
    rf"|(?:is|zijn){_WHEN} {_DONE}(?: hoor| dus| nu)?"
    rf"|(?:{_IT} )?(?:hebben|heb|hadden) (?:we|wij|ik)(?: {_IT})?{_WHEN} {_DONE}(?: hoor| dus)?"
    rf"|(?:we|wij|ik) (?:hebben|heb) {_IT}{_WHEN} {_DONE}(?: hoor| dus)?"
    rf"|(?:vink|streep)(?: {_IT}| m)?(?: maar)?(?: {_IT}| m)? (?:af|door|weg)"
    rf"|(?:kan|kun|mag|wil)(?: je| jij| u)?(?: {_IT}| m)? (?:afvinken|afgevinkt worden|wegstrepen)"
    rf"|{_IT} (?:kan|mag) (?:eraf|van de lijst|afgevinkt|er af|weg van de lijst)(?: worden)?"
    rf"|{_IT} is (?:ons|me|mij|het team) gelukt"
)
_DONE_OF = re.compile(
    rf"(?P<rest>.+?)(?: is| zijn| hebben we| heb ik| hebben wij){_WHEN} {_DONE}(?: hoor| dus| nu)?"
)
_DONE_NTH = re.compile(
    rf"{_NTH}(?: is| zijn| hebben we| heb ik| kan| mag)?{_WHEN}"
    rf" (?:{_DONE}|eraf|van de lijst)(?: hoor| dus| nu)?"
)
_TURNS_AROUND = re.compile(
    r"\b(?:niet|geen|nooit|niks|niets|nog|bijna|half|deels|gedeeltelijk|als|wanneer|zodra|of"
    r"|vroeger|ooit|weleens|gaan|ga|gaat|moet|moeten|zou|zouden|wil|willen|straks|morgen|binnenkort"
    r"|hoe|wie|waarom|hoezo|volgende|nauwelijks|amper|haast|soms|proberen|misschien|denk)\b"
    r"|\bwel eens\b|\bop zich\b|\bdoor iemand\b"
)
_GOODBYE = re.compile(
    r"(?:(?:ik|we|wij) (?:ben|zijn|was|waren)|(?:ben|zijn)(?: er)?)?"
    r"(?: (?:er|nu|hier|dan|helemaal|alweer|al))* ?klaar(?: mee)?"
    r"(?: (?:hier|nu|mee|hiermee|voor nu|voor vandaag|vandaag|denk ik|hoor|zo))*"
    r"|(?:zo )?dat was (?:het|t|m|hem|alles)(?: dan| weer| voor nu| voor vandaag)?"
    r"|(?:tot (?:de volgende keer|later|ziens|dan)|doei|doeg|dag|fijne avond|werk ze|ciao|houdoe)"
)
_TO_ME = r"(?:me|mij|ons|mn|je me|jij me|je ons|jij ons|u mij)"
_REMIND = re.compile(
    rf"\b(?:herinner|herinner je|help)\b(?: {_TO_ME})\b(?! (?:niet|er niet|dat|nog dat))"
    rf"|\b{_TO_ME}\b.{{0,40}}\b(?:herinneren|herinnering|reminder|seintje|waarschuwen)\b"
    r"|^(?:een |graag een )?(?:reminder|herinnering|seintje)(?: graag| aub)?$"
    r"|\b(?:zet|geef|stuur|maak)\b.{0,20}\b(?:reminder|herinnering|wekker|seintje)\b"
    rf"|^(?:kun je |kan je |kan jij |wil je )?(?:stuur|app|mail|bericht|schrijf|ping) {_TO_ME}\b"
    r"(?= (?:een|over|in|na|volgende|morgen|als|dan|weer|nog|ergens|maar|even|eens|graag)\b|$)"
    r"|^(?:kun|kan|wil)(?: je| jij) (?:me|mij|ons)\b.{0,40}\b(?:sturen|appen|schrijven|berichten)\b"
    r"|^stuur (?:over|in|na|volgende)\b.{0,30}\b(?:appje|bericht|berichtje|mailtje)\b"
    r"|\bvraag (?:het|dit|dat)\b.{0,30}\b(?:nog eens|nog een keer|opnieuw|weer)\b"
    r"|\b(?:nog eens|nog een keer|opnieuw|later)\b.{0,20}\bvragen hoe het (?:ging|gaat|is gegaan)\b"
    r"|\blaat\b.{0,40}\bvan je horen\b"
)
_NO_MESSAGE = re.compile(r"\b(?:geen|niet|niks|nooit|hoeft|hoef)\b")
_NO_MESSAGES = re.compile(
    rf"(?:(?:stuur|app|schrijf|bericht|herinner) {_TO_ME} .*\b(?:niet|geen|niks|niets|nooit)\b.*"
    r"|(?:graag |liever )?geen (?:berichten|bericht|berichtjes|berichtje|herinnering|reminder"
    r"|appjes)(?: meer| hoor| nodig| hoeft niet)*"
    r"|je hoeft (?:me|mij|ons) (?:niks|niets|niet|geen)\b.{0,30}"
    r"\b(?:sturen|appen|schrijven|herinneren|berichten))"
)
_THANKS = re.compile(
    r"(?:(?:ok|oke|top|super|fijn|mooi|goed|ja|nou|hartstikke|heel erg|heel|echt|zeer) )*"
    r"(?:dank|dankje|dankjewel|dank je wel|dank je|dank u|dank u wel|bedankt|bedankt he|merci"
    r"|thanks"
    r"|thx|tnx|tof|top|super|fijn|mooi|goed|oke|ok|prima|duidelijk|helder|perfect|geweldig|handig"
    r"|leuk|okidoki|is goed|goed zo|mooi zo|goed om te weten|fijn om te weten|mooi overzicht"
    r"|top bot"
    r"|goede tips|handige lijst|mooie lijst|goede lijst|goed overzicht|fijn overzicht)"
    r"(?: hoor| he| zeg| voor (?:alles|de hulp|de lijst|je hulp|de tips|het meedenken))*"
    r"|(?:hier|daar)(?: mee| aan)? (?:kan|kunnen|heb|hebben) (?:ik|we|wij) (?:wat|iets|veel"
    r"|zeker wat"
    r"|mee)(?: mee| aan| verder)?(?: verder)?(?: hoor)?"
)
_SHOW = (
    r"(?:delen|deel|doorsturen|door sturen|doorzenden|doormailen|printen|uitprinten|afdrukken"
    r"|meenemen|opslaan|downloaden|exporteren|laten zien|voorleggen|op papier|uitdraaien|kopieren"
    r"|appen|mailen|doorgeven)"
)
_WITH_TEAM = re.compile(
    rf"(?:en |maar |dit |dus )*(?:kan|mag|hoe|kunnen|waar|ik wil|we willen|wij willen|wil|zou|is)"
    rf" .*\b{_SHOW}\b.*"
    r"|.*\b(?:hoe stuur|stuur je dit|stuur jij dit|hoe krijg|hoe deel|is er|heb je|maak|bestaat er)"
    r"\b.*\b(?:door|pdf|print|printje|papier|a4|uitdraai|mail|team|collegas?|exporteren)\b.*"
    r"|.*\b(?:kan|kunnen|mag) .*\b(?:naar mijn|op mijn|in de) (?:mail|groepsapp|app|laptop)\b.*"
    r"|.*\b(?:kan|kunnen|mag) .*\b(?:print|pdf|uitdraai)\b.*"
)
_NOT_RIGHT = re.compile(
    r"(?:(?:nee|neen|maar|ho|hoho|huh|hm|nou|sorry|oei|zeg|wacht|eh|tja)(?: hoor| he| joh)? )*"
    rf"(?:(?:{_IT} )?(?:klopt|kloppen)(?: {_IT})?(?: \w+)? (?:niet|niks|niets|geen)(?: van"
    rf"| helemaal"
    r"| hoor| zo)*"
    r"|klopt (?:niet|niks|niets)(?: van| hoor)*"
    rf"|{_IT} (?:is|staat|stond) (?:\w+ )?(?:niet waar|niet juist|fout|onjuist|verkeerd|onzin"
    rf"|gelogen"
    r"|niet zo|niet eerlijk)(?: hoor)?"
    r"|(?:niet waar|onzin|fout|verkeerd|wel waar|welles|wel hoor|jawel|juist wel)"
    rf"|{_IT} (?:doen|hebben|weten|vragen|regelen) (?:we|wij|ze) "
    r"(?:(?:wel|al|allang|juist|gewoon|altijd|toch|heel|vaak|echt|dus|al jaren|al lang|zeker|ook"
    r"|elke week|steeds|degelijk)(?: |$))+(?:hoor|dus)?"
    r"|(?:we|wij) (?:doen|hebben) (?:dat|dit|het) (?:(?:wel|al|allang|juist|gewoon|altijd|toch|echt"
    r"|al jaren|al lang|zeker|degelijk)(?: |$))+(?:hoor|dus)?"
    r"|(?:dat|dit|die) (?:is|zit|staat) er (?:gewoon|al|allang|wel|juist|toch|dus)"
    r"(?: al| wel| hoor)*"
    r"|(?:hier |daar )?(?:ben|zijn) (?:ik|we|wij) (?:het )?(?:hier |daar )?"
    r"(?:niet mee eens|het niet mee eens|oneens)"
    r"|niet mee eens"
    r"|(?:dat|dit) heb (?:ik|je) (?:\w+ )?(?:niet|nooit|verkeerd) (?:gezegd|begrepen|opgeschreven)"
    r"|(?:dat|zo) (?:zei|bedoelde) ik (?:\w+ )?niet(?: zo)?"
    r"|er (?:staat|zit) (?:iets|wat|een fout) ?(?:verkeerds?|fout|foute)? ?(?:in|op)?"
    r"|er klopt (?:iets|wat) niet(?: aan)?"
    r")"
    r"(?: hoor| joh)?"
)
_NOT_RIGHT_NTH = re.compile(
    rf"(?:(?:bij|nee|maar|van) )*{_NTH} (?:klopt|is|staat)(?: \w+)?"
    r" ?(?:niet|niks|niet waar|fout|onzin|verkeerd|onjuist|niet juist)"
    r"(?: (?:dat|die) (?:doen|hebben) we (?:wel|al|allang|gewoon)(?: \w+)?| hoor| van)*"
)
_ON_WHAT = re.compile(
    r"\bwie (?:zegt|vindt|bepaalt|beslist|beweert|heeft (?:dit|dat|deze lijst|die lijst)"
    r"(?: \w+)? (?:bedacht|gemaakt|bepaald|verzonnen))\b"
    r"|\bwaar (?:baseer|slaat|haal|komt|staat)\b.{0,20}\b(?:op|vandaan|dat)\b"
    r"|\bwaar is (?:dit|dat) op gebaseerd\b|\bwaarop (?:baseer|is|gebaseerd|berust)\b"
    r"|\bhoe kom je (?:hier|daar|er)\s?(?:bij|op|aan)\b|\bhoe weet (?:je|jij) (?:dat|dit)\b"
    r"|\bvolgens wie\b|\bhoezo\b.{0,30}\b(?:ontbreekt|staat|mist|niet|deels)\b|^hoezo$"
    r"|\bwaarom (?:staat|staan|ontbreekt|ontbreken|mist|zeg je)\b|\bwat is (?:je|jouw|de) bron\b"
)
_WHY = re.compile(
    r"(?:(?:en|maar|ok|oke|ja|hm|nou|dus|eh) )*(?:waarom|waartoe|waarvoor|wat heeft|wat is het nut"
    r"|wat heb je|wat hebben we|wat schiet|wat maakt|wat is er zo)\b.*"
)
_TAKE_AWAY = re.compile(
    r"\b(?:weghalen|verwijderen|weggooien|wissen|deleten|uithalen|eruit halen)\b"
    r"|\b(?:haal|gooi|doe|neem)\b.{0,25}\b(?:weg|eruit|er uit|eraf|terug)\b"
    r"|^(?:wis|verwijder|delete|vergeet|schrap)\b"
    r"|\b(?:mag|kan|moet) (?:weer )?(?:weg|eruit|er uit)(?: hoor| aub)?$"
)
_THIS = re.compile(
    r"\b(?:dat|dit|het|die|deze|m|hem|laatste|net|typte|zin|woorden|bericht|zei|schreef|maar)\b"
)
_OURSELVES = re.compile(r"\b(?:we|wij|ze|jongeren|hij|zij)\b")
_KEPT = re.compile(
    r"\bhoe ?lang\b.{0,25}\b(?:blijft|bewaar|bewaard|staan|houd|beschikbaar)\b"
    r"|\bwanneer\b.{0,25}\b(?:gewist|weg|verwijderd|verdwijnt)\b"
    r"|\b(?:kwijt|verdwijnt|weg)\b.{0,15}\bals (?:ik|we)\b"
    r"|\b(?:later|straks|morgen|volgende week)\b.{0,20}\b(?:terugvinden|terug vinden|terugzien"
    r"|terug zien|teruglezen|terugkijken|nog zien|terug|bekijken)\b"
    r"|\b(?:blijft|blijven|wordt)\b.{0,20}\b(?:bewaard|opgeslagen|hier staan)\b"
)
_WHO_SEES = re.compile(
    r"\bwie (?:\w+ ){0,2}?(?:krijgt|krijgen|ziet|zien|leest|lezen|kan|kunnen|heeft|hebben)\b"
    r"(?=.*\b(?:zien|ziet|lezen|leest|lijst|checklist|dit|dat|deze|toegang|erbij|mee)\b)"
    r"|\b(?:kan|kunnen|krijgt|krijgen|ziet|zien|leest|mag)\b.{0,6}\b(?:mijn |de |het |mn |onze )?"
    r"(?:baas|leidinggevende|gemeente|programma|mdt|subsidiegever|collegas?|directie|organisatie"
    r"|anderen|iedereen|jullie|team|bestuur)\b.{0,20}"
    r"\b(?:lezen|zien|dit|deze|lijst|inzien|mee|checklist)\b"
    r"|\b(?:is|blijft) (?:dit|deze lijst|die lijst|de lijst|het) (?:alleen |echt )*"
    r"(?:voor mij|van mij|prive|openbaar|geheim|anoniem|tussen ons)\b"
    r"|\bstaat (?:dit|deze lijst|de lijst|het)\b.{0,10}\b(?:online|internet|openbaar)\b"
)
_WHAT_NOW = re.compile(
    r"(?:en |ok |oke |dus )*(?:(?:wat|hoe) nu(?: verder)?|en nu|nu dan|wat dan nu"
    r"|waar(?:mee)? (?:moet|moeten|kan|kunnen|zullen|begin|beginnen|zou|zouden)\b.*\b"
    r"(?:ik|we|wij)?.*|waar(?:mee)? te beginnen|wat (?:moet|moeten|kan|kunnen|zal|zullen|zou)"
    r" (?:ik|we|wij)\b.*\b(?:doen|nu|beginnen|eerst|mee)\b.*)"
)
_BELONGS = re.compile(
    r"\b(?:is|was) (?:dat|dit|het) (?:dan )?(?:niet )?(?:\w+ )?(?:precies |ook |gewoon )*"
    r"(?:dit|dat|hetzelfde|al genoeg|genoeg|ook goed|wat je bedoelt|een begin)\b"
    r"|\b(?:past|hoort|telt|valt) (?:dat|dit|het|zoiets) (?:\w+ )?"
    r"(?:hier|mee|bij|onder|daar|ook|niet)"
)


def said_of_list(text: str) -> SaidOfList | None:
    """What the text does with the list; None if it tells something, or is anything else."""
    typed = normal(text) if len(text) <= _LONGEST else ""
    if not typed:
        return None
    asks = "?" in text
    clauses = [clause for part in _CLAUSES.split(text) if (clause := normal(part))]
    for found in (
        _about_done(typed, clauses, asks=asks),
        _not_right(typed, clauses),
        _asked(typed, asks=asks),
    ):
        if found is not None:
            return found
    if asks or not clauses:
        return None
    if _whole(_NO_MESSAGES, typed):
        return SaidOfList(AboutList.NO_MESSAGES)
    thanks = [clause for clause in clauses if _whole(_THANKS, clause)]
    if thanks and all(clause in thanks or clause in _SMALL_CLAUSES for clause in clauses):
        return SaidOfList(AboutList.THANKS)
    if len(clauses) <= _MOST_BEFORE_GOODBYE and _whole(_GOODBYE, clauses[-1]):
        return SaidOfList(AboutList.GOODBYE)
    return None


_CLAUSES = re.compile(r"[.,;!?:\n]+")
_MOST_BEFORE_GOODBYE = 2
"""Clauses: a text of more tells something before it says goodbye."""
_SMALL_CLAUSES = frozenset(
    {
        "klaar",
        "check",
        "ja",
        "yes",
        "zo",
        "top",
        "nou",
        "oke",
        "ok",
        "hoera",
        "he he",
        "hehe",
        "dus",
    }
    | {"joepie", "mooi", "ja hoor", "nee", "nee hoor", "hoor"}
)


def _about_done(typed: str, clauses: Sequence[str], *, asks: bool) -> SaidOfList | None:
    if _TURNS_AROUND.search(typed) or (asks and "vink" not in typed):
        return None
    nth = _whole(_DONE_NTH, typed)
    if nth is not None:
        return SaidOfList(AboutList.DONE, _number(nth))
    done = [clause for clause in clauses if _whole(_DONE_ALONE, clause)]
    rest = " ".join(one for one in clauses if one not in done and one not in _SMALL_CLAUSES)
    if done:
        return SaidOfList(AboutList.DONE, rest=rest)
    of = _whole(_DONE_OF, typed)
    return None if of is None else SaidOfList(AboutList.DONE, rest=of["rest"])


def _not_right(typed: str, clauses: Sequence[str]) -> SaidOfList | None:
    nth = _whole(_NOT_RIGHT_NTH, typed)
    if nth is not None:
        return SaidOfList(AboutList.NOT_RIGHT, _number(nth))
    others = [one for one in clauses if one not in _SMALL_CLAUSES and not refuses(one)]
    if others and all(_whole(_NOT_RIGHT, clause) for clause in others):
        return SaidOfList(AboutList.NOT_RIGHT)
    return None


def _asked(typed: str, *, asks: bool) -> SaidOfList | None:
    if _REMIND.search(typed) and not _NO_MESSAGE.search(typed):
        return SaidOfList(AboutList.REMIND, rest=typed)
    if _ON_WHAT.search(typed):
        return SaidOfList(AboutList.ON_WHAT, rest=typed)
    if _KEPT.search(typed) and not _OURSELVES.search(typed.removesuffix(" als we")):
        return SaidOfList(AboutList.KEPT)
    if _WHO_SEES.search(typed):
        return SaidOfList(AboutList.WHO_SEES)
    if _WITH_TEAM.fullmatch(typed) and (asks or not _tells(typed)):
        return SaidOfList(AboutList.WITH_TEAM)
    if _TAKE_AWAY.search(typed) and _THIS.search(typed) and not _OURSELVES.search(typed):
        return SaidOfList(AboutList.TAKE_AWAY)
    if _WHY.fullmatch(typed):
        return SaidOfList(AboutList.WHY, rest=typed)
    if _WHAT_NOW.fullmatch(typed):
        return SaidOfList(AboutList.WHAT_NOW)
    if asks and _BELONGS.search(typed):
        return SaidOfList(AboutList.BELONGS, rest=typed)
    return None


def _tells(typed: str) -> bool:
    """Whether it tells what others do, although it begins as a question does."""
    return _OURSELVES.search(typed) is not None and not typed.startswith(("hoe", "we w", "wij w"))


def _whole(pattern: re.Pattern[str], typed: str) -> re.Match[str] | None:
    """The pattern's match of the whole text, less the fillers around it."""
    return next((hit for said in less_fillers(typed) if (hit := pattern.fullmatch(said))), None)


def _number(found: re.Match[str]) -> int:
    if found["nth"]:
        return _COUNT.index(found["nth"]) + 1
    return int(found["number"] or found["bare"])
