"""How wary people ask whether they must take part, may name names, are compared or graded, whether
somebody notices that they stop, and what if the bot is hacked or lies.

The patterns are matched as those of `data_patterns.py` are, and before all others: they say most
precisely what is asked.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData

_THIS = r"(?:dit|dat|het|t|hier|hierop|alles|overal|(?:deze|elke|die|alle|je|jouw|jullie) vra\w+)"
_SOMEBODY = r"(?:iemand|ze|men|jullie|jij|je|mdt|(?:mijn|mn|m n|de|het|onze) \w+)"
_BOT = r"(?:je|jij|u|jullie|de bot|deze bot|die bot|dit|dat|het|die computer|de computer)"
WARY_PATTERNS: tuple[tuple[OwnData, str], ...] = (
    (
        OwnData.OBLIGED,
        r"(?:ben|zijn|is|was) (?:ik|we|wij|het|dit|dat)(?: \w+){0,4}? verplicht\b.*",
    ),
    (
        OwnData.OBLIGED,
        rf"(?:moet|moeten) (?:ik|we|wij)(?: \w+)? {_THIS}(?: \w+){{0,3}}?"
        r" (?:invullen|antwoorden|beantwoorden|antwoord (?:op )?geven|doen)\b(?: \w+){0,3}",
    ),
    (
        OwnData.OBLIGED,
        r"(?:wat|wat gebeurt er|wat gebeurd er|wat dan) als (?:ik|we|wij)(?: \w+){0,2}?"
        r" (?:niks|niets|niet|geen antwoord)(?: \w+){0,2}?"
        r" (?:invul\w*|antwoord\w*|geef|geven|zeg|zeggen|typ\w*|meedoe\w*)\b(?: \w+){0,2}",
    ),
    (
        OwnData.OBLIGED,
        rf"(?:mag|kan|kun) (?:ik|je|we) {_THIS}(?: \w+){{0,2}}? (?:weigeren|leeg ?laten"
        r"|niet invullen|niet beantwoorden)\b(?: \w+){0,2}",
    ),
    (
        OwnData.NAMES,
        r"(?:moet|mag|kan|kun|wil|hoef|moeten|mogen) (?:ik|je|jij|we|wij|jullie|hier)"
        r"(?: \w+){0,4}? (?:namen|naam)(?: van (?:\w+ ){0,2}\w+)?"
        r"(?: \w+){0,2}? (?:noemen|typen|opschrijven|invullen|geven"
        r"|zeggen|weten|hebben|gebruiken|vertellen|zetten|in zetten)\b(?: \w+){0,2}",
    ),
    (
        OwnData.ANONYMOUS,
        r"(?:is|ben|blijf|blijft|zijn|doe|gaat|gebeurt) (?:ik|we|wij|dit|dat|het|alles|deze \w+"
        r"|mijn \w+)(?: \w+){0,3}? anoniem\b(?: \w+){0,3}",
    ),
    (
        OwnData.LAW,
        rf"(?:is|mag|voldoet|kan|klopt|werk|werkt|hou|houd|houdt) {_BOT}(?: \w+){{0,5}}?"
        r" (?:avg\w*|privacywet\w*|gdpr|wettelijk|legaal|volgens de wet|van de wet)\b"
        r"(?: \w+){0,2}",
    ),
    (OwnData.LAW, r"hoe zit (?:het|dat) met (?:de )?(?:avg|privacywet\w*)\b(?: \w+){0,2}"),
    (
        OwnData.ACCESS,
        r"hoe zit (?:het|dat)(?: \w+){0,2}? met (?:de |mijn |onze |mn )?privacy(?: \w+){0,2}",
    ),
    (
        OwnData.HACKED,
        rf"(?:wat |wat gebeurt er |stel dat )?(?:als|stel|kan|kun|kunnen|word|wordt) {_BOT}"
        r"(?: \w+){0,3}? (?:hackt|hacken|gehackt|hack|gelekt|uitlekt|uitlekken)\b(?: \w+){0,3}",
    ),
    (
        OwnData.STOP_NOTICED,
        r"(?:kan|kun|mag) ik (?:\w+ ){0,3}?(?:stoppen|ophouden|weggaan) zonder dat "
        rf"{_SOMEBODY}\b.*",
    ),
    (
        OwnData.STOP_NOTICED,
        rf"(?:ziet|zien|weet|weten|merkt|merken|hoort|horen) {_SOMEBODY} (?:het |dan )*"
        r"(?:dat|als|of) (?:ik|we) (?:\w+ ){0,3}?"
        r"(?:stop|stopte|stoppen|gestopt|ophou\w*|ophield|weg ben|hier (?:was|ben|zit)"
        r"|meedoe|meedeed|(?:dit|hieraan) (?:doe|deed|invul|invulde))\b(?: \w+){0,2}",
    ),
    (
        OwnData.STOP_NOTICED,
        r"(?:wordt|word) (?:er |het )?(?:bijgehouden|geregistreerd|onthouden|genoteerd)"
        r" (?:dat|of) (?:ik|we)\b.*",
    ),
    (
        OwnData.COMPARED,
        r"(?:worden|word|wordt|gaan|ga|gaat|kan|kunnen|zijn) (?:we|wij|ik|jullie|dit|onze \w+"
        r"|mijn \w+|deze \w+|die \w+)(?: \w+){0,8}? (?:vergeleken|vergelijken)\b.*",
    ),
    (
        OwnData.COMPARED,
        r"(?:vergelijk|vergelijkt|vergelijken) (?:je|jij|u|iemand|mdt|ze)"
        r"(?: \w+){0,2}? (?:ons|mij|dit|onze|mijn|deze|teams|projecten)\b.*",
    ),
    (
        OwnData.GRADED,
        r"(?:krijg|krijgen|geef|komt|staat) (?:ik|we|wij|je|jij|er|hier)(?: \w+){0,5}?"
        r" (?:cijfers?|score|rapportcijfer)\b(?: \w+){0,3}",
    ),
    (
        OwnData.DISTRUST,
        rf"hoe (?:weet|kan|kun|moet) (?:ik|je|we|wij)(?: \w+){{0,3}}? (?:dat|of) {_BOT}"
        r"(?: \w+){0,4}? (?:liegt|lieg|klopt|waar is|waar|eerlijk|te vertrouwen|vertrouwen)\b"
        r"(?: \w+){0,2}",
    ),
    (
        OwnData.DISTRUST,
        r"hoe weet (?:ik|je)(?: \w+){0,2}? dat (?:niemand|je|jij|er|ze|dit)\b.*"
        r"\b(?:mee(?:lees|leest|lezen|kijk|kijkt)|doorg\w+|doorst\w+|bewa\w+|leest|kijkt)\b.*",
    ),
    (
        OwnData.DISTRUST,
        r"(?:waarom (?:zou|moet) ik|kan ik|kun je) (?:jou|je|jullie|dit|deze bot|die bot)"
        r"(?: \w+){0,2}? (?:vertrouwen|geloven)\b(?: \w+){0,2}",
    ),
    (
        OwnData.ALL_GONE,
        r"(?:wat (?:doet|is|betekent|haalt)|(?:wat gebeurt er )?als (?:ik|je)|hoe werkt)"
        r" (?:\w+ ){0,3}?wis\b.*",
    ),
    (
        OwnData.WHERE,
        r"(?:wordt|word|worden) (?:er )?(?:dit|dat|het|ik|alles|wij|we)(?: \w+){0,4}?"
        r" (?:opgenomen|afgeluisterd)\b(?: \w+){0,2}",
    ),
)
