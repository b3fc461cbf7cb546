"""Finds what somebody asks about the bot's coming back: whether it writes, who sees that, and to
look once more.

'Stuur je dat nou of niet?' is about the one message that they asked for, and must not be answered
with what the bot sends to others. A text that asks for a new message isn't one of these.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_LONGEST = 120
"""Characters. A longer text is a report."""
_AND = r"(?:(?:en|maar|dus|ok|oke|he|hee|zeg|nou|ja|eh|wacht|wanneer|hoe laat|(?:op )?welke dag) )*"
_WRITE = r"(?:stuur|schrijf|app|mail|bericht|vraag|meld)"
_SOME = (
    r"(?:nou|nu|nog|dan|echt|wel|ook|me|mij|ons|dat|dit|het|die|m|er|een|iets|wat|toch|eigenlijk)"
)
_MESSAGE = r"(?:bericht|berichtje|appje|seintje|herinnering|mailtje)"
_COMES = compiled(
    rf"{_AND}(?:"
    rf"{_WRITE} (?:je|jij|u)(?: {_SOME}| {_MESSAGE}| die dag| straks| morgen| later)*(?: of niet)?"
    rf"|(?:je|jij) (?:stuurt|schrijft|appt|mailt)(?: {_SOME}| {_MESSAGE}| die dag)*(?: of niet)?"
    rf"|(?:krijg|hoor) (?:ik|we)(?: {_SOME}| {_MESSAGE}| van je| die dag)*(?: of niet)?"
    rf"|kom(?:t|en)(?: {_SOME}| {_MESSAGE}| die dag)*(?: of niet)?"
    rf"|(?:gaat|ga je) (?:dat|het|dit|die|me|mij)(?: {_SOME}| {_MESSAGE})* "
    rf"(?:sturen|schrijven|komen|door|appen)(?: of niet)?"
    rf"|(?:staat|is) (?:er|dat|die|het|t)(?: {_SOME}| {_MESSAGE})* (?:klaar|gepland|ingesteld|aan)"
    r")"
)
_SEEN = compiled(
    r"\b(?:beginscherm|startscherm|vergrendelscherm|schermpje|melding|notificatie|meekijkt|meekijken"
    r"|meeleest)\b.*\b(?:telefoon|mobiel|scherm|zien|staat|kijkt)\b"
    r"|\b(?:staat|zie|ziet|zien)\b.*\b(?:beginscherm|startscherm|vergrendelscherm|melding|notificatie)\b"
)
_MAY_ASK = compiled(r"\?|\b(?:of niet|nou|dan|echt|wanneer|hoe laat)\b")


_LOOK = compiled(
    r"(?:(?:ik|we|wij|kunnen|kan|mag|mogen|wil|willen|zullen|zou|graag|nu|laten|je|even|ff|en|ja"
    r"|oke?|maar) )*"
    r"(?:(?:nog (?:eens|een keer|een keertje)|opnieuw|weer|later nog eens)"
    r" (?:(?:samen|even|naar (?:de|onze|mijn) lijst|ernaar) )*kijken(?: (?:naar (?:de|onze|mijn)"
    r" lijst|graag|nu|aub|hoe het (?:er )?(?:nu )?(?:gaat|is|staat|(?:er)?voor ?staat)))*"
    r"|(?:(?:laat|toon) (?:(?:nog|es|eens|me|mij|ons|even|maar|zien) )*)?"
    r"(?:hoe )?(?:(?:kan|kunnen|mag|wil|zie) (?:ik|we|wij|je) )?(?:de lijst van )?"
    r"toen (?:en|of|versus|met) nu"
    r"(?: (?:zien|laten zien|bekijken|vergelijken|naast elkaar|leggen|zetten|graag))*"
    r"|(?:je|jij) (?:zou|ging|wilde|beloofde) (?:me |mij |ons |toch |dan |nu )*(?:vragen|te vragen)"
    r" hoe (?:het|t) (?:(?:nu|er|ermee|dan) )*(?:gaat|ging|is|voor ?staat)"
    r"(?: (?:nu|na zes weken|na 6 weken|met de lijst))*"
    r"|wat (?:is|er is) er (?:(?:nu|intussen|sindsdien|allemaal) )*veranderd(?: sinds \w+)?"
    r"|vraag (?:het |alles |de vragen )?(?:nog eens|nog een keer|opnieuw)(?: maar)?)"
)


def asks_to_look(text: str) -> bool:
    """Whether the text asks to look once more at what was missing, or to see then and now."""
    return len(text) <= _LONGEST and _LOOK.fullmatch(normal(text)) is not None


def asks_whether_it_comes(text: str) -> bool:
    """Whether the text asks if, or when, the bot will write."""
    if len(text) > _LONGEST or _MAY_ASK.search(text.lower()) is None:
        return False
    return _COMES.fullmatch(normal(text)) is not None


def asks_who_sees_it(text: str) -> bool:
    """Whether the text asks if others can read the message on a phone that lies about."""
    return len(text) <= 2 * _LONGEST and _SEEN.search(normal(text)) is not None
