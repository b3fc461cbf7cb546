"""Word lists are read, and what they were read from isn't needed any more."""

import gc
import weakref

from content.reading.hearing import word_lists
from content.reading.wording import Notes
from content.sources.source import Source
from dialogs.hearing.patterns import Word


class _Raw(dict[str, list[str]]):
    """Can be referred to weakly."""


def test_a_list_is_made_after_those_that_it_names_and_keeps_nothing_of_the_file_alive() -> None:
    raw = _Raw(alles=["<thee>|koffie"], thee=["thee", "munt"])
    file = weakref.ref(raw)
    # `python -m bot run` reads its packs without garbage collection.
    gc.disable()
    try:
        lists = word_lists(raw, {}, (), Notes(Source("luisteren.yaml", {}), []))
        del raw
        assert file() is None
    finally:
        gc.enable()
    assert isinstance(lists["thee"], Word)
    assert lists["thee"].fits("munt")
