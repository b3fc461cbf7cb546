"""The scenes in plainer words tell the same event: a group talks about it afterwards, and somebody
who says something different about it would be recognised as having had the plainer words."""

from __future__ import annotations

import re

from dialogs.texts import Text, as_plain
from tests.support.real_pack import real_pack

_STEM = 4
_LEAST = 0.6
"""The part of the words of a plainer scene that are in the scene itself."""


def _told(text: Text) -> str:
    return as_plain(text.fill(lambda _: "")).strip()


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w+", text.lower()) if len(word) >= _STEM}


def test_a_plainer_scene_tells_the_same_event() -> None:
    pack = real_pack("ontmoetingen")
    differ = {}
    for question in pack.questions.values():
        goals = pack.goals is not None and question.element == pack.goals.element
        if question.plainer is None or not question.options or question.last_time or goals:
            continue
        *scene, _ = re.split(r"(?<=[.!?’])\s+", _told(question.plainer))
        told = _words(" ".join(scene))
        own = told - _words(_told(question.text))
        if len(own) > (1 - _LEAST) * len(told):
            differ[question.id] = own
    assert differ == {}
