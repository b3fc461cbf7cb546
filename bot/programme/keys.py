"""The keys of the noise: for one edition or one weekly number each, in memory alone.

Who has a key can take the noise off again, so none is ever written or sent anywhere.
"""

from __future__ import annotations

import secrets

_BYTES = 32


def new_key() -> bytes:
    """One that nobody else has and that can't be guessed."""
    return secrets.token_bytes(_BYTES)
