"""Finds what of somebody's words says something to whoever reads the page: no 'joa', no '2 dus', no
button that was typed, nothing that was said to the bot.

It only chooses what is shown to others. What it passes over stays in /antwoorden and /mijngegevens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.hearing.taken_back import what_stands
from dialogs.understanding.asking_bot.asked_in_return import asks_in_return
from dialogs.understanding.asking_bot.wary_sentences import is_wary
from dialogs.understanding.asking_bot.while_typing import is_while_typing
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.near_labels import is_none_of_these, is_part_of_label
from dialogs.understanding.quoting.about_chat import is_reply_to_bot
from dialogs.understanding.quoting.lead_in import without_lead_in
from dialogs.understanding.quoting.said_where import says_it_was_about
from dialogs.understanding.quoting.well_begun import only_on_paper
from dialogs.understanding.taking_away.kept_here import less_kept_here

_DOUBTS = compiled(
    r"(?:(?:dat|ik|we|wij|maar|nou|tja|dus|en) )*"
    r"(?:weet\b|weten\b|geen idee|snap\b|twijfel|denk\b|hoop\b|misschien\b|zou kunnen\b|of\b)"
)
_STEM = 4
"""Letters by which two forms of a word are the same: 'helpt' and 'helpen'."""
_SMALL = (
    "de het een die dat dit deze daar hier er t n m ie ze zij we wij ik je jij jullie u hij hem"
    " haar ons onze mij me mijn zijn hun en of maar dus want als dan toen nu nou toch ook nog"
    " wel niet niks niets geen al alle alles iets iemand ieder iedereen allebei beide beiden van"
    " in op met voor bij naar om te tot uit aan over door is ben bent was waren wordt worden"
    " word heb hebt heeft hebben had hadden kan kun kunnen mag mogen moet moeten zal zullen zou"
    " wil willen doe doen doet gaat gaan ga komt komen staat staan zit zitten weet weten denk"
    " vind vinden pas zeg zei zeggen vroeg vraag bedoel snap begrijp klopt past telt mee gewoon"
    " eigenlijk precies juist zo zoiets net even eens laat laten zien lekker simpel simpele"
    " makkelijk pls please aub svp graag bedankt thanks dank ja jaa jao joa jep yes yep si claro"
    " nee neen no ok oke okay prima goed mooi fijn leuk top super hoor joh man he eh ehm uh hm"
    " hmm haha ach och oh o tja kijk ho wacht sorry vooruit zeker natuurlijk inderdaad misschien"
    " liever anders ander andere eerste tweede derde laatste vorige volgende bovenste onderste"
    " middelste knop nummer number one two i say said means please antwoord"
    " half gelukt twee drie vier vijf zes beetje meer minder veel heel"
    " ikke ikzelf zich genoeg houdt houden erg echt helemaal allemaal hoe wat wie waar welk welke"
    " waarom mensen"
)
_SAYS_NOTHING = frozenset(_SMALL.split())
_ASIDE = compiled(
    r"(?:(?:en|maar|dus|ja|nee|nou|want|hoor|oke) )*(?:"
    r"(?:er is|dat is|is er|hier is) (?:hier |echt |helemaal |verder )*"
    r"(?:geen discriminatie|niks (?:ergs|aan de hand|mis)|niets (?:ergs|aan de hand|mis))\b.*"
    r"|(?:dit|dat|het) blijft (?:wel )?(?:tussen|onder) ons\b.*"
    r"|(?:dit|dat|het) mag (?:\w+ )?niet tegen (?:ons|mij|me) gebruikt\b.*"
    r"|(?:zolang|als) (?:dit|dat|het) (?:\w+ )?niet bij .*\b(?:komt|terechtkomt|ligt|belandt)"
    r"|(?:dat )?ligt er ?aan wie (?:dit|dat|het) leest\b.*"
    r"|(?:dit |dat )?(?:niet|nergens) (?:opschrijven|bewaren|doorvertellen|doorsturen)\b.*"
    r"|(?:dat |dit )?(?:vroeg|zei|typte|schreef) ik (?:net|al|toch)\b.*"
    r"|ik (?:vroeg|zei|typte|schreef) (?:\w+ ){0,2}(?:net|al|toch|iets|wat)\b.*"
    r"|(?:dat |zoals )?(?:had|heb) ik (?:(?:toch|al|je|net|dat|het|ook) )+"
    r"(?:gezegd|verteld|geschreven|getypt)"
    r"|mwah? (?!de |het |die |deze |dat |onze |een |er )(?:\w+ ){1,5}(?:is|klinkt|vind ik)"
    r" (?:(?:wel|een|beetje|nogal|wat|te) )*(?:groot|zwaar|overdreven|veel gezegd|groot woord)"
    r"|(?:ik )?(?:vergeten te zeggen|vergat te zeggen|vergeet iets|ben iets vergeten)"
    r"|(?:luister|lees|let) (?:(?:nou|nu|dan|toch|gewoon|es|ens|eens|even|ff|maar|goed|op) ?)+"
    r"|(?:jij|je) (?:luistert|leest|snapt|begrijpt) (?:het |dat |me |mij |er )?"
    r"(?:(?:ook|echt|gewoon|weer|nou) )*(?:niet|niks|niets)\b.*"
    r"|(?:(?:ik|we|wij|er|had|hadden|heb|hebben|nog|helemaal) )*geen tijd(?: (?:voor|gehad))*"
    r"|(?:(?:heel erg|heel|hartstikke) )?(?:dank(?:je(?:wel)?| je(?: wel)?| u(?: wel)?)?|bedankt)"
    r"(?: voor (?:\w+ ?){1,4}| hoor)?"
    r")"
)
"""The whole of a clause about the chat itself, about who reads it, or that there was no time."""
PEOPLE = (
    r"(?:jongeren|jongens|jongen|meiden|meisjes|kinderen|jeugd|tieners|scholieren|leerlingen"
    r"|studenten|ouderen|oudere|ouwe?tjes|oudjes|oude mensen|opa s?|oma s?|bewoners|buren"
    r"|buurtbewoners"
    r"|buurvrouwen|buurmannen|mensen|mannen|vrouwen|moeders|vaders|ouders|statushouders"
    r"|vluchtelingen|nieuwkomers|vrijwilligers|senioren|deelnemers|de buurt|de wijk)"
)
"""People that a project has several of, as `normal` writes them."""
_DOES = (
    r"(?:ko(?:ken|ok)|eten|bakken|sleutel\w*|mak\w+|maak\w*|reparer\w+|knap\w+|sport\w*|run\w*"
    r"|voetbal\w*|naai\w*|tuinier\w*|werken|organiser\w+|zing\w*|dans\w*|wandel\w*|fiets\w*"
    r"|bouw\w*|timmer\w*|knutsel\w*|brei\w*|haken|speel\w*|spelen|help\w*|klus\w*|schilder\w*"
    r"|breng\w*|fikse\w*|verzorg\w*|ruim\w*|gamen|filmen)"
)
_FIRST = r"(?:(?:dus|nu|en|nou|kijk|ja|o ja|oja|oh ja|bij ons|elke \w+|iedere \w+) )*"
_REGULARLY = (
    r"(?:(?:elke|iedere) (?:\w+ )?(?:dag|week|maand|weekend|(?:\w+dag)?(?:middag|avond|ochtend)"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag)|wekelijks|maandelijks)"
)
_DOING = (
    r"(?:koken|eten|bakken|sleutelen|boksen|sporten|voetballen|trainen|naaien|tuinieren|werken"
    r"|zingen|dansen|wandelen|fietsen|bouwen|timmeren|knutselen|breien|spelen|klussen|schilderen"
    r"|gamen|filmen|hardlopen|zwemmen|tekenen|basketballen|repareren)"
)
_PROJECT = compiled(
    rf"{_FIRST}(?:(?:we|wij|ons project) (?:\w+ ){{0,2}}{_DOES}|{_DOES} (?:we|wij)) "
    rf".*\b{PEOPLE}\b.*"
    rf"|{_FIRST}{PEOPLE} (?:doen|leren|geven|schenken|{_DOES}) .*\b{PEOPLE}\b.*"
    rf"|{_FIRST}{PEOPLE} (?:en|met) (?:\w+ )?{PEOPLE} (?:\w+ ){{0,2}}(?:hebb\w*|{_DOES}) .*"
    rf"|{_FIRST}(?:we|wij) {_REGULARLY} (?:een|met) .*\b(?:doen|houden|{_DOES})\b.*"
    rf"|{_FIRST}(?:we|wij) (?:doen|houden|organiseren) {_REGULARLY} een .*"
    rf"|{_FIRST}{_DOING} met (?:\w+ ){{0,3}}(?:{PEOPLE}|aspiranten|cadetten|agenten|militairen)"
    r"(?: (?:van|uit|in|bij|op) (?:(?:de|het|een|onze) )?\w+){0,2}"
)
"""The whole of a sentence that tells with whom, or how regularly, a project does what."""
_FEWEST, _FEW = 4, 3
"""Words of such a sentence, and of one that can't be read without the sentence before it."""
_TURNS_BACK = compiled(
    r"(?:nou ja|nou|maar|ja|o nee|nee) (?:soms |eigenlijk |toch )?wel\b|(?:ja )?of nou\b"
)
"""The beginning of a sentence by which the one before it isn't meant so."""
_TURNS = frozenset({"wel", "niet", "geen", "nooit", "soms", "maar"})
"""Words without which the next clause may say something else."""
_BY_THE_WAY = compiled(r"^(?:(?:en )?(?:o ?ja|oh ja)|ha(?:ha)+(?: ja)?)[ ,]+", re.IGNORECASE)
_JOKES = compiled(r"(?:(?:o|oh|ja|nou|en|maar) )*(?:ha(?:ha)+|hihi|hehe|lol)\b")
"""The beginning of a sentence that is a joke when it comes with an option."""
_NUMBERED = compiled(
    r"(?:(?:dus|nee|ja|nummer|de|knop|punt|doe|toch|wacht|eigenlijk) )*"
    r"\d(?: (?:dus|dan|maar|he|hoor|toch|denk ik|ofzo|of zo|eigenlijk|wel|en|\d))*"
)
"""The whole of a clause that only says which button."""
_OF_POINT = compiled(r"(?:(?:en|punt|nummer|nr|de) )*\d (?:\w+ ){0,3}(?:gelukt|gedaan|half|klaar)")
"""A whole clause about another point. What follows is about that point too."""
_CLAUSE_ENDS = compiled(r"(?<=[,;:])\s+")


def worth_reading(words: str, beside: Iterable[str] = ()) -> str:
    """The sentences that say something, without meaningless opening words; '' if none does.
    `beside`: what is shown with them already, which they only repeat."""
    return _worth_reading(words, tuple(beside))


@memoized
def _worth_reading(words: str, labels: tuple[str, ...]) -> str:
    said = frozenset(word[:_STEM] for text in labels for word in normal(text).split())
    every = sentences_read(what_stands(less_kept_here(words)))
    turned = {
        number - 1
        for number, one in enumerate(every)
        if _TURNS_BACK.match(normal(one)) or (number and only_on_paper(every[number - 1], one))
    }
    told: list[str] = []
    for number, one in enumerate(every):
        before = bool(told and told[-1])
        kept = one if before and says_since_then(one) else _told(one, said)
        if is_none_of_these(one) or is_part_of_label(one, labels) or says_it_was_about(one):
            told.append("")
            continue
        if kept and not before:
            kept = _begun_anew(kept)
        if kept and number and not before and len(normal(kept).split()) <= _FEW:
            # 'Ze zitten door elkaar. oma met jongen': a few words go on with what was said first.
            told[-1:] = [_goes_before(every[number - 1])] if number - 1 not in turned else told[-1:]
        told.append("" if number in turned else kept)
    return " ".join(sentence for sentence in told if sentence)


def _begun_anew(sentence: str) -> str:
    """A sentence without the words with which it takes something back, where that isn't there."""
    return _TAKES_BACK.sub("", sentence, count=1)


_TAKES_BACK = compiled(
    r"^(?:(?:o+h?|eh+|haha|sorry|wacht)[ ,.]+)*(?:wacht[ ,.]+nee|nee[ ,.]+wacht|of nee)[ ,.:…]+"
    r"(?:(?:toch|sorry|joh)[ ,.]+)*(?=\w+\W+\w+\W+\w)",
    re.IGNORECASE,
)


def sentences_read(text: str) -> list[str]:
    """The sentences of what somebody wrote, as they are quoted. A pause before words of doubt
    doesn't end a sentence: 'of dat genoeg is.. geen idee'."""
    every: list[str] = []
    for one in in_sentences(text, spaced=True):
        pauses = bool(every) and every[-1].rstrip(" ").endswith(("..", "…"))
        if pauses and _DOUBTS.match(one):
            every[-1] += one
        else:
            every.append(one)
    return [one.strip() for one in every]


def _goes_before(sentence: str) -> str:
    """A sentence that only repeats a button, if it is a whole one and no joke."""
    said = normal(sentence)
    is_whole = len(said.split()) >= _FEWEST and _JOKES.match(said) is None
    return _told(sentence, frozenset()) if is_whole else ""


def says_since_then(sentence: str) -> bool:
    """Whether it says of the sentence before how it is by now: without it, that one is no longer
    true."""
    return _SINCE_THEN.fullmatch(normal(sentence)) is not None


_SINCE_THEN = compiled(
    r"(?:(?:maar|but) )?(?:nu|now|inmiddels|tegenwoordig|de laatste tijd)"
    r"(?: (?:al|wel|gelukkig|is|it|its|is het|gaat het|een stuk|wat|iets|veel|heel|nog|ook|much))*"
    r" (?:minder|meer|beter|slechter|anders|niet meer|over|goed|prima|oke|ok|better|good|fine|less"
    r"|different)(?: (?:hoor|al|gelukkig|dan toen))*"
)


def supposes_nobody_reads(words: str) -> bool:
    """Whether they told this because nobody else would read it, as they suppose: 'dus niemand
    anders ziet dit he?'"""
    every = sentences_read(words) if "?" in words else ()
    said = (normal(one) for one in every if one.endswith("?"))
    return any(_SUPPOSES.fullmatch(one) for one in said)


_SUPPOSES = compiled(
    r"(?=.*\b(?:dus|he|toch)\b)"
    r"(?=.*\b(?:zie|ziet|zien|lees|leest|lezen|meeleest|meelezen|hoort|horen|weet|weten)\b)"
    r"(?:(?:en|maar|oke|ok|ja|nou|dus|goed) )*(?:(?:dit|dat|het) (?:\w+ ){1,2})?(?:er (?:is )?)?"
    r"(?:niemand|geen mens|(?:alleen|enkel) (?:jij|ik|wij))\b.*"
)


@memoized
def what_they_do(words: str) -> str:
    """The first sentence that tells with whom a project does what; '' without one."""
    for sentence in sentences_read(words):
        said = normal(sentence)
        if len(said.split()) >= _FEWEST and _PROJECT.fullmatch(said):
            return sentence
    return ""


_APPLICATION = r"(?:aanvraag|subsidieaanvraag|projectplan|plan van aanpak)"
_IN_APPLICATION = compiled(
    rf"\b(?:in (?:de|onze|het|ons) {_APPLICATION} staat|(?:de|onze|het|ons) {_APPLICATION} (?:noemt"
    r"|gaat over|zegt))(?: (?:volgens mij|eigenlijk|ook|wel|vooral|alleen|dat we|het|dat))*"
    r" (?P<what>\w[^.!?]{3,})",
    re.IGNORECASE,
)


def in_application(words: str) -> str:
    """What the words say is in the project's application ('iets met eenzaamheid'); '' if they say
    nothing about that."""
    found = (_IN_APPLICATION.search(one) for one in sentences_read(words) if "?" not in one)
    return next((hit["what"].strip() for hit in found if hit is not None), "")


def thinks_it_is_in_application(words: str) -> bool:
    """Whether somebody who says what is in the application isn't sure of it: 'volgens mij'."""
    found = (one for one in sentences_read(words) if _IN_APPLICATION.search(one))
    return _THINKS.search(next(found, "")) is not None


_THINKS = compiled(
    r"\b(?:volgens mij|(?:denk|geloof|dacht|meen) ik|ik (?:denk|geloof|dacht|meen)|als ik het goed"
    r"|uit mijn hoofd|ergens|misschien|zoiets)\b",
    re.IGNORECASE,
)


def _told(sentence: str, said: frozenset[str]) -> str:
    if sentence.endswith("?") or asks_in_return(sentence) or is_wary(sentence):
        return ""
    if said and _JOKES.match(normal(sentence)):
        return ""
    every = _CLAUSE_ENDS.split(sentence)
    left = [clause for clause in every if not _is_aside(clause)]
    if not any(says_something(clause, said) for clause in left):
        return ""
    while len(left) > 1 and _NUMBERED.fullmatch(normal(left[-1])):
        left.pop()
    told = " ".join(left)
    if len(left) < len(every):
        told = told.rstrip(" ,;:")
        ends = sentence[-1:] if _is_aside(every[-1]) else ""
        told += ends if ends in (".", "!", "…") and told[-1:] not in ".!…" else ""
    # A first clause such as '3 dan,' only leads to what is told.
    first, *rest = _CLAUSE_ENDS.split(told, maxsplit=1)
    begins = normal(first)
    turns = not _TURNS.isdisjoint(begins.split())
    says_nothing = not (turns or says_something(first) or _OF_POINT.fullmatch(begins))
    if rest and first.endswith((",", ":")) and (says_nothing or _TURNS_BACK.fullmatch(begins)):
        told = rest[0]
    told = _BY_THE_WAY.sub("", without_lead_in(told))
    return told[:1].upper() + told[1:] if sentence[:1].isupper() else told


def only_numbered(sentence: str) -> bool:
    """Whether a sentence only says which button."""
    return _NUMBERED.fullmatch(normal(sentence)) is not None


def _is_aside(clause: str) -> bool:
    aside = _ASIDE.fullmatch(normal(clause)) is not None or is_while_typing(clause)
    return aside or is_reply_to_bot(clause)


def repeats(words: str, told: Iterable[str]) -> bool:
    """Whether one of these texts says nearly all that the words are about."""
    about = _is_about(words)
    return any(len(about & _is_about(one)) >= _MOST_OF_IT * len(about) for one in told if about)


def is_about_the_same(words: str, other: str) -> bool:
    """Whether two texts share words that are about something."""
    return len(_is_about(words) & _is_about(other)) >= _SHARED


def touches(words: str, other: str) -> bool:
    """Whether two texts share a word that is about something."""
    return not _is_about(words).isdisjoint(_is_about(other))


_SHARED = 2
_MOST_OF_IT = 0.66
"""How much of what words are about must be said elsewhere."""


def _is_about(words: str) -> frozenset[str]:
    return frozenset(one[:_STEM] for one in normal(words).split() if one not in _SAYS_NOTHING)


def says_something(clause: str, said: frozenset[str] = frozenset()) -> bool:
    """Whether a word of it is about something. `said`: the beginnings of words that don't count."""
    words = (word for word in normal(clause).split() if not word.isdecimal())
    return any(word not in _SAYS_NOTHING and word[:_STEM] not in said for word in words)
