"""An edition of the real pack over many pretend teams, with texts that test a page's layout."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from dialogs.edition.cells import FINISHED, Counts, count, stopped_at, tables
from dialogs.edition.goals import NOT_DISCUSSED, elements_by_goal
from dialogs.edition.noise import noisy
from dialogs.edition.published import Edition, season
from dialogs.edition.sentences_shown import texts_shown
from dialogs.edition.share import Change, Share, Stood
from dialogs.edition.walk_ends import counts_of
from dialogs.pack.definition import Dialog
from tests.support.programme import share_of
from tests.support.real_pack import real_pack

TEXTS = (
    "Elke dinsdag koken wij met de buurt, en daarna ruimt iedereen op.",
    "<script>alert('x')</script> & \"aanhalingstekens\" </q></style>",
    "#let x = 1; $a^2$ *vet* _schuin_ `code` \\n @label // einde /*",
    "Niemand 🙂 kende elkaar. شكرا",
    "=SOM(A1:A9)\u202e\x00\x07" + "heel" * 40,
    "Wij merkten dat de stilste jongere na afloop het langst bleef hangen.\nDat was nieuw.",
)
"""What people may write, and what must not do anything where it is shown."""


def real_edition(
    teams: int = 120, *, seed: int = 1, texts: tuple[str, ...] = TEXTS, dialog: Dialog | None = None
) -> Edition:
    """Make the edition; the same arguments give the same one."""
    dialog = real_pack() if dialog is None else dialog
    draw = random.Random(seed)
    key = sha256(f"{seed}".encode()).digest()
    goals = dialog.goals
    possible = {} if goals is None else elements_by_goal(dialog, goals)
    shares = [_share(dialog, possible, draw) for _ in range(teams)]
    return Edition(
        number=3,
        made_on="2026-10-05",
        season=season("2026-10-05"),
        pack=dialog.id,
        pack_version=dialog.version,
        tables=noisy(_counted(dialog, shares), key),
        texts=texts_shown(_about(dialog, texts), key),
    )


def _counted(dialog: Dialog, shares: Sequence[Share]) -> Counts:
    """A third are projects with a code; twice as many walks are over, half of them unfinished."""
    listed, teams = tables(dialog), len(shares)
    stops = {stopped_at(theme.id): teams // len(dialog.themes) for theme in dialog.themes}
    return count(listed, shares, teams // 3) + counts_of(listed, {FINISHED: teams, **stops})


def _about(dialog: Dialog, texts: tuple[str, ...]) -> list[dict[str, str]]:
    """A team for each text; one in three is about nothing, the others about two elements."""
    about = ["", *list(dialog.elements)[:2]]
    return [{text: about[number % len(about)]} for number, text in enumerate(texts)]


def _share(dialog: Dialog, by_goal: Mapping[str, frozenset[str]], draw: random.Random) -> Share:
    """`by_goal`: what can be missing with each goal; empty if the pack has no goals."""
    weights = [1 + 8 / (1 + 2 * number) for number in range(len(by_goal))]
    goal = draw.choices([*by_goal], weights)[0] if by_goal else NOT_DISCUSSED
    possible = by_goal[goal] if by_goal else dialog.elements
    missing = frozenset(
        id_
        for number, id_ in enumerate(dialog.elements)
        if id_ in possible and draw.random() < 0.15 + 0.6 * (number * 7 % 11) / 11
    )
    rest = {id_: draw.choice([*Stood][1:]) for id_ in dialog.elements if id_ in possible}
    stood = {**rest, **dict.fromkeys(missing, Stood.MISSING)}
    heard = frozenset(id_ for id_ in dialog.reasonings if draw.random() < 0.3)
    changes = (
        {id_: draw.choice(list(Change)) for id_ in dialog.elements if id_ in possible}
        if draw.random() < 0.35
        else {}
    )
    share = share_of(goal, stood, heard, together=draw.random() < 0.3)
    return replace(share, changes=changes)
