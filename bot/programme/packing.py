"""The file of an edition, made in memory: nothing of it is ever written elsewhere."""

from __future__ import annotations

import io
import json
import zipfile

from dialogs.definition import Dialog
from dialogs.edition.published import Edition, release


def packed(edition: Edition, dialog: Dialog) -> bytes:
    """The zip that staff get."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("release.json", json.dumps(release(edition), ensure_ascii=False, indent=1))
    return made.getvalue()
