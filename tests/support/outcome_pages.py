"""Pages with which sessions of the real pack end; `python -m tests.support.outcome_pages` writes
their texts in `tests/golden/`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dialogs.pack.answers import UNKNOWN, Answer, chosen
from dialogs.session.agreements import Offered, agreements
from dialogs.session.anonymity import Shared, shared
from dialogs.session.outcome import GroupItem, group_list
from dialogs.session.outcome_page import group_page
from dialogs.session.project_page import ProjectTakes, project_page
from dialogs.taken_home import HomePage, as_text
from tests.support.real_pack import real_pack

DAY = "30 november 2026"
GOAL = {"doel": chosen("sociaal_contact")}
HEARD: Mapping[str, tuple[str, ...]] = {
    "haalbaar": ("te_halen",) * 5 + ("groot",) * 2 + ("zoeken",),
    "groepen_in_contact": ("gemengd",) * 3 + ("eigen_mensen",) * 4 + ("vrije_stoel",),
    "gelijke_status": ("gastheer",) * 5 + ("wisselt",) * 2 + ("",),
    "intentie": ("bedacht",) * 6 + ("vanzelf",),
    "spanningen": ("team",) * 2 + ("achteraf",) * 2 + ("goede_kant",) * 2 + ("weet_niet",) * 2,
    "toegankelijkheid": ("nagelopen",) * 4 + ("open_deur",) * 3 + ("weet_niet",),
    "doelgroep": ("allebei",) * 8,
    "vormen_van_contact": (),
}
"""By question, what each of eight people answered; people who aren't in it skipped it."""
OFFERED = (
    Offered(
        "We zetten de stoelen door elkaar, voor iedereen binnen is",
        "groepen_in_contact",
        agreed=True,
        who="de dinsdagploeg",
        when="2026-12-08",
    ),
    Offered("We lopen de ingang na met iemand die slecht ter been is", "toegankelijkheid", True),
    Offered(
        "We praten vooraf met de ouders",
        "spanningen",
        agreed=False,
        otherwise=("Liever eerst met de jongeren zelf",),
    ),
    Offered("We vragen de buurman om mee te koken", "gelijke_status"),
)


def answers(said: tuple[str, ...]) -> list[Answer]:
    return [UNKNOWN if one == "weet_niet" else chosen(one) for one in said if one]


def items_of_eight(heard: Mapping[str, tuple[str, ...]] = HEARD) -> tuple[GroupItem, ...]:
    """The list of a group of eight that answered this."""
    real, seen = real_pack(), {}
    for id_, said in heard.items():
        found = shared(real.questions[id_], answers(said), 8)
        if isinstance(found, Shared):
            seen[id_] = found
    return group_list(real, seen, GOAL, asked=("doel", *heard))


def page_of_eight() -> HomePage:
    """Eight people who differ, on one project."""
    real, items = real_pack(), items_of_eight()
    agreed = agreements(real, OFFERED, items)
    return group_page(real, items, GOAL, agreed, made_on=DAY)


def page_where_all_is_there() -> HomePage:
    """Everything that was shown is there, and nothing was offered."""
    heard = {"haalbaar": ("te_halen",) * 7, "doelgroep": ("allebei",) * 8}
    return group_page(real_pack(), items_of_eight(heard), GOAL, made_on=DAY)


def page_of_a_project() -> HomePage:
    """One of two projects, which brought its case."""
    takes = ProjectTakes(
        "Moestuin Oost",
        question=("Hoe krijg ik de ouderen aan dezelfde tafel als de jongeren?",),
        own=(
            "Dinsdag vraag ik twee ouderen om het eten voor te doen",
            "Ik begin de avond voortaan met één lange tafel",
        ),
        chosen=("Laat ze samen iets repareren",),
        others=(("Maatjes West", ("Ik vraag eerst wat een jongere zelf wil laten zien",)),),
    )
    return project_page(real_pack(), takes, made_on=DAY)


PAGES = {
    "uitkomst_acht": page_of_eight,
    "uitkomst_alles_er": page_where_all_is_there,
    "uitkomst_project": page_of_a_project,
}
FOLDER = Path(__file__).parent.parent / "golden"


def text_of(name: str) -> str:
    """The page as a text, as the file holds it."""
    return as_text(PAGES[name]()) + "\n"


if __name__ == "__main__":
    for name in PAGES:
        (FOLDER / f"{name}.txt").write_text(text_of(name), encoding="utf-8")
