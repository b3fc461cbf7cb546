"""Someone who leads a session over HTTP: reads their panel and taps what brings it on."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from tests.support.guest import PATIENCE
from tests.support.person import Message, Person
from tests.support.real_pack import said

_ON_THE_PANEL = re.compile(r"s\d+:\d+:\d+")
_TITLE = re.compile(r"^(?P<title>.+) \(stap \d+ van \d+\)", re.MULTILINE)
_READY = re.compile(r"Telefoons klaar: (\d+) van (\d+)")
_ONWARD = (
    *("Ja, ga verder", "Laat zien wat er ligt", "Laat de afspraken zien"),
    *("Laat de volgende zien", "Volgende gespreksvraag", "Volgende keuze", "Begin", "Verder: "),
)
"""What brings a session on; the first of these that stands there."""
_LAST, _SURE = "Rond de sessie af", "Ja, stop de sessie"
NOT_YET = "Nog niet"
TICK = "✓"


class Leader:
    """`mode`: the label of how the answers come together on few phones. `others`: gives those who
    get a question more the minute that the panel asks for."""

    def __init__(
        self, person: Person, *, mode: str = "", others: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self.person, self.mode, self.others = person, mode, others
        self.link = self.code = ""
        self._choices = 0

    async def opens(self, kind: str, length: str) -> None:
        """Begin a session, and read how others come in."""
        await self.person.say("/sessie")
        await self.person.wait_for("Een nieuwe sessie", timeout=PATIENCE)
        await self.person.tap(kind)
        await self.person.wait_for("Hoeveel tijd", timeout=PATIENCE)
        await self.person.tap(length)
        shown = await self.person.wait_for("Doe je mee?", timeout=PATIENCE)
        link = re.search(r"https://t\.me/\S+", shown.text)
        code = re.search(r"code: (\S+ \S+)", shown.text)
        assert link is not None
        assert code is not None
        self.link, self.code = link[0], code[1].rstrip(".")
        await self.person.wait_until(self.panel, "no panel", timeout=PATIENCE)

    # The panel

    def panel(self) -> Message | None:
        """The panel, as long as it has buttons."""
        return next(
            (
                message
                for message in reversed(self.person.from_bot())
                if any(_ON_THE_PANEL.fullmatch(button.data or "") for button in message.buttons)
            ),
            None,
        )

    async def phase(self) -> str:
        """The title of the phase."""
        panel = await self.person.wait_until(self.panel, "no panel", timeout=PATIENCE)
        found = _TITLE.search(panel.text)
        assert found is not None, panel.text
        return found["title"]

    async def taps(self, label: str) -> None:
        """Tap a button of the panel and see the panel change."""
        panel = await self.person.wait_until(
            lambda: _having(self.panel(), label), f"not on the panel: {label}", timeout=PATIENCE
        )
        await self._tap(panel, _button(panel, label) or label)

    async def _tap(self, panel: Message, label: str) -> None:
        data = next(button.data for button in panel.buttons if button.text == label)
        assert data is not None
        await self.person.tap_data(panel.message_id, data, force=True)

        def changed() -> bool:
            now = self.panel()
            return now is None or [b.data for b in now.buttons] != [b.data for b in panel.buttons]

        await self.person.wait_until(changed, f"nothing came of {label}", timeout=PATIENCE)

    # Leading

    async def leads(self, to: str = "") -> None:
        """On and on: to the phase with this title, or to the end."""
        while not to or await self.phase() != to:
            if not await self.goes_on():
                assert not to, f"never came to {to}"
                return

    async def goes_on(self) -> bool:
        """One tap, once everybody is ready; False after the last one."""
        panel = await self.person.wait_until(self.is_ready, "not all are ready", timeout=120)
        if self.others is not None and said("sessie_hint_nog_even") in panel.text:
            await self.others()
            panel = await self.person.wait_until(self.is_ready, "busy again", timeout=120)
        labels = [button.text for button in panel.buttons]
        if self.mode in labels:
            await self._tap(panel, self.mode)
        elif _SURE in labels:
            await self._tap(panel, _SURE)
            return False
        elif (choice := self._to_choose(panel)) is not None:
            await self._tap(panel, choice)
        elif "Welk project vertelt" in panel.text:
            await self._tap(panel, labels[0])
        else:
            await self._tap(panel, _onward(panel))
        return True

    def is_ready(self) -> Message | None:
        panel = self.panel()
        if panel is None or "Wie die heeft, tikt daar" in panel.text:
            return None
        ready = _READY.search(panel.text)
        waits = ready is not None and ready[1] != ready[2] and "zijn dicht" not in panel.text
        return None if waits else panel

    def _to_choose(self, panel: Message) -> str | None:
        """What to tick, where nothing is ticked yet."""
        labels = [button.text for button in panel.buttons]
        if "Tik aan wat" not in panel.text or any(label.startswith(TICK) for label in labels):
            return None
        self._choices += 1
        return labels[self._choices % labels.index(NOT_YET)]


def _having(panel: Message | None, label: str) -> Message | None:
    return panel if panel is not None and _button(panel, label) is not None else None


def _button(panel: Message, label: str) -> str | None:
    return next((b.text for b in panel.buttons if b.text.startswith(label)), None)


def _onward(panel: Message) -> str:
    """What brings it on; of a page that asks, that is yes."""
    found = (_button(panel, label) for label in (*_ONWARD, _LAST))
    onward = next((label for label in found if label is not None), None)
    assert onward is not None, f"no way on: {panel}"
    return onward
