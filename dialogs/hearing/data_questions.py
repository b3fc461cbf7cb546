"""Recognises a question to the bot about what happens to what somebody types: who reads it, where
and how long it is kept, whether it can go, and whether anybody is told.

It is here, below concerns as well as understanding, because both need it: such a question is no
answer, and no sign that somebody isn't safe. Every clause is looked at by itself. A question has
its verb in front ('wordt dit bewaard'), or comes after 'ik vraag of'; what was typed, or the bot,
must be in it. So 'wordt het afval bewaard' isn't one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum


class OwnData(Enum):
    """What is asked about what was typed. `REMOVE`: to take it away now; `REMOVABLE`: whether that
    is possible."""

    REMOVE = "weghalen"
    REMOVABLE = "weg_te_halen"
    GONE = "is_weg"
    """Whether something that was taken away is really gone."""
    KEPT = "bewaren"
    WHY_KEPT = "waarom_bewaren"
    WHERE = "waar"
    """Where it is kept, or whether it is."""
    USED = "gebruik"
    PASSED_ON = "doorgeven"
    """Whether anybody is told, or judges by it."""
    ACCESS = "toegang"
    RUN_BY = "beheerder"
    """Who runs the bot."""
    NOTIFICATION = "melding"
    """What others can see of a message on the screen of a phone."""


@dataclass(frozen=True, slots=True)
class DataQuestion:
    """`told`: what the text tells besides, as it was typed. `plain`: whether it tells nothing, and
    has no word that isn't about the bot or what is kept."""

    kind: OwnData
    told: str
    plain: bool


_LONGEST = 220
"""Characters: in a longer text somebody tells something."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_PIECE = re.compile(r"[^,;:]+[,;:]*")
_WORD = re.compile(r"\w+")
_HINT = re.compile(
    r"bewa|opsl|opge|onthou|vasth|schrij|vastg|regist|wis|weg|verwij|verberg|trek|terug"
    r"|wie |waar|welke|geef|stuur|deel"
    r"|meld|afreken|oordeel|reken|dossier|rapport|verslag|subsidie|gemeente|programma|baas|manager"
    r"|leiding|collega|ander|team|privacy|scherm|lees|ziet|hoe ?lang",
    re.IGNORECASE,
)
"""A text without any of these asks none of it."""
_FILLERS = (
    r"(?:(?:en|maar|nou|nee|oh?|dus|oke?|ok|ja|dan|ook|sorry|hee?|wacht|zeg|eh|hm+|huh|wat|want|of"
    r"|pff*|haha|hallo|ehm?|trouwens|nog|eerst|even|vraagje|mooi|prima) )*"
)
_TYPED = (
    r"(?:(?:mijn|mn|m n|me|onze|ons|je|al mijn|deze|die|dit|dat|de) (?:\w+ )?"
    r"(?:antwoord\w*|zin|zinnen|zinnetje|woord|woorden|tekst\w*|gegevens|data|info\w*|spul\w*|bericht\w*|verhaal|gesprek"
    r"|lijst\w*|keuzes?|vraag|vragen|datum|punt|punten|naam|namen|pdf|a4)"
    r"|(?:wat|alles wat|dat wat) (?:ik|we|wij) \w+(?: \w+)?)"
)
_BEHIND = (
    r"(?= (?:dan|straks|later|ook|weer|nog|ooit|nu|nou|echt|ergens|hier|niet|tegen|naar|in|op|mee"
    r"|gewoon|allemaal|voor|naast|bij|aan|door|bewa\w+|opgesl\w+|opsl\w+|weg\w*|heen|naartoe"
    r"|terecht|uit|af|eigenlijk|of|als|wel|soms|dus|toch|zelf|onthouden|staan|ik|je|jij|u"
    r"|ver\w+|gewist|wissen|gedeeld|gebruikt|opge\w+|dat|precies|allemaal|zomaar|daar|met|tot|via"
    r"|terug\w*|lezen|zien|inzien|opvragen|leest|ziet)\b|$)"
)
_IT = rf"(?:{_TYPED}|(?:het|dit|dat|t|alles|die|deze){_BEHIND})"
_WHO = (
    r"(?:baas|bazen|manager\w*|leiding|leidinggevende\w*|chef|directie|directeur|collega\w*|team"
    r"|programma|gemeente|organisatie|welzijn\w*|mdt|ander|anderen|inspectie|opdrachtgever|fonds"
    r"|politie|school|jongeren|meiden|deelnemers|iemand|niemand|mensen|telegram)"
)
_WHOSE = rf"(?:(?:mijn|mn|me|m n|de|die|het|ons|onze|een|dat|ook|nog) )*{_WHO}"
_DESTINATION = (
    rf"(?:{_WHO}|subsidie\w*|dossier\w*|rapport\w*|verslag\w*|meldpunt\w*|beoordeling\w*"
    r"|beoordeeld|afgerekend|doorgegeven|doorgestuurd|doorverteld|gedeeld|meegeteld|verkocht"
    r"|oordeel|overheid|bestand\w*)"
)
_REMOVED = (
    r"(?:weg|weghalen|weggehaald|wissen|gewist|verwijderen|verwijderd|verbergen|verborgen"
    r"|terugnemen|intrekken|verdwijnen|verdwenen)"
)
_STORED = (
    r"(?:bewaard|bewaren|opgeslagen|opslaan|onthouden|vastgelegd|vastleggen|genoteerd|opgeschreven"
    r"|opschrijven|vasthouden|geregistreerd|bewaart|opslaat|onthoudt|opschrijft)"
)
_PATTERNS = tuple(
    (kind, re.compile(rf"{_FILLERS}(?:{pattern})"))
    for kind, pattern in (
        (OwnData.RUN_BY, r"wie (?:beheert|beheren|runt|draait) (?:deze|die|de|dit|jouw|je|jou)\b"),
        (OwnData.RUN_BY, r"wie (?:is|zijn) (?:dat|dan|de|die|jouw|je|nou| )+ ?beheerders?\b"),
        (
            OwnData.NOTIFICATION,
            r"(?:staat|staan|komt|komen|zie|ziet|zien|krijgt|hoe zit"
            r"|wat (?:kost|staat|komt|zie|ziet))"
            r" .*\b(?:melding\w*|scherm|privacy|vergrendelscherm)\b",
        ),
        (OwnData.WHERE, r"(?:op )?welke computer\b"),
        (
            OwnData.WHERE,
            r"waar (?:ben|sta|zit|draai) (?:je|jij)(?: (?:dan|nou|eigenlijk|precies))*$",
        ),
        (OwnData.WHERE, r"waar staat (?:de|die|deze|dat|jouw|je) (?:computer|server|bot|ding)\b"),
        (
            OwnData.WHERE,
            rf"waar (?:wordt|word|worden|gaat|gaan|komt|komen|staat|staan|blijft|blijven) {_IT}"
            r".*\b(?:bewaard|opgeslagen|heen|naartoe|terecht|opgeschreven)\b",
        ),
        (OwnData.WHERE, rf"waar (?:bewaar|sla|laat) (?:je|jij|jullie|u) .*{_IT}"),
        (OwnData.WHERE, rf"(?:wordt|word|worden) (?:er )?{_IT}.*\b{_STORED}\b"),
        (
            OwnData.WHERE,
            rf"(?:bewaar|onthoud|houd|hou|sla|registreer|bewaart) (?:je|jij|u) (?:\w+ )*?{_IT}",
        ),
        (OwnData.WHERE, rf"ik (?:vraag|vroeg|bedoel)\b.* of (?:je|jij|u|{_IT}).*\b{_STORED}\b"),
        (
            OwnData.WHY_KEPT,
            rf"waarom (?:moet|moeten|wil|bewaar|houd|hou|wordt|worden) (?:je|jij|jullie|u|{_IT})"
            rf".*(?:\b{_STORED}\b|\bbewaar)",
        ),
        (OwnData.WHY_KEPT, rf"waarom (?:bewaar|onthoud|schrijf) (?:je|jij|jullie|u) .*{_IT}"),
        (
            OwnData.KEPT,
            r"(?:hoe ?lang|tot wanneer) (?:staan|staat|blijf\w*|bewaar\w*|houd|hou|wordt|worden|is"
            rf"|zijn) (?:\w+ )*?{_IT}",
        ),
        (
            OwnData.GONE,
            rf"(?:is|zijn|ben) {_IT}.*\b(?:weg|gewist|verwijderd|verdwenen|weggehaald)\b",
        ),
        (
            OwnData.REMOVABLE,
            rf"(?:kan|kunnen|kun|mag|mogen) (?:ik |we |je )?(?:\w+ ){{0,2}}?{_IT}.*\b{_REMOVED}\b",
        ),
        (OwnData.REMOVABLE, rf"ik (?:vraag|vroeg|bedoel)\b.* of (?:ik|je) {_IT}.*\b{_REMOVED}\b"),
        (OwnData.REMOVABLE, r"(?:wissen|weghalen|verwijderen) (?:kan|mag)\b"),
        (
            OwnData.PASSED_ON,
            r"(?:ga|gaat|gaan|kom|komt|komen|tel|telt|tellen|wordt|word|worden|staat|staan|zit|zitten)"
            rf" {_IT}.*\b{_DESTINATION}\b",
        ),
        (OwnData.PASSED_ON, rf"ik (?:vraag|vroeg|bedoel)\b.* of {_IT}.*\b{_DESTINATION}\b"),
        (
            OwnData.PASSED_ON,
            r"(?:geef|stuur|deel|meld|verkoop|vertel|rapporteer) (?:je|jij|u) (?:\w+ )*?"
            rf"(?:{_IT}|gegevens|antwoorden)",
        ),
        (
            OwnData.PASSED_ON,
            r"(?:ga|kun|kan|moet|wil|mag) (?:je|jij|u) .*\b(?:afrekenen|beoordelen|doorgeven"
            r"|doorsturen|doorvertellen|rapporteren)\b",
        ),
        (
            OwnData.PASSED_ON,
            rf"(?:kan|kunnen|mag|mogen) {_WHOSE} {_IT}.*\b(?:opvragen|krijgen)\b",
        ),
        (
            OwnData.ACCESS,
            rf"(?:ziet|zien|leest|lezen|krijgt|krijgen) {_WHOSE}\b.*(?:{_IT}|\bmee\b|\bverschil\b)",
        ),
        (
            OwnData.ACCESS,
            rf"(?:kan|kunnen|mag|mogen) {_WHOSE} .*{_IT}.*\b(?:zien|lezen|inzien|bij|erbij)\b",
        ),
        (
            OwnData.ACCESS,
            rf"wie (?:leest|lezen|ziet|zien|krijgt|krijgen|bewaart) (?:er |straks |ook |dan )*{_IT}"
            r"(?: \w+){0,5}$",
        ),
    )
)
_ABOUT_ASKING = re.compile(
    rf"{_FILLERS}(?:"
    r"ik (?:vraag|vroeg|bedoel)\b.* of .*|die .*"
    r"|ik wil niet dat (?:\w+ ){1,3}(?:leest|ziet|weet|hoort|staat|krijgt|blijft|komt)"
    r"|ik (?:vraag|vroeg|bedoel|zei)(?: (?:jou|je|alleen|iets|dit|dat|het|net|wat|me|af))*"
    r"|als .*|(?:een|de|je|met) naam|welke computer|wie dan|waar dan"
    rf"|(?:of )?{_WHOSE}(?: (?:ook|zelf|dan|soms))*|(?:\w+ ){{0,3}}mijn telefoon(?: \w+)?"
    r"|of kan dat niet|of niet|ja of nee|eerlijk|echt"
    r")"
)
"""The whole of a clause that tells nothing beside a question."""
_ONLY_FILLERS = re.compile(_FILLERS)
_PLAIN = frozenset(
    _WORD.findall(
        """
    kun kan mag wil zou kunnen mogen moet moeten wordt word worden ga gaat gaan is zijn ben blijft
    blijven heb hebt heeft had hoe lang hoelang waar waarom wat wanneer wie welke en of dus nou dan
    nog ook weer even wel er hier toch nu eigenlijk precies zelf je jij jullie u ik we wij ze men
    dat dit deze die het t alles mijn mn me mij van voor met tot aan straks later ooit gewoon
    zomaar allemaal niet nee ja iets iemand ergens bij naar in op uit door om over een de n ons
    onze als want maar huh hm oke ok zeg alleen net af hierop daarop erbij mee tegen naast heen
    naartoe terecht mens mensen
    antwoord antwoorden zin zinnen woord woorden tekst bericht berichten berichtje gegevens info
    data verhaal gesprek lijst keuze keuzes vraag vragen vroeg bedoel wilde datum punt punten naam
    namen pdf a4 spul spullen dossier rapport verslag subsidie meldpunt melding scherm privacy
    bestand computer server bot telefoon telegram telegrams project
    baas manager managers leiding leidinggevende chef directie directeur collega team programma
    gemeente organisatie mdt ander anderen fonds opdrachtgever inspectie
    bewaren bewaard bewaar bewaart opslaan opgeslagen opslaat sla slaat onthouden onthoud
    vasthouden vastgelegd genoteerd opgeschreven opschrijven schrijf weg weghalen weggehaald wissen
    gewist verwijderen verwijderd verbergen terugnemen intrekken verdwenen
    lees leest lezen ziet zien zie krijgt krijgen krijg geef geeft stuur stuurt deel deelt meld
    staat staan komt komen telt tellen kost beheert beheren beheerder
    afrekenen afgerekend beoordelen beoordeelt beoordeeld doorgeven doorgegeven doorsturen
    doorgestuurd rapporteren rapporteer gedeeld gebruikt opvragen inzien spijt kies koos zei
    schreef typ typte zeg gezegd invul
    """
    )
)
"""All words that a plain question of this kind is made of; numbers count as such too."""


def data_question(text: str) -> DataQuestion | None:
    """What the text asks the bot about what is typed; None if it asks nothing like that."""
    if len(text) > _LONGEST or _HINT.search(text) is None:
        return None
    kind: OwnData | None = None
    told: list[str] = []
    for sentence in _SENTENCE.findall(text):
        asks, tells = _heard(sentence)
        kind = kind or asks
        told += tells
    if kind is None:
        return None
    said = " ".join(told).strip(" ,;:")
    plain = not said and all(word in _PLAIN or word.isdecimal() for word in _words(text))
    return DataQuestion(kind, said, plain)


def _heard(sentence: str) -> tuple[OwnData | None, list[str]]:
    """What a sentence asks, and the pieces of it that tell something."""
    whole = _kind(_plain(sentence))
    pieces = _PIECE.findall(sentence)
    if whole is None:
        # A question behind a comma: 'die pdf, bewaar jij die ook'.
        kinds = [_kind(_plain(piece)) for piece in pieces]
        whole = next((kind for kind in kinds if kind is not None), None)
    if whole is None and sentence.rstrip().endswith("?"):
        return None, []
    told = []
    for number, piece in enumerate(pieces):
        said = _plain(piece)
        if not said or _kind(said) is not None or _ABOUT_ASKING.fullmatch(said):
            continue
        if _ONLY_FILLERS.fullmatch(f"{said} "):
            continue
        named = whole is not None and number == 0 and re.fullmatch(rf"{_FILLERS}{_IT}", said)
        if not named:
            told.append(piece.strip())
    # Without a question beside it such a clause tells something: 'als het regent'.
    if whole is None and _plain(sentence).startswith(("als ", "die ")):
        told = [sentence.strip()]
    return whole, told


def _kind(said: str) -> OwnData | None:
    return next((kind for kind, pattern in _PATTERNS if pattern.match(said)), None)


def _plain(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in split if not unicodedata.combining(one))
    return _WORD.findall(text.casefold())
