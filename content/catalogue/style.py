"""Warnings about style. None of them stops the bot."""

from __future__ import annotations

from content.catalogue.entry import Entries, warning

STYLE: Entries = {
    "zin-te-lang": warning(
        nl=(
            "De zin '{begin} …' heeft {count} woorden.",
            "Maak er 2 zinnen van, elk hoogstens {most} woorden.",
        ),
        en=(
            "The sentence '{begin} …' has {count} words.",
            "Make it two sentences of at most {most} words.",
        ),
    ),
    "je-en-u": warning(
        nl=("Hier staat '{said}', en bijna overal '{most}'.", "Kies 1 van beide, ook hier."),
        en=("It says '{said}' here, and nearly everywhere else '{most}'.", "Choose one, here too."),
    ),
    "vaktaal": warning(
        nl=(
            "'{said}' is vaktaal.",
            "Schrijf liever: {rather}. Of leg het woord in dezelfde tekst uit.",
        ),
        en=("'{said}' is jargon.", "Better write: {rather}. Or explain it in the same text."),
    ),
    "verwijt": warning(
        nl=("'{said}' klinkt als een verwijt.", "Zeg wat er wel is, of denk met het team mee."),
        en=("'{said}' sounds like a reproach.", "Say what there is, or think along with the team."),
    ),
    "weekdag-in-stap": warning(
        nl=("In deze stap staat '{said}'.", "Laat het team zelf de dag kiezen."),
        en=("This step says '{said}'.", "Let the team choose the day itself."),
    ),
    "cijfer-te-vroeg": warning(
        nl=(
            "'{said}' staat hier vóór het antwoord.",
            "Zet een cijfer uit het rapport bij de vraag, onder 'cijfer'.",
        ),
        en=(
            "'{said}' comes before the answer here.",
            "Put a figure from the report with the question, under 'cijfer'.",
        ),
    ),
    "woord-nergens": warning(
        nl=("'{said}' staat nergens in het pakket.", "Haal het weg bij 'woorden_uitgelegd'."),
        en=("'{said}' isn't in the pack.", "Remove it from 'woorden_uitgelegd'."),
    ),
    "uitleg-te-lang": warning(
        nl=("De uitleg van '{said}' heeft {count} woorden.", "Houd het bij {most}."),
        en=("The explanation of '{said}' has {count} words.", "Keep to {most}."),
    ),
    "bron-zonder-bladzij": warning(
        nl=("In deze bron staat geen bladzijde of hoofdstuk.", "Schrijf bijvoorbeeld: p. 8."),
        en=("This source names no page or chapter.", "Write for instance: p. 8."),
    ),
    "reactie-ontbreekt-soms": warning(
        nl=(
            "De bot zwijgt na {options}, en na een ander antwoord niet.",
            "Geef elk antwoord een reactie, of geen.",
        ),
        en=(
            "The bot is silent after {options}, and not after another answer.",
            "Give each answer a reaction, or none.",
        ),
    ),
    "anders-gezegd-te-lang": warning(
        nl=(
            "In makkelijker woorden is deze vraag langer: {length} tekens in plaats van {most}.",
            "Zeg het korter, of neem een korter voorbeeld.",
        ),
        en=(
            "In plainer words this question is longer: {length} characters instead of {most}.",
            "Say it in fewer words, or give a shorter example.",
        ),
    ),
    "anders-gezegd-ontbreekt": warning(
        nl=(
            "Deze vraag heeft geen makkelijker versie, en andere vragen wel.",
            "Schrijf onder 'anders_gezegd' de vraag in makkelijker woorden, met een voorbeeld.",
        ),
        en=(
            "This question has no plainer version, and other questions do.",
            "Write it in plainer words under 'anders_gezegd', with an example.",
        ),
    ),
}
