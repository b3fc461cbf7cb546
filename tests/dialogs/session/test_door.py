"""The screens around a session."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.screens.layout import Layout, Speech
from dialogs.session import door
from dialogs.session.door import (
    bring_offer_screen,
    code_shown,
    elsewhere_screen,
    kinds_screen,
    lengths_screen,
    means_other_project,
    near_project,
    project_name,
    project_order,
    project_refused,
    projects_screen,
    same_project,
    welcome_screen,
)
from dialogs.session.replies import text_mark
from dialogs.texts import as_plain
from tests.support.real_pack import real_pack
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
REAL = Speech(real_pack(), {})
LINK = "https://t.me/Ontmoetwijzer_bot?start=AbCdEfGhIjK"
TOKEN = "sleutel"
CAPTION = 1024
"""UTF-16 units below a picture, by Telegram's rules."""
MARK = "sessie_oefening\n\n"


def said(layout: Layout) -> str:
    return as_plain(layout.text)


def test_sessie_asks_about_what_and_offers_to_practise_first() -> None:
    layout = kinds_screen(SAY)
    assert said(layout) == f"sessie_nieuw {IN_SESSION.title}"
    assert layout.actions == ("kind:een_project", "kind:meer_projecten", "practice")


def test_who_practises_says_what() -> None:
    layout = kinds_screen(SAY, practice=True)
    assert said(layout) == f"sessie_oefenen {IN_SESSION.title}"
    assert layout.actions == ("practice:een_project", "practice:meer_projecten", "kinds")


@pytest.mark.parametrize(("practice", "verb"), [(False, "open"), (True, "practise")])
def test_every_plan_of_the_pack_can_be_had(practice: bool, verb: str) -> None:
    plans = list(enumerate(REAL.dialog.plans.values()))
    offered: list[tuple[str, str]] = []
    for kind in SessionKind:
        layout = lengths_screen(REAL.dialog, REAL, kind, practice=practice)
        mine = tuple(
            (plan.name, f"{verb}:{kind.value}:{number}")
            for number, plan in plans
            if plan.is_for(kind)
        )
        assert layout.buttons[:-1] == mine
        assert layout.actions[-1] == "kinds"
        offered += mine
    assert {name for name, _ in offered} == {plan.name for _, plan in plans}


def test_the_code_is_read_out_in_two_parts() -> None:
    assert as_plain(code_shown(SAY, LINK, "kam482", practice=False)) == (
        f"sessie_code_link {LINK} @Ontmoetwijzer_bot kam 482"
    )
    assert as_plain(code_shown(SAY, "", "kam4825", practice=False)) == "sessie_code kam4 825"


def test_below_a_picture_there_is_room_for_it() -> None:
    link = f"https://t.me/{'b' * 32}?start={'t' * 64}"
    text = as_plain(code_shown(REAL, link, "kam48251", practice=True))
    assert len(text.encode("utf-16-le")) // 2 <= CAPTION
    assert link in text


def test_one_tap_is_all_it_takes_to_join() -> None:
    layout = welcome_screen(SAY, SessionKind.ONE, OWN_CHATS, TOKEN, asks=True, practice=False)
    assert layout.actions == (*(f"join:{n}:{TOKEN}" for n in range(1, 6)), f"not_now:{TOKEN}")
    assert said(layout) == (
        "sessie_welkom_een_project\n\nsessie_wie_ziet_wat sessie_waar\n\nsessie_met_hoeveel"
    )


@pytest.mark.parametrize("kind", SessionKind)
def test_who_sees_what_is_told_before_anyone_is_in(kind: SessionKind) -> None:
    text = said(welcome_screen(REAL, kind, OWN_CHATS, TOKEN, asks=True, practice=False))
    for promise in (
        "Wat je aantikt, kan de groep alleen zien als 2 of meer mensen het kozen.",
        "Niemand ziet wie, ook de gespreksleider niet.",
        "Wat je typt, leest de groep alleen als jij dat goedvindt, zonder naam.",
        "Soms herkent iemand je aan hoe je schrijft, of raadt wat jij koos.",
        "Minder dan 5 telefoons? Dan kiezen jullie samen hoe je antwoordt.",
        "Wie deze bot beheert, kan bij je antwoorden. Telegram ook.",
        "Naar MDT gaat alleen iets als jullie allemaal ja zeggen.",
        "Bij elke vraag zeg ik opnieuw wie je antwoord ziet.",
    ):
        assert promise in text


@pytest.mark.parametrize("where", [OWN_CHATS, Where(3, "Avond")])
def test_what_is_read_before_the_first_tap_is_short(where: Where) -> None:
    one = welcome_screen(REAL, SessionKind.ONE, where, TOKEN, asks=True, practice=False)
    talk = welcome_screen(REAL, SessionKind.SEVERAL, where, TOKEN, asks=False, practice=False)
    of_one, of_talk = (len(re.findall(r"\w+", said(layout))) for layout in (one, talk))
    assert of_one <= _MOST_WORDS
    assert of_talk <= _MOST_WORDS + 30, "in a round everybody reads what is typed"


_MOST_WORDS = 160


@pytest.mark.parametrize(
    ("mode", "holds"),
    [
        (Mode.OPENLY, "De anderen kunnen dus zien wie wat koos, ook de gespreksleider."),
        (Mode.TOGETHER, "Wat daar wordt aangetikt, kan iedereen zien."),
        (Mode.ALOUD, "De gespreksleider tikt aan wat jullie zeggen. Iedereen kan dat zien."),
    ],
)
def test_who_comes_in_later_reads_the_rules_that_hold_by_then(mode: Mode, holds: str) -> None:
    layout = welcome_screen(
        REAL, SessionKind.ONE, OWN_CHATS, TOKEN, asks=True, practice=False, mode=mode
    )
    assert holds in said(layout)
    for held_before in ("2 of meer", "Minder dan 5", "ook de gespreksleider niet"):
        assert held_before not in said(layout)


def test_where_it_can_be_read_is_told_too_and_the_group_is_named() -> None:
    own_chats = "Wat ik laat zien, komt in ieders eigen chat"
    alone = said(welcome_screen(REAL, SessionKind.ONE, OWN_CHATS, TOKEN, asks=True, practice=False))
    assert own_chats in alone
    assert "groep ‘" not in alone
    group = Where(3, "Directie + gemeente")
    both = said(welcome_screen(REAL, SessionKind.ONE, group, TOKEN, asks=True, practice=False))
    assert own_chats in both
    assert f"{own_chats} en in de groep ‘Directie + gemeente’." in both
    assert "en wie later in de sessie of de groep komt." in both


def test_practice_is_called_so_wherever_someone_can_come_in() -> None:
    assert said(
        welcome_screen(SAY, SessionKind.SEVERAL, OWN_CHATS, TOKEN, asks=True, practice=True)
    ).startswith(f"{MARK}sessie_welkom_meer_projecten\n\nsessie_verzonnen\n\n")
    assert as_plain(code_shown(SAY, LINK, "kam482", practice=True)).startswith(MARK)
    layout = lengths_screen(IN_SESSION, SAY, SessionKind.ONE, practice=True)
    assert said(layout) == f"{MARK}sessie_hoe_lang"


def test_projects_stand_by_name_and_not_in_the_order_they_came_in() -> None:
    layout = projects_screen(SAY, ["Tuin", "koken", "Buurt"])
    assert layout.buttons == (
        ("Buurt", f"project:{text_mark('Buurt')}"),
        ("koken", f"project:{text_mark('koken')}"),
        ("Tuin", f"project:{text_mark('Tuin')}"),
    )
    assert said(layout) == "sessie_project_kies"
    assert said(projects_screen(SAY, [])) == "sessie_project_typ"


@given(data=st.data(), names=st.lists(st.text(), unique=True, max_size=5))
def test_the_order_says_nothing(data: st.DataObject, names: list[str]) -> None:
    assert project_order(data.draw(st.permutations(names))) == project_order(names)


def test_a_project_has_a_name_that_fits_on_a_button() -> None:
    assert project_name(" Koken\nop dinsdag ") == "Koken op dinsdag"
    assert project_name("k" * (door.LONGEST_NAME + 1)) is None
    assert project_name("  ") is None
    assert as_plain(project_refused(SAY)) == "sessie_project_naam 60"


def test_each_has_its_way_out() -> None:
    assert bring_offer_screen(SAY).actions == ("bring", "bring_not")
    assert elsewhere_screen(SAY, 2, TOKEN).actions == (f"leave_other:2:{TOKEN}", f"stay:2:{TOKEN}")


@pytest.mark.parametrize("typed", ["buurttafel", "de Buurttafel!", "DE BUURT-TAFEL", "Buurttáfel"])
def test_a_project_is_known_however_it_is_spelt(typed: str) -> None:
    assert same_project(typed, ["Fietsmaatjes", "De Buurttafel"]) == "De Buurttafel"


@pytest.mark.parametrize(
    ("typed", "known", "is_near"),
    [
        ("smane op stap", "Samen op Stap", True),
        ("smaneopstap", "Samen op Stap", True),
        ("de buurtkeuke", "De Buurtkeuken", True),
        ("buutrkeuken", "De Buurtkeuken", True),
        ("buurtkeiken", "De Buurtkeuken", True),
        ("Buurttafel Noord", "Buurttafel Zuid", False),
        ("Groep 2", "Groep 1", False),
        ("Team B", "Team A", False),
        ("Dans", "Dams", False),
        ("Maatjes", "Moestuin", False),
        ("Buurttafel", "Buurttafel Noord", False),
    ],
)
def test_a_name_with_slips_is_near(typed: str, known: str, is_near: bool) -> None:
    assert near_project(typed, ["Fietsmaatjes", known]) == (known if is_near else None)


def test_another_project_is_another() -> None:
    assert same_project("Buurttafel Noord", ["De Buurttafel"]) is None
    assert same_project("De", ["Het"]) is None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("ik zit in verkeerd project", True),
        ("Verkeerd project!", True),
        ("ik zit bij het verkeerde project geloof ik", True),
        ("dit is niet mijn project", True),
        ("niet goed project", True),
        ("verkeert project", True),
        ("wij vragen een ander project om hulp bij de tuin", False),
        ("het project loopt goed", False),
    ],
)
def test_who_is_in_for_the_wrong_project_says_so(text: str, means: bool) -> None:
    assert means_other_project(text) is means
