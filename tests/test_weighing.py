"""What is weighed of a sentence, and that the weights are those of the data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.reading.concern_weights import (
    WEIGHTS,
    families_in,
    made_from,
    weighing_in,
    written,
)
from dialogs.concerns.concern import Weight
from dialogs.concerns.noticing import concern_in
from dialogs.concerns.watch import Watch
from dialogs.concerns.weighing import Floors, Weighing
from dialogs.hearing.features import features_of
from tests.concerns import Labelled
from tests.support.real_pack import real_pack
from tests.train_concerns import Example, examples, learned, made_of

FAMILIES = families_in(
    "# een opmerking\nslaan: slaat mep*\nfamilie: vader *moeder\nthuis: naar_huis"
)
LARGEST = 1_800_000


def test_the_weights_were_learned_from_the_data_that_are_there() -> None:
    text = WEIGHTS.read_text(encoding="utf-8")
    assert made_from(text) == made_of(), "learn anew: python -m tests.train_concerns"
    assert len(text) < LARGEST


def test_words_pairs_and_families_are_weighed() -> None:
    found = features_of(("stiefmoeder", ",", "mept", "haar"), FAMILIES)
    assert {"mept", "stiefmoeder mept", "mept haar", "~^sti", "~oede"} <= found
    assert {"<familie", "<slaan", "<familie slaan"} <= found
    assert "," not in found
    assert "<thuis" in features_of(("ze", "gaat", "naar", "huis"), FAMILIES)


def test_what_was_written_reads_the_same() -> None:
    weighing = learned(_few(), KINDS, FAMILIES)
    assert weighing_in(written(weighing, "x"), FAMILIES) == weighing
    assert made_from(written(weighing, "x")) == "x"


def test_the_same_sentences_teach_the_same_in_whatever_order_words_are_kept() -> None:
    assert learned(_few(), KINDS, FAMILIES) == learned(_few(), KINDS, FAMILIES)


def test_a_word_that_was_never_seen_weighs_as_its_family_does() -> None:
    weighing = replace(learned(_few(), KINDS, FAMILIES), floors=Floors(0.5, 0.5, 0.5, 0.5))
    weighed = weighing.weigh(("haar", "grootmoeder", "mepte", "haar"), (), seen=False)
    assert weighed is not None
    assert max(weighed.kinds, key=lambda kind: weighed.kinds[kind]) == "thuis"
    assert weighing.weigh(("we", "eten", "samen", "soep"), (), seen=False) is None


def test_what_is_hardly_a_concern_is_nothing_serious() -> None:
    floors = Floors(serious=0.5, seen=0.5, concern=1.0, past=0.5)
    weighing = replace(learned(_few(), KINDS, FAMILIES), floors=floors)
    words = ("haar", "grootmoeder", "mepte", "haar")
    assert weighing.weigh(words, (), seen=False) is not None
    strict = replace(weighing, floors=replace(floors, least=1.0))
    assert strict.weigh(words, (), seen=False) is None


def test_without_weights_patterns_alone_are_heard() -> None:
    pack = real_pack()
    bare = replace(pack, watch=replace(pack.watch, weighing=Weighing()))
    found = concern_in(bare, "haar vader slaat haar")
    assert found is not None
    assert found.weight is Weight.SERIOUS


@pytest.mark.parametrize(
    "idiom", ["dat nieuws sloeg in als een bom", "het kostte een bom geld", "dat slaat nergens op"]
)
def test_a_saying_is_not_taken_at_its_word(idiom: str) -> None:
    found = concern_in(real_pack(), idiom)
    assert found is None or found.weight is not Weight.SERIOUS


def test_a_pattern_of_a_pack_keeps_its_word_and_one_of_the_house_is_weighed() -> None:
    pack = real_pack()
    clue = next(kind for kind in pack.watch.kinds if kind.id == "thuis").clues[0]
    sayings = {
        own: replace(pack, watch=_with_every_clue(pack.watch, own=own)) for own in (True, False)
    }
    assert clue.own is False
    near_miss = "ben ziek geslagen met griep ff"
    kept = concern_in(sayings[True], near_miss)
    assert kept is not None
    assert kept.weight is Weight.SERIOUS
    weighed = concern_in(sayings[False], near_miss)
    assert weighed is None or weighed.weight is not Weight.SERIOUS


def _with_every_clue(watch: Watch, *, own: bool) -> Watch:
    kinds = tuple(
        replace(kind, clues=tuple(replace(clue, own=own) for clue in kind.clues))
        for kind in watch.kinds
    )
    return replace(watch, kinds=kinds)


KINDS = ("thuis", "pesten")


def _few() -> list[Example]:
    said = (
        ("ernstig", "thuis", "haar vader slaat haar"),
        ("ernstig", "thuis", "zijn vader mept hem"),
        ("ernstig", "thuis", "een stiefmoeder slaat haar"),
        ("zorg", "pesten", "ze lachen hem uit"),
        ("zorg", "pesten", "ze lachen haar uit op school"),
        ("geen", "gewoon", "we eten samen"),
        ("geen", "gewoon", "we koken samen soep"),
        ("geen", "gewoon", "samen soep eten"),
    )
    sentences = [Labelled(weight, kind, frozenset(), text) for weight, kind, text in said]
    return examples(Watch(), FAMILIES, sentences) * 3
