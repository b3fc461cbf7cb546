"""Where a sentence ends, how many words it has, and what in a text somebody else says."""

import pytest

from content.reading.sentences import outside_quotes, sentences


def parts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een. Twee! Drie? Vier", ["Een.", "Twee!", "Drie?", "Vier"]),
        ("Vraag het bijv. Anna of dhr. De Wit. Dan weet je het.",
         ["Vraag het bijv. Anna of dhr. De Wit.", "Dan weet je het."]),
        ("Zie p. 8 en blz. 9. Klaar.", ["Zie p. 8 en blz. 9.", "Klaar."]),
        ("Stoelen, tafels, enz. Dan begint het.", ["Stoelen, tafels, enz.", "Dan begint het."]),
        ("Om 10.30 uur begint het. 3 mensen komen.",
         ["Om 10.30 uur begint het.", "3 mensen komen."]),
        ("Hij aarzelt… en gaat. Zij ook… Dan niet.",
         ["Hij aarzelt… en gaat.", "Zij ook…", "Dan niet."]),
        ("Dat is best. ‘Kom je?’ Ja.", ["Dat is best.", "‘Kom je?’", "Ja."]),
        ("‘Waar zie je tegenop? En dan?’ Goed.", ["‘Waar zie je tegenop?", "En dan?’", "Goed."]),
        ("Zo zit het. {naam} weet het. **Dik** ook.",
         ["Zo zit het.", "{naam} weet het.", "**Dik** ook."]),
        ("Eerste regel\nTweede regel\n\n– derde", ["Eerste regel", "Tweede regel", "derde"]),
        ("Dat staat er (p. 8, hoofdstuk 5). Echt (waar).",
         ["Dat staat er                     .", "Echt (waar)."]),
        ("– \n…\n", []),
        ("", []),
    ],
)  # fmt: skip
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert [" ".join(part.split()) for part in parts(text)] == [
        " ".join(part.split()) for part in expected
    ]


def test_a_sentence_knows_where_it_begins() -> None:
    text = "Een (p. 8) twee.  Drie.\n  **Vier** vijf. Zes"
    assert [text[s.start :][:4] for s in sentences(text)] == ["Een ", "Drie", "**Vi", "Zes"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eén zin. En nog een! Een derde? Een vierde… En een vijfde.", 5),
        ("Om 14.25 uur gaat de deur open, bij ongeveer 71 mensen.", 1),
        ("Wat helpt (p. 11, 12) is bekend (hoofdstuk 5, p. 22-30, 2023).", 1),
        ("Zie p. 8 en hoofdstuk 5, p. 22-30 in het rapport.", 1),
        ("Een begeleider vraagt: ‘Wat wil je weten?’", 1),
        ("‘Ik kan toch niks.’ Een jongen mompelt dat.", 2),
        ("Je schreef: ‘{wie}’.\nWie is dat?", 2),
        ("**Contact**: mensen leren elkaar kennen.\n**Steun**: mensen helpen elkaar.", 2),
        ("Je koos: ‘{doel}’. 2 mensen praten.", 2),
    ],
)
def test_how_many_sentences(text: str, count: int) -> None:
    assert len(parts(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Je schreef: ‘{wie}’ – en {wat}.", 5),
        ("zo’n foto’s e-mail 10.30 54% 1 & 2", 7),
        ("Dat staat er (p. 8, 9 en hoofdstuk 5).", 3),
        ("/verder – ga door waar je was", 6),
    ],
)
def test_words_are_what_someone_reads_aloud(text: str, count: int) -> None:
    (sentence,) = sentences(text)
    assert sentence.length == count


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Zeg: ‘u mag hier niet’ en ga", "Zeg: en ga"),
        ("Zeg: ‘zo’n foto’s’ en ga", "Zeg: en ga"),
        ("Zeg “u” of \"u\" of 'u' en ga", "Zeg of of en ga"),
        ("'s avonds en foto's en zo'n dag", "'s avonds en foto's en zo'n dag"),
        ("De foto's van 's avonds zijn 'mooi' hoor", "De foto's van 's avonds zijn hoor"),
        ("’s avonds is ‘t leuk", "’s avonds is ‘t leuk"),
        ("Je zei {wat} en {u}", "Je zei en"),
        ("Open ‘blijft open\nen dit niet’", "Open ‘blijft open\nen dit niet’"),
    ],
)  # fmt: skip
def test_what_is_quoted_or_filled_in_is_left_out(text: str, left: str) -> None:
    bare = outside_quotes(text)
    assert len(bare) == len(text)
    assert bare.split() == left.split()
