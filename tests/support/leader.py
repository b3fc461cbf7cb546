"""The facilitator of a session: reads their panel and taps what brings it on."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from tests.support.answering import PANEL, SURE, OnScreen, Phone, is_ready, newest, onward
from tests.support.patience import PATIENCE
from tests.support.real_pack import said

_TITLE = re.compile(r"^(?P<title>.+) \(stap \d+ van \d+\)", re.MULTILINE)
"""Longer than the slowest takes over all questions of a phase."""

P = TypeVar("P", bound=Phone[OnScreen])


class Leader(Generic[P]):
    """`mode`: the label of how few phones bring their answers together. `waits`: until all are
    ready; else the session goes on without some. `chooses`: what the group is to choose is ticked,
    and not left open. `others`: awaited when the panel asks to give others, who just got another
    question, a minute."""

    def __init__(
        self,
        person: P,
        *,
        mode: str = "",
        waits: bool = True,
        chooses: bool = True,
        others: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.person, self.mode, self.others = person, mode, others
        self._waits, self._chooses = waits, chooses
        self.link = self.code = ""
        self._taps = 0

    async def opens(self, kind: str, length: str) -> None:
        """Begin a session, and read how others come in."""
        await self.person.say("/sessie")
        for label in (kind, length):
            offer = await self._having(label)
            await self.person.tap_data(offer.message_id, offer.there[label])
        shown = await self.person.wait_until(
            lambda: next((m for m in self.person.from_bot() if "start=" in m.text), None), "no link"
        )
        link = re.search(r"https://t\.me/\S+", shown.text)
        code = re.search(r"code: (\S+ \S+)", shown.text)
        assert link is not None
        assert code is not None
        self.link, self.code = link[0], code[1].rstrip(".")
        await self.person.wait_until(self.panel, "no panel")

    async def _having(self, label: str) -> OnScreen:
        return await self.person.wait_until(
            lambda: next((m for m in reversed(self.person.from_bot()) if label in m.there), None),
            f"nothing to tap: {label}",
        )

    # The panel

    def panel(self) -> OnScreen | None:
        """The panel, as long as it has buttons."""
        return newest(self.person.from_bot(), PANEL)

    async def phase(self) -> str:
        """The title of the phase."""
        panel = await self.person.wait_until(self.panel, "no panel")
        found = _TITLE.search(panel.text)
        assert found is not None, panel.text
        return found["title"]

    async def taps(self, label: str) -> None:
        """Tap a button of the panel and see the panel change."""
        panel = await self.person.wait_until(
            lambda: _having(self.panel(), label), f"not on the panel: {label}"
        )
        await self._tap(panel, next(one for one in panel.there if one.startswith(label)))

    async def _tap(self, panel: OnScreen, label: str) -> None:
        await self.person.tap_data(panel.message_id, panel.there[label], force=True)

        def changed() -> bool:
            now = self.panel()
            return now is None or list(now.there.values()) != list(panel.there.values())

        await self.person.wait_until(changed, f"nothing came of {label}")

    # Leading

    async def leads(self, to: str = "") -> None:
        """Lead on, to the phase with this title or to the end."""
        while not to or await self.phase() != to:
            if not await self.goes_on():
                assert not to, f"never came to {to}"
                return

    async def goes_on(self) -> bool:
        """Tap once, when all are ready if they are waited for. Returns False after the last tap."""
        panel = await self.all_ready()
        may_come = (said("sessie_hint_nog_even"), said("afspraak_hint_nog_even"))
        if self.others is not None and any(one in panel.text for one in may_come):
            await self.others()
            panel = await self.all_ready()
        if self.mode in panel.there:
            await self._tap(panel, self.mode)
            return True
        self._taps += 1
        label = onward(panel, which=self._taps if self._chooses else None)
        await self._tap(panel, label)
        return label != SURE

    async def all_ready(self) -> OnScreen:
        """The panel, once it waits for nobody; at once for a leader who doesn't wait."""

        def ready() -> OnScreen | None:
            panel = self.panel()
            late = self._waits and panel is not None and not is_ready(panel)
            return None if late else panel

        return await self.person.wait_until(ready, "not all are ready", timeout=PATIENCE)


def _having(panel: OnScreen | None, label: str) -> OnScreen | None:
    has_it = panel is not None and any(one.startswith(label) for one in panel.there)
    return panel if has_it else None
