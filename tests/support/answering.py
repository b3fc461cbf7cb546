"""One person who answers whatever is asked, and one host: what they read, and what they do next.

Every person and host in the tests decides with these functions. They read no more than what is in a
chat: texts, labels, and the data under buttons, by which buttons are told apart. A floor of the bot
is driven through a `Phone`. Choose the lowest floor that has what your test is about:

- The pure core: `player.Player` for one walk, `session_player.SessionPlayer` for one session.
  Their hosts are strict (see `strict`). `directed` finds the answers that lead somewhere.
- One process, on a clock of the test's own: `room_player.RoomPlayer`, with the real conversation
  and database; `RoomPhone` is a phone on it. `room_course` leads the small session on it.
- The real intake, update processor and sender: `line.Line`, with Telegram's side played
  (`sending.FakeApi`).
- HTTP: `person.Person` is a phone on the sandbox, and a `screen.Screen` one chat on it. `walker`
  walks alone; `evening` seats a whole group around a session.

On each phone sits the same `guest.Guest`, who takes part and remembers what they gave, or the same
`leader.Leader`. The bench holds its sessions with them too.

What decides for itself: the players of the core tap by action, as they have no labels; `room_world`
and `places_world` answer questions of the small session at moments chosen to cause trouble, and
`room_course` leads on although not all are ready. The bench's `Crowd` must cost next to nothing
per answer, so it taps the first button that a frame brings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from tests.support.patience import PATIENCE
from tests.support.real_pack import label, said

T = TypeVar("T")

WALK, PANEL = "walk", "panel"
"""The kinds of buttons on a walk's own screens, and on the facilitator's panel."""
DONE = label("knop_klaar")
NOT_AN_OPTION = frozenset(
    {
        *(label("knop_weet_niet"), label("knop_overslaan"), label("knop_zo_laten")),
        *(label("knop_weet_zo_niet"), label("knop_nog_niet_gebeurd")),
        *(label("knop_terug"), label("knop_uitleg"), label("knop_toch_antwoord"), DONE),
    }
)
ANSWERED = "\n\n" + said("gekozen", antwoord="").rstrip(": ")
"""What an answered question ends with, before the answer itself."""
CHECKLIST = said("checklist_kop")
OWN_CHECKLISTS = said("kamer_checklist_kop"), CHECKLIST
"""How someone's own checklist begins, in a session and once it is over."""
YES, OPENLY = label("knop_toestemming_ja"), label("knop_toestemming_openlijk")
NO = label("knop_toestemming_nee")
ALONE = label("knop_sessie_alleen_ik")
"""On this phone, when coming in."""
AGREE, DIFFER = label("knop_afspraak_mee_leven"), label("knop_afspraak_anders")
FACILITATOR_IS_GONE = label("knop_kamer_begeleider_weg")
LEAVE = label("knop_kamer_verlaten")
"""Only on the screen of someone who waits."""
NOT_YET, TICK = label("knop_sessie_nog_niet"), "✓"
SURE = label("knop_sessie_ja_stoppen")
"""The last tap of the facilitator."""

_DATA = re.compile(r"(?P<session>s?)\d+:(?:\d+:\d+|(?P<verb>[a-z_]+)(?::.*)?)")
_ONWARD = (
    *(label(f"knop_sessie_{key}") for key in ("ja_verder", "laat_zien", "afspraken")),
    *(label(f"knop_sessie_volgend{key}") for key in ("_antwoord", "e_vraag", "e_keuze")),
    *(label("knop_sessie_begin"), label("knop_sessie_volgende", titel="").rstrip()),
    label("knop_sessie_afronden"),
)
"""What brings a session on; the first of these that stands on the panel."""
_WHOSE_CASE = said("sessie_welk_project")
_CLOSED = said("sessie_vragen_dicht").split(".")[0]
_NO_PHONE_YET = said("sessie_wacht_op_telefoon")
_READY = re.compile(
    "(?:{}|{}): {}".format(
        *(
            re.escape(said(key, klaar="KLAAR", aantal="AANTAL").split(":")[0])
            for key in ("sessie_klaar", "sessie_klaar_voor_ieder")
        ),
        r"(\d+) van (\d+)",
    )
)


# What a floor of the bot offers


class OnScreen(Protocol):
    """A message of the bot as it is in a chat."""

    @property
    def message_id(self) -> int: ...

    @property
    def text(self) -> str: ...

    @property
    def there(self) -> Mapping[str, str]:
        """The data of its buttons, by their labels."""


M = TypeVar("M", bound=OnScreen)
M_co = TypeVar("M_co", bound=OnScreen, covariant=True)


class Phone(Protocol[M_co]):
    """What somebody holds in their hand."""

    @property
    def id(self) -> int:
        """Of its owner."""

    def from_bot(self) -> Sequence[M_co]:
        """What the bot has written, oldest first."""

    async def say(self, text: str) -> object: ...

    async def tap_data(self, message_id: int, data: str, *, force: bool = False) -> object:
        """Tap a button; with `force` also one that may be gone."""

    async def open_link(self, url: str) -> object: ...

    async def wait_until(
        self,
        found: Callable[[], T | None],
        what: str,
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109 (each floor has a clock of its own)
    ) -> T:
        """Wait until `found` returns something. `what`: the message of the failure."""


# Telling messages apart


def kind(data: str) -> str:
    """The kind of a button: WALK, PANEL, or what another button of a session does, such as 'join'.
    '' for a button of anything else."""
    found = _DATA.fullmatch(data)
    if found is None:
        return ""
    if not found["session"]:
        return "" if found["verb"] else WALK
    return found["verb"] or PANEL


def kinds(message: OnScreen) -> list[str]:
    """The kinds of a message's buttons."""
    return [kind(data) for data in message.there.values()]


def newest(messages: Sequence[M], wanted: str) -> M | None:
    """The last message with a button of this kind."""
    return next((one for one in reversed(messages) if wanted in kinds(one)), None)


# Answering


def options(message: OnScreen) -> list[str]:
    """The answers among the buttons of a question; none where it is answered by typing."""
    return [one for one in message.there if one not in NOT_AN_OPTION]


def asks_nothing(message: OnScreen) -> bool:
    """Whether this is the screen of someone who waits for the others, or their own checklist."""
    return LEAVE in message.there or message.text.startswith(OWN_CHECKLISTS)


def asked(screen: OnScreen) -> tuple[str, str]:
    """What tells the question on a screen from any other, but not from a copy: its text, and the
    data of its first button. Twice '' where nothing is asked."""
    return ("", "") if asks_nothing(screen) else (screen.text, next(iter(screen.there.values())))


async def answer(phone: Phone[M], screen: M, words: str) -> M:
    """Answer the question on the screen of a walk, and wait for the screen after it. `words`: the
    label of an option, or what is typed.

    A copy of the same question isn't taken for the next one: a bot that died before it knew that
    a message was sent sends it twice.
    """

    def is_ticked(now: M) -> bool:
        return now.text == screen.text and DONE in now.there

    def moved_on() -> M | None:
        since = [one for one in phone.from_bot() if one.message_id >= screen.message_id]
        now = newest(since, WALK)
        if now is None or asked(now) == asked(screen) or is_ticked(now):
            return None
        return now

    def ticked() -> M | None:
        """The question or a copy, once there is a button to go on with."""
        since = (one for one in phone.from_bot() if one.message_id >= screen.message_id)
        return next((one for one in since if is_ticked(one)), None)

    if words in options(screen):
        await phone.tap_data(screen.message_id, screen.there[words])
        now = await phone.wait_until(lambda: moved_on() or ticked(), f"a dead tap: {words}")
        if is_ticked(now):
            await phone.tap_data(now.message_id, now.there[DONE])
    else:
        await phone.say(words)
    return await phone.wait_until(moved_on, f"nothing after {screen.text!r}")


# Leading


def is_ready(panel: OnScreen) -> bool:
    """Whether this panel waits for nobody: all have answered, or the questions are closed."""
    if _NO_PHONE_YET in panel.text:
        return False
    ready = _READY.search(panel.text)
    return ready is None or ready[1] == ready[2] or _CLOSED in panel.text


def onward(panel: OnScreen, *, which: int | None = 0) -> str:
    """The label to tap to bring the session on. Where the group has something to choose and nothing
    is ticked yet, that is choice number `which`; None: the group leaves it open."""
    labels = list(panel.there)
    if SURE in labels:
        return SURE
    if _WHOSE_CASE in panel.text:
        return labels[0]
    if NOT_YET in labels and not any(one.startswith(TICK) for one in labels):
        return NOT_YET if which is None else labels[which % labels.index(NOT_YET)]
    found = (one for start in _ONWARD for one in labels if one.startswith(start))
    way = next(found, None)
    assert way is not None, f"no way on: {panel.text} {labels}"
    return way
