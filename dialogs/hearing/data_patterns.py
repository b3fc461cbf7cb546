"""How people ask what happens to what they type: a pattern for each way to say it.

A pattern matches a clause without signs and accents from its first word on. Its verb comes first,
or it comes after 'ik vraag of', and what was typed, or the bot, must be in it. So 'wordt het afval
bewaard' isn't one.
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData

FILLERS = (
    r"(?:(?:en|maar|nou|nee|oh?|dus|oke?|ok|ja|dan|ook|sorry|hee?|wacht|zeg|eh|hm+|huh|wat|want|of"
    r"|pff*|haha|hallo|ehm?|trouwens|nog|eerst|even|vraagje|mooi|prima) )*"
)
_TYPED = (
    r"(?:(?:mijn|mn|m n|me|onze|ons|je|al mijn|deze|die|dit|dat|de) (?:\w+ )?"
    r"(?:antwoord\w*|zin|zinnen|zinnetje|woord|woorden|tekst\w*|gegevens|data|info\w*|spul\w*|bericht\w*|verhaal|gesprek"
    r"|lijst\w*|keuzes?|vraag|vragen|datum|punt|punten|naam|namen|pdf|a4)"
    r"|(?:wat|alles wat|dat wat) (?:ik|we|wij) \w+(?: \w+)?)"
)
_BEHIND = (
    r"(?= (?:dan|straks|later|ook|weer|nog|ooit|nu|nou|echt|ergens|hier|niet|tegen|naar|in|op|mee"
    r"|gewoon|allemaal|voor|naast|bij|aan|door|bewa\w+|opgesl\w+|opsl\w+|weg\w*|heen|naartoe"
    r"|terecht|uit|af|eigenlijk|of|als|wel|soms|dus|toch|zelf|onthouden|staan|ik|je|jij|u"
    r"|ver\w+|gewist|wissen|gedeeld|gebruikt|opge\w+|dat|precies|allemaal|zomaar|daar|met|tot|via"
    r"|terug\w*|lezen|zien|inzien|opvragen|leest|ziet)\b|$)"
)
IT = rf"(?:{_TYPED}|(?:het|dit|dat|t|alles|die|deze){_BEHIND})"
WHO = (
    r"(?:baas|bazen|manager\w*|leiding|leidinggevende\w*|chef|directie|directeur|collega\w*|team"
    r"|programma|gemeente|organisatie|welzijn\w*|mdt|ander|anderen|inspectie|opdrachtgever|fonds"
    r"|ministerie|wethouder|veilig thuis|google|bedrijf|overheid|burgemeester|jeugdzorg|bestuur"
    r"|teamleider|financier|meldpunt|politie|school|jongeren|meiden"
    r"|deelnemers|iemand|niemand|mensen|telegram)"
)
WHOSE = rf"(?:(?:mijn|mn|me|m n|de|die|het|ons|onze|een|dat|ook|nog) )*{WHO}"
_DESTINATION = (
    rf"(?:{WHO}|subsidie\w*|dossier\w*|rapport\w*|verslag\w*|meldpunt\w*|beoordeling\w*"
    r"|beoordeeld|afgerekend|doorgegeven|doorgestuurd|doorverteld|gedeeld|meegeteld|verkocht"
    r"|oordeel|overheid|bestand\w*)"
)
_REMOVED = (
    r"(?:weg|weghalen|weggehaald|wissen|gewist|verwijderen|verwijderd|verbergen|verborgen"
    r"|terugnemen|intrekken|verdwijnen|verdwenen)"
)
_STORED = (
    r"(?:bewaard|bewaren|opgeslagen|opslaan|onthouden|vastgelegd|vastleggen|genoteerd|opgeschreven"
    r"|opschrijven|vasthouden|geregistreerd|bewaart|opslaat|onthoudt|opschrijft)"
)
_HERE = r"(?:hier|hiervan|hierover|dit|dit gesprek|deze chat|mij|me|mijn \w+|m n \w+|wat ik \w+)"
PATTERNS: tuple[tuple[OwnData, str], ...] = (
    (
        OwnData.ALL_GONE,
        r"ik (?:vraag|vroeg|bedoel)(?: (?:jou|je|toch|net|alleen|juist))* hoe (?:je|ik)"
        r"(?: \w+){0,3}? (?:wist|wis|weghaalt|weghaal|wegkrijg|verwijder|verwijdert)\b",
    ),
    (OwnData.ALL_GONE, r"hoe (?:wis|verwijder|krijg|haal) ik (?:hier |dan |nu )*alles\b"),
    (
        OwnData.ACCESS,
        r"ik (?:wil|wou|moet)(?: (?:wel|nog|eerst|graag|gewoon|even|ff|ook))* weten"
        r" (?:wie|of (?:iemand|er iemand)) .*\b(?:meele\w+|meekijk\w*|leest|ziet|lezen|zien)\b",
    ),
    (
        OwnData.ALL_GONE,
        r"ik (?:wil|wou|moet|hoef) (?:\w+ ){0,4}?(?:niks|niets|geen \w+|alles|dit)\b.*"
        r"\b(?:op|van|uit) (?:(?:mijn|mn|m n|me) (?:telefoon|mobiel|mobieltje|toestel)"
        r"|(?:het )?internet)\b.*\b(?:staan|hebben|weg|af|eraf|vanaf|zien)\b",
    ),
    (
        OwnData.ALL_GONE,
        r"(?:hoe|kan|kun|mag) (?:krijg|haal|wis|gooi|verwijder|doe|ik|je|we|dit|dat|alles)\b.*"
        r"\b(?:van|op|uit) (?:het |mijn |mn |m n |me |de )?"
        r"(?:internet|telefoon|mobiel|toestel)\b.*\b(?:af|weg|vanaf|eraf|halen|krijgen|wissen)$",
    ),
    (
        OwnData.ALL_GONE,
        r"(?:is|blijft|staat|heb|bewaar|houd|hou) (?:er |je |jij |daar )?(?:dan |straks )*"
        rf"(?:later |nog )*(?:iets|wat|niks|niets)\b.*\b(?:van|over) {_HERE}.*\b"
        r"(?:over|achter|staan|terug|ergens|bewaard)\b",
    ),
    (
        OwnData.ALL_GONE,
        r"(?:maak|gooi|haal) (?:nu |maar |dan |hier |gewoon )*alles (?:nu |maar |dan |hier "
        r"|weer |gewoon |hiervan |van mij )*(?:leeg|weg|schoon)"
        r"(?: (?:hoor|aub|nu|hier|maar))*$",
    ),
    (
        OwnData.BY_ITSELF,
        rf"(?=.*\bdelen\b)(?:(?:gaat|gebeurt|wordt|word|doe|deel|stuur) {IT}"
        r".*\b(?:vanzelf|automatisch|meteen|zomaar)\b"
        r"|als (?:ik|we) .*\bdelen\b.*\b(?:druk|drukt|tik|klik|kom|drukken|tikken)\b)",
    ),
    (OwnData.BY_ITSELF, r"wat (?:is|doet|betekent) (?:\w+ ){0,2}(?:knop\w* )?delen met\b"),
    (
        OwnData.FORWARDED,
        r"(?:staat|staan|zit|zitten|komt|komen|kan|kun|kunnen|zie|ziet|zien)\b.*"
        r"\b(?:pdf|papier|a4\w*|blad|bestand)\b.*"
        r"\b(?:gegevens|verstopt|van mij|mijn naam"
        r"|wie (?:\w+ ){1,3}(?:gemaakt|ingevuld|maakte|heeft))\b.*",
    ),
    (
        OwnData.NOTIFICATION,
        r"(?:staat|staan|komt|zie|ziet|zien|lees|leest|kan|kunnen)\b.*"
        r"\b(?:bericht|berichtje|appje|melding)\b.*"
        r"\b(?:in beeld|in het zicht|open op tafel|meelezen)\b.*",
    ),
    (
        OwnData.NOTIFICATION,
        r"(?:leest|lezen|ziet|zien) (?:er )?(?:iemand|ze|zij|anderen|een ander|(?:mijn|de) \w+)"
        r" (?:dat|je|jouw|dit|het|zo n|die) (?:bericht|berichtje|appje|melding)\b.*",
    ),
    (
        OwnData.NOTIFICATION,
        r"(?:leest|lezen|ziet|zien|kan|kunnen) (?:er )?(?:iemand|ze|zij|anderen|een ander"
        r"|(?:mijn|de) \w+) (?:het|dit|dat|mee|iets|hier)?.*"
        r"\b(?:op|over|via) (?:mijn|mn|m n|het) (?:\w+ )?(?:scherm|telefoon|mobiel|toestel)\b.*",
    ),
    (
        OwnData.PASSED_ON,
        r"(?:is|zijn) er (?:\w+ )?(?:iemand|mensen|een mens|instantie|bureau)"
        r" (?:\w+ )?(?:die|dat)\b.*"
        r"\b(?:bijhoudt|bijhouden|meet|meten|controleert|controleren|turft|telt)\b.*",
    ),
    (
        OwnData.USED,
        r"wat (?:doe|doen|ga|gaan) (?:je|jij|jullie|u|ze) .*"
        r"\bmet (?:mijn|mn|m n|ons|onze|dit|dat|die) (?:\w+ )?"
        r"(?:verhaal|antwoord\w*|woorden|zinnen|zin|gegevens|lijst|tekst)\b.*",
    ),
    (
        OwnData.FORWARDED,
        r"als (?:ik|we) .*\b(?:doorst\w+|doorgeef|print|uitprint|app|mail)\b.*"
        r" (?:zien|ziet|zie|kunnen|kan|weten|weet|staat)\b.*\b(?:van mij|dat ik|wie|ons)\b",
    ),
    (
        OwnData.FORWARDED,
        r"(?:zien|ziet|weten|kunnen) (?:ze|zij|iemand) .*\b(?:doorst\w+|a4\w*)\b",
    ),
    (
        OwnData.COPY,
        r"(?:heb|houd|hou|bewaar|hebben) (?:je|jij|jullie|u|ze) .*\b(?:kopie|pdf|a4\w*)\b",
    ),
    (
        OwnData.COPY,
        r"(?:is|staat|blijft|ligt|komt) (?:er|dat|die|de|het) .*\b(?:kopie|a4\w*|pdf)\b"
        r".*\b(?:server|computer|ergens|bewaard|staan|opgeslagen|liggen|jou)\b",
    ),
    (
        OwnData.RECOGNISED,
        rf"(?:kunnen|kan|zien|ziet|weten|weet|komen|komt) (?:ze|zij|{WHOSE})"
        r"(?: \w+)* (?:dat ik|wie ik|wie dit|wie dat|van mij|welk project|dat wij)\b",
    ),
    (
        OwnData.RECOGNISED,
        r"(?:straks |dan |zo )*(?:staat|komt|staan|komen|zie|ziet|zien)(?: \w+){0,5}? "
        r"(?:mijn|mn|m n|onze) (?:naam|namen)\b",
    ),
    (OwnData.RECOGNISED, r"staat (?:er|dit|dat|het) .*\b(?:welk project|wie ik ben|wie wij)\b"),
    (OwnData.RECOGNISED, rf"(?:is|ben|blijf|blijft|zijn) (?:ik|we|wij|{IT}).*\banoniem\b"),
    (
        OwnData.MADE_BY,
        r"wie (?:heeft|hebben|had) (?:jou|je|dit|deze|die|jullie|u|dat)\b.*\b(?:gemaakt|bedacht"
        r"|gebouwd|verzonnen|ontwikkeld|geprogrammeerd|geschreven|gezet|betaald|laten maken)\b",
    ),
    (
        OwnData.MADE_BY,
        r"(?:wie|welke \w+|wat voor \w+|zit|zitten|staat|staan|komt|is|werkt)(?: \w+){0,4}"
        r" (?:hier ?achter|achter (?:dit|deze|jou|je|die|de bot))\b",
    ),
    (
        OwnData.MADE_BY,
        # 'Wie betaalt dat?' is about something in their project.
        r"(?!wie betaal\w* dat\b)"
        r"(?:wie|welke \w+|wat voor \w+) (?:maakte|maakt|bouwde|bedacht|betaalt|betaalde|betaal"
        r"|financiert|bekostigt) (?:dit|deze|jou|je|dat|die bot|jullie)\b",
    ),
    (
        OwnData.MADE_BY,
        r"(?:ik (?:wil|wou|moet) .*)?(?:of )?(?:ben|bent|hoor|hoort|werk|werkt|kom|komt) "
        rf"(?:je|jij|u) (?:\w+ ){{0,3}}?(?:van|bij|voor|door) {WHOSE}\b",
    ),
    (
        OwnData.MADE_BY,
        rf"ik (?:wil|wou|moet|vraag|vroeg) .*\bof (?:jij|je) .*\b{WHO}\b.*",
    ),
    (
        OwnData.MADE_BY,
        r"van wie (?:ben (?:je|jij)|is (?:dit|deze bot|die bot)|kom (?:je|jij))$",
    ),
    (
        OwnData.MADE_BY,
        rf"is (?:dit|deze bot|dat ding|dit ding) (?:\w+ )?(?:van|door) {WHOSE}\b",
    ),
    (
        OwnData.MADE_BY,
        r"wie (?:is|zijn) (?:jouw|je|de) (?:makers?|eigenaar|opdrachtgever|bedenkers?)\b",
    ),
    (
        OwnData.COUNTED,
        r"(?:\d+ (?:procent )?(?:ja )?(?:en )?)?wie (?:heeft|hef|hebben|heb)"
        r" (?:dat|dit|die|t|het|deze)(?: \w+)? "
        r"(?:geteld|gemeten|onderzocht|uitgezocht|uitgerekend|berekend)\b.*",
    ),
    (
        OwnData.COUNTED,
        r"(?:waar|van wie) (?:komt|komen|haal je|heb je) (?:dat|die|deze)"
        r" (?:cijfers?|procent\w*)\b.*",
    ),
    (
        OwnData.BETWEEN_US,
        r"(?:zolang|mits|alleen als|als) (?:dit|dat|het|je dit|jij dit|t)(?: maar)?"
        rf" (?:niet|nooit) .*(?:\b{_DESTINATION}|\bterecht\w*)\b",
    ),
    (
        OwnData.BETWEEN_US,
        r"(?:(?:dit|dat|het|t|als) )*blijft (?:het |dit |dat )?(?:wel |toch )?"
        r"(?:tussen|onder) ons(?: he| hoor| toch)?$",
    ),
    (
        OwnData.ACCESS,
        r"(?:niemand (?:anders )?(?:dan|behalve|buiten) (?:jij|jou)|alleen jij|jij alleen)\b"
        r".*\b(?:krijgt|ziet|leest|weet|zien|lezen)\b",
    ),
    (
        OwnData.PASSED_ON,
        r"(?:gebeurt|gaat) (?:dat|dit|zoiets|het) hier (?:ook|niet|net zo|weer)",
    ),
    (
        OwnData.NOW_KEPT,
        r"(?:heb|hebt) (?:je|jij|u) (?:nou |nu |net |dan )?"
        r"(?:dat|dit|die|het|deze|t|mijn \w+|wat ik \w+)"
        rf"(?: \w+){{0,4}}? (?:{_STORED}|staan)\b",
    ),
    (
        OwnData.NOW_KEPT,
        r"wat (?:bewaar|onthoud|noteer|houd|hou|heb) (?:je|jij)"
        r"(?=.* (?:nu|nou|net|hiervan|daarvan)\b)"
        r"(?: (?:nu|nou|net|dan|hiervan|daarvan|er|precies|eigenlijk|allemaal|bij|vast|bewaard"
        r"|genoteerd|onthouden))+$",
    ),
    (
        OwnData.NOW_KEPT,
        r"(?:jij|je) hebt (?:dat|die|dit|mijn)\b.*\b"
        r"(?:bewaard|opgeslagen|opgeschreven|genoteerd)\b",
    ),
    (OwnData.RUN_BY, r"wie (?:beheert|beheren|runt|draait) (?:deze|die|de|dit|jouw|je|jou)\b"),
    (OwnData.RUN_BY, r"wie (?:is|zijn) (?:dat|dan|de|die|jouw|je|nou| )+ ?beheerders?\b"),
    (OwnData.RUN_BY, r"(?:ik (?:vraag|vroeg|bedoel) )?van wie .*\b(?:computer|server)\b"),
    (
        OwnData.PASSED_ON,
        rf"(?:is|wordt|word|zijn|worden) (?:{IT}|er)(?: \w+){{0,5}}?"
        r" (?:gemeld|doorgegeven|doorgestuurd|doorverteld|een melding|n melding)\b",
    ),
    (
        OwnData.PASSED_ON,
        r"heb (?:je|jij) (?:dat|dit|het|die|t|mij|mijn \w+)(?: \w+){0,5}?"
        r" (?:gemeld|doorgegeven|doorgestuurd|doorverteld|verteld)\b",
    ),
    (
        OwnData.PASSED_ON,
        rf"(?:krijgt|krijgen|krijg|hoort|horen) (?:die|ze|dat|{WHOSE})(?: \w+){{0,3}}?"
        r" (?:bericht\w*|melding|seintje|iets|dit|dat|het)(?: \w+){0,2}? van (?:jou|je|dit)\b",
    ),
    (
        OwnData.PASSED_ON,
        rf"(?:leest|lezen|kijkt|kijken|luistert|luisteren) (?:er )?{WHOSE}\b.*\bmee\b",
    ),
    (OwnData.PASSED_ON, rf"(?:wordt|word|worden) {IT}.*\b(?:beoordelen|beoordeeld)\b"),
    (
        OwnData.PASSED_ON,
        r"(?:wordt|word|worden) (?:ik|we|wij) (?:hier|daar|hierop|daarop|straks|later)\b.*"
        r"\b(?:afgerekend|beoordeeld|aangesproken|gepakt)\b",
    ),
    (
        OwnData.NOTIFICATION,
        r"(?:staat|staan|komt|komen|zie|ziet|zien|krijgt|hoe zit"
        r"|wat (?:kost|staat|komt|zie|ziet))"
        r" .*\b(?:melding\w*|(?:begin|start|slot|vergrendel|lock)?scherm|privacy)\b",
    ),
    (OwnData.WHERE, r"(?:op )?welke computer\b"),
    (
        OwnData.WHERE,
        r"waar (?:ben|sta|zit|draai) (?:je|jij)(?: (?:dan|nou|eigenlijk|precies))*$",
    ),
    (
        OwnData.WHERE,
        r"(?:bij wie|waar|in welk land) (?:zit|staat|is|woont) (?:de|die|deze|dat|jouw|je)"
        r" (?:computer|server|bot|ding)\b",
    ),
    (
        OwnData.WHERE,
        r".*\b(?:als|voor|voordat|tot) ik weet waar (?:dit|het|dat|alles)(?: \w+){0,3}"
        r" (?:blijft|terechtkomt|staat|heen|ligt|liggen|bewaard)\b",
    ),
    (OwnData.WHERE, r"waar staat (?:de|die|deze|dat|jouw|je) (?:computer|server|bot|ding)\b"),
    (
        OwnData.WHERE,
        rf"waar (?:wordt|word|worden|gaat|gaan|komt|komen|staat|staan|blijft|blijven) {IT}"
        r".*\b(?:bewaard|opgeslagen|heen|naartoe|terecht|opgeschreven)\b",
    ),
    (OwnData.WHERE, rf"waar (?:bewaar|sla|laat) (?:je|jij|jullie|u) .*{IT}"),
    (OwnData.WHERE, rf"(?:wordt|word|worden) (?:er )?{IT}.*\b{_STORED}\b"),
    (
        OwnData.WHERE,
        rf"(?:bewaar|onthoud|houd|hou|sla|registreer|bewaart) (?:je|jij|u) (?:\w+ )*?{IT}",
    ),
    (OwnData.WHERE, rf"ik (?:vraag|vroeg|bedoel)\b.* of (?:je|jij|u|{IT}).*\b{_STORED}\b"),
    (
        OwnData.WHY_KEPT,
        rf"waarom (?:moet|moeten|wil|bewaar|houd|hou|wordt|worden) (?:je|jij|jullie|u|{IT})"
        rf".*(?:\b{_STORED}\b|\bbewaar)",
    ),
    (OwnData.WHY_KEPT, rf"waarom (?:bewaar|onthoud|schrijf) (?:je|jij|jullie|u) .*{IT}"),
    (
        OwnData.KNOWS,
        r"wat (?:weet|weten|bewaar|heb|heeft|onthoud|onthou) (?:je|jij|jullie|u|de bot)"
        r"(?: \w+){0,3}? (?:van|over) (?:mij|me|ons)\b",
    ),
    (
        OwnData.KEPT,
        r"(?:hoe ?lang|tot wanneer) (?:staan|staat|blijf\w*|bewaar\w*|houd|hou|wordt|worden|is"
        rf"|zijn) (?:\w+ )*?{IT}",
    ),
    (
        OwnData.KEPT,
        r"wat (?:gebeurt|gebeurd|doe je|doet u) (?:er )?(?:met|na) "
        rf"(?:{IT}|alles|de rest|een jaar|dat jaar|\d+ dagen).*",
    ),
    (
        OwnData.GONE,
        r"heb (?:je|jij) (?:nou |nu |net |dan )?(?:dat|dit|die|het|mijn \w+)(?: \w+){0,3}?"
        r" (?:weggegooid|weggehaald|gewist|verwijderd)\b",
    ),
    (
        OwnData.GONE,
        rf"(?:is|zijn|ben) {IT}.*\b(?:weg|gewist|verwijderd|verdwenen|weggehaald)\b",
    ),
    (
        OwnData.REMOVABLE,
        rf"(?:kan|kunnen|kun|mag|mogen) (?:ik |we |je )?(?:\w+ ){{0,2}}?{IT}.*\b{_REMOVED}\b",
    ),
    (OwnData.REMOVABLE, rf"ik (?:vraag|vroeg|bedoel)\b.* of (?:ik|je) {IT}.*\b{_REMOVED}\b"),
    (
        OwnData.REMOVABLE,
        r"hoe (?:krijg|haal|kan|wis|verwijder|gooi) ik (?:dat|dit|het|mijn)\b"
        rf".*\b(?:{_REMOVED}|eraf|er af|eruit)\b",
    ),
    (OwnData.REMOVABLE, r"(?:wissen|weghalen|verwijderen) (?:kan|mag)\b"),
    (
        OwnData.PASSED_ON,
        r"(?:ga|gaat|gaan|kom|komt|komen|tel|telt|tellen|wordt|word|worden|staat|staan|zit|zitten)"
        rf" {IT}.*\b{_DESTINATION}\b",
    ),
    (OwnData.PASSED_ON, rf"ik (?:vraag|vroeg|bedoel)\b.* of {IT}.*\b{_DESTINATION}\b"),
    (
        OwnData.PASSED_ON,
        r"(?:geef|stuur|deel|meld|verkoop|vertel|rapporteer) (?:je|jij|u) (?:\w+ )*?"
        rf"(?:{IT}|gegevens|antwoorden)",
    ),
    (
        OwnData.PASSED_ON,
        r"(?:ga|kun|kan|moet|wil|mag) (?:je|jij|u) .*\b(?:afrekenen|beoordelen|doorgeven"
        r"|doorsturen|doorvertellen|rapporteren)\b",
    ),
    (
        OwnData.PASSED_ON,
        rf"(?:kan|kunnen|mag|mogen) {WHOSE} {IT}.*\b(?:opvragen|krijgen)\b",
    ),
    (
        OwnData.ACCESS,
        rf"(?:ziet|zien|leest|lezen|krijgt|krijgen) {WHOSE}\b.*(?:{IT}|\bmee\b|\bverschil\b)",
    ),
    (
        OwnData.ACCESS,
        rf"(?:kan|kunnen|mag|mogen) {WHOSE} .*{IT}.*\b(?:zien|lezen|inzien|bij|erbij)\b",
    ),
    (
        OwnData.ACCESS,
        rf"wie (?:leest|lezen|ziet|zien|krijgt|krijgen|bewaart) (?:er |straks |ook |dan )*{IT}"
        r"(?: \w+){0,5}$",
    ),
)
