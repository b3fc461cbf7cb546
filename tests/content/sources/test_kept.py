"""What was read is kept for who reads the same again, until it isn't needed any more."""

import pytest

from content.sources import kept as keeping
from content.sources.kept import forget_read, kept


def test_reads_once_what_is_asked_several_times_and_forgets_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Other tests go on with what they read.
    monkeypatch.setattr(keeping, "_forgetting", [])
    read = []

    @kept(2)
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length("thee"), length("koffie"), length("thee")] == [4, 6, 4]
    assert read == ["thee", "koffie"]
    forget_read()
    assert length("thee") == 4
    assert read == ["thee", "koffie", "thee"]
