"""What `--version` and `--help` say about the program: its version, its makers and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot import VERSION

BUILT_IN = Path(__file__).resolve().parents[2] / "content"
"""The packs that come with the bot."""

VERSION_LINE = f"ontmoetwijzer {VERSION}"


def about() -> str:
    """Two sentences for people who wonder where this comes from. Reads a file of each pack."""
    reports = "; ".join(dict.fromkeys(_reports()))
    rests = f" What it asks rests on {reports}." if reports else ""
    return (
        f"{VERSION_LINE}, free software under the EUPL-1.2, is made by the people who contribute"
        f" to it.{rests} README.md says more, and SECURITY.md how to report a leak."
    )


def _reports() -> Iterator[str]:
    # Imported here: a Python without the libraries must still be able to say so.
    from content.sources.mistakes import PackError
    from content.sources.source import read

    for path in sorted(BUILT_IN.glob("*/pakket.yaml")):
        try:
            report = read(path.parent, path.name).data["bron"]
            parts = (report.get(part) for part in ("auteurs", "jaar", "link"))
            said = ", ".join(str(part) for part in parts if part)
            yield f"'{report['titel']}'" + (f" ({said})" if said else "")
        except (AttributeError, KeyError, PackError, TypeError):
            continue  # a pack without a report, or with a mistake that `check` reports
