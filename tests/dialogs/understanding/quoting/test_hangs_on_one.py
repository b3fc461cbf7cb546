"""That all of it hangs on one person is heard, and nothing else that hangs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import answered, written
from dialogs.screens.told.noticed_words import noticed, noticed_about, noticed_at
from dialogs.understanding.quoting.hangs_on_one import hangs_on_one
from tests.support.real_pack import real_pack
from tests.support.real_walk import come_to


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("Dat alles aan mij hangt.", True),
        ("dat het allemaal op één persoon neerkomt", True),
        ("Als ik val is er geen kar.", True),
        ("Als ik ziek ben gaat de kar niet, want zij heeft geen rijbewijs.", True),
        ("zonder haar is er geen soep", True),
        ("Als het regent is er geen soep.", False),
        ("als hij ziek is komt er iemand anders", False),
        ("we hangen aan elkaar", False),
        ("dat hangt van de dag af", False),
    ],
)
def test_it_hangs_on_one(text: str, hangs: bool) -> None:
    assert hangs_on_one(text) is hangs


def test_the_last_answer_keeps_its_heart_and_points_to_where_they_told_the_same() -> None:
    pack = real_pack()
    walk = come_to("opvalt").walk
    element = pack.questions["spanningen"].element
    said = (
        "Dat alles aan mij hangt. Ik rij, ik bel, ik roep. Als ik val is er geen kar. Verder ben"
        " ik er best trots op hoor, ze hebben me vorig jaar nog in het weekblad gezet met de kar,"
        " alleen stond mijn naam fout."
    )
    answers = answered(walk.answers, pack.noticed, written(said))
    walk = replace(walk, answers=answers, notes={"toegankelijkheid": "met de kar kom je er niet"})
    assert noticed(pack, walk).startswith(
        "Dat alles aan mij hangt. Ik rij, ik bel, ik roep. Als ik val is er geen kar."
    )
    assert noticed_at(pack, walk, tuple(pack.elements)) == ()
    assert noticed_about(pack, walk, pack.elements) == ""
    told = replace(walk, notes={**walk.notes, "spanningen": "als ik ziek ben gaat de kar niet"})
    assert noticed_about(pack, told, pack.elements) == element
