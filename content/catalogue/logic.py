"""Mistakes in the logic of a conversation: parts that can never happen."""

from __future__ import annotations

from content.catalogue.entry import Entries, error, warning

LOGIC: Entries = {
    # Conditions; {so} is what never comes
    "als-nooit-waar": error(
        nl=(
            "Dit kan nooit waar zijn, dus {so}.",
            "Kijk welke antwoorden samen kunnen, en pas de voorwaarde aan.",
        ),
        en=(
            "This can never be true, so {so}.",
            "Check which answers can go together, and change the condition.",
        ),
    ),
    "als-twee-antwoorden": error(
        nl=(
            "Bij '{question}' gaan '{one}' en '{other}' niet samen, dus {so}.",
            "Is 1 van de 2 genoeg? Zet ze dan onder 'een_van'.",
        ),
        en=(
            "For '{question}', '{one}' and '{other}' don't go together, so {so}.",
            "Is one of them enough? Then put them under 'een_van'.",
        ),
    ),
    "als-botst": error(
        nl=(
            "Dit botst met wat hier al moet gelden, dus {so}.",
            "Kijk naar het 'als' van het thema, het element of de vraag eromheen.",
        ),
        en=(
            "This clashes with what must hold here already, so {so}.",
            "Check the 'als' of the theme, element or question around it.",
        ),
    ),
    "als-wacht": error(
        nl=(
            "Het antwoord '{value}' op '{question}' komt nooit, dus {so}.",
            "Kijk eerst bij '{question}'.",
        ),
        en=(
            "The answer '{value}' to '{question}' never comes, so {so}.",
            "Look at '{question}' first.",
        ),
    ),
    "als-altijd-waar": warning(
        nl=("Dit is hier altijd waar.", "Haal 'als' weg, of kijk welk antwoord je bedoelde."),
        en=("This is always true here.", "Take 'als' away, or check which answer you meant."),
    ),
    # Questions
    "niets-te-kiezen": error(
        nl=(
            "Bij '{question}' is soms niets te kiezen, bijvoorbeeld na {after}.",
            "Zet er een optie zonder 'als' bij, of geef de vraag zelf een 'als'.",
        ),
        en=(
            "Sometimes '{question}' leaves nothing to choose, for instance after {after}.",
            "Add an option without 'als', or give the question an 'als' itself.",
        ),
    ),
    # Elements
    "status-komt-nooit": error(
        nl=(
            "Geen enkel antwoord geeft '{element}' de status '{status}'.",
            "Geef een optie of regel die kan gelden 'status: {status}'.",
        ),
        en=(
            "No answer at all gives '{element}' the status '{status}'.",
            "Give an option or rule that can hold 'status: {status}'.",
        ),
    ),
    "ontbreekt-alleen-onbekend": warning(
        nl=(
            "Alleen bij 'weet ik niet' komt uit dat '{element}' ontbreekt.",
            "Geef een optie of regel die kan gelden 'status: ontbreekt'.",
        ),
        en=(
            "Only 'weet ik niet' makes '{element}' missing.",
            "Give an option or rule that can hold 'status: ontbreekt'.",
        ),
    ),
    "regel-telt-nooit": warning(
        nl=(
            "Deze status komt nooit uit: een eerdere regel gaat altijd voor.",
            "Zet de bijzondere regels voorop, of haal deze weg.",
        ),
        en=(
            "This status never applies: an earlier rule always comes first.",
            "Put the special rules in front, or take this one away.",
        ),
    ),
    # What was written, on the checklist
    "geschreven-onbekend": error(
        nl=("'{name}' is geen open vraag van dit element, en geen peiling.", "{near}"),
        en=("'{name}' is neither an open question of this element nor a probe.", "{near}"),
    ),
    "geschreven-antwoord": error(
        nl=("'{name}' is geen antwoord op een vraag van dit element.", "{near}"),
        en=("'{name}' isn't an answer to a question of this element.", "{near}"),
    ),
    "geschreven-komt-nooit": warning(
        nl=(
            "Na het antwoord '{option}' wordt '{question}' nooit gevraagd.",
            "Haal het hier weg, of kijk naar het 'als' van die vraag.",
        ),
        en=(
            "After the answer '{option}', '{question}' is never asked.",
            "Take it away here, or check the 'als' of that question.",
        ),
    ),
    "doorvraag-niet-op-lijst": warning(
        nl=(
            "Wat iemand bij '{question}' schrijft, komt nergens op de checklist.",
            "Zet bij het element, onder 'geschreven', wat er dan staat.",
        ),
        en=(
            "What somebody writes at '{question}' never reaches the checklist.",
            "Say at the element, under 'geschreven', what the checklist says then.",
        ),
    ),
    "stap-altijd-dezelfde": warning(
        nl=(
            "Bij '{element}' is de stap altijd dezelfde, wat iemand ook antwoordt.",
            "Geef antwoorden een eigen 'stap', en het element 'wie_vraag_je'.",
        ),
        en=(
            "For '{element}' the step is always the same, whatever is answered.",
            "Give answers a 'stap' of their own, and the element 'wie_vraag_je'.",
        ),
    ),
    # Listening
    "peiling-komt-nooit": error(
        nl=(
            "De peiling '{probe}' komt nooit: geen open vraag vóór de laatste is van deze soort.",
            "Kijk naar 'bij' en 'alleen_bij', en naar 'gaat_over' bij de vragen.",
        ),
        en=(
            "The probe '{probe}' never comes: no open question before the last is of this kind.",
            "Check 'bij' and 'alleen_bij', and 'gaat_over' of the questions.",
        ),
    ),
    "redenering-zonder-vervolg": warning(
        nl=(
            "Op '{option}' vraagt niemand door: geen latere vraag hangt ervan af.",
            "Maak een vraag met 'als: {{{question}: {option}}}', of haal 'redenering' weg.",
        ),
        en=(
            "Nothing follows up on '{option}': no later question depends on it.",
            "Make a question with 'als: {{{question}: {option}}}', or take 'redenering' away.",
        ),
    ),
    # The short walk
    "kort-komt-nooit": error(
        nl=(
            "'{name}' kan in het korte gesprek nooit komen.",
            "Haal het hier weg, of kijk naar zijn 'als'.",
        ),
        en=(
            "'{name}' can never come in the short walk.",
            "Take it away here, or check its 'als'.",
        ),
    ),
    "kort-vergeten": error(
        nl=(
            "'{name}' kan alleen in het korte gesprek komen, en staat daar niet bij.",
            "Zet het in pakket.yaml bij 'kort_gesprek', of kijk naar 'als'.",
        ),
        en=(
            "'{name}' can only come in the short walk, and isn't listed there.",
            "Add it to 'kort_gesprek' in pakket.yaml, or check 'als'.",
        ),
    ),
}
