"""What is and what is no drawing."""

from typing import Any

import pytest

from bot.typesetting.pictures import plate

SPREAD = {"drawing": "spread", "title": "Een rotopmerking", "bars": [["ja", 3]], "answers": 4}


def test_a_bar_is_as_long_as_its_part_of_all_answers() -> None:
    template, data = plate({**SPREAD, "bars": [["ja", 3], ["nee", 1]]})
    assert template.name == "spread.typ"
    assert data == {
        "title": "Een rotopmerking",
        "bars": [
            {"label": "ja", "count": 3, "part": 0.75},
            {"label": "nee", "count": 1, "part": 0.25},
        ],
    }


def test_what_most_chose_holds_no_numbers() -> None:
    _, data = plate({"drawing": "most", "title": "Vraag", "labels": ["ja"]})
    assert data == {"title": "Vraag", "labels": ["ja"]}


def test_texts_are_made_fit_and_are_not_longer_than_fits() -> None:
    _, data = plate({**SPREAD, "title": "x\ny" + "z" * 300, "bars": [["🙂" + "ab " * 99, 3]]})
    assert len(data["title"].replace("\u200b", "")) == 200
    assert len(data["bars"][0]["label"]) <= 160
    assert data["bars"][0]["label"].startswith("□ab ab")


@pytest.mark.parametrize(
    "spec",
    [
        {},
        {"drawing": "cake"},
        {**SPREAD, "bars": []},
        {**SPREAD, "bars": [["ja", 5]]},
        {**SPREAD, "bars": [["ja", -1]]},
        {**SPREAD, "bars": [["ja", 0]], "answers": 0},
        {**SPREAD, "bars": [["ja", 1, 2]]},
        {**SPREAD, "bars": [["ja", "1"]]},
        {**SPREAD, "title": None},
        {"drawing": "most", "title": "Vraag", "labels": []},
        {"drawing": "qr", "title": "Doe mee", "code": "kam 482", "link": ""},
    ],
)
def test_what_is_no_drawing_is_refused(spec: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a"):
        plate(spec)
