"""What the authors' guide tells one to type is tried here."""

import re
import shutil
from pathlib import Path

from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings
from content.checks.lint import check
from tests.support.golden import play, read_script
from tests.support.real_pack import PACKS

GUIDE = (PACKS.parent / "docs" / "authoring.md").read_text()


def block(holding: str) -> str:
    """The one piece of YAML in the guide that holds these words."""
    blocks = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.DOTALL)
    (found,) = (text for text in blocks if holding in text)
    return str(found)


def test_the_question_can_be_put_into_the_template(tmp_path: Path) -> None:
    pack = tmp_path / "sjabloon"
    shutil.copytree(PACKS / "sjabloon", pack)
    theme = pack / "afscheid.yaml"
    theme.write_text(theme.read_text() + "\n" + block("vraag: eerste_keer"))
    assert [str(mistake) for mistake in check(pack)] == []


def test_the_conversation_can_be_played(tmp_path: Path) -> None:
    script = tmp_path / "tijd.yaml"
    script.write_text(block("Een team met de tijd"))
    packs = load_packs(MachineSettings.model_construct(content=PACKS))
    assert "Je buurvrouw" in play(packs, read_script(script))
