"""What people type at their checklist is understood as it should be, and is never guessed."""

from __future__ import annotations

from tests import list_sentences as measures
from tests.list_sentences import SENTENCES, Typed, measured, typed_in
from tests.support.real_pack import real_pack

NONE, AT_LEAST, AT_MOST = 0.0, 1, -1
MEASURES = {
    measures.FOUND: (AT_LEAST, 0.9),
    measures.FALSE_DONE: (AT_MOST, NONE),
    measures.FALSE_KIND: (AT_MOST, 0.03),
    measures.LOST: (AT_MOST, 0.03),
    measures.LIKELY: (AT_LEAST, 0.9),
    measures.SURE: (AT_LEAST, 0.35),
    measures.WRONG: (AT_MOST, 0.02),
}
FEWEST = 150


def test_sentences_that_were_written_for_tuning_are_understood() -> None:
    sentences = [one for path in sorted(SENTENCES.glob("hand_*.tsv")) for one in typed_in(path)]
    assert len(sentences) >= FEWEST
    counted = measured(real_pack(), sentences)
    missed = {
        name: share
        for name, (way, limit) in MEASURES.items()
        if way * (share := counted.share(name)) < way * limit
    }
    assert not missed, counted.wrong


def test_what_is_wrong_is_counted() -> None:
    counted = measured(real_pack(), [Typed("", ("los",), "klaar, gedaan")])
    assert counted.share(measures.FALSE_DONE) == 1
    assert counted.share(measures.FALSE_KIND) == 1
