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
from tests import understanding as measures
from tests.support.real_pack import PACKS, real_pack
from tests.train_understanding import (
    LABELLED,
    UNSEEN_SENTENCES,
    Heard,
    examples_written,
    given,
    heard_in,
    learned_remarks,
    made_of,
)
from tests.understanding import measure

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


NONE, AT_LEAST, AT_MOST = 0.0, 1, -1
MEASURES = {
    measures.MAPPED: (AT_MOST, NONE),
    measures.WRONG: (AT_MOST, NONE),
    measures.NOTHING_MAPPED: (AT_MOST, NONE),
    measures.FOUND: (AT_LEAST, 0.7),
    measures.NOTHING_PROPOSED: (AT_MOST, 0.15),
    measures.ASKED: (AT_LEAST, 0.75),
    measures.FALSE: (AT_MOST, 0.03),
    measures.FALSE_AT_OPTIONS: (AT_MOST, 0.03),
    measures.PROTESTED: (AT_LEAST, 0.8),
    measures.PAST: (AT_LEAST, 0.8),
}
FEWEST = 120
"""How many sentences a measure is about at least, where so many were written."""


def test_sentences_of_a_hand_that_nothing_was_learned_from_are_understood() -> None:
    measured = measure(real_pack(), heard_in(LABELLED / UNSEEN_SENTENCES))
    assert min(measured.there[one] for one in (measures.FOUND, measures.ASKED)) >= FEWEST
    missed = {
        name: share
        for name, (way, limit) in MEASURES.items()
        if way * (share := measured.share(name)) < way * limit
    }
    assert not missed
