"""Noticing a reasoning in what someone wrote.

A probe at the wrong moment costs trust, a missed one costs little: in doubt nothing is noticed.
"""

from __future__ import annotations

import re

from dialogs.definition import Dialog
from dialogs.reasoning import Noticed


def noticed(dialog: Dialog, text: str, about: str) -> tuple[Noticed, ...]:
    """The reasonings in an answer to a question of the kind `about`, in the pack's order."""
    found = []
    for reasoning in dialog.reasonings.values():
        if reasoning.kinds and about not in reasoning.kinds:
            continue
        for phrase in reasoning.phrases:
            match = re.search(rf"\b{re.escape(phrase)}\b", text, re.IGNORECASE)
            if match is not None:
                found.append(Noticed(reasoning.id, match[0]))
                break
    return tuple(found)
