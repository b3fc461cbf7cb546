"""What was learned of how people type is what the data teach, and keeps to its measures."""

from __future__ import annotations

from content.reading.remark_weights import (
    SAID_FILE,
    WEIGHTS_FILE,
    remarks_in,
    said_written,
    spoken_families,
    weights_written,
)
from content.reading.typed_examples import EXAMPLES_FILE
from tests.support.real_pack import PACKS
from tests.train_understanding import Heard, examples_written, given, learned_remarks, made_of

LARGEST = 300_000


def test_it_was_learned_from_the_data_that_are_there() -> None:
    text = WEIGHTS_FILE.read_text(encoding="utf-8")
    learn = "learn again: python -m tests.train_understanding"
    assert f"gegevens={made_of(given())}\n" in text, learn
    assert len(text) + SAID_FILE.stat().st_size < LARGEST
    path = PACKS / "ontmoetingen" / EXAMPLES_FILE
    assert path.read_text(encoding="utf-8") == examples_written(given()), learn


def test_what_was_written_reads_the_same() -> None:
    said = ("wie leest dit", "wie ziet dit", "wie kan dit lezen", "wie leest mee")
    asked = [Heard("*", ("vraag:wie_leest",), one) for one in said]
    told = [Heard("*", ("antwoord",), f"we eten {one}") for one in ("soep", "brood", "rijst")]
    made = learned_remarks([*asked, *told], spoken_families())
    again = remarks_in(weights_written(made, "x"), said_written(made), spoken_families())
    assert again == made
    remark = made.remark("wie leest dit dan")
    assert remark is not None
    assert remark.kind == "wie_leest"
    assert made.remark("we eten soep") is None
