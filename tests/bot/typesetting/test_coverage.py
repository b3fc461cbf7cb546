"""What the fonts can draw, and that they come with the bot."""

from bot.typesetting.coverage import drawable
from bot.typesetting.legible import BOX
from bot.typesetting.typesetter import FONTS


def test_all_that_dutch_and_its_names_need_is_there() -> None:
    needed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    needed += "áàâäãåçéèêëíìîïñóòôöõøßúùûüýÿşğıİŁłčšžć€½–—‘’“”…·•×≈≥%&@#$*\\_^~`|<>" + BOX
    assert not [character for character in needed if ord(character) not in drawable()]


def test_what_the_fonts_lack_is_known() -> None:
    assert not {ord(character) for character in "🙂漢ش"} & drawable()


def test_two_fonts_of_less_than_a_megabyte_with_their_licence_beside_them() -> None:
    assert [path.name for path in sorted(FONTS.glob("*.otf"))] == [
        "Inter-Bold.otf",
        "Inter-Regular.otf",
    ]
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 1_000_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
