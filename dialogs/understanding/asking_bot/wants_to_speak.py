"""Recognises that somebody in a session wants to say or ask something, misses a sentence of theirs,
or wants one removed that they can be recognised in.

Somebody who says only that ('ik wil ook zeggen iets', 'mag ik wat vragen') is asking how, in
whatever order of words. Somebody who also says what it is has said it: no word may be left that
carries meaning."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, WIPE
from dialogs.understanding.options.matching import normal

_LONGEST = 14
"""Words."""
_SAY = (
    "zeggen zegen zeg vragen vertellen vertel praten spreken toevoegen reageren opmerken inbrengen"
    " meepraten meedenken kwijt"
)
_WHAT = "vraag vraagje vragje vraga opmerking idee ideetje tip punt puntje advies verhaal"
_WISH = "wil wilde wou willen zou mag mogen kan kun kunnen moet graag wanneer hoe waar"
_HAVE = "heb hebben had heeft ook nog mag wil kan hoe waar stellen"
_ELSE = (
    "ik mij me wij we ook nog even ff effe nu hier iets wat een n 1 ding dingetje over aan tegen de"
    " groep er op te nou eigenlijk wel toch misschien echt dan straks zelf mijn in stellen typen"
    " alsjeblieft alstublieft aub svp kort snel eerst hoor ja hoi hallo hey he en maar sorry wacht"
    " oke ok eh uh dus of anders"
)
_SAYING, _THING = frozenset(_SAY.split()), frozenset(_WHAT.split())
_MAY, _HAS = frozenset(_WISH.split()), frozenset(_HAVE.split())
_ALL = _SAYING | _THING | _MAY | _HAS | frozenset(_ELSE.split())
_TURN = compiled(
    r"(?:(?:wanneer|mag|ben|kom|krijg) )+(?:ik|wij|we) (?:ook |nu |nog |straks |al )*"
    r"(?:(?:eens |een keer )?aan de beurt|het woord|de beurt)(?: (?:nu|ook|dan))*"
)
_MINE = r"(?:mijn|mn|m n|me)"
_GONE = r"(?:weg|verdwenen|kwijt|weggehaald|verwijderd|gewist|foetsie)"
_SENTENCE = r"(?:zin|vraag|tekst|advies|bericht|stukje|idee|antwoord)"
_MISSES = compiled(
    rf"(?:(?:hoi|he|hey|maar|en|oh|eh|nou|sorry|wat) )*(?:"
    rf"(?:waarom |hoezo )?(?:is |staat )?{_MINE} {_SENTENCE}(?: (?:is|staat|was))?"
    r"(?: (?:nu|ineens|opeens|er|nou|niet|meer|in een keer|toch|gewoon|ook))*"
    rf" (?:{_GONE}|niet meer)"
    rf"|(?:waar|wat) (?:is|blijft|staat|gebeurde met|gebeurt met) {_MINE} {_SENTENCE}"
    r"(?: (?:nou|nu|dan|gebleven|heen|gegaan))*"
    rf"|ik (?:ben|zie) {_MINE} {_SENTENCE}(?: (?:nu|ook|er))* (?:kwijt|niet|niet meer)"
    rf"|wie (?:heeft|haalde) {_MINE} {_SENTENCE} {_GONE}(?: gehaald)?"
    r")(?: (?:wat|en|hoe|nu|moet|kan|ik|dan|doen|nou|waarom|hoezo))*"
)
_JUST_GONE = compiled(rf"{_MINE} {_SENTENCE} weg")
"""Also how somebody asks to take it away."""

_ABOUT_ME = compiled(
    r"\b(?:dat|dit|die) (?:ben|is) (?:ik|mij|me)\b|\bik ben (?:dat|die|dit)\b"
    r"|\b(?:gaat|ging|is|staat|zegt|zeggen) (?:iets |wat |er )?over (?:mij|me|mn|mezelf)\b"
    r"|\b(?:herkennen|herkent|weten|weet|kennen) (?:ze |mensen |iedereen |je )?(?:mij|me)\b"
    r"|\b(?:mezelf|mijzelf)\b|\bmijn naam\b"
)
_TAKE_AWAY = compiled(
    rf"\b(?:{TAKE}|haalt|halen|doe|moet|mag|kan|wil|wilt)\b(?: \w+){{0,6}}?"
    rf" (?:{AWAY}|weghalen|verwijderen|wissen)\b|\b(?:{WIPE}|weghalen|weg ermee)\b"
)


def wants_to_speak(text: str) -> bool:
    """Whether somebody only says that they want to say or ask something, or asks how."""
    said = normal(text)
    if _TURN.fullmatch(said) is not None:
        return True
    words = said.split()
    if not 2 <= len(words) <= _LONGEST or not _ALL.issuperset(words):
        return False
    known = set(words)
    says = bool(known & _SAYING and known & _MAY)
    return says or bool(known & _THING and known & _HAS)


def misses_sentence(text: str) -> bool:
    """Whether somebody asks where a sentence of theirs went, or says that it is gone."""
    said = normal(text)
    return _MISSES.fullmatch(said) is not None and _JUST_GONE.fullmatch(said) is None


def is_known_in_sentence(text: str) -> bool:
    """Whether somebody says that a sentence is about them, and that it must go: 'dat ben ik, haal
    dat weg'."""
    said = normal(text)
    short = len(said.split()) <= _LONGEST + 6
    return short and bool(_ABOUT_ME.search(said)) and bool(_TAKE_AWAY.search(said))
