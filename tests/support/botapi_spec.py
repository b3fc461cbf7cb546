"""Checks calls, replies and updates against the machine-readable Bot API description.

The description lies beside the repository; where it is absent nothing is checked. Problems are
collected, because an exception inside the sandbox would only reach the bot.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.sandbox.botapi.params import Upload

DESCRIPTION = Path(__file__).parents[3] / "shared" / "telegram" / "bot-api-10.1.json"

_ARRAY = "Array of "
_SIMPLE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Float": (int, float),
    "Boolean": (bool,),
    "True": (bool,),
}
# Its result was checked update by update, and may hold what a test injected.
_UNCHECKED_RESULTS = {"getUpdates"}


@cache
def load_description() -> dict[str, Any] | None:
    """The description, where it is present."""
    if not DESCRIPTION.is_file():
        return None
    description: dict[str, Any] = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    return description


class SpecChecker:
    """Plug `on_call` and `on_update` into a sandbox, and look at `problems` in the end."""

    def __init__(self, description: dict[str, Any] | None = None) -> None:
        self.problems: list[str] = []
        self._description = description or load_description()

    @property
    def active(self) -> bool:
        """Whether there is a description to check against."""
        return self._description is not None

    def on_call(self, method: str, params: Mapping[str, Any], status: int, body: Any) -> None:
        """Check a call that was accepted, and any reply. A refused call may be wrong."""
        if self._description is None:
            return
        if status == 200:
            self._check_accepted(self._description, method, params, body)
        else:
            self._check_refusal(method, status, body)

    def on_update(self, update: Any) -> None:
        """Check an update that the sandbox made."""
        if self._description is not None:
            self.check("Update", update, "update")
            if isinstance(update, dict) and len(update) != 2:
                self.problems.append("update: exactly one kind of content is expected")

    def check(self, kind: str, value: Any, path: str) -> None:
        """Check a value against a type of the description, and note what is wrong."""
        self.problems += self._mistakes(kind, value, path)

    def raise_problems(self) -> None:
        """Fail with everything that was found."""
        if self.problems:
            raise AssertionError("not as the Bot API describes it:\n" + "\n".join(self.problems))

    def _check_accepted(
        self, description: dict[str, Any], method: str, params: Mapping[str, Any], body: Any
    ) -> None:
        spec = description["methods"].get(method)
        if spec is None:
            self.problems.append(f"{method}: no such method")
            return
        fields = {field["name"]: field for field in spec.get("fields", [])}
        for name in params.keys() - fields.keys():
            self.problems.append(f"{method}: no such parameter {name}")
        for name, field in fields.items():
            if name in params:
                self._check_any(field["types"], params[name], f"{method}({name})")
            elif field["required"]:
                self.problems.append(f"{method}: required parameter {name} is missing")
        if not (
            isinstance(body, dict) and body.get("ok") is True and body.keys() == {"ok", "result"}
        ):
            self.problems.append(f"{method}: the reply isn't an accepted one")
        elif method not in _UNCHECKED_RESULTS:
            self._check_any(spec["returns"], body["result"], f"{method} result")

    def _check_refusal(self, method: str, status: int, body: Any) -> None:
        if (
            not isinstance(body, dict)
            or body.get("ok") is not False
            or body.get("error_code") != status
            or not isinstance(body.get("description"), str)
        ):
            self.problems.append(f"{method}: the refusal isn't formed like one")
        elif "parameters" in body:
            self.check("ResponseParameters", body["parameters"], f"{method} refusal")

    def _check_any(self, kinds: list[str], value: Any, path: str) -> None:
        attempts = [self._mistakes(kind, value, path) for kind in kinds]
        if all(attempts):
            self.problems += _shortest(attempts)

    def _mistakes(self, kind: str, value: Any, path: str) -> list[str]:
        if kind.startswith(_ARRAY):
            if not isinstance(value, list):
                return [f"{path}: an array is expected"]
            inner = kind.removeprefix(_ARRAY)
            return [
                mistake
                for index, item in enumerate(value)
                for mistake in self._mistakes(inner, item, f"{path}[{index}]")
            ]
        if kind in _SIMPLE:
            right = isinstance(value, _SIMPLE[kind])
            # In Python a bool is an int, in JSON it isn't.
            if right and isinstance(value, bool) == (bool in _SIMPLE[kind]):
                return []
            return [f"{path}: {kind} is expected, not {value!r:.60}"]
        if kind == "InputFile":
            return [] if isinstance(value, Upload) else [f"{path}: a file is expected"]
        return self._object_mistakes(kind, value, path)

    def _object_mistakes(self, kind: str, value: Any, path: str) -> list[str]:
        assert self._description is not None
        spec = self._description["types"][kind]
        if "subtypes" in spec:
            attempts = [self._mistakes(subtype, value, path) for subtype in spec["subtypes"]]
            return _shortest(attempts)
        if not isinstance(value, dict):
            return [f"{path}: a {kind} is expected, not {value!r:.60}"]
        fields = {field["name"]: field for field in spec.get("fields", [])}
        mistakes = [
            f"{path}: a {kind} has no field {name}" for name in value.keys() - fields.keys()
        ]
        for name, field in fields.items():
            if name in value:
                if _is_attached_file(field, value[name]):
                    continue
                attempts = [
                    self._mistakes(inner, value[name], f"{path}.{name}") for inner in field["types"]
                ]
                if all(attempts):
                    mistakes += _shortest(attempts)
            elif field["required"]:
                mistakes.append(f"{path}: a {kind} needs the field {name}")
        return mistakes


def _is_attached_file(field: Mapping[str, Any], value: Any) -> bool:
    """Whether this is the file that `attach://` stood for: the sandbox has put it in its place.

    The description types such a field as a string, and says in words that it may name a file.
    """
    return isinstance(value, Upload) and "attach://" in field["description"]


def _shortest(attempts: list[list[str]]) -> list[str]:
    """Of several alternatives that a value fails, the problems with the one that it nearly was."""
    return min(attempts, key=lambda mistakes: len(mistakes))
