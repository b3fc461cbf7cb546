"""parse_mode=HTML: Telegram's small dialect, with its errors.

Not HTML as browsers know it: a handful of tags, four named entities, and every slip refused
with the byte (of the UTF-8 source) where its tag begins.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.links import checked_link, linked_user

Entity = dict[str, Any]

_SPACE = frozenset(" \t\n\r\v\f\0")
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
# The end of the source reads as this, which counts as space and ends every name.
_END = "\0"


def utf16_length(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _OpenTag:
    name: str
    argument: str
    offset: int
    output_from: int


def parse_html(
    source: str, user: Callable[[int], dict[str, Any] | None]
) -> tuple[str, list[Entity]]:
    """The plain text and its entities; `user` looks up who a tg://user link mentions."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source, user).parse()


@dataclass
class _Parser:
    source: str
    user: Callable[[int], dict[str, Any] | None]
    at: int = 0
    length: int = 0
    output: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    open_tags: list[_OpenTag] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            char = self.source[self.at]
            if char == "<":
                if self._peek(1) == "/":
                    self._end_tag()
                else:
                    self._start_tag()
            elif char == "&":
                self._emit(self._character_reference())
            else:
                self._emit(self._plain_run())
        if self.open_tags:
            name = self.open_tags[-1].name
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{name}"')
        # A surrogate can only come from a numeric reference: JSON and forms are UTF-8.
        text = "".join(self.output)
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise _cannot_parse(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, sort_entities(self.entities)

    def _peek(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.source[index] if index < len(self.source) else _END

    def _emit(self, text: str) -> None:
        self.output.append(text)
        # A lone surrogate has no UTF-8 or UTF-16 form; it is refused at the end.
        self.length += utf16_length(text.encode("utf-8", "replace").decode())

    def _plain_run(self) -> str:
        start = self.at
        while self.at < len(self.source) and self.source[self.at] not in "<&":
            self.at += 1
        return self.source[start : self.at]

    def _character_reference(self) -> str:
        """What `&...;` stands for; an unknown one stands for its own `&`."""
        start, code = self.at, ""
        self.at += 1
        if self._peek() == "#":
            self.at += 1
            base, digits = 10, "0123456789"
            if self._peek() == "x":
                self.at += 1
                base, digits = 16, "0123456789abcdefABCDEF"
            number = self._take_while(lambda char: char in digits)
            value = int(number, base) if number else 0
            if 0 < value < 0x10FFFF and self.at - start < 10:
                code = chr(value)
        else:
            name = self._take_while(lambda char: char.isascii() and char.isalpha())
            code = _NAMED.get(name, "")
        if not code:
            self.at = start + 1
            return "&"
        if self._peek() == ";":
            self.at += 1
        return code

    def _take_while(self, wanted: Callable[[str], bool]) -> str:
        start = self.at
        while self.at < len(self.source) and wanted(self.source[self.at]):
            self.at += 1
        return self.source[start : self.at]

    def _skip_space(self) -> None:
        self._take_while(lambda char: char in _SPACE)

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._take_while(lambda char: char not in _SPACE and char != ">").lower()
        if self._peek() == _END:
            raise self._error("Unclosed start tag", begin)
        if name not in _TYPES:
            raise self._error(f'Unsupported start tag "{name}"', begin)
        argument = ""
        for attribute, value in self._attributes(name, begin):
            match name, attribute:
                case ("a", "href") | ("tg-emoji", "emoji-id"):
                    argument = value
                case ("code", "class") if value.startswith("language-"):
                    argument = value.removeprefix("language-")
                case ("span", "class") if value.startswith("tg-"):
                    argument = value.removeprefix("tg-")
                case ("blockquote", "expandable"):
                    argument = "expandable"
        self.at += 1
        if name == "span" and argument != "spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open_tags.append(_OpenTag(name, argument, self.length, len(self.output)))

    def _attributes(self, tag: str, begin: int) -> Iterator[tuple[str, str]]:
        while True:
            self._skip_space()
            if self._peek() == ">":
                return
            name = self._take_while(lambda char: char not in _SPACE and char not in "=>")
            if not name:
                raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_space()
            if self._peek() != "=":
                if (tag, name.lower()) == ("blockquote", "expandable"):
                    yield "expandable", ""
                    continue
                if self._peek() == _END:
                    raise self._error(f'Unclosed start tag "{tag}"', begin)
                raise self._error(
                    f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin
                )
            self.at += 1
            self._skip_space()
            if self._peek() == _END:
                raise self._error(f'Unclosed start tag "{tag}"', begin)
            value = self._attribute_value()
            if self._peek() == _END:
                raise self._error("Unclosed start tag", begin)
            yield name, value

    def _attribute_value(self) -> str:
        quote = self._peek()
        if quote not in "'\"":
            start = self.at
            token = self._take_while(
                lambda char: char.isascii() and (char.isalnum() or char in ".-")
            )
            if self._peek() not in _SPACE and self._peek() != ">":
                raise self._error("Unexpected end of name token", start)
            return token.lower()
        self.at += 1
        parts: list[str] = []
        while self.at < len(self.source) and self._peek() != quote:
            if self._peek() == "&":
                parts.append(self._character_reference())
            else:
                parts.append(self._peek())
                self.at += 1
        self.at += 1
        return "".join(parts)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open_tags:
            raise self._error("Unexpected end tag", begin)
        self.at += 2
        name = self._take_while(lambda char: char not in _SPACE and char != ">").lower()
        self._skip_space()
        if self._peek() != ">":
            raise self._error("Unclosed end tag", begin)
        self.at += 1
        tag = self.open_tags.pop()
        if name and name != tag.name:
            reason = f'expected "</{tag.name}>", found "</{name}>"'
            raise _cannot_parse(
                f"Unmatched end tag at byte offset {self._byte_offset(begin)}, {reason}"
            )
        if self.length > tag.offset:
            self._add_entity(tag)

    def _add_entity(self, tag: _OpenTag) -> None:
        entity: Entity = {
            "type": _TYPES[tag.name],
            "offset": tag.offset,
            "length": self.length - tag.offset,
        }
        match tag.name:
            case "a":
                link = tag.argument or "".join(self.output[tag.output_from :])
                if (user_id := linked_user(link)) is not None:
                    user = self.user(user_id)
                    if user is None:
                        return
                    entity |= {"type": "text_mention", "user": user}
                elif (url := checked_link(link)) is not None:
                    entity["url"] = url
                else:
                    return
            case "tg-emoji":
                if not tag.argument.isdecimal() or int(tag.argument) == 0:
                    raise _cannot_parse("Invalid custom emoji identifier specified")
                entity["custom_emoji_id"] = tag.argument
            case "blockquote" if tag.argument:
                entity["type"] = "expandable_blockquote"
            case "pre" if self._closes_over("code", entity):
                inner = self.entities.pop()
                if "language" in inner:
                    entity["language"] = inner["language"]
            case "code" if tag.argument:
                # For the </pre> that may follow; sort_entities drops it from a lone <code>.
                entity["language"] = tag.argument
        self.entities.append(entity)

    def _closes_over(self, kind: str, entity: Entity) -> bool:
        return bool(self.entities) and (
            self.entities[-1]["type"],
            self.entities[-1]["offset"],
            self.entities[-1]["length"],
        ) == (kind, entity["offset"], entity["length"])

    def _error(self, reason: str, at: int) -> ApiError:
        return _cannot_parse(f"{reason} at byte offset {self._byte_offset(at)}")

    def _byte_offset(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))


def sort_entities(entities: list[Entity]) -> list[Entity]:
    """In Telegram's order: by where they begin, the longer one first."""
    for entity in entities:
        if entity["type"] != "pre":
            entity.pop("language", None)
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _cannot_parse(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
