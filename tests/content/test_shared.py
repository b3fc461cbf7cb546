"""The shared sentences: every pack has those of the house, unless it says them in its own way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content.reading.files import HOUSE, PHRASES_FILE, SESSIONS_FILE
from content.reading.loader import load_with_places
from content.sources.source import read
from dialogs.pack.phrases import PHRASES, TYPED_WORDS
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.steps.actions import COMMANDS
from dialogs.steps.at_list.misread import NOT_SERIOUS
from dialogs.steps.ending.taking_home import FORM_WORDS
from dialogs.steps.follow_ups.how_it_went import WENT_WORDS
from dialogs.steps.follow_ups.typed_follow_up import NO_MESSAGES
from dialogs.steps.typing.typed import NOT_YET, OTHER_LANGUAGE
from dialogs.steps.typing.typed_elsewhere import CHOOSE, NO, WHAT_TO_DO, YES
from dialogs.steps.typing.typed_while_choosing import ONWARD
from dialogs.steps.typing.way_past import WAY_WORDS
from dialogs.texts import as_plain
from dialogs.understanding.meanings import CHAT
from dialogs.understanding.outcomes.how_each_went import NO_TIME
from dialogs.understanding.remarked import ASKED
from tests.support.packs import TinyPack


def sentence(pack: TinyPack, key: str) -> str:
    return as_plain(pack.load().phrases[key][0].fill(lambda _: None))


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    """A pack without shared sentences of its own, in a folder with nothing else."""
    (tmp_path / "proef").mkdir()
    pack = TinyPack(tmp_path / "proef")
    (pack.folder / PHRASES_FILE).unlink()
    return pack


def beside(pack: TinyPack, text: str) -> None:
    (pack.folder.parent / PHRASES_FILE).write_text(text, encoding="utf-8")


def test_the_house_has_every_sentence_and_no_other() -> None:
    data = read(HOUSE, PHRASES_FILE).data
    assert set(data["teksten"]) == set(PHRASES) | set(SESSION_PHRASES)
    assert set(data["woorden"]) <= set(TYPED_WORDS)


def test_each_command_and_whatever_else_is_typed_for_a_tap_stands_in_typed_words() -> None:
    of_steps = {*WAY_WORDS, *CHAT, *ASKED, *COMMANDS, *WENT_WORDS.values(), *FORM_WORDS.values()}
    others = {CHOOSE, WHAT_TO_DO, YES, NO, NOT_YET, NOT_SERIOUS, NO_MESSAGES, NO_TIME}
    others |= {OTHER_LANGUAGE}
    heard = of_steps | others | {*ONWARD}
    assert heard == set(TYPED_WORDS), "change TYPED_WORDS in dialogs/pack/phrases.py"
    assert len(TYPED_WORDS) == len(set(TYPED_WORDS))


_LEADS = re.compile(r"\bbegeleid", re.IGNORECASE)


@pytest.mark.parametrize("of_pack", [HOUSE, *sorted(HOUSE.glob("*/"))], ids=lambda path: path.name)
def test_who_leads_a_session_is_called_gespreksleider(of_pack: Path) -> None:
    """A 'begeleider' works with young people, so in what a session says nobody is called that."""
    said: list[str] = []
    if (of_pack / SESSIONS_FILE).exists():
        said.append((of_pack / SESSIONS_FILE).read_text("utf-8"))
    if (of_pack / PHRASES_FILE).exists():
        texts = read(of_pack, PHRASES_FILE).data.get("teksten", {})
        said += [str(text) for key, text in texts.items() if key in SESSION_PHRASES]
    assert not [text for text in said if _LEADS.search(text)]


def test_the_docs_and_what_authors_read_call_them_so_too() -> None:
    """Elsewhere too, wherever the sentence is about a session."""
    folder = HOUSE.parent
    read_by_all = [*folder.glob("docs/*.md"), *folder.glob("content/**/*.py")]
    read_by_all += [*folder.glob("content/*.yaml"), folder / "bot" / "api" / "menu.py"]
    found = [
        (path.name, sentence)
        for path in read_by_all
        for sentence in re.split(r"(?<=[.?!|])\s", path.read_text("utf-8"))
        if _LEADS.search(sentence) and re.search(r"\bsessie\b", sentence)
    ]
    assert not found


def test_a_pack_needs_none_of_its_own(pack: TinyPack) -> None:
    dialog = pack.load()
    assert set(dialog.phrases) == set(PHRASES)
    assert "geen idee" in dialog.words["weet_niet"]


def test_its_own_takes_the_place_of_that_of_the_house(pack: TinyPack) -> None:
    house = pack.load()
    own = {"knop_terug": "Een stap terug", "weet_niet": ["weet ikke"]}
    pack.write(
        PHRASES_FILE,
        "teksten:\n  knop_terug: Een stap terug\nwoorden:\n  weet_niet: [weet ikke]\n",
    )
    dialog = pack.load()
    assert sentence(pack, "knop_terug") == own["knop_terug"]
    assert dialog.phrases == {**house.phrases, "knop_terug": dialog.phrases["knop_terug"]}
    assert dialog.words == {**house.words, "weet_niet": ("weet ikke",)}
    assert dialog.version != house.version


def test_words_alone_will_do(pack: TinyPack) -> None:
    pack.write(PHRASES_FILE, "woorden:\n  weet_niet: [weet ikke]\n")
    assert pack.load().words["weet_niet"] == ("weet ikke",)


def test_what_stands_beside_the_packs_is_for_all_of_them(pack: TinyPack) -> None:
    beside(pack, "teksten:\n  knop_terug: Een stap terug\n  knop_klaar: Dat was het\n")
    pack.write(PHRASES_FILE, "teksten:\n  knop_klaar: Klaar ermee\n")
    assert sentence(pack, "knop_terug") == "Een stap terug"
    assert sentence(pack, "knop_klaar") == "Klaar ermee"
    assert sentence(pack, "knop_vorige") == "Vorige"


def test_where_a_sentence_stands_is_known(pack: TinyPack) -> None:
    beside(pack, "teksten:\n  knop_terug: Een stap terug\n")
    pack.write(PHRASES_FILE, "teksten:\n  knop_klaar: Klaar ermee\n")
    places = load_with_places(pack.folder).places
    assert places.of(("tekst", "knop_klaar")) == ("teksten.yaml", 2, 3)
    assert places.of(("tekst", "knop_terug")) == ("../teksten.yaml", 2, 3)
    file, line, _ = places.of(("tekst", "knop_vorige"))
    assert "knop_vorige" in (pack.folder / file).read_text(encoding="utf-8").split("\n")[line - 1]
    assert not [w for w in places.wordings if w.purpose == "knop_terug" and w.raw == "Terug"]


def test_a_mistake_beside_the_packs_is_told_as_such_and_brings_no_others(pack: TinyPack) -> None:
    beside(pack, "teksten:\n  knop_trug: Terug\n")
    (mistake,) = pack.mistakes()
    assert mistake.startswith("../teksten.yaml:2:3: onbekende-zin: ")
    beside(pack, "teksten: 'open\n")
    (mistake,) = pack.mistakes()
    assert mistake.startswith("../teksten.yaml:1:10: niet-gesloten: ")


def test_seen_from_outside_it_is_the_file_in_that_folder(pack: TinyPack) -> None:
    beside(pack, "teksten:\n  knop_trug: Terug\n")
    (mistake,) = (found.within("proef") for found in pack.found())
    assert mistake.file == "teksten.yaml"
