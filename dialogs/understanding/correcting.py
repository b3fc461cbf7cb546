"""Notices that a text is about the previous question: 'vorige was 4', 'o ja, en ook soep', or 'nee
niet Lochem, Vorden'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import any_stem, compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_LONGEST = 120
"""Characters: a longer text says more than a correction."""
_BEFORE = (
    r"(?:(?:nee+|neen|oh|o|ow|sorry|oeps|oei|wacht|ho|eh|uh|ehm|en|bij|op|voor|de|het|die|mijn|man"
    r"|joh|bro|gast|hoor|nou|maar|haha|lol|shit|kut|ff|even|jawel|ik zei|dus) )*"
)
_PREVIOUS = (
    r"(?:vorige(?P<{0}> (?:vraag|antwoord))?|(?P<{1}>vraag (?:ervoor|hiervoor|daarvoor|hierboven)))"
)
_FRONT = compiled(
    rf"{_BEFORE}{_PREVIOUS.format('one', 'two')}"
    r"(?: (?:was|is|moest|moet|had|moeten|wordt|bedoelde|bedoel|graag|toch|zijn|worden|ik|dus|het"
    r"|t))*"
    r" (?!(?:vraag|antwoord)$)(?P<rest>.+?)(?: zijn| worden| graag| bedoeld| hebben| sorry)*"
)
_OF_JUST_NOW = compiled(
    rf"{_BEFORE}(?:(?:(?:dat|antwoord|vraag|keuze) )?(?:van )?(?:net|daarnet|zonet|zojuist)"
    r" (?:was|moest|moet|bedoelde|had)|ik bedoelde (?:net|daarnet|zonet))"
    r"(?: (?:ik|het|t|toch|eigenlijk|gewoon|dus))* (?P<rest>.+?)"
    r"(?: zijn| worden| graag| bedoeld| hebben| sorry| willen)*"
)
"""'Dat van net moest 2 zijn', 'ik bedoelde net samen koken'."""
_BACK = compiled(
    rf"{_BEFORE}(?:(?:ik|bedoelde|bedoel|wilde|had|moest|doe|maak|kies|koos|was|toch) )*"
    rf"(?P<rest>.+?) (?:bij|op|voor|van) (?:de |het |die |mijn )?{_PREVIOUS.format('one', 'two')}"
)
_MORE = compiled(
    r"\s*(?:[*+&(]|(?:(?:o+h?|a+h?),? ja|oja|en ook|en nog|en dan nog|ook nog|of ook|plus|namelijk"
    r"|want|(?:dat )?bedoel ik|ik bedoel|aanvulling|nog iets)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AboutPrevious:
    """`said`: what it says of the previous question. `surely`: whether it names a question or an
    answer; 'de vorige was beter' may be about anything. `exactly`: whether it is about that only if
    it names an option there. `besides`: what else it says, to keep with the answer; None if it
    doesn't explicitly ask for another answer."""

    said: str
    surely: bool
    exactly: bool = False
    besides: str | None = None


_STEMS = "vorige|vraag|bedoel|tik|tapt|druk|klik|koos|duwd|gekozen|gezeten|verkeerde|vergist"
_MAY_CORRECT = compiled(
    rf"{any_stem(_STEMS)}|\bernaast|\b(?:net|daarnet|zonet|zojuist) (?:was|moe)"
)
"""A text without any of these says nothing of what was asked before."""


def about_previous(text: str) -> AboutPrevious | None:
    """What the text says of the previous question; None if it isn't about that."""
    if (asked := answer_wanted(text)) is not None:
        return asked
    typed = normal(text) if len(text) <= _LONGEST else ""
    if _MAY_CORRECT.search(typed) is None:
        return None
    if (meant := after_mistap(text)) is not None:
        return AboutPrevious(meant, surely=True)
    found = _FRONT.fullmatch(typed) or _BACK.fullmatch(typed)
    if found is None:
        just = _OF_JUST_NOW.fullmatch(typed)
        meant = what_was_meant(text) if just is None else just["rest"]
        return None if meant is None else AboutPrevious(meant, surely=False, exactly=True)
    return AboutPrevious(found["rest"], bool(found["one"] or found["two"]))


_TAPPED = r"(?:(?:aan)?getikt|getapt|(?:in)?gedrukt|(?:aan)?geklikt|gekozen|geduwd|gezeten)"
_WRONG = r"(?:verkeerd|mis|fout|ernaast|per ongeluk)"
_MISTAP = compiled(
    rf"{_BEFORE}(?:(?:dat|ik|k|heb|had|was|net|me|mij|er|met|mijn|duim|een|de|op|per ongeluk) )*"
    rf"(?:{_WRONG}(?: \w+)?? {_TAPPED}|(?:tikte|tik|tapte|drukte|druk|klikte|klik|duwde|koos)"
    rf" (?:\w+ )??{_WRONG}|(?:de )?verkeerde (?:knop|antwoord|optie)(?: {_TAPPED})?|zat ernaast"
    r"|(?:een )?mistik|vergist(?: (?:van|in de|met de) knop)?)(?: (?:hoor|dus|sorry|net))*"
)
_AND_MORE = compiled(rf"(?:{_MISTAP.pattern})(?: (?:op .+|(?P<rest>.+)))?")
_CLAUSE = compiled(r"[.,;:!\n]+|\bmaar\b")
_LEADS = compiled(
    r"(?:(?:ik|k|het|dat|we|maar|en|bedoelde|bedoel|bedoelden|wou|wilde|moest|moet|is|was|had"
    r"|toch|dus) )*(?P<meant>.+?)?(?: (?:bedoelde|bedoel|wou|wilde|moest|moet|had|zijn|worden|wezen"
    r"|was|is|ik|we|het|t|eigenlijk|graag|hebben|moeten))*"
)


def after_mistap(text: str) -> str | None:
    """What somebody means who says that they tapped the wrong button ('ik tikte verkeerd, ik
    bedoelde de tweede'), '' if they don't say it; None for any other text."""
    if len(text) > _LONGEST:
        return None
    first, *more = _CLAUSE.split(text, maxsplit=1)
    found = _AND_MORE.fullmatch(normal(first))
    if found is None and more:
        # 'oeps dikke duim, verkeerde knop. ik bedoelde …'
        first, *more = _CLAUSE.split(more[0], maxsplit=1)
        found = _AND_MORE.fullmatch(normal(first))
    if found is None:
        return None
    rest = " ".join(filter(None, (found["rest"], normal("".join(more)))))
    meant = _LEADS.fullmatch(rest)
    return (meant["meant"] or "") if meant is not None else ""


_OTHER_ANSWER = compiled(
    r"(?:(?:nee|hm|ja|oke?|sorry|dus|maar|en|toch|liever|doe|dan) )*"
    r"(?:(?:ik )?(?:wil|wou|wilde|zou|moet|kan)? ?(?:ik )?(?:graag )?(?:mijn|het|dat|m n|dit|de)"
    r" (?:vorige )?(?:antwoord|keuze)? ?(?:graag |toch |maar )*(?:veranderen|wijzigen|aanpassen)"
    r" (?:naar|in) (?P<into>.+?)"
    r"|(?:verander|wijzig) (?:mijn |het |dat |dit )(?:vorige )?(?:antwoord |keuze )?"
    r"(?:toch |maar )*(?:naar|in) (?P<to>.+?)"
    r"|maak (?:er|daar|dat|dit)(?: toch| maar| liever| dan)* (?P<make>.+?) van)"
    r"(?: (?:graag|alsjeblieft|aub|hoor|dus))*"
)


def answer_wanted(text: str) -> AboutPrevious | None:
    """What somebody wants their answer to be who asks to change it ('ik wou mijn antwoord
    veranderen naar …', 'maak er maar … van'), with what they tell before; None for any other
    text."""
    parts = _PART.findall(text) if len(text) <= _LONGEST_TOLD else []
    found = _OTHER_ANSWER.fullmatch(normal(parts[-1])) if parts else None
    if found is None:
        return None
    before = text[: text.rindex(parts[-1])].strip(" ,;:\n")
    into = found["into"] or found["to"] or found["make"]
    return AboutPrevious(into, surely=False, exactly=True, besides=before)


_PART = compiled(r"[^.,;:!?\n]*\w[^.,;:!?\n]*")
_LONGEST_TOLD = 300
"""Characters: the explanation why the answer changes may be this long."""
_MEANT = compiled(
    rf"{_BEFORE}(?:(?:(?:ik|k|we) )?(?:bedoel|bedoelde|bedoelden)"
    r"(?: (?:dus|eigenlijk|gewoon|natuurlijk|toch|wel|ik))* (?P<front>.+?)"
    r"|(?P<back>.+?) (?:bedoel|bedoelde) (?:ik|k|we))"
    r"(?: (?:hoor|dus|man|joh|toch|he|sorry|natuurlijk))*"
)


def what_was_meant(text: str) -> str | None:
    """What somebody says they meant ('ik bedoelde de tweede', 'nee, de tweede bedoelde ik'); None
    for any other text."""
    found = _MEANT.fullmatch(normal(text)) if len(text) <= _LONGEST else None
    return None if found is None else found["front"] or found["back"]


def adds_to_previous(text: str) -> bool:
    """Whether the text begins as somebody does who adds something ('o ja, en de buren ook')."""
    return _MORE.match(text) is not None


_INSTEAD = compiled(
    r"\W*(?:(?:nee|sorry|oh?|oeps|oei|wacht|ow|eh|ik bedoel|ik bedoelde|maar)\b\W*)+"
    r"(?:niet|geen) (?P<wrong>[^,.;]+)[,.;]\s*(?P<right>\S.*)",
    re.IGNORECASE,
)
_MOST_WRONG = 3
"""Words that are taken back together."""


def corrects_words(text: str, before: str) -> bool:
    """Whether the text says that words of the text before it must be others."""
    found = _INSTEAD.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return False
    wrong = normal(found["wrong"])
    said = f" {wrong} " in f" {normal(before)} "
    return bool(wrong) and len(wrong.split()) <= _MOST_WRONG and said


_WAS = r"(?:was|is|hoorde|hoort|ging|gaat|moest|moet|sloeg|slaat)"
_OOPS = r"(?:(?:nee+|sorry|o+h?|maar|wacht|ow|oei|oeps|shit|fuck|kut|ho|eh|haha|lol|neen) )*"
_WAS_BEFORE = compiled(
    rf"{_OOPS}(?:dat|da|dit|die|deze) {_WAS} (?:nog |eigenlijk )*(?:bij|van|over|voor|op) "
    r"(?:de |het |die |mijn )?(?:vorige|vraag (?:ervoor|hiervoor|daarvoor))"
    r"(?: (?:vraag|antwoord))?\b"
)


def was_about_previous(text: str) -> str | None:
    """What a text goes on with that says first that what was typed before it belongs to the
    question before ('dat was nog bij de vorige. Zenuwen ja, …'); None for any other text."""
    first, *rest = sentences(text) or [""]
    if _WAS_BEFORE.match(normal(first)) is None:
        return None
    behind = first.rpartition(",")[2]
    if not rest and behind != first and must_be(behind) is not None:
        return behind.strip()
    return "".join(rest).strip()


_MUST_BE = compiled(
    r"(?:(?:dus|en|maar|nee|dat|daar|het|die|ik|sorry) )*"
    r"(?:(?:moet|moest|wordt|bedoel|bedoelde|wil|wilde|wou|koos|maak)"
    r"(?: (?:dus|daar|toch|eigenlijk|gewoon|ik|het|maar|dat|er))*|dus) (?P<said>.+?)"
    r"(?: (?:zijn|worden|wezen|van|dan|maar|hebben|graag|dus|sorry))*"
)


_PROTESTS = compiled(
    r"\b(?:klopt niet|niet goed|verkeerd\w*|fout\w*|vergis\w*|niet (?:mijn|ons) antwoord"
    r"|(?:was|is) (?:een |het )?antwoord op|bedoel\w*|niet waar|moet zijn|moest zijn"
    r"|was voor jou|onzin|geen antwoord)\b"
)


def behind_name(text: str, name: str) -> str:
    """What a text gives as the answer behind the name of the question, after a protest ('nee dat
    klopt niet. wie elkaar ontmoet: meiden en opa's'); the text itself without both."""
    if ":" not in text or not name:
        return text
    front, _, told = text.partition(":")
    said, named = normal(front), normal(name)
    protest = said.removesuffix(named)
    ends = protest != said and _PROTESTS.search(protest) is not None
    return told.strip() if ends and normal(told) else text


def must_be(text: str) -> str | None:
    """What the answer must be according to a text that says nothing else ('moet 1 zijn', 'dus de
    tweede'); None for any other text."""
    found = _MUST_BE.fullmatch(normal(text)) if len(text) <= _LONGEST else None
    return None if found is None else found["said"]


_AFTER_ALL = compiled(
    r"(?:(?:nee+|neen|wacht|ho|o+h?|ow|sorry|shit|oeps|oei|hm+|eh|kut|maar|of|nou|even|ff|man|joh"
    r"|bro) )+"
    r"(?:(?:is|doe|maak|het|dat|daar|was|moet) )*toch (?:(?:liever|maar|gewoon|wel|de|dus|antwoord"
    r"|optie|nummer|nr) )*(?P<said>(?:\w+ ){0,6}?\w+?)"
    r"(?: (?:want|omdat|aangezien|namelijk) (?P<why>.+))?"
)


@dataclass(frozen=True, slots=True)
class AfterAll:
    """`said`: what somebody says it is after all. `why`: the reason, in their words; '' without."""

    said: str
    why: str


def is_after_all(text: str) -> AfterAll | None:
    """What somebody says it is after all who interrupts themselves ('wacht nee toch 1 want …');
    None for any other text. Whether it names an option, the caller finds out."""
    if len(text) > _LONGEST_TOLD or "toch" not in text.lower():
        return None
    found = _AFTER_ALL.fullmatch(normal(text))
    if found is None:
        return None
    why = _WHY.search(text) if found["why"] else None
    return AfterAll(found["said"], "" if why is None else text[why.start() :].strip())


_WHY = compiled(r"\b(?:want|omdat|aangezien|namelijk)\b", re.IGNORECASE)
_ANOTHER = (
    r"(?:ergens anders(?: (?:voor|bij|over|van))?|(?:voor|bij|over|van) (?:iets|wat|iemand) anders"
    r"|(?:voor|bij|op|van|over) (?:een |n )?andere vraag|(?:de |het )?verkeerde (?:vraag|plek)"
    r"|niet (?:voor |bij )?(?:hier|hierbij|hiervoor|deze(?: vraag)?)(?: bedoeld)?)"
)
_WAS_ELSEWHERE = compiled(
    rf"{_OOPS}(?:(?:dat|da|dit|die|wat ik (?:net |hier )?(?:typte|zei|schreef)"
    r"|(?:mijn |het |die )?(?:vorige|laatste) (?:bericht|zin|stuk|berichtje))"
    rf" {_WAS} (?:nog |eigenlijk |helemaal |dus |gewoon )*{_ANOTHER}"
    r"|verkeerde vraag)(?: (?:sorry|haha|lol|hoor|man|joh|oeps|foutje|my bad|bedoeld|he))*"
)


def was_elsewhere(text: str) -> str | None:
    """What a text goes on with that says first that what was typed before it belongs elsewhere ('oh
    dat was ergens anders voor sorry. …'), '' if nothing; None for any other text."""
    if _MAY_BE_ELSEWHERE.search(text) is None:
        return None
    first = _FIRST_PART.match(text)
    if first is None or _WAS_ELSEWHERE.fullmatch(normal(first[0])) is None:
        return None
    return text[first.end() :].strip(" .,;:!\n")


_MAY_BE_ELSEWHERE = compiled(r"anders|andere|verkeerde|niet", re.IGNORECASE)
_FIRST_PART = compiled(r"(?:\W*(?:oh?|sorry|nee|wacht|oeps|ow|shit|kut),\s)*[^.,;:!?\n]+", re.I)


_OF_BEFORE = compiled(
    r"(?:(?:en|o|oh|oja|ja|nee|wacht|hoor|trouwens|eh|sorry|maar|ho) )*"
    r"(?:dat van (?:die|dat|de|het|onze|mijn) (?P<one>\w{4,})(?: dat)?"
    r" (?:was|waren|is|zijn|ging|gebeurde|speelde|kwam)"
    r"|dat (?:van )?(?:de |het |die )?(?P<two>\w{4,}) dat"
    r" (?:was|waren|is|zijn|zei|zeiden|deed|deden|ging|gebeurde|kwam|speelde)) \S.*"
)
"""'Dat van die griep was twee jaar geleden', 'dat zeuren, dat zeiden alleen de jongens'."""


@dataclass(frozen=True, slots=True)
class AboutEarlier:
    """`word`: the word that says which earlier answer it is about. `said`: the sentence that
    corrects it. `rest`: what else the text says."""

    word: str
    said: str
    rest: str

    @property
    def halves(self) -> bool:
        """Whether it says that the earlier statement is less true than it seemed."""
        return _HALVES.search(normal(self.said)) is not None


_HALVES = compiled(r"\b(?:alleen|enkel|slechts|vooral|niet|nooit|geen|juist|maar een|minder)\b")


def about_earlier(text: str) -> AboutEarlier | None:
    """What a sentence of the text corrects of something that was told before; None if none does.
    Whether that word was typed before, the caller finds out."""
    every = [one.strip() for one in sentences(text)]
    for number, sentence in enumerate(every):
        found = _OF_BEFORE.fullmatch(normal(sentence))
        if found is not None and "?" not in sentence:
            rest = " ".join((*every[:number], *every[number + 1 :]))
            return AboutEarlier(found["one"] or found["two"], sentence, rest)
    return None


_OF_SUBJECT = compiled(
    r"(?:(?:en|o|oh|oja|ja|nee|wacht|trouwens|eh|maar|plus|nou) )*"
    r"(?:(?:ons|onze|het|de|mijn|jullie) )?(?:belangrijkste )?(?P<word>\w{4,})"
    r" (?:is|zijn|wordt|worden)(?P<turns>(?: (?:dan|nu|eigenlijk|wel|toch|dus|gewoon|trouwens))*)"
    r" (?P<what>\S.*)"
)


@dataclass(frozen=True, slots=True)
class SaidOfSubject:
    """A sentence that first names a subject and then says something about it. `word`: the subject.
    `what`: what it says about that. `turns`: whether it says that this is so after all ('eigenlijk
    wel'). `said`: the sentence. `rest`: what else the text says."""

    word: str
    what: str
    turns: bool
    said: str
    rest: str


def said_of_subject(text: str) -> SaidOfSubject | None:
    """Find a sentence that first names a subject and then says something about it ('1. en doel is
    eigenlijk wel …'); None if there is none. The caller finds out whether a question was about that
    subject."""
    if len(text) > _LONGEST_TOLD or "?" in text:
        return None
    every = [one.strip() for one in sentences(text)]
    for number, sentence in enumerate(every):
        found = _OF_SUBJECT.fullmatch(normal(sentence))
        if found is not None:
            rest = " ".join((*every[:number], *every[number + 1 :]))
            said = _AND.sub("", sentence, count=1)
            return SaidOfSubject(found["word"], found["what"], bool(found["turns"]), said, rest)
    return None


_AND = compiled(r"^(?:(?:en|o ja|oja|oh ja|maar)[ ,]+)+", re.IGNORECASE)
