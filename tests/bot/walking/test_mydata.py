"""What the file of /mijngegevens says of sessions: all that is kept, and who may see it."""

from pathlib import Path

from bot.walking.mydata import in_full
from storage.database import open_database
from storage.records import Words
from storage.unit import UnitOfWork
from tests.storage.sitting import answer, join, open_session

ANNA, BRAM = 5, 6


async def file_of(path: Path, person: int) -> list[str]:
    database = await open_database(path)
    try:
        await database.unit(_sit)
        data = await database.read(lambda work: work.everything_about(person))
    finally:
        await database.close()
    return in_full(data, person, {}).splitlines()


def _sit(work: UnitOfWork) -> None:
    session = open_session(work, ANNA).id
    walk = join(work, session, ANNA, people=2, project="Koken")
    join(work, session, BRAM)
    for number, audience in enumerate(("schrijver", "geteld", "groep")):
        value = f'{{"given":"geschreven","text":"antwoord {number}"}}'
        answer(work, walk, value, audience)
    work.freeze(session, "doel", None, "{}", [Words(walk, "antwoord 2")])
    work.contribute(session, "advies", None, ANNA, "Begin klein")
    work.contribute(session, "vragen", None, ANNA, "")
    work.propose(session, None, ANNA, "Ik bel de school")
    work.give_voice(session, "Ik bel de school", ANNA, True)
    for sentence, agrees, text in (
        ("Wij koken", True, None),
        ("Wij zingen", False, "Liever\ndansen"),
    ):
        work.propose(session, None, BRAM, sentence)
        work.give_voice(session, sentence, ANNA, agrees, text)
    left = open_session(work, BRAM).id
    work.contribute(left, "advies", None, ANNA, "Tot ziens")
    work.end_session(session, 3.0)


async def test_who_may_see_an_answer_stands_beside_it(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", ANNA)
    seen_by = [lines[lines.index(f"Antwoord: antwoord {number}") + 1] for number in range(3)]
    assert [line.partition("; ")[2] for line in seen_by] == [
        "niet gedeeld met een groep)",
        "de groep ziet hoe vaak dit gekozen is)",
        "de groep mag dit lezen)",
    ]


async def test_what_one_did_in_a_session(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", ANNA)
    start = lines.index("Sessie 1: afgelopen")
    assert lines[start + 1].startswith("Begonnen: ")
    assert lines[start + 2 :] == [
        "Jij begeleidt deze sessie.",
        "Aantal mensen op jouw telefoon: 2",
        "Project: Koken",
        "– Hier kun je mee leven: Ik bel de school",
        "– Hier kun je mee leven: Wij koken",
        "– Dit gaf je in een ronde: niets",
        "– Dit gaf je in een ronde: Begin klein",
        "– Dit zie je anders: Wij zingen / Liever dansen",
        "– Dit stelde je voor: Ik bel de school",
        "– Dit las de groep van jou: antwoord 2",
        "",
        "Uit sessies waar je niet meer bij bent:",
        "– Dit gaf je in een ronde: Tot ziens",
    ]


async def test_of_a_session_one_only_takes_part_in(tmp_path: Path) -> None:
    lines = await file_of(tmp_path / "walks.sqlite", BRAM)
    start = lines.index("Sessie 1: afgelopen")
    assert lines[start + 2] == "Aantal mensen op jouw telefoon: 1"
    assert not any("Koken" in line or "antwoord" in line for line in lines)
