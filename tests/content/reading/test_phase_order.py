"""In which order the phases of a session can come."""

from __future__ import annotations

import pytest

from tests.support.packs import SESSIONS, TinyPack

FILE = "sessie.yaml"
TALK = """\
      - praten: over_het_weer
        alleen_bij: een_project
        titel: Over het weer
        minuten: 4
        gespreksvragen:
          - Wat zie jij buiten?
          - Wat ziet een ander?
"""


@pytest.fixture
def pack(pack: TinyPack) -> TinyPack:
    return pack.write(FILE, SESSIONS)


def told(pack: TinyPack) -> list[str]:
    return [line.split(": ", 2)[1] for line in pack.check()]


def test_the_session_that_is_changed_here_is_sound(pack: TinyPack) -> None:
    assert pack.check() == []


def test_a_lobby_or_closing_may_not_stand_halfway(pack: TinyPack) -> None:
    pack.change(FILE, "- afspreken: afspraak", "- lobby: afspraak")
    assert told(pack) == ["lobby-vooraan"]
    pack.change(FILE, "- lobby: afspraak", "- afsluiten: afspraak")
    assert told(pack) == ["afsluiten-achteraan"]


def test_a_lobby_is_for_everyone(pack: TinyPack) -> None:
    pack.change(
        FILE, "      - lobby: binnen\n", "      - lobby: binnen\n        alleen_bij: een_project\n"
    )
    assert told(pack) == ["lobby-vooraan"]


def test_a_reveal_follows_the_phase_that_asks_also_in_its_own_kind_of_session(
    pack: TinyPack,
) -> None:
    pack.change(
        FILE, "- nadenken: alleen\n", "- nadenken: alleen\n        alleen_bij: een_project\n"
    )
    assert told(pack) == ["minuten-samen", "nog-niet-gesteld"]


def test_what_the_group_chose_was_not_asked_of_anyone(pack: TinyPack) -> None:
    pack.change(FILE, "vragen: [naam, weer]", "vragen: [naam]")
    pack.change(FILE, "vragen: [weer]", "vragen: [naam]")
    pack.change(FILE, TALK, "")
    pack.change(
        FILE,
        "      - afspreken: afspraak\n",
        "      - laten_zien: later\n        titel: Later\n        vragen: [weer]\n"
        "      - afspreken: afspraak\n",
    )
    assert told(pack) == ["minuten-samen", "nog-niet-gesteld"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("[naam, weer, rust, stoelen]", []),
        ("[naam, weer, stoelen, rust]", []),  # the bot asks in its own order
        ("[naam, weer, stoelen]", ["fase-vraag-komt-nooit"]),  # needs an answer to 'rust'
        ("[naam, weer, licht]", []),
    ],
)
def test_what_a_question_hangs_on_is_asked_too(
    pack: TinyPack, asked: str, expected: list[str]
) -> None:
    pack.change(FILE, "vragen: [naam, weer]", f"vragen: {asked}")
    assert told(pack) == expected


def test_what_the_group_chose_counts_as_answered(pack: TinyPack) -> None:
    pack.change(FILE, "vraag: weer", "vraag: rust")
    later = "      - nadenken: later\n        titel: Later\n        vragen: [stoelen]\n"
    pack.change(FILE, "      - afspreken: afspraak\n", f"{later}      - afspreken: afspraak\n")
    assert told(pack) == []


def test_a_question_that_must_not_have_an_answer_can_come_without_one(pack: TinyPack) -> None:
    """'verder' comes unless 'weer' was skipped: whoever wasn't asked didn't skip."""
    pack.change(FILE, "vragen: [naam, weer]", "vragen: [naam, rust]")
    pack.change(FILE, "vragen: [weer]", "vragen: [rust]")
    assert told(pack) == []


def test_two_sessions_may_have_phases_of_the_same_names(pack: TinyPack) -> None:
    again = SESSIONS.replace("sessies:\n", "").replace("sessie: samen", "sessie: nog_eens")
    pack.write(FILE, SESSIONS + again)
    assert told(pack) == []
    assert list(pack.load().plans) == ["samen", "nog_eens"]
