"""Notices that somebody asks what happens to what they type: whether it can go, how long it stays,
what it is for, and who can see it.

A sentence counts only if nothing else is in it, so each of its words must be one of a few: 'kun je
dat weghalen?' asks it, and 'kun je die rommel weghalen?' doesn't. And it must be built as a
question or a request, with its verb in front: 'waar ze dat voor gebruiken' is a statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_CLAUSE = compiled(r"[^.!?,;:\n]+")
_MAY_ASK = compiled(
    r"weg|haal|krijg|vraag|vroeg|antwoord|niet|eraf|wis|verwij|delet|bewa|blijft|lang|gebr|gebeur|mee|met|toegang|bij|behee|rapp|streep|kras|schrap|verge|verke"
)
"""A text without any of these, in small letters, asks none of it."""
_FIRST = compiled(
    r"(?:(?:en|maar|nou|nee+|neen|oh?|dus|oke?|ja+|dan|ook|sorry|hee?|wacht|daarna|zeg|eh|wtf|juist"
    r"|oeps|oei|shit|kut|ff|even|hallo|gast|bro|joh|man|stop|ho) )*(?P<rest>.*)"
)
_SMALL = frozenset(
    re.findall(
        r"\w+",
        """
    kun kan mag wil zou kunnen mogen wordt worden gaat gaan is zijn blijft blijven heb had hoe
    waar wat wanneer wie en of dus nou dan nog ook weer even ff wel er hier toch nu eigenlijk
    precies zelf je jij jullie u ik k we ze men dat dit deze die het t alles hem m mijn mn me
    mij van voor met tot aub svp graag alsjeblieft alstublieft echt later straks alsnog achteraf
    eventueel maar altijd ooit gewoon zomaar allemaal meteen gelijk direct eens net laatste vorige
    terug zo helemaal uit over moet laten te daarna hierna in allen op antwoord antwoorden tekst
    bericht berichten zin zinnen woorden gegevens info informatie data verhaal gesprek zei zeg
    gezegd typte typ getypt tik schreef schrijf geschreven invul ingevuld vertel vertelde
    verteld zojuist gestuurd zit de niet komen
    """,
    )
)
"""Words that may be in any of these sentences."""
_WHAT_WAS_TYPED = frozenset(
    {"dat", "dit", "deze", "die", "het", "t", "alles", "hem", "m", "antwoord", "antwoorden"}
    | {"tekst", "bericht", "berichten", "zin", "zinnen", "woorden", "gegevens", "gesprek"}
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """`front`: how such a sentence begins. `tells`: one of these words must be in it. `besides`:
    these may be."""

    kind: OwnData
    front: re.Pattern[str]
    tells: frozenset[str]
    besides: frozenset[str] = frozenset()
    about_typed: bool = False


_GONE = frozenset(
    {"weg", "weghalen", "weggehaald", "verwijder", "verwijderen", "verwijderd", "verwijdert"}
    | {"wis", "wissen", "gewist", "uitwissen", "delete", "deleten", "gedelete", "weggooien"}
    | {"weggegooid", "wegdoen", "weggedaan", "verdwijnen", "ongedaan"}
)
_MAKES_GO = frozenset(
    {"haal", "halen", "gooi", "gooien", "doe", "krijg", "krijgen", "maken", "maak"}
)
_STAYS = frozenset(
    {"staan", "bewaar", "bewaart", "bewaard", "bewaren", "bewaartermijn", "opgeslagen", "over"}
    | {"zichtbaar", "gewist", "verwijderd", "weg"}
)
_SORTS = (
    _Asked(
        OwnData.ACCESS,
        compiled(r"wie (?:heeft|hebben|heb|hef|krijgt|kan|kunnen|mag|beheert|is|zijn)\b"),
        frozenset({"toegang", "bij", "erbij", "hierbij", "beheerder", "beheert", "beheren"}),
        frozenset({"heeft", "hebben", "hef", "krijgt", "bot", "computer", "toe"}),
    ),
    _Asked(
        OwnData.KEPT,
        compiled(
            r"(?:hoe ?lang|(?:tot )?wanneer) "
            r"(?:wordt|worden|blij\w+|bewa\w+|staat|staan|is|zijn|ga\w+)\b"
            r"|blijft er\b|hoe zit het\b|wat is de bewaartermijn"
        ),
        _STAYS,
        frozenset({"hoelang", "lang", "staat", "niks", "niets", "iets", "hoe"}),
    ),
    _Asked(
        OwnData.USED,
        compiled(
            r"(?:waar|waarvoor|wat|hoe) (?:wordt|worden|gebruik\w*|gebeur\w+|doe[nt]?|ga|gaan|is)\b"
            r"|(?:wordt|worden|kan|kunnen|gaat|ga|mag|komt)\b"
        ),
        frozenset({"gebruikt", "gebruik", "gebruiken", "gebeurt", "gebeuren", "hiermee", "ermee"})
        | frozenset({"mee", "rapport", "verslag", "dossier"}),
        frozenset({"waarvoor", "tegen", "ons", "doe", "doen", "doet", "een", "gemaakt", "ga"})
        | frozenset({"komt", "geschreven", "ervan", "hiervan", "hiervoor", "daar", "daarmee"}),
    ),
    _Asked(
        OwnData.USED,
        compiled(r"wat (?:doe|doen|doet|ga|gaan) (?:je|jij|jullie|u|ze|men)\b"),
        frozenset({"met"}),
        frozenset({"doe", "doen", "doet", "ga"}),
        about_typed=True,
    ),
    _Asked(
        OwnData.REMOVABLE,
        compiled(r"(?:mag|kan|kunnen|mogen|hoe) (?!je\b|jij\b|u\b)\w+"),
        _GONE | {"uit"},
        _MAKES_GO,
        about_typed=True,
    ),
    _Asked(
        OwnData.REMOVE,
        compiled(r"(?:kun|kan|wil|zou|ken) (?:je|jij|u)\b|haal|verwijder|wis|gooi|delete|doe"),
        _GONE,
        _MAKES_GO,
        about_typed=True,
    ),
)


_TOPICS = {
    OwnData.MADE_BY: "wie_ben_je",
    OwnData.COUNTED: "anders",
    OwnData.MUST_HAVE_GOAL: "anders",
    OwnData.FORWARDED: "delen",
    OwnData.BY_ITSELF: "delen",
    OwnData.OBLIGED: "stoppen",
    OwnData.STOP_NOTICED: "stoppen",
}


def topic_of(about: OwnData | None) -> str:
    """The topic of a question about this; None: about who reads what was typed."""
    return _TOPICS.get(about, "wie_leest") if about is not None else "wie_leest"


@memoized
def own_data(text: str) -> OwnData | None:
    """What the text asks about what was typed; None if it asks none of this. If there are several
    sentences, the first that asks."""
    if len(text) > LONGEST_REMARK:
        at_the_end = data_question(text)
        return None if at_the_end is None else at_the_end.kind
    if _IS_BAD.fullmatch(normal(text)) is not None:
        return OwnData.IS_BAD
    found = _asked_alone(text) if _MAY_ASK.search(text.casefold()) else None
    if found in (OwnData.REMOVE, OwnData.WAS_ASKED):
        return found
    asked = data_question(text)
    if asked is None or asked.kind is OwnData.ACCESS:
        return found
    if found is not None and asked.kind not in _RATHER:
        return found
    return asked.kind


_RATHER = (OwnData.RUN_BY, OwnData.MADE_BY, OwnData.NOW_KEPT, OwnData.THIS_ON_PAGE)
"""These say more precisely what is asked than a sentence alone does."""


_PLEASE = (
    r"(?: (?:hoor|aub|svp|nou|nu|maar|gewoon|ff|even|weer|alsjeblieft|dan|man|joh|gast|bro|pls"
    r"|toch|zei ik|zeg ik))*"
)
_LAST = (
    r"(?:(?:(?:die|dat|mijn|mn|het|de) )?laatste (?:zin|bericht|antwoord|stuk|stukje)"
    r"|(?:dat|dit|die|mijn|mn) laatste)"
)
_JUST_SAID = r"wat ik (?:(?:net|zonet|daarnet|zojuist) )?(?:zei|typte|schreef|stuurde)"
_TAKE_AWAY = compiled(
    r"(?:haal|gooi|doe|laat)(?: (?:dat|dit|da|het|die|alles|ze|hem|t))?"
    r"(?: (?:nou|nu|maar|dan|gewoon|even|ff|weer|meteen|toch))* (?:weg|eraf|eruit)"
    rf"{_PLEASE}"
    rf"|(?:{_LAST}|{_JUST_SAID})(?: (?:mag|moet|kan))?{_PLEASE} (?:weg|eraf|eruit){_PLEASE}"
    rf"|(?:haal|gooi|doe){_PLEASE} weg (?:{_LAST}|{_JUST_SAID}){_PLEASE}"
    rf"|(?:verwijder|delete|wis)(?: (?:dat|dit|da|{_LAST}))?{_PLEASE}"
    rf"|(?:verwijderen|deleten|wissen|weghalen) (?:dat|dit|da|{_LAST}){_PLEASE}"
    r"|(?:dat|dit|da)(?: (?:ff|even|maar))* (?:verwijderen|weghalen|wissen)"
    rf"{_PLEASE}"
    r"|(?:streep|kras) (?:dat|dit|het|die|m|t)(?: (?:er|nou|nu|maar|dan|gewoon|even|weer))* door"
    r"(?: (?:hoor|aub|svp|nu|maar|alsjeblieft|dan))*"
    r"|(?:schrap|vergeet|delete) (?:dat|dit|die|m|wat ik (?:zei|typte|schreef))"
    r"(?: (?:hoor|nou|nu|maar|gewoon|even|weer|aub|alsjeblieft))*"
    r"|(?:was )?(?:de |het |een )?verkeerde? (?:chat|bericht|app|groep)"
    r"|weg (?:ermee|daarmee|met (?:dat|die|dit))"
    r"|(?:dat |dit |die |het )?(?:niet|nie|nooit|hoeft niet|hoef je niet|moet je niet|mag je niet"
    r"|mag niet|wil ik niet)(?: (?:erbij|te|dat|dit|het|er|bij|op|je))*"
    r" (?:houden|bewaren|bewaard|opslaan|opschrijven|noteren|onthouden|bewaart|opslaat|houdt)"
    r"(?: (?:zei ik|zeg ik|he|hoor|toch|dus|joh|man|gast|bro))*"
    rf"|(?:die|dat|dit|het) (?:moet|mag) (?:er ?af|weg|er ?uit){_PLEASE}"
    r"|(?:bewaar|onthoud|noteer) (?:dat|dit|het) niet|schrijf (?:dat|dit|het) niet op"
)
"""Asks to take away what was just typed."""
_WAS_ASKED = compiled(
    r"(?:(?:ja|nee|maar|dat|dit|het|was|is|toch|gewoon|een|ook|geen|antwoord|joh|alleen|ik|nou) )*"
    r"(?:(?:was|is) (?:toch |gewoon |alleen |dus |ook )*een vraag"
    r"|(?:stelde|stel|vroeg) (?:je |jou )?(?:toch |gewoon |alleen )?(?:een vraag|(?:je |jou )?iets)"
    r"|(?:was|is) (?:toch |helemaal )?geen antwoord)"
    r"(?: (?:aan jou|van mij|hoor|joh|man|toch|he|over .*|aan de bot|geen antwoord))*"
)
"""Says that what was just typed was a question."""


_IS_BAD = compiled(
    r"(?:(?:en|maar|nou|o|oh|oei|dus|ja|nee|of|hm) )*(?:is|was) (?:dat|dit|het|t)"
    r"(?: (?:nou|nu|dan|heel|echt|wel|niet|zo|een|dus|eigenlijk|ook))*"
    r" (?:erg|slecht|fout|verkeerd|stom|probleem|ramp)"
    r"(?: (?:als|dat) (?:ik|we|wij) .+)?"
    r"(?: (?:dan|of niet|hoor|eigenlijk|nou|toch|volgens jou|voor jou))*"
)
"""Asks what the bot thinks of what they told."""
_ON_WHAT_WAS_ASKED = compiled(
    r"(?:(?:nee|en|maar|want|ja|dus|nou|sorry|alleen|joh) )*(?:"
    r"(?:ik|we) (?:vroeg\w*|vraag|wil\w*|wou|bedoel\w*|stelde)\b.*|of .*"
    r"|(?:dat|het|dit) (?:was|is|hoort|hoeft|moet|mag|ging|gaat|sloeg)\b.*"
    r"|(?:haal|gooi|doe|laat|geef|zeg|lees|luister|niet|geen)\b.*"
    r"|(?:wie|wat|waar\w*|hoe|waarom|je|jij)\b.*)"
)
"""A clause behind that one that is about it too."""
_ANSWERS_IN_WORDS = 4


def told_beside_was_asked(text: str) -> str:
    """What somebody tells who says first that what was typed before it was a question ('nee dat was
    een vraag. wij koken samen'); '' if they tell nothing besides."""
    every = _CLAUSE.findall(text)
    said = [_without_front(normal(one)) for one in every]
    last = max((n for n, one in enumerate(said) if _WAS_ASKED.fullmatch(one)), default=-1)
    if last < 0 or "?" in text:
        return ""
    while last + 1 < len(said) and _ON_WHAT_WAS_ASKED.fullmatch(normal(every[last + 1])):
        last += 1
    rest = text[_end_of(text, every[: last + 1]) :].strip(" ,;:.!\n")
    return rest if len(normal(rest).split()) >= _ANSWERS_IN_WORDS else ""


def only_adds_to_request(text: str) -> bool:
    """Whether the text only says more about a request concerning what was typed, and tells nothing
    else."""
    return _ON_WHAT_WAS_ASKED.fullmatch(normal(text)) is not None


def _end_of(text: str, clauses: list[str]) -> int:
    """Where the last of these clauses ends in the text."""
    at = 0
    for clause in clauses:
        at = text.index(clause, at) + len(clause)
    return at


def _asked_alone(text: str) -> OwnData | None:
    """What the first sentence asks that is nothing but such a question."""
    for sentence in in_sentences(text):
        found = _FIRST.fullmatch(normal(sentence))
        kind = None if found is None else _kind(found["rest"])
        if kind is not None:
            return kind
    clauses = [normal(one) for one in _CLAUSE.findall(text)]
    for pattern, kind in ((_WAS_ASKED, OwnData.WAS_ASKED), (_TAKE_AWAY, OwnData.REMOVE)):
        if any(pattern.fullmatch(_without_front(one)) for one in clauses):
            return kind
    return None


def _without_front(said: str) -> str:
    found = _FIRST.fullmatch(said)
    return said if found is None else found["rest"]


def _kind(said: str) -> OwnData | None:
    words = frozenset(said.split())
    rest = words - _SMALL
    for one in _SORTS:
        if (
            words & one.tells
            and rest <= one.tells | one.besides
            and one.front.match(said)
            and not (one.about_typed and words.isdisjoint(_WHAT_WAS_TYPED))
        ):
            return one.kind
    return None
