"""The page of one of several projects, in words."""

from __future__ import annotations

from dialogs.session.outcome_messages import in_chat
from dialogs.session.project_page import ProjectTakes, project_page
from dialogs.taken_home import HomePage
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION


def read(one: HomePage) -> list[str]:
    """The lines of the page in the chat, without the empty ones."""
    return [line for m in in_chat(one) for line in as_plain(m).splitlines() if line]


def test_a_project_reads_its_own_first_and_a_line_of_each_other() -> None:
    takes = ProjectTakes("Dans", ("Hoe?",), ("Ik bel",), ("Zing",), (("Koor", ("Ik zing",)),))
    lines = read(project_page(IN_SESSION, takes, made_on="vandaag"))
    assert lines == [
        "uitkomst_titel_project Dans",
        "uitkomst_gemaakt vandaag",
        "uitkomst_vraag",
        "uitkomst_zin Hoe?",
        "uitkomst_meegenomen",
        "– Ik bel",
        "uitkomst_van_anderen",
        "uitkomst_zin Zing",
        "uitkomst_anderen",
        "uitkomst_anderen_regel Koor Ik zing",
    ]
