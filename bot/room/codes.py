"""Tokens and codes that lead to a session or a project: a token is in the link, a code can be said
aloud and typed.

The code of a session is three letters that can be read out as a word, and three digits: 'kam 482'.
The code of a project, which is valid for a year, has one more such word: 'kam bel 482'. Someone who
guesses codes is stopped after a few.
"""

from __future__ import annotations

import base64
import re
import secrets
from collections import deque
from dataclasses import dataclass
from itertools import product

from storage.errors import CodeTaken
from storage.sessions.lasting_projects import LastingProject
from storage.unit import UnitOfWork

_FIRST, _MIDDLE, _LAST = "bdfghjklmnprstvwz", "aeiou", "fgklmnprst"
_CODE = re.compile(r"([a-z]{3})([\doil]{3})", re.ASCII)
_PROJECT_CODE = re.compile(r"([a-z]{3})([a-z]{3})([\doil]{3})", re.ASCII)
_BESIDES = re.compile(r"^(?:(?:de|mijn|onze) )?code(?: is)?\b:?|[\s.\-–]+")
"""What people type with a code that isn't part of it."""
_MEANT = str.maketrans("oil", "011")
"""The digits for which people type a letter that looks like it."""
_UNFIT = """
    bal bef bek big bil bip bom bot buk bum but
    del dik dis dol dom duf dum dun fag fak fap fat fik fok fuk gal gas gat gek gif gor gun
    hak hat hel hip hol hom hor hur jap jat jok kaf kak kil kin kop kot kul kum kus kut
    laf lam lek lel lik lip lit lul maf mal mem mep mes mip mof muf mut
    nak nar nat neg nek nep nig nik nip nor nuf nuk nul pig pik pis pok pot puk pus
    rar ras rat rel ret rip rot rug ruk rus sak sar sek sif sik sot suf suk sul sut
    tef tet tif tit tok tug tur tut vag vel vet vil vok vot vuk
    weg wif wip wis wit wog wop wul zak zat zek zes zik zog zop zot zup
"""
"""Words that are no longer used in codes: they are rude, call somebody names or are about the body,
also by their sound or in English; or mean something else to the bot. Codes that were given stay
valid."""
_WORD = 3
_LONGEST = 40
"""Characters. A longer text isn't a code."""

_TRIES_AT_NEW = 20
TRIES, WITHIN = 5, 600.0
"""After this many wrong codes within this many seconds, someone has to wait."""
_REMEMBERED = 10_000


def _words() -> tuple[str, ...]:
    made = ("".join(letters) for letters in product(_FIRST, _MIDDLE, _LAST))
    unfit = _UNFIT.split()
    return tuple(word for word in made if word not in unfit)


_WORDS = _words()


class Randomness:
    """All randomness in walks and sessions. Tests substitute it."""

    def seed(self) -> int:
        """A seed of 48 bits, for whatever the core shuffles."""
        return secrets.randbits(48)

    def token(self) -> str:
        """A token of 80 bits, in characters that survive a link and a change of case."""
        return base64.b32encode(secrets.token_bytes(10)).decode("ascii").lower()

    def code(self) -> str:
        """A code, which another session may already have."""
        word = secrets.choice(_WORDS)
        return f"{word}{secrets.randbelow(1000):03}"

    def project_code(self) -> str:
        """A code for a project, which another project may already have."""
        return self.code()[:_WORD] + self.code()


def as_code(text: str) -> str | None:
    """The code that someone typed, however they wrote it; None for anything else."""
    return _read(_CODE, text)


def as_project_code(text: str) -> str | None:
    """The code of a project that someone typed, however they wrote it; None for anything else."""
    return _read(_PROJECT_CODE, text)


def _read(form: re.Pattern[str], text: str) -> str | None:
    if len(text) > _LONGEST:
        return None
    found = form.fullmatch(_BESIDES.sub("", text.strip().lower()))
    if found is None:
        return None
    *words, digits = found.groups()
    # Without a digit it is a word, such as 'dat lol'.
    is_code = any(one.isdigit() for one in digits)
    return "".join((*words, digits.translate(_MEANT))) if is_code else None


def new_project(work: UnitOfWork, pack: str, at: float, randomness: Randomness) -> LastingProject:
    """Make a project over sessions. Raises CodeTaken if no code is free."""
    for _ in range(_TRIES_AT_NEW):
        token, code = randomness.token(), randomness.project_code()
        try:
            return work.lasting_projects.begin(pack, token, code, at)
        except CodeTaken:
            continue
    raise CodeTaken("no code is free")


class Invitations:
    """The people who have the welcome of a session on their screen, and haven't decided yet. In
    memory: nothing is stored about people who only looked."""

    def __init__(self) -> None:
        self._sessions: dict[int, int] = {}

    def show(self, person: int, session: int) -> None:
        """This person was welcomed to this session."""
        self._sessions.pop(person, None)
        if len(self._sessions) >= _REMEMBERED:
            del self._sessions[next(iter(self._sessions))]
        self._sessions[person] = session

    def decide(self, person: int) -> None:
        """They came in, or said that they won't."""
        self._sessions.pop(person, None)

    def session_of(self, person: int) -> int | None:
        """The session to which they were welcomed."""
        return self._sessions.get(person)


@dataclass(frozen=True, slots=True)
class TypedName:
    """The project's name that somebody typed. `near`: the project that they were asked about, if it
    may be that one with a slip."""

    name: str
    near: str | None = None


class TypedNames:
    """What each person typed, while they are asked whether they mean another or a new project. In
    memory: after a restart they are asked for their project once more."""

    def __init__(self) -> None:
        self._names: dict[int, TypedName] = {}

    def keep(self, person: int, typed: TypedName) -> None:
        """This person is asked about this name."""
        if len(self._names) >= _REMEMBERED:
            del self._names[next(iter(self._names))]
        self._names[person] = typed

    def take(self, person: int) -> TypedName | None:
        """What they were asked about, which is forgotten."""
        return self._names.pop(person, None)


_REMEMBERED = 10_000


class Guesses:
    """Recent wrong codes by person. Kept in memory: a restart hardly helps someone who guesses."""

    def __init__(self) -> None:
        self._wrong: dict[int, deque[float]] = {}

    def may_try(self, person: int, at: float) -> bool:
        """Whether the person may try another code."""
        times = self._wrong.get(person)
        return times is None or len(times) < TRIES or at - times[0] >= WITHIN

    def was_wrong(self, person: int, at: float) -> None:
        """Note a wrong code."""
        times = self._wrong.pop(person, None) or deque(maxlen=TRIES)
        times.append(at)
        if len(self._wrong) >= _REMEMBERED:
            del self._wrong[next(iter(self._wrong))]
        self._wrong[person] = times
