"""The pack that people get, with the facts that the settings would give it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import content
from content.reading.loader import load
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.texts import as_plain

PACKS = Path(content.__file__).parent


@cache
def real_pack(name: str = "ontmoetingen") -> Dialog:
    facts = {"contact": "Vragen? Mail het team.", "dagen": "60", "dagen_klaar": "365"}
    dialog = load(PACKS / name)
    return replace(dialog, facts={**dialog.facts, **facts})


def said(key: str, **extra: str) -> str:
    """One of the pack's sentences, as people read it."""
    return as_plain(Speech(real_pack(), {}).phrase(key, **extra))


def label(key: str, **extra: str) -> str:
    """The label of one of the pack's buttons."""
    return Speech(real_pack(), {}).label(key, **extra)


def phase_title(id_: str) -> str:
    """The title of a phase of the pack's sessions, as the facilitator's panel shows it."""
    phases = (phase for plan in real_pack().plans.values() for phase in plan.phases)
    return next(phase.title for phase in phases if phase.id == id_)
