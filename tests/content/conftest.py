from pathlib import Path

import pytest

from tests.support.packs import TinyPack


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    return TinyPack(tmp_path)
