"""The dialogs that a property is tried on."""

import pytest

from dialogs.definition import Dialog
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL


@pytest.fixture(scope="session", params=["small", "real"])
def dialog(request: pytest.FixtureRequest) -> Dialog:
    """The small dialog, and then the pack that people get."""
    return SMALL if request.param == "small" else real_pack()
