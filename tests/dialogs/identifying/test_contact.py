"""Mail, phone, links, handles and the BSN, in the ways that people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.reading.personal_lists import known
from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.search import found


def told(text: str) -> list[tuple[KindOfFinding, str]]:
    return [(one.kind, one.words) for one in found(text, known())]


@pytest.mark.parametrize(
    "words",
    [
        *("a@b.nl", "k.el-amrani+mdt@post.zorg.eu", "ＡＢ＠voorbeeld．nl", "piet @ gmail.com"),
        *("anouk (at) mail.com", "j.jansen[at]mail[dot]com"),
        "jan punt jansen apenstaartje mail punt com",
    ],
)
def test_mail(words: str) -> None:
    assert told(f"stuur het naar {words}, dan komt het goed") == [(KindOfFinding.EMAIL, words)]


@pytest.mark.parametrize(
    "words",
    [
        *("0612345678", "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "(06) 12345678"),
        *("+31 6 1234 5678", "+31(0)612345678", "0031612345678", "020-1234567", "(0113) 12 34 56"),
        *(
            "+32 475 12 34 56",
            "0800-0432",
            "06‑1234\u00a05678",
            "０６１２３４５６７８",
            "06 - 1234 5678",
        ),
        *("612345678", "nul zes twaalf vierendertig zesenvijftig achtenzeventig"),
        "06 een twee drie vier vijf zes zeven acht",
    ],
)
def test_phone(words: str) -> None:
    assert told(f"bel {words} als je er bent") == [(KindOfFinding.PHONE, words)]


@pytest.mark.parametrize(
    "words", ["111222333", "123456782", "111.222.333", "111 222 333", "1112.22.333", "111-222-333"]
)
def test_a_bsn_is_known_by_its_check_digit(words: str) -> None:
    assert told(f"op het formulier stond {words} achter de naam") == [(KindOfFinding.BSN, words)]


@given(digits=st.text("0123456789", min_size=9, max_size=9))
def test_nine_digits_are_a_bsn_by_the_test_of_eleven(digits: str) -> None:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    kinds = [kind for kind, _ in told(f"er staat {digits}")]
    assert (KindOfFinding.BSN in kinds) == (total % 11 == 0 and digits != "000000000")


def test_what_is_called_a_bsn_is_one_even_with_a_slip() -> None:
    assert told("haar bsn is 123456789") == [(KindOfFinding.BSN, "123456789")]
    assert told("bestelnummer 123456789") == []


@pytest.mark.parametrize(
    "words",
    [
        *("https://buurt.example/a?b=c", "www.jongerenwest.nl", "samenindewijk.nl", "t.me/groep"),
        *("bit.ly/abc", "http://localhost:8080", "chat.whatsapp.com/Abc123"),
    ],
)
def test_link(words: str) -> None:
    assert told(f"kijk op {words}, daar staat alles") == [(KindOfFinding.URL, words)]


def test_a_word_like_a_top_level_is_no_link_unless_it_is_told() -> None:
    assert told("dat was het.de rest komt later. Klaar.nu gaan we") == []
    assert told("kijk op samen.nu voor meer") == [(KindOfFinding.URL, "samen.nu")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("stuur @samira_010 een bericht", "@samira_010"),
        ("volg @mdt.nl", "@mdt.nl"),
        ("mijn insta: roos.010", "roos.010"),
        ("op tiktok heet ze roosje010", "roosje010"),
        ("discord Piet#1234", "Piet#1234"),
    ],
)
def test_handle(text: str, words: str) -> None:
    assert told(text) == [(KindOfFinding.HANDLE, words)]


@pytest.mark.parametrize(
    "text",
    [
        "van 06.12 uur tot 10.15 uur",
        "op 12-03-2024 en op 06-12-2024",
        "in 2023 waren het er 1.250.000",
        "rekening NL91ABNA0417164300",
        "van 10-12 en daarna",
        "we komen om 17u @ de gymzaal, of @17u",
        "o.a. koken, bijv. samen eten, e.d.",
        "ze appen via WhatsApp en Instagram",
        "2 of 3 keer, 06-nummers vragen we niet",
    ],
)
def test_what_is_nothing_of_the_kind(text: str) -> None:
    assert told(text) == []
