"""What somebody could send to keep the bot busy: 4,096 characters of every shape we know."""

from __future__ import annotations

MOST = 4096
"""As many characters as Telegram takes in one message."""
HARMLESS = (
    "We praten elke week met de jongeren over wat ze willen. Dan kiezen ze samen een activiteit in"
    " het buurthuis, en soms komen er ouders kijken hoe het gaat. De sportclub doet ook mee! "
)
_PIECES = {
    "marks that quote": '"a ',
    "quotations": '"a" ',
    "quotations of what is listened for": '"het gaat vanzelf" ',
    "nothing but marks": '"',
    "other marks": "‘a» ",
    "apostrophes": "'t 's a'",
    "brackets": "(a) ",
    "brackets that stay open": "((",
    "full stops": "a. ",
    "nothing but full stops": ".",
    "full stops without space": "a.a.",
    "newlines": "a\n",
    "nothing but newlines": "\n",
    "commas": "a, ",
    "nothing but commas": ",",
    "dashes": "a-",
    "one long word": "a",
    "one long word that is listened for": "ontmoet",
    "short words": "a ",
    "spaces": "a" + " " * 50,
    "questions": "het gaat vanzelf? ",
    "denials": "niet geen nooit niks ",
    "what is listened for": "het gaat vanzelf ",
    "what is listened for, denied": "het gaat niet vanzelf. ",
    "what is listened for, of others": "zij zeggen dat het vanzelf gaat en iedereen is welkom. ",
    "clauses": "en maar want omdat als ",
    "words with a slip": "vrijwiligers jongren onmtoeten ",
    "letters held down": "aaabbbccc ",
    "accents": "é́̂ ",
    "accents without end": "\u0301\u0316",
    "letters that become many": "\ufdfa ",
    "letters that become many, without space": "\ufdfa",
    "characters nobody sees": "a\u200b\u202e",
    "emoji": "😀 ",
    "figures": "1 ",
    "one long number": "1",
    "phone numbers": "06 12345678 ",
    "phone numbers that never end": "0-6 ",
    "postcodes": "1234 AB ",
    "words like postcodes": "1234ab",
    "streets": "de Kerkstraat 12 en kerkstraat 3 ",
    "mail": "a@b.nl ",
    "mail that never ends": "a.a@a",
    "at signs": "@a",
    "links": "http://a.nl/ ",
    "links that never end": "www.a/",
    "what could begin a link": "a.a-",
    "capitals and apostrophes": "A'",
    "names": "Fatima de Vries en Jan van der Berg ",
    "particles": "van der ",
    "particles with capitals": "Van Der ",
    "capitals": "Aa Bb ",
    "initials": "J. ",
    "schools": "Montessori school ",
    "organisations": "stichting Noord ",
    "words for a button": "ja, nee; en ",
}


def filled(piece: str, length: int = MOST) -> str:
    """Repeat the piece up to this length."""
    return (piece * (length // len(piece) + 1))[:length]


SHAPES = {
    **{name: filled(piece) for name, piece in _PIECES.items()},
    "an account without end": "snap " + filled("a", MOST - 5),
    "a link announced, and nothing but spaces": "op" + filled(" ", MOST - 2),
    "lines without a word, and a sign": filled("\n", MOST - 1) + "#",
    "one long line of capitals": filled("A"),
}
