"""Finds what remains of a message if its writer takes something back in the same breath.

- 'Roel haalt ze erbij. nee sorry, dat doe ik zelf': what comes after says it all, so that remains,
  and the sentence or clause before it doesn't.
- 'Ik bel ze zaterdag. nee niet zaterdag, vrijdag': one word replaces another. So it does in 'op
  dinsdag, of nee, woensdag', and in 'koffie voor de mannen. nee thee', since there is only one
  that it can replace.
- 'Dat van die griep was twee jaar terug': nothing from the clause about that on remains.
- 'Gelukt is het als hij vaart. Nee, gelukt is het als ze groeten': the second stands.
- 'O dat was het antwoord op iets anders. …': nothing before it remains.
- 'Dus 1 denk ik. wacht nee niet iedereen doet het': only the number is taken back, and goes.
- 'Dat is niet het klusje, het klusje was …': what it was stands, and nothing before it.

In doubt all of it stands. It only chooses what is quoted: what was typed is kept as it was typed.
Where nothing stands beside the words that says what they are about, as with a step, what only
points back to what it takes back is no whole sentence, so then all of it stands too.
"""

from __future__ import annotations

import re

from dialogs.days import MONTHS, WEEKDAYS
from dialogs.hearing.memo import memoized
from dialogs.hearing.put_right import put_right
from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences

_FIRST = r"(?:(?:o+h?|ow|oei|oeps|ach|haha|eh+m?|maar)[ ,]+)*"
_THEN_WHY = r"(?=\s*[,.:;!…-]|\s+(?:want|omdat)\b)"
"""May follow 'eigenlijk' if that belongs to the no, and not to what comes next."""
_TAKES_BACK = (
    r"(?:nee[ ,]+(?:sorry|wacht|joh|man)\b|(?:of|oh?)[ ,]+nee|wacht[ ,]+nee|sorry[ ,]+nee"
    r"|nee(?=[ ,]+(?:niet|geen)\b)|wacht(?=[ ,]+(?:niet|geen)\b)"
    rf"|(?:nou|nu|tja)[ ,]+(?:ja[ ,]+)?nee|eigenlijk[ ,]+nee{_THEN_WHY}"
    rf"|nee(?=[ ,]+eigenlijk{_THEN_WHY}))"
    rf"(?:[ ,]+(?:hoor|joh|man|wacht|sorry|nee(?! niet\b)|even|toch|eigenlijk{_THEN_WHY}))*"
)
_BEGINS = compiled(rf"\W*{_FIRST}(?P<how>{_TAKES_BACK}|ik bedoel)\b[ ,.:…-]*", re.IGNORECASE)
"""A sentence begins with this."""
_MIDWAY = compiled(
    rf"(?:[,;.…–(-]+\s*{_FIRST}(?P<how>{_TAKES_BACK}|ik bedoel)"
    r"|\s+oh?[ ,]+nee[ ,]+(?:wacht|sorry))\b[ ,.:…-]*",
    re.IGNORECASE,
)
"""The same in the middle of a sentence; without a comma only what can't be meant otherwise."""
_BEGINS_ANYWHERE = compiled(rf"(?<=[.!?…\n])\s*{_BEGINS.pattern}", re.IGNORECASE)
_POINTS_BACK = compiled(
    r"(?:(?:dat|die|dit|deze|het|ze|hem|daar\w*|zo)\b)|(?:(?!\b(?:want|omdat|dan)\b)[^.,;!?\n])*"
    r"\b(?:doet?|doen|regelt?|regelen) (?:dat|dit|het|t)\b",
    re.IGNORECASE,
)
"""Begins with a word that stands for something said before, or has one as its object."""
_REPORTS = compiled(
    r"\b(?:zeg|zegt|zeggen|zei|zeiden|vraagt|vroeg|roept|riep|roepen|denk|denkt|dacht)(?:\W+\w+){0,2}$",
    re.IGNORECASE,
)
"""Ends with this: what follows is what somebody says there."""
_NOT_SO = compiled(
    r"\W*(?:(?:oh?|nee|sorry|wacht|maar)[ ,]+)*dat klopt (?:eigenlijk |toch |ook )?niet[ ,.;:]+"
    r"(?=(?:het|dat) (?:was|is|waren|zijn)\b)",
    re.IGNORECASE,
)
_WAS = compiled(r"(?:het|dat) (?:was|is|waren|zijn) ", re.IGNORECASE)
_OF_THAT = compiled(
    r"(?:\W*(?:hoor|ja|nee)\b)*\W*dat van (?:die|dat|de|het|onze|mijn) (?P<word>\w{4,})(?: dat)? "
    r"(?:was|waren|is|zijn|klopt)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ELSEWHERE = compiled(
    r"\W*(?:(?:o+h?|ow|oeps|oei|sorry|nee|wacht|maar)[ ,]+)*(?:dat|dit|die|het vorige) "
    r"(?:was|is|hoort|hoorde|ging|sloeg) (?:(?:eigenlijk|nog|dus|mijn|het|een|als|antwoord) )*"
    r"(?:(?:op|bij|over|voor|van) (?:iets anders|(?:een|de|die) (?:andere?|verkeerde) vraag)"
    r"|(?:voor )?ergens anders(?: (?:op|bij|over|voor|van)|(?=[ .,;:!…-]*(?:sorry|foutje))))\b"
    r"(?:[ ,]+(?:sorry|hoor|joh|foutje|oeps))*[ .,;:!…-]*",
    re.IGNORECASE,
)
_NOT_TRUE = compiled(
    r"\W*(?:(?:o+h?|ow|sorry|nee|wacht|maar|nou)[ ,]+)*(?:dat|dit|het|wat ik (?:net )?zei),? "
    r"(?:is|was|klopt|klopte) (?:(?:eigenlijk|toch|ook|dus|bij nader inzien) )*niet "
    r"(?:(?:helemaal|echt|meer) )?(?:waar|zo|juist)?(?:[ ,.;:!…-]+)(?=\w)",
    re.IGNORECASE,
)
"""Begins a message which says that what was typed before it no longer holds."""
_INSTEAD = compiled(
    r"(?:niet|geen) (?P<wrong>\w+(?: \w+){0,2}?)(?:,? maar |[,.;] ?)(?:maar )?"
    r"(?P<right>\w+(?: \w+){0,2}?)(?P<rest>[,.;!].*|)",
    re.IGNORECASE | re.DOTALL,
)
_ONE_WORD = compiled(
    r"(?:(?:op|in|om|met|de|het|er) )?(?P<right>\w+(?:'s)?)"
    r"(?:,? (?:dus|toch|hoor|natuurlijk|bedoel ik|bedoelde ik))*(?P<rest>[,.;!].*|)",
    re.IGNORECASE | re.DOTALL,
)
_COUNTED = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_ALIKE = tuple(
    compiled(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "|".join(WEEKDAYS),
        "|".join(MONTHS),
        rf"\d+|{_COUNTED.removeprefix('een|')}",
        "ochtend|middag|avond",
        "vandaag|morgen|overmorgen",
        "koffie|thee|limonade|ranja|cola|fris|frisdrank|sap|water|chocomel|bier",
        "soep|pizza|patat|friet|pannenkoek(?:en)?|taart|cake|koekjes?|broodjes?|tosti|nasi|bami",
        "ontbijt|lunch|middageten|avondeten|diner",
        "voetbal|basketbal|volleybal|tennis|boksen|hockey|schaken|dammen|kaarten|bingo|darts",
        "voetballen|basketballen|volleyballen|tennissen|zwemmen|wandelen|fietsen|dansen|koken",
        "jongens|meiden|meisjes|gastjes|vrouwen|mannen|moeders|vaders|opa's|oma's|opas|omas",
        "moeder|vader|zus|broer|opa|oma|buurman|buurvrouw",
        "lente|voorjaar|zomer|herfst|najaar|winter",
    )
)
"""Words that can replace each other. 'Een' isn't always a number."""
_SAYS_WHO = compiled(
    r"\b(?:ik|we|wij|ze|zij|hij|iemand|niemand|jullie|is|zijn|doet|doen|gaat|gaan|komt|komen|heeft"
    r"|hebben|staat|zit|wordt|kan|kunnen|moet|moeten)\b",
    re.IGNORECASE,
)
"""Words without which it isn't a sentence by itself: 'met z'n tweeën'."""
_LEAVES_IT = compiled(
    r"\b(?:niet|geen|niks|nooit|ook)\b|\bmeer$|(?:dat|het) (?:was|is|waren|zijn)\b"
    r"|^(?:\w+ ){1,4}(?:is|was|zijn|waren) (?:al |nog |pas |net )*\d+(?: jaar)?$",
    re.IGNORECASE,
)
"""It only denies what was said, adds to it, or says how old one of them is."""
_TOLD_BY = compiled(
    r"\b(?:staat|stond|schreef|schreven|zegt|zei|zeiden|zeggen|volgens|vindt|vinden|dacht)\b",
    re.IGNORECASE,
)
"""Somebody else's words, which somebody may well say aren't so."""
_CLAUSE_SIGN = compiled(r"[,.;:!…]")
_CLAUSE_END = compiled(r"(?<=[,;:])\s+|[,;]?\s+(?=(?:maar|want|omdat|zodat|terwijl)\s)")
_FEWEST, _FEW, _STEM, _MANY = 4, 3, 4, 7
"""The fewest words of a sentence that can be read by itself; the fewest of what is left of one; the
fewest letters of a word that is meant; and the fewest words of a sentence that can be read by
itself although it denies something."""
_REALLY = compiled(r"(?:nou|nu|tja|eigenlijk|nee[ ,]+eigenlijk)\b", re.IGNORECASE)


def what_stands_by_itself(text: str) -> str:
    """The same for words that nothing else tells the subject of: all of it, if what is left of it
    would point back to what was taken back ('of nee, dat moet de cadet doen')."""
    stands = what_stands(text)
    points_back = any(
        _POINTS_BACK.match(text[found.end() :])
        for pattern in (_BEGINS_ANYWHERE, _MIDWAY)
        for found in pattern.finditer(text)
    )
    return text if points_back else stands


@memoized
def what_stands(text: str) -> str:
    """The text without what its writer takes back in it, and without the words that do so; all of
    it for any other text."""
    if (right := put_right(text)) is not None:
        return " ".join(filter(None, (right.right, right.rest)))
    if (not_true := _NOT_TRUE.match(text)) is not None and _says_enough(text[not_true.end() :]):
        # What isn't true was said in an earlier message.
        text = _begun_as(text, text[not_true.end() :])
    every = in_sentences(text, spaced=True)
    if len(every) < 2:
        return _midway(text)
    bare = [*(one.rstrip() for one in every[:-1]), every[-1]]
    spaces = [one[len(only) :] for one, only in zip(every, bare, strict=True)]
    elsewhere = _ELSEWHERE.match(bare[0])
    told = [("", _midway(bare[0] if elsewhere is None else bare[0][elsewhere.end() :]))]
    for between, sentence in zip(spaces, bare[1:], strict=False):
        if (elsewhere := _ELSEWHERE.match(sentence)) is not None:
            told = [("", _midway(sentence[elsewhere.end() :]))]
            continue
        not_true = _NOT_TRUE.match(sentence) if "\n" in between else None
        if not_true is not None and _says_enough(sentence[not_true.end() :]):
            told = [("", _midway(_begun_as(sentence, sentence[not_true.end() :])))]
            continue
        before, begins = told[-1][1], _BEGINS.match(sentence)
        if begins is not None and _ONLY_NUMBER.fullmatch(before):
            told[-1] = (told[-1][0], _midway(sentence[begins.end() :]))
            continue
        left = _instead_of(before, sentence, in_one="\n" not in between)
        if left is not None:
            told[-1] = (told[-1][0], left)
        elif told == [("", "")]:
            told = [("", _midway(sentence))]
        else:
            told.append((between, _midway(sentence)))
    return "".join(between + sentence for between, sentence in told)


_ONLY_NUMBER = compiled(
    r"\W*(?=\d\W+\w|[^\W\d])(?:(?:dus|doe|dan|nummer|knop|ik denk|toch|ja|nou|maar)[ ,]+)*\d"
    r"(?:[ ,]+(?:denk ik|dus|dan|ofzo|of zo|maar|zeg ik|wel))*\W*",
    re.IGNORECASE,
)
"""A sentence that only gives a number, with a word or more around it."""


def _says_enough(after: str) -> bool:
    return len(after.split()) >= _FEWEST and _LEAVES_IT.search(after) is None


def _without_why(after: str) -> str:
    """Drop the 'want' with which the words begin: 'nou nee, want ze werken' becomes 'ze werken'."""
    return _WHY.sub("", after, count=1)


_WHY = compiled(r"(?:want|omdat)\b[ ,]*", re.IGNORECASE)


def _instead_of(before: str, sentence: str, *, in_one: bool) -> str | None:
    """What remains of two sentences when the second takes back part of the first; None if it
    doesn't, or if that isn't sure. `in_one`: whether both are certainly in one message."""
    if _REPORTS.search(before):
        return None
    if (again := _said_again(before, sentence)) is not None:
        return again
    begins = _BEGINS.match(sentence)
    if begins is not None:
        after = _without_why(sentence[begins.end() :])
        left = _less_of_that(before, after) or _with_other_word(before, after)
        said_all = in_one and _is_taken_back(begins) and _says_it_all(after, begins)
        return left or (_begun_as(before, after) if said_all else None)
    if (only := _ONLY_OTHER.fullmatch(sentence)) is not None and "?" not in before:
        return _with_other_word(before, only["after"]) or None
    not_so = _NOT_SO.match(sentence) if in_one and not _TOLD_BY.search(before) else None
    if not_so is None:
        return None
    after = sentence[not_so.end() :]
    left = _with_other_word(before, _WAS.sub("", after, count=1))
    return left or (_begun_as(before, after) if len(after.split()) > _FEWEST else None)


def _said_again(before: str, sentence: str) -> str | None:
    """What stands of 'Gelukt is het als hij vaart. Nee, gelukt is het als ze groeten': a no, and
    the same beginning with another end; None for any other two."""
    no = _NO.match(sentence)
    if no is None or "?" in before:
        return None
    after = sentence[no.end() :]
    first, second = (_WORD.findall(one.lower())[:_FEW] for one in (before, after))
    return _begun_as(before, after) if len(first) == _FEW and first == second else None


_ONLY_OTHER = compiled(
    r"\W*(?:(?:oh?|eh|wacht|sorry|maar)[ ,]+)*"
    r"nee[ ,]+(?:toch )?(?P<after>\w+(?:'s)?[.!]*)\s*",
    re.IGNORECASE,
)
"""A no and one word."""
_NO = compiled(r"\W*(?:(?:oh?|of|maar|wacht|sorry)[ ,]+)*nee[ ,.:…-]+(?=\w)", re.IGNORECASE)
_WORD = compiled(r"\w+")


def _begun_as(before: str, after: str) -> str:
    """What comes after, with a capital if what it replaces has one."""
    return after[:1].upper() + after[1:] if before.lstrip()[:1].isupper() else after


def _midway(sentence: str) -> str:
    """A sentence without what it takes back of itself."""
    found = _MIDWAY.search(sentence)
    if found is None or _REPORTS.search(sentence[: found.start()]):
        return sentence
    before, after = sentence[: found.start()], _without_why(sentence[found.end() :])
    left = _less_of_that(before, after) or _with_other_word(before, after)
    if left or not _is_taken_back(found) or not _says_it_all(after, found):
        return left or sentence
    clauses = [one.rstrip(" ,;:") for one in _CLAUSE_END.split(before)[:-1]]
    return ", ".join((*clauses, after))


def _is_taken_back(found: re.Match[str]) -> bool:
    """Whether these words take something back for sure: 'ik bedoel' may only go on with it."""
    return (found["how"] or "").lower() != "ik bedoel"


def _says_it_all(after: str, found: re.Match[str]) -> bool:
    """Whether what comes after can be read without what is taken back. After 'nou nee, eigenlijk'
    people say how things really are, so then it may contain a denial, unless it is short or points
    back."""
    clause = _CLAUSE_SIGN.split(after, maxsplit=1)[0].strip()
    if _REALLY.match(found["how"] or "") is not None and _POINTS_BACK.match(clause) is None:
        words = sum(one.lower() != "eigenlijk" for one in clause.split())
        if words >= (_MANY if _LEAVES_IT.search(clause) else _FEWEST):
            return True
    enough = len(clause.split()) >= _FEWEST and _SAYS_WHO.search(clause) is not None
    return enough and _LEAVES_IT.search(clause) is None


def _less_of_that(before: str, after: str) -> str:
    """What comes before the clause about what 'dat van die …' names; '' if that is too little."""
    found = _OF_THAT.fullmatch(after)
    if found is None:
        return ""
    stem = found["word"][:_STEM].lower()
    clauses = _CLAUSE_END.split(before)
    about = next((n for n, one in enumerate(clauses) if stem in one.lower()), 0)
    left = " ".join(clauses[:about]).strip(" ,;:")
    return left if len(left.split()) >= _FEW else ""


_BUTTON = compiled(r"\W*(?:(?:ja|nee|nou|dus|ok|oke|nummer|knop|eh|maar)\b\W*)*", re.IGNORECASE)
"""All that stands before a number which may be that of a button."""


def _with_other_word(before: str, after: str) -> str:
    """The earlier words with one of them replaced; '' if it isn't clear which."""
    found = _INSTEAD.fullmatch(after)
    if found is not None and not _SAYS_WHO.search(found["right"]):
        wrong = compiled(rf"\b{re.escape(found['wrong'])}\b", re.IGNORECASE)
        hits = [*wrong.finditer(before)]
    elif (found := _ONE_WORD.fullmatch(after)) is not None:
        alike = next((one for one in _ALIKE if one.fullmatch(found["right"])), None)
        hits = [] if alike is None else [*alike.finditer(before)]
    else:
        return ""
    if len(hits) != 1 or (hits[0][0].isdecimal() and _BUTTON.fullmatch(before[: hits[0].start()])):
        return ""
    if _is_number(found["right"]) and _is_one(hits[0][0]) != _is_one(found["right"]):
        return ""  # '2 agent deed mee' is no sentence of theirs
    left = f"{before[: hits[0].start()]}{found['right']}{before[hits[0].end() :]}"
    rest = found["rest"].strip(" .;!")
    if not rest.strip(" ,"):
        return left
    return f"{left.rstrip(' .')}{'' if rest.startswith(',') else '. '}{rest}"


def _is_number(word: str) -> bool:
    return word.isdecimal() or word.lower() in _COUNTED.split("|")


def _is_one(word: str) -> bool:
    return word.lower() in ("1", "een", "één")
