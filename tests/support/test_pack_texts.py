from tests.support.pack_texts import opening, words


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
