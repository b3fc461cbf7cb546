"""Finds ways to reach or look up someone: mail addresses, phone numbers, links, handles and
BSNs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.identifying.finding import Place

# Each pattern bounds how far it looks before a match. Otherwise a text full of possible beginnings
# would take quadratic time.
_NAME_IN_MAIL = r"[\w.+%'-]{0,64}\w"
_DOMAIN = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
_MAIL = re.compile(rf"(?<![\w.+%-]){_NAME_IN_MAIL}@{_DOMAIN}")
_AT = r"(?:\s*[(\[{]\s*(?:at|a|apenstaartje|@)\s*[)\]}]\s*|\s+(?:apenstaartje|apestaartje|at|@)\s+)"
_DOT = r"(?:\s*[(\[{]\s*(?:dot|punt|\.)\s*[)\]}]\s*|\s+(?:punt|dot)\s+|\.)"
_TOP = r"(?:nl|com|be|eu|org|net|de|info|io|me)"
_SPELLED_MAIL = re.compile(
    rf"(?<![\w.+%-])(?:\w+\s+punt\s+)?{_NAME_IN_MAIL}{_AT}[\w-]+(?:{_DOT}[\w-]+)*?{_DOT}{_TOP}(?![\w.]\w)",
    re.IGNORECASE,
)


_MAY_BE_MAIL = re.compile(r"[@(\[{]|\s(?:apen?\wtaartje|at)\s", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# Most texts contain none of what follows. So each search begins with a look for a sign without
# which none of its patterns can match.


def mails(text: str) -> Iterator[Place]:
    """Mail addresses, also spelled out to hide from machines."""
    if not _MAY_BE_MAIL.search(text):
        return
    for pattern in (_MAIL, _SPELLED_MAIL):
        for match in pattern.finditer(text):
            yield match.span()


_TOPS_LIKE_NO_WORD = (
    "nl|com|org|net|eu|info|io|app|online|site|shop|frl|amsterdam|tv|edu|gov|uk|fr|pl|dev|gg|ly|co|"
    "cc|gl|biz|club|link|page|school|chat|social|community|foundation|team|example|xyz|coop|tel|be"
)
_TOPS_LIKE_A_WORD = "de|nu|me|is|in|to|at|tr|ma|us|it"
_LINK = re.compile(r"(?:\b[a-z][a-z+.-]{0,20}://|\bwww\.)[^\s<>\"“”]+", re.IGNORECASE)
_SITE = re.compile(
    rf"(?<![\w@.-])(?:[^\W_](?:[\w-]*[^\W_])?\.)+"
    rf"(?:(?:{_TOPS_LIKE_NO_WORD})(?![\w-])(?:[/?#][^\s<>\"“”]*)?"
    rf"|(?:{_TOPS_LIKE_A_WORD})/[^\s<>\"“”]*)",
    re.IGNORECASE,
)
_SITE_ANNOUNCED = re.compile(
    r"\b(?:op|naar|via|site|website|webpagina|link|adres|url|groep|is|:)(?:\s*:)?\s+"
    rf"((?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:{_TOPS_LIKE_A_WORD}))(?![\w-])",
    re.IGNORECASE,
)
_MAY_BE_LINK = re.compile(r"\.\w|://|www\.", re.IGNORECASE)
_END = ".,;:!?)]}'\"…*"


def links(text: str) -> Iterator[Place]:
    """Links, and names of sites as people type them. 'klaar.nu' only counts if the text says that
    it is a site."""
    if not _MAY_BE_LINK.search(text):
        return
    for pattern in (_LINK, _SITE):
        for match in pattern.finditer(text):
            yield match.start(), match.start() + len(match[0].rstrip(_END))
    for match in _SITE_ANNOUNCED.finditer(text):
        yield match.span(1)


_HANDLE = re.compile(r"(?<![\w@.+/-])@(?=[\d._]*[A-Za-z])\w[\w.]*\w(?![\w@])")
_MAY_BE_HANDLE = re.compile(r"[@\d_]|\w\.\w")
_A_TIME = re.compile(r"@\d+(?:u(?:ur)?|h)(?!\w)", re.IGNORECASE)
_PLACES = (
    r"insta|instagram|ig|snap|snapchat|sc|tiktok|telegram|discord|twitter|x|facebook|fb|threads|"
    r"signal|gebruikersnaam|username|nickname|gamertag|psn"
)
_ACCOUNT = re.compile(
    rf"\b(?:{_PLACES})(?:naam|account)?\W+(?:[^\W\d_]+\W+){{0,3}}?"
    r"((?=\w{0,40}[._#-]?\w{0,40}[\d_]|\w+\.\w)[^\W\d][\w.#-]*\w)",
    re.IGNORECASE,
)


def handles(text: str) -> Iterator[Place]:
    """Names of accounts: with an @, or after the name of an app."""
    if not _MAY_BE_HANDLE.search(text):
        return
    for match in _HANDLE.finditer(text):
        if not _A_TIME.fullmatch(match[0]):
            yield match.span()
    for match in _ACCOUNT.finditer(text):
        yield match.span(1)


_GAP = r"[ .\-/()]{0,3}"
_DIGITS = rf"(?:{_GAP}\d)"
_PHONES = (
    re.compile(rf"(?<![\w+])(?:\+|00){_GAP}[1-9]{_DIGITS}{{7,13}}(?![\w-])"),
    re.compile(rf"(?<![\w+.,-])\(?0{_GAP}[1-9]{_DIGITS}{{8}}(?!\w|[-.]\d)"),
    re.compile(rf"(?<![\w+.,-])0[89]00{_DIGITS}{{4,7}}(?!\w|[-.]\d)"),
)
_WITHOUT_NOUGHT = re.compile(rf"(?<![\w+.,-])6{_DIGITS}{{8}}(?!\w|[-.]\d)")
_A_DATE = re.compile(r"\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d")
_SAID = (
    r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|"
    r"\w{3,6}tien|(?:\w{3,5}en|\w{3,6}ën)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|"
    r"negentig)|\d{1,4})"
)
_SAID_PHONE = re.compile(
    rf"(?<!\w)(?:nul[\s-]*zes|06)(?:[\s,-]+{_SAID}){{4,8}}(?!\w)", re.IGNORECASE
)


_MAY_BE_PHONE = re.compile(r"\d|nul", re.IGNORECASE)


def phones(text: str) -> Iterator[Place]:
    """Phone numbers in the Dutch or an international notation, or in words."""
    if not _MAY_BE_PHONE.search(text):
        return
    for pattern in _PHONES:
        for match in pattern.finditer(text):
            if not _A_DATE.match(match[0]):
                yield match.span()
    for match in _WITHOUT_NOUGHT.finditer(text):
        if not _passes(_digits(match[0])):
            yield match.span()
    for match in _SAID_PHONE.finditer(text):
        if not match[0].replace(" ", "").isdecimal():
            yield match.span()


_NINE = re.compile(
    r"(?<![\w.,+-])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3}"
    r"|\d{2,5}(?:[ .-]\d{2,5}){1,3})(?!\w|[.,-]\d)"
)
_CALLED_BSN = re.compile(
    r"\b(?:bsn|b\.s\.n\.|burgerservice-?nummer|sofi-?nummer|sofi)(?:[\s-]*(?:nr|nummer|code))?\.?"
    r"\W{0,3}(?:(?:is|was|van|hem|haar|luidt|dus)\W{1,2}){0,3}(\d(?:[ .-]?\d){7,8})(?!\d)",
    re.IGNORECASE,
)


def citizen_numbers(text: str) -> Iterator[Place]:
    """Numbers that have the check digit of a BSN, or are called one."""
    if not _DIGIT.search(text):
        return
    for match in _NINE.finditer(text):
        if _passes(_digits(match[0])):
            yield match.span()
    for match in _CALLED_BSN.finditer(text):
        yield match.span(1)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdecimal())


def _passes(digits: str) -> bool:
    """Whether the check digit is right (the Dutch 'elfproef')."""
    if len(digits) != len(_WEIGHTS) or not digits.strip("0"):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0


_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
