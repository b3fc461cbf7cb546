"""Finds that somebody tells something on the condition that it stays here: 'maar dit blijft hier',
'dat mag nergens heen', 'dat zeg ik liever niet'.

It isn't quoted later, when they may have forgotten that they said so. Every clause is looked at by
itself, and must say that and nothing else: 'de groep blijft hier eten' tells about a project. Who
may judge the project is heard elsewhere (`understanding/asking_bot/wary_sentences.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.off_page import (
    off_page,
    only_points_off,
    says_off_page,
)

_CLAUSE = compiled(r"(?:[^.!?…\n,;:()–—]|(?<=\d)[.,:](?=\d))+[.!?…\n,;:()–—]*")
_BEFORE = (
    r"(?:(?:en|maar|dus|ja|nee|nou|want|hoor|oke|ok|o|oh|sorry|eerlijk|wel|alleen|ps|psst|he|hee"
    r"|even|let op|nog iets|wacht|trouwens|dan) )*"
)
_BEHIND = (
    r"(?: (?:hoor|he|ok|oke|toch|dus|graag|aub|alsjeblieft|alstublieft|asjeblieft|svp|wel|echt|ja"
    r"|nu|afgesproken|please|even|maar|goed|als dat kan|als het kan|met ons|met mij|met jou))*"
)
_FILL = (
    r"(?: (?:wel|dus|echt|toch|maar|graag|even|alsjeblieft|aub|dan|gewoon|ook|nu|hoor|eigenlijk"
    r"|natuurlijk|liever|absoluut|verder|bot|nog))*"
)
_OF = r"(?: (?:van|over|met) (?:\w+ ){0,4}?\w+)?"
_SAID = r"(?:zeg|schrijf|typ|vertel|zei|schreef|typte|vertelde|opschreef|opschrijf)"
_THIS = (
    rf"(?:(?:dit|dat){_OF}|deze zin|dit laatste|dit stuk(?:je)?|dit verhaal|dit antwoord"
    rf"|mijn (?:antwoord|woorden|zin)"
    rf"|(?:alles )?wat ik (?:je |jou |nu |hier |zo |net |daar )*{_SAID}|de rest)"
)
_IT = rf"(?:{_THIS}|het)"
_AMONG_US = (
    r"(?:(?:onder|tussen) ons(?: (?:twee|tweeen|tweetjes|beiden))?|tussen (?:jou en mij|mij en jou)"
    r"|binnenskamers|geheim|vertrouwelijk|onder de pet|in vertrouwen"
    r"|binnen (?:deze|dit|de) (?:chat|gesprek|muren|vier muren|4 muren))"
)
_HERE = rf"(?:hier|in (?:deze|dit|de) (?:chat|gesprek)|bij (?:jou|ons|mij)|{_AMONG_US})"
_AWAY = (
    r"(?:niet mee|nergens (?:heen|naartoe|naar toe|in|op|anders|bij|terug\w*|terecht\w*)"
    r"|niet (?:verder|naar buiten|door|rond|de deur uit|doorverteld|doorgestuurd|doorgegeven"
    r"|rondverteld|gedeeld|uitlekken|herhaald|geciteerd|aangehaald|gebruikt|genoemd|bekend"
    r"|(?:op|naar|in) (?:\w+ ){0,2}(?:papier|lijst|a4\w*|checklist|pdf|tekst|print\w*|school"
    r"|mdt|buiten|anderen|iemand|ouders|gemeente|team|groep))"
    r"|niet tegen (?:ons|mij|me) gebruikt)"
)
_DOES = r"(?: (?:komen|gaan|worden|staan|belanden|raken|terechtkomen|hebben|zien|lezen))?"
_KNOW = r"(?:weten|lezen|zien|horen|te weten komen|terugzien|teruglezen)"
_TELL = r"(?:zeg|vertel|schrijf|typ|noem|deel|bespreek|zet)"
_CONDITION = compiled(
    rf"{_BEFORE}(?:"
    rf"{_THIS} blijft{_FILL} {_HERE}|het blijft{_FILL} {_AMONG_US}|het blijft (?:wel |toch )hier"
    rf"|blijft{_FILL} {_AMONG_US}"
    rf"|{_THIS} (?:moet|mag|wil ik|zou){_FILL} {_HERE} (?:blijven|houden)"
    rf"|het (?:moet|mag){_FILL} {_AMONG_US} blijven"
    rf"|(?:mag|kan|kun je|wil je) {_IT}{_FILL} {_HERE} (?:blijven|houden|laten)"
    rf"|(?:laat|hou|houd) {_IT}{_FILL} (?:{_HERE}|voor je|voor jou|voor jezelf)(?: blijven)?"
    rf"|{_IT} (?:hou|houd) (?:je|jij){_FILL} (?:voor je|voor jezelf|{_HERE})"
    rf"|(?:ik zeg (?:dit|dat|het) )?(?:onder|tussen) ons(?: gezegd| gezegd en gezwegen)?"
    rf"|{_THIS} is{_FILL} (?:vertrouwelijk|geheim|in vertrouwen|off the record|tussen ons|onder ons"
    r"|alleen voor jou|niet voor (?:buiten|anderen|iedereen|op papier|de lijst|het a4"
    r"|de buitenwereld|verder))"
    rf"|{_THIS} {_TELL} ik{_FILL} (?:je )?(?:in vertrouwen|vertrouwelijk|alleen (?:hier|aan jou"
    r"|tegen jou))"
    rf"|(?:vertrouwelijk|in vertrouwen(?: gezegd)?|off the record|strikt vertrouwelijk)"
    rf"|{_THIS} (?:mag|moet|hoeft|gaat|komt|wil ik){_FILL} {_AWAY}{_DOES}"
    rf"|het (?:mag|moet|hoeft){_FILL} (?:nergens heen|niet (?:verder|naar buiten|doorverteld"
    rf"|gedeeld|op papier|op de lijst|op het a4)){_DOES}"
    rf"|{_IT} (?:mag|mogen|hoeft){_FILL} niemand (?:anders )?(?:te )?{_KNOW}"
    rf"|niemand (?:anders )?(?:mag|hoeft) {_IT}{_FILL} (?:te )?{_KNOW}"
    r"|(?:hier|daar) mag niemand (?:anders )?achter komen"
    rf"|{_IT} wil ik liever niet (?:op papier|op de lijst|terug ?lezen|terug ?zien|delen|zeggen)"
    rf"|(?:{_IT} )?(?:liever )?(?:niet|nergens) (?:doorvertellen|doorsturen|doorgeven|delen|citeren"
    r"|rondvertellen|verder vertellen|aanhalen|herhalen|op papier(?: zetten)?"
    r"|op (?:de lijst|het a4)(?: zetten)?|laten lezen|laten zien)"
    rf"|(?:citeer|herhaal|gebruik|deel|vertel|stuur|noem|zet|print|geef|haal) {_IT}{_FILL}"
    r" (?:niet|nergens|nooit)(?: (?:door|verder|ergens|aan|weer|hardop|op (?:papier|de lijst"
    r"|het a4)|aan (?:iemand|anderen|niemand)))*"
    rf"|(?:zeg|vertel) {_IT}{_FILL} (?:tegen|aan) niemand"
    rf"|neem {_IT}{_FILL} niet mee(?: (?:op|naar|in) (?:papier|de lijst|het a4))?"
    rf"|{_IT} heb je niet van mij|(?:van mij heb je|je hebt) {_IT} niet(?: van mij)?"
    rf"|(?:zolang|als|mits) {_IT}{_FILL} (?:{_HERE} (?:blijft|blijven)|blijft{_FILL} {_HERE})"
    rf"|(?:zolang|als|mits) {_IT} (?:\w+ )?niet bij .*\b(?:komt|terechtkomt|ligt|belandt)"
    rf"|(?:zolang|als|mits) (?:\w+ ){{1,3}}(?:dit (?:maar )?|(?:dat|het) maar )(?:niet|nooit)"
    r" (?:leest|ziet|hoort|weet|krijgt|lezen|zien|horen|weten|krijgen)"
    rf"|(?:mag|kan|kun) ik (?:\w+ ){{0,3}}?(?:zeggen|vertellen|typen|opschrijven|kwijt) zonder dat"
    r" (?:\w+ ){1,4}(?:leest|ziet|hoort|weet|krijgt|lezen|zien|horen|weten|meeleest|te weten komt)"
    rf"){_BEHIND}"
)
"""The whole of a clause that says on what condition its writer tells something."""
_REASON = compiled(r"(?P<condition>.+?) (?:want|omdat|anders|dan (?:krijg|heb|komt|is|wordt)) .+")
"""A condition followed by its reason, without a comma between: 'dat wil ik niet op papier want dan
krijg ik gezeur'."""
_RATHER_NOT = compiled(
    rf"{_BEFORE}(?:"
    rf"(?:dit|dat|daar|hier){_OF} (?:zeg|vertel|schrijf|typ|noem|deel|praat|heb) ik"
    r"(?: het| hier| er| eigenlijk)* liever niet(?: over| hier| op| verder)*"
    r"|daar wil ik (?:het )?liever niet(?: over)? (?:over )?(?:hebben|praten|zeggen)"
    rf"){_BEHIND}"
)
"""The whole of a clause by which its writer rather hadn't told it. By itself it passes over the
question."""
_PASSES = compiled(
    rf"{_BEFORE}(?:(?:sla|skip)(?: (?:dat|die|deze|dit|hem|m|het|ik|maar|even|liever|gewoon))*"
    r"(?: over)?"
    rf"|(?:liever |graag )?overslaan|(?:doe (?:maar )?)?(?:de )?volgende(?: vraag)?){_BEHIND}"
)
"""The whole of a clause that goes past the question."""
_AT_THE_END = compiled(r".+? (?:maar|en|dus) (?P<condition>(?:dit|dat) (?:blijft|mag|moet|zeg) .+)")
"""A clause with the condition behind it, and no comma before that."""
_HINT = compiled(
    r"blij[fv]|hou|mag|moet|hoeft|gaat|komt|liever|doorv|doors|doorg|delen|citeer|citer|herha|ons"
    r"|vertrouw|record|niemand|zolang|mits|als |zonder dat|niet van mij|gezegd|geheim|zeg |vertel"
    r"|aanhal|papier|laat|nergens|neem"
)


def clauses(text: str) -> Iterator[str]:
    """The text's clauses, each with the signs behind it."""
    return (found.group() for found in _CLAUSE.finditer(text))


def is_condition(clause: str) -> bool:
    """Whether a clause says that what is told stays here, alone or behind something else."""
    return _says_so(clause) or says_off_page(clause)


def _says_so(clause: str) -> bool:
    said = normal(clause)
    if _HINT.search(said) is None:
        return False
    if _CONDITION.fullmatch(said) is not None or _RATHER_NOT.fullmatch(said) is not None:
        return True
    if (reasoned := _REASON.fullmatch(said)) is not None:
        return _says_so(reasoned["condition"])
    behind = _AT_THE_END.fullmatch(said)
    return behind is not None and _CONDITION.fullmatch(behind["condition"]) is not None


@memoized
def under_condition(words: str) -> bool:
    """Whether they told this on the condition that it stays here."""
    # What mustn't be on the page may be what others say: 'zij zeggen: dat schrijf je niet op'.
    if not any(map(_says_so, clauses(words))) and off_page(words) is None:
        return False
    every = [said for one in clauses(words) if (said := normal(one))]
    # Otherwise nothing is told.
    return not all(_RATHER_NOT.fullmatch(one) or _PASSES.fullmatch(one) for one in every)


def only_condition(text: str) -> bool:
    """Whether the text says that, and nothing else: it is about what was said before it."""
    if only_points_off(text):
        return True
    every = [one for one in clauses(text) if normal(one) and normal(one) not in _SMALL]
    return bool(every) and all(_CONDITION.fullmatch(normal(one)) for one in every)


_SMALL = frozenset(
    {
        "nee",
        "ja",
        "o",
        "oh",
        "hoor",
        "he",
        "ok",
        "oke",
        "nee hoor",
        "ja hoor",
        "sorry",
        "alsjeblieft",
        "aub",
    }
)


def less_conditions(words: str) -> str:
    """The words without the clauses that only say that it stays here; '' if nothing is left."""
    left = (one for one in clauses(words) if not is_condition(one))
    return "".join(left).strip(" ,;:.")


def less_kept_here(text: str) -> str:
    """The lines of a text, each typed by itself, without those that were told so."""
    if not under_condition(text):
        return text
    return "\n".join(line for line in text.split("\n") if not under_condition(line))


def told_openly(text: str) -> str:
    """What of a text comes before a condition with what it is about behind it ('samen gedaan ja,
    maar dit blijft hier: …'); '' if the condition is about all of it."""
    at = 0
    for clause in clauses(text):
        if is_condition(clause):
            return text[:at].strip(" ,;:") if clause.rstrip().endswith(":") else ""
        at = text.index(clause, at) + len(clause)
    return text
