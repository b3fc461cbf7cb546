"""The dialogs that a property is tried on."""

import pytest

from dialogs.pack.definition import Dialog
from tests.support.listening import LISTENING
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL


@pytest.fixture(scope="session", params=["small", "listening", "real"])
def dialog(request: pytest.FixtureRequest) -> Dialog:
    """The small dialog, the one that listens, and then the pack that people get."""
    return {"small": SMALL, "listening": LISTENING}.get(request.param) or real_pack()
