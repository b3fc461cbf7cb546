"""All bytes in a file, however they are packed: where a search for a word must look."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def unpacked(content: bytes) -> Iterator[bytes]:
    """The bytes themselves, those of every file in a zip with its name, and of every stream in a
    PDF."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            for info in file.infolist():
                yield info.filename.encode()
                yield from unpacked(file.read(info))
    elif content.startswith(b"%PDF"):
        for packed in _STREAM.findall(content):
            try:
                yield zlib.decompress(packed)
            except zlib.error:
                yield packed
