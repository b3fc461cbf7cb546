"""For all tests: Hypothesis looks at the same examples every time, so that a failure is news.

`HYPOTHESIS_PROFILE=zoek make test` looks at others, and at many more.
"""

import gc
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("vast", derandomize=True, deadline=None, database=None, max_examples=50)
settings.register_profile("zoek", deadline=None, print_blob=True, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "vast"))

MEMORY, ROOMY = Path("/dev/shm"), 2_000_000_000  # noqa: S108
"""Where files are in memory, as on Linux, and how many bytes there have to be free."""
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY:
    # Databases wait for the disk at each commit. What that is good for is a power cut, and no test
    # can tell: whatever is killed, its files are as it left them.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: many tests wait for another process, or for the clock."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """Spare the garbage collector the modules and the thousands of tests, which stay until the
    end: going through them again and again takes a tenth of the suite."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what the bot says now into tests/golden/",
    )
