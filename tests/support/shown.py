"""What the chat of a `Player` shows, and what their walk then has to do with the programme."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogs.edition.share import from_json
from dialogs.edition.standing import Agreed, Standing
from dialogs.texts import Spans
from dialogs.walk.effects import Button, Keyboard, LetCount, TakeBack, WishEdition
from tests.support.strict import check_words
from tests.support.transcript import Entry, labels, marked


@dataclass(slots=True)
class Shown:
    """A message in the chat as it is now."""

    walk: int
    slot: int | None
    text: Spans
    keyboard: Keyboard
    follow_up: bool = False

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.keyboard for button in row]

    def edit(self, text: Spans | None, keyboard: Keyboard) -> Entry:
        """Change it, which must change something. Returns the line of the transcript."""
        changed = text is not None and text != self.text
        assert changed or keyboard != self.keyboard, "an edit changes something"
        if text is not None:
            check_words(text)
            self.text = text
        self.keyboard = keyboard
        closes = not keyboard and not (changed and self.follow_up)
        kind = "sluit" if closes else "bot" if changed else "knoppen"
        return Entry(kind, marked(self.text), labels(keyboard), in_place=True)


def standing_after(standing: Standing, effect: LetCount | WishEdition | TakeBack) -> Standing:
    """What the walk has to do with the programme after this effect, which must be possible."""
    match effect:
        case LetCount(share, organisation, texts):
            assert standing.asks, "nobody is asked"
            assert not standing.counted, "what is counted is counted"
            before = standing.waits
            code = None if before is None else before.code
            waits = Agreed(from_json(share), organisation, texts, code)
            assert waits != standing.waits, "something changes"
            return replace(standing, waits=waits, elsewhere=False)
        case WishEdition(wants):
            return replace(standing, wished=wants)
        case TakeBack():
            assert standing.waits is not None, "there is something to take back"
            return replace(standing, waits=None)
