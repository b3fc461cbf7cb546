"""How people ask whether an institution looks in, whether anything is reported or comes back in a
report, whether they can be traced by a phone number or seen to begin, and whether everything must
have a goal. It is often the last sentence of an answer.

The patterns are matched as those of `data_patterns.py` are, and before them.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData

_INSTITUTION = (
    r"(?:gemeente|ministerie|rijk|overheid|den haag|instanties?|politie|veilig thuis|jeugdzorg"
    r"|meldpunt|wethouder|wijkmanager|baas|manager|directeur|directie|bestuur|fonds|subsidiegever"
    r"|financier|opdrachtgever|inspectie|burgemeester|mdt|leiding|leidinggevende)"
)
_OF_THEM = (
    rf"(?:(?:de|het|mijn|mn|m n|onze|ons|een|ze|zij|die|in|bij|ook|mensen van) )*{_INSTITUTION}"
)
_WANTS_TO_KNOW = (
    r"ik (?:vraag|vroeg|bedoel|wil|wou|wilde|moet)"
    r"(?: (?:je|me|mij|af|nou|alleen|gewoon|dus|eigenlijk|eerst|ff|even|graag|wel|weten))*"
)
_FOR_REPORT = r"(?:\w*verslag\w*|\w*rapport\w*|\w*evaluatie\w*|\w*verantwoording\w*|dossier\w*)"
REPORTING_PATTERNS: tuple[tuple[OwnData, str], ...] = (
    (
        OwnData.INSTITUTION,
        r"(?:dat|dit|het|t|als dit|zolang dit) (?:mag|kan|kun|moet|gaat|wordt|word)"
        r"(?: \w+){0,3} tegen (?:ons|mij|me|m n|mijn \w+) (?:gebruik\w*|ingezet|keren)\b",
    ),
    (
        OwnData.INSTITUTION,
        r"(?:kan|kun|mag|wordt|word|gaat|kunnen)(?: \w+){0,4} tegen (?:ons|mij|me)"
        r" (?:gebruik\w*|ingezet|keren)\b",
    ),
    (
        OwnData.QUESTIONS_KEPT,
        r"(?:(?:schreef|schrijft|schrijf|noteer|noteerde|bewaar|bewaarde|bewaart|onthoud|onthoudt)"
        r" (?:je|jij)|(?:je|jij) (?:schreef|schrijft|noteert|noteerde|bewaart|bewaarde|onthoudt))"
        r"(?: \w+){0,3} (?:wat ik (?:\w+ )?(?:vroeg|vraag)|(?:mijn|m n|mn) vrag?en?)\b",
    ),
    (
        OwnData.WHO_BEGINS,
        r"(?:zien|ziet|weten|weet|lezen) (?:ze|zij|die|anderen|iemand|mijn \w+)(?: \w+){0,2} dat"
        r" (?:ik (?:het |t |diegene |degene )?(?:ben|begin)|ik .*\bbegin\w*)(?: .*)?",
    ),
    (
        OwnData.LEFT_BEHIND,
        r"(?:als|wanneer) (?:ik|we|wij) (?:nu |nou |straks |gewoon |zomaar )*(?:opkras|ophoud|stop"
        r"|wegga|ga|weg ben|vertrek|niks doe|niets doe|verdwijn|weg loop|wegloop|afhaak)\b.*"
        r"\b(?:is|blijft|blijf|staat|bewaar\w*|heb)\b.*"
        r"\b(?:van (?:me|mij|ons)|mijn \w+|mn \w+|dit|alles)\b.*",
    ),
    (
        OwnData.MUST_HAVE_GOAL,
        r"(?:moet|moeten|heeft|hebben|hoeft) (?:dan |er |nou )?(?:alles|iets|we|wij|het|dat"
        r"|(?:alle|elke?) \w+)"
        r"(?: \w+){0,3} (?:een |n )?doel (?:hebben|zijn|nodig)(?: dan| nou)*$",
    ),
    (
        OwnData.INSTITUTION,
        r"(?:gaat|gaan|komt) (?:er|dit|dat) .*\b(?:belletje|alarmbel|seintje|lampje)\w*"
        rf"\b.*\b{_INSTITUTION}\b",
    ),
    (
        OwnData.INSTITUTION,
        rf"{_WANTS_TO_KNOW} of (?:jij|je|u)(?: \w+){{0,3}}? (?:meldt|meld|doorgeeft|doorstuurt"
        r"|doorvertelt|rapporteert)\b",
    ),
    (
        OwnData.INSTITUTION,
        r"(?:meld|rapporteer) (?:je|jij|u) (?:\w+ ){0,2}?(?:iets|dingen|zoiets|zulke dingen)\b",
    ),
    (
        OwnData.INSTITUTION,
        rf"(?:{_WANTS_TO_KNOW} of|kan|kunnen|mag|kijkt|kijken|leest|lezen) {_OF_THEM}"
        r"(?: \w+){0,4}? (?:hierin|hier in|hier mee|hier ook in|hier ook mee|hier dus in)\b",
    ),
    (
        OwnData.INSTITUTION,
        rf"{_WANTS_TO_KNOW} of {_OF_THEM}(?: \w+){{0,3}}? (?:meeleest|meelezen|meekijkt"
        r"|meekijken|mee kan (?:lezen|kijken))\b",
    ),
    (
        OwnData.INSTITUTION,
        rf"{_OF_THEM} (?:kijkt|kijken|leest|lezen) hier(?: \w+){{0,3}}? (?:in|mee)$",
    ),
    (
        OwnData.INSTITUTION,
        rf"(?:krijgt|krijgen|krijg|ziet|zien|leest|lezen) {_OF_THEM} (?:dit|dat|het|hier)"
        r"(?: \w+){0,3}? (?:ogen|zien|lezen|mee|allemaal|ook)$",
    ),
    (
        OwnData.INSTITUTION,
        rf"(?:krijgt|krijgen) {_OF_THEM} (?:dit|dit ook|dit dan)$",
    ),
    (
        OwnData.INSTITUTION,
        r"(?:ga|gaat|moet|wil|kun|kan) (?:je|jij|u) (?:dit|dat|het|iets)"
        r"(?: \w+){0,2}? melden\b",
    ),
    (
        OwnData.INSTITUTION,
        rf"rinkelt er .*\b(?:bel|belletje)\b.*\b{_INSTITUTION}\b",
    ),
    (
        OwnData.IN_REPORT,
        rf"(?:is|was) (?:dit|dat) (?:\w+ )?(?:voor|bedoeld voor) (?:\w+ )?{_FOR_REPORT}$",
    ),
    (
        OwnData.PHONE_NUMBER,
        r"(?:wordt|is|heb (?:je|jij)) (?:mijn|mn|m n) (?:06\w*|(?:telefoon)?nummer)"
        r"(?: \w+){0,2}? ?(?:bewaard|opgeslagen|zichtbaar|nu|ook)?$",
    ),
    (
        OwnData.IN_REPORT,
        r"(?:schrijf|noteer|bewaar|gebruik|onthoud) (?:je|jij|u) (?:dit|dat|het|deze)"
        rf"(?: \w+){{0,3}}? (?:voor|in) (?:\w+ )?{_FOR_REPORT}\b",
    ),
    (
        OwnData.IN_REPORT,
        r"(?:komt|komen|staat|staan|lees|zie|gaat|gaan) (?:dit|dat|het|dat dan"
        r"|mijn (?:zin|zinnen|woorden))(?: \w+){0,2}? (?:met )?"
        r"(?:mijn|mn|m n|onze|letterlijk|ergens)\b"
        r"(?: \w+){0,5}? (?:terug|in een \w+|in een eindverslag)$",
    ),
    (
        OwnData.PHONE_NUMBER,
        r"(?:is|kan|kunnen|komt|ben|valt) (?:dit|dat|het|ik|ze|je|iemand)(?: \w+){0,3}?"
        r" (?:via|met|aan|op|naar) (?:mijn|mn|m n|me) (?:06\w*|(?:telefoon)?nummer\w*)\b",
    ),
    (OwnData.PHONE_NUMBER, r"(?:en )?mijn (?:06|(?:telefoon)?nummer)$"),
    (
        OwnData.SHARED_AFTER_ALL,
        r"(?:net |eerst |daarnet )+(?:zei|schreef) (?:je|jij)\b.*\bdelen\b",
    ),
    (
        OwnData.ACCESS,
        r"wie (?:krijgt|kan|gaat|mag) (?:zo n|zo een|deze|die|mijn)"
        r" (?:zin|zinnen|tekst|antwoord)\b.*\b(?:zien|lezen)$",
    ),
    (
        OwnData.WHERE,
        rf"{_WANTS_TO_KNOW} waar (?:dit|dat|het|alles)(?: \w+){{0,3}}? (?:belandt|blijft"
        r"|terechtkomt|heen gaat|naartoe gaat|terecht komt)\b",
    ),
)
