"""Tells whether words are about their writer and the chat with the bot, and not about the project:
'dat ik vaker vraag wie meeleest dan dat ik over de jongeren praat', or a reply to what the bot said
('ik verbeterde alleen mezelf'). Others needn't read that."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_OF_CHAT = compiled(
    r"\b(?:wie (?:er )?(?:meeleest|meelezen|meekijkt)"
    r"|wie (?:er )?(?:dit|dat|het|hier) (?:allemaal )?(?:leest|ziet)"
    r"|meele(?:est|zen|zer\w*) (?:hier|bij dit)|(?:deze|die|de|een|jouw|zo n) (?:chat)?bot"
    r"|dit (?:gesprek|ding) (?:met (?:jou|de bot)|hier)"
    r"|(?:hier|dit|wat ik) (?:allemaal )?(?:in)?typ)\b"
)
_SELF = compiled(r"\b(?:ik|me|mij|mijn|je|jij)\b")


def is_about_chat(words: str) -> bool:
    """Whether the words are about that."""
    said = normal(words)
    return _OF_CHAT.search(said) is not None and _SELF.search(said) is not None


_YOU = r"(?:je|jij|u)"
_SMALL = r"(?:(?:ja|nee|nou|maar|en|want|dus|hoor|ho|wacht|sorry|even|ook) )*"
_OF_BOT = (
    r"(?:pikt|noemt|kiest|onthoudt|opschrijft|opslaat|bewaart|weghaalt|vraagt|zegt|schrijft|citeert"
    r"|begrijpt|snapt|hoort|weet|gebruikt)"
)
_REPLY = compiled(
    rf"{_SMALL}(?:"
    rf"(?:grappig|raar|gek|jammer|mooi|fijn|leuk|knap|vreemd|lief|typisch) dat {_YOU} "
    rf"(?:\w+ ){{0,8}}?(?:{_OF_BOT}|eruit pikt|eruit haalt)(?: (?:heb|hebt))?"
    r"|(?:ik|wij|we) (?:begrijp|snap|begrijpen|snappen) (?:je|jouw|de|al je|die) vra(?:ag|gen)\b"
    r"(?!.* niet\b).*"
    r"|ik (?:verbeterde|corrigeerde|herstelde|verbeter|corrigeer) (?:alleen |gewoon |even |net )*"
    r"(?:mezelf|mijzelf|mijn (?:eigen )?(?:zin|woorden|antwoord|fout))\b.*"
    rf"|{_YOU} (?:schrijft|schreef|noteert|bewaart|haalt|haalde|pikt|zet|zette|citeert|onthoudt) "
    r"(?:er |me |mij |het |dat |dit )*(?:nu|nou|net|zelf|steeds|weer|alleen|toch|precies)\b.*"
    rf"|{_YOU} hebt (?:(?:nu|nou|net|dus|weer|er|te|veel|alles|het|dat|de|die|mijn|punt|zin|\d) )*"
    r"(?:weggehaald|weggelaten|opgeschreven|aangepast|bewaard|genoteerd|verkeerd begrepen)\b.*"
    r"|ik (?:schreef|typte) (?:juist|dus|zelf|ook) (?:al )?(?:dat|niet|wel)\b.*"
    r"|(?:dat|dit|het) (?:was|is) (?:gewoon |alleen )*(?:tegen|aan|voor) jou"
    r"(?: (?:gezegd|bedoeld|gericht|hoor|alleen))*"
    r"|(?:ja |nee )*(?:dat|die|zo) bedoel(?:de)? ik(?: (?:niet|wel|ook|precies|dus|hoor|ja))*"
    r"|(?:de|die|zijn|haar|mijn) naam staat er (?:nog |nu |weer |toch |steeds )+(?:in|bij|op)\b.*"
    r"|vergeet (?:die|dat|de) (?:zin|zinnetje|opmerking|stukje)\b.*"
    r")"
)
_MAY_REPLY = compiled(
    r"\b(?:dat (?:je|jij|u)|vraag|vragen|mezelf|mijzelf|mijn|je|jij|u|jou|schreef|typte|bedoel\w*"
    r"|naam|vergeet)\b"
)
"""Most clauses have none of these words."""


def is_reply_to_bot(clause: str) -> bool:
    """Whether a whole clause only replies to what the bot said or did."""
    said = normal(clause)
    return _MAY_REPLY.search(said) is not None and _REPLY.fullmatch(said) is not None
