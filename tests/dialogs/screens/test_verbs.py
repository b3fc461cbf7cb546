"""Actions: what a button of a walk means, as one string."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from dialogs.screens import verbs
from dialogs.screens.verbs import WalkVerb, read_action, walk_action

SCREENS = Path(verbs.__file__).parent


def test_an_action_is_read_as_it_was_made() -> None:
    for verb in WalkVerb:
        assert read_action(walk_action(verb)) == (verb, "")
        assert read_action(walk_action(verb, "zin:3")) == (verb, "zin:3")


def test_what_was_never_made_is_refused() -> None:
    with pytest.raises(ValueError, match="dans"):
        read_action("dans:3")


def test_no_screen_spells_an_action_out() -> None:
    """Mypy names a verb without a case in `perform` only if the verb is in `WalkVerb`."""
    spelled = [
        f"{path.name}: {ast.unparse(button)}"
        for path in sorted(SCREENS.glob("*.py"))
        for button in ast.walk(ast.parse(path.read_text()))
        if isinstance(button, ast.Tuple)
        and len(button.elts) == 2
        and "label(" in ast.unparse(button.elts[0])
        and isinstance(button.elts[1], ast.Constant | ast.JoinedStr)
    ]
    assert spelled == []
