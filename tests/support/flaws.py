"""What the linter's logic says of a tiny pack."""

from content.checks.lint import flaws
from content.reading.loader import load_with_places
from content.sources.mistakes import in_order
from tests.support.packs import TinyPack


def flaws_in(pack: TinyPack) -> list[str]:
    """Its flaws, each as its author reads it."""
    return [str(flaw) for flaw in in_order(flaws(load_with_places(pack.folder)))]


def only_flaw(pack: TinyPack) -> str:
    """What is said of its one flaw, which must be at the mark."""
    (flaw,) = flaws_in(pack)
    place, said = flaw.split(": ", 1)
    assert place == pack.mark
    return said
