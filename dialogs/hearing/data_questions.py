"""Recognises a question to the bot about what happens to what somebody types: who reads it, where
and how long it is kept, whether it can go, whether anybody is told, and who is behind the bot.

It is here, below concerns as well as understanding, because both need it: such a question is
neither an answer nor a sign that somebody isn't safe. Every clause is looked at by itself
(`data_patterns.py`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_patterns import FILLERS, IT, PATTERNS, WHOSE
from dialogs.hearing.memo import memoized
from dialogs.hearing.page_patterns import PAGE_PATTERNS
from dialogs.hearing.reader_asked import asks_of_reader, names_reader_first
from dialogs.hearing.regexes import any_stem, compiled
from dialogs.hearing.reporting_patterns import REPORTING_PATTERNS
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.hearing.wary_patterns import WARY_PATTERNS


@dataclass(frozen=True, slots=True)
class DataQuestion:
    """`told`: what else the text says, as it was typed. `plain`: whether it says nothing else, and
    has no word that isn't about the bot or what is kept."""

    kind: OwnData
    told: str
    plain: bool


_ALL = (*WARY_PATTERNS, *REPORTING_PATTERNS, *PATTERNS, *PAGE_PATTERNS)
_LONGEST = 220
"""Characters: in a longer text somebody reports something."""
_MOST_AT_THE_END = 3
"""Sentences of a longer text that are read for a question."""
"""A dot within a number ends none: '23.00'."""
_PIECE = compiled(r"[^,;:]+[,;:]*")
_WORD = compiled(r"\w+")
_STEMS = (
    "bewa|opsl|opge|onthou|vasth|schrij|vastg|regist|wis|weg|verwij|verberg|trek|terug"
    "|wie |waar|welke|geef|stuur|deel"
    "|meld|afreken|oordeel|reken|dossier|rapport|verslag|subsidie|gemeente|programma|baas|manager"
    "|leiding|collega|ander|team|privacy|scherm|lees|ziet|betaal|gemaakt|gezet|achter"
    "|computer|naam|delen|door|kopie|a4|jaar|google|politie|bedrijf|veilig thuis|beoordel|anoniem"
    "|bedacht|gebouwd|van jou|kijk|zien|weten|hoor|namen|staan|project"
    "|terecht|niemand|alleen jij|gebeurt"
    "|den haag|ministerie|rijk|directeur|directie|instantie|06|nummer|rinkel|eind"
    "|leeg|telefoon|internet| over|pdf|papier|gegevens|verhaal|cijfer|geteld|gemeten|onderzocht"
    "|bijhou|beeld|doel|verplicht|invul|avg|wettelijk|hackt|merk|vergel|liegt|lieg|score|opgenomen"
    "|afgeluisterd|vertrouw|eerlijk|klopt|gelov|weiger|invullen|beantwoord|antwoord g"
    "|blad|pagina|mee|erop|er op|lijst|lezen|van mij|over mij"
)
_HINT = compiled(rf"{any_stem(_STEMS)}|hoe ?lang|\bhier(?!naast)|\bons")
"""A text without any of these, in small letters, asks none of it. With `re.IGNORECASE` this would
take ten times as long, and every text comes here."""
_WHO_IS_THAT = compiled(r"\bbeheer\w*\b.{0,40}\bwie (?:is|zijn) (?:dat|die)\b")
"""Quotes the bot, and asks who that is."""
_ABOUT_ASKING = compiled(
    rf"{FILLERS}(?:"
    r"ik (?:vraag|vroeg|bedoel)\b.* of .*|die .*"
    r"|(?:van )?wie is (?:dat|dit)(?: dan| nou)?"
    r"|ik wil niet dat (?:\w+ ){1,3}(?:leest|ziet|weet|hoort|staat|krijgt|blijft|komt)"
    r"|ik (?:vraag|vroeg|bedoel|zei)(?: (?:jou|je|alleen|iets|dit|dat|het|net|wat|me|af))*"
    r"|dat wil ik niet.*|als .*|(?:een|de|je|met) naam|welke computer|wie dan|waar dan"
    r"|(?:\w+ ){{0,3}}mijn telefoon(?: \w+)?"
    r"|ik (?:schrijf|typ|zeg|vertel|zet) (?:dit|dat|het)(?: (?:nou|nu|wel|hier|allemaal|toch|op))*"
    r"|(?:dat|dit|die|mdt) is (?:toch |dus )?van (?:het |de )?(?:rijk|overheid|gemeente|ministerie)"
    r"|(?:\w+ ){0,4}achter (?:n|een|het|hun) bureau(?: zeker| vast| weer)*"
    r"|(?:maar )?(?:je|jij) (?:geeft|gaf|geef) (?:(?:nog|me|mij|steeds|weer|daar|toch) )*"
    r"(?:geen|nooit) antwoord(?: op .*)?|(?:maar )?(?:dat|dit|daar) (?:was )?(?:vroeg|vraag) ik"
    r"(?: (?:ook|net|je|toch|al|nog|om|naar))*"
    r"|of kan dat niet|of niet|ja of nee|eerlijk|echt|zo|hoe doe ik dat|hoe (?:moet|kan|werkt) dat"
    r"|(?:mag|kan|wil) ik (?:nog )?(?:even|iets|wat)(?: vragen)?"
    r"|voor(?:dat)? (?:ik|we|wij|je|jij) (?:iets |wat |het |dat |hier |ook |nu )*"
    r"(?:kies|kiezen|tik|aantik|tikken|begin|verderga|invul|opschrijf|typ|maakt|print|afdrukt)"
    r"|(?:(?:weer|nog|even) )*(?:een|n|mijn) vraag(?: (?:van mij|aan jou|voor jou))?"
    r"|in (?:mijn |de |jouw )?(?:mijn)?gegevens (?:staat|staan|zit|zie)\b.*"
    r"|(?:dat|dit) wil ik (?:eerst |graag |wel |nu )*weten(?: voor.*)?"
    r")"
)
"""Matches a whole clause that adds nothing to a question."""
_ON_PHONE = compiled(r"\b(?:telefoon|mobiel|mobieltje|toestel|scherm)\b")
"""What is told of it beside a question who sees a message there goes with the question."""
_SOMEBODY = compiled(rf"{FILLERS}(?:of )?{WHOSE}(?: (?:ook|zelf|dan|soms))*")
"""The whole of one that names somebody after a question; before one it may be an answer."""
_TAIL = compiled(
    rf"{FILLERS}(?:(?:of|in|dat|van|als|op|bij|is|gaat|kan|mag|zit|staat|krijgt|zien|weet) .*"
    r"|(?:\w+ ?){1,3}$)"
)
"""Goes on with a question: '…, in Nederland of Amerika', '…, dat je dit vraagt'."""
_SAYS_THEN = compiled(rf"{FILLERS}(?:als|die) ")
_ONLY_FILLERS = compiled(FILLERS)
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
    verplicht avg proof gehackt hackt hacken gelekt uitlekken uitlekt vergeleken vergelijken cijfer
    score anoniem liegt lieg stoppen stop stopte gestopt zonder invullen weigeren noemen
    """
    )
)
"""All words that a plain question of this kind is made of; numbers count as such too."""


@memoized
def data_question(text: str) -> DataQuestion | None:
    """What the text asks the bot about what is typed; None if it asks nothing like that."""
    if len(text) > _LONGEST:
        return _asked_at_the_end(text)
    if _asks_who_that_is(text):
        return DataQuestion(OwnData.RUN_BY, "", plain=True)
    if _HINT.search(text.casefold()) is None:
        return None
    sentences = in_sentences(text)
    clauses = {part for one in sentences for part in (one, *_PIECE.findall(one))}
    any_reader = "?" in text and any(map(asks_of_reader, clauses))
    if not any_reader and not any(every_pattern().match(_plain(clause)) for clause in clauses):
        return None
    kind: OwnData | None = None
    told: list[str] = []
    for sentence in sentences:
        asks, tells = _heard(sentence, is_first=kind is None)
        kind = kind or asks
        told += tells
    if kind is None:
        return None
    if kind is OwnData.NOTIFICATION:
        told = [one for one in told if not _ON_PHONE.search(_plain(one))]
    said = " ".join(told).strip(" ,;:")
    return DataQuestion(kind, said, plain=not said and _has_only_plain_words(text))


def only_asks_about_data(text: str) -> bool:
    """Whether the text asks that, and is `plain`. Nearly every text has a word that tells at
    once that it isn't, without the patterns, which take long to compile."""
    if not _has_only_plain_words(text) and not _asks_who_that_is(text):
        return False
    asked = data_question(text)
    return asked is not None and asked.plain


def _asks_who_that_is(text: str) -> bool:
    return "eheer" in text and _WHO_IS_THAT.search(_plain(text)) is not None


def _has_only_plain_words(text: str) -> bool:
    return all(word in _PLAIN or word.isdecimal() for word in _words(text))


def _asked_at_the_end(text: str) -> DataQuestion | None:
    """What the last sentences of a long text ask; all before them is told. Before them it asks
    nothing."""
    every = in_sentences(text)
    for many in range(_MOST_AT_THE_END, 0, -1):
        end = "".join(every[-many:]).strip()
        if len(end) <= _LONGEST:
            break
    asked = data_question(end) if len(end) <= _LONGEST else None
    before = "".join(every[:-many]).strip()
    if asked is None or "?" in before:
        return None
    return DataQuestion(asked.kind, f"{before} {asked.told}".strip(), plain=False)


def _heard(sentence: str, *, is_first: bool) -> tuple[OwnData | None, list[str]]:
    """What a sentence asks, and the pieces of it that say something else. `is_first`: whether
    nothing was asked before it."""
    pieces = _PIECE.findall(sentence)
    # A question after a comma: 'die pdf, bewaar jij die ook'.
    whole, *kinds = (_kind(_plain(one)) for one in (sentence, *pieces))
    if sentence.rstrip().endswith("?"):
        kinds = [kind or _of_reader(one) for kind, one in zip(kinds, pieces, strict=True)]
    asked = next((kind for kind in kinds if kind is not None), None)
    whole = whole or asked
    if whole is None and sentence.rstrip().endswith("?"):
        return None, []
    told: list[str] = []
    for number, (piece, kind) in enumerate(zip(pieces, kinds, strict=True)):
        said = _plain(piece)
        if number == 0 and names_reader_first(sentence):
            continue
        if not said or kind is not None or _ONLY_FILLERS.fullmatch(f"{said} "):
            continue
        if _ABOUT_ASKING.fullmatch(said) and not (whole is None and told):
            continue
        if not (is_first and whole is None) and _SOMEBODY.fullmatch(said):
            continue
        is_behind = any(kinds[:number]) and not any(one.endswith(":") for one in pieces[:number])
        if is_behind and _TAIL.match(said):
            continue
        named = whole is not None and number == 0 and re.fullmatch(rf"{FILLERS}{IT}", said)
        if not named:
            told.append(piece.strip())
    # Without a question next to it such a clause says something: 'als het regent'.
    if whole is None and _SAYS_THEN.match(_plain(sentence)):
        told = [sentence.strip()]
    return whole, told


def _of_reader(clause: str) -> OwnData | None:
    return OwnData.ACCESS if asks_of_reader(clause) else None


def _kind(said: str) -> OwnData | None:
    """What a clause asks; the first pattern that matches tells."""
    if every_pattern().match(said) is None:
        return None
    return next(kind for kind, pattern in _ALL if _of(pattern).match(said))


@cache
def every_pattern() -> re.Pattern[str]:
    """All of them at once: nearly every clause matches none. Compiling takes so long that a start
    would be noticeably later, so it is done when a text needs it, or beforehand by calling this."""
    return re.compile(rf"{FILLERS}(?:{'|'.join(pattern for _, pattern in _ALL)})")


@cache
def _of(pattern: str) -> re.Pattern[str]:
    """One of the patterns. Compiled only when a clause matches any, which saves time at a start."""
    return re.compile(f"{FILLERS}(?:{pattern})")


@memoized
def _plain(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in split if not unicodedata.combining(one))
    return _WORD.findall(text.casefold())
