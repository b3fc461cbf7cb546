"""Whether each sign hears its own examples, and none of its look-alikes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from content.form.schema_listening import ReasoningsIn
from content.reading.wording import Reader
from content.sources.source import Location
from dialogs.hearing.reasoning import Hearing, Reasoning
from dialogs.understanding.listening import heard


def check_examples(
    raw: ReasoningsIn, reasonings: Mapping[str, Reasoning], hearing: Hearing, read: Reader
) -> None:
    for number, entry in enumerate(raw.reasonings):
        reasoning = reasonings[entry.id]
        for place, (sign_in, sign) in enumerate(zip(entry.signs, reasoning.signs, strict=True)):
            at: Location = ("redeneringen", number, "signalen", place)
            kinds = (*sign_in.after, *entry.kinds, *raw.kinds)
            alone = replace(reasoning, signs=(sign,))
            for line, example in enumerate(sign_in.examples):
                if heard(alone, hearing, example, kinds[0]) is None:
                    read.note((*at, "voorbeeld", line), "voorbeeld-niet-gehoord", said=example)
            for line, example in enumerate(sign_in.look_alikes):
                words = heard(reasoning, hearing, example, kinds[0])
                if words is not None:
                    where = (*at, "maar_niet", line)
                    read.note(where, "maar-niet-gehoord", said=example, words=words)
