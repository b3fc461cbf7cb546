"""Reads, anywhere in a text, that words of its writer mustn't be on the list or on paper: 'die zin
over de ruzie wil ik niet op de lijst', 'alles over die avond moet van het papier af', 'dat hoef je
niet op papier te zetten'.

A clause counts only if it says that and nothing else, apart from a reason behind it. So 'het plan
staat niet op papier' tells about a project. What it means is named by its words, or else stands
before it. (That something stays here: `kept_here.py`.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_LONGEST = 900
"""Characters."""
_MAY_SAY = compiled(
    r"\b(?:niet|nie|nergens|niks|niets|geen|af|nooit|niemand)\b.*\b(?:papier|lijst\w*|a4\w*|checklist\w*"
    r"|pagina|blad\w*|pdf|verslag|vel|erbij|erop|op|opschrijven|noteren|neer)\b"
    r"|\b(?:papier|lijst\w*|a4\w*|checklist\w*|pagina|blad\w*|pdf|verslag|vel|erbij|erop"
    r"|op)\b.*\b(?:niet|nie|af|weg|nooit|niks|niets|gemoeten)\b"
    r"|\b(?:van|uit|buiten) (?:\w+ ){0,2}(?:papier|lijst|checklist|a4|pagina|verslag)\b"
)
"""Any clause that says so has words like these."""
_LEAD = (
    r"(?:(?:ho|wacht|even|nee|ja|nou|maar|en|want|dus|oh?|he|hee|joh|bot|sorry|trouwens|eh|nog"
    r"|iets|let op|zeg|alsjeblieft|graag|goed|ok|oke|alleen|ps|alstublieft|liever|wel|luister) )*"
)
_TAIL = (
    r"(?: (?:hoor|he|ok|oke|graag|aub|alsjeblieft|alstublieft|svp|dus|nu|joh|please|weer|echt"
    r"|verder|a u b|ja|bedankt|dank je|afgesproken|begrepen|toch|meer))*"
)
_FILL = (
    r"(?: (?:nou|nu|maar|juist|toch|even|ff|liever|echt|dus|ook|graag|gewoon|absoluut|helemaal"
    r"|beslist|eigenlijk|wel|verder|weer|daar|hier|er|straks|later|van mij|voor mij|dan|zeker"
    r"|nog|hoor|per se|sowieso|alsjeblieft|aub))*"
)
_NOT = r"(?:niet|nie|nergens|nooit)"
_PAPER = (
    r"(?:(?:(?!(?:een|elke|iedere|geen|welke|zo n)\b)\w+ ){0,2}?"
    r"(?:papier|lijst|lijstje|checklist|a4|a4tje|a4 tje|a viertje|pagina"
    r"|blad|blaadje|pdf|verslag|vel))"
)
_ON = rf"(?:(?:mee )?(?:op|in|bij|naar) {_PAPER}|erop|er op|erbij|er bij|in het verslag)"
_DOWN = rf"(?:{_ON}|op|neer)"
_BE = (
    r"(?:(?: (?:te|kunnen|hebben|zien|staan|komen|zetten|schrijven|terugzien|lezen"
    r"|teruglezen|houden|gezet|geschreven|zet|schrijft|worden|blijven|belanden|terechtkomen|komt"
    r"|staat|belandt))*)"
)
_MAY = r"(?:mag|mogen|moet|moeten|hoort|horen|hoeft|hoeven|kan|kunnen|gaat|gaan|komt|komen)"
_YOU = r"(?:hoef|moet|mag|hoeft|kun|kan|ga|zou) (?:je|jij|u|jullie)(?: het| dat)?"
_OFF = (
    rf"(?:van {_PAPER}(?: (?:af|weg))?(?: (?:gehaald|halen|blijven))?"
    rf"|(?:weg|af) (?:van|uit) {_PAPER}|(?:uit|van) {_PAPER} (?:weg|af)"
    rf"|buiten {_PAPER}(?: blijven)?)"
)
_PIECE = (
    r"(?:zin|zinnen|zinnetje|stuk|stukje|stukken|deel|verhaal|opmerking|regel|woorden|passage"
    r"|bericht|antwoord|verhaaltje|gedeelte|tekst)"
)
_SAID = r"(?:zei|schreef|typte|vertelde|noemde|gezegd heb|geschreven heb|verteld heb|getypt heb)"
_NAMED = (
    rf"(?:(?:die|de|dat|deze|dit|mijn|m n|elke|alle|het|heel die|heel dat) {_PIECE}"
    r" (?:over|met|van|waarin|waar) (?P<piece>.+?)"
    r"|(?:alles|dat|dit|iets|het|dat gedoe|al dat|heel dat)"
    r" (?:over|van|met|rond) (?P<all>.+?)"
    r"|(?:alles|dat|wat)(?: wat)? (?:met|over) (?P<to_do>.+?) (?:te maken heeft|gaat)"
    rf"|(?:alles |dat )?wat ik(?: (?:net|zonet|hier|je|jou|eerder|daarnet))* over (?P<told>.+?)"
    rf" {_SAID}"
    rf"|(?:alles |dat )?wat ik(?: (?:net|zonet|hier|je|jou|eerder|daarnet))* {_SAID} over"
    r" (?P<about>.+?))"
)
_LIEVER = (
    r"(?:ik )?(?:(?:wil|wou)(?: \w+)? niet|heb(?: het)? liever niet"
    r"|zou(?: het)?(?: liever)? niet willen|(?:zie|hoop)(?: het)? liever niet)"
)
_NOTHING = r"(?:niks|niets|geen woord|geen letter|geen zin)"
_BY_NAME = tuple(
    compiled(rf"{_LEAD}(?:{form}){_TAIL}")
    for form in (
        rf"{_NAMED} (?:wil|wou|wilde|zie|heb|hoef) (?:ik|wij|we){_FILL} {_NOT}"
        rf"(?: terug| meer)? {_ON}{_BE}",
        rf"{_NAMED} {_MAY}{_FILL} {_NOT}(?: meer)? {_ON}{_BE}",
        rf"{_NAMED} (?:moet|moeten|mag|mogen|kan|kunnen|hoort|wil ik){_FILL} {_OFF}",
        rf"{_NAMED} {_YOU}{_FILL} {_NOT}(?: meer)? {_DOWN}{_BE}",
        rf"{_NAMED} (?:zet|schrijf|hou|noteer) (?:je|jij){_FILL} {_NOT} {_DOWN}",
        rf"(?:zet|schrijf|laat|noteer){_FILL} {_NAMED}{_FILL} {_NOT} {_ON}{_BE}",
        rf"(?:haal|gooi|streep|laat|hou|houd){_FILL} {_NAMED}{_FILL} {_OFF}",
        rf"(?:ik|we|wij) (?:wil|wou|willen){_FILL} {_NAMED}{_FILL} {_NOT}(?: terug)? {_ON}{_BE}",
        rf"(?:{_LIEVER}|(?:ik|we|wij) (?:wil|wou|willen){_FILL} niet) dat {_NAMED}{_FILL}"
        rf" {_ON}{_BE}",
        rf"{_NAMED} {_MAY} er{_FILL} {_NOT} (?:op|in|bij){_BE}",
        rf"{_NAMED}(?: liever| graag| echt)+ {_NOT} {_ON}{_BE}",
        rf"(?:kan|mag|kunnen|mogen) {_NAMED}{_FILL} {_OFF}",
        rf"(?:kun|kan|wil|zou) (?:je|jij|u|jullie){_FILL} {_NAMED}{_FILL}"
        rf" (?:{_OFF}|{_NOT} {_ON}(?: zetten| schrijven))",
        rf"(?:die|dat|deze|dit|mijn) (?P<noun>\w+(?: \w+)?) (?:wil|wou|wilde|zie) ik{_FILL} {_NOT}"
        rf"(?: terug)? (?:mee )?(?:op|in) {_PAPER}{_BE}",
        rf"(?:zet|schrijf|noteer){_FILL} {_NOTHING}(?: (?:op|neer|{_ON}))? over (?P<none>.+?)"
        rf"(?: (?:op|neer|{_ON}))?",
        rf"(?:ik|we|wij) (?:wil|wou|willen){_FILL} {_NOTHING} over (?P<none>.+?) {_ON}{_BE}",
        rf"(?:er )?{_MAY}{_FILL} {_NOTHING} over (?P<none>.+?) {_ON}{_BE}",
        rf"{_NOTHING} over (?P<none>.+?) {_ON}{_BE}",
        rf"(?:over|van) (?P<none>.+?) (?:wil ik|mag|hoeft|moet|komt){_FILL} {_NOTHING} {_ON}{_BE}",
    )
)
_IT = (
    rf"(?:dat|dit|die|deze|hem|m|t|het|dat laatste|dit laatste|(?:die|deze|dat|dit) {_PIECE}"
    r"|mijn (?:antwoord|zin|verhaal))"
)
_THAT = rf"(?:dat|dit|die|deze|dat laatste|dit laatste|(?:die|deze|dat|dit) {_PIECE})"
_POINTING = tuple(
    compiled(rf"{_LEAD}(?:{form}){_TAIL}")
    for form in (
        rf"{_THAT} {_YOU}{_FILL} {_NOT}(?: meer)? {_DOWN}{_BE}",
        rf"{_THAT} {_YOU}{_FILL} {_NOT}(?: te)? (?:opschrijven|noteren|op te schrijven"
        r"|te noteren|erbij te zetten|neer te zetten|erbij te houden)",
        rf"{_THAT} (?:zet|schrijf|hou|houd|noteer) (?:je|jij|u){_FILL} {_NOT}(?: {_DOWN})?",
        rf"(?:zet|schrijf|hou|houd) {_IT}{_FILL} {_NOT} {_DOWN}",
        rf"{_THAT} (?:wil|wou|wilde) ik{_FILL} {_NOT}(?: terug| meer)? {_ON}{_BE}",
        rf"{_THAT} (?:mag|mogen|moet|hoeft|hoort){_FILL} {_NOT}(?: meer)? {_ON}{_BE}",
        rf"{_THAT} (?:moet|mag|kan){_FILL} {_OFF}",
        rf"ik (?:wil|wou){_FILL} {_IT}{_FILL} {_NOT}(?: terug)? {_ON}{_BE}",
        rf"(?:{_LIEVER}|ik (?:wil|wou){_FILL} niet) dat {_IT}{_FILL} {_ON}{_BE}",
        rf"(?:ik (?:wil|wou) )?{_IT}{_FILL} {_NOT} terug(?:zien|lezen) {_ON}",
        rf"{_THAT} is{_FILL} {_NOT} (?:bedoeld )?voor (?:op )?{_PAPER}(?: bedoeld)?",
        rf"{_THAT} (?:mag|hoeft){_FILL} niemand{_FILL} {_ON} (?:te )?(?:terug ?)?(?:zien|lezen)",
        rf"{_THAT} (?:had|hadden)(?: je| jij| jullie| ik| we)?{_FILL} {_NOT} {_ON}"
        r"(?: (?:mogen|moeten|hoeven|gemoeten|gehoeven|gemogen|zetten|staan))+",
        rf"{_NOT} (?:mee )?(?:op|in) {_PAPER} (?:zetten|schrijven)",
        rf"{_THAT} had er{_FILL} {_NOT} (?:op|in|bij) (?:gemoeten|gehoeven|gemogen|moeten staan)",
        rf"liever {_NOT} (?:mee )?(?:op|in) {_PAPER}",
        rf"(?:kan|mag|kunnen) {_IT}{_FILL} {_OFF}",
        rf"(?:kun|kan|wil|zou) (?:je|jij|u|jullie){_FILL} {_IT}{_FILL}"
        rf" (?:{_OFF}|{_NOT} {_ON}(?: zetten| schrijven))",
        rf"je (?:hoeft|moet|mag) {_IT}{_FILL} {_NOT} {_DOWN}{_BE}",
        rf"je (?:hoeft|moet|mag) {_IT}{_FILL} {_NOT}"
        r" (?:op te schrijven|opschrijven|te noteren|noteren|erbij te zetten)",
    )
)
_REASON = compiled(r"(?P<order>.+?) (?:want|omdat|anders|aangezien|daar) .+")
_CLAUSE = compiled(r"[^,;:()–—.!?…\n]+[,;:()–—.!?…\n]*\s*")
_OF_ORDER = compiled(
    rf"(?:{_LEAD}(?:want|omdat|anders|zodat|(?:dat|dit|het|daar|zo|dan|precies)"
    r" (?:is|was|ging|gaat|komt|ligt|krijg\w*|heb|hebben|wordt|geeft|moet|snap|loopt|staat"
    r"|vind|wil))\b.*"
    r"|.*\b(?:op|van) (?:de |het |die |dat )?(?:lijst|papier|a4)\b.*)"
)
"""A whole sentence that says why, or what stands on the page."""
_LEAST_TOLD = 3
"""Words: fewer tell nothing by themselves."""


@dataclass(frozen=True, slots=True)
class OffPage:
    """`named`: the words that name what mustn't be there; '' if it stands before it. `every`:
    whether they mean all that is about it. `told`: what else the text says; '' if nothing."""

    named: str
    every: bool
    told: str


@memoized
def off_page(text: str) -> OffPage | None:
    """What a text wants off the list and the page; None for any other text."""
    if len(text) > _LONGEST or _MAY_SAY.search(_said(text)) is None:
        return None
    told: list[str] = []
    found: OffPage | None = None
    behind = False
    for sentence in in_sentences(text):
        left, this = _less_order(sentence)
        if this is not None and "?" in sentence and _MAY_REQUEST.match(_said(sentence)) is None:
            left, this = sentence, None
        if this is not None:
            # An order with words says most.
            found = found if found is not None and found.named else this
        if not (behind and _OF_ORDER.fullmatch(normal(left))):
            told.append(left)
        behind = found is not None
    if found is None:
        return None
    rest = [one for one in told if _tells(one)]
    if not found.named and (named := next(filter(None, map(_means, rest)), "")):
        found = replace(found, named=named)
        rest = [one for one in rest if not _means(one)]
    if found.named:
        rest = [one for one in rest if _PAGE_FIRST.fullmatch(normal(one)) is None]
    return OffPage(found.named, found.every, "".join(rest).strip(" ,;:\n"))


def _means(part: str) -> str:
    """The words by which a clause beside an order only says what it means."""
    meant = _MEANS.fullmatch(_said(part))
    named = "" if meant is None else meant["named"] or meant["piece"]
    return named if len(named.split()) <= _MOST_NAMED else ""


_MEANS = compiled(
    rf"{_LEAD}(?:ik bedoel )?(?:die|dat|de|het)(?: {_PIECE})? (?:over|van|met) (?P<named>.+?)"
    r"(?: bedoel ik| bedoelde ik)"
    rf"|{_LEAD}(?:ik bedoel )?(?:die|dat|de|het) {_PIECE} (?:over|van|met) (?P<piece>.+)"
)
_PAGE_FIRST = compiled(
    r".*\b(?:staat|stond|staan|zet|schrijf|schrijft) (?:er|je|jij|nu|daar|hier)\b"
    r".*\b(?:zin|zinnen|lijst|papier|a4)\b.*"
)
"""A whole sentence that says what stands on the page now."""


def only_points_off(text: str) -> bool:
    """Whether a text says that what was typed before it mustn't be on the page, and nothing
    else."""
    found = off_page(text)
    return found is not None and not found.named and not found.told


def says_off_page(clause: str) -> bool:
    """Whether a clause says that what stands before it mustn't be on the page, or the words that it
    names."""
    return _read(_said(clause)) is not None


_MAY_REQUEST = compiled(rf"{_LEAD}(?:kan|mag|kun|kunnen|mogen|wil|zou)\b")
"""How a request begins that has the form of a question."""
_DIALECT = {"da": "dat", "nie": "niet", "ni": "niet", "k": "ik", "wa": "wat", "t": "het"}


def _said(text: str) -> str:
    """The text as `normal` writes it, with small words of a dialect as they are meant."""
    said = normal(text)
    if _DIALECT.keys().isdisjoint(said.split()):
        return said
    return " ".join(_DIALECT.get(word, word) for word in said.split())


def _tells(part: str) -> bool:
    return len(normal(part).split()) >= _LEAST_TOLD


def _less_order(sentence: str) -> tuple[str, OffPage | None]:
    """The sentence without the clause that orders and what stands behind it."""
    if _MAY_SAY.search(_said(sentence)) is None:
        return sentence, None
    if (whole := _read(_said(sentence))) is not None:
        return "", whole
    parts = _CLAUSE.findall(sentence)
    for number, part in enumerate(parts):
        if (found := _read(_said(part))) is not None:
            before = "".join(parts[:number])
            after = "".join(parts[number + 1 :])
            if _OTHERS_SAY.search(before) or (not found.named and _IS_SAYING.match(after)):
                continue
            after = "" if _OF_ORDER.fullmatch(normal(after)) else after
            return before + after, found
        split = _BEHIND.fullmatch(_said(part))
        if split is not None and (found := _read(split["order"])) is not None:
            before = "".join(parts[:number]) + _words_before(part, split["order"])
            return before, found
    return sentence, None


_OTHERS_SAY = compiled(
    r"\b(?:zeg|zegt|zeggen|zei|zeiden|roep\w*|riep\w*|vra\w+|vroeg\w*|denk\w*)\b[^.!?]*:\s*$",
    re.IGNORECASE,
)
"""Before what they or others say to somebody."""
_IS_SAYING = compiled(r"\s*(?:dat|maar dat) (?:voel|doe|weet|zeg|merk|leer|zie)\b", re.IGNORECASE)
"""Behind 'dat schrijf je niet op' that anybody would say: 'dat voel je'."""
_BEHIND = compiled(r".+? (?:maar|en|dus) (?P<order>(?:dat|dit|die|zet|schrijf|alles)\b.+)")
"""A clause with the order behind it, and no comma before that."""


def _words_before(part: str, order: str) -> str:
    """What stands before an order in a part, without the conjunction."""
    words = part.split()
    at = next((n for n in range(len(words)) if _said(" ".join(words[n:])) == order), 0)
    return " ".join(words[: max(at - 1, 0)])


def _read(said: str) -> OffPage | None:
    if _MAY_SAY.search(said) is None:
        return None
    for form in _BY_NAME:
        found = form.fullmatch(said)
        if found is not None:
            parts = found.groupdict()
            named = next((words for words in parts.values() if words), "")
            every = bool(parts.get("all") or parts.get("none")) or said.split()[0] in _EVERY
            if len(named.split()) <= _MOST_NAMED:
                return OffPage(named, every, "")
    if any(form.fullmatch(said) for form in _POINTING):
        return OffPage("", every=False, told="")
    reasoned = _REASON.fullmatch(said)
    return None if reasoned is None else _read(reasoned["order"])


_EVERY = frozenset({"alles", "alle", "elke"})
_MOST_NAMED = 12
"""Words that name something; more tell something."""
