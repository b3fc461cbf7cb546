"""Finds the sentences of an answer that are about who may read or keep it: 'mijn baas mag dit niet
weten', 'ik geloof dat niet zo snel'.

Whoever writes such a sentence must never read it back, so it is kept nowhere, and the rest is the
answer. Only somebody who may judge the project counts as a reader: 'zijn ouders mogen het niet
weten' tells about a participant.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import LONGEST, normal

_READER = (
    r"(?:baas|bazen|\w*manager|leidinggevenden?|teamleider|chef|directie|directeur|gemeente"
    r"|ambtena\w+|wethouder|subsidie\w*|financier|fonds|bestuur|opdrachtgever|ministerie|overheid"
    r"|inspectie|mdt|den haag|rijk|co[o]?rdinator)"
)
_REPORT = (
    r"(?:verantwoording\w*|\w*verslag\w*|\w*rapport\w*|\w*evaluatie\w*|dossier\w*|aanvraag"
    r"|subsidie\w*|grafiek\w*|notulen)"
)
_THIS = r"(?:dit|dat|het|t|zoiets|deze|die)"
_NOT = r"(?:\w+ ){0,2}(?:niet|nooit)(?: te)?"
_SEE = r"(?:lezen|weten|zien|horen|teruglezen|terugzien|meelezen|onder ogen krijgen)"
_MAY = r"(?:mag|mogen|hoeft|hoeven|moet|moeten)"
_WISHES = compiled(
    rf"\b{_THIS} {_MAY} (?:\w+ ){{0,2}}{_READER} {_NOT} {_SEE}\b"
    rf"|\b{_READER} {_MAY} (?:\w+ ){{0,1}}{_THIS} {_NOT} {_SEE}\b"
    rf"|\b{_READER}\b.* (?:die|hij|zij|ze) {_MAY} (?:\w+ ){{0,1}}{_THIS} {_NOT} {_SEE}\b"
    rf"|\b(?:zeg|vertel|stuur|laat|geef|meld) {_THIS} {_NOT} .*\b{_READER}\b"
    rf"|\b(?:als|zolang|straks|hopelijk|hoop dat) (?:\w+ ){{0,2}}{_READER} (?:dit|dit hier)"
    r" (?:\w+ ){0,2}(?:leest|ziet|hoort)\b"
    rf"|\b(?:zin|zinnen|zinnetje|woorden|dit|dat) .*\bniet (?:\w+ ){{0,1}}in (?:\w+ )?{_REPORT}"
    r" (?:wil|wou|hoef|mag)?\b ?(?:\w+ ){0,1}"
    r"(?:teruglezen|terugzien|terugvinden|terug|lezen|zien|hebben|vinden|staan|komen|belanden)\b"
    rf"|^(?:en |maar |dus )*(?:dit|dat|deze zin) (?:wil|mag|moet|hoef) (?:ik )?(?:\w+ )?niet"
    rf" (?:\w+ )?(?:(?:teruglezen|terugzien|terug|zien) )?(?:in|bij|naar) (?:\w+ )?"
    rf"(?:{_REPORT}|{_READER})\b"
    rf"|^(?:en |maar |dus )*(?:dit |dat )?(?:liever )?niet (?:doorvertellen|doorgeven|doorsturen"
    rf"|zeggen|vertellen) (?:aan|naar|tegen) (?:\w+ )?{_READER}\b"
    rf"|^(?:en |maar )*(?:dit |dat )?liever niet in (?:\w+ )?{_REPORT}\b"
    rf"|\bwil (?:ik )?(?:dit|deze zin|zo n zin) (?:\w+ )?niet (?:\w+ )?in (?:\w+ )?{_REPORT}\b"
    rf"|\b(?:zet|schrijf|stop|noteer|neem|gebruik) (?:dit|dat) {_NOT} .*\b(?:{_REPORT}|{_READER})\b"
)
_IN_WISHES = ("niet", "nooit", "leest", "ziet", "hoort")
"""Each of these has one of these words: most sentences have none, and needn't be searched."""
_DISTRUSTS = compiled(
    r"(?:(?:dus|maar|en|nou|ja|nee|daarom|daardoor|sorry|tja|eerlijk gezegd) )*(?:"
    r"ik geloof (?:(?:dat|het|dit|je|jou|er|ze|zoiets) )*"
    r"(?:niet|niks|nooit)(?: (?:zo|meer|meteen|snel|zomaar|van|hoor|gauw))*"
    r"|ik vertrouw (?:die|zo n|zulke|deze|jullie|dit soort) (?:chat)?(?:bots?|apps?|dingen)"
    r" (?:\w+ )?(?:niet|voor geen meter)(?: (?:zo|echt|hoor|meer))*"
    r"|ik ben (?:\w+ ){0,2}(?:voorzichtig|wantrouwig|huiverig|achterdochtig)"
    r"(?: (?:nu|geworden|hoor))*"
    r"|(?:dat|dit|het) maakt (?:me|mij) (?:\w+ ){0,2}(?:voorzichtig|wantrouwig|huiverig"
    r"|achterdochtig)(?: hoor)?"
    r"|het gaat (?:me|mij) (?:er )?(?:\w+ )?om .*\b(?:meelezen|meekijken|meeleest|meekijkt)"
    r")"
)
"""The whole of a sentence that says that its writer believes nobody about this."""
_WHY = compiled(
    rf"\b(?:{_READER}|app|bot|computer|verantwoording|rapport|verslag|meelezen|meelas)\b"
    r"|\blas (?:\w+ ){1,2}mee\b"
)
"""Is in what tells why, in the sentence before."""
_IN_REPORT = rf"(?:een |het |de |hun |zijn |haar )?{_REPORT}"
_STOOD_IN_REPORT = compiled(
    rf"\b(?:stond|stonden|kwam|kwamen|las|vond|zag) .*\b(?:letterlijk|terug)\b.*\b{_REPORT}"
    rf"|\b(?:stond|stonden) (?:\w+ )?(?:alles|het|dat|mijn \w+|onze \w+) (?:\w+ )?in {_IN_REPORT}"
    rf"|\bletterlijk (?:\w+ )?in (?:\w+ )?{_REPORT}"
)


_CLAUSES = compiled(r"[^.!?…,;\n]+[.!?…,;\n]*\s*")
_SMALL = r"(?:(?:want|en|maar|dus|ja|nou|namelijk|kijk|anders|dan) )*"
_WRITE = (
    r"(?:formuleer|schrijf|zeg|typ|vertel|verwoord|antwoord|noem|hou|houd|let|pas|laat|doe|weet"
    r"|maak|vul|wil|moet|kan|zou|ga|zal)"
)
_OTHERWISE = (
    r"(?:anders|voorzichtig\w*|netter|netjes|minder|korter|niks|niets|niet|liever|op|weg|zo"
    r"|eerlijk\w*|algemener|vager|mooier)"
)
_ASIDE = compiled(
    rf"{_SMALL}(?:"
    rf"(?:mijn|onze|de|het|ons) {_READER} (?:is|wordt|zou|vindt|heeft|kan|gaat|mag)\b.*"
    r"\b(?:niet (?:blij|leuk|fijn|weten|horen|lezen|tegen)|boos|lastig|moeilijk|gedoe|gezeur)\b.*"
    r"|"
    r"(?:die|hij|zij|ze|daar) (?:leest|lezen|wil|willen|vindt|vinden|houdt|houden|hoort|horen|ziet"
    r"|zien|kijkt|kijken|rekent|denkt|is|zijn)\b.*"
    r"\b(?:namelijk|graag|liever|andere dingen|dan wij|dan ik|anders|streng\w*|kritisch\w*"
    r"|niet blij|niet leuk|niet fijn)\b.*"
    rf"|(?:dan|anders|in dat geval) {_WRITE} (?:ik|we|wij)\b.*\b{_OTHERWISE}\b.*"
    rf"|(?:ik|we|wij) {_WRITE} (?:het|dit|dat)? ?(?:dan|namelijk|anders) (?:\w+ )*{_OTHERWISE}\b.*"
    r"|(?:dat|het) maakt (?:nogal |wel |voor mij |voor ons |echt )*(?:uit|verschil)\b.*"
    r")"
)
"""The whole of what somebody says beside the question who reads, about that reader or about how
they will write then."""
_MOST_ASIDE = 16
"""Words: more tells something."""


_TELL = r"(?:formuleer|schrijf|zeg|typ|vertel|verwoord|antwoord|noem|hou|houd|let|pas|vul)"
_SO = (
    r"(?:anders|voorzichtig\w*|netter|netjes|korter?|minder|algemeen|algemener|vager|mooier|neutraal"
    r"|kort|op mijn woorden|op)"
)
_ALONE = compiled(
    rf"{_SMALL}(?:"
    r"(?:die|hij|zij|daar|onze|mijn|de) (?:\w+ )?(?:leest|lezen|kijkt|kijken)\b.*"
    r"\b(?:namelijk|graag|liever|andere dingen|dan wij|dan ik|anders|streng\w*|kritisch\w*|mee)"
    r"\b.*"
    r"|die (?:vindt|vinden|houdt|houden) .*\b(?:als|dat) (?:we|wij|ik)\b.*"
    rf"|(?:dan|anders|in dat geval) {_TELL} (?:ik|we|wij)\b.*\b{_SO}\b.*"
    rf"|(?:ik|we|wij) {_TELL} (?:het|dit|dat)? ?(?:dan|namelijk|anders) (?:\w+ )*{_SO}\b.*"
    r"|(?:dat|het) maakt (?:nogal |wel |voor mij |voor ons |echt )*(?:uit|verschil)"
    r"|(?:dat|dit) (?:dacht|vermoedde|vreesde|wist) ik al"
    r"|(?:oke |o |ah |dat is |da s )*(?:fijn|goed|handig|prettig) (?:om )?te (?:weten|horen)"
    r"|daar (?:ben|word) ik niet blij (?:mee|van)"
    r")(?: hoor| dus| ja| dan)*"
)
"""A whole text that is only an aside, right after the bot told who reads along. Narrower than
`_ASIDE`, because 'ze willen liever apart zitten' may be an answer."""


def is_aside_on_reader(text: str) -> bool:
    """Whether a text, typed right after the bot told who reads along, only says something about
    that reader, or about how its writer will write now."""
    said = normal(text)
    short = "?" not in text and len(said.split()) <= _MOST_ASIDE
    if not short or data_question(text) is not None:
        return False
    return tells_why_wary(text) or _ALONE.fullmatch(said) is not None


def asides_on_reader(text: str) -> str:
    """What `less_asides_on_reader` leaves out of a text."""
    kept = _CLAUSES.findall(less_asides_on_reader(text))
    return "".join(one for one in _CLAUSES.findall(text) if one not in kept).strip()


def less_asides_on_reader(text: str) -> str:
    """Drop the asides that follow a question who reads along: about that reader ('die leest graag
    andere dingen dan wij') or about how the writer will write then ('dan zeg ik het liever
    anders')."""
    if "?" not in text or len(text) > LONGEST:
        return text
    left: list[str] = []
    every, asked = _CLAUSES.findall(text), False
    for clause in every:
        said = normal(clause)
        if asked and len(said.split()) <= _MOST_ASIDE and _ASIDE.fullmatch(said):
            continue
        asked = asked or (clause.rstrip().endswith("?") and _asks_who_reads(clause, said))
        left.append(clause)
    return text if len(left) == len(every) else "".join(left).strip()


_WHO_READS = compiled(r"(?:en |maar )?wie\b.* (?:lezen|leest|zien|ziet|kijken|meelezen|inzien)\b")


def _asks_who_reads(clause: str, said: str) -> bool:
    return _WHO_READS.match(said) is not None or data_question(clause) is not None


def tells_why_wary(text: str) -> bool:
    """Whether the text only says that words of theirs were in a report before, or ends with that
    this is why they ask."""
    every = in_sentences(text)
    if len(every) == 1 and _STOOD_IN_REPORT.search(normal(text)) is not None:
        return True
    few = 0 < len(every) <= _MOST_REASONS
    return few and _HENCE_ASKED.search(normal(every[-1])) is not None


_MOST_REASONS = 3
"""Sentences: who tells more before that also answers."""
_HENCE_ASKED = compiled(
    r"(?:^(?:(?:en|dus|nou|maar|ja|daarom) )*(?:ik|we|wij) (?:wil|wou|wilde|willen|wilden)"
    r"|\b(?:daarom|vandaar dat) (?:wil|wou|wilde) (?:ik|we|wij)) (?:het|dat|dit|t) (?:\w+ ){0,3}"
    r"weten(?: (?:voordat ik begin|voor ik begin|hoor))?$"
    r"|\b(?:vandaar|daarom) (?:mijn|m n|mn|de|deze|die) vraag(?: hoor)?$"
    r"|\bdaarom vraag ik (?:het|dat|dit|t)(?: (?:even|je|maar|hoor))*$"
)


def is_wary(sentence: str) -> bool:
    """Whether the sentence is about who may read or keep what they type. A question isn't one."""
    if sentence.rstrip().endswith("?"):
        return False
    said = normal(sentence)
    wishes = any(word in said for word in _IN_WISHES) and _WISHES.search(said) is not None
    return wishes or _DISTRUSTS.fullmatch(said) is not None


def without_wary(text: str) -> tuple[str, OwnData] | None:
    """The text without these sentences, '' if nothing else tells anything, and what to say about
    them; None if it has none."""
    if len(text) > LONGEST:
        return None
    every = in_sentences(text)
    wary = {number for number, sentence in enumerate(every) if is_wary(sentence)}
    if not wary:
        return None
    said = [normal(sentence) for sentence in every]
    wishes = any(_WISHES.search(said[number]) for number in wary)
    why = {
        number - 1
        for number in wary
        if number and _DISTRUSTS.fullmatch(said[number]) and _WHY.search(said[number - 1])
    }
    rest = "".join(one for number, one in enumerate(every) if number not in wary | why).strip()
    kind = OwnData.NOT_FOR_THEM if wishes else OwnData.DISTRUST
    return (rest if normal(rest) else ""), kind
