"""Blanks what one group thinks of another, if it is told as an opinion: 'de oude dames denken dat
jonge mannen fietsen stelen'. Nothing happened, and it's often exactly what the bot asked about.

Only the opinion itself is replaced by spaces. So the rest of the text is weighed without it, and
keeps its position. An opinion about one person, about something that happened, or of the writer
themselves stays: it may be a suspicion.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled

_CLAUSE = compiled(r"[^.;!?\n]+")
_THINKS = r"(?:denk|denkt|denken|dacht|dachten|geloof|gelooft|geloven)"
_THINKING = ("denk", "dach", "gelo")
"""Not 'vinden': somebody who finds men frightening may have a reason."""
_GROUP = (
    r"(?:\w*(?:jongens|meiden|meisjes|jongeren|mannen|vrouwen|dames|heren|mensen|kinderen|pubers"
    r"|ouderen|bejaarden|opa s|oma s|opa[’']?s|oma[’']?s|buren|bewoners|nieuwkomers|vluchtelingen"
    r"|statushouders|asielzoekers|buitenlanders|allochtonen|moslims|joden|christenen|studenten"
    r"|scholieren|zwarten|blanken|turken|marokkanen|polen|syriers|syri[ëe]rs|afrikanen)"
    r"|\w{3,}(?:anen|i[ëe]rs|ee[ëe]rs|ezen)|iedereen|allemaal)"
)
_MEAN = (
    r"(?:steelt|stelen|steel|jat|jatten|roof|rooft|roven|pikt|pikken|inbreken|inbreekt|dief"
    r"|dieven|boef|boeven|crimineel|criminele|criminelen|gevaarlijk|agressief|gewelddadig|vecht"
    r"|vechten|lui|dom|vies|stinken|stinkt|saai|brutaal|onbeleefd|onbetrouwbaar|slecht|gemeen"
    r"|liegt|liegen|overlast|rotzooi|lawaai|tuig|terrorist|terroristen|racist|racisten)"
)
_THOUGHT = compiled(
    rf"\b(?P<who>(?:\w+ ){{0,6}}){_THINKS}(?P<behind>(?: (?:ik|we|wij|je|jij|u))?)\b"
    rf"[ :,‘'\"]*(?:\w+[ ,]+){{0,6}}?{_GROUP}\b[ ,]*(?:[\w’'-]+[ ,]+){{0,8}}?{_MEAN}\b"
    r"(?:(?! (?:en|maar|omdat|want|dus|toen)\b)[^,])*",
    re.IGNORECASE,
)
_WRITER = compiled(r"\b(?:ik|wij|we)\s*$", re.IGNORECASE)
_HAPPENED = compiled(
    r"\b(?:ge(?:stolen|jat|roofd|pikt|slagen|vochten|bruik\w*|zien|beurd)|stal|stalen|sloeg|sloegen"
    r"|vocht|betrapt|opgepakt|aangehouden|gisteren|laatst|vorige|vanochtend|vannacht|haar|hem|mij|me"
    r"|mes|messen|wapens?|pistool|drugs|dood\w*|vermoord\w*|slaan|slaat|verkracht\w*|aanrand\w*"
    r"|aanrak\w*|aangeraakt|volgen|achtervolg\w*|durf\w*"
    r"|(?:omdat|want|doordat) (?:ze|zij|hij|die|er|een))\b",
    re.IGNORECASE,
)
"""If the text has one of these, it may be about one person, about something that happened, or about
worse than an opinion: then nothing is blanked."""


def without_prejudice(text: str) -> str:
    """Return the text with each such opinion replaced by as many spaces, so that the positions of
    the rest don't change."""
    if not any(stem in text.casefold() for stem in _THINKING):
        return text
    return _CLAUSE.sub(lambda found: _less_thought(found[0]), text)


def _less_thought(clause: str) -> str:
    thought = _THOUGHT.search(clause)
    if thought is None or thought["behind"] or _HAPPENED.search(clause):
        return clause
    if _WRITER.search(thought["who"]):
        return clause
    begin, end = thought.start() + len(thought["who"]), thought.end()
    return clause[:begin] + " " * (end - begin) + clause[end:]
