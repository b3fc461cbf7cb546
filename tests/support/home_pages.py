"""A page to take home, and whole walks to make one of."""

from __future__ import annotations

import random
from dataclasses import replace

from dialogs.pack.answers import Answers, answered, chosen, written
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable, next_question, options_now
from dialogs.taken_home import (
    ChosenPart,
    ChosenPoint,
    HomePage,
    PageItem,
    PagePart,
    PaperLabels,
)
from dialogs.walk.intentions import Intention, Intentions, PointWording
from dialogs.walk.state import Walk

PAGE = HomePage(
    title="Hoe staat jullie project ervoor?",
    subtitle="Gemaakt op 30 november 2026",
    opening="Dit kwam eruit.",
    parts=(
        PagePart("Wat jullie willen", ("Voorop staat: rust.",)),
        PagePart("Wat er al is", items=(PageItem("Een doel", "Dat is er."),)),
        PagePart(
            "Wat nog ontbreekt",
            items=(
                PageItem("Als het schuurt", "Niemand let daarop.", "Een eerste stap: vraag het."),
            ),
        ),
    ),
    chosen=ChosenPart(
        heading="Waar jullie mee verder gaan",
        points=(
            ChosenPoint("Als het schuurt", "vraag het."),
            ChosenPoint("Een doel"),
            ChosenPoint("Samen", "‘we zingen’", "Gedaan op 3 december 2026."),
        ),
        none="Nog niets gekozen. Hier is plek.",
        who_label="Wie begint",
        who="ik",
        when_label="Samen kijken",
        when="donderdag 14 januari",
        still_open="nog open",
    ),
    source_heading="Waar dit vandaan komt",
    source="Uit het rapport. De stappen zijn van ons.",
    closing="Wat zien jullie anders?",
    labels=PaperLabels(
        room="Plek om te schrijven",
        room_hint="Wat is er gebeurd?",
        footer="Pagina {pagina} van {totaal}",
        box="Leeg vakje",
        writing_line="Lege regel",
    ),
)
_WRITTEN = (
    "de chauffeur neemt elke rit één jongere mee naar de overkant van de stad",
    "dat ze elkaars naam kennen en samen thee drinken",
    "een meisje van 16 bleef napraten met de buurvrouw, terwijl de rest de stoelen al opstapelde",
    "iedereen mocht een liedje kiezen, ook wie nog geen Nederlands spreekt",
)


def whole_walk(dialog: Dialog, seed: int) -> Walk:
    """A walk in which every question is answered, with options and sentences drawn by `seed`; the
    whole conversation, where there is a short one."""
    draw, walk = random.Random(seed), Walk(1, answers=Answers())
    short = dialog.short
    while (question := next_question(dialog, walk.answers)) is not None:
        options = [option.id for option in options_now(question, applicable(dialog, walk.answers))]
        if short is not None and question.id == short.question:
            options.remove(short.option)
        answer = written(draw.choice(_WRITTEN)) if question.open else chosen(draw.choice(options))
        walk = replace(walk, answers=answered(walk.answers, question.id, answer))
    return walk


def with_words_everywhere(dialog: Dialog, walk: Walk) -> Walk:
    """The walk, with a sentence beside every option that was chosen."""
    closed = (id_ for id_ in walk.answers if not dialog.questions[id_].open)
    notes = {id_: f"{_WRITTEN[n % len(_WRITTEN)]} ({n})" for n, id_ in enumerate(closed)}
    return replace(walk, notes=notes)


def going_on(dialog: Dialog, walk: Walk) -> Walk:
    """The walk, with a point of each wording chosen from it."""
    first, second, third = list(dialog.elements)[:3]
    points = (
        Intention(first, PointWording.STEP, "vraag elkaar na de volgende keer hoe het ging."),
        Intention(second, PointWording.OWN, "we beginnen met een rondje thee"),
        Intention(third, PointWording.OPEN),
    )
    return replace(walk, intentions=Intentions(points, day="2027-01-14", who="mijn collega"))
