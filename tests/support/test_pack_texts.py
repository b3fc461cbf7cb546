import pytest

from tests.support.pack_texts import opening, sentences, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eén zin.", 1),
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
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_words() -> None:
    assert words("Dat is – nou ja – ‘goed’, met {wie} en 71%.") == [
        *("Dat", "is", "nou", "ja", "‘goed’,", "met", "{wie}", "en", "71%."),
    ]


def test_an_opening_is_what_follows_the_persons_own_words() -> None:
    assert opening("Je schreef: ‘{wie}’.\nWaar denk je dan aan?") == "waar denk je dan"
    assert opening("Je schreef: ‘{a}’.\nEn aan het begin: ‘{b}’. Leg die 2 eens naast elkaar.") == (
        "leg die 2 eens"
    )
    assert opening("Kort.") == "kort"
