"""One JSON codec for every record that is stored as text, made from the records' type hints.

A dataclass becomes an object with its fields in order, a tuple a list, a frozenset a sorted list,
an enum its value, and the keys of a mapping become strings. A record's module gives the exceptions
of its format: which classes become lists of their fields, and which have a form of their own.

Each tap stores a walk, so this must be as fast as code written by hand: each type is turned into
Python source that is compiled once, as `dataclasses` does with its methods. Only the shape is
checked: whoever can write to the database can write any text in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

Raw = dict[str, Any]
Upgrades = Mapping[int, Callable[[Raw], Raw]]
"""By format number: how an object of that format becomes one of the next."""

dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class UnreadableStateError(ValueError):
    """The text isn't this kind of record, or is of a later format than this code knows."""


@dataclass(frozen=True, slots=True)
class Form:
    """Functions that write values of one type as JSON data, and read them."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@dataclass(frozen=True)
class Rules:
    """The exceptions of a format.

    `lists`: dataclasses that become a list of their fields. `unstored`: names of fields that are
    never written. `own`: types with a form of their own.
    """

    lists: Collection[type] = ()
    unstored: Collection[str] = ()
    own: Mapping[Any, Form] = field(default_factory=dict)

    def form(self, hint: Any) -> Form:
        """The form of a type. Raises TypeError if it contains an unsupported type."""
        spelling = _Spelling(self)
        write, read = spelling.both(hint, "value", "raw")
        return Form(
            eval(f"lambda value: {write}", spelling.names),  # noqa: S307
            eval(f"lambda raw: {read}", spelling.names),  # noqa: S307
        )


def tagged(kinds: Mapping[str, type]) -> Form:
    """The form of one of several dataclasses: a list of its tag and its fields."""
    rules = Rules(lists=tuple(kinds.values()))
    forms = {tag: rules.form(kind) for tag, kind in kinds.items()}
    tags = {kind: tag for tag, kind in kinds.items()}

    def write(value: object) -> list[Any]:
        tag = tags[type(value)]
        return [tag, *forms[tag].write(value)]

    def read(raw: list[Any]) -> Any:
        if raw[0] not in forms:
            raise ValueError("no such tag")
        return forms[raw[0]].read(raw[1:])

    return Form(write, read)


class _Spelling:
    """Generates Python source for types; `names` has the classes and functions that it refers
    to."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.names: dict[str, Any] = {}

    def _name(self, thing: Any) -> str:
        name = f"_{len(self.names)}"
        self.names[name] = thing
        return name

    def both(self, hint: Any, value: str, raw: str) -> tuple[str, str]:
        """The source that writes the expression `value`, and the source that reads the expression
        `raw`."""
        origin, args = get_origin(hint), get_args(hint)
        if hint in (str, int, float, bool):
            return value, raw
        if hint in self._rules.own:
            own = self._rules.own[hint]
            return f"{self._name(own.write)}({value})", f"{self._name(own.read)}({raw})"
        if isinstance(hint, type) and issubclass(hint, Enum):
            # As `value`, but without a call.
            return f"{value}._value_", f"{self._name(hint)}({raw})"
        if is_dataclass(hint) and isinstance(hint, type):
            return self._dataclass(hint, value, raw)
        if origin is UnionType and args[1:] == (NoneType,):
            write, read = self.both(args[0], value, raw)
            return f"(None if {value} is None else {write})", f"(None if {raw} is None else {read})"
        if origin is tuple and args[1:] == (...,):
            write, read = self.both(args[0], "one", "one")
            listed = value if write == "one" else f"[{write} for one in {value}]"
            return listed, f"tuple({raw} if {read == 'one'} else [{read} for one in {raw}])"
        if origin is tuple:
            values = [f"{value}[{n}]" for n in range(len(args))]
            writes, reads = self._in_a_row(args, values, raw)
            return value if writes == ", ".join(values) else f"[{writes}]", f"({reads},)"
        if origin is frozenset and args[0] is str:
            return f"sorted({value})", f"frozenset({raw})"
        if origin is Mapping and args[0] in (str, int):
            write, read = self.both(args[1], "one", "one")
            key = "key" if args[0] is str else "int(key)"
            copied = f"{{key: {write} for key, one in {value}.items()}}"
            read_back = f"{{{key}: {read} for key, one in {raw}.items()}}"
            return f"dict({value})" if write == "one" else copied, read_back
        raise TypeError(f"no JSON form for {hint}")

    def _in_a_row(self, hints: Any, values: list[str], raw: str) -> tuple[str, str]:
        """The source of expressions that read the items of a list in order."""
        pairs = [
            self.both(hint, value, f"{raw}[{n}]")
            for n, (hint, value) in enumerate(zip(hints, values, strict=True))
        ]
        return ", ".join(write for write, _ in pairs), ", ".join(read for _, read in pairs)

    def _dataclass(self, cls: type, value: str, raw: str) -> tuple[str, str]:
        hints, rules, made = get_type_hints(cls), self._rules, self._name(cls)
        stored = [one for one in fields(cls) if one.name not in rules.unstored]
        if cls in rules.lists:
            values = [f"{value}.{one.name}" for one in stored]
            writes, reads = self._in_a_row([hints[one.name] for one in stored], values, raw)
            return f"[{writes}]", f"{made}({reads})"
        pairs = [
            (one.name, *self.both(hints[one.name], f"{value}.{one.name}", f"{raw}[{one.name!r}]"))
            for one in stored
        ]
        items = ", ".join(f"{name!r}: {write}" for name, write, _ in pairs)
        arguments = ", ".join(f"{name}={read}" for name, _, read in pairs)
        return f"{{{items}}}", f"{made}({arguments})"


def to_text(form: Form, value: object, number: int) -> str:
    """The record as JSON in format `number`. Equal records give the same text."""
    return dumps({"format": number, **form.write(value)})


def from_text(form: Form, text: str, what: str, number: int, upgrades: Upgrades) -> Any:
    """Parse a record, upgrading older formats to `number`.

    `what`: the record's name with its article, for an error. Raises UnreadableStateError.
    """
    try:
        raw = json.loads(text)
        while raw["format"] < number and raw["format"] in upgrades:
            raw = upgrades[raw["format"]](raw)
        found = raw["format"]
        if found == number:
            return form.read(raw)
    except KeyError as error:
        # Only fields are looked up by key: no words of people get into the message.
        raise UnreadableStateError(f"not {what}: no field {error}") from error
    except (AttributeError, TypeError, IndexError, ValueError) as error:
        raise UnreadableStateError(f"not {what}: {type(error).__name__}") from error
    raise UnreadableStateError(f"{what} of format {found}, this code knows {number}")
