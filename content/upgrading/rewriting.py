"""Rewrites the text of one file in the new form, and leaves everything else as its author wrote it.

The text is edited at the marks of the YAML parser, so comments, quotes and the order of keys stay.
A text in another language than the one that the bot said becomes a comment above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from content.sources.mistakes import PackError
from content.sources.source import Location, parse
from content.upgrading.old_form import as_new, chosen, is_gone, old_in

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BARE_LINE = re.compile(r"( *)(#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
"""A line with nothing but a comment, if that."""
_CONTINUED = re.compile(r"(\r\n|\r|\n)( *)(?=[^\s])")
_NARROW = 2
"""How many spaces a continued line is indented further than what holds it."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """Puts `text` in place of what is between `start` and `end`."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """A value in the file, with what holds it: a mapping with its key, or a list."""

    node: yaml.Node
    key: yaml.Node | None
    holder: yaml.CollectionNode
    flow: int | None
    """Where the outermost brackets or braces around it begin; None if there are none."""

    @property
    def column(self) -> int:
        """The column of the key, or of the dash of an item."""
        return int((self.key or self.holder).start_mark.column)


def rewritten(name: str, text: str) -> str:
    """The text of the file called `name` in the new form; unchanged if it has nothing old.

    Raises PackError if it can't be read, or has a place that can't be rewritten.
    """
    source = parse(name, text)
    old = tuple(old_in(name, source.data))
    if not old:
        return text
    held = dict(_held_in(yaml.compose(text, Loader=yaml.CSafeLoader), (), None))
    edits = {at: tuple(_edits_at(text, at, held[at])) for at in old}

    def comes_out(places: Sequence[Location]) -> str | None:
        new = _edited(text, (edit for at in places for edit in edits[at]))
        return new if _means(name, new, as_new(source.data, places)) else None

    new = comes_out(old)
    if new is None:
        wrong = [at for at in old if comes_out((at,)) is None] or old
        raise PackError(source.mistake(at, "oude-vorm-lastig") for at in wrong)
    return new


def _means(name: str, text: str, data: object) -> bool:
    try:
        return bool(parse(name, text).data == data)
    except PackError:
        return False


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    parts, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[done : edit.start], edit.text]
        done = max(done, edit.end)
    return "".join([*parts, text[done:]])


def _held_in(
    node: yaml.Node | None, location: Location, flow: int | None
) -> Iterator[tuple[Location, _Held]]:
    if not isinstance(node, yaml.CollectionNode):
        return
    if flow is None and node.flow_style:
        flow = int(node.start_mark.index)
    mapping = isinstance(node, yaml.MappingNode)
    for number, part in enumerate(node.value):
        key, value = part if mapping else (None, part)
        at = (*location, number if key is None else str(key.value))
        yield at, _Held(value, key, node, flow)
        yield from _held_in(value, at, flow)


def _edits_at(text: str, location: Location, held: _Held) -> Iterator[_Edit]:
    if is_gone(location) and held.key is not None:
        yield from _taken_out(text, held, held.key)
    elif isinstance(held.node, yaml.MappingNode):
        by_style = _from_braces if held.node.flow_style else _from_lines
        yield from by_style(text, held, held.node)


# A text between braces: {nl: Zon}


def _from_braces(text: str, held: _Held, node: yaml.MappingNode) -> Iterator[_Edit]:
    start, end = node.start_mark.index, node.end_mark.index
    value = node.value[_chosen(node)][1]
    kept = text[value.start_mark.index : value.end_mark.index]
    if held.flow is None:
        kept = _CONTINUED.sub(lambda line: line[1] + line[2].ljust(held.column + _NARROW), kept)
    if not kept:
        start = len(text[:start].rstrip(" "))
    yield from _comments(text, held, _left_out(text, node, start, end))
    yield _Edit(start, end, kept)


def _chosen(node: yaml.MappingNode) -> int:
    return chosen([str(key.value) for key, _ in node.value])


def _left_out(text: str, node: yaml.MappingNode, start: int, end: int) -> Iterator[str]:
    """The comments between `start` and `end`, and the texts in other languages, as comments."""
    done = start
    for number, (key, value) in enumerate(node.value):
        yield from _COMMENT.findall(text, done, key.start_mark.index)
        yield from _COMMENT.findall(text, key.end_mark.index, value.start_mark.index)
        done = max(_end_of(text, value, node), key.end_mark.index)
        if number != _chosen(node):
            written = _shifted(text[key.start_mark.index : done].rstrip(), key.start_mark.column)
            yield from (f"# {line}" for line in _LINE_END.split(written))
    yield from _COMMENT.findall(text, done, end)


def _comments(text: str, held: _Held, comments: Iterable[str]) -> Iterator[_Edit]:
    """Puts comments above the line on which the value, its key, or what is around it, begins."""
    line = _line_of(text, _start_of(text, held) if held.flow is None else held.flow)
    indent = text[line : len(text) - len(text[line:].lstrip(" "))]
    new_line = _new_line(text)
    for comment in comments:
        yield _Edit(line, line, f"{indent}{comment}{new_line}")


def _start_of(text: str, held: _Held) -> int:
    """Where its key begins, or the dash of an item."""
    if held.key is not None:
        return int(held.key.start_mark.index)
    line = _line_of(text, int(held.node.start_mark.index))
    while text[line + held.column] != "-":  # the dash has a line of its own
        line = _line_of(text, line - 1)
    return line + held.column


def _line_of(text: str, index: int) -> int:
    """Where the line begins that `index` is on."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _new_line(text: str) -> str:
    found = _LINE_END.search(text)
    return "\n" if found is None else found[0]


# A text on lines of its own: nl: | …


def _from_lines(text: str, held: _Held, node: yaml.MappingNode) -> Iterator[_Edit]:
    key, value = node.value[_chosen(node)]
    begin = _start_of(text, held) + 1 if held.key is None else held.key.end_mark.index
    start, end = value.start_mark.index, _end_of(text, value, node)
    last = max(_end_of(text, each, node) for _, each in node.value)
    less = key.start_mark.column - held.column
    kept = "" if start == end else _shifted(text[start:end], less)
    if not kept:
        start = end = key.end_mark.index + 1
        between = ""
    elif value.start_mark.line == key.end_mark.line:
        between = " "
    else:
        between = _new_line(text) + " " * (value.start_mark.column - less)
    yield from _comments(text, held, _left_out(text, node, begin, max(last, end)))
    yield _Edit(begin, end, ("" if held.key is None else ":") + between + kept)
    if last > end:
        on_new_line = text[end - 1] in "\r\n"
        stop = len(text[:last].rstrip())
        rest = _LINE_END.match(text, stop)
        yield _Edit(end, rest.end() if on_new_line and rest is not None else stop)
        end = max(last, end)
    yield from _comments_behind(text, end, held.column)


def _shifted(text: str, less: int) -> str:
    """The text, with `less` spaces taken from the begin of every line but the first."""
    return re.sub(rf"(?<=[\r\n]) {{0,{less}}}", "", text)


def _comments_behind(text: str, end: int, column: int) -> Iterator[_Edit]:
    """Moves comments on the lines after `end` to `column`, so that a text that is less far in now
    doesn't take them in."""
    line = end if _line_of(text, end) == end else _line_end(text, end)
    while line < len(text):
        found = _BARE_LINE.match(text, line)
        if found is None:
            return
        if found[2] and len(found[1]) > column:
            yield _Edit(line, line + len(found[1]), " " * column)
        line = found.end()


def _end_of(text: str, node: yaml.Node, holder: yaml.Node) -> int:
    """Where the last character of a value is; the parser says where the next thing begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end_of(text, last[1] if isinstance(last, tuple) else last, node)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return _end_of_block(text, node, int(holder.start_mark.column))
    return int(node.end_mark.index)


def _end_of_block(text: str, node: yaml.Node, column: int) -> int:
    """Where the lines of a text after | or > end."""
    start = int(node.start_mark.index)
    header = text[start : _line_end(text, start)].partition("#")[0]
    digit, keeps = re.search(r"\d", header), "+" in header
    indent = None if digit is None else column + int(digit[0])
    end = line = _line_end(text, start)
    while line < len(text):
        stop = _line_end(text, line)
        shown = text[line:stop].lstrip(" ")
        if shown.strip("\r\n"):
            found = stop - line - len(shown)
            indent = found if indent is None and found > column else indent
            if indent is None or found < indent:
                break
            end = stop
        elif keeps:
            end = stop
        line = stop
    return end


def _line_end(text: str, index: int) -> int:
    """Where the next line begins."""
    found = _LINE_END.search(text, index)
    return len(text) if found is None else found.end()


# A key that is gone: talen: [nl]


def _taken_out(text: str, held: _Held, key: yaml.Node) -> Iterator[_Edit]:
    start, end = int(key.start_mark.index), _end_of(text, held.node, held.holder)
    if held.flow is not None:
        keys = [each.start_mark.index for each, _ in held.holder.value]
        ends = [each.end_mark.index for _, each in held.holder.value]
        place = keys.index(start)
        if place + 1 < len(keys):
            end = keys[place + 1]
        elif place:
            start = ends[place - 1]
        yield _Edit(start, end)
        return
    comments = _COMMENT.findall(text, int(key.end_mark.index), end)
    new_line = _new_line(text)
    kept = "".join(f"{comment}{new_line}" for comment in comments)
    rest = re.compile(r" *(#)?").match(text, end)
    if rest is not None and rest[1]:
        yield _Edit(start, rest.end() - 1, kept)
        return
    end = end if text[end - 1] in "\r\n" else _line_end(text, end)
    above_is_blank = not start or _is_blank_at(text, _line_of(text, start - 1))
    if not kept and above_is_blank and _is_blank_at(text, end):
        end = _line_end(text, end)
    yield _Edit(start, end, kept)


def _is_blank_at(text: str, line: int) -> bool:
    return not text[line : _line_end(text, line)].strip()
