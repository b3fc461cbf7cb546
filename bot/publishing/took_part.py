"""Who took part, and how far conversations came, as the report tells it.

Only a project with a code is known to be one team. Two of the other contributions may be about the
same project, so these are called conversations.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.publishing.blocks import CountTable, Paragraph, Section, TableRow
from bot.publishing.counts_shown import Count
from content.reading.staff_sentences import Sentences
from dialogs.edition.cells import BEGUN, EVERYONE, FINISHED, TEAMS, WALKS, WITH_CODE, stopped_at
from dialogs.edition.published import Edition, shown
from dialogs.pack.definition import Dialog


def who_took_part(edition: Edition, say: Sentences) -> str:
    """How many teams and conversations are in the edition, in a sentence."""
    everyone = edition.value(TEAMS, EVERYONE) or 0
    projects = shown(edition.value(TEAMS, WITH_CODE) or 0)
    if not projects:
        return say.say("wie_gesprekken", gesprekken=say.counted("gesprekken", shown(everyone)))
    return say.say(
        "wie_teams_en_gesprekken",
        teams=say.counted("teams", projects),
        gesprekken=say.counted("gesprekken", shown(everyone - projects)),
        samen=shown(everyone),
    )


def way_through(edition: Edition, dialog: Dialog, say: Sentences) -> Iterator[Section]:
    """How far conversations came, and where people stopped, in the order of the conversation.
    Nothing of an edition that doesn't count it, or where too few began."""
    begun, finished = (edition.value(WALKS, cell) for cell in (BEGUN, FINISHED))
    if begun is None or finished is None:
        return
    counts = ((t.title, edition.value(WALKS, stopped_at(t.id))) for t in dialog.themes)
    rows = tuple(
        TableRow(title, (count.said(say),), count.bar(shown(begun)))
        for title, count in ((title, Count("", n)) for title, n in counts if n is not None)
    )
    part = round(100 * min(1.0, shown(finished) / begun))
    to_the_end = say.counted("gesprekken", shown(finished))
    told = say.say("weg_samen", begonnen=shown(begun), klaar=to_the_end, deel=part)
    table = CountTable(
        say.say("weg_bijschrift"),
        (say.say("kolom_onderdeel"), say.say("kolom_gesprekken")),
        rows,
        (say.say("weg_regel"), say.say("ruis_regel")),
    )
    yield Section(say.say("weg_kop"), (Paragraph(told), table))
