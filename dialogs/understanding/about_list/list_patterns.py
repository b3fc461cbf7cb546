"""The patterns of what people type who do something with their checklist.

All are of texts as `normal` writes them. A pattern that changes the list must match a whole text or
clause; one that is only answered may match anywhere in it.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TO_TAKE_AWAY, WIPE

UNANSWERED = compiled(
    r"(?P<lead>(?:(?:huh|he|hee|wat|nee|neen|ho|hallo|sorry|maar|joh|wacht|eh|hm|nou|dat|zeg) )*)"
    r"(?:(?P<ask>ik (?:vroeg|vraag))(?P<bot> (?:je|jou|aan jou|jij))?"
    r"(?: (?:net|toch|gewoon|eigenlijk|juist))*"
    r"|(?:mijn|mn|m) vraag (?:was|is)|(?:dat|dit) (?:is|was) (?:\w+ )?geen antwoord\b"
    r"|(?:je|jij) (?:geeft|gaf|geef) (?:\w+ )?geen antwoord\b|geen antwoord op\b"
    r"|daar vroeg ik (?:\w+ )?niet naar|dat vroeg ik (?:\w+ )?niet"
    r"|dat was (?:de|mijn|mn) vraag niet"
    r"|daar heb ik niks aan|wat heeft dat ermee te maken)"
    r"(?P<asked>(?: .*)?)"
)
"""A protest that a question wasn't answered."""
ASKED_FIRST = compiled(r" (?:wat|hoe|of|waar|wie|wanneer|waarom|welke?|iets|naar|om)\b.*")
COUNT = ("eerste", "tweede", "derde", "vierde", "vijfde")
COUNTED = ("een", "twee", "drie", "vier", "vijf")
_NTH = (
    rf"(?:(?:punt|nummer|nr|stap|onderdeel) ?(?:(?P<number>[1-9])|(?P<word>{'|'.join(COUNTED)}))"
    r"|(?P<bare>[1-9])"
    rf"|(?:de |het )?(?P<nth>{'|'.join(COUNT)})(?: punt| stap| onderdeel| ding)?)"
)
_IT = r"(?:dat|dit|deze|die|het|t|hij|ze|dit punt|dat punt|deze stap|die stap)"
_WHEN = (
    r"(?: (?:al|nu|net|inmiddels|intussen|ondertussen|gisteren|vandaag|eergisteren|vorige week"
    r"|deze week|afgelopen week|vorige maand|afgelopen \w+|al een tijdje|ook|gewoon|ons|ook al))*"
)
_DONE = (
    r"(?:gedaan|gelukt|gefikst|geregeld|afgerond|afgevinkt|klaar|uitgevoerd|achter de rug|af|done"
    r"|gebeurd|in orde|opgelost"
    r"|voor elkaar)"
)
DONE_ALONE = compiled(
    rf"(?:check|klaar|done|yes|ja|zo|nou)? ?"
    rf"(?:gedaan|gelukt|gefikst|geregeld|afgerond|afgevinkt|done)(?: hoor| dus| dit)?"
    rf"|{_IT}(?: is| zijn){_WHEN} {_DONE}(?: hoor| dus| nu)?"
    rf"|(?:is|zijn){_WHEN} {_DONE}(?: hoor| dus| nu)?"
    rf"|(?:{_IT} )?(?:hebben|heb|hadden) (?:we|wij|ik)(?: {_IT})?{_WHEN} {_DONE}(?: hoor| dus)?"
    rf"|(?:we|wij|ik) (?:hebben|heb) {_IT}{_WHEN} {_DONE}(?: hoor| dus)?"
    rf"|(?:vink|streep)(?: {_IT}| m)?(?: maar)?(?: {_IT}| m)? (?:af|door|weg)"
    rf"|(?:{_IT} )?(?:kan|kun|kunnen|mag|mogen|wil)(?: je| jij| u| we| wij| ik)?(?: {_IT}"
    rf"| m)? (?:afvinken|afgevinkt worden|wegstrepen)"
    rf"|{_IT} (?:kan|mag) (?:eraf|van de lijst|afgevinkt|er af|weg van de lijst)(?: worden)?"
    rf"|{_IT} is (?:ons|me|mij|het team) gelukt"
)
DONE_OF = compiled(
    rf"(?P<rest>.+?)(?: is| zijn| hebben we| heb ik| hebben wij){_WHEN} {_DONE}(?: hoor| dus| nu)?"
)
DONE_NTH = compiled(
    rf"{_NTH}(?: is| zijn| hebben we| heb ik| kan| mag)?{_WHEN}"
    rf" (?:{_DONE}|eraf|van de lijst)(?: hoor| dus| nu)?"
)
DONE_THEN_NTH = compiled(rf"{_DONE} {_NTH}")
TURNS_AROUND = compiled(
    r"\b(?:niet|geen|nooit|niks|niets|nog|bijna|half|deels|gedeeltelijk|als|wanneer|zodra|of"
    r"|vroeger|ooit|weleens|gaan|ga|gaat|moet|moeten|zou|zouden|wil|willen|straks|morgen|binnenkort"
    r"|hoe|wie|waarom|hoezo|volgende|nauwelijks|amper|haast|soms|proberen|misschien|denk)\b"
    r"|\bwel eens\b|\bop zich\b|\bdoor iemand\b"
)
GOODBYE = compiled(
    r"(?:zo |nou |ok |oke |ja )?(?:(?:ik|we|wij) (?:ben|zijn|was|waren)|(?:ben|zijn)(?: er)?)?"
    r"(?: (?:er|nu|hier|dan|helemaal|alweer|al))* ?klaar(?: mee)?"
    r"(?: (?:hier|nu|mee|hiermee|voor nu|voor vandaag|vandaag|denk ik|hoor|zo|met de lijst|ermee))*"
    r"|(?:zo )?dat was (?:het|t|m|hem|alles)(?: dan| weer| voor nu| voor vandaag)?"
    r"|(?:ik (?:ga|moet) (?:stoppen|weg|gaan|ervandoor)|tot (?:de |een )?(?:volgende keer"
    r"|andere keer"
    r"|later|ziens|dan|snel|morgen)|doei doei|ok doei|oke doei|doei|doeg|dag|fijne avond|werk ze"
    r"|ciao|houdoe)"
)
_TO_ME = r"(?:me|mij|ons|mn|je me|jij me|je ons|jij ons|u mij)"
REMIND = compiled(
    rf"\b(?:herinner|herinner je|help)\b(?: {_TO_ME})\b(?! (?:niet|er niet|dat|nog dat))"
    rf"|\b{_TO_ME}\b.{{0,40}}\b(?:herinneren|herinnering|reminder|seintje|waarschuwen)\b"
    r"|^(?:een |graag een )?(?:reminder|herinnering|seintje)(?: graag| aub)?$"
    r"|(?<!ik )(?<!we )(?<!wij )\b(?:zet|geef|stuur|maak)\b.{0,20}"
    r"\b(?:reminder|herinnering|wekker|seintje)\b"
    r"|^(?:ik |we |wij )?(?:wil|willen) (?:graag |wel )?(?:een )?"
    r"(?:herinnering|reminder|seintje|bericht|berichtje)\b"
    r"|^(?:kun|kan|wil|zou)(?: je| jij| u)\b.{0,40}"
    r"\b(?:(?:bericht|berichtje|appje|seintje) (?:sturen|geven)|herinneren|terugkomen)\b"
    r"|^(?:stuur|app|vraag|geef|kom|meld|doe|laat|schrijf)\b.{0,40}"
    r"\b(?:over (?:\d+|een|twee|drie|vier|vijf|zes|acht|tien|paar)|volgende|in januari|in februari"
    r"|in maart|in april|in mei|in juni|in september|in oktober|in november|in december|na de"
    r"|na het)"
    r"\b.{0,40}"
    rf"|^(?:kun je |kan je |kan jij |wil je )?(?:stuur|app|mail|bericht|schrijf|ping) {_TO_ME}\b"
    r"(?= (?:een|over|in|na|volgende|morgen|als|dan|weer|nog|ergens|maar|even|eens|graag)\b|$)"
    r"|^(?:kun|kan|wil|zou)(?: je| jij| u) (?:me|mij|ons)\b.{0,50}"
    r"\b(?:sturen|appen|schrijven|berichten|vragen|herinneren|mailen|waarschuwen|melden)\b"
    r"|\b(?:jij|je|u|bot) (?:sturen|stuurt|stuur|appen|herinneren|herinnert)\b.{0,20}"
    r"\b(?:bericht|mij|me|appje|week|weken|maand)\b"
    r"|^stuur (?:over|in|na|volgende)\b.{0,30}\b(?:appje|bericht|berichtje|mailtje)\b"
    r"|\bvraag (?:het|dit|dat)\b.{0,30}\b(?:nog eens|nog een keer|opnieuw|weer)\b"
    r"|\b(?:nog eens|nog een keer|opnieuw|later)\b.{0,20}\bvragen hoe het (?:ging|gaat|is gegaan)\b"
    r"|\blaat\b.{0,40}\bvan je horen\b"
    r"|^(?:(?:ja|en|oke?|dan|maar|doe|nou) )*(?:stuur|app|schrijf|geef|doe)\b(?: \w+){0,7}"
    r" (?:bericht|berichtje|appje|seintje)\b"
)
NO_MESSAGE = compiled(r"\b(?:geen|niet|niks|nooit|hoeft|hoef)\b")
NO_MESSAGES = compiled(
    rf"(?:(?:stuur|app|schrijf|bericht|herinner) {_TO_ME} .*\b(?:niet|geen|niks|niets|nooit)\b.*"
    r"|(?:graag |liever )?geen (?:berichten|bericht|berichtjes|berichtje|herinnering|reminder"
    r"|appjes)(?: meer| hoor| nodig| hoeft niet)*"
    r"|(?:ik|we|wij) (?:hoef|hoeven|wil|willen) (?:echt |liever )?"
    r"(?:geen|niks|niets)\b.{0,15}\b(?:bericht|berichten|berichtjes|herinnering|reminders?)\b.*"
    r"|je hoeft (?:me|mij|ons) (?:niks|niets|niet|geen)\b.{0,30}"
    r"\b(?:sturen|appen|schrijven|herinneren|berichten))"
)
THANKS = compiled(
    r"(?:(?:ok|oke|top|super|fijn|mooi|goed|ja|nou|hartstikke|heel erg|heel|echt|zeer) )*"
    r"(?:dank|dankje|dankjewel|dank je wel|dank je|dank u|dank u wel|bedankt|bedankt he|merci"
    r"|thanks"
    r"|thx|tnx|tof|top|super|fijn|mooi|goed|oke|ok|prima|duidelijk|helder|perfect|geweldig|handig"
    r"|leuk|okidoki|is goed|goed zo|mooi zo|goed om te weten|fijn om te weten|mooi overzicht"
    r"|top bot|goed bezig|leuk gedaan|goed gedaan|goed werk|ok dan|oke dan|nou mooi|mooi dan"
    r"|helemaal goed"
    r"|goede tips|handige lijst|mooie lijst|goede lijst|goed overzicht|fijn overzicht)"
    r"(?: hoor| he| zeg| bot| voor (?:\w+ ?){1,4})*"
    r"|(?:(?:nee|ja|maar|en|o|oh|sorry|dat is geen punt|dat is geen vraag) )*"
    r"ik (?:bedank|bedankte|bedankt|dank|zeg (?:alleen |gewoon )?(?:dank\w*|bedankt)"
    r"|zei (?:alleen |gewoon )?(?:dank\w*|bedankt)|wil(?:de)? (?:\w+ ){0,2}bedanken)"
    r"(?: (?:je|jou|jullie|u|alleen|maar|gewoon|wel|hoor|voor \w+(?: \w+)?))*"
    r"|(?:en )?(?:jij|je|u) (?:bent|ben|was|hebt|doet|helpt) (?:(?:heel|echt|zo|een|mij|me|erg) )*"
    r"(?:goed|lief|aardig|top|slim|fijn|super|mooi|goede bot|lieve bot|leuke bot|geholpen)"
    r"(?: geholpen| gedaan| bot)?"
    r"|(?:hier|daar)(?: mee| aan)? (?:kan|kunnen|heb|hebben) (?:ik|we|wij) (?:wat|iets|veel"
    r"|zeker wat"
    r"|mee)(?: mee| aan| verder)?(?: verder)?(?: hoor)?"
)
WILL_DO = compiled(
    r"(?:(?:ok|oke|okee|okay|ja|top|prima|goed|is goed|super|yes|jep|fijn|mooi|leuk) )*"
    r"(?:(?:(?:dat|dit|het|zo) )?(?:gaan|zullen|ga|zal) (?:we|wij|ik)(?: (?:dat|het|dit|zeker))*"
    r" (?:doen|regelen|proberen)|(?:dat |dit )?doen (?:we|wij)|(?:dat |dit )?doe ik|gaan doen"
    r"|(?:dat |het )?komt (?:goed|in orde|voor elkaar))"
    r"(?: (?:v[a-z]{0,3}vond|vanmiddag|vanochtend|vandaag|straks|meteen|morgen|overmorgen|zo|dan"
    r"|hoor|zeker|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|van de week"
    r"|deze week|volgende (?:week|keer)))*"
)
"""Says that they will do what they read, and nothing about what that is or how."""
_SHOW = (
    r"(?:delen|deel|doorsturen|door sturen|doorzenden|doormailen|printen|uitprinten|afdrukken"
    r"|meenemen|opslaan|downloaden|exporteren|laten zien|voorleggen|op papier|uitdraaien|kopieren"
    r"|appen|mailen|doorgeven)"
)
WITH_TEAM = compiled(
    rf"(?:en |maar |dit |dus )*(?:kan|mag|hoe|kunnen|waar|ik wil|we willen|wij willen|wil|zou|is)"
    rf" .*\b{_SHOW}\b.*"
    r"|.*\b(?:hoe stuur|stuur je dit|stuur jij dit|hoe krijg|hoe deel|is er|heb je|maak|bestaat er)"
    r"\b.*\b(?:door|pdf|print|printje|papier|a4|uitdraai|mail|team|collegas?|exporteren)\b.*"
    r"|.*\b(?:kan|kunnen|mag) .*\b(?:naar mijn|op mijn|in de) (?:mail|groepsapp|app|laptop)\b.*"
    r"|.*\b(?:kan|kunnen|mag) .*\b(?:print|pdf|uitdraai)\b.*"
)
NOT_RIGHT = compiled(
    r"(?:(?:nee|neen|maar|ho|hoho|huh|hm|nou|sorry|oei|zeg|wacht|eh|tja)(?: hoor| he| joh)? )*"
    rf"(?:(?:{_IT} )?(?:klopt|kloppen)(?: {_IT})?(?: \w+)? (?:niet|niks|niets|geen)(?: van"
    rf"| helemaal"
    r"| hoor| zo)*"
    r"|klopt (?:niet|niks|niets)(?: van| hoor)*"
    rf"|{_IT} (?:is|staat|stond) (?:\w+ )?(?:niet waar|niet juist|fout|onjuist|verkeerd|onzin"
    rf"|gelogen"
    r"|niet zo|niet eerlijk)(?: hoor)?"
    r"|(?:niet waar|onzin|fout|verkeerd|wel waar|welles|wel hoor|jawel|juist wel|niet eens|oneens"
    r"|(?:onzin|kul|flauwekul|fout|slecht) (?:deze|die|dit|dat)(?: lijst)?|flauwekul|kul|gelul"
    r"|bullshit|fout hoor)"
    rf"|(?:{_IT}|er|de lijst|jullie lijst|je lijst|deze lijst) ontbreekt (?:\w+ )?niet"
    r"|(?:de|deze|die|dit|dat|je|jullie|jouw) (?:lijst|conclusie|oordeel|uitleg|samenvatting|punt)"
    r" (?:klopt|is|deugt) (?:\w+ )?"
    r"(?:niet|niks|fout|onzin|verkeerd|niet goed)"
    r"|(?:hier|daar) staat (?:iets|wat|een) (?:fouts?|foute?|verkeerds?|onzin)"
    rf"|{_IT} is (?:\w+ )?(?:niet goed|niet oke|niet juist)"
    rf"|{_IT} (?:doen|hebben|weten|vragen|regelen) (?:we|wij|ze) "
    r"(?:(?:wel|al|allang|juist|gewoon|altijd|toch|heel|vaak|echt|dus|al jaren|al lang|zeker|ook"
    r"|lang|een tijd|tijden|elke week|steeds|degelijk)(?: |$))+(?:hoor|dus)?"
    r"|(?:we|wij) (?:doen|hebben) (?:dat|dit|het) (?:(?:wel|al|allang|juist|gewoon|altijd|toch|echt"
    r"|al jaren|al lang|zeker|degelijk)(?: |$))+(?:hoor|dus)?"
    r"|(?:dat|dit|die) (?:is|zit|staat) er (?:gewoon|al|allang|wel|juist|toch|dus)"
    r"(?: al| wel| hoor)*"
    r"|(?:hier |daar )?(?:ben|zijn) (?:ik|we|wij) (?:het )?(?:hier |daar )?"
    r"(?:niet mee eens|het niet mee eens|oneens)"
    r"|niet mee eens"
    r"|met (?:dit|dat|deze|die|het) (?:(?:eerste|tweede|derde|laatste) )?"
    r"(?:punt|zin|stap|conclusie|stukje|regel)"
    r" (?:ben|zijn) (?:ik|we|wij) (?:het|t) (?:\w+ )?(?:niet eens|oneens)"
    r"|(?:dat|dit) heb (?:ik|je) (?:\w+ )?(?:niet|nooit|verkeerd) (?:gezegd|begrepen|opgeschreven)"
    r"|(?:dat|zo) (?:zei|bedoelde) ik (?:\w+ )?niet(?: zo)?"
    r"|er (?:staat|zit) (?:iets|wat|een fout) ?(?:verkeerds?|fout|foute)? ?(?:in|op)?"
    r"|er klopt (?:iets|wat) niet(?: aan)?"
    r")"
    r"(?: hoor| joh)?"
)
NOT_RIGHT_NTH = compiled(
    rf"(?:(?:bij|nee|maar|van) )*{_NTH} (?:klopt|is|staat)(?: \w+)?"
    r" ?(?:niet|niks|niet waar|fout|onzin|verkeerd|onjuist|niet juist)"
    r"(?: (?:dat|die) (?:doen|hebben) we (?:wel|al|allang|gewoon)(?: \w+)?| hoor| van)*"
)
ON_WHAT = compiled(
    r"\bwie (?:zegt|vindt|bepaalt|beslist|beweert|heeft (?:dit|dat|deze lijst|die lijst)"
    r"(?: \w+)? (?:bedacht|gemaakt|bepaald|verzonnen))\b"
    r"|\bwaar (?:baseer|slaat|haal|komt|staat)\b.{0,20}\b(?:op|vandaan|dat)\b"
    r"|\bwaar is (?:dit|dat) op gebaseerd\b|\bwaarop (?:baseer|is|gebaseerd|berust)\b"
    r"|\bhoe kom je (?:hier|daar|er)\s?(?:bij|op|aan)\b|\bhoe weet (?:je|jij) (?:dat|dit)\b"
    r"|\b(?:van wie|waarvandaan) komt\b|\bop basis (?:van )?(?:waarvan|wat)\b"
    r"|^(?:is|klopt) (?:dit|dat|het|deze lijst) (?:allemaal |echt |eigenlijk )?wel(?: echt)?"
    r"(?: waar| juist)?$|\bwaarom (?:zou|zouden) .{0,15}\b(?:ontbreken|ontbreekt)\b"
    r"|\bvolgens wie\b|\bhoezo\b.{0,30}\b(?:ontbreekt|staat|mist|niet|deels)\b|^hoezo$"
    r"|\bwaarom (?:staat|staan|ontbreekt|ontbreken|mist|zeg je)\b|\bwat is (?:je|jouw|de) bron\b"
)
WHY = compiled(
    r"(?:(?:en|maar|ok|oke|ja|hm|nou|dus|eh) )*(?:waarom|waartoe|waarvoor|wat heeft|wat is het nut"
    r"|wat heb je|wat hebben we|wat schiet|wat maakt|wat is er zo)\b.*"
)
TAKE_AWAY = compiled(
    rf"\b(?:{TO_TAKE_AWAY}|wissen|deleten)\b|\b(?:{TAKE}|doe)\b.{{0,25}}\b(?:{AWAY}|terug)\b"
    rf"|^(?:{WIPE}|vergeet)\b|\bweg ermee\b"
    rf"|\b(?:mag|kan|moet) (?:dat|dit|het|die|deze|m)\b.{{0,20}}\b(?:{AWAY})\b"
    rf"|\b(?:mag|kan|moet) (?:weer )?(?:{AWAY})(?: hoor| aub)?$"
)
THIS = compiled(
    r"\b(?:dat|dit|het|die|deze|m|hem|laatste|net|typte|zin|woorden|bericht|zei|schreef|maar)\b"
)
OURSELVES = compiled(r"\b(?:we|wij|ze|jongeren|hij|zij)\b")
KEPT = compiled(
    r"\bhoe ?lang\b.{0,25}\b(?:blijft|bewaar|bewaard|staan|houd|beschikbaar)\b"
    r"|\bwanneer\b.{0,25}\b(?:gewist|weg|verwijderd|verdwijnt)\b"
    r"|\b(?:kwijt|verdwijnt|weg)\b.{0,15}\bals (?:ik|we)\b"
    r"|\b(?:later|straks|morgen|volgende week)\b.{0,20}\b(?:terugvinden|terug vinden|terugzien"
    r"|terug zien|teruglezen|terugkijken|nog zien|terug|bekijken)\b"
    r"|\bwaar (?:vind|zie|staat|blijft|kan ik) .{0,20}\blijst\b"
    r"|^(?:is|raakt|gaat|ben ik) (?:de|deze|mijn|die|dit|het) ?(?:lijst)?.{0,20}\b(?:weg|kwijt)\b"
    r"|\bhoe ?lang bewaar\b"
    r"|\b(?:blijft|blijven|wordt)\b.{0,20}\b(?:bewaard|opgeslagen|hier staan)\b"
)
ASKS = compiled(
    r"(?:(?:en|maar|ok|oke|ja|nou|hm|dus|hee|hoi|zeg) )*"
    r"(?:(?:wat|waar|waarom|waarvoor|hoe|hoezo|wanneer|welke?) .*"
    r"|(?:kan|kun|mag|moet|staat|staan|krijg|krijgt|zie|ziet|is|zijn|heb|heeft|doe|doet|ben|wordt)"
    r" (?:je|jij|ik|we|wij|mijn|dit|dat|deze|de lijst|er|u|jullie|iemand)\b.*"
    r"|als (?:ik|we|wij) .*\b(?:zien|zie|krijg|krijgen|gaat|ga|kan|kunnen|word|wordt) (?:ze|ik|je"
    r"|dat|dit)"
    r"\b.*)"
)
WHO_SEES = compiled(
    r"\b(?:staat|weet|bewaar|kent|ken|zien)\b.{0,15}\bmijn naam\b|"
    r"\bwie (?:heeft|hebben) (?:\w+ ){0,2}toegang\b|\bmijn baas (?:kan|mag|ziet|leest)\b|"
    r"\bwie (?!(?:wil|wilde|mee|zin|komt|niet)\b)(?:\w+ ){0,2}?"
    r"(?:krijgt|krijgen|ziet|zien|leest|lezen|kan|kunnen)\b"
    r"(?=.*\b(?:zien|ziet|lezen|leest|lijst|checklist|dit|dat|deze|toegang|erbij|mee)\b)"
    r"|\b(?:kan|kunnen|krijgt|krijgen|ziet|zien|leest|mag)\b.{0,6}\b(?:mijn |de |het |mn |onze )?"
    r"(?:baas|leidinggevende|gemeente|programma|mdt|subsidiegever|collegas?|directie|organisatie"
    r"|anderen|iedereen|jullie|team|bestuur)\b.{0,20}"
    r"\b(?:lezen|zien|dit|deze|lijst|inzien|mee|checklist)\b"
    r"|\b(?:is|blijft) (?:dit|deze lijst|die lijst|de lijst|het) (?:alleen |echt )*"
    r"(?:voor mij|van mij|prive|openbaar|geheim|anoniem|tussen ons)\b"
    r"|\b(?:kan|kunnen|ziet|leest|krijgt) (?:iemand|anderen|een ander|andere mensen|nog iemand)\b"
    r".{0,30}\b(?:lijst|dit|deze|hem|zien|lezen|mee)\b"
    r"|^(?:en )?gaat (?:dit|deze lijst|de lijst|het) (?:nu |ook |dan )?naar\b"
    r"|\bstaat (?:dit|deze lijst|de lijst|het)\b.{0,10}\b(?:online|internet|openbaar)\b"
)
NEVER_MIND = compiled(
    r"(?:nee |ja |och |ach |nou )*(?:laat (?:maar|zo|het|dat|dit|m)(?: maar| zo| zitten| staan)*"
    r"|zo laten|maakt niet uit|niks|niets|nergens|geen(?: een)?(?: van (?:die|deze|dit|allen?))?"
    r"|(?:niet|geen) (?:deze|die|van deze|van die)|hoeft niet|doe maar niet|ga maar verder|verder"
    r"|terug|geen van (?:deze|die|alle)|bij geen(?: van deze)?|doet er niet toe)(?: hoor)?"
)
IN_PLACE = compiled(
    r"(?:ja |jazeker |klopt )*(?:(?:dat|dit|het) (?:is|hebben we) (?:er |nu |ook )*"
    r"(?:al|helemaal|gewoon|wel)(?: helemaal)?|helemaal|alles|er al)"
)
YES_ARRANGED = compiled(
    r"(?:(?:ja|jao|joa|jawel|jep|yes|si|ok|oke|zeker|jazeker|klopt|dat|die|dit|is|het|t"
    r"|al|nu|hoor) )*"
    r"(?:klaar|geregeld|gefikst|gefixt|rond|in orde|voor elkaar|voor mekaar)"
    r"(?: (?:hoor|nu|zo|dus|al|ja|man|joh))*"
    r"|(?:ja|jao|joa|jawel|jep|yes|si|jazeker)(?: (?:dat is|is|al|hoor|ook|nu))* (?:gedaan|gelukt)"
    r"(?: (?:hoor|nu|al))*"
)
PARTLY = compiled(
    r"(?:ja |nou |klopt )*(?:(?:dat|dit|het) (?:is|hebben we) (?:er |nu |ook )*)?"
    r"(?:deels|voor een deel|een beetje|half|gedeeltelijk|soms)(?: wel)?"
)
BETTER = compiled(
    r"(?:ja |nou |nee |dat |dit |het )*(?:kan|kon|moet|mag) (?:dat |dit |het |er )?"
    r"(?:wel |nog |zeker |veel |echt )*beter(?: hoor| ja)?|(?:wat |iets )?(?:nog )?beter kan"
)
NOT_CLEAR = compiled(
    r"\b(?:snap|begrijp|snappen|begrijpen)\b.{0,25}\b(?:niet|niks|niets)\b"
    r"|\bniet (?:begrijp|snap|begrijpen|snappen|duidelijk)\b|^onduidelijk$|\bgeen touw aan\b"
    r"|\b(?:snap|begrijp) ?(?:ik|k)?\b.{0,15}\bnie\b"
    r"|\bw(?:ie|at) (?:bedoel|bedoelen|bedoelt|bedoelde)(?: je| jij| jullie| u)?\b"
    r"|\bwat (?:betekent|houdt|wil)\b.{0,40}\b(?:in|zeggen)$|^wat betekent\b"
)
WHICH = compiled(r"\b(?:punt|nummer|nr|no) ?([1-9])\b")
WHAT_NOW = compiled(
    r"(?:en |ok |oke |dus )*(?:wat is (?:nu |dan )?(?:de|mijn|onze|een) (?:eerste|volgende) stap"
    r"|(?:wat|hoe) nu(?: verder)?|en nu|nu dan|wat dan nu"
    r"|hoe (?:ik |we |wij |moet |moeten |kan |kunnen )+(?:beginnen|begin|starten)"
    r"|(?:nou )?wat (?:doe|doen|kan|kunnen|moet|moeten) (?:ik|we|wij) (?:\w+ ){0,3}(?:met|aan) .+"
    r"|waar(?:mee)? (?:moet|moeten|kan|kunnen|zullen|begin|beginnen|zou|zouden)\b.*\b"
    r"(?:ik|we|wij)?.*|waar(?:mee)? te beginnen|wat (?:moet|moeten|kan|kunnen|zal|zullen|zou)"
    r" (?:ik|we|wij)\b.*\b(?:doen|nu|beginnen|eerst|mee|daarmee|hiermee|ermee)\b.*)"
)
BELONGS = compiled(
    r"\b(?:is|was) (?:dat|dit|het) (?:dan )?(?:niet )?(?:\w+ )?(?:precies |ook |gewoon )*"
    r"(?:dit|dat|hetzelfde|al genoeg|genoeg|ook goed|wat je bedoelt|een begin)\b"
    r"|\b(?:past|hoort|telt|valt) (?:dat|dit|het|zoiets) (?:\w+ )?"
    r"(?:hier|mee|bij|onder|daar|ook|niet)"
)
