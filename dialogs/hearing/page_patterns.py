"""How people ask what the page that they take home will show, and whether what they typed comes on
it: 'wat komt er straks op papier te staan?', 'komt dit antwoord op de bladzijde?', 'gaat dit mee?'.

The patterns are matched as those of `data_patterns.py` are, and after all others.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData

_PAGE = (
    r"(?:bladzijdes?|bladzij|blaadje|blad|pagina\w*|papier\w*|a4\w*|pdf\w*|uitdraai|printje"
    r"|afdruk)"
)
_ON = rf"(?:op|in) (?:\w+ ){{0,3}}?{_PAGE}\b"
_COMES = r"(?:komt|komen|kom|staat|staan|gaat|gaan|zet|print|neem|neemt|zie|zien|maak|schrijf)"
_ALONG = (
    r"(?:mee|meegaat|meekomt|meegenomen|erop|erin|er op|er in|op te staan|erop te staan)"
    r"(?: (?:komt|gaat|staat))?(?: (?:of niet|als|straks|dan|precies|op|dadelijk) ?.*)?$"
)
_TYPED = (
    r"(?:(?:dit|dat|deze|die|mijn|mn|m n|ons|onze|al mijn|al onze) (?:laatste |hele )?"
    r"(?:antwoord\w*|zin|zinnen|zinnetje|woorden|tekst|verhaal|voorbeeld)"
    r"|(?:alles )?wat (?:ik|we|wij)(?: \w+){1,4}|alles|dit|dat)"
)
_ANY = rf"(?:{_TYPED}|(?:dit|dat|deze|die|mijn|mn|ons|onze|het) \w+|het|die|ze)"
_SEE = r"(?:zien|lezen|weten|nakijken|controleren|checken|bekijken|horen)"
_LITTLE = (
    r"(?: (?:me|mij|ons|het|dat|dit|eerst|dan|maar|graag|eens|even|ff|ook|wel|vooraf|vantevoren"
    r"|van tevoren|nu|nog|precies|dus|toch|alvast|zelf))*"
)
_WHAT = rf"(?:wat|welke|hoe) .*(?:{_ON}|\b{_PAGE}\b|\b{_ALONG})"

_SMALL = r"(?:er|daar|hier|dan|straks|ook|de|onze|hun|echte|die|nou|wel|nu)"
_IN_IT = (
    r"(?:(?:ook|dan|straks|nou|nu|wel|ergens) )*(?:(?:in|erin|bij|erbij|op|erop)"
    r"(?: te staan| te komen| voor| terecht)?$"
    r"|(?:in|op|bij) (?:wat (?:je|jij)|(?:de|die|jouw|je|dit|het) (?:lijst|app|tekst|gesprek"
    rf"|antwoord\w*))\b.*|ergens$|{_ON})"
)
_BY_NAME = r"(?:met|bij) (?:(?:de|hun|mijn|onze|een) )?(?:naam en toenaam|namen|naam)\b"

PAGE_PATTERNS: tuple[tuple[OwnData, str], ...] = (
    (
        OwnData.ACCESS,
        r"(?:je|jij) (?:zegt|zei|vertelt|vertelde) (?:\w+ ){0,3}?niet (?:\w+ )?wie (?:er )?"
        r"(?:\w+ ){0,2}?(?:leest|ziet|meeleest|meekijkt|krijgt)\b.*",
    ),
    (OwnData.NAMES_IN, rf"(?:komen|staan|zitten|zie|zien) (?:{_SMALL} |je )*namen {_IN_IT}"),
    (
        OwnData.NAMES_IN,
        rf"(?:zet|noem|gebruik|bewaar|schrijf|neem|onthoud) (?:je|jij) (?:{_SMALL} )*namen\b"
        r"(?: (?:ook|op|in|erin|erbij|bij|mee|straks|dan|nou|eigenlijk|ergens|van \w+))*$",
    ),
    (
        OwnData.NAMES_IN,
        rf"(?:staat|staan|komt|komen|word|worden|sta|kom) "
        rf"(?:dit|dat|het|alles|er|die|ze|we|wij|ik|iedereen|iemand)\b.{{0,30}} ?{_BY_NAME}",
    ),
    (
        OwnData.NAMES_IN,
        r"(?:staat|komt|blijft) (?:de|die|zijn|haar|hun|zn|dr) naam (?:van (?:\w+ ){1,3}?)?"
        rf"(?:er |daar )?{_IN_IT}",
    ),
    (OwnData.ON_PAGE, rf"(?:wat|welke \w+) {_COMES} (?:\w+ ){{0,8}}?{_ON}"),
    (
        OwnData.ON_PAGE,
        rf"wat (?:gaat|gaan|komt|neem|zet) (?:er|je|jij)(?: \w+){{0,5}}? {_ALONG}",
    ),
    (
        OwnData.ON_PAGE,
        rf"hoe ziet (?:die|de|dat|het|mijn|onze|zo n) (?:\w+ )?{_PAGE}\b.*\b(?:er)?uit\b",
    ),
    (OwnData.ON_PAGE, rf"(?:laat|toon){_LITTLE} (?:{_SEE}){_LITTLE} {_WHAT}"),
    (OwnData.ON_PAGE, rf"(?:laat|toon){_LITTLE} (?:die|de|dat|het|mijn) {_PAGE}{_LITTLE} {_SEE}"),
    (OwnData.ON_PAGE, rf"ik (?:wil|wou|moet){_LITTLE} {_SEE}{_LITTLE} {_WHAT}"),
    (
        OwnData.ON_PAGE,
        rf"(?:mag|kan|kun|krijg|zie) (?:ik|je|we){_LITTLE} (?:{_SEE}|te zien){_LITTLE} {_WHAT}",
    ),
    (OwnData.ON_PAGE, rf"(?:zie|krijg|weet) (?:ik|we){_LITTLE} {_WHAT}"),
    (
        OwnData.ON_PAGE,
        rf"(?:mag|kan|kun|krijg|zie) (?:ik|we) (?:die|de|dat|het|mijn) {_PAGE}(?: \w+){{0,3}}?"
        r" (?:eerst|vooraf|van tevoren|voor|voordat|nog)\b",
    ),
    (OwnData.ON_PAGE, rf"(?:komt|komen|staat|staan|zet je) er (?:\w+ ){{0,4}}?{_ON}"),
    (
        OwnData.THIS_ON_PAGE,
        rf"{_COMES} (?:je |jij |u )?{_ANY}(?: \w+){{0,5}}? (?:{_ON}|op (?:de |mijn |onze )"
        r"(?:check)?lijst\b)",
    ),
    (
        OwnData.THIS_ON_PAGE,
        rf"{_COMES} (?:je |jij |u )?{_TYPED}(?: (?:ook|dan|straks|nu|nou|zo|wel|er|eigenlijk|dus"
        rf"|toch|soms|hier|allemaal|letterlijk|gewoon))* {_ALONG}",
    ),
)
