"""What a person reads: the message with buttons, a follow-up beside it, and what was said last."""

from __future__ import annotations

from dialogs.walk.effects import AnswerTap, Button, Effect, SendMessage
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.support.shown import Shown
from tests.support.transcript import marked


class OnScreen:
    """The chat as it stands for the person whose walk it is."""

    walk: Walk
    last: tuple[Effect, ...]
    """The effects of the last event."""
    messages: list[Shown]

    @property
    def screen(self) -> Shown:
        """The one message with buttons."""
        live = self.live
        assert len(live) == 1, f"{len(live)} messages have buttons"
        return live[0]

    @property
    def live(self) -> list[Shown]:
        return [m for m in self.messages if m.keyboard and not m.follow_up]

    @property
    def follow_up(self) -> Shown:
        """The one message of the bot's own accord with buttons."""
        (live,) = [m for m in self.messages if m.keyboard and m.follow_up]
        return live

    @property
    def screen_text(self) -> str:
        return marked(self.screen.text)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.screen.buttons]

    @property
    def all_labels(self) -> list[str]:
        """Those of the screen, and of a follow-up beside it."""
        return [button.label for message in self.messages for button in message.buttons]

    @property
    def actions(self) -> list[str]:
        return [self.walk.screen.actions[button.number] for button in self.screen.buttons]

    @property
    def toast(self) -> str:
        """The word over the screen after the last tap."""
        (answer,) = (effect for effect in self.last if isinstance(effect, AnswerTap))
        return answer.text

    @property
    def told(self) -> list[str]:
        """What the bot said after the last event, the message with buttons included."""
        return [marked(effect.text) for effect in self.last if isinstance(effect, SendMessage)]

    @property
    def at(self) -> str:
        """The id of the question on the screen; '' when there's another screen."""
        return self.walk.place.id if self.walk.place.view is View.QUESTION else ""

    def button(self, wanted: str) -> Button:
        live = [message for message in self.messages if message.keyboard]
        buttons = [button for message in live for button in message.buttons]
        exact = [button for button in buttons if button.label == wanted]
        meant = [button for button in buttons if self._action(button) == wanted]
        found = exact or meant
        labels = [button.label for button in buttons]
        assert len(found) == 1, f"{wanted!r} stands {len(found)} times among {labels}"
        return found[0]

    def _action(self, button: Button) -> str:
        asked = self.walk.follow_up
        on_it = asked is not None and asked.screen.turn == button.turn
        screen = asked.screen if on_it and asked is not None else self.walk.screen
        return screen.actions[button.number]
