"""Finds marks that a text is said to the bot rather than an answer.

A question to the bot is often typed without a question mark, or after a story. What gives it away
is a clause that is built as a question, and that addresses 'je', or is about storing, reporting or
somebody who may read along. An answer may have such a clause too, so a mark alone decides nothing:
the chance that a text is no answer (`remarks.py`) is weighed with it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences

_CLAUSE = compiled(r"[^.!?…,;:\n]+[.!?…,;:\n]*")
_WORD = compiled(r"\w+")
_LONGEST = 220
"""Characters: in a longer text somebody reports something."""
_FILLERS = (
    r"(?:(?:en|maar|nou|nee|ne|oh?|dus|oke?|ok|ja|dan|ook|sorry|hee?|ho|wacht|ff|effe|even|zeg|eh|ehm"
    r"|huh|want|of|nog|eerst|trouwens|man|joh|eerlijk|serieus|prima|mooi|bedoel|euh|vraagje) )*"
)
_ASKING_WORD = (
    r"(?:(?:op|bij|van|voor|naar|met|aan|door|in|onder) )?"
    r"(?:wie|wat|waar\w*|waarom|hoezo|hoe\w*|welke?|wanneer|wiens)\b"
)
_VERB = (
    r"(?:is|ben|bent|zijn|was|waren|heb|hebt|heeft|hebben|had|kan|kun|kunt|kunnen|mag|mogen|moet"
    r"|moeten|wil|wilt|willen|zou|ga|gaat|gaan|kom|komt|komen|krijg|krijgt|krijgen|lees|leest|lezen"
    r"|zie|ziet|zien|weet|weten|word|wordt|worden|sta|staat|staan|blijf|blijft|blijven|hoor|hoort"
    r"|horen|geef|geeft|stuur|stuurt|bewaar|bewaart|onthou|onthoud|meld|meldt|werk|werkt|tel|telt"
    r"|tellen|zit|zitten|doe|doet|doen|luister|gebruik|gebruikt|sla|deel|deelt|snap|hou|houd|kijk"
    r"|kijkt|kijken|vertel|vertelt|bel|belt|schrijf|schrijft|verkoop|verkoopt|verdien|verdient|klap"
    r"|vind|vinden|vindt|koppel|koppelt|volg|volgt|neem|neemt|laat|gebeurt|betaalt|beheert|valt|ligt)"
)
_BUILT_AS_QUESTION = compiled(rf"{_FILLERS}(?:{_ASKING_WORD}|{_VERB}\b)")
_ASKS_AFTER = compiled(
    r"\b(?:ik (?:vraag|vroeg|bedoel|bedoelde)"
    r"(?: (?:je|jou|me|mij|dus|nou|alleen|net|gewoon|af|toch))*"
    r"(?: (?:of|wie|wat|waar|hoe|waarom|van wie|naar)| een| iets| dat)"
    r"|ik (?:wil|wou|wilde|moet)(?: (?:wel|nog|eerst|graag|gewoon|dus|ook|even|alleen))* weten"
    r"|weten (?:of|wie|wat|waar|hoe|van wie|bij wie)"
    r"|(?:tot|voor|voordat|als|zolang) ik (?:niet )?weet"
    r"|ik weet (?:nog )?niet (?:wie|waar|of jij)|(?:was|is) een vraag|geef (?:eens )?antwoord"
    r"|zeg (?:\w+ ){0,3}(?:wie|waar|of)|vertel (?:\w+ ){0,3}(?:wie|waar|of))\b"
)
_ENDS_AS_QUESTION = compiled(
    r"\b(?:of niet|of wel|of hoe|of zo|of wat|ja of nee|toch|he|hè|zeker|nou|dan|ofzo|of iets)$"
)
_TO_BOT = compiled(
    rf"\b(?:jij|jou|jouw|u|uw|jullie|{_VERB} je|(?:deze|die|de|een|n|zo n|jullie|je) (?:chat)?bot"
    r"|bot|chatbot|robot|chatgpt|ai|computer|server|apparaat|app|beheer\w*|maker\w*|telegram|google"
    r"|(?:dit|dat) ding|je (?:schreef|schrijft|vroeg|vraagt|zei|zegt|bewaart|bewaarde|noteert"
    r"|onthoudt|opschrijft|doorgeeft))\b"
)
_THE_BOT = compiled(r"\b(?:bot|chatbot|robot|computer|jij|jou|jouw|snap ik)\b")
_ABOUT_DATA = compiled(
    r"\b(?:bewa(?:ar\w*|ren)|opgeslagen|opsla\w*|sla\w* op|onthou\w*|vastgelegd|genoteerd|meld\w*"
    r"|gemeld|door(?:ge|stu|vert|sp|brie|geef)\w*|meele\w+|meekijk\w*"
    r"|(?:lees|leest|lezen|kijk|kijkt|kijken|luister|luistert)(?: \w+){1,7} mee|schouder"
    r"|terug(?:le|vin|zie|voer)\w*|weg\w*hal\w*|weghaal\w*|weggehaald|weg(?:gegooid|doen|gooi\w*)"
    r"|wis|wissen|wist|gewist|verwijder\w*|terecht|terechtkom\w*|uitle\w+|lekken|lekt|herleid\w*"
    r"|trace\w*|anoniem|privacy|avg|dossier\w*|registr\w*|geregistreerd|afgerekend|afrekenen"
    r"|beoorde\w*|kopie\w*|inzien|inzage|opvragen|opgevraagd|zwart op wit|achterhal\w*|zichtbaar"
    r"|uitzoeken|toegang|geheim\w*|vertrouwelijk|meetel\w*|telt mee|melding\w*|verslag|rapport"
    r"|gekoppeld|koppel\w*|opgenomen|afgeluisterd|meeluister\w*|in handen|delen met|op delen"
    r"|weg naar|gaat naar|ga naar wie|naar wie|bij wie|betaal\w*|gefinancierd|in elkaar gezet"
    r"|verdien\w*|hier ?achter)\b"
)
_INSTITUTION = compiled(
    r"\b(?:gemeente|ministerie\w*|wethouder\w*|baas|bazen|politie|veilig thuis|google|bedrijf\w*"
    r"|bureau|subsidie\w*|leidinggevende\w*|teamleider\w*|manager\w*|directeur|directie|bestuur"
    r"|inspectie|jeugdzorg|overheid|justitie|belastingdienst|fonds|opdrachtgever\w*|programma|chef"
    r"|financier\w*|recherche|hoofdkantoor|meldpunt)\b"
)
_SOMEBODY = compiled(r"\b(?:iemand|niemand|ze|anderen|collega s|derden|leiding|organisatie|geld)\b")
_ABOUT_HERE = compiled(
    r"\b(?:dit|hier|deze|(?:wat|alles wat|dat) (?:ik|we) (?:\w+ )?"
    r"(?:typ\w*|zeg|zei|schrij\w+|schreef|invul\w*|vertel\w*|aantik\w*|antwoord\w*|intyp\w*|tik\w*|gezegd|klik\w*)"
    r"|(?:mijn|mn|m n|onze|die|me) (?:antwoord\w*|naam|namen|bericht\w*|vraag|vragen|verhaal"
    r"|zin|zinnen|woorden|tekst|gegevens|nummer|account|chat)|a4\w*|checklist|chat|dit gesprek"
    r"|(?:begin)?scherm|telefoon|(?:van|over) mij|dat ik het|delen met|op delen|met alles)\b"
)
_SAYS = compiled(r"\b(?:vra(?:ag|agt|gen)|vroeg\w*|zeg|zegt|zeggen|zei|zeiden|roept|roep|riep)\b")
_REPORTED = compiled(
    r"\b(?:(?:vraag|zeg|roep) ik|(?:vraagt|vragen|vroegen|zegt|zeggen|zeiden|roept|roepen)"
    r" (?:ze|hij|zij|we|wij|die|altijd|iemand|dan)"
    r"|(?:ze|zij|hij|collega|die|jongen|meisje|iemand) (?:zegt|zei|vraagt|vroeg|roept))\b"
)
"""Tells what somebody says or asks."""
_POINTS = compiled(rf"\b{_VERB} (?:\w+ )?(?:het|dit|dat|t|die|er|alles|hier)\b")
"""A verb in front, followed by what it is about: 'gaat het', 'is dat'."""


def speaks_to_bot(text: str) -> bool:
    """Whether a clause of the text is built as a question, and speaks to the bot, or is about what
    happens to what is typed here."""
    if len(text) > _LONGEST:
        return False
    clauses = ((clause, _plain(clause)) for clause in _own_clauses(text))
    asked = [one for clause, one in clauses if _asks(clause, one) or _ENDS_AS_QUESTION.search(one)]
    if not asked:
        return False  # as nearly all answers
    said = _plain(text)
    data = _ABOUT_DATA.search(said) is not None
    institution = _INSTITUTION.search(said) is not None
    reader = institution or _SOMEBODY.search(said) is not None
    about = (data or institution, (data and reader))
    if not data and _REPORTED.search(said) is not None:
        return False
    return any(_is_marked(clause, *about) for clause in asked)


def is_about_readers(text: str) -> bool:
    """Whether the text is about storing, reporting, or an institution that may read along."""
    said = _plain(text)
    return _ABOUT_DATA.search(said) is not None or _INSTITUTION.search(said) is not None


def may_be_about_readers(text: str) -> bool:
    """Whether anything in the text could be about who reads it: it is built as a question, or names
    reading, keeping or telling on, or somebody who does that."""
    said = _plain(text)
    if "?" in text or is_about_bot(text) or built_as_question(text):
        return True
    return any(one.search(said) is not None for one in (_TO_BOT, _SOMEBODY, _READS))


_READS = compiled(
    r"\b(?:wie\w*|lees\w*|leest|lezen|gelezen|kijk\w*|zien|ziet|gezien|weten|hoor\w*|horen|vertel\w*"
    r"|verteld|zeg\w*|schrij\w+|typ\w*|naam|namen|prive|hier|niet naar|naar buiten|terug|mee"
    r"|antwoord\w*|chat|gesprek|telefoon|nummer|scherm|papier|lijst)\b"
)


def is_about_bot(text: str) -> bool:
    """Whether the text is about the bot, about storing or reporting, or about an institution."""
    return is_about_readers(text) or _THE_BOT.search(_plain(text)) is not None


def built_as_question(text: str) -> bool:
    """Whether a clause of the text has the form of a question."""
    if _REPORTED.search(_plain(text)) is not None:
        return False
    return any(_asks(clause, _plain(clause)) for clause in _own_clauses(text))


def asks_by_its_words(text: str) -> bool:
    """Whether a clause of the text begins with a question word and a verb right after it ('hoelang
    duurt dat, wie doet dat dan'), with or without a question mark."""
    if len(text) > _LONGEST or _REPORTED.search(_plain(text)) is not None:
        return False
    return any(_ASKS_WITH_VERB.match(_plain(clause)) for clause in _own_clauses(text))


_ASKS_WITH_VERB = compiled(
    rf"{_FILLERS}(?!wie (?:er )?(?:wil|komt|kan|mag|durft|zin|mee|nieuw)\b)"
    r"(?!wat (?:helpt|werkt|ontbreekt|mist|opvalt|blijft|wel|niet|ook|goed)\b)"
    rf"{_ASKING_WORD} (?:{_VERB}|kost|kosten|heet|duurt|duren|begint|beginnen|bedoel\w*|betekent"
    r"|helpt|zal|zullen|zou|zouden)\b"
)


def says_unheard(text: str) -> bool:
    """Whether the whole text complains that the bot doesn't listen, read or understand."""
    return len(text) <= _LONGEST and _UNHEARD.fullmatch(_plain(text)) is not None


_TO_IT = (
    r"(?:(?:het|me|mij|ons|er|naar|ook|echt|gewoon|nog|steeds|weer|nou|zo|maar|totaal|helemaal) )*"
)
_UNHEARD = compiled(
    r"(?:(?:nou|ja|nee|en|maar|dus|eh|pff|vooral|alleen|is|het|valt|me|op|wat|opvalt|nog|steeds"
    r"|weer|alweer|hoor|zie|je wel|(?:nog |weer )(?:steeds )?niet) )*(?:dat )?"
    r"(?:jij|je|u|(?:de|die|deze) (?:bot|computer)|dit ding) "
    r"(?=.*\b(?:niet|niks|niets|nooit|slecht|verkeerd|half)\b)"
    rf"(?:{_TO_IT}(?:niet|niks|niets|nooit|slecht|verkeerd|half) )?{_TO_IT}"
    r"(?:luistert|leest|snapt|begrijpt|hoort|onthoudt|opschrijft|schrijft)"
    r"(?: (?:niet|niks|niets|nooit|slecht|verkeerd|half|het|me|mij|ons|er|van|naar|ook|echt"
    r"|gewoon|nog|steeds|weer|zo|op|goed|wat ik (?:zeg|schrijf|typ|bedoel)|ik zeg|hoor|joh|he))*"
)
"""'Dat jij niet luistert': its verb is about what was typed here."""


def without_rebuke(text: str) -> str | None:
    """What else a text says that tells the bot to listen ('nee. luister nou eens. …'); None if it
    doesn't say that, or says nothing else."""
    sentences = in_sentences(text) if len(text) <= _LONGEST else ()
    if len(sentences) < 2:
        return None  # as nearly all answers
    rest = [one.strip() for one in sentences if not _is_rebuke(_plain(one))]
    said = " ".join(rest)
    tells = any(len(_plain(one).split()) > 1 for one in rest)
    return said if tells and len(rest) < len(sentences) else None


def _is_rebuke(said: str) -> bool:
    return _REBUKE.fullmatch(said) is not None or _UNHEARD.fullmatch(said) is not None


_REBUKE = compiled(
    r"(?:(?:nee|nou|maar|he|hee|zeg|ja|joh|man|en) )*"
    r"(?:luister|lees|hoor|let(?: \w+)? op|kijk)"
    r"(?: (?:nou|dan|toch|eens|ens|es|een keer|even|ff|goed|beter|maar|me|mij|naar me|naar mij"
    r"|wat ik (?:zeg|schrijf|typ)|wat er staat|joh|man|aub))+"
    r"|(?:nee|nou|maar|he) (?:luister|lees)"
)


def _own_clauses(text: str) -> Iterator[str]:
    """The clauses of the text, but for what it quotes ('dan vraag ik: heb jij tijd')."""
    before = ""
    for clause in _CLAUSE.findall(text):
        if not (before.endswith(":") and _SAYS.search(_plain(before))):
            yield clause
        before = clause.rstrip()


def _is_marked(said: str, about: bool, surely: bool) -> bool:
    """Whether a clause that is built as a question speaks to the bot, or is about what is stored.
    `about`: whether the whole text is about storing or about an institution; `surely`: whether it
    is about somebody who gets to see what is stored."""
    if _TO_BOT.search(said) is not None:
        return True
    points = _POINTS.match(said) is not None or _ABOUT_HERE.search(said) is not None
    return (points and about) or (surely and _ASKS_AFTER.search(said) is not None)


def _asks(clause: str, said: str) -> bool:
    return (
        "?" in clause
        or _BUILT_AS_QUESTION.match(said) is not None
        or _ASKS_AFTER.search(said) is not None
    )


@memoized
def _plain(text: str) -> str:
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in split if not unicodedata.combining(one))
    return " ".join(_WORD.findall(text.casefold()))
