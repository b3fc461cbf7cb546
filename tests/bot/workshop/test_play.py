"""A walk played again, from hello to where it is now."""

from dataclasses import replace

from hypothesis import given

from bot.workshop.play import PlayedLine, Playing, differences, example, play_again, play_until
from content.paths.paths import way_to
from dialogs.pack.answers import SKIPPED, written
from dialogs.pack.definition import Dialog
from dialogs.texts import as_plain
from dialogs.walk.probes import probe_of, raised_by
from dialogs.walk.state import from_json, to_json
from tests.support.at import at, done
from tests.support.listening import LISTENING
from tests.support.player import Player
from tests.support.random_dialogs import dialogs
from tests.support.random_moves import Move, moves
from tests.support.real_pack import PACKS, real_pack
from tests.support.small_dialog import SMALL, text


def changed(dialog: Dialog, question: str, **fields: object) -> Dialog:
    """The dialog with one question changed."""
    nodes = (
        replace(node, **fields) if node.id == question else node  # type: ignore[arg-type]
        for node in dialog.nodes
    )
    return replace(dialog, nodes=tuple(nodes))


def said(playing: Playing) -> list[tuple[str, str]]:
    return [(line.who, line.text) for line in playing.lines]


def test_a_walk_that_is_played_again_says_what_it_said() -> None:
    player = at("y4c")
    playing = play_again(SMALL, player.walk)
    bot = [as_plain(message.text) for message in player.messages if not message.slot]
    assert [line.text for line in playing.lines if line.who == "bot" and not line.question] == bot
    assert playing.lines[1] == PlayedLine("bot", playing.lines[1].text, "p7x")
    assert playing.lines[2] == PlayedLine("person", "Een lange tafel", "p7x")
    assert playing.lines[4] == PlayedLine("person", "Samen koken", "d4n")
    assert playing.lines[-1] == PlayedLine("bot", as_plain(player.walk.screen.text), "y4c")
    assert playing.question == "y4c"
    assert (playing.walk.place, playing.walk.answers) == (player.walk.place, player.walk.answers)


def test_it_goes_on_to_the_checklist() -> None:
    player = done()
    playing = play_again(SMALL, player.walk)
    assert playing.question is None
    assert playing.lines[-1] == PlayedLine("bot", as_plain(player.walk.screen.text))
    assert playing.walk.finished


def test_waving_away_is_played_as_its_button() -> None:
    player = at("a9c")
    player.taps("Weet ik niet")
    player.taps("Overslaan")
    playing = play_again(SMALL, player.walk)
    assert ("person", "Weet ik niet") in said(playing)
    assert ("person", "Overslaan") in said(playing)
    assert playing.question == player.at


def test_several_ticks_are_one_answer() -> None:
    player = at("v8e")
    playing = play_again(SMALL, player.walk)
    ticked = SMALL.questions["s1t"].options
    wanted = ", ".join(o.label for o in ticked if o.id in player.walk.answers["s1t"].options)
    assert ", " in wanted
    assert ("person", wanted) in said(playing)


def test_it_stops_where_an_answer_no_longer_fits() -> None:
    player = at("y4c")
    _, *others = SMALL.questions["a9c"].options
    playing = play_again(changed(SMALL, "a9c", options=tuple(others)), player.walk)
    assert playing.question == "a9c"
    assert playing.lines[-1].who == "bot"


def test_it_stops_at_a_question_that_is_new() -> None:
    player = at("y4c")
    new = replace(SMALL.questions["p7x"], id="nieuw")
    playing = play_again(replace(SMALL, nodes=(new, *SMALL.nodes)), player.walk)
    assert playing.question == "nieuw"
    assert "a9c" not in playing.reached


def test_what_became_different_is_marked() -> None:
    player = at("y4c")
    # It still quotes, or the text after it would quote in its place.
    asks = text("Je schreef: ‘{p7x}’.", "En het doel?")
    now = play_again(changed(SMALL, "d4n", text=asks), player.walk)
    then = play_again(SMALL, player.walk)
    marked = [line for line, other in zip(now.lines, differences(now, then), strict=True) if other]
    assert [(line.who, line.question) for line in marked] == [("bot", "d4n")]
    assert "En het doel?" in marked[0].text
    assert not any(differences(then, then))


def test_a_probe_is_played_as_it_was_answered() -> None:
    player = Player(LISTENING)
    player.command("start")
    player.says("dat gaat vanzelf")
    assert play_again(LISTENING, player.walk).question == probe_of("p7x"), "it is still open"
    player.says("de coach")
    playing = play_again(LISTENING, player.walk)
    assert ("person", "de coach") in said(playing)
    assert (playing.question, playing.walk.answers) == ("d4n", player.walk.answers)


def test_a_probe_that_was_not_raised_then_is_passed_by() -> None:
    player = at("y4c")
    player.edits(1, "dat gaat vanzelf")
    playing = play_again(LISTENING, player.walk)
    assert playing.question == "y4c"
    assert playing.walk.answers[probe_of("p7x")] == SKIPPED


def test_an_answer_that_reads_as_a_word_for_a_button_ends_it() -> None:
    """Someone wrote 'stop' before it was a command word."""
    player = at("p7x")
    player.says("halt")
    words = {**SMALL.words, "stop": ("halt",)}
    playing = play_again(replace(SMALL, words=words), player.walk)
    assert playing.question is None
    assert playing.walk.answers == {}


@given(any_dialog=dialogs(), happens=moves())
def test_whatever_people_did_can_be_played_again(any_dialog: Dialog, happens: list[Move]) -> None:
    player = Player(any_dialog)
    player.command("start")
    for move in happens:
        move.do(player)
    playing = play_again(any_dialog, player.walk)
    answers = player.walk.answers
    for id_, answer in playing.walk.answers.items():
        assert answers.get(id_, SKIPPED) == answer
        assert id_ in answers or raised_by(id_) is not None
    if playing.question is not None:
        assert playing.lines[-1].question == playing.question
    else:
        assert playing.walk.finished
    assert from_json(to_json(playing.walk)) == playing.walk


AT = 1_700_000_000.0


def road(dialog: Dialog, question: str) -> Playing:
    way = way_to(dialog, question)
    assert way is not None
    return play_until(dialog, question, way, 7, AT)


def test_every_question_of_every_pack_has_a_road() -> None:
    for dialog in (SMALL, *(real_pack(path.parent.name) for path in PACKS.glob("*/pakket.yaml"))):
        for question in dialog.questions:
            walk = road(dialog, question).walk
            assert walk.place.id == question
            assert (walk.id, walk.seen_at) == (7, AT)
            assert walk.screen.actions
            assert question not in walk.answers
            assert from_json(to_json(walk)) == walk


@given(any_dialog=dialogs())
def test_every_question_of_any_pack_that_can_come_has_a_road(any_dialog: Dialog) -> None:
    for question in any_dialog.questions:
        if (way := way_to(any_dialog, question)) is not None:
            assert play_until(any_dialog, question, way, 7, AT).question == question


def test_the_first_question_needs_nothing() -> None:
    first = road(SMALL, "p7x")
    assert first.walk.answers == {}
    assert first.reached == {"p7x"}


def test_an_open_question_gets_the_example_that_it_names() -> None:
    def of(*lines: str) -> str:
        return example(replace(SMALL.questions["p7x"], text=text(*lines)))

    assert of("Noem iets, zoals ‘de soep’ of ‘de afwas’.") == "de soep"
    assert of("Je schreef: ‘{p7x}’.", "En verder?") == "een avond met elkaar"
    assert road(SMALL, "d4n").walk.answers["p7x"] == written("een avond met elkaar")
