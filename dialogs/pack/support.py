"""Whom to turn to: the texts for when somebody tells something serious or a worry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dialogs.texts import Text

NOTHING = Text(())


@dataclass(frozen=True, slots=True)
class English:
    """`means`: what simple English means in Dutch, by its words as `in_dutch.py` reads them.

    `begins`: the first words of all phrases, so that one lookup is enough for a word that begins
    none.
    """

    means: Mapping[str, str] = field(default_factory=dict)
    begins: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        begins = frozenset(phrase.partition(" ")[0] for phrase in self.means)
        object.__setattr__(self, "begins", begins)

    def __hash__(self) -> int:
        return hash(self.begins)


@dataclass(frozen=True, slots=True)
class Support:
    """`messages`: for something serious of each kind; `past`: if it is over, or they have help;
    `doubt`: if it may well be something else.
    `worries`: the line for a worry of each kind; `maybe`: the same if there is no sign of one in so
    many words. `routes`: all of it, for when somebody asks for it by name. `words`: what the texts
    fill in, by name: each number and role once. `dutch`, `foreign`: small words that tell in which
    language something is written. `plainer`: those of these texts that are there in plain words.
    """

    messages: Mapping[str, Text] = field(default_factory=dict)
    past: Text = NOTHING
    worries: Mapping[str, Text] = field(default_factory=dict)
    routes: tuple[Text, ...] = ()
    dutch: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)
    doubt: Text = NOTHING
    maybe: Mapping[str, Text] = field(default_factory=dict)
    english: English = field(default_factory=English)
    plainer: Support | None = None

    @property
    def in_plain_words(self) -> Support:
        """Return these texts for somebody who wants plain words."""
        plain = self.plainer
        if plain is None:
            return self
        return replace(
            self,
            messages={**self.messages, **plain.messages},
            past=self.past if plain.past is NOTHING else plain.past,
            doubt=self.doubt if plain.doubt is NOTHING else plain.doubt,
            worries={**self.worries, **plain.worries},
            maybe={**self.maybe, **plain.maybe},
            routes=plain.routes or self.routes,
            plainer=None,
        )

    def worry(self, kind: str, *, sure: bool) -> Text | None:
        """The line for a worry of this kind. Unless `sure`, it supposes nothing."""
        line = self.worries.get(kind)
        return line if sure else self.maybe.get(kind, line)
