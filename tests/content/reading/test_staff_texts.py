"""The texts for programme staff: all there, readable, and with every slip named by its place."""

from itertools import chain
from pathlib import Path

import pytest

from content.checks.style import LONGEST_SENTENCE
from content.checks.wordlist import WordList
from content.form.schema import WordListIn
from content.reading.sentences import outside_quotes, sentences
from content.reading.staff_texts import EDITION_FILE, staff_texts
from content.sources.mistakes import PackError
from content.sources.source import read

CONTENT = Path(__file__).parents[3] / "content"
OURS = (CONTENT / EDITION_FILE).read_text(encoding="utf-8")


def codes(folder: Path, text: str) -> list[tuple[str, int]]:
    (folder / EDITION_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as raised:
        staff_texts(folder)
    return [(mistake.code, mistake.line) for mistake in raised.value.mistakes]


def test_ours_stand_for_every_pack_without_its_own(tmp_path: Path) -> None:
    assert staff_texts(tmp_path) == staff_texts(CONTENT)


def test_a_sentence_is_filled_and_a_line_without_its_word_is_left_out() -> None:
    report = staff_texts(CONTENT).report
    assert report.say("getal", aantal=34, laag=30, hoog=38) == "34 (30 tot 38)"
    assert report.say("getal", aantal=34) == ""
    whole = {"genoeg": 20, "minstens": 10, "bronnen": 3}
    part = {"genoeg": 20, "minstens": 10}
    assert len(report.lines("regels", **part)) == len(report.lines("regels", **whole)) - 1


def test_what_someone_gave_is_filled_in_as_it_is() -> None:
    said = staff_texts(CONTENT).report.say("per_doel_kop", welk="{marge} **x** <b>")
    assert said.endswith("{marge} **x** <b>")


def test_slips_are_named_all_at_once(tmp_path: Path) -> None:
    begin, rest = OURS.index("  titel:"), OURS.index("  # --- De eerste bladzij")
    slips = """\
  titel: '{nummer} hier'
  titels: X
  ondertitel: '**'
"""
    text = OURS[:begin] + slips + OURS[rest:]
    lines = text.splitlines()
    found = {(code, lines[line - 1].strip()) for code, line in codes(tmp_path, text)}
    assert found == {
        ("onbekende-invulling", "titel: '{nummer} hier'"),
        ("onbekende-zin", "titels: X"),
        ("vet-niet-gesloten", "ondertitel: '**'"),
        ("zin-ontbreekt", "rapport:"),
    }


def test_what_is_no_file_of_this_form_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, "rapport: []\n")[0][1] == 1


def test_every_sentence_is_short_and_without_jargon_or_reproach() -> None:
    raw = read(CONTENT, EDITION_FILE)
    words = WordList.of([WordListIn.model_validate(read(CONTENT, "woordenlijst.yaml").data)])
    for key, text in chain.from_iterable(part.items() for part in raw.data.values()):
        for sentence in sentences(text):
            assert sentence.length <= LONGEST_SENTENCE, (key, sentence.text)
        bare = outside_quotes(text)
        assert not [match[0] for match, _ in words.jargon(bare)], key
        assert not [match[0] for match in words.blame(bare)], key
