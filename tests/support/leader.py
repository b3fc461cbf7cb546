"""Someone who leads a session over HTTP: reads their panel and taps what brings it on."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from tests.support import answering
from tests.support.answering import SURE
from tests.support.guest import PATIENCE
from tests.support.person import Message, Person
from tests.support.real_pack import said

_TITLE = re.compile(r"^(?P<title>.+) \(stap \d+ van \d+\)", re.MULTILINE)


class Leader:
    """`mode`: the label of how few phones bring their answers together. `others`: awaited when the
    panel asks to give others, who just got another question, a minute."""

    def __init__(
        self, person: Person, *, mode: str = "", others: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self.person, self.mode, self.others = person, mode, others
        self.link = self.code = ""
        self._taps = 0

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
        messages = self.person.from_bot()
        return answering.newest(messages, _data, answering.is_of_a_panel)

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
        """Lead on, to the phase with this title or to the end."""
        while not to or await self.phase() != to:
            if not await self.goes_on():
                assert not to, f"never came to {to}"
                return

    async def goes_on(self) -> bool:
        """Tap once, when everybody is ready. Returns False after the last tap."""
        panel = await self.person.wait_until(self.is_ready, "not all are ready", timeout=120)
        if self.others is not None and said("sessie_hint_nog_even") in panel.text:
            await self.others()
            panel = await self.person.wait_until(self.is_ready, "busy again", timeout=120)
        labels = [button.text for button in panel.buttons]
        if self.mode in labels:
            await self._tap(panel, self.mode)
            return True
        self._taps += 1
        label = answering.onward(panel.text, labels, which=self._taps)
        await self._tap(panel, label)
        return label != SURE

    def is_ready(self) -> Message | None:
        panel = self.panel()
        if panel is None or "Wie die heeft, tikt daar" in panel.text:
            return None
        return panel if answering.is_ready(panel.text) else None


def _having(panel: Message | None, label: str) -> Message | None:
    return panel if panel is not None and _button(panel, label) is not None else None


def _button(panel: Message, label: str) -> str | None:
    return next((b.text for b in panel.buttons if b.text.startswith(label)), None)


def _data(message: Message) -> list[str]:
    return [button.data or "" for button in message.buttons]
